export const id = 811;
export const ids = [811];
export const modules = {

/***/ 6811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sarifRules: () => (/* binding */ sarifRules)
/* harmony export */ });
/* harmony import */ var _finding_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);

/** Where the pages of the rules are. */
const PAGES = 'https://github.com/org/migrate-action/blob/v1/docs/rules';
/** What SARIF tells of each rule. */
function sarifRules() {
    return _finding_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .findingRules */ .B.map(({ id, summary, severity }) => ({
        id,
        summary,
        severity,
        helpUrl: `${PAGES}/${id}.md`,
    }));
}


/***/ })

};
