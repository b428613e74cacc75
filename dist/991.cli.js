export const id = 991;
export const ids = [991];
export const modules = {

/***/ 1968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ smallTable),
/* harmony export */   v: () => (/* binding */ weigh)
/* harmony export */ });
/* harmony import */ var _sql_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4655);
/* harmony import */ var _schema_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5532);


const smallTable = { rows: 10_000, bytes: 10 * 1024 * 1024 };
/** These are about the text and what it leaves behind, whether anybody uses the relation yet or not. */
const aboutTheText = new Set(['schema', 'style', 'security', 'process']);
/** The harm of these grows with the table. */
const growing = new Set(['lock', 'scan', 'rewrite']);
function weigh(rule, hit, context, small) {
    const severity = hit.severity ?? rule.severity;
    const guarded = hit.guarded ?? guardOf(rule, hit, context);
    const size = hit.relation && growing.has(rule.family) ? context.size(hit.relation) : undefined;
    if (guarded !== undefined || size === undefined || !isSmall(size, small)) {
        return { severity, guarded, lowered: undefined };
    }
    const lowered = lower(severity);
    return { severity: lowered, guarded, lowered: lowered === severity ? undefined : smallness(hit, size) };
}
function guardOf(rule, { relation: name, statement, evenIfNew }, context) {
    if (name === undefined || aboutTheText.has(rule.family))
        return undefined;
    const relation = context.catalog.relation(name);
    if (relation?.temporary === true || name.schema === _schema_state_js__WEBPACK_IMPORTED_MODULE_1__/* .temporarySchema */ .rU) {
        return `${(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(name)} is temporary: no other session sees it.`;
    }
    const { created } = relation ?? {};
    if (evenIfNew === true || created === undefined || !isBefore(created, statement, context))
        return undefined;
    const where = created.file === statement.file ? 'this file' : created.file.path;
    return `${(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(name)} is new: ${where} creates it.`;
}
function isBefore(one, other, { files }) {
    return one.file === other.file
        ? one.index < other.index
        : files.indexOf(one.file) < files.indexOf(other.file);
}
/** A number of rows that is not known is not a small one. */
function isSmall({ rows, bytes }, small) {
    return rows !== undefined && rows <= small.rows && bytes <= small.bytes;
}
function lower(severity) {
    return severity === 'error' ? 'warning' : 'notice';
}
function smallness({ relation }, { rows = 0, bytes }) {
    const kilobytes = Math.ceil(bytes / 1024);
    return `${relation ? (0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(relation) : 'The table'} is small: ${rows} rows, ${kilobytes} kB.`;
}


/***/ }),

