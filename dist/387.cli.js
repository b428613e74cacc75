export const id = 387;
export const ids = [387];
export const modules = {

/***/ 1387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readInventory)
});

// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/rehearsal/inventory/text.js
/**
 * SQL text of an object's properties as one JSON object of texts. A property whose expression is null is left out,
 * so that a default and a setting equal to it read the same. `'yes'` stands for a property that is only there or not.
 */
function properties(expressions) {
    const parts = Object.entries(expressions).map(([name, sql]) => `'${name}', (${sql})::text`);
    return `json_strip_nulls(json_build_object(${parts.join(',\n             ')}))::text`;
}
/** SQL text of a property that is only there or not. */
function flag(condition) {
    return `CASE WHEN ${condition} THEN 'yes' END`;
}
/** SQL text of a set of texts, an option list for instance, that does not depend on its order. */
function sorted(array) {
    return `(SELECT string_agg(element, ', ' ORDER BY element COLLATE "C") FROM unnest(${array}) AS element)`;
}
/** SQL text of a role's name. */
function roleName(oid) {
    return `pg_get_userbyid(${oid})`;
}
/** SQL text of a collation's name with its schema; null for none. PostgreSQL 12 has no regcollation. */
function collationName(oid) {
    return `(SELECT quote_ident(nspname) || '.' || quote_ident(collname)
             FROM pg_collation AS named JOIN pg_namespace AS its ON its.oid = collnamespace WHERE named.oid = ${oid})`;
}
/** SQL text of `name`, where only versions from `since` on have it. */
function since(version, major, name) {
    return major >= version ? name : 'NULL';
}

;// CONCATENATED MODULE: ./build/rehearsal/inventory/attached.js

