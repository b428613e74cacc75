export const id = 121;
export const ids = [121];
export const modules = {

/***/ 602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mN: () => (/* binding */ blockers),
  Eo: () => (/* binding */ goesOn),
  _E: () => (/* binding */ unfinishedRemedy)
});

// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
// EXTERNAL MODULE: ./build/sql/scanner.js + 1 modules
var sql_scanner = __webpack_require__(1951);
;// CONCATENATED MODULE: ./build/sql/compare.js


/** Do two scripts differ in nothing but white space and comments, outside of literals and COPY data? */
function sameButForCommentsAndSpace(one, other) {
    const [left, right] = [tokens(one), tokens(other)];
    for (;;) {
        const [token, counterpart] = [left.next(), right.next()];
        if (token.done === true || counterpart.done === true)
            return token.done === counterpart.done;
        if (token.value !== counterpart.value)
            return false;
    }
}
function* tokens(text) {
    const data = (0,lexer/* copyDataBlocks */.oS)(text);
    const scanner = new sql_scanner/* Scanner */.L(text);
    while (scanner.next() !== 'end') {
        const [block] = data;
        if (block !== undefined && scanner.start >= block.start) {
            data.shift();
            yield text.slice(block.start, block.end);
            scanner.jumpTo(block.end);
        }
        else if (scanner.kind !== 'line comment' && scanner.kind !== 'block comment') {
            yield scanner.raw();
        }
    }
}

// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/engine/checksum.js
var checksum = __webpack_require__(9844);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var folder = __webpack_require__(6663);
// EXTERNAL MODULE: ./build/engine/history-row.js
var history_row = __webpack_require__(8218);
// EXTERNAL MODULE: ./build/engine/path.js
var engine_path = __webpack_require__(9248);
// EXTERNAL MODULE: ./build/engine/version.js
var version = __webpack_require__(4879);
;// CONCATENATED MODULE: ./build/engine/blockers.js









/** What each command refuses to go on with, gravest first. */
const REFUSED = {
    up: ['unfinished', 'checksum-mismatch', 'missing-migration', 'out-of-order'],
    check: ['unfinished', 'checksum-mismatch', 'missing-migration', 'out-of-order'],
    down: ['unfinished'],
    reset: ['unfinished'],
    status: ['checksum-mismatch'],
    verify: ['unfinished', 'checksum-mismatch', 'missing-migration'],
};
/**
 * What in the history or the folder stands in the way of a command, as one error that lists all of it; its
 * reason is that of the gravest. Undefined when nothing does.
 */
