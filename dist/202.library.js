export const id = 202;
export const ids = [202];
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


/***/ }),

/***/ 202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  play: () => (/* binding */ play)
});

// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __webpack_require__(6663);
// EXTERNAL MODULE: ./build/sql/parser.js
var sql_parser = __webpack_require__(9148);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
;// CONCATENATED MODULE: ./build/rehearsal/base-schema/query.js

/** One statement with one JSON document; the same text on every version. */
function baseSchemaQuery({ tables = [], schemas = [] }) {
    const leftOut = tables.map((table) => `to_regclass(${(0,quote/* quoteLiteral */.c)(table)})`);
    return `
WITH user_schema AS (
  SELECT oid, nspname FROM pg_namespace
   WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
     AND nspname <> ALL (ARRAY[${schemas.map(quote/* quoteLiteral */.c).join(', ')}]::text[])
),
relation AS (
  SELECT pg_class.oid, nspname, relname, relkind, relispartition
    FROM pg_class JOIN user_schema ON user_schema.oid = relnamespace
   WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
     AND pg_class.oid <> ALL (array_remove(ARRAY[${leftOut.join(', ')}]::oid[], NULL))
),
columns AS (
  SELECT attrelid, json_agg(json_build_object(
           'name', attname, 'type', format_type(atttypid, atttypmod), 'notNull', attnotnull,
           'hasDefault', atthasdef AND attgenerated = '', 'identity', attidentity <> '',
           'generated', CASE attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END) ORDER BY attnum) AS list
    FROM pg_attribute JOIN relation ON relation.oid = attrelid
   WHERE attnum > 0 AND NOT attisdropped AND relkind <> 'S'
   GROUP BY attrelid
),
constraints AS (
  SELECT conrelid, json_agg(json_build_object(
           'name', conname,
           'kind', CASE contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'foreign key' WHEN 'p' THEN 'primary key'
                     WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclusion' WHEN 'n' THEN 'not null' END,
           'columns', COALESCE(${names('conrelid', 'conkey')}, '[]'),
           'validated', convalidated,
           -- Before version 18 there are none that are not.
           'enforced', COALESCE((to_jsonb(pg_constraint)->>'conenforced')::boolean, true),
           'references', ${nameOf('confrelid')},
           'referencedColumns', COALESCE(${names('confrelid', 'confkey')}, '[]'),
           'expression', CASE contype WHEN 'c' THEN pg_get_expr(conbin, conrelid) END) ORDER BY conname) AS list
    FROM pg_constraint JOIN relation ON relation.oid = conrelid
   WHERE contype IN ('c', 'f', 'p', 'u', 'x', 'n')
   GROUP BY conrelid
),
indexes AS (
  SELECT indrelid, json_agg(json_build_object(
           'name', pg_class.relname,
           'columns', (SELECT json_agg(attname ORDER BY place) FROM unnest(indkey) WITH ORDINALITY AS key (number, place)
                         LEFT JOIN pg_attribute ON attrelid = indrelid AND attnum = number WHERE place <= indnkeyatts),
           'unique', indisunique, 'partial', indpred IS NOT NULL, 'valid', indisvalid,
           'constraint', (SELECT conname FROM pg_constraint
                           WHERE conindid = indexrelid AND conrelid = indrelid AND contype IN ('p', 'u', 'x'))
           ) ORDER BY pg_class.relname) AS list
    FROM pg_index JOIN relation ON relation.oid = indrelid JOIN pg_class ON pg_class.oid = indexrelid
   GROUP BY indrelid
)
SELECT json_build_object(
  'searchPath', current_schemas(false),
  'relations', COALESCE((
    SELECT json_agg(json_build_object(
             'schema', nspname, 'name', relname,
             'kind', CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned' WHEN 'v' THEN 'view'
                       WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'sequence' END,
             'columns', COALESCE(columns.list, '[]'), 'constraints', COALESCE(constraints.list, '[]'),
             'indexes', COALESCE(indexes.list, '[]'),
             'parent', CASE WHEN relispartition THEN ${nameOf('(SELECT inhparent FROM pg_inherits WHERE inhrelid = relation.oid LIMIT 1)')} END,
             'defaultPartition', ${nameOf('(SELECT partdefid FROM pg_partitioned_table WHERE partrelid = relation.oid)')}
             ) ORDER BY nspname, relname)
      FROM relation LEFT JOIN columns ON columns.attrelid = relation.oid
           LEFT JOIN constraints ON constraints.conrelid = relation.oid
           LEFT JOIN indexes ON indexes.indrelid = relation.oid), '[]'),
  'types', COALESCE((
    SELECT json_agg(json_build_object(
             'schema', nspname, 'name', typname,
             'kind', CASE typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite'
                       WHEN 'r' THEN 'range' ELSE 'base' END,
             'constrained', typtype = 'd' AND (typnotnull OR EXISTS (SELECT FROM pg_constraint WHERE contypid = type.oid))
             ) ORDER BY nspname, typname)
      FROM pg_type AS type JOIN user_schema ON user_schema.oid = typnamespace
     -- Neither array types nor multirange types nor the row types of relations.
     WHERE typtype <> 'm' AND NOT EXISTS (SELECT FROM pg_type AS element WHERE element.typarray = type.oid)
       AND (typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = typrelid) = 'c')), '[]'),
  'routines', COALESCE((
    SELECT json_agg(json_build_object(
             'schema', nspname, 'name', proname, 'language', lanname,
             'volatility', CASE provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END
             ) ORDER BY nspname, proname, pg_proc.oid)
      FROM pg_proc JOIN user_schema ON user_schema.oid = pronamespace JOIN pg_language ON pg_language.oid = prolang), '[]'))`;
}
/** The names of columns by their numbers, in that order. */
function names(relation, numbers) {
    return `(SELECT json_agg(attname ORDER BY place) FROM unnest(${numbers}) WITH ORDINALITY AS key (number, place)
                      JOIN pg_attribute ON attrelid = ${relation} AND attnum = number)`;
}
function nameOf(oid) {
    return `(SELECT json_build_object('schema', its.nspname, 'name', named.relname)
             FROM pg_class AS named JOIN pg_namespace AS its ON its.oid = named.relnamespace WHERE named.oid = ${oid})`;
}

;// CONCATENATED MODULE: ./build/rehearsal/base-schema/proves-not-null.js
/** Columns of which a check says by itself, or with AND between, that they are not null. */
function columnsProvenNotNull(expression, parser) {
    const parsed = parser.parse(`SELECT ${expression}`);
    const statement = parsed && 'nodes' in parsed ? parsed.nodes[0] : undefined;
    if (statement === undefined || !('SelectStmt' in statement))
        return [];
    const [target] = statement.SelectStmt.targetList ?? [];
    return target !== undefined && 'ResTarget' in target ? proven(target.ResTarget.val) : [];
}
function proven(node) {
    if (node === undefined)
        return [];
    if ('BoolExpr' in node)
        return node.BoolExpr.boolop === 'AND_EXPR' ? (node.BoolExpr.args ?? []).flatMap(proven) : [];
    if (!('NullTest' in node) || node.NullTest.nulltesttype !== 'IS_NOT_NULL')
        return [];
    const { arg } = node.NullTest;
    if (arg === undefined || !('ColumnRef' in arg))
        return [];
    const name = arg.ColumnRef.fields?.at(-1);
    return name !== undefined && 'String' in name ? [name.String.sval ?? ''] : [];
}

;// CONCATENATED MODULE: ./build/rehearsal/base-schema.js



/**
 * Reads what the lint wants to know of a schema, in one message and one read-only transaction: relations with their
 * columns, constraints and indexes, types and routines, of extensions too. Types are named as the session's search
 * path has it. Not PostgreSQL's own objects, and not temporary ones.
 */
async function readBaseSchema(connection, leftOut = {}) {
    const query = baseSchemaQuery(leftOut);
    const message = [
        'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
        "SET LOCAL jit = 'off'",
        query,
        'COMMIT',
    ];
    const results = await connection.send(message.join(';\n'), { rows: 'all' });
    const found = JSON.parse(results[2]?.rows[0]?.[0] ?? '{}');
    const checks = found.relations.some(({ constraints }) => constraints.some(mayProve));
    const parser = checks ? await (0,sql_parser/* loadParser */.q)() : undefined;
    return {
        searchPath: found.searchPath,
        relations: found.relations.map((relation) => relationOf(relation, parser)),
        types: found.types.map((type) => ({ ...type, created: undefined })),
        routines: found.routines.map((routine) => ({ ...routine, created: undefined })),
    };
}
function relationOf(found, parser) {
    const { schema, name, kind, parent, defaultPartition } = found;
    return {
        schema,
        name,
        kind,
        temporary: false,
        known: true,
        columns: found.columns.map((column) => ({
            ...column,
            generated: column.generated ?? undefined,
            created: undefined,
        })),
        constraints: found.constraints.map((constraint) => constraintOf(constraint, parser)),
        indexes: found.indexes.map((index) => indexOf(index, found)),
        parent: parent ?? undefined,
        defaultPartition: defaultPartition ?? undefined,
    };
}
function constraintOf(found, parser) {
    const { name, kind, columns, validated, enforced, references, referencedColumns, expression } = found;
    return {
        name,
        kind,
        columns,
        validated,
        enforced,
        references: references ?? undefined,
        referencedColumns,
        provesNotNull: parser && expression !== null && mayProve(found) ? columnsProvenNotNull(expression, parser) : [],
        created: undefined,
    };
}
/** Most checks say nothing of nulls, and need not be parsed. */
function mayProve({ expression }) {
    return expression?.includes('IS NOT NULL') === true;
}
function indexOf(found, { schema, name, kind }) {
    return {
        name: found.name,
        table: { schema, name },
        columns: found.columns.map((column) => column ?? undefined),
        unique: found.unique,
        partial: found.partial,
        valid: found.valid,
        constraint: found.constraint ?? undefined,
        partitioned: kind === 'partitioned',
        created: undefined,
    };
}

