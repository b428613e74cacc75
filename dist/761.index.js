export const id = 761;
export const ids = [761];
export const modules = {

/***/ 3761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkData: () => (/* binding */ checkData),
  dataChecks: () => (/* reexport */ dataChecks),
  riskFindings: () => (/* reexport */ riskFindings)
});

// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var postgres_message = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/rehearsal/risks/question-sql.js

/** Counted no further: that it is not none is what matters. */
const MOST_COUNTED = 1000;
/** A query that counts what stands in the way, in one number; `table` and `referenced` are quoted names. */
function questionSql(question, table, referenced) {
    return `SELECT count(*) FROM (${rowsInTheWay(question, table, referenced)} LIMIT ${MOST_COUNTED + 1}) AS found`;
}
function rowsInTheWay(question, table, referenced) {
    const columns = question.columns.map((column) => `t.${(0,quote/* quoteIdentifier */.C)(column)}`);
    const from = `SELECT 1 FROM ${table} AS t`;
    switch (question.kind) {
        case 'duplicates': {
            const filters = question.nullsAlike ? [] : columns.map((column) => `${column} IS NOT NULL`);
            if (question.where !== undefined)
                filters.push(question.where);
            const where = filters.length > 0 ? ` WHERE ${filters.join(' AND ')}` : '';
            return `${from}${where} GROUP BY ${columns.join(', ')} HAVING count(*) > 1`;
        }
        case 'nulls':
            return `${from} WHERE ${columns.map((column) => `${column} IS NULL`).join(' OR ')}`;
        case 'rows':
            return from;
        case 'orphans': {
            const pairs = columns.map((column, at) => `${column} = r.${(0,quote/* quoteIdentifier */.C)(referenced?.columns[at] ?? '')}`);
            const set = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
            return `${from} WHERE ${set} AND NOT EXISTS (SELECT FROM ${referenced?.table ?? ''} AS r WHERE ${pairs.join(' AND ')})`;
        }
        case 'violations':
            return `${from} WHERE NOT (${question.expression})`;
        case 'too-long': {
            // Spaces at the end are cut off without an error.
            const text = `${columns[0] ?? ''}::pg_catalog.text`;
            return `${from} WHERE pg_catalog.char_length(${text}) > ${question.length} AND pg_catalog.btrim(pg_catalog.substr(${text}, ${question.length + 1}), ' ') <> ''`;
        }
        case 'out-of-range':
            return `${from} WHERE pg_catalog.abs(pg_catalog.round(${columns[0] ?? ''}::pg_catalog.numeric, ${question.scale})) >= ${question.below}`;
    }
}

// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(7036);
// EXTERNAL MODULE: ./build/sql/tree.js
var tree = __webpack_require__(7391);
;// CONCATENATED MODULE: ./build/rehearsal/risks/expression.js

/**
 * Writes an expression anew that only compares the columns of one row, for a query on the target. Undefined for
 * anything beyond that: a migration's text is never run there, and no function but a few of PostgreSQL's own.
 */