async function blockers(situation) {
    const problems = [];
    let gravest;
    for (const reason of REFUSED[situation.command]) {
        const found = await problemsOf(reason, situation);
        if (found.length > 0)
            gravest ??= reason;
        problems.push(...found);
    }
    return gravest === undefined ? undefined : blockedBy(gravest, problems);
}
async function problemsOf(reason, situation) {
    const { known, settings } = situation;
    const inState = (state) => known.filter((migration) => migration.state === state);
    switch (reason) {
        case 'unfinished':
            return inState('unfinished')
                .filter((migration) => !situation.chosen.includes(migration))
                .map((migration) => unfinishedProblem(migration, situation));
        case 'checksum-mismatch':
            return Promise.all(inState('mismatch').map((migration) => mismatchProblem(migration, settings.git)));
        case 'missing-migration':
            return inState('missing').map((migration) => missingProblem(migration, situation));
        case 'out-of-order':
            return outOfOrderProblems(situation);
        default:
            return [];
    }
}
function blockedBy(reason, problems) {
    const [first] = problems;
    return new errors/* MigrationError */.Py({
        reason,
        message: problems.length === 1 && first
            ? first.message
            : `${problems.length} problems between the files and the history.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: problems.length === 1 && first?.remedy
            ? first.remedy
            : 'See to every problem listed and run the command again.',
        file: first?.file ?? undefined,
        problems,
    });
}
async function mismatchProblem({ version, name, file, row }, git) {
    const path = file?.path ?? `${version}_${name}`;
    const change = await git?.lastChange(path);
    const original = await originalVersion(path, row?.checksum ?? '', git);
    const uncommitted = change !== undefined && original?.commit === change.commit;
    const changedBy = uncommitted
        ? ' The change is not committed.'
        : change
            ? ` Last changed by commit ${change.commit.slice(0, 12)} (${change.author}, ${change.date.slice(0, 10)}: ${change.subject}).`
            : '';
    const nature = original === undefined || !file
        ? ''
        : sameButForCommentsAndSpace(original.text, (0,sql_text/* decoded */.DH)(file.read()))
            ? ' Only white space or comments differ.'
            : ' The SQL itself differs.';
    const restore = uncommitted
        ? `git restore -- ${shellWord(path)}`
        : original
            ? `git restore --source=${original.commit.slice(0, 12)} -- ${shellWord(path)}`
            : `git log --oneline -- ${shellWord(path)} (find the commit from before the change), then git restore --source=COMMIT -- ${shellWord(path)}`;
    return {
        message: `${path} has changed since it was applied: its checksum is ${file?.checksum ?? 'unknown'}, the history has ${row?.checksum ?? 'none'}.${nature}${changedBy}`,
        remedy: `Restore the file (${restore}). If the change is wanted, put it into a new migration.`,
        file: path,
        line: null,
        column: null,
    };
}
/** How many versions of a file are looked through for the one that was applied. */
const VERSIONS_SEARCHED = 20;
async function originalVersion(path, recordedChecksum, git) {
    for (const { commit, bytes } of (await git?.versionsOf(path, VERSIONS_SEARCHED)) ?? []) {
        const decoded = (0,checksum/* decodeText */.g7)(bytes);
        if ('text' in decoded &&
            (0,checksum/* acceptedChecksums */.ay)(decoded.text, decoded.hadByteOrderMark).includes(recordedChecksum)) {
            return { commit, text: decoded.text };
        }
    }
    return undefined;
}
function unfinishedProblem(migration, { table, dir, runner, resumed }) {
    const { version, name, row, file, key } = migration;
    const progress = row && (0,history_row/* unfinished */.M1)(row);
    const down = progress?.direction === 'down';
    const done = progress?.done ?? 0;
    const began = row?.appliedAt && !down ? ` It was claimed at ${row.appliedAt}.` : '';
    const doneSoFar = `${done === 0 ? 'None' : done} of its statements ${done > 1 ? 'are' : 'is'} done${progress?.begun === true ? '; the one after was begun and may be done, too.' : '.'}`;
    const byHand = unfinishedRemedy(table, version, down ? 'down' : 'up');
    const resumption = resumed.get(key);
    const why = resumption?.goesOn === false && resumption.why !== undefined ? ` ${resumption.why}` : '';
    return {
        message: `The ${down ? 'rollback' : 'application'} of ${version}_${name} was begun and not finished.${began} ${doneSoFar}${why}`,
        remedy: runner === 'unseen'
            ? `Another run may be at work on it: through a pooler that cannot be seen. Run ${down ? 'down' : 'up'} over a direct connection: it goes on where it can. Only when you know that none is at work: ${byHand}`
            : runner
                ? `Wait: another run is at work (process ${runner.pid}) and may finish it. When it is still unfinished when that process is gone, run ${down ? 'down' : 'up'}: it goes on where it can, or says what to do.`
                : resumption?.goesOn === true
                    ? goesOn(resumption)
                    : byHand,
        file: down ? (0,folder/* rollbackScriptPath */.j$)(dir, version, name) : (file?.path ?? null),
        line: null,
        column: null,
    };
}
/** What the command that an unfinished migration waits for does with it. */
function goesOn({ progress, total }) {
    return `Run ${progress.direction}: it goes on with statement ${progress.done + 1} of ${total}${progress.begun ? ', after a look at what became of it' : ''}.`;
}
/** The two ways out of an unfinished row: back, or to the end. */
function unfinishedRemedy(table, version, direction) {
    const where = ` WHERE version = ${(0,quote/* quoteLiteral */.c)(version).trim()};`;
    const remove = `DELETE FROM ${table}${where}`;
    const mark = `UPDATE ${table} SET execution_time_ms = 0${where}`;
    return direction === 'up'
        ? `See in the database which statements of the file took effect. Either undo them by hand and remove the row with ${remove} Then mend the file and run up again. Or leave the file as it is, do the rest by hand, and mark it applied with ${mark}`
        : `See in the database which statements of the rollback script took effect. Either do the rest by hand and remove the row with ${remove} Or undo them by hand and mark it applied with ${mark}`;
}
function missingProblem({ version, name, row }, { dir, known }) {
    const path = (0,engine_path/* pathTo */.v)([dir, 'versions', `${version}_${name}.sql`]);
    const renamed = known.find(({ state, file }) => state === 'pending' && file?.acceptedChecksums.includes(row?.checksum ?? ''));
    const word = shellWord(path);
    return {
        message: `${version}_${name} is applied, but the folder has no file for version ${version}.`,
        remedy: renamed?.file
            ? `${renamed.file.path} has the same content: give it its old name back (${path}).`
            : [
                'Bring the file back. When it is gone from the working tree alone:',
                `  git restore -- ${word}`,
                'When a commit removed it, the first command shows that COMMIT, and the second brings the file back:',
                `  git log -1 --diff-filter=D --no-renames --format=%h -- ${word}`,
                `  git restore --source=COMMIT~1 -- ${word}`,
            ].join('\n'),
        file: path,
        line: null,
        column: null,
    };
}
/** Pending below the highest applied version: merged late, and never run by tools that only look upwards. */
function outOfOrderProblems({ known, chosen, settings }) {
    if (settings.outOfOrder === 'allow')
        return [];
    const highest = known.filter(({ row, state }) => row !== undefined && state !== 'unfinished').at(-1);
    if (!highest)
        return [];
    return chosen
        .filter((migration) => (0,version/* compareVersions */.Z)(migration.version, highest.version) < 0)
        .map((migration) => ({
        message: `${migration.file?.path ?? migration.version} is pending, but a higher version (${highest.version}) is applied already.`,
        remedy: 'Give the file a version above every applied one, or allow this with out-of-order: allow.',
        file: migration.file?.path ?? null,
        line: null,
        column: null,
    }));
}
/** A path as one word of a POSIX shell. */
function shellWord(path) {
    return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 9037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ buildReport)
});

// EXTERNAL MODULE: ./build/engine/digest.js
var digest = __webpack_require__(4467);
// EXTERNAL MODULE: ./build/engine/history-row.js
var history_row = __webpack_require__(8218);
;// CONCATENATED MODULE: ./build/engine/own-changes.js

/** Stands for the id of a row that this run has committed and not read. */
const NOT_READ = 0;
/**
 * The history as it was read last, with what this run has committed since: a connection that was lost before the
 * history could be read again makes none of that undone.
 */
function withOwnChanges(history, changed, plan) {
    if (changed.size === 0)
        return history;
    const read = new Map(history.map((row) => [row.version, row]));
    const gone = new Set();
    const own = [];
    for (const { key, version, name, checksum, row } of plan?.steps ?? []) {
        const change = changed.get(key);
        const before = read.get(row?.version ?? version);
        if (change === 'reverted' && before && before.id === row?.id)
            gone.add(before);
        if (change !== 'applied' || (before && !(0,history_row/* unfinished */.M1)(before)))
            continue;
        if (before)
            gone.add(before);
        const known = { appliedAt: null, gitCommit: null, ...before };
        own.push({ ...known, id: NOT_READ, version, name, checksum, executionTimeMs: 0 });
    }
    return [...history.filter((row) => !gone.has(row)), ...own];
}
/** Null while it is unfinished, and when it was not read. */
function executionTimeOf(row) {
    return row && row.id !== NOT_READ && !(0,history_row/* unfinished */.M1)(row) ? row.executionTimeMs : null;
}

// EXTERNAL MODULE: ./build/engine/blockers.js + 1 modules
var blockers = __webpack_require__(602);
// EXTERNAL MODULE: ./build/engine/states.js
var states = __webpack_require__(737);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __webpack_require__(8520);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __webpack_require__(6663);
;// CONCATENATED MODULE: ./build/engine/report-steps.js




/**
 * What a dry run would do, step by step. A rollback script that cannot be read does not keep a migration from
 * being applied: it is told in `warnings`, and left out.
 */
function reportSteps(steps, folder) {
    const warnings = [];
    const reported = steps.map((step) => ({
        version: step.version,
        name: step.name,
        direction: step.direction,
        file: step.path,
        transaction: step.script.transaction,
        notAtomic: step.script.reasons.map(({ offset, message }) => ({
            line: (0,position/* lineAndColumn */.q1)(step, offset).line,
            message,
        })),
        sql: (0,sql_text/* decoded */.DH)(step),
        rollback: step.direction === 'up' && folder ? rollbackOf(step, folder, warnings) : null,
    }));
    return { steps: reported, warnings };
}
function rollbackOf({ version, name }, folder, warnings) {
    const script = (0,engine_folder/* rollbackScriptOf */.vw)(folder, version, name);
    if (!script)
        return null;
    try {
        return { file: script.path, sql: (0,sql_text/* decoded */.DH)(script.read().read()) };
    }
    catch (error) {
        if (!(error instanceof errors/* MigrationError */.Py))
            throw error;
        warnings.push({
            code: 'no-rollback-script',
            message: `${error.details.message} ${version}_${name} could not be rolled back by it. ${error.details.next}`,
            file: script.path,
        });
        return null;
    }
}

// EXTERNAL MODULE: ./build/engine/version.js
var version = __webpack_require__(4879);
;// CONCATENATED MODULE: ./build/engine/build-report.js







function buildReport(asRead) {
    const history = withOwnChanges(asRead.history, asRead.changed, asRead.plan);
    const facts = { ...asRead, history };
    const known = facts.folder ? (0,states/* knownMigrations */.L)(facts.folder, facts.history) : [];
    const counts = countStates(known, facts);
    const planned = {
        steps: new Map(facts.plan?.steps.map((step) => [step.key, step])),
        skipped: new Set(facts.plan?.skipped.map((step) => step.key)),
    };
    const { plan, state, table, command } = facts;
    const shown = reportSteps(facts.dryRun ? (plan?.steps ?? []) : [], facts.folder);
    return {
        version: 1,
        command: facts.command,
        dryRun: facts.dryRun,
        status: statusOf(facts, counts),
        failureReason: facts.error?.reason ?? null,
        database: state && table
            ? {
                name: state.database,
                schema: table.schema,
                table: table.table,
                serverVersion: state.serverVersion,
            }
            : null,
        currentVersion: (0,history_row/* currentVersion */.YO)(history),
        targetVersion: plan ? versionAfter(plan) : null,
        // Only a dry run of `up` asks for an approval.
        planDigest: command === 'check' ? null : (plan?.digest ?? null),
        plan: plan && command !== 'check' ? (0,digest/* digestInput */.Dc)(plan) : null,
        migrations: known.map((migration) => reportMigration(migration, facts, planned)),
        counts,
        steps: shown.steps,
        timeline: [...facts.timeline],
        findings: facts.rehearsed?.findings ?? [],
        rehearsal: facts.rehearsed?.rehearsal ?? null,
        warnings: [
            ...(facts.folder?.warnings ?? []),
            ...stateWarnings(known, facts),
            ...shown.warnings,
            ...facts.warnings,
            ...(facts.rehearsed?.warnings ?? []),
        ],
        error: facts.error?.details ?? null,
        durationMs: Math.round(facts.durationMs),
    };
}
function reportMigration(migration, facts, planned) {
    const { file, row, key } = migration;
    return {
        version: migration.version,
        name: migration.name,
        state: shownState(migration, facts, planned),
        changed: facts.changed.has(key),
        checksum: file?.checksum ?? null,
        recordedChecksum: row?.checksum ?? null,
        appliedAt: row?.appliedAt ?? null,
        executionTimeMs: executionTimeOf(row),
        gitCommit: row?.gitCommit ?? null,
        hasDown: migration.hasDown,
        transaction: planned.steps.get(key)?.script.transaction ?? null,
    };
}
function shownState(migration, facts, planned) {
    if (facts.failed === migration.key && migration.state !== 'unfinished')
        return 'failed';
    if (facts.changed.get(migration.key) === 'reverted' && !migration.row)
        return 'reverted';
    if (planned.skipped.has(migration.key))
        return 'skipped';
    return migration.state;
}
function countStates(known, { changed, plan }) {
    const states = { applied: 0, pending: 0, mismatch: 0, missing: 0, future: 0, unfinished: 0 };
    let inHistory = 0;
    for (const { state, row } of known) {
        states[state] += 1;
        if (row && state !== 'unfinished')
            inHistory += 1;
    }
    const done = (what) => [...changed.values()].filter((value) => value === what).length;
    return {
        applied: inHistory,
        pending: states.pending,
        newlyApplied: done('applied'),
        reverted: done('reverted'),
        skipped: plan?.skipped.length ?? 0,
        mismatch: states.mismatch,
        missing: states.missing,
        future: states.future,
        unfinished: states.unfinished,
    };
}
function statusOf({ error, dryRun, command, plan }, counts) {
    if (error)
        return error.reason === 'cancelled' ? 'cancelled' : 'failed';
    if (dryRun)
        return (plan?.steps.length ?? 0) > 0 ? 'pending' : 'up-to-date';
    if (counts.newlyApplied > 0)
        return 'applied';
    if (counts.reverted > 0)
        return 'reverted';
    return counts.pending > 0 && command !== 'down' && command !== 'reset' ? 'pending' : 'up-to-date';
}
/** The highest version when the plan is through. */
function versionAfter(plan) {
    const gone = new Set(plan.steps.filter((step) => step.direction === 'down').map((step) => step.key));
    const left = gone.size === 0 ? plan.history : plan.history.filter((row) => !gone.has((0,version/* versionKey */._)(row.version)));
    const applied = plan.steps.filter((step) => step.direction === 'up').map((step) => step.version);
    const before = (0,history_row/* currentVersion */.YO)(left);
    return [...(before === null ? [] : [before]), ...applied].sort(version/* compareVersions */.Z).at(-1) ?? null;
}
/** Characters of a file from which on the memory that the server takes to parse it is worth a word. */
const LARGE = 10_000_000;
function stateWarnings(known, { command, plan, resumed }) {
    const warnings = [];
    for (const { state, version, name, file, key } of known) {
        if (state === 'future') {
            warnings.push({
                code: 'future-migration',
                message: `${version}_${name} is applied, but is above every file: this checkout is older than the database.`,
                file: null,
            });
        }
        if (state === 'missing' && command !== 'up' && command !== 'verify') {
            warnings.push({
                code: 'missing-migration',
                message: `${version}_${name} is applied, but the folder has no file for it.`,
                file: null,
            });
        }
        if (state === 'mismatch' && (command === 'down' || command === 'reset')) {
            warnings.push({
                code: 'mismatch',
                message: `${file?.path ?? version} has changed since it was applied.`,
                file: file?.path ?? null,
            });
        }
        if (state === 'unfinished' && command === 'status') {
            const resumption = resumed?.get(key);
            warnings.push({
                code: 'unfinished',
                message: `${version}_${name} was begun and not finished. ${resumption?.goesOn === true ? (0,blockers/* goesOn */.Eo)(resumption) : 'verify says what to do.'}`,
                file: file?.path ?? null,
            });
        }
    }
    for (const { resume, version, name, direction, path, script } of plan?.steps ?? []) {
        if (!resume)
            continue;
        warnings.push({
            code: 'unfinished',
            message: `The ${direction === 'up' ? 'application' : 'rollback'} of ${version}_${name} was begun by an earlier run: ${direction} goes on with statement ${resume.done + 1} of ${script.units.length}${resume.begun ? ', after a look at what became of it' : ''}.`,
            file: path,
        });
    }
    for (const { path, text } of plan?.steps ?? []) {
        if (text.length > LARGE) {
            warnings.push({
                code: 'large-file',
                message: `${path} has ${Math.round(text.length / 1e6)} MB: the server reads all of it before it runs any, in several times the memory. Rows are loaded better by COPY … FROM STDIN.`,
                file: path,
            });
        }
    }
    for (const skipped of plan?.skipped ?? []) {
        warnings.push({
            code: 'no-rollback-script',
            message: `${skipped.version}_${skipped.name} is skipped and stays applied: it has no rollback script. Expected at ${skipped.expectedPath}.${above(skipped, plan)}`,
            file: skipped.expectedPath,
        });
    }
    return warnings;
}
/** Around a skipped migration the history gets a hole, which the next `up` will not fill of itself. */
function above(skipped, plan) {
    const below = plan?.steps.some((step) => (0,version/* compareVersions */.Z)(step.version, skipped.version) < 0) ?? false;
    return below
        ? ' What is rolled back below it will be out of order for up; require-down refuses instead.'
        : '';
}


/***/ }),

/***/ 9844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZJ: () => (/* binding */ fullChecksum),
/* harmony export */   ay: () => (/* binding */ acceptedChecksums),
/* harmony export */   fF: () => (/* binding */ cleanBytes),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   mU: () => (/* binding */ hashesOf)
/* harmony export */ });
/* unused harmony export checksum */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);



/**
 * Takes the byte order mark off the bytes of a file and reads CRLF and CR as LF, in place. Function bodies are
 * stored byte for byte, so a checkout with CRLF must not give another database.
 */
function cleanBytes(bytes) {
    const encoding = foreignEncoding(bytes);
    if (encoding !== undefined)
        return { problem: `is ${encoding}, not UTF-8`, offset: 0 };
    const nul = bytes.indexOf(0);
    if (nul !== -1)
        return { problem: 'has a NUL byte, which PostgreSQL does not accept in SQL', offset: nul };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { problem: 'is not valid UTF-8', offset: firstInvalidUtf8(bytes) ?? 0 };
    const hadByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { bytes: foldLineEnds(hadByteOrderMark ? bytes.subarray(3) : bytes), hadByteOrderMark };
}
/** Reads the bytes of a file, which are changed by it, as UTF-8: as `cleanBytes` has them. */
function decodeText(bytes) {
    const clean = cleanBytes(bytes);
    return 'problem' in clean
        ? clean
        : { text: clean.bytes.toString('utf8'), hadByteOrderMark: clean.hadByteOrderMark };
}
/** First 16 hex digits of the SHA-256 of the text. */
function checksum(text) {
    return fullChecksum(text).slice(0, 16);
}
/** The whole SHA-256 of the text, in hex. */
function fullChecksum(text) {
    return sha256Of(text);
}
/** Node.js 20.11 has no one-shot hash, which takes a third of the time: a folder is hashed in every run. */
const oneShot = node_crypto__WEBPACK_IMPORTED_MODULE_1__.hash;
function sha256Of(data) {
    return oneShot ? oneShot('sha256', data, 'hex') : node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash('sha256').update(data).digest('hex');
}
/**
 * The hashes of clean bytes. The original runner hashed what Python's text mode reads: line endings folded as
 * ours, the byte order mark kept.
 */
function hashesOf(bytes, hadByteOrderMark) {
    const sha256 = sha256Of(bytes);
    const checksum = sha256.slice(0, 16);
    if (!hadByteOrderMark)
        return { sha256, checksum, acceptedChecksums: [checksum] };
    const marked = node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash('sha256')
        .update('\uFEFF', 'utf8')
        .update(bytes)
        .digest('hex')
        .slice(0, 16);
    return { sha256, checksum, acceptedChecksums: [checksum, marked] };
}
/** As `hashesOf`, of a text. */
function acceptedChecksums(text, hadByteOrderMark) {
    return hadByteOrderMark ? [checksum(text), checksum(`\uFEFF${text}`)] : [checksum(text)];
}
function foldLineEnds(bytes) {
    let to = bytes.indexOf(CR);
    if (to < 0)
        return bytes;
    for (let from = to; from < bytes.length;) {
        const next = bytes.indexOf(CR, from + 1);
        const end = next < 0 ? bytes.length : next;
        bytes[to++] = LF;
        from += bytes[from + 1] === LF ? 2 : 1;
        bytes.copyWithin(to, from, end);
        to += Math.max(end - from, 0);
        from = end;
    }
    return bytes.subarray(0, to);
}
const CR = 0x0d;
const LF = 0x0a;
function foreignEncoding(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'UTF-16 (little endian)';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'UTF-16 (big endian)';
    return undefined;
}
/** Offset of the first byte that is not valid UTF-8; undefined when U+FFFD is really in the text. */
function firstInvalidUtf8(bytes) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_2__.TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    if (isValid(decoder, bytes))
        return undefined;
    let good = 0;
    let bad = bytes.length;
    while (good < bad) {
        const middle = (good + bad) >> 1;
        if (isValid(decoder, bytes.subarray(0, middle + 1)) || endsInsideCharacter(bytes, middle + 1))
            good = middle + 1;
        else
            bad = middle;
    }
    return startOfCharacter(bytes, Math.min(good, bytes.length - 1));
}
/** Where the character begins that the byte at `offset` breaks off; `offset` itself when it begins one. */
function startOfCharacter(bytes, offset) {
    for (let lead = offset - 1; lead >= offset - 3; lead--) {
        const byte = bytes[lead] ?? 0;
        if (byte < 0x80)
            return offset;
        if (byte >= 0xc0)
            return offset - lead < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? lead : offset;
    }
    return offset;
}
function isValid(decoder, bytes) {
    try {
        decoder.decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether `bytes[0, end)` is valid but for a character that it cuts off. */
function endsInsideCharacter(bytes, end) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_2__.TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    try {
        decoder.decode(bytes.subarray(0, end), { stream: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 6663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ invalidMigrations),
/* harmony export */   _: () => (/* binding */ readMigrationsFolder),
/* harmony export */   _L: () => (/* binding */ readMigrationsFolderBeside),
/* harmony export */   j$: () => (/* binding */ rollbackScriptPath),
/* harmony export */   vw: () => (/* binding */ rollbackScriptOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2952);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9248);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4981);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4879);





const MIGRATION = /^(\d+)_(.+)\.sql$/;
const ROLLBACK_SCRIPT = /^(\d+)_(.+)_down\.sql$/;
/**
 * Reads `versions/` and lists `down/`. Folders below them are not searched: other tools keep test data there.
 * Fails with one `MigrationError` (`invalid-migrations`) that names every problem of the folder.
 */
function readMigrationsFolder(dir) {
    const reading = readInParts(dir);
    for (;;) {
        const { done, value } = reading.next();
        if (done === true)
            return value;
    }
}
/** As `readMigrationsFolder`, a few files at a time: what comes from the network meanwhile is seen to in between. */
async function readMigrationsFolderBeside(dir) {
    const reading = readInParts(dir);
    for (;;) {
        const { done, value } = reading.next();
        if (done === true)
            return value;
        await new Promise((resolve) => setImmediate(resolve));
    }
}
/** Files that are read at a time: as many as take about a millisecond. */
const FILES_AT_A_TIME = 50;
function* readInParts(dir) {
    const problems = [];
    const warnings = [];
    const migrations = yield* readVersions(dir, problems, warnings);
    const rollbackScripts = listRollbackScripts(dir, migrations, problems, warnings);
    if (problems.length > 0)
        throw invalidMigrations(problems, dir);
    return { dir, migrations, rollbackScripts, warnings };
}
/** The path at which the rollback script of a migration is expected. */
function rollbackScriptPath(dir, version, name) {
    return (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathTo */ .v)([dir, 'down', `${version}_${name}_down.sql`]);
}
/** The rollback script of a migration, whatever zeros lead its version. */
function rollbackScriptOf(folder, version, name) {
    return folder.rollbackScripts.get(scriptKey(version, name));
}
function invalidMigrations(problems, dir) {
    const first = problems[0];
    const message = problems.length === 1 && first
        ? first.message
        : `${problems.length} problems in the migrations folder ${dir}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MigrationError */ .Py({
        reason: 'invalid-migrations',
        message,
        state: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X2,
        next: (problems.length === 1 && first?.remedy) || 'Mend every problem listed and run the command again.',
        file: first?.file ?? undefined,
        line: first?.line ?? undefined,
        column: first?.column ?? undefined,
        problems,
    });
}
function* readVersions(dir, problems, warnings) {
    const versionsDir = (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathTo */ .v)([dir, 'versions']);
    const migrations = [];
    for (const [index, fileName] of list(versionsDir, true, problems).entries()) {
        if (index % FILES_AT_A_TIME === 0)
            yield;
        const path = `${versionsDir}/${fileName}`;
        const match = MIGRATION.exec(fileName);
        if (!match) {
            if (fileName.toLowerCase().endsWith('.sql'))
                warnings.push(skipped(path, fileName));
            continue;
        }
        const [, version = '', name = ''] = match;
        if (name.endsWith('.down')) {
            problems.push(undoing(path, rollbackScriptPath(dir, version, name.slice(0, -'.down'.length))));
            continue;
        }
        const source = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o)(path, problems);
        if (source)
            migrations.push({ ...source, version, key: (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionKey */ ._)(version), name });
    }
    migrations.sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Z)(a.version, b.version) || (a.path < b.path ? -1 : 1));
    addDuplicateProblems(migrations, problems);
    addWidthWarning(migrations, warnings);
    if (migrations.length === 0 && problems.length === 0) {
        warnings.push({
            code: 'empty-folder',
            message: `${versionsDir} holds no migration (NNN_name.sql).`,
            file: versionsDir,
        });
    }
    return migrations;
}
function listRollbackScripts(dir, migrations, problems, warnings) {
    const downDir = (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathTo */ .v)([dir, 'down']);
    const names = new Map(migrations.map((migration) => [migration.key, migration.name]));
    const scripts = new Map();
    for (const fileName of list(downDir, false, problems)) {
        if (!fileName.toLowerCase().endsWith('.sql'))
            continue;
        const path = `${downDir}/${fileName}`;
        const match = ROLLBACK_SCRIPT.exec(fileName);
        if (!match) {
            warnings.push({
                code: 'skipped-file',
                message: `${path} is skipped: a rollback script is named NNN_name_down.sql.`,
                file: path,
            });
            continue;
        }
        const [, version = '', name = ''] = match;
        const key = scriptKey(version, name);
        const other = scripts.get(key);
        if (other) {
            problems.push({
                message: `${path} and ${other.path} are rollback scripts of the same migration.`,
                remedy: 'Keep one of the two.',
                file: path,
                line: null,
                column: null,
            });
        }
        const upName = names.get((0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionKey */ ._)(version));
        if (upName !== undefined && upName !== name) {
            warnings.push({
                code: 'orphan-rollback-script',
                message: `${path} belongs to no migration: version ${version} is named "${upName}", so its rollback script would be ${rollbackScriptPath(dir, version, upName)}.`,
                file: path,
            });
        }
        scripts.set(key, { path, read: () => readScript(path, dir) });
    }
    return scripts;
}
function readScript(path, dir) {
    const problems = [];
    const source = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o)(path, problems);
    if (!source)
        throw invalidMigrations(problems, dir);
    return source;
}
function list(dir, required, problems) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir, { withFileTypes: true })
            .filter((entry) => !entry.isDirectory())
            .map((entry) => entry.name)
            .sort();
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        if (required || code !== 'ENOENT') {
            problems.push({
                message: code === 'ENOENT'
                    ? `The folder ${dir} does not exist.`
                    : `The folder ${dir} cannot be read (${code}).`,
                remedy: 'Name the folder that holds versions/ with migrations-dir.',
                file: dir,
                line: null,
                column: null,
            });
        }
        return [];
    }
}
/** Other tools keep the two side by side. Taken for a migration, it would take back what was just applied. */
function undoing(path, expected) {
    return {
        message: `${path} is a rollback script by its name, and stands where it would be applied.`,
        remedy: `Move it to ${expected}; NNN_name.up.sql beside it becomes NNN_name.sql.`,
        file: path,
        line: null,
        column: null,
    };
}
function skipped(path, fileName) {
    const why = /^\d+[^_\d]/.test(fileName)
        ? 'after the digits of its version comes no underscore'
        : MIGRATION.test(fileName.toLowerCase())
            ? 'its extension is not in lower case'
            : /^\d/.test(fileName)
                ? 'it has no name after its version'
                : 'its name does not start with the digits of a version';
    return {
        code: 'skipped-file',
        message: `${path} is skipped: ${why} (a migration is named NNN_name.sql).`,
        file: path,
    };
}
function addDuplicateProblems(migrations, problems) {
    for (const [index, migration] of migrations.entries()) {
        const other = migrations[index - 1];
        if (other?.key !== migration.key)
            continue;
        problems.push({
            message: `${other.path} and ${migration.path} have the same version ${migration.key}.`,
            remedy: `Give the newer of the two a version of its own.`,
            file: migration.path,
            line: null,
            column: null,
        });
    }
}
/** A version far longer than the others is most often a slip, and makes every later file out of order. */
function addWidthWarning(migrations, warnings) {
    const last = migrations.at(-1);
    const before = migrations.at(-2);
    if (!last || !before || migrations.length < 3)
        return;
    if (last.key.length > before.key.length + 1 && last.version.length > before.version.length) {
        warnings.push({
            code: 'version-width',
            message: `${last.path}: version ${last.version} has ${last.version.length} digits, the one before it ${before.version.length}. Every later version must be higher.`,
            file: last.path,
        });
    }
}
function scriptKey(version, name) {
    return `${(0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionKey */ ._)(version)}_${name}`;
}


