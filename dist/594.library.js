export const id = 594;
export const ids = [594];
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

/***/ 7594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSizes: () => (/* binding */ readSizes)
/* harmony export */ });
/* harmony import */ var _look_up_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1959);

/**
 * How large the tables and materialized views of a database are, by `schema.name` as the catalogs spell it; a
 * partitioned table is all of its partitions. Rows are what the last ANALYZE or the statistics say, and are not known
 * where neither has looked.
 */
async function readSizes(connection, timeoutMs = 5_000) {
    const rows = (await measured(connection, timeoutMs)) ?? [];
    return new Map(rows.map(([name, live, bytes, indexBytes]) => [
        name ?? '',
        { rows: live == null ? undefined : Number(live), bytes: Number(bytes), indexBytes: Number(indexBytes) },
    ]));
}
/** Measuring waits for a table that is locked; then its pages as of the last VACUUM have to do. */
async function measured(connection, timeoutMs) {
    const bySize = sizesQuery('pg_table_size(oid)', 'pg_indexes_size(oid)');
    const byPages = sizesQuery('relpages::bigint * current_setting($$block_size$$)::bigint', `(SELECT COALESCE(sum(i.relpages), 0) FROM pg_index JOIN pg_class AS i ON i.oid = indexrelid
       WHERE indrelid = leaf.oid)::bigint * current_setting($$block_size$$)::bigint`);
    return ((await (0,_look_up_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(connection, bySize, { timeoutMs, searchPath: 'pg_catalog' })) ??
        (0,_look_up_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(connection, byPages, { timeoutMs, searchPath: 'pg_catalog' }));
}
function sizesQuery(bytes, indexBytes) {
    return `
WITH RECURSIVE leaf AS (
  SELECT oid, relkind, relpages, reltuples, relnamespace, relname FROM pg_class
   WHERE relkind IN ('r', 'p', 'm') AND relpersistence <> 't'
     AND relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
),
size AS (
  SELECT oid,
         -- None may mean that nobody has counted: for that there are too many pages.
         CASE WHEN reltuples > 0 THEN reltuples::bigint WHEN n_live_tup > 0 THEN n_live_tup
              WHEN ${bytes} <= 65536 THEN 0 END AS live,
         ${bytes} AS bytes, ${indexBytes} AS index_bytes
    FROM leaf LEFT JOIN pg_stat_all_tables ON relid = oid WHERE relkind <> 'p'
),
under (root, oid) AS (
  SELECT oid, oid FROM leaf
  UNION ALL
  SELECT root, inhrelid FROM under JOIN pg_inherits ON inhparent = under.oid
                             JOIN leaf AS parent ON parent.oid = inhparent WHERE parent.relkind = 'p'
)
SELECT nspname || '.' || relname, CASE WHEN COALESCE(bool_and(live IS NOT NULL) FILTER (WHERE size.oid IS NOT NULL), true) THEN COALESCE(sum(live), 0) END,
       COALESCE(sum(bytes), 0), COALESCE(sum(index_bytes), 0)
  FROM leaf JOIN pg_namespace ON pg_namespace.oid = relnamespace
       JOIN under ON root = leaf.oid LEFT JOIN size ON size.oid = under.oid
 WHERE leaf.relkind = 'p' OR size.oid IS NOT NULL
 GROUP BY leaf.oid, nspname, relname`;
}


/***/ })

};
