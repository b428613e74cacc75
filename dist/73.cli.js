export const id = 73;
export const ids = [73];
export const modules = {

/***/ 7460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Migrator: () => (/* reexport */ migrator/* Migrator */.a),
  previewWithoutDatabase: () => (/* reexport */ previewWithoutDatabase),
  rehearsalPort: () => (/* reexport */ port/* rehearsalPort */.f),
  sarifRules: () => (/* binding */ sarifRules)
});

// EXTERNAL MODULE: ./build/engine/migrator.js + 12 modules
var migrator = __webpack_require__(8658);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/engine/build-report.js + 2 modules
var build_report = __webpack_require__(9037);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __webpack_require__(6663);
// EXTERNAL MODULE: ./build/engine/plan.js + 1 modules
var plan = __webpack_require__(9187);
// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __webpack_require__(4879);
;// CONCATENATED MODULE: ./build/engine/preview-warnings.js


/**
 * What a preview without a database cannot know, and what of a change would stop `up` where the other files
 * are applied. `files` undefined: what the change touches is not known; `tried`: a rehearsal has run what is shown.
 */
function previewWarnings(folder, chosen, { command, base, files, tried }) {
    const noDatabase = (shown) => withoutDatabase(shown, tried);
    const others = folder.migrations.length - chosen.length;
    if (base !== undefined)
        return [noDatabase(above(base, chosen.length))];
    if (!files)
        return [noDatabase(command === 'check' ? nothingPending(folder) : allOf(folder))];
    const before = folder.migrations.filter((file) => !chosen.includes(file));
    const statuses = new Map(files.map(({ path, status }) => [(0,external_node_path_.resolve)(path), status]));
    return [
        noDatabase(those(chosen.length, others)),
        ...chosen.flatMap((file) => chosenWarning(file, statuses.get((0,external_node_path_.resolve)(file.path)), before.at(-1))),
        ...files.flatMap(({ path, status }) => (status === 'removed' ? removedWarning(path, folder) : [])),
    ];
}
function withoutDatabase(shown, tried) {
    const runs = tried ? '' : ', nor whether what is shown runs';
    const message = `No database was given. ${shown} What is applied already is not known, nor whether an applied file has changed${runs}.`;
    return { code: 'no-database', message, file: null };
}
function allOf({ migrations }) {
    return migrations.length === 1
        ? 'Shown is the one migration of the folder; whether it is pending is not known.'
        : `Shown are all ${migrations.length} migrations of the folder; which of them are pending is not known.`;
}
function above(base, count) {
    if (count === 0)
        return `No migration is above ${base}, so there is nothing to look at.`;
    return `Taken for pending ${count === 1 ? 'is the one migration' : `are the ${count} migrations`} above ${base}.`;
}
function nothingPending({ migrations }) {
    const all = migrations.length === 1 ? 'the one migration' : `all ${migrations.length} migrations`;
    return `Which files this branch touches is not known either, so ${all} of the folder are taken for applied and nothing for pending. Give a database, or the version below the first pending one as base; or fetch the base branch, so that git can tell.`;
}
function those(shown, others) {
    const what = shown === 0
        ? 'This change touches no migration'
        : `Shown ${shown === 1 ? 'is the one migration' : `are the ${shown} migrations`} that this change touches`;
    const rest = others === 1 ? 'There is 1 other file' : `There are ${others} other files`;
    return `${what}. ${rest} in the folder.`;
}
function chosenWarning({ path, version }, status, highestBefore) {
    if (status === 'modified' || status === 'changed') {
        const message = `${path} changes an existing migration: where it is applied already, this will be a checksum mismatch. Put the change into a new migration instead.`;
        return [{ code: 'mismatch', message, file: path }];
    }
    if (status === 'renamed') {
        const message = `${path} is an existing migration under another name: where it is applied already under another version, that version will be missing its file.`;
        return [{ code: 'missing-migration', message, file: path }];
    }
    if (!highestBefore || (0,engine_version/* compareVersions */.Z)(version, highestBefore.version) > 0)
        return [];
    const message = `${path} has a version below that of ${highestBefore.path}, which was there before: where that one is applied, up refuses this one as out of order. Give it a version above every other.`;
    return [{ code: 'no-database', message, file: path }];
}
function removedWarning(path, folder) {
    const [, version] = /^(\d+)_.+\.sql$/.exec((0,external_node_path_.basename)(path)) ?? [];
    if (version === undefined || (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path)) !== (0,external_node_path_.resolve)((0,external_node_path_.join)(folder.dir, 'versions')))
        return [];
    const successor = folder.migrations.find(({ key }) => key === (0,engine_version/* versionKey */._)(version));
    if (successor) {
        const message = `${path} is removed, and ${successor.path} has its version: where it is applied already, other content will be a checksum mismatch.`;
        return [{ code: 'mismatch', message, file: successor.path }];
    }
    const message = `${path} is removed: where it is applied already, up will refuse to run without its file.`;
    return [{ code: 'missing-migration', message, file: path }];
}