/***/ }),

/***/ 8218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ scriptTag),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   YO: () => (/* binding */ currentVersion),
/* harmony export */   jk: () => (/* binding */ progressMark)
/* harmony export */ });
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9844);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4879);


/**
 * The original runner's `execution_time_ms` is NOT NULL, so a claim is marked by a negative duration, and the
 * same number says how far a statement-by-statement file came: -1 is claimed, -1 - n is n statements done, and
 * 500,000,000 less that the one after them was begun. Rollbacks count from -1,000,000,000, in 4096 for the
 * statements, 2 for what was begun, and the rest of the integer for the tag of the script.
 */
const DOWN_BASE = 1_000_000_000;
const UP_BEGUN = 500_000_000;
const MOST_DONE = 4096;
const TAGS = 140_000;
function unfinished(row) {
    if (row.executionTimeMs >= 0)
        return undefined;
    const count = -row.executionTimeMs;
    if (count < DOWN_BASE) {
        const begun = count > UP_BEGUN;
        return { direction: 'up', done: count - 1 - (begun ? UP_BEGUN : 0), begun, tag: 0 };
    }
    const rest = count - DOWN_BASE;
    const tag = Math.floor(rest / (2 * MOST_DONE));
    const begun = Math.floor(rest / MOST_DONE) % 2 === 1;
    return { direction: 'down', done: rest % MOST_DONE, begun, tag };
}
/** The mark of a row that is not finished; `unfinished` reads it. */
function progressMark({ direction, done, begun, tag }) {
    if (direction === 'up')
        return -1 - done - (begun ? UP_BEGUN : 0);
    return -DOWN_BASE - (tag * 2 + (begun ? 1 : 0)) * MOST_DONE - Math.min(done, MOST_DONE - 1);
}
/** Tells a rollback script from a changed one: 1 to 139,999. 0 when it has more statements than a mark can count. */
function scriptTag(text, statements) {
    if (statements >= MOST_DONE)
        return 0;
    return 1 + (Number.parseInt((0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__/* .fullChecksum */ .ZJ)(text).slice(0, 8), 16) % (TAGS - 1));
}
/** The highest applied version. */
function currentVersion(history) {
    let highest = null;
    for (const { version, executionTimeMs } of history) {
        if (executionTimeMs < 0)
            continue;
        if (highest === null || (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, highest) > 0)
            highest = version;
    }
    return highest;
}


/***/ }),

/***/ 9248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pathTo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * A path joined as the system does it, written with `/` on every system: Windows takes it as well, and a path
 * in a report, a link or an annotation is the same wherever it was made.
 */
function pathTo(parts, system = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    return system
        .join(...parts)
        .split(system.sep)
        .join('/');
}


/***/ }),

/***/ 4981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ STANDARD_INPUT),
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9844);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2952);




/** Bytes from which on a text is not kept when it may not be needed, and may be held as bytes. */
const LARGE = 1 << 22;
/** The most characters that a string can have (2^29 - 24), with room for what is put around a file. */
const LARGEST = 536_000_000;
/** The name of standard input where a path is wanted. */
const STANDARD_INPUT = '-';
/** Reads a file; `problems` gets what keeps it from being read as text. */
function readSource(path, problems) {
    const bytes = bytesOfFile(path, problems);
    if (bytes === undefined)
        return undefined;
    const clean = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanBytes */ .fF)(bytes);
    if ('problem' in clean) {
        problems.push(notText(path, bytes, clean));
        return undefined;
    }
    const hashes = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .hashesOf */ .mU)(clean.bytes, clean.hadByteOrderMark);
    if (clean.bytes.length < LARGE || path === STANDARD_INPUT) {
        let text;
        return {
            path,
            ...hashes,
            read: () => (text ??= { text: clean.bytes.toString('utf8'), inBytes: false }),
        };
    }
    release(bytes);
    let kept;
    return { path, ...hashes, read: () => (kept ??= readAgain(path, hashes.sha256)) };
}
/** The hashes went into a plan, or were held against the history: nothing else may be run in place of it. */
function readAgain(path, sha256) {
    const problems = [];
    const bytes = bytesOfFile(path, problems);
    const clean = bytes && (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanBytes */ .fF)(bytes);
    if (!clean || 'problem' in clean || (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .hashesOf */ .mU)(clean.bytes, false).sha256 !== sha256) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .MigrationError */ .Py({
            reason: 'invalid-migrations',
            message: problems[0]?.message ?? `${path} was changed while this command ran.`,
            state: _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING_TOUCHED */ .X2,
            next: 'Run the command again when the file stays as it is.',
            file: path,
        });
    }
    // ASCII is the same either way.
    const text = { text: clean.bytes.toString('latin1'), inBytes: !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(clean.bytes) };
    release(bytes);
    return text;
}
/** Gives the memory of a large buffer back at once, and not when the garbage is next collected. */
function release({ buffer }) {
    // From Node.js 21 on.
    buffer.transfer?.(0);
}
function bytesOfFile(path, problems) {
    const problem = { remedy: null, file: path, line: null, column: null };
    try {
        if (path === STANDARD_INPUT)
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(0);
        const small = smallFile(path);
        if (small)
            return small;
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        if (size <= LARGEST)
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path);
        problems.push({
            ...problem,
            message: `${path} has ${Math.round(size / 1e6)} MB; a migration can have ${LARGEST / 1e6} MB at most.`,
            remedy: 'Split it into several migrations.',
        });
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        problems.push({ ...problem, message: `${path} cannot be read (${code}).` });
    }
    return undefined;
}
/** What most files fit in. */
const READ_AT_ONCE = Buffer.allocUnsafeSlow(1 << 16);
/** All of a file that is small, with the fewest calls to the system: a folder is read whole in every run. */
function smallFile(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        // To its end, which a single short read need not be.
        for (let length = 0; length < READ_AT_ONCE.length;) {
            const more = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, READ_AT_ONCE, length, READ_AT_ONCE.length - length, null);
            if (more === 0)
                return Buffer.from(READ_AT_ONCE.subarray(0, length));
            length += more;
        }
        return undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function notText(path, bytes, { problem, offset }) {
    let line = 1;
    for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1))
        line++;
    return {
        message: `${path} ${problem} (byte ${offset}, line ${line}).`,
        remedy: 'Save the file as UTF-8 text.',
        file: path,
        line,
        column: null,
    };
}


/***/ }),

/***/ 737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ knownMigrations)
/* harmony export */ });
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6663);
/* harmony import */ var _history_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8218);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4879);



/** What was held against each other last: a plan and the report of it need the same. */
const held = new WeakMap();
/** Holds the folder against the history, neither of which is changed once it is read. In the order of versions. */
function knownMigrations(folder, history) {
    const before = held.get(history);
    if (before?.folder === folder)
        return before.known;
    const known = compared(folder, history);
    held.set(history, { folder, known });
    return known;
}
function compared(folder, history) {
    const rows = new Map(history.map((row) => [(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionKey */ ._)(row.version), row]));
    const highestFile = folder.migrations.at(-1)?.version;
    const fromFiles = folder.migrations.map((file) => {
        const row = rows.get(file.key);
        rows.delete(file.key);
        return {
            version: row?.version ?? file.version,
            key: file.key,
            name: row?.name ?? file.name,
            file,
            row,
            state: stateWithFile(file, row),
            hasDown: (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackScriptOf */ .vw)(folder, file.version, row?.name ?? file.name) !== undefined,
        };
    });
    const withoutFile = [...rows].map(([key, row]) => ({
        version: row.version,
        key,
        name: row.name,
        file: undefined,
        row,
        state: (0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinished */ .M1)(row)
            ? 'unfinished'
            : highestFile !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(row.version, highestFile) > 0
                ? 'future'
                : 'missing',
        hasDown: (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackScriptOf */ .vw)(folder, row.version, row.name) !== undefined,
    }));
    return [...fromFiles, ...withoutFile].sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(a.version, b.version));
}
function stateWithFile(file, row) {
    if (!row)
        return 'pending';
    if ((0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinished */ .M1)(row))
        return 'unfinished';
    return file.acceptedChecksums.includes(row.checksum) ? 'applied' : 'mismatch';
}


/***/ }),

/***/ 9449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SL: () => (/* binding */ migrationSource),
  I$: () => (/* binding */ readSteps),
  oZ: () => (/* binding */ rollbackSource)
});

// EXTERNAL MODULE: ./build/sql/routines.js + 1 modules
var routines = __webpack_require__(6509);
// EXTERNAL MODULE: ./build/sql/script.js + 7 modules
var sql_script = __webpack_require__(1555);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __webpack_require__(8520);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/sql/comments.js
var comments = __webpack_require__(917);
// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __webpack_require__(2108);
// EXTERNAL MODULE: ./build/engine/duration.js
var duration = __webpack_require__(9403);
;// CONCATENATED MODULE: ./build/engine/directives.js



/**
 * Reads the directives of a migration: line comments in front of its first statement, one directive each,
 * such as `-- migrate: no-transaction` and `-- migrate: lock-timeout=2s`. What other tools write for "no
 * transaction" is understood. A part that another tool would run on the way down is a problem.
 */
