export const id = 712;
export const ids = [712];
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

/***/ 4712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missingOnTarget: () => (/* binding */ missingOnTarget)
/* harmony export */ });
/* harmony import */ var _lint_rules_missing_on_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);
/* harmony import */ var _sql_position_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8520);
/* harmony import */ var _look_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1959);
/* harmony import */ var _read_needs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(394);




/** Roles and extensions that pending statements name and that the target lacks; its catalogs are read. */
async function missingOnTarget(target, statements, timeoutMs = 5_000) {
    const wanted = await needsOfStatements(statements);
    if (wanted.length === 0)
        return [];
    const known = await knownTo(target, timeoutMs);
    if (!known)
        return [];
    return wanted
        .filter(({ kind, name }) => !known[kind].has(name))
        .map(({ statement: { file, start }, kind, name }) => ({
        ...{ rule: _lint_rules_missing_on_target_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H.id, severity: _lint_rules_missing_on_target_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H.severity, evidence: 'unproven', file: file.path },
        ...(0,_sql_position_js__WEBPACK_IMPORTED_MODULE_3__/* .lineAndColumn */ .q1)({ text: file.text, inBytes: false }, start),
        message: kind === 'role'
            ? `There is no role ${name} on the database: the statement would fail there.`
            : `The extension ${name} is not installed on the server of the database: the statement would fail there.`,
        remedy: kind === 'role'
            ? 'Create the role there first, or in an earlier migration.'
            : 'Have it installed there first.',
        ...{ guarded: null, suppressed: null },
    }));
}
/** What no statement before creates, each where it is first named. */
async function needsOfStatements(statements) {
    const made = new Set();
    const told = new Set();
    const wanted = [];
    for (const statement of statements) {
        const needs = await (0,_read_needs_js__WEBPACK_IMPORTED_MODULE_2__/* .needsOf */ .h)([statement.sql]);
        for (const name of [...needs.createdRoles, ...needs.codedRoles])
            made.add(name);
        const named = [
            ...[...needs.roles]
                .filter((name) => !made.has(name))
                .map((name) => ({ statement, kind: 'role', name })),
            ...[...needs.extensions].map((name) => ({ statement, kind: 'extension', name })),
        ];
        for (const one of named) {
            if (told.has(`${one.kind} ${one.name}`))
                continue;
            told.add(`${one.kind} ${one.name}`);
            wanted.push(one);
        }
    }
    return wanted;
}
async function knownTo(target, timeoutMs) {
    const query = `SELECT 'role', rolname::text FROM pg_catalog.pg_roles
 UNION ALL SELECT 'extension', name::text FROM pg_catalog.pg_available_extensions`;
    const rows = await (0,_look_up_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .T)(target, query, { timeoutMs });
    if (!rows)
        return undefined;
    const ofKind = (wanted) => new Set(rows.flatMap(([kind, name]) => (kind === wanted && name != null ? [name] : [])));
    return { role: ofKind('role'), extension: ofKind('extension') };
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ needsOf)
/* harmony export */ });
/* harmony import */ var _sql_lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7805);
/* harmony import */ var _sql_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9148);


/** Without any of these words a file speaks of no role, no extension, and nothing else of the server. */
const WORTH_READING = /\b(?:GRANT|REVOKE|OWNER|OWNED|ROLE|USER|GROUP|POLICY|AUTHORIZATION|PRIVILEGES|EXTENSION|DATABASE|SYSTEM|TABLESPACE)\b/i;
const CREATE_ROLE = /\bCREATE\s+(?:ROLE|USER|GROUP)\s+("(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)/giu;
/** Code that asks first, or goes on after a failure, may find the role there. */
const FINDS_IT = /\bNOT\s+EXISTS\b|\bEXCEPTION\b/i;
async function needsOf(texts) {
    const needs = {
        roles: new Set(),
        createdRoles: new Set(),
        codedRoles: new Set(),
        alteredRoles: new Set(),
        createdDatabases: new Set(),
        extensions: new Set(),
        beyond: new Set(),
    };
    const worth = texts.filter((text) => WORTH_READING.test(text));
    if (worth.length === 0)
        return needs;
    const parser = await (0,_sql_parser_js__WEBPACK_IMPORTED_MODULE_1__/* .loadParser */ .q)();
    for (const text of worth) {
        for (const { start, end } of (0,_sql_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .splitStatements */ .Xd)(text).statements) {
            const sql = text.slice(start, end);
            if (!WORTH_READING.test(sql))
                continue;
            const parsed = parser.parse(sql);
            if (!parsed || !('nodes' in parsed))
                continue;
            collect(parsed.nodes, needs);
            if (parsed.nodes.some(isCode))
                collectFromCode(sql, needs);
        }
    }
    return needs;
}
function isCode(node) {
    return 'DoStmt' in node || 'CreateFunctionStmt' in node;
}
function collectFromCode(sql, { codedRoles, createdRoles }) {
    for (const [, written = ''] of sql.matchAll(CREATE_ROLE)) {
        const name = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();
        codedRoles.add(name);
        if (!FINDS_IT.test(sql))
            createdRoles.add(name);
    }
}
function collect(node, needs) {
    if (typeof node !== 'object' || node === null)
        return;
    // What may be missing is not needed.
    if (node.DropRoleStmt?.missing_ok === true)
        return;
    const { roletype, rolename, CreateRoleStmt, CreateExtensionStmt, CreatedbStmt, ...others } = node;
    if (roletype === 'ROLESPEC_CSTRING' && typeof rolename === 'string')
        needs.roles.add(rolename);
    if (CreateRoleStmt?.role !== undefined)
        needs.createdRoles.add(CreateRoleStmt.role);
    if (CreatedbStmt?.dbname !== undefined)
        needs.createdDatabases.add(CreatedbStmt.dbname);
    if (CreateExtensionStmt?.extname !== undefined)
        needs.extensions.add(CreateExtensionStmt.extname);
    const altered = (others.AlterRoleStmt ?? others.AlterRoleSetStmt)?.role?.rolename;
    if (altered !== undefined)
        needs.alteredRoles.add(altered);
    for (const [kind, words] of Object.entries(BEYOND))
        if (kind in node)
            needs.beyond.add(words);
    for (const value of Object.values(node))
        collect(value, needs);
}
const BEYOND = {
    AlterSystemStmt: 'ALTER SYSTEM',
    CreateTableSpaceStmt: 'CREATE TABLESPACE',
};


/***/ })

};
