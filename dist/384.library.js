export const id = 384;
export const ids = [384];
export const modules = {

/***/ 4384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  groups: () => (/* binding */ groups),
  nothingBehind: () => (/* binding */ nothingBehind),
  runSteps: () => (/* binding */ runSteps)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var postgres_message = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __webpack_require__(8520);
// EXTERNAL MODULE: ./build/engine/advisory-lock.js
var advisory_lock = __webpack_require__(6666);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __webpack_require__(355);
// EXTERNAL MODULE: ./build/engine/interrupt.js
var interrupt = __webpack_require__(7940);
// EXTERNAL MODULE: ./build/engine/retry.js
var retry = __webpack_require__(4817);
;// CONCATENATED MODULE: ./build/engine/roll-back.js
/**
 * Ends the failed transaction of a message, and then runs `reset`. After a syntax error there is none, since
 * nothing of the message ran; the server's warning about that is not the file's.
 */
async function rollBack(connection, reset = []) {
    const { onNotice } = connection;
    connection.onNotice = undefined;
    try {
        await connection.send(['ROLLBACK', ...reset].join(';\n'));
    }
    finally {
        connection.onNotice = onNotice;
    }
}

// EXTERNAL MODULE: ./build/engine/step-failure.js + 2 modules
var step_failure = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/engine/step-message.js + 1 modules
var step_message = __webpack_require__(775);
;// CONCATENATED MODULE: ./build/engine/apply-atomic.js










/** Begins the one row of the statement that stands before each step. A file would have to look for it to select it. */
const MARK = `migrate-action ${(0,external_node_crypto_.randomUUID)()} `;
/** The savepoint around a file that makes some of its own. */
const FILE = `"migrate-action ${(0,external_node_crypto_.randomUUID)()}"`;
/**
 * After each file SET CONSTRAINTS ALL IMMEDIATE stays in force for the rest of the transaction; the next file finds
 * deferrable constraints as they are declared, as it would in a transaction of its own.
 */
const CONSTRAINTS_AS_DECLARED = [
    'SET CONSTRAINTS ALL DEFERRED',
    `DO $$ DECLARE names text; BEGIN
  SELECT pg_catalog.string_agg(DISTINCT pg_catalog.format('%I.%I', n.nspname, c.conname), ', ') INTO names
  FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  WHERE c.condeferrable AND NOT c.condeferred;
  IF names IS NOT NULL THEN EXECUTE 'SET CONSTRAINTS ' || names || ' IMMEDIATE'; END IF; END $$`,
];
/**
 * Runs all steps and their history records in one transaction and one message: all of them are applied, or none.
 * Fails as the first failing step does.
 */
async function runAtomically(context, steps) {
    const { session, settings, run } = context;
    const { connection } = session;
    const [first] = steps;
    if (!first)
        return;
    const { sql, parts, copyData } = atomicMessage(context, steps);
    for (const step of steps)
        run.sent(step);
    // Where the server is, as far as its marks have arrived.
    let at = 0;
    let notices = session.notices.of(first);
    const begin = (index) => {
        const step = steps[index];
        if (!step)
            return;
        at = index;
        notices.end();
        notices = session.notices.of(step);
        run.starting(step);
    };
    // Once for all: the marks arrive in batches, the last of them when the server has ended or failed.
    const endWatch = session.watch.begin(first);
    try {
        const results = await (0,retry/* retried */.s)(context, () => steps[at] ?? first, async () => {
            begin(0);
            try {
                return await (0,interrupt/* interruptible */.In)(connection, settings.signal, () => connection.send(sql, {
                    rows: 'first',
                    copyData,
                    onRow: ([text]) => {
                        if (text === `${MARK}${at + 1}`)
                            begin(at + 1);
                    },
                    onNotice: (notice) => {
                        notices.take(notice);
                    },
                }));
            }
            catch (error) {
                if (error instanceof postgres_message/* ServerError */.gP) {
                    session.watch.failed(error);
                    await rollBack(connection, steps.flatMap(({ script }) => session.resetAfter(script)));
                }
                throw error;
            }
        });
        // COMMIT of an aborted transaction succeeds with the tag ROLLBACK.
        if (results.at(-1)?.command !== 'COMMIT') {
            throw failureOf(context, { error: undefined, parts, at });
        }
        for (const [index, outcome] of outcomes(results, steps).entries()) {
            const step = steps[index];
            if (step)
                run.done(step, outcome);
        }
    }
    catch (error) {
        if (!(error instanceof postgres_message/* ServerError */.gP))
            throw error;
        throw failureOf(context, { error, parts, at });
    }
    finally {
        notices.end();
        endWatch();
    }
}
function atomicMessage(context, steps) {
    const { session } = context;
    const leading = steps[0]?.script.leading ?? [];
    const parts = [];
    const pieces = [];
    let length = 0;
    const add = (...more) => {
        pieces.push(...more);
        length += more.reduce((sum, piece) => sum + codePoints(piece), 0);
    };
    add(['BEGIN', ...leading, ''].join(';\n'));
    for (const [index, step] of steps.entries()) {
        const before = [
            `SELECT '${MARK}${index}'`,
            ...(index === 0 ? [] : CONSTRAINTS_AS_DECLARED),
            ...(0,step_message/* beforeFile */.O4)(context, step),
        ];
        const claimAt = before.length - 1;
        // One that a file leaves open would make the next claim part of a subtransaction, under another xmin.
        const [open, close] = /savepoint/i.test(step.text)
            ? [[`SAVEPOINT ${FILE}`], [`RELEASE SAVEPOINT ${FILE}`]]
            : [[], []];
        before.push(...open);
        add(`${(0,step_message/* label */.Pf)(step)}${before.join(';\n')};\n`);
        parts.push({ step, fileStart: length, before: before.length, claimAt });
        add(...step.script.body.pieces);
        // The line break before the semicolon ends a comment that the file may end in.
        add(`\n;${[...close, ...(0,step_message/* behindFile */.r6)(session, step)].join(';\n')};\n`);
    }
    add(`${engine_history/* DURABLE */.G8};\nCOMMIT`);
    const copyData = steps.flatMap((step) => step.script.body.copyData);
    return { sql: pieces, parts, copyData };
}
function codePoints(piece) {
    return (0,position/* codePointLength */.O7)(typeof piece === 'string' ? piece : { text: piece.utf8, inBytes: true });
}
/** The finish of each step is the last statement before the next one's mark. */
function outcomes(results, steps) {
    const places = new Map(results.map(({ rows }, place) => [rows[0]?.[0], place]));
    return steps.map((_, index) => {
        const next = places.get(`${MARK}${index + 1}`) ?? results.length - 2;
        const duration = results[next - 1]?.rows[0]?.[0];
        return { executionTimeMs: duration == null ? null : Number(duration) };
    });
}
function failureOf(context, { error, parts, at }) {
    const index = error?.fields.position === undefined ? at : stepAt(error.fields.position, parts);
    const part = parts[index];
    if (!part)
        return error;
    const { step, fileStart, before, claimAt } = part;
    const marked = error?.completed.findIndex(({ rows }) => rows[0]?.[0] === `${MARK}${index}`) ?? -1;
    const own = error && new postgres_message/* ServerError */.gP(error.fields, error.completed.slice(Math.max(marked, 0)));
    if (own)
        context.session.watch.failedAs(error, own);
    context.run.failedAt(step);
    if ((0,advisory_lock/* lockedByAnother */.xE)(own))
        return new step_failure/* ClaimTakenError */.a4(step, own, { locked: true });
    if (own?.sqlstate === '23505' && own.completed.length === claimAt)
        return new step_failure/* ClaimTakenError */.a4(step, own);
    const message = { fileStart, body: step.script.body, before };
    const all = parts.length === 1 ? 'the migration' : `the ${parts.length} migrations`;
    const state = `Nothing of ${all} remains: one transaction held all of it (atomic), and was rolled back.`;
    const remains = { state, next: own ? (0,step_failure/* whatNext */.Q4)(step, own) : '' };
    return (0,step_failure/* stepFailure */.nK)(own, { context, step, message, remains, rowLost: own === undefined });
}
/** The step in whose part of the message a position lies, counted in code points from 1. */
function stepAt(position, parts) {
    return Math.max(parts.findLastIndex(({ fileStart }) => fileStart < position), 0);
}

// EXTERNAL MODULE: ./build/engine/database-errors.js
var database_errors = __webpack_require__(9976);
;// CONCATENATED MODULE: ./build/engine/pipeline.js
/**
 * How much may be on its way unanswered, in UTF-16 code units: what the server has not read yet waits in our
 * memory. More is sent when half of it is answered, so that the link is never idle.
 */
const MOST_IN_FLIGHT = 4 << 20;
/**
 * After how many steps, and after how much of their text, a commit waits for the disk. What is committed is told
 * only then; a flush takes about as long as a small migration.
 */
const SYNC_STEPS = 50;
const SYNC_LENGTH = 1 << 20;
/** Messages that are written one behind the other, and their answers in the same order. */
class Pipeline {
    #steps;
    #hooks;
    #inFlight = [];
    #length = 0;
    #next = 0;
    #unsyncedSteps = 0;
    #unsyncedLength = 0;
    constructor(steps, hooks) {
        this.#steps = steps;
        this.#hooks = hooks;
    }
    async *answers() {
        for (;;) {
            // Only now: the answer before was a good one, so what is sent without anything in front may run.
            if (this.#length <= MOST_IN_FLIGHT / 2)
                this.#fill();
            const first = this.#inFlight[0];
            if (!first)
                return;
            this.#hooks.starting(first.step);
            const answer = await first.answer;
            this.#inFlight.shift();
            this.#length -= first.length;
            yield { step: first.step, message: first.message, answer };
        }
    }
    /** Waits for the answers of everything that is on its way, whatever they are; nothing more is sent. */
    async drained() {
        this.#next = this.#steps.length;
        await Promise.all(this.#inFlight.map(({ answer }) => answer));
    }
    #fill() {
        while (this.#next < this.#steps.length && this.#length < MOST_IN_FLIGHT) {
            const step = this.#steps[this.#next];
            if (!step)
                return;
            const behind = this.#inFlight.at(-1)?.step;
            const message = this.#hooks.message(step, { behind, durable: this.#isDurable(step) });
            const answer = this.#hooks.send(step, message).then((results) => ({ results }), (error) => ({ error }));
            const length = lengthOf(message);
            const { fileStart, body, before, recordAt, durable } = message;
            // Not its text: thousands may wait for their answers.
            this.#inFlight.push({ step, message: { fileStart, body, before, recordAt, durable }, length, answer });
            this.#length += length;
            this.#next += 1;
            if (this.#next === this.#steps.length)
                this.#hooks.allSent();
        }
    }
    #isDurable(step) {
        this.#unsyncedSteps += 1;
        this.#unsyncedLength += step.text.length;
        const durable = this.#next === this.#steps.length - 1 ||
            this.#unsyncedSteps >= SYNC_STEPS ||
            this.#unsyncedLength >= SYNC_LENGTH;
        if (durable) {
            this.#unsyncedSteps = 0;
            this.#unsyncedLength = 0;
        }
        return durable;
    }
}
function lengthOf({ sql }) {
    if (typeof sql === 'string')
        return sql.length;
    return sql.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece.utf8).length, 0);
}