function readDirectives(text) {
    const directives = {};
    const problems = [];
    if (!anyDirective.test(text))
        return { directives, problems };
    for (const comment of (0,comments/* lineComments */.F)(text)) {
        const problem = downSection(comment) ?? ownDirective(comment, directives) ?? foreign(comment, directives);
        if (problem !== undefined)
            problems.push({ offset: comment.start, ...problem });
    }
    return { directives, problems };
}
/** Without any of these in its text, a file has no directive of any tool. */
const anyDirective = /migrate:|\+goose|\+migrate|atlas:txmode|tern: disable-tx|no-transaction|disable-transaction|drop below|down migration/i;
const downSections = [
    ['goose', /^--\s*\+goose\s+down\b/i],
    ['dbmate', /^--\s*migrate:down\b/i],
    ['sql-migrate', /^--\s*\+migrate\s+down\b/i],
    ['tern', /^---- create above \/ drop below ----/i],
    ['node-pg-migrate', /^--[\s-]*down migration[\s-]*$/i],
];
function downSection({ text, ownLine }) {
    const tool = downSections.find(([, pattern]) => ownLine && pattern.test(text))?.[0];
    if (tool === undefined)
        return undefined;
    return {
        message: `"${text.trim()}" begins the down part of a ${tool} migration: running the file would undo what it has just done.`,
        remedy: 'Move that part to a rollback script, down/NNN_name_down.sql, and remove this line.',
    };
}
const noTransactionOfOthers = [
    /^--\s*\+goose\s+no\s+transaction\b/i,
    /^--\s*\+migrate\s+up\s+notransaction\b/i,
    /^--\s*atlas:txmode\s+none\b/,
    /^--\s*migrate:up\s.*\btransaction:\s*false\b/,
    /^---- tern: disable-tx ----/,
    /^--!\s*no-transaction\b/,
    /^-- postgres-migrations disable-transaction\b/,
];
function foreign({ text, start, inHead }, into) {
    // sqlx reads its directive as the very first bytes only; elsewhere the same words are a comment.
    const isSqlx = start === 0 && text.startsWith('-- no-transaction');
    if (!isSqlx && !noTransactionOfOthers.some((pattern) => pattern.test(text)))
        return undefined;
    if (!inHead)
        return tooLate(text);
    into.noTransaction = true;
    return undefined;
}
function ownDirective(comment, into) {
    // dbmate's `-- migrate:up` has no space, ours is never called up.
    const content = /^--\s*migrate:(?!up\b)(.*)$/i.exec(comment.text)?.[1]?.trim();
    if (content === undefined)
        return undefined;
    const [name = '', value] = splitOnce(content, '=');
    const similar = similarTo(name);
    if (!comment.inHead)
        return similar === undefined ? undefined : tooLate(comment.text);
    switch (name) {
        case 'no-transaction':
            if (value !== undefined) {
                return {
                    message: 'The directive no-transaction takes no value.',
                    remedy: `Write "-- migrate: ${name}".`,
                };
            }
            into.noTransaction = true;
            return undefined;
        case 'lock-timeout':
            return setDuration(name, value, into, 'lockTimeoutMs');
        case 'statement-timeout':
            return setDuration(name, value, into, 'statementTimeoutMs');
        default:
            return {
                message: `Unknown directive "${content}".`,
                remedy: similar
                    ? `Did you mean "${similar}"?`
                    : `The directives are ${names.join(', ')}, one a line. If this is a remark, write it without "migrate:".`,
            };
    }
}
const names = ['no-transaction', 'lock-timeout', 'statement-timeout'];
function tooLate(text) {
    return {
        message: `"${text.trim()}" comes after the first statement, where it has no effect.`,
        remedy: 'Move it to the head of the file, in front of the first statement.',
    };
}
function setDuration(name, value, into, key) {
    if (value === undefined) {
        return {
            message: `The directive ${name} needs a duration.`,
            remedy: `Write "-- migrate: ${name}=2s", for example.`,
        };
    }
    const read = (0,duration/* readDuration */.$)(value);
    if ('problem' in read) {
        return {
            message: `The directive ${name} has no duration that can be read: ${read.problem}`,
            remedy: read.remedy,
        };
    }
    const before = into[key];
    if (before !== undefined && before !== read.ms) {
        return {
            message: `The directive ${name} is given twice, with different values.`,
            remedy: 'Remove one of them.',
        };
    }
    into[key] = read.ms;
    return undefined;
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
/** The directive that a name was meant to be, also when it is written with other separators. */
function similarTo(name) {
    return name.length > 40 ? undefined : (0,nearest/* nearest */.p)(name.replaceAll(/[\s_]/g, '-'), names);
}

// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __webpack_require__(4879);
;// CONCATENATED MODULE: ./build/engine/step-source.js






function migrationSource(file) {
    const known = sources.get(file);
    if (known)
        return known;
    const { version, key, name, path, sha256, checksum } = file;
    const source = { version, key, name, path, ...file.read(), sha256, checksum, row: undefined };
    sources.set(file, source);
    return source;
}
/** A command plans twice, before it has the lock and under it: the second time nothing is read again. */
const sources = new WeakMap();
const scripts = new WeakMap();
/** Fails with `MigrationError` when the script is not text. */
function rollbackSource(row, script) {
    const { version, name, checksum } = row;
    const file = script.read();
    const { path, sha256 } = file;
    return { version, key: (0,engine_version/* versionKey */._)(version), name, path, ...file.read(), sha256, checksum, row };
}
/** Reads what the files say, all of them before any runs; `problems` are those of every file. */
async function readSteps(direction, sources, folder) {
    const committingProcedures = await proceduresThatCommit(sources, folder);
    const problems = [];
    const steps = [];
    for (const source of sources) {
        const known = committingProcedures.size === 0 ? scripts.get(source) : undefined;
        const reading = known ?? (await read(source, committingProcedures));
        if (committingProcedures.size === 0)
            scripts.set(source, reading);
        const { script, directives } = reading;
        for (const problem of reading.problems) {
            problems.push({
                message: `${source.path}: ${source.inBytes ? (0,sql_text/* lettersOf */.bi)(problem.message) : problem.message}`,
                remedy: problem.remedy,
                file: source.path,
                ...(0,position/* lineAndColumn */.q1)(source, problem.offset),
            });
        }
        steps.push({ ...source, direction, script, directives });
    }
    return { steps, problems };
}
async function read(source, committingProcedures) {
    const { directives, problems } = readDirectives(source.text);
    const noTransaction = directives.noTransaction ?? false;
    const script = await (0,sql_script/* analyzeScript */.c)(source, { noTransaction, committingProcedures });
    return { script, directives, problems: [...problems, ...script.problems] };
}
/** A CALL commits when the procedure does; the procedure may be any file's of the folder. */
async function proceduresThatCommit(sources, folder) {
    if (!sources.some((source) => /\bcall\b/i.test(source.text)))
        return new Set();
    const names = new Set();
    for (const migration of folder.migrations) {
        const { text, inBytes } = migration.read();
        for (const name of await (0,routines/* procedureNamesThatCommit */.S)(text))
            names.add(inBytes ? (0,sql_text/* lettersOf */.bi)(name) : name);
    }
    return names;
}


/***/ }),

/***/ 1502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ quoteIdentifier),
/* harmony export */   c: () => (/* binding */ quoteLiteral)
/* harmony export */ });
/** `name` as a quoted SQL identifier, whatever it contains. */
function quoteIdentifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/**
 * `value` as a SQL string literal. A backslash makes it an `E''` literal, so that the result means the
 * same under either setting of `standard_conforming_strings`.
 */