/** What hangs on a relation: constraints, indexes, rules, triggers, policies, statistics. */
function attached(major) {
    return [
        constraint(major),
        index(),
        `SELECT 'pg_rewrite'::regclass, rule.oid, 'rule', relation.identity || '.' || quote_ident(rulename), relation.identity,
            ${properties({ definition: 'pg_get_ruledef(rule.oid)', enabled: enabled('ev_enabled') })}
       FROM pg_rewrite AS rule JOIN relation ON relation.oid = ev_class WHERE rulename <> '_RETURN'`,
        `SELECT 'pg_trigger'::regclass, trigger.oid, 'trigger', relation.identity || '.' || quote_ident(tgname), relation.identity,
            ${properties({
            definition: 'pg_get_triggerdef(trigger.oid)',
            enabled: enabled('tgenabled'),
            inherited: since(13, major, flag('tgparentid <> 0')),
        })}
       FROM pg_trigger AS trigger JOIN relation ON relation.oid = tgrelid WHERE NOT tgisinternal`,
        // Those of foreign keys have object ids in their names; ALTER TABLE … DISABLE TRIGGER ALL changes them.
        `SELECT 'pg_trigger'::regclass, trigger.oid, 'foreign key trigger',
            relation.identity || ' ' || tgfoid::regproc || ' ' || COALESCE(quote_ident(conname), ''), relation.identity,
            ${properties({ enabled: enabled('tgenabled') })}
       FROM pg_trigger AS trigger JOIN relation ON relation.oid = tgrelid
            LEFT JOIN pg_constraint AS con ON con.oid = tgconstraint
      WHERE tgisinternal AND tgenabled <> 'O'`,
        policy(),
        `SELECT 'pg_statistic_ext'::regclass, stat.oid, 'statistics',
            quote_ident(nspname) || '.' || quote_ident(stxname), stxrelid::regclass::text,
            ${properties({
            definition: 'pg_get_statisticsobjdef(stat.oid)',
            target: since(13, major, 'NULLIF(COALESCE(stxstattarget::int, -1), -1)'),
            owner: roleName('stxowner'),
        })}
       FROM pg_statistic_ext AS stat JOIN user_schema ON user_schema.oid = stxnamespace`,
    ];
}
function enabled(column) {
    return `CASE ${column} WHEN 'D' THEN 'never' WHEN 'R' THEN 'on replicas' WHEN 'A' THEN 'always' END`;
}
function constraint(major) {
    return `SELECT 'pg_constraint'::regclass, con.oid, 'constraint',
           COALESCE(relation.identity, user_type.identity) || '.' || quote_ident(conname),
           COALESCE(relation.identity, user_type.identity),
           ${properties({
        definition: 'pg_get_constraintdef(con.oid)',
        // Told by the definition of most, and by attnotnull of none.
        'not validated': flag('NOT convalidated'),
        'not enforced': since(18, major, flag('NOT conenforced')),
        'no inherit': flag(`connoinherit AND contype IN ('c', 'n')`),
        inherited: `CASE WHEN coninhcount > 0 THEN coninhcount || CASE WHEN conislocal THEN ' and local' ELSE '' END END`,
        columns: `(SELECT json_agg(attname ORDER BY place) FROM unnest(conkey) WITH ORDINALITY AS key (number, place)
                          JOIN pg_attribute ON attrelid = conrelid AND attnum = number)`,
        references: `CASE WHEN confrelid <> 0 THEN confrelid::regclass END`,
        kind: `CASE contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' END`,
    })}
      FROM pg_constraint AS con
           LEFT JOIN relation ON relation.oid = conrelid LEFT JOIN user_type ON user_type.oid = contypid
     WHERE relation.oid IS NOT NULL OR user_type.oid IS NOT NULL`;
}
/** Without its name, which is in the identity: two indexes that differ in nothing else have one definition. */
function index() {
    return `SELECT 'pg_class'::regclass, relation.oid, 'index', relation.identity, indrelid::regclass::text,
           ${properties({
        definition: `replace(pg_get_indexdef(indexrelid), ' INDEX ' || quote_ident(relname) || ' ON ', ' INDEX ON ')`,
        invalid: flag('NOT indisvalid'),
        'not ready': flag('NOT indisready'),
        'not live': flag('NOT indislive'),
        clustered: flag('indisclustered'),
        'replica identity': flag('indisreplident'),
        tablespace: '(SELECT spcname FROM pg_tablespace WHERE oid = reltablespace)',
        partitioned: flag(`relkind = 'I'`),
        'attached to': '(SELECT inhparent::regclass FROM pg_inherits WHERE inhrelid = indexrelid)',
        'statistics targets': `(SELECT string_agg(attnum || '=' || attstattarget, ', ' ORDER BY attnum)
                                       FROM pg_attribute WHERE attrelid = indexrelid AND attstattarget <> -1
                                        AND attnum > 0)`,
        constraint: `(SELECT quote_ident(conname) FROM pg_constraint
                            WHERE conindid = indexrelid AND conrelid = indrelid AND contype IN ('p', 'u', 'x'))`,
    })}
      FROM pg_index JOIN relation ON relation.oid = indexrelid`;
}
function policy() {
    const name = `CASE role WHEN 0 THEN 'public' ELSE ${roleName('role')} END`;
    return `SELECT 'pg_policy'::regclass, policy.oid, 'policy', relation.identity || '.' || quote_ident(polname), relation.identity,
           ${properties({
        for: `CASE polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete' ELSE 'all' END`,
        to: `(SELECT string_agg(${name}, ', ' ORDER BY ${name} COLLATE "C") FROM unnest(polroles) AS role)`,
        using: 'pg_get_expr(polqual, polrelid)',
        check: 'pg_get_expr(polwithcheck, polrelid)',
        restrictive: flag('NOT polpermissive'),
    })}
      FROM pg_policy AS policy JOIN relation ON relation.oid = polrelid`;
}

;// CONCATENATED MODULE: ./build/rehearsal/inventory/other-objects.js

/** Schemas, extensions, replication, foreign servers, text search, comments, labels, database settings. */
function otherObjects(major) {
    return [
        `SELECT 'pg_namespace'::regclass, oid, 'schema', quote_ident(nspname), NULL, ${properties({ owner: roleName('nspowner') })}
       FROM user_schema`,
        `SELECT 'pg_extension'::regclass, ext.oid, 'extension', quote_ident(extname), NULL,
            ${properties({ version: 'extversion', schema: 'extnamespace::regnamespace', owner: roleName('extowner') })}
       FROM pg_extension AS ext`,
        `SELECT classid, objid, 'dependency on extension', type || ' ' || object.identity, NULL,
            ${properties({ extension: '(SELECT quote_ident(extname) FROM pg_extension WHERE oid = refobjid)' })}
       FROM pg_depend, pg_identify_object(classid, objid, objsubid) AS object WHERE deptype = 'x'`,
        ...replication(major),
        ...foreignData(),
        ...textSearch(),
        ...comments(),
        ...database(),
    ];
}
/** Comments of initdb's own objects cannot change, but for that of the schema public. */
function comments() {
    const parent = (classid) => `CASE ${classid} WHEN 'pg_class'::regclass THEN objoid::regclass::text END`;
    const inView = 'COALESCE(object.schema NOT IN (SELECT quote_ident(nspname) FROM left_out), true)';
    return [
        `SELECT classoid, objoid, 'comment', 'on ' || type || ' ' || object.identity, ${parent('classoid')},
            ${properties({ text: 'description' })}
       FROM pg_description, pg_identify_object(classoid, objoid, objsubid) AS object
      WHERE (objoid >= 16384 OR (classoid = 'pg_namespace'::regclass AND objoid IN (SELECT oid FROM user_schema)))
        AND ${inView}`,
        `SELECT classoid, objoid, 'security label', 'on ' || type || ' ' || object.identity || ' of ' || provider, ${parent('classoid')},
            ${properties({ label: 'label' })}
       FROM pg_seclabel, pg_identify_object(classoid, objoid, objsubid) AS object WHERE ${inView}`,
    ];
}
/** The database itself is named by nothing: it has another name on each side of a comparison. */
function database() {
    return [
        `SELECT 'pg_database'::regclass, oid, 'database', 'current', NULL,
            ${properties({
            'connection limit': 'NULLIF(datconnlimit, -1)',
            comment: `shobj_description(oid, 'pg_database')`,
            owner: roleName('datdba'),
        })}
       FROM pg_database WHERE datname = current_database()`,
        `SELECT 'pg_database'::regclass, setdatabase, 'database setting',
            CASE setrole WHEN 0 THEN 'everybody' ELSE quote_ident(${roleName('setrole')}) END, NULL,
            ${properties({ settings: sorted('setconfig') })}
       FROM pg_db_role_setting WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    ];
}
/** Never a connection string: there are passwords in it. */
function replication(major) {
    const tables = major >= 15
        ? `concat_ws(' ', prrelid::regclass, '(' || (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
             FROM pg_attribute WHERE attrelid = prrelid AND attnum = ANY (prattrs)) || ')',
           'where ' || pg_get_expr(prqual, prrelid))`
        : 'prrelid::regclass::text';
    return [
        `SELECT 'pg_publication'::regclass, pub.oid, 'publication', quote_ident(pubname), NULL,
            ${properties({
            publishes: `concat_ws(', ', CASE WHEN pubinsert THEN 'insert' END, CASE WHEN pubupdate THEN 'update' END,
                            CASE WHEN pubdelete THEN 'delete' END, CASE WHEN pubtruncate THEN 'truncate' END)`,
            'all tables': flag('puballtables'),
            'via root': since(13, major, flag('pubviaroot')),
            tables: sorted(`ARRAY(SELECT ${tables} FROM pg_publication_rel WHERE prpubid = pub.oid)`),
            ...(major >= 15
                ? {
                    schemas: sorted('ARRAY(SELECT pnnspid::regnamespace::text FROM pg_publication_namespace WHERE pnpubid = pub.oid)'),
                }
                : {}),
            'generated columns': since(18, major, `CASE pubgencols WHEN 's' THEN 'stored' END`),
            owner: roleName('pubowner'),
        })}
       FROM pg_publication AS pub`,
        `SELECT 'pg_subscription'::regclass, 0, 'subscription', quote_ident(subname), NULL,
            ${properties({
            publications: sorted('subpublications'),
            disabled: flag('NOT subenabled'),
            owner: roleName('subowner'),
        })}
       FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    ];
}
/**
 * Of user mappings only that they are there: there are passwords in them. Those in options of servers are told by a
 * digest, which is all that a comparison needs.
 */
function foreignData() {
    return [
        `SELECT 'pg_foreign_data_wrapper'::regclass, oid, 'foreign data wrapper', quote_ident(fdwname), NULL,
            ${properties({
            handler: 'NULLIF(fdwhandler, 0)::regproc',
            validator: 'NULLIF(fdwvalidator, 0)::regproc',
            options: optionNames('fdwoptions'),
            owner: roleName('fdwowner'),
        })}
       FROM pg_foreign_data_wrapper`,
        `SELECT 'pg_foreign_server'::regclass, server.oid, 'server', quote_ident(srvname), NULL,
            ${properties({
            wrapper: '(SELECT fdwname FROM pg_foreign_data_wrapper WHERE oid = srvfdw)',
            type: 'srvtype',
            version: 'srvversion',
            options: optionNames('srvoptions'),
            owner: roleName('srvowner'),
        })}
       FROM pg_foreign_server AS server`,
        `SELECT 'pg_user_mapping'::regclass, umid, 'user mapping', concat_ws(' ', quote_ident(usename), 'on server', quote_ident(srvname)), NULL, '{}'
       FROM pg_user_mappings`,
    ];
}
function optionNames(options) {
    return `(SELECT string_agg(split_part(option, '=', 1) || '=' || left(md5(option), 8), ', ' ORDER BY option COLLATE "C")
             FROM unnest(${options}) AS option)`;
}
function textSearch() {
    const name = (object) => `quote_ident(nspname) || '.' || quote_ident(${object})`;
    return [
        `SELECT 'pg_ts_config'::regclass, config.oid, 'text search configuration', ${name('cfgname')}, NULL,
            ${properties({
            parser: '(SELECT prsname FROM pg_ts_parser WHERE oid = cfgparser)',
            mapping: `(SELECT string_agg(maptokentype || ' ' || mapdict::regdictionary, ', ' ORDER BY maptokentype, mapseqno)
                           FROM pg_ts_config_map WHERE mapcfg = config.oid)`,
            owner: roleName('cfgowner'),
        })}
       FROM pg_ts_config AS config JOIN user_schema ON user_schema.oid = cfgnamespace`,
        `SELECT 'pg_ts_dict'::regclass, dict.oid, 'text search dictionary', ${name('dictname')}, NULL,
            ${properties({
            template: '(SELECT tmplname FROM pg_ts_template WHERE oid = dicttemplate)',
            options: 'dictinitoption',
            owner: roleName('dictowner'),
        })}
       FROM pg_ts_dict AS dict JOIN user_schema ON user_schema.oid = dictnamespace`,
        `SELECT 'pg_ts_parser'::regclass, parser.oid, 'text search parser', ${name('prsname')}, NULL,
            ${properties({ functions: `concat_ws(', ', prsstart, prstoken, prsend, prsheadline, prslextype)` })}
       FROM pg_ts_parser AS parser JOIN user_schema ON user_schema.oid = prsnamespace`,
        `SELECT 'pg_ts_template'::regclass, template.oid, 'text search template', ${name('tmplname')}, NULL,
            ${properties({ functions: `concat_ws(', ', tmplinit, tmpllexize)` })}
       FROM pg_ts_template AS template JOIN user_schema ON user_schema.oid = tmplnamespace`,
    ];
}

;// CONCATENATED MODULE: ./build/rehearsal/inventory/privileges.js

/** Who may do what with each object, and what is granted on objects to come. */
function privileges() {
    return [grants(), defaultPrivileges()];
}
/**
 * One row for each object and grantee, without the grantors, where it is not what they have unasked: a list that is
 * not there and one that spells the default out are the same. Objects of extensions are told where they differ from
 * what the extension itself granted.
 */
function grants() {
    return `SELECT CASE WHEN NOT EXISTS (SELECT FROM pg_depend AS member WHERE member.classid = granted.classid
                                AND member.objid = granted.objid AND member.deptype = 'e') THEN granted.classid END,
            granted.objid, 'grant', 'on ' || object || ' to ' || ${roleOrPublic('grantee')}, parent,
            ${properties({ privileges: "COALESCE(has, 'none')" })}
       FROM (${objects().join('\n             UNION ALL\n             ')}
            ) AS granted (classid, objid, subid, object, parent, acl, letter, owner)
            LEFT JOIN pg_init_privs ON classoid = classid AND objoid = objid AND objsubid = subid,
            LATERAL (SELECT grantee, has FROM (${exploded('acl', 'has')}) AS now
                       FULL JOIN (${exploded('initprivs', 'had')}) AS unasked USING (grantee)
                      WHERE has IS DISTINCT FROM had) AS entry
      WHERE acl IS NOT NULL OR initprivs IS NOT NULL`;
}
function exploded(list, name) {
    return `SELECT grantee, string_agg(privilege_type || CASE WHEN is_grantable THEN ' with grant option' ELSE '' END,
                         ', ' ORDER BY privilege_type COLLATE "C") AS ${name}
            FROM aclexplode(COALESCE(${list}, acldefault(letter, owner))) GROUP BY grantee`;
}
function roleOrPublic(oid) {
    return `CASE ${oid} WHEN 0 THEN 'public' ELSE quote_ident(${roleName(oid)}) END`;
}
/** Those that have a list of their own, and members of extensions, which may have lost theirs. */
function objects() {
    const row = (catalog, object, list, { oid = 'oid', subid = '0', parent = 'NULL' } = {}) => `SELECT '${catalog}'::regclass::oid, ${oid}, ${subid}, ${object}, ${parent}, ${list.acl}, '${list.letter}'::"char", ${list.owner}`;
    const table = { acl: 'relacl', letter: 'r', owner: 'relowner' };
    const sequence = { ...table, letter: 's' };
    const column = { acl: 'attacl', letter: 'c', owner: 'relowner' };
    const quoted = (kind, name) => `'${kind} ' || quote_ident(${name})`;
    return [
        `${row('pg_namespace', quoted('schema', 'nspname'), { acl: 'nspacl', letter: 'n', owner: 'nspowner' })} FROM user_schema`,
        `${row('pg_class', "'table ' || identity", table, { parent: 'identity' })} FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm')`,
        `${row('pg_class', "'sequence ' || identity", sequence, { parent: 'identity' })} FROM relation WHERE relkind = 'S'`,
        `${row('pg_class', "'column ' || identity || '.' || quote_ident(attname)", column, {
            oid: 'relation.oid',
            subid: 'attnum',
            parent: 'identity',
        })} FROM relation JOIN pg_attribute ON attrelid = relation.oid WHERE cardinality(attacl) > 0 AND NOT attisdropped`,
        `${row('pg_proc', `CASE prokind WHEN 'p' THEN 'procedure ' ELSE 'function ' END || identity`, { acl: 'proacl', letter: 'f', owner: 'proowner' })} FROM routine`,
        `${row('pg_type', "'type ' || identity", { acl: 'typacl', letter: 'T', owner: 'typowner' })} FROM user_type`,
        `${row('pg_language', quoted('language', 'lanname'), { acl: 'lanacl', letter: 'l', owner: 'lanowner' })} FROM pg_language`,
        `${row('pg_foreign_data_wrapper', quoted('foreign data wrapper', 'fdwname'), { acl: 'fdwacl', letter: 'F', owner: 'fdwowner' })} FROM pg_foreign_data_wrapper`,
        `${row('pg_foreign_server', quoted('server', 'srvname'), { acl: 'srvacl', letter: 'S', owner: 'srvowner' })} FROM pg_foreign_server`,
        `${row('pg_database', "'database'", { acl: 'datacl', letter: 'd', owner: 'datdba' })} FROM pg_database WHERE datname = current_database()`,
    ];
}
/** A list here replaces the built-in default and is never null. */
function defaultPrivileges() {
    return `SELECT 'pg_default_acl'::regclass, pg_default_acl.oid, 'default privileges',
            concat_ws(' ', 'of', quote_ident(${roleName('defaclrole')}), 'in', COALESCE(quote_ident(user_schema.nspname), 'every schema'),
                      'on', CASE defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                              WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE defaclobjtype::text END,
                      'to', ${roleOrPublic('grantee')}), NULL,
            ${properties({ privileges: "COALESCE(has, 'none')" })}
       FROM (SELECT oid, defaclnamespace, defaclobjtype, defaclacl AS acl, defaclrole AS owner, defaclrole,
                    CASE defaclobjtype WHEN 'S' THEN 's' ELSE defaclobjtype END AS letter FROM pg_default_acl) AS pg_default_acl
            LEFT JOIN user_schema ON user_schema.oid = defaclnamespace,
            -- In one schema the list adds to the default, for every schema it takes its place.
            LATERAL (SELECT grantee, has FROM (${exploded('acl', 'has')}) AS now
                       FULL JOIN (SELECT * FROM (${exploded('NULL', 'had')}) AS every WHERE defaclnamespace = 0) AS unasked USING (grantee)
                      WHERE has IS DISTINCT FROM had) AS entry
      WHERE defaclnamespace = 0 OR user_schema.oid IS NOT NULL`;
}

