export const id = 460;
export const ids = [460];
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
    return (await Promise.all(/* import() */[__webpack_require__.e(452), __webpack_require__.e(811)]).then(__webpack_require__.bind(__webpack_require__, 6811))).sarifRules();
}


/***/ })

};
