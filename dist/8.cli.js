export const id = 8;
export const ids = [8];
export const modules = {

/***/ 6008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./build/engine/database-errors.js
var database_errors = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __webpack_require__(355);
;// CONCATENATED MODULE: ./build/rehearsal/diff/item-change.js
/** The one that is there, on the side where it is. */
function itemOf({ before, after }) {
    const item = after ?? before;
    if (!item)
        throw new Error('a change has an item on one side at least');
    return item;
}
function directionOf({ before, after }) {
    if (!before)
        return 'added';
    return after ? 'changed' : 'removed';
}

;// CONCATENATED MODULE: ./build/rehearsal/diff/report-change.js

/** A change as the report has it. */
function reportChange(change, { owners = true }) {
    const { before, after, cosmetic } = change;
    const { kind, identity } = before ?? itemOf(change);
    if (before && after && before.identity !== after.identity)
        return { kind, identity, before: `named ${before.identity}`, after: `named ${after.identity}`, cosmetic };
    const owner = owners && before && after && before.properties['owner'] !== after.properties['owner'];
    const text = (item) => item ? definitionOf(item, owner === true) : null;
    return { kind, identity, before: text(before), after: text(after), cosmetic };
}
/** Properties that need no name in front of them, since the kind says what they are. */
const BARE = new Set(['definition', 'type', 'labels', 'base', 'privileges', 'text', 'settings', 'label']);
/** What is told by other changes, or is of no use to a reader. */
const UNTOLD = new Set(['position', 'constraint', 'partitioned', 'columns', 'references', 'kind']);
/** The definition of an object in words, as a reader would write it; who owns it only where that is the matter. */
function definitionOf({ properties }, owner) {
    const parts = Object.entries(properties).filter(([name]) => !UNTOLD.has(name) && (owner || name !== 'owner'));
    return parts
        .map(([name, value]) => (BARE.has(name) ? value : value === 'yes' ? name : `${name} ${value}`))
        .join(', ');
}

;// CONCATENATED MODULE: ./build/rehearsal/diff/chosen-names.js
/**
 * Makes one cosmetic change of two: a constraint or an index that went, and one of the same definition on the same
 * table that came, both under names that PostgreSQL chooses (`users_email_key1`), where it is left to it.
 */
function pairChosenNames(changes) {
    const gone = new Map();
    for (const change of changes) {
        if (!change.before || change.after || !hasChosenName(change.before))
            continue;
        const key = sameness(change.before);
        gone.set(key, [...(gone.get(key) ?? []), change]);
    }
    const paired = new Set();
    const result = changes.map((change) => {
        if (!change.after || change.before || !hasChosenName(change.after))
            return change;
        const partner = gone.get(sameness(change.after))?.shift();
        if (!partner?.before)
            return change;
        paired.add(partner);
        return { before: partner.before, after: change.after, cosmetic: true };
    });
    return result.filter((change) => !paired.has(change));
}
/** As PostgreSQL ends them: table, columns, label, and a number when the name is taken. */
const CHOSEN = /_(?:check|excl|fkey|idx|key|not_null|pkey)\d*"?$/;
function hasChosenName({ kind, identity }) {
    return (kind === 'constraint' || kind === 'index') && CHOSEN.test(identity);
}
/** Equal for two that differ in nothing but their names. */
function sameness({ kind, parent, properties }) {
    const named = Object.entries(properties).filter(([name]) => name !== 'constraint');
    return JSON.stringify([kind, parent, named]);
}

;// CONCATENATED MODULE: ./build/rehearsal/diff/column-orders.js
/**
 * Relations whose columns stand in another order, as changes of a kind of its own. Only columns that both sides have
 * count. That of a composite type is not cosmetic: a value of it is written in that order. A view's is part of its
 * definition.
 */
function columnOrders(before, after) {
    const old = columnsByRelation(before);
    const now = columnsByRelation(after);
    const kinds = new Map(after.filter(({ kind }) => ORDERED.has(kind)).map(({ kind, identity }) => [identity, kind]));
    const changes = [];
    for (const [relation, columns] of now) {
        const kind = kinds.get(relation);
        const was = old.get(relation);
        if (kind === undefined || !was)
            continue;
        const [orderBefore, orderAfter] = [commonOf(was, columns), commonOf(columns, was)];
        if (orderBefore === orderAfter)
            continue;
        changes.push({
            before: orderItem(relation, orderBefore),
            after: orderItem(relation, orderAfter),
            cosmetic: kind !== 'composite type',
        });
    }
    return changes;
}
const ORDERED = new Set(['table', 'partitioned table', 'foreign table', 'composite type']);
function columnsByRelation(items) {
    const result = new Map();
    for (const item of items) {
        if (item.kind !== 'column' || item.parent === null)
            continue;
        const columns = result.get(item.parent);
        if (columns)
            columns.push(item);
        else
            result.set(item.parent, [item]);
    }
    for (const columns of result.values())
        columns.sort((a, b) => place(a) - place(b));
    return result;
}
function place({ properties }) {
    return Number(properties['position']);
}
function commonOf(columns, others) {
    const known = new Set(others.map(({ identity }) => identity));
    return columns
        .filter(({ identity }) => known.has(identity))
        .map(({ identity, parent }) => identity.slice((parent ?? '').length + 1))
        .join(', ');
}
function orderItem(relation, columns) {
    return { kind: 'column order', identity: relation, parent: relation, properties: { definition: columns } };
}

;// CONCATENATED MODULE: ./build/rehearsal/diff/consequences.js

/** Leaves out what is told by another change already. */
function withoutConsequences(changes, ancestors, { parts = true }) {
    const told = new Map(changes.flatMap((change) => {
        const item = change.before ?? itemOf(change);
        const key = `${item.kind} ${item.identity}`;
        return [
            [key, change],
            ...(hasOwnName(item) ? [[byDefinition(item, item.parent), change]] : []),
        ];
    }));
    const changed = (key) => {
        const change = told.get(key);
        return change && directionOf(change);
    };
    const relations = new Map(changes.flatMap((change) => {
        const item = itemOf(change);
        return item.parent === null ? [[item.identity, directionOf(change)]] : [];
    }));
    return changes.filter((change) => {
        const item = change.before ?? itemOf(change);
        const direction = directionOf(change);
        const follows = causes(item, ancestors).some((key) => changed(key) === direction);
        if (follows || impliedNotNull(item, told))
            return false;
        const comesAlong = item.parent !== null && direction !== 'changed' && relations.get(item.parent) === direction;
        return parts || !comesAlong;
    });
}
/** What an item comes, goes or changes with, as `kind identity`. */
function causes(item, ancestors) {
    const { kind, identity, parent, properties } = item;
    switch (kind) {
        case 'index': {
            const { constraint, 'attached to': attachedTo } = properties;
            return [
                ...(constraint === undefined || parent === null ? [] : [`constraint ${parent}.${constraint}`]),
                ...(attachedTo === undefined ? [] : [`index ${attachedTo}`]),
            ];
        }
        case 'sequence': {
            const column = properties['identity of'];
            return column === undefined ? [] : [`column ${column}`];
        }
        case 'sequence parameters':
            return [`sequence ${identity}`];
        case 'column':
        case 'constraint':
        case 'trigger':
            if (parent === null || properties['inherited'] === undefined)
                return [];
            return (ancestors.get(parent) ?? []).flatMap((ancestor) => [
                `${kind} ${ancestor}${identity.slice(parent.length)}`,
                ...(hasOwnName(item) ? [byDefinition(item, ancestor)] : []),
            ]);
        default:
            return [];
    }
}
/** A key of a partition has another name than that of the partitioned table. */
function hasOwnName({ kind, properties }) {
    return kind === 'constraint' && properties['kind'] !== undefined;
}
function byDefinition({ kind, properties }, table) {
    return `${kind} on ${table ?? ''}: ${properties['definition'] ?? ''}`;
}
/** From version 18 on NOT NULL is a constraint; the column says the same. */
function impliedNotNull({ kind, parent, properties }, told) {
    const column = /^NOT NULL (.*)$/.exec(properties['definition'] ?? '')?.[1];
    if (kind !== 'constraint' || column === undefined || parent === null)
        return false;
    if ('not validated' in properties)
        return false;
    const change = told.get(`column ${parent}.${column}`);
    return (change !== undefined && change.before?.properties['not null'] !== change.after?.properties['not null']);
}

;// CONCATENATED MODULE: ./build/rehearsal/diff/order.js

/** Orders changes as a reader wants them: schemas and types first, then each relation with what hangs on it. */
function inOrder(one, other) {
    const [a, b] = [itemOf(one), itemOf(other)];
    return (section(a) - section(b) ||
        byText(a.parent ?? a.identity, b.parent ?? b.identity) ||
        part(a) - part(b) ||
        byText(a.kind, b.kind) ||
        Number(a.properties['position'] ?? 0) - Number(b.properties['position'] ?? 0) ||
        byText(a.identity, b.identity));
}
function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
const SECTIONS = {
    extension: 0,
    schema: 1,
    enum: 2,
    domain: 2,
    'range type': 2,
    'base type': 2,
    'shell type': 2,
    collation: 2,
    function: 4,
    procedure: 4,
    aggregate: 4,
};
const RELATIONS = new Set([
    'table',
    'partitioned table',
    'foreign table',
    'view',
    'materialized view',
    'sequence',
    'composite type',
]);
function section({ kind, parent }) {
    if (parent !== null || RELATIONS.has(kind))
        return 3;
    return SECTIONS[kind] ?? 5;
}
const PARTS = ['column', 'column order', 'constraint', 'index', 'trigger', 'policy'];
/** The relation itself, its columns, and so on. */
function part({ kind, parent }) {
    if (parent === null)
        return 0;
    const place = PARTS.indexOf(kind);
    return place < 0 ? PARTS.length + 1 : place + 1;
}

;// CONCATENATED MODULE: ./build/rehearsal/inventory-diff.js





/**
 * Where `after` is another schema than `before`, object by object: a relation, then what hangs on it. A difference is
 * cosmetic when nothing behaves differently: the order of a table's columns, a name that PostgreSQL chose, the
 * line endings of a function's text. What comes and goes with something else is not told of its own: the index of a
 * constraint, the sequence of an identity column.
 *
 * @throws {RangeError} when the two are of different major versions, whose texts differ for no reason of the schema
 */
function diffInventories(before, after, options = {}) {
    return itemChanges(before, after, options).map((change) => reportChange(change, options));
}
/** The same with the items themselves. */
function itemChanges(before, after, options = {}) {
    if (before.major !== after.major)
        throw new RangeError(`inventories of PostgreSQL ${before.major} and ${after.major} cannot be compared: their texts differ`);
    const changes = pairChosenNames(differences(before.items, after.items, options));
    const orders = columnOrders(before.items, after.items);
    const ancestors = ancestorsOf([...before.items, ...after.items]);
    return [...withoutConsequences(changes, ancestors, options), ...orders].sort(inOrder);
}
/** By relation: those that it is a partition of, or inherits from otherwise. */
function ancestorsOf(items) {
    return new Map(items.flatMap(({ identity, parent, properties: { inherits } }) => parent === null && inherits !== undefined ? [[identity, inherits.split(', ')]] : []));
}
function differences(before, after, options) {
    const old = new Map(before.map((item) => [keyOf(item), item]));
    const changes = [];
    for (const item of after) {
        const key = keyOf(item);
        const was = old.get(key);
        old.delete(key);
        const change = was ? changeOf(was, item, options) : { before: undefined, after: item, cosmetic: false };
        if (change)
            changes.push(change);
    }
    for (const item of old.values())
        changes.push({ before: item, after: undefined, cosmetic: false });
    return changes;
}
/** PostgreSQL allows no two objects of one kind and identity, and no NUL in a name. */
function keyOf({ kind, identity }) {
    return `${kind}\0${identity}`;
}
function changeOf(before, after, { owners = true }) {
    const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
    // Places are compared table by table: one column more moves all behind it.
    names.delete('position');
    if (!owners)
        names.delete('owner');
    const different = [...names].filter((name) => before.properties[name] !== after.properties[name]);
    if (different.length === 0)
        return undefined;
    const cosmetic = different.every((name) => withoutReturns(before.properties[name]) === withoutReturns(after.properties[name]));
    return { before, after, cosmetic };
}
/** A checkout may turn the line endings of a file, and so those of a function's text. */
function withoutReturns(text) {
    return text?.replaceAll('\r\n', '\n');
}

;// CONCATENATED MODULE: ./build/rehearsal/identity.js
/** A name as the catalogs have it, from one that is quoted where SQL wants it. */
function unquoted(identifier) {
    return identifier.startsWith('"') ? identifier.slice(1, -1).replaceAll('""', '"') : identifier;
}

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

;// CONCATENATED MODULE: ./build/rehearsal/drift.js





/**
 * Where the schema of the target is not what a replay of its applied files makes: what someone changed by hand. What
 * comes about without a hand is told in notes: partitions that a job makes, schemas and extensions of the platform.
 * It reads the target and changes nothing there.
 */
async function readDrift(target, replay, options = {}) {
    const { tables = [], timeoutMs } = options;
    const reading = { tables, ...(timeoutMs !== undefined && { timeoutMs }) };
    const found = await readInventory(target, reading);
    const foreign = found.major === replay.major ? foreignSchemas(replay, found) : [];
    if (foreign.length === 0)
        return drift(replay, found, options);
    // A schema that no file makes is somebody else's: the platform's, another application's.
    const ours = await readInventory(target, { ...reading, schemas: foreign.map(({ name }) => name) });
    const { changes, notes } = drift(replay, ours, options);
    return {
        changes,
        notes: [
            ...notes,
            sentence('Schemas that no applied file makes were not compared', foreign.map(({ identity }) => identity)),
        ],
    };
}
/** The same of two inventories, all of which are compared. */
function drift(replay, target, options = {}) {
    if (replay.major !== target.major) {
        const note = `The schema was not compared with that of the target: the shadow is PostgreSQL ${replay.major} and the target ${target.major}, and their catalogs differ of themselves.`;
        return { changes: null, notes: [note] };
    }
    const owners = options.owners ?? false;
    const notes = new Notes();
    const [made, found] = [replay, target].map((side) => settled(owners ? side : withoutRoles(side)));
    const partitioned = new Set([...made.items, ...found.items]
        .filter(({ kind }) => kind === 'partitioned table')
        .map(({ identity }) => identity));
    const kept = itemChanges(made, found, { owners, parts: false }).filter((change) => !isEnvironment(change, notes) && !isPartition(change, partitioned, notes));
    return { changes: kept.map((change) => reportChange(change, { owners })), notes: notes.sentences() };
}
function foreignSchemas(replay, target) {
    const known = new Set(replay.items.filter(isSchema).map(({ identity }) => identity));
    return target.items
        .filter((item) => isSchema(item) && !known.has(item.identity))
        .map(({ identity }) => ({ identity, name: unquoted(identity) }));
}
function isSchema({ kind }) {
    return kind === 'schema';
}
function sentence(what, names) {
    const listed = [...names].sort();
    const shown = listed.slice(0, 10).join(', ');
    return `${what}: ${shown}${listed.length > 10 ? ` and ${listed.length - 10} more` : ''}.`;
}
class Notes {
    #found = new Map();
    take(what, name) {
        this.#found.set(what, (this.#found.get(what) ?? new Set()).add(name));
        return true;
    }
    sentences() {
        return [...this.#found].map(([what, names]) => sentence(what, [...names]));
    }
}
/** What belongs to a database and its platform rather than to its schema. */
const ENVIRONMENT = new Set(['database', 'database setting', 'subscription', 'user mapping']);
function isEnvironment(change, notes) {
    const { kind, identity } = itemOf(change);
    if (ENVIRONMENT.has(kind) || (kind === 'grant' && identity.startsWith('on database ')))
        return true;
    const direction = directionOf(change);
    if (kind === 'publication' && direction === 'added')
        return notes.take('The target has publications that no applied file makes', identity);
    if (kind !== 'extension')
        return kind === 'comment' && identity.startsWith('on extension ');
    switch (direction) {
        case 'added':
            return notes.take('The target has extensions that no applied file makes', identity);
        case 'changed':
            return notes.take('The target has extensions in another version or schema than the shadow', identity);
        case 'removed':
            return false;
    }
}
/** Jobs make partitions by the calendar, and remove old ones. */
function isPartition(change, partitioned, notes) {
    const { partition, inherits } = itemOf(change).properties;
    if (directionOf(change) === 'changed' || partition === undefined || inherits === undefined)
        return false;
    if (!partitioned.has(inherits))
        return false;
    return notes.take('Partitions that only one side has were not compared, of', inherits);
}
/** Constants of `now` that were frozen when a file ran, and what waits for the partitions of jobs. */
function settled({ major, items }) {
    return { major, items: items.map(settledItem) };
}
const FROZEN = /'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+(?:[+-]\d\d(?::\d\d)*)?'::/g;
function settledItem(item) {
    const properties = Object.fromEntries(Object.entries(item.properties).map(([name, value]) => [name, value.replace(FROZEN, "'now'::")]));
    if (item.kind === 'index' && properties['partitioned'] === 'yes')
        delete properties['invalid'];
    return { ...item, properties };
}
/** Default privileges are those of a role, which is another on the shadow. */
function withoutRoles({ major, items }) {
    const seen = new Set();
    const kept = items
        .map((item) => item.kind === 'default privileges'
        ? { ...item, identity: item.identity.replace(/^of (?:"(?:[^"]|"")*"|\S+) /, '') }
        : item)
        .filter(({ kind, identity }) => {
        if (kind !== 'default privileges')
            return true;
        if (seen.has(identity))
            return false;
        seen.add(identity);
        return true;
    });
    return { major, items: kept };
}

;// CONCATENATED MODULE: ./build/rehearsal/phases.js
/** Times the parts of a rehearsal, and tells of each when it begins. */
class Phases {
    done = [];
    #onEvent;
    #signal;
    constructor(onEvent, signal) {
        this.#onEvent = onEvent;
        this.#signal = signal;
    }
    /** Runs one part, unless the whole has been cancelled by then. `name` says what is done: `start the shadow`. */
    async run(name, work) {
        this.#signal?.throwIfAborted();
        this.#onEvent?.({ type: 'rehearsing', phase: name });
        const began = performance.now();
        try {
            return await work();
        }
        finally {
            this.done.push({ name, durationMs: Math.round(performance.now() - began) });
        }
    }
}

// EXTERNAL MODULE: ./build/engine/source-file.js
var source_file = __webpack_require__(4981);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __webpack_require__(4879);
// EXTERNAL MODULE: ./build/postgres/target.js + 4 modules
var postgres_target = __webpack_require__(7087);
// EXTERNAL MODULE: ./build/engine/apply.js + 8 modules
var apply = __webpack_require__(4384);
// EXTERNAL MODULE: ./build/engine/plan.js + 1 modules
var plan = __webpack_require__(9187);
// EXTERNAL MODULE: ./build/engine/session.js + 5 modules
var engine_session = __webpack_require__(6278);
// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var postgres_message = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/sql/script.js + 7 modules
var script = __webpack_require__(1555);
// EXTERNAL MODULE: ./build/sql/position.js
var sql_position = __webpack_require__(8520);
;// CONCATENATED MODULE: ./build/rehearsal/base.js







/**
 * Applies migrations on a shadow as the engine does, with their history: those whose keys are given, in the order of
 * their versions. Returns how many.
 *
 * @throws {MigrationError} as `up` does when one of them fails
 */
async function replay(shadow, folder, keys, given = {}) {
    if (keys.size === 0)
        return 0;
    const { database, release } = await shadow.database();
    try {
        const settings = { ...given, database, migrationsDir: folder.dir, outOfOrder: 'allow' };
        const session = await Session.open(settings);
        try {
            await session.lock();
            const target = { ...session.table, database: session.state.database };
            const plan = await planUp({ folder, history: session.history, target, settings }, {}, keys);
            await session.widenFor(plan.steps);
            const context = { session, settings, gitCommit: undefined, run: NOWHERE };
            for (const steps of groups(plan.steps, session.pipelined)) {
                given.signal?.throwIfAborted();
                await runSteps(context, steps);
            }
            return plan.steps.length;
        }
        finally {
            await session.close();
        }
    }
    finally {
        await release();
    }
}
/** The history on the shadow is the account. */
const NOWHERE = {
    finished: [],
    sent: () => undefined,
    starting: () => undefined,
    done: () => undefined,
    failedAt: () => undefined,
    withdrawn: () => undefined,
};
/** @throws {MigrationError} for a dump in another format than plain text */
function requirePlainText(path, text) {
    if (!text.startsWith('PGDMP'))
        return;
    throw new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: `${path} is a dump in pg_dump's own format.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Make it with pg_dump --schema-only --format=plain.',
        file: path,
    });
}
/** A dump with more failures than this is of another kind of database. */
const MOST_FAILURES = 20;
/**
 * Runs a plain-text dump of pg_dump on a shadow. A statement that fails is left out, since a dump names much that a
 * shadow need not have; the notes say which.
 *
 * @throws {MigrationError} when it is no dump in plain text
 */
async function loadDump(shadow, path, text) {
    requirePlainText(path, text);
    const { units } = await (0,script/* analyzeScript */.c)(text, { noTransaction: true });
    const notes = [];
    let failures = 0;
    const connection = await shadow.connect();
    try {
        for (const { sql } of units) {
            try {
                await connection.send(sql.pieces, { copyData: sql.copyData });
            }
            catch (error) {
                if (!(error instanceof postgres_message/* ServerError */.gP))
                    throw error;
                // A dump makes the schema that every database has.
                if (error.sqlstate === '42P06' && /"public"/.test(error.message))
                    continue;
                const { line } = (0,sql_position/* lineAndColumn */.q1)(text, sql.toSource(0));
                if (++failures <= MOST_FAILURES)
                    notes.push(`Line ${line} of ${path} failed on the shadow: ${error.message}.`);
            }
        }
    }
    finally {
        await connection.close();
    }
    if (failures > MOST_FAILURES)
        notes.push(`${failures - MOST_FAILURES} more statements of ${path} failed on the shadow.`);
    return notes;
}

// EXTERNAL MODULE: ./build/postgres/connection.js + 1 modules
var connection = __webpack_require__(2356);
// EXTERNAL MODULE: ./build/engine/connect.js + 3 modules
var connect = __webpack_require__(6523);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/rehearsal/binaries.js




/**
 * PostgreSQL's server programs on this machine: in Debian's and Homebrew's folders, where pg_config says, on PATH.
 * Those of the major version come first, then the newest. `first` are folders to look in before all others.
 */
async function findBinaries(major, first = []) {
    const named = await found([...new Set(first.flatMap(folderOf))]);
    if (named.length > 0)
        return named;
    const pgConfig = await run('pg_config', ['--bindir']).catch(() => '');
    const onPath = (process.env['PATH'] ?? '').split(external_node_path_.delimiter);
    const folders = [...packaged(), pgConfig, ...onPath].filter((folder) => folder !== '');
    const all = await found([...new Set(folders.flatMap(folderOf))]);
    const fits = (binaries) => (binaries.major === major ? 1 : 0);
    return all.sort((one, other) => fits(other) - fits(one) || other.major - one.major);
}
/** Where the packages of Debian and Ubuntu, of Red Hat, of Homebrew and of Postgres.app put them. */
function packaged() {
    const each = (root, below) => {
        try {
            return (0,external_node_fs_.readdirSync)(root).map((name) => (0,external_node_path_.join)(root, name, below));
        }
        catch {
            return [];
        }
    };
    const homebrew = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap((root) => each(root, 'bin').filter((folder) => /\/postgresql(?:@\d+)?\/bin$/.test(folder)));
    return [
        ...each('/usr/lib/postgresql', 'bin'),
        ...each('/usr', 'bin').filter((folder) => /\/pgsql-\d+\/bin$/.test(folder)),
        ...homebrew,
        ...each('/Applications/Postgres.app/Contents/Versions', 'bin'),
    ];
}
/** Beside links to the programs there is no library and no share folder: the folder that they point to. */
function folderOf(folder) {
    const suffix = process.platform === 'win32' ? '.exe' : '';
    try {
        const programs = ['postgres', 'initdb'].map((name) => (0,external_node_path_.join)(folder, `${name}${suffix}`));
        for (const program of programs)
            (0,external_node_fs_.accessSync)(program, external_node_fs_.constants.X_OK);
        return [(0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(programs[0] ?? folder))];
    }
    catch {
        return [];
    }
}
async function found(folders) {
    const all = await Promise.all(folders.map(async (binDir) => {
        const said = await run((0,external_node_path_.join)(binDir, 'postgres'), ['--version']).catch(() => '');
        const version = /(\d+)(?:\.\d+)?/.exec(said);
        return version ? [{ binDir, version: version[0], major: Number(version[1]) }] : [];
    }));
    return all.flat();
}
async function run(program, args) {
    return (await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(program, args, { timeout: 10_000 })).stdout.trim();
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/rehearsal/guard.js

/**
 * Waits for the end of its standard input, which comes when our process ends in whatever way. The working folder of
 * a server is its data folder: a process that only happens to have the number in the file is left alone where
 * /proc can tell.
 */
const SCRIPT = `
const { readFileSync, readlinkSync, rmSync, existsSync } = require('node:fs');
const folder = process.argv[1];
const alive = (pid) => { try { process.kill(pid, 0); return true; } catch (error) { return error.code === 'EPERM'; } };
const own = (pid) => { try { return readlinkSync('/proc/' + pid + '/cwd') === folder + '/data'; } catch { return !existsSync('/proc/self'); } };
process.stdin.resume().on('end', async () => {
  let pid = 0;
  try { pid = Number.parseInt(readFileSync(folder + '/data/postmaster.pid', 'utf8'), 10); } catch {}
  if (pid > 0 && own(pid)) {
    try { process.kill(pid, 'SIGQUIT'); } catch {}
    for (let turn = 0; alive(pid) && turn < 200; turn++) await new Promise((next) => setTimeout(next, 50));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
`;
/**
 * Sees to it that the server in `folder` ends, and the folder goes, when this process ends without having done so
 * itself, even by SIGKILL. Returns what calls it off.
 */
function guard(folder) {
    const child = (0,external_node_child_process_.spawn)(process.execPath, ['-e', SCRIPT, folder], {
        stdio: ['pipe', 'ignore', 'ignore'],
        env: {},
        // A session of its own: Ctrl-C in the terminal must not end it together with us.
        detached: true,
    });
    child.on('error', () => undefined);
    child.unref();
    child.stdin.unref();
    return () => {
        child.kill('SIGKILL');
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/os-user.js

/**
 * As whom PostgreSQL's programs run, since they refuse to as root: `postgres` or `nobody` then, and otherwise null,
 * which is ourselves.
 */
async function serverUser() {
    if (process.getuid?.() !== 0)
        return null;
    const users = (await (0,promises_.readFile)('/etc/passwd', 'utf8').catch(() => ''))
        .split('\n')
        .map((line) => line.split(':'));
    for (const name of ['postgres', 'nobody']) {
        const user = users.find(([known]) => known === name);
        if (user)
            return { uid: Number(user[2]), gid: Number(user[3]) };
    }
    // What containers without a list of users have for nobody.
    return { uid: 65534, gid: 65534 };
}

;// CONCATENATED MODULE: ./build/rehearsal/cluster.js









/** Nothing in it is to last, and nobody but us comes in: speed is what is left. */
const SETTINGS = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    track_counts: 'on',
    shared_buffers: '32MB',
    max_connections: '20',
    max_parallel_workers: '0',
    // Publications and slots are made as on a server that has them.
    wal_level: 'logical',
    max_wal_senders: '2',
    max_replication_slots: '2',
    max_prepared_transactions: '2',
    shared_preload_libraries: '',
    lc_messages: 'C',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    jit: 'off',
};
/** Starting takes about a second; a loaded machine may need many. */
const PATIENCE_MS = 60_000;
/**
 * Makes and starts a server from the programs in `binDir`, in a folder of its own that only we can enter, on a
 * Unix socket. It ends, and its folder goes, with `stop` or with this process, even a killed one. Fails with what
 * the programs said.
 */
async function startCluster(binDir, signal) {
    if (process.platform === 'win32')
        throw new Error('It is used by Unix sockets, which Node.js lacks on Windows.');
    const user = await serverUser();
    const folder = await newFolder();
    const release = guard(folder);
    let server;
    const stop = async () => {
        if (server)
            await ended(server, 'SIGQUIT');
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
        release();
    };
    try {
        if (user)
            await (0,promises_.chown)(folder, user.uid, user.gid);
        await initdb({ binDir, folder, user, signal });
        server = await startServer({ binDir, folder, user, signal });
        const socket = encodeURIComponent(folder);
        const target = (0,postgres_target/* parseTarget */.h)({
            url: `postgresql://postgres@/postgres?host=${socket}&port=5432&sslmode=disable`,
        });
        return { database: { kind: 'target', target }, stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
/** The path of a Unix socket may have some 100 bytes. */
async function newFolder() {
    const base = (0,external_node_os_.tmpdir)().length > 60 && (0,external_node_fs_.existsSync)('/tmp') ? '/tmp' : (0,external_node_os_.tmpdir)();
    return (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(base, 'migrate-shadow-')));
}
/** As whom and where the programs run: as little as possible of our own environment reaches them. */
function cluster_place({ folder, user }) {
    return { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }, ...user };
}
async function initdb(start) {
    const { binDir, folder, signal } = start;
    const args = ['--pgdata', (0,external_node_path_.join)(folder, 'data'), '--username', 'postgres', '--auth', 'trust'];
    args.push('--encoding', 'UTF8', '--no-locale', '--no-sync');
    const child = (0,external_node_child_process_.spawn)((0,external_node_path_.join)(binDir, 'initdb'), args, {
        ...cluster_place(start),
        stdio: ['ignore', 'ignore', 'pipe'],
        signal,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    const status = await new Promise((resolve, reject) => {
        child.on('error', reject).on('close', resolve);
    });
    if (status !== 0)
        throw new Error(`initdb failed (${oneLine(said)})`);
}
async function startServer(start) {
    const { binDir, folder, signal } = start;
    const data = (0,external_node_path_.join)(folder, 'data');
    const logFile = (0,external_node_path_.join)(folder, 'log');
    const log = await (0,promises_.open)(logFile, 'a', 0o600);
    const settings = { ...SETTINGS, unix_socket_directories: folder };
    const child = (0,external_node_child_process_.spawn)((0,external_node_path_.join)(binDir, 'postgres'), [
        '-D',
        data,
        '-p',
        '5432',
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ], 
    // A session of its own: Ctrl-C in the terminal is for us, who then stop it.
    { ...cluster_place(start), stdio: ['ignore', log.fd, log.fd], detached: true });
    child.on('error', () => undefined);
    await log.close();
    const deadline = performance.now() + PATIENCE_MS;
    while (!(await isReady(data, child.pid))) {
        if (hasEnded(child))
            throw new Error(`the server ended (${oneLine(await (0,promises_.readFile)(logFile, 'utf8'))})`);
        if (signal?.aborted === true || performance.now() > deadline) {
            await ended(child, 'SIGKILL');
            signal?.throwIfAborted();
            throw new Error(`the server accepted no connection within ${PATIENCE_MS / 1000} seconds`);
        }
        await (0,external_node_timers_promises_.setTimeout)(10);
    }
    return child;
}
/** What `pg_ctl start` goes by: the eighth line of postmaster.pid. */
async function isReady(data, pid) {
    const lines = (await (0,promises_.readFile)((0,external_node_path_.join)(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}
function hasEnded(child) {
    return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}
async function ended(child, signal) {
    if (hasEnded(child))
        return;
    const end = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await end;
}
function oneLine(text) {
    return (text
        .trim()
        .split(/\s*\n\s*/)
        .join('; ')
        .slice(-500) || 'it said nothing');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/rehearsal/scratch-database.js





const PREFIX = 'migrate_action_shadow_';
/** A run that was killed could not drop its database: after this long nobody can be using it any more. */
const FORGOTTEN_AFTER_S = 24 * 60 * 60;
/**
 * Creates a database with a random name on the server that `target` leads to; `stop` drops it, whoever is connected
 * to it, and the roles that files have created meanwhile.
 *
 * @throws {MigrationError} `connection` when the server cannot be reached, or does not let us create a database
 */
async function scratchDatabase(target, signal) {
    const made = Math.floor(Date.now() / 1000).toString(36);
    const name = `${PREFIX}${made}_${(0,external_node_crypto_.randomBytes)(5).toString('hex')}`;
    const roles = new Set();
    const there = new Set();
    await onServer(target, signal, async (connection) => {
        for (const role of await rolesOf(connection))
            there.add(role);
        try {
            await connection.send(`CREATE DATABASE ${(0,quote/* quoteIdentifier */.C)(name)} TEMPLATE template0`);
        }
        catch (error) {
            if (!(error instanceof postgres_message/* ServerError */.gP))
                throw error;
            throw new errors/* MigrationError */.Py({
                reason: 'connection',
                message: `No scratch database could be created on the server of shadow-database-url: ${error.message}.`,
                state: errors/* NOTHING_TOUCHED */.X2,
                next: 'Give the URL of a user that may create databases (ALTER ROLE … CREATEDB), or none.',
                sqlstate: error.sqlstate,
                cause: error,
            });
        }
        await dropForgotten(connection);
    });
    return {
        database: { kind: 'target', target: { ...target, database: name } },
        willCreateRoles: (names) => {
            for (const role of names)
                if (!there.has(role))
                    roles.add(role);
        },
        // Also after an abort: then above all.
        stop: () => onServer(target, undefined, async (connection) => {
            await connection.send(`DROP DATABASE IF EXISTS ${(0,quote/* quoteIdentifier */.C)(name)} WITH (FORCE)`);
            for (const role of await rolesOf(connection))
                if (roles.has(role))
                    await connection.send(`DROP ROLE ${(0,quote/* quoteIdentifier */.C)(role)}`).catch(() => undefined);
        }),
    };
}
async function rolesOf(connection) {
    const [result] = await connection.send('SELECT rolname FROM pg_catalog.pg_roles', { rows: 'all' });
    return (result?.rows ?? []).map(([role]) => role ?? '');
}
async function onServer(target, signal, work) {
    const settings = { database: { kind: 'target', target }, migrationsDir: '', signal };
    const { connection } = await (0,connect/* connect */.N)(settings);
    try {
        await work(connection);
    }
    finally {
        await connection.close();
    }
}
/** Drops what killed runs have left, as far as it may. */
async function dropForgotten(connection) {
    const [result] = await connection.send(`SELECT datname FROM pg_catalog.pg_database d
      WHERE datname LIKE ${(0,quote/* quoteLiteral */.c)(`${PREFIX.replaceAll('_', '\\_')}%`)}
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)`, { rows: 'all' });
    const now = Date.now() / 1000;
    for (const [name] of result?.rows ?? []) {
        const made = Number.parseInt(name?.slice(PREFIX.length).split('_')[0] ?? '', 36);
        if (name == null || !(now - made > FORGOTTEN_AFTER_S))
            continue;
        await connection.send(`DROP DATABASE IF EXISTS ${(0,quote/* quoteIdentifier */.C)(name)}`).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/shadow.js





/**
 * The first shadow that can be had: a scratch database on the server that the options name, a server of our own
 * from programs found on this machine, the embedded server. Null when there is none; `notes` say why.
 *
 * @throws {MigrationError} when the server that the options name cannot be used: who names one wants that one
 */
async function openShadow(options) {
    const { kinds = ['url', 'binaries', 'embedded'], signal } = options;
    const notes = [];
    if (options.url && kinds.includes('url')) {
        const started = await scratchDatabase(options.url, signal);
        return { shadow: await describe('url', started, notes), notes };
    }
    const found = kinds.includes('binaries') ? await findBinaries(options.major, options.binDirs) : [];
    if (kinds.includes('binaries') && found.length === 0)
        notes.push('No PostgreSQL server programs were found on this machine.');
    for (const { binDir, version } of found) {
        signal?.throwIfAborted();
        try {
            const shadow = await describe('binaries', await startCluster(binDir, signal), notes);
            return { shadow, notes };
        }
        catch (error) {
            signal?.throwIfAborted();
            notes.push(`PostgreSQL ${version} of ${binDir} did not start: ${reason(error)}`);
        }
    }
    if (!kinds.includes('embedded'))
        return { shadow: null, notes };
    try {
        return { shadow: await embeddedShadow(notes), notes };
    }
    catch (error) {
        signal?.throwIfAborted();
        notes.push(`The embedded PostgreSQL did not start: ${reason(error)}`);
        return { shadow: null, notes };
    }
}
async function describe(kind, started, notes) {
    const { database, stop } = started;
    const open = async () => (await (0,connect/* connect */.N)({ database, migrationsDir: '', connectAttempts: 3 })).connection;
    try {
        return {
            kind,
            ...(await factsOf(open)),
            manySessions: true,
            notes,
            database: () => Promise.resolve({ database, release: () => Promise.resolve() }),
            connect: open,
            willCreateRoles: started.willCreateRoles ?? (() => undefined),
            close: stop,
        };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
async function embeddedShadow(notes) {
    const { startEmbedded } = await __webpack_require__.e(/* import() */ 757).then(__webpack_require__.bind(__webpack_require__, 8757));
    const server = await startEmbedded();
    const client = async () => {
        const opened = (0,connection/* clientOverStream */.Y)(server.connect());
        await opened.connect();
        return opened;
    };
    const open = async () => (0,connection/* connectionOf */.a)(await client(), { owned: true, embedded: true });
    try {
        return {
            kind: 'embedded',
            ...(await factsOf(open)),
            manySessions: false,
            notes,
            database: async () => {
                const own = await client();
                return { database: { kind: 'client', client: own }, release: () => own.end() };
            },
            connect: open,
            willCreateRoles: () => undefined,
            close: () => server.close(),
        };
    }
    catch (error) {
        await server.close();
        throw error;
    }
}
async function factsOf(open) {
    const connection = await open();
    try {
        const [result] = await connection.send(`SELECT pg_catalog.current_setting('server_version'), pg_catalog.current_setting('server_version_num'),
        rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user`, { rows: 'all' });
        const [version, number, superuser] = result?.rows[0] ?? [];
        return {
            serverVersion: version ?? '',
            serverVersionNum: Number(number),
            superuser: superuser === 't',
        };
    }
    finally {
        await connection.close();
    }
}
function reason(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./build/engine/migrator.js + 11 modules
var migrator = __webpack_require__(4755);
// EXTERNAL MODULE: ./build/engine/options.js
var options = __webpack_require__(3029);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
// EXTERNAL MODULE: ./build/sql/parser.js
var sql_parser = __webpack_require__(9148);
;// CONCATENATED MODULE: ./build/rehearsal/needs.js



/** Without any of these words a file speaks of no role and no extension. */
const WORTH_READING = /\b(?:GRANT|REVOKE|OWNER|OWNED|ROLE|USER|GROUP|POLICY|AUTHORIZATION|PRIVILEGES|EXTENSION)\b/i;
/**
 * Makes the roles that files name, that none of them creates and that the shadow lacks: as roles that nobody can log
 * in as and that may do nothing. Returns what a reader has to know of it, and which extensions cannot be had.
 */
async function supplyNeeds(shadow, connection, texts) {
    const needs = await needsOf(texts);
    shadow.willCreateRoles([...needs.createdRoles]);
    const roles = [...needs.roles].filter((name) => !needs.createdRoles.has(name));
    const notes = [];
    const missing = await lacking(connection, roles, 'SELECT rolname::text FROM pg_catalog.pg_roles');
    if (missing.length > 0) {
        shadow.willCreateRoles(missing);
        await connection.send(missing.map((name) => `CREATE ROLE ${(0,quote/* quoteIdentifier */.C)(name)} NOLOGIN`).join(';\n'));
        notes.push(`${listed(missing.map((name) => `role ${name}`))} ${missing.length === 1 ? 'is' : 'are'} created by no file. The shadow got ${missing.length === 1 ? 'a stand-in' : 'stand-ins'} without any rights; the target must have ${missing.length === 1 ? 'it' : 'them'}.`);
    }
    const absent = await lacking(connection, [...needs.extensions], 'SELECT name::text FROM pg_catalog.pg_available_extensions');
    if (absent.length > 0)
        notes.push(`${listed(absent.map((name) => `extension ${name}`))} cannot be had on the shadow: what needs ${absent.length === 1 ? 'it' : 'them'} fails there, and may not fail on the target. Give a shadow-database-url of a server that has ${absent.length === 1 ? 'it' : 'them'}.`);
    return notes;
}
async function lacking(connection, names, known) {
    if (names.length === 0)
        return [];
    const [result] = await connection.send(`SELECT w.name FROM pg_catalog.unnest(ARRAY[${names.map(quote/* quoteLiteral */.c).join(', ')}]) AS w (name)
      WHERE w.name NOT IN (${known}) ORDER BY 1`, { rows: 'all' });
    return (result?.rows ?? []).map(([name]) => name ?? '');
}
async function needsOf(texts) {
    const needs = { roles: new Set(), createdRoles: new Set(), extensions: new Set() };
    const worth = texts.filter((text) => WORTH_READING.test(text));
    if (worth.length === 0)
        return needs;
    const parser = await (0,sql_parser/* loadParser */.q)();
    for (const text of worth) {
        for (const { start, end } of (0,lexer/* splitStatements */.Xd)(text).statements) {
            const sql = text.slice(start, end);
            if (!WORTH_READING.test(sql))
                continue;
            const parsed = parser.parse(sql);
            if (parsed && 'nodes' in parsed)
                collect(parsed.nodes, needs);
        }
    }
    return needs;
}
function collect(node, needs) {
    if (typeof node !== 'object' || node === null)
        return;
    const { roletype, rolename, CreateRoleStmt, CreateExtensionStmt } = node;
    if (roletype === 'ROLESPEC_CSTRING' && typeof rolename === 'string')
        needs.roles.add(rolename);
    if (CreateRoleStmt?.role !== undefined)
        needs.createdRoles.add(CreateRoleStmt.role);
    if (CreateExtensionStmt?.extname !== undefined)
        needs.extensions.add(CreateExtensionStmt.extname);
    for (const value of Object.values(node))
        collect(value, needs);
}
function listed(names) {
    const text = names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/rehearsal/proof/template.js

/**
 * A copy of a database on its server, from which the database can be made anew. Nobody may be connected to the
 * database when it is copied; who is when it is made anew, is cut off.
 */
class TemplateCopy {
    #connection;
    #database;
    #copy;
    #roles;
    constructor(connection, database, copy, roles) {
        this.#connection = connection;
        this.#database = database;
        this.#copy = copy;
        this.#roles = roles;
    }
    /**
     * Copies the database. `connection` is to another one of the same server, and stays open until `drop`. Roles belong
     * to the server: on one that nobody else uses (`privateServer`) those that have come since are dropped as well.
     */
    static async of(connection, database, { privateServer = false } = {}) {
        // A name is cut at 63 bytes, and this one must not become that of the database.
        const copy = `migrate-action-${process.pid}-${Date.now().toString(36)}-base`;
        await createFrom(connection, copy, database);
        const roles = privateServer ? await roleNames(connection) : undefined;
        return new TemplateCopy(connection, database, copy, roles);
    }
    async restore() {
        await drop(this.#connection, this.#database);
        if (this.#roles) {
            const known = new Set(this.#roles);
            const others = (await roleNames(this.#connection)).filter((role) => !known.has(role));
            for (const role of others)
                await this.#connection.send(`DROP ROLE ${(0,quote/* quoteIdentifier */.C)(role)}`);
        }
        await createFrom(this.#connection, this.#database, this.#copy);
    }
    async drop() {
        await drop(this.#connection, this.#copy);
    }
}
async function createFrom(connection, database, template) {
    await connection.send(`CREATE DATABASE ${(0,quote/* quoteIdentifier */.C)(database)} TEMPLATE ${(0,quote/* quoteIdentifier */.C)(template)}`);
}
/** Version 12 knows no WITH (FORCE). */
async function drop(connection, database) {
    await connection.send(`SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ${(0,quote/* quoteLiteral */.c)(database)}`);
    await connection.send(`DROP DATABASE IF EXISTS ${(0,quote/* quoteIdentifier */.C)(database)}`);
}
async function roleNames(connection) {
    const [result] = await connection.send('SELECT rolname FROM pg_catalog.pg_roles', { rows: 'all' });
    return (result?.rows ?? []).map(([name]) => name ?? '');
}

;// CONCATENATED MODULE: ./build/rehearsal/stage.js









/** The schema of the history on a shadow: the one that any search_path finds first there. */
const HISTORY_SCHEMA = 'public';
/** A shadow that has the base schema, and can be put back to it. */
class Stage {
    shadow;
    /** What a reader must know of how the base came about. */
    notes = [];
    #options;
    #base;
    #current;
    #copy;
    #admin;
    constructor(shadow, opened, options, base) {
        this.shadow = shadow;
        this.#current = { shadow, opened };
        this.#options = options;
        this.#base = base;
    }
    /** Takes the shadow over: it is closed with the stage, and when the base cannot be applied. */
    static async on(shadow, options, base) {
        try {
            const stage = new Stage(shadow, await shadow.database(), options, base);
            await stage.#applyBase();
            return stage;
        }
        catch (error) {
            await shadow.close();
            throw error;
        }
    }
    /** For an engine; to be asked for again after `restore`. */
    get database() {
        return this.#current.opened.database;
    }
    /** The history on the shadow, `schema.table`, quoted. */
    get history() {
        return (0,engine_history/* qualified */.LX)({ schema: HISTORY_SCHEMA, table: this.#base.settings.table ?? options/* DEFAULTS */.z.table });
    }
    /** What an engine on the shadow is asked with. */
    get settings() {
        const { folder, settings } = this.#base;
        return {
            ...settings,
            migrationsDir: folder.dir,
            folder,
            schema: HISTORY_SCHEMA,
            // Nobody else is there: what waits for a lock waits for ever.
            lockAttempts: 1,
            lockWaitMs: 5_000,
        };
    }
    /** Lends the shadow to somebody who opens sessions there; the embedded server has one at a time. */
    async lend(work) {
        const { shadow, opened } = this.#current;
        await opened.release();
        try {
            return await work(shadow);
        }
        finally {
            this.#current = { shadow, opened: await shadow.database() };
        }
    }
    /** Works on a session of the current database. */
    async with(work) {
        const { connection, closeServer } = await (0,connect/* connect */.N)({ ...this.settings, database: this.database });
        try {
            return await work(connection);
        }
        finally {
            await connection.close();
            await closeServer();
        }
    }
    /** Remembers the database as it is now, so that `restore` can put it back. Nobody may be connected to it. */
    async remember() {
        const { database } = this;
        if (database.kind !== 'target')
            return;
        const elsewhere = {
            kind: 'target',
            target: { ...database.target, database: 'template1' },
        };
        const { connection } = await (0,connect/* connect */.N)({ ...this.settings, database: elsewhere });
        this.#admin = connection;
        this.#copy = await TemplateCopy.of(connection, database.target.database, {
            privateServer: this.shadow.kind === 'binaries',
        });
    }
    /** Puts the database back as it was when it was remembered. An embedded server is made anew. */
    async restore() {
        if (this.#copy) {
            await this.#copy.restore();
            return;
        }
        const { shadow, opened } = this.#current;
        await opened.release();
        await shadow.close();
        const anew = await openShadow({ ...this.#options, kinds: ['embedded'] });
        if (!anew.shadow)
            throw new Error(anew.notes.join(' '));
        this.#current = { shadow: anew.shadow, opened: await anew.shadow.database() };
        await this.#applyBase();
    }
    async close() {
        const { shadow, opened } = this.#current;
        try {
            await this.#copy?.drop();
            await this.#admin?.close();
            await opened.release();
        }
        finally {
            await shadow.close();
        }
    }
    async #applyBase() {
        const { folder, base, dump, texts } = this.#base;
        const notes = await this.with((connection) => supplyNeeds(this.#current.shadow, connection, texts));
        if (dump)
            notes.push(...(await this.lend((shadow) => loadDump(shadow, dump.path, dump.text))));
        this.notes = notes;
        const { database, settings } = this;
        await new migrator/* Migrator */.a({ ...settings, database, folder: { ...folder, migrations: base } }).up();
    }
}
/** Why the base could not be applied, in words; undefined for what is no failure of the base's SQL. */
function baseFailure(error) {
    if (!(error instanceof errors/* MigrationError */.Py) || error.reason === 'cancelled')
        return undefined;
    const { message, file, line } = error.details;
    const place = file === null || message.includes(file) ? '' : ` (${file}${line === null ? '' : `:${line}`})`;
    return `${message}${place}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/open-stage.js








/**
 * Gets a shadow and applies the base to it.
 *
 * @throws {MigrationError} for a dump or a `shadow-database-url` that cannot be used
 */
async function openStage(subject, settings, phases, pending) {
    const { folder, target } = subject;
    const { lockTimeoutMs, statementTimeoutMs, table, signal } = settings;
    const dump = settings.baseDump === undefined ? undefined : readDump(settings.baseDump);
    const url = settings.shadowUrl === undefined ? undefined : shadowTarget(settings.shadowUrl);
    const base = dump ? [] : subject.base;
    const targetMajor = target && Math.floor(target.state.serverVersionNum / 10_000);
    const options = { url, major: targetMajor, signal };
    const facts = { from: dump ? 'dump' : subject.baseFrom, migrations: base.length };
    const notes = dump
        ? []
        : subject.baseGaps.map((gap) => `The rehearsal does not have what the database has: ${gap}`);
    const opened = await phases.run('start a server', () => openShadow(options).catch((error) => {
        throw ofShadow(error);
    }));
    notes.push(...opened.notes);
    if (!opened.shadow)
        return { stage: undefined, shadow: null, base: facts, notes };
    const { kind, serverVersion, serverVersionNum } = opened.shadow;
    const major = Math.floor(serverVersionNum / 10_000);
    const another = targetMajor !== undefined && targetMajor !== major;
    const shadow = { kind, serverVersion, targetMajor: another ? targetMajor : null };
    if (another)
        notes.push(`The database is PostgreSQL ${targetMajor}, and the rehearsal ran on ${major}: what differs between the two is not seen. shadow-database-url takes a server of the same major version.`);
    const texts = [...base.map(sourceOf), ...pending].map(textOf);
    const pendingKeys = new Set(subject.steps.map(({ key }) => key));
    const migrations = [...base, ...folder.migrations.filter(({ key }) => pendingKeys.has(key))].sort((one, other) => (0,engine_version/* compareVersions */.Z)(one.version, other.version));
    try {
        const stage = await phases.run('apply what is applied', () => Stage.on(opened.shadow, options, {
            folder: { ...folder, migrations },
            base,
            dump,
            texts: dump ? [dump.text, ...texts] : texts,
            settings: { lockTimeoutMs, statementTimeoutMs, table, signal },
        }));
        notes.push(...stage.notes);
        return { stage, shadow, base: facts, notes };
    }
    catch (error) {
        const failure = baseFailure(error);
        if (failure === undefined)
            throw error;
        notes.push(`What is applied could not be applied to the rehearsal's server, so nothing was rehearsed: ${failure} base-dump takes a schema of pg_dump in its place, shadow-database-url a server that has what is missing.`);
        return { stage: undefined, shadow: null, base: facts, notes };
    }
}
function sourceOf(file) {
    return { path: file.path, source: file.read(), pending: false };
}
function textOf({ source }) {
    return typeof source === 'string' ? source : (0,sql_text/* decoded */.DH)(source);
}
function readDump(path) {
    const problems = [];
    const source = (0,source_file/* readSource */.o)(path, problems);
    if (source) {
        const text = (0,sql_text/* decoded */.DH)(source.read());
        requirePlainText(path, text);
        return { path, text };
    }
    throw new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: `base-dump cannot be used: ${problems[0]?.message ?? path}`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Write it with pg_dump --schema-only --format=plain.',
        problems,
    });
}
/** A server that cannot be reached is most often taken for the one that is migrated. */
function ofShadow(error) {
    if (!(error instanceof errors/* MigrationError */.Py) || error.reason !== 'connection')
        return error;
    const { details } = error;
    if (details.message.includes('shadow-database-url'))
        return error;
    const message = `shadow-database-url: ${details.message}`;
    return new errors/* MigrationError */.Py({ ...(0,errors/* present */.Eb)(details), message, cause: error });
}
function shadowTarget(url) {
    try {
        return (0,postgres_target/* parseTarget */.h)({ url, source: 'shadow-database-url' });
    }
    catch (error) {
        if (!(error instanceof postgres_target/* TargetError */.I))
            throw error;
        throw new errors/* MigrationError */.Py({
            reason: 'invalid-input',
            message: `shadow-database-url: ${error.problems.join(' ')}`,
            state: errors/* NOTHING_TOUCHED */.X2,
            next: 'Give the URL of a server on which a database may be created, or none.',
        });
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/drift-rehearsal.js






/** How long the target may take to tell its schema. */
const drift_rehearsal_PATIENCE_MS = 30_000;
/** Holds the schema of the target against what its applied files make of an empty database. */
async function rehearseDrift(subject, settings) {
    const { target } = subject;
    if (!target)
        throw new Error('drift is that of a target');
    const phases = new Phases(settings.onEvent, settings.signal);
    const opened = await openStage(subject, settings, phases, []);
    const { stage, shadow } = opened;
    const notes = [...opened.notes];
    let found = { changes: null, notes: [] };
    if (stage) {
        try {
            const replay = await phases.run('read the schema', () => stage.with((connection) => readInventory(connection, { tables: [stage.history] })));
            found = await phases.run("read the database's schema", () => readDrift(target.connection, replay, { tables: [(0,engine_history/* qualified */.LX)(target.table)], timeoutMs: drift_rehearsal_PATIENCE_MS }));
        }
        finally {
            await stage.close();
        }
    }
    const rehearsal = {
        shadow,
        base: opened.base,
        notes: [...notes, ...found.notes],
        locks: [],
        rollbacks: [],
        changes: [],
        diagram: null,
        drift: found.changes,
        phases: phases.done,
    };
    return { findings: [], rehearsal, warnings: [], error: driftError(rehearsal) };
}
function driftError({ drift, notes }) {
    if (drift === null) {
        return new errors/* MigrationError */.Py({
            reason: 'drift',
            message: `The schema could not be compared. ${notes.join(' ')}`,
            state: errors/* NOTHING_TOUCHED */.X2,
            next: 'Give a server of the same major version as shadow-database-url, or verify without drift.',
        });
    }
    const count = drift.filter(({ cosmetic }) => !cosmetic).length;
    if (count === 0)
        return undefined;
    return new errors/* MigrationError */.Py({
        reason: 'drift',
        message: `The schema is not what the applied files make: ${count} difference${count === 1 ? '' : 's'}.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'What was done by hand and is meant belongs into a migration; anything else is undone by hand.',
    });
}

// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __webpack_require__(6663);
// EXTERNAL MODULE: ./build/lint/outside-block.js
var outside_block = __webpack_require__(2807);
;// CONCATENATED MODULE: ./build/lint/statements.js





/** Reads files into statements, in order. Never fails: what the grammar does not know says so itself. */
async function readStatements(sources) {
    const parser = await (0,sql_parser/* loadParser */.q)();
    const files = [];
    for (const source of sources)
        files.push(await readFile(source, parser));
    return files;
}
/** Characters from which on a script is taken to be full of rows. */
const large = 1 << 20;
/** A large script has a million statements that write rows: of those in a row, the first stands for all. */
function split(text) {
    if (text.length < large)
        return (0,lexer/* selectStatements */.Du)(text, () => true);
    let previous = '';
    return (0,lexer/* selectStatements */.Du)(text, ({ words }) => {
        const writes = rowWriting(words);
        const keeps = writes === '' || writes !== previous;
        previous = writes;
        return keeps;
    });
}
/** INSERT, UPDATE or DELETE when it is of some rows only; otherwise empty. */
function rowWriting(words) {
    const [verb = ''] = words;
    if (verb === 'INSERT')
        return words.includes('VALUES') && !words.includes('SELECT') ? verb : '';
    return /^(?:UPDATE|DELETE)$/.test(verb) && words.includes('WHERE') ? verb : '';
}
async function readFile(of, parser) {
    const source = typeof of.source === 'string' ? { text: of.source, inBytes: false } : of.source;
    const statements = [];
    const { path, pending } = of;
    // What squawk understands by this comment is meant for every linter.
    const outside = /^--\s*squawk-disable-assume-in-transaction\b/m.test(source.text);
    const assumeInTransaction = outside && of.assumeInTransaction === true ? false : of.assumeInTransaction;
    const file = {
        path,
        text: (0,sql_text/* decoded */.DH)(source),
        statements,
        pending,
        ...(assumeInTransaction === true && { assumeInTransaction }),
    };
    const offsets = new Offsets(source);
    const found = split(source.text);
    const parsed = found.map((statement) => {
        const sql = (0,sql_text/* decoded */.DH)({ ...source, text: source.text.slice(statement.start, statement.end) });
        return { statement, sql, ...parse(sql, parser) };
    });
    const transactions = assumeInTransaction === undefined
        ? transactionsOf(found, of.script ?? (await (0,script/* analyzeScript */.c)(source)))
        : assumedTransactions(parsed.map(({ node }) => node), assumeInTransaction);
    for (const [at, { statement, sql, node, parseError }] of parsed.entries()) {
        const transaction = transactions[at] ?? null;
        const start = offsets.of(statement.start);
        statements.push({ file, index: statement.number, node, parseError, sql, start, transaction });
    }
    return file;
}
function parse(sql, parser) {
    const parsed = parser.parse(sql);
    if (parsed === undefined)
        return { node: undefined, parseError: 'It is beyond what the parser can read.' };
    if ('error' in parsed)
        return { node: undefined, parseError: parsed.error.message };
    return { node: parsed.nodes[0], parseError: parsed.nodes[0] && undefined };
}
/** A wrapper around the whole file is taken off by the engine, which runs its own BEGIN and COMMIT in its place. */
function transactionsOf(statements, { transaction, units }) {
    if (transaction === 'transactional')
        return statements.map(() => 0);
    const blocks = units.flatMap(({ kind, sql }) => kind === 'block' ? [{ start: sql.toSource(0), end: sql.toSource(Number.MAX_SAFE_INTEGER) }] : []);
    return statements.map(({ start }) => {
        const block = blocks.findIndex((range) => range.start <= start && start < range.end);
        return block < 0 ? null : block;
    });
}
/** Follows BEGIN and COMMIT as the server would. */
function assumedTransactions(nodes, inTransaction) {
    let number = 0;
    // A file of nothing but such a statement runs with no tool that puts a transaction around it.
    let open = inTransaction && !(nodes.length === 1 && (0,outside_block/* isConcurrent */.u)(nodes[0]));
    return nodes.map((node) => {
        const kind = node !== undefined && 'TransactionStmt' in node ? node.TransactionStmt.kind : undefined;
        if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START')
            open = true;
        const transaction = open ? number : null;
        if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK') {
            if (open)
                number++;
            open = false;
        }
        return transaction;
    });
}
/** UTF-16 offsets of ascending offsets in a text that may be held in bytes. */
class Offsets {
    #source;
    #from = 0;
    #characters = 0;
    constructor(source) {
        this.#source = source;
    }
    of(offset) {
        const { text, inBytes } = this.#source;
        if (!inBytes)
            return offset;
        this.#characters += (0,sql_text/* decoded */.DH)({ text: text.slice(this.#from, offset), inBytes }).length;
        this.#from = offset;
        return this.#characters;
    }
}
/** The UTF-16 offset in a statement's SQL of a byte that the parser names. */
function offsetOfByte(sql, byte) {
    // Most statements are ASCII up to there, where both are the same.
    const head = sql.slice(0, byte);
    if (Buffer.byteLength(head) === head.length)
        return Math.min(byte, sql.length);
    return Buffer.from(sql).subarray(0, byte).toString('utf8').length;
}

;// CONCATENATED MODULE: ./build/lint/configuration.js
/** The name of the file, in the migrations folder beside `versions`. */
const CONFIGURATION_FILE = 'migrate-action.json';
/** The rule that `rollback` is about. */
const ROLLBACK_RULE = 'down-not-inverse';
/**
 * What the configuration makes of a rule in a file.
 *
 * @param file below the migrations folder, with `/`: `versions/042_orders.sql`
 */
function configuredLevel({ rules, overrides, rollback }, { id }, file) {
    const override = overrides.findLast((each) => each.rules.has(id) && each.files.some((pattern) => matches(pattern, file)));
    return override?.rules.get(id) ?? rules.get(id) ?? (id === ROLLBACK_RULE ? rollback : undefined);
}
/** Whether findings of that severity fail a check; errors do unless the configuration says otherwise. */
function fails(severity, failOn = 'error') {
    return severity === 'error' ? failOn !== 'never' : severity === 'warning' && failOn === 'warning';
}
/** `*` and `?` stand for anything but `/`, `**` for that too. A pattern without `/` is about the name alone. */
function matches(pattern, file) {
    const subject = pattern.includes('/') ? file : file.slice(file.lastIndexOf('/') + 1);
    const source = pattern.replace(/\*\*\/|\*\*|\*|\?|[^*?]+/g, (part) => {
        if (part === '**/')
            return '(?:.*/)?';
        if (part === '**')
            return '.*';
        if (part === '*')
            return '[^/]*';
        return part === '?' ? '[^/]' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
    });
    return new RegExp(`^${source}$`, 's').test(subject);
}

// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(4655);
;// CONCATENATED MODULE: ./build/lint/schema/state.js
/** Temporary objects lie in a schema that is searched first. */
const temporarySchema = 'pg_temp';
/** The catalog, as the statements so far have made it. */
class CatalogState {
    complete;
    searchPath;
    #relations = new Map();
    /** The tables that have had an index of a name. */
    #indexed = new Map();
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
                partition.parents.push(parentState);
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
        for (const { name } of indexes) {
            if (name === undefined)
                continue;
            const tables = this.#indexed.get(name) ?? new Set();
            this.#indexed.set(name, tables.add(table));
        }
    }
    addIndex(table, index) {
        this.setIndexes(table, [...table.indexes, index]);
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

;// CONCATENATED MODULE: ./build/lint/guards.js


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
    if (relation?.temporary === true || name.schema === temporarySchema) {
        return `${(0,names/* nameText */.fh)(name)} is temporary: no other session sees it.`;
    }
    const { created } = relation ?? {};
    if (evenIfNew === true || created === undefined || !isBefore(created, statement, context))
        return undefined;
    const where = created.file === statement.file ? 'this file' : created.file.path;
    return `${(0,names/* nameText */.fh)(name)} is new: ${where} creates it.`;
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
    return `${relation ? (0,names/* nameText */.fh)(relation) : 'The table'} is small: ${rows} rows, ${kilobytes} kB.`;
}

;// CONCATENATED MODULE: ./build/lint/places.js

/** Lines and columns of many findings: where the lines of a file begin is looked for once. */
class Places {
    #starts = new Map();
    /** Both 1-based; the column counts code points. */
    of(file, offset) {
        const starts = this.#startsOf(file);
        const at = Math.min(Math.max(offset, 0), file.text.length);
        let [low, high] = [0, starts.length];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle;
        }
        return { line: low + 1, column: (0,sql_position/* codePointLength */.O7)(file.text, starts[low] ?? 0, at) + 1 };
    }
    #startsOf(file) {
        const known = this.#starts.get(file);
        if (known)
            return known;
        const starts = [0];
        for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1))
            starts.push(at + 1);
        this.#starts.set(file, starts);
        return starts;
    }
}

// EXTERNAL MODULE: ./build/lint/rules/index.js + 207 modules
var lint_rules = __webpack_require__(765);
// EXTERNAL MODULE: ./build/lint/nodes.js
var lint_nodes = __webpack_require__(9769);
// EXTERNAL MODULE: ./build/lint/expressions.js
var expressions = __webpack_require__(5699);
// EXTERNAL MODULE: ./build/lint/type-names.js
var type_names = __webpack_require__(7819);
;// CONCATENATED MODULE: ./build/lint/schema/default-names.js

/**
 * The name that PostgreSQL chooses for what has none, such as `orders_customer_id_fkey`: the longer of the two
 * parts is shortened until all fits, and a number is added while it is taken.
 */
function chosenName(table, columns, label, isTaken) {
    for (let pass = 0;; pass++) {
        const name = objectName(table, joined(columns), pass === 0 ? label : `${label}${pass}`);
        if (!isTaken(name))
            return name;
    }
}
/** PostgreSQL adds no more columns when the name is full. */
function joined(columns) {
    let name = '';
    for (const column of columns) {
        if (name !== '')
            name += '_';
        name += column;
        if (Buffer.byteLength(name) > lint_nodes/* longestName */.YG)
            return (0,lint_nodes/* truncated */.ps)(name);
    }
    return name;
}
function objectName(first, second, label) {
    const room = lint_nodes/* longestName */.YG - label.length - 1 - (second === '' ? 0 : 1);
    let [one, two] = [Buffer.byteLength(first), Buffer.byteLength(second)];
    while (one + two > room) {
        if (one > two)
            one--;
        else
            two--;
    }
    return [clipped(first, one), ...(second === '' ? [] : [clipped(second, two)]), label].join('_');
}
/** Cut to a number of bytes, at the end of a character. */
function clipped(text, bytes) {
    if (Buffer.byteLength(text) <= bytes)
        return text;
    let length = 0;
    let result = '';
    for (const character of text) {
        length += Buffer.byteLength(character);
        if (length > bytes)
            break;
        result += character;
    }
    return result;
}

;// CONCATENATED MODULE: ./build/lint/schema/indexes.js




function indexColumns(nodes) {
    return (nodes ?? []).flatMap((node) => {
        if (!('IndexElem' in node))
            return [];
        const { name, expr, ordering, nulls_ordering, collation, opclass } = node.IndexElem;
        const ordinary = name !== undefined &&
            ordering !== 'SORTBY_DESC' &&
            nulls_ordering !== 'SORTBY_NULLS_FIRST' &&
            (collation ?? opclass) === undefined;
        const column = name === undefined ? undefined : (0,lint_nodes/* truncated */.ps)(name);
        return [{ name: column, label: column ?? expressionLabel(expr), ordinary }];
    });
}
function expressionLabel(node) {
    if (node !== undefined && 'FuncCall' in node)
        return (0,lint_nodes/* listName */.sY)(node.FuncCall.funcname)?.name ?? 'expr';
    return 'expr';
}
function createIndex(catalog, statement, created) {
    const name = (0,lint_nodes/* rangeName */.d8)(statement.relation);
    const table = name && catalog.worked(name);
    if (!table)
        return;
    const wanted = statement.idxname === undefined ? undefined : (0,lint_nodes/* truncated */.ps)(statement.idxname);
    if (wanted !== undefined && isTaken(catalog, table, wanted))
        return;
    // ON ONLY a partitioned table: not valid before each partition has one that is attached.
    const partitioned = table.kind === 'partitioned';
    const only = statement.relation?.inh !== true;
    catalog.addIndex(table, newIndex(catalog, table, statement, created, wanted, !(partitioned && only)));
    if (!partitioned || only)
        return;
    for (const partition of catalog.family(table).slice(1)) {
        catalog.addIndex(partition, newIndex(catalog, partition, statement, created, undefined, true));
    }
}
function newIndex(catalog, table, { indexParams, indexIncludingParams, whereClause, unique, accessMethod }, created, name, valid) {
    const keys = indexColumns(indexParams);
    const included = indexColumns(indexIncludingParams);
    const labels = distinct([...keys, ...included].map(({ label }) => label));
    return {
        name: name ?? chosenName(table.name, labels, 'idx', (taken) => isTaken(catalog, table, taken)),
        table: { schema: table.schema, name: table.name },
        columns: keys.map((key) => key.name),
        unique: unique ?? false,
        partial: whereClause !== undefined,
        valid,
        constraint: undefined,
        partitioned: table.kind === 'partitioned',
        created,
        method: accessMethod ?? 'btree',
        uses: [
            ...new Set([
                ...keys.concat(included).flatMap((key) => key.name ?? []),
                ...(0,expressions/* columnsIn */.Jb)(indexParams),
                ...(0,expressions/* columnsIn */.Jb)(whereClause),
            ]),
        ],
        ordinary: included.length === 0 && keys.every(({ ordinary }) => ordinary),
        labels,
    };
}
/** The second of a name gets a number. */
function distinct(labels) {
    const taken = new Set();
    return labels.map((label) => {
        let name = label;
        for (let number = 1; taken.has(name); number++)
            name = `${label}${number}`;
        taken.add(name);
        return name;
    });
}

;// CONCATENATED MODULE: ./build/lint/schema/constraints.js




/** Adds a constraint to a table, with the index that comes with it and what it says of the columns; returns it. */
function addConstraint(catalog, table, node, created, column) {
    const kind = (0,lint_nodes/* constraintKind */.oH)(node);
    if (kind === undefined)
        return undefined;
    const columns = constraintColumns(node, kind, column);
    if (kind === 'not null') {
        // A plain NOT NULL is no more than a property of its column.
        if ((0,lint_nodes/* checksRows */.fL)(node))
            for (const name of columns)
                setNotNull(table, name, true);
        if (column !== undefined && node.conname === undefined)
            return undefined;
    }
    const used = usedIndex(table, node);
    const name = node.conname === undefined ? used?.name : (0,lint_nodes/* truncated */.ps)(node.conname);
    const constraint = {
        name: name ?? defaultName(catalog, table, kind, columns),
        kind,
        columns: used === undefined ? columns : used.columns.filter((each) => each !== undefined),
        validated: (0,lint_nodes/* checksRows */.fL)(node),
        enforced: (0,lint_nodes/* isEnforced */.x5)(node),
        references: kind === 'foreign key' ? referenced(catalog, node) : undefined,
        referencedColumns: kind === 'foreign key' ? referencedColumns(catalog, node) : [],
        provesNotNull: kind === 'check' ? provenNotNull(node.raw_expr) : [],
        expression: kind === 'check' ? node.raw_expr : undefined,
        created,
    };
    table.constraints.push(constraint);
    if (kind === 'primary key')
        for (const each of constraint.columns)
            setNotNull(table, each, true);
    if (used !== undefined)
        adopt(catalog, table, used, constraint);
    else if (hasIndex(kind))
        catalog.addIndex(table, ownIndex(table, node, constraint));
    return constraint;
}
function setNotNull(table, column, notNull) {
    const known = table.columns.get(column);
    if (known)
        table.columns.set(column, { ...known, notNull });
    else if (!table.known)
        table.columns.set(column, { ...unknownColumn(column), notNull });
}
/** A column that must be there, in a table of which not everything is known. */
function unknownColumn(name) {
    return {
        name,
        type: undefined,
        notNull: false,
        hasDefault: false,
        identity: false,
        generated: undefined,
        created: undefined,
    };
}
/** The columns that an expression proves to be not null: `a IS NOT NULL`, and what is joined to it by AND. */
function provenNotNull(node) {
    if (node === undefined)
        return [];
    if ('BoolExpr' in node && node.BoolExpr.boolop === 'AND_EXPR') {
        return (node.BoolExpr.args ?? []).flatMap((part) => provenNotNull(part));
    }
    if (!('NullTest' in node) || node.NullTest.nulltesttype !== 'IS_NOT_NULL')
        return [];
    const { arg } = node.NullTest;
    return arg !== undefined && 'ColumnRef' in arg ? (0,expressions/* columnsIn */.Jb)(arg) : [];
}
function constraintColumns(node, kind, column) {
    switch (kind) {
        case 'check':
            return (0,expressions/* columnsIn */.Jb)(node.raw_expr);
        case 'foreign key':
            return column === undefined ? (0,lint_nodes/* columnNames */.lo)(node.fk_attrs) : [column];
        case 'exclusion':
            return exclusionElements(node).flatMap(({ name }) => name ?? []);
        default:
            return column === undefined ? (0,lint_nodes/* columnNames */.lo)(node.keys) : [column];
    }
}
function exclusionElements({ exclusions }) {
    return indexColumns((exclusions ?? []).flatMap((pair) => ('List' in pair ? (pair.List.items ?? []).slice(0, 1) : [])));
}
function referenced(catalog, { pktable }) {
    const name = (0,lint_nodes/* rangeName */.d8)(pktable);
    if (name === undefined)
        return undefined;
    const known = catalog.relation(name);
    return known ? { schema: known.schema, name: known.name } : catalog.place(name);
}
/** Without a list, it is the primary key. */
function referencedColumns(catalog, { pktable, pk_attrs }) {
    const named = (0,lint_nodes/* columnNames */.lo)(pk_attrs);
    const name = (0,lint_nodes/* rangeName */.d8)(pktable);
    if (named.length > 0 || name === undefined)
        return named;
    return catalog.relation(name)?.constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [];
}
const labels = {
    check: 'check',
    'foreign key': 'fkey',
    'primary key': 'pkey',
    unique: 'key',
    exclusion: 'excl',
    'not null': 'not_null',
};
function defaultName(catalog, table, kind, columns) {
    const named = kind === 'primary key' || (kind === 'check' && columns.length !== 1) ? [] : columns;
    return chosenName(table.name, named, labels[kind], (name) => {
        if (table.constraints.some((constraint) => constraint.name === name))
            return true;
        return hasIndex(kind) && isTaken(catalog, table, name);
    });
}
/** Tables and indexes share their names. */
function isTaken(catalog, { schema }, name) {
    return catalog.exactly({ schema, name }) !== undefined || catalog.indexOf({ schema, name }) !== undefined;
}
function hasIndex(kind) {
    return kind === 'primary key' || kind === 'unique' || kind === 'exclusion';
}
function usedIndex(table, { indexname }) {
    if (indexname === undefined)
        return undefined;
    const name = (0,lint_nodes/* truncated */.ps)(indexname);
    return (table.indexes.find((index) => index.name === name) ?? {
        ...plainIndex(table, [], true),
        name,
        created: undefined,
    });
}
/** USING INDEX: the index takes the name of its constraint. */
function adopt(catalog, table, used, constraint) {
    const others = table.indexes.filter((index) => index !== used);
    catalog.setIndexes(table, [...others, { ...used, name: constraint.name, constraint: constraint.name }]);
}
function ownIndex(table, node, constraint) {
    const excludes = constraint.kind === 'exclusion';
    const columns = excludes ? exclusionElements(node).map(({ name }) => name) : constraint.columns;
    return {
        ...plainIndex(table, columns, !excludes),
        name: constraint.name,
        partial: node.where_clause !== undefined,
        method: node.access_method ?? 'btree',
        uses: [
            ...new Set([...constraint.columns, ...(0,expressions/* columnsIn */.Jb)(node.exclusions), ...(0,expressions/* columnsIn */.Jb)(node.where_clause)]),
        ],
        ordinary: !excludes && node.including === undefined,
        constraint: constraint.name,
        created: constraint.created,
    };
}
function plainIndex(table, columns, unique) {
    return {
        table: { schema: table.schema, name: table.name },
        columns,
        unique,
        partial: false,
        valid: true,
        constraint: undefined,
        partitioned: table.kind === 'partitioned',
    };
}

;// CONCATENATED MODULE: ./build/lint/schema/columns.js






/** Adds a column with the constraints that stand behind it. */
function addColumn(catalog, table, definition, created) {
    const name = (0,lint_nodes/* truncated */.ps)(definition.colname ?? '');
    table.columns.set(name, columnOf(catalog, definition, name, created));
    for (const constraint of (0,lint_nodes/* columnConstraints */.zD)(definition)) {
        addConstraint(catalog, table, constraint, created, name);
    }
    if ((0,lint_nodes/* isSerial */.pY)(definition) || (0,lint_nodes/* columnConstraint */.m0)(definition, 'CONSTR_IDENTITY')) {
        addSequence(catalog, table, name, created);
    }
}
function columnOf(catalog, definition, name, created) {
    const serial = (0,lint_nodes/* isSerial */.pY)(definition);
    const identity = (0,lint_nodes/* columnConstraint */.m0)(definition, 'CONSTR_IDENTITY') !== undefined;
    const initial = (0,lint_nodes/* columnConstraint */.m0)(definition, 'CONSTR_DEFAULT');
    return {
        name,
        type: columnType(catalog, definition),
        notNull: serial || identity,
        hasDefault: serial || (initial !== undefined && !(0,expressions/* isNull */.kZ)(initial.raw_expr)),
        identity,
        generated: generatedKind((0,lint_nodes/* columnConstraint */.m0)(definition, 'CONSTR_GENERATED')),
        created,
    };
}
/** Types are spelled with the schema that they are found in, where it is not that of the built-in ones. */
function columnType(catalog, { typeName }) {
    const text = (0,type_names/* typeText */.w)(typeName);
    const name = (0,lint_nodes/* listName */.sY)(typeName?.names);
    const own = name && name.schema !== 'pg_catalog' ? catalog.type(name) : undefined;
    if (text === undefined || own === undefined)
        return text;
    return own.schema === undefined || catalog.searchPath.includes(own.schema)
        ? text.replace(/^.*\./, '')
        : `${own.schema}.${text.replace(/^.*\./, '')}`;
}
/** Whether a column is of a type, or of an array of it. */
function isOfType({ type }, { schema, name }) {
    const base = type?.replace(/(?:\[\])+$/, '');
    return base === name || (schema !== undefined && base === `${schema}.${name}`);
}
/** The grammar of version 18 takes VIRTUAL for what is left out; before 18, only STORED can be. */
function generatedKind(node) {
    if (node === undefined)
        return undefined;
    return node.generated_kind === 's' ? 'stored' : 'virtual';
}
/** The sequence behind SERIAL and IDENTITY goes with its table. */
function addSequence(catalog, table, column, created) {
    const isTaken = (name) => catalog.exactly({ schema: table.schema, name }) !== undefined;
    const name = {
        schema: table.schema,
        name: chosenName(table.name, [column], 'seq', isTaken),
    };
    catalog.add({ ...newRelation(name, 'sequence', created), uses: [table] });
}

;// CONCATENATED MODULE: ./build/lint/schema/create-table.js






function createTable(catalog, statement, created, kind = 'table') {
    const partitioned = statement.partspec !== undefined;
    const table = newTable(catalog, statement.relation, partitioned ? 'partitioned' : kind, created);
    if (table === undefined)
        return;
    inherit(catalog, table, statement, created);
    // Keys are about columns that may stand behind them.
    const elements = statement.tableElts ?? [];
    for (const element of elements) {
        if ('ColumnDef' in element)
            addColumn(catalog, table, element.ColumnDef, created);
        else if ('TableLikeClause' in element)
            copy(catalog, table, element.TableLikeClause, created);
    }
    for (const element of [...elements, ...(statement.constraints ?? [])]) {
        if ('Constraint' in element)
            addConstraint(catalog, table, onNoRows(element.Constraint), created);
    }
}
/** NOT VALID says nothing of a table that has no rows yet. */
function onNoRows(constraint) {
    return (0,lint_nodes/* isEnforced */.x5)(constraint) ? { ...constraint, skip_validation: false } : constraint;
}
/** Undefined when there is one of that name: IF NOT EXISTS leaves it alone, and without it the statement fails. */
function newTable(catalog, range, kind, created) {
    const name = (0,lint_nodes/* rangeName */.d8)(range);
    if (name === undefined)
        return undefined;
    const place = catalog.place(name, range?.relpersistence === 't');
    if (catalog.exactly(place))
        return undefined;
    const table = newRelation(place, kind, created);
    catalog.add(table);
    return table;
}
function inherit(catalog, table, { inhRelations, partbound }, created) {
    for (const node of inhRelations ?? []) {
        const name = 'RangeVar' in node ? (0,lint_nodes/* rangeName */.d8)(node.RangeVar) : undefined;
        const parent = name && catalog.worked(name);
        if (!parent) {
            table.known = false;
            continue;
        }
        if (!parent.known)
            table.known = false;
        table.parents.push(parent);
        for (const column of parent.columns.values())
            table.columns.set(column.name, { ...column, identity: false, created });
        const isPartition = partbound !== undefined;
        for (const constraint of parent.constraints) {
            if (isPartition || constraint.kind === 'check')
                table.constraints.push({ ...constraint, created });
        }
        if (!isPartition)
            continue;
        copyIndexes(catalog, table, parent, created);
        table.parent = { schema: parent.schema, name: parent.name };
        if (partbound.is_default === true) {
            parent.defaultPartition = { schema: table.schema, name: table.name };
        }
    }
}
const likeConstraints = 4;
const likeDefaults = 8;
const likeGenerated = 16;
const likeIdentity = 32;
const likeIndexes = 64;
function copy(catalog, table, { relation, options = 0 }, created) {
    const name = (0,lint_nodes/* rangeName */.d8)(relation);
    const from = name && catalog.relation(name);
    if (!from) {
        table.known = false;
        return;
    }
    if (!from.known)
        table.known = false;
    const has = (option) => (options & option) !== 0;
    for (const column of from.columns.values()) {
        table.columns.set(column.name, {
            ...column,
            hasDefault: column.hasDefault && has(likeDefaults),
            identity: column.identity && has(likeIdentity),
            generated: has(likeGenerated) ? column.generated : undefined,
            created,
        });
    }
    for (const { name: column, identity } of table.columns.values()) {
        if (identity && from.columns.has(column))
            addSequence(catalog, table, column, created);
    }
    if (has(likeConstraints)) {
        const checks = from.constraints.filter(({ kind }) => kind === 'check');
        table.constraints.push(...checks.map((check) => ({ ...check, validated: true, created })));
    }
    if (has(likeIndexes))
        copyIndexes(catalog, table, from, created);
}
/** Indexes get names of their own; those of keys keep being keys. */
function copyIndexes(catalog, table, from, created) {
    for (const index of from.indexes) {
        const key = from.constraints.find(({ name }) => name !== undefined && name === index.constraint);
        const label = key?.kind === 'primary key' ? 'pkey' : key === undefined ? 'idx' : 'key';
        const columns = label === 'pkey' ? [] : (index.labels ?? index.columns.map((column) => column ?? 'expr'));
        const name = chosenName(table.name, columns, label, (taken) => isTaken(catalog, table, taken));
        if (key) {
            const copied = { ...key, name, created };
            const same = table.constraints.findIndex((constraint) => constraint.name === key.name);
            if (same < 0)
                table.constraints.push(copied);
            else
                table.constraints[same] = copied;
        }
        catalog.addIndex(table, {
            ...index,
            name,
            table: { schema: table.schema, name: table.name },
            constraint: key && name,
            valid: true,
            partitioned: table.kind === 'partitioned',
            created,
        });
    }
}
/** Of CREATE TABLE AS, SELECT INTO and views: what the query is made of, and its columns if it names them. */
function describeQuery(catalog, relation, query, names, created) {
    (0,expressions/* walk */.GG)(query, (node) => {
        const name = 'RangeVar' in node ? (0,lint_nodes/* rangeName */.d8)(node.RangeVar) : undefined;
        const used = name && catalog.relation(name);
        if (used && used !== relation)
            relation.uses.push(used);
        return undefined;
    });
    const outputs = outputsOf(query);
    if (outputs === undefined && names.length === 0)
        relation.known = false;
    const all = names.length > 0 ? names.map((name, at) => ({ name, column: outputs?.[at]?.column })) : outputs;
    for (const { name, column } of all ?? []) {
        relation.columns.set(name, { ...unknownColumn(name), type: typeOf(column, relation.uses), created });
    }
}
/** That of the only column with the name, where a query just passes it on. */
function typeOf(column, from) {
    const found = column === undefined ? [] : from.flatMap(({ columns }) => columns.get(column) ?? []);
    return found.length === 1 ? found[0]?.type : undefined;
}
function outputsOf(query) {
    const select = query?.SelectStmt;
    if (select === undefined || select.targetList === undefined)
        return undefined;
    const outputs = [];
    for (const target of select.targetList) {
        if (!('ResTarget' in target))
            return undefined;
        const { name, val } = target.ResTarget;
        const last = val !== undefined && 'ColumnRef' in val ? val.ColumnRef.fields?.at(-1) : undefined;
        const column = last !== undefined && 'String' in last ? (0,lint_nodes/* truncated */.ps)(last.String.sval ?? '') : undefined;
        const output = name === undefined ? column : (0,lint_nodes/* truncated */.ps)(name);
        if (output === undefined)
            return undefined;
        outputs.push({ name: output, column });
    }
    return outputs;
}

;// CONCATENATED MODULE: ./build/lint/schema/alter-table.js




function alterTable(catalog, { relation, cmds, objtype }, created) {
    const name = (0,lint_nodes/* rangeName */.d8)(relation);
    if (name === undefined || objtype === 'OBJECT_INDEX' || objtype === 'OBJECT_TYPE')
        return;
    const table = catalog.worked(name);
    if (!table)
        return;
    for (const cmd of cmds ?? []) {
        if (!('AlterTableCmd' in cmd))
            continue;
        const command = cmd.AlterTableCmd;
        if (isPartitioning(command))
            attachOrDetach(catalog, table, command, created);
        else {
            // What is done to a table is done to those that inherit from it, unless it says ONLY.
            const inherited = relation?.inh === true && inherits(command, table);
            const members = inherited ? catalog.family(table) : [table];
            if (command.subtype === 'AT_AddConstraint')
                addToAll(catalog, members, command, created);
            else
                for (const member of members)
                    alter_table_run(catalog, member, command, created);
        }
    }
}
function inherits({ subtype, def }, { kind }) {
    if (subtype !== 'AT_AddConstraint')
        return subtype !== 'AT_ColumnDefault' || kind === 'table';
    const contype = def !== undefined && 'Constraint' in def ? def.Constraint.contype : undefined;
    return kind === 'partitioned' || contype === 'CONSTR_CHECK' || contype === 'CONSTR_NOTNULL';
}
/** Keys have names of their own in each table; what has no index has one name in all of them. */
function addToAll(catalog, members, command, created) {
    const definition = (0,lint_nodes/* constraintDef */.Pp)(command);
    if (definition === undefined)
        return;
    let conname;
    for (const member of members) {
        const named = conname === undefined ? definition : { ...definition, conname };
        const added = addConstraint(catalog, member, named, created);
        if (added?.kind === 'check' || added?.kind === 'foreign key')
            conname ??= added.name;
    }
}
function alter_table_run(catalog, table, command, created) {
    const name = command.name === undefined ? '' : (0,lint_nodes/* truncated */.ps)(command.name);
    switch (command.subtype) {
        case 'AT_AddColumn': {
            const definition = (0,lint_nodes/* columnDef */.CH)(command);
            if (definition && !table.columns.has((0,lint_nodes/* truncated */.ps)(definition.colname ?? ''))) {
                addColumn(catalog, table, definition, created);
            }
            return;
        }
        case 'AT_DropColumn':
            dropColumn(catalog, table, name);
            return;
        case 'AT_AlterColumnType': {
            const definition = (0,lint_nodes/* columnDef */.CH)(command);
            if (definition)
                changeColumn(table, name, { type: columnType(catalog, definition) });
            return;
        }
        case 'AT_ColumnDefault':
            changeColumn(table, name, { hasDefault: command.def !== undefined });
            return;
        case 'AT_SetNotNull':
        case 'AT_DropNotNull':
            setNotNull(table, name, command.subtype === 'AT_SetNotNull');
            return;
        case 'AT_AddIdentity':
            changeColumn(table, name, { identity: true });
            addSequence(catalog, table, name, created);
            return;
        case 'AT_DropIdentity':
            changeColumn(table, name, { identity: false });
            return;
        case 'AT_DropExpression':
            changeColumn(table, name, { generated: undefined });
            return;
        case 'AT_DropConstraint':
            dropConstraint(catalog, table, name, command.behavior === 'DROP_CASCADE');
            return;
        case 'AT_ValidateConstraint':
            validate(table, name);
            return;
        case 'AT_AlterConstraint':
            alterConstraint(table, command);
            return;
        case 'AT_AddInherit':
        case 'AT_DropInherit':
            changeParent(catalog, table, command);
            return;
        default:
            return;
    }
}
function changeColumn(table, name, change) {
    const column = table.columns.get(name) ?? (table.known ? undefined : unknownColumn(name));
    if (column)
        table.columns.set(name, { ...column, ...change });
}
/** Its indexes and constraints go with it, and its sequence. */
function dropColumn(catalog, table, column) {
    table.columns.delete(column);
    table.constraints = table.constraints.filter(({ columns }) => !columns.includes(column));
    table.indexes = table.indexes.filter(({ columns, uses = [] }) => !columns.includes(column) && !uses.includes(column));
    for (const other of catalog.relations()) {
        other.constraints = other.constraints.filter(({ references, referencedColumns }) => !(references?.name === table.name &&
            references.schema === table.schema &&
            referencedColumns.includes(column)));
    }
}
/** The foreign keys that need a key go with it. */
function dropConstraint(catalog, table, name, cascades) {
    const gone = table.constraints.find((constraint) => constraint.name === name);
    table.constraints = table.constraints.filter((constraint) => constraint !== gone);
    table.indexes = table.indexes.filter(({ constraint }) => constraint !== name);
    if (gone?.kind === 'not null')
        for (const column of gone.columns)
            setNotNull(table, column, false);
    if (!cascades || gone === undefined || !/key|unique/.test(gone.kind))
        return;
    const key = [...gone.columns].sort().join();
    for (const other of catalog.relations()) {
        other.constraints = other.constraints.filter(({ references, referencedColumns }) => references?.name !== table.name ||
            references.schema !== table.schema ||
            [...referencedColumns].sort().join() !== key);
    }
}
function validate(table, name) {
    table.constraints = table.constraints.map((constraint) => {
        if (constraint.name !== name)
            return constraint;
        if (constraint.kind === 'not null')
            for (const column of constraint.columns)
                setNotNull(table, column, true);
        return { ...constraint, validated: true };
    });
}
function alterConstraint(table, { def }) {
    if (def === undefined || !('ATAlterConstraint' in def))
        return;
    const { conname, alterEnforceability, is_enforced = false } = def.ATAlterConstraint;
    if (alterEnforceability !== true || conname === undefined)
        return;
    table.constraints = table.constraints.map((constraint) => constraint.name === (0,lint_nodes/* truncated */.ps)(conname)
        ? { ...constraint, enforced: is_enforced, validated: is_enforced }
        : constraint);
}
function changeParent(catalog, table, { def, subtype }) {
    const name = def !== undefined && 'RangeVar' in def ? (0,lint_nodes/* rangeName */.d8)(def.RangeVar) : undefined;
    const parent = name && catalog.worked(name);
    if (!parent)
        return;
    table.parents = table.parents.filter((other) => other !== parent);
    if (subtype === 'AT_AddInherit')
        table.parents.push(parent);
}
function isPartitioning({ subtype }) {
    return subtype === 'AT_AttachPartition' || subtype === 'AT_DetachPartition';
}
function attachOrDetach(catalog, table, { def, subtype }, created) {
    const command = def !== undefined && 'PartitionCmd' in def ? def.PartitionCmd : undefined;
    const name = (0,lint_nodes/* rangeName */.d8)(command?.name);
    const partition = name && catalog.worked(name);
    if (!partition)
        return;
    const place = { schema: partition.schema, name: partition.name };
    table.kind = 'partitioned';
    if (subtype === 'AT_AttachPartition') {
        partition.parent = { schema: table.schema, name: table.name };
        partition.parents.push(table);
        attachIndexes(catalog, partition, table, created);
        if (command?.bound?.is_default === true)
            table.defaultPartition = place;
    }
    else {
        partition.parent = undefined;
        partition.parents = partition.parents.filter((parent) => parent !== table);
        if (table.defaultPartition?.name === place.name)
            table.defaultPartition = undefined;
    }
}
/** The partition's own indexes are taken where they fit; the others are built. */
function attachIndexes(catalog, partition, table, created) {
    const missing = table.indexes.filter(({ columns, unique }) => !partition.indexes.some((own) => own.unique === unique && own.columns.join() === columns.join()));
    copyIndexes(catalog, partition, { ...table, indexes: missing }, created);
}

;// CONCATENATED MODULE: ./build/lint/schema/drop.js



function drop_drop(catalog, { objects, removeType, behavior }) {
    const cascades = behavior === 'DROP_CASCADE';
    for (const node of objects ?? [])
        dropOne(catalog, removeType ?? '', node, cascades);
}
function dropOne(catalog, type, node, cascades) {
    const name = (0,lint_nodes/* objectNameOf */.mO)(node);
    if (name === undefined)
        return;
    switch (type) {
        case 'OBJECT_TABLE':
        case 'OBJECT_VIEW':
        case 'OBJECT_MATVIEW':
        case 'OBJECT_FOREIGN_TABLE':
        case 'OBJECT_SEQUENCE': {
            const relation = catalog.relation(name);
            if (relation)
                dropRelation(catalog, relation, cascades);
            return;
        }
        case 'OBJECT_INDEX': {
            const found = catalog.indexOf(name);
            if (!found)
                return;
            for (const table of catalog.family(found.table)) {
                table.indexes = table.indexes.filter((index) => index !== found.index && !(table !== found.table && isCopy(index, found.index)));
            }
            return;
        }
        case 'OBJECT_TYPE':
        case 'OBJECT_DOMAIN': {
            const type = catalog.type(name) ?? name;
            catalog.removeType(name);
            if (cascades)
                dropColumnsOf(catalog, type);
            return;
        }
        case 'OBJECT_FUNCTION':
        case 'OBJECT_PROCEDURE':
        case 'OBJECT_ROUTINE':
            // Which of several is meant, their arguments tell: none of them is left rather than one too many.
            catalog.removeRoutines(name);
            return;
        case 'OBJECT_SCHEMA':
            for (const relation of catalog.inSchema(name.name))
                dropRelation(catalog, relation, true);
            for (const each of catalog.types())
                if (each.schema === name.name)
                    catalog.removeType(each);
            return;
        case 'OBJECT_EXTENSION':
            catalog.complete = false;
            return;
        default:
            return;
    }
}
function isCopy(index, of) {
    return of.partitioned && index.unique === of.unique && index.columns.join() === of.columns.join();
}
/** Partitions and sequences go with a table; with CASCADE its views and the foreign keys on it, too. */
function dropRelation(catalog, relation, cascades) {
    catalog.remove(relation);
    const place = { schema: relation.schema, name: relation.name };
    for (const other of [...catalog.relations()]) {
        if (isSame(other.defaultPartition, place))
            other.defaultPartition = undefined;
        if (cascades) {
            other.constraints = other.constraints.filter(({ references }) => !isSame(references, place));
        }
        const isPart = isSame(other.parent, place) || (other.kind === 'sequence' && other.uses.includes(relation));
        const depends = other.uses.includes(relation) || other.parents.includes(relation);
        if (catalog.exactly(other) === other && (isPart || (cascades && depends && isDependent(other)))) {
            dropRelation(catalog, other, cascades);
        }
    }
}
/** A table that was made of a query does not depend on what the query read. */
function isDependent({ kind, parents }) {
    return kind !== 'table' || parents.length > 0;
}
/** DROP TYPE … CASCADE drops the columns of that type. */
function dropColumnsOf(catalog, type) {
    for (const relation of catalog.relations()) {
        for (const column of [...relation.columns.values()]) {
            if (isOfType(column, type))
                relation.columns.delete(column.name);
        }
    }
}

;// CONCATENATED MODULE: ./build/lint/schema/rename.js


function rename(catalog, statement) {
    const { renameType, relation, object, subname = '', newname = '' } = statement;
    const to = (0,lint_nodes/* truncated */.ps)(newname);
    const from = (0,lint_nodes/* truncated */.ps)(subname);
    const name = (0,lint_nodes/* rangeName */.d8)(relation) ?? (0,lint_nodes/* objectNameOf */.mO)(object);
    switch (renameType) {
        case 'OBJECT_COLUMN': {
            const table = name && catalog.worked(name);
            if (table)
                for (const member of catalog.family(table))
                    renameColumn(member, from, to);
            return;
        }
        case 'OBJECT_TABCONSTRAINT': {
            const table = name && catalog.worked(name);
            if (table)
                for (const member of catalog.family(table))
                    renameConstraint(catalog, member, from, to);
            return;
        }
        case 'OBJECT_SCHEMA':
            for (const member of catalog.inSchema(from))
                catalog.move(member, { schema: to, name: member.name });
            return;
        case 'OBJECT_TABLE':
        case 'OBJECT_VIEW':
        case 'OBJECT_MATVIEW':
        case 'OBJECT_SEQUENCE':
        case 'OBJECT_FOREIGN_TABLE':
        case 'OBJECT_INDEX':
            if (name)
                renameRelation(catalog, name, to, renameType === 'OBJECT_TABLE');
            return;
        case 'OBJECT_TYPE':
        case 'OBJECT_DOMAIN': {
            const type = name && catalog.type(name);
            if (type)
                moveType(catalog, type, { schema: type.schema ?? 'public', name: to });
            return;
        }
        case 'OBJECT_FUNCTION':
        case 'OBJECT_PROCEDURE':
        case 'OBJECT_ROUTINE': {
            const routines = name === undefined ? [] : catalog.functions(name);
            if (name)
                catalog.removeRoutines(name);
            for (const routine of routines)
                catalog.addRoutine({ ...routine, name: to });
            return;
        }
        default:
            return;
    }
}
/** ALTER TABLE and ALTER INDEX rename either kind; one that is not known is taken for a table if it says so. */
function renameRelation(catalog, name, to, saysTable) {
    const index = catalog.relation(name) === undefined ? catalog.indexOf(name) : undefined;
    if (index) {
        const { table, index: old } = index;
        catalog.setIndexes(table, table.indexes.map((each) => each === old ? { ...each, name: to, constraint: each.constraint && to } : each));
        if (old.constraint !== undefined) {
            table.constraints = table.constraints.map((each) => each.name === old.constraint ? { ...each, name: to } : each);
        }
        return;
    }
    const relation = saysTable ? catalog.worked(name) : catalog.relation(name);
    if (relation)
        catalog.move(relation, { schema: relation.schema, name: to });
}
function renameColumn(table, from, to) {
    const renamed = (name) => (name === from ? to : name);
    table.columns = new Map([...table.columns.values()].map((column) => [
        renamed(column.name),
        { ...column, name: renamed(column.name) },
    ]));
    table.constraints = table.constraints.map((constraint) => ({
        ...constraint,
        columns: constraint.columns.map(renamed),
        provesNotNull: constraint.provesNotNull.map(renamed),
    }));
    table.indexes = table.indexes.map((index) => ({
        ...index,
        columns: index.columns.map((column) => (column === undefined ? undefined : renamed(column))),
        ...(index.uses && { uses: index.uses.map(renamed) }),
    }));
}
/** The columns of the type follow it. */
function moveType(catalog, type, to) {
    for (const relation of catalog.relations()) {
        for (const column of relation.columns.values()) {
            if (!isOfType(column, type))
                continue;
            const prefix = catalog.searchPath.includes(to.schema) ? '' : `${to.schema}.`;
            const dimensions = /(?:\[\])*$/.exec(column.type ?? '')?.[0] ?? '';
            relation.columns.set(column.name, { ...column, type: `${prefix}${to.name}${dimensions}` });
        }
    }
    catalog.removeType(type);
    catalog.addType({ ...type, ...to });
}
/** The index of a key is named as its constraint is. */
function renameConstraint(catalog, table, from, to) {
    table.constraints = table.constraints.map((constraint) => constraint.name === from ? { ...constraint, name: to } : constraint);
    catalog.setIndexes(table, table.indexes.map((index) => index.constraint === from ? { ...index, name: to, constraint: to } : index));
}
function setSchema(catalog, statement) {
    const { objectType, relation, object, newschema } = statement;
    const name = (0,lint_nodes/* rangeName */.d8)(relation) ?? (0,lint_nodes/* objectNameOf */.mO)(object);
    if (name === undefined || newschema === undefined)
        return;
    const schema = (0,lint_nodes/* truncated */.ps)(newschema);
    if (objectType === 'OBJECT_TYPE' || objectType === 'OBJECT_DOMAIN') {
        const type = catalog.type(name);
        if (type)
            moveType(catalog, type, { schema, name: type.name });
    }
    else if (relation !== undefined) {
        const moved = catalog.worked(name);
        if (moved)
            catalog.move(moved, { schema, name: moved.name });
    }
}

;// CONCATENATED MODULE: ./build/lint/schema/apply.js






/** Moves the catalog on by a statement. */
function applyStatement(catalog, statement) {
    if (statement.node === undefined) {
        catalog.complete = false;
        return;
    }
    const created = statement.file.pending ? statement : undefined;
    for (const node of (0,lint_nodes/* parts */.rT)(statement.node))
        applyNode(catalog, node, created);
}
function applyNode(catalog, node, created) {
    if ('CreateStmt' in node)
        createTable(catalog, node.CreateStmt, created);
    else if ('CreateForeignTableStmt' in node) {
        const { base } = node.CreateForeignTableStmt;
        if (base)
            createTable(catalog, base, created, 'foreign table');
    }
    else if ('AlterTableStmt' in node)
        alterTable(catalog, node.AlterTableStmt, created);
    else if ('IndexStmt' in node)
        createIndex(catalog, node.IndexStmt, created);
    else if ('DropStmt' in node)
        drop_drop(catalog, node.DropStmt);
    else if ('RenameStmt' in node)
        rename(catalog, node.RenameStmt);
    else if ('AlterObjectSchemaStmt' in node)
        setSchema(catalog, node.AlterObjectSchemaStmt);
    else if (!applyQuery(catalog, node, created) && !applyTypes(catalog, node, created)) {
        // What they do to the schema is not to be seen from here.
        if ('DoStmt' in node || 'CallStmt' in node || 'CreateExtensionStmt' in node)
            catalog.complete = false;
        else if ('ImportForeignSchemaStmt' in node || 'AlterExtensionStmt' in node)
            catalog.complete = false;
    }
}
function applyQuery(catalog, node, created) {
    if ('CreateTableAsStmt' in node) {
        const { into, query, objtype } = node.CreateTableAsStmt;
        const kind = objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table';
        const table = newTable(catalog, into?.rel, kind, created);
        if (table)
            describeQuery(catalog, table, query, (0,lint_nodes/* columnNames */.lo)(into?.colNames), created);
        return true;
    }
    if ('SelectStmt' in node) {
        const { intoClause } = node.SelectStmt;
        const table = newTable(catalog, intoClause?.rel, 'table', created);
        if (table)
            describeQuery(catalog, table, node, [], created);
        return true;
    }
    if ('ViewStmt' in node) {
        const { view, query, aliases, replace } = node.ViewStmt;
        const name = (0,lint_nodes/* rangeName */.d8)(view);
        const old = name && replace === true ? catalog.relation(name) : undefined;
        if (old)
            catalog.remove(old);
        const relation = newTable(catalog, view, 'view', old ? old.created : created);
        if (relation)
            describeQuery(catalog, relation, query, (0,lint_nodes/* columnNames */.lo)(aliases), created);
        return true;
    }
    if ('CreateSeqStmt' in node) {
        newTable(catalog, node.CreateSeqStmt.sequence, 'sequence', created);
        return true;
    }
    return false;
}
function applyTypes(catalog, node, created) {
    const type = apply_typeOf(node);
    if (type) {
        catalog.addType({ ...type, ...catalog.place(type), created });
        return true;
    }
    if ('AlterDomainStmt' in node) {
        alterDomain(catalog, node.AlterDomainStmt);
        return true;
    }
    if ('CreateFunctionStmt' in node) {
        const routine = routineOf(node.CreateFunctionStmt);
        if (routine) {
            // Another with the same arguments is replaced; without looking at them, the newest counts.
            if (node.CreateFunctionStmt.replace === true)
                catalog.removeRoutines(catalog.place(routine));
            catalog.addRoutine({ ...routine, created });
        }
        return true;
    }
    return false;
}
function apply_typeOf(node) {
    if ('CreateEnumStmt' in node)
        return named(node.CreateEnumStmt.typeName, 'enum');
    if ('CreateRangeStmt' in node)
        return named(node.CreateRangeStmt.typeName, 'range');
    if ('CompositeTypeStmt' in node) {
        const name = (0,lint_nodes/* rangeName */.d8)(node.CompositeTypeStmt.typevar);
        return name && { ...name, kind: 'composite', constrained: false };
    }
    if ('DefineStmt' in node && node.DefineStmt.kind === 'OBJECT_TYPE') {
        return named(node.DefineStmt.defnames, 'base');
    }
    if ('CreateDomainStmt' in node) {
        const domain = named(node.CreateDomainStmt.domainname, 'domain');
        return domain && { ...domain, constrained: isConstrained(node.CreateDomainStmt) };
    }
    return undefined;
}
function named(parts, kind) {
    const name = (0,lint_nodes/* listName */.sY)(parts);
    return name && { ...name, kind, constrained: false };
}
function isConstrained({ constraints }) {
    return (constraints ?? []).some((node) => 'Constraint' in node && /^CONSTR_(?:CHECK|NOTNULL)$/.test(node.Constraint.contype ?? ''));
}
/** `C` adds a constraint and `O` is SET NOT NULL; what DROP leaves is not known. */
function alterDomain(catalog, { typeName, subtype }) {
    const name = (0,lint_nodes/* listName */.sY)(typeName);
    const domain = name && catalog.type(name);
    if (!domain || (subtype !== 'C' && subtype !== 'O'))
        return;
    catalog.removeType(domain);
    catalog.addType({ ...domain, constrained: true });
}
function routineOf({ funcname, options }) {
    const name = (0,lint_nodes/* listName */.sY)(funcname);
    const option = (wanted) => {
        const node = options?.find((each) => 'DefElem' in each && each.DefElem.defname === wanted);
        const arg = node !== undefined && 'DefElem' in node ? node.DefElem.arg : undefined;
        return (0,lint_nodes/* strings */.P$)(arg && [arg])[0];
    };
    const volatility = option('volatility');
    return (name && {
        ...name,
        volatility: volatility === 'immutable' || volatility === 'stable' ? volatility : 'volatile',
        // Without one, the body is that of SQL.
        language: option('language') ?? 'sql',
    });
}

// EXTERNAL MODULE: ./build/lint/settings.js
var settings = __webpack_require__(1587);
// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __webpack_require__(2108);
// EXTERNAL MODULE: ./build/sql/comments.js
var sql_comments = __webpack_require__(917);
;// CONCATENATED MODULE: ./build/lint/foreign-rules.js
const rewriting = [
    'add-column-volatile-default',
    'add-column-stored-generated',
    'add-column-auto-increment',
    'add-column-constrained-domain',
    'set-generated-expression',
];
const primaryKey = ['add-primary-key-builds-index', 'add-column-inline-unique', 'add-column-auto-increment'];
const foreignKey = [
    'add-foreign-key-validating',
    'add-column-inline-references',
    'foreign-key-locks-referenced-table',
];
const typeChange = [
    'alter-column-type-rewrite',
    'alter-column-type-reindex',
    'alter-column-type-revalidates',
    'alter-column-type-narrowing',
    'alter-column-type-timezone',
    'alter-column-type-dependent-view',
];
const unique = ['add-unique-builds-index', 'add-column-inline-unique'];
const validating = [
    'add-check-validating',
    'add-foreign-key-validating',
    'add-column-inline-check',
    'add-unique-builds-index',
    'add-primary-key-builds-index',
    'add-exclusion-constraint',
    'not-valid-validate-same-transaction',
    'validate-under-stronger-lock',
];
const dropTable = ['drop-table', 'drop-table-cascade'];
const foreign_rules_dropColumn = ['drop-column', 'drop-column-cascade'];
const timeouts = ['missing-lock-timeout', 'missing-statement-timeout'];
const indexed = ['create-index-not-concurrent'];
const partition = ['attach-partition-scan', 'attach-partition-default-scan'];
const robust = [
    'non-idempotent-outside-transaction',
    'concurrently-if-not-exists',
    'unnamed-concurrent-index',
];
const squawkRules = {
    'adding-field-with-default': rewriting,
    'adding-foreign-key-constraint': foreignKey,
    'adding-not-nullable-field': ['set-not-null-scan'],
    'adding-required-field': ['add-column-not-null-no-default'],
    'adding-serial-primary-key-field': primaryKey,
    'ban-alter-domain-with-add-constraint': ['domain-constraint-scan'],
    'ban-char-field': ['style-char-type'],
    'ban-concurrent-index-creation-in-transaction': ['concurrently-in-transaction'],
    'ban-create-domain-with-constraint': ['create-domain-with-constraint'],
    'ban-disable-trigger': ['trigger-change-lock'],
    'ban-drop-column': foreign_rules_dropColumn,
    'ban-drop-constraint': ['drop-constraint', 'drop-foreign-key', 'drop-primary-key'],
    'ban-drop-database': ['drop-database'],
    'ban-drop-default': ['drop-default-required-column'],
    'ban-drop-function': ['drop-function'],
    'ban-drop-index': ['drop-index-not-concurrent'],
    'ban-drop-not-null': ['drop-not-null'],
    'ban-drop-schema': ['drop-schema'],
    'ban-drop-table': dropTable,
    'ban-drop-trigger': ['trigger-change-lock'],
    'ban-drop-type': ['drop-type-cascade'],
    'ban-drop-view': ['drop-view', 'drop-view-cascade'],
    'ban-duplicate-column-assignments': ['duplicate-column-assignment'],
    'ban-set-default': ['change-column-default'],
    'ban-set-schema': ['set-schema'],
    'ban-truncate-cascade': ['truncate-cascade'],
    'ban-uncommitted-transaction': ['unterminated-transaction'],
    'changing-column-type': typeChange,
    'constraint-missing-not-valid': validating,
    'disallowed-unique-constraint': unique,
    'identifier-too-long': ['identifier-truncated'],
    'prefer-big-int': ['style-int-column'],
    'prefer-bigint-over-int': ['style-int-column'],
    'prefer-bigint-over-smallint': ['style-int-column'],
    'prefer-identity': ['style-serial'],
    'prefer-repack': ['vacuum-full-or-cluster'],
    'prefer-robust-stmts': robust,
    'prefer-text-field': ['style-varchar-n'],
    'prefer-timestamp-tz': ['style-timestamp-without-tz'],
    'prefer-timestamptz': ['style-timestamp-without-tz'],
    'renaming-column': ['rename-column'],
    'renaming-table': ['rename-table'],
    'require-concurrent-index-creation': indexed,
    'require-concurrent-index-deletion': ['drop-index-not-concurrent'],
    'require-concurrent-partition-detach': ['detach-partition-not-concurrent'],
    'require-concurrent-reindex': ['reindex-not-concurrent'],
    'require-enum-value-ordering': ['style-enum-value-position'],
    'require-lock-timeout': ['missing-lock-timeout'],
    'require-statement-timeout': ['missing-statement-timeout'],
    'require-table-schema': ['style-unqualified-table'],
    'require-timeout-settings': timeouts,
    'transaction-nesting': ['transaction-control-in-migration'],
};
const eugeneRules = {
    E1: ['add-check-validating', 'add-foreign-key-validating', 'add-column-inline-check'],
    E2: ['set-not-null-scan'],
    E3: ['add-json-column'],
    E4: ['statement-after-access-exclusive', 'not-valid-validate-same-transaction'],
    E5: typeChange,
    E6: indexed,
    E7: [...unique, 'add-primary-key-builds-index'],
    E8: ['add-exclusion-constraint'],
    E9: ['missing-lock-timeout'],
    E10: [...rewriting, 'alter-column-type-rewrite', 'alter-column-type-reindex', 'table-rewrite'],
    E11: ['add-column-auto-increment', 'add-column-stored-generated'],
    E15: ['foreign-key-without-index'],
    W12: ['multiple-alter-table'],
    W13: ['style-create-enum'],
    W14: ['primary-key-using-nullable-index'],
};
const atlasRules = {
    destructive: ['drop-schema', 'drop-view-cascade', 'drop-type-cascade', ...dropTable, ...foreign_rules_dropColumn],
    DS101: ['drop-schema'],
    DS102: dropTable,
    DS103: foreign_rules_dropColumn,
    data_depend: [
        'create-unique-index-may-fail',
        'add-unique-builds-index',
        'add-column-inline-unique',
        'add-column-not-null-no-default',
        'set-not-null-scan',
        'alter-column-type-narrowing',
    ],
    MF101: ['create-unique-index-may-fail', ...unique],
    MF102: ['create-unique-index-may-fail'],
    MF103: ['add-column-not-null-no-default'],
    MF104: ['set-not-null-scan'],
    incompatible: ['rename-table', 'rename-column'],
    BC101: ['rename-table'],
    BC102: ['rename-column'],
    constraint_drop: ['drop-foreign-key', 'drop-constraint'],
    CD101: ['drop-foreign-key', 'drop-constraint'],
    concurrent_index: [...indexed, 'drop-index-not-concurrent', 'concurrently-in-transaction'],
    PG101: indexed,
    PG102: ['drop-index-not-concurrent'],
    PG103: ['concurrently-in-transaction'],
    PG104: ['add-primary-key-builds-index'],
    PG105: unique,
    PG110: ['style-alignment'],
    PG301: typeChange,
    PG302: rewriting,
    PG303: ['set-not-null-scan'],
    PG304: ['primary-key-using-nullable-index'],
    PG305: ['add-check-validating', 'add-column-inline-check'],
    PG306: foreignKey,
    naming: ['style-naming'],
};
const pgfenceRules = {
    'add-column-default-pre-pg11': rewriting,
    'add-column-json': ['add-json-column'],
    'add-column-non-constant-default': ['add-column-volatile-default'],
    'add-column-not-null-no-default': ['add-column-not-null-no-default'],
    'add-column-serial': ['add-column-auto-increment'],
    'add-column-stored-generated': ['add-column-stored-generated'],
    'add-constraint-check-no-not-valid': ['add-check-validating', 'add-column-inline-check'],
    'add-constraint-exclude': ['add-exclusion-constraint'],
    'add-constraint-fk-no-not-valid': foreignKey,
    'add-constraint-unique': unique,
    'add-pk-using-index': ['primary-key-using-nullable-index'],
    'add-pk-without-using-index': primaryKey,
    'alter-column-set-not-null': ['set-not-null-scan'],
    'alter-column-type': typeChange,
    'alter-enum-add-value': ['enum-add-value-in-transaction', 'enum-value-used-in-same-transaction'],
    'alter-enum-no-ordering': ['style-enum-value-position'],
    'attach-partition': partition,
    'ban-alter-domain-add-constraint': ['domain-constraint-scan'],
    'ban-char-field': ['style-char-type'],
    'ban-create-domain-with-constraint': ['create-domain-with-constraint'],
    'concurrent-in-transaction': ['concurrently-in-transaction'],
    'create-index-not-concurrent': indexed,
    'create-trigger': ['trigger-change-lock'],
    'delete-without-where': ['dml-without-where'],
    'detach-partition': ['detach-partition-not-concurrent'],
    'drop-column': foreign_rules_dropColumn,
    'drop-constraint': ['drop-constraint', 'drop-foreign-key', 'drop-primary-key'],
    'drop-database': ['drop-database'],
    'drop-index-not-concurrent': ['drop-index-not-concurrent'],
    'drop-not-null': ['drop-not-null'],
    'drop-schema': ['drop-schema'],
    'drop-schema-cascade': ['drop-schema'],
    'drop-table': dropTable,
    'drop-trigger': ['trigger-change-lock'],
    'enable-disable-trigger': ['trigger-change-lock'],
    'fk-missing-index': ['foreign-key-without-index'],
    'lock-timeout-after-dangerous-statement': ['missing-lock-timeout'],
    'lock-timeout-too-long': ['lock-timeout-too-long'],
    'lock-timeout-zero': ['missing-lock-timeout'],
    'missing-idle-timeout': ['missing-idle-in-transaction-timeout'],
    'missing-lock-timeout': ['missing-lock-timeout'],
    'missing-statement-timeout': ['missing-statement-timeout'],
    'not-valid-validate-same-tx': ['not-valid-validate-same-transaction'],
    'prefer-bigint-over-int': ['style-int-column'],
    'prefer-identity': ['style-serial'],
    'prefer-text-field': ['style-varchar-n'],
    'prefer-timestamptz': ['style-timestamp-without-tz'],
    'refresh-matview-blocking': ['refresh-matview-lock'],
    'refresh-matview-concurrent': ['refresh-matview-lock'],
    'reindex-non-concurrent': ['reindex-not-concurrent'],
    'rename-column': ['rename-column'],
    'rename-schema': ['rename-schema'],
    'rename-table': ['rename-table'],
    'set-logged-unlogged': ['set-logged-unlogged'],
    'statement-after-access-exclusive': ['statement-after-access-exclusive'],
    truncate: ['truncate'],
    'truncate-cascade': ['truncate', 'truncate-cascade'],
    'unclosed-transaction': ['unterminated-transaction'],
    'update-in-migration': ['large-backfill', 'dml-without-where'],
    'vacuum-full': ['vacuum-full-or-cluster'],
    'wide-lock-window': ['wide-lock-window'],
};
/** Names of several versions: the older ones began with `ban` or `warn` where the newer ones say `require`. */
const pglsRules = {
    addSerialColumn: ['add-column-auto-increment', 'add-column-stored-generated'],
    addingFieldWithDefault: rewriting,
    addingForeignKeyConstraint: foreignKey,
    addingNotNullField: ['set-not-null-scan'],
    addingPrimaryKeyConstraint: primaryKey,
    addingRequiredField: ['add-column-not-null-no-default'],
    avoidAddingExclusionConstraint: ['add-exclusion-constraint'],
    avoidAlterEnumAddValue: ['enum-value-used-in-same-transaction', 'enum-add-value-in-transaction'],
    avoidAttachingPartition: partition,
    avoidCreateTrigger: ['trigger-change-lock'],
    avoidEnableDisableTrigger: ['trigger-change-lock'],
    avoidWideLockWindow: ['wide-lock-window'],
    banAddExclusionConstraint: ['add-exclusion-constraint'],
    banAlterEnumAddValue: ['enum-value-used-in-same-transaction', 'enum-add-value-in-transaction'],
    banAttachPartition: partition,
    banBlockingRefreshMatview: ['refresh-matview-lock'],
    banCharField: ['style-char-type'],
    banConcurrentIndexCreationInTransaction: ['concurrently-in-transaction'],
    banCreateTrigger: ['trigger-change-lock'],
    banDeleteWithoutWhere: ['dml-without-where'],
    banDropColumn: foreign_rules_dropColumn,
    banDropDatabase: ['drop-database'],
    banDropNotNull: ['drop-not-null'],
    banDropSchema: ['drop-schema'],
    banDropTable: dropTable,
    banDropTrigger: ['trigger-change-lock'],
    banEnableDisableTrigger: ['trigger-change-lock'],
    banNotValidValidateSameTransaction: ['not-valid-validate-same-transaction'],
    banTruncate: ['truncate'],
    banTruncateCascade: ['truncate', 'truncate-cascade'],
    banUpdateWithoutWhere: ['dml-without-where'],
    banVacuumFull: ['vacuum-full-or-cluster'],
    changingColumnType: typeChange,
    concurrentRefreshMatviewLock: ['refresh-matview-lock'],
    constraintMissingNotValid: validating,
    creatingEnum: ['style-create-enum'],
    disallowUniqueConstraint: unique,
    lockTimeoutWarning: ['missing-lock-timeout'],
    multipleAlterTable: ['multiple-alter-table'],
    preferBigInt: ['style-int-column'],
    preferBigintOverInt: ['style-int-column'],
    preferBigintOverSmallint: ['style-int-column'],
    preferIdentity: ['style-serial'],
    preferJsonb: ['add-json-column'],
    preferRobustStmts: robust,
    preferTextField: ['style-varchar-n'],
    preferTimestamptz: ['style-timestamp-without-tz'],
    renamingColumn: ['rename-column'],
    renamingTable: ['rename-table'],
    requireConcurrentDetachPartition: ['detach-partition-not-concurrent'],
    requireConcurrentIndexCreation: indexed,
    requireConcurrentIndexDeletion: ['drop-index-not-concurrent'],
    requireConcurrentRefreshMatview: ['refresh-matview-lock'],
    requireConcurrentReindex: ['reindex-not-concurrent'],
    requireIdleInTransactionTimeout: ['missing-idle-in-transaction-timeout'],
    requireSeparateConstraintValidation: ['not-valid-validate-same-transaction'],
    requireStatementTimeout: ['missing-statement-timeout'],
    runningStatementWhileHoldingAccessExclusive: ['statement-after-access-exclusive'],
    transactionNesting: ['transaction-control-in-migration'],
    warnRefreshMatviewConcurrent: ['refresh-matview-lock'],
    warnWideLockWindow: ['wide-lock-window'],
};

;// CONCATENATED MODULE: ./build/lint/suppression-comments.js

/** Without any of these in its text, a file has no such comment. */
const anyDirective = /migrate-ignore|squawk-ignore|eugene:|atlas:nolint|pgfence|pg(?:ls|t)-ignore/;
/** Reads the text of a comment, with its `--` or between its stars. */
function readDirective(comment) {
    const text = comment.startsWith('/*') ? comment.slice(2, -2).trim() : comment.slice(2).trim();
    for (const read of [own, squawk, eugene, atlas, pgfence, pgls]) {
        const directive = read(text);
        if (directive !== undefined)
            return directive;
    }
    return undefined;
}
/** A list of names, and what follows it. */
const suppression_comments_names = /^(?<names>[\w-]+(?:\s*,\s*[\w-]+)*)?(?<rest>[^]*)$/;
/** `migrate-ignore: rule, rule — reason`. */
function own(text) {
    const found = /^migrate-ignore(?<file>-file)?(?![\w-])\s*:?\s*(?<what>[^]*)$/.exec(text)?.groups;
    if (found === undefined)
        return undefined;
    const list = suppression_comments_names.exec(found['what'] ?? '')?.groups;
    return {
        tool: 'migrate-action',
        scope: found['file'] === undefined ? 'statement' : 'file',
        rules: suppression_comments_split(list?.['names'] ?? ''),
        reason: (list?.['rest'] ?? '').replace(/^\s*(?:—|–|-+|:)?\s*/, '').trim(),
    };
}
/** `squawk-ignore rule, rule -- reason`; without a rule, all of them. */
function squawk(text) {
    const found = /^squawk-ignore(?<file>-file)?(?![\w-])\s*(?<names>[^]*?)\s*(?:--\s*(?<reason>[^]*))?$/.exec(text)?.groups;
    return (found && {
        tool: 'squawk',
        scope: found['file'] === undefined ? 'statement' : 'file',
        rules: translated(found['names'] ?? '', squawkRules),
        reason: found['reason'] ?? '',
    });
}
/** `eugene: ignore E2, E3`, in newer documents `eugene: ignore: E2, E3`. */
function eugene(text) {
    const found = /^eugene:\s*ignore(?![\w-]):?\s*(?<names>[\w,\s]*)/.exec(text)?.groups;
    return found && statement('eugene', translated(found['names'] ?? '', eugeneRules));
}
/** `atlas:nolint analyzer CODE`. Over the first statement, with an empty line between them, it is about the file. */
function atlas(text) {
    const found = /^atlas:nolint(?![\w-])\s*(?<names>[^]*)$/.exec(text)?.groups;
    return (found && statement('atlas', translated((found['names'] ?? '').trim().replace(/\s+/g, ','), atlasRules)));
}
/** `pgfence-ignore: rule, rule`; older ones wrote `pgfence: ignore rule`. */
function pgfence(text) {
    const found = /^pgfence(?:-ignore|:\s*ignore)(?![\w-])\s*:?\s*(?<names>[^]*)$/.exec(text)?.groups;
    return found && statement('pgfence', translated(found['names'] ?? '', pgfenceRules));
}
const scopes = new Map([
    ['all', 'file'],
    ['start', 'start'],
    ['end', 'end'],
]);
/** `pgls-ignore lint/safety/rule: reason`; `pgt-ignore` before it had that name. */
function pgls(text) {
    const found = /^pg(?:ls|t)-ignore(?:-(?<scope>all|start|end))?(?![\w-])\s*(?<name>[\w/]*)\s*(?::\s*(?<reason>[^]*))?$/.exec(text)?.groups;
    if (found === undefined)
        return undefined;
    const name = found['name']?.split('/').at(-1) ?? '';
    const group = name === '' || name === 'lint' || name === 'safety';
    return {
        tool: 'postgres-language-server',
        scope: scopes.get(found['scope'] ?? '') ?? 'statement',
        rules: translated(group ? '' : name, pglsRules),
        reason: found['reason'] ?? '',
    };
}
function statement(tool, rules) {
    return { tool, scope: 'statement', rules, reason: '' };
}
/** Names that we have nothing for are left out: that tool may still know them. */
function translated(list, rules) {
    const foreign = suppression_comments_split(list);
    return foreign.length === 0
        ? 'all'
        : foreign.flatMap((name) => (Object.hasOwn(rules, name) ? (rules[name] ?? []) : []));
}
function suppression_comments_split(list) {
    return list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./build/lint/suppressions.js



/** The comments in the pending files that suppress findings. Remembers which of them did. */
class Suppressions {
    #all;
    #known;
    /** @param knownRules the names of all rules, those that only a rehearsal can see too */
    constructor(files, knownRules) {
        this.#known = knownRules;
        this.#all = files.filter(({ pending }) => pending).flatMap((file) => suppressions_readFile(file));
    }
    /** The reason for which a finding is suppressed; undefined when it is not. */
    reasonFor(rule, statement) {
        let reason;
        for (const { directive, file, covers, used } of this.#all) {
            if (file !== statement.file || covers?.(statement) !== true)
                continue;
            if (directive.rules !== 'all' && !directive.rules.includes(rule))
                continue;
            used.add(rule);
            reason ??= reasonOf(directive);
        }
        return reason;
    }
    /** The same for a finding about a whole file. */
    reasonForFile(rule, file) {
        const found = this.#all.find((one) => one.file === file &&
            one.directive.scope === 'file' &&
            (one.directive.rules === 'all' || one.directive.rules.includes(rule)));
        found?.used.add(rule);
        return found && reasonOf(found.directive);
    }
    /**
     * What is wrong with our own comments; those of other tools are theirs to judge.
     *
     * @param ran whether a rule was held against a file, so that what it has not found is not there
     */
    *problems(ran) {
        for (const one of this.#all) {
            if (one.directive.tool === 'migrate-action')
                yield* this.#problemsOf(one, ran);
        }
    }
    *#problemsOf({ directive, comment, file, covers, near: statement, used }, ran) {
        const at = { statement, offset: comment.start };
        const rules = directive.rules === 'all' ? [] : directive.rules;
        if (rules.length === 0) {
            yield {
                ...at,
                rule: 'suppression-unknown-rule',
                message: 'the comment names no rule, so that it suppresses nothing',
                remedy: 'Write "-- migrate-ignore: RULE — REASON", with the rule that the finding names.',
            };
            return;
        }
        for (const rule of rules.filter((name) => !this.#known.includes(name))) {
            const meant = (0,nearest/* nearest */.p)(rule, this.#known);
            yield {
                ...at,
                rule: 'suppression-unknown-rule',
                message: `the comment names a rule "${rule}", which does not exist, so that it suppresses nothing`,
                remedy: meant === undefined ? 'Write the rule that the finding names.' : `Did you mean "${meant}"?`,
            };
        }
        if (directive.reason === '') {
            yield {
                ...at,
                rule: 'suppression-without-reason',
                message: 'the comment does not say why the finding is left out',
                remedy: `Write "-- migrate-ignore: ${rules.join(', ')} — REASON".`,
            };
        }
        if (covers === undefined) {
            yield {
                ...at,
                rule: 'unused-suppression',
                message: 'the comment stands behind the first statement, where it has no effect on the file',
                remedy: 'Move it to the head of the file, or write migrate-ignore above each statement.',
            };
            return;
        }
        const unused = rules.filter((rule) => this.#known.includes(rule) && !used.has(rule) && ran(rule, file));
        if (unused.length === 0)
            return;
        const what = directive.scope === 'file' ? 'nothing in this file' : 'nothing in this statement';
        yield {
            ...at,
            rule: 'unused-suppression',
            message: `the comment names ${unused.join(', ')}, and there is ${what} that it would suppress`,
            remedy: unused.length === rules.length ? 'Remove the comment.' : `Remove ${unused.join(', ')} from it.`,
        };
    }
}
function reasonOf({ tool, reason }) {
    if (reason !== '')
        return reason;
    return tool === 'migrate-action' ? 'no reason given' : `a comment for ${tool}`;
}
function suppressions_readFile(file) {
    const { text, statements } = file;
    if (statements.length === 0 || !anyDirective.test(text))
        return [];
    const found = [];
    for (const comment of (0,sql_comments/* comments */.n)(text)) {
        const directive = readDirective(comment.text);
        const near = statementOf(comment, file);
        if (directive === undefined || directive.scope === 'end' || near === undefined)
            continue;
        const covers = coverage(directive, comment, file, near);
        found.push({ directive, comment, file, covers, near, used: new Set() });
    }
    return found;
}
function coverage(directive, comment, file, near) {
    switch (directive.scope) {
        case 'file':
            return directive.tool !== 'migrate-action' || comment.inHead ? () => true : undefined;
        case 'start': {
            const end = endOfRange(directive, comment, file);
            return ({ start }) => start >= comment.end && start < end;
        }
        default:
            if (directive.tool === 'atlas' && isHeader(comment, file))
                return () => true;
            return (statement) => statement === near;
    }
}
function endOfRange(directive, comment, { text }) {
    for (const other of (0,sql_comments/* comments */.n)(text)) {
        if (other.start <= comment.start)
            continue;
        const end = readDirective(other.text);
        if (end?.scope === 'end' &&
            end.tool === directive.tool &&
            String(end.rules) === String(directive.rules)) {
            return other.start;
        }
    }
    return text.length;
}
/**
 * The statement that a comment stands in, that ends on its line, or that follows it. Behind the last one, it is that
 * one.
 */
function statementOf(comment, { text, statements }) {
    const next = statements.findIndex(({ start }) => start > comment.start);
    const before = statements[next < 0 ? statements.length - 1 : next - 1];
    if (before !== undefined) {
        const end = before.start + before.sql.length;
        const isOnLine = !text.slice(end, comment.start).includes('\n');
        if (comment.start < end || isOnLine)
            return before;
    }
    return statements[next] ?? before;
}
/** In front of the first statement, with an empty line between them. */
function isHeader(comment, { text, statements }) {
    const first = statements[0]?.start ?? text.length;
    return comment.inHead && /\n[ \t]*\n/.test(text.slice(comment.end, first));
}

;// CONCATENATED MODULE: ./build/lint/lint.js








/** The comments of the pending files that suppress what any rule finds. */
function suppressionsOf({ files }) {
    return new Suppressions(files, lint_rules/* rules */.a.map(({ id }) => id));
}
/**
 * Holds the rules against every pending file, in order. What a guard held back is among the findings, with its
 * reason; nothing is dropped in silence.
 */
function lint(options) {
    const suppressions = options.suppressions ?? suppressionsOf(options);
    const found = new Run(options, suppressions).findings();
    if (options.suppressions !== undefined)
        return found;
    return lint_sorted([...found, ...commentFindings(options, suppressions)], options.files);
}
/**
 * What is wrong with the comments, once every finding has been held against them.
 *
 * @param rehearsed whether what only a rehearsal can see has been looked for
 */
function commentFindings(options, suppressions, rehearsed = false) {
    const rules = new Map((options.rules ?? lint_rules/* rules */.a).map((rule) => [rule.id, rule]));
    const ran = (id, { path }) => {
        const rule = rules.get(id);
        return (rule !== undefined && levelOf(rule, path, options) !== 'off' && (rehearsed || rule.dynamic !== true));
    };
    const places = new Places();
    return [...suppressions.problems(ran)].flatMap(({ rule: id, statement, offset, message, remedy }) => {
        const rule = rules.get(id);
        const level = rule && levelOf(rule, statement.file.path, options);
        if (rule === undefined || level === 'off')
            return [];
        return {
            ...{ rule, severity: level ?? rule.severity, statement, file: statement.file.path },
            ...places.of(statement.file, offset),
            ...{
                message,
                remedy,
                relation: undefined,
                guarded: undefined,
                lowered: undefined,
                suppressed: undefined,
            },
        };
    });
}
function levelOf(rule, path, { level }) {
    return level?.(rule, path) ?? (rule.optIn === true ? 'off' : undefined);
}
class Run {
    #options;
    #suppressions;
    #rules;
    #catalog;
    #found = [];
    #keys = new Set();
    #places = new Places();
    #settings = new settings/* SessionSettings */.cs(settings/* noTimeouts */.cA, []);
    #before = [];
    constructor(options, suppressions) {
        this.#options = options;
        this.#suppressions = suppressions;
        this.#rules = options.rules ?? lint_rules/* rules */.a;
        this.#catalog = new CatalogState(options.base);
    }
    findings() {
        const { files, base } = this.#options;
        const searchPath = this.#catalog.searchPath;
        for (const file of files) {
            this.#settings = new settings/* SessionSettings */.cs(this.#timeouts(file), searchPath);
            this.#before = [];
            // What is applied is in the base schema already.
            if (!file.pending && base !== undefined)
                continue;
            for (const statement of file.statements)
                this.#statement(statement);
        }
        this.#catalog.searchPath = searchPath;
        this.#checkAll();
        return lint_sorted(this.#found, files);
    }
    #statement(statement) {
        const [previous] = this.#before;
        if (statement.transaction === null || statement.transaction !== previous?.transaction)
            this.#before = [];
        this.#settings.enter(statement);
        this.#catalog.searchPath = this.#settings.searchPath;
        if (statement.file.pending) {
            const context = this.#context();
            for (const rule of this.#rules)
                this.#add(rule, rule.check?.(statement, context) ?? [], context);
        }
        applyStatement(this.#catalog, statement);
        this.#settings.apply(statement);
        if (statement.transaction !== null)
            this.#before.push(statement);
    }
    #checkAll() {
        this.#before = [];
        const context = this.#context();
        for (const rule of this.#rules)
            this.#add(rule, rule.checkAll?.(context) ?? [], context);
    }
    #add(rule, hits, context) {
        for (const hit of hits) {
            const { statement, message, remedy, relation } = hit;
            const { file, start, sql } = statement;
            const level = levelOf(rule, file.path, this.#options);
            if (level === 'off' || !file.pending)
                continue;
            const weighed = weigh(rule, hit, context, this.#options.smallTable ?? smallTable);
            const at = start + (hit.location === undefined ? 0 : offsetOfByte(sql, hit.location));
            const finding = {
                rule,
                ...weighed,
                // The configuration has the last word.
                ...(level !== undefined && { severity: level, lowered: undefined }),
                statement,
                file: file.path,
                ...this.#places.of(file, at),
                message,
                remedy,
                relation,
                suppressed: this.#suppressions.reasonFor(rule.id, statement),
            };
            const key = JSON.stringify([
                rule.id,
                file.path,
                statement.index,
                finding.line,
                finding.column,
                message,
            ]);
            if (this.#keys.has(key))
                continue;
            this.#keys.add(key);
            this.#found.push(finding);
        }
    }
    #context() {
        const { files, serverVersionNum, size } = this.#options;
        return {
            serverVersionNum,
            catalog: this.#catalog,
            files,
            before: this.#before,
            settings: this.#settings.settings,
            size: size ?? (() => undefined),
        };
    }
    #timeouts(file) {
        const { timeouts = settings/* noTimeouts */.cA } = this.#options;
        return typeof timeouts === 'function' ? timeouts(file) : timeouts;
    }
}
/** In the order of the files and their lines. */
function lint_sorted(findings, files) {
    const order = new Map(files.map((file, at) => [file, at]));
    const place = ({ statement }) => order.get(statement.file) ?? 0;
    return [...findings].sort((one, other) => place(one) - place(other) ||
        one.line - other.line ||
        one.column - other.column ||
        (one.rule.id < other.rule.id ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/rehearsal/by-rules.js








/** Without a target, a shadow or a configuration that says which, the newest version that the rules know. */
const NEWEST = 180_000;
/** The rules, as the configuration and the comments in the files want them. */
class ByRules {
    /** What they foresee. */
    found;
    #options;
    #suppressions;
    #files;
    #rules = new Map(lint_rules/* rules */.a.map((rule) => [rule.id, rule]));
    constructor(given) {
        const { files, rollbacks } = given;
        this.#suppressions = new Suppressions([...files, ...rollbacks], [...this.#rules.keys()]);
        this.#options = { ...optionsOf(given), suppressions: this.#suppressions };
        this.#files = new Map([...files, ...rollbacks].map((file) => [file.path, file]));
        this.found = lint(this.#options);
    }
    /** What a rule is worth in a file. */
    level(rule, file) {
        const known = this.#rules.get(rule);
        if (!known)
            return 'warning';
        return this.#options.level?.(known, file) ?? (known.optIn === true ? 'off' : known.severity);
    }
    /** The findings with the reasons that comments give for them. */
    suppressed(findings) {
        return findings.map((finding) => finding.suppressed === null ? { ...finding, suppressed: this.#reasonFor(finding) ?? null } : finding);
    }
    /** What is wrong with the comments, when every finding has been held against them. */
    comments(rehearsed) {
        return commentFindings(this.#options, this.#suppressions, rehearsed);
    }
    #reasonFor({ rule, file: path, line }) {
        const file = this.#files.get(path);
        if (!file)
            return undefined;
        const statement = line === null ? undefined : statementOn(file, line);
        return statement
            ? this.#suppressions.reasonFor(rule, statement)
            : this.#suppressions.reasonForFile(rule, file);
    }
}
function statementOn({ text, statements }, line) {
    return statements.findLast(({ start }) => (0,sql_position/* lineAndColumn */.q1)(text, start).line <= line);
}
function optionsOf({ subject, settings, configuration, files, base, shadowVersion, sizes, }) {
    const { target, steps, folder } = subject;
    const directives = new Map(steps.map((step) => [step.path, step.directives]));
    const old = new Set(steps
        .filter(({ version }) => configuration.startAfter !== undefined && (0,engine_version/* compareVersions */.Z)(version, configuration.startAfter) <= 0)
        .map(({ path }) => path));
    return {
        files,
        serverVersionNum: target?.state.serverVersionNum ??
            configuration.serverVersionNum ??
            versionNumber(shadowVersion) ??
            NEWEST,
        ...(base && { base }),
        timeouts: ({ path }) => ({
            lockTimeoutMs: directives.get(path)?.lockTimeoutMs ?? settings.lockTimeoutMs ?? options/* DEFAULTS */.z.lockTimeoutMs,
            statementTimeoutMs: directives.get(path)?.statementTimeoutMs ??
                settings.statementTimeoutMs ??
                options/* DEFAULTS */.z.statementTimeoutMs,
            idleInTransactionTimeoutMs: 0,
        }),
        size: ({ schema, name }) => sizes.get(`${schema ?? 'public'}.${name}`),
        smallTable: configuration.smallTable,
        level: (rule, path) => old.has(path)
            ? 'off'
            : configuredLevel(configuration, rule, (0,external_node_path_.relative)(folder.dir, path).replaceAll('\\', '/')),
    };
}
/** `15.18` is 150018, `18beta1` 180000. */
function versionNumber(serverVersion) {
    const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(serverVersion ?? '') ?? [];
    return major === undefined ? undefined : Number(major) * 10_000 + Number(minor);
}

// EXTERNAL MODULE: ./build/engine/path.js
var engine_path = __webpack_require__(9248);
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
            return smallTable;
        const entries = this.#entries(value, 'smallTable', ['rows', 'bytes']);
        return {
            rows: this.#count(entries['rows'], 'smallTable.rows') ?? smallTable.rows,
            bytes: this.#count(entries['bytes'], 'smallTable.bytes') ?? smallTable.bytes,
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

;// CONCATENATED MODULE: ./build/rehearsal/configuration.js






/**
 * The configuration of the rules: that of the given file, or of the one in the migrations folder; an empty one where
 * there is none.
 *
 * @throws {MigrationError} `invalid-input` with every problem there is
 */
function loadConfiguration(given, migrationsDir) {
    const path = given ?? (0,engine_path/* pathTo */.v)([migrationsDir, CONFIGURATION_FILE]);
    const text = given === undefined && !(0,external_node_fs_.existsSync)(path) ? '{}' : configuration_textOf(path);
    const read = readConfiguration(text, lint_rules/* rules */.a.map(({ id }) => id));
    if ('configuration' in read)
        return read.configuration;
    throw invalid(path, read.problems.map(({ at, message, remedy }) => ({
        message: `${path}${at === '' ? '' : `, ${at}`}: ${message}`,
        remedy,
    })));
}
function configuration_textOf(path) {
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

;// CONCATENATED MODULE: ./build/rehearsal/diagram.js


/** Tables drawn with their columns, at most. */
const MOST_TABLES = 20;
/** Columns drawn of a table, at most. */
const MOST_COLUMNS = 30;
/** Tables drawn beside them, by name alone. */
const MOST_NEIGHBOURS = 20;
const TABLES = new Set(['table', 'partitioned table', 'foreign table']);
/**
 * A Mermaid diagram of the tables that differ, as they are on the second side: columns, keys, and the tables that a
 * foreign key ties them to. Null when there is nothing to draw. Names are made harmless: what is no letter, digit or
 * underscore of a name is drawn as an underscore.
 */
function erDiagram(before, after) {
    const drawing = new Drawing(after);
    const touched = new Set(itemChanges(before, after).flatMap(({ before: was, after: is }) => {
        const item = is ?? was;
        return item ? [item.parent ?? item.identity] : [];
    }));
    const tables = [...touched].filter((identity) => drawing.isTable(identity)).sort();
    return tables.length === 0 ? null : drawing.draw(tables);
}
class Drawing {
    #tables;
    #columns = new Map();
    #keys = new Map();
    #foreignKeys;
    #ids = new Map();
    constructor({ items }) {
        this.#tables = new Set(items.filter(({ kind }) => TABLES.has(kind)).map(({ identity }) => identity));
        for (const item of items) {
            if (item.parent === null)
                continue;
            if (item.kind === 'column')
                append(this.#columns, item.parent, item);
            if (item.kind === 'constraint' && item.properties['kind'] !== undefined)
                append(this.#keys, item.parent, item);
        }
        this.#foreignKeys = [...this.#keys.values()].flat().flatMap((item) => {
            const to = item.properties['references'];
            return to === undefined || item.parent === null
                ? []
                : [{ from: item.parent, to, columns: columnsOf(item) }];
        });
    }
    isTable(identity) {
        return this.#tables.has(identity);
    }
    draw(touched) {
        const tables = touched.slice(0, MOST_TABLES);
        const drawn = new Set(tables);
        const neighbours = new Set(this.#foreignKeys
            .filter(({ from, to }) => drawn.has(from) !== drawn.has(to))
            .map(({ from, to }) => (drawn.has(from) ? to : from)));
        const beside = [...neighbours].sort().slice(0, MOST_NEIGHBOURS);
        for (const identity of [...tables, ...beside])
            this.#ids.set(identity, `t${this.#ids.size + 1}`);
        const ties = this.#foreignKeys.filter(({ from, to }) => this.#ids.has(from) && this.#ids.has(to) && (drawn.has(from) || drawn.has(to)));
        return [
            'erDiagram',
            ...tables.flatMap((identity) => this.#entity(identity)),
            ...beside.map((identity) => `  ${this.#named(identity)}`),
            ...ties.map((tie) => this.#tie(tie)),
            ...(touched.length > tables.length ? [`  %% ${touched.length - tables.length} more tables`] : []),
        ].join('\n');
    }
    #named(identity) {
        return `${this.#ids.get(identity) ?? ''}["${label(identity)}"]`;
    }
    #entity(identity) {
        const columns = [...(this.#columns.get(identity) ?? [])].sort((a, b) => Number(a.properties['position']) - Number(b.properties['position']));
        if (columns.length === 0)
            return [`  ${this.#named(identity)}`];
        const shown = columns.slice(0, MOST_COLUMNS).map((column) => `    ${this.#attribute(identity, column)}`);
        const rest = columns.length - shown.length;
        if (rest > 0)
            shown.push(`    and _${rest}_more`);
        return [`  ${this.#named(identity)} {`, ...shown, '  }'];
    }
    #attribute(table, { identity, properties }) {
        const quoted = identity.slice(table.length + 1);
        const name = unquoted(quoted);
        const marks = new Set((this.#keys.get(table) ?? []).filter((key) => columnsOf(key).includes(name)).map((key) => markOf(key)));
        const keys = ['PK', 'FK', 'UK'].filter((mark) => marks.has(mark)).join(', ');
        const comment = properties['not null'] === 'yes' ? ' "not null"' : '';
        return `${word(properties['type'] ?? 'unknown')} ${word(name)}${keys && ` ${keys}`}${comment}`;
    }
    /** At the referenced side it is one, or none where a column may be null; at the other one where it is unique. */
    #tie({ from, to, columns }) {
        const nullable = (this.#columns.get(from) ?? []).some(({ identity, properties }) => columns.includes(unquoted(identity.slice(from.length + 1))) && properties['not null'] !== 'yes');
        const single = (this.#keys.get(from) ?? []).some((key) => markOf(key) !== 'FK' && columnsOf(key).every((column) => columns.includes(column)));
        const [many, one] = [single ? '|o' : '}o', nullable ? 'o|' : '||'];
        const ids = [this.#ids.get(from) ?? '', this.#ids.get(to) ?? ''];
        return `  ${ids[0]} ${many}--${one} ${ids[1]} : "${label(columns.join(', '))}"`;
    }
}
function append(map, key, item) {
    const items = map.get(key);
    if (items)
        items.push(item);
    else
        map.set(key, [item]);
}
function columnsOf({ properties }) {
    return JSON.parse(properties['columns'] ?? '[]');
}
function markOf({ properties }) {
    return { 'primary key': 'PK', 'foreign key': 'FK' }[properties['kind'] ?? ''] ?? 'UK';
}
/** Longer words make the diagram wide and nothing clearer. */
const LONGEST_WORD = 40;
/** What Mermaid takes for the type or the name of an attribute. */
function word(text) {
    const safe = text.replace(/[^\w()[\]\u00c0-\uffff]|[^\p{L}\p{N}_()[\]]/gu, '_').slice(0, LONGEST_WORD);
    return /^[A-Za-z_\u00c0-\uffff]/.test(safe) && !/^[PFU]K$/i.test(safe) ? safe : `_${safe}`;
}
/** What may stand between quotes: no quote, no backslash, nothing of Markdown, HTML or Mermaid's own escapes. */
function label(text) {
    const safe = text.replace(/[^\p{L}\p{N}_., $-]/gu, '_').trim();
    return safe === '' ? '_' : safe.slice(0, 2 * LONGEST_WORD);
}

;// CONCATENATED MODULE: ./build/rehearsal/existing.js
/** The relations that were there before the pending files, also under the names that these give them. */
class ExistingRelations {
    #names;
    #parents = new Map();
    constructor(base, pending) {
        this.#names = new Map(base.relations.map((relation) => [existing_keyOf(relation), relation]));
        for (const relation of base.relations)
            if (relation.parent)
                this.#parents.set(existing_keyOf(relation), relation.parent);
        for (const { statements } of pending) {
            for (const { node } of statements) {
                if (node === undefined)
                    continue;
                if ('RenameStmt' in node)
                    this.#renamed(node.RenameStmt.relation, node.RenameStmt.newname);
            }
        }
    }
    has(id) {
        return this.#names.has(existing_keyOf({ schema: id.schema, name: id.table ?? id.name }));
    }
    /** The name that it had before, by which the target knows it. */
    original({ schema, name }) {
        return this.#names.get(existing_keyOf({ schema, name })) ?? { schema, name };
    }
    /** The partitioned table that it is a partition of, if it is one. */
    parentOf({ schema, name }) {
        return this.#parents.get(existing_keyOf({ schema, name }));
    }
    #renamed(range, to) {
        if (range?.relname === undefined || to === undefined)
            return;
        for (const relation of [...this.#names.values()]) {
            const { schema, name } = relation;
            if (name !== range.relname || (range.schemaname !== undefined && range.schemaname !== schema))
                continue;
            const renamed = existing_keyOf({ schema, name: to });
            if (!this.#names.has(renamed))
                this.#names.set(renamed, relation);
        }
    }
}
function existing_keyOf({ schema = '', name }) {
    return `${schema}.${name}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/merge.js
/**
 * Holds what a rule foresees against what the statement did on the shadow. What concerns the application, the data
 * or the text no rehearsal can disprove. A statement that did not run says nothing. What a statement before it holds
 * already (`held`) it need not take anew: those who wait do so all the same.
 */
function evidenceFor({ family, relation }, seen, held = []) {
    if (seen === undefined || seen.outcome === 'not-run')
        return 'unproven';
    const meant = (id) => relation === undefined || merge_isSame(relation, id);
    switch (family) {
        case 'lock': {
            const locked = [...seen.locks, ...held].some(({ relation: id, mode }) => blocksWrites(mode) && meant(id));
            // What the locks of a statement were is not seen everywhere.
            return !locked && !seen.locksSeen && seen.outcome !== 'failed' ? 'unproven' : decided(seen, locked);
        }
        case 'scan':
            return decided(seen, seen.scans.some(({ relation: id }) => meant(id)) || rebuilt(seen, meant));
        case 'rewrite':
            return decided(seen, rebuilt(seen, meant));
        case 'fails':
            // What needs rows to fail fails on the shadow only when it has them.
            if (seen.outcome === 'failed')
                return 'proven';
            return seen.dataDependent ? 'proven' : 'refuted';
        default:
            return seen.outcome === 'failed' ? 'failed' : 'unproven';
    }
}
function decided(seen, shown) {
    if (shown)
        return 'proven';
    return seen.outcome === 'failed' ? 'failed' : 'refuted';
}
/** The rows or an index of the relation were written anew. */
function rebuilt({ rewrites, builds }, meant) {
    return rewrites.some(({ relation }) => meant(relation)) || builds.some(({ index }) => meant(index));
}
/** By its own name, or as the table of an index. A name without a schema may be in any. */
function merge_isSame({ schema, name }, id) {
    if (schema !== undefined && schema !== id.schema)
        return false;
    return name === id.name || name === id.table;
}
/** From SHARE on, a lock keeps writers out. */
const BLOCKING = [
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
];
function blocksWrites(mode) {
    return BLOCKING.includes(mode);
}
/** From the weakest to the strongest. */
const STRENGTH = [
    'AccessShareLock',
    'RowShareLock',
    'RowExclusiveLock',
    'ShareUpdateExclusiveLock',
    ...BLOCKING,
];
function strength(mode) {
    return STRENGTH.indexOf(mode);
}

;// CONCATENATED MODULE: ./build/rehearsal/finding.js

/** The evidence of each statement of the pending files, by its file and number. */
class SeenStatements {
    #seen = new Map();
    /** The locks that were held from statements before it in its transaction. */
    #held = new Map();
    constructor(evidence) {
        let before;
        for (const one of evidence) {
            if (one.direction !== 'up')
                continue;
            this.#seen.set(finding_keyOf(one.file, one.statement), one);
            const together = before !== undefined &&
                one.transaction !== null &&
                before.file === one.file &&
                before.transaction === one.transaction;
            this.#held.set(one, together && before ? [...this.heldBefore(before), ...before.locks] : []);
            before = one;
        }
    }
    heldBefore(seen) {
        return (seen && this.#held.get(seen)) ?? [];
    }
    of(file, statement) {
        return this.#seen.get(finding_keyOf(file, statement));
    }
}
function finding_keyOf(file, statement) {
    return `${statement} ${file}`;
}
/** What a rule found, with what the rehearsal says to it. */
function reportFinding(finding, seen) {
    const { rule, severity, statement, file, line, column, message, remedy, lowered } = finding;
    const evidence = evidenceFor({ family: rule.family, relation: finding.relation }, seen.of(file, statement.index), seen.heldBefore(seen.of(file, statement.index)));
    return {
        rule: rule.id,
        severity,
        evidence,
        file,
        line,
        column,
        message: lowered === undefined ? finding_sentence(message) : `${finding_sentence(message)} ${finding_sentence(lowered)}`,
        remedy: remedy === '' ? '' : finding_sentence(remedy),
        guarded: finding.guarded ?? null,
        suppressed: finding.suppressed ?? null,
    };
}
/** Rules speak in clauses; a report in sentences. */
function finding_sentence(text) {
    const trimmed = text.trim();
    const ended = /[.!?:;`)]$/.test(trimmed) && !/[`)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
    return /^[a-z]/.test(ended) ? `${ended[0]?.toUpperCase() ?? ''}${ended.slice(1)}` : ended;
}

;// CONCATENATED MODULE: ./build/rehearsal/lock-report.js

/**
 * What an application would wait for while the pending files run: for each transaction and relation the strongest
 * lock, from the statement that takes it, and what is done to the relation while it is held.
 */
function lockReport(evidence, around) {
    return transactions(evidence.filter(({ direction }) => direction === 'up')).flatMap((statements) => locksOf(statements, around));
}
/** Statements that share a transaction; one outside of a block is one of its own. */
function transactions(evidence) {
    const groups = [];
    for (const seen of evidence) {
        const last = groups.at(-1);
        const before = last?.[0];
        if (last &&
            before &&
            seen.transaction !== null &&
            before.file === seen.file &&
            before.transaction === seen.transaction)
            last.push(seen);
        else
            groups.push([seen]);
    }
    return groups;
}
function locksOf(statements, around) {
    const held = new Map();
    for (const [at, { locks }] of statements.entries()) {
        for (const { relation, mode } of locks) {
            const felt = feltBy(relation);
            if (mode !== 'ShareUpdateExclusiveLock' && !blocksWrites(mode))
                continue;
            // Writers of a table need no more than ROW EXCLUSIVE of its indexes: only what keeps readers out is felt.
            // Of a sequence that goes with its column, the table tells.
            if (relation.kind === 'sequence')
                continue;
            if (relation.kind === 'index' && mode !== 'AccessExclusiveLock')
                continue;
            if (!around.existed(felt))
                continue;
            const key = nameOf(felt);
            const before = held.get(key);
            if (!before || strength(mode) > strength(before.mode))
                held.set(key, { relation: felt, mode, at });
        }
    }
    return [...held.values()].map((lock) => reportLock(lock, statements, around));
}
/** Whoever uses a table needs each of its indexes, to plan if not to read. */
function feltBy(relation) {
    const { kind, table, schema } = relation;
    return kind === 'index' && table !== null ? { schema, name: table, table: null, kind: 'table' } : relation;
}
function reportLock({ relation, mode, at }, statements, { places, size }) {
    const first = statements[at];
    const rest = statements.slice(at);
    const known = size(relation);
    const file = first?.file ?? '';
    return {
        version: places.version(file),
        file,
        line: places.line(file, first?.statement ?? 0),
        relation: nameOf(relation),
        mode: modeInWords(mode),
        blocks: mode === 'AccessExclusiveLock'
            ? 'reads and writes'
            : mode === 'ShareUpdateExclusiveLock'
                ? 'schema changes'
                : 'writes',
        until: first?.transaction == null ? 'statement end' : 'commit',
        statementsBehind: rest.length - 1,
        does: doings(rest, relation),
        rows: known?.rows ?? null,
        bytes: known === undefined ? null : known.bytes + known.indexBytes,
    };
}
/** What the statements do to the relation, each thing once. */
function doings(statements, relation) {
    const key = nameOf(relation);
    const of = (id) => nameOf(feltBy(id)) === key;
    const rewriting = statements.filter((one) => one.rewrites.some(({ relation: id }) => of(id)));
    const others = statements.filter((one) => !rewriting.includes(one));
    const scans = others.some((one) => one.scans.some(({ relation: id }) => of(id)));
    const [rewritten, built] = [rewriting, others].map((some) => indexesIn(some, of));
    const times = rewriting.length > 1 ? ` ${rewriting.length} times` : '';
    return [
        ...(rewriting.length === 0
            ? []
            : [`rewrites the table${times}${rewritten === 0 ? '' : ` and ${counted(rewritten)}`}`]),
        ...(built === 0 ? [] : [`builds ${counted(built)}`]),
        ...(scans ? ['reads every row'] : []),
    ];
}
function indexesIn(statements, of) {
    const builds = statements.flatMap((one) => one.builds.filter(({ index }) => of(index)));
    return new Set(builds.map(({ index }) => nameOf(index))).size;
}
function counted(indexes) {
    return `${indexes} index${indexes === 1 ? '' : 'es'}`;
}
/** `AccessExclusiveLock` of pg_locks as the documentation writes it. */
function modeInWords(mode) {
    return mode
        .replace(/Lock$/, '')
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
}
function nameOf({ schema, name }) {
    return `${schema}.${name}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/base-schema/query.js

/** One statement with one JSON document; the same text on every version. */
function baseSchemaQuery({ tables = [], schemas = [] }) {
    const leftOut = tables.map((table) => `to_regclass(${(0,quote/* quoteLiteral */.c)(table)})`);
    return `
WITH user_schema AS (
  SELECT oid, nspname FROM pg_namespace
   WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
     AND nspname <> ALL (ARRAY[${schemas.map(quote/* quoteLiteral */.c).join(', ')}]::text[])
),
relation AS (
  SELECT pg_class.oid, nspname, relname, relkind, relispartition
    FROM pg_class JOIN user_schema ON user_schema.oid = relnamespace
   WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
     AND pg_class.oid <> ALL (array_remove(ARRAY[${leftOut.join(', ')}]::oid[], NULL))
),
columns AS (
  SELECT attrelid, json_agg(json_build_object(
           'name', attname, 'type', format_type(atttypid, atttypmod), 'notNull', attnotnull,
           'hasDefault', atthasdef AND attgenerated = '', 'identity', attidentity <> '',
           'generated', CASE attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END) ORDER BY attnum) AS list
    FROM pg_attribute JOIN relation ON relation.oid = attrelid
   WHERE attnum > 0 AND NOT attisdropped AND relkind <> 'S'
   GROUP BY attrelid
),
constraints AS (
  SELECT conrelid, json_agg(json_build_object(
           'name', conname,
           'kind', CASE contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'foreign key' WHEN 'p' THEN 'primary key'
                     WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclusion' WHEN 'n' THEN 'not null' END,
           'columns', COALESCE(${query_names('conrelid', 'conkey')}, '[]'),
           'validated', convalidated,
           -- Before version 18 there are none that are not.
           'enforced', COALESCE((to_jsonb(pg_constraint)->>'conenforced')::boolean, true),
           'references', ${query_nameOf('confrelid')},
           'referencedColumns', COALESCE(${query_names('confrelid', 'confkey')}, '[]'),
           'expression', CASE contype WHEN 'c' THEN pg_get_expr(conbin, conrelid) END) ORDER BY conname) AS list
    FROM pg_constraint JOIN relation ON relation.oid = conrelid
   WHERE contype IN ('c', 'f', 'p', 'u', 'x', 'n')
   GROUP BY conrelid
),
indexes AS (
  SELECT indrelid, json_agg(json_build_object(
           'name', pg_class.relname,
           'columns', (SELECT json_agg(attname ORDER BY place) FROM unnest(indkey) WITH ORDINALITY AS key (number, place)
                         LEFT JOIN pg_attribute ON attrelid = indrelid AND attnum = number WHERE place <= indnkeyatts),
           'unique', indisunique, 'partial', indpred IS NOT NULL, 'valid', indisvalid,
           'constraint', (SELECT conname FROM pg_constraint
                           WHERE conindid = indexrelid AND conrelid = indrelid AND contype IN ('p', 'u', 'x'))
           ) ORDER BY pg_class.relname) AS list
    FROM pg_index JOIN relation ON relation.oid = indrelid JOIN pg_class ON pg_class.oid = indexrelid
   GROUP BY indrelid
)
SELECT json_build_object(
  'searchPath', current_schemas(false),
  'relations', COALESCE((
    SELECT json_agg(json_build_object(
             'schema', nspname, 'name', relname,
             'kind', CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned' WHEN 'v' THEN 'view'
                       WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'sequence' END,
             'columns', COALESCE(columns.list, '[]'), 'constraints', COALESCE(constraints.list, '[]'),
             'indexes', COALESCE(indexes.list, '[]'),
             'parent', CASE WHEN relispartition THEN ${query_nameOf('(SELECT inhparent FROM pg_inherits WHERE inhrelid = relation.oid LIMIT 1)')} END,
             'defaultPartition', ${query_nameOf('(SELECT partdefid FROM pg_partitioned_table WHERE partrelid = relation.oid)')}
             ) ORDER BY nspname, relname)
      FROM relation LEFT JOIN columns ON columns.attrelid = relation.oid
           LEFT JOIN constraints ON constraints.conrelid = relation.oid
           LEFT JOIN indexes ON indexes.indrelid = relation.oid), '[]'),
  'types', COALESCE((
    SELECT json_agg(json_build_object(
             'schema', nspname, 'name', typname,
             'kind', CASE typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite'
                       WHEN 'r' THEN 'range' ELSE 'base' END,
             'constrained', typtype = 'd' AND (typnotnull OR EXISTS (SELECT FROM pg_constraint WHERE contypid = type.oid))
             ) ORDER BY nspname, typname)
      FROM pg_type AS type JOIN user_schema ON user_schema.oid = typnamespace
     -- Neither array types nor multirange types nor the row types of relations.
     WHERE typtype <> 'm' AND NOT EXISTS (SELECT FROM pg_type AS element WHERE element.typarray = type.oid)
       AND (typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = typrelid) = 'c')), '[]'),
  'routines', COALESCE((
    SELECT json_agg(json_build_object(
             'schema', nspname, 'name', proname, 'language', lanname,
             'volatility', CASE provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END
             ) ORDER BY nspname, proname, pg_proc.oid)
      FROM pg_proc JOIN user_schema ON user_schema.oid = pronamespace JOIN pg_language ON pg_language.oid = prolang), '[]'))`;
}
/** The names of columns by their numbers, in that order. */
function query_names(relation, numbers) {
    return `(SELECT json_agg(attname ORDER BY place) FROM unnest(${numbers}) WITH ORDINALITY AS key (number, place)
                      JOIN pg_attribute ON attrelid = ${relation} AND attnum = number)`;
}
function query_nameOf(oid) {
    return `(SELECT json_build_object('schema', its.nspname, 'name', named.relname)
             FROM pg_class AS named JOIN pg_namespace AS its ON its.oid = named.relnamespace WHERE named.oid = ${oid})`;
}

;// CONCATENATED MODULE: ./build/rehearsal/base-schema/proves-not-null.js
/** Columns of which a check says by itself, or with AND between, that they are not null. */
function columnsProvenNotNull(expression, parser) {
    const parsed = parser.parse(`SELECT ${expression}`);
    const statement = parsed && 'nodes' in parsed ? parsed.nodes[0] : undefined;
    if (statement === undefined || !('SelectStmt' in statement))
        return [];
    const [target] = statement.SelectStmt.targetList ?? [];
    return target !== undefined && 'ResTarget' in target ? proven(target.ResTarget.val) : [];
}
function proven(node) {
    if (node === undefined)
        return [];
    if ('BoolExpr' in node)
        return node.BoolExpr.boolop === 'AND_EXPR' ? (node.BoolExpr.args ?? []).flatMap(proven) : [];
    if (!('NullTest' in node) || node.NullTest.nulltesttype !== 'IS_NOT_NULL')
        return [];
    const { arg } = node.NullTest;
    if (arg === undefined || !('ColumnRef' in arg))
        return [];
    const name = arg.ColumnRef.fields?.at(-1);
    return name !== undefined && 'String' in name ? [name.String.sval ?? ''] : [];
}

;// CONCATENATED MODULE: ./build/rehearsal/base-schema.js



/**
 * Reads what the lint wants to know of a schema, in one message and one read-only transaction: relations with their
 * columns, constraints and indexes, types and routines, of extensions too. Types are named as the session's search
 * path has it. Not PostgreSQL's own objects, and not temporary ones.
 */
async function readBaseSchema(connection, leftOut = {}) {
    const query = baseSchemaQuery(leftOut);
    const message = [
        'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
        "SET LOCAL jit = 'off'",
        query,
        'COMMIT',
    ];
    const results = await connection.send(message.join(';\n'), { rows: 'all' });
    const found = JSON.parse(results[2]?.rows[0]?.[0] ?? '{}');
    const checks = found.relations.some(({ constraints }) => constraints.some(mayProve));
    const parser = checks ? await (0,sql_parser/* loadParser */.q)() : undefined;
    return {
        searchPath: found.searchPath,
        relations: found.relations.map((relation) => relationOf(relation, parser)),
        types: found.types.map((type) => ({ ...type, created: undefined })),
        routines: found.routines.map((routine) => ({ ...routine, created: undefined })),
    };
}
function relationOf(found, parser) {
    const { schema, name, kind, parent, defaultPartition } = found;
    return {
        schema,
        name,
        kind,
        temporary: false,
        known: true,
        columns: found.columns.map((column) => ({
            ...column,
            generated: column.generated ?? undefined,
            created: undefined,
        })),
        constraints: found.constraints.map((constraint) => constraintOf(constraint, parser)),
        indexes: found.indexes.map((index) => indexOf(index, found)),
        parent: parent ?? undefined,
        defaultPartition: defaultPartition ?? undefined,
    };
}
function constraintOf(found, parser) {
    const { name, kind, columns, validated, enforced, references, referencedColumns, expression } = found;
    return {
        name,
        kind,
        columns,
        validated,
        enforced,
        references: references ?? undefined,
        referencedColumns,
        provesNotNull: parser && expression !== null && mayProve(found) ? columnsProvenNotNull(expression, parser) : [],
        created: undefined,
    };
}
/** Most checks say nothing of nulls, and need not be parsed. */
function mayProve({ expression }) {
    return expression?.includes('IS NOT NULL') === true;
}
function indexOf(found, { schema, name, kind }) {
    return {
        name: found.name,
        table: { schema, name },
        columns: found.columns.map((column) => column ?? undefined),
        unique: found.unique,
        partial: found.partial,
        valid: found.valid,
        constraint: found.constraint ?? undefined,
        partitioned: kind === 'partitioned',
        created: undefined,
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/proof/engine-shadow.js





/** A shadow that the engine itself works on, with a history of its own there: what it proves is what will happen. */
function engineShadow(options) {
    const settings = () => ({
        ...options.settings,
        // A pending migration below an applied one has been allowed, or there would be no rehearsal.
        outOfOrder: 'allow',
        database: options.database(),
    });
    return {
        up: (migration) => engine_shadow_run(migration, 'up', () => new migrator/* Migrator */.a(settings()).up({ steps: 1 })),
        down: (migration) => engine_shadow_run(migration, 'down', () => new migrator/* Migrator */.a(settings()).down({ steps: 1 })),
        inventory: () => inventoryOf(settings(), options),
        restore: options.restore,
    };
}
async function inventoryOf(settings, { history, schemas = [] }) {
    const { connection, closeServer } = await (0,connect/* connect */.N)(settings);
    try {
        return await readInventory(connection, { tables: [history], schemas });
    }
    finally {
        await connection.close();
        await closeServer();
    }
}
async function engine_shadow_run(migration, direction, command) {
    let report;
    try {
        report = await command();
    }
    catch (error) {
        if (!(error instanceof errors/* MigrationError */.Py) || !ABOUT_THE_SCRIPT.has(error.reason))
            throw error;
        return { error: engine_shadow_inWords(error) };
    }
    const changed = report.migrations.find((one) => one.changed && engine_shadow_isSame(one.version, migration.version));
    if (changed)
        return { error: null };
    throw new Error(`the shadow's history is not what it should be: ${migration.version} was not run ${direction}`);
}
/** Anything else is about the shadow, and proves nothing. */
const ABOUT_THE_SCRIPT = new Set([
    'sql-error',
    'left-transaction',
    'invalid-migrations',
    'history',
    'unfinished',
]);
function engine_shadow_isSame(version, other) {
    return (0,engine_version/* versionKey */._)(version) === (0,engine_version/* versionKey */._)(other);
}
function engine_shadow_inWords({ details }) {
    const { message, file, line } = details;
    return file !== null && !message.includes(file)
        ? `${message} (${file}${line === null ? '' : `:${line}`})`
        : message;
}

;// CONCATENATED MODULE: ./build/rehearsal/proof/verdict.js
function notRun(migration, message) {
    return verdict(migration, { outcome: 'not-run', message });
}
function verdict(migration, found) {
    return {
        version: migration?.version ?? null,
        file: migration ? (migration.rollback ?? migration.file) : null,
        message: null,
        changes: [],
        again: [],
        againError: null,
        ...found,
    };
}
function outcomeOf(changes) {
    if (changes.length === 0)
        return 'exact';
    return changes.every(({ cosmetic }) => cosmetic) ? 'cosmetic' : 'different';
}
/** Changes that are not among those known before: what an earlier step left is not told again of a later one. */
function without(changes, known) {
    const keys = new Set(known.map((change) => verdict_keyOf(change)));
    return changes.filter((change) => !keys.has(verdict_keyOf(change)));
}
/** Which columns there are differs from one migration to the next, and so does every text of their order. */
function verdict_keyOf(change) {
    const { kind, identity } = change;
    return JSON.stringify(kind === 'column order' ? { kind, identity } : change);
}
function versionsOf(migrations) {
    return migrations.map(({ version, name }) => `${version}_${name}`).join(', ');
}

;// CONCATENATED MODULE: ./build/rehearsal/proof/proof.js


/**
 * The state of a proof. `level` k is the schema behind the first k migrations, and `boundaries[k]` its inventory; the
 * rollback of migration k leads from level k to level k - 1.
 */
class RollbackProof {
    #migrations;
    #boundaries;
    #shadow;
    /** By level, as far as they are known. */
    #verdicts = new Map();
    /** The verdict on all together, when the shadow happened to stand right for it. */
    #wholeRun;
    /** What differed after the last rollback and after the last second application, from whichever migration it is. */
    #last = { changes: [], again: [] };
    /** A migration may have failed half way: the shadow is at none of the levels. */
    #adrift;
    constructor(migrations, boundaries, shadow, adrift) {
        this.#migrations = migrations;
        this.#boundaries = [...boundaries];
        this.#shadow = shadow;
        this.#adrift = adrift;
    }
    /** One verdict for each migration, the newest first. */
    async each() {
        let level = this.#migrations.length;
        while (level > 0) {
            const error = this.#adrift ? await this.#makeAnew(level) : null;
            if (error !== null) {
                for (; level > 0; level--)
                    this.#verdicts.set(level, notRun(this.#at(level), error));
                break;
            }
            level = await this.#descendFrom(level);
        }
        return [...this.#verdicts].sort(([a], [b]) => b - a).map(([, found]) => found);
    }
    /** The verdict on all of them together, after `each`. */
    async whole(each) {
        const [only] = each;
        if (only && each.length === 1)
            return { ...only, version: null, file: null };
        const lacking = this.#migrations.filter(({ rollback }) => rollback === null);
        if (lacking.length > 0)
            return verdict(undefined, {
                outcome: 'no-script',
                message: `no rollback script: ${versionsOf(lacking)}`,
            });
        const stopped = each.find(({ outcome }) => outcome === 'failed' || outcome === 'not-run');
        if (stopped)
            return verdict(undefined, { outcome: stopped.outcome, message: stopped.message });
        if (each.every(({ outcome }) => outcome === 'exact' || outcome === 'cosmetic'))
            return this.#summed(each);
        if (this.#wholeRun)
            return this.#wholeRun;
        const top = this.#migrations.length;
        const error = await this.#makeAnew(top);
        return error === null ? this.#throughAll(top) : verdict(undefined, { outcome: 'failed', message: error });
    }
    /** They were run one behind the other, all down and all up again. */
    #summed(each) {
        const { changes, again } = this.#last;
        return verdict(undefined, {
            outcome: outcomeOf(changes),
            changes,
            again,
            againError: each.find(({ againError }) => againError !== null)?.againError ?? null,
        });
    }
    /** What one rollback leaves another may remove: it shows only when all are run in one go. */
    async #throughAll(top) {
        const error = await this.#downThrough(top, 0);
        if (error !== null)
            return verdict(undefined, { outcome: 'failed', message: error });
        const changes = await this.#differences(0);
        const againError = await this.#upThrough(1, top);
        const again = againError === null ? await this.#differences(top) : [];
        return verdict(undefined, { outcome: outcomeOf(changes), changes, again, againError });
    }
    /**
     * Rolls back from `top` as long as it is exact but for cosmetics, then applies again what was rolled back. Returns
     * the level from which to go on.
     */
    async #descendFrom(top) {
        let left = [];
        let level = top;
        for (; level > 0; level--) {
            const found = await this.#tryRollback(level, left);
            this.#verdicts.set(level, found);
            if (found.outcome !== 'exact' && found.outcome !== 'cosmetic')
                break;
            left = [...left, ...found.changes];
        }
        const back = level < top ? await this.#reapply(level, top) : await this.#againInPlace(level);
        const last = this.#migrations.length;
        // Where all are applied again anyhow, all can be rolled back in one go.
        if (back && top === last && this.#verdicts.get(level)?.outcome === 'different')
            this.#wholeRun = await this.#throughAll(last);
        if (level > 0)
            this.#adrift = true;
        return level - 1;
    }
    /** Down from `level` by one. `left` is what is known to differ already. */
    async #tryRollback(level, left) {
        const migration = this.#at(level);
        if (migration.rollback === null)
            return verdict(migration, { outcome: 'no-script' });
        const { error } = await this.#shadow.down(migration);
        if (error !== null)
            return verdict(migration, { outcome: 'failed', message: error });
        this.#last.changes = await this.#differences(level - 1);
        const changes = without(this.#last.changes, left);
        return verdict(migration, { outcome: outcomeOf(changes), changes });
    }
    /** Applies what was rolled back above `level` a second time; whether that makes the schema of `top` again. */
    async #reapply(level, top) {
        if (!(await this.#standsAgainAt(level, top)))
            return false;
        let known = [];
        for (let next = level + 1; next <= top; next++) {
            const { error } = await this.#shadow.up(this.#at(next));
            if (error !== null) {
                this.#amend(next, { againError: error });
                for (let behind = next + 1; behind <= top; behind++)
                    this.#amend(behind, {
                        againError: `not run: ${versionsOf([this.#at(next)])} could not be applied again`,
                    });
                return false;
            }
            const different = (this.#last.again = await this.#differences(next));
            this.#amend(next, { again: without(different, known) });
            known = different;
        }
        return known.length === 0;
    }
    /** Brings the shadow to `level` by rollbacks from `top`, where that of `level` itself has spoiled it. */
    async #standsAgainAt(level, top) {
        const outcome = this.#verdicts.get(level)?.outcome;
        if (level === 0 || outcome === 'no-script')
            return true;
        if (outcome === 'different' && (await this.#againInPlace(level)))
            return true;
        const error = (await this.#makeAnew(top)) ?? (await this.#downThrough(top, level));
        for (let above = level + 1; error !== null && above <= top; above++)
            this.#amend(above, { againError: `not run: ${error}` });
        return error === null;
    }
    /** After a rollback that is not exact: can the migration be applied again all the same, and does that mend it? */
    async #againInPlace(level) {
        if (this.#verdicts.get(level)?.outcome !== 'different')
            return false;
        const { error } = await this.#shadow.up(this.#at(level));
        const again = error === null ? await this.#differences(level) : [];
        this.#amend(level, { again, againError: error });
        return error === null && again.length === 0;
    }
    /**
     * Makes the schema of a level from the start. What is not copied with a database, such as its own settings, is
     * another then: the boundaries are taken anew.
     */
    async #makeAnew(level) {
        await this.#shadow.restore();
        this.#adrift = false;
        this.#boundaries[0] = await this.#shadow.inventory();
        for (let next = 1; next <= level; next++) {
            const { error } = await this.#shadow.up(this.#at(next));
            if (error !== null)
                return `the schema before it could not be made a second time: ${error}`;
            this.#boundaries[next] = await this.#shadow.inventory();
        }
        return null;
    }
    async #upThrough(from, to) {
        for (let next = from; next <= to; next++) {
            const { error } = await this.#shadow.up(this.#at(next));
            if (error !== null)
                return error;
        }
        return null;
    }
    async #downThrough(from, to) {
        for (let level = from; level > to; level--) {
            const { error } = await this.#shadow.down(this.#at(level));
            if (error !== null)
                return error;
        }
        return null;
    }
    /** Where the shadow differs from what it was at this level. */
    async #differences(level) {
        const expected = this.#boundaries[level];
        if (!expected)
            throw new Error(`no inventory of level ${level}`);
        return diffInventories(expected, await this.#shadow.inventory(), { parts: false });
    }
    #at(level) {
        const migration = this.#migrations[level - 1];
        if (!migration)
            throw new Error(`no migration leads to level ${level}`);
        return migration;
    }
    #amend(level, more) {
        const found = this.#verdicts.get(level);
        if (found)
            this.#verdicts.set(level, { ...found, ...more });
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/rollback-proof.js


/** Applies migrations in order and takes the inventory between them. */
async function walkUp(migrations, shadow) {
    const boundaries = [await shadow.inventory()];
    for (const migration of migrations) {
        const { error } = await shadow.up(migration);
        if (error !== null)
            return { boundaries, error };
        boundaries.push(await shadow.inventory());
    }
    return { boundaries, error: null };
}
/**
 * Proves of each migration, from the newest to the oldest, and of all of them together, that its rollback script
 * brings the schema back, and that it can be applied again after that. The shadow stands where `walk` left it, and is
 * left in no particular state. Migrations beyond the walk are told as not run.
 *
 * When every rollback is exact, each script runs once and each migration once more. One that is not leaves the
 * shadow wrong for those before it: what it should have reached is then made anew, so that no other is blamed for it.
 */
async function proveRollbacks(migrations, walk, shadow) {
    const applied = migrations.slice(0, walk.boundaries.length - 1);
    const beyond = migrations.slice(applied.length).reverse();
    const message = `not applied: ${walk.error ?? 'the walk ended before it'}`;
    const proof = new RollbackProof(applied, walk.boundaries, shadow, walk.error !== null);
    const each = await proof.each();
    const results = [...beyond.map((migration) => notRun(migration, message)), ...each];
    if (migrations.length === 0)
        return [];
    return [...results, beyond.length > 0 ? notRun(undefined, message) : await proof.whole(each)];
}

// EXTERNAL MODULE: ./build/postgres/session.js
var postgres_session = __webpack_require__(6238);
// EXTERNAL MODULE: ./build/engine/step-message.js + 1 modules
var step_message = __webpack_require__(775);
// EXTERNAL MODULE: ./build/engine/statement-ledger.js
var statement_ledger = __webpack_require__(8966);
// EXTERNAL MODULE: ./build/engine/unit-kinds.js
var unit_kinds = __webpack_require__(6255);
;// CONCATENATED MODULE: ./build/rehearsal/hooks.js


/**
 * Event triggers that tell what a statement does, in messages: a table to write into would be rolled back with the
 * statement, and would have locks and a place in the schema of its own. They live in a schema of their own, whose
 * name no file can know; where we may not create them, what they tell is missing.
 */
class Hooks {
    schema = `migrate_shadow_${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    async install() {
        const schema = (0,quote/* quoteIdentifier */.C)(this.schema);
        const raise = (what, values) => `RAISE DEBUG USING MESSAGE = ${(0,quote/* quoteLiteral */.c)(`${this.schema} ${what} `)} OPERATOR(pg_catalog.||) ${values}::pg_catalog.text;`;
        const rewrite = raise('rewrite', 'pg_catalog.json_build_array(pg_catalog.pg_event_trigger_table_rewrite_oid()::pg_catalog.text, pg_catalog.pg_event_trigger_table_rewrite_reason())');
        const drop = `FOR o IN SELECT * FROM pg_catalog.pg_event_trigger_dropped_objects() LOOP
      ${raise('drop', 'pg_catalog.json_build_array(o.object_type, o.object_identity, o.original)')} END LOOP;`;
        await this.#connection.send([
            `CREATE SCHEMA ${schema}`,
            ...trigger(schema, this.schema, 'table_rewrite', `BEGIN ${rewrite} END`),
            ...trigger(schema, this.schema, 'sql_drop', `DECLARE o record; BEGIN ${drop} END`),
        ].join(';\n'), { onNotice: () => undefined });
    }
    async remove() {
        await this.#connection.send(`DROP SCHEMA IF EXISTS ${(0,quote/* quoteIdentifier */.C)(this.schema)} CASCADE`, {
            onNotice: () => undefined,
        });
    }
    /** Takes the triggers' own messages out of what the server said. */
    read(notices) {
        const told = { rewrites: new Map(), dropped: [] };
        const messages = [];
        for (const notice of notices) {
            if (!notice.message.startsWith(this.schema)) {
                messages.push(notice);
                continue;
            }
            const [, what, json = '[]'] = /^\S+ (\S+) (.*)$/s.exec(notice.message) ?? [];
            const values = JSON.parse(json);
            if (what === 'rewrite')
                told.rewrites.set(values[0], Number(values[1]));
            else if (what === 'drop')
                told.dropped.push({ type: values[0], identity: String(values[1] ?? ''), original: values[2] });
        }
        return { told, messages };
    }
}
function trigger(schema, name, event, body) {
    const routine = `${schema}.${event}`;
    return [
        `CREATE FUNCTION ${routine}() RETURNS event_trigger LANGUAGE plpgsql AS ${(0,quote/* quoteLiteral */.c)(body)}`,
        `CREATE EVENT TRIGGER ${(0,quote/* quoteIdentifier */.C)(`${name}_${event}`)} ON ${event} EXECUTE FUNCTION ${routine}()`,
    ];
}

;// CONCATENATED MODULE: ./build/rehearsal/relation-id.js
function relationId({ schema, name, table, kind }) {
    return { schema, name, table, kind };
}

;// CONCATENATED MODULE: ./build/rehearsal/canary.js



/** Modes that keep a reader or a writer waiting. */
const canary_BLOCKING = [
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
];
const LOCK_NOT_AVAILABLE = '55P03';
/** Makes a session ready to try: the one that it would wait for stands still, so a wait is one from its start. */
async function prepareCanary(connection) {
    await connection.send('SET lock_timeout = 1; SET statement_timeout = 5000');
}
/**
 * Tries in a second session to read and to write what the first one has locked. This alone tells that a lock on an
 * index stops the readers of its table.
 */
async function whatIsBlocked(canary, locks, atStart) {
    const relations = new Map();
    for (const { oid, mode } of locks) {
        if (!canary_BLOCKING.includes(mode))
            continue;
        const seen = atStart.relations.get(oid);
        const relation = seen?.tableOid == null ? seen : atStart.relations.get(seen.tableOid);
        if (relation && /^[rpmvf]$/.test(relation.relkind))
            relations.set(relation.oid, relation);
    }
    const blocked = [];
    for (const relation of relations.values()) {
        const name = `${(0,quote/* quoteIdentifier */.C)(relation.schema)}.${(0,quote/* quoteIdentifier */.C)(relation.name)}`;
        const reads = await isBlocked(canary, `SELECT FROM ${name} LIMIT 1`);
        const writes = reads || (await isBlocked(canary, `DELETE FROM ${name} WHERE false`));
        if (reads || writes)
            blocked.push({ relation: relationId(relation), reads, writes });
    }
    return blocked;
}
async function isBlocked(canary, sql) {
    try {
        await canary.send(sql);
        return false;
    }
    catch (error) {
        if (!(error instanceof postgres_message/* ServerError */.gP))
            throw error;
        return error.sqlstate === LOCK_NOT_AVAILABLE;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/onlooking.js

/** The sessions that look on from outside: opened when they are first asked for, and none where there can be no other. */
class Onlooking {
    #shadow;
    #sessions = new Map();
    constructor(shadow) {
        this.#shadow = shadow;
    }
    /** Tries what others would do. */
    canary() {
        return this.#session('canary', prepareCanary);
    }
    /** Looks at the locks of others. */
    observer() {
        return this.#session('observer');
    }
    /** Stands in the way. */
    blocker(number) {
        return this.#session(`blocker ${number}`);
    }
    async close() {
        const sessions = await Promise.allSettled([...this.#sessions.values()]);
        await Promise.all(sessions.flatMap((session) => (session.status === 'fulfilled' ? [session.value.close()] : [])));
    }
    #session(name, prepare) {
        if (!this.#shadow.manySessions)
            return undefined;
        const known = this.#sessions.get(name);
        if (known)
            return known;
        const opening = this.#shadow.connect().then(async (session) => {
            await prepare?.(session);
            return session;
        });
        this.#sessions.set(name, opening);
        return opening;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/settings-left.js
const ROLE = ['role', 'session_authorization'];
/**
 * Gives each setting that outlives its transaction to the statement that set it last. Only a commit shows whether
 * it does: until then SET and SET LOCAL look alike. The role is given back before the commit, to write the history;
 * there the words have to tell.
 */
function settingsLeft(traced, before, after) {
    const left = new Map();
    for (const name of new Set([...before.settings.keys(), ...after.settings.keys()])) {
        const values = { before: before.settings.get(name) ?? '', after: after.settings.get(name) ?? '' };
        if (values.before !== values.after)
            left.set(name, values);
    }
    for (const { statement, evidence, seen } of [...traced].reverse()) {
        if (!seen || evidence.outcome !== 'done')
            continue;
        for (const name of changedNames(seen.before, seen.after)) {
            const values = left.get(name) ?? roleSet(name, statement.words, seen);
            if (values === undefined)
                continue;
            // A SET LOCAL behind it hides the value, which comes back with the commit.
            const isItsValue = (seen.after.settings.get(name) ?? '') === values.after;
            if (!isItsValue && setBy(traced, name, values.after))
                continue;
            left.delete(name);
            evidence.settings.unshift({ name, ...values });
        }
    }
}
function setBy(traced, name, value) {
    return traced.some(({ seen }) => seen?.after.settings.get(name) === value && seen.before.settings.get(name) !== value);
}
function changedNames(before, after) {
    const names = [...new Set([...before.settings.keys(), ...after.settings.keys()])];
    return names.filter((name) => before.settings.get(name) !== after.settings.get(name));
}
function roleSet(name, words, seen) {
    if (!ROLE.includes(name) || words[0] !== 'SET' || words[1] === 'LOCAL')
        return undefined;
    return { before: seen.before.settings.get(name) ?? '', after: seen.after.settings.get(name) ?? '' };
}

;// CONCATENATED MODULE: ./build/rehearsal/snapshot.js
const KINDS = {
    r: 'table',
    p: 'partitioned table',
    i: 'index',
    I: 'index',
    v: 'view',
    m: 'materialized view',
    S: 'sequence',
    f: 'foreign table',
};
/** Ours, and what the tracer itself sets. */
const NOT_TOLD = ['client_min_messages', 'application_name', 'session_replication_role'];
/** The locks of a session, without a join: the row of what was dropped is gone from pg_class. */
function locksQuery(pid) {
    return `SELECT l.relation, l.mode, l.granted, l.locktype FROM pg_catalog.pg_locks l WHERE l.pid = ${pid}
    AND (NOT l.granted OR (l.locktype = 'relation' AND l.relation >= 16384
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())))`;
}
function queries(hooks) {
    const relations = `SELECT c.oid, n.nspname, c.relname, c.relkind, c.relfilenode, i.indrelid, t.relname,
      coalesce(i.indisvalid, true)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', '${hooks}') AND n.nspname !~ '^pg_(toast|temp)'
    ORDER BY c.oid`;
    const scans = `SELECT relid, seq_scan FROM pg_catalog.pg_stat_xact_user_tables WHERE seq_scan > 0`;
    const settings = `SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session'
      AND name NOT IN (${NOT_TOLD.map((name) => `'${name}'`).join(', ')})
    UNION ALL SELECT 'role', pg_catalog.current_setting('role')
    UNION ALL SELECT 'session_authorization', session_user::text`;
    const notValid = `SELECT oid, conrelid, conname FROM pg_catalog.pg_constraint
    WHERE NOT convalidated AND conrelid <> 0 ORDER BY oid`;
    return [relations, locksQuery('pg_catalog.pg_backend_pid()'), scans, settings, notValid];
}
/** Takes a snapshot in one round trip. `hooks` is the schema of the tracer's own. */
async function takeSnapshot(connection, hooks) {
    const results = await connection.send([...queries(hooks), 'SET client_min_messages = debug1'].join(';\n'), {
        rows: 'all',
        onNotice: () => undefined,
    });
    const [relations, locks, scans, settings, notValid] = results.map(rowsOf);
    return {
        relations: new Map((relations ?? []).map((row) => [row[0] ?? '', seen(row)])),
        locks: new Set((locks ?? []).flatMap(([oid, mode]) => (oid == null ? [] : [`${oid} ${mode ?? ''}`]))),
        scans: new Map((scans ?? []).map(([oid, count]) => [oid ?? '', Number(count)])),
        settings: new Map((settings ?? []).map(([name, value]) => [name ?? '', value ?? ''])),
        notValid: new Map((notValid ?? []).map(([oid, tableOid, name]) => [
            oid ?? '',
            { tableOid: tableOid ?? '', name: name ?? '' },
        ])),
    };
}
function splitLock(lock) {
    const [oid = '', mode = ''] = lock.split(' ');
    return { oid, mode: mode };
}
function rowsOf(result) {
    return result.rows;
}
function seen([oid, schema, name, kind, filenode, tableOid, table, valid]) {
    return {
        oid: oid ?? '',
        schema: schema ?? '',
        name: name ?? '',
        table: table ?? null,
        kind: KINDS[kind ?? ''] ?? 'other',
        relkind: kind ?? '',
        filenode: filenode ?? '0',
        tableOid: tableOid ?? null,
        valid: valid === 't',
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/statements.js

/** Numbers statements of what is sent as they stand in the file, wrapper and leading statements counted. */
class Numbering {
    #numbers;
    constructor(step) {
        const { statements } = (0,lexer/* splitStatements */.Xd)(step.text);
        this.#numbers = new Map(statements.map(({ start }, number) => [start, number]));
    }
    /** The statements of a part of the file. */
    of(part) {
        const data = [...part.copyData];
        return (0,lexer/* splitStatements */.Xd)(part.sql, { copyData: 'removed' }).statements.map(({ start, end, words }) => ({
            number: this.#numbers.get(part.toSource(start)) ?? -1,
            sql: part.sql.slice(start, end),
            inBytes: part.inBytes,
            words,
            copyData: copiesIn(words) ? data.splice(0, 1) : [],
        }));
    }
}
/** As it is sent, in a message of its own: several in one message are one transaction. */
function sentOf({ sql, inBytes, copyData }) {
    return { sql: [inBytes ? { utf8: sql } : sql], copyData };
}
/** The grammar takes STDOUT for STDIN here. */
function copiesIn(words) {
    return (words[0] === 'COPY' &&
        words.some((word, at) => word === 'FROM' && /^STD(?:IN|OUT)$/.test(words[at + 1] ?? '')));
}

;// CONCATENATED MODULE: ./build/rehearsal/observe.js


/** Runs one statement and looks at what became of it. `before` is the snapshot behind the statement in front. */
async function observe({ connection, hooks, inTransaction, look = true, around = (send) => send() }, statement, before) {
    const notices = [];
    let error = null;
    let durationMs = 0;
    const send = async () => {
        const started = performance.now();
        await connection
            .send(statement.sql, {
            copyData: statement.copyData,
            onNotice: (notice) => notices.push(notice),
        })
            .finally(() => {
            durationMs = performance.now() - started;
        });
    };
    try {
        await around(send);
    }
    catch (failure) {
        if (!(failure instanceof postgres_message/* ServerError */.gP))
            throw failure;
        error = failure.fields;
    }
    const { told, messages } = hooks.read(notices);
    const after = !look || (error && inTransaction) ? before : await takeSnapshot(connection, hooks.schema);
    return {
        error,
        durationMs,
        before,
        after,
        ...difference(before, after),
        told,
        messages,
        blocked: null,
        locksSeen: true,
    };
}
function difference(before, after) {
    return {
        locks: [...after.locks].filter((lock) => !before.locks.has(lock)).map(splitLock),
        refiled: [...after.relations.values()].flatMap(({ oid, filenode }) => {
            const earlier = before.relations.get(oid);
            return earlier !== undefined && earlier.filenode !== filenode ? [oid] : [];
        }),
        scanned: [...after.scans].flatMap(([oid, count]) => (count > (before.scans.get(oid) ?? 0) ? [oid] : [])),
    };
}
/** A relation by its OID: as it was, so that what was renamed or dropped has the name that others know. */
function observe_nameOf({ before, after }, oid) {
    return before.relations.get(oid) ?? after.relations.get(oid);
}

;// CONCATENATED MODULE: ./build/rehearsal/to-evidence.js


/** By the bits of `AT_REWRITE_*` in PostgreSQL's event_trigger.h. */
const REASONS = [
    [1, 'persistence'],
    [2, 'default'],
    [4, 'type'],
    [8, 'access method'],
];
/** Statements that read tables because a person asked them to. */
const QUERIES = /^(?:SELECT|WITH|VALUES|TABLE|INSERT|UPDATE|DELETE|MERGE|COPY|REFRESH|EXECUTE|DO|CALL|EXPLAIN|FETCH|MOVE)$/;
/** What the server says only where it proves something. */
const PROOFS = /^(?:rewriting table|verifying table|validating foreign key|building index|existing constraints|partition constraint|updated partition constraint|drop cascades|truncate cascades|scanning)/;
/** What a statement did to what was there at the start of its transaction, `atStart`. */
function toEvidence(seen, statement, place, atStart) {
    const there = (oid) => {
        const relation = atStart.relations.get(oid);
        return relation ? [relation] : [];
    };
    const truncates = statement.words[0] === 'TRUNCATE';
    return {
        ...place,
        ...to_evidence_notRun(statement, place),
        outcome: seen.error ? 'failed' : 'done',
        error: seen.error,
        durationMs: seen.durationMs,
        locks: seen.locks.flatMap(({ oid, mode }) => there(oid).map((relation) => ({ relation: relationId(relation), mode }))),
        rewrites: truncates
            ? []
            : seen.refiled
                .flatMap(there)
                .filter(({ relkind }) => relkind === 'r' || relkind === 'm')
                .map((relation) => ({ relation: relationId(relation), reason: to_evidence_reasonOf(seen, relation) })),
        builds: truncates ? [] : builds(seen, atStart),
        scans: isQuery(statement)
            ? []
            : seen.scanned.flatMap(there).map((relation) => ({ relation: relationId(relation) })),
        messages: seen.messages.flatMap(({ message, severity }) => severity === 'DEBUG' && !PROOFS.test(message) ? [] : [message]),
        cascades: seen.told.dropped.flatMap(({ type, identity, original }) => original || PART_OF_ANOTHER.test(type) ? [] : [{ type, identity }]),
        blocked: seen.blocked,
        invalidIndexes: [...seen.after.relations.values()]
            .filter(({ oid, valid, relkind }) => !valid && relkind === 'i' && seen.before.relations.get(oid)?.valid !== false)
            .map(relationId),
        notValidConstraints: [...seen.after.notValid].flatMap(([oid, { tableOid, name }]) => {
            const relation = seen.after.relations.get(tableOid);
            return relation && !seen.before.notValid.has(oid) ? [{ relation: relationId(relation), name }] : [];
        }),
        locksSeen: seen.locksSeen,
    };
}
/** A statement that nothing is known of, since the file stopped before it. */
function to_evidence_notRun(statement, place) {
    return {
        ...place,
        statement: statement.number,
        outcome: 'not-run',
        error: null,
        dataDependent: false,
        durationMs: 0,
        locks: [],
        rewrites: [],
        builds: [],
        scans: [],
        messages: [],
        cascades: [],
        blocked: null,
        invalidIndexes: [],
        notValidConstraints: [],
        settings: [],
        locksSeen: false,
    };
}
/** What goes with its table as a matter of course, and would bury what went by a cascade. */
const PART_OF_ANOTHER = /^(?:type|toast table|default value|table column)$|^toast /;
function isQuery({ words }) {
    const [first = ''] = words;
    if (QUERIES.test(first))
        return true;
    return (first === 'CREATE' && words.includes('AS') && words.some((word) => word === 'SELECT' || word === 'WITH'));
}
function to_evidence_reasonOf({ told }, { oid }) {
    const bits = told.rewrites.get(oid) ?? 0;
    return REASONS.find(([bit]) => (bits & bit) !== 0)?.[1] ?? null;
}
/** Of tables that were there before; an index that was replaced by another of its name counts as built. */
function builds(seen, atStart) {
    const refiled = seen.refiled.flatMap((oid) => observe_nameOf(seen, oid) ?? []);
    const created = [...seen.after.relations.values()].filter(({ oid }) => !seen.before.relations.has(oid));
    return [...refiled, ...created]
        .filter(({ relkind, tableOid }) => relkind === 'i' && tableOid !== null && atStart.relations.has(tableOid))
        .filter(({ filenode, tableOid }) => !isReused(filenode, tableOid, seen.before))
        .map((index) => ({ index: relationId(index) }));
}
/** ALTER TYPE without a rewrite makes the index anew in the catalogs and keeps its file. */
function isReused(filenode, tableOid, before) {
    for (const relation of before.relations.values())
        if (relation.relkind === 'i' && relation.tableOid === tableOid && relation.filenode === filenode)
            return true;
    return false;
}

;// CONCATENATED MODULE: ./build/rehearsal/concurrent.js



/** Beyond this it is at work, and does not wait for us. */
const concurrent_PATIENCE_MS = 10_000;
/** Of more tables than this only the first are watched. */
const concurrent_MOST_TABLES = 4;
/**
 * Runs a statement that commits in the middle of its work, and so holds nothing at its end. Before it begins, on each
 * of its tables one session holds ROW EXCLUSIVE, as a writer does, and another SHARE UPDATE EXCLUSIVE, as another
 * such statement does. So it stands still wherever it asks for a lock or waits for writers; there it is looked at,
 * and the session that it waits for is let go. What is seen does not depend on who is faster.
 *
 * `onLocks` is given locks as `oid mode`, those that it waits for, too. Returns whether it was seen to wait.
 */
async function observeOutside({ observer, blocker, pid }, tables, run, onLocks) {
    const holding = new Map();
    let number = 0;
    for (const { schema, name } of tables.slice(0, concurrent_MOST_TABLES)) {
        const table = `${(0,quote/* quoteIdentifier */.C)(schema)}.${(0,quote/* quoteIdentifier */.C)(name)}`;
        for (const mode of ['ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE']) {
            const session = await blocker(number++);
            await session.send(`BEGIN; LOCK TABLE ONLY ${table} IN ${mode} MODE`);
            if (session.announcedPid !== undefined)
                holding.set(session.announcedPid, session);
        }
    }
    const work = { ended: false };
    const running = run().finally(() => {
        work.ended = true;
    });
    // Whoever awaits it below gets the failure.
    running.catch(() => undefined);
    let seen = false;
    try {
        while (holding.size > 0) {
            const { locks, waitsFor } = await whenWaiting(observer, pid, work, holding);
            if (waitsFor.length === 0)
                break;
            seen = true;
            onLocks(locks);
            await letGo(holding, waitsFor);
        }
    }
    finally {
        await letGo(holding, [...holding.keys()]);
    }
    await running;
    return seen;
}
async function letGo(holding, pids) {
    for (const pid of pids) {
        await holding.get(pid)?.send('ROLLBACK');
        holding.delete(pid);
    }
}
async function whenWaiting(observer, pid, work, holding) {
    const deadline = performance.now() + concurrent_PATIENCE_MS;
    for (;;) {
        const { ended } = work;
        const seen = await look(observer, pid, holding);
        if (seen.waitsFor.length > 0)
            return seen;
        if (ended || performance.now() > deadline)
            return { locks: [], waitsFor: [] };
        await (0,external_node_timers_promises_.setTimeout)(2);
    }
}
async function look(observer, pid, holding) {
    const [blocking, locks] = await observer.send(`SELECT pg_catalog.unnest(pg_catalog.pg_blocking_pids(${pid})); ${locksQuery(String(pid))}`, { rows: 'all' });
    return {
        waitsFor: (blocking?.rows ?? []).map(([other]) => Number(other)).filter((other) => holding.has(other)),
        locks: (locks?.rows ?? []).flatMap(([oid, mode, , type]) => type === 'relation' && oid != null ? [`${oid} ${mode ?? ''}`] : []),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/named.js


/** The tables that a statement outside of a transaction block works on: those it names, or whose index it names. */
async function tablesOf(connection, unit) {
    const parsed = (await (0,sql_parser/* loadParser */.q)()).parse(unit.sql.sql);
    const names = parsed && 'nodes' in parsed ? namesIn(parsed.nodes) : [];
    if (unit.drops)
        names.push(unit.drops);
    if (names.length === 0)
        return [];
    const written = names.map(({ schema, name }) => (0,quote/* quoteLiteral */.c)([schema, name].flatMap((part) => (part === undefined ? [] : [(0,quote/* quoteIdentifier */.C)(part)])).join('.')));
    const [result] = await connection.send(`SELECT DISTINCT n.nspname, t.relname FROM pg_catalog.unnest(ARRAY[${written.join(', ')}]) AS w (name)
      JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(w.name)
      LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
      JOIN pg_catalog.pg_class t ON t.oid = coalesce(i.indrelid, c.oid)
      JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
      WHERE t.relkind IN ('r', 'p')`, { rows: 'all', onNotice: () => undefined });
    return (result?.rows ?? []).map(([schema, name]) => ({ schema: schema ?? '', name: name ?? '' }));
}
function namesIn(node) {
    if (typeof node !== 'object' || node === null)
        return [];
    if (Array.isArray(node))
        return node.flatMap(namesIn);
    const { relname, schemaname } = node;
    if (typeof relname === 'string')
        return [{ ...(typeof schemaname === 'string' && { schema: schemaname }), name: relname }];
    return Object.values(node).flatMap(namesIn);
}

;// CONCATENATED MODULE: ./build/rehearsal/trace-outside.js







/** Runs and looks at a statement that refuses to run in a transaction block. */
async function traceOutside({ connection, hooks, onlooking }, { unit, statements, place }) {
    const [statement] = statements;
    if (!statement)
        throw new Error('a unit has a statement');
    const before = await takeSnapshot(connection, hooks.schema);
    const observer = await onlooking.observer();
    const { announcedPid: pid } = connection;
    let locks = [];
    let locksSeen = false;
    const around = async (send) => {
        if (!observer || pid === undefined) {
            await send();
            return;
        }
        const tables = await tablesOf(connection, unit);
        const blocker = async (number) => (await onlooking.blocker(number)) ?? observer;
        locksSeen = await observeOutside({ observer, blocker, pid }, tables, send, (seen) => {
            locks = [...new Set([...locks, ...seen])];
        });
    };
    const looking = { connection, hooks, inTransaction: false, around };
    const looked = await observe(looking, sentOf(statement), before);
    const seen = { ...looked, locks: locks.map(splitLock), locksSeen, scanned: readByBuilds(looked) };
    const evidence = toEvidence(seen, statement, place, before);
    for (const name of changedNames(before, seen.after))
        evidence.settings.push({
            name,
            before: before.settings.get(name) ?? '',
            after: seen.after.settings.get(name) ?? '',
        });
    return { statement, evidence, seen };
}
/**
 * The counters of a statement in several transactions reach the server's statistics at a time that nobody knows.
 * But an index is built, and a table written anew, from all rows of the table.
 */
function readByBuilds({ before, after, refiled }) {
    const read = new Set();
    for (const { oid, relkind, tableOid } of after.relations.values()) {
        const written = refiled.includes(oid) || !before.relations.has(oid);
        if (!written)
            continue;
        if (relkind === 'i' && tableOid !== null)
            read.add(tableOid);
        else if (refiled.includes(oid) && /^[rm]$/.test(relkind))
            read.add(oid);
    }
    return [...read];
}

;// CONCATENATED MODULE: ./build/rehearsal/seed-schema.js
/** Tables that a text speaks of, and those that their rows need: the ends of their foreign keys. At most `most`. */
async function tablesIn(connection, text, most, hidden) {
    const [result] = await connection.send(`SELECT c.oid, c.relname, ARRAY(SELECT k.confrelid FROM pg_catalog.pg_constraint k
        WHERE k.conrelid = c.oid AND k.contype = 'f'), c.relispartition, c.relkind,
      (SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid LIMIT 1)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname !~ '^pg_' AND c.relname <> '${hidden}' ORDER BY c.oid`, { rows: 'all', onNotice: () => undefined });
    const tables = new Map();
    for (const [oid, name, keys, partition, , parent] of result?.rows ?? []) {
        const related = (keys ?? '{}')
            .slice(1, -1)
            .split(',')
            .filter((key) => key !== '');
        if (parent != null)
            related.push(parent);
        tables.set(oid ?? '', { oid: oid ?? '', name: name ?? '', related, partition: partition === 't' });
    }
    const lower = text.toLowerCase();
    const chosen = new Set();
    const take = (oid) => {
        const table = tables.get(oid);
        if (!table || chosen.has(oid) || chosen.size >= most)
            return;
        chosen.add(oid);
        table.related.forEach(take);
    };
    for (const { oid, name } of tables.values())
        if (lower.includes(name.toLowerCase()))
            take(oid);
    // Rows of a partition come in through its root.
    return [...chosen].filter((oid) => tables.get(oid)?.partition === false);
}
/** What a row of each of the tables has to be like. */
async function readTables(connection, oids) {
    if (oids.length === 0)
        return [];
    const among = `IN (${oids.join(', ')})`;
    const [tables, columns, checks] = await connection.send([
        `SELECT c.oid, n.nspname, c.relname, c.relkind, pg_catalog.array_to_string(ARRAY(
          SELECT pg_catalog.pg_get_expr(p.relpartbound, p.oid) FROM pg_catalog.pg_inherits i
          JOIN pg_catalog.pg_class p ON p.oid = i.inhrelid WHERE i.inhparent = c.oid LIMIT 20), ' ')
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.oid ${among} ORDER BY c.oid`,
        `WITH RECURSIVE base (attrelid, attnum, typ, typmod, filled) AS (
          SELECT attrelid, attnum, atttypid, atttypmod, attnotnull FROM pg_catalog.pg_attribute
            WHERE attrelid ${among} AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
          UNION ALL
          SELECT b.attrelid, b.attnum, t.typbasetype, t.typtypmod, b.filled OR t.typnotnull
            FROM base b JOIN pg_catalog.pg_type t ON t.oid = b.typ WHERE t.typtype = 'd')
        SELECT b.attrelid, a.attname, b.filled, t.typname, t.typcategory, t.typtype, b.typmod,
          pg_catalog.array_to_json(ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e
            WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder))
        FROM base b JOIN pg_catalog.pg_type t ON t.oid = b.typ AND t.typtype <> 'd'
        JOIN pg_catalog.pg_attribute a ON a.attrelid = b.attrelid AND a.attnum = b.attnum
        ORDER BY b.attrelid, b.attnum`,
        `SELECT k.conrelid, k.conname, pg_catalog.pg_get_constraintdef(k.oid), pg_catalog.array_to_json(ARRAY(
          SELECT a.attname FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)))
        FROM pg_catalog.pg_constraint k WHERE k.contype = 'c' AND k.conrelid ${among} ORDER BY k.oid`,
    ].join(';\n'), { rows: 'all', onNotice: () => undefined });
    return (tables?.rows ?? []).map(([oid, schema, name, kind, bounds]) => ({
        oid: oid ?? '',
        schema: schema ?? '',
        name: name ?? '',
        partitioned: kind === 'p',
        bounds: bounds ?? '',
        columns: (columns?.rows ?? []).flatMap(([table, ...column]) => (table === oid ? [seed_schema_columnOf(column)] : [])),
        checks: (checks?.rows ?? []).flatMap(([table, constraint, definition, names]) => table === oid
            ? [
                {
                    name: constraint ?? '',
                    definition: definition ?? '',
                    columns: JSON.parse(names ?? '[]'),
                },
            ]
            : []),
    }));
}
function seed_schema_columnOf([name, notNull, type, category, typtype, typmod, labels]) {
    return {
        name: name ?? '',
        notNull: notNull === 't',
        type: type ?? '',
        category: category ?? '',
        typtype: typtype ?? '',
        limit: limitOf(type ?? '', Number(typmod)),
        labels: JSON.parse(labels ?? '[]'),
    };
}
/** What the type's modifier says, as `numerictypmodin` and its like pack it. */
function limitOf(type, typmod) {
    if (typmod < 0)
        return null;
    if (type === 'numeric') {
        const scale = ((typmod - 4) & 0x7ff) ^ 1024;
        return ((typmod - 4) >> 16) - (scale - 1024);
    }
    return type === 'bit' || type === 'varbit' || type === 'vector' ? typmod : typmod - 4;
}

;// CONCATENATED MODULE: ./build/rehearsal/seed-values.js
/**
 * Values for a column in row number `row` (1 or 2), the likeliest first. The same type gets the same value in every
 * table, so that what refers to another row finds it, and another one in every row, so that they are unique. Numbers
 * are high, to stay clear of rows that a file inserts. Texts are numbers, too: most casts of a text take one.
 */
function valuesFor(column, row) {
    const { type, category, typtype, limit } = column;
    const number = 32000 + row;
    if (typtype === 'e')
        return [column.labels.at(row === 1 ? 0 : -1) ?? '', ...column.labels];
    if (typtype === 'r')
        return ['empty'];
    if (typtype === 'm')
        return ['{}'];
    if (type === 'bit')
        return ['0'.repeat((limit ?? 1) - 1) + String(row % 2)];
    if (type === 'varbit')
        return [String(row % 2)];
    if (type === 'vector')
        return [`[${Array.from({ length: limit ?? 1 }, () => row).join(',')}]`];
    const special = SPECIAL[type]?.(row);
    if (special !== undefined)
        return [special];
    switch (category) {
        case 'N':
            return [
                String(limit !== null && limit < 5 ? (limit < 1 ? 0 : row) : number),
                '1',
                '0',
                '2',
                '10',
                '-1',
            ];
        case 'S':
            return [String(number).slice(-(limit ?? 5)), `${row}@a.org`, 'a', 'A', 'aa', 'aaa', ''];
        case 'B':
            return row === 1 ? ['f', 't'] : ['t', 'f'];
        case 'D':
            return [type === 'time' || type === 'timetz' ? `0${row}:00` : `2000-01-0${row}`];
        case 'T':
            return [`${row} days`];
        case 'A':
            return ['{}'];
        default:
            return [`${row}`, '', '{}', 'POINT(0 0)'];
    }
}
const SPECIAL = {
    uuid: (row) => `00000000-0000-4000-8000-00000003200${row}`,
    json: (row) => `{"a": ${row}}`,
    jsonb: (row) => `{"a": ${row}}`,
    xml: (row) => `<a>${row}</a>`,
    bytea: (row) => `\\x0${row}`,
    inet: (row) => `192.0.2.${row}`,
    cidr: (row) => `192.0.2.${row}/32`,
    macaddr: (row) => `08:00:2b:01:02:0${row}`,
    macaddr8: (row) => `08:00:2b:01:02:03:04:0${row}`,
    tsvector: (row) => `a${row}`,
    tsquery: (row) => `a${row}`,
    point: (row) => `(${row},${row})`,
    line: (row) => `{1,2,${row}}`,
    lseg: (row) => `[(0,0),(${row},${row})]`,
    box: (row) => `(${row},${row}),(0,0)`,
    path: (row) => `[(0,0),(${row},${row})]`,
    polygon: (row) => `((0,0),(${row},${row}))`,
    circle: (row) => `<(0,0),${row}>`,
    pg_lsn: (row) => `0/${row}`,
    hstore: (row) => `a=>${row}`,
    ltree: (row) => `a${row}`,
};
/** The literals of an expression: what a CHECK compares with is mostly what it allows. */
function literalsIn(definition) {
    const strings = [...definition.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) => text.replaceAll("''", "'"));
    const numbers = [...definition.replaceAll(/'(?:[^']|'')*'/g, '').matchAll(/-?\b\d+(?:\.\d+)?\b/g)].map(([n]) => n);
    const near = numbers.flatMap((text) => /^-?\d{1,9}$/.test(text) ? [String(Number(text) + 1), String(Number(text) - 1)] : []);
    return [...new Set([...strings, ...numbers, ...near])].slice(0, 40);
}

;// CONCATENATED MODULE: ./build/rehearsal/seed.js




/** How many ways of making a row are tried before a table is left empty. */
const MOST_TRIES = 60;
/**
 * Puts two rows into each table, past triggers and foreign keys: one with nothing in it but what has to be, one with
 * all there is. A table whose rows have to be like nothing that we can think of stays as it is. The rows are
 * committed: within the transaction that is looked at, their locks would hide those of its statements.
 */
async function seed(connection, oids) {
    const tables = await readTables(connection, oids);
    const rows = [];
    await quietly(connection, 'SET session_replication_role = replica');
    for (const table of tables)
        for (const row of [1, 2])
            rows.push(...(await seedRow(connection, table, row)));
    await quietly(connection, 'RESET session_replication_role');
    return rows;
}
/** Takes the rows back. What ran with them was rolled back, so they are where they were. */
async function unseed(connection, rows) {
    if (rows.length === 0)
        return;
    const tables = [...new Set(rows.map(({ tableOid }) => tableOid))];
    const names = `SELECT c.oid, n.nspname, c.relname FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid IN (${tables.join(', ')})`;
    const [result] = await connection.send(names, { rows: 'all', onNotice: () => undefined });
    const deletions = (result?.rows ?? []).map(([oid, schema, name]) => {
        const places = rows.flatMap(({ tableOid, ctid }) => (tableOid === oid ? [`'${ctid}'`] : []));
        return `DELETE FROM ONLY ${(0,quote/* quoteIdentifier */.C)(schema ?? '')}.${(0,quote/* quoteIdentifier */.C)(name ?? '')}
      WHERE ctid = ANY (ARRAY[${places.join(', ')}]::pg_catalog.tid[])`;
    });
    await quietly(connection, ['SET session_replication_role = replica', ...deletions, 'RESET session_replication_role'].join(';\n'));
}
async function seedRow(connection, table, row) {
    const values = new Map();
    for (const column of table.columns)
        values.set(column.name, row === 1 && !column.notNull ? null : (valuesFor(column, row)[0] ?? null));
    let failure = await insert(connection, table, values);
    if ('rows' in failure)
        return failure.rows;
    let tries = 0;
    for (const variation of variations(table, row, () => failure)) {
        if (++tries > MOST_TRIES)
            break;
        const tried = await insert(connection, table, new Map([...values, ...variation]));
        if ('rows' in tried)
            return tried.rows;
        // Another rule complains: this one is content.
        if (tried.error.constraint !== failure.error.constraint ||
            tried.error.sqlstate !== failure.error.sqlstate) {
            for (const [name, value] of variation)
                values.set(name, value);
            failure = tried;
        }
    }
    return [];
}
/** Other values for the columns that the failure is about: of a CHECK, of a partition key, or any. */
function* variations(table, row, failure) {
    for (let round = 0; round < 3; round++) {
        const now = failure();
        const constraint = 'error' in now ? now.error.constraint : undefined;
        const check = table.checks.find(({ name }) => name === constraint);
        const literals = literalsIn(check ? check.definition : table.bounds);
        const columns = table.columns.filter(({ name }) => !check || check.columns.includes(name));
        for (const column of columns) {
            for (const value of [
                ...literals,
                ...valuesFor(column, row).slice(1),
                ...(column.notNull ? [] : [null]),
            ]) {
                yield new Map([[column.name, value]]);
                if (failure() !== now)
                    break;
            }
            if (failure() !== now)
                break;
        }
        if (failure() === now)
            return;
    }
}
async function insert(connection, table, values) {
    const columns = [...values.keys()].map(quote/* quoteIdentifier */.C).join(', ');
    const row = [...values.values()].map((value) => (value === null ? 'NULL' : (0,quote/* quoteLiteral */.c)(value))).join(', ');
    const what = columns === '' ? 'DEFAULT VALUES' : `(${columns}) OVERRIDING SYSTEM VALUE VALUES (${row})`;
    const sql = `INSERT INTO ${(0,quote/* quoteIdentifier */.C)(table.schema)}.${(0,quote/* quoteIdentifier */.C)(table.name)} ${what}
    ON CONFLICT DO NOTHING RETURNING tableoid, ctid`;
    try {
        const [result] = await connection.send(sql, { rows: 'all', onNotice: () => undefined });
        return {
            rows: (result?.rows ?? []).map(([tableOid, ctid]) => ({ tableOid: tableOid ?? '', ctid: ctid ?? '' })),
        };
    }
    catch (error) {
        if (!(error instanceof postgres_message/* ServerError */.gP))
            throw error;
        return { error: error.fields };
    }
}
async function quietly(connection, sql) {
    await connection.send(sql, { onNotice: () => undefined });
}

;// CONCATENATED MODULE: ./build/rehearsal/trace-transaction.js








/** Of more tables than this only the first get rows. */
const trace_transaction_MOST_TABLES = 60;
/** How often it is tried with rows, each time without those that the last failure was about. */
const MOST_PASSES = 4;
/** From so many statements on a transaction is not looked at after each. */
const MANY = 200;
/**
 * Runs a transaction: first with rows of ours in the tables that it speaks of, and rolled back, then as it is, and
 * committed. An empty table hides what rows would make fail, and makes the server read less than it would.
 */
async function traceTransaction(context, transaction) {
    const { statements, place } = transaction;
    const failures = new Map();
    const withRows = await passesWithRows(context, transaction, failures);
    const isSeen = withRows?.observations.length === statements.length && failures.size === 0;
    const real = await pass(context, transaction, { keep: true, look: !isSeen, tries: withRows === undefined });
    return statements.map((statement, index) => {
        const seen = real.observations[index];
        if (!seen)
            return { statement, evidence: to_evidence_notRun(statement, place), seen: undefined };
        const rich = withRows?.observations[index];
        const told = rich && !rich.error && !seen.error ? { pass: withRows, seen: rich } : { pass: real, seen };
        const evidence = toEvidence(told.seen, statement, place, told.pass.atStart);
        // An index that is built over no rows is valid whatever it is: what is left is that of the real pass.
        const failure = failures.get(index);
        if (failure && !seen.error) {
            evidence.outcome = 'failed';
            evidence.error = failure.error;
            evidence.dataDependent = true;
        }
        return { statement, evidence, seen: told.seen };
    });
}
/** The last pass with rows; undefined when there is no table to put any into. */
async function passesWithRows(context, transaction, failures) {
    const { connection, historyTable } = context;
    if (!context.seeds ||
        !/\b(?:ALTER|CREATE|DROP|REFRESH|TRUNCATE|DO|VALIDATE|UPDATE|INSERT|DELETE|MERGE|CALL)\b/i.test(transaction.text))
        return undefined;
    let tables = await tablesIn(connection, transaction.text, trace_transaction_MOST_TABLES, historyTable);
    let last;
    for (let passes = 0; passes < MOST_PASSES && tables.length > 0; passes++) {
        const rows = await seed(connection, tables);
        if (rows.length === 0)
            return last;
        try {
            last = await pass(context, transaction, { keep: false, look: true, tries: true });
        }
        finally {
            if (!connection.lost)
                await unseed(connection, rows);
        }
        const at = last.observations.findIndex(({ error }) => error !== null);
        const failed = last.observations[at];
        if (!failed)
            return last;
        if (!failures.has(at))
            failures.set(at, failed);
        const culprits = tablesOfFailure(failed, last.atStart, transaction.statements[at]);
        const left = tables.filter((oid) => !culprits.has(oid));
        if (left.length === tables.length)
            return last;
        tables = left;
    }
    return last;
}
/** The tables whose rows are the likely reason: the one that the error names, or those that the statement does. */
function tablesOfFailure({ error }, atStart, statement) {
    const named = [...atStart.relations.values()].filter(({ name, schema }) => name === error?.table && schema === error.schema);
    const sql = statement?.sql.toLowerCase() ?? '';
    const spoken = [...atStart.relations.values()].filter(({ name }) => sql.includes(name.toLowerCase()));
    return new Set([...named, ...spoken].map(({ oid }) => oid));
}
async function pass(context, { begin, statements, finish }, { keep, look, tries }) {
    const { connection, hooks, onlooking, reset } = context;
    const quiet = { onNotice: () => undefined };
    await connection.send(begin.join(';\n'), quiet);
    const atStart = await takeSnapshot(connection, hooks.schema);
    const canary = tries ? await onlooking.canary() : undefined;
    const observations = [];
    let before = atStart;
    for (const [index, statement] of statements.entries()) {
        const looks = look && !isOneOfManyRows(statements, index);
        const looking = { connection, hooks, inTransaction: true, look: looks };
        const seen = await observe(looking, sentOf(statement), before);
        if (canary && !seen.error)
            seen.blocked = await whatIsBlocked(canary, seen.locks, atStart);
        observations.push(seen);
        if (seen.error)
            break;
        before = seen.after;
    }
    const failed = observations.at(-1)?.error != null;
    const end = ['SET CONSTRAINTS ALL IMMEDIATE', ...(keep ? finish : [])];
    const error = failed ? null : await errorOf(connection, end.join(';\n'));
    const last = observations.at(-1);
    if (error && last)
        last.error = error.fields;
    else if (error)
        throw error;
    if (failed || error || !keep)
        await connection.send(['ROLLBACK', 'DEALLOCATE ALL', ...reset].join(';\n'), quiet);
    return { atStart, observations };
}
/** A file can have very many statements that write a row: of such a run the last is looked at, for all of them. */
function isOneOfManyRows(statements, index) {
    if (statements.length < MANY)
        return false;
    const next = statements[index + 1];
    return [statements[index], next].every((statement) => /^(?:INSERT|UPDATE|DELETE)$/.test(statement?.words[0] ?? ''));
}
/** What was put off to the end of the transaction fails there. */
async function errorOf(connection, sql) {
    try {
        await connection.send(sql, { onNotice: () => undefined });
        return null;
    }
    catch (error) {
        if (error instanceof postgres_message/* ServerError */.gP)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/trace.js














/**
 * Runs steps on a shadow as the engine would, with the same history, settings and transactions, and looks at every
 * statement. Between two steps nothing of the tracer's own is in the database.
 */
class Tracer {
    #shadow;
    #context;
    #onlooking;
    #release;
    constructor(shadow, context, release) {
        this.#shadow = shadow;
        this.#context = context;
        this.#onlooking = new Onlooking(shadow);
        this.#release = release;
    }
    /** A tracer has a session of its own, which `close` ends before the shadow is closed. */
    static async open(shadow, given = {}) {
        const { database, release } = await shadow.database();
        try {
            const settings = { ...given, database, migrationsDir: '', outOfOrder: 'allow' };
            const session = await engine_session/* Session */.N.open(settings);
            await session.lock();
            return new Tracer(shadow, { session, settings, gitCommit: undefined, run: NOWHERE }, release);
        }
        catch (error) {
            await release();
            throw error;
        }
    }
    /** What cannot be seen on this shadow, in whole sentences. */
    get notes() {
        const notes = [];
        if (!this.#shadow.superuser)
            notes.push('The user of the shadow is no superuser: why a table is rewritten and what goes by a cascade are not seen, and tables stay without rows.');
        if (!this.#shadow.manySessions)
            notes.push('The embedded server has one session: what others see blocked was not tried, and the locks of statements outside of a transaction were not seen.');
        return notes;
    }
    /** The history, as the tracer's session sees it: what a later step has to know of the earlier ones. */
    get session() {
        return this.#context.session;
    }
    /** Runs one step and commits it, as far as it does not fail. */
    async trace(step) {
        const traced = await this.observe(step);
        return {
            evidence: traced.map(({ evidence }) => evidence),
            failed: traced.some(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent),
        };
    }
    /** As `trace`, with all that was seen. */
    async observe(step) {
        const { session } = this.#context;
        const hooks = new Hooks(session.connection);
        await session.widenFor([step]);
        if (this.#shadow.superuser)
            await hooks.install();
        try {
            return await (step.script.transaction === 'transactional'
                ? this.#wholeFile(step, hooks)
                : this.#oneByOne(step, hooks));
        }
        finally {
            if (!session.connection.lost) {
                await session.connection.send(['ROLLBACK', ...session.resetAfter(step.script)].join(';\n'), {
                    onNotice: () => undefined,
                });
                if (this.#shadow.superuser)
                    await hooks.remove();
                await session.readHistoryAgain();
            }
        }
    }
    async close() {
        await this.#onlooking.close();
        await this.#context.session.close();
        await this.#release();
    }
    async #wholeFile(step, hooks) {
        const { session } = this.#context;
        const finish = (0,step_message/* behindFile */.r6)(session, step).at(-1) ?? '';
        const traced = await this.#transaction(step, hooks, {
            place: placeOf(step, 0),
            statements: new Numbering(step).of(step.script.body),
            begin: ['BEGIN', ...step.script.leading, ...(0,step_message/* beforeFile */.O4)(this.#context, step)],
            // The session is reset behind the commit, to see first what the file has left in it.
            finish: [...postgres_session/* roleReset */.kZ, finish, 'COMMIT'],
            text: step.text,
        });
        return traced;
    }
    async #oneByOne(step, hooks) {
        const ledger = new statement_ledger/* StatementLedger */.r(this.#context, step);
        await ledger.open();
        const numbering = new Numbering(step);
        const all = [];
        let blocks = 0;
        for (const unit of step.script.units) {
            const place = placeOf(step, unit.kind === 'block' ? blocks++ : null);
            const statements = numbering.of(unit.sql);
            if (all.some(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent)) {
                for (const statement of inside(unit, statements))
                    all.push({ statement, evidence: to_evidence_notRun(statement, place), seen: undefined });
                continue;
            }
            all.push(...(await this.#unit({ unit, step, hooks, ledger, place, statements })));
        }
        return all;
    }
    async #unit(run) {
        const { unit, step, hooks, ledger, place, statements } = run;
        const { connection } = this.#context.session;
        if (unit.kind === 'statement' && !(0,unit_kinds/* recordedTogether */.tZ)(unit)) {
            if ((0,unit_kinds/* announced */.yb)(unit))
                await ledger.setBegun(true);
            if (unit.concurrently)
                await connection.send('SET lock_timeout = 0');
            const traced = await traceOutside({ connection, hooks, onlooking: this.#onlooking }, run);
            if (traced.evidence.outcome !== 'failed')
                await ledger.record();
            return [traced];
        }
        const together = (0,unit_kinds/* recordedTogether */.tZ)(unit);
        const record = together ? ledger.recordNext().statements : [];
        const [first, last] = [statements[0], statements.at(-1)];
        const block = unit.kind === 'block';
        const traced = await this.#transaction(step, hooks, {
            place,
            statements: inside(unit, statements),
            begin: [block ? (first?.sql ?? 'BEGIN') : 'BEGIN'],
            finish: [...record, block ? (last?.sql ?? 'COMMIT') : 'COMMIT'],
            text: unit.sql.sql,
        });
        if (traced.some(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent))
            return traced;
        if (together)
            ledger.recorded();
        else
            await ledger.record();
        return traced;
    }
    async #transaction(step, hooks, transaction) {
        const { session } = this.#context;
        const { connection } = session;
        const outside = await takeSnapshot(connection, hooks.schema);
        const traced = await traceTransaction({
            connection,
            hooks,
            onlooking: this.#onlooking,
            seeds: this.#shadow.superuser,
            historyTable: session.table.table,
            reset: step.script.transaction === 'transactional' ? session.resetAfter(step.script) : [],
        }, transaction);
        settingsLeft(traced, outside, await takeSnapshot(connection, hooks.schema));
        return traced;
    }
}
/** The statements between a block's BEGIN and COMMIT. */
function inside(unit, statements) {
    return unit.kind === 'block' ? statements.slice(1, -1) : statements;
}
function placeOf({ path, direction }, transaction) {
    return { file: path, direction, transaction };
}

;// CONCATENATED MODULE: ./build/rehearsal/on-stage.js





/** Runs the pending migrations statement by statement, and then up, down and up again as the engine does. */
async function play(stage, { steps, folder }, phases) {
    const leftOut = { tables: [stage.history] };
    const base = await phases.run('read the schema', () => stage.with((connection) => readBaseSchema(connection, leftOut)));
    await stage.remember();
    const { evidence, notes } = await phases.run('run each statement', () => traceSteps(stage, steps));
    await phases.run('start over', () => stage.restore());
    const shadow = engineShadow({
        database: () => stage.database,
        restore: () => stage.restore(),
        settings: stage.settings,
        history: stage.history,
    });
    const migrations = steps.map((step) => proofMigration(step, folder));
    const walk = await phases.run('apply the migrations', () => walkUp(migrations, shadow));
    const rollbacks = await phases.run('prove the rollbacks', () => proveRollbacks(migrations, walk, shadow));
    const [before] = walk.boundaries;
    const after = walk.boundaries.at(-1);
    if (!before || !after)
        throw new Error('a walk begins with an inventory');
    return { base, evidence, before, after, rollbacks, notes };
}
function proofMigration({ version, name, path }, folder) {
    return { version, name, file: path, rollback: (0,engine_folder/* rollbackScriptOf */.vw)(folder, version, name)?.path ?? null };
}
/** Each statement of the steps in turn, until one fails: what comes behind it has nothing to stand on. */
async function traceSteps(stage, steps) {
    return stage.lend(async (shadow) => {
        const tracer = await Tracer.open(shadow, stage.settings);
        const evidence = [];
        try {
            for (const step of steps) {
                const traced = await tracer.trace(step);
                evidence.push(...traced.evidence);
                if (traced.failed)
                    break;
            }
            return { evidence, notes: tracer.notes };
        }
        finally {
            await tracer.close();
        }
    });
}

;// CONCATENATED MODULE: ./build/rehearsal/schema-words.js

/** Longer definitions are cut. */
const LONGEST = 200;
/**
 * Changes as a readable difference, a text a line: `+` came, `-` went, `~` is another. What belongs to a relation
 * that came or went stands indented behind it.
 *
 *     + table public.invoices
 *     +   column id: bigint, not null, identity always
 *     ~ column public.users.email: text → citext
 */
function changeLines(changes) {
    let whole;
    return changes.flatMap((change) => {
        const sign = signOf(change);
        const inside = whole?.sign === sign && change.identity.startsWith(`${whole.identity}.`) ? whole : undefined;
        if (!inside && sign !== '~')
            whole = { identity: change.identity, sign };
        const identity = inside ? change.identity.slice(inside.identity.length + 1) : change.identity;
        return linesOf({ ...change, identity }, `${sign} ${inside ? '  ' : ''}`);
    });
}
/** What a rollback should have restored and did not, in a sentence without its end. */
function leftoverWords({ kind, identity, before, after }) {
    const name = `${kind} ${schema_words_oneLine(identity)}`;
    if (after === null)
        return `${name} is missing`;
    if (before === null)
        return `${name} is left behind`;
    if (before.includes('\n') || after.includes('\n'))
        return `${name} has another definition`;
    return `${name} is "${schema_words_oneLine(after)}" and was "${schema_words_oneLine(before)}"`;
}
function signOf({ before, after }) {
    if (before === null)
        return '+';
    return after === null ? '-' : '~';
}
function linesOf({ kind, identity, before, after, cosmetic }, start) {
    const name = `${start}${kind} ${schema_words_oneLine(identity)}${cosmetic ? ' (cosmetic)' : ''}`;
    if (before !== null && after !== null && (before.includes('\n') || after.includes('\n')))
        return [`${name}:`, ...lineDifference(before, after)];
    const texts = [before, after]
        .filter((text) => text !== null && text !== '')
        .map((text) => schema_words_oneLine(text ?? ''));
    if (before !== null && after !== null && texts.length === 1)
        return [
            `${name}: ${before === '' ? 'nothing' : schema_words_oneLine(before)} → ${after === '' ? 'nothing' : schema_words_oneLine(after)}`,
        ];
    return [texts.length === 0 ? name : `${name}: ${texts.join(' → ')}`];
}
/** Names and definitions may hold anything: of each there is one line. */
function schema_words_oneLine(text) {
    const flat = text.replace(/\s+/g, ' ').trim();
    return flat.length > LONGEST ? `${flat.slice(0, LONGEST).trimEnd()}…` : flat;
}

;// CONCATENATED MODULE: ./build/rehearsal/proof/findings.js

/** Differences named in a message; the report has them all. */
const NAMED = 5;
/** What the proofs of single migrations have to say. Cosmetic differences and migrations that were not run say nothing. */
function rollbackFindings(rollbacks, severity = () => 'warning') {
    return rollbacks.flatMap((rollback) => {
        const { file } = rollback;
        if (file === null)
            return [];
        return sayings(rollback).map(({ rule, message, remedy }) => ({
            rule,
            severity: severity(rule),
            evidence: rule === 'down-not-inverse' && rollback.outcome === 'failed' ? 'failed' : 'proven',
            file,
            line: null,
            column: null,
            message,
            remedy,
            guarded: null,
            suppressed: null,
        }));
    });
}
function sayings(rollback) {
    return [...ofDown(rollback), ...ofSecondUp(rollback)];
}
function ofDown({ outcome, message, changes }) {
    switch (outcome) {
        case 'no-script':
            return [
                {
                    rule: 'irreversible',
                    message: 'This migration has no rollback script: it cannot be rolled back.',
                    remedy: 'Write the script, or be sure that no rollback will be asked for.',
                },
            ];
        case 'failed':
            return [
                {
                    rule: 'down-not-inverse',
                    message: `The rollback script fails right after its migration: ${message ?? 'for no reason given'}`,
                    remedy: 'Mend the script: run up, then down, on a copy of the database.',
                },
            ];
        case 'different':
            return [
                {
                    rule: 'down-not-inverse',
                    message: `The rollback does not restore the schema: ${findings_named(changes)}.`,
                    remedy: remedyFor(changes),
                },
            ];
        default:
            return [];
    }
}
function ofSecondUp({ outcome, message, changes, again, againError }) {
    if (againError !== null && !againError.startsWith('not run: '))
        return [
            {
                rule: 'up-down-up-differs',
                message: `After its rollback the migration cannot be applied again: ${againError}`,
                remedy: 'Let the rollback remove all that the migration made.',
            },
        ];
    // What the rollback left is still there: that has been said.
    const said = new Set(changes.map(({ kind, identity }) => `${kind} ${identity}`));
    const more = again.filter(({ kind, identity, cosmetic }) => !cosmetic && !said.has(`${kind} ${identity}`));
    if (more.length === 0 || outcome === 'failed' || message !== null)
        return [];
    return [
        {
            rule: 'up-down-up-differs',
            message: `Applied again after its rollback, the migration makes another schema: ${findings_named(more)}.`,
            remedy: 'Let the migration say all that it needs, and the rollback remove all that it made.',
        },
    ];
}
function findings_named(changes) {
    const real = changes.filter(({ cosmetic }) => !cosmetic);
    const words = real.slice(0, NAMED).map((change) => leftoverWords(change));
    const rest = real.length - words.length;
    return rest > 0 ? `${words.join('; ')}; and ${rest} more` : words.join('; ');
}
function remedyFor(changes) {
    const enums = changes.some(({ kind, before, after }) => kind === 'enum' && before !== null && after !== null);
    return enums
        ? 'PostgreSQL cannot remove a value from an enum. Make the type anew without it in the rollback script, or leave it and say so.'
        : 'Let the rollback script undo each of these.';
}

;// CONCATENATED MODULE: ./build/rehearsal/seen-only.js





/** What the statements did that no rule foresaw. */
function seenOnly(evidence, files, existing, known, severity) {
    const statements = new Map(files.flatMap((file) => file.statements.map((one) => [`${one.index} ${file.path}`, one])));
    return evidence.flatMap((seen) => {
        const statement = statements.get(`${seen.statement} ${seen.file}`);
        if (!statement || seen.direction !== 'up' || seen.outcome === 'not-run')
            return [];
        const foreseen = known.filter((one) => one.file === seen.file && one.statement === seen.statement);
        const said = [
            ...failures(seen, foreseen),
            ...rewrites(seen, existing, foreseen),
            ...locks(seen, statement, existing, foreseen),
            ...leftovers(seen),
        ];
        return said.flatMap((one) => {
            const level = severity(one.rule, seen.file);
            return level === 'off' ? [] : [finding(one, statement, level)];
        });
    });
}
function finding({ rule, message, remedy, position }, statement, severity) {
    const { file, start, sql } = statement;
    const at = start + (position === undefined ? 0 : (0,sql_position/* offsetOfCodePoint */.QJ)(sql, position - 1));
    return {
        rule,
        severity,
        evidence: FAILING.has(rule) ? 'failed' : 'dynamic-only',
        file: file.path,
        ...(0,sql_position/* lineAndColumn */.q1)(file.text, at),
        message,
        remedy,
        guarded: null,
        suppressed: null,
    };
}
const FAILING = new Set([
    'statement-fails',
    'fails-with-rows',
    'enum-value-used-in-same-transaction',
    'pending-trigger-events',
]);
function failures({ outcome, error, dataDependent }, foreseen) {
    if (error === null || (outcome !== 'failed' && !dataDependent))
        return [];
    if (foreseen.some(({ family, guarded }) => family === 'fails' && guarded === null))
        return [];
    const { message, sqlstate, hint } = error;
    const said = `${message} (SQLSTATE ${sqlstate})`;
    const position = error.position === undefined ? {} : { position: error.position };
    if (dataDependent) {
        return [
            {
                rule: 'fails-with-rows',
                message: `It runs on an empty table, and failed on a made-up row: ${said}.`,
                remedy: hint ?? 'Make it hold for the rows that are there, before or within this migration.',
                ...position,
            },
        ];
    }
    const rule = sqlstate === '55P04'
        ? 'enum-value-used-in-same-transaction'
        : sqlstate === '55006' && /pending trigger events/.test(message)
            ? 'pending-trigger-events'
            : 'statement-fails';
    return [
        {
            rule,
            message: `It failed in the rehearsal: ${said}.`,
            remedy: hint ?? 'Mend the statement; what comes behind it in its transaction was not run.',
            ...position,
        },
    ];
}
function rewrites(seen, existing, foreseen) {
    if (foreseen.some(({ family }) => family === 'rewrite'))
        return [];
    return seen.rewrites
        .filter(({ relation }) => existing.has(relation))
        .map(({ relation, reason }) => ({
        rule: 'table-rewrite',
        message: `Every row of ${seen_only_textOf(relation)} is written anew${reason === null ? '' : `, for its ${reason}`}, while reads and writes wait.`,
        remedy: 'Look for a way that does not rewrite the table: a new column that is filled in batches, most often.',
    }));
}
/** From SHARE ROW EXCLUSIVE on; what a statement takes on the relations that it names is no surprise. */
function locks(seen, statement, existing, foreseen) {
    const named = seen_only_namesIn(statement);
    const isNamed = (id) => named.some((name) => merge_isSame(name, id));
    const tablesOfNamed = seen.locks.flatMap(({ relation }) => relation.kind === 'index' && isNamed(relation) && relation.table !== null
        ? [{ schema: relation.schema, name: relation.table }]
        : []);
    const expected = (id) => {
        const parent = existing.parentOf(id);
        return (isNamed(id) ||
            tablesOfNamed.some((name) => merge_isSame(name, id)) ||
            (parent !== undefined && named.some(({ name }) => name === parent.name)) ||
            foreseen.some(({ relation }) => relation !== undefined && merge_isSame(relation, id)));
    };
    return seen.locks
        .filter(({ relation, mode }) => strength(mode) >= strength('ShareRowExclusiveLock') &&
        relation.kind !== 'index' &&
        relation.kind !== 'sequence' &&
        existing.has(relation) &&
        !expected(relation))
        .map(({ relation, mode }) => ({
        rule: 'unexpected-lock',
        message: `It takes ${modeInWords(mode)} on ${seen_only_textOf(relation)}, which it does not name: ${mode === 'AccessExclusiveLock' ? 'reads and writes' : 'writes'} of that wait, too.`,
        remedy: 'Know why: a foreign key, a partition, a cascade or a function. Alone in its file it holds the lock for the shortest time.',
    }));
}
function leftovers({ invalidIndexes }) {
    return invalidIndexes.map((index) => ({
        rule: 'invalid-index-left',
        message: `It leaves the index ${seen_only_textOf(index)} invalid: no query uses it, and every write pays for it.`,
        remedy: 'Drop it with DROP INDEX CONCURRENTLY, mend the rows or the statement, and build it again.',
    }));
}
function seen_only_namesIn({ node }) {
    const names = node === undefined ? [] : rangesIn(node);
    if (node === undefined || !('DropStmt' in node))
        return names;
    for (const object of node.DropStmt.objects ?? []) {
        // A trigger, rule or policy is named behind its table.
        const table = 'List' in object ? (0,lint_nodes/* listName */.sY)((object.List.items ?? []).slice(0, -1)) : undefined;
        for (const name of [(0,lint_nodes/* objectNameOf */.mO)(object), table])
            if (name)
                names.push(name);
    }
    return names;
}
/** Every relation that a tree names; the grammar leaves the wrapper off where nothing else can stand. */
function rangesIn(tree) {
    if (typeof tree !== 'object' || tree === null)
        return [];
    const own = 'relname' in tree ? (0,lint_nodes/* rangeName */.d8)(tree) : undefined;
    return [...(own ? [own] : []), ...Object.values(tree).flatMap(rangesIn)];
}
function seen_only_textOf({ schema, name }) {
    return (0,names/* nameText */.fh)({ schema, name });
}

;// CONCATENATED MODULE: ./build/rehearsal/risks/question-sql.js

/** Counted no further: that it is not none is what matters. */
const MOST_COUNTED = 1000;
/** A query that counts what stands in the way, in one number; `table` and `referenced` are quoted names. */
function questionSql(question, table, referenced) {
    return `SELECT count(*) FROM (${rowsInTheWay(question, table, referenced)} LIMIT ${MOST_COUNTED + 1}) AS found`;
}
function rowsInTheWay(question, table, referenced) {
    const columns = question.columns.map((column) => `t.${(0,quote/* quoteIdentifier */.C)(column)}`);
    const from = `SELECT 1 FROM ${table} AS t`;
    switch (question.kind) {
        case 'duplicates': {
            const filters = question.nullsAlike ? [] : columns.map((column) => `${column} IS NOT NULL`);
            if (question.where !== undefined)
                filters.push(question.where);
            const where = filters.length > 0 ? ` WHERE ${filters.join(' AND ')}` : '';
            return `${from}${where} GROUP BY ${columns.join(', ')} HAVING count(*) > 1`;
        }
        case 'nulls':
            return `${from} WHERE ${columns.map((column) => `${column} IS NULL`).join(' OR ')}`;
        case 'rows':
            return from;
        case 'orphans': {
            const pairs = columns.map((column, at) => `${column} = r.${(0,quote/* quoteIdentifier */.C)(referenced?.columns[at] ?? '')}`);
            const set = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
            return `${from} WHERE ${set} AND NOT EXISTS (SELECT FROM ${referenced?.table ?? ''} AS r WHERE ${pairs.join(' AND ')})`;
        }
        case 'violations':
            return `${from} WHERE NOT (${question.expression})`;
        case 'too-long': {
            // Spaces at the end are cut off without an error.
            const text = `${columns[0] ?? ''}::pg_catalog.text`;
            return `${from} WHERE pg_catalog.char_length(${text}) > ${question.length} AND pg_catalog.btrim(pg_catalog.substr(${text}, ${question.length + 1}), ' ') <> ''`;
        }
        case 'out-of-range':
            return `${from} WHERE pg_catalog.abs(pg_catalog.round(${columns[0] ?? ''}::pg_catalog.numeric, ${question.scale})) >= ${question.below}`;
    }
}

// EXTERNAL MODULE: ./build/sql/tree.js
var tree = __webpack_require__(7391);
;// CONCATENATED MODULE: ./build/rehearsal/risks/expression.js

/**
 * Writes an expression anew that only compares the columns of one row, for a query on the target. Undefined for
 * anything beyond that: a migration's text is never run there, and no function but a few of PostgreSQL's own.
 */
function expressionText(node) {
    if (node === undefined)
        return undefined;
    if ('ColumnRef' in node)
        return columnText(node.ColumnRef.fields);
    if ('A_Const' in node)
        return constantText(node.A_Const);
    if ('BoolExpr' in node) {
        const args = expression_all(node.BoolExpr.args);
        if (!args)
            return undefined;
        const words = { AND_EXPR: ' AND ', OR_EXPR: ' OR ', NOT_EXPR: undefined }[node.BoolExpr.boolop ?? 'NOT_EXPR'];
        return words === undefined ? `(NOT ${args[0] ?? 'NULL'})` : `(${args.join(words)})`;
    }
    if ('NullTest' in node) {
        const arg = expressionText(node.NullTest.arg);
        return arg && `(${arg} IS ${node.NullTest.nulltesttype === 'IS_NULL' ? '' : 'NOT '}NULL)`;
    }
    if ('TypeCast' in node) {
        const [arg, type] = [expressionText(node.TypeCast.arg), typeText(node.TypeCast.typeName)];
        return arg !== undefined && type !== undefined ? `(${arg}::${type})` : undefined;
    }
    if ('CoalesceExpr' in node) {
        const args = expression_all(node.CoalesceExpr.args);
        return args && `COALESCE(${args.join(', ')})`;
    }
    if ('A_ArrayExpr' in node) {
        const elements = expression_all(node.A_ArrayExpr.elements);
        return elements && `ARRAY[${elements.join(', ')}]`;
    }
    if ('FuncCall' in node)
        return callText(node.FuncCall.funcname, node.FuncCall.args);
    if ('A_Expr' in node)
        return operationText(node.A_Expr);
    return undefined;
}
function expression_all(nodes) {
    const texts = (nodes ?? []).map(expressionText);
    return texts.every((text) => text !== undefined) && texts.length > 0 ? texts : undefined;
}
/** Of the one table that is read; what it was called in the statement does not matter. */
function columnText(fields) {
    const name = fields?.at(-1);
    return name !== undefined && 'String' in name ? (0,quote/* quoteIdentifier */.C)(name.String.sval ?? '') : undefined;
}
function constantText({ isnull, ival, fval, boolval, sval }) {
    if (isnull === true)
        return 'NULL';
    if (ival)
        return String(ival.ival ?? 0);
    if (fval)
        return /^[\d._eE+-]+$/.test(fval.fval ?? '') ? fval.fval : undefined;
    if (boolval)
        return boolval.boolval === true ? 'true' : 'false';
    return sval ? (0,quote/* quoteLiteral */.c)(sval.sval ?? '') : undefined;
}
function typeText(type) {
    if (type?.names === undefined || type.setof === true)
        return undefined;
    const names = type.names.map((name) => 'String' in name ? (0,quote/* quoteIdentifier */.C)(name.String.sval ?? '') : undefined);
    const limits = (type.typmods ?? []).map((node) => 'A_Const' in node ? constantText(node.A_Const) : undefined);
    if ([...names, ...limits].includes(undefined))
        return undefined;
    return `${names.join('.')}${limits.length > 0 ? `(${limits.join(', ')})` : ''}${'[]'.repeat(type.arrayBounds?.length ?? 0)}`;
}
/** They read nothing but their arguments. */
const FUNCTIONS = new Set([
    'abs',
    'array_length',
    'array_position',
    'btrim',
    'cardinality',
    'char_length',
    'character_length',
    'jsonb_typeof',
    'length',
    'lower',
    'ltrim',
    'num_nonnulls',
    'num_nulls',
    'octet_length',
    'round',
    'rtrim',
    'starts_with',
    'upper',
]);
function callText(funcname, args) {
    const parts = (funcname ?? []).map((part) => ('String' in part ? part.String.sval : undefined));
    const name = parts.at(-1);
    if (name === undefined || !FUNCTIONS.has(name) || (parts.length > 1 && parts[0] !== 'pg_catalog'))
        return undefined;
    const texts = expression_all(args);
    return texts && `pg_catalog.${name}(${texts.join(', ')})`;
}
function operationText({ kind, name, lexpr, rexpr }) {
    const [left, operator] = [expressionText(lexpr), operatorText(name)];
    if (kind === 'AEXPR_BETWEEN' || kind === 'AEXPR_NOT_BETWEEN') {
        const bounds = expression_listed(rexpr);
        const words = kind === 'AEXPR_BETWEEN' ? 'BETWEEN' : 'NOT BETWEEN';
        return left !== undefined && bounds ? `(${left} ${words} ${bounds.join(' AND ')})` : undefined;
    }
    if (kind === 'AEXPR_IN') {
        const values = expression_listed(rexpr);
        const words = operator === '<>' ? 'NOT IN' : 'IN';
        return left !== undefined && values ? `(${left} ${words} (${values.join(', ')}))` : undefined;
    }
    const right = expressionText(rexpr);
    if (operator === undefined || right === undefined)
        return undefined;
    switch (kind) {
        case 'AEXPR_OP':
            if (lexpr === undefined)
                return `(${operator} ${right})`;
            return left && `(${left} ${operator} ${right})`;
        case 'AEXPR_LIKE':
        case 'AEXPR_ILIKE':
            return left && `(${left} ${operator} ${right})`;
        case 'AEXPR_OP_ANY':
            return left && `(${left} ${operator} ANY (${right}))`;
        case 'AEXPR_OP_ALL':
            return left && `(${left} ${operator} ALL (${right}))`;
        case 'AEXPR_DISTINCT':
            return left && `(${left} IS DISTINCT FROM ${right})`;
        case 'AEXPR_NOT_DISTINCT':
            return left && `(${left} IS NOT DISTINCT FROM ${right})`;
        default:
            return undefined;
    }
}
function expression_listed(node) {
    return node !== undefined && 'List' in node ? expression_all(node.List.items) : undefined;
}
function operatorText(name) {
    const [only] = name ?? [];
    const text = only !== undefined && 'String' in only ? (only.String.sval ?? '') : '';
    return name?.length === 1 && /^[-+*/<>=~!@#%^&|?]+$/.test(text) && !/--|\/\*/.test(text) ? text : undefined;
}

;// CONCATENATED MODULE: ./build/rehearsal/risks/extract.js



/**
 * What the pending statements ask of rows that are there already, in their order. What cannot be asked of the rows
 * as they are is left out: a unique index on an expression, a type change by USING, a check that calls functions.
 */
function dataChecks(statements) {
    const checks = [];
    const changed = [];
    const later = new Map();
    for (const statement of statements) {
        const { node } = statement;
        if (node === undefined)
            continue;
        const changes = changedRelation(node);
        if (changes)
            changed.push(changes);
        for (const { relation, question } of questions(node, later))
            checks.push({
                ...question,
                statement,
                relation,
                changedBefore: changed.some((name) => (0,names/* mayBeSame */.Lx)(name, relation)),
            });
    }
    return checks;
}
/** `later` keeps what is asked by constraints that are NOT VALID, until they are validated. */
function questions(node, later) {
    if ('IndexStmt' in node)
        return about(node.IndexStmt.relation, ofIndex(node.IndexStmt));
    if (!('AlterTableStmt' in node))
        return [];
    const { relation, cmds = [] } = node.AlterTableStmt;
    return cmds.flatMap((cmd) => 'AlterTableCmd' in cmd ? about(relation, ofCommand(cmd.AlterTableCmd, relation, later)) : []);
}
function about(relation, found) {
    const name = relation && (0,tree/* objectName */.H)(relation);
    return name ? found.map((question) => ({ relation: name, question })) : [];
}
function ofIndex({ unique, indexParams = [], whereClause, nulls_not_distinct }) {
    if (unique !== true)
        return [];
    const columns = indexParams.map((param) => 'IndexElem' in param && param.IndexElem.collation === undefined ? param.IndexElem.name : undefined);
    const where = expressionText(whereClause);
    if (!columns.every((name) => name !== undefined) || (whereClause && where === undefined))
        return [];
    return [{ kind: 'duplicates', columns, where, nullsAlike: nulls_not_distinct ?? false }];
}
function ofCommand({ subtype, name, def }, relation, later) {
    const key = (constraint) => JSON.stringify([relation?.schemaname, relation?.relname, constraint]);
    switch (subtype) {
        case 'AT_SetNotNull':
            return name === undefined ? [] : [{ kind: 'nulls', columns: [name] }];
        case 'AT_AddConstraint': {
            if (def === undefined || !('Constraint' in def))
                return [];
            const { conname, skip_validation } = def.Constraint;
            const asked = ofConstraint(def.Constraint);
            if (skip_validation !== true)
                return asked;
            for (const question of asked)
                if (conname !== undefined)
                    later.set(key(conname), question);
            return [];
        }
        case 'AT_ValidateConstraint': {
            const question = name === undefined ? undefined : later.get(key(name));
            return question ? [question] : [];
        }
        case 'AT_AddColumn':
            return def !== undefined && 'ColumnDef' in def ? ofNewColumn(def.ColumnDef) : [];
        case 'AT_AlterColumnType': {
            if (def === undefined || !('ColumnDef' in def) || name === undefined)
                return [];
            const { typeName, raw_default } = def.ColumnDef;
            const question = raw_default === undefined ? ofType(name, typeName) : undefined;
            return question ? [question] : [];
        }
        default:
            return [];
    }
}
function ofConstraint(constraint) {
    const { contype, keys, indexname, fk_attrs, pk_attrs, pktable, raw_expr, nulls_not_distinct } = constraint;
    const columns = namesOf(keys);
    switch (contype) {
        case 'CONSTR_PRIMARY':
        case 'CONSTR_UNIQUE': {
            if (indexname !== undefined || columns.length === 0)
                return [];
            const nullsAlike = nulls_not_distinct ?? false;
            const unique = { kind: 'duplicates', columns, where: undefined, nullsAlike };
            return contype === 'CONSTR_PRIMARY' ? [{ kind: 'nulls', columns }, unique] : [unique];
        }
        case 'CONSTR_FOREIGN': {
            const references = pktable && (0,tree/* objectName */.H)(pktable);
            if (!references)
                return [];
            return [
                { kind: 'orphans', columns: namesOf(fk_attrs), references, referencedColumns: namesOf(pk_attrs) },
            ];
        }
        case 'CONSTR_CHECK': {
            const expression = constraint.is_enforced === false ? undefined : expressionText(raw_expr);
            return expression === undefined ? [] : [{ kind: 'violations', columns: [], expression }];
        }
        case 'CONSTR_NOTNULL':
            return columns.length === 0 ? [] : [{ kind: 'nulls', columns }];
        default:
            return [];
    }
}
/** With a default, an identity or a generation expression every row has a value. */
function ofNewColumn({ colname, constraints = [], typeName }) {
    if (colname === undefined || isSerial(typeName))
        return [];
    const kinds = constraints.map((one) => ('Constraint' in one ? one.Constraint.contype : undefined));
    const refusesNull = kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY');
    const filled = kinds.some((kind) => kind === 'CONSTR_DEFAULT' || kind === 'CONSTR_IDENTITY' || kind === 'CONSTR_GENERATED');
    return refusesNull && !filled ? [{ kind: 'rows', columns: [colname] }] : [];
}
function isSerial(type) {
    return /^(?:small|big)?serial\d?$/.test(namesOf(type?.names).at(-1) ?? '');
}
function ofType(column, type) {
    if (type === undefined || (type.arrayBounds?.length ?? 0) > 0)
        return undefined;
    const [first, second = 0] = (type.typmods ?? []).map((node) => 'A_Const' in node && node.A_Const.ival ? (node.A_Const.ival.ival ?? 0) : undefined);
    switch (namesOf(type.names).at(-1)) {
        case 'varchar':
        case 'bpchar':
            return first === undefined ? undefined : { kind: 'too-long', columns: [column], length: first };
        case 'int2':
            return { kind: 'out-of-range', columns: [column], below: '32768', scale: 0 };
        case 'int4':
            return { kind: 'out-of-range', columns: [column], below: '2147483648', scale: 0 };
        case 'numeric':
            if (first === undefined || first <= second)
                return undefined;
            return {
                kind: 'out-of-range',
                columns: [column],
                below: `1${'0'.repeat(first - second)}`,
                scale: second,
            };
        default:
            return undefined;
    }
}
function namesOf(nodes) {
    return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}
function changedRelation(node) {
    const relation = 'InsertStmt' in node
        ? node.InsertStmt.relation
        : 'UpdateStmt' in node
            ? node.UpdateStmt.relation
            : 'DeleteStmt' in node
                ? node.DeleteStmt.relation
                : 'MergeStmt' in node
                    ? node.MergeStmt.relation
                    : 'CopyStmt' in node
                        ? node.CopyStmt.relation
                        : undefined;
    if (relation)
        return (0,tree/* objectName */.H)(relation);
    const [truncated] = 'TruncateStmt' in node ? (node.TruncateStmt.relations ?? []) : [];
    return truncated !== undefined && 'RangeVar' in truncated ? (0,tree/* objectName */.H)(truncated.RangeVar) : undefined;
}

;// CONCATENATED MODULE: ./build/rehearsal/risks/findings.js


/** What stands in the way of a pending statement: how many, never which. What holds says nothing. */
function riskFindings(risks) {
    return risks.flatMap((risk) => {
        if (risk.outcome !== 'in-the-way')
            return [];
        const { statement, changedBefore, kind } = risk.check;
        const place = (0,sql_position/* lineAndColumn */.q1)({ text: statement.file.text, inBytes: false }, statement.start);
        const { message, remedy } = words(risk);
        return [
            {
                rule: `data-${kind}`,
                severity: changedBefore ? 'warning' : 'error',
                evidence: changedBefore ? 'unproven' : 'proven',
                file: statement.file.path,
                ...place,
                message: changedBefore
                    ? `${message} An earlier pending statement changes rows of the table, and may mend that.`
                    : message,
                remedy,
                guarded: null,
                suppressed: null,
            },
        ];
    });
}
function words(risk) {
    const { check, count, more } = risk;
    const table = (0,names/* nameText */.fh)(check.relation);
    const columns = check.columns.join(', ');
    const one = count === 1 && !more;
    const many = `${more ? 'More than ' : ''}${(count ?? 0).toLocaleString('en-US')}`;
    const rows = `${many} ${one ? 'row' : 'rows'} of ${table}`;
    switch (check.kind) {
        case 'duplicates':
            return {
                message: `${many} ${one ? 'value' : 'values'} of ${columns} in ${table} ${one ? 'is' : 'are'} there more than once: the statement would fail on the target now.`,
                remedy: 'Remove the duplicates in an earlier migration.',
            };
        case 'nulls':
            return {
                message: `${rows} ${one ? 'has' : 'have'} no ${columns}: the statement would fail on the target now.`,
                remedy: 'Fill the column in an earlier migration.',
            };
        case 'rows':
            return {
                message: `${table} has rows on the target, which would have no ${columns}: the statement would fail there now.`,
                remedy: 'Add the column with a default, or without NOT NULL, fill it, and set NOT NULL then.',
            };
        case 'orphans':
            return {
                message: `${rows} ${one ? 'refers' : 'refer'} by ${columns} to what is not in ${(0,names/* nameText */.fh)(check.references)}: the statement would fail on the target now.`,
                remedy: 'Remove or mend those rows in an earlier migration.',
            };
        case 'violations':
            return {
                message: `${rows} ${one ? 'violates' : 'violate'} the check: the statement would fail on the target now.`,
                remedy: 'Mend those rows in an earlier migration, or let the check allow them.',
            };
        case 'too-long':
            return {
                message: `${rows} ${one ? 'has' : 'have'} a ${columns} of more than ${check.length} characters: the statement would fail on the target now.`,
                remedy: 'Choose a longer type, or shorten those values in an earlier migration.',
            };
        case 'out-of-range':
            return {
                message: `${rows} ${one ? 'has' : 'have'} a ${columns} that the new type cannot hold: the statement would fail on the target now.`,
                remedy: 'Choose a larger type, or change those values in an earlier migration.',
            };
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/risks.js





const DEFAULTS = { timeoutMs: 3_000, budgetMs: 20_000, mostBytes: 2 ** 31 };
/**
 * Asks the target what stands in the way of pending statements, one read-only transaction a question. It counts and
 * looks at no value. Tables and columns that are not there yet have no rows and are left out of the answer.
 */
async function checkData(connection, checks, limits = {}) {
    const { timeoutMs, budgetMs, mostBytes } = { ...DEFAULTS, ...limits };
    const end = performance.now() + budgetMs;
    const risks = [];
    for (const check of checks) {
        const left = Math.floor(Math.min(timeoutMs, end - performance.now()));
        const risk = left <= 0
            ? notChecked(check, 'the time for all questions was up')
            : await ask(connection, check, left, mostBytes);
        if (risk)
            risks.push(risk);
    }
    return risks;
}
async function ask(connection, check, timeoutMs, mostBytes) {
    try {
        const [found] = await inTransaction(connection, timeoutMs, lookUp(check));
        const [table, bytes, referenced, key] = found ?? [];
        if (table == null)
            return undefined;
        if (Number(bytes) > mostBytes)
            return notChecked(check, `the table is larger than ${inUnits(mostBytes)}`);
        if (check.kind === 'orphans' && referenced == null)
            return notChecked(check, 'the referenced table is not there yet');
        const columns = check.kind === 'orphans' && check.referencedColumns.length > 0
            ? check.referencedColumns
            : JSON.parse(key ?? '[]');
        if (check.kind === 'orphans' && columns.length !== check.columns.length)
            return notChecked(check, 'the referenced key is not there yet');
        const sql = questionSql(check, table, referenced == null ? undefined : { table: referenced, columns });
        const [answer] = await inTransaction(connection, timeoutMs, sql);
        const count = Number(answer?.[0]);
        const [outcome, more] = [count > 0 ? 'in-the-way' : 'none', count > MOST_COUNTED];
        return { check, outcome, count: Math.min(count, MOST_COUNTED), more, reason: null };
    }
    catch (error) {
        if (!(error instanceof postgres_message/* ServerError */.gP))
            throw error;
        const reason = risks_reasonOf(error);
        return reason === undefined ? undefined : notChecked(check, reason);
    }
}
function notChecked(check, reason) {
    return { check, outcome: 'not-checked', count: null, more: false, reason };
}
/** The table as the session sees it, its size, and the referenced table with its primary key. */
function lookUp(check) {
    const own = toRegclass(check.relation);
    const other = check.kind === 'orphans' ? toRegclass(check.references) : 'NULL::pg_catalog.regclass';
    return `SELECT own::pg_catalog.text,
       COALESCE((SELECT sum(pg_catalog.pg_relation_size(relid)) FROM pg_catalog.pg_partition_tree(own)), pg_catalog.pg_relation_size(own)),
       other::pg_catalog.text,
       (SELECT pg_catalog.json_agg(attname ORDER BY place)
          FROM pg_catalog.pg_constraint, unnest(conkey) WITH ORDINALITY AS key (number, place)
               JOIN pg_catalog.pg_attribute ON attnum = number
         WHERE conrelid = other AND attrelid = other AND contype = 'p')
  FROM (SELECT ${own} AS own, ${other} AS other) AS named`;
}
function toRegclass({ schema, name }) {
    const quoted = schema === undefined ? (0,quote/* quoteIdentifier */.C)(name) : `${(0,quote/* quoteIdentifier */.C)(schema)}.${(0,quote/* quoteIdentifier */.C)(name)}`;
    return `pg_catalog.to_regclass(${(0,quote/* quoteLiteral */.c)(quoted)})`;
}
/** Nobody is kept waiting: no lock is waited for, no other process is taken to help, and rows are never hidden. */
async function inTransaction(connection, timeoutMs, query) {
    const message = [
        'BEGIN READ ONLY',
        `SET LOCAL statement_timeout = ${timeoutMs}`,
        'SET LOCAL lock_timeout = 200',
        'SET LOCAL max_parallel_workers_per_gather = 0',
        'SET LOCAL row_security = off',
        query,
        'COMMIT',
    ];
    try {
        const results = await connection.send(message.join(';\n'), { rows: 'all' });
        return results[message.indexOf(query)]?.rows ?? [];
    }
    catch (error) {
        if (error instanceof postgres_message/* ServerError */.gP)
            await connection.send('ROLLBACK', { onNotice: () => undefined });
        throw error;
    }
}
/** Undefined for what is not there yet, and so has no rows. */
function risks_reasonOf({ sqlstate }) {
    switch (sqlstate) {
        case '42P01':
        case '42703':
        case '3F000':
            return undefined;
        case '57014':
            return 'it took too long';
        case '55P03':
            return 'the table was locked';
        case '42501':
            return 'the role may not read the table, or not all of its rows';
        default:
            return `the server refused the question (SQLSTATE ${sqlstate})`;
    }
}
function inUnits(bytes) {
    return bytes >= 2 ** 30 ? `${Math.round(bytes / 2 ** 30)} GB` : `${Math.round(bytes / 2 ** 20)} MB`;
}

;// CONCATENATED MODULE: ./build/rehearsal/sizes.js

/**
 * How large the tables and materialized views of a database are, by `schema.name` as the catalogs spell it; a
 * partitioned table is all of its partitions. Rows are what the last ANALYZE or the statistics say, and are not known
 * where neither has looked.
 */
async function readSizes(connection, timeoutMs = 5_000) {
    const rows = (await measured(connection, timeoutMs)) ?? [];
    return new Map(rows.map(([name, live, bytes, indexBytes]) => [
        name ?? '',
        { rows: live == null ? undefined : Number(live), bytes: Number(bytes), indexBytes: Number(indexBytes) },
    ]));
}
/** Measuring waits for a table that is locked; then its pages as of the last VACUUM have to do. */
async function measured(connection, timeoutMs) {
    const bySize = sizesQuery('pg_table_size(oid)', 'pg_indexes_size(oid)');
    const byPages = sizesQuery('relpages::bigint * current_setting($$block_size$$)::bigint', `(SELECT COALESCE(sum(i.relpages), 0) FROM pg_index JOIN pg_class AS i ON i.oid = indexrelid
       WHERE indrelid = leaf.oid)::bigint * current_setting($$block_size$$)::bigint`);
    for (const query of [bySize, byPages]) {
        const message = [
            'BEGIN READ ONLY',
            `SET LOCAL statement_timeout = ${timeoutMs}`,
            'SET LOCAL lock_timeout = 200',
            'SET LOCAL search_path = pg_catalog',
            query,
            'COMMIT',
        ];
        try {
            const results = await connection.send(message.join(';\n'), { rows: 'all' });
            return results[message.indexOf(query)]?.rows;
        }
        catch (error) {
            if (!(error instanceof postgres_message/* ServerError */.gP))
                throw error;
            await connection.send('ROLLBACK', { onNotice: () => undefined });
        }
    }
    return undefined;
}
function sizesQuery(bytes, indexBytes) {
    return `
WITH RECURSIVE leaf AS (
  SELECT oid, relkind, relpages, reltuples, relnamespace, relname FROM pg_class
   WHERE relkind IN ('r', 'p', 'm') AND relpersistence <> 't'
     AND relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
),
size AS (
  SELECT oid,
         -- None may mean that nobody has counted: for that there are too many pages.
         CASE WHEN reltuples > 0 THEN reltuples::bigint WHEN n_live_tup > 0 THEN n_live_tup
              WHEN ${bytes} <= 65536 THEN 0 END AS live,
         ${bytes} AS bytes, ${indexBytes} AS index_bytes
    FROM leaf LEFT JOIN pg_stat_all_tables ON relid = oid WHERE relkind <> 'p'
),
under (root, oid) AS (
  SELECT oid, oid FROM leaf
  UNION ALL
  SELECT root, inhrelid FROM under JOIN pg_inherits ON inhparent = under.oid
                             JOIN leaf AS parent ON parent.oid = inhparent WHERE parent.relkind = 'p'
)
SELECT nspname || '.' || relname, CASE WHEN COALESCE(bool_and(live IS NOT NULL) FILTER (WHERE size.oid IS NOT NULL), true) THEN COALESCE(sum(live), 0) END,
       COALESCE(sum(bytes), 0), COALESCE(sum(index_bytes), 0)
  FROM leaf JOIN pg_namespace ON pg_namespace.oid = relnamespace
       JOIN under ON root = leaf.oid LEFT JOIN size ON size.oid = under.oid
 WHERE leaf.relkind = 'p' OR size.oid IS NOT NULL
 GROUP BY leaf.oid, nspname, relname`;
}

;// CONCATENATED MODULE: ./build/rehearsal/verdict.js

/** What is wrong with a comment is mended there. */
const OF_COMMENTS = [
    'suppression-without-reason',
    'suppression-unknown-rule',
    'unused-suppression',
];
/** What a plan fails with for its findings; undefined when none is severe enough. */
function verdict_verdict(findings, failOn) {
    if (failOn === 'never')
        return undefined;
    const against = findings.filter(({ severity, guarded, suppressed, evidence }) => guarded === null &&
        suppressed === null &&
        evidence !== 'refuted' &&
        (severity === 'error' || (severity === 'warning' && failOn === 'warning')));
    if (against.length === 0)
        return undefined;
    const suppressible = against.find(({ rule }) => !OF_COMMENTS.includes(rule));
    const count = against.length === 1 ? '1 finding stands' : `${against.length} findings stand`;
    return new errors/* MigrationError */.Py({
        reason: 'findings',
        message: `${count} against the pending migrations.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: [
            'Do what the findings say.',
            ...(suppressible === undefined
                ? []
                : [
                    `One that is meant is suppressed by a comment above its statement: \`-- migrate-ignore: ${suppressible.rule}: REASON\`.`,
                ]),
        ].join(' '),
    });
}

;// CONCATENATED MODULE: ./build/rehearsal/plan-rehearsal.js


















const NOTHING = { findings: [], rehearsal: null, warnings: [], error: undefined };
/** Looks at the pending files with the rules, and runs them where a server is to be had. */
async function rehearsePlan(subject, settings) {
    const configuration = loadConfiguration(settings.config, settings.migrationsDir);
    if (subject.steps.length === 0)
        return NOTHING;
    const phases = new Phases(settings.onEvent, settings.signal);
    const pending = subject.steps.map((step) => ({
        path: step.path,
        source: { text: step.text, inBytes: step.inBytes },
        pending: true,
        script: step.script,
    }));
    const staged = await stagedBy(subject, settings, phases, pending);
    const { played, shadow, sizes } = staged;
    const { files, rules } = await phases.run('hold the rules against it', async () => {
        const read = await readStatements(played ? pending : [...subject.base.map(plan_rehearsal_sourceOf), ...pending]);
        const given = { subject, settings, configuration, files: read, rollbacks: await rollbacksOf(subject) };
        return {
            files: read,
            rules: new ByRules({ ...given, base: played?.base, shadowVersion: shadow?.serverVersion, sizes }),
        };
    });
    const existing = played && new ExistingRelations(played.base, files);
    const risks = await riskFindingsOf(subject, settings, files, phases);
    const found = rules.suppressed([...findingsOf(rules, files, played, existing), ...risks]);
    const comments = rules.comments(played !== undefined).map((one) => reportFinding(one, UNSEEN));
    const findings = [...found, ...comments].sort(byPlace(subject));
    return {
        findings,
        rehearsal: rehearsalReport(subject, files, staged, existing, phases),
        warnings: [],
        error: verdict_verdict(findings, settings.failOn ?? configuration.failOn ?? 'error'),
    };
}
const UNSEEN = new SeenStatements([]);
async function stagedBy(subject, settings, phases, pending) {
    const { target } = subject;
    const sizes = target
        ? await phases.run('read the sizes', () => readSizes(target.connection))
        : new Map();
    if (settings.mode === 'lint') {
        const base = { from: subject.baseFrom, migrations: subject.base.length };
        return { played: undefined, shadow: null, base, notes: ['Only the rules were asked.'], sizes };
    }
    const { stage, ...opened } = await openStage(subject, settings, phases, pending);
    if (!stage)
        return { ...opened, played: undefined, sizes };
    const notes = [...opened.notes];
    let played;
    try {
        played = await play(stage, subject, phases);
        notes.push(...played.notes);
    }
    catch (error) {
        if (settings.signal?.aborted === true)
            throw error;
        notes.push(`The rehearsal did not get to its end: ${error instanceof Error ? error.message : String(error)}`);
    }
    finally {
        await phases.run('stop the server', () => stage.close());
    }
    return { ...opened, notes, played, sizes };
}
/** What the rules foresaw, held against what was seen, and what was seen and not foreseen. */
function findingsOf(rules, files, played, existing) {
    const evidence = played?.evidence ?? [];
    const seen = new SeenStatements(evidence);
    const foreseen = rules.found.map((finding) => reportFinding(finding, seen));
    if (!existing || !played)
        return foreseen;
    const known = rules.found.map((finding, index) => ({
        file: finding.file,
        statement: finding.statement.index,
        rule: finding.rule.id,
        family: finding.rule.family,
        relation: finding.relation,
        evidence: foreseen[index]?.evidence ?? 'unproven',
        guarded: finding.guarded ?? null,
    }));
    const proofs = rollbackFindings(played.rollbacks).flatMap((finding) => {
        const severity = rules.level(finding.rule, finding.file);
        return severity === 'off' ? [] : [{ ...finding, severity, message: finding_sentence(finding.message) }];
    });
    const seenToo = seenOnly(evidence, files, existing, known, (rule, file) => rules.level(rule, file));
    return [...foreseen, ...seenToo, ...proofs];
}
async function riskFindingsOf({ target }, { dataChecks: wanted }, files, phases) {
    if (wanted !== true || !target)
        return [];
    const statements = files.filter(({ pending }) => pending).flatMap((file) => file.statements);
    const risks = await phases.run("count in the database's tables", () => checkData(target.connection, dataChecks(statements)));
    return riskFindings(risks);
}
function rehearsalReport({ steps }, files, { played, shadow, base, notes, sizes }, existing, phases) {
    const places = placesIn(steps, files);
    return {
        shadow,
        base,
        notes,
        locks: played && existing
            ? lockReport(played.evidence, {
                places,
                existed: (relation) => existing.has(relation),
                size: (relation) => {
                    const { schema, name } = existing.original(relation);
                    return sizes.get(`${schema}.${name}`);
                },
            })
            : [],
        rollbacks: played?.rollbacks ?? [],
        changes: played ? diffInventories(played.before, played.after) : [],
        diagram: played ? erDiagram(played.before, played.after) : null,
        drift: null,
        phases: phases.done,
    };
}
function placesIn(steps, files) {
    const versions = new Map(steps.map(({ path, version }) => [path, version]));
    const byPath = new Map(files.map((file) => [file.path, file]));
    return {
        version: (path) => versions.get(path) ?? '',
        line: (path, number) => {
            const file = byPath.get(path);
            const statement = file?.statements.find(({ index }) => index === number);
            return file && statement ? (0,sql_position/* lineAndColumn */.q1)(file.text, statement.start).line : 1;
        },
    };
}
/** In the order of the files, and within a file by line. */
function byPlace({ steps }) {
    const order = new Map(steps.map(({ path }, index) => [path, index]));
    const number = ({ file }) => order.get(file) ?? steps.length;
    return (one, other) => number(one) - number(other) ||
        (one.line ?? 0) - (other.line ?? 0) ||
        (one.column ?? 0) - (other.column ?? 0);
}
/** The rollback scripts, for the comments in them. */
function rollbacksOf({ steps, folder }) {
    return readStatements(steps.flatMap(({ version, name }) => {
        const script = (0,engine_folder/* rollbackScriptOf */.vw)(folder, version, name)?.read();
        return script ? [{ path: script.path, source: script.read(), pending: true }] : [];
    }));
}
function plan_rehearsal_sourceOf(file) {
    return { path: file.path, source: file.read(), pending: false };
}

;// CONCATENATED MODULE: ./build/rehearsal/rehearse.js



/**
 * Looks at a plan with the rules and on a throw-away server, or at the target's schema for drift. What cannot be
 * looked at is told in the notes and fails nothing.
 *
 * @throws {MigrationError} `invalid-input` for a configuration, a dump or a shadow that cannot be used, `cancelled`
 */
async function rehearse(subject, settings) {
    try {
        return subject.purpose === 'drift'
            ? await rehearseDrift(subject, settings)
            : await rehearsePlan(subject, settings);
    }
    catch (error) {
        throw settings.signal?.aborted === true ? (0,database_errors/* cancelled */.KW)('during the rehearsal') : error;
    }
}


/***/ })

};