;// CONCATENATED MODULE: ./build/rehearsal/inventory/relations.js

/** Tables, views, materialized views, sequences and composite types, and the columns of all of them. */
function relations(major) {
    return [relation(major), sequence(), column(major)];
}
function relation(major) {
    const detaching = since(14, major, "CASE WHEN inhdetachpending THEN ' (detaching)' END");
    return `SELECT 'pg_class'::regclass::oid AS classid, relation.oid AS objid,
           CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
             WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
             WHEN 'c' THEN 'composite type' END AS kind,
           relation.identity, NULL AS parent,
           ${properties({
        definition: `CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(relation.oid) END`,
        persistence: `CASE relpersistence WHEN 'u' THEN 'unlogged' END`,
        'access method': `(SELECT NULLIF(amname, 'heap') FROM pg_am WHERE pg_am.oid = relam)`,
        tablespace: '(SELECT spcname FROM pg_tablespace WHERE oid = reltablespace)',
        options: sorted('reloptions'),
        'toast options': `(SELECT ${sorted('toast.reloptions')} FROM pg_class AS toast WHERE toast.oid = relation.reltoastrelid)`,
        'row security': `CASE WHEN relrowsecurity OR relforcerowsecurity
               THEN concat_ws(' ', CASE WHEN relrowsecurity THEN 'enabled' END, CASE WHEN relforcerowsecurity THEN 'forced' END) END`,
        'replica identity': `CASE WHEN relkind IN ('r', 'p') THEN
               CASE relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' WHEN 'i' THEN 'index' END END`,
        'partitioned by': 'pg_get_partkeydef(relation.oid)',
        partition: 'pg_get_expr(relpartbound, relation.oid)',
        inherits: `(SELECT string_agg(concat(inhparent::regclass, ${detaching}), ', ' ORDER BY inhseqno)
                           FROM pg_inherits WHERE inhrelid = relation.oid)`,
        of: 'CASE WHEN reloftype <> 0 THEN format_type(reloftype, NULL) END',
        server: `(SELECT concat_ws(' ', quote_ident(srvname), ${sorted('ftoptions')})
                         FROM pg_foreign_table JOIN pg_foreign_server AS server ON server.oid = ftserver
                        WHERE ftrelid = relation.oid)`,
        'not populated': flag(`relkind = 'm' AND NOT relispopulated`),
        'identity of': `CASE relkind WHEN 'S' THEN
               (SELECT (pg_identify_object(refclassid, refobjid, refobjsubid)).identity FROM pg_depend
                 WHERE classid = 'pg_class'::regclass AND objid = relation.oid AND deptype = 'i'
                   AND refclassid = 'pg_class'::regclass AND refobjsubid > 0) END`,
        owner: roleName('relowner'),
    })} AS properties
      FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c')`;
}
/** The parameters, never the last value. */
function sequence() {
    return `SELECT 'pg_class'::regclass, relation.oid, 'sequence parameters', relation.identity, relation.identity,
           ${properties({
        type: 'format_type(seqtypid, NULL)',
        start: 'seqstart',
        increment: 'seqincrement',
        minimum: 'seqmin',
        maximum: 'seqmax',
        cache: 'seqcache',
        cycle: flag('seqcycle'),
        'owned by': `(SELECT (pg_identify_object(refclassid, refobjid, refobjsubid)).identity FROM pg_depend
                            WHERE classid = 'pg_class'::regclass AND objid = seqrelid AND deptype IN ('a', 'i')
                              AND refclassid = 'pg_class'::regclass AND refobjsubid > 0)`,
    })}
      FROM pg_sequence JOIN relation ON relation.oid = seqrelid`;
}
/** Places are counted among the living: dropped columns leave holes in their numbers. */
function column(major) {
    return `SELECT 'pg_class'::regclass, relation.oid, 'column', relation.identity || '.' || quote_ident(attname),
           relation.identity,
           ${properties({
        type: 'format_type(atttypid, atttypmod)',
        collation: `CASE WHEN attcollation <> typcollation THEN ${collationName('attcollation')} END`,
        'not null': flag('attnotnull'),
        default: `CASE attgenerated WHEN '' THEN pg_get_expr(adbin, adrelid) END`,
        identity: `CASE attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END`,
        generated: `CASE WHEN attgenerated <> ''
               THEN pg_get_expr(adbin, adrelid) || CASE attgenerated WHEN 's' THEN ' stored' ELSE ' virtual' END END`,
        storage: `CASE WHEN attstorage <> typstorage THEN
               CASE attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END END`,
        compression: since(14, major, `CASE attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END`),
        'statistics target': 'NULLIF(COALESCE(attstattarget::int, -1), -1)',
        options: sorted('attoptions'),
        'foreign options': sorted('attfdwoptions'),
        inherited: `CASE WHEN attinhcount > 0 THEN attinhcount || CASE WHEN attislocal THEN ' and local' ELSE '' END END`,
        position: 'row_number() OVER (PARTITION BY attrelid ORDER BY attnum)',
    })}
      FROM relation JOIN pg_attribute ON attrelid = relation.oid
           JOIN pg_type AS type ON type.oid = atttypid
           LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'f', 'v', 'm', 'c')`;
}