/***/ 5532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ CatalogState),
/* harmony export */   Dt: () => (/* binding */ newRelation),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   rU: () => (/* binding */ temporarySchema)
/* harmony export */ });
/** Temporary objects lie in a schema that is searched first. */
const temporarySchema = 'pg_temp';
/** The catalog, as the statements so far have made it. */
class CatalogState {
    complete;
    searchPath;
    #relations = new Map();
    /** The tables that have had an index of a name. */
    #indexed = new Map();
    /** Whether any relation has ever inherited from another one. */
    #inherits = false;
    #types = new Map();
    #routines = new Map();
    constructor(base) {
        this.complete = base !== undefined;
        this.searchPath = base?.searchPath ?? ['public'];
        if (base === undefined)
            return;
        for (const relation of base.relations)
            this.add({ ...relation, ...freshParts(relation), created: undefined });
        for (const { parent, ...relation } of base.relations) {
            const partition = this.exactly(relation);
            const parentState = parent && this.relation(parent);
            if (partition && parentState)
                this.adopt(partition, parentState);
        }
        for (const type of base.types)
            this.addType(type);
        for (const routine of base.routines)
            this.addRoutine(routine);
    }
    relation(name) {
        const named = this.#relations.get(name.name);
        if (named === undefined)
            return undefined;
        return pick(name, this.searchPath, (schema) => named.get(schema)) ?? this.#anywhere(name, named);
    }
    /** Without a base schema, the search path may be another one: a name that only one relation has is that one. */
    #anywhere(name, named) {
        if (this.complete || name.schema !== undefined || named.size !== 1)
            return undefined;
        return named.values().next().value;
    }
    /** The relation of just that schema. */
    exactly({ schema = '', name }) {
        return this.#relations.get(name)?.get(schema);
    }
    index(name) {
        return this.indexOf(name)?.index;
    }
    indexOf(name) {
        const found = new Map();
        for (const table of this.#indexed.get(name.name) ?? []) {
            const index = table.indexes.find((candidate) => candidate.name === name.name);
            if (index && this.exactly(table) === table)
                found.set(table.schema, { index, table });
        }
        const picked = pick(name, this.searchPath, (schema) => found.get(schema));
        if (picked || this.complete || name.schema !== undefined || found.size !== 1)
            return picked;
        return found.values().next().value;
    }
    type(name) {
        const named = this.#types.get(name.name) ?? [];
        return pick(name, this.searchPath, (schema) => named.find((type) => type.schema === schema));
    }
    functions(name) {
        const named = this.#routines.get(name.name) ?? [];
        const schemas = name.schema === undefined ? this.searchPath : [name.schema];
        return named.filter(({ schema }) => schemas.includes(schema));
    }
    *relations() {
        for (const named of this.#relations.values())
            yield* named.values();
    }
    types() {
        return [...this.#types.values()].flat();
    }
    /** Where a statement creates what it names. */
    place(name, temporary = false) {
        if (temporary)
            return { schema: temporarySchema, name: name.name };
        return { schema: name.schema ?? this.searchPath[0] ?? 'public', name: name.name };
    }
    add(relation) {
        const named = this.#relations.get(relation.name) ?? new Map();
        named.set(relation.schema, relation);
        this.#relations.set(relation.name, named);
        this.setIndexes(relation, relation.indexes);
    }
    /** Gives a table other indexes, so that they are found by their names. */
    setIndexes(table, indexes) {
        table.indexes = indexes;
        for (const index of indexes)
            this.#noteIndex(table, index);
    }
    addIndex(table, index) {
        table.indexes = [...table.indexes, index];
        this.#noteIndex(table, index);
    }
    #noteIndex(table, { name }) {
        if (name === undefined)
            return;
        const tables = this.#indexed.get(name) ?? new Set();
        this.#indexed.set(name, tables.add(table));
    }
    /** Makes a relation inherit from another one. */
    adopt(relation, parent) {
        relation.parents.push(parent);
        this.#inherits = true;
    }
    remove({ schema, name }) {
        const named = this.#relations.get(name);
        named?.delete(schema);
        if (named?.size === 0)
            this.#relations.delete(name);
    }
    /** Gives a relation another name, which those that refer to it follow. */
    move(relation, to) {
        const from = { schema: relation.schema, name: relation.name };
        this.remove(relation);
        [relation.schema, relation.name] = [to.schema, to.name];
        relation.indexes = relation.indexes.map((index) => ({ ...index, table: to }));
        this.add(relation);
        for (const other of this.relations()) {
            if (isSame(other.parent, from))
                other.parent = to;
            if (isSame(other.defaultPartition, from))
                other.defaultPartition = to;
            other.constraints = other.constraints.map((constraint) => isSame(constraint.references, from) ? { ...constraint, references: to } : constraint);
        }
    }
    /**
     * A relation that a statement works on. One that must be there, but of which nothing is known, is noted as such;
     * undefined if there is none.
     */
    worked(name) {
        const known = this.relation(name);
        if (known || this.complete)
            return known;
        const relation = newRelation(this.place(name, name.schema === temporarySchema), 'table', undefined);
        relation.known = false;
        this.add(relation);
        return relation;
    }
    addType(type) {
        const placed = { ...type, ...this.place(type) };
        const others = (this.#types.get(type.name) ?? []).filter(({ schema }) => schema !== placed.schema);
        this.#types.set(type.name, [...others, placed]);
    }
    removeType(name) {
        const type = this.type(name);
        if (type === undefined)
            return;
        this.#types.set(type.name, (this.#types.get(type.name) ?? []).filter(({ schema }) => schema !== type.schema));
    }
    addRoutine(routine) {
        const named = this.#routines.get(routine.name) ?? [];
        this.#routines.set(routine.name, [...named, { ...routine, ...this.place(routine) }]);
    }
    removeRoutines(name) {
        const gone = new Set(this.functions(name));
        const left = (this.#routines.get(name.name) ?? []).filter((routine) => !gone.has(routine));
        this.#routines.set(name.name, left);
    }
    /** What goes with a schema. */
    *inSchema(schema) {
        for (const relation of [...this.relations()])
            if (relation.schema === schema)
                yield relation;
    }
    /** A relation and all that inherit its columns. */
    family(relation) {
        const all = [relation];
        if (!this.#inherits)
            return all;
        for (const member of all) {
            for (const other of this.relations()) {
                if (other.parents.includes(member) && !all.includes(other))
                    all.push(other);
            }
        }
        return all;
    }
}
/** The first of the search path, or that of the schema that is named. */
function pick({ schema }, searchPath, find) {
    if (schema !== undefined)
        return find(schema);
    for (const candidate of [temporarySchema, ...searchPath]) {
        const found = find(candidate);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function isSame(one, other) {
    return one !== undefined && one.name === other.name && one.schema === other.schema;
}
function freshParts(relation) {
    return {
        columns: new Map(relation.columns.map((column) => [column.name, column])),
        constraints: [...relation.constraints],
        indexes: [...relation.indexes],
        parents: [],
        uses: [],
    };
}
function newRelation(name, kind, created) {
    return {
        ...name,
        kind,
        created,
        temporary: name.schema === temporarySchema,
        known: true,
        columns: new Map(),
        constraints: [],
        indexes: [],
        parent: undefined,
        defaultPartition: undefined,
        parents: [],
        uses: [],
    };
}


/***/ }),

/***/ 8478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadConfiguration: () => (/* binding */ loadConfiguration)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __webpack_require__(2108);
// EXTERNAL MODULE: ./build/lint/guards.js
var guards = __webpack_require__(1968);
;// CONCATENATED MODULE: ./build/lint/read-configuration.js


/** What the parts of the file may be; the JSON schema is made from them. */
const LEVELS = ['off', 'notice', 'warning', 'error'];
const FAIL_ON = ['error', 'warning', 'never'];
const ROLLBACK_LEVELS = ['error', 'warning', 'off'];
const VERSION_PATTERN = '^[0-9]+$';
const SERVER_VERSION_PATTERN = '^[1-9][0-9](\\.[0-9]{1,2})?$';
/**
 * Reads `migrate-action.json`, and tells every problem at once.
 *
 * @param ruleNames the rules that there are
 */
function readConfiguration(text, ruleNames) {
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const remedy = 'Write it as JSON: no comments, no comma behind the last entry, names in double quotes.';
        return { problems: [{ at: '', message: `It is no JSON: ${reason}.`, remedy }] };
    }
    const reader = new Reader(ruleNames);
    const configuration = reader.configuration(value);
    return reader.problems.length > 0 ? { problems: reader.problems } : { configuration };
}
class Reader {
    problems = [];
    #ruleNames;
    constructor(ruleNames) {
        this.#ruleNames = ruleNames;
    }
    configuration(value) {
        const known = [
            ...['$schema', 'failOn', 'rules', 'startAfter', 'overrides', 'serverVersion', 'smallTable', 'rollback'],
        ];
        const entries = this.#entries(value, '', known);
        if (entries['$schema'] !== undefined)
            this.#text(entries['$schema'], '$schema');
        return {
            failOn: this.#choice(entries['failOn'], 'failOn', FAIL_ON),
            rules: this.#rules(entries['rules'], 'rules'),
            startAfter: this.#matching(entries['startAfter'], 'startAfter', VERSION_PATTERN, '"042", a version'),
            overrides: this.#overrides(entries['overrides']),
            serverVersionNum: this.#serverVersion(entries['serverVersion']),
            smallTable: this.#smallTable(entries['smallTable']),
            rollback: this.#choice(entries['rollback'], 'rollback', ROLLBACK_LEVELS),
        };
    }
    #rules(value, at) {
        const rules = new Map();
        for (const [name, level] of Object.entries(value === undefined ? {} : this.#object(value, at))) {
            if (!this.#ruleNames.includes(name)) {
                const remedy = this.#didYouMean(name, this.#ruleNames, 'The rules are listed in docs/rules/README.md.');
                this.#add(`${at}.${name}`, `There is no rule "${name}".`, remedy);
            }
            const read = this.#choice(level, `${at}.${name}`, LEVELS);
            if (read !== undefined)
                rules.set(name, read);
        }
        return rules;
    }
    #overrides(value) {
        if (value === undefined)
            return [];
        if (!Array.isArray(value)) {
            this.#add('overrides', `It must be a list, and is ${inWords(value)}.`, 'Write it in brackets: [{ … }].');
            return [];
        }
        return value.map((each, number) => {
            const at = `overrides[${number}]`;
            const entries = this.#entries(each, at, ['files', 'rules']);
            if (entries['rules'] === undefined) {
                this.#add(at, 'It has no "rules", so it changes nothing.', 'Say which rules are other in these files.');
            }
            return {
                files: this.#files(entries['files'], `${at}.files`),
                rules: this.#rules(entries['rules'], `${at}.rules`),
            };
        });
    }
    #files(value, at) {
        const list = Array.isArray(value) ? value : [value];
        const example = 'Write a pattern such as "versions/0*.sql", or a list of them.';
        if (value === undefined || list.length === 0) {
            this.#add(at, 'It is not there: nothing says which files are meant.', example);
            return [];
        }
        return list.flatMap((pattern, number) => {
            const place = Array.isArray(value) ? `${at}[${number}]` : at;
            return this.#text(pattern, place, example) ?? [];
        });
    }
    #serverVersion(value) {
        const example = '"16" or "16.3", the version of PostgreSQL';
        const version = this.#matching(value, 'serverVersion', SERVER_VERSION_PATTERN, example);
        if (version === undefined)
            return undefined;
        const [major, minor = '0'] = version.split('.');
        return Number(major) * 10_000 + Number(minor);
    }
    #smallTable(value) {
        if (value === undefined)
            return guards/* smallTable */._;
        const entries = this.#entries(value, 'smallTable', ['rows', 'bytes']);
        return {
            rows: this.#count(entries['rows'], 'smallTable.rows') ?? guards/* smallTable */._.rows,
            bytes: this.#count(entries['bytes'], 'smallTable.bytes') ?? guards/* smallTable */._.bytes,
        };
    }
    #count(value, at) {
        if (value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0))
            return value;
        this.#add(at, `It must be a whole number from 0 on, and is ${inWords(value)}.`, 'Write 10000, for example.');
        return undefined;
    }
    #matching(value, at, pattern, example) {
        if (value === undefined)
            return undefined;
        const text = this.#text(value, at, `Write ${example}, in quotes.`);
        if (text === undefined || new RegExp(pattern).test(text))
            return text;
        this.#add(at, `It cannot be ${inWords(value)}.`, `Write ${example}.`);
        return undefined;
    }
    #choice(value, at, choices) {
        if (value === undefined)
            return undefined;
        const found = choices.find((choice) => choice === value);
        if (found !== undefined)
            return found;
        const all = `It may be ${oneOf(choices)}.`;
        const remedy = typeof value === 'string' ? this.#didYouMean(value, choices, all) : all;
        this.#add(at, `It cannot be ${inWords(value)}.`, remedy === all ? all : `${remedy} ${all}`);
        return undefined;
    }
    #text(value, at, remedy = 'Put it in quotes.') {
        if (typeof value === 'string' && value !== '')
            return value;
        this.#add(at, `It must be text, and is ${inWords(value)}.`, remedy);
        return undefined;
    }
    /** The entries of an object that may have only these. */
    #entries(value, at, known) {
        const entries = this.#object(value, at);
        for (const name of Object.keys(entries).filter((each) => !known.includes(each))) {
            const all = `There may be ${oneOf(known)}.`;
            const message = `There is no setting "${name}" here.`;
            this.#add(at === '' ? name : `${at}.${name}`, message, this.#didYouMean(name, known, all));
        }
        return entries;
    }
    #object(value, at) {
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
        this.#add(at, `It must be an object, and is ${inWords(value)}.`, 'Write it in braces: { … }.');
        return {};
    }
    #didYouMean(word, candidates, otherwise) {
        const begun = candidates.find((candidate) => word.length > 2 && candidate.startsWith(word));
        const meant = (0,nearest/* nearest */.p)(word, candidates) ?? begun;
        return meant === undefined ? otherwise : `Did you mean "${meant}"?`;
    }
    #add(at, message, remedy) {
        this.problems.push({ at, message, remedy });
    }
}
function oneOf(words) {
    const quoted = words.map((word) => `"${word}"`);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}