function quoteLiteral(value) {
    const quoted = value.replaceAll("'", "''");
    return quoted.includes('\\') ? ` E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
}


/***/ }),

/***/ 2877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ rehearsalPort),
/* harmony export */   y: () => (/* binding */ configurationPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _engine_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9248);


/** What looks at plans, as the options want it; undefined when nothing shall. Loaded when there is a plan to look at. */
function rehearsalPort({ mode = 'full', ...inputs }, settings) {
    if (mode === 'off')
        return undefined;
    return async (subject) => {
        if (subject.purpose === 'plan' && subject.steps.length === 0) {
            await requireConfiguration(inputs.config, settings.migrationsDir);
            return { findings: [], rehearsal: null, warnings: [], error: undefined };
        }
        const { rehearse } = await Promise.all(/* import() */[__webpack_require__.e(495), __webpack_require__.e(991), __webpack_require__.e(938)]).then(__webpack_require__.bind(__webpack_require__, 2938));
        return rehearse(subject, { ...settings, ...inputs, mode });
    };
}
/** What is wrong with it is told before the day on which it is needed. The rules are loaded only when there is one. */
async function requireConfiguration(given, migrationsDir) {
    if (given === undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(configurationPath(migrationsDir)))
        return;
    const { loadConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(495), __webpack_require__.e(991)]).then(__webpack_require__.bind(__webpack_require__, 8478));
    loadConfiguration(given, migrationsDir);
}
/** The configuration of the rules, where no other file is named: in the migrations folder, beside `versions`. */
function configurationPath(migrationsDir) {
    return (0,_engine_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathTo */ .v)([migrationsDir, 'migrate-action.json']);
}


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lineComments),
/* harmony export */   n: () => (/* binding */ comments)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7805);
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1951);


/** The line comments of a script; not what looks like one in a literal or in COPY data. */
function* lineComments(text) {
    for (const comment of comments(text)) {
        if (comment.kind === 'line comment')
            yield { ...comment, kind: comment.kind };
    }
}
/** The comments of a script, of either kind. */
function* comments(text) {
    const data = (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .copyDataBlocks */ .oS)(text);
    const scanner = new _scanner_js__WEBPACK_IMPORTED_MODULE_1__/* .Scanner */ .L(text);
    let inHead = true;
    while (scanner.next() !== 'end') {
        const { start, end } = scanner;
        const [block] = data;
        if (block !== undefined && start >= block.start) {
            data.shift();
            scanner.jumpTo(block.end);
        }
        else if (scanner.kind === 'line comment' || scanner.kind === 'block comment') {
            const ownLine = start === 0 || text[start - 1] === '\n';
            yield { start, end, kind: scanner.kind, text: scanner.raw(), inHead, ownLine };
        }
        else if (scanner.kind !== 'meta-command') {
            inHead = false;
        }
    }
}


/***/ }),

/***/ 7805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ statementAt),
/* harmony export */   Du: () => (/* binding */ selectStatements),
/* harmony export */   UF: () => (/* binding */ afterCopyData),
/* harmony export */   Xd: () => (/* binding */ splitStatements),
/* harmony export */   cL: () => (/* binding */ splitWithoutRows),
/* harmony export */   iA: () => (/* binding */ findUnterminated),
/* harmony export */   oS: () => (/* binding */ copyDataBlocks)
/* harmony export */ });
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1951);

/**
 * Splits a script into its statements, where psql would: not at a `;` in a literal, a comment, parentheses
 * (CREATE RULE … DO (…; …)) or the BEGIN ATOMIC body of a function. Empty statements are dropped. Never
 * fails: what does not end goes on to the end of the text, and `unterminated` says so.
 *
 * @param options.copyData 'inline' (default): data follows COPY … FROM STDIN, as in a dump.
 *   'removed': the data has been taken out of this text.
 */
function splitStatements(text, options = {}) {
    return new Splitter(text, options.copyData !== 'removed').split();
}
/**
 * As `splitStatements`, but of statements in a row that only read or write rows no more than the first: a large
 * script has a million of them, and they decide nothing that the first does not.
 */
function splitWithoutRows(text) {
    let inRow = false;
    return new Splitter(text, true, ({ words }) => {
        const before = inRow;
        inRow = /^(?:INSERT|UPDATE|DELETE|SELECT|VALUES)$/.test(words[0] ?? '');
        return before && inRow;
    }).split();
}
/** The statements of a large script that `keeps` wants: the others are not held in memory. */
function selectStatements(text, keeps) {
    const numbers = [];
    let count = 0;
    const drops = (statement) => {
        const number = count++;
        const kept = keeps(statement);
        if (kept)
            numbers.push(number);
        return !kept;
    };
    const { statements } = new Splitter(text, true, drops).split();
    return statements.map((statement, at) => ({ ...statement, number: numbers[at] ?? at }));
}
/** What a text ends inside of, if anything. */
function findUnterminated(text) {
    return new Splitter(text, true, () => true).split().unterminated;
}
/** The statement number `n` (0-based) of a text whose COPY data has been taken out. */
function statementAt(text, n) {
    let number = 0;
    return new Splitter(text, false, () => number++ !== n).split().statements[0];
}
/** The offset behind a block of COPY data and its closing `\.`, at the end of that line. */
function afterCopyData(text, data) {
    return text.startsWith('\\.', data.end) ? data.end + 2 : data.end;
}
/** The blocks of COPY data in a text, in order. */
function copyDataBlocks(text) {
    if (!/\bSTD(?:IN|OUT)\b/i.test(text))
        return [];
    const { statements } = new Splitter(text, true, ({ copyData }) => copyData === undefined).split();
    return statements.flatMap(({ copyData }) => (copyData ? [copyData] : []));
}
const wordLimit = 24;
/** How many different words, and lists of them, are shared between statements. */
const sharedLimit = 1000;
class Splitter {
    scanner;
    statements = [];
    metaCommands = [];
    inlineData;
    known = new Map();
    lists = new Map();
    start = -1;
    end = 0;
    words = [];
    plain = true;
    parentheses = 0;
    /** Open BEGIN ATOMIC and CASE in the body of a function. */
    atomic = 0;
    previous = '';
    /** Which statements not to keep: a large script has a million of them. */
    drops;
    constructor(text, inlineData, drops = () => false) {
        this.scanner = new _scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .Scanner */ .L(text);
        this.inlineData = inlineData;
        this.drops = drops;
    }
    split() {
        const { scanner } = this;
        for (let kind = scanner.next(); kind !== 'end'; kind = scanner.next()) {
            if (kind === 'line comment' || kind === 'block comment')
                continue;
            if (kind === 'meta-command') {
                this.metaCommands.push({ start: scanner.start, end: scanner.end, text: scanner.raw() });
            }
            else if (this.parentheses === 0 && this.atomic === 0 && scanner.is(';')) {
                this.finish();
            }
            else {
                this.add(kind === 'word', kind === 'symbol');
            }
        }
        this.finish();
        return {
            statements: this.statements,
            metaCommands: this.metaCommands,
            ...(scanner.unterminated && { unterminated: scanner.unterminated }),
        };
    }
    add(isWord, isSymbol) {
        const { scanner } = this;
        if (this.start < 0)
            this.start = scanner.start;
        this.end = scanner.end;
        if (isWord) {
            if (this.parentheses === 0)
                this.word();
            return;
        }
        this.plain = false;
        this.previous = '';
        if (!isSymbol)
            return;
        if (scanner.is('('))
            this.parentheses++;
        else if (scanner.is(')') && this.parentheses > 0)
            this.parentheses--;
        else if (scanner.is('.'))
            this.previous = '.';
    }
    word() {
        const { words } = this;
        if (this.atomic === 0 && words.length >= wordLimit && !isRoutine(words))
            return;
        const word = this.keyWord(this.scanner.raw());
        if (this.atomic === 0 && words.length < wordLimit)
            words.push(word);
        if (isRoutine(words))
            this.trackBody(word);
        this.previous = word;
    }
    /** CASE and END are column labels after AS and after a dot; elsewhere they are reserved. */
    trackBody(word) {
        if (this.atomic === 0) {
            if (word === 'ATOMIC' && this.previous === 'BEGIN')
                this.atomic = 1;
        }
        else if (this.previous !== 'AS' && this.previous !== '.') {
            if (word === 'CASE')
                this.atomic++;
            else if (word === 'END')
                this.atomic--;
        }
    }
    finish() {
        const { start, end, words, plain } = this;
        if (start >= 0) {
            const copyData = this.inlineData && isCopyFromStdin(words) ? this.readCopyData() : undefined;
            const statement = { start, end, words: this.shared(words), plain, ...(copyData && { copyData }) };
            if (!this.drops(statement))
                this.statements.push(statement);
        }
        this.start = -1;
        this.words = [];
        this.plain = true;
        this.parentheses = 0;
        this.atomic = 0;
        this.previous = '';
    }
    /** The word in upper case; one string for all that are written alike. */
    keyWord(raw) {
        let word = this.known.get(raw);
        if (word === undefined) {
            word = upperCase(raw);
            if (this.known.size < sharedLimit)
                this.known.set(raw, word);
        }
        return word;
    }
    /** One list for all statements with the same words. */
    shared(words) {
        const key = words.join(' ');
        let list = this.lists.get(key);
        if (list === undefined) {
            list = words.slice();
            if (this.lists.size < sharedLimit)
                this.lists.set(key, list);
        }
        return list;
    }
    /**
     * The data begins on the line after the one that ends the statement. A line that goes on with other SQL
     * is read as SQL: then there is no data.
     */
    readCopyData() {
        const { scanner } = this;
        const { text } = scanner;
        restOfLine.lastIndex = scanner.end;
        if (!restOfLine.test(text))
            return { start: scanner.end, end: scanner.end };
        const start = restOfLine.lastIndex;
        let end = text.indexOf('\\.', start);
        while (end >= 0 && !(isLineStart(text, end) && isLineEnd(text, end + 2)))
            end = text.indexOf('\\.', end + 2);
        const data = { start, end: end < 0 ? text.length : end };
        scanner.jumpTo(afterCopyData(text, data));
        return data;
    }
}
const restOfLine = /[ \t]*(?:--[^\n]*)?(?:\n|$)/y;
function isLineStart(text, offset) {
    return offset === 0 || text[offset - 1] === '\n';
}
function isLineEnd(text, offset) {
    return offset === text.length || text[offset] === '\n';
}
/** Key words are folded as ASCII: `toUpperCase` would make key words of other letters. */
function upperCase(word) {
    return word.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
function isRoutine(words) {
    if (words[0] !== 'CREATE')
        return false;
    const object = words[1] === 'OR' && words[2] === 'REPLACE' ? words[3] : words[1];
    return object === 'FUNCTION' || object === 'PROCEDURE';
}
/** The grammar takes STDOUT for STDIN here. */
function isCopyFromStdin(words) {
    if (words[0] !== 'COPY')
        return false;
    return words.some((word, at) => word === 'FROM' && /^STD(?:IN|OUT)$/.test(words[at + 1] ?? ''));
}


/***/ }),

/***/ 4655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ parseNameText),
/* harmony export */   Lx: () => (/* binding */ mayBeSame),
/* harmony export */   fh: () => (/* binding */ nameText),
/* harmony export */   uG: () => (/* binding */ nameAfter)
/* harmony export */ });
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1951);

/** Could the two be one object? Names without a schema match in any schema: the search path is not known. */
function mayBeSame(one, other) {
    if (one.name !== other.name)
        return false;
    return one.schema === undefined || other.schema === undefined || one.schema === other.schema;
}
/** `name` or `schema.name`. */
function nameText({ schema, name }) {
    return schema === undefined ? name : `${schema}.${name}`;
}
/** Reads what `nameText` wrote. */
function parseNameText(text) {
    const dot = text.indexOf('.');
    return dot < 0 ? { name: text } : { schema: text.slice(0, dot), name: text.slice(dot + 1) };
}
/** The possibly qualified name that follows the first `keyword` in a statement. */
function nameAfter(sql, keyword) {
    const scanner = new _scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .Scanner */ .L(sql);
    do
        scanner.next();
    while (scanner.kind !== 'end' && !(scanner.kind === 'word' && scanner.raw().toUpperCase() === keyword));
    const parts = [];
    do {
        const part = identifier(nextToken(scanner));
        if (part === undefined)
            return undefined;
        parts.push(part);
    } while (nextToken(scanner).is('.'));
    const name = parts.at(-1);
    const schema = parts.at(-2);
    if (name === undefined)
        return undefined;
    return schema === undefined ? { name } : { schema, name };
}
/** The next token that is no comment. */
function nextToken(scanner) {
    do
        scanner.next();
    while (scanner.kind === 'line comment' || scanner.kind === 'block comment');
    return scanner;
}
function identifier(token) {
    const raw = token.raw();
    if (token.kind === 'word')
        return raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    if (token.kind === 'quoted identifier' && raw.startsWith('"')) {
        return raw.slice(1, -1).replaceAll('""', '"');
    }
    return undefined;
}


/***/ }),

/***/ 9148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loadParser)
/* harmony export */ });
/* unused harmony export GuardedParser */
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8520);

/** Beyond some tens of megabytes the parser runs out of its memory, which kills it. */
const largestStatement = 8 * 1024 * 1024;
let loading;
/** Loads the parser at the first call (some 50 ms). Never rejects: a parser that cannot be had knows nothing. */
function loadParser() {
    loading ??= importLibrary().then((library) => new GuardedParser(library), () => ignorant);
    return loading;
}
const ignorant = {
    parse: () => undefined,
    parsePlpgsql: () => undefined,
};
async function importLibrary() {
    const library = await import(/* webpackIgnore: true */ './parser/index.cjs');
    await library.loadModule();
    return library;
}
/**
 * Keeps the rule that a dead parser is never trusted again: after running out of memory or stack the
 * library goes on to answer, and what it answers is wrong. The one error that says nothing about the
 * parser's health is its SqlError.
 */
class GuardedParser {
    library;
    alive = true;
    constructor(library) {
        this.library = library;
    }
    parse(sql) {
        if (!this.canRead(sql))
            return undefined;
        const { exitCode } = process;
        try {
            return { nodes: nodesOf(this.library.parseSync(sql)) };
        }
        catch (error) {
            const details = sqlErrorDetails(error);
            if (details === undefined) {
                this.die(exitCode);
                return undefined;
            }
            return { error: { message: details.message, offset: (0,_position_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetOfCodePoint */ .QJ)(sql, details.cursorPosition) } };
        }
    }
    parsePlpgsql(sql) {
        if (!this.canRead(sql))
            return undefined;
        const { exitCode } = process;
        try {
            return this.library.parsePlPgSQLSync(sql);
        }
        catch (error) {
            // An invalid body is a plain Error, and so may be the end of the parser: only a test tells them apart.
            if (!isPlainError(error) || !this.isHealthy())
                this.die(exitCode);
            return undefined;
        }
    }
    canRead(sql) {
        // A NUL byte would end the text unnoticed, and an empty text is an error like a dead parser's.
        return this.alive && sql !== '' && !sql.includes('\0') && Buffer.byteLength(sql) <= largestStatement;
    }
    /** The library's way to abort sets the exit status of the whole process: that is undone. */
    die(exitCode) {
        this.alive = false;
        process.exitCode = exitCode;
    }
    isHealthy() {
        try {
            const [node] = nodesOf(this.library.parseSync('COMMIT'));
            const body = JSON.stringify(this.library.parsePlPgSQLSync('DO $$BEGIN COMMIT; END$$'));
            return node !== undefined && 'TransactionStmt' in node && body.includes('PLpgSQL_stmt_commit');
        }
        catch {
            return false;
        }
    }
}
function nodesOf(result) {
    return (result.stmts ?? []).flatMap(({ stmt }) => (stmt === undefined ? [] : [stmt]));
}
/** The details of a SqlError that is about the text; "out of memory" is about the parser. */
function sqlErrorDetails(error) {
    if (!(error instanceof Error) || error.name !== 'SqlError' || !('sqlDetails' in error))
        return undefined;
    const { sqlDetails } = error;
    return sqlDetails === undefined || isOutOfMemory(sqlDetails.message) ? undefined : sqlDetails;
}
function isPlainError(error) {
    return error instanceof Error && error.constructor === Error && !isOutOfMemory(error.message);
}
function isOutOfMemory(message) {
    return message.startsWith('out of memory');
}


/***/ }),

/***/ 8520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O7: () => (/* binding */ codePointLength),
/* harmony export */   QJ: () => (/* binding */ offsetOfCodePoint),
/* harmony export */   q1: () => (/* binding */ lineAndColumn)
/* harmony export */ });
/**
 * Three units meet here: JavaScript indexes the characters of a string, PostgreSQL reports error positions in
 * code points, and a person reads lines and columns. Offsets are 0-based and count the characters of the string
 * unless a name says otherwise; line ends are LF. Texts given as a string are not `inBytes`.
 */
/** Line and column, both 1-based; the column counts code points. */
function lineAndColumn(source, offset) {
    const { text } = asText(source);
    const at = Math.min(Math.max(offset, 0), text.length);
    let line = 1;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
        line++;
        start = end + 1;
    }
    return { line, column: codePointLength(source, start, at) + 1 };
}
/** How many code points a text has, or a part of it. A lone surrogate counts as one. */
function codePointLength(source, start = 0, end = asText(source).text.length) {
    const { text, inBytes } = asText(source);
    let count = 0;
    for (let at = start; at < end; at += characters(text, at, inBytes))
        count++;
    return count;
}
/**
 * The offset of the code point number `n`, 0-based: PostgreSQL's `position` less one. Beyond the end of the
 * text it is the end of the text.
 */
function offsetOfCodePoint(source, n) {
    const { text, inBytes } = asText(source);
    let at = 0;
    for (let left = n; left > 0 && at < text.length; left--)
        at += characters(text, at, inBytes);
    return at;
}
function asText(source) {
    return typeof source === 'string' ? { text: source, inBytes: false } : source;
}
/** How many characters of the string the code point at an offset takes. */
function characters(text, at, inBytes) {
    const first = text.charCodeAt(at);
    if (first < 0x80)
        return 1;
    if (inBytes)
        return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    return (first & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}


/***/ }),

/***/ 6509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ Routines),
  S: () => (/* binding */ procedureNamesThatCommit)
});

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(4655);
// EXTERNAL MODULE: ./build/sql/parser.js
var parser = __webpack_require__(9148);
// EXTERNAL MODULE: ./build/sql/scanner.js + 1 modules
var sql_scanner = __webpack_require__(1951);
;// CONCATENATED MODULE: ./build/sql/plpgsql.js

const none = { endsTransaction: false, calls: [] };
/** Is there any point in a closer look at this DO block or procedure? */
function mayEndTransaction(sql) {
    return /(?:\b|_)(?:COMMIT|ROLLBACK)\b|\bCALL\b/i.test(sql);
}
/**
 * The effects of the body of a DO, CREATE FUNCTION or CREATE PROCEDURE statement. PL/pgSQL is parsed; where
 * the parser cannot, and in other languages, the words of the body have to do.
 *
 * @param language upper case, undefined when the statement does not name one as a plain word
 */
function bodyEffects(sql, language, parser) {
    // A function in SQL cannot end a transaction, and has no body that the PL/pgSQL parser would understand.
    if (language === 'SQL')
        return none;
    if (language !== undefined && language !== 'PLPGSQL') {
        // plpy.commit(), spi_commit(), and so on.
        return { endsTransaction: /(?:\b|_)(?:commit|rollback)\b/i.test(sql), calls: [] };
    }
    const calls = [];
    let endsTransaction = false;
    // A DO inside of a DO comes out as the text of its own.
    const bodies = [sql];
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
        const tree = parser.parsePlpgsql(body);
        const effects = tree === undefined ? effectsByWords(body) : effectsOfTree(tree);
        endsTransaction ||= effects.endsTransaction;
        for (const call of effects.calls)
            (/^\s*DO\b/i.test(call) ? bodies : calls).push(call);
    }
    return { endsTransaction, calls };
}
function effectsOfTree(tree) {
    let endsTransaction = false;
    const calls = [];
    const open = [tree];
    while (open.length > 0) {
        const node = open.pop();
        if (typeof node !== 'object' || node === null)
            continue;
        if ('PLpgSQL_stmt_commit' in node || 'PLpgSQL_stmt_rollback' in node)
            endsTransaction = true;
        if ('PLpgSQL_stmt_call' in node)
            calls.push(queryOf(node.PLpgSQL_stmt_call));
        for (const value of Object.values(node))
            open.push(value);
    }
    return { endsTransaction, calls };
}
function queryOf(statement) {
    const { expr } = statement;
    return expr?.PLpgSQL_expr?.query ?? '';
}
/** COMMIT and ROLLBACK where a statement of PL/pgSQL begins, and a `;` or AND behind them. */
function effectsByWords(sql) {
    let endsTransaction = false;
    const calls = [];
    for (const body of bodiesOf(sql)) {
        const scanner = new sql_scanner/* Scanner */.L(body);
        let beginsStatement = true;
        let ending = false;
        while (scanner.next() !== 'end') {
            if (scanner.kind === 'line comment' || scanner.kind === 'block comment')
                continue;
            const word = scanner.kind === 'word' ? scanner.raw().toUpperCase() : '';
            if (ending && (scanner.is(';') || word === 'AND'))
                endsTransaction = true;
            ending = beginsStatement && (word === 'COMMIT' || word === 'ROLLBACK');
            if (beginsStatement && word === 'CALL')
                calls.push(body.slice(scanner.start));
            beginsStatement = scanner.is(';') || scanner.is('>>') || /^(?:BEGIN|THEN|ELSE|LOOP)$/.test(word);
        }
    }
    return { endsTransaction, calls };
}
function* bodiesOf(sql) {
    const scanner = new sql_scanner/* Scanner */.L(sql);
    while (scanner.next() !== 'end') {
        const raw = scanner.raw();
        if (scanner.kind === 'dollar string') {
            const tag = raw.slice(0, raw.indexOf('$', 1) + 1);
            yield raw.slice(tag.length, -tag.length);
        }
        else if (scanner.kind === 'string') {
            yield raw.slice(raw.indexOf("'") + 1, -1).replaceAll("''", "'");
        }
    }
}

;// CONCATENATED MODULE: ./build/sql/routines.js




/**
 * The procedures that a text defines and that commit or roll back, as `name` or `schema.name`: a script
 * that calls one of them cannot run in a transaction block.
 */
async function procedureNamesThatCommit(text) {
    if (!/\bPROCEDURE\b/i.test(text) || !mayEndTransaction(text))
        return [];
    const routines = new Routines([]);
    for (const statement of (0,lexer/* splitStatements */.Xd)(text).statements) {
        await routines.classify(statement, text.slice(statement.start, statement.end));
    }
    return routines.committing.map(names/* nameText */.fh);
}
/** Follows the procedures of a script, statement by statement, and what calls them. */
class Routines {
    committing;
    constructor(committing) {
        this.committing = [...committing];
    }
    /** The class of a DO or CALL that cannot run in a transaction block; undefined for everything else. */
    async classify({ words }, sql) {
        switch (words[0]) {
            case 'DO':
                return mayEndTransaction(sql) ? this.doBlock(await effects(words, sql)) : undefined;
            case 'CALL':
                return this.call(sql);
            case 'CREATE':
                if (words[1] === 'PROCEDURE' || (words[2] === 'REPLACE' && words[3] === 'PROCEDURE')) {
                    if (mayEndTransaction(sql))
                        this.define(sql, await effects(words, sql));
                }
                return undefined;
            default:
                return undefined;
        }
    }
    doBlock({ endsTransaction, calls }) {
        if (endsTransaction)
            return outside('a DO block that commits or rolls back', true);
        const name = this.firstCommitting(calls);
        return name && outside(`a DO block that calls ${(0,names/* nameText */.fh)(name)}, which commits or rolls back,`, false);
    }
    call(sql) {
        const name = this.firstCommitting([sql]);
        return name && outside(`CALL ${(0,names/* nameText */.fh)(name)}, which commits or rolls back,`, false);
    }
    define(sql, { endsTransaction, calls }) {
        const name = (0,names/* nameAfter */.uG)(sql, 'PROCEDURE');
        if (name && (endsTransaction || this.firstCommitting(calls)))
            this.committing.push(name);
    }
    firstCommitting(calls) {
        if (this.committing.length === 0)
            return undefined;
        return calls
            .map((call) => (0,names/* nameAfter */.uG)(call, 'CALL'))
            .find((name) => name && this.committing.some((committing) => (0,names/* mayBeSame */.Lx)(committing, name)));
    }
}
async function effects(words, sql) {
    const at = words.indexOf('LANGUAGE');
    return bodyEffects(sql, at < 0 ? undefined : words[at + 1], await (0,parser/* loadParser */.q)());
}
function outside(what, certain) {
    return { kind: 'outside block', what, certain, concurrently: false };
}


/***/ }),

/***/ 1951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Scanner)
});

;// CONCATENATED MODULE: ./build/sql/characters.js
// What a character can be part of, as bits.
const identifierStart = 1;
const identifierPart = 2;
const operatorPart = 4;
const digit = 8;
const space = 16;
/** The class of the UTF-16 code unit at an offset; 0 for what only stands for itself, and behind the end. */
function classOf(text, at) {
    const character = text.charCodeAt(at);
    if (character < 128)
        return classes[character] ?? 0;
    // Everything beyond ASCII is a letter to PostgreSQL, whatever it is to Unicode.
    return at < text.length ? identifierStart | identifierPart : 0;
}
const classes = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_') {
    classes[character.charCodeAt(0)] = identifierStart | identifierPart;
}
for (const character of '0123456789')
    classes[character.charCodeAt(0)] = identifierPart | digit;
for (const character of '~!@#^&|`?+-*/%<>=')
    classes[character.charCodeAt(0)] = operatorPart;
for (const character of ' \t\n\r\f\v')
    classes[character.charCodeAt(0)] = space;
classes[36] = identifierPart; // $

;// CONCATENATED MODULE: ./build/sql/scanner.js

const number = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?/y;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const escapeOrQuote = /['\\]/g;
const commentMark = /\/\*|\*\//g;
/** Reads one token after another: `kind`, `start` and `end` describe the token that `next()` found last. */
class Scanner {
    text;
    kind = 'end';
    start = 0;
    end = 0;
    unterminated;
    /** Up to here there are only + and -, cut off the end of an operator: each is one of its own. */
    signsUntil = 0;
    constructor(text, offset = 0) {
        this.text = text;
        this.end = offset;
    }
    /** Goes on at `offset`, which must lie outside of every token. */
    jumpTo(offset) {
        this.end = offset;
    }
    is(symbol) {
        return (this.kind === 'symbol' &&
            this.end - this.start === symbol.length &&
            this.text.startsWith(symbol, this.start));
    }
    raw() {
        return this.text.slice(this.start, this.end);
    }
    next() {
        const { text } = this;
        let at = this.end;
        while (classOf(text, at) & space)
            at++;
        this.start = at;
        if (at >= text.length) {
            this.end = at;
            return (this.kind = 'end');
        }
        return (this.kind = this.token(at, text.charCodeAt(at)));
    }
    token(at, character) {
        const { text } = this;
        switch (character) {
            case 39: // '
                return this.string(at + 1);
            case 34: // "
                return this.quoted(at + 1, '"', 'quoted identifier');
            case 36: // $
                return this.dollar(at);
            case 92: // \
                return this.rest('meta-command');
            case 45: // -
                if (text.charCodeAt(at + 1) === 45)
                    return this.rest('line comment');
                break;
            case 47: // /
                if (text.charCodeAt(at + 1) === 42)
                    return this.blockComment(at + 2);
                break;
            case 46: // .
                if (classOf(text, at + 1) & digit)
                    return this.number(at);
                return this.symbol(text.charCodeAt(at + 1) === 46 ? 2 : 1);
            case 58: {
                // : :: :=
                const next = text.charCodeAt(at + 1);
                return this.symbol(next === 58 || next === 61 ? 2 : 1);
            }
        }
        const kinds = classOf(text, at);
        if (kinds & identifierStart)
            return this.word(at, character | 32);
        if (kinds & digit)
            return this.number(at);
        if (kinds & operatorPart)
            return this.operator(at);
        return this.symbol(1);
    }
    symbol(length) {
        this.end = this.start + length;
        return 'symbol';
    }
    /** A token that ends with its line. */
    rest(kind) {
        const newline = this.text.indexOf('\n', this.start);
        this.end = newline < 0 ? this.text.length : newline;
        return kind;
    }
    word(at, lowerCased) {
        const { text } = this;
        const next = text.charCodeAt(at + 1);
        if (next === 39) {
            if (lowerCased === 101)
                return this.escapeString(at + 2); // E'…'
            if (lowerCased === 98 || lowerCased === 110 || lowerCased === 120)
                return this.string(at + 2); // B N X
        }
        if (lowerCased === 117 && next === 38) {
            // U&'…' and U&"…"
            if (text.charCodeAt(at + 2) === 39)
                return this.string(at + 3);
            if (text.charCodeAt(at + 2) === 34)
                return this.quoted(at + 3, '"', 'quoted identifier');
        }
        let end = at + 1;
        while (classOf(text, end) & identifierPart)
            end++;
        this.end = end;
        return 'word';
    }
    number(at) {
        number.lastIndex = at;
        this.end = at + (number.exec(this.text)?.[0].length ?? 1);
        return 'number';
    }
    /** An operator ends before a comment, and only some operators may end in + or -. */
    operator(at) {
        const { text } = this;
        if (at < this.signsUntil)
            return this.symbol(1);
        let end = at + 1;
        while (classOf(text, end) & operatorPart) {
            if (text.startsWith('--', end) || text.startsWith('/*', end))
                break;
            end++;
        }
        if (!/[~!@#%^&|`?]/.test(text.slice(at, end))) {
            this.signsUntil = end;
            while (end > at + 1 && (text.charCodeAt(end - 1) === 43 || text.charCodeAt(end - 1) === 45))
                end--;
        }
        this.end = end;
        return 'symbol';
    }
    string(contents) {
        return this.quoted(contents, "'", 'string');
    }
    quoted(contents, quote, kind) {
        const { text } = this;
        let at = text.indexOf(quote, contents);
        while (at >= 0 && text[at + 1] === quote)
            at = text.indexOf(quote, at + 2);
        if (at < 0)
            return this.open(kind, kind);
        this.end = at + 1;
        return kind;
    }
    escapeString(contents) {
        const { text } = this;
        let at = contents;
        for (;;) {
            escapeOrQuote.lastIndex = at;
            const found = escapeOrQuote.exec(text);
            if (found === null)
                return this.open('string', 'string');
            if (found[0] === '\\' || text[found.index + 1] === "'") {
                at = found.index + 2;
                continue;
            }
            // 'a' <newline> 'b' is one literal, and its second part still has backslash escapes.
            const continuation = continuedAt(text, found.index + 1);
            if (continuation === undefined) {
                this.end = found.index + 1;
                return 'string';
            }
            at = continuation;
        }
    }
    dollar(at) {
        const { text } = this;
        if (classOf(text, at + 1) & digit) {
            // A parameter, $1.
            let end = at + 2;
            while (classOf(text, end) & digit)
                end++;
            this.end = end;
            return 'symbol';
        }
        dollarTag.lastIndex = at;
        const tag = dollarTag.exec(text)?.[0];
        if (tag === undefined)
            return this.symbol(1);
        const close = text.indexOf(tag, at + tag.length);
        if (close < 0)
            return this.open('dollar quote', 'dollar string');
        this.end = close + tag.length;
        return 'dollar string';
    }
    blockComment(contents) {
        commentMark.lastIndex = contents;
        for (let depth = 1; depth > 0;) {
            const mark = commentMark.exec(this.text);
            if (mark === null)
                return this.open('comment', 'block comment');
            depth += mark[0] === '/*' ? 1 : -1;
        }
        this.end = commentMark.lastIndex;
        return 'block comment';
    }
    open(what, kind) {
        this.unterminated = { what, start: this.start };
        this.end = this.text.length;
        return kind;
    }
}
/** The offset behind the quote that continues a literal, if white space with a newline leads to one. */
function continuedAt(text, offset) {
    let at = offset;
    let newline = false;
    for (;;) {
        const character = text.charCodeAt(at);
        if (character === 10)
            newline = true;
        if (character === 39)
            return newline ? at + 1 : undefined;
        if (character === 45 && text.charCodeAt(at + 1) === 45) {
            at = text.indexOf('\n', at);
            if (at < 0)
                return undefined;
        }
        else if (classOf(text, at) & space) {
            at++;
        }
        else {
            return undefined;
        }
    }
}


/***/ }),

/***/ 1555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ analyzeScript)
});