// EXTERNAL MODULE: ./build/engine/record-last.js
var record_last = __webpack_require__(9283);
;// CONCATENATED MODULE: ./build/engine/apply-transaction.js











/**
 * Runs steps one after the other, each in one transaction with its history record and in one message. The
 * messages are written without waiting for the answers of those before. When one fails, what is behind it does
 * nothing: its transaction is aborted (25P02), or, where the failure left none, it finds that the step in front is
 * not finished.
 *
 * Fails as the first failing step does; the ones before it are done and told.
 */
async function runInTransactions(context, steps) {
    let failed;
    for (let next = 0; next < steps.length;) {
        const step = steps[next];
        if (!step)
            break;
        let first = failed;
        try {
            next += await (0,retry/* retried */.s)(context, step, async () => {
                // It failed behind others: that was its first try.
                const flight = first ? { done: 0, failed: first } : await fly(context, steps.slice(next));
                first = undefined;
                failed = flight.failed;
                if (failed && flight.done === 0)
                    throw failed.error;
                return flight.done;
            });
        }
        catch (error) {
            throw failed && failed.error === error ? apply_transaction_failureOf(context, failed) : error;
        }
    }
}
/** Sends steps until all are done or one has failed; then the session is as it was before the failed one. */
async function fly(context, steps) {
    const { session, settings, run } = context;
    const { connection } = session;
    const unsynced = new Unsynced(context);
    let done = 0;
    let endWatch = () => undefined;
    const notices = new Map();
    const failed = await (0,interrupt/* interruptible */.In)(connection, settings.signal, async () => {
        const pipeline = new Pipeline(steps, {
            message: (step, position) => (0,step_message/* stepMessage */.er)(context, step, position),
            send: (step, message) => {
                run.sent(step);
                session.historyNamed ||= (0,record_last/* namesHistory */.vT)(step, session.table);
                const own = session.notices.of(step);
                notices.set(step, own);
                const { copyData } = message.body;
                return connection.send(message.sql, { rows: 'first', copyData, onNotice: own.take });
            },
            starting: (step) => {
                run.starting(step);
                endWatch();
                endWatch = session.watch.begin(step);
            },
            allSent: () => {
                if (context.readAhead)
                    session.readAhead();
            },
        });
        for await (const { step, message, answer } of pipeline.answers()) {
            notices.get(step)?.end();
            notices.delete(step);
            const error = 'error' in answer ? answer.error : (0,record_last/* notRecorded */.ok)(answer.results, message, step, session.table);
            const outcome = 'results' in answer && error === undefined ? (0,step_message/* durationOf */.cf)(answer.results, message) : undefined;
            if (!outcome) {
                if (error instanceof postgres_message/* ServerError */.gP)
                    session.watch.failed(error);
                await pipeline.drained();
                return { step, message, error };
            }
            unsynced.committed(step, { ...outcome, answeredAt: performance.now() }, message.durable);
            done += 1;
        }
        return undefined;
    }).finally(() => {
        endWatch();
    });
    if (failed?.error instanceof postgres_message/* ConnectionLostError */.N9)
        throw failed.error;
    if (failed) {
        session.forgetReadAhead();
        run.withdrawn(failed.step);
        await rollBack(connection, session.resetAfter(failed.step.script));
    }
    await unsynced.sync();
    return { done, failed };
}
/** Steps that are committed, and that a crash of the server may still undo: they are not told as done. */
class Unsynced {
    #context;
    #steps = [];
    constructor(context) {
        this.#context = context;
    }
    committed(step, outcome, durable) {
        this.#steps.push({ step, outcome });
        if (durable)
            this.#tell();
    }
    async sync() {
        if (this.#steps.length === 0)
            return;
        await this.#context.session.makeDurable();
        this.#tell();
    }
    #tell() {
        for (const { step, outcome } of this.#steps)
            this.#context.run.done(step, outcome);
        this.#steps = [];
    }
}
function apply_transaction_failureOf(context, { step, message, error }) {
    const { session } = context;
    if (error === undefined)
        return (0,step_failure/* stepFailure */.nK)(undefined, { context, step, message, rowLost: true });
    if (!(error instanceof postgres_message/* ServerError */.gP))
        return error;
    if ((0,advisory_lock/* lockedByAnother */.xE)(error))
        return new step_failure/* ClaimTakenError */.a4(step, error, { locked: true });
    if (claimFailed(error, message, step))
        return new step_failure/* ClaimTakenError */.a4(step, error);
    if (historyFailed(error, message))
        return (0,database_errors/* historyRefused */.pO)(error, session.table, session.state, 'written');
    const committed = committedByItself(error, message);
    const left = (0,record_last/* leftTransaction */.wB)(error, message);
    return (0,step_failure/* stepFailure */.nK)(error, { context, step, message, committed, left });
}
/**
 * Somebody else has the version, the row to be rolled back is gone, or that of the step in front is no longer what it
 * was when it was finished.
 */
function claimFailed(error, message, step) {
    if (error.sqlstate === '23505' && (0,record_last/* atRecord */.Xz)(error, message) === 'record')
        return true;
    if (error.completed.length !== turnAt(message))
        return false;
    if (error.sqlstate === '22P02') {
        return error.message.includes(step.row ? engine_history/* NO_LONGER_APPLIED */.gx : engine_history/* NOT_IN_TURN */.yB);
    }
    return !step.row && error.sqlstate === '23505';
}
function historyFailed(error, message) {
    if (message.recordAt !== undefined)
        return (0,record_last/* recordRefused */.Gc)(error, message);
    return error.completed.length === message.before - 1 && error.fields.position === undefined;
}
/** How many statements stand in front of the one that looks whether it is the step's turn: the claim, or its like. */
function turnAt({ before, recordAt }) {
    return recordAt === undefined ? before - 1 : before - 2;
}
/** A COMMIT of the file, which nobody saw in it, went through before the error. */
function committedByItself({ completed }, { before }) {
    return completed
        .slice(before)
        .some(({ command }) => command === 'COMMIT' || command === 'PREPARE TRANSACTION');
}

// EXTERNAL MODULE: ./build/postgres/frames.js
var postgres_frames = __webpack_require__(5026);
// EXTERNAL MODULE: ./build/postgres/sqlstate.js
var postgres_sqlstate = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/postgres/session.js
var postgres_session = __webpack_require__(6238);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/engine/invalid-indexes.js

/** All invalid indexes; with `built`, only those that building just that index can have left on its table. */
async function invalidIndexes(connection, built) {
    const [result] = await connection.send(`SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relname
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT i.indisvalid AND c.relkind = 'i' AND n.nspname !~ '^pg_(temp|toast_temp)'${built ? ofBuild(built) : ''}`, { rows: 'all' });
    return (result?.rows ?? []).map(([oid, name, relname]) => ({
        oid: oid ?? '',
        name: name ?? '',
        relname: relname ?? '',
    }));
}
/**
 * Drops the invalid indexes that were not there before, each within `withinMs`: the drop waits for every
 * transaction that uses the table. One that cannot be dropped is told, not thrown.
 */
async function dropInvalid(connection, built, before, withinMs) {
    // Invalid indexes of others are builds of theirs that are under way.
    if (!built)
        return [];
    const left = (await invalidIndexes(connection, built)).filter((index) => !before.some((other) => other.oid === index.oid));
    const outcome = [];
    if (left.length > 0)
        await connection.send(`SET lock_timeout = ${withinMs}; SET statement_timeout = ${withinMs}`);
    for (const index of left) {
        try {
            await connection.send(`DROP INDEX CONCURRENTLY IF EXISTS ${index.name}`);
            outcome.push({ ...index, dropped: true });
        }
        catch {
            outcome.push({ ...index, dropped: false });
        }
    }
    return outcome;
}
/** Looks for what has the name of an index that is to be built; undefined when nothing has. */
async function indexState(connection, { index, table }) {
    if (!index || !table)
        return undefined;
    const [result] = await connection.send(`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname), COALESCE(i.indrelid = t.oid, false), COALESCE(i.indisvalid, false), ${builtByOther('t.oid')}
FROM pg_catalog.pg_class t JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
JOIN pg_catalog.pg_class c ON c.relnamespace = t.relnamespace AND c.relname = ${(0,quote/* quoteLiteral */.c)(index.name)}
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
WHERE t.oid = ${regclass(table)}`, { rows: 'all' });
    const [row] = result?.rows ?? [];
    return (row && {
        name: row[0] ?? '',
        onTable: row[1] === 't',
        valid: row[2] === 't',
        builtByOther: row[3] === 't',
    });
}
/** What REINDEX CONCURRENTLY left: new indexes that are not finished, and old ones that it had not dropped yet. */
async function reindexLeftovers(connection, { index, table }) {
    const tableOid = table
        ? regclass(table)
        : `(SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = ${index ? regclass(index) : 'NULL'})`;
    const [result] = await connection.send(`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname), ${builtByOther('i.indrelid')}
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
  AND i.indrelid IN (${tableOid}, (SELECT t.reltoastrelid FROM pg_catalog.pg_class t WHERE t.oid = ${tableOid}))`, { rows: 'all' });
    const rows = result?.rows ?? [];
    return { leftovers: rows.map(([name]) => name ?? ''), builtByOther: rows.some((row) => row[1] === 't') };
}
/** An invalid index is in the way that may be another session's, which is at work on it. */
class OthersBuildError extends Error {
    name = 'OthersBuildError';
    /** The index, qualified and quoted; undefined when it is not one alone. */
    index;
    constructor(index) {
        super('another session is building an index on the same table');
        this.index = index;
    }
}
/**
 * Who builds an index holds one of these locks on its table to the end, and tells of it in the progress view, of
 * which everybody may see the process. An index that is being built is as invalid as one that is abandoned.
 */
function builtByOther(table) {
    return `EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p JOIN pg_catalog.pg_locks l ON l.pid = p.pid
    WHERE p.pid <> pg_catalog.pg_backend_pid() AND l.granted AND l.locktype = 'relation' AND l.relation = ${table}
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
      AND l.mode IN ('ShareUpdateExclusiveLock', 'ShareLock'))`;
}
function regclass({ schema, name }) {
    return `pg_catalog.to_regclass(${(0,quote/* quoteLiteral */.c)(schema === undefined ? (0,quote/* quoteIdentifier */.C)(name) : `${(0,quote/* quoteIdentifier */.C)(schema)}.${(0,quote/* quoteIdentifier */.C)(name)}`)})`;
}
/** REINDEX builds beside the old index, under its name with `_ccnew` and perhaps a number. */
function ofBuild({ index, table }) {
    const onTable = table
        ? ` AND i.indrelid IN (${regclass(table)}, (SELECT t.reltoastrelid FROM pg_catalog.pg_class t WHERE t.oid = ${regclass(table)}))`
        : index
            ? ` AND i.indrelid = (SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = ${regclass(index)})`
            : ' AND false';
    const named = index ? ` AND (c.relname = ${(0,quote/* quoteLiteral */.c)(index.name)} OR c.relname ~ '_ccnew[0-9]*$')` : '';
    return `${onTable}${named}`;
}

// EXTERNAL MODULE: ./build/engine/unit-kinds.js
var unit_kinds = __webpack_require__(6255);
;// CONCATENATED MODULE: ./build/engine/in-doubt.js


/**
 * Sees what became of a unit that was begun by a session that is gone, and takes away what it left half done.
 * Names mean what they mean in this session, so the settings of the file have to be in force.
 *
 * @returns whether the unit is done; otherwise it can be run as if it never had been
 * @throws {OthersBuildError} when another session is building an index on the same table
 */
async function settleInDoubt(connection, unit) {
    const { index, drops, detaches } = unit;
    if (drops)
        return !(await exists(connection, drops));
    if (detaches)
        return settleDetach(connection, detaches);
    if (!index)
        return false;
    if ((0,unit_kinds/* isReindex */.KW)(unit)) {
        // What it built beside the old index is of no use to a second try, which builds another.
        const { leftovers, builtByOther } = await reindexLeftovers(connection, index);
        if (builtByOther)
            throw new OthersBuildError(undefined);
        for (const name of leftovers)
            await drop(connection, name);
        return false;
    }
    const found = await indexState(connection, index);
    if (found?.onTable !== true)
        return false;
    if (found.valid)
        return true;
    await dropHalfBuilt(connection, found);
    return false;
}
/** IF NOT EXISTS would take an invalid index for the one it is asked to build: it makes room for it. */
async function makeRoom(connection, unit) {
    if (!unit.index || (0,unit_kinds/* isReindex */.KW)(unit))
        return { taken: false };
    const found = await indexState(connection, unit.index);
    if (!found)
        return { taken: false };
    if (!unit.index.ifNotExists)
        return { taken: true };
    if (found.onTable && !found.valid)
        await dropHalfBuilt(connection, found);
    return { taken: false };
}
async function dropHalfBuilt(connection, { name, builtByOther }) {
    if (builtByOther)
        throw new OthersBuildError(name);
    await drop(connection, name);
}
/** Like the build itself it waits for as long as it must: stopped in between it would be half done. */
async function drop(connection, name) {
    await connection.send('SET lock_timeout = 0');
    await connection.send(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
}
async function exists(connection, name) {
    const [result] = await connection.send(`SELECT ${regclass(name)} IS NOT NULL`, { rows: 'all' });
    return result?.rows[0]?.[0] === 't';
}
/** A detach that was stopped between its transactions is pending, and only FINALIZE ends it. */
async function settleDetach(connection, { table, partition }) {
    const [result] = await connection.send(`SELECT i.inhdetachpending, pg_catalog.format('ALTER TABLE %s DETACH PARTITION %s FINALIZE', i.inhparent::pg_catalog.regclass, i.inhrelid::pg_catalog.regclass)
FROM pg_catalog.pg_inherits i WHERE i.inhparent = ${regclass(table)} AND i.inhrelid = ${regclass(partition)}`, { rows: 'all' });
    const [row] = result?.rows ?? [];
    if (!row)
        return exists(connection, partition);
    if (row[0] !== 't')
        return false;
    await connection.send('SET lock_timeout = 0');
    await connection.send(row[1] ?? '');
    return true;
}

// EXTERNAL MODULE: ./build/engine/session-effects.js + 1 modules
var session_effects = __webpack_require__(1426);
// EXTERNAL MODULE: ./build/engine/statement-ledger.js
var statement_ledger = __webpack_require__(8966);
// EXTERNAL MODULE: ./build/engine/blockers.js + 1 modules
var blockers = __webpack_require__(602);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/resume.js
var resume = __webpack_require__(4724);
;// CONCATENATED MODULE: ./build/engine/statement-remains.js





/** What is in the database after a unit of a step failed, and what to do about it. */
function remainder(error, { context, step, unit, mark, partial, released, leftovers }) {
    const dropped = leftovers
        .filter((index) => index.dropped)
        .map((index) => `The invalid index ${index.name} that it left was dropped.`);
    const kept = leftovers
        .filter((index) => !index.dropped)
        .map((index) => `The invalid index ${index.name} that it left could not be dropped.`);
    if (released) {
        return {
            state: [
                `Nothing of ${step.version}_${step.name} remains: its first statement failed.`,
                ...dropped,
            ].join(' '),
            next: (0,step_failure/* whatNext */.Q4)(step, error),
        };
    }
    const { done } = mark;
    const failed = partial
        ? `Statement ${done + 1} may have committed a part of its work before it failed.`
        : `Of statement ${done + 1} ${unit.kind === 'block' ? '(a BEGIN … COMMIT block) ' : ''}nothing ${kept.length > 0 ? 'else ' : ''}remains.`;
    return {
        state: [
            `${step.version}_${step.name} is unfinished: it does not run in a transaction, and ${done} of its ${step.script.units.length} statements ${done === 1 ? 'is' : 'are'} done.`,
            failed,
            ...dropped,
            ...kept,
        ].join(' '),
        next: nextFor(context, step, mark),
    };
}
/** Another session builds an index that is in the way. */
function othersBuild(error, { context, step, ledger, }) {
    const { index } = error;
    const what = index === undefined ? 'an index of the same table' : `the index ${index}`;
    return new errors/* MigrationError */.Py({
        reason: 'sql-error',
        message: `${step.path}: another session is building ${what}, or another on its table, right now.`,
        state: `${step.version}_${step.name} is unfinished: ${ledger.mark.done} of its ${step.script.units.length} statements ${ledger.mark.done === 1 ? 'is' : 'are'} done. The other session was left alone. ${(0,step_failure/* finishedSoFar */.Yi)(context, step.direction)}`,
        next: `When the other session is through (SELECT pid, command, phase FROM pg_stat_progress_create_index), run ${step.direction} again: it goes on with statement ${ledger.mark.done + 1}.`,
        file: step.path,
        cause: error,
    });
}
function nextFor(context, step, mark) {
    const byHand = (0,blockers/* unfinishedRemedy */._E)((0,engine_history/* qualified */.LX)(context.session.table), step.version, step.direction);
    const { pooled } = context.session;
    if (pooled || (0,resume/* needsPerson */.z)(step.script, mark) !== undefined)
        return byHand;
    const what = step.direction === 'up' ? 'file' : 'rollback script';
    return `When the cause can be taken away and the ${what} stays as it is, run ${step.direction} again: it goes on with statement ${mark.done + 1}. When the ${what} has to change: ${byHand}`;
}

;// CONCATENATED MODULE: ./build/engine/apply-statements.js
















/**
 * Runs a step whose file cannot run in one transaction: the claim is committed first, then each statement (or
 * BEGIN … COMMIT block of the file) by itself, and the claim is finished last. Where PostgreSQL lets it, a
 * statement and the record that it is done are one transaction; before the others the history says that they are
 * begun. So a run that dies leaves at most one statement in doubt, and the next one goes on from there.
 */
async function runStatements(context, step) {
    const { session, settings } = context;
    const { connection } = session;
    const ledger = new statement_ledger/* StatementLedger */.r(context, step);
    await ledger.open();
    const { units } = step.script;
    const first = ledger.mark.done;
    const { replay } = (0,session_effects/* sessionEffects */.L)(units.slice(0, first), units.slice(first));
    if (replay.length > 0)
        await connection.send(replay.join(';\n'));
    const timeouts = new Timeouts(context, step);
    let recorded;
    for (const unit of units.slice(first)) {
        const run = { context, step, ledger, unit };
        await timeouts.setFor(unit);
        recorded = (0,unit_kinds/* recordedTogether */.tZ)(unit) ? await runTogether(run) : await runAlone(run, timeouts);
        if (ledger.mark.done === units.length)
            break;
        settings.onEvent?.({
            type: 'step-progress',
            version: step.version,
            name: step.name,
            done: ledger.mark.done,
            total: units.length,
        });
    }
    await resetSession(session);
    const duration = recorded?.rows[0]?.[0];
    return { executionTimeMs: duration == null ? null : Number(duration) };
}
async function resetSession(session) {
    await session.connection.send([...(0,postgres_session/* sessionReset */.Au)(session.keeps), ...session.ownSettings()].join(';\n'));
}
/** The unit was rolled back, since its record could not be written: another run goes on with the step, or the row is lost. */
async function notRecorded(error, { context, step, ledger }) {
    if (!(await ledger.hasMovedOn()))
        return ledger.lost(error);
    // Of the other run's steps the next may be ours, in this session.
    await resetSession(context.session);
    return new step_failure/* ClaimTakenError */.a4(step, error);
}
/** One transaction, one message: the unit, and the record that it is done. */
async function runTogether({ context, step, ledger, unit }) {
    const { session, settings } = context;
    const { connection } = session;
    const { statements, result } = ledger.recordNext();
    const { sql, inBytes, copyData } = unit.sql;
    const prefix = unit.commitAt === undefined ? 'BEGIN;\n' : '';
    const body = sql.slice(0, unit.commitAt);
    const end = unit.commitAt === undefined ? 'COMMIT' : sql.slice(unit.commitAt);
    const commit = inBytes ? (0,sql_text/* lettersOf */.bi)(end) : end;
    const text = (0,postgres_frames/* around */.mC)(prefix, [inBytes ? { utf8: body } : body], `\n;${statements.join(';\n')};\n${commit}`);
    const before = prefix === '' ? 0 : 1;
    try {
        const results = await (0,retry/* retried */.s)(context, step, async () => {
            try {
                return await (0,interrupt/* interruptible */.In)(connection, settings.signal, () => connection.send(text, { rows: 'first', copyData }));
            }
            catch (error) {
                if (error instanceof postgres_message/* ServerError */.gP)
                    await rollBack(connection);
                throw error;
            }
        });
        const told = results.at(-1 - statements.length + result);
        // COMMIT of an aborted transaction succeeds with the tag ROLLBACK.
        if (results.at(-1)?.command !== 'COMMIT' || told?.rowCount !== 1)
            throw ledger.lost(undefined);
        ledger.recorded();
        return told;
    }
    catch (error) {
        if (!(error instanceof postgres_message/* ServerError */.gP))
            throw error;
        const own = before + (0,lexer/* splitStatements */.Xd)(body, { copyData: 'removed' }).statements.length;
        const at = error.completed.length;
        if (at >= own && at < own + statements.length && error.fields.position === undefined)
            throw await notRecorded(error, { context, step, ledger });
        // A COMMIT that the analysis did not see: what stands before it remains.
        const partial = error.completed.slice(before).some(({ command }) => command === 'COMMIT');
        if (partial)
            await ledger.setBegun(true);
        const message = { fileStart: prefix.length, body: unit.sql, before };
        throw await failed(error, { context, step, ledger, unit }, { message, partial, leftovers: [] });
    }
}
/** The unit as it is, and then the record; the history says before that it is begun when that matters. */
async function runAlone(run, timeouts) {
    const { context, step, ledger, unit } = run;
    const { connection } = context.session;
    let invalidBefore = [];
    try {
        if (ledger.mark.begun && (await settled(run)))
            return await ledger.record();
        timeouts.forget();
        const { taken } = await (0,interrupt/* interruptible */.In)(connection, context.settings.signal, () => makeRoom(connection, unit));
        // With its name taken it fails. Begun, it would be taken for done where it is another's that stands there.
        if (taken)
            await ledger.setBegun(false);
        else if ((0,unit_kinds/* announced */.yb)(unit))
            await ledger.setBegun(true);
        if (unit.index)
            invalidBefore = await invalidIndexes(connection, unit.index);
        await timeouts.setFor(unit);
        const send = () => sendAlone(run, invalidBefore);
        await (mayCommit(unit) ? send() : (0,retry/* retried */.s)(context, step, send));
    }
    catch (error) {
        if (error instanceof OthersBuildError)
            throw othersBuild(error, run);
        if (!(error instanceof postgres_message/* ServerError */.gP))
            throw error;
        const leftovers = await dropInvalid(connection, unit.index, invalidBefore, patienceMs(context));
        timeouts.forget();
        const kept = leftovers.some((index) => !index.dropped);
        const partial = mayCommit(unit) || stoppedHalfway(unit, error);
        const message = { fileStart: 0, body: unit.sql, before: 0 };
        if (!partial && !kept)
            await ledger.setBegun(false);
        throw await failed(error, run, { message, partial, leftovers });
    }
    return ledger.record();
}
/** Sees to what a dead run left of the unit; until that is through the unit stays in doubt. */
async function settled(run) {
    const { context, unit } = run;
    const { connection } = context.session;
    try {
        return await (0,interrupt/* interruptible */.In)(connection, context.settings.signal, () => settleInDoubt(connection, unit));
    }
    catch (error) {
        if (!(error instanceof postgres_message/* ServerError */.gP))
            throw error;
        const message = { fileStart: 0, body: unit.sql, before: 0 };
        throw await failed(error, run, { message, partial: true, leftovers: [] });
    }
}
async function sendAlone({ context, unit }, invalidBefore) {
    const { connection } = context.session;
    try {
        await (0,interrupt/* interruptible */.In)(connection, context.settings.signal, () => connection.send(unit.sql.pieces, { copyData: unit.sql.copyData }));
    }
    catch (error) {
        if (error instanceof postgres_message/* ServerError */.gP && unit.kind === 'block')
            await rollBack(connection);
        // Built again, it would meet the invalid index of this try.
        const again = error instanceof postgres_message/* ServerError */.gP && (0,postgres_sqlstate/* retriesOf */.Ko)(error.fields) === 'whole transaction';
        if (again && unit.concurrently)
            await dropInvalid(connection, unit.index, invalidBefore, patienceMs(context));
        throw error;
    }
}
/**
 * A lock timeout breaks CREATE INDEX CONCURRENTLY in its waiting phases and leaves an invalid index behind, so
 * concurrent statements run without one. The file's own SET of either timeout is left alone.
 */
class Timeouts {
    #context;
    #step;
    /** Whether the file sets a timeout itself. Asked once: a file can have very many statements. */
    #byFile;
    #inForce;
    constructor(context, step) {
        this.#context = context;
        this.#step = step;
        this.#byFile = step.script.units.some(({ words, sql }) => words[0] === 'SET' && /timeout/i.test(sql.sql));
    }
    /** They are not what they were. */
    forget() {
        this.#inForce = undefined;
    }
    async setFor(unit) {
        const { session } = this.#context;
        if (session.pooled)
            return;
        const { directives } = this.#step;
        const own = session.ownSettings().filter((statement) => /(lock|statement)_timeout/.test(statement));
        const statements = this.#byFile ? [] : own;
        if (directives.lockTimeoutMs !== undefined)
            statements.push(`SET lock_timeout = ${directives.lockTimeoutMs}`);
        if (directives.statementTimeoutMs !== undefined)
            statements.push(`SET statement_timeout = ${directives.statementTimeoutMs}`);
        if (unit.concurrently)
            statements.push('SET lock_timeout = 0');
        const message = statements.join(';\n');
        // A unit that is no SET can change a setting, too, and one that fails takes its settings back.
        if (message === '' || (message === this.#inForce && !this.#byFile))
            return;
        await session.connection.send(message);
        this.#inForce = message;
    }
}
/** How long cleaning up may take: a cancelled run has to end within seconds. */
function patienceMs({ settings }) {
    return settings.signal?.aborted === true ? 1500 : 60_000;
}
/** A procedure or DO block may commit a part of its work and then fail: it is not tried again. */
function mayCommit({ words }) {
    return words[0] === 'DO' || words[0] === 'CALL';
}
/** DROP INDEX and DETACH PARTITION work in several transactions, of which the first are done when the rest is stopped. */
function stoppedHalfway(unit, { sqlstate, fields }) {
    const stopped = (0,postgres_sqlstate/* isCancelled */.mm)(sqlstate) || (0,postgres_sqlstate/* retriesOf */.Ko)(fields) === 'whole transaction';
    return unit.concurrently && (unit.index === undefined || (0,unit_kinds/* isReindex */.KW)(unit)) && stopped;
}
async function failed(error, { context, step, ledger, unit }, found) {
    const { message, partial, leftovers } = found;
    const { done, begun } = ledger.mark;
    const nothingDone = done === 0 && !partial && leftovers.every(({ dropped }) => dropped);
    const released = nothingDone && !begun && (await ledger.release());
    return (0,step_failure/* stepFailure */.nK)(error, {
        context,
        step,
        message,
        remains: remainder(error, { context, step, unit, mark: ledger.mark, partial, released, leftovers }),
    });
}

;// CONCATENATED MODULE: ./build/engine/apply.js




/** Runs steps of one kind (see `groups`) and records them. Returns only when all are committed. */
async function runSteps(context, steps) {
    if (context.atomic === true) {
        await runAtomically(context, steps);
        return;
    }
    if (steps.every((step) => step.script.transaction === 'transactional')) {
        await runInTransactions(context, steps);
        return;
    }
    for (const step of steps)
        await runOne(context, step);
}
async function runOne(context, step) {
    const { session, run } = context;
    const notices = session.notices.of(step);
    session.connection.onNotice = notices.take;
    run.sent(step);
    session.historyNamed ||= (0,record_last/* namesHistory */.vT)(step, session.table);
    run.starting(step);
    const ended = session.watch.begin(step);
    try {
        run.done(step, await runStatements(context, step));
    }
    finally {
        session.connection.onNotice = undefined;
        ended();
        notices.end();
    }
}
/** Text of more UTF-16 code units than this is sent alone: there is nothing to gain, and memory to lose. */
const LARGE = 1 << 20;
/**
 * By these words a file can do what nothing may be sent behind: give the session's advisory lock up, copy from
 * the client, or have its own way with what is durable.
 */
const NOTHING_BEHIND = /advisory_unlock|\bdiscard\b|\bstd(?:in|out)\b|synchronous_commit/i;
/** Steps that may be sent one behind the other without waiting, and between them those that run alone. */
function groups(steps, pipelined) {
    const result = [];
    let open;
    for (const step of steps) {
        const follows = pipelined && step.script.transaction === 'transactional';
        if (open && follows)
            open.push(step);
        else
            result.push((open = [step]));
        if (!follows || nothingBehind(step))
            open = undefined;
    }
    return result;
}
/** Nothing may be sent behind the step before its answer is there. */
function nothingBehind({ text }) {
    return text.length > LARGE || NOTHING_BEHIND.test(text);
}


/***/ }),

/***/ 9283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ recordRefused),
/* harmony export */   PW: () => (/* binding */ FILE),
/* harmony export */   Xz: () => (/* binding */ atRecord),
/* harmony export */   ok: () => (/* binding */ notRecorded),
/* harmony export */   vT: () => (/* binding */ namesHistory),
/* harmony export */   wB: () => (/* binding */ leftTransaction),
/* harmony export */   xk: () => (/* binding */ recordsLast)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1502);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7929);
/* harmony import */ var _sql_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3180);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2952);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(355);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6919);