;// CONCATENATED MODULE: ./build/rehearsal/inventory/routines.js

/** Functions, procedures, aggregates, operators and their classes, and event triggers. */
function routines() {
    return [
        `SELECT 'pg_proc'::regclass, routine.oid, CASE prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, identity, NULL,
            ${properties({ definition: 'pg_get_functiondef(routine.oid)', owner: roleName('proowner') })}
       FROM routine WHERE prokind <> 'a'`,
        aggregate(),
        `SELECT 'pg_operator'::regclass, op.oid, 'operator', op.oid::regoperator::text, NULL,
            ${properties({
            function: 'oprcode',
            commutator: 'NULLIF(oprcom, 0)::regoperator',
            negator: 'NULLIF(oprnegate, 0)::regoperator',
            restrict: `NULLIF(oprrest, 0)::regproc`,
            join: `NULLIF(oprjoin, 0)::regproc`,
            merges: flag('oprcanmerge'),
            hashes: flag('oprcanhash'),
            owner: roleName('oprowner'),
        })}
       FROM pg_operator AS op JOIN user_schema ON user_schema.oid = oprnamespace`,
        `SELECT 'pg_opclass'::regclass, class.oid, 'operator class',
            quote_ident(user_schema.nspname) || '.' || quote_ident(opcname) || ' using ' || quote_ident(amname), NULL,
            ${properties({
            type: 'format_type(opcintype, NULL)',
            default: flag('opcdefault'),
            storage: `CASE WHEN opckeytype <> 0 THEN format_type(opckeytype, NULL) END`,
            family: `(SELECT quote_ident(nspname) || '.' || quote_ident(opfname)
                          FROM pg_opfamily AS family JOIN pg_namespace AS schema ON schema.oid = opfnamespace
                         WHERE family.oid = opcfamily)`,
            owner: roleName('opcowner'),
        })}
       FROM pg_opclass AS class JOIN user_schema ON user_schema.oid = opcnamespace JOIN pg_am ON pg_am.oid = opcmethod`,
        `SELECT 'pg_opfamily'::regclass, family.oid, 'operator family',
            quote_ident(nspname) || '.' || quote_ident(opfname) || ' using ' || quote_ident(amname), NULL,
            ${properties({
            operators: sorted(`ARRAY(SELECT concat_ws(' ', amopstrategy, amopopr::regoperator, amoppurpose)
                                   FROM pg_amop WHERE amopfamily = family.oid)`),
            functions: sorted(`ARRAY(SELECT concat_ws(' ', amprocnum, amproclefttype::regtype, amprocrighttype::regtype,
                                     amproc::regprocedure) FROM pg_amproc WHERE amprocfamily = family.oid)`),
            owner: roleName('opfowner'),
        })}
       FROM pg_opfamily AS family JOIN user_schema ON user_schema.oid = opfnamespace JOIN pg_am ON pg_am.oid = opfmethod`,
        `SELECT 'pg_event_trigger'::regclass, oid, 'event trigger', quote_ident(evtname), NULL,
            ${properties({
            event: 'evtevent',
            tags: sorted('evttags'),
            function: 'evtfoid::regprocedure',
            enabled: `CASE evtenabled WHEN 'D' THEN 'never' WHEN 'R' THEN 'on replicas' WHEN 'A' THEN 'always' END`,
            owner: roleName('evtowner'),
        })}
       FROM pg_event_trigger WHERE evtfoid NOT IN (SELECT oid FROM pg_proc WHERE pronamespace IN (SELECT oid FROM left_out))`,
        `SELECT 'pg_language'::regclass, oid, 'language', quote_ident(lanname), NULL,
            ${properties({
            trusted: flag('lanpltrusted'),
            handler: 'NULLIF(lanplcallfoid, 0)::regprocedure',
            inline: 'NULLIF(laninline, 0)::regprocedure',
            validator: 'NULLIF(lanvalidator, 0)::regprocedure',
            owner: roleName('lanowner'),
        })}
       FROM pg_language WHERE oid >= 16384`,
        `SELECT 'pg_transform'::regclass, trans.oid, 'transform', format_type(trftype, NULL) || ' language ' || lanname, NULL,
            ${properties({
            from: 'NULLIF(trffromsql, 0)::regprocedure',
            to: 'NULLIF(trftosql, 0)::regprocedure',
        })}
       FROM pg_transform AS trans JOIN pg_language AS lang ON lang.oid = trflang`,
        `SELECT 'pg_am'::regclass, oid, 'access method', quote_ident(amname), NULL,
            ${properties({ type: 'amtype', handler: 'amhandler' })}
       FROM pg_am WHERE oid >= 16384`,
    ];
}
/** pg_get_functiondef() knows no aggregates. */
function aggregate() {
    return `SELECT 'pg_proc'::regclass, routine.oid, 'aggregate', identity, NULL,
           ${properties({
        arguments: 'pg_get_function_arguments(routine.oid)',
        returns: 'pg_get_function_result(routine.oid)',
        kind: 'aggkind',
        'direct arguments': 'aggnumdirectargs',
        functions: `concat_ws(', ', aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn, aggmtransfn,
                           aggminvtransfn, aggmfinalfn)`,
        final: `concat_ws(', ', aggfinalextra, aggmfinalextra, aggfinalmodify, aggmfinalmodify)`,
        sort: 'NULLIF(aggsortop, 0)::regoperator',
        state: `concat_ws(', ', format_type(aggtranstype, NULL), aggtransspace, agginitval)`,
        'moving state': `CASE WHEN aggmtranstype <> 0
               THEN concat_ws(', ', format_type(aggmtranstype, NULL), aggmtransspace, aggminitval) END`,
        parallel: 'proparallel',
        owner: roleName('proowner'),
    })}
      FROM routine JOIN pg_aggregate ON aggfnoid = routine.oid`;
}