/** A value as a person would name it. */
function inWords(value) {
    if (value === undefined)
        return 'missing';
    if (value === '')
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object' && value !== null)
        return 'an object';
    const text = JSON.stringify(value);
    return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

// EXTERNAL MODULE: ./build/rehearsal/port.js
var port = __webpack_require__(2877);
// EXTERNAL MODULE: ./build/lint/finding-rules.js + 204 modules
var finding_rules = __webpack_require__(7495);
;// CONCATENATED MODULE: ./build/rehearsal/configuration.js





/**
 * The configuration of the rules: that of the given file, or of the one in the migrations folder; an empty one where
 * there is none.
 *
 * @throws {MigrationError} `invalid-input` with every problem there is
 */
function loadConfiguration(given, migrationsDir) {
    const path = given ?? (0,port/* configurationPath */.y)(migrationsDir);
    const text = given === undefined && !(0,external_node_fs_.existsSync)(path) ? '{}' : textOf(path);
    const read = readConfiguration(text, finding_rules/* findingRules */.B.map(({ id }) => id));
    if ('configuration' in read)
        return read.configuration;
    throw invalid(path, read.problems.map(({ at, message, remedy }) => ({
        message: `${path}${at === '' ? '' : `, ${at}`}: ${message}`,
        remedy,
    })));
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        throw invalid(path, [{ message: `The configuration ${path} cannot be read (${code}).`, remedy: null }]);
    }
}
function invalid(path, problems) {
    const [first] = problems;
    const only = problems.length === 1 ? first : undefined;
    return new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: only?.message ?? `${problems.length} problems with the configuration ${path}.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: only?.remedy ?? 'Mend the configuration. docs/checks.md shows what it can say.',
        file: path,
        problems: problems.map(({ message, remedy }) => ({
            message,
            remedy,
            file: path,
            line: null,
            column: null,
        })),
    });
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