// EXTERNAL MODULE: ./build/engine/states.js
var states = __webpack_require__(737);
;// CONCATENATED MODULE: ./build/engine/preview.js








/**
 * What `up` would run, told from the files alone: the report of a dry run without a database. The files are
 * checked as for any plan. What is applied is not known, so there is no digest and nothing to approve.
 *
 * @throws {MigrationError} with its report, for what is wrong with the files
 */
async function previewWithoutDatabase(options) {
    const began = performance.now();
    const { command = 'up' } = options;
    const seen = { command, folder: undefined, plan: undefined, warnings: [], rehearsed: undefined };
    const report = (error) => reportOf(seen, performance.now() - began, error);
    try {
        const folder = (0,engine_folder/* readMigrationsFolder */._)(options.migrationsDir);
        const chosen = chooseFiles(folder, options);
        seen.folder = { ...folder, migrations: chosen };
        seen.warnings = previewWarnings(folder, chosen, { ...options, tried: false });
        seen.plan = await planOf(folder, chosen, options);
        seen.rehearsed = await options.rehearse?.({
            purpose: 'plan',
            folder,
            steps: seen.plan.steps,
            base: folder.migrations.filter((file) => !chosen.includes(file)),
            baseFrom: options.base !== undefined ? 'version' : options.files ? 'git' : 'nothing',
            baseGaps: [],
            target: undefined,
        });
        const tried = seen.rehearsed?.rehearsal?.shadow != null;
        seen.warnings = previewWarnings(folder, chosen, { ...options, tried });
        if (seen.rehearsed?.error)
            throw seen.rehearsed.error;
        return report();
    }
    catch (error) {
        const failure = error instanceof errors/* MigrationError */.Py ? error : (0,errors/* unexpectedFailure */.mi)(error, errors/* NOTHING_TOUCHED */.X2);
        failure.report ??= report(failure);
        throw failure;
    }
}
function reportOf({ command, folder, plan, warnings, rehearsed }, durationMs, error) {
    const report = (0,build_report/* buildReport */.F)({
        command,
        rehearsed,
        dryRun: true,
        folder,
        state: undefined,
        table: undefined,
        history: [],
        plan,
        changed: new Map(),
        failed: undefined,
        timeline: [],
        warnings,
        error,
        durationMs,
    });
    // They say what a plan starts from, which is not known.
    return { ...report, plan: null, planDigest: null };
}
function chooseFiles(folder, { command, base, files }) {
    if (base !== undefined)
        return folder.migrations.filter(({ version }) => (0,engine_version/* compareVersions */.Z)(version, base) > 0);
    if (!files)
        return command === 'check' ? [] : folder.migrations;
    const there = files.filter(({ status }) => status !== 'removed' && status !== 'unchanged');
    const paths = new Set(there.map(({ path }) => (0,external_node_path_.resolve)(path)));
    return folder.migrations.filter(({ path }) => paths.has((0,external_node_path_.resolve)(path)));
}
function planOf(folder, chosen, { steps, to, atomic, git }) {
    const known = (0,states/* knownMigrations */.L)(folder, []);
    const keys = new Set(chosen.map(({ key }) => key));
    const pending = known.filter(({ key }) => keys.has(key));
    const only = new Set((0,plan/* choosePending */.$I)(pending, known, { steps, to }).map(({ key }) => key));
    const target = { database: '', schema: '', table: '' };
    return (0,plan/* planUp */.dF)({ folder, history: [], target, settings: { git } }, { steps, to, atomic }, only);
}

// EXTERNAL MODULE: ./build/rehearsal/port.js
var port = __webpack_require__(2877);
;// CONCATENATED MODULE: ./build/cli/commands.js
// What the commands need, in one piece of the bundle: each piece is a file to find, to read and to compile.