;// CONCATENATED MODULE: ./build/rehearsal/inventory/types.js

/** Types and domains; composite types, columns and constraints are with those of the tables. */
function types(major) {
    return [
        `SELECT 'pg_type'::regclass, user_type.oid,
            CASE typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' WHEN 'b' THEN 'base type'
              ELSE 'shell type' END,
            user_type.identity, NULL,
            ${properties({
            labels: `CASE typtype WHEN 'e' THEN (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
                         FROM pg_enum WHERE enumtypid = user_type.oid) END`,
            base: `CASE typtype WHEN 'd' THEN format_type(typbasetype, typtypmod) END`,
            'not null': flag('typnotnull'),
            default: 'typdefault',
            collation: `(SELECT ${collationName('user_type.typcollation')} FROM pg_type AS base
                            WHERE base.oid = user_type.typbasetype AND base.typcollation <> user_type.typcollation)`,
            range: `(SELECT concat_ws(', ', format_type(rngsubtype, NULL), ${since(14, major, 'format_type(rngmultitypid, NULL)')},
                                        ${collationName('rngcollation')}, rngcanonical::text, rngsubdiff::text,
                                        quote_ident(opcname))
                         FROM pg_range JOIN pg_opclass AS class ON class.oid = rngsubopc WHERE rngtypid = user_type.oid)`,
            layout: `CASE WHEN typtype = 'b' THEN concat_ws(', ', typlen, typbyval, typalign, typstorage, typcategory,
                         typispreferred, typdelim, ${collationName('typcollation')}, NULLIF(typelem, 0)::regtype) END`,
            functions: `CASE WHEN typtype = 'b' THEN concat_ws(', ', typinput, typoutput, typreceive, typsend, typmodin,
                            typmodout, typanalyze, ${since(14, major, 'typsubscript::text')}) END`,
            owner: roleName('typowner'),
        })}
       FROM user_type WHERE typtype <> 'c'`,
        `SELECT 'pg_collation'::regclass, coll.oid, 'collation', ${collationName('coll.oid')}, NULL,
            ${properties({
            provider: 'collprovider',
            encoding: 'collencoding',
            'not deterministic': flag('NOT collisdeterministic'),
            // Each of 14, 15 and 17 keeps the locale in another set of columns.
            locale: `concat_ws(', ', collcollate, collctype, to_jsonb(coll)->>'colliculocale',
                         to_jsonb(coll)->>'colllocale', to_jsonb(coll)->>'collicurules')`,
            owner: roleName('collowner'),
        })}
       FROM pg_collation AS coll JOIN user_schema ON user_schema.oid = collnamespace`,
        `SELECT 'pg_cast'::regclass, oid, 'cast', format_type(castsource, NULL) || ' as ' || format_type(casttarget, NULL), NULL,
            ${properties({
            function: 'NULLIF(castfunc, 0)::regprocedure',
            context: 'castcontext',
            method: 'castmethod',
        })}
       FROM pg_cast WHERE oid >= 16384`,
        `SELECT 'pg_conversion'::regclass, con.oid, 'conversion', quote_ident(nspname) || '.' || quote_ident(conname), NULL,
            ${properties({
            function: 'conproc',
            from: 'pg_encoding_to_char(conforencoding)',
            to: 'pg_encoding_to_char(contoencoding)',
            default: flag('condefault'),
            owner: roleName('conowner'),
        })}
       FROM pg_conversion AS con JOIN user_schema ON user_schema.oid = connamespace`,
    ];
}