;// CONCATENATED MODULE: ./build/sql/blocks.js
/** Finds the BEGIN … COMMIT blocks of a script, and every transaction command that is none of theirs. */
function findBlocks(statements, classes) {
    const blocks = [];
    const problems = [];
    /** The BEGINs that are open, by number; PostgreSQL knows one level only. */
    const open = [];
    const report = (statement, message, remedy) => {
        problems.push({ offset: statements[statement]?.start ?? 0, message, remedy });
    };
    for (const [number, statementClass] of classes.entries()) {
        switch (statementClass.kind) {
            case 'begin':
                if (open.length > 0) {
                    report(number, 'BEGIN inside of BEGIN: PostgreSQL has no nested transactions, so the first COMMIT would end both.', 'Remove the inner BEGIN and its COMMIT, or use SAVEPOINT.');
                }
                open.push(number);
                break;
            case 'commit': {
                const begin = open.pop();
                if (begin === undefined) {
                    report(number, 'COMMIT without BEGIN: it would commit half of the migration before it is recorded.', 'Remove this COMMIT: each migration is committed together with its record. Or put a BEGIN in front of what it is to commit.');
                }
                else if (statementClass.chain) {
                    report(number, 'COMMIT AND CHAIN commits in the middle and goes on in a transaction that nothing here begins.', 'Write COMMIT; BEGIN; instead, or split the file into several migrations.');
                    open.push(begin);
                }
                else if (open.length === 0) {
                    blocks.push({ begin, commit: number });
                }
                break;
            }
            case 'rollback':
                open.length = 0;
                report(number, 'ROLLBACK throws away what the migration has done, and the migration would still count as applied.', 'Remove it. To undo a part, use SAVEPOINT and ROLLBACK TO SAVEPOINT; to undo the migration, write a rollback script.');
                break;
            case 'prepare transaction':
                open.length = 0;
                report(number, 'PREPARE TRANSACTION takes the transaction away from its session, so that the migration cannot be recorded with it.', 'Use COMMIT, or nothing: each migration is committed together with its record.');
                break;
            case 'other':
            case 'set':
            case 'set transaction':
            case 'outside block':
                break;
        }
    }
    const [unclosed] = open;
    if (unclosed !== undefined) {
        report(unclosed, 'BEGIN without COMMIT: the transaction would still be open at the end of the file.', 'Remove this BEGIN, for each migration runs in a transaction anyway, or add the COMMIT.');
    }
    return { blocks, problems: problems.sort((one, other) => one.offset - other.offset) };
}
/** Does a statement, by number, lie between a BEGIN and its COMMIT? */
function isInside(blocks, statement) {
    return blocks.some(({ begin, commit }) => begin < statement && statement < commit);
}

// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(4655);
// EXTERNAL MODULE: ./build/sql/parser.js
var sql_parser = __webpack_require__(9148);
// EXTERNAL MODULE: ./build/sql/tree.js
var tree = __webpack_require__(7391);
;// CONCATENATED MODULE: ./build/sql/partitioned.js


/** Finds what a script creates partitioned: tables, and the named indexes on them. */
function findPartitioned(text, statements, parser) {
    const found = [];
    for (const [statement, { words, start, end }] of statements.entries()) {
        const createsTable = words.includes('PARTITION') && words.includes('TABLE');
        const createsIndex = found.length > 0 && words.includes('INDEX');
        if (words[0] !== 'CREATE' || !(createsTable || createsIndex))
            continue;
        const parsed = parser.parse(text.slice(start, end));
        const node = parsed && 'nodes' in parsed ? parsed.nodes[0] : undefined;
        if (node === undefined)
            continue;
        if ('CreateStmt' in node && node.CreateStmt.partspec !== undefined) {
            const name = node.CreateStmt.relation && (0,tree/* objectName */.H)(node.CreateStmt.relation);
            if (name)
                found.push({ name, statement });
        }
        else if ('IndexStmt' in node && node.IndexStmt.idxname !== undefined) {
            const table = node.IndexStmt.relation && (0,tree/* objectName */.H)(node.IndexStmt.relation);
            if (table && found.some(({ name }) => (0,names/* mayBeSame */.Lx)(name, table))) {
                found.push({ name: { ...table, name: node.IndexStmt.idxname }, statement });
            }
        }
    }
    return found;
}

// EXTERNAL MODULE: ./build/sql/routines.js + 1 modules
var sql_routines = __webpack_require__(6509);
// EXTERNAL MODULE: ./build/sql/words.js
var words = __webpack_require__(7554);
;// CONCATENATED MODULE: ./build/sql/classify.js






/**
 * Classifies the statements of a script, in order. The parser is loaded only when the words of a statement
 * leave something open, and reads one statement at a time.
 *
 * @param committing procedures that are known to commit or roll back
 */
