export const id = 765;
export const ids = [765];
export const modules = {

/***/ 7765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  previewFile: () => (/* reexport */ previewFile),
  rehearsalPort: () => (/* reexport */ port/* rehearsalPort */.f)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/engine/build-report.js + 2 modules
var build_report = __webpack_require__(9037);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __webpack_require__(6663);
// EXTERNAL MODULE: ./build/engine/source-file.js
var source_file = __webpack_require__(4981);
// EXTERNAL MODULE: ./build/engine/step-source.js + 1 modules
var step_source = __webpack_require__(9449);
// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __webpack_require__(4879);
;// CONCATENATED MODULE: ./build/engine/preview-file.js







/**
 * What is to be said of one file, for an editor or a hook: no other file of the folder is read, and nothing is said of
 * what it comes behind.
 *
 * @throws {MigrationError} with its report, for what is wrong with the file, or what the findings make of it
 */
async function previewFile({ file: path, rehearse }) {
    const began = performance.now();
    let rehearsed;
    const report = (error) => reportOf(rehearsed, performance.now() - began, error);
    try {
        const folder = folderOf(path);
        const { steps, problems } = await (0,step_source/* readSteps */.I$)('up', folder.migrations.map(step_source/* migrationSource */.SL), folder);
        if (problems.length > 0)
            throw (0,engine_folder/* invalidMigrations */.HT)(problems, path);
        // What a rollback script takes away is meant to go. It is looked at with its migration.
        if ((0,external_node_path_.basename)((0,external_node_path_.dirname)(path)) === 'down')
            return report();
        rehearsed = await rehearse?.({
            purpose: 'plan',
            folder,
            steps,
            base: [],
            baseFrom: 'nothing',
            baseGaps: [],
            target: undefined,
        });
        // That nothing was rehearsed goes without saying.
        if (rehearsed)
            rehearsed.rehearsal = null;
        if (rehearsed?.error)
            throw rehearsed.error;
        return report();
    }
    catch (error) {
        const failure = error instanceof errors/* MigrationError */.Py ? error : (0,errors/* unexpectedFailure */.mi)(error, errors/* NOTHING_TOUCHED */.X2);
        failure.report ??= report(failure);
        throw failure;
    }
}
/** As if the file were all that there is. */
function folderOf(path) {
    const problems = [];
    const source = (0,source_file/* readSource */.o)(path, problems);
    if (!source)
        throw (0,engine_folder/* invalidMigrations */.HT)(problems, path);
    const named = path === source_file/* STANDARD_INPUT */.X ? 'standard-input' : (0,external_node_path_.basename)(path).replace(/\.sql$/, '');
    const [, version = '0', name = named] = /^(\d+)_(.+)$/.exec(named) ?? [];
    const migration = { ...source, version, key: (0,engine_version/* versionKey */._)(version), name };
    return {
        // Paths in the configuration are as from the migrations folder, which is above versions/.
        dir: (0,external_node_path_.dirname)((0,external_node_path_.dirname)(path)),
        migrations: [migration],
        rollbackScripts: new Map(),
        warnings: [],
    };
}
function reportOf(rehearsed, durationMs, error) {
    return (0,build_report/* buildReport */.F)({
        command: 'check',
        rehearsed,
        dryRun: true,
        folder: undefined,
        state: undefined,
        table: undefined,
        history: [],
        plan: undefined,
        changed: new Map(),
        failed: undefined,
        timeline: [],
        warnings: [],
        error,
        durationMs,
    });
}

// EXTERNAL MODULE: ./build/rehearsal/port.js
var port = __webpack_require__(2877);
;// CONCATENATED MODULE: ./build/cli/check-file.js
// What the check of one file needs, in one piece of the bundle, without the driver: an editor waits for it.




/***/ })

};
