export const id = 339;
export const ids = [339];
export const modules = {

/***/ 2339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ NOWHERE),
/* harmony export */   PI: () => (/* binding */ requirePlainText),
/* harmony export */   nY: () => (/* binding */ loadDump)
/* harmony export */ });
/* unused harmony export replay */
/* harmony import */ var _engine_apply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4384);
/* harmony import */ var _engine_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2952);
/* harmony import */ var _engine_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9187);
/* harmony import */ var _engine_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6278);
/* harmony import */ var _postgres_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5865);
/* harmony import */ var _sql_script_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1555);
/* harmony import */ var _sql_position_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8520);







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
    throw new _engine_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MigrationError */ .Py({
        reason: 'invalid-input',
        message: `${path} is a dump in pg_dump's own format.`,
        state: _engine_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X2,
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
    const { units } = await (0,_sql_script_js__WEBPACK_IMPORTED_MODULE_5__/* .analyzeScript */ .c)(text, { noTransaction: true });
    const notes = [];
    let failures = 0;
    const connection = await shadow.connect();
    try {
        for (const { sql } of units) {
            try {
                await connection.send(sql.pieces, { copyData: sql.copyData });
            }
            catch (error) {
                if (!(error instanceof _postgres_message_js__WEBPACK_IMPORTED_MODULE_4__/* .ServerError */ .gP))
                    throw error;
                // A dump makes the schema that every database has.
                if (error.sqlstate === '42P06' && /"public"/.test(error.message))
                    continue;
                const { line } = (0,_sql_position_js__WEBPACK_IMPORTED_MODULE_6__/* .lineAndColumn */ .q1)(text, sql.toSource(0));
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


/***/ })

};