async function classify(text, statements, committing) {
    const routines = new sql_routines/* Routines */.O(committing);
    let partitioned;
    const classes = [];
    for (const [index, statement] of statements.entries()) {
        const sql = text.slice(statement.start, statement.end);
        const byWords = (0,words/* classifyWords */.I)(statement, sql);
        if (byWords.sure) {
            classes.push((await routines.classify(statement, sql)) ?? byWords.class);
            continue;
        }
        const parser = await (0,sql_parser/* loadParser */.q)();
        const isPartitioned = (name) => {
            partitioned ??= findPartitioned(text, statements, parser);
            return partitioned.some((created) => created.statement < index && (0,names/* mayBeSame */.Lx)(created.name, name));
        };
        classes.push(byGrammar(parser.parse(sql), byWords.class, isPartitioned));
    }
    return classes;
}
function byGrammar(parsed, byWords, isPartitioned) {
    if (parsed === undefined)
        return byWords;
    if ('nodes' in parsed) {
        const [node] = parsed.nodes;
        return node === undefined ? { kind: 'other' } : (0,tree/* classifyTree */.f)(node, byWords, isPartitioned);
    }
    // What the grammar does not know is wrong, and the server will say so, or newer than the grammar. BEGIN
    // and COMMIT do not change any more.
    return byWords.kind === 'outside block' ? byWords : { kind: 'other' };
}

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __webpack_require__(8520);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
;// CONCATENATED MODULE: ./build/sql/mapped.js



/** A range of a text without what lies in `removed` (ascending, not overlapping) and without COPY data. */
function mapSql(source, within, statements, removed) {
    const { text, inBytes } = source;
    const data = statements.flatMap(({ start, end, copyData }) => copyData !== undefined && start >= within.start && end <= within.end ? [copyData] : []);
    const gaps = removed
        .concat(data.map((block) => ({ start: block.start, end: (0,lexer/* afterCopyData */.UF)(text, block) })))
        .filter(({ start, end }) => start >= within.start && end <= within.end && start < end)
        .sort((one, other) => one.start - other.start);
    const copyData = data.map((block) => (0,sql_text/* pieceOf */.Kg)(wholeLines(text, block), inBytes));
    return new CutSql(source, within, gaps, copyData);
}
/** A text that is sent as it is. */
function wholeSql(source) {
    return new CutSql(source, { start: 0, end: source.text.length }, NONE, NONE);
}
/** What all of them share: there may be thousands. */
const NONE = [];
/** The `\restrict` and `\unrestrict` lines of pg_dump mean something to psql only. */
function isSkipped({ text }) {
    return /^\\(?:un)?restrict\b/.test(text);
}
/** The range of a statement with the `;` that ends it. */
function withSemicolon(text, { start, end }) {
    const semicolon = /\s*;/y;
    semicolon.lastIndex = end;
    return { start, end: semicolon.test(text) ? semicolon.lastIndex : end };
}
function wholeLines(text, { start, end }) {
    const data = text.slice(start, end);
    return data === '' || data.endsWith('\n') ? data : `${data}\n`;
}
/** Keeps where the pieces are, not what is in them. */
class CutSql {
    copyData;
    #source;
    #ranges = [];
    #end;
    constructor(source, within, gaps, copyData) {
        this.#source = source;
        this.#end = within.end;
        this.copyData = copyData;
        let from = within.start;
        for (const { start, end } of [...gaps, { start: within.end, end: within.end }]) {
            if (start > from || this.#ranges.length === 0)
                this.#ranges.push({ start: from, end: start });
            from = end;
        }
    }
    get inBytes() {
        return this.#source.inBytes;
    }
    get pieces() {
        return this.#texts().map((text) => (0,sql_text/* pieceOf */.Kg)(text, this.inBytes));
    }
    get sql() {
        return this.#texts().join('');
    }
    toSource(offset) {
        let left = offset;
        for (const { start, end } of this.#ranges) {
            if (left < end - start)
                return start + left;
            left -= end - start;
        }
        return Math.min((this.#ranges.at(-1)?.end ?? this.#end) + left, this.#end);
    }
    toSourceOfCodePoint(n) {
        let left = n;
        const { inBytes } = this;
        for (const [index, text] of this.#texts().entries()) {
            const start = this.#ranges[index]?.start ?? 0;
            const length = (0,position/* codePointLength */.O7)({ text, inBytes });
            if (left < length)
                return start + (0,position/* offsetOfCodePoint */.QJ)({ text, inBytes }, left);
            left -= length;
        }
        return left === 0 ? (this.#ranges.at(-1)?.end ?? this.#end) : undefined;
    }
    #texts() {
        return this.#ranges.map(({ start, end }) => this.#source.text.slice(start, end));
    }
}

;// CONCATENATED MODULE: ./build/sql/problems.js



/**
 * Everything in a script that cannot work, in the order of the text.
 *
 * @param blockProblems what is wrong with its BEGINs and COMMITs
 */
function findProblems(anatomy, blockProblems, leading) {
    const { unterminated, metaCommands } = anatomy.split;
    // It hides the rest of the file, so that what else seems wrong would be a guess.
    if (unterminated !== undefined)
        return [neverClosed(unterminated)];
    return [
        ...blockProblems,
        ...metaCommands.filter((command) => !isSkipped(command)).map(psqlOnly),
        ...refusedInBlocks(anatomy),
        ...readDifferently(anatomy),
        ...leading.filter(({ sql }) => /\bREAD\s+ONLY\b/i.test(sql)).map(({ start }) => readOnly(start)),
    ].sort((one, other) => one.offset - other.offset);
}
function neverClosed({ what, start }) {
    return {
        offset: start,
        message: `The ${what} that begins here is never closed.`,
        remedy: 'Close it; everything up to the end of the file counts as part of it.',
    };
}
function psqlOnly({ start, text }) {
    const name = /^\\(?:[a-z_]+|.?)/i.exec(text)?.[0] ?? '\\';
    return {
        offset: start,
        message: `${name} is a command of psql; PostgreSQL itself does not know it.`,
        remedy: remedies.find(([commands]) => commands.test(name))?.[1] ?? 'Remove it, or say it in SQL.',
    };
}
const remedies = [
    [/^\\ir?$|^\\include/, 'Put the SQL of that file here.'],
    [/^\\copy$/, 'Use COPY … FROM STDIN; with the data on the lines below it and \\. as the last line.'],
    [/^\\\.$/, 'It ends the data of a COPY … FROM STDIN; and there is none above it.'],
    [/^\\c(?:onnect)?$/, 'Remove it: a migration runs in the database that is being migrated.'],
];
/** A statement whose refusal depends on the database is left to the server to refuse. */
function refusedInBlocks({ split, classes, blocks }) {
    return classes.flatMap((statementClass, number) => {
        if (statementClass.kind !== 'outside block' || !statementClass.certain || !isInside(blocks, number)) {
            return [];
        }
        return {
            offset: split.statements[number]?.start ?? 0,
            message: `${(0,words/* refusal */.x)(statementClass.what)}, and it stands between BEGIN and COMMIT: this can never work.`,
            remedy: 'Remove BEGIN and COMMIT, or move the statement to a migration of its own.',
        };
    });
}
const STRINGS_OFF = /^SET\s+(?:\w+\s+)?standard_conforming_strings\s*(?:=|\bTO\b)\s*'?(?:off|of|false|f|no|n|0)\b/i;
/** All of a file is read, by us and by the server, before the first statement of it runs. */
function readDifferently({ text, split }) {
    const found = split.statements.filter(({ words, start, end }) => words[0] === 'SET' && STRINGS_OFF.test(text.slice(start, end)));
    return found.map(({ start }) => ({
        offset: start,
        message: 'standard_conforming_strings: its strings would be read as if it were on, and stored wrong.',
        remedy: "Remove it, and write strings with a backslash that is an escape as E'…'.",
    }));
}
function readOnly(offset) {
    return {
        offset,
        message: 'READ ONLY: nothing can be written in this transaction, and the migration is recorded in it.',
        remedy: 'Remove READ ONLY.',
    };
}

// EXTERNAL MODULE: ./build/sql/scanner.js + 1 modules
var sql_scanner = __webpack_require__(1951);
;// CONCATENATED MODULE: ./build/sql/sendable.js


/** What to send of a transactional script. */
function bodyOf({ source, text, split, wrapper }, leading) {
    const { statements, metaCommands } = split;
    const ends = wrapper && [statements[wrapper.begin], statements[wrapper.commit]];
    const removed = [...(ends ?? []), ...leading.filter(({ moved }) => moved)]
        .filter((range) => range !== undefined)
        .map((range) => withSemicolon(text, range));
    const all = { start: 0, end: text.length };
    return mapSql(source, all, statements, [...removed, ...metaCommands.filter(isSkipped)]);
}
/** What to send of a script that runs statement by statement. */
function unitsOf({ source, split, classes, blocks }) {
    const { statements, metaCommands } = split;
    const skipped = metaCommands.filter(isSkipped);
    const commits = new Map(blocks.map(({ begin, commit }) => [begin, commit]));
    const units = [];
    for (let number = 0; number < statements.length; number++) {
        const commit = commits.get(number);
        const part = statements.slice(number, (commit ?? number) + 1);
        const [first, last] = [part[0], part.at(-1)];
        if (first === undefined || last === undefined)
            break;
        const sql = mapSql(source, { start: first.start, end: last.end }, part, skipped);
        const statementClass = classes[number];
        const outside = statementClass?.kind === 'outside block' ? statementClass : undefined;
        units.push({
            kind: commit === undefined ? 'statement' : 'block',
            sql,
            words: first.words,
            concurrently: outside?.concurrently ?? false,
            ...(outside?.index && { index: source.inBytes ? lettersOfIndex(outside.index) : outside.index }),
            ...(outside?.drops && { drops: outside.drops }),
            ...(outside?.detaches && { detaches: outside.detaches }),
            outsideBlock: outside !== undefined && commit === undefined,
            setting: statementClass?.kind === 'set',
            ...(commit !== undefined && { commitAt: sql.sql.length - (last.end - last.start) }),
        });
        if (commit !== undefined)
            number = commit;
    }
    return units;
}
function lettersOfIndex({ index, table, ifNotExists }) {
    const lettersOfName = ({ schema, name }) => ({
        ...(schema !== undefined && { schema: (0,sql_text/* lettersOf */.bi)(schema) }),
        name: (0,sql_text/* lettersOf */.bi)(name),
    });
    return {
        ...(index && { index: lettersOfName(index) }),
        ...(table && { table: lettersOfName(table) }),
        ifNotExists,
    };
}

;// CONCATENATED MODULE: ./build/sql/wrapper.js


/**
 * A block is the wrapper of its script when all statements outside of it are settings, which mean the same
 * inside: `SET lock_timeout = '2s'; BEGIN; …; COMMIT;`.
 */
function findWrapper(classes, blocks) {
    const [block, ...others] = blocks;
    if (block === undefined || others.length > 0)
        return undefined;
    const outside = classes.filter((_, number) => number < block.begin || number > block.commit);
    return outside.every(({ kind }) => kind === 'set') ? block : undefined;
}
function reasonsAgainstTransaction({ split, classes, blocks, wrapper }) {
    const reasons = classes.flatMap((statementClass, number) => statementClass.kind === 'outside block' && !isInside(blocks, number)
        ? [{ number, message: (0,words/* refusal */.x)(statementClass.what) }]
        : []);
    const [first] = blocks;
    if (first !== undefined && first !== wrapper) {
        reasons.push({ number: first.begin, message: 'the file has BEGIN … COMMIT blocks of its own' });
    }
    return reasons
        .sort((one, other) => one.number - other.number)
        .map(({ number, message }) => ({ offset: split.statements[number]?.start ?? 0, message }));
}
/** The modes of the wrapper's BEGIN, and the SET TRANSACTIONs that only other settings stand in front of. */
function findLeading({ text, split, classes, wrapper }) {
    const leading = [];
    for (const [number, statement] of split.statements.entries()) {
        const statementClass = classes[number];
        if (statementClass?.kind === 'begin' && number === wrapper?.begin) {
            if (statementClass.modes === '')
                continue;
            leading.push({ ...statement, sql: `SET TRANSACTION ${statementClass.modes}`, moved: false });
        }
        else if (statementClass?.kind === 'set transaction') {
            leading.push({ ...statement, sql: text.slice(statement.start, statement.end), moved: true });
        }
        else if (statement.words[0] !== 'SET' && statementClass?.kind !== 'set') {
            break;
        }
    }
    return leading;
}

;// CONCATENATED MODULE: ./build/sql/script.js










/** Decides how a script has to run. Never fails; what cannot run is told in `problems`. */
async function analyzeScript(source, options = {}) {
    if (typeof source === 'string')
        return analyzeScript({ text: source, inBytes: false }, options);
    const { text, inBytes } = source;
    if (isBlank(text))
        return { ...plainScript(source), isEmpty: true };
    const noTransaction = options.noTransaction ?? false;
    if (!noTransaction && !decidingWord.test(text))
        return plainScript(source);
    let taken = await takeApart(source, options, noTransaction ? (0,lexer/* splitStatements */.Xd)(text) : (0,lexer/* splitWithoutRows */.cL)(text));
    // One by one they all have to be sent.
    if (!noTransaction && taken.reasons.length > 0)
        taken = await takeApart(source, options, (0,lexer/* splitStatements */.Xd)(text));
    const { anatomy, blockProblems, reasons } = taken;
    const transactional = reasons.length === 0;
    const leading = transactional ? findLeading(anatomy) : [];
    const letters = (note) => inBytes ? { ...note, message: (0,sql_text/* lettersOf */.bi)(note.message) } : note;
    return {
        transaction: transactional ? 'transactional' : 'statement-by-statement',
        reasons: reasons.map(letters),
        problems: findProblems(anatomy, blockProblems, leading).map(letters),
        leading: leading.map(({ sql }) => (inBytes ? (0,sql_text/* lettersOf */.bi)(sql) : sql)),
        body: bodyOf(anatomy, leading),
        units: transactional ? [] : unitsOf(anatomy),
        isEmpty: anatomy.split.statements.length === 0,
    };
}
async function takeApart(source, { noTransaction = false, committingProcedures = new Set() }, split) {
    const { text, inBytes } = source;
    const procedures = [...committingProcedures].map((name) => (0,names/* parseNameText */.G4)(inBytes ? (0,sql_text/* bytesOf */.$$)(name) : name));
    const classes = await classify(text, split.statements, procedures);
    const { blocks, problems: blockProblems } = findBlocks(split.statements, classes);
    const wrapper = noTransaction ? undefined : findWrapper(classes, blocks);
    const anatomy = { source, text, split, classes, blocks, wrapper };
    const reasons = noTransaction
        ? [{ offset: 0, message: 'the file is marked to run without a transaction' }]
        : reasonsAgainstTransaction(anatomy);
    return { anatomy, blockProblems, reasons };
}
/** Without any of these in its text a script is plainly transactional, and is neither split nor parsed. */
const decidingWord = /\\|\b(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT|PREPARE|TRANSACTION|TRANSACTION_\w+|STDIN|STDOUT|VACUUM|SYSTEM|DATABASE|TABLESPACE|REINDEX|CONCURRENTLY|CLUSTER|DISCARD|SUBSCRIPTION|CALL|SPI_COMMIT|SPI_ROLLBACK|STANDARD_CONFORMING_STRINGS)\b/i;
function isBlank(text) {
    const scanner = new sql_scanner/* Scanner */.L(text);
    do
        scanner.next();
    while (scanner.kind === 'line comment' || scanner.kind === 'block comment' || scanner.is(';'));
    return scanner.kind === 'end' && scanner.unterminated === undefined;
}
function plainScript(source) {
    return { ...PLAIN, body: wholeSql(source) };
}
/** What all plain scripts share: there may be thousands. */
const PLAIN = {
    transaction: 'transactional',
    reasons: [],
    problems: [],
    leading: [],
    units: [],
    isEmpty: false,
};


/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   Kg: () => (/* binding */ pieceOf),
/* harmony export */   bi: () => (/* binding */ lettersOf)
/* harmony export */ });
function pieceOf(text, inBytes) {
    return inBytes ? { utf8: text } : text;
}
/** The whole text as a string of JavaScript. */
function decoded({ text, inBytes }) {
    return inBytes ? Buffer.from(text, 'latin1').toString('utf8') : text;
}
/** The bytes in a text of our own words and pieces of an `inBytes` text, as letters. */
function lettersOf(text) {
    return text.replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}
/** A text in the form that is `inBytes`. */
function bytesOf(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}


/***/ }),