// EXTERNAL MODULE: ./build/rehearsal/inventory.js + 8 modules
var inventory = __webpack_require__(1387);
// EXTERNAL MODULE: ./build/engine/connect.js + 3 modules
var connect = __webpack_require__(6523);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/migrator.js + 15 modules
var migrator = __webpack_require__(2581);
// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __webpack_require__(4879);
;// CONCATENATED MODULE: ./build/rehearsal/proof/engine-shadow.js





/** A shadow that the engine itself works on, with a history of its own there: what it proves is what will happen. */
function engineShadow(options) {
    const settings = () => ({
        ...options.settings,
        // A pending migration below an applied one has been allowed, or there would be no rehearsal.
        outOfOrder: 'allow',
        database: options.database(),
    });
    return {
        up: (migration) => run(migration, 'up', () => new migrator/* Migrator */.a(settings()).up({ steps: 1 })),
        down: (migration) => run(migration, 'down', () => new migrator/* Migrator */.a(settings()).down({ steps: 1 })),
        inventory: () => inventoryOf(settings(), options),
        restore: options.restore,
    };
}
async function inventoryOf(settings, { history, schemas = [] }) {
    const { connection, closeServer } = await (0,connect/* connect */.N)(settings);
    try {
        return await (0,inventory/* readInventory */.z)(connection, { tables: [history], schemas });
    }
    finally {
        await connection.close();
        await closeServer();
    }
}
async function run(migration, direction, command) {
    let report;
    try {
        report = await command();
    }
    catch (error) {
        if (!(error instanceof errors/* MigrationError */.Py) || !ABOUT_THE_SCRIPT.has(error.reason))
            throw error;
        return { error: inWords(error) };
    }
    const changed = report.migrations.find((one) => one.changed && isSame(one.version, migration.version));
    if (changed)
        return { error: null };
    throw new Error(`the shadow's history is not what it should be: ${migration.version} was not run ${direction}`);
}
/** Anything else is about the shadow, and proves nothing. */
const ABOUT_THE_SCRIPT = new Set([
    'sql-error',
    'left-transaction',
    'invalid-migrations',
    'history',
    'unfinished',
]);
function isSame(version, other) {
    return (0,engine_version/* versionKey */._)(version) === (0,engine_version/* versionKey */._)(other);
}
function inWords({ details }) {
    const { message, file, line } = details;
    return file !== null && !message.includes(file)
        ? `${message} (${file}${line === null ? '' : `:${line}`})`
        : message;
}

// EXTERNAL MODULE: ./build/rehearsal/inventory-diff.js + 4 modules
var inventory_diff = __webpack_require__(2137);
;// CONCATENATED MODULE: ./build/rehearsal/proof/verdict.js
function notRun(migration, message) {
    return verdict(migration, { outcome: 'not-run', message });
}
function verdict(migration, found) {
    return {
        version: migration?.version ?? null,
        file: migration ? (migration.rollback ?? migration.file) : null,
        message: null,
        changes: [],
        again: [],
        againError: null,
        ...found,
    };
}
function outcomeOf(changes) {
    if (changes.length === 0)
        return 'exact';
    return changes.every(({ cosmetic }) => cosmetic) ? 'cosmetic' : 'different';
}
/** Changes that are not among those known before: what an earlier step left is not told again of a later one. */
function without(changes, known) {
    const keys = new Set(known.map((change) => keyOf(change)));
    return changes.filter((change) => !keys.has(keyOf(change)));
}
/** Which columns there are differs from one migration to the next, and so does every text of their order. */
function keyOf(change) {
    const { kind, identity } = change;
    return JSON.stringify(kind === 'column order' ? { kind, identity } : change);
}
function versionsOf(migrations) {
    return migrations.map(({ version, name }) => `${version}_${name}`).join(', ');
}

;// CONCATENATED MODULE: ./build/rehearsal/proof/proof.js


/**
 * The state of a proof. `level` k is the schema behind the first k migrations, and `boundaries[k]` its inventory; the
 * rollback of migration k leads from level k to level k - 1.
 */
class RollbackProof {
    #migrations;
    #boundaries;
    #shadow;
    /** By level, as far as they are known. */
    #verdicts = new Map();
    /** The verdict on all together, when the shadow happened to stand right for it. */
    #wholeRun;
    /** What differed after the last rollback and after the last second application, from whichever migration it is. */
    #last = { changes: [], again: [] };
    /** A migration may have failed half way: the shadow is at none of the levels. */
    #adrift;
    constructor(migrations, boundaries, shadow, adrift) {
        this.#migrations = migrations;
        this.#boundaries = [...boundaries];
        this.#shadow = shadow;
        this.#adrift = adrift;
    }
    /** One verdict for each migration, the newest first. */
    async each() {
        let level = this.#migrations.length;
        while (level > 0) {
            const error = this.#adrift ? await this.#makeAnew(level) : null;
            if (error !== null) {
                for (; level > 0; level--)
                    this.#verdicts.set(level, notRun(this.#at(level), error));
                break;
            }
            level = await this.#descendFrom(level);
        }
        return [...this.#verdicts].sort(([a], [b]) => b - a).map(([, found]) => found);
    }
    /** The verdict on all of them together, after `each`. */
    async whole(each) {
        const [only] = each;
        if (only && each.length === 1)
            return { ...only, version: null, file: null };
        const lacking = this.#migrations.filter(({ rollback }) => rollback === null);
        if (lacking.length > 0)
            return verdict(undefined, {
                outcome: 'no-script',
                message: `no rollback script: ${versionsOf(lacking)}`,
            });
        const stopped = each.find(({ outcome }) => outcome === 'failed' || outcome === 'not-run');
        if (stopped)
            return verdict(undefined, { outcome: stopped.outcome, message: stopped.message });
        if (each.every(({ outcome }) => outcome === 'exact' || outcome === 'cosmetic'))
            return this.#summed(each);
        if (this.#wholeRun)
            return this.#wholeRun;
        const top = this.#migrations.length;
        const error = await this.#makeAnew(top);
        return error === null ? this.#throughAll(top) : verdict(undefined, { outcome: 'failed', message: error });
    }
    /** They were run one behind the other, all down and all up again. */
    #summed(each) {
        const { changes, again } = this.#last;
        return verdict(undefined, {
            outcome: outcomeOf(changes),
            changes,
            again,
            againError: each.find(({ againError }) => againError !== null)?.againError ?? null,
        });
    }
    /** What one rollback leaves another may remove: it shows only when all are run in one go. */
    async #throughAll(top) {
        const error = await this.#downThrough(top, 0);
        if (error !== null)
            return verdict(undefined, { outcome: 'failed', message: error });
        const changes = await this.#differences(0);
        const againError = await this.#upThrough(1, top);
        const again = againError === null ? await this.#differences(top) : [];
        return verdict(undefined, { outcome: outcomeOf(changes), changes, again, againError });
    }
    /**
     * Rolls back from `top` as long as it is exact but for cosmetics, then applies again what was rolled back. Returns
     * the level from which to go on.
     */
    async #descendFrom(top) {
        let left = [];
        let level = top;
        for (; level > 0; level--) {
            const found = await this.#tryRollback(level, left);
            this.#verdicts.set(level, found);
            if (found.outcome !== 'exact' && found.outcome !== 'cosmetic')
                break;
            left = [...left, ...found.changes];
        }
        const back = level < top ? await this.#reapply(level, top) : await this.#againInPlace(level);
        const last = this.#migrations.length;
        // Where all are applied again anyhow, all can be rolled back in one go.
        if (back && top === last && this.#verdicts.get(level)?.outcome === 'different')
            this.#wholeRun = await this.#throughAll(last);
        if (level > 0)
            this.#adrift = true;
        return level - 1;
    }
    /** Down from `level` by one. `left` is what is known to differ already. */
    async #tryRollback(level, left) {
        const migration = this.#at(level);
        if (migration.rollback === null)
            return verdict(migration, { outcome: 'no-script' });
        const { error } = await this.#shadow.down(migration);
        if (error !== null)
            return verdict(migration, { outcome: 'failed', message: error });
        this.#last.changes = await this.#differences(level - 1);
        const changes = without(this.#last.changes, left);
        return verdict(migration, { outcome: outcomeOf(changes), changes });
    }
    /** Applies what was rolled back above `level` a second time; whether that makes the schema of `top` again. */
    async #reapply(level, top) {
        if (!(await this.#standsAgainAt(level, top)))
            return false;
        let known = [];
        for (let next = level + 1; next <= top; next++) {
            const { error } = await this.#shadow.up(this.#at(next));
            if (error !== null) {
                this.#amend(next, { againError: error });
                for (let behind = next + 1; behind <= top; behind++)
                    this.#amend(behind, {
                        againError: `not run: ${versionsOf([this.#at(next)])} could not be applied again`,
                    });
                return false;
            }
            const different = (this.#last.again = await this.#differences(next));
            this.#amend(next, { again: without(different, known) });
            known = different;
        }
        return known.length === 0;
    }
    /** Brings the shadow to `level` by rollbacks from `top`, where that of `level` itself has spoiled it. */
    async #standsAgainAt(level, top) {
        const outcome = this.#verdicts.get(level)?.outcome;
        if (level === 0 || outcome === 'no-script')
            return true;
        if (outcome === 'different' && (await this.#againInPlace(level)))
            return true;
        const error = (await this.#makeAnew(top)) ?? (await this.#downThrough(top, level));
        for (let above = level + 1; error !== null && above <= top; above++)
            this.#amend(above, { againError: `not run: ${error}` });
        return error === null;
    }
    /** After a rollback that is not exact: can the migration be applied again all the same, and does that mend it? */
    async #againInPlace(level) {
        if (this.#verdicts.get(level)?.outcome !== 'different')
            return false;
        const { error } = await this.#shadow.up(this.#at(level));
        const again = error === null ? await this.#differences(level) : [];
        this.#amend(level, { again, againError: error });
        return error === null && again.length === 0;
    }
    /**
     * Makes the schema of a level from the start. What is not copied with a database, such as its own settings, is
     * another then: the boundaries are taken anew.
     */
    async #makeAnew(level) {
        await this.#shadow.restore();
        this.#adrift = false;
        this.#boundaries[0] = await this.#shadow.inventory();
        for (let next = 1; next <= level; next++) {
            const { error } = await this.#shadow.up(this.#at(next));
            if (error !== null)
                return `the schema before it could not be made a second time: ${error}`;
            this.#boundaries[next] = await this.#shadow.inventory();
        }
        return null;
    }
    async #upThrough(from, to) {
        for (let next = from; next <= to; next++) {
            const { error } = await this.#shadow.up(this.#at(next));
            if (error !== null)
                return error;
        }
        return null;
    }
    async #downThrough(from, to) {
        for (let level = from; level > to; level--) {
            const { error } = await this.#shadow.down(this.#at(level));
            if (error !== null)
                return error;
        }
        return null;
    }
    /** Where the shadow differs from what it was at this level. */
    async #differences(level) {
        const expected = this.#boundaries[level];
        if (!expected)
            throw new Error(`no inventory of level ${level}`);
        return (0,inventory_diff/* diffInventories */.Q)(expected, await this.#shadow.inventory(), { parts: false });
    }
    #at(level) {
        const migration = this.#migrations[level - 1];
        if (!migration)
            throw new Error(`no migration leads to level ${level}`);
        return migration;
    }
    #amend(level, more) {
        const found = this.#verdicts.get(level);
        if (found)
            this.#verdicts.set(level, { ...found, ...more });
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/rollback-proof.js


