export const id = 548;
export const ids = [548];
export const modules = {

/***/ 548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ask: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6848);

/** Asks on standard error, so that standard output stays the result's. Undefined when no answer comes. */
async function ask(question, signal) {
    const terminal = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: process.stderr });
    const gone = new AbortController();
    terminal.on('close', () => {
        gone.abort();
    });
    // The terminal sends Ctrl-C to whoever reads it, in place of the signal.
    terminal.on('SIGINT', () => {
        gone.abort();
    });
    try {
        return await terminal.question(question, { signal: AbortSignal.any([signal, gone.signal]) });
    }
    catch {
        process.stderr.write('\n');
        return undefined;
    }
    finally {
        terminal.close();
    }
}


/***/ })

};