/**
 * Stands around a file whose record is written behind it. No file can name it, so it is there to be released only
 * in the transaction that it was made in.
 */
const FILE = (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteIdentifier */ .C)(`migrate_action_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
/**
 * What could commit, with nothing in the history to tell of it; and what does not work behind a savepoint: exporting
 * a snapshot, and rewriting certain catalogs.
 */
const CLAIMED_FIRST = /\b(?:commit|end|prepare|pg_export_snapshot|reindex|cluster)\b/i;
/** Next to what a file of this length costs, a claim is nothing; to look through it would take a copy of it. */
const LONG = 1 << 20;
/**
 * Whether the record of a step is written once, behind its file. It costs the server less than a claim in front that
 * is finished behind. Not where the claim keeps others out, as behind a pooler, nor where the file has a word by which
 * it could commit or work on the history, nor where the table could refuse or swallow it.
 */
function recordsLast(session, step) {
    const { pooled, state, historyNamed } = session;
    const { row, script, text } = step;
    if (row !== undefined || pooled || !state.plainInsert || historyNamed)
        return false;
    return text.length <= LONG && !CLAIMED_FIRST.test(script.body.sql) && !namesHistory(step, session.table);
}
/** Whether a file has the name of the history in it. Without a copy of it: files are large. */
function namesHistory({ text, inBytes }, { table }) {
    const name = inBytes ? (0,_sql_text_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(table) : table;
    return new RegExp(name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'i').test(text);
}
/** In what of our own statements behind the file an error arose. */
function atRecord(error, { recordAt, ...message }) {
    if (recordAt === undefined)
        return undefined;
    if ((0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .standsBehind */ .Y)(error, message, recordAt - 1))
        return 'release';
    return (0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .standsBehind */ .Y)(error, message, recordAt) ? 'record' : undefined;
}
/** The savepoint was gone: in another transaction block, or outside of any. */
function leftTransaction(error, message) {
    return /^(?:3B001|25P01)$/.test(error.sqlstate) && atRecord(error, message) === 'release';
}
/** The history would not take the record, and trying again is of no use. */
function recordRefused(error, message) {
    const passing = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .retriesOf */ .Ko)(error.fields) === 'whole transaction' || (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .isCancelled */ .mm)(error.sqlstate);
    return !passing && atRecord(error, message) === 'record';
}
/** The transaction was committed, and the INSERT of its record had no row: since the session began it got a trigger. */
function notRecorded(results, { recordAt }, step, table) {
    if (recordAt === undefined || results.at(-1)?.command !== 'COMMIT')
        return undefined;
    if (results.at(-2)?.rowCount !== 0)
        return undefined;
    const named = `${step.version}_${step.name}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py({
        reason: 'history',
        message: `The history ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)(table)} did not take the record of ${named}: a trigger of the table kept it out.`,
        state: `What ${step.path} does is in the database, and the history does not have ${named}.`,
        next: `Take the trigger off ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)(table)}, and write the row of ${named} by hand: up would run the file again.`,
        file: step.path,
    });
}


