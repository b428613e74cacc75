export const id = 835;
export const ids = [835];
export const modules = {

/***/ 9835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/migrator.js + 31 modules
var migrator = __webpack_require__(1341);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/postgres/open.js + 1 modules
var postgres_open = __webpack_require__(8191);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/engine/stop-sessions.js



/**
 * Asks the server to cancel what sessions of a dead process still run, and waits until they are gone: a server
 * that is at work does not notice that its client is. Those that outlast the cancel request are terminated
 * after half of the time. Resolves with whether all are gone.
 *
 * @throws {ConnectError} when the server cannot be reached
 */
async function stopSessions(target, sessions, timeoutMs) {
    if (sessions.length === 0)
        return true;
    const connection = await (0,postgres_open/* openConnection */.JY)(target, timeoutMs);
    const running = sessions
        .map(({ pid, backendStart }) => `(${pid}, ${(0,quote/* quoteLiteral */.c)(backendStart)}::timestamptz)`)
        .join(', ');
    const ask = async (what) => {
        const [result] = await connection.send(`SELECT ${what} FROM pg_stat_activity WHERE (pid, backend_start) IN (${running})`);
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
            await (0,promises_.setTimeout)(50);
        }
    }
    finally {
        await connection.close();
    }
}

// EXTERNAL MODULE: ./build/report/failure.js
var failure = __webpack_require__(897);
// EXTERNAL MODULE: ./build/report/redact.js
var report_redact = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/action/comment-key.js
var comment_key = __webpack_require__(1316);
// EXTERNAL MODULE: ./build/action/context.js
var context = __webpack_require__(3280);
;// CONCATENATED MODULE: ./build/action/interrupted.js

/** The report of a step that was killed, from the history as it was found afterwards. */
function interruptedReport(seen, interruption) {
    const { command, progress } = interruption;
    const running = runningMigration(seen, progress);
    const done = progress.finished + (finishedUnheard(running, command) ? 1 : 0);
    const error = interruptedError(seen, interruption);
    return {
        ...seen,
        command,
        status: error.reason === 'cancelled' ? 'cancelled' : 'failed',
        failureReason: error.reason,
        planDigest: progress.digest,
        counts: {
            ...seen.counts,
            newlyApplied: command === 'up' ? done : 0,
            reverted: command === 'up' ? 0 : done,
        },
        error: error.details,
    };
}
/** The same as an error; without a report of the history, which could then not be read. */
function interruptedError(seen, { command, progress, gone }) {
    const during = progress.running === null ? '' : ` while ${progress.running} was running`;
    const done = progress.last === null
        ? 'The step had finished no migration.'
        : `The step had finished ${progress.finished === 1 ? '1 migration' : `${progress.finished} migrations`}, the last one ${progress.last}.`;
    const settled = seen !== undefined && gone;
    return new errors/* MigrationError */.Py({
        reason: settled ? 'cancelled' : 'unknown-outcome',
        message: `The step was killed, or its runner was lost,${during === '' ? ' before it could tell what came of it' : during}.`,
        state: [
            seen === undefined ? 'The history could not be read.' : committed(seen),
            done,
            seen === undefined || progress.running === null ? '' : fate(seen, command, progress),
            gone
                ? ''
                : 'Something of the step may still be running on the server: look for application_name migrate-action in pg_stat_activity.',
        ]
            .filter(Boolean)
            .join(' '),
        next: settled
            ? `Run ${command} again when it should go on; what is done is not done twice.`
            : `Run status when the server can be reached: the history tells. Then run ${command} again; what is done is not done twice.`,
    });
}
function committed({ currentVersion }) {
    return currentVersion === null
        ? 'No migration is applied.'
        : `The last committed version is ${currentVersion}.`;
}
function fate(seen, command, progress) {
    const name = progress.running ?? '';
    const running = runningMigration(seen, progress);
    if (running?.state === 'unfinished') {
        return `${name} does not run in one transaction and is unfinished: verify says how far it came and what to do.`;
    }
    const applied = running !== undefined && running.recordedChecksum !== null;
    if (command === 'up') {
        return applied
            ? `${name} is applied: it was committed before the step ended.`
            : `${name} is not applied: all of it was rolled back.`;
    }
    return applied
        ? `${name} is still applied: its rollback was undone.`
        : `${name} is rolled back: that was committed before the step ended.`;
}
/** Whether the migration that ran last was committed without the step having heard of it. */
function finishedUnheard(running, command) {
    if (running === undefined || running.state === 'unfinished')
        return false;
    return (running.recordedChecksum !== null) === (command === 'up');
}
function runningMigration(seen, { running }) {
    return running === null
        ? undefined
        : seen.migrations.find(({ version, name }) => `${version}_${name}` === running);
}

