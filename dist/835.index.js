export const id = 835;
export const ids = [835];
export const modules = {

/***/ 9835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/migrator.js + 12 modules
var migrator = __webpack_require__(8658);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/postgres/open.js + 2 modules
var postgres_open = __webpack_require__(2779);
// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var message = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/engine/stop-sessions.js




/**
 * Asks the server to cancel what sessions of a dead process still run, and waits until they are gone: a server
 * that is at work does not notice that its client is. Those that outlast the cancel request are terminated
 * after half of the time. Resolves with whether all are gone, which is false when the connection is lost. Takes at
 * most `timeoutMs` for connecting, as much again for the rest, and a second more.
 *
 * @throws {ConnectError} when the server cannot be reached
 */
async function stopSessions(target, sessions, timeoutMs) {
    if (sessions.length === 0)
        return true;
    const mostMs = timeoutMs + 1000;
    const connection = await (0,postgres_open/* openConnection */.JY)(target, timeoutMs, AbortSignal.timeout(mostMs));
    // On a silent network nothing answers any more.
    const giveUp = setTimeout(() => {
        connection.destroy();
    }, mostMs);
    const running = sessions
        .map(({ pid, backendStart }) => `(${pid}, ${(0,quote/* quoteLiteral */.c)(backendStart)}::timestamptz)`)
        .join(', ');
    const ask = async (what) => {
        const [result] = await connection.send(`SELECT ${what} FROM pg_stat_activity WHERE (pid, backend_start) IN (${running})`, { rows: 'all' });
        return result?.rows.length ?? 0;
    };
    try {
        const began = performance.now();
        await ask('pg_cancel_backend(pid)');
        for (let terminated = false;;) {
            if ((await ask('pid')) === 0)
                return true;
            const passed = performance.now() - began;
            if (passed > timeoutMs)
                return false;
            if (passed > timeoutMs / 2 && !terminated) {
                terminated = true;
                await ask('pg_terminate_backend(pid)');
            }
            await (0,external_node_timers_promises_.setTimeout)(50);
        }
    }
    catch (error) {
        if (error instanceof message/* ConnectionLostError */.N9)
            return false;
        throw error;
    }
    finally {
        clearTimeout(giveUp);
        await connection.close();
    }
}

// EXTERNAL MODULE: ./build/report/failure.js
var failure = __webpack_require__(897);
;// CONCATENATED MODULE: ./build/action/interrupted.js

/** The report of a step that was killed, from the history as it was found afterwards. */
function interruptedReport(seen, interruption) {
    const { command } = interruption;
    const progress = withCommitted(interruption.progress, seen, command);
    const fate = fateOf(seen, interruption);
    const error = interruptedError(seen, interruption);
    return {
        ...seen,
        command,
        status: error.reason === 'cancelled' ? 'cancelled' : 'failed',
        failureReason: error.reason,
        planDigest: progress.digest,
        migrations: seen.migrations.map((migration) => (fate === 'undone' || fate === 'open') &&
            migration.state !== 'unfinished' &&
            migration.version === progress.running?.version
            ? { ...migration, state: 'failed' }
            : migration),
        counts: {
            ...seen.counts,
            newlyApplied: command === 'up' ? progress.finished : 0,
            reverted: command === 'up' ? 0 : progress.finished,
        },
        error: error.details,
    };
}
/** The same as an error; `seen` is undefined when the history could not be read. */
function interruptedError(seen, interruption) {
    const { command, progress, gone } = interruption;
    const fate = seen && fateOf(seen, interruption);
    const running = progress.running && nameOf(progress.running);
    const known = fate !== undefined && fate !== 'open';
    return new errors/* MigrationError */.Py({
        reason: known ? 'cancelled' : 'unknown-outcome',
        message: running === null
            ? 'The step was killed, or its runner was lost, before it could tell what came of it.'
            : `The step was killed, or its runner was lost, while ${running} was being ${command === 'up' ? 'applied' : 'rolled back'}.`,
        state: [
            seen === undefined ? 'The history could not be read.' : committed(seen),
            finishedByStep(seen ? withCommitted(progress, seen, command) : progress),
            seen ? '' : begunBefore(progress),
            fate === undefined || running === null ? '' : fateInWords(fate, running, command),
            gone
                ? ''
                : 'Something of the step may still be running on the server: look for application_name migrate-action in pg_stat_activity.',
        ]
            .filter(Boolean)
            .join(' '),
        next: nextStep(fate, command, running),
    });
}
/** With nothing running there is nothing to wonder about: what is done is in the history. */
function fateOf(seen, { command, progress, gone }) {
    const { running } = progress;
    if (running === null)
        return gone ? 'undone' : 'open';
    const migration = seen.migrations.find(({ version }) => version === running.version);
    if (migration?.state === 'unfinished')
        return gone ? 'unfinished' : 'open';
    // What is in the history, or no longer, was committed.
    if (isInHistory(migration) === (command === 'up'))
        return 'done';
    return gone ? 'undone' : 'open';
}
function isInHistory(migration) {
    return migration !== undefined && migration.recordedChecksum !== null;
}
/** What was begun in front of the one that was running, and is in the history as the step meant it to be, is done. */
function withCommitted(progress, seen, command) {
    const done = progress.begun.filter(({ version }) => isInHistory(seen.migrations.find((migration) => migration.version === version)) === (command === 'up'));
    return { ...progress, finished: progress.finished + done.length, last: done.at(-1) ?? progress.last };
}
function committed({ currentVersion }) {
    return currentVersion === null
        ? 'No migration is applied.'
        : `The last committed version is ${currentVersion}.`;
}
function finishedByStep({ finished, last }) {
    if (last === null)
        return 'The step had finished no migration.';
    const count = finished === 1 ? '1 migration' : `${finished} migrations`;
    return `The step had finished ${count}, the last one ${nameOf(last)}.`;
}
/** What was begun and not told, in a pipeline in front of the one that was running. */
function begunBefore({ begun }) {
    const [first, ...others] = begun.map(nameOf);
    const last = others.at(-1);
    if (first === undefined)
        return '';
    return last === undefined
        ? `It had begun ${first} before it; whether that is committed is not known either.`
        : `It had begun ${first} ${others.length > 1 ? 'to' : 'and'} ${last} before it; whether they are committed is not known either.`;
}
function fateInWords(fate, running, command) {
    const up = command === 'up';
    switch (fate) {
        case 'done':
            return `${running} is ${up ? 'applied' : 'rolled back'}: by this step before it ended, or by another run since.`;
        case 'undone':
            return up
                ? `${running} is not applied: all of it was rolled back.`
                : `${running} is still applied: its rollback was undone.`;
        case 'unfinished':
            return `${running} does not run in one transaction and is unfinished.`;
        case 'open':
            return `When the history was read, ${running} was not ${up ? 'applied' : 'rolled back'}; it may yet be.`;
    }
}
function nextStep(fate, command, running) {
    const again = `Run ${command} again when it should go on; what is done is not done twice.`;
    switch (fate) {
        case 'unfinished':
            return `Run verify: it says how far ${running ?? 'the migration'} came and what to do. Until then no other command changes anything.`;
        case 'open':
        case undefined:
            return `Run status when nothing of the step runs any more: the history tells what became of it.${command === 'up' ? ' Then run up again; what is done is not done twice.' : ` Run ${command} again only when it shows that the migration is still applied: : each run rolls back more.`}`;
        default:
            return command === 'up'
                ? again
                : `Look at the status first: each ${command} rolls back more. Run it again when it should go on.`;
    }
}
function nameOf({ version, name }) {
    return `${version}_${name}`;
}

// EXTERNAL MODULE: ./build/action/state.js
var state = __webpack_require__(862);
// EXTERNAL MODULE: ./build/action/telling.js + 42 modules
var telling = __webpack_require__(8053);
;// CONCATENATED MODULE: ./build/action/post.js








/** How long the server may take to end what the dead step left running. Milliseconds. */
const STOP_MS = 20_000;
/**
 * The post step: when the main step was killed before it could tell anything, stops what it left running on
 * the server, reads the history, and tells what is known. Otherwise it has nothing to do. Never fails.
 */
async function post(given, event, ports) {
    const progress = (0,state/* readProgress */.g)(ports.environment);
    if (progress === undefined || 'error' in given || given.command === null)
        return;
    const { log, tell } = (0,telling/* telling */.g)(given, event, ports);
    log.text('The step was ended before it could tell what came of it. Looking at what it left.');
    try {
        await tell((await reportOf(progress)) ?? (await whatIsKnown(given, progress, ports, log)));
    }
    catch (error) {
        log.text(`It could not be told: ${inWords(error)} Run status to see what the history says before anything is run again.`);
        log.end();
    }
}
/** The report of a step that had come to its end. It is the truth, whatever was told of it. */
async function reportOf({ report }) {
    if (report === null)
        return undefined;
    try {
        const read = JSON.parse(await (0,promises_.readFile)(report, 'utf8'));
        // Later steps of the job may have written something else there.
        return read.version === 1 ? read : undefined;
    }
    catch {
        return undefined;
    }
}
async function whatIsKnown({ inputs, database, dryRun }, progress, ports, log) {
    const { command } = inputs;
    const unseen = (error) => ({
        ...(0,failure/* failureReport */.L)(command, error.details, { dryRun, durationMs: 0 }),
        planDigest: progress.digest,
    });
    if (dryRun || command === 'status' || command === 'verify' || database === undefined) {
        return unseen(new errors/* MigrationError */.Py({
            reason: 'cancelled',
            message: 'The step was ended before it could tell what it saw.',
            state: `${errors/* NOTHING_TOUCHED */.X2} ${dryRun ? 'A dry run' : command} only reads.`,
            next: 'Run the job again.',
        }));
    }
    const interruption = { command, progress, gone: await stopped(database, progress, log) };
    try {
        const seen = await post_status(inputs, { database, signal: ports.signal });
        return interruptedReport(seen, interruption);
    }
    catch (error) {
        log.text(`The history could not be read: ${inWords(error)}`);
        return unseen(interruptedError(undefined, interruption));
    }
}
/** Whether nothing of the step runs any more. Behind a pooler no session is known, and it cannot be told. */
async function stopped(database, progress, log) {
    if (database.kind !== 'target' || progress.running === null)
        return true;
    if (progress.sessions.length === 0)
        return false;
    try {
        return await stopSessions(database.target, progress.sessions, STOP_MS);
    }
    catch (error) {
        log.text(`The server could not be asked to stop what runs: ${inWords(error)}`);
        return false;
    }
}
async function post_status({ settings }, where) {
    try {
        return await new migrator/* Migrator */.a({ ...settings, ...where, connectAttempts: 2 }).status();
    }
    catch (error) {
        // The history was read, whatever there is to say against the files.
        if (error instanceof errors/* MigrationError */.Py && error.report?.database)
            return error.report;
        throw error;
    }
}
function inWords(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