/***/ }),

/***/ 4817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ retried)
/* harmony export */ });
/* harmony import */ var _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5865);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7929);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7443);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3029);




/** The first wait, and the longest: the tries are many and short, and readers get on between them. Milliseconds. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** Of what is no matter of waiting long enough: a deadlock that comes again and again would do so for ever. */
const MOST_CLASHES = 10;
/**
 * Runs a transaction, or a statement that is one, again when it failed for a reason that passes: a lock that
 * was not to be had in time, a deadlock, a serialization failure. `run` must leave nothing behind when it fails. Of several steps
 * in one transaction, `of` says when it has failed which one did.
 */
async function retried({ session: { watch }, settings }, of, run) {
    const { lockAttempts = _options_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULTS */ .z.lockAttempts, signal, onEvent } = settings;
    for (let attempt = 1;; attempt++) {
        watch.newTry();
        try {
            return await run();
        }
        catch (error) {
            const passing = error instanceof _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .retriesOf */ .Ko)(error.fields) === 'whole transaction';
            if (!passing)
                throw error;
            const blockers = watch.failed(error);
            if ((0,_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .isAborted */ .G4)(signal))
                throw error;
            const attempts = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .isLockNotAvailable */ .Gp)(error.sqlstate)
                ? lockAttempts
                : Math.min(lockAttempts, MOST_CLASHES);
            if (attempt >= attempts)
                throw error;
            watch.open();
            const retryInMs = (0,_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .backoffMs */ .jo)(attempt, FIRST_WAIT_MS, LONGEST_WAIT_MS);
            const { version, name } = typeof of === 'function' ? of() : of;
            const { message } = error;
            onEvent?.({ type: 'step-retry', version, name, message, blockers, attempt, attempts, retryInMs });
            await (0,_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .sleep */ .yy)(retryInMs, signal);
            if ((0,_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .isAborted */ .G4)(signal))
                throw error;
        }
    }
}