// EXTERNAL MODULE: ./build/action/log.js
var action_log = __webpack_require__(4173);
// EXTERNAL MODULE: ./build/action/publish.js + 10 modules
var publish = __webpack_require__(6523);
// EXTERNAL MODULE: ./build/action/pull-request-comment.js + 2 modules
var pull_request_comment = __webpack_require__(9438);
// EXTERNAL MODULE: ./build/action/state.js
var state = __webpack_require__(862);
;// CONCATENATED MODULE: ./build/action/post.js













/** How long the server may take to end what the dead step left running. Milliseconds. */
const STOP_MS = 20_000;
/**
 * The post step: when the main step was killed before it could tell anything, stops what it left running on
 * the server, reads the history, and tells what is known. Otherwise it has nothing to do. Never fails.
 */
async function post(given, event, ports) {
    const progress = (0,state/* readProgress */.gQ)(ports.environment);
    if (progress === undefined || 'error' in given || given.command === null)
        return;
    for (const secret of given.secrets)
        ports.core.setSecret(secret);
    const redact = (0,report_redact/* redactor */.$)([...given.secrets, ...given.secrets.map(visible/* visibleOnOneLine */._3)]);
    const log = new action_log/* Log */.t(ports.write, redact);
    log.text('The step was ended before it could tell what came of it. Looking at what it left.');
    const comment = new pull_request_comment/* PullRequestComment */.G({
        inputs: given.github,
        event,
        environment: ports.environment,
        key: (0,comment_key/* keyOf */.T)(given, event),
        signal: ports.signal,
        redact,
    });
    const report = (0,report_redact/* redactedCopy */.m)(await whatIsKnown(given, progress, ports, log), redact);
    await (0,publish/* publish */.m)({
        report,
        inputs: given.github,
        context: (notes) => (0,context/* pageContext */.B)(event, given.github, new Date(), notes),
        comment: (context) => comment.tell(report, context),
        redact,
    }, ports, log);
}
async function whatIsKnown({ inputs, database, dryRun }, progress, ports, log) {
    const { command } = inputs;
    const reads = dryRun || command === 'status' || command === 'verify';
    const unseen = (error) => ({
        ...(0,failure/* failureReport */.L)(command, error.details, { dryRun, durationMs: 0 }),
        planDigest: progress.digest,
    });
    if (reads || database === undefined) {
        return unseen(new errors/* MigrationError */.Py({
            reason: 'cancelled',
            message: 'The step was ended before it could tell what it saw.',
            state: `${errors/* NOTHING_TOUCHED */.X2} It only reads.`,
            next: 'Run the job again.',
        }));
    }
    let gone = true;
    if (database.kind === 'target') {
        try {
            gone = await stopSessions(database.target, progress.sessions, STOP_MS);
        }
        catch (error) {
            log.text(`The server could not be asked to stop what runs: ${inWords(error)}`);
            gone = false;
        }
    }
    try {
        const seen = await post_status(inputs, { database, signal: ports.signal });
        return interruptedReport(seen, { command, progress, gone });
    }
    catch (error) {
        log.text(`The history could not be read: ${inWords(error)}`);
        return unseen(interruptedError(undefined, { command, progress, gone }));
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
