export const id = 938;
export const ids = [938];
export const modules = {

/***/ 2732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ directionOf),
/* harmony export */   T: () => (/* binding */ itemOf)
/* harmony export */ });
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


/***/ }),

/***/ 9623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ reportChange)
/* harmony export */ });
/* unused harmony export definitionOf */
/* harmony import */ var _item_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2732);

/** A change as the report has it. */
function reportChange(change, { owners = true }) {
    const { before, after, cosmetic } = change;
    const { kind, identity } = before ?? (0,_item_change_js__WEBPACK_IMPORTED_MODULE_0__/* .itemOf */ .T)(change);
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


/***/ }),

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unquoted)
/* harmony export */ });
/** A name as the catalogs have it, from one that is quoted where SQL wants it. */
function unquoted(identifier) {
    return identifier.startsWith('"') ? identifier.slice(1, -1).replaceAll('""', '"') : identifier;
}


/***/ }),

/***/ 2137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ diffInventories),
  $: () => (/* binding */ itemChanges)
});

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

// EXTERNAL MODULE: ./build/rehearsal/diff/item-change.js
var item_change = __webpack_require__(2732);
;// CONCATENATED MODULE: ./build/rehearsal/diff/consequences.js

/** Leaves out what is told by another change already. */
function withoutConsequences(changes, ancestors, { parts = true }) {
    const told = new Map(changes.flatMap((change) => {
        const item = change.before ?? (0,item_change/* itemOf */.T)(change);
        const key = `${item.kind} ${item.identity}`;
        return [
            [key, change],
            ...(hasOwnName(item) ? [[byDefinition(item, item.parent), change]] : []),
        ];
    }));
    const changed = (key) => {
        const change = told.get(key);
        return change && (0,item_change/* directionOf */.F)(change);
    };
    const relations = new Map(changes.flatMap((change) => {
        const item = (0,item_change/* itemOf */.T)(change);
        return item.parent === null ? [[item.identity, (0,item_change/* directionOf */.F)(change)]] : [];
    }));
    return changes.filter((change) => {
        const item = change.before ?? (0,item_change/* itemOf */.T)(change);
        const direction = (0,item_change/* directionOf */.F)(change);
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
    const [a, b] = [(0,item_change/* itemOf */.T)(one), (0,item_change/* itemOf */.T)(other)];
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

// EXTERNAL MODULE: ./build/rehearsal/diff/report-change.js
var report_change = __webpack_require__(9623);
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
    return itemChanges(before, after, options).map((change) => (0,report_change/* reportChange */.R)(change, options));
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


/***/ }),

/***/ 9638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Phases)
/* harmony export */ });
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
        return this.end(name, work);
    }
    /** Runs what has to be done however the whole has ended. */
    async end(name, work) {
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


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __webpack_require__(6663);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
// EXTERNAL MODULE: ./build/sql/parser.js
var sql_parser = __webpack_require__(9148);
// EXTERNAL MODULE: ./build/sql/script.js + 7 modules
var script = __webpack_require__(1555);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
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

// EXTERNAL MODULE: ./build/sql/position.js
var sql_position = __webpack_require__(8520);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/engine/options.js
var options = __webpack_require__(3029);
// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __webpack_require__(4879);
;// CONCATENATED MODULE: ./build/lint/configuration.js
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

// EXTERNAL MODULE: ./build/lint/guards.js
var guards = __webpack_require__(1968);
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

// EXTERNAL MODULE: ./build/lint/finding-rules.js + 204 modules
var finding_rules = __webpack_require__(7495);
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

// EXTERNAL MODULE: ./build/lint/schema/state.js
var state = __webpack_require__(5532);
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
    catalog.add({ ...(0,state/* newRelation */.Dt)(name, 'sequence', created), uses: [table] });
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
    const table = (0,state/* newRelation */.Dt)(place, kind, created);
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
        catalog.adopt(table, parent);
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
                    run(catalog, member, command, created);
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
function run(catalog, table, command, created) {
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
        catalog.adopt(table, parent);
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
        catalog.adopt(partition, table);
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



function drop(catalog, { objects, removeType, behavior }) {
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
        if ((0,state/* isSame */.Ft)(other.defaultPartition, place))
            other.defaultPartition = undefined;
        if (cascades) {
            other.constraints = other.constraints.filter(({ references }) => !(0,state/* isSame */.Ft)(references, place));
        }
        const isPart = (0,state/* isSame */.Ft)(other.parent, place) || (other.kind === 'sequence' && other.uses.includes(relation));
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
        drop(catalog, node.DropStmt);
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
var comments = __webpack_require__(917);
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
const names = /^(?<names>[\w-]+(?:\s*,\s*[\w-]+)*)?(?<rest>[^]*)$/;
/** `migrate-ignore: rule, rule — reason`. */
function own(text) {
    const found = /^migrate-ignore(?<file>-file)?(?![\w-])\s*:?\s*(?<what>[^]*)$/.exec(text)?.groups;
    if (found === undefined)
        return undefined;
    const list = names.exec(found['what'] ?? '')?.groups;
    return {
        tool: 'migrate-action',
        scope: found['file'] === undefined ? 'statement' : 'file',
        rules: suppression_comments_split(list?.['names'] ?? ''),
        // The word that stands for one in what we print is none.
        reason: (list?.['rest'] ?? '')
            .replace(/^\s*(?:—|–|-+|:)?\s*/, '')
            .replace(/^REASON\.?$/, '')
            .trim(),
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
    for (const comment of (0,comments/* comments */.n)(text)) {
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
    for (const other of (0,comments/* comments */.n)(text)) {
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
    return new Suppressions(files, finding_rules/* findingRules */.B.map(({ id }) => id));
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
    return sorted([...found, ...commentFindings(options, suppressions)], options.files);
}
/**
 * What is wrong with the comments, once every finding has been held against them.
 *
 * @param rehearsed whether what only a rehearsal can see has been looked for
 */
function commentFindings(options, suppressions, rehearsed = false) {
    const rules = new Map((options.rules ?? finding_rules/* findingRules */.B).map((rule) => [rule.id, rule]));
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
    /** Those that say something of the file whose turn it is. */
    #inFile = [];
    constructor(options, suppressions) {
        this.#options = options;
        this.#suppressions = suppressions;
        this.#rules = options.rules ?? finding_rules/* findingRules */.B;
        this.#catalog = new state/* CatalogState */.BA(options.base);
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
            this.#inFile = this.#rules.filter((rule) => rule.check !== undefined && levelOf(rule, file.path, this.#options) !== 'off');
            for (const statement of file.statements)
                this.#statement(statement);
        }
        this.#catalog.searchPath = searchPath;
        this.#checkAll();
        return sorted(this.#found, files);
    }
    #statement(statement) {
        const [previous] = this.#before;
        if (statement.transaction === null || statement.transaction !== previous?.transaction)
            this.#before = [];
        this.#settings.enter(statement);
        this.#catalog.searchPath = this.#settings.searchPath;
        if (statement.file.pending) {
            const context = this.#context();
            for (const rule of this.#inFile)
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
            const weighed = (0,guards/* weigh */.v)(rule, hit, context, this.#options.smallTable ?? guards/* smallTable */._);
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
function sorted(findings, files) {
    const order = new Map(files.map((file, at) => [file, at]));
    const place = ({ statement }) => order.get(statement.file) ?? 0;
    return [...findings].sort((one, other) => place(one) - place(other) ||
        one.line - other.line ||
        one.column - other.column ||
        (one.rule.id < other.rule.id ? -1 : 1));
}

// EXTERNAL MODULE: ./build/lint/rules/down-loses-data.js
var down_loses_data = __webpack_require__(6446);
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
    #places = new Places();
    /** On which lines the statements of a file begin: looked for once. */
    #lines = new Map();
    #rules = new Map(finding_rules/* findingRules */.B.map((rule) => [rule.id, rule]));
    constructor(given) {
        const { files, rollbacks } = given;
        this.#suppressions = new Suppressions([...files, ...rollbacks], [...this.#rules.keys()]);
        this.#options = { ...optionsOf(given), suppressions: this.#suppressions };
        this.#files = new Map([...files, ...rollbacks].map((file) => [file.path, file]));
        this.found = [...lint(this.#options), ...rollbacks.flatMap((file) => this.#lostBy(file))];
    }
    /** What a rule is worth in a file. */
    level(rule, file) {
        const known = this.#rules.get(rule);
        if (!known)
            return 'warning';
        return this.configured(rule, file) ?? (known.optIn === true ? 'off' : known.severity);
    }
    /** What the configuration makes of a rule in a file, if it says. */
    configured(rule, file) {
        const known = this.#rules.get(rule);
        return known && this.#options.level?.(known, file);
    }
    /** The findings with the reasons that comments give for them. */
    suppressed(findings) {
        return findings.map((finding) => ({
            ...finding,
            suppressed: this.#isCertain(finding) ? null : (finding.suppressed ?? this.#reasonFor(finding) ?? null),
        }));
    }
    /** No comment makes a statement run: `up` would fail with it as the rehearsal did. */
    #isCertain({ rule, evidence }) {
        const known = this.#rules.get(rule);
        const failed = evidence === 'failed' || evidence === 'proven';
        return failed && known?.family === 'fails' && known.needsRows !== true;
    }
    /** What is wrong with the comments, when every finding has been held against them. */
    comments(rehearsed) {
        return commentFindings(this.#options, this.#suppressions, rehearsed);
    }
    /** What a rollback script deletes. */
    #lostBy(file) {
        const severity = this.level(down_loses_data/* rule */.H.id, file.path);
        if (severity === 'off')
            return [];
        return [...(0,down_loses_data/* lostByRollback */.O)(file.statements)].map(({ statement, message, remedy, relation }) => ({
            ...{ rule: down_loses_data/* rule */.H, severity, statement, file: file.path, message, remedy, relation },
            ...this.#places.of(file, statement.start),
            ...{ guarded: undefined, lowered: undefined },
            suppressed: this.#suppressions.reasonFor(down_loses_data/* rule */.H.id, statement),
        }));
    }
    /** The last statement that begins on the line or above it. */
    #statementOn(file, line) {
        let lines = this.#lines.get(file);
        if (!lines) {
            lines = file.statements.map(({ start }) => this.#places.of(file, start).line);
            this.#lines.set(file, lines);
        }
        let [low, high] = [0, lines.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((lines[middle] ?? 0) <= line)
                low = middle + 1;
            else
                high = middle;
        }
        return file.statements[low - 1];
    }
    #reasonFor({ rule, file: path, line }) {
        const file = this.#files.get(path);
        if (!file)
            return undefined;
        const statement = line === null ? undefined : this.#statementOn(file, line);
        return statement
            ? this.#suppressions.reasonFor(rule, statement)
            : this.#suppressions.reasonForFile(rule, file);
    }
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

// EXTERNAL MODULE: ./build/rehearsal/configuration.js + 1 modules
var rehearsal_configuration = __webpack_require__(8478);
// EXTERNAL MODULE: ./build/rehearsal/identity.js
var rehearsal_identity = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/rehearsal/inventory-diff.js + 4 modules
var inventory_diff = __webpack_require__(2137);
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
    const touched = new Set((0,inventory_diff/* itemChanges */.$)(before, after).flatMap(({ before: was, after: is }) => {
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
        const name = (0,rehearsal_identity/* unquoted */.q)(quoted);
        const marks = new Set((this.#keys.get(table) ?? []).filter((key) => columnsOf(key).includes(name)).map((key) => markOf(key)));
        const keys = ['PK', 'FK', 'UK'].filter((mark) => marks.has(mark)).join(', ');
        const comment = properties['not null'] === 'yes' ? ' "not null"' : '';
        return `${word(properties['type'] ?? 'unknown')} ${word(name)}${keys && ` ${keys}`}${comment}`;
    }
    /** At the referenced side it is one, or none where a column may be null; at the other one where it is unique. */
    #tie({ from, to, columns }) {
        const nullable = (this.#columns.get(from) ?? []).some(({ identity, properties }) => columns.includes((0,rehearsal_identity/* unquoted */.q)(identity.slice(from.length + 1))) && properties['not null'] !== 'yes');
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
    constructor(base, evidence) {
        this.#names = new Map(base.relations.map((relation) => [keyOf(relation), relation]));
        for (const relation of base.relations)
            if (relation.parent)
                this.#parents.set(keyOf(relation), relation.parent);
        for (const { from, to } of evidence.flatMap(({ renamed }) => renamed)) {
            const relation = this.#names.get(keyOf(from));
            if (relation && !this.#names.has(keyOf(to)))
                this.#names.set(keyOf(to), relation);
        }
    }
    has(id) {
        return this.#names.has(keyOf({ schema: id.schema, name: id.table ?? id.name }));
    }
    /** The name that it had before, by which the target knows it. */
    original({ schema, name }) {
        return this.#names.get(keyOf({ schema, name })) ?? { schema, name };
    }
    /** The partitioned tables that it is in, from the nearest on. */
    partitionedAbove(id) {
        const parent = this.#parents.get(keyOf(id));
        return parent ? [parent, ...this.partitionedAbove(parent)] : [];
    }
}
function keyOf({ schema = '', name }) {
    return `${schema}.${name}`;
}

// EXTERNAL MODULE: ./build/rehearsal/relation-names.js
var relation_names = __webpack_require__(1111);
;// CONCATENATED MODULE: ./build/rehearsal/merge.js

/**
 * Holds what a rule foresees against what the statement did on the shadow. What concerns the application, the data
 * or the text no rehearsal can disprove. A statement that did not run says nothing. What a statement before it holds
 * already (`held`) it need not take anew: those who wait do so all the same.
 */
function evidenceFor({ family, needsRows = false, relation }, seen, held = []) {
    if (seen === undefined || seen.outcome === 'not-run')
        return 'unproven';
    const meant = (id) => relation === undefined || (0,relation_names/* isPartOf */.xm)(relation, id, seen);
    switch (family) {
        case 'lock': {
            const locked = [...seen.locks, ...held].some(({ relation: id, mode }) => blocksWrites(mode) && (relation === undefined || (0,relation_names/* isCalled */.AP)(relation, id, seen)));
            // What the locks of a statement were is not seen everywhere.
            return !locked && !seen.locksSeen && seen.outcome !== 'failed' ? 'unproven' : decided(seen, locked);
        }
        case 'scan':
            return decided(seen, seen.scans.some(({ relation: id }) => meant(id)) || rebuilt(seen, meant));
        case 'rewrite':
            return decided(seen, rebuilt(seen, meant));
        case 'fails':
            if (seen.dataDependent)
                return 'proven';
            // The shadow has none of the target's rows: what goes well there may fail all the same, and what fails does so for
            // another reason.
            if (needsRows)
                return seen.outcome === 'failed' ? 'failed' : 'unproven';
            return seen.outcome === 'failed' ? 'proven' : 'refuted';
        default:
            return seen.outcome === 'failed' ? 'failed' : 'unproven';
    }
}
function decided(seen, shown) {
    if (seen.outcome === 'failed' && !seen.dataDependent)
        return 'failed';
    if (shown)
        return 'proven';
    return seen.outcome === 'failed' ? 'failed' : 'refuted';
}
/** The rows or an index of the relation were written anew. */
function rebuilt({ rewrites, builds }, meant) {
    return rewrites.some(({ relation }) => meant(relation)) || builds.some(({ index }) => meant(index));
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
    all;
    constructor(evidence) {
        this.all = evidence;
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
    const evidence = evidenceFor({ family: rule.family, needsRows: rule.needsRows, relation: finding.relation }, seen.of(file, statement.index), seen.heldBefore(seen.of(file, statement.index)));
    return {
        rule: rule.id,
        severity,
        evidence,
        file,
        line,
        column,
        message: lowered === undefined ? sentence(message) : `${sentence(message)} ${sentence(lowered)}`,
        remedy: remedy === '' ? '' : sentence(remedy),
        guarded: finding.guarded ?? null,
        suppressed: finding.suppressed ?? null,
    };
}
/** Rules speak in clauses; a report in sentences. */
function sentence(text) {
    // A report has its own ways to mark code, which differ from one form of it to the next.
    const trimmed = text.replaceAll('`', '').trim();
    const ended = /[.!?:;`)]$/.test(trimmed) && !/[`)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
    // A name is as it is.
    return /^[a-z]+(?:[ ,:']|$)/.test(ended) ? `${ended[0]?.toUpperCase() ?? ''}${ended.slice(1)}` : ended;
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

// EXTERNAL MODULE: ./build/rehearsal/phases.js
var rehearsal_phases = __webpack_require__(9638);
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
    const name = `${kind} ${oneLine(identity)}`;
    if (after === null)
        return `${name} is missing`;
    if (before === null)
        return `${name} is left behind`;
    if (before.includes('\n') || after.includes('\n'))
        return `${name} has another definition`;
    return `${name} is "${oneLine(after)}" and was "${oneLine(before)}"`;
}
function signOf({ before, after }) {
    if (before === null)
        return '+';
    return after === null ? '-' : '~';
}
function linesOf({ kind, identity, before, after, cosmetic }, start) {
    const name = `${start}${kind} ${oneLine(identity)}${cosmetic ? ' (cosmetic)' : ''}`;
    if (before !== null && after !== null && (before.includes('\n') || after.includes('\n')))
        return [`${name}:`, ...lineDifference(before, after)];
    const texts = [before, after]
        .filter((text) => text !== null && text !== '')
        .map((text) => oneLine(text ?? ''));
    if (before !== null && after !== null && texts.length === 1)
        return [
            `${name}: ${before === '' ? 'nothing' : oneLine(before)} → ${after === '' ? 'nothing' : oneLine(after)}`,
        ];
    return [texts.length === 0 ? name : `${name}: ${texts.join(' → ')}`];
}
/** Names and definitions may hold anything: of each there is one line. */
function oneLine(text) {
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
            evidence: evidenceOf(rule, rollback),
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
function evidenceOf(rule, { outcome }) {
    if (rule === 'irreversible')
        return 'unproven';
    return rule === 'down-not-inverse' && outcome === 'failed' ? 'failed' : 'proven';
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
                remedy: 'Let the rollback take back all that the migration did, and nothing else.',
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

// EXTERNAL MODULE: ./build/sql/names.js
var sql_names = __webpack_require__(4655);
;// CONCATENATED MODULE: ./build/rehearsal/seen-only.js






/** What the statements did that no rule foresaw. */
function seenOnly(evidence, files, existing, known, severity) {
    const statements = new Map(files.flatMap((file) => file.statements.map((one) => [`${one.index} ${file.path}`, one])));
    return evidence.all.flatMap((seen) => {
        const statement = statements.get(`${seen.statement} ${seen.file}`);
        if (!statement || seen.direction !== 'up' || seen.outcome === 'not-run')
            return [];
        const foreseen = known.filter((one) => one.file === seen.file && one.statement === seen.statement);
        const said = [
            ...failures(seen, foreseen),
            ...rewrites(seen, existing, foreseen),
            ...scans(seen, evidence.heldBefore(seen), existing, foreseen),
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
    if (foreseen.some(({ family, rule }) => family === 'rewrite' || rule === 'refresh-matview-lock'))
        return [];
    return seen.rewrites
        .filter(({ relation }) => existing.has(relation))
        .map(({ relation, reason }) => ({
        rule: 'table-rewrite',
        message: `Every row of ${textOf(relation)} is written anew${reason === null ? '' : `, for its ${reason}`}, while reads and writes wait.`,
        remedy: 'Look for a way that does not rewrite the table: a new column that is filled in batches, most often.',
    }));
}
/** What takes the longer the larger a table is, while it is locked. To write it anew has been told. */
function scans(seen, held, existing, foreseen) {
    if (foreseen.some(({ family }) => family === 'lock' || family === 'scan' || family === 'rewrite'))
        return [];
    const locks = [...seen.locks, ...held].filter(({ mode }) => blocksWrites(mode));
    const isTold = (table) => seen.rewrites.some(({ relation }) => isOf(table, relation));
    const tables = new Map();
    const add = ({ schema, name, table }, built) => {
        const of = { schema, name: table ?? name };
        const one = tables.get((0,sql_names/* nameText */.fh)(of)) ?? { table: of, built: 0 };
        tables.set((0,sql_names/* nameText */.fh)(of), { ...one, built: one.built + built });
    };
    for (const { index } of seen.builds)
        if (existing.has(index))
            add(index, 1);
    for (const { relation } of seen.scans)
        if (existing.has(relation))
            add(relation, 0);
    return [...tables.values()].flatMap(({ table, built }) => {
        const modes = locks.flatMap(({ relation, mode }) => (isOf(table, relation) ? [mode] : []));
        if (modes.length === 0 || isTold(table))
            return [];
        const waiting = modes.includes('AccessExclusiveLock') ? 'reads and writes' : 'writes';
        const what = built === 0
            ? `Every row of ${(0,sql_names/* nameText */.fh)(table)} is read`
            : `${built === 1 ? 'An index' : `${built} indexes`} of ${(0,sql_names/* nameText */.fh)(table)} ${built === 1 ? 'is' : 'are'} built`;
        return [
            {
                rule: 'unexpected-scan',
                message: `${what} while ${waiting} of it wait.`,
                remedy: 'Write it as a plain statement that does not block: CREATE INDEX CONCURRENTLY, or NOT VALID and VALIDATE.',
            },
        ];
    });
}
function isOf(table, id) {
    return id.schema === table.schema && (id.table ?? id.name) === table.name;
}
/** From SHARE ROW EXCLUSIVE on; what a statement takes on the relations that it names is no surprise. */
function locks(seen, statement, existing, foreseen) {
    const named = namesIn(statement);
    const isNamed = (id) => named.some((name) => (0,relation_names/* isCalled */.AP)(name, id, seen));
    const tablesOfNamed = seen.locks.flatMap(({ relation }) => relation.kind === 'index' && isNamed(relation) && relation.table !== null
        ? [{ schema: relation.schema, name: relation.table }]
        : []);
    const expected = (id) => isNamed(id) ||
        tablesOfNamed.some(({ schema, name }) => name === id.name && schema === id.schema) ||
        existing.partitionedAbove(id).some((parent) => named.some(({ name }) => name === parent.name)) ||
        foreseen.some(({ relation }) => relation !== undefined && (0,relation_names/* isCalled */.AP)(relation, id, seen));
    return seen.locks
        .filter(({ relation, mode }) => strength(mode) >= strength('ShareRowExclusiveLock') &&
        relation.kind !== 'index' &&
        relation.kind !== 'sequence' &&
        existing.has(relation) &&
        !expected(relation))
        .map(({ relation, mode }) => ({
        rule: 'unexpected-lock',
        message: `It takes ${modeInWords(mode)} on ${textOf(relation)}, which it does not name: ${mode === 'AccessExclusiveLock' ? 'reads and writes' : 'writes'} of that wait, too.`,
        remedy: 'Know why: a foreign key, a partition, a cascade or a function. Alone in its file it holds the lock for the shortest time.',
    }));
}
function leftovers({ invalidIndexes }) {
    return invalidIndexes.map((index) => ({
        rule: 'invalid-index-left',
        message: `It leaves the index ${textOf(index)} invalid: no query uses it, and every write pays for it.`,
        remedy: 'Drop it with DROP INDEX CONCURRENTLY, mend the rows or the statement, and build it again.',
    }));
}
function namesIn({ node }) {
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
function textOf({ schema, name }) {
    return (0,sql_names/* nameText */.fh)({ schema, name });
}

;// CONCATENATED MODULE: ./build/rehearsal/verdict.js

/** What is wrong with a comment is mended there, and no comment makes a statement run. */
const NOT_BY_COMMENT = [
    'statement-fails',
    'enum-value-used-in-same-transaction',
    'pending-trigger-events',
    'suppression-without-reason',
    'suppression-unknown-rule',
    'unused-suppression',
];
/** What a plan fails with for its findings; undefined when none is severe enough. */
function verdict(findings, failOn) {
    if (failOn === 'never')
        return undefined;
    const against = findings.filter(({ severity, guarded, suppressed, evidence }) => guarded === null &&
        suppressed === null &&
        evidence !== 'refuted' &&
        (severity === 'error' || (severity === 'warning' && failOn === 'warning')));
    if (against.length === 0)
        return undefined;
    const suppressible = against.find(({ rule }) => !NOT_BY_COMMENT.includes(rule) && !rule.startsWith('data-'));
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
                    `One that is meant is suppressed by a comment above its statement that says migrate-ignore: ${suppressible.rule}: REASON.`,
                ]),
        ].join(' '),
    });
}

;// CONCATENATED MODULE: ./build/rehearsal/plan-rehearsal.js














/** Looks at the pending files with the rules, and runs them where a server is to be had. */
async function rehearsePlan(subject, settings) {
    const configuration = (0,rehearsal_configuration.loadConfiguration)(settings.config, settings.migrationsDir);
    const phases = new rehearsal_phases/* Phases */.V(settings.onEvent, settings.signal);
    const pending = subject.steps.map((step) => ({
        path: step.path,
        source: { text: step.text, inBytes: step.inBytes },
        pending: true,
        script: step.script,
    }));
    const staged = await stagedBy(subject, settings, phases, pending);
    const { played, shadow, sizes } = staged;
    const { files, rules } = await phases.run('hold the rules against it', async () => {
        const read = await readStatements(played ? pending : [...subject.base.map(sourceOf), ...pending]);
        const given = { subject, settings, configuration, files: read, rollbacks: await rollbacksOf(subject) };
        return {
            files: read,
            rules: new ByRules({ ...given, base: played?.base, shadowVersion: shadow?.serverVersion, sizes }),
        };
    });
    const existing = played && new ExistingRelations(played.base, played.evidence);
    const risks = await targetFindings(subject, settings, files, rules, phases);
    const found = rules.suppressed([...findingsOf(rules, files, played, existing), ...risks]);
    const comments = rules.comments(played !== undefined).map((one) => reportFinding(one, UNSEEN));
    const findings = [...found, ...comments].sort(byPlace(subject));
    return {
        findings,
        rehearsal: rehearsalReport(subject, files, staged, existing, phases),
        warnings: [],
        error: verdict(findings, settings.failOn ?? configuration.failOn ?? 'error'),
    };
}
const UNSEEN = new SeenStatements([]);
async function stagedBy(subject, settings, phases, pending) {
    const { target } = subject;
    const sizes = target
        ? await phases.run('read the sizes', async () => (await __webpack_require__.e(/* import() */ 594).then(__webpack_require__.bind(__webpack_require__, 7594))).readSizes(target.connection))
        : new Map();
    if (settings.mode === 'lint') {
        const base = { from: subject.baseFrom, migrations: subject.base.length };
        return { played: undefined, shadow: null, base, notes: ['Only the rules were asked.'], sizes };
    }
    // The rules alone need no driver.
    const [{ openStage }, { play }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(281)]).then(__webpack_require__.bind(__webpack_require__, 8281)), Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(387), __webpack_require__.e(202)]).then(__webpack_require__.bind(__webpack_require__, 202))]);
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
        await phases
            .end('stop the server', () => stage.close())
            .catch((error) => {
            if (settings.signal?.aborted === true)
                throw error;
            notes.push(`What the rehearsal made on its server could not all be taken away: ${error instanceof Error ? error.message : String(error)}`);
        });
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
        return severity === 'off' ? [] : [{ ...finding, severity, message: sentence(finding.message) }];
    });
    const seenToo = seenOnly(seen, files, existing, known, (rule, file) => rules.level(rule, file));
    return [...foreseen, ...seenToo, ...proofs];
}
/** What the rows of the target say, where they may be counted, and its statistics. */
async function targetFindings({ target }, { dataChecks: wanted }, files, rules, phases) {
    if (!target)
        return [];
    const statements = files.filter(({ pending }) => pending).flatMap((file) => file.statements);
    const found = [];
    if (wanted === true) {
        const { checkData, dataChecks, riskFindings } = await __webpack_require__.e(/* import() */ 761).then(__webpack_require__.bind(__webpack_require__, 3761));
        const risks = await phases.run("count in the database's tables", () => checkData(target.connection, dataChecks(statements)));
        found.push(...riskFindings(risks));
    }
    const { usedIndexFindings } = await __webpack_require__.e(/* import() */ 870).then(__webpack_require__.bind(__webpack_require__, 4870));
    const { missingOnTarget } = await __webpack_require__.e(/* import() */ 712).then(__webpack_require__.bind(__webpack_require__, 4712));
    found.push(...(await usedIndexFindings(target.connection, statements)));
    found.push(...(await missingOnTarget(target.connection, statements)));
    return found.flatMap((finding) => {
        const severity = rules.configured(finding.rule, finding.file) ?? finding.severity;
        return severity === 'off' ? [] : [{ ...finding, severity }];
    });
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
        changes: played ? (0,inventory_diff/* diffInventories */.Q)(played.before, played.after) : [],
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
function sourceOf(file) {
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
        if (subject.purpose === 'plan')
            return await rehearsePlan(subject, settings);
        const { rehearseDrift } = await Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(281), __webpack_require__.e(387), __webpack_require__.e(956)]).then(__webpack_require__.bind(__webpack_require__, 6956));
        return await rehearseDrift(subject, settings);
    }
    catch (error) {
        throw settings.signal?.aborted === true ? (0,errors/* cancelled */.KW)('during the rehearsal') : error;
    }
}


/***/ }),

/***/ 1111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ isCalled),
/* harmony export */   YF: () => (/* binding */ renamedBy),
/* harmony export */   p0: () => (/* binding */ calledBy),
/* harmony export */   xm: () => (/* binding */ isPartOf)
/* harmony export */ });
/** What the statement may call the relations that were there at the start of its transaction. */
function calledBy({ before }, atStart) {
    const seenAs = (oid) => before.relations.get(oid) ?? atStart.relations.get(oid);
    const called = [];
    for (const [oid, relation] of atStart.relations) {
        const now = seenAs(oid) ?? relation;
        const above = ancestors(oid, before, atStart).flatMap((parent) => seenAs(parent) ?? []);
        if (above.length > 0 || isRenamed(relation, now))
            called.push({ relation: plain(relation), name: plain(now), parents: above.map(plain) });
    }
    return called;
}
function renamedBy(seen) {
    return [...seen.after.relations].flatMap(([oid, to]) => {
        const from = seen.before.relations.get(oid);
        return from && isRenamed(from, to) ? [{ from: plain(from), to: plain(to) }] : [];
    });
}
/**
 * Whether `relation`, as the statement calls it, is the one of the evidence, or the table of that index. A name
 * without a schema may be in any.
 */
function isCalled(relation, id, seen) {
    return callsOf(id, seen).some(({ name }) => isNamed(relation, name));
}
/** As `isCalled`, or a table that this one is a partition or a child of. */
function isPartOf(relation, id, seen) {
    return callsOf(id, seen).some(({ name, parents }) => [name, ...parents].some((one) => isNamed(relation, one)));
}
function callsOf(id, { called }) {
    return [id.name, ...(id.table === null ? [] : [id.table])].map((name) => {
        const own = { schema: id.schema, name };
        return called.find(({ relation }) => isRelation(relation, own)) ?? { name: own, parents: [] };
    });
}
function isNamed(wanted, { schema, name }) {
    return name === wanted.name && (wanted.schema === undefined || wanted.schema === schema);
}
/** From the nearest to the farthest. */
function ancestors(oid, ...snapshots) {
    const found = new Set();
    const add = (child) => {
        for (const { parents } of snapshots) {
            for (const parent of parents.get(child) ?? []) {
                if (found.has(parent))
                    continue;
                found.add(parent);
                add(parent);
            }
        }
    };
    add(oid);
    return [...found];
}
function isRenamed(one, other) {
    return !isRelation(one, other);
}
function isRelation(one, other) {
    return one.name === other.name && one.schema === other.schema;
}
function plain({ schema, name }) {
    return { schema, name };
}


/***/ })

};