/***/ }),

/***/ 8966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ StatementLedger)
/* harmony export */ });
/* harmony import */ var _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5865);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6238);
/* harmony import */ var _advisory_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6666);
/* harmony import */ var _database_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9976);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2952);
/* harmony import */ var _history_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8218);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(355);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4817);
/* harmony import */ var _step_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2661);
/* harmony import */ var _unit_kinds_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6255);










/**
 * The row of a step that runs statement by statement. Each change names the mark that it replaces and fails when the
 * row has another one: two runs that both think a step theirs cannot both record a statement.
 */
class StatementLedger {
    #context;
    #step;
    #total;
    /** Of the whole file, and asked once: it can have very many statements. */
    #changesRole;
    #mark;
    constructor(context, step) {
        this.#context = context;
        this.#step = step;
        this.#total = step.script.units.length;
        this.#changesRole = (0,_unit_kinds_js__WEBPACK_IMPORTED_MODULE_8__/* .changesRole */ .yH)(step.text);
        const tag = step.direction === 'down' ? (0,_history_row_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptTag */ .Gz)(step.text, this.#total) : 0;
        this.#mark = step.resume ?? { direction: step.direction, done: 0, begun: false, tag };
    }
    /** What the row says. */
    get mark() {
        return this.#mark;
    }
    /** Claims the step, or takes up the claim that a dead run left. */
    async open() {
        const { session, gitCommit } = this.#context;
        const { connection, table } = session;
        const { row, resume, version } = this.#step;
        const sql = resume
            ? (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .takeUp */ .bG)(table, version, resume)
            : row
                ? (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .claimRollback */ .Bz)(table, row, this.#mark)
                : (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .claim */ .B7)(table, this.#step, gitCommit);
        try {
            const results = await connection.send([...session.transactionLock(), sql].join(';\n'));
            const result = results.at(-1);
            if (result?.rowCount !== 1)
                throw new _step_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .ClaimTakenError */ .a4(this.#step, undefined);
        }
        catch (error) {
            if ((0,_advisory_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .lockedByAnother */ .xE)(error))
                throw new _step_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .ClaimTakenError */ .a4(this.#step, error, { locked: true });
            if (error instanceof _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && error.sqlstate === '23505')
                throw new _step_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .ClaimTakenError */ .a4(this.#step, error);
            throw (0,_database_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .historyRefused */ .pO)(error, table, session.state, 'written');
        }
    }
    /**
     * The statements that record the next unit as done, and the place of the one among them that gives a result: as
     * the user who connected, whatever role the file has set. Call `recorded` when they are committed.
     */
    recordNext() {
        return this.#asConnected(this.#nextDone());
    }
    /** The record of `recordNext` is committed. */
    recorded() {
        this.#mark = { ...this.#mark, done: this.#mark.done + 1, begun: false };
    }
    /** Records the next unit as done in a transaction of its own. */
    async record() {
        const result = await this.#send(this.#nextDone());
        this.recorded();
        return result;
    }
    /** Says that the next unit is begun, or that nothing of it remains after all. */
    async setBegun(begun) {
        if (this.#mark.begun === begun)
            return;
        const mark = { ...this.#mark, begun };
        await this.#send((0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .advance */ .np)(this.#context.session.table, this.#step.version, this.#mark, mark));
        this.#mark = mark;
    }
    /** Takes the claim back: nothing of the step remains. False when the row cannot be made what it was. */
    async release() {
        const { row, resume, version } = this.#step;
        const { table } = this.#context.session;
        if (row && resume)
            return false;
        await this.#send(row ? (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseRollback */ ._H)(table, row) : (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .remove */ .TF)(table, version, this.#mark));
        return true;
    }
    /** Whether another run, that was thought dead, has recorded more: what this one did of it was rolled back. */
    async hasMovedOn() {
        const { session } = this.#context;
        await session.readHistoryAgain();
        const row = session.history.find(({ version }) => version === this.#step.version);
        if (!row || this.#step.direction === 'down')
            return false;
        const mark = (0,_history_row_js__WEBPACK_IMPORTED_MODULE_4__/* .unfinished */ .M1)(row);
        return mark === undefined || (mark.direction === 'up' && mark.done > this.#mark.done);
    }
    /** The row is gone or cannot be written: the history no longer tells what the file did. */
    lost(error) {
        const { version, path } = this.#step;
        const name = `${version}_${this.#step.name}`;
        const complaint = error === undefined || error.message.includes(_history_js__WEBPACK_IMPORTED_MODULE_5__/* .ROW_CHANGED */ .__)
            ? 'it is no longer there, or not as this run left it'
            : error.message;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .MigrationError */ .Py({
            reason: 'history',
            message: `The row of ${name} in the history could not be written while its file ran: ${complaint}.`,
            state: `${name} does not run in a transaction: what its statements have done so far remains, and the history may not show it.`,
            next: `See which statements of ${path} took effect and what ${(0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .qualified */ .LX)(table(this.#context))} has. Finish or undo them by hand, and bring the row in line.`,
            file: path,
            sqlstate: error?.sqlstate,
            cause: error,
        });
    }
    #nextDone() {
        const { row, version } = this.#step;
        const history = table(this.#context);
        const done = this.#mark.done + 1;
        if (done < this.#total)
            return (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .advance */ .np)(history, version, this.#mark, { ...this.#mark, done, begun: false });
        return row ? (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .remove */ .TF)(history, version, this.#mark) : (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .finish */ .O9)(history, version, this.#mark);
    }
    async #send(sql) {
        const { statements, result } = this.#asConnected(sql);
        const results = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .retried */ .s)(this.#context, this.#step, () => this.#context.session.connection.send(statements.join(';\n'), { rows: 'all' })).catch((error) => {
            throw error instanceof _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP ? this.lost(error) : error;
        });
        const told = results[result];
        if (told?.rowCount !== 1)
            throw this.lost(undefined);
        return told;
    }
    #asConnected(sql) {
        if (!this.#changesRole)
            return { statements: [sql], result: 0 };
        const before = [...KEEP_ROLE, ..._postgres_session_js__WEBPACK_IMPORTED_MODULE_9__/* .roleReset */ .kZ];
        return { statements: [...before, sql, ...GIVE_ROLE_BACK], result: before.length };
    }
}
function table({ session }) {
    return session.table;
}
const KEEP_ROLE = [
    "SELECT pg_catalog.set_config('migrate_action.session_user', session_user, false)",
    "SELECT pg_catalog.set_config('migrate_action.role', pg_catalog.current_setting('role'), false)",
];
const GIVE_ROLE_BACK = [
    "SELECT pg_catalog.set_config('session_authorization', pg_catalog.current_setting('migrate_action.session_user'), false)",
    "SELECT pg_catalog.set_config('role', pg_catalog.current_setting('migrate_action.role'), false)",
];


/***/ }),

/***/ 775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O4: () => (/* binding */ beforeFile),
  r6: () => (/* binding */ behindFile),
  cf: () => (/* binding */ durationOf),
  Pf: () => (/* binding */ label),
  er: () => (/* binding */ stepMessage)
});

// EXTERNAL MODULE: ./build/postgres/frames.js
var postgres_frames = __webpack_require__(5026);
// EXTERNAL MODULE: ./build/sql/position.js
var sql_position = __webpack_require__(8520);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __webpack_require__(355);
// EXTERNAL MODULE: ./build/engine/record-last.js
var record_last = __webpack_require__(9283);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/engine/turn.js



/**
 * Names the step that was finished last. It is set by the statement that finishes it, and taken back with its
 * transaction; so it says what the row of the history says, and looking at it costs no plan of a query.
 */
const SETTING = "'migrate_action.finished'";
/** No file can name a step of this process as finished. */
const OF_THIS_PROCESS = (0,external_node_crypto_.randomUUID)();
const VALUE = `pg_catalog.current_setting(${SETTING}, true)`;
/**
 * For the select list of what finishes a step: a row is there only when there was something to be finished.
 * `local` where the session is not ours behind the transaction; then nothing may stand behind the step.
 */
function finishes(key, { local }) {
    return `pg_catalog.set_config(${SETTING}, ${turn_name(key)}, ${String(local)})`;
}
/** `-1`, the mark of a claim; raises an error unless this step is the last that was finished. */
function markBehind(key) {
    return inTurn(key, '-1', failing(engine_history/* NOT_IN_TURN */.yB));
}
/** Gives `value`, a text; raises an error unless the step was finished in this transaction. */
function onceFinished(key, value) {
    return `SELECT ${inTurn(key, value, `${failing(engine_history/* LEFT_TRANSACTION */.Zf)}::text`)}`;
}
function inTurn(key, value, otherwise) {
    return `CASE ${VALUE} WHEN ${turn_name(key)} THEN ${value} ELSE ${otherwise} END`;
}
function turn_name(key) {
    return (0,quote/* quoteLiteral */.c)(`${OF_THIS_PROCESS} ${key}`);
}
/** The text is not a constant, so that the planner cannot evaluate the failing cast beforehand. */
function failing(complaint) {
    return `(${(0,quote/* quoteLiteral */.c)(complaint)} || pg_catalog.pg_backend_pid()::text)::integer`;
}

;// CONCATENATED MODULE: ./build/engine/step-message.js





/**
 * The one message that runs a step: run the file, check deferred constraints, reset the session, record the step,
 * commit. Whatever goes wrong, either all of it is committed or nothing.
 */
function stepMessage(sender, step, position) {
    const { script } = step;
    const surround = (0,record_last/* recordsLast */.xk)(sender.session, step) ? recorded : claimed;
    const { front, back, recordAt } = surround(sender, step, position);
    const before = ['BEGIN', ...script.leading, ...front];
    const prefix = `${label(step)}${before.join(';\n')};\n`;
    return {
        // The line break before the semicolon ends a comment that the file may end in.
        sql: (0,postgres_frames/* around */.mC)(prefix, script.body.pieces, `\n;${[...back, 'COMMIT'].join(';\n')}`),
        fileStart: (0,sql_position/* codePointLength */.O7)(prefix),
        body: script.body,
        before: before.length,
        recordAt,
        durable: position.durable,
    };
}
/** A savepoint in front, which is there behind the file only if that has kept to its transaction; then the record. */
function recorded({ session, gitCommit }, step, position) {
    const { behind } = position;
    const back = [...cleared(session, step), `RELEASE SAVEPOINT ${record_last/* FILE */.PW}`];
    const also = `${finishes(step.key, { local: false })}, ${waiting(position)}`;
    return {
        front: [
            ...localTimeouts(step.directives),
            ...(behind ? [`SELECT ${markBehind(behind.key)}`] : []),
            `SAVEPOINT ${record_last/* FILE */.PW}`,
        ],
        back: [...back, (0,engine_history/* record */.g1)(session.table, step, gitCommit, also)],
        recordAt: back.length,
    };
}
/** A claim of the version in front, which is finished behind the file. */
function claimed(sender, step, position) {
    const { session } = sender;
    return {
        front: beforeFile(sender, step, position.behind),
        back: [
            ...cleared(session, step),
            finish(session, step, finishes(step.key, { local: session.pooled })),
            onceFinished(step.key, waiting(position)),
        ],
        recordAt: undefined,
    };
}
function waiting({ durable }) {
    return durable ? engine_history/* WAITING */.uE : engine_history/* NOT_WAITING */.QE;
}
/** What stands in front of a file in its transaction: its settings, and the claim of its version. */
function beforeFile({ session, gitCommit }, step, behind) {
    const { table } = session;
    const { directives, row } = step;
    return [
        ...session.localSettings(),
        ...localTimeouts(directives),
        ...session.transactionLock(),
        row ? (0,engine_history/* lockRow */.Uc)(table, row, behind?.row) : (0,engine_history/* claim */.B7)(table, step, gitCommit, behind && markBehind(behind.key)),
    ];
}
/**
 * What stands behind a file in a transaction that goes on after it; the last of it finishes the claim and gives
 * the duration.
 */
function behindFile(session, step) {
    return [...cleared(session, step), (0,engine_history/* guarded */.Nj)(finish(session, step))];
}
function cleared(session, { script }) {
    // In the transaction, so that no message behind this one runs in a session that could not be reset.
    return ['SET CONSTRAINTS ALL IMMEDIATE', ...session.resetAfter(script)];
}
function finish({ table }, { row, version }, also) {
    return row ? (0,engine_history/* removeOwn */.LO)(table, row.version, also) : (0,engine_history/* finishOwn */.G9)(table, version, also);
}
/** What the server measured; undefined when the COMMIT was none: that of an aborted transaction is a ROLLBACK. */
function durationOf(results, { recordAt }) {
    if (results.at(-1)?.command !== 'COMMIT')
        return undefined;
    const duration = results.at(recordAt === undefined ? -3 : -2)?.rows[0]?.[0];
    return { executionTimeMs: duration == null ? null : Number(duration) };
}
/** Stands first, so that whoever looks at pg_stat_activity sees which migration runs. */
function label({ direction, version, name }) {
    return `/* migrate-action ${direction} ${version}_${name.replaceAll('*/', '* /').replaceAll('/*', '/ *')} */ `;
}
function localTimeouts({ lockTimeoutMs, statementTimeoutMs }) {
    const statements = [];
    if (lockTimeoutMs !== undefined)
        statements.push(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
    if (statementTimeoutMs !== undefined)
        statements.push(`SET LOCAL statement_timeout = ${statementTimeoutMs}`);
    return statements;
}


/***/ })

};