;// CONCATENATED MODULE: ./build/rehearsal/inventory/query.js







/**
 * Settings of the transaction that it is read in. An empty search path makes PostgreSQL write every name with its
 * schema; without JIT a query that runs once is not compiled.
 */
function inventorySettings(timeoutMs) {
    const settings = [
        ['search_path', ''],
        ['jit', 'off'],
        ['quote_all_identifiers', 'off'],
        ['DateStyle', 'ISO, MDY'],
        ['IntervalStyle', 'postgres'],
        ['TimeZone', 'UTC'],
        ['extra_float_digits', '1'],
        ['bytea_output', 'hex'],
    ];
    if (timeoutMs !== undefined)
        settings.push(['statement_timeout', String(timeoutMs)]);
    const calls = settings.map(([name, value]) => `pg_catalog.set_config('${name}', '${value}', true)`);
    return [`SELECT ${calls.join(', ')}`];
}
/**
 * One statement of kind, identity, parent and properties, so that all of it is of one moment. Each section selects
 * classid and objid in front of them.
 */
function inventoryQuery(major, { tables = [], schemas = [] }) {
    const sections = [relations, attached, types, routines, otherObjects, privileges].flatMap((part) => part(major));
    const leftOut = tables.map((table) => `to_regclass(${(0,quote/* quoteLiteral */.c)(table)})`);
    return `
WITH RECURSIVE
  left_out AS (
    SELECT oid, nspname FROM pg_namespace WHERE nspname = ANY (ARRAY[${schemas.map(quote/* quoteLiteral */.c).join(', ')}]::text[])
  ),
  hidden (classid, objid) AS (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
    UNION
    -- The functions and casts that every range type brings along.
    SELECT classid, objid FROM pg_depend
     WHERE deptype = 'i' AND refclassid = 'pg_type'::regclass AND classid IN ('pg_proc'::regclass, 'pg_cast'::regclass)
    UNION
    SELECT 'pg_class'::regclass, oid FROM pg_class WHERE relpersistence = 't'
    UNION
    SELECT 'pg_namespace'::regclass, oid FROM left_out
    UNION
    SELECT 'pg_class'::regclass, oid FROM unnest(ARRAY[${leftOut.join(', ')}]::oid[]) AS oid
    UNION
    -- What goes when they go: constraints, indexes, defaults, owned sequences, triggers, partitions.
    SELECT depend.classid, depend.objid
      FROM hidden JOIN pg_depend AS depend ON depend.refclassid = hidden.classid AND depend.refobjid = hidden.objid
     WHERE depend.deptype IN ('a', 'i')
  ),
  user_schema AS (
    SELECT oid, nspname, nspowner, nspacl FROM pg_namespace
     WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND oid NOT IN (SELECT oid FROM left_out)
  ),
  relation AS (
    SELECT *, oid::regclass::text AS identity FROM pg_class WHERE relnamespace IN (SELECT oid FROM user_schema)
  ),
  user_type AS (
    SELECT *, format_type(oid, NULL) AS identity FROM pg_type AS type
     WHERE typnamespace IN (SELECT oid FROM user_schema)
       -- Neither the array type nor the multirange type that come with a type, nor the row type of a table.
       AND typtype <> 'm'
       AND NOT EXISTS (SELECT FROM pg_type AS element WHERE element.typarray = type.oid)
       AND (typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = typrelid) = 'c')
  ),
  routine AS (
    SELECT *, oid::regprocedure::text AS identity FROM pg_proc WHERE pronamespace IN (SELECT oid FROM user_schema)
  ),
  item (classid, objid, kind, identity, parent, properties) AS (
${sections.join('\n    UNION ALL\n')}
  )
SELECT kind, identity, parent, COALESCE(properties, '{}') AS properties FROM item
 WHERE NOT EXISTS (
   SELECT FROM hidden WHERE hidden.classid = item.classid AND hidden.objid = item.objid)
 ORDER BY kind COLLATE "C", identity COLLATE "C", item.properties COLLATE "C"`;
}

