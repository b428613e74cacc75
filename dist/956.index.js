export const id = 956;
export const ids = [956];
export const modules = {

/***/ 6956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearseDrift: () => (/* binding */ rehearseDrift)
});

// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __webpack_require__(355);
// EXTERNAL MODULE: ./build/rehearsal/diff/item-change.js
var item_change = __webpack_require__(2732);
// EXTERNAL MODULE: ./build/rehearsal/diff/report-change.js
var report_change = __webpack_require__(9623);
// EXTERNAL MODULE: ./build/rehearsal/inventory-diff.js + 4 modules
var inventory_diff = __webpack_require__(2137);
// EXTERNAL MODULE: ./build/rehearsal/identity.js
var rehearsal_identity = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/rehearsal/inventory.js + 8 modules
var inventory = __webpack_require__(1387);
;// CONCATENATED MODULE: ./build/rehearsal/drift.js





/**
 * Where the schema of the target is not what a replay of its applied files makes: what someone changed by hand. What
 * comes about without a hand is told in notes: partitions that a job makes, schemas and extensions of the platform.
 * It reads the target and changes nothing there.
 */
async function readDrift(target, replay, options = {}) {
    const { tables = [], timeoutMs } = options;
    const reading = { tables, ...(timeoutMs !== undefined && { timeoutMs }) };
    const found = await (0,inventory/* readInventory */.z)(target, reading);
    const foreign = found.major === replay.major ? foreignSchemas(replay, found) : [];
    if (foreign.length === 0)
        return drift(replay, found, options);
    // A schema that no file makes is somebody else's: the platform's, another application's.
    const ours = await (0,inventory/* readInventory */.z)(target, { ...reading, schemas: foreign.map(({ name }) => name) });
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
    const kept = (0,inventory_diff/* itemChanges */.$)(made, found, { owners, parts: false }).filter((change) => !isEnvironment(change, notes) && !isPartition(change, partitioned, notes));
    return { changes: kept.map((change) => (0,report_change/* reportChange */.R)(change, { owners })), notes: notes.sentences() };
}
function foreignSchemas(replay, target) {
    const known = new Set(replay.items.filter(isSchema).map(({ identity }) => identity));
    return target.items
        .filter((item) => isSchema(item) && !known.has(item.identity))
        .map(({ identity }) => ({ identity, name: (0,rehearsal_identity/* unquoted */.q)(identity) }));
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
    const { kind, identity } = (0,item_change/* itemOf */.T)(change);
    if (ENVIRONMENT.has(kind) || (kind === 'grant' && identity.startsWith('on database ')))
        return true;
    const direction = (0,item_change/* directionOf */.F)(change);
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
    const { partition, inherits } = (0,item_change/* itemOf */.T)(change).properties;
    if ((0,item_change/* directionOf */.F)(change) === 'changed' || partition === undefined || inherits === undefined)
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

// EXTERNAL MODULE: ./build/rehearsal/phases.js
var rehearsal_phases = __webpack_require__(9638);
// EXTERNAL MODULE: ./build/rehearsal/open-stage.js + 10 modules
var open_stage = __webpack_require__(8281);
;// CONCATENATED MODULE: ./build/rehearsal/drift-rehearsal.js






/** How long the target may take to tell its schema. */
const PATIENCE_MS = 30_000;
/** Holds the schema of the target against what its applied files make of an empty database. */
async function rehearseDrift(subject, settings) {
    const { target } = subject;
    if (!target)
        throw new Error('drift is that of a target');
    const phases = new rehearsal_phases/* Phases */.V(settings.onEvent, settings.signal);
    const opened = await (0,open_stage.openStage)(subject, settings, phases, []);
    const { stage, shadow } = opened;
    const notes = [...opened.notes];
    let found = { changes: null, notes: [] };
    if (stage) {
        try {
            const replay = await phases.run('read the schema', () => stage.with((connection) => (0,inventory/* readInventory */.z)(connection, { tables: [stage.history] })));
            found = await phases.run("read the database's schema", () => readDrift(target.connection, replay, { tables: [(0,engine_history/* qualified */.LX)(target.table)], timeoutMs: PATIENCE_MS }));
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


/***/ })

};