function expressionText(node) {
    if (node === undefined)
        return undefined;
    if ('ColumnRef' in node)
        return columnText(node.ColumnRef.fields);
    if ('A_Const' in node)
        return constantText(node.A_Const);
    if ('BoolExpr' in node) {
        const args = expression_all(node.BoolExpr.args);
        if (!args)
            return undefined;
        const words = { AND_EXPR: ' AND ', OR_EXPR: ' OR ', NOT_EXPR: undefined }[node.BoolExpr.boolop ?? 'NOT_EXPR'];
        return words === undefined ? `(NOT ${args[0] ?? 'NULL'})` : `(${args.join(words)})`;
    }
    if ('NullTest' in node) {
        const arg = expressionText(node.NullTest.arg);
        return arg && `(${arg} IS ${node.NullTest.nulltesttype === 'IS_NULL' ? '' : 'NOT '}NULL)`;
    }
    if ('TypeCast' in node) {
        const [arg, type] = [expressionText(node.TypeCast.arg), typeText(node.TypeCast.typeName)];
        return arg !== undefined && type !== undefined ? `(${arg}::${type})` : undefined;
    }
    if ('CoalesceExpr' in node) {
        const args = expression_all(node.CoalesceExpr.args);
        return args && `COALESCE(${args.join(', ')})`;
    }
    if ('A_ArrayExpr' in node) {
        const elements = expression_all(node.A_ArrayExpr.elements);
        return elements && `ARRAY[${elements.join(', ')}]`;
    }
    if ('FuncCall' in node)
        return callText(node.FuncCall.funcname, node.FuncCall.args);
    if ('A_Expr' in node)
        return operationText(node.A_Expr);
    return undefined;
}
function expression_all(nodes) {
    const texts = (nodes ?? []).map(expressionText);
    return texts.every((text) => text !== undefined) && texts.length > 0 ? texts : undefined;
}
/** Of the one table that is read; what it was called in the statement does not matter. */
function columnText(fields) {
    const name = fields?.at(-1);
    return name !== undefined && 'String' in name ? (0,quote/* quoteIdentifier */.C)(name.String.sval ?? '') : undefined;
}
function constantText({ isnull, ival, fval, boolval, sval }) {
    if (isnull === true)
        return 'NULL';
    if (ival)
        return String(ival.ival ?? 0);
    if (fval)
        return /^[\d._eE+-]+$/.test(fval.fval ?? '') ? fval.fval : undefined;
    if (boolval)
        return boolval.boolval === true ? 'true' : 'false';
    return sval ? (0,quote/* quoteLiteral */.c)(sval.sval ?? '') : undefined;
}
function typeText(type) {
    if (type?.names === undefined || type.setof === true)
        return undefined;
    const names = type.names.map((name) => 'String' in name ? (0,quote/* quoteIdentifier */.C)(name.String.sval ?? '') : undefined);
    const limits = (type.typmods ?? []).map((node) => 'A_Const' in node ? constantText(node.A_Const) : undefined);
    if ([...names, ...limits].includes(undefined))
        return undefined;
    return `${names.join('.')}${limits.length > 0 ? `(${limits.join(', ')})` : ''}${'[]'.repeat(type.arrayBounds?.length ?? 0)}`;
}
/** They read nothing but their arguments. */
const FUNCTIONS = new Set([
    'abs',
    'array_length',
    'array_position',
    'btrim',
    'cardinality',
    'char_length',
    'character_length',
    'jsonb_typeof',
    'length',
    'lower',
    'ltrim',
    'num_nonnulls',
    'num_nulls',
    'octet_length',
    'round',
    'rtrim',
    'starts_with',
    'upper',
]);
function callText(funcname, args) {
    const parts = (funcname ?? []).map((part) => ('String' in part ? part.String.sval : undefined));
    const name = parts.at(-1);
    if (name === undefined || !FUNCTIONS.has(name) || (parts.length > 1 && parts[0] !== 'pg_catalog'))
        return undefined;
    const texts = expression_all(args);
    return texts && `pg_catalog.${name}(${texts.join(', ')})`;
}
function operationText({ kind, name, lexpr, rexpr }) {
    const [left, operator] = [expressionText(lexpr), operatorText(name)];
    if (kind === 'AEXPR_BETWEEN' || kind === 'AEXPR_NOT_BETWEEN') {
        const bounds = listed(rexpr);
        const words = kind === 'AEXPR_BETWEEN' ? 'BETWEEN' : 'NOT BETWEEN';
        return left !== undefined && bounds ? `(${left} ${words} ${bounds.join(' AND ')})` : undefined;
    }
    if (kind === 'AEXPR_IN') {
        const values = listed(rexpr);
        const words = operator === '<>' ? 'NOT IN' : 'IN';
        return left !== undefined && values ? `(${left} ${words} (${values.join(', ')}))` : undefined;
    }
    const right = expressionText(rexpr);
    if (operator === undefined || right === undefined)
        return undefined;
    switch (kind) {
        case 'AEXPR_OP':
            if (lexpr === undefined)
                return `(${operator} ${right})`;
            return left && `(${left} ${operator} ${right})`;
        case 'AEXPR_LIKE':
        case 'AEXPR_ILIKE':
            return left && `(${left} ${operator} ${right})`;
        case 'AEXPR_OP_ANY':
            return left && `(${left} ${operator} ANY (${right}))`;
        case 'AEXPR_OP_ALL':
            return left && `(${left} ${operator} ALL (${right}))`;
        case 'AEXPR_DISTINCT':
            return left && `(${left} IS DISTINCT FROM ${right})`;
        case 'AEXPR_NOT_DISTINCT':
            return left && `(${left} IS NOT DISTINCT FROM ${right})`;
        default:
            return undefined;
    }
}
function listed(node) {
    return node !== undefined && 'List' in node ? expression_all(node.List.items) : undefined;
}
function operatorText(name) {
    const [only] = name ?? [];
    const text = only !== undefined && 'String' in only ? (only.String.sval ?? '') : '';
    return name?.length === 1 && /^[-+*/<>=~!@#%^&|?]+$/.test(text) && !/--|\/\*/.test(text) ? text : undefined;
}

;// CONCATENATED MODULE: ./build/rehearsal/risks/extract.js



/**
 * What the pending statements ask of rows that are there already, in their order. What cannot be asked of the rows
 * as they are is left out: a unique index on an expression, a type change by USING, a check that calls functions.
 */
function dataChecks(statements) {
    const checks = [];
    const changed = [];
    const later = new Map();
    for (const statement of statements) {
        const { node } = statement;
        if (node === undefined)
            continue;
        const changes = changedRelation(node);
        if (changes)
            changed.push(changes);
        for (const { relation, question } of questions(node, later))
            checks.push({
                ...question,
                statement,
                relation,
                changedBefore: changed.some((name) => (0,names/* mayBeSame */.Lx)(name, relation)),
            });
    }
    return checks;
}
/** `later` keeps what is asked by constraints that are NOT VALID, until they are validated. */
function questions(node, later) {
    if ('IndexStmt' in node)
        return about(node.IndexStmt.relation, ofIndex(node.IndexStmt));
    if (!('AlterTableStmt' in node))
        return [];
    const { relation, cmds = [] } = node.AlterTableStmt;
    return cmds.flatMap((cmd) => 'AlterTableCmd' in cmd ? about(relation, ofCommand(cmd.AlterTableCmd, relation, later)) : []);
}
function about(relation, found) {
    const name = relation && (0,tree/* objectName */.H)(relation);
    return name ? found.map((question) => ({ relation: name, question })) : [];
}
function ofIndex({ unique, indexParams = [], whereClause, nulls_not_distinct }) {
    if (unique !== true)
        return [];
    const columns = indexParams.map((param) => 'IndexElem' in param && param.IndexElem.collation === undefined ? param.IndexElem.name : undefined);
    const where = expressionText(whereClause);
    if (!columns.every((name) => name !== undefined) || (whereClause && where === undefined))
        return [];
    return [{ kind: 'duplicates', columns, where, nullsAlike: nulls_not_distinct ?? false }];
}
function ofCommand({ subtype, name, def }, relation, later) {
    const key = (constraint) => JSON.stringify([relation?.schemaname, relation?.relname, constraint]);
    switch (subtype) {
        case 'AT_SetNotNull':
            return name === undefined ? [] : [{ kind: 'nulls', columns: [name] }];
        case 'AT_AddConstraint': {
            if (def === undefined || !('Constraint' in def))
                return [];
            const { conname, skip_validation } = def.Constraint;
            const asked = ofConstraint(def.Constraint);
            if (skip_validation !== true)
                return asked;
            for (const question of asked)
                if (conname !== undefined)
                    later.set(key(conname), question);
            return [];
        }
        case 'AT_ValidateConstraint': {
            const question = name === undefined ? undefined : later.get(key(name));
            return question ? [question] : [];
        }
        case 'AT_AddColumn':
            return def !== undefined && 'ColumnDef' in def ? ofNewColumn(def.ColumnDef) : [];
        case 'AT_AlterColumnType': {
            if (def === undefined || !('ColumnDef' in def) || name === undefined)
                return [];
            const { typeName, raw_default } = def.ColumnDef;
            const question = raw_default === undefined ? ofType(name, typeName) : undefined;
            return question ? [question] : [];
        }
        default:
            return [];
    }
}
function ofConstraint(constraint) {
    const { contype, keys, indexname, fk_attrs, pk_attrs, pktable, raw_expr, nulls_not_distinct } = constraint;
    const columns = namesOf(keys);
    switch (contype) {
        case 'CONSTR_PRIMARY':
        case 'CONSTR_UNIQUE': {
            if (indexname !== undefined || columns.length === 0)
                return [];
            const nullsAlike = nulls_not_distinct ?? false;
            const unique = { kind: 'duplicates', columns, where: undefined, nullsAlike };
            return contype === 'CONSTR_PRIMARY' ? [{ kind: 'nulls', columns }, unique] : [unique];
        }
        case 'CONSTR_FOREIGN': {
            const references = pktable && (0,tree/* objectName */.H)(pktable);
            if (!references)
                return [];
            return [
                { kind: 'orphans', columns: namesOf(fk_attrs), references, referencedColumns: namesOf(pk_attrs) },
            ];
        }
        case 'CONSTR_CHECK': {
            const expression = constraint.is_enforced === false ? undefined : expressionText(raw_expr);
            return expression === undefined ? [] : [{ kind: 'violations', columns: [], expression }];
        }
        case 'CONSTR_NOTNULL':
            return columns.length === 0 ? [] : [{ kind: 'nulls', columns }];
        default:
            return [];
    }
}
/** With a default, an identity or a generation expression every row has a value. */
function ofNewColumn({ colname, constraints = [], typeName }) {
    if (colname === undefined || isSerial(typeName))
        return [];
    const kinds = constraints.map((one) => ('Constraint' in one ? one.Constraint.contype : undefined));
    const refusesNull = kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY');
    const filled = kinds.some((kind) => kind === 'CONSTR_DEFAULT' || kind === 'CONSTR_IDENTITY' || kind === 'CONSTR_GENERATED');
    return refusesNull && !filled ? [{ kind: 'rows', columns: [colname] }] : [];
}
function isSerial(type) {
    return /^(?:small|big)?serial\d?$/.test(namesOf(type?.names).at(-1) ?? '');
}
function ofType(column, type) {
    if (type === undefined || (type.arrayBounds?.length ?? 0) > 0)
        return undefined;
    const [first, second = 0] = (type.typmods ?? []).map((node) => 'A_Const' in node && node.A_Const.ival ? (node.A_Const.ival.ival ?? 0) : undefined);
    switch (namesOf(type.names).at(-1)) {
        case 'varchar':
        case 'bpchar':
            return first === undefined ? undefined : { kind: 'too-long', columns: [column], length: first };
        case 'int2':
            return { kind: 'out-of-range', columns: [column], below: '32768', scale: 0 };
        case 'int4':
            return { kind: 'out-of-range', columns: [column], below: '2147483648', scale: 0 };
        case 'numeric':
            if (first === undefined || first <= second)
                return undefined;
            return {
                kind: 'out-of-range',
                columns: [column],
                below: `1${'0'.repeat(first - second)}`,
                scale: second,
            };
        default:
            return undefined;
    }
}
function namesOf(nodes) {
    return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}
function changedRelation(node) {
    const relation = 'InsertStmt' in node
        ? node.InsertStmt.relation
        : 'UpdateStmt' in node
            ? node.UpdateStmt.relation
            : 'DeleteStmt' in node
                ? node.DeleteStmt.relation
                : 'MergeStmt' in node
                    ? node.MergeStmt.relation
                    : 'CopyStmt' in node
                        ? node.CopyStmt.relation
                        : undefined;
    if (relation)
        return (0,tree/* objectName */.H)(relation);
    const [truncated] = 'TruncateStmt' in node ? (node.TruncateStmt.relations ?? []) : [];
    return truncated !== undefined && 'RangeVar' in truncated ? (0,tree/* objectName */.H)(truncated.RangeVar) : undefined;
}

// EXTERNAL MODULE: ./build/sql/position.js
var position = __webpack_require__(8520);
;// CONCATENATED MODULE: ./build/rehearsal/risks/findings.js


/** What stands in the way of a pending statement: how many, never which. What holds says nothing. */
function riskFindings(risks) {
    return risks.flatMap((risk) => {
        if (risk.outcome !== 'in-the-way')
            return [];
        const { statement, changedBefore, kind } = risk.check;
        const place = (0,position/* lineAndColumn */.q1)({ text: statement.file.text, inBytes: false }, statement.start);
        const { message, remedy } = words(risk);
        return [
            {
                rule: `data-${kind}`,
                severity: changedBefore ? 'warning' : 'error',
                evidence: changedBefore ? 'unproven' : 'proven',
                file: statement.file.path,
                ...place,
                message: changedBefore
                    ? `${message} An earlier pending statement changes rows of the table, and may mend that.`
                    : message,
                remedy,
                guarded: null,
                suppressed: null,
            },
        ];
    });
}
function words(risk) {
    const { check, count, more } = risk;
    const table = (0,names/* nameText */.fh)(check.relation);
    const columns = check.columns.join(', ');
    const one = count === 1 && !more;
    const many = `${more ? 'More than ' : ''}${(count ?? 0).toLocaleString('en-US')}`;
    const rows = `${many} ${one ? 'row' : 'rows'} of ${table}`;
    switch (check.kind) {
        case 'duplicates':
            return {
                message: `${many} ${one ? 'value' : 'values'} of ${columns} in ${table} ${one ? 'is' : 'are'} there more than once: the statement would fail on the target now.`,
                remedy: 'Remove the duplicates in an earlier migration.',
            };
        case 'nulls':
            return {
                message: `${rows} ${one ? 'has' : 'have'} no ${columns}: the statement would fail on the target now.`,
                remedy: 'Fill the column in an earlier migration.',
            };
        case 'rows':
            return {
                message: `${table} has rows on the target, which would have no ${columns}: the statement would fail there now.`,
                remedy: 'Add the column with a default, or without NOT NULL, fill it, and set NOT NULL then.',
            };
        case 'orphans':
            return {
                message: `${rows} ${one ? 'refers' : 'refer'} by ${columns} to what is not in ${(0,names/* nameText */.fh)(check.references)}: the statement would fail on the target now.`,
                remedy: 'Remove or mend those rows in an earlier migration.',
            };
        case 'violations':
            return {
                message: `${rows} ${one ? 'violates' : 'violate'} the check: the statement would fail on the target now.`,
                remedy: 'Mend those rows in an earlier migration, or let the check allow them.',
            };
        case 'too-long':
            return {
                message: `${rows} ${one ? 'has' : 'have'} a ${columns} of more than ${check.length} characters: the statement would fail on the target now.`,
                remedy: 'Choose a longer type, or shorten those values in an earlier migration.',
            };
        case 'out-of-range':
            return {
                message: `${rows} ${one ? 'has' : 'have'} a ${columns} that the new type cannot hold: the statement would fail on the target now.`,
                remedy: 'Choose a larger type, or change those values in an earlier migration.',
            };
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/risks.js





const DEFAULTS = { timeoutMs: 3_000, budgetMs: 20_000, mostBytes: 2 ** 31 };
/**
 * Asks the target what stands in the way of pending statements, one read-only transaction a question. It counts and
 * looks at no value. Tables and columns that are not there yet have no rows and are left out of the answer.
 */
async function checkData(connection, checks, limits = {}) {
    const { timeoutMs, budgetMs, mostBytes } = { ...DEFAULTS, ...limits };
    const end = performance.now() + budgetMs;
    const risks = [];
    for (const check of checks) {
        const left = Math.floor(Math.min(timeoutMs, end - performance.now()));
        const risk = left <= 0
            ? notChecked(check, 'the time for all questions was up')
            : await ask(connection, check, left, mostBytes);
        if (risk)
            risks.push(risk);
    }
    return risks;
}
async function ask(connection, check, timeoutMs, mostBytes) {
    try {
        const [found] = await inTransaction(connection, timeoutMs, lookUp(check));
        const [table, bytes, referenced, key] = found ?? [];
        if (table == null)
            return undefined;
        if (Number(bytes) > mostBytes)
            return notChecked(check, `the table is larger than ${inUnits(mostBytes)}`);
        if (check.kind === 'orphans' && referenced == null)
            return notChecked(check, 'the referenced table is not there yet');
        const columns = check.kind === 'orphans' && check.referencedColumns.length > 0
            ? check.referencedColumns
            : JSON.parse(key ?? '[]');
        if (check.kind === 'orphans' && columns.length !== check.columns.length)
            return notChecked(check, 'the referenced key is not there yet');
        const sql = questionSql(check, table, referenced == null ? undefined : { table: referenced, columns });
        const [answer] = await inTransaction(connection, timeoutMs, sql);
        const count = Number(answer?.[0]);
        const [outcome, more] = [count > 0 ? 'in-the-way' : 'none', count > MOST_COUNTED];
        return { check, outcome, count: Math.min(count, MOST_COUNTED), more, reason: null };
    }
    catch (error) {
        if (!(error instanceof postgres_message/* ServerError */.gP))
            throw error;
        const reason = reasonOf(error);
        return reason === undefined ? undefined : notChecked(check, reason);
    }
}
function notChecked(check, reason) {
    return { check, outcome: 'not-checked', count: null, more: false, reason };
}
/** The table as the session sees it, its size, and the referenced table with its primary key. */
function lookUp(check) {
    const own = toRegclass(check.relation);
    const other = check.kind === 'orphans' ? toRegclass(check.references) : 'NULL::pg_catalog.regclass';
    return `SELECT own::pg_catalog.text,
       COALESCE((SELECT sum(pg_catalog.pg_relation_size(relid)) FROM pg_catalog.pg_partition_tree(own)), pg_catalog.pg_relation_size(own)),
       other::pg_catalog.text,
       (SELECT pg_catalog.json_agg(attname ORDER BY place)
          FROM pg_catalog.pg_constraint, unnest(conkey) WITH ORDINALITY AS key (number, place)
               JOIN pg_catalog.pg_attribute ON attnum = number
         WHERE conrelid = other AND attrelid = other AND contype = 'p')
  FROM (SELECT ${own} AS own, ${other} AS other) AS named`;
}
function toRegclass({ schema, name }) {
    const quoted = schema === undefined ? (0,quote/* quoteIdentifier */.C)(name) : `${(0,quote/* quoteIdentifier */.C)(schema)}.${(0,quote/* quoteIdentifier */.C)(name)}`;
    return `pg_catalog.to_regclass(${(0,quote/* quoteLiteral */.c)(quoted)})`;
}
/** Nobody is kept waiting: no lock is waited for, no other process is taken to help, and rows are never hidden. */
async function inTransaction(connection, timeoutMs, query) {
    const message = [
        'BEGIN READ ONLY',
        `SET LOCAL statement_timeout = ${timeoutMs}`,
        'SET LOCAL lock_timeout = 200',
        'SET LOCAL max_parallel_workers_per_gather = 0',
        'SET LOCAL row_security = off',
        query,
        'COMMIT',
    ];
    try {
        const results = await connection.send(message.join(';\n'), { rows: 'all' });
        return results[message.indexOf(query)]?.rows ?? [];
    }
    catch (error) {
        if (error instanceof postgres_message/* ServerError */.gP)
            await connection.send('ROLLBACK', { onNotice: () => undefined });
        throw error;
    }
}
/** Undefined for what is not there yet, and so has no rows. */
function reasonOf({ sqlstate }) {
    switch (sqlstate) {
        case '42P01':
        case '42703':
        case '3F000':
            return undefined;
        case '57014':
            return 'it took too long';
        case '55P03':
            return 'the table was locked';
        case '42501':
            return 'the role may not read the table, or not all of its rows';
        default:
            return `the server refused the question (SQLSTATE ${sqlstate})`;
    }
}
function inUnits(bytes) {
    return bytes >= 2 ** 30 ? `${Math.round(bytes / 2 ** 30)} GB` : `${Math.round(bytes / 2 ** 20)} MB`;
}


/***/ })

};