/** Applies migrations in order and takes the inventory between them. */
async function walkUp(migrations, shadow) {
    const boundaries = [await shadow.inventory()];
    for (const migration of migrations) {
        const { error } = await shadow.up(migration);
        if (error !== null)
            return { boundaries, error };
        boundaries.push(await shadow.inventory());
    }
    return { boundaries, error: null };
}
/**
 * Proves of each migration, from the newest to the oldest, and of all of them together, that its rollback script
 * brings the schema back, and that it can be applied again after that. The shadow stands where `walk` left it, and is
 * left in no particular state. Migrations beyond the walk are told as not run.
 *
 * When every rollback is exact, each script runs once and each migration once more. One that is not leaves the
 * shadow wrong for those before it: what it should have reached is then made anew, so that no other is blamed for it.
 */
async function proveRollbacks(migrations, walk, shadow) {
    const applied = migrations.slice(0, walk.boundaries.length - 1);
    const beyond = migrations.slice(applied.length).reverse();
    const message = `not applied: ${walk.error ?? 'the walk ended before it'}`;
    const proof = new RollbackProof(applied, walk.boundaries, shadow, walk.error !== null);
    const each = await proof.each();
    const results = [...beyond.map((migration) => notRun(migration, message)), ...each];
    if (migrations.length === 0)
        return [];
    return [...results, beyond.length > 0 ? notRun(undefined, message) : await proof.whole(each)];
}

// EXTERNAL MODULE: ./build/postgres/session.js
var postgres_session = __webpack_require__(6238);
// EXTERNAL MODULE: ./build/engine/step-message.js + 1 modules
var step_message = __webpack_require__(775);
// EXTERNAL MODULE: ./build/engine/statement-ledger.js
var statement_ledger = __webpack_require__(8966);
// EXTERNAL MODULE: ./build/engine/session.js + 5 modules
var engine_session = __webpack_require__(6278);
// EXTERNAL MODULE: ./build/engine/unit-kinds.js
var unit_kinds = __webpack_require__(6255);
// EXTERNAL MODULE: ./build/rehearsal/base.js
var base = __webpack_require__(2339);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/rehearsal/hooks.js


/**
 * Event triggers that tell what a statement does, in messages: a table to write into would be rolled back with the
 * statement, and would have locks and a place in the schema of its own. They live in a schema of their own, whose
 * name no file can know; where we may not create them, what they tell is missing.
 */
