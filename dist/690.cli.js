export const id = 690;
export const ids = [690];
export const modules = {

/***/ 1690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   databaseOf: () => (/* binding */ databaseOf),
/* harmony export */   namesDatabase: () => (/* binding */ namesDatabase)
/* harmony export */ });
/* harmony import */ var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9939);
/* harmony import */ var _postgres_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7087);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2002);



/** Whether the inputs or the environment name a database at all. */
function namesDatabase({ url, embedded }, environment) {
    return (url !== undefined ||
        embedded !== undefined ||
        (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseUrlFrom */ .dW)(environment) !== undefined ||
        (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentNamesDatabase */ .pZ)(environment));
}
/**
 * The database that the inputs or the environment name, the inputs first. The embedded server is used only
 * when it is asked for: a secret that is missing must not turn a deployment into a rehearsal.
 *
 * @throws {MigrationError} `invalid-input` when none is named, or when it cannot be understood
 */
function databaseOf({ url, sslRootCert, embedded }, environment, words) {
    if (embedded !== undefined)
        return { kind: 'embedded', ...embedded };
    const found = url === undefined ? (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseUrlFrom */ .dW)(environment) : { url, name: words.url };
    if (found === undefined && !(0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentNamesDatabase */ .pZ)(environment)) {
        throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)([(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputProblem */ .oi)(words.missing.message, words.missing.remedy)], '');
    }
    try {
        const target = (0,_postgres_target_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTarget */ .h)({ url: found?.url, source: found?.name, environment, sslRootCert });
        return { kind: 'target', target };
    }
    catch (error) {
        if (!(error instanceof _postgres_target_js__WEBPACK_IMPORTED_MODULE_1__/* .TargetError */ .I))
            throw error;
        const source = found?.name ?? 'The PG* variables';
        throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)(error.problems.map((problem) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputProblem */ .oi)(`${source}: ${problem}`)), words.again);
    }
}


/***/ })

};
