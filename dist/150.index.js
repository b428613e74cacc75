export const id = 150;
export const ids = [150];
export const modules = {

/***/ 5150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sarifText: () => (/* binding */ sarifText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8508);
/* harmony import */ var _rehearsal_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4475);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6257);




const LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/**
 * The findings as SARIF 2.1.0, which GitHub code scanning takes. Suppressed and refuted ones are in it, marked so.
 *
 * @param rules every rule that a finding may name
 */
function sarifText(findings, rules) {
    const prints = fingerprints(findings);
    const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'migrate-action',
                        semanticVersion: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x,
                        rules: used.map(({ id, summary, severity, helpUrl }) => ({
                            id,
                            shortDescription: { text: summary },
                            helpUri: helpUrl,
                            defaultConfiguration: { level: LEVELS[severity] },
                        })),
                    },
                },
                // GitHub counts code points as it does in annotations.
                columnKind: 'unicodeCodePoints',
                results: findings.map((finding, index) => resultOf(finding, used, prints[index] ?? '')),
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function resultOf(finding, rules, fingerprint) {
    const { rule, severity, file, line, column, message, remedy, evidence } = finding;
    const index = rules.findIndex(({ id }) => id === rule);
    const said = (0,_rehearsal_words_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceInWords */ .KG)(finding);
    return {
        ruleId: rule,
        ...(index < 0 ? {} : { ruleIndex: index }),
        level: LEVELS[severity],
        message: { text: (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)([message, remedy, said === '' ? '' : `(${said})`].filter(Boolean).join(' ')) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: {
                        uri: encodeURI(file.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent),
                    },
                    // Code scanning shows nothing without a line.
                    region: {
                        startLine: line ?? 1,
                        ...(column === null || line === null ? {} : { startColumn: column }),
                    },
                },
            },
        ],
        partialFingerprints: { 'migrateActionFinding/v1': fingerprint },
        properties: { evidence },
        ...suppressions(finding),
    };
}
/** Lines that are put in front of a finding do not make it another: what is found, in which file, and which of a kind. */
function fingerprints(findings) {
    const seen = new Map();
    return findings.map(({ rule, file, message }) => {
        const key = JSON.stringify([rule, file, message]);
        const number = seen.get(key) ?? 0;
        seen.set(key, number + 1);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${key}${number}`).digest('hex');
    });
}
function suppressions({ suppressed, guarded, evidence }) {
    if (guarded !== null)
        return { suppressions: [{ kind: 'external', justification: (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(guarded) }] };
    if (suppressed !== null)
        return { suppressions: [{ kind: 'inSource', justification: (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(suppressed) }] };
    if (evidence !== 'refuted')
        return {};
    return {
        suppressions: [
            {
                kind: 'external',
                justification: 'Refuted: it was run on a throw-away server, and did nothing of the kind.',
            },
        ],
    };
}


/***/ })

};