class Hooks {
    schema = `migrate_shadow_${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    async install() {
        const schema = (0,quote/* quoteIdentifier */.C)(this.schema);
        const raise = (what, values) => `RAISE DEBUG USING MESSAGE = ${(0,quote/* quoteLiteral */.c)(`${this.schema} ${what} `)} OPERATOR(pg_catalog.||) ${values}::pg_catalog.text;`;
        const rewrite = raise('rewrite', 'pg_catalog.json_build_array(pg_catalog.pg_event_trigger_table_rewrite_oid()::pg_catalog.text, pg_catalog.pg_event_trigger_table_rewrite_reason())');
        const drop = `FOR o IN SELECT * FROM pg_catalog.pg_event_trigger_dropped_objects() LOOP
      ${raise('drop', 'pg_catalog.json_build_array(o.object_type, o.object_identity, o.original)')} END LOOP;`;
        await this.#connection.send([
            `CREATE SCHEMA ${schema}`,
            ...trigger(schema, this.schema, 'table_rewrite', `BEGIN ${rewrite} END`),
            ...trigger(schema, this.schema, 'sql_drop', `DECLARE o record; BEGIN ${drop} END`),
        ].join(';\n'), { onNotice: () => undefined });
    }
    async remove() {
        await this.#connection.send(`DROP SCHEMA IF EXISTS ${(0,quote/* quoteIdentifier */.C)(this.schema)} CASCADE`, {
            onNotice: () => undefined,
        });
    }
    /** Takes the triggers' own messages out of what the server said. */
    read(notices) {
        const told = { rewrites: new Map(), dropped: [] };
        const messages = [];
        for (const notice of notices) {
            if (!notice.message.startsWith(this.schema)) {
                messages.push(notice);
                continue;
            }
            const [, what, json = '[]'] = /^\S+ (\S+) (.*)$/s.exec(notice.message) ?? [];
            const values = JSON.parse(json);
            if (what === 'rewrite')
                told.rewrites.set(values[0], Number(values[1]));
            else if (what === 'drop')
                told.dropped.push({ type: values[0], identity: String(values[1] ?? ''), original: values[2] });
        }
        return { told, messages };
    }
}
function trigger(schema, name, event, body) {
    const routine = `${schema}.${event}`;
    return [
        `CREATE FUNCTION ${routine}() RETURNS event_trigger LANGUAGE plpgsql AS ${(0,quote/* quoteLiteral */.c)(body)}`,
        `CREATE EVENT TRIGGER ${(0,quote/* quoteIdentifier */.C)(`${name}_${event}`)} ON ${event} EXECUTE FUNCTION ${routine}()`,
    ];
}

// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var message = __webpack_require__(5865);
;// CONCATENATED MODULE: ./build/rehearsal/relation-id.js
function relationId({ schema, name, table, kind }) {
    return { schema, name, table, kind };
}

;// CONCATENATED MODULE: ./build/rehearsal/canary.js



/** Modes that keep a reader or a writer waiting. */
const BLOCKING = [
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
];
const LOCK_NOT_AVAILABLE = '55P03';
/** Makes a session ready to try: the one that it would wait for stands still, so a wait is one from its start. */
async function prepareCanary(connection) {
    await connection.send('SET lock_timeout = 1; SET statement_timeout = 5000');
}
/**
 * Tries in a second session to read and to write what the first one has locked. This alone tells that a lock on an
 * index stops the readers of its table.
 */
async function whatIsBlocked(canary, locks, atStart) {
    const relations = new Map();
    for (const { oid, mode } of locks) {
        if (!BLOCKING.includes(mode))
            continue;
        const seen = atStart.relations.get(oid);
        const relation = seen?.tableOid == null ? seen : atStart.relations.get(seen.tableOid);
        if (relation && /^[rpmvf]$/.test(relation.relkind))
            relations.set(relation.oid, relation);
    }
    const blocked = [];
    for (const relation of relations.values()) {
        const name = `${(0,quote/* quoteIdentifier */.C)(relation.schema)}.${(0,quote/* quoteIdentifier */.C)(relation.name)}`;
        const reads = await isBlocked(canary, `SELECT FROM ${name} LIMIT 1`);
        const writes = reads || (await isBlocked(canary, `DELETE FROM ${name} WHERE false`));
        if (reads || writes)
            blocked.push({ relation: relationId(relation), reads, writes });
    }
    return blocked;
}
async function isBlocked(canary, sql) {
    try {
        await canary.send(sql);
        return false;
    }
    catch (error) {
        if (!(error instanceof message/* ServerError */.gP))
            throw error;
        return error.sqlstate === LOCK_NOT_AVAILABLE;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/onlooking.js

/** The sessions that look on from outside: opened when they are first asked for, and none where there can be no other. */
class Onlooking {
    #shadow;
    #sessions = new Map();
    constructor(shadow) {
        this.#shadow = shadow;
    }
    /** Tries what others would do. */
    canary() {
        return this.#session('canary', prepareCanary);
    }
    /** Looks at the locks of others. */
    observer() {
        return this.#session('observer');
    }
    /** Stands in the way. */
    blocker(number) {
        return this.#session(`blocker ${number}`);
    }
    async close() {
        const sessions = await Promise.allSettled([...this.#sessions.values()]);
        await Promise.all(sessions.flatMap((session) => (session.status === 'fulfilled' ? [session.value.close()] : [])));
    }
    #session(name, prepare) {
        if (!this.#shadow.manySessions)
            return undefined;
        const known = this.#sessions.get(name);
        if (known)
            return known;
        const opening = this.#shadow.connect().then(async (session) => {
            await prepare?.(session);
            return session;
        });
        this.#sessions.set(name, opening);
        return opening;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/settings-left.js
const ROLE = ['role', 'session_authorization'];
/**
 * Gives each setting that outlives its transaction to the statement that set it last. Only a commit shows whether
 * it does: until then SET and SET LOCAL look alike. The role is given back before the commit, to write the history;
 * there the words have to tell.
 */
function settingsLeft(traced, before, after) {
    const left = new Map();
    for (const name of new Set([...before.settings.keys(), ...after.settings.keys()])) {
        const values = { before: before.settings.get(name) ?? '', after: after.settings.get(name) ?? '' };
        if (values.before !== values.after)
            left.set(name, values);
    }
    for (const { statement, evidence, seen } of [...traced].reverse()) {
        if (!seen || evidence.outcome !== 'done')
            continue;
        for (const name of changedNames(seen.before, seen.after)) {
            const values = left.get(name) ?? roleSet(name, statement.words, seen);
            if (values === undefined)
                continue;
            // A SET LOCAL behind it hides the value, which comes back with the commit.
            const isItsValue = (seen.after.settings.get(name) ?? '') === values.after;
            if (!isItsValue && setBy(traced, name, values.after))
                continue;
            left.delete(name);
            evidence.settings.unshift({ name, ...values });
        }
    }
}
function setBy(traced, name, value) {
    return traced.some(({ seen }) => seen?.after.settings.get(name) === value && seen.before.settings.get(name) !== value);
}
function changedNames(before, after) {
    const names = [...new Set([...before.settings.keys(), ...after.settings.keys()])];
    return names.filter((name) => before.settings.get(name) !== after.settings.get(name));
}
function roleSet(name, words, seen) {
    if (!ROLE.includes(name) || words[0] !== 'SET' || words[1] === 'LOCAL')
        return undefined;
    return { before: seen.before.settings.get(name) ?? '', after: seen.after.settings.get(name) ?? '' };
}

;// CONCATENATED MODULE: ./build/rehearsal/snapshot.js
const KINDS = {
    r: 'table',
    p: 'partitioned table',
    i: 'index',
    I: 'index',
    v: 'view',
    m: 'materialized view',
    S: 'sequence',
    f: 'foreign table',
};
/** Ours, and what the tracer itself sets. */
const NOT_TOLD = ['client_min_messages', 'application_name', 'session_replication_role'];
/**
 * The locks of a session, without a join: the row of what was dropped is gone from pg_class. The server gives them in
 * the order of its hash table, which is another one with each setting of it.
 */
function locksQuery(pid) {
    return `SELECT l.relation, l.mode, l.granted, l.locktype FROM pg_catalog.pg_locks l WHERE l.pid = ${pid}
    AND (NOT l.granted OR (l.locktype = 'relation' AND l.relation >= 16384
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())))
    ORDER BY l.relation, l.mode`;
}
function queries(hooks) {
    const relations = `SELECT c.oid, n.nspname, c.relname, c.relkind, c.relfilenode, i.indrelid, t.relname,
      coalesce(i.indisvalid, true)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', '${hooks}') AND n.nspname !~ '^pg_(toast|temp)'
    ORDER BY c.oid`;
    const scans = `SELECT relid, seq_scan FROM pg_catalog.pg_stat_xact_user_tables WHERE seq_scan > 0`;
    const settings = `SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session'
      AND name NOT IN (${NOT_TOLD.map((name) => `'${name}'`).join(', ')})
    UNION ALL SELECT 'role', pg_catalog.current_setting('role')
    UNION ALL SELECT 'session_authorization', session_user::text`;
    const notValid = `SELECT oid, conrelid, conname FROM pg_catalog.pg_constraint
    WHERE NOT convalidated AND conrelid <> 0 ORDER BY oid`;
    const parents = `SELECT inhrelid, pg_catalog.string_agg(inhparent::text, ' ') FROM pg_catalog.pg_inherits GROUP BY 1`;
    return [relations, locksQuery('pg_catalog.pg_backend_pid()'), scans, settings, notValid, parents];
}
/** Takes a snapshot in one round trip. `hooks` is the schema of the tracer's own. */
async function takeSnapshot(connection, hooks) {
    const results = await connection.send([...queries(hooks), 'SET client_min_messages = debug1'].join(';\n'), {
        rows: 'all',
        onNotice: () => undefined,
    });
    const [relations, locks, scans, settings, notValid, parents] = results.map(rowsOf);
    return {
        relations: new Map((relations ?? []).map((row) => [row[0] ?? '', seen(row)])),
        locks: new Set((locks ?? []).flatMap(([oid, mode]) => (oid == null ? [] : [`${oid} ${mode ?? ''}`]))),
        scans: new Map((scans ?? []).map(([oid, count]) => [oid ?? '', Number(count)])),
        settings: new Map((settings ?? []).map(([name, value]) => [name ?? '', value ?? ''])),
        notValid: new Map((notValid ?? []).map(([oid, tableOid, name]) => [
            oid ?? '',
            { tableOid: tableOid ?? '', name: name ?? '' },
        ])),
        parents: new Map((parents ?? []).map(([oid, of]) => [oid ?? '', (of ?? '').split(' ')])),
    };
}
function splitLock(lock) {
    const [oid = '', mode = ''] = lock.split(' ');
    return { oid, mode: mode };
}
function rowsOf(result) {
    return result.rows;
}
function seen([oid, schema, name, kind, filenode, tableOid, table, valid]) {
    return {
        oid: oid ?? '',
        schema: schema ?? '',
        name: name ?? '',
        table: table ?? null,
        kind: KINDS[kind ?? ''] ?? 'other',
        relkind: kind ?? '',
        filenode: filenode ?? '0',
        tableOid: tableOid ?? null,
        valid: valid === 't',
    };
}

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
;// CONCATENATED MODULE: ./build/rehearsal/statements.js

/** Numbers statements of what is sent as they stand in the file, wrapper and leading statements counted. */
class Numbering {
    #numbers;
    constructor(step) {
        const { statements } = (0,lexer/* splitStatements */.Xd)(step.text);
        this.#numbers = new Map(statements.map(({ start }, number) => [start, number]));
    }
    /** The statements of a part of the file. */
    of(part) {
        const data = [...part.copyData];
        return (0,lexer/* splitStatements */.Xd)(part.sql, { copyData: 'removed' }).statements.map(({ start, end, words }) => ({
            number: this.#numbers.get(part.toSource(start)) ?? -1,
            sql: part.sql.slice(start, end),
            inBytes: part.inBytes,
            words,
            copyData: copiesIn(words) ? data.splice(0, 1) : [],
        }));
    }
}
/** As it is sent, in a message of its own: several in one message are one transaction. */
function sentOf({ sql, inBytes, copyData }) {
    return { sql: [inBytes ? { utf8: sql } : sql], copyData };
}
/** The grammar takes STDOUT for STDIN here. */
function copiesIn(words) {
    return (words[0] === 'COPY' &&
        words.some((word, at) => word === 'FROM' && /^STD(?:IN|OUT)$/.test(words[at + 1] ?? '')));
}

;// CONCATENATED MODULE: ./build/rehearsal/observe.js


/** Runs one statement and looks at what became of it. `before` is the snapshot behind the statement in front. */
async function observe({ connection, hooks, inTransaction, look = true, around = (send) => send() }, statement, before) {
    const notices = [];
    let error = null;
    let durationMs = 0;
    const send = async () => {
        const started = performance.now();
        await connection
            .send(statement.sql, {
            copyData: statement.copyData,
            onNotice: (notice) => notices.push(notice),
        })
            .finally(() => {
            durationMs = performance.now() - started;
        });
    };
    try {
        await around(send);
    }
    catch (failure) {
        if (!(failure instanceof message/* ServerError */.gP))
            throw failure;
        error = failure.fields;
    }
    const { told, messages } = hooks.read(notices);
    const after = !look || (error && inTransaction) ? before : await takeSnapshot(connection, hooks.schema);
    return {
        error,
        durationMs,
        before,
        after,
        ...difference(before, after),
        told,
        messages,
        blocked: null,
        locksSeen: true,
    };
}
function difference(before, after) {
    return {
        locks: [...after.locks].filter((lock) => !before.locks.has(lock)).map(splitLock),
        refiled: [...after.relations.values()].flatMap(({ oid, filenode }) => {
            const earlier = before.relations.get(oid);
            return earlier !== undefined && earlier.filenode !== filenode ? [oid] : [];
        }),
        scanned: [...after.scans].flatMap(([oid, count]) => (count > (before.scans.get(oid) ?? 0) ? [oid] : [])),
    };
}
/** A relation by its OID: as it was, so that what was renamed or dropped has the name that others know. */
function observe_nameOf({ before, after }, oid) {
    return before.relations.get(oid) ?? after.relations.get(oid);
}

// EXTERNAL MODULE: ./build/rehearsal/relation-names.js
var relation_names = __webpack_require__(1111);
;// CONCATENATED MODULE: ./build/rehearsal/to-evidence.js



/** By the bits of `AT_REWRITE_*` in PostgreSQL's event_trigger.h. */
const REASONS = [
    [1, 'persistence'],
    [2, 'default'],
    [4, 'type'],
    [8, 'access method'],
];
/** Statements that read tables because a person asked them to. */
const QUERIES = /^(?:SELECT|WITH|VALUES|TABLE|INSERT|UPDATE|DELETE|MERGE|COPY|REFRESH|EXECUTE|DO|CALL|EXPLAIN|FETCH|MOVE)$/;
/** What the server says only where it proves something. */
const PROOFS = /^(?:rewriting table|verifying table|validating foreign key|building index|existing constraints|partition constraint|updated partition constraint|drop cascades|truncate cascades|scanning)/;
/** What a statement did to what was there at the start of its transaction, `atStart`. */
function toEvidence(seen, statement, place, atStart) {
    const there = (oid) => {
        const relation = atStart.relations.get(oid);
        return relation ? [relation] : [];
    };
    const truncates = statement.words[0] === 'TRUNCATE';
    return {
        ...place,
        ...to_evidence_notRun(statement, place),
        outcome: seen.error ? 'failed' : 'done',
        error: seen.error,
        durationMs: seen.durationMs,
        locks: seen.locks.flatMap(({ oid, mode }) => there(oid).map((relation) => ({ relation: relationId(relation), mode }))),
        rewrites: truncates
            ? []
            : seen.refiled
                .flatMap(there)
                .filter(({ relkind }) => relkind === 'r' || relkind === 'm')
                .map((relation) => ({ relation: relationId(relation), reason: reasonOf(seen, relation) })),
        builds: truncates ? [] : builds(seen, atStart),
        scans: isQuery(statement)
            ? []
            : seen.scanned.flatMap(there).map((relation) => ({ relation: relationId(relation) })),
        messages: seen.messages.flatMap(({ message, severity }) => severity === 'DEBUG' && !PROOFS.test(message) ? [] : [message]),
        cascades: seen.told.dropped.flatMap(({ type, identity, original }) => original || PART_OF_ANOTHER.test(type) ? [] : [{ type, identity }]),
        blocked: seen.blocked,
        invalidIndexes: [...seen.after.relations.values()]
            .filter(({ oid, valid, relkind }) => !valid && relkind === 'i' && seen.before.relations.get(oid)?.valid !== false)
            .map(relationId),
        notValidConstraints: [...seen.after.notValid].flatMap(([oid, { tableOid, name }]) => {
            const relation = seen.after.relations.get(tableOid);
            return relation && !seen.before.notValid.has(oid) ? [{ relation: relationId(relation), name }] : [];
        }),
        locksSeen: seen.locksSeen,
        called: (0,relation_names/* calledBy */.p0)(seen, atStart),
        renamed: (0,relation_names/* renamedBy */.YF)(seen),
    };
}
/** A statement that nothing is known of, since the file stopped before it. */
function to_evidence_notRun(statement, place) {
    return {
        ...place,
        statement: statement.number,
        outcome: 'not-run',
        error: null,
        dataDependent: false,
        durationMs: 0,
        locks: [],
        rewrites: [],
        builds: [],
        scans: [],
        messages: [],
        cascades: [],
        blocked: null,
        invalidIndexes: [],
        notValidConstraints: [],
        settings: [],
        locksSeen: false,
        called: [],
        renamed: [],
    };
}
/** What goes with its table as a matter of course, and would bury what went by a cascade. */
const PART_OF_ANOTHER = /^(?:type|toast table|default value|table column)$|^toast /;
function isQuery({ words }) {
    const [first = ''] = words;
    if (QUERIES.test(first))
        return true;
    return (first === 'CREATE' && words.includes('AS') && words.some((word) => word === 'SELECT' || word === 'WITH'));
}
function reasonOf({ told }, { oid }) {
    const bits = told.rewrites.get(oid) ?? 0;
    return REASONS.find(([bit]) => (bits & bit) !== 0)?.[1] ?? null;
}
/** Of tables that were there before; an index that was replaced by another of its name counts as built. */
function builds(seen, atStart) {
    const refiled = seen.refiled.flatMap((oid) => observe_nameOf(seen, oid) ?? []);
    const created = [...seen.after.relations.values()]
        .filter(({ oid }) => !seen.before.relations.has(oid))
        .filter(({ filenode, tableOid }) => !isReused(filenode, tableOid, seen.before));
    return [...refiled, ...created].flatMap((index) => {
        const table = index.tableOid === null ? undefined : atStart.relations.get(index.tableOid);
        if (index.relkind !== 'i' || !table)
            return [];
        return [{ index: { ...relationId(index), schema: table.schema, table: table.name } }];
    });
}
/** ALTER TYPE without a rewrite makes the index anew in the catalogs and keeps its file. */
function isReused(filenode, tableOid, before) {
    for (const relation of before.relations.values())
        if (relation.relkind === 'i' && relation.tableOid === tableOid && relation.filenode === filenode)
            return true;
    return false;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/rehearsal/concurrent.js



/** Beyond this it is at work, and does not wait for us. */
const PATIENCE_MS = 10_000;
/** Of more tables than this only the first are watched. */
const MOST_TABLES = 4;
/**
 * Runs a statement that commits in the middle of its work, and so holds nothing at its end. Before it begins, on each
 * of its tables one session holds ROW EXCLUSIVE, as a writer does, and another SHARE UPDATE EXCLUSIVE, as another
 * such statement does. So it stands still wherever it asks for a lock or waits for writers; there it is looked at,
 * and the session that it waits for is let go. What is seen does not depend on who is faster.
 *
 * `onLocks` is given locks as `oid mode`, those that it waits for, too. Returns whether it was seen to wait.
 */
async function observeOutside({ observer, blocker, pid }, tables, run, onLocks) {
    const holding = new Map();
    let number = 0;
    for (const { schema, name } of tables.slice(0, MOST_TABLES)) {
        const table = `${(0,quote/* quoteIdentifier */.C)(schema)}.${(0,quote/* quoteIdentifier */.C)(name)}`;
        for (const mode of ['ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE']) {
            const session = await blocker(number++);
            await session.send(`BEGIN; LOCK TABLE ONLY ${table} IN ${mode} MODE`);
            if (session.announcedPid !== undefined)
                holding.set(session.announcedPid, session);
        }
    }
    const work = { ended: false };
    const running = run().finally(() => {
        work.ended = true;
    });
    // Whoever awaits it below gets the failure.
    running.catch(() => undefined);
    let seen = false;
    try {
        while (holding.size > 0) {
            const { locks, waitsFor } = await whenWaiting(observer, pid, work, holding);
            if (waitsFor.length === 0)
                break;
            seen = true;
            onLocks(locks);
            await letGo(holding, waitsFor);
        }
    }
    finally {
        await letGo(holding, [...holding.keys()]);
    }
    await running;
    return seen;
}
async function letGo(holding, pids) {
    for (const pid of pids) {
        await holding.get(pid)?.send('ROLLBACK');
        holding.delete(pid);
    }
}
async function whenWaiting(observer, pid, work, holding) {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
        const { ended } = work;
        const seen = await look(observer, pid, holding);
        if (seen.waitsFor.length > 0)
            return seen;
        if (ended || performance.now() > deadline)
            return { locks: [], waitsFor: [] };
        await (0,promises_.setTimeout)(2);
    }
}
async function look(observer, pid, holding) {
    const [blocking, locks] = await observer.send(`SELECT pg_catalog.unnest(pg_catalog.pg_blocking_pids(${pid})); ${locksQuery(String(pid))}`, { rows: 'all' });
    return {
        waitsFor: (blocking?.rows ?? []).map(([other]) => Number(other)).filter((other) => holding.has(other)),
        locks: (locks?.rows ?? []).flatMap(([oid, mode, , type]) => type === 'relation' && oid != null ? [`${oid} ${mode ?? ''}`] : []),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/named.js


/** The tables that a statement outside of a transaction block works on: those it names, or whose index it names. */
async function tablesOf(connection, unit) {
    const parsed = (await (0,sql_parser/* loadParser */.q)()).parse(unit.sql.sql);
    const names = parsed && 'nodes' in parsed ? namesIn(parsed.nodes) : [];
    if (unit.drops)
        names.push(unit.drops);
    if (names.length === 0)
        return [];
    const written = names.map(({ schema, name }) => (0,quote/* quoteLiteral */.c)([schema, name].flatMap((part) => (part === undefined ? [] : [(0,quote/* quoteIdentifier */.C)(part)])).join('.')));
    const [result] = await connection.send(`SELECT DISTINCT n.nspname, t.relname FROM pg_catalog.unnest(ARRAY[${written.join(', ')}]) AS w (name)
      JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(w.name)
      LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
      JOIN pg_catalog.pg_class t ON t.oid = coalesce(i.indrelid, c.oid)
      JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
      WHERE t.relkind IN ('r', 'p')`, { rows: 'all', onNotice: () => undefined });
    return (result?.rows ?? []).map(([schema, name]) => ({ schema: schema ?? '', name: name ?? '' }));
}
function namesIn(node) {
    if (typeof node !== 'object' || node === null)
        return [];
    if (Array.isArray(node))
        return node.flatMap(namesIn);
    const { relname, schemaname } = node;
    if (typeof relname === 'string')
        return [{ ...(typeof schemaname === 'string' && { schema: schemaname }), name: relname }];
    return Object.values(node).flatMap(namesIn);
}

;// CONCATENATED MODULE: ./build/rehearsal/trace-outside.js







/** Runs and looks at a statement that refuses to run in a transaction block. */
async function traceOutside({ connection, hooks, onlooking }, { unit, statements, place }) {
    const [statement] = statements;
    if (!statement)
        throw new Error('a unit has a statement');
    const before = await takeSnapshot(connection, hooks.schema);
    const observer = await onlooking.observer();
    const { announcedPid: pid } = connection;
    let locks = [];
    let locksSeen = false;
    const around = async (send) => {
        if (!observer || pid === undefined) {
            await send();
            return;
        }
        const tables = await tablesOf(connection, unit);
        const blocker = async (number) => (await onlooking.blocker(number)) ?? observer;
        locksSeen = await observeOutside({ observer, blocker, pid }, tables, send, (seen) => {
            locks = [...new Set([...locks, ...seen])];
        });
    };
    const looking = { connection, hooks, inTransaction: false, around };
    const looked = await observe(looking, sentOf(statement), before);
    const seen = {
        ...looked,
        locks: [...new Set([...locks, ...lockedToRefile(looked)])].map(splitLock),
        locksSeen,
        scanned: readByBuilds(looked),
    };
    const evidence = toEvidence(seen, statement, place, before);
    for (const name of changedNames(before, seen.after))
        evidence.settings.push({
            name,
            before: before.settings.get(name) ?? '',
            after: seen.after.settings.get(name) ?? '',
        });
    return { statement, evidence, seen };
}
/** Whether it stood still with it or not: nobody may read what gets another file. */
function lockedToRefile({ refiled }) {
    return refiled.map((oid) => `${oid} AccessExclusiveLock`);
}
/**
 * The counters of a statement in several transactions reach the server's statistics at a time that nobody knows.
 * But an index is built, and a table written anew, from all rows of the table.
 */
function readByBuilds({ before, after, refiled }) {
    const read = new Set();
    for (const { oid, relkind, tableOid } of after.relations.values()) {
        const written = refiled.includes(oid) || !before.relations.has(oid);
        if (!written)
            continue;
        if (relkind === 'i' && tableOid !== null)
            read.add(tableOid);
        else if (refiled.includes(oid) && /^[rm]$/.test(relkind))
            read.add(oid);
    }
    return [...read];
}

;// CONCATENATED MODULE: ./build/rehearsal/seed-schema.js
/**
 * Tables that a text speaks of, and those that their rows refer to. Not those that the rows of these refer to: foreign
 * keys are not looked at when rows are put in, and what looks at them later names the table. At most `most`.
 */
async function tablesIn(connection, text, most, hidden) {
    const [result] = await connection.send(`SELECT c.oid, c.relname, ARRAY(SELECT k.confrelid FROM pg_catalog.pg_constraint k
        WHERE k.conrelid = c.oid AND k.contype = 'f'), c.relispartition, c.relkind,
      (SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid LIMIT 1)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname !~ '^pg_' AND c.relname <> '${hidden}' ORDER BY c.oid`, { rows: 'all', onNotice: () => undefined });
    const tables = new Map();
    for (const [oid, name, keys, partition, , parent] of result?.rows ?? []) {
        const referenced = (keys ?? '{}')
            .slice(1, -1)
            .split(',')
            .filter((key) => key !== '');
        const facts = { name: name ?? '', referenced, partition: partition === 't', parent: parent ?? undefined };
        tables.set(oid ?? '', facts);
    }
    const chosen = new Set();
    const take = (oid) => {
        const table = tables.get(oid);
        if (!table || chosen.has(oid) || chosen.size >= most)
            return;
        chosen.add(oid);
        if (table.parent !== undefined)
            take(table.parent);
    };
    const named = namedIn(text);
    for (const [oid, { name }] of tables)
        if (named(name))
            take(oid);
    for (const oid of [...chosen])
        tables.get(oid)?.referenced.forEach(take);
    // Rows of a partition come in through its root.
    return [...chosen].filter((oid) => tables.get(oid)?.partition === false);
}
/** By whole words, whatever their case. A name with other signs in it is looked for as it is. */
function namedIn(text) {
    const lower = text.toLowerCase();
    const words = new Set(lower.match(WORDS));
    return (name) => {
        const sought = name.toLowerCase();
        return words.has(sought) || (sought.replace(WORDS, '') !== '' && lower.includes(sought));
    };
}
/** What PostgreSQL takes for an identifier without quotes, and for a number. */
const WORDS = /[\p{L}\p{M}\p{N}_$]+/gu;
/** What a row of each of the tables has to be like. */
async function readTables(connection, oids) {
    if (oids.length === 0)
        return [];
    const among = `IN (${oids.join(', ')})`;
    const [tables, columns, checks] = await connection.send([
        `SELECT c.oid, n.nspname, c.relname, c.relkind, pg_catalog.array_to_string(ARRAY(
          SELECT pg_catalog.pg_get_expr(p.relpartbound, p.oid) FROM pg_catalog.pg_inherits i
          JOIN pg_catalog.pg_class p ON p.oid = i.inhrelid WHERE i.inhparent = c.oid LIMIT 20), ' ')
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.oid ${among} ORDER BY c.oid`,
        `WITH RECURSIVE base (attrelid, attnum, typ, typmod, filled) AS (
          SELECT attrelid, attnum, atttypid, atttypmod, attnotnull FROM pg_catalog.pg_attribute
            WHERE attrelid ${among} AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
          UNION ALL
          SELECT b.attrelid, b.attnum, t.typbasetype, t.typtypmod, b.filled OR t.typnotnull
            FROM base b JOIN pg_catalog.pg_type t ON t.oid = b.typ WHERE t.typtype = 'd')
        SELECT b.attrelid, a.attname, b.filled, t.typname, t.typcategory, t.typtype, b.typmod,
          pg_catalog.array_to_json(ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e
            WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder))
        FROM base b JOIN pg_catalog.pg_type t ON t.oid = b.typ AND t.typtype <> 'd'
        JOIN pg_catalog.pg_attribute a ON a.attrelid = b.attrelid AND a.attnum = b.attnum
        ORDER BY b.attrelid, b.attnum`,
        `SELECT k.conrelid, k.conname, pg_catalog.pg_get_constraintdef(k.oid), pg_catalog.array_to_json(ARRAY(
          SELECT a.attname FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)))
        FROM pg_catalog.pg_constraint k WHERE k.contype = 'c' AND k.conrelid ${among} ORDER BY k.oid`,
    ].join(';\n'), { rows: 'all', onNotice: () => undefined });
    return (tables?.rows ?? []).map(([oid, schema, name, kind, bounds]) => ({
        oid: oid ?? '',
        schema: schema ?? '',
        name: name ?? '',
        partitioned: kind === 'p',
        bounds: bounds ?? '',
        columns: (columns?.rows ?? []).flatMap(([table, ...column]) => (table === oid ? [columnOf(column)] : [])),
        checks: (checks?.rows ?? []).flatMap(([table, constraint, definition, names]) => table === oid
            ? [
                {
                    name: constraint ?? '',
                    definition: definition ?? '',
                    columns: JSON.parse(names ?? '[]'),
                },
            ]
            : []),
    }));
}
function columnOf([name, notNull, type, category, typtype, typmod, labels]) {
    return {
        name: name ?? '',
        notNull: notNull === 't',
        type: type ?? '',
        category: category ?? '',
        typtype: typtype ?? '',
        limit: limitOf(type ?? '', Number(typmod)),
        labels: JSON.parse(labels ?? '[]'),
    };
}
/** What the type's modifier says, as `numerictypmodin` and its like pack it. */
function limitOf(type, typmod) {
    if (typmod < 0)
        return null;
    if (type === 'numeric') {
        const scale = ((typmod - 4) & 0x7ff) ^ 1024;
        return ((typmod - 4) >> 16) - (scale - 1024);
    }
    return type === 'bit' || type === 'varbit' || type === 'vector' ? typmod : typmod - 4;
}

;// CONCATENATED MODULE: ./build/rehearsal/seed-values.js
/**
 * Values for a column in row number `row` (1 or 2), the likeliest first. The same type gets the same value in every
 * table, so that what refers to another row finds it, and another one in every row, so that they are unique. Numbers
 * are high, to stay clear of rows that a file inserts. Texts are numbers, too: most casts of a text take one.
 */
function valuesFor(column, row) {
    const { type, category, typtype, limit } = column;
    const number = 32000 + row;
    if (typtype === 'e')
        return [column.labels.at(row === 1 ? 0 : -1) ?? '', ...column.labels];
    if (typtype === 'r')
        return ['empty'];
    if (typtype === 'm')
        return ['{}'];
    if (type === 'bit')
        return ['0'.repeat((limit ?? 1) - 1) + String(row % 2)];
    if (type === 'varbit')
        return [String(row % 2)];
    if (type === 'vector')
        return [`[${Array.from({ length: limit ?? 1 }, () => row).join(',')}]`];
    const special = SPECIAL[type]?.(row);
    if (special !== undefined)
        return [special];
    switch (category) {
        case 'N':
            return [
                String(limit !== null && limit < 5 ? (limit < 1 ? 0 : row) : number),
                '1',
                '0',
                '2',
                '10',
                '-1',
            ];
        case 'S':
            return [String(number).slice(-(limit ?? 5)), `${row}@a.org`, 'a', 'A', 'aa', 'aaa', ''];
        case 'B':
            return row === 1 ? ['f', 't'] : ['t', 'f'];
        case 'D':
            return [type === 'time' || type === 'timetz' ? `0${row}:00` : `2000-01-0${row}`];
        case 'T':
            return [`${row} days`];
        case 'A':
            return ['{}'];
        default:
            return [`${row}`, '', '{}', 'POINT(0 0)'];
    }
}
const SPECIAL = {
    uuid: (row) => `00000000-0000-4000-8000-00000003200${row}`,
    json: (row) => `{"a": ${row}}`,
    jsonb: (row) => `{"a": ${row}}`,
    xml: (row) => `<a>${row}</a>`,
    bytea: (row) => `\\x0${row}`,
    inet: (row) => `192.0.2.${row}`,
    cidr: (row) => `192.0.2.${row}/32`,
    macaddr: (row) => `08:00:2b:01:02:0${row}`,
    macaddr8: (row) => `08:00:2b:01:02:03:04:0${row}`,
    tsvector: (row) => `a${row}`,
    tsquery: (row) => `a${row}`,
    point: (row) => `(${row},${row})`,
    line: (row) => `{1,2,${row}}`,
    lseg: (row) => `[(0,0),(${row},${row})]`,
    box: (row) => `(${row},${row}),(0,0)`,
    path: (row) => `[(0,0),(${row},${row})]`,
    polygon: (row) => `((0,0),(${row},${row}))`,
    circle: (row) => `<(0,0),${row}>`,
    pg_lsn: (row) => `0/${row}`,
    hstore: (row) => `a=>${row}`,
    ltree: (row) => `a${row}`,
};
/** The literals of an expression: what a CHECK compares with is mostly what it allows. */
function literalsIn(definition) {
    const strings = [...definition.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) => text.replaceAll("''", "'"));
    const numbers = [...definition.replaceAll(/'(?:[^']|'')*'/g, '').matchAll(/-?\b\d+(?:\.\d+)?\b/g)].map(([n]) => n);
    const near = numbers.flatMap((text) => /^-?\d{1,9}$/.test(text) ? [String(Number(text) + 1), String(Number(text) - 1)] : []);
    return [...new Set([...strings, ...numbers, ...near])].slice(0, 40);
}

;// CONCATENATED MODULE: ./build/rehearsal/seed.js




/** How many ways of making a row are tried before a table is left empty. */
const MOST_TRIES = 60;
/**
 * Puts two rows into each table, past triggers and foreign keys: one with nothing in it but what has to be, one with
 * all there is. A table whose rows have to be like nothing that we can think of stays as it is. The rows are
 * committed: within the transaction that is looked at, their locks would hide those of its statements.
 */
async function seed(connection, oids) {
    const tables = await readTables(connection, oids);
    const rows = [];
    await quietly(connection, 'SET session_replication_role = replica');
    for (const table of tables)
        for (const row of [1, 2])
            rows.push(...(await seedRow(connection, table, row)));
    await quietly(connection, 'RESET session_replication_role');
    return rows;
}
/** Takes the rows back. What ran with them was rolled back, so they are where they were. */
async function unseed(connection, rows) {
    if (rows.length === 0)
        return;
    const tables = [...new Set(rows.map(({ tableOid }) => tableOid))];
    const names = `SELECT c.oid, n.nspname, c.relname FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid IN (${tables.join(', ')})`;
    const [result] = await connection.send(names, { rows: 'all', onNotice: () => undefined });
    const deletions = (result?.rows ?? []).map(([oid, schema, name]) => {
        const places = rows.flatMap(({ tableOid, ctid }) => (tableOid === oid ? [`'${ctid}'`] : []));
        return `DELETE FROM ONLY ${(0,quote/* quoteIdentifier */.C)(schema ?? '')}.${(0,quote/* quoteIdentifier */.C)(name ?? '')}
      WHERE ctid = ANY (ARRAY[${places.join(', ')}]::pg_catalog.tid[])`;
    });
    await quietly(connection, ['SET session_replication_role = replica', ...deletions, 'RESET session_replication_role'].join(';\n'));
}
async function seedRow(connection, table, row) {
    const values = new Map();
    for (const column of table.columns)
        values.set(column.name, row === 1 && !column.notNull ? null : (valuesFor(column, row)[0] ?? null));
    let failure = await insert(connection, table, values);
    if ('rows' in failure)
        return failure.rows;
    let tries = 0;
    for (const variation of variations(table, row, () => failure)) {
        if (++tries > MOST_TRIES)
            break;
        const tried = await insert(connection, table, new Map([...values, ...variation]));
        if ('rows' in tried)
            return tried.rows;
        // Another rule complains: this one is content.
        if (tried.error.constraint !== failure.error.constraint ||
            tried.error.sqlstate !== failure.error.sqlstate) {
            for (const [name, value] of variation)
                values.set(name, value);
            failure = tried;
        }
    }
    return [];
}
/** Other values for the columns that the failure is about: of a CHECK, of a partition key, or any. */
function* variations(table, row, failure) {
    for (let round = 0; round < 3; round++) {
        const now = failure();
        const constraint = 'error' in now ? now.error.constraint : undefined;
        const check = table.checks.find(({ name }) => name === constraint);
        const literals = literalsIn(check ? check.definition : table.bounds);
        const columns = table.columns.filter(({ name }) => !check || check.columns.includes(name));
        for (const column of columns) {
            for (const value of [
                ...literals,
                ...valuesFor(column, row).slice(1),
                ...(column.notNull ? [] : [null]),
            ]) {
                yield new Map([[column.name, value]]);
                if (failure() !== now)
                    break;
            }
            if (failure() !== now)
                break;
        }
        if (failure() === now)
            return;
    }
}
async function insert(connection, table, values) {
    const columns = [...values.keys()].map(quote/* quoteIdentifier */.C).join(', ');
    const row = [...values.values()].map((value) => (value === null ? 'NULL' : (0,quote/* quoteLiteral */.c)(value))).join(', ');
    const what = columns === '' ? 'DEFAULT VALUES' : `(${columns}) OVERRIDING SYSTEM VALUE VALUES (${row})`;
    const sql = `INSERT INTO ${(0,quote/* quoteIdentifier */.C)(table.schema)}.${(0,quote/* quoteIdentifier */.C)(table.name)} ${what}
    ON CONFLICT DO NOTHING RETURNING tableoid, ctid`;
    try {
        const [result] = await connection.send(sql, { rows: 'all', onNotice: () => undefined });
        return {
            rows: (result?.rows ?? []).map(([tableOid, ctid]) => ({ tableOid: tableOid ?? '', ctid: ctid ?? '' })),
        };
    }
    catch (error) {
        if (!(error instanceof message/* ServerError */.gP))
            throw error;
        return { error: error.fields };
    }
}
async function quietly(connection, sql) {
    await connection.send(sql, { onNotice: () => undefined });
}

;// CONCATENATED MODULE: ./build/rehearsal/trace-transaction.js








/** Of more tables than this only the first get rows. */
const trace_transaction_MOST_TABLES = 60;
/** How often it is tried with rows, each time without those that the last failure was about. */
const MOST_PASSES = 4;
/** From so many statements on a transaction is not looked at after each. */
const MANY = 200;
/**
 * Runs a transaction: first with rows of ours in the tables that it speaks of, and rolled back, then as it is, and
 * committed. An empty table hides what rows would make fail, and makes the server read less than it would.
 */
async function traceTransaction(context, transaction) {
    const { statements, place } = transaction;
    const failures = new Map();
    const withRows = await passesWithRows(context, transaction, failures);
    const isSeen = withRows?.observations.length === statements.length && failures.size === 0;
    const real = await pass(context, transaction, { keep: true, look: !isSeen, tries: withRows === undefined });
    return statements.map((statement, index) => {
        const seen = real.observations[index];
        if (!seen)
            return { statement, evidence: to_evidence_notRun(statement, place), seen: undefined };
        const rich = withRows?.observations[index];
        const told = rich && !rich.error && !seen.error ? { pass: withRows, seen: rich } : { pass: real, seen };
        const evidence = toEvidence(told.seen, statement, place, told.pass.atStart);
        // An index that is built over no rows is valid whatever it is: what is left is that of the real pass.
        const failure = failures.get(index);
        if (failure && !seen.error) {
            evidence.outcome = 'failed';
            evidence.error = failure.error;
            evidence.dataDependent = true;
        }
        return { statement, evidence, seen: told.seen };
    });
}
/** The last pass with rows; undefined when there is no table to put any into. */
async function passesWithRows(context, transaction, failures) {
    const { connection, historyTable } = context;
    if (!context.seeds ||
        !/\b(?:ALTER|CREATE|DROP|REFRESH|TRUNCATE|DO|VALIDATE|UPDATE|INSERT|DELETE|MERGE|CALL)\b/i.test(transaction.text))
        return undefined;
    let tables = (await tablesIn(connection, transaction.text, trace_transaction_MOST_TABLES, historyTable)).filter((oid) => context.tables.has(oid));
    let last;
    for (let passes = 0; passes < MOST_PASSES && tables.length > 0; passes++) {
        const rows = await seed(connection, tables);
        if (rows.length === 0)
            return last;
        try {
            last = await pass(context, transaction, { keep: false, look: true, tries: true });
        }
        finally {
            if (!connection.lost)
                await unseed(connection, rows);
        }
        const at = last.observations.findIndex(({ error }) => error !== null);
        const failed = last.observations[at];
        if (!failed)
            return last;
        if (!failures.has(at))
            failures.set(at, failed);
        const culprits = tablesOfFailure(failed, last.atStart, transaction.statements[at]);
        const left = tables.filter((oid) => !culprits.has(oid));
        if (left.length === tables.length)
            return last;
        tables = left;
    }
    return last;
}
/** The tables whose rows are the likely reason: the one that the error names, or those that the statement does. */
function tablesOfFailure({ error }, atStart, statement) {
    const named = [...atStart.relations.values()].filter(({ name, schema }) => name === error?.table && schema === error.schema);
    const sql = statement?.sql.toLowerCase() ?? '';
    const spoken = [...atStart.relations.values()].filter(({ name }) => sql.includes(name.toLowerCase()));
    return new Set([...named, ...spoken].map(({ oid }) => oid));
}
async function pass(context, { begin, statements, finish }, { keep, look, tries }) {
    const { connection, hooks, onlooking, reset } = context;
    const quiet = { onNotice: () => undefined };
    await connection.send(begin.join(';\n'), quiet);
    const atStart = await takeSnapshot(connection, hooks.schema);
    const canary = tries ? await onlooking.canary() : undefined;
    const observations = [];
    let before = atStart;
    for (const [index, statement] of statements.entries()) {
        const looks = look && !isOneOfManyRows(statements, index);
        const looking = { connection, hooks, inTransaction: true, look: looks };
        const seen = await observe(looking, sentOf(statement), before);
        if (canary && !seen.error)
            seen.blocked = await whatIsBlocked(canary, seen.locks, atStart);
        observations.push(seen);
        if (seen.error)
            break;
        before = seen.after;
    }
    const failed = observations.at(-1)?.error != null;
    const end = ['SET CONSTRAINTS ALL IMMEDIATE', ...(keep ? finish : [])];
    const error = failed ? null : await errorOf(connection, end.join(';\n'));
    const last = observations.at(-1);
    if (error && last)
        last.error = error.fields;
    else if (error)
        throw error;
    if (failed || error || !keep)
        await connection.send(['ROLLBACK', 'DEALLOCATE ALL', ...reset].join(';\n'), quiet);
    return { atStart, observations };
}
/** A file can have very many statements that write a row: of such a run the last is looked at, for all of them. */
function isOneOfManyRows(statements, index) {
    if (statements.length < MANY)
        return false;
    const next = statements[index + 1];
    return [statements[index], next].every((statement) => /^(?:INSERT|UPDATE|DELETE)$/.test(statement?.words[0] ?? ''));
}
/** What was put off to the end of the transaction fails there. */
async function errorOf(connection, sql) {
    try {
        await connection.send(sql, { onNotice: () => undefined });
        return null;
    }
    catch (error) {
        if (error instanceof message/* ServerError */.gP)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/trace.js














/**
 * Runs steps on a shadow as the engine would, with the same history, settings and transactions, and looks at every
 * statement. Between two steps nothing of the tracer's own is in the database.
 */
class Tracer {
    #shadow;
    #context;
    #onlooking;
    #tables;
    #release;
    constructor(shadow, context, tables, release) {
        this.#shadow = shadow;
        this.#context = context;
        this.#tables = tables;
        this.#onlooking = new Onlooking(shadow);
        this.#release = release;
    }
    /** A tracer has a session of its own, which `close` ends before the shadow is closed. */
    static async open(shadow, given = {}) {
        const { database, release } = await shadow.database();
        try {
            const settings = { ...given, database, migrationsDir: '', outOfOrder: 'allow' };
            const session = await engine_session/* Session */.N.open(settings);
            await session.lock();
            const context = { session, settings, gitCommit: undefined, run: base/* NOWHERE */.JW };
            return new Tracer(shadow, context, await trace_tablesOf(session.connection), release);
        }
        catch (error) {
            await release();
            throw error;
        }
    }
    /** What cannot be seen on this shadow, in whole sentences. */
    get notes() {
        const notes = [];
        if (!this.#shadow.superuser)
            notes.push('The user of the shadow is no superuser: why a table is rewritten and what goes by a cascade are not seen, and tables stay without rows.');
        if (!this.#shadow.manySessions)
            notes.push('The embedded server has one session: what others see blocked was not tried, and the locks of statements outside of a transaction were not seen.');
        return notes;
    }
    /** The history, as the tracer's session sees it: what a later step has to know of the earlier ones. */
    get session() {
        return this.#context.session;
    }
    /** Runs one step and commits it, as far as it does not fail. */
    async trace(step) {
        const traced = await this.observe(step);
        return {
            evidence: traced.map(({ evidence }) => evidence),
            failed: traced.some(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent),
        };
    }
    /** As `trace`, with all that was seen. */
    async observe(step) {
        const { session } = this.#context;
        const hooks = new Hooks(session.connection);
        await session.widenFor([step]);
        if (this.#shadow.superuser)
            await hooks.install();
        try {
            return await (step.script.transaction === 'transactional'
                ? this.#wholeFile(step, hooks)
                : this.#oneByOne(step, hooks));
        }
        finally {
            if (!session.connection.lost) {
                await session.connection.send(['ROLLBACK', ...session.resetAfter(step.script)].join(';\n'), {
                    onNotice: () => undefined,
                });
                if (this.#shadow.superuser)
                    await hooks.remove();
                await session.readHistoryAgain();
            }
        }
    }
    async close() {
        await this.#onlooking.close();
        await this.#context.session.close();
        await this.#release();
    }
    async #wholeFile(step, hooks) {
        const { session } = this.#context;
        const finish = (0,step_message/* behindFile */.r6)(session, step).at(-1) ?? '';
        const traced = await this.#transaction(step, hooks, {
            place: placeOf(step, 0),
            statements: new Numbering(step).of(step.script.body),
            begin: ['BEGIN', ...step.script.leading, ...(0,step_message/* beforeFile */.O4)(this.#context, step)],
            // The session is reset behind the commit, to see first what the file has left in it.
            finish: [...postgres_session/* roleReset */.kZ, finish, 'COMMIT'],
            text: step.text,
        });
        return traced;
    }
    async #oneByOne(step, hooks) {
        const ledger = new statement_ledger/* StatementLedger */.r(this.#context, step);
        await ledger.open();
        const numbering = new Numbering(step);
        const all = [];
        let blocks = 0;
        for (const unit of step.script.units) {
            const place = placeOf(step, unit.kind === 'block' ? blocks++ : null);
            const statements = numbering.of(unit.sql);
            if (all.some(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent)) {
                for (const statement of inside(unit, statements))
                    all.push({ statement, evidence: to_evidence_notRun(statement, place), seen: undefined });
                continue;
            }
            for (const traced of await this.#unit({ unit, step, hooks, ledger, place, statements }))
                all.push(traced);
        }
        return all;
    }
    async #unit(run) {
        const { unit, step, hooks, ledger, place, statements } = run;
        const { connection } = this.#context.session;
        if (unit.kind === 'statement' && !(0,unit_kinds/* recordedTogether */.tZ)(unit)) {
            if ((0,unit_kinds/* announced */.yb)(unit))
                await ledger.setBegun(true);
            if (unit.concurrently)
                await connection.send('SET lock_timeout = 0');
            const traced = await traceOutside({ connection, hooks, onlooking: this.#onlooking }, run);
            if (traced.evidence.outcome !== 'failed')
                await ledger.record();
            return [traced];
        }
        const together = (0,unit_kinds/* recordedTogether */.tZ)(unit);
        const record = together ? ledger.recordNext().statements : [];
        const [first, last] = [statements[0], statements.at(-1)];
        const block = unit.kind === 'block';
        const traced = await this.#transaction(step, hooks, {
            place,
            statements: inside(unit, statements),
            begin: [block ? (first?.sql ?? 'BEGIN') : 'BEGIN'],
            finish: [...record, block ? (last?.sql ?? 'COMMIT') : 'COMMIT'],
            text: unit.sql.sql,
        });
        if (traced.some(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent))
            return traced;
        if (together)
            ledger.recorded();
        else
            await ledger.record();
        return traced;
    }
    async #transaction(step, hooks, transaction) {
        const { session } = this.#context;
        const { connection } = session;
        const outside = await takeSnapshot(connection, hooks.schema);
        const traced = await traceTransaction({
            connection,
            hooks,
            onlooking: this.#onlooking,
            seeds: this.#shadow.superuser,
            historyTable: session.table.table,
            tables: this.#tables,
            reset: step.script.transaction === 'transactional' ? session.resetAfter(step.script) : [],
        }, transaction);
        settingsLeft(traced, outside, await takeSnapshot(connection, hooks.schema));
        return traced;
    }
}
async function trace_tablesOf(connection) {
    const [result] = await connection.send(`SELECT oid FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384`, { rows: 'all' });
    return new Set((result?.rows ?? []).map(([oid]) => oid ?? ''));
}
/** The statements between a block's BEGIN and COMMIT. */
function inside(unit, statements) {
    return unit.kind === 'block' ? statements.slice(1, -1) : statements;
}
function placeOf({ path, direction }, transaction) {
    return { file: path, direction, transaction };
}

;// CONCATENATED MODULE: ./build/rehearsal/on-stage.js






/** Runs the pending migrations statement by statement, and then down and up again as the engine does. */
async function play(stage, { steps, folder }, phases) {
    const leftOut = { tables: [stage.history] };
    const base = await phases.run('read the schema', () => stage.with((connection) => readBaseSchema(connection, leftOut)));
    await phases.run('remember the schema', () => stage.remember());
    const migrations = steps.map((step) => proofMigration(step, folder));
    const shadow = engineShadow({
        database: () => stage.database,
        restore: () => stage.restore(),
        settings: stage.settings,
        history: stage.history,
    });
    const traced = await phases.run('run each statement', () => traceSteps(stage, steps));
    const { evidence, notes } = traced;
    const walk = traced.walk ?? (await walkAnew(stage, migrations, shadow, phases));
    const rollbacks = await phases.run('prove the rollbacks', () => proveRollbacks(migrations, walk, shadow));
    const [before] = walk.boundaries;
    const after = walk.boundaries.at(-1);
    if (!before || !after)
        throw new Error('a walk begins with an inventory');
    return { base, evidence, before, after, rollbacks, notes };
}
function proofMigration({ version, name, path }, folder) {
    return { version, name, file: path, rollback: (0,engine_folder/* rollbackScriptOf */.vw)(folder, version, name)?.path ?? null };
}
/**
 * Each statement of the steps in turn, until one fails: what comes behind it has nothing to stand on. A step that does
 * not fail leaves what the engine would leave, the history with it: the rollbacks are proved from there.
 */
async function traceSteps(stage, steps) {
    return stage.lend(async (shadow) => {
        const tracer = await Tracer.open(shadow, stage.settings);
        const leftOut = { tables: [stage.history] };
        const evidence = [];
        const { notes } = tracer;
        try {
            const boundaries = [await (0,inventory/* readInventory */.z)(tracer.session.connection, leftOut)];
            for (const step of steps) {
                const traced = await tracer.trace(step);
                // One by one: a file can have more statements than a call can have arguments.
                for (const seen of traced.evidence)
                    evidence.push(seen);
                if (traced.failed)
                    return { evidence, notes, walk: undefined };
                boundaries.push(await (0,inventory/* readInventory */.z)(tracer.session.connection, leftOut));
            }
            return { evidence, notes, walk: { boundaries, error: null } };
        }
        finally {
            await tracer.close();
        }
    });
}
async function walkAnew(stage, migrations, shadow, phases) {
    await phases.run('start over', () => stage.restore());
    return phases.run('apply the migrations', () => walkUp(migrations, shadow));
}


/***/ })

};