;// CONCATENATED MODULE: ./build/rehearsal/inventory.js

/**
 * Reads the inventory of the current database, in two messages: no object ids, no statistics, no contents, and
 * columns by their place among the living ones. Two databases with one schema have one inventory. Members of
 * extensions, temporary objects, system schemas and what belongs to the whole server (roles, tablespaces) are left
 * out, and so are passwords.
 *
 * It changes nothing, and needs no privilege but to connect. Another session must not be changing the schema at the
 * same time: PostgreSQL's own functions look at the catalogs as they are now, not as they were when it began.
 */
async function readInventory(connection, options = {}) {
    const [version] = await connection.send("SELECT pg_catalog.current_setting('server_version_num')", {
        rows: 'all',
    });
    const major = Math.floor(Number(version?.rows[0]?.[0]) / 10_000);
    const settings = inventorySettings(options.timeoutMs);
    const query = inventoryQuery(major, options);
    const message = options.inTransaction === true ? inSavepoint(settings, query) : inBlock(settings, query);
    const results = await connection.send(message.join(';\n'), { rows: 'all' });
    return { major, items: itemsOf(results[message.indexOf(query)]) };
}
function inBlock(settings, query) {
    return ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', ...settings, query, 'COMMIT'];
}
function inSavepoint(settings, query) {
    return [
        'SAVEPOINT inventory',
        ...settings,
        query,
        'ROLLBACK TO SAVEPOINT inventory',
        'RELEASE SAVEPOINT inventory',
    ];
}
function itemsOf(result) {
    return (result?.rows ?? []).map(([kind, identity, parent, properties]) => ({
        kind: kind ?? '',
        identity: identity ?? '',
        parent: parent ?? null,
        properties: JSON.parse(properties ?? '{}'),
    }));
}


/***/ })

};
