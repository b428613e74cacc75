export const id = 870;
export const ids = [870];
export const modules = {

/***/ 1959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lookUp)
/* harmony export */ });
/* harmony import */ var _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5865);

/**
 * The rows of a query of the target's catalogs, in a transaction that only reads and waits for nobody; undefined when
 * the server refuses it or it takes longer. Names in the query are looked for as the session does, unless
 * `searchPath` says where.
 */
async function lookUp(target, query, { timeoutMs, searchPath }) {
    const message = [
        'BEGIN READ ONLY',
        `SET LOCAL statement_timeout = ${timeoutMs}`,
        'SET LOCAL lock_timeout = 200',
        ...(searchPath === undefined ? [] : [`SET LOCAL search_path = ${searchPath}`]),
        query,
        'COMMIT',
    ];
    try {
        return (await target.send(message.join(';\n'), { rows: 'all' }))[message.indexOf(query)]?.rows;
    }
    catch (error) {
        if (!(error instanceof _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP))
            throw error;
        await target.send('ROLLBACK', { onNotice: () => undefined });
        return undefined;
    }
}


/***/ }),

/***/ 4870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   usedIndexFindings: () => (/* binding */ usedIndexFindings)
/* harmony export */ });
/* harmony import */ var _lint_objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7932);
/* harmony import */ var _lint_rules_drop_unused_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4135);
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1502);
/* harmony import */ var _sql_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7036);
/* harmony import */ var _sql_position_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8520);
/* harmony import */ var _look_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1959);






/** Indexes that pending statements drop although queries of the target have used them; its statistics are read. */
async function usedIndexFindings(target, statements, timeoutMs = 5_000) {
    const dropped = statements.flatMap((statement) => {
        const drop = (0,_lint_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .dropOf */ .l6)(statement.node, 'OBJECT_INDEX');
        return drop ? (0,_lint_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .droppedNames */ .xX)(drop).map((index) => ({ statement, index })) : [];
    });
    if (dropped.length === 0)
        return [];
    const uses = await usesOf(target, dropped.map(({ index }) => index), timeoutMs);
    return dropped.flatMap(({ statement, index }, number) => {
        const use = uses.get(number);
        if (!use)
            return [];
        const { file, start } = statement;
        const times = use.scans === '1' ? 'once' : `${Number(use.scans).toLocaleString('en-US')} times`;
        return [
            {
                ...{ rule: _lint_rules_drop_unused_check_js__WEBPACK_IMPORTED_MODULE_1__/* .rule */ .H.id, severity: _lint_rules_drop_unused_check_js__WEBPACK_IMPORTED_MODULE_1__/* .rule */ .H.severity, evidence: 'unproven', file: file.path },
                ...(0,_sql_position_js__WEBPACK_IMPORTED_MODULE_4__/* .lineAndColumn */ .q1)({ text: file.text, inBytes: false }, start),
                message: `Queries have used the index ${(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameText */ .fh)(index)} ${times} on the database${use.since === null ? '' : ` since ${use.since}`}.`,
                remedy: 'See which they are before it goes, or keep it.',
                ...{ guarded: null, suppressed: null },
            },
        ];
    });
}
/** By the number of the index in the list; without those that nobody has used or that are not there. */
async function usesOf(target, indexes, timeoutMs) {
    const values = indexes
        .map(({ schema, name }, number) => `(${number}, ${schema === undefined ? 'NULL' : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteLiteral */ .c)(schema)}::text, ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteLiteral */ .c)(name)})`)
        .join(', ');
    const query = `SELECT wanted.number, used.idx_scan,
       (SELECT pg_catalog.to_char(stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM pg_catalog.pg_stat_database
         WHERE datname = pg_catalog.current_database())
  FROM (VALUES ${values}) AS wanted (number, schema, name)
  JOIN pg_catalog.pg_stat_user_indexes AS used ON used.indexrelname = wanted.name
   AND (used.schemaname = wanted.schema OR wanted.schema IS NULL AND pg_catalog.pg_table_is_visible(used.indexrelid))
 WHERE used.idx_scan > 0`;
    const rows = (await (0,_look_up_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUp */ .T)(target, query, { timeoutMs })) ?? [];
    return new Map(rows.map(([number, scans, since]) => [Number(number), { scans: scans ?? '', since: since ?? null }]));
}


/***/ })

};