/***/ 7391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ objectName),
/* harmony export */   f: () => (/* binding */ classifyTree)
/* harmony export */ });
/**
 * Classifies a statement by its parse tree. `byWords` is what its words say; it stands where the tree only
 * confirms that the statement is what it looks like.
 */
function classifyTree(node, byWords, isPartitioned) {
    if ('TransactionStmt' in node)
        return transactionControl(node.TransactionStmt, byWords);
    if ('IndexStmt' in node)
        return createIndex(node.IndexStmt);
    if ('DropStmt' in node)
        return dropIndex(node.DropStmt);
    if ('ReindexStmt' in node)
        return reindex(node.ReindexStmt, isPartitioned);
    if ('ClusterStmt' in node)
        return cluster(node.ClusterStmt, isPartitioned);
    if ('AlterTableStmt' in node)
        return alterTable(node.AlterTableStmt);
    if ('CreateSubscriptionStmt' in node)
        return createSubscription(node.CreateSubscriptionStmt);
    if ('AlterSubscriptionStmt' in node)
        return alterSubscription(node.AlterSubscriptionStmt);
    if ('AlterDatabaseStmt' in node) {
        const moves = hasOption(node.AlterDatabaseStmt.options, 'tablespace');
        return moves ? outside('ALTER DATABASE SET TABLESPACE') : other;
    }
    return other;
}
function objectName({ schemaname, relname }) {
    if (relname === undefined)
        return undefined;
    return schemaname === undefined ? { name: relname } : { schema: schemaname, name: relname };
}
const other = { kind: 'other' };
function outside(what, more = {}) {
    return { kind: 'outside block', what, certain: true, concurrently: false, ...more };
}
function transactionControl({ kind, chain }, byWords) {
    switch (kind) {
        case 'TRANS_STMT_BEGIN':
        case 'TRANS_STMT_START':
            return byWords.kind === 'begin' ? byWords : { kind: 'begin', modes: '' };
        case 'TRANS_STMT_COMMIT':
            return { kind: 'commit', chain: chain ?? false };
        case 'TRANS_STMT_ROLLBACK':
            return { kind: 'rollback' };
        default:
            return other;
    }
}
function createIndex({ concurrent, idxname, relation, if_not_exists }) {
    if (concurrent !== true)
        return other;
    const table = relation && objectName(relation);
    const index = indexName(idxname, table);
    return outside('CREATE INDEX CONCURRENTLY', {
        concurrently: true,
        index: concurrentIndex(index, table, if_not_exists ?? false),
    });
}
/** An index lies in the schema of its table. */
function indexName(name, table) {
    if (name === undefined)
        return undefined;
    return table?.schema === undefined ? { name } : { schema: table.schema, name };
}
function concurrentIndex(index, table, ifNotExists) {
    return { ...(index && { index }), ...(table && { table }), ifNotExists };
}
function dropIndex({ removeType, concurrent, objects }) {
    if (removeType !== 'OBJECT_INDEX' || concurrent !== true)
        return other;
    const drops = objects?.length === 1 ? listedName(objects[0]) : undefined;
    return outside('DROP INDEX CONCURRENTLY', { concurrently: true, ...(drops && { drops }) });
}
/** A name as DROP has it: the list of its parts. */
function listedName(node) {
    const items = node !== undefined && 'List' in node ? (node.List.items ?? []) : [];
    const parts = items.map((item) => ('String' in item ? item.String.sval : undefined));
    const [name, schema] = [parts.at(-1), parts.at(-2)];
    if (name === undefined)
        return undefined;
    return schema === undefined ? { name } : { schema, name };
}
function reindex({ kind, relation, params }, isPartitioned) {
    const name = relation && objectName(relation);
    if (isOn(params, 'concurrently', false)) {
        const index = kind === 'REINDEX_OBJECT_INDEX'
            ? concurrentIndex(name, undefined, false)
            : concurrentIndex(undefined, name, false);
        return outside('REINDEX CONCURRENTLY', { concurrently: true, ...(name && { index }) });
    }
    const object = kind?.replace('REINDEX_OBJECT_', '') ?? '';
    if (name === undefined)
        return outside(`REINDEX ${object}`);
    return isPartitioned(name) ? outside(`REINDEX ${object} of a partitioned table or index`) : other;
}
function cluster({ relation }, isPartitioned) {
    const name = relation && objectName(relation);
    if (name === undefined)
        return outside('CLUSTER');
    return isPartitioned(name) ? outside('CLUSTER of a partitioned table') : other;
}
function alterTable({ cmds, relation }) {
    for (const node of cmds ?? []) {
        const def = 'AlterTableCmd' in node ? node.AlterTableCmd.def : undefined;
        if (def === undefined || !('PartitionCmd' in def) || def.PartitionCmd.concurrent !== true)
            continue;
        const table = relation && objectName(relation);
        const partition = def.PartitionCmd.name && objectName(def.PartitionCmd.name);
        return outside('ALTER TABLE ... DETACH CONCURRENTLY', {
            concurrently: true,
            ...(table && partition && { detaches: { table, partition } }),
        });
    }
    return other;
}
/** Only a replication slot, made on the other server, cannot be rolled back. */
function createSubscription({ options }) {
    const createsSlot = isOn(options, 'create_slot', true) && isOn(options, 'connect', true);
    return createsSlot ? outside('CREATE SUBSCRIPTION ... WITH (create_slot = true)') : other;
}
function alterSubscription({ kind, options }) {
    switch (kind) {
        case 'ALTER_SUBSCRIPTION_REFRESH':
            return outside('ALTER SUBSCRIPTION ... REFRESH');
        case 'ALTER_SUBSCRIPTION_SET_PUBLICATION':
        case 'ALTER_SUBSCRIPTION_ADD_PUBLICATION':
        case 'ALTER_SUBSCRIPTION_DROP_PUBLICATION':
            return isOn(options, 'refresh', true) ? outside('ALTER SUBSCRIPTION with refresh') : other;
        default: {
            // From version 17 on these change the slot on the other server, where it cannot be rolled back.
            const slotOption = hasOption(options, 'failover')
                ? 'failover'
                : isOn(options, 'two_phase', true)
                    ? undefined
                    : 'two_phase';
            if (slotOption === undefined)
                return other;
            return outside(`ALTER SUBSCRIPTION ... SET (${slotOption})`, { certain: false });
        }
    }
}
function hasOption(options, name) {
    return options?.some((node) => 'DefElem' in node && node.DefElem.defname === name) ?? false;
}
/** The value of a Boolean option as PostgreSQL reads it: 0, false and off are off, a bare name is on. */
function isOn(options, name, whenAbsent) {
    const option = options?.findLast((node) => 'DefElem' in node && node.DefElem.defname === name);
    if (option === undefined || !('DefElem' in option))
        return whenAbsent;
    const value = option.DefElem.arg;
    if (value === undefined)
        return true;
    if ('Integer' in value)
        return (value.Integer.ival ?? 0) !== 0;
    if ('Boolean' in value)
        return value.Boolean.boolval === true;
    const node = 'TypeName' in value ? value.TypeName.names?.at(-1) : value;
    const text = node !== undefined && 'String' in node ? (node.String.sval ?? '') : '';
    return !/^(?:false|off)$/i.test(text);
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ classifyWords),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
function refusal(what) {
    return `${what} cannot run inside a transaction block`;
}
const other = { class: { kind: 'other' }, sure: true };
/** Classifies a statement by its words, which is all that most statements need. */
function classifyWords(statement, sql) {
    const { words } = statement;
    switch (words[0]) {
        case 'BEGIN':
        case 'START':
        case 'COMMIT':
        case 'END':
        case 'ROLLBACK':
        case 'ABORT':
        case 'PREPARE':
            return transactionControl(statement);
        case 'SET':
        case 'RESET':
            return setting(words);
        case 'VACUUM':
            return outside('VACUUM');
        case 'REINDEX':
            return reindex(words, sql);
        case 'CLUSTER':
            return /^CLUSTER(?: VERBOSE)?$/.test(words.join(' '))
                ? { ...outside('CLUSTER'), sure: statement.plain }
                : unsure(other);
        case 'DISCARD':
            return words[1] === 'ALL' ? outside('DISCARD ALL') : other;
        case 'CREATE':
        case 'DROP':
            return createOrDrop(words);
        case 'ALTER':
            return alter(words);
        default:
            return other;
    }
}
const mode = /(?:ISOLATION LEVEL (?:SERIALIZABLE|REPEATABLE READ|READ COMMITTED|READ UNCOMMITTED)|READ (?:ONLY|WRITE)|(?:NOT )?DEFERRABLE)/
    .source;
const modes = `(?:${mode}(?: ${mode})*)?`;
const beginForm = new RegExp(`^(?:BEGIN(?: (?:WORK|TRANSACTION))?|START TRANSACTION)(?: |$)(${modes})$`);
const endForm = /^(COMMIT|END|ROLLBACK|ABORT)(?: (?:WORK|TRANSACTION))?( AND CHAIN| AND NO CHAIN)?$/;
function transactionControl({ words, plain }) {
    const text = words.join(' ');
    const begin = beginForm.exec(text);
    if (begin)
        return { class: { kind: 'begin', modes: begin[1] ?? '' }, sure: plain };
    const end = endForm.exec(text);
    if (end) {
        const chain = end[2] === ' AND CHAIN';
        const commits = end[1] === 'COMMIT' || end[1] === 'END';
        return { class: commits ? { kind: 'commit', chain } : { kind: 'rollback' }, sure: plain };
    }
    if (text === 'COMMIT PREPARED' || text === 'ROLLBACK PREPARED')
        return outside(text);
    if (text === 'PREPARE TRANSACTION')
        return { class: { kind: 'prepare transaction' }, sure: true };
    return other;
}
const setTransactionForm = new RegExp(`^SET (?:LOCAL |SESSION )?TRANSACTION ${modes}$`);
/** A default for later transactions means nothing to the one that runs already, but much to a BEGIN. */
function setting(words) {
    const text = words.join(' ');
    if (setTransactionForm.test(text) || /^SET (?:LOCAL |SESSION )?TRANSACTION SNAPSHOT$/.test(text)) {
        return { class: { kind: 'set transaction' }, sure: true };
    }
    if (/^SET (?:LOCAL |SESSION )?TRANSACTION_(?:ISOLATION|READ_ONLY|DEFERRABLE)\b/.test(text)) {
        return { class: { kind: 'set transaction' }, sure: true };
    }
    const special = /^(?:SET|RESET) (?:LOCAL\b|(?:SESSION )?(?:(?:CONSTRAINTS|CHARACTERISTICS|ALL)\b|TRANSACTION|DEFAULT_TRANSACTION_))/;
    return special.test(text) ? other : { class: { kind: 'set' }, sure: true };
}
/** Whether a table is partitioned, and what stands in parentheses, is for the parser to see. */
function reindex(words, sql) {
    if (/\bCONCURRENTLY\b/i.test(sql))
        return unsure(outside('REINDEX CONCURRENTLY', true));
    const object = words[1] ?? '';
    if (/^(?:DATABASE|SCHEMA|SYSTEM)$/.test(object))
        return outside(`REINDEX ${object}`);
    return unsure(other);
}
function createOrDrop(words) {
    const [verb, object] = words;
    const command = `${verb ?? ''} ${object ?? ''}`;
    switch (object) {
        case 'DATABASE':
        case 'TABLESPACE':
            return outside(command);
        case 'SUBSCRIPTION':
            if (verb === 'DROP')
                return depends('DROP SUBSCRIPTION');
            return unsure(outside('CREATE SUBSCRIPTION ... WITH (create_slot = true)'));
        case 'INDEX':
        case 'UNIQUE': {
            const name = object === 'UNIQUE' ? words[3] : words[2];
            return name === 'CONCURRENTLY' ? unsure(outside(`${verb ?? ''} INDEX CONCURRENTLY`, true)) : other;
        }
        default:
            return other;
    }
}
function alter(words) {
    switch (words[1]) {
        case 'SYSTEM':
            return outside('ALTER SYSTEM');
        case 'DATABASE':
            return words.includes('TABLESPACE') ? unsure(outside('ALTER DATABASE SET TABLESPACE')) : other;
        case 'SUBSCRIPTION':
            if (words.includes('REFRESH'))
                return unsure(outside('ALTER SUBSCRIPTION ... REFRESH'));
            if (words.includes('PUBLICATION'))
                return unsure(outside('ALTER SUBSCRIPTION with refresh'));
            return unsure(other);
        case 'TABLE':
            if (!words.includes('DETACH') || !words.includes('CONCURRENTLY'))
                return other;
            return unsure(outside('ALTER TABLE ... DETACH CONCURRENTLY', true));
        default:
            return other;
    }
}
function outside(what, concurrently = false) {
    return { class: { kind: 'outside block', what, certain: true, concurrently }, sure: true };
}
function depends(what) {
    return { class: { kind: 'outside block', what, certain: false, concurrently: false }, sure: true };
}
function unsure(verdict) {
    return { ...verdict, sure: false };
}


/***/ })

};