/** What SARIF tells of the rules, which are loaded for it. */
async function sarifRules() {
    return (await Promise.all(/* import() */[__webpack_require__.e(495), __webpack_require__.e(811)]).then(__webpack_require__.bind(__webpack_require__, 6811))).sarifRules();
}


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ volatileFunctions),
/* harmony export */   s: () => (/* binding */ steadyFunctions)
/* harmony export */ });
// What pg_proc.provolatile says of the functions that a DEFAULT is likely to call, in PostgreSQL 18. Functions of
// one name count together: volatile if one of them is.
/** Of PostgreSQL itself, and of the extensions uuid-ossp and pgcrypto. */
const volatileFunctions = setOf(`
   array_sample array_shuffle clock_timestamp current_query currval gen_random_bytes gen_random_uuid
   gen_salt lastval lo_creat lo_create lo_from_bytea lo_get lo_import nextval pg_advisory_lock
   pg_advisory_xact_lock pg_blocking_pids pg_current_wal_flush_lsn pg_current_wal_insert_lsn
   pg_current_wal_lsn pg_database_size pg_export_snapshot pg_indexes_size pg_is_in_recovery
   pg_last_wal_receive_lsn pg_last_wal_replay_lsn pg_last_xact_replay_timestamp pg_logical_emit_message
   pg_notify pg_read_binary_file pg_read_file pg_relation_size pg_sequence_last_value pg_sleep
   pg_table_size pg_total_relation_size pg_try_advisory_lock pg_try_advisory_xact_lock query_to_xml random
   random_normal set_config setval timeofday txid_status uuid_generate_v1 uuid_generate_v1mc
   uuid_generate_v4 uuidv4 uuidv7
`);
/** Stable or immutable. What begins with pg_ and is not volatile is not listed. */
const steadyFunctions = setOf(`
   abbrev abs acldefault acos acosd acosh age area array_append array_cat array_dims array_fill
   array_length array_lower array_ndims array_position array_positions array_prepend array_remove
   array_replace array_reverse array_sort array_to_json array_to_string array_to_tsvector array_upper ascii
   asin asind asinh atan atan2 atan2d atand atanh bit bit_count bit_length bool box bpchar broadcast bytea
   cardinality casefold cbrt ceil ceiling center char char_length character_length chr cidr circle
   col_description concat concat_ws convert convert_from convert_to cos cosd cosh cot cotd crc32 crc32c
   crypt current_database current_schema current_schemas current_setting current_user database_to_xml
   database_to_xmlschema date date_add date_bin date_part date_subtract date_trunc datemultirange daterange
   decode degrees diagonal diameter digest div encode enum_first enum_last enum_range erf erfc exp extract
   factorial family float4 float8 floor format format_type gamma gcd get_bit get_byte get_current_ts_config
   getdatabaseencoding getpgusername hashtext hashtextextended height hmac host hostmask hstore
   icu_unicode_version inet_client_addr inet_client_port inet_merge inet_same_family inet_server_addr
   inet_server_port initcap int2 int4 int4multirange int4range int8 int8multirange int8range interval
   is_normalized isempty isfinite json_array_length json_build_array json_build_object json_object
   json_populate_record json_strip_nulls json_to_record json_to_tsvector json_typeof jsonb_array_length
   jsonb_build_array jsonb_build_object jsonb_insert jsonb_object jsonb_path_exists jsonb_path_exists_tz
   jsonb_path_match jsonb_path_match_tz jsonb_path_query_array jsonb_path_query_array_tz
   jsonb_path_query_first jsonb_path_query_first_tz jsonb_populate_record jsonb_populate_record_valid
   jsonb_pretty jsonb_set jsonb_set_lax jsonb_strip_nulls jsonb_to_record jsonb_to_tsvector jsonb_typeof
   justify_days justify_hours justify_interval lcm left length lgamma like_escape ln log log10 lower
   lower_inc lower_inf lpad lseg ltrim macaddr macaddr8 make_date make_interval make_time make_timestamp
   make_timestamptz makeaclitem masklen md5 min_scale mod money multirange mxid_age name netmask network
   normalize now num_nonnulls num_nulls numeric nummultirange numnode numrange obj_description octet_length
   oid overlaps overlay parse_ident path phraseto_tsquery pi plainto_tsquery point polygon position pow
   power querytree quote_ident quote_literal quote_nullable radians radius regclass regexp_count
   regexp_instr regexp_like regexp_match regexp_replace regexp_split_to_array regexp_substr repeat replace
   reverse right round row_security_active row_to_json rpad rtrim scale schema_to_xml schema_to_xmlschema
   session_user set_bit set_byte set_masklen setweight sha224 sha256 sha384 sha512 shobj_description sign
   similar_to_escape sin sind sinh slope split_part sqrt statement_timestamp string_to_array strip strpos
   substr substring system_user table_to_xml table_to_xmlschema tan tand tanh text time timestamp
   timestamptz timetz timezone to_ascii to_bin to_char to_date to_hex to_json to_jsonb to_number to_oct
   to_regclass to_regcollation to_regnamespace to_regoper to_regoperator to_regproc to_regprocedure
   to_regrole to_regtype to_regtypemod to_timestamp to_tsquery to_tsvector transaction_timestamp translate
   trim_array trim_scale trunc ts_filter ts_rank ts_rank_cd tsmultirange tsrange tstzmultirange tstzrange
   tsvector_to_array txid_current txid_current_if_assigned txid_current_snapshot unaccent unicode_assigned
   unicode_version unistr upper upper_inc upper_inf uuid_extract_timestamp uuid_extract_version
   uuid_generate_v3 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_oid uuid_ns_url uuid_ns_x500 varbit
   varchar version websearch_to_tsquery width width_bucket xid xml xml_is_well_formed
   xml_is_well_formed_content xml_is_well_formed_document xmlcomment xmlexists xmltext xpath xpath_exists
`);
function setOf(names) {
    return new Set(names.trim().split(/\s+/));
}


/***/ })

};
