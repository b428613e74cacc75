export const id = 495;
export const ids = [495];
export const modules = {

/***/ 111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ laterInFile),
/* harmony export */   WN: () => (/* binding */ earlierInFile),
/* harmony export */   ZU: () => (/* binding */ placeInFile)
/* harmony export */ });
/** The statements of the file before this one. Their `index` may leave out some: of a large file not all are kept. */
function earlierInFile(statement) {
    return statement.file.statements.slice(0, placeInFile(statement));
}
/** The statements of the file behind this one. */
function laterInFile(statement) {
    return statement.file.statements.slice(placeInFile(statement) + 1);
}
/** How many statements of the file there are before this one. */
function placeInFile(statement) {
    const { statements } = statement.file;
    let [low, high] = [0, statements.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((statements[middle]?.index ?? 0) < statement.index)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 1153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ writesOf)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7932);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7355);


/** What a statement writes when it runs, in its WITH queries too; not what is in the body of a function or a rule. */
function writesOf(node) {
    if (!node || definesOnly(node))
        return [];
    const known = found.get(node);
    if (known)
        return known;
    const writes = allWrites(node);
    found.set(node, writes);
    return writes;
}
const found = new WeakMap();
function allWrites(node) {
    const writes = [];
    for (const update of (0,_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesOfKind */ .n)(node, 'UpdateStmt')) {
        const target = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(update.relation);
        if (target)
            writes.push({ kind: 'UPDATE', target, update });
    }
    for (const remove of (0,_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesOfKind */ .n)(node, 'DeleteStmt')) {
        const target = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(remove.relation);
        if (target)
            writes.push({ kind: 'DELETE', target, delete: remove });
    }
    for (const insert of (0,_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesOfKind */ .n)(node, 'InsertStmt')) {
        const target = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(insert.relation);
        if (target)
            writes.push({ kind: 'INSERT', target, insert });
    }
    for (const merge of (0,_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesOfKind */ .n)(node, 'MergeStmt')) {
        const target = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(merge.relation);
        if (target)
            writes.push({ kind: 'MERGE', target, merge });
    }
    return writes;
}
function definesOnly(node) {
    return 'CreateFunctionStmt' in node || 'RuleStmt' in node || 'PrepareStmt' in node || 'ExplainStmt' in node;
}


/***/ }),

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Jb: () => (/* binding */ columnsIn),
/* harmony export */   SB: () => (/* binding */ functionCalls),
/* harmony export */   kZ: () => (/* binding */ isNull)
/* harmony export */ });
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9769);

/** Calls `visit` for every node of a tree, from the outside in; a `false` leaves out what is inside of one. */
function walk(tree, visit) {
    if (Array.isArray(tree)) {
        for (const part of tree)
            walk(part, visit);
    }
    else if (typeof tree === 'object' && tree !== null) {
        for (const [key, value] of Object.entries(tree)) {
            if (typeof value !== 'object' || value === null)
                continue;
            // Only nodes have names that begin with a capital letter; fields never do.
            if (/^[A-Z]/.test(key) && visit({ [key]: value }) === false)
                continue;
            walk(value, visit);
        }
    }
}
/** The functions that are called by name anywhere in a tree. */
function functionCalls(tree) {
    const calls = [];
    walk(tree, (node) => {
        if (!('FuncCall' in node))
            return undefined;
        const { funcname, location = 0, args = [] } = node.FuncCall;
        const name = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY)(funcname);
        if (name)
            calls.push({ name, location, arguments: args });
        return undefined;
    });
    return calls;
}
/** The columns that an expression names, without their tables. */
function columnsIn(tree) {
    const columns = new Set();
    walk(tree, (node) => {
        if (!('ColumnRef' in node))
            return undefined;
        const last = node.ColumnRef.fields?.at(-1);
        if (last !== undefined && 'String' in last)
            columns.add((0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .truncated */ .ps)(last.String.sval ?? ''));
        return undefined;
    });
    return [...columns];
}
/** Just NULL, also with a cast. */
function isNull(node) {
    if (node === undefined)
        return false;
    if ('TypeCast' in node)
        return isNull(node.TypeCast.arg);
    return 'A_Const' in node && node.A_Const.isnull === true;
}


/***/ }),

/***/ 7495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ findingRules)
});

// EXTERNAL MODULE: ./build/lint/expressions.js
var expressions = __webpack_require__(5699);
// EXTERNAL MODULE: ./build/lint/nodes.js
var nodes = __webpack_require__(9769);
// EXTERNAL MODULE: ./build/sql/names.js
var sql_names = __webpack_require__(7036);
;// CONCATENATED MODULE: ./build/lint/table-actions.js


/** The actions of an ALTER TABLE, in the order of the text; none for another statement. */
function tableActions({ node }) {
    const commands = (0,nodes/* tableCommands */.dE)(node, ['OBJECT_TABLE']);
    const all = commands.map(({ command }) => command);
    return commands.map(({ table, command }) => {
        const name = command.name === undefined ? undefined : (0,nodes/* truncated */.ps)(command.name);
        return { relation: table, subtype: command.subtype, name, command, all };
    });
}
/** Those that are about the rows of a table: a foreign table has them elsewhere, a view has none. */
function rowActions(statement, context) {
    return tableActions(statement).filter(({ relation }) => mayHaveRows(context.catalog.relation(relation)));
}
function mayHaveRows(relation) {
    return relation === undefined || !/view|foreign|sequence/.test(relation.kind);
}
/** What is known of a column; `'absent'` when it is known not to be there. */
function columnOf(context, table, name) {
    const relation = context.catalog.relation(table);
    if (relation === undefined)
        return undefined;
    return relation.columns.get(name) ?? (relation.known ? 'absent' : undefined);
}
/** What is known of a column that is there. */
function knownColumn(context, table, name) {
    return context.catalog.relation(table)?.columns.get(name);
}
/** Undefined when it is not known: of a table that is not known, only what the files have said of a column is. */
function isNotNull(context, table, name) {
    const column = knownColumn(context, table, name);
    if (column?.notNull === true)
        return true;
    return isDescribed(context, table, column) ? false : undefined;
}
/** As above. */
function hasDefault(context, table, name) {
    const column = knownColumn(context, table, name);
    if (column?.hasDefault === true)
        return true;
    return isDescribed(context, table, column) ? false : undefined;
}
function isDescribed({ catalog }, table, column) {
    return column !== undefined && (column.created !== undefined || catalog.relation(table)?.known === true);
}
/** Not one that is known to be there (IF NOT EXISTS). */
function addedColumns(statement, context) {
    return rowActions(statement, context).flatMap(({ relation, subtype, command }) => {
        const def = (0,nodes/* columnDef */.CH)(command);
        if (subtype !== 'AT_AddColumn' || def?.colname === undefined)
            return [];
        const name = (0,nodes/* truncated */.ps)(def.colname);
        const isThere = command.missing_ok === true && knownColumn(context, relation, name) !== undefined;
        return isThere ? [] : [addedColumn(relation, name, def)];
    });
}
function addedColumn(relation, name, def) {
    const constraints = (0,nodes/* columnConstraints */.zD)(def);
    const of = (type) => constraints.find(({ contype }) => contype === type);
    const expression = of('CONSTR_DEFAULT')?.raw_expr;
    const defaultValue = (0,expressions/* isNull */.kZ)(expression) ? undefined : expression;
    const [identity, generated] = [of('CONSTR_IDENTITY'), of('CONSTR_GENERATED')];
    const serial = (0,nodes/* isSerial */.pY)(def) ? (0,nodes/* listName */.sY)(def.typeName?.names)?.name : undefined;
    const filled = [defaultValue, identity, generated, serial].some((source) => source !== undefined);
    return { relation, name, def, constraints, defaultValue, identity, generated, serial, filled };
}
function addedConstraints(statement, context) {
    return rowActions(statement, context).flatMap(({ relation, subtype, command }) => {
        const constraint = (0,nodes/* constraintDef */.Pp)(command);
        return subtype === 'AT_AddConstraint' && constraint ? [{ relation, constraint }] : [];
    });
}
/** Of a constraint of a column, whose NOT ENFORCED stands behind it as an item of its own. */
function columnConstraintEnforced(all, constraint) {
    for (const { contype } of all.slice(all.indexOf(constraint) + 1)) {
        if (contype === 'CONSTR_ATTR_NOT_ENFORCED')
            return false;
        if (contype?.startsWith('CONSTR_ATTR_') !== true)
            break;
    }
    return (0,nodes/* isEnforced */.x5)(constraint);
}

;// CONCATENATED MODULE: ./build/lint/rules/add-check-validating.js




const rule = {
    id: 'add-check-validating',
    severity: 'error',
    family: 'scan',
    summary: 'A CHECK is added and all existing rows are checked at once.',
    why: `\`ADD CONSTRAINT … CHECK\` takes an ACCESS EXCLUSIVE lock and reads the whole table under it, so nobody can read or
write it meanwhile. One row that does not comply makes the migration fail (23514). On a partitioned table it does so
on every partition.

With NOT VALID it is instant: new and changed rows are checked from then on, the old ones are not. \`VALIDATE
CONSTRAINT\` checks those later under a lock that lets reads and writes go on, as long as it is in a transaction of its
own.`,
    unsafe: `ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0);`,
    safe: `-- The migration:
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
-- The next migration:
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;`,
    *check(statement, context) {
        const ofTable = addedConstraints(statement, context)
            .filter(({ constraint }) => constraint.contype === 'CONSTR_CHECK' && (0,nodes/* checksRows */.fL)(constraint))
            .map(({ relation, constraint }) => ({ relation, constraint }));
        // Behind a new column, but about others too: those have values, so it is one of the table.
        const ofColumns = addedColumns(statement, context).flatMap(({ relation, name, constraints }) => constraints
            .filter((constraint) => constraint.contype === 'CONSTR_CHECK' &&
            columnConstraintEnforced(constraints, constraint) &&
            [...(0,expressions/* columnsIn */.Jb)(constraint.raw_expr)].some((column) => column !== name))
            .map((constraint) => ({ relation, constraint })));
        for (const { relation, constraint } of [...ofTable, ...ofColumns]) {
            const name = constraint.conname ?? 'the CHECK';
            const partitions = context.catalog.relation(relation)?.kind === 'partitioned' ? ' and its partitions' : '';
            yield {
                statement,
                location: constraint.location,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)}${partitions} while every row is read to check ${name}`,
                remedy: 'Add it as NOT VALID, and validate it in a transaction of its own.',
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/add-column-auto-increment.js


const add_column_auto_increment_rule = {
    id: 'add-column-auto-increment',
    severity: 'error',
    family: 'rewrite',
    summary: 'A serial or identity column is added to a table that has rows.',
    why: `\`serial\`, \`bigserial\` and \`smallserial\` are an integer column with \`DEFAULT nextval(…)\`, and
\`GENERATED … AS IDENTITY\` numbers the rows in the same way. Every existing row needs a number of its own, so
PostgreSQL writes the whole table and all its indexes anew under an ACCESS EXCLUSIVE lock, in every version. An
identity column is no exception, although some guides say so.

What is cheap is to turn a column that is there, filled and NOT NULL, into an identity column: that only changes the
catalog.`,
    unsafe: `ALTER TABLE invoices ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;`,
    safe: `ALTER TABLE invoices ADD COLUMN number bigint;
CREATE SEQUENCE invoices_number_seq OWNED BY invoices.number;
ALTER TABLE invoices ALTER COLUMN number SET DEFAULT nextval('invoices_number_seq');
-- Fill the old rows in batches outside of this migration. Once no row is without a number, make the column
-- NOT NULL with the help of a CHECK that was validated before.`,
    *check(statement, context) {
        for (const { relation, name, serial, identity, def } of addedColumns(statement, context)) {
            if (serial === undefined && identity === undefined)
                continue;
            const what = serial ?? 'identity';
            yield {
                statement,
                location: identity?.location ?? def.location,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)} while the table and all its indexes are rewritten: every row gets a number for the ${what} column ${name}`,
                remedy: `Add ${name} as a plain nullable column, give it a sequence as its default, and fill the old rows in batches.`,
                relation,
            };
        }
    },
};

// EXTERNAL MODULE: ./build/lint/type-names.js
var type_names = __webpack_require__(7819);
;// CONCATENATED MODULE: ./build/lint/sql-type.js

/** What a statement says; undefined for `%TYPE`. */
function typeOf(typeName) {
    const text = (0,type_names/* typeText */.w)(typeName);
    return text === undefined ? undefined : parseType(text);
}
/** Reads what format_type() writes: `character varying(50)`, `timestamp(3) without time zone`, `s.mood[]`. */
function parseType(text) {
    const isArray = text.endsWith('[]');
    const scalar = text.replace(/(?:\[\])+$/, '');
    const numbers = /\(([^)]*)\)/.exec(scalar)?.[1]?.split(',').map(Number) ?? [];
    const mods = numbers.every(Number.isInteger) ? numbers : [];
    const words = scalar.replace(/\s*\([^)]*\)/, '').trim();
    const rest = { schema: undefined, mods, isArray };
    if (/^interval\b/.test(words)) {
        return { name: 'interval', fields: /^interval (.+)$/.exec(words)?.[1], ...rest };
    }
    const known = fromWords[words];
    if (known !== undefined)
        return { name: known, fields: undefined, ...rest };
    const parts = /^(?:("(?:[^"]|"")+"|[^".]+)\.)?("(?:[^"]|"")+"|[^".]+)$/.exec(words);
    const name = unquoted(parts?.[2]);
    if (name === undefined)
        return undefined;
    return { name, fields: undefined, ...rest, schema: unquoted(parts?.[1]) };
}
/** In the words of a migration: `varchar(50)`, `timestamptz`, `integer`. */
function typeText({ name, schema, mods, fields, isArray }) {
    const base = schema === undefined ? (inWords[name] ?? name) : `${schema}.${name}`;
    const brackets = mods.length === 0 ? '' : `(${mods.join(',')})`;
    return `${base}${fields === undefined ? '' : ` ${fields}`}${brackets}${isArray ? '[]' : ''}`;
}
/** The name to look it up by. */
function objectOf({ schema, name }) {
    return schema === undefined ? { name } : { schema, name };
}
function isSameType(one, other) {
    return (one.name === other.name &&
        (one.schema === other.schema || one.schema === undefined || other.schema === undefined) &&
        one.fields === other.fields &&
        one.isArray === other.isArray &&
        one.mods.join() === other.mods.join());
}
const fromWords = {
    'character varying': 'varchar',
    character: 'bpchar',
    '"char"': 'char',
    integer: 'int4',
    smallint: 'int2',
    bigint: 'int8',
    real: 'float4',
    'double precision': 'float8',
    boolean: 'bool',
    'bit varying': 'varbit',
    'timestamp without time zone': 'timestamp',
    'timestamp with time zone': 'timestamptz',
    'time without time zone': 'time',
    'time with time zone': 'timetz',
};
const inWords = {
    int4: 'integer',
    int2: 'smallint',
    int8: 'bigint',
    float4: 'real',
    float8: 'double precision',
    bool: 'boolean',
    bpchar: 'char',
    char: '"char"',
};
function unquoted(name) {
    return name?.startsWith('"') === true ? name.slice(1, -1).replaceAll('""', '"') : name;
}

;// CONCATENATED MODULE: ./build/lint/rules/add-column-constrained-domain.js



const add_column_constrained_domain_rule = {
    id: 'add-column-constrained-domain',
    severity: 'error',
    family: 'rewrite',
    summary: 'A column is added whose type is a domain with a CHECK or NOT NULL.',
    why: `Adding a column without a default is instant, with one exception: when its type is a domain that has a
constraint. PostgreSQL then checks the NULL of every existing row against the domain, and does it by writing the whole
table and its indexes anew under an ACCESS EXCLUSIVE lock (measured on every version from 11 to 18). A domain without
constraints costs nothing.`,
    unsafe: `-- Already applied:
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
-- The migration:
ALTER TABLE items ADD COLUMN quantity positive;`,
    safe: `-- The migration:
ALTER TABLE items ADD COLUMN quantity integer;
ALTER TABLE items ADD CONSTRAINT items_quantity_positive CHECK (quantity > 0) NOT VALID;
-- The next migration:
ALTER TABLE items VALIDATE CONSTRAINT items_quantity_positive;`,
    *check(statement, context) {
        for (const { relation, name, def } of addedColumns(statement, context)) {
            const type = typeOf(def.typeName);
            if (type === undefined || type.isArray)
                continue;
            const known = context.catalog.type(objectOf(type));
            if (known?.kind !== 'domain' || !known.constrained)
                continue;
            yield {
                statement,
                location: def.typeName?.location,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)} while the table and all its indexes are rewritten: every row is checked against the domain ${typeText(type)} of the new column ${name}`,
                remedy: `Give ${name} the domain's base type and add the condition as a CHECK that is NOT VALID first.`,
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/add-column-inline-check.js



const add_column_inline_check_rule = {
    id: 'add-column-inline-check',
    severity: 'warning',
    family: 'scan',
    summary: 'A column is added together with a CHECK on it.',
    why: `Adding a column is instant, but a CHECK in the same breath is not: PostgreSQL reads the whole table to check it,
with or without a default, while the ACCESS EXCLUSIVE lock of ADD COLUMN keeps readers and writers out. That the column
is NULL in every row does not spare it. The larger the table, the longer it is out of use.`,
    unsafe: `ALTER TABLE orders ADD COLUMN discount integer CHECK (discount >= 0);`,
    safe: `-- The migration:
ALTER TABLE orders ADD COLUMN discount integer;
ALTER TABLE orders ADD CONSTRAINT orders_discount_check CHECK (discount >= 0) NOT VALID;
-- The next migration:
ALTER TABLE orders VALIDATE CONSTRAINT orders_discount_check;`,
    *check(statement, context) {
        for (const { relation, name, constraints } of addedColumns(statement, context)) {
            for (const constraint of constraints) {
                if (constraint.contype !== 'CONSTR_CHECK' || !columnConstraintEnforced(constraints, constraint))
                    continue;
                // One about other columns too is a constraint of the table: add-check-validating.
                if ([...(0,expressions/* columnsIn */.Jb)(constraint.raw_expr)].some((column) => column !== name))
                    continue;
                yield {
                    statement,
                    location: constraint.location,
                    message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)} while every row is read to check the new column ${name}`,
                    remedy: `Add ${name} first, then the CHECK as NOT VALID, and validate it in a transaction of its own.`,
                    relation,
                    ...(isLarge(context.size(relation)) && { severity: 'error' }),
                };
            }
        }
    },
};
const largeRows = 1_000_000;
const largeBytes = 1024 ** 3;
function isLarge(size) {
    return size !== undefined && ((size.rows ?? 0) >= largeRows || size.bytes >= largeBytes);
}

;// CONCATENATED MODULE: ./build/lint/foreign-keys.js



function newForeignKeys(statement, context) {
    return [
        ...addedConstraints(statement, context).flatMap(({ relation, constraint }) => keyOf(relation, constraint, 'add constraint', (0,nodes/* isEnforced */.x5)(constraint) && constraint.skip_validation !== true)),
        ...addedColumns(statement, context).flatMap(({ relation, name, constraints, filled }) => constraints.flatMap((constraint) => keyOf(relation, constraint, 'add column', filled && columnConstraintEnforced(constraints, constraint), name))),
        ...inNewTable(statement.node),
    ];
}
function inNewTable(node) {
    if (node === undefined || !('CreateStmt' in node))
        return [];
    const table = (0,nodes/* rangeName */.d8)(node.CreateStmt.relation);
    if (table === undefined)
        return [];
    return (node.CreateStmt.tableElts ?? []).flatMap((element) => {
        if ('Constraint' in element)
            return keyOf(table, element.Constraint, 'create table', false);
        if (!('ColumnDef' in element))
            return [];
        const { colname } = element.ColumnDef;
        return (0,nodes/* columnConstraints */.zD)(element.ColumnDef).flatMap((constraint) => keyOf(table, constraint, 'create table', false, colname));
    });
}
function keyOf(table, constraint, by, scans, column) {
    const referenced = (0,nodes/* rangeName */.d8)(constraint.pktable);
    if (constraint.contype !== 'CONSTR_FOREIGN' || referenced === undefined)
        return [];
    const columns = column === undefined ? (0,nodes/* columnNames */.lo)(constraint.fk_attrs) : [column];
    return [
        {
            table,
            columns,
            referenced,
            referencedColumns: (0,nodes/* columnNames */.lo)(constraint.pk_attrs),
            constraint,
            by,
            scans,
        },
    ];
}
/** The foreign keys of a table that is there before the statement. */
function foreignKeysOf(context, table) {
    const constraints = context.catalog.relation(table)?.constraints ?? [];
    return constraints.filter(({ kind }) => kind === 'foreign key');
}
/** The foreign keys of other tables, or its own, that point at these columns of a table. */
function referencesTo(context, table, column) {
    const found = [];
    for (const relation of context.catalog.relations()) {
        for (const constraint of relation.constraints) {
            const { kind, references, referencedColumns } = constraint;
            if (kind !== 'foreign key' || references === undefined || !(0,sql_names/* mayBeSame */.Lx)(references, table))
                continue;
            if (referencedColumns.includes(column))
                found.push({ table: relation, constraint });
        }
    }
    return found;
}
/** Whether the pending files made the table. */
function isNew(context, table) {
    return context.catalog.relation(table)?.created !== undefined;
}

;// CONCATENATED MODULE: ./build/lint/rules/add-column-inline-references.js


const add_column_inline_references_rule = {
    id: 'add-column-inline-references',
    severity: 'warning',
    family: 'lock',
    summary: 'A column is added together with REFERENCES.',
    why: `The new column takes an ACCESS EXCLUSIVE lock on its table, and the foreign key a SHARE ROW EXCLUSIVE lock on the
referenced table, which stops all writes there. Both last until the transaction ends. Without a default no row is read,
since NULL refers to nothing: the locks are short if nothing else is in the transaction, but the wait for them is not,
and behind a waiting lock everybody else queues. With a \`lock_timeout\` that wait has an end.

With a default every row refers to something. PostgreSQL then validates the key, reading both tables under these locks.`,
    unsafe: `ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);`,
    safe: `-- The migration:
ALTER TABLE orders ADD COLUMN customer_id bigint;
-- The next migration:
-- Locks both tables against writes, for an instant.
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
-- The next migration:
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;`,
    *check(statement, context) {
        for (const key of newForeignKeys(statement, context)) {
            if (key.by !== 'add column')
                continue;
            const [table, referenced] = [(0,sql_names/* nameText */.fh)(key.table), (0,sql_names/* nameText */.fh)(key.referenced)];
            const column = key.columns.join();
            const remedy = `Add ${column} alone, then the foreign key as NOT VALID in a second migration, and validate it in a third.`;
            const common = { statement, location: key.constraint.location, remedy, relation: key.table };
            if (key.scans) {
                const message = `blocks reads and writes of ${table} and writes to ${referenced} while the value of ${column} in every row is looked up`;
                yield { ...common, message, severity: 'error' };
                continue;
            }
            const limited = context.settings.lockTimeoutMs > 0;
            const wait = limited
                ? ''
                : '; everybody queues behind it while it waits, since there is no lock_timeout';
            yield {
                ...common,
                message: `blocks reads and writes of ${table} and writes to ${referenced} until the transaction ends, without reading rows${wait}`,
                ...(limited && { severity: 'notice' }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/add-column-inline-unique.js


const add_column_inline_unique_rule = {
    id: 'add-column-inline-unique',
    severity: 'error',
    family: 'lock',
    summary: 'A column is added together with UNIQUE or PRIMARY KEY.',
    why: `The constraint needs an index, and the index is built inside the ALTER TABLE: the ACCESS EXCLUSIVE lock of
ADD COLUMN is held for as long as the build takes, so nothing reads or writes the table meanwhile. A default that is
the same for all rows makes the build fail on the second row. PRIMARY KEY makes the column NOT NULL as well, which
fails on a table with rows unless they are filled.

An index built CONCURRENTLY lets reads and writes go on, and a constraint takes it over in an instant.`,
    unsafe: `ALTER TABLE users ADD COLUMN handle text UNIQUE;`,
    safe: `-- The migration:
ALTER TABLE users ADD COLUMN handle text;
-- The next migration:
CREATE UNIQUE INDEX CONCURRENTLY users_handle_key ON users (handle);
-- The next migration:
ALTER TABLE users ADD CONSTRAINT users_handle_key UNIQUE USING INDEX users_handle_key;`,
    *check(statement, context) {
        for (const { relation, name, constraints, filled } of addedColumns(statement, context)) {
            for (const { contype, location } of constraints) {
                if (contype !== 'CONSTR_UNIQUE' && contype !== 'CONSTR_PRIMARY')
                    continue;
                const table = (0,sql_names/* nameText */.fh)(relation);
                const isPrimary = contype === 'CONSTR_PRIMARY';
                const failure = isPrimary && !filled ? `, and fails if ${table} has rows, since ${name} is NULL in them` : '';
                yield {
                    statement,
                    location,
                    message: `blocks reads and writes of ${table} while the index for ${isPrimary ? 'PRIMARY KEY' : 'UNIQUE'} (${name}) is built${failure}`,
                    remedy: `Add ${name} alone, build a unique index CONCURRENTLY, and let the constraint take it over with USING INDEX.`,
                    relation,
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/add-column-not-null-no-default.js


const add_column_not_null_no_default_rule = {
    id: 'add-column-not-null-no-default',
    severity: 'error',
    family: 'fails',
    needsRows: true,
    summary: 'A NOT NULL column is added without a value for the rows there are.',
    why: `Every existing row would be NULL in the new column, so the statement fails on a table with rows
(\`column "…" contains null values\`, 23502), after it has blocked reads and writes to look for them. On an empty table
it works, and then every INSERT of the application version that does not know the column fails.

A default solves both, and since PostgreSQL 11 it costs nothing as long as it is not volatile. Where there is no
sensible default, the column starts nullable.`,
    unsafe: `ALTER TABLE users ADD COLUMN locale text NOT NULL;`,
    safe: `-- A constant for the old rows and for clients that do not know the column. Instant since PostgreSQL 11.
ALTER TABLE users ADD COLUMN locale text NOT NULL DEFAULT 'en';`,
    *check(statement, context) {
        for (const { relation, name, constraints, filled, def } of addedColumns(statement, context)) {
            const notNull = constraints.find(({ contype }) => contype === 'CONSTR_NOTNULL');
            if (notNull === undefined || filled)
                continue;
            yield {
                statement,
                location: notNull.location ?? def.location,
                message: `fails if ${(0,sql_names/* nameText */.fh)(relation)} has rows: none of them has a value for ${name}, which is NOT NULL; if it is empty, the INSERTs of running clients that do not know ${name} fail`,
                remedy: `Give ${name} a constant default, or add it nullable, fill it in batches, and make it NOT NULL later.`,
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/add-column-stored-generated.js


const add_column_stored_generated_rule = {
    id: 'add-column-stored-generated',
    severity: 'error',
    family: 'rewrite',
    summary: 'A generated column is added whose values are stored.',
    why: `A \`GENERATED ALWAYS AS (…) STORED\` column (since PostgreSQL 12) has its value in every row, so adding one
computes it for all of them: the table and its indexes are written anew under an ACCESS EXCLUSIVE lock, and nobody
can read or write the table in the meantime.

Since PostgreSQL 18 a generated column is VIRTUAL unless STORED is said. That one is computed when it is read, adding
it is instant, and it cannot be indexed. Where the value is only needed to search by, an index on the expression does
without a column in every version.`,
    unsafe: `ALTER TABLE people
  ADD COLUMN full_name text GENERATED ALWAYS AS (first_name || ' ' || last_name) STORED;`,
    safe: `-- For searching, an index on the expression does without a column.
CREATE INDEX CONCURRENTLY people_full_name_idx ON people ((first_name || ' ' || last_name));
-- Where a column is needed: a plain one, kept by a trigger and filled in batches; or VIRTUAL on PostgreSQL 18.`,
    *check(statement, context) {
        for (const { relation, name, generated } of addedColumns(statement, context)) {
            if (generated === undefined || generated.generated_kind !== 's')
                continue;
            const virtual = context.serverVersionNum >= 180000 ? ' or make it VIRTUAL,' : '';
            yield {
                statement,
                location: generated.location,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)} while the table and all its indexes are rewritten: ${name} is computed and stored for every row`,
                remedy: `Index the expression in place of a column,${virtual} or add a plain column that a trigger keeps and fill it in batches.`,
                relation,
            };
        }
    },
};

// EXTERNAL MODULE: ./build/sql/core-functions.js
var core_functions = __webpack_require__(6856);
;// CONCATENATED MODULE: ./build/lint/volatility.js



/**
 * The call that makes an expression volatile, a certain one first. Operators and casts do not make one: what
 * PostgreSQL has of them is stable or immutable.
 */
function volatilityOf(expression, context) {
    const found = (0,expressions/* functionCalls */.SB)([expression]).flatMap((call) => volatilityOfCall(call, context) ?? []);
    return found.find(({ certain }) => certain) ?? found[0];
}
function volatilityOfCall({ name, location }, context) {
    const isCore = name.schema === 'pg_catalog';
    const of = (certain) => ({
        certain,
        functionName: isCore ? name.name : (0,sql_names/* nameText */.fh)(name),
        location,
    });
    const own = isCore ? [] : context.catalog.functions(name);
    if (own.length > 0) {
        const volatile = own.filter(({ volatility }) => volatility === 'volatile');
        if (volatile.length === 0)
            return undefined;
        // Since 12, PostgreSQL puts the body of a simple SQL function in its place before it asks.
        const mayBeInlined = context.serverVersionNum >= 120000 && volatile.some(({ language }) => language === 'sql');
        return of(volatile.length === own.length && !mayBeInlined);
    }
    if (core_functions/* volatileFunctions */.M.has(name.name))
        return of(true);
    return core_functions/* steadyFunctions */.s.has(name.name) || name.name.startsWith('pg_') ? undefined : of(false);
}

;// CONCATENATED MODULE: ./build/lint/rules/add-column-volatile-default.js



const add_column_volatile_default_rule = {
    id: 'add-column-volatile-default',
    severity: 'error',
    family: 'rewrite',
    summary: 'A column is added with a default that is computed anew for every row.',
    why: `Since PostgreSQL 11, \`ADD COLUMN … DEFAULT\` with a value that is the same for all rows is instant: the value is
kept in the catalog once. That holds for constants, for \`now()\` and \`CURRENT_TIMESTAMP\`, and for every other
function that is immutable or stable.

A volatile function (\`gen_random_uuid()\`, \`random()\`, \`clock_timestamp()\`, \`nextval()\`) has to be called for each
row. PostgreSQL then writes the whole table and every one of its indexes anew, and holds an ACCESS EXCLUSIVE lock
while it does: nothing can read or write the table until the transaction ends. A function of your own is volatile
unless it was created as \`STABLE\` or \`IMMUTABLE\`. Before version 11, any default did this.`,
    unsafe: `ALTER TABLE invoices ADD COLUMN token uuid DEFAULT gen_random_uuid();`,
    safe: `-- Both are instant. New rows get a value from here on.
ALTER TABLE invoices ADD COLUMN token uuid;
ALTER TABLE invoices ALTER COLUMN token SET DEFAULT gen_random_uuid();
-- Then fill the old rows in batches, each in a transaction of its own, outside of this migration:
--   UPDATE invoices SET token = gen_random_uuid()
--    WHERE id IN (SELECT id FROM invoices WHERE token IS NULL LIMIT 10000);`,
    *check(statement, context) {
        for (const { relation, name, defaultValue } of addedColumns(statement, context)) {
            if (defaultValue === undefined)
                continue;
            const table = (0,sql_names/* nameText */.fh)(relation);
            const remedy = `Add ${name} without a default, set the default in a second step, and fill the old rows in batches.`;
            if (context.serverVersionNum < 110000) {
                const message = `blocks reads and writes of ${table} while the table and all its indexes are rewritten to fill ${name}: before PostgreSQL 11 every default does this`;
                yield { statement, message, remedy, relation };
                continue;
            }
            const found = volatilityOf(defaultValue, context);
            if (found === undefined)
                continue;
            const { functionName, location, certain } = found;
            const harm = `blocks reads and writes of ${table} while the table and all its indexes are rewritten`;
            yield {
                statement,
                location,
                message: certain
                    ? `${harm}: ${functionName}() is called for every row to fill ${name}`
                    : `${harm} to fill ${name}, unless ${functionName}() is STABLE or IMMUTABLE`,
                remedy,
                relation,
                ...(!certain && { severity: 'warning' }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/add-exclusion-constraint.js


const add_exclusion_constraint_rule = {
    id: 'add-exclusion-constraint',
    severity: 'error',
    family: 'lock',
    summary: 'An exclusion constraint is added to an existing table.',
    why: `\`EXCLUDE\` builds an index within ALTER TABLE, whose ACCESS EXCLUSIVE lock keeps readers and writers out until it is
done, and each row is looked up in that index to see that it conflicts with no other. There is no way around it: an
exclusion constraint can be neither NOT VALID nor made from an index that was built CONCURRENTLY. It fails on the first
conflict (23P01).

What remains is a table that is still small, a time at which nobody uses it, or a new table into which the rows are
moved.`,
    unsafe: `ALTER TABLE bookings
  ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist (room_id WITH =, during WITH &&);`,
    safe: `CREATE TABLE bookings_2 (
  room_id int NOT NULL,
  during tstzrange NOT NULL,
  EXCLUDE USING gist (room_id WITH =, during WITH &&)
);
-- Copy the rows in batches while a trigger copies the new ones, then let the two change names.`,
    *check(statement, context) {
        for (const { relation, constraint } of addedConstraints(statement, context)) {
            if (constraint.contype !== 'CONSTR_EXCLUSION')
                continue;
            yield {
                statement,
                location: constraint.location,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)} while the index for EXCLUDE is built and every row is looked up in it; fails if two rows conflict`,
                remedy: 'There is no online way: do it while the table is small or unused, or on a new table that the rows are moved to.',
                relation,
            };
        }
    },
};

// EXTERNAL MODULE: ./build/lint/wording.js
var wording = __webpack_require__(2116);
;// CONCATENATED MODULE: ./build/lint/rules/add-foreign-key-validating.js



const add_foreign_key_validating_rule = {
    id: 'add-foreign-key-validating',
    severity: 'error',
    family: 'scan',
    summary: 'A foreign key is added and all existing rows are checked at once.',
    why: `A foreign key takes a SHARE ROW EXCLUSIVE lock on both tables: they can be read, but nothing can be inserted, updated
or deleted in either, until the transaction ends. Without NOT VALID, every row is looked up in the referenced table
under these locks; with large tables that takes minutes. A row that refers to nothing makes the migration fail (23503).

With NOT VALID the locks last for an instant. \`VALIDATE CONSTRAINT\` looks the old rows up later, and lets reads and
writes of both tables go on meanwhile, as long as it is in a transaction of its own.`,
    unsafe: `ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id);`,
    safe: `-- The migration:
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
-- The next migration:
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;`,
    *check(statement, context) {
        for (const { table, referenced, constraint, by, scans } of newForeignKeys(statement, context)) {
            if (by !== 'add constraint' || !scans)
                continue;
            const tables = [...new Set([(0,sql_names/* nameText */.fh)(table), (0,sql_names/* nameText */.fh)(referenced)])];
            const partitioned = context.serverVersionNum < 180000 && context.catalog.relation(table)?.kind === 'partitioned';
            yield {
                statement,
                location: constraint.location,
                message: `blocks writes to ${(0,wording/* list */.p_)(tables)} while every row of ${(0,sql_names/* nameText */.fh)(table)} is looked up in ${(0,sql_names/* nameText */.fh)(referenced)}`,
                remedy: partitioned
                    ? 'Add it to each partition as NOT VALID, validate it there, and then add it to the partitioned table, which takes those over.'
                    : 'Add it as NOT VALID, and validate it in a transaction of its own.',
                relation: table,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/add-json-column.js



const add_json_column_rule = {
    id: 'add-json-column',
    severity: 'warning',
    family: 'application',
    summary: 'A table gets a column of the type json.',
    why: `The type \`json\` has no equality operator. Once a table has such a column, queries that worked before fail with
\`could not identify an equality operator for type json\`: \`SELECT DISTINCT *\`, \`UNION\`, \`GROUP BY\` over all
columns, which is what an ORM writes for a distinct query.

\`jsonb\` has one, takes indexes, and does not have to be parsed on every access. \`json\` is for the rare case that the
exact text matters, with its spaces, its order of keys and its double keys.`,
    unsafe: `ALTER TABLE events ADD COLUMN payload json;`,
    safe: `ALTER TABLE events ADD COLUMN payload jsonb;`,
    *check(statement, context) {
        const changed = rowActions(statement, context).flatMap(({ relation, subtype, name, command: { def } }) => subtype === 'AT_AlterColumnType' && name !== undefined && def !== undefined && 'ColumnDef' in def
            ? [{ relation, name, def: def.ColumnDef }]
            : []);
        for (const { relation, name, def } of [...addedColumns(statement, context), ...changed]) {
            const type = typeOf(def.typeName);
            if (type?.name !== 'json' || type.schema !== undefined || type.isArray)
                continue;
            yield {
                statement,
                location: def.typeName?.location,
                message: `breaks SELECT DISTINCT, UNION and GROUP BY over all columns of ${(0,sql_names/* nameText */.fh)(relation)}: values of json, the type of ${name}, cannot be compared`,
                remedy: `Make ${name} jsonb.`,
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/add-primary-key-builds-index.js




const add_primary_key_builds_index_rule = {
    id: 'add-primary-key-builds-index',
    severity: 'error',
    family: 'lock',
    summary: 'A primary key is added, and its index is built under the lock.',
    why: `\`ADD PRIMARY KEY (…)\` builds a unique index while ALTER TABLE holds its ACCESS EXCLUSIVE lock, so nobody can read or
write the table until it is done. Columns that are not NOT NULL yet are made so, for which the table is read once more.
It fails on the first duplicate (23505) and on the first NULL (23502).

The index can be built CONCURRENTLY beforehand and the columns made NOT NULL with a validated CHECK. Then
\`PRIMARY KEY USING INDEX\` takes both over in an instant.`,
    unsafe: `ALTER TABLE readings ADD CONSTRAINT readings_pkey PRIMARY KEY (id);`,
    safe: `-- CONCURRENTLY keeps it out of a transaction. The column is NOT NULL already.
CREATE UNIQUE INDEX CONCURRENTLY readings_pkey ON readings (id);
ALTER TABLE readings ADD CONSTRAINT readings_pkey PRIMARY KEY USING INDEX readings_pkey;`,
    *check(statement, context) {
        for (const { relation, constraint } of addedConstraints(statement, context)) {
            if (constraint.contype !== 'CONSTR_PRIMARY' || constraint.indexname !== undefined)
                continue;
            const columns = (0,nodes/* columnNames */.lo)(constraint.keys);
            const nullable = columns.filter((column) => isNotNull(context, relation, column) === false);
            const scan = nullable.length === 0 ? '' : ` and every row is read to see that ${(0,wording/* list */.p_)(nullable)} is not NULL`;
            yield {
                statement,
                location: constraint.location,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)} while the index of the primary key (${columns.join(', ')}) is built${scan}; fails if there is a duplicate`,
                remedy: 'Build a unique index CONCURRENTLY first, and add the key with PRIMARY KEY USING INDEX.',
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/add-unique-builds-index.js



const add_unique_builds_index_rule = {
    id: 'add-unique-builds-index',
    severity: 'error',
    family: 'lock',
    summary: 'A UNIQUE constraint is added, and its index is built under the lock.',
    why: `\`ADD UNIQUE (…)\` builds an index within ALTER TABLE, whose ACCESS EXCLUSIVE lock keeps readers out as well as
writers; a plain \`CREATE UNIQUE INDEX\` would at least let the table be read. It fails on the first duplicate (23505),
after the wait. A UNIQUE constraint cannot be NOT VALID.

A unique index that was built CONCURRENTLY can be taken over in an instant with \`USING INDEX\`.`,
    unsafe: `ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);`,
    safe: `-- CONCURRENTLY keeps it out of a transaction.
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;`,
    *check(statement, context) {
        for (const { relation, constraint } of addedConstraints(statement, context)) {
            if (constraint.contype !== 'CONSTR_UNIQUE' || constraint.indexname !== undefined)
                continue;
            const columns = (0,nodes/* columnNames */.lo)(constraint.keys).join(', ');
            yield {
                statement,
                location: constraint.location,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)} while the index for UNIQUE (${columns}) is built; fails if there is a duplicate`,
                remedy: 'Build a unique index CONCURRENTLY first, and add the constraint with UNIQUE USING INDEX.',
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/column-dependants.js




/** What the statements before this one define by a column, and that keeps its type from being changed. */
function dependantsOf(table, column, statement, context) {
    const dependants = new Map();
    for (const before of statementsBefore(statement, context)) {
        if (before.node === undefined)
            continue;
        forget(before.node, dependants);
        for (const dependant of definedBy(before, table, column)) {
            dependants.set(`${dependant.kind} ${(0,sql_names/* nameText */.fh)(dependant.name)}`, dependant);
        }
    }
    return [...dependants].filter(([, dependant]) => isThere(dependant, context)).map(([text]) => text);
}
function* statementsBefore(statement, { files }) {
    for (const file of files) {
        for (const before of bearingOn(file)) {
            if (file === statement.file && before.index >= statement.index)
                return;
            yield before;
        }
        if (file === statement.file)
            return;
    }
}
const known = new WeakMap();
/** The statements that can define a dependant or take one away: looked for once in a file. */
function bearingOn(file) {
    let found = known.get(file);
    if (!found) {
        found = file.statements.filter(({ node, sql }) => {
            if (node === undefined || 'InsertStmt' in node || 'IndexStmt' in node)
                return false;
            return !('AlterTableStmt' in node) || /generated/i.test(sql) || [...dropsOf(node)].length > 0;
        });
        known.set(file, found);
    }
    return found;
}
/** When a whole schema was read, what is not in it was dropped by hand. */
function isThere({ kind, name }, { catalog }) {
    const isView = kind === 'view' || kind === 'materialized view';
    return !isView || !catalog.complete || catalog.relation(name) !== undefined;
}
function definedBy(statement, table, column) {
    const { node } = statement;
    if (node === undefined)
        return [];
    const uses = (tree) => (0,expressions/* columnsIn */.Jb)(tree).includes(column);
    const isTable = (relation) => {
        const name = (0,nodes/* rangeName */.d8)(relation);
        return name !== undefined && (0,sql_names/* mayBeSame */.Lx)(name, table);
    };
    const found = (kind, name, on) => name === undefined ? [] : [{ kind, name, table: on }];
    if ('ViewStmt' in node) {
        const { view, query } = node.ViewStmt;
        return queryUses(query, table, column) ? found('view', (0,nodes/* rangeName */.d8)(view)) : [];
    }
    if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.objtype === 'OBJECT_MATVIEW') {
        const { into, query } = node.CreateTableAsStmt;
        return queryUses(query, table, column) ? found('materialized view', (0,nodes/* rangeName */.d8)(into?.rel)) : [];
    }
    if ('CreatePolicyStmt' in node) {
        const { table: on, policy_name: name, qual, with_check: check } = node.CreatePolicyStmt;
        return isTable(on) && name !== undefined && uses([qual, check]) ? found('policy', { name }, table) : [];
    }
    if ('CreateTrigStmt' in node) {
        const { relation, trigname: name, columns, whenClause } = node.CreateTrigStmt;
        const names = (0,nodes/* columnNames */.lo)(columns).includes(column) || uses(whenClause);
        return isTable(relation) && name !== undefined && names ? found('trigger', { name }, table) : [];
    }
    return generatedFrom(statement, table, column).map((name) => ({
        kind: 'generated column',
        name: { name },
        table,
    }));
}
/** With `*` it is every column of the tables in FROM. */
function queryUses(query, table, column) {
    let [readsTable, namesColumn] = [false, false];
    (0,expressions/* walk */.GG)([query], (node) => {
        if ('RangeVar' in node) {
            const relation = (0,nodes/* rangeName */.d8)(node.RangeVar);
            readsTable ||= relation !== undefined && (0,sql_names/* mayBeSame */.Lx)(relation, table);
        }
        else if ('ColumnRef' in node) {
            const last = node.ColumnRef.fields?.at(-1);
            namesColumn ||= last !== undefined && ('A_Star' in last || (0,nodes/* columnNames */.lo)([last]).includes(column));
        }
        return undefined;
    });
    return readsTable && namesColumn;
}
function generatedFrom(statement, table, column) {
    const { node } = statement;
    const created = node !== undefined && 'CreateStmt' in node ? node.CreateStmt : undefined;
    const name = (0,nodes/* rangeName */.d8)(created?.relation);
    const elements = name !== undefined && (0,sql_names/* mayBeSame */.Lx)(name, table) ? (created?.tableElts ?? []) : [];
    const added = tableActions(statement).flatMap(({ relation, subtype, command: { def } }) => subtype === 'AT_AddColumn' && def !== undefined && (0,sql_names/* mayBeSame */.Lx)(relation, table) ? [def] : []);
    return [...elements, ...added].flatMap((element) => {
        if (!('ColumnDef' in element) || element.ColumnDef.colname === undefined)
            return [];
        const generated = (0,nodes/* columnConstraints */.zD)(element.ColumnDef).find(({ contype }) => contype === 'CONSTR_GENERATED');
        return (0,expressions/* columnsIn */.Jb)(generated?.raw_expr).includes(column) ? [element.ColumnDef.colname] : [];
    });
}
/** What a DROP or REPLACE takes away; with CASCADE it may take more, and then views are not counted on any more. */
function forget(node, dependants) {
    if ('ViewStmt' in node) {
        const replaced = (0,nodes/* rangeName */.d8)(node.ViewStmt.view);
        if (replaced !== undefined)
            dependants.delete(`view ${(0,sql_names/* nameText */.fh)(replaced)}`);
        return;
    }
    for (const [kind, dropped, cascades] of dropsOf(node)) {
        for (const [key, dependant] of dependants) {
            const isView = dependant.kind === 'view' || dependant.kind === 'materialized view';
            const isIt = dependant.kind === kind && (0,sql_names/* mayBeSame */.Lx)(dependant.name, dropped);
            const isOnIt = kind === 'table' && dependant.table !== undefined && (0,sql_names/* mayBeSame */.Lx)(dependant.table, dropped);
            if (isIt || isOnIt || (cascades && isView))
                dependants.delete(key);
        }
    }
}
const dropKinds = {
    OBJECT_VIEW: 'view',
    OBJECT_MATVIEW: 'materialized view',
    OBJECT_POLICY: 'policy',
    OBJECT_TRIGGER: 'trigger',
    OBJECT_TABLE: 'table',
    OBJECT_SCHEMA: 'table',
};
function* dropsOf(node) {
    if ('AlterTableStmt' in node) {
        for (const cmd of node.AlterTableStmt.cmds ?? []) {
            if (!('AlterTableCmd' in cmd) || cmd.AlterTableCmd.name === undefined)
                continue;
            const { subtype, name, behavior } = cmd.AlterTableCmd;
            const drops = subtype === 'AT_DropColumn' || subtype === 'AT_DropExpression';
            if (drops)
                yield ['generated column', { name }, behavior === 'DROP_CASCADE'];
        }
        return;
    }
    if (!('DropStmt' in node))
        return;
    const { removeType = '', objects, behavior } = node.DropStmt;
    const kind = dropKinds[removeType];
    if (kind === undefined)
        return;
    for (const object of objects ?? []) {
        const parts = 'List' in object ? object.List.items : [object];
        // Policies and triggers are named behind their table.
        const ofTable = kind === 'policy' || kind === 'trigger';
        const name = ofTable ? (0,nodes/* listName */.sY)(parts?.slice(-1)) : (0,nodes/* listName */.sY)(parts);
        if (name !== undefined)
            yield [kind, name, behavior === 'DROP_CASCADE'];
    }
}

;// CONCATENATED MODULE: ./build/lint/time-zone.js
/** The time zone that the file sets before a statement, if it does. */
function timeZoneBefore(statement) {
    let zone;
    for (const other of statement.file.statements) {
        if (other.index >= statement.index)
            break;
        if (other.node === undefined || !('VariableSetStmt' in other.node))
            continue;
        const { name, kind, args, is_local: isLocal } = other.node.VariableSetStmt;
        if (name?.toLowerCase() !== 'timezone')
            continue;
        if (isLocal === true && (other.transaction === null || other.transaction !== statement.transaction))
            continue;
        const [value] = args ?? [];
        const isText = kind === 'VAR_SET_VALUE' && value !== undefined && 'A_Const' in value;
        zone = isText ? value.A_Const.sval?.sval : undefined;
    }
    return zone;
}
/** Zones that are at UTC all the year round, which is what PostgreSQL looks at. */
function isZeroOffset(zone) {
    return /^(?:(?:etc\/)?(?:utc|uct|universal|zulu|gmt|greenwich)|0|gmt[+-]?0)$/i.test(zone);
}

;// CONCATENATED MODULE: ./build/lint/type-change.js




/** The columns whose type an ALTER TABLE changes. */
function typeChanges(statement, context) {
    return rowActions(statement, context).flatMap((command) => {
        const { def } = command.command;
        if (command.subtype !== 'AT_AlterColumnType' || def === undefined || !('ColumnDef' in def))
            return [];
        const to = typeOf(def.ColumnDef.typeName);
        if (to === undefined || command.name === undefined)
            return [];
        const known = knownColumn(context, command.relation, command.name)?.type;
        const from = known === undefined ? undefined : parseType(known);
        const steps = castsOf(def.ColumnDef.raw_default, command.name);
        const change = { command, column: command.name, from, to, def: def.ColumnDef };
        if (steps === undefined)
            return [{ ...change, computes: true, effect: 'rewrite' }];
        const effect = resolveTimeZone(effectOf(from, [...steps, to], context), statement, context);
        return [{ ...change, computes: false, effect }];
    });
}
/** The types that a USING casts the column through; undefined when it is another expression. */
function castsOf(using, column) {
    if (using === undefined)
        return [];
    if ('TypeCast' in using) {
        const [type, inner] = [typeOf(using.TypeCast.typeName), using.TypeCast.arg];
        const before = inner === undefined ? undefined : castsOf(inner, column);
        return type === undefined || before === undefined ? undefined : [...before, type];
    }
    if (!('ColumnRef' in using))
        return undefined;
    return (0,nodes/* columnNames */.lo)(using.ColumnRef.fields).at(-1) === column ? [] : undefined;
}
const ranks = ['same', 'free', 'time zone', 'unknown', 'rewrite'];
function effectOf(from, steps, context) {
    let [current, worst] = [from, 'same'];
    for (const step of steps) {
        const effect = current === undefined ? 'unknown' : effectOfStep(current, step, context);
        if (ranks.indexOf(effect) > ranks.indexOf(worst))
            worst = effect;
        current = step;
    }
    return worst;
}
function effectOfStep(from, to, context) {
    if (isSameType(from, to))
        return 'same';
    const domain = domainEffect(from, to, context);
    if (domain !== undefined)
        return domain;
    if (from.isArray || to.isArray) {
        // Elements are converted one by one, even where one of them alone would need no conversion.
        return from.isArray && to.isArray && from.name === to.name && to.mods.length === 0 ? 'free' : 'rewrite';
    }
    if (isTimestamp(from) && isTimestamp(to)) {
        if (!isWider(from, to))
            return 'rewrite';
        return from.name === to.name ? 'free' : 'time zone';
    }
    if (from.name === to.name)
        return isWider(from, to) ? 'free' : 'rewrite';
    const isRelabelled = relabelled[from.name]?.includes(to.name) === true && to.mods.length === 0;
    return isRelabelled ? 'free' : 'rewrite';
}
function domainEffect(from, to, { catalog }) {
    const target = catalog.type(objectOf(to));
    if (target?.kind === 'domain')
        return target.constrained ? 'rewrite' : 'unknown';
    return catalog.type(objectOf(from))?.kind === 'domain' ? 'unknown' : undefined;
}
/** Pairs of types whose values look alike on disk. */
const relabelled = {
    text: ['varchar', 'bpchar', 'citext'],
    varchar: ['text', 'bpchar', 'citext'],
    citext: ['text', 'varchar', 'bpchar'],
    cidr: ['inet'],
    bit: ['varbit'],
    varbit: ['bit'],
    int4: ['oid'],
    oid: ['int4'],
    xml: ['text', 'varchar', 'bpchar'],
};
/** The most digits of a second, which is what a type without a limit has. */
const mostDigits = 6;
/** Whether every value fits unchanged, and PostgreSQL knows that it does. */
function isWider(from, to) {
    const [before, after] = [from.mods[0], to.mods[0]];
    switch (to.name) {
        case 'varchar':
        case 'varbit':
            return after === undefined || (before !== undefined && before <= after);
        case 'numeric':
            if (after === undefined)
                return true;
            return before !== undefined && before <= after && from.mods[1] === to.mods[1];
        case 'interval': {
            if (after === undefined && to.fields === undefined)
                return true;
            if (leastField(to) > leastField(from))
                return false;
            return leastField(from) > 0 || (after ?? mostDigits) >= (before ?? mostDigits);
        }
        case 'timestamp':
        case 'timestamptz':
        case 'time':
        case 'timetz':
            return (after ?? mostDigits) >= (before ?? mostDigits);
        default:
            // char(n) is filled up with spaces, bit(n) has a fixed length.
            return after === undefined;
    }
}
const leastFields = ['second', 'minute', 'hour', 'day', 'month', 'year'];
function leastField({ fields }) {
    return fields === undefined ? 0 : leastFields.indexOf(fields.split(' ').at(-1) ?? '');
}
/** Types with the same answer are compared and indexed by the same operators. */
function orderOf({ name }) {
    if (name === 'varchar')
        return 'text';
    return name === 'cidr' ? 'inet' : name;
}
function isTimestamp({ name, schema }) {
    return schema === undefined && (name === 'timestamp' || name === 'timestamptz');
}
/** Before 12 the time zone makes no difference, and a file that sets it has decided. */
function resolveTimeZone(effect, statement, context) {
    if (effect !== 'time zone')
        return effect;
    if (context.serverVersionNum < 120000)
        return 'rewrite';
    const zone = timeZoneBefore(statement);
    if (zone === undefined)
        return effect;
    return isZeroOffset(zone) ? 'free' : 'rewrite';
}

;// CONCATENATED MODULE: ./build/lint/rules/alter-column-type-dependent-view.js




const alter_column_type_dependent_view_rule = {
    id: 'alter-column-type-dependent-view',
    severity: 'error',
    family: 'fails',
    summary: 'The type of a column is changed that a view, policy, trigger or generated column uses.',
    why: `PostgreSQL does not change the type of a column that something else is defined by. It refuses with
\`cannot alter type of a column used by a view or rule\` (0A000), and so it does for a materialized view, a policy, a
generated column, a trigger that names the column, and a function with a \`BEGIN ATOMIC\` body (since 14). There is no
CASCADE for it: the dependants have to be dropped before and created after, with their privileges, in the same
transaction, so that nobody sees the database without them.

This looks at what the migration files create; the rehearsal sees the rest.`,
    unsafe: `-- Already applied:
CREATE VIEW paid AS SELECT id, amount FROM invoices WHERE state = 'paid';
-- The migration:
ALTER TABLE invoices ALTER COLUMN amount TYPE numeric(14, 2);`,
    safe: `-- Already applied:
CREATE VIEW paid AS SELECT id, amount FROM invoices WHERE state = 'paid';
-- The migration:
DROP VIEW paid;
ALTER TABLE invoices ALTER COLUMN amount TYPE numeric(14, 2);
CREATE VIEW paid AS SELECT id, amount FROM invoices WHERE state = 'paid';`,
    *check(statement, context) {
        for (const { command, column, def } of typeChanges(statement, context)) {
            const dependants = dependantsOf(command.relation, column, statement, context);
            if (dependants.length === 0)
                continue;
            yield {
                statement,
                location: def.typeName?.location,
                message: `fails: ${(0,sql_names/* nameText */.fh)(command.relation)}.${column} is used by ${(0,wording/* list */.p_)(dependants)}`,
                remedy: 'Drop what uses the column in front of it and create it again behind it, in the same transaction.',
                relation: command.relation,
                // A view keeps the type of an empty table from being changed as well.
                evenIfNew: true,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/alter-column-type-narrowing.js




const alter_column_type_narrowing_rule = {
    id: 'alter-column-type-narrowing',
    severity: 'error',
    family: 'data-loss',
    summary: "A column's type is changed to one that cannot hold all of the old values.",
    why: `A value that does not fit either stops the migration, in the middle of rewriting a table that nobody can use
meanwhile, or is changed without a word. It stops for text that is too long (22001), a number that is out of range
(22003), and text that is no number (22P02). It is changed when digits behind the decimal point or of a second are
rounded away, when \`timestamp\` becomes \`date\`, and when \`USING\` has an explicit cast: \`USING code::varchar(5)\`
cuts text off where the plain change of type would have failed. No rollback script brings back what was cut.

Whether there is such a value is a question to the data, so ask it first.`,
    unsafe: `-- Already applied:
CREATE TABLE payments (id bigint PRIMARY KEY, amount numeric(12, 4));
-- The migration:
ALTER TABLE payments ALTER COLUMN amount TYPE numeric(12, 2);`,
    safe: `-- Already applied:
CREATE TABLE payments (id bigint PRIMARY KEY, amount numeric(12, 4));
-- The migration:
-- Ask first: SELECT count(*) FROM payments WHERE amount <> round(amount, 2);
-- Then hold new rows to it, without touching the old ones.
ALTER TABLE payments ADD CONSTRAINT payments_amount_cents CHECK (amount = round(amount, 2)) NOT VALID;
-- Correct the old rows in batches.
-- The next migration:
ALTER TABLE payments VALIDATE CONSTRAINT payments_amount_cents;`,
    *check(statement, context) {
        for (const change of typeChanges(statement, context)) {
            const loss = lossOf(change);
            if (loss === undefined || change.from === undefined)
                continue;
            const { command, column, from, to, def } = change;
            yield {
                statement,
                location: def.typeName?.location,
                message: `${loss}: ${(0,sql_names/* nameText */.fh)(command.relation)}.${column} becomes ${typeText(to)} and was ${typeText(from)}`,
                remedy: `Look for values of ${column} that do not fit before, and hold new ones to the limit with a CHECK that is NOT VALID.`,
                relation: command.relation,
                guarded: guardOf(knownColumn(context, command.relation, column)),
            };
        }
    },
};
function guardOf(column) {
    if (column?.created === undefined || column.hasDefault)
        return undefined;
    return `${column.name} is new: ${column.created.file.path} adds it.`;
}
const fails = 'fails on the first value that does not fit';
const cuts = 'cuts off what does not fit';
const rounds = 'rounds the values, which cannot be undone';
const integers = ['int2', 'int4', 'int8'];
const inexact = ['numeric', 'float4', 'float8'];
const strings = ['text', 'varchar', 'bpchar', 'citext', 'name'];
function lossOf({ from, to, computes, def }) {
    if (from === undefined || computes || from.isArray !== to.isArray)
        return undefined;
    if (isOwn(from) || isOwn(to))
        return undefined;
    const withCast = def.raw_default !== undefined;
    if (isString(from)) {
        if (isString(to))
            return isShorter(from, to) ? (withCast ? cuts : fails) : undefined;
        return to.name === 'bytea' ? undefined : fails;
    }
    if (integers.includes(from.name))
        return fromInteger(from, to);
    if (inexact.includes(from.name))
        return fromInexact(from, to);
    return fromTime(from, to);
}
function isShorter(from, to) {
    const [before, after] = [lengthOf(from), lengthOf(to)];
    return after !== undefined && (before === undefined || after < before);
}
function lengthOf({ name, mods }) {
    return name === 'name' ? 63 : mods[0];
}
function fromInteger(from, to) {
    if (integers.includes(to.name)) {
        return integers.indexOf(to.name) < integers.indexOf(from.name) ? fails : undefined;
    }
    const digits = { int2: 5, int4: 10, int8: 19 }[from.name] ?? 0;
    if (to.name === 'numeric')
        return wholeDigits(to) < digits ? fails : undefined;
    if (to.name === 'float4')
        return from.name === 'int2' ? undefined : rounds;
    if (to.name === 'float8')
        return from.name === 'int8' ? rounds : undefined;
    return isString(to) && (to.mods[0] ?? Infinity) < digits + 1 ? fails : undefined;
}
function fromInexact(from, to) {
    if (integers.includes(to.name))
        return `${rounds}, or ${fails}`;
    if (to.name === 'float4')
        return from.name === 'float4' ? undefined : rounds;
    if (to.name === 'float8')
        return from.name === 'numeric' ? rounds : undefined;
    if (to.name !== 'numeric' || to.mods.length === 0)
        return undefined;
    if ((from.mods[1] ?? Infinity) > (to.mods[1] ?? 0))
        return rounds;
    return wholeDigits(from) > wholeDigits(to) ? fails : undefined;
}
/** In front of the decimal point. */
function wholeDigits({ mods }) {
    const [precision, scale] = mods;
    return precision === undefined ? Infinity : precision - (scale ?? 0);
}
const times = ['timestamp', 'timestamptz', 'time', 'timetz', 'interval'];
function fromTime(from, to) {
    if (!times.includes(from.name))
        return undefined;
    if (to.name === 'date' && from.name.startsWith('timestamp'))
        return 'drops the time of day, which cannot be undone';
    if ((to.name === 'time' || to.name === 'timetz') && from.name.startsWith('timestamp')) {
        return 'drops the day, which cannot be undone';
    }
    return times.includes(to.name) && (to.mods[0] ?? 6) < (from.mods[0] ?? 6) ? rounds : undefined;
}
function isString(type) {
    return strings.includes(type.name);
}
function isOwn({ schema }) {
    return schema !== undefined;
}

;// CONCATENATED MODULE: ./build/lint/rules/alter-column-type-reindex.js



const alter_column_type_reindex_rule = {
    id: 'alter-column-type-reindex',
    severity: 'warning',
    family: 'lock',
    summary: 'A change of type or collation leaves the table as it is, but indexes are built anew.',
    why: `Where the values stay as they are on disk, PostgreSQL does not rewrite the table. An index over the column is kept
only if it sorts and compares as before: \`varchar\` to \`text\` keeps a plain index. Another collation, \`citext\` to
or from \`text\`, and \`timestamp\` to \`timestamptz\` do not, and an index with an expression or a WHERE clause over the
column is always built anew. The build goes on under the ACCESS EXCLUSIVE lock of ALTER TABLE, so nothing reads or
writes the table until it is done.`,
    unsafe: `-- Already applied:
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100));
CREATE INDEX users_email_lower_idx ON users (lower(email));
-- The migration:
ALTER TABLE users ALTER COLUMN email TYPE text;`,
    safe: `-- Already applied:
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100));
CREATE INDEX users_email_lower_idx ON users (lower(email));
-- The migration:
-- CONCURRENTLY keeps it out of a transaction. Queries do without the index for a while.
DROP INDEX CONCURRENTLY users_email_lower_idx;
ALTER TABLE users ALTER COLUMN email TYPE text;
CREATE INDEX CONCURRENTLY users_email_lower_idx ON users (lower(email));`,
    *check(statement, context) {
        for (const change of typeChanges(statement, context)) {
            if (!keepsTable(change))
                continue;
            const { command, column, def } = change;
            const relation = context.catalog.relation(command.relation);
            if (relation === undefined)
                continue;
            const certain = relation.indexes.filter((index) => isRebuilt(index, change) === true);
            const doubtful = relation.indexes.filter((index) => isRebuilt(index, change) === undefined);
            const indexes = certain.length > 0 ? certain : doubtful;
            if (indexes.length === 0)
                continue;
            const names = (0,wording/* list */.p_)(indexes.map(({ name }) => name ?? 'one of its indexes'));
            const doubt = certain.length > 0 ? '' : `, if ${column} is in its expression or condition`;
            yield {
                statement,
                location: def.typeName?.location,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(command.relation)} while ${names} ${indexes.length === 1 ? 'is' : 'are'} built anew${doubt}`,
                remedy: `Drop the index CONCURRENTLY, change ${column}, and create it again CONCURRENTLY.`,
                relation: command.relation,
                ...(certain.length === 0 && { severity: 'notice' }),
            };
        }
    },
};
function keepsTable({ effect, def, from, to }) {
    if (effect === 'free')
        return true;
    if (effect === 'same')
        return def.collClause !== undefined;
    // With the type unknown, text to text with a collation is what it looks like.
    return effect === 'unknown' && from === undefined && def.collClause !== undefined && orderOf(to) === 'text';
}
/** Undefined when it cannot be told. */
function isRebuilt(index, { column, from, to, def }) {
    const asItIs = from !== undefined && orderOf(from) === orderOf(to) && def.collClause === undefined;
    if (index.columns.includes(column) && !asItIs)
        return true;
    // With its expressions and its condition.
    if (index.uses !== undefined)
        return index.uses.includes(column) && (index.partial || !index.columns.includes(column));
    return index.partial || index.columns.includes(undefined) ? undefined : false;
}

;// CONCATENATED MODULE: ./build/lint/rules/alter-column-type-revalidates.js




const alter_column_type_revalidates_rule = {
    id: 'alter-column-type-revalidates',
    severity: 'warning',
    family: 'scan',
    summary: 'A change of type makes PostgreSQL check the constraints of the column again.',
    why: `A validated CHECK over the column is checked again for every row, even where the new type needs no rewrite, such as
a longer \`varchar\`, while the ACCESS EXCLUSIVE lock of ALTER TABLE is held. A CHECK that is NOT VALID is left alone.

A foreign key is dropped and made again, under an ACCESS EXCLUSIVE lock on both tables. If the change rewrites the
table, the key is validated as well, which reads both. It does not matter on which side the column is: changing the
type of a referenced column does it for every table that refers to it.`,
    unsafe: `-- Already applied:
CREATE TABLE invoices (id bigint PRIMARY KEY, state varchar(20));
ALTER TABLE invoices ADD CONSTRAINT invoices_state_check CHECK (state <> '');
-- The migration:
ALTER TABLE invoices ALTER COLUMN state TYPE varchar(40);`,
    safe: `-- Already applied:
CREATE TABLE invoices (id bigint PRIMARY KEY, state varchar(20));
ALTER TABLE invoices ADD CONSTRAINT invoices_state_check CHECK (state <> '');
-- The migration:
ALTER TABLE invoices
  DROP CONSTRAINT invoices_state_check,
  ALTER COLUMN state TYPE varchar(40),
  ADD CONSTRAINT invoices_state_check CHECK (state <> '') NOT VALID;
-- The next migration:
ALTER TABLE invoices VALIDATE CONSTRAINT invoices_state_check;`,
    *check(statement, context) {
        for (const change of typeChanges(statement, context)) {
            if (change.effect === 'same' && change.def.collClause === undefined)
                continue;
            yield* checksAgain(change, statement, context);
            yield* keysAgain(change, statement, context);
        }
    },
};
function* checksAgain(change, statement, context) {
    const { command, column, def } = change;
    const checks = (context.catalog.relation(command.relation)?.constraints ?? []).filter(({ kind, columns, validated, enforced, name }) => kind === 'check' && validated && enforced && columns.includes(column) && !isDropped(change, name));
    if (checks.length === 0)
        return;
    yield {
        statement,
        location: def.typeName?.location,
        message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(command.relation)} while every row is checked again for ${(0,wording/* list */.p_)(checks.map(({ name }) => name ?? 'a CHECK'))}`,
        remedy: `Drop the CHECK first, change ${column}, add it again as NOT VALID, and validate it in a transaction of its own.`,
        relation: command.relation,
    };
}
/** Without a rewrite the keys are made again without a look at the rows. */
function* keysAgain(change, statement, context) {
    const { command, column, def, effect } = change;
    const { relation } = command;
    if (effect === 'free' || effect === 'same')
        return;
    const own = foreignKeysOf(context, relation).filter(({ columns, name, validated }) => validated && columns.includes(column) && !isDropped(change, name));
    const pointing = referencesTo(context, relation, column).filter(({ constraint }) => constraint.validated);
    if (own.length === 0 && pointing.length === 0)
        return;
    const others = [
        ...own.flatMap(({ references }) => references ?? []),
        ...pointing.map(({ table }) => table),
    ];
    const tables = [
        ...new Set([
            (0,wording/* shortName */.EU)(relation, context.catalog),
            ...others.map((other) => (0,wording/* shortName */.EU)(other, context.catalog)),
        ]),
    ];
    yield {
        statement,
        location: def.typeName?.location,
        message: `blocks reads and writes of ${(0,wording/* list */.p_)(tables)} while the foreign keys over ${column} are checked again for every row`,
        remedy: `Drop the foreign key first, change ${column}, add it again as NOT VALID, and validate it in a transaction of its own.`,
        relation,
    };
}
function isDropped({ command }, constraint) {
    return command.all.some(({ subtype, name }) => subtype === 'AT_DropConstraint' && name === constraint);
}

;// CONCATENATED MODULE: ./build/lint/rules/alter-column-type-rewrite.js



const alter_column_type_rewrite_rule = {
    id: 'alter-column-type-rewrite',
    severity: 'error',
    family: 'rewrite',
    summary: "A column's type is changed to one that is stored differently.",
    why: `PostgreSQL writes the whole table and all its indexes anew, under an ACCESS EXCLUSIVE lock, unless it knows that
every value stays as it is on disk. What it knows to be free:

- \`varchar(n)\` to a longer one, to \`varchar\` or to \`text\`; \`text\` to \`varchar\` without a length; \`citext\` to
  and from both
- \`numeric(p,s)\` to a greater precision with the same scale, or to \`numeric\`
- \`timestamp\`, \`time\` and \`interval\` to more digits of a second; \`varbit\` to a longer one; \`cidr\` to \`inet\`
- \`timestamp\` to \`timestamptz\` and back, since PostgreSQL 12, if the session's time zone is UTC

Everything else rewrites: \`integer\` to \`bigint\`, a shorter \`varchar\`, any length for \`text\`, \`char(n)\` to
anything, another scale, \`json\` to \`jsonb\`, arrays whose elements change, a domain with a CHECK, and every \`USING\`
that is more than a cast of the column.`,
    unsafe: `ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;`,
    safe: `-- 1. A second column. A trigger keeps it equal for rows that are inserted or updated.
ALTER TABLE orders ADD COLUMN customer_id_new bigint;
-- 2. Fill the old rows in batches outside of this migration.
-- 3. Let the application read the new column, and drop the old one in a later release.`,
    *check(statement, context) {
        for (const change of typeChanges(statement, context)) {
            const hit = hitOf(change, statement);
            if (hit !== undefined)
                yield hit;
        }
    },
};
function hitOf(change, statement) {
    const { command, column, from, to, def, effect } = change;
    if (effect !== 'rewrite' && effect !== 'unknown')
        return undefined;
    const { relation, all } = command;
    const table = (0,sql_names/* nameText */.fh)(relation);
    const free = effect === 'unknown' && from === undefined ? freeSources(to) : undefined;
    const condition = effect === 'rewrite' ? '' : unknownText(column, from, to, free);
    const alsoScans = all.some(({ subtype }) => subtype === 'AT_SetNotNull')
        ? ', and SET NOT NULL reads every row under the same lock'
        : '';
    return {
        statement,
        location: def.typeName?.location,
        message: `blocks reads and writes of ${table} while the table and all its indexes are rewritten, to store ${column} ${described(change)}${condition}${alsoScans}`,
        remedy: `Add a column of the type ${typeText(to)}, keep it equal with a trigger, fill it in batches, switch over, and drop ${column} later.`,
        relation,
        ...(effect === 'unknown' &&
            (free !== undefined || from !== undefined) && { severity: 'warning' }),
    };
}
function described({ from, to, computes }) {
    if (computes)
        return `as what USING computes (${typeText(to)})`;
    return from === undefined ? `as ${typeText(to)}` : `as ${typeText(to)} in place of ${typeText(from)}`;
}
function unknownText(column, from, to, free) {
    if (from !== undefined)
        return ', unless one of the two is a domain without constraints over the other';
    return `, unless ${column} is ${free ?? typeText(to)} now`;
}
/** What the column may be for the change to be free, where its present type is not known. */
function freeSources({ name, schema, mods, isArray }) {
    if (schema !== undefined || isArray)
        return undefined;
    const [limit, scale] = mods;
    switch (name) {
        case 'text':
            return 'varchar or citext';
        case 'varchar':
            return limit === undefined ? 'text, varchar(n) or citext' : `a varchar of at most ${limit}`;
        case 'citext':
            return 'text or varchar';
        case 'numeric':
            return limit === undefined
                ? 'numeric with a precision'
                : `numeric of a smaller precision with ${scale ?? 0} decimals`;
        case 'timestamp':
            return limit === undefined
                ? 'timestamp(n), or timestamptz in a session at UTC'
                : `timestamp of at most ${limit} digits`;
        case 'timestamptz':
            return limit === undefined
                ? 'timestamptz(n), or timestamp in a session at UTC'
                : `timestamptz of at most ${limit} digits`;
        case 'interval':
        case 'time':
        case 'timetz':
        case 'varbit':
            return `a shorter ${name}`;
        case 'inet':
            return 'cidr';
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/lint/rules/alter-column-type-timezone.js




const alter_column_type_timezone_rule = {
    id: 'alter-column-type-timezone',
    severity: 'warning',
    family: 'data-loss',
    summary: 'A timestamp becomes a timestamptz or the other way round, by whatever time zone the session has.',
    why: `A \`timestamp\` has no time zone, so PostgreSQL takes the one of the session to convert it. That comes from the
server's configuration, the database, the role, or the client: the same file moves the values by hours on one machine
and not on another, and nothing says so. Since PostgreSQL 12 the change is instant when the session is at UTC, which a
test database is more often than not; in another time zone the table and its indexes are written anew while nobody can
read or write them.

So the file should say which time zone the values are meant in.`,
    unsafe: `-- Already applied:
CREATE TABLE orders (id bigint PRIMARY KEY, shipped_at timestamp);
-- The migration:
ALTER TABLE orders ALTER COLUMN shipped_at TYPE timestamptz;`,
    safe: `-- Already applied:
CREATE TABLE orders (id bigint PRIMARY KEY, shipped_at timestamp);
-- The migration:
SET LOCAL timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN shipped_at TYPE timestamptz;`,
    *check(statement, context) {
        for (const { command, column, from, to, def, computes } of typeChanges(statement, context)) {
            if (computes || from === undefined || from.isArray || from.name === to.name)
                continue;
            if (!hasZone.includes(from.name) || !hasZone.includes(to.name))
                continue;
            if (timeZoneBefore(statement) !== undefined)
                continue;
            const since12 = context.serverVersionNum >= 120000 && from.name.startsWith('timestamp')
                ? ', and rewrites the table while nobody can read or write it unless that is UTC'
                : '';
            yield {
                statement,
                location: def.typeName?.location,
                message: `converts ${(0,sql_names/* nameText */.fh)(command.relation)}.${column} from ${typeText(from)} to ${typeText(to)} by the time zone of whatever session runs it${since12}`,
                remedy: "Write SET LOCAL timezone = 'UTC' (or the zone that the values are meant in) in front of it.",
                relation: command.relation,
            };
        }
    },
};
const hasZone = ['timestamp', 'timestamptz'];

;// CONCATENATED MODULE: ./build/lint/rules/alter-system.js
const alter_system_rule = {
    id: 'alter-system',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'ALTER SYSTEM changes the configuration of the whole server.',
    why: `\`ALTER SYSTEM\` writes to \`postgresql.auto.conf\`, which goes before \`postgresql.conf\`, for all databases of the server. It
cannot be rolled back, is not in a dump, does not reach replicas, takes effect only after a reload or restart, and needs a
superuser, which managed services do not give out. Configuration belongs to the tool that sets up the server; for one
database or role there is \`ALTER DATABASE … SET\` and \`ALTER ROLE … SET\`.`,
    unsafe: `ALTER SYSTEM SET work_mem = '64MB';`,
    safe: `ALTER ROLE reporting SET work_mem = '64MB';`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('AlterSystemStmt' in node))
            return;
        yield {
            statement,
            message: `changes ${node.AlterSystemStmt.setstmt?.name ?? 'the settings'} for every database of the server`,
            remedy: 'Set it with ALTER DATABASE or ALTER ROLE, or where the server is configured.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/bounds.js
/**
 * Does a CHECK, together with others, imply the bound, as PostgreSQL's own proof sees it? Then attaching reads no
 * row. The key column is not known here: one for which it holds is taken for it.
 *
 * @param notNull columns that are known to be not null, other than by these checks
 */
function impliesBound(checks, spec, notNull) {
    const bound = readBound(spec);
    if (!bound)
        return false;
    const facts = checks.flatMap(conjuncts);
    return columnsOf(facts).some((column) => {
        const own = facts.flatMap((fact) => comparison(fact, column) ?? []);
        const filled = (bound.kind === 'list' && bound.nulls) ||
            notNull(column) ||
            facts.some((fact) => isNullTest(fact, column, 'IS_NOT_NULL'));
        if (!filled)
            return false;
        if (bound.kind === 'list')
            return own.some((one) => isWithin(one, bound.values));
        const above = bound.from === undefined || own.some((one) => startsAt(one, bound.from));
        return above && (bound.to === undefined || own.some((one) => endsBelow(one, bound.to)));
    });
}
/** Does a CHECK say that no row is within the bound? Then a default partition need not be read for it. */
function excludesBound(check, spec) {
    const bound = readBound(spec);
    return bound !== undefined && columnsOf([check]).some((column) => excludes(check, column, bound));
}
function excludes(check, column, bound) {
    if ('BoolExpr' in check) {
        const { boolop, args = [] } = check.BoolExpr;
        if (boolop === 'AND_EXPR')
            return args.some((arg) => excludes(arg, column, bound));
        if (boolop === 'OR_EXPR')
            return args.every((arg) => excludes(arg, column, bound));
        return args.every((arg) => covers(arg, column, bound));
    }
    if (isNullTest(check, column, 'IS_NULL'))
        return bound.kind === 'range' || !bound.nulls;
    const found = comparison(check, column);
    if (!found)
        return false;
    const { operator, values } = found;
    if (operator === '<>')
        return bound.kind === 'list' && bound.values.every((value) => values.some(equals(value)));
    if (bound.kind === 'list')
        return operator === '=' && !bound.values.some((value) => values.some(equals(value)));
    const { from, to } = bound;
    const beyond = (value) => order(value, to) >= 0;
    const before = (value) => order(value, from) < 0;
    switch (operator) {
        case '=':
            return values.every((value) => beyond(value) || before(value));
        case '>':
        case '>=':
            return values.some(beyond);
        case '<':
            return values.some((value) => order(value, from) <= 0);
        case '<=':
            return values.some(before);
    }
}
/** Does every row within the bound fulfil it? */
function covers(check, column, bound) {
    if ('BoolExpr' in check && check.BoolExpr.boolop !== 'NOT_EXPR') {
        const { boolop, args = [] } = check.BoolExpr;
        const covered = (arg) => covers(arg, column, bound);
        return boolop === 'AND_EXPR' ? args.every(covered) : args.some(covered);
    }
    if (isNullTest(check, column, 'IS_NOT_NULL'))
        return bound.kind === 'range' || !bound.nulls;
    return comparisons(check, column).every(({ operator, values }) => {
        if (bound.kind === 'list') {
            return operator === '=' && bound.values.every((value) => values.some(equals(value)));
        }
        const { from, to } = bound;
        if (operator === '>=')
            return values.every((value) => order(value, from) <= 0);
        if (operator === '>')
            return values.every((value) => order(value, from) < 0);
        return (operator === '<' || operator === '<=') && values.every((value) => order(value, to) >= 0);
    });
}
function readBound({ strategy, listdatums, lowerdatums, upperdatums, is_default }) {
    if (is_default === true)
        return undefined;
    if (strategy === 'l') {
        const values = (listdatums ?? []).map(literal);
        const known = values.filter((value) => value !== undefined && value !== null);
        if (values.includes(undefined))
            return undefined;
        return { kind: 'list', values: known, nulls: values.includes(null) };
    }
    if (strategy !== 'r' || lowerdatums?.length !== 1 || upperdatums?.length !== 1)
        return undefined;
    const [from, to] = [edge(lowerdatums[0]), edge(upperdatums[0])];
    if (!from || !to)
        return undefined;
    return { kind: 'range', from: from.at, to: to.at };
}
/** Without `at` for MINVALUE and MAXVALUE; undefined for what is no constant. */
function edge(node) {
    if (!node)
        return undefined;
    if (/^(?:minvalue|maxvalue)$/i.test(bounds_columnOf(node) ?? ''))
        return { at: undefined };
    const at = literal(node);
    return at === undefined || at === null ? undefined : { at };
}
function isWithin({ operator, values }, wanted) {
    return operator === '=' && values.every((value) => wanted.some(equals(value)));
}
function startsAt({ operator, values }, from) {
    if (operator !== '=' && operator !== '>' && operator !== '>=')
        return false;
    return values.every((value) => order(value, from) >= 0);
}
function endsBelow({ operator, values }, to) {
    if (operator === '<')
        return values.every((value) => order(value, to) <= 0);
    return (operator === '<=' || operator === '=') && values.every((value) => order(value, to) < 0);
}
/** The parts of a CHECK that all hold. BETWEEN is two of them. */
function conjuncts(check) {
    if ('BoolExpr' in check && check.BoolExpr.boolop === 'AND_EXPR') {
        return (check.BoolExpr.args ?? []).flatMap(conjuncts);
    }
    if ('A_Expr' in check && check.A_Expr.kind === 'AEXPR_BETWEEN') {
        const { lexpr, rexpr } = check.A_Expr;
        const [from, to] = itemsOf(rexpr);
        return [...(from ? [operation('>=', lexpr, from)] : []), ...(to ? [operation('<=', lexpr, to)] : [])];
    }
    return [check];
}
function operation(operator, lexpr, rexpr) {
    const name = [{ String: { sval: operator } }];
    return { A_Expr: { kind: 'AEXPR_OP', name, ...(lexpr && { lexpr }), rexpr } };
}
/** None is found in what compares something else: then nothing is known of it. */
function comparisons(check, column) {
    const found = conjuncts(check).map((part) => comparison(part, column));
    return found.every((part) => part !== undefined) ? found : [{ operator: '<>', values: [] }];
}
function comparison(check, column) {
    if (!('A_Expr' in check))
        return undefined;
    const { kind, lexpr, rexpr } = check.A_Expr;
    const operator = operatorOf(check.A_Expr);
    if (!operator || !lexpr || !rexpr)
        return undefined;
    if (bounds_columnOf(lexpr) === column) {
        const many = kind === 'AEXPR_IN' || kind === 'AEXPR_OP_ANY';
        const values = (many ? itemsOf(rexpr) : [rexpr]).map(literal);
        if (values.length === 0 || (kind === 'AEXPR_OP_ANY' && operator !== '='))
            return undefined;
        const known = values.filter((value) => value !== undefined && value !== null);
        return known.length === values.length ? { operator, values: known } : undefined;
    }
    const value = bounds_columnOf(rexpr) === column && kind === 'AEXPR_OP' ? literal(lexpr) : undefined;
    return value === undefined || value === null ? undefined : { operator: turned[operator], values: [value] };
}
const turned = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
function operatorOf({ name }) {
    const [part] = name ?? [];
    const text = part && 'String' in part ? part.String.sval : undefined;
    return text !== undefined && text in turned ? text : undefined;
}
function itemsOf(node) {
    if (!node)
        return [];
    if ('List' in node)
        return node.List.items ?? [];
    if ('A_ArrayExpr' in node)
        return node.A_ArrayExpr.elements ?? [];
    return 'TypeCast' in node ? itemsOf(node.TypeCast.arg) : [];
}
function isNullTest(check, column, type) {
    if (!('NullTest' in check))
        return false;
    const { arg, nulltesttype } = check.NullTest;
    return nulltesttype === type && bounds_columnOf(arg) === column;
}
/** The columns that a text of conditions has, each once. */
function columnsOf(checks) {
    const found = new Set();
    JSON.stringify(checks, (_, value) => {
        if (typeof value === 'object' && value !== null && 'ColumnRef' in value) {
            const column = bounds_columnOf(value);
            if (column !== undefined)
                found.add(column);
        }
        return value;
    });
    return [...found];
}
/** `(col)::text` is how the server writes a varchar column that is compared. */
function bounds_columnOf(node) {
    if (!node)
        return undefined;
    if ('TypeCast' in node)
        return bounds_columnOf(node.TypeCast.arg);
    const last = 'ColumnRef' in node ? node.ColumnRef.fields?.at(-1) : undefined;
    return last && 'String' in last ? last.String.sval : undefined;
}
/** Null for NULL, undefined for what is no constant. */
function literal(node) {
    if ('TypeCast' in node)
        return node.TypeCast.arg && literal(node.TypeCast.arg);
    return 'A_Const' in node ? constant(node.A_Const) : undefined;
}
function constant({ isnull, ival, fval, sval, boolval }) {
    if (isnull === true)
        return null;
    if (ival)
        return ival.ival ?? 0;
    if (fval)
        return Number(fval.fval);
    if (boolval)
        return String(boolval.boolval ?? false);
    return sval ? (sval.sval ?? '') : undefined;
}
function equals(one) {
    return (other) => order(one, other) === 0;
}
/** A date or a time of day on it, without a zone: their order is that of their letters. */
const isoTime = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(:\d{2})?)?$/;
/** Below, at or above 0, or NaN, which compares to nothing, where the order is not known. */
function order(one, other) {
    if (other === undefined)
        return Number.NaN;
    if (one === other)
        return 0;
    // Of two strings it is not known whether they are numbers or texts.
    if (typeof one === 'number' || typeof other === 'number')
        return Number(one) - Number(other);
    const [first, second] = [timeOf(one), timeOf(other)];
    if (first === undefined || second === undefined)
        return Number.NaN;
    return first === second ? 0 : first < second ? -1 : 1;
}
function timeOf(text) {
    const [, date, time = '00:00', seconds = ':00'] = isoTime.exec(text) ?? [];
    return date && `${date} ${time}${seconds}`;
}

;// CONCATENATED MODULE: ./build/lint/checks.js
/** The conditions of the CHECK constraints that every row is known to fulfil. */
function checkExpressions(relation) {
    return holding(relation).flatMap(({ expression }) => expression ?? []);
}
/** May it have a CHECK whose condition cannot be seen here? */
function hasUnreadChecks(relation) {
    return !relation.known || holding(relation).some(({ expression }) => !expression);
}
function holding({ constraints }) {
    return constraints.filter(({ kind, validated, enforced }) => kind === 'check' && validated && enforced);
}

// EXTERNAL MODULE: ./build/lint/objects.js
var lint_objects = __webpack_require__(7932);
;// CONCATENATED MODULE: ./build/lint/rules/attach-partition-default-scan.js





const attach_partition_default_scan_rule = {
    id: 'attach-partition-default-scan',
    severity: 'error',
    family: 'scan',
    summary: 'A partition is added to a table that has a default partition, which is read from end to end.',
    why: `A row that belongs to the new partition must not be in the default one. So \`ATTACH PARTITION\` and \`CREATE TABLE …
PARTITION OF\` take ACCESS EXCLUSIVE on the default partition and read all of it: reads and writes of its rows stop
meanwhile, and with them every query of the partitioned table that does not leave that partition out. A row that does
belong there makes the statement fail.

It is not read when a validated CHECK on the default partition excludes the new bounds; the lock is taken all the same.`,
    unsafe: `-- Already applied:
CREATE TABLE measurements (id bigint, taken_at date NOT NULL) PARTITION BY RANGE (taken_at);
CREATE TABLE measurements_rest PARTITION OF measurements DEFAULT;
-- The migration:
ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');`,
    safe: `-- Already applied:
CREATE TABLE measurements (id bigint, taken_at date NOT NULL) PARTITION BY RANGE (taken_at);
CREATE TABLE measurements_rest PARTITION OF measurements DEFAULT;
-- The migration:
ALTER TABLE measurements_rest ADD CONSTRAINT not_2027
  CHECK (NOT (taken_at >= '2027-01-01' AND taken_at < '2028-01-01')) NOT VALID;
-- The next migration:
ALTER TABLE measurements_rest VALIDATE CONSTRAINT not_2027;
-- The next migration:
ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
ALTER TABLE measurements_rest DROP CONSTRAINT not_2027;`,
    *check(statement, { catalog }) {
        for (const { parent, bound } of added(statement)) {
            if (bound.is_default === true)
                continue;
            const rest = catalog.relation(parent.name)?.defaultPartition;
            if (!rest)
                continue;
            const relation = catalog.relation(rest);
            const proven = relation && checkExpressions(relation).some((check) => excludesBound(check, bound));
            const text = (0,wording/* shortName */.EU)(rest, catalog);
            const unsure = !relation || hasUnreadChecks(relation);
            yield {
                statement,
                location: parent.location,
                relation: rest,
                ...(proven && { guarded: 'a validated CHECK on the default partition excludes the bounds' }),
                message: `blocks reads and writes of ${text}, the default partition of ${(0,sql_names/* nameText */.fh)(parent.name)}, while every row of it is checked against the new bounds${unsure ? ', unless a validated CHECK on it excludes them' : ''}`,
                remedy: `Add a CHECK that excludes the new bounds to ${text} NOT VALID and validate it, in files before this one.`,
            };
        }
    },
};
function* added({ node }) {
    if (!node)
        return;
    for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(node)) {
        const { subtype, def } = command;
        const bound = def && 'PartitionCmd' in def ? def.PartitionCmd.bound : undefined;
        if (subtype === 'AT_AttachPartition' && bound)
            yield { parent: { name, location }, bound };
    }
    if (!('CreateStmt' in node))
        return;
    const { partbound, inhRelations } = node.CreateStmt;
    const [parent] = (0,lint_objects/* allNamed */.JW)(inhRelations);
    if (partbound && parent)
        yield { parent, bound: partbound };
}

;// CONCATENATED MODULE: ./build/lint/rules/attach-partition-scan.js





const attach_partition_scan_rule = {
    id: 'attach-partition-scan',
    severity: 'error',
    family: 'scan',
    summary: 'ATTACH PARTITION of a table that has no CHECK which implies the bounds.',
    why: `\`ATTACH PARTITION\` takes ACCESS EXCLUSIVE on the table that becomes a partition and reads all of it, to see that every
row lies within the bounds: reads and writes of that table stop meanwhile. The partitioned table itself is only locked
with SHARE UPDATE EXCLUSIVE, which stops no query (PostgreSQL 12 and later; ACCESS EXCLUSIVE before).

The rows are not read when validated CHECK constraints imply the bounds, and the key is known to be not null. Such a
CHECK can be added NOT VALID and validated before, which stops nobody. It compares
values and knows nothing of days: \`> '2026-12-31'\` does not imply \`>= '2027-01-01'\`. An index of the partitioned table that the
new partition lacks is built under the same lock, so make it before, concurrently.`,
    unsafe: `ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');`,
    safe: `-- Already applied:
CREATE TABLE measurements_2027 (id bigint, taken_at date);
-- The migration:
ALTER TABLE measurements_2027 ADD CONSTRAINT bounds
  CHECK (taken_at IS NOT NULL AND taken_at >= '2027-01-01' AND taken_at < '2028-01-01') NOT VALID;
-- The next migration:
ALTER TABLE measurements_2027 VALIDATE CONSTRAINT bounds;
-- The next migration:
ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
ALTER TABLE measurements_2027 DROP CONSTRAINT bounds;`,
    *check(statement, { catalog, serverVersionNum }) {
        for (const { command, name: parent } of (0,lint_objects/* commandsOf */.Kf)(statement.node)) {
            const { subtype, def } = command;
            const part = def && 'PartitionCmd' in def ? def.PartitionCmd : undefined;
            const name = part?.name && (0,nodes/* rangeName */.d8)(part.name);
            // Of ALTER INDEX it has no bound.
            if (subtype !== 'AT_AttachPartition' || !name || !part.bound)
                continue;
            const relation = catalog.relation(name);
            const notNull = (column) => relation?.columns.get(column)?.notNull === true;
            const proven = relation && impliesBound(checkExpressions(relation), part.bound, notNull);
            const text = (0,sql_names/* nameText */.fh)(name);
            const unsure = !relation || hasUnreadChecks(relation);
            const also = serverVersionNum < 120000 ? ` and of ${(0,sql_names/* nameText */.fh)(parent)}` : '';
            yield {
                statement,
                location: part.name?.location,
                relation: name,
                ...(proven && { guarded: 'validated CHECK constraints imply the bounds' }),
                message: `blocks reads and writes of ${text}${also} while every row of ${text} is checked against the bounds${unsure ? ', unless a validated CHECK on it implies them' : ''}`,
                remedy: `Add a CHECK that implies the bounds to ${text} NOT VALID and validate it, in files before this one.`,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/row-security.js

/** Reads all files from the first to the last. */
function rowSecurity({ files, catalog }) {
    const tables = new Map();
    const keyOf = (name) => `${name.schema ?? catalog.relation(name)?.schema ?? 'public'}.${name.name}`;
    const table = (name) => {
        const key = keyOf(name);
        let found = tables.get(key);
        if (!found) {
            found = { name, created: undefined, enabled: undefined, switched: undefined, policies: [] };
            tables.set(key, found);
        }
        return found;
    };
    for (const statement of files.flatMap(({ statements }) => statements)) {
        const { node } = statement;
        if (!node)
            continue;
        if ('CreateStmt' in node) {
            const created = (0,lint_objects/* named */.KT)(node.CreateStmt.relation);
            if (!created || node.CreateStmt.relation?.relpersistence === 't')
                continue;
            table(created.name).created ??= statement;
        }
        for (const { command, name } of (0,lint_objects/* commandsOf */.Kf)(node)) {
            const { subtype } = command;
            if (subtype !== 'AT_EnableRowSecurity' && subtype !== 'AT_DisableRowSecurity')
                continue;
            const of = table(name);
            of.enabled = subtype === 'AT_EnableRowSecurity';
            of.switched = statement;
        }
        const policy = policyOf(statement);
        if (policy)
            table(policy.table).policies.push(policy);
        const dropsPolicies = (0,lint_objects/* dropOf */.l6)(node, 'OBJECT_POLICY');
        for (const dropped of dropsPolicies ? (0,lint_objects/* droppedOnTable */.Yh)(dropsPolicies) : []) {
            const of = table(dropped.table);
            of.policies = of.policies.filter(({ name }) => name !== dropped.name);
        }
        const dropsTables = (0,lint_objects/* dropOf */.l6)(node, 'OBJECT_TABLE');
        for (const name of dropsTables ? (0,lint_objects/* droppedNames */.xX)(dropsTables) : [])
            tables.delete(keyOf(name));
        if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_TABLE') {
            const from = (0,lint_objects/* named */.KT)(node.RenameStmt.relation)?.name;
            const { newname } = node.RenameStmt;
            if (!from || newname === undefined)
                continue;
            const old = table(from);
            tables.delete(keyOf(from));
            const name = from.schema === undefined ? { name: newname } : { schema: from.schema, name: newname };
            tables.set(keyOf(name), { ...old, name });
        }
    }
    return [...tables.values()];
}
/** The policies that pending statements make, with the table of each. */
function policyOf(statement) {
    const { node } = statement;
    if (!node || !('CreatePolicyStmt' in node))
        return undefined;
    const { policy_name, table, permissive, cmd_name, roles, qual, with_check } = node.CreatePolicyStmt;
    const on = (0,lint_objects/* named */.KT)(table);
    if (!on || policy_name === undefined)
        return undefined;
    return {
        table: on.name,
        name: policy_name,
        statement,
        permissive: permissive === true,
        command: cmd_name ?? 'all',
        roles: (roles ?? []).map(roleName),
        using: qual,
        check: with_check,
    };
}
function roleName(node) {
    if (!('RoleSpec' in node))
        return '';
    return node.RoleSpec.roletype === 'ROLESPEC_PUBLIC' ? 'public' : (node.RoleSpec.rolename ?? '');
}

;// CONCATENATED MODULE: ./build/lint/policy-expressions.js


function policyWords(statement) {
    const created = policyOf(statement);
    if (created) {
        const { name, table, command, roles, permissive, using, check } = created;
        return {
            name,
            table,
            command,
            roles,
            permissive,
            expressions: [using, check].filter((node) => node !== undefined),
        };
    }
    const { node } = statement;
    if (!node || !('AlterPolicyStmt' in node))
        return undefined;
    const { policy_name, table, roles, qual, with_check } = node.AlterPolicyStmt;
    const on = (0,lint_objects/* named */.KT)(table);
    if (!on || policy_name === undefined)
        return undefined;
    return {
        name: policy_name,
        table: on.name,
        command: undefined,
        roles: roles && roles.length > 0 ? roles.map(roleName) : undefined,
        permissive: true,
        expressions: [qual, with_check].filter((expression) => expression !== undefined),
    };
}

;// CONCATENATED MODULE: ./build/lint/rules/auth-rls-initplan.js



const auth_rls_initplan_rule = {
    id: 'auth-rls-initplan',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A policy calls current_setting() or auth.…() anew for each row.',
    why: `The condition of a policy is evaluated for every row that a query looks at. A call such as \`current_setting('app.user')\`
or \`auth.uid()\` in it is made each time, though its answer is the same for the whole statement; on large tables that
is most of the time of the query. In a scalar subquery, \`(SELECT auth.uid())\`, the planner runs it once (an InitPlan) and
compares with the result, which can then also use an index.`,
    unsafe: `CREATE POLICY of_owner ON invoices USING (owner = current_setting('app.user'));`,
    safe: `CREATE POLICY of_owner ON invoices USING (owner = (SELECT current_setting('app.user')));`,
    *check(statement) {
        const policy = policyWords(statement);
        if (!policy)
            return;
        for (const expression of policy.expressions) {
            const call = calledForEachRow(expression);
            if (!call)
                continue;
            yield {
                statement,
                location: call.location,
                evenIfNew: true,
                message: `the policy ${policy.name} on ${(0,sql_names/* nameText */.fh)(policy.table)} calls ${call.name}() anew for each row`,
                remedy: `Write (SELECT ${call.name}(…)) in its place.`,
            };
            return;
        }
    },
};
/** The first such call that is not in a subquery. */
function calledForEachRow(tree) {
    if (typeof tree !== 'object' || tree === null || 'SubLink' in tree)
        return undefined;
    if ('FuncCall' in tree) {
        const { funcname, location } = tree.FuncCall;
        const called = (0,nodes/* listName */.sY)(funcname);
        if (called && (called.name === 'current_setting' || called.schema === 'auth')) {
            return { name: (0,sql_names/* nameText */.fh)(called), location: location ?? 0 };
        }
    }
    for (const value of Object.values(tree)) {
        const found = calledForEachRow(value);
        if (found)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/lint/api-schema.js
/** Whether it is in the schema that PostgREST and Supabase serve by default, and where everybody looks first. */
function isInPublic({ schema, name }, catalog) {
    const found = schema ?? catalog.relation({ name })?.schema ?? 'public';
    return found === 'public';
}
/** The roles that a web API runs as, or everybody. */
function isAnybody(role) {
    return role === 'public' || role === 'anon' || role === 'authenticated';
}

;// CONCATENATED MODULE: ./build/lint/revoked.js



/** Whether a pending statement behind this one takes rights on the relation away from everybody. */
function isRevokedLater(name, statement, context) {
    return (0,lint_objects/* laterPending */.Co)(statement, context).some(({ node }) => {
        if (!node || !('GrantStmt' in node) || node.GrantStmt.is_grant === true)
            return false;
        const { objects, grantees } = node.GrantStmt;
        const on = (0,lint_objects/* allNamed */.JW)(objects).some((object) => (0,lint_objects/* sameRelation */.PW)(context.catalog, object.name, name));
        return on && (grantees ?? []).some((grantee) => isAnybody(roleName(grantee)));
    });
}

// EXTERNAL MODULE: ./build/lint/walk.js
var walk = __webpack_require__(7355);
;// CONCATENATED MODULE: ./build/lint/rules/auth-users-exposed.js





const auth_users_exposed_rule = {
    id: 'auth-users-exposed',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A view in schema public reads auth.users.',
    why: `\`auth.users\` of Supabase holds e-mail addresses, phone numbers and password hashes of all users. A view or
materialized view on it in a served schema reads with the rights of its owner and so shows them to every role that may
read the view. Copy the columns that are meant to be seen into a table of your own, with a trigger that keeps them up to
date, and protect that with policies.`,
    unsafe: `CREATE VIEW public.profiles AS SELECT id, email FROM auth.users;`,
    safe: `CREATE TABLE public.profiles (id uuid PRIMARY KEY REFERENCES auth.users ON DELETE CASCADE, display_name text);
ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.profiles USING (id = (SELECT auth.uid()));`,
    *check(statement, context) {
        const view = viewOf(statement.node);
        if (!view || !isInPublic(view.name, context.catalog))
            return;
        const users = [...(0,walk/* relationsIn */.D)(view.query)].find(({ name }) => name.schema === 'auth' && name.name === 'users');
        if (!users || isRevokedLater(view.name, statement, context))
            return;
        yield {
            statement,
            location: users.location,
            evenIfNew: true,
            message: `${(0,sql_names/* nameText */.fh)(view.name)} shows data of all users from auth.users to every role that may read it`,
            remedy: 'Keep what may be seen in a table of your own with policies.',
        };
    },
};
function viewOf(node) {
    if (!node)
        return undefined;
    if ('ViewStmt' in node) {
        const view = (0,lint_objects/* named */.KT)(node.ViewStmt.view);
        return view && { name: view.name, query: node.ViewStmt.query };
    }
    if (!('CreateTableAsStmt' in node) || node.CreateTableAsStmt.objtype !== 'OBJECT_MATVIEW')
        return undefined;
    const view = (0,lint_objects/* named */.KT)(node.CreateTableAsStmt.into?.rel);
    return view && { name: view.name, query: node.CreateTableAsStmt.query };
}

;// CONCATENATED MODULE: ./build/lint/rules/change-column-default.js


const change_column_default_rule = {
    id: 'change-column-default',
    severity: 'notice',
    family: 'application',
    summary: 'The default of a column is replaced by another one.',
    why: `Only rows that are inserted later get the new default, and only when the INSERT does not name the column. Many ORMs
read the defaults when they start and send them with every INSERT: a client that is running keeps writing the old value
until it is started again. Rows with the old and the new default then come in side by side.`,
    unsafe: `ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'basic';`,
    safe: `-- For a column that is new, there is no old default that a client could have read.
ALTER TABLE users ADD COLUMN plan text;
ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'basic';
-- For another: restart the clients after the migration, and count on rows with the old value until then.`,
    *check(statement, context) {
        for (const { relation, subtype, name, command } of tableActions(statement)) {
            if (subtype !== 'AT_ColumnDefault' || name === undefined || command.def === undefined)
                continue;
            const column = columnOf(context, relation, name);
            if (column === 'absent' || column?.created !== undefined)
                continue;
            if (hasDefault(context, relation, name) === false)
                continue;
            yield {
                statement,
                message: `running clients that have read the old default of ${(0,sql_names/* nameText */.fh)(relation)}.${name} go on writing it`,
                remedy: 'Start the clients again after the migration, and count on rows with the old value until then.',
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/concurrently-if-not-exists.js
const concurrently_if_not_exists_rule = {
    id: 'concurrently-if-not-exists',
    // Our runner looks whether the index is valid; on other ways the harm is that of a warning.
    severity: 'notice',
    family: 'schema',
    summary: 'CREATE INDEX CONCURRENTLY IF NOT EXISTS, which takes an invalid leftover for the index.',
    why: `When \`CREATE INDEX CONCURRENTLY\` fails, for a duplicate, a timeout or a lost connection, it leaves an index of
that name behind that is marked invalid: kept up to date by every write, and used by no query. \`IF NOT EXISTS\` looks
only at the name. The next attempt says "already exists, skipping", succeeds, and nothing has been built (PostgreSQL
11 to 18).

migrate-action drops an invalid index of that name from the table before it runs such a statement. psql and other
tools do not. And no tool sees that a valid index of the name has other columns.`,
    unsafe: `CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_placed_at_idx ON orders (placed_at);`,
    safe: `DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('IndexStmt' in node))
            return;
        const { concurrent, if_not_exists, idxname } = node.IndexStmt;
        if (concurrent !== true || if_not_exists !== true || idxname === undefined)
            return;
        yield {
            statement,
            message: `takes whatever index has the name ${idxname} for the one it asks for, an invalid one of a failed attempt too where another tool than migrate-action runs it`,
            remedy: `Write DROP INDEX CONCURRENTLY IF EXISTS ${idxname} before it, and leave IF NOT EXISTS out.`,
        };
    },
};

// EXTERNAL MODULE: ./build/lint/outside-block.js
var outside_block = __webpack_require__(2807);
;// CONCATENATED MODULE: ./build/lint/rules/concurrently-in-transaction.js

const concurrently_in_transaction_rule = {
    id: 'concurrently-in-transaction',
    severity: 'error',
    family: 'fails',
    summary: 'A statement that PostgreSQL refuses in a transaction block stands in one.',
    why: `\`CREATE INDEX CONCURRENTLY\`, \`DROP INDEX CONCURRENTLY\`, \`REINDEX … CONCURRENTLY\`, \`DETACH PARTITION …
CONCURRENTLY\`, \`VACUUM\`, \`CREATE DATABASE\` and some more commit in the middle of their work, and so cannot be
part of a transaction: "cannot run inside a transaction block" (25001). The same goes for several statements that
are sent as one query, which PostgreSQL makes one transaction of.

migrate-action runs a file with such a statement one statement at a time, without a transaction around it, so nothing
needs to be done there. What remains is a \`BEGIN\` of the file's own around the statement.`,
    unsafe: `BEGIN;
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
COMMIT;
SELECT 1;`,
    safe: `ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);`,
    *check(statement, { catalog }) {
        if (statement.transaction === null)
            return;
        const what = (0,outside_block/* refusedInBlock */.f)(statement, catalog);
        if (what === undefined)
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `fails: ${what} cannot run inside a transaction block`,
            remedy: 'Take it out of BEGIN … COMMIT, best into a file of its own.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/constraint-left-not-valid.js

const constraint_left_not_valid_rule = {
    id: 'constraint-left-not-valid',
    severity: 'warning',
    family: 'schema',
    summary: 'A constraint is added as NOT VALID, and no pending file validates it.',
    why: `NOT VALID is the first half of adding a constraint without blocking anybody. Until the second half, \`VALIDATE
CONSTRAINT\`, the old rows may break the rule: the planner does not rely on it, \`SET NOT NULL\` does not accept it as a
proof, a restored dump has the same gap, and an UPDATE of an old row fails for a reason that has nothing to do with what
it changes. Forgotten halves stay for years.

The second half may as well be in the next pull request. So the last of the pending files is only reminded of it; for
another one, a constraint that is kept NOT VALID on purpose needs an ignore comment that says why.`,
    unsafe: `-- The migration:
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
-- The next migration:
CREATE TABLE audits (id bigint PRIMARY KEY);`,
    safe: `-- The migration:
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
-- The next migration:
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;`,
    *checkAll(context) {
        for (const relation of context.catalog.relations()) {
            // A new table has no rows that were left out.
            if (relation.created !== undefined)
                continue;
            for (const { name, kind, created, validated, enforced } of relation.constraints) {
                if (created === undefined || validated || !enforced)
                    continue;
                yield {
                    statement: created,
                    message: `leaves the existing rows of ${(0,wording/* shortName */.EU)(relation, context.catalog)} unchecked: the ${kind} constraint${name === undefined ? '' : ` ${name}`} is NOT VALID and nothing validates it`,
                    remedy: `Validate it in a later file: ALTER TABLE ${(0,wording/* shortName */.EU)(relation, context.catalog)} VALIDATE CONSTRAINT ${name ?? '…'}.`,
                    relation,
                    guarded: isLastFile(created, context)
                        ? 'The file is the last one: the next migration may validate it.'
                        : undefined,
                };
            }
        }
    },
};
/** What follows it would have been the place to validate it. */
function isLastFile({ file }, { files }) {
    return files.findLast(({ pending }) => pending) === file;
}

;// CONCATENATED MODULE: ./build/lint/rules/create-domain-with-constraint.js


const create_domain_with_constraint_rule = {
    id: 'create-domain-with-constraint',
    severity: 'notice',
    family: 'schema',
    summary: 'A domain is created with a CHECK or NOT NULL.',
    why: `A constraint of a domain is hard to change once tables use it: adding or validating one locks all of them against
writes, adding a column of the domain rewrites the table, and there is no way to do it table by table. A domain's NOT
NULL can still be NULL in the result of an outer join. A CHECK on the tables says the same, and each can be changed
while it is in use.`,
    unsafe: `CREATE DOMAIN email AS text CHECK (VALUE ~ '@');`,
    safe: `CREATE DOMAIN email AS text;
CREATE TABLE users (
  id bigint PRIMARY KEY,
  email email,
  CONSTRAINT users_email_check CHECK (email ~ '@')
);`,
    *check(statement) {
        const { node } = statement;
        if (node === undefined || !('CreateDomainStmt' in node))
            return;
        const { domainname, constraints } = node.CreateDomainStmt;
        const domain = (0,nodes/* listName */.sY)(domainname);
        const [constraint] = (constraints ?? []).flatMap((one) => 'Constraint' in one && ['CONSTR_CHECK', 'CONSTR_NOTNULL'].includes(one.Constraint.contype ?? '')
            ? [one.Constraint]
            : []);
        if (domain === undefined || constraint === undefined)
            return;
        yield {
            statement,
            location: constraint.location,
            message: `${constraint.contype === 'CONSTR_CHECK' ? 'the CHECK' : 'NOT NULL'} of the domain ${(0,sql_names/* nameText */.fh)(domain)} cannot be changed later without blocking writes to every table that uses it`,
            remedy: 'Put the constraint on the tables, and leave the domain without one.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/create-extension.js

const create_extension_rule = {
    id: 'create-extension',
    severity: 'notice',
    family: 'process',
    summary: 'An extension is installed.',
    why: `An extension has to be on the server before it can be created in a database: its files come with the system or the
provider, who often keeps a list of those that are allowed. Creating it takes a superuser, except for those that are
marked as trusted (PostgreSQL 13 and later; citext, hstore, pg_trgm, pgcrypto and others), for which CREATE on the
database is enough.

Without VERSION each server installs what it has as the default, so a developer's machine and production may differ, and
nothing updates it later: \`ALTER EXTENSION … UPDATE\` has to be run.`,
    unsafe: `CREATE EXTENSION IF NOT EXISTS postgis;`,
    safe: `-- The provider or whoever runs the server creates it beforehand; the migration relies on it.
CREATE TABLE places (id bigint PRIMARY KEY, spot geography(Point, 4326));`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('CreateExtensionStmt' in node))
            return;
        const { extname = '', options } = node.CreateExtensionStmt;
        const pinned = (0,lint_objects/* hasOption */.Kz)(options, 'new_version');
        yield {
            statement,
            message: `needs ${extname} on the server and the right to create it${pinned ? '' : ', and installs whichever version that server has'}`,
            remedy: 'Make sure that the target allows it before the migration is due, for the role that migrates.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/create-index-concurrently-partitioned.js


const create_index_concurrently_partitioned_rule = {
    id: 'create-index-concurrently-partitioned',
    severity: 'error',
    family: 'fails',
    summary: 'CREATE INDEX CONCURRENTLY on a partitioned table, which no version of PostgreSQL can do.',
    why: `PostgreSQL refuses \`CREATE INDEX CONCURRENTLY\` on a partitioned table ("cannot create index on partitioned
table … concurrently", 0A000), with ONLY too, in every version up to 18. Leaving CONCURRENTLY out runs, and blocks
the writes to all partitions until the last of them is indexed.

The way between the two is to create the index on the parent alone. That is instant, and the index is invalid at
first. Then each partition gets its own index concurrently, and each is attached. With the last one the index of the
parent becomes valid. Partitions that are added in the meantime get the index by themselves.`,
    unsafe: `-- Already applied:
CREATE TABLE measurements (id bigint, taken_at date NOT NULL) PARTITION BY RANGE (taken_at);
-- The migration:
CREATE INDEX CONCURRENTLY measurements_taken_at_idx ON measurements (taken_at);`,
    safe: `-- Already applied:
CREATE TABLE measurements (id bigint, taken_at date NOT NULL) PARTITION BY RANGE (taken_at);
-- The migration:
CREATE INDEX measurements_taken_at_idx ON ONLY measurements (taken_at);
CREATE INDEX CONCURRENTLY measurements_2025_taken_at_idx ON measurements_2025 (taken_at);
ALTER INDEX measurements_taken_at_idx ATTACH PARTITION measurements_2025_taken_at_idx;`,
    *check(statement, { catalog }) {
        const { node } = statement;
        if (!node || !('IndexStmt' in node) || node.IndexStmt.concurrent !== true)
            return;
        const table = (0,lint_objects/* named */.KT)(node.IndexStmt.relation);
        if (!table || catalog.relation(table.name)?.kind !== 'partitioned')
            return;
        const text = (0,sql_names/* nameText */.fh)(table.name);
        yield {
            statement,
            location: table.location,
            relation: table.name,
            evenIfNew: true,
            message: `fails: ${text} is partitioned, and PostgreSQL builds no index on a partitioned table concurrently`,
            remedy: `Create the index ON ONLY ${text}, build it CONCURRENTLY on each partition, and attach those with ALTER INDEX … ATTACH PARTITION.`,
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/create-index-not-concurrent.js


const create_index_not_concurrent_rule = {
    id: 'create-index-not-concurrent',
    severity: 'error',
    family: 'lock',
    summary: 'An index is built on an existing table without CONCURRENTLY.',
    why: `\`CREATE INDEX\` holds a SHARE lock on the table from its first to its last row, and until the end of the
transaction. SELECT goes on; every INSERT, UPDATE and DELETE waits. On a large table that is minutes to hours in
which the application cannot write.

\`CREATE INDEX CONCURRENTLY\` reads the table twice and takes longer, but holds only SHARE UPDATE EXCLUSIVE, which
stops nothing but other schema changes and VACUUM. It cannot run in a transaction block, and it waits for the
transactions that were open before it, on any table of the database.

A partitioned table takes no CONCURRENTLY in any version: there the index is made on the parent alone, on each
partition concurrently, and then attached.`,
    unsafe: `CREATE INDEX orders_customer_id_idx ON orders (customer_id);`,
    safe: `-- A failed attempt leaves an invalid index of this name behind.
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
    *check(statement, { catalog }) {
        const { node } = statement;
        if (!node || !('IndexStmt' in node) || node.IndexStmt.concurrent === true)
            return;
        const { relation: range } = node.IndexStmt;
        const table = (0,lint_objects/* named */.KT)(range);
        if (!table)
            return;
        const relation = catalog.relation(table.name);
        // ON ONLY is written for a partitioned table: the index has no rows to read then.
        const only = range?.inh !== true;
        if (only && (relation?.known !== true || relation.kind === 'partitioned'))
            return;
        const text = (0,sql_names/* nameText */.fh)(table.name);
        const partitioned = relation?.kind === 'partitioned';
        yield {
            statement,
            location: table.location,
            relation: table.name,
            message: partitioned
                ? `blocks writes to ${text} and all of its partitions until the index is built on every one of them`
                : `blocks writes to ${text} until the index is built`,
            remedy: partitioned
                ? `Create the index ON ONLY ${text}, build it CONCURRENTLY on each partition, and attach those with ALTER INDEX … ATTACH PARTITION.`
                : 'Use CREATE INDEX CONCURRENTLY, in a file of its own.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/create-partition-of-locks-parent.js



const create_partition_of_locks_parent_rule = {
    id: 'create-partition-of-locks-parent',
    severity: 'warning',
    family: 'lock',
    summary: 'CREATE TABLE … PARTITION OF, or dropping a partition, locks the whole partitioned table.',
    why: `\`CREATE TABLE … PARTITION OF parent\` takes ACCESS EXCLUSIVE on the parent (PostgreSQL 11 to 18), and so does \`DROP TABLE\`
of a partition. Every query of the partitioned table, of whatever partition, waits until the transaction ends, and the
statement itself waits for those under way. The partition is new and empty; the parent is the busy one.

To add one without stopping anybody, create a plain table of the same shape with a CHECK constraint that implies the
bounds, and attach it: \`ATTACH PARTITION\` takes only SHARE UPDATE EXCLUSIVE on the parent (PostgreSQL 12 and later). To
remove one, \`DETACH PARTITION … CONCURRENTLY\` (PostgreSQL 14 and later) and drop it then.`,
    unsafe: `CREATE TABLE measurements_2027 PARTITION OF measurements
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');`,
    safe: `CREATE TABLE measurements_2027 (LIKE measurements INCLUDING ALL,
  CHECK (taken_at IS NOT NULL AND taken_at >= '2027-01-01' AND taken_at < '2028-01-01'));
ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');`,
    *check(statement, { catalog, serverVersionNum }) {
        const { node } = statement;
        if (!node)
            return;
        if ('CreateStmt' in node && node.CreateStmt.partbound) {
            const [parent] = (0,lint_objects/* allNamed */.JW)(node.CreateStmt.inhRelations);
            if (!parent)
                return;
            yield {
                statement,
                location: parent.location,
                relation: parent.name,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(parent.name)} and all of its partitions, and waits for every query that is under way there`,
                remedy: serverVersionNum >= 120000
                    ? 'Create a plain table with a CHECK that implies the bounds, and attach it.'
                    : 'Do it alone in its file with a short lock_timeout: before PostgreSQL 12 ATTACH PARTITION takes the same lock.',
            };
        }
        const drop = (0,lint_objects/* dropOf */.l6)(node, 'OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE');
        for (const name of drop ? (0,lint_objects/* droppedNames */.xX)(drop) : []) {
            const parent = catalog.relation(name)?.parent;
            if (!parent)
                continue;
            const online = serverVersionNum >= 140000 && !catalog.relation(parent)?.defaultPartition;
            yield {
                statement,
                relation: parent,
                message: `blocks reads and writes of ${(0,wording/* shortName */.EU)(parent, catalog)} and all of its partitions while ${(0,sql_names/* nameText */.fh)(name)} is taken out of it`,
                remedy: online
                    ? 'Take it out with DETACH PARTITION … CONCURRENTLY first, and drop it then.'
                    : 'Do it alone in its file with a short lock_timeout.',
            };
        }
    },
};

// EXTERNAL MODULE: ./build/lint/around.js
var around = __webpack_require__(111);
;// CONCATENATED MODULE: ./build/lint/rules/create-table-force.js




const create_table_force_rule = {
    id: 'create-table-force',
    severity: 'error',
    family: 'data-loss',
    summary: 'A table is dropped and created anew under the same name.',
    why: `\`DROP TABLE IF EXISTS t; CREATE TABLE t\` is meant to make a script repeatable, and does so by deleting what is
there. On a developer's machine that is a fresh start; on production it is the loss of every row, and of the
privileges, triggers, policies and foreign keys that the script does not mention. The application goes on without an
error, on an empty table.

A migration runs once, so a table needs no such guard: \`CREATE TABLE\` alone fails where the name is taken, which is
what one wants to know.`,
    unsafe: `DROP TABLE IF EXISTS settings;
CREATE TABLE settings (name text PRIMARY KEY, value text);`,
    safe: `CREATE TABLE settings (name text PRIMARY KEY, value text);`,
    *check(statement, context) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_TABLE');
        if (!drop)
            return;
        const { catalog } = context;
        for (const name of (0,lint_objects/* droppedNames */.xX)(drop)) {
            if (!catalog.relation(name) && catalog.complete)
                continue;
            const again = (0,around/* laterInFile */.UP)(statement).find((later) => makes(later, name, context));
            if (!again)
                continue;
            yield {
                statement,
                relation: name,
                message: `replaces ${(0,sql_names/* nameText */.fh)(name)} by an empty table where it exists: its rows, privileges, triggers and foreign keys are lost`,
                remedy: 'Leave the DROP out; to change the table, use ALTER TABLE.',
            };
        }
    },
};
function makes({ node }, name, { catalog }) {
    if (!node)
        return false;
    const into = 'CreateTableAsStmt' in node ? node.CreateTableAsStmt.into?.rel : undefined;
    const range = 'CreateStmt' in node ? node.CreateStmt.relation : into;
    const made = range && range.relpersistence !== 't' ? (0,nodes/* rangeName */.d8)(range) : undefined;
    return made !== undefined && (0,lint_objects/* sameRelation */.PW)(catalog, made, name);
}

;// CONCATENATED MODULE: ./build/lint/rules/create-unique-index-may-fail.js


const create_unique_index_may_fail_rule = {
    id: 'create-unique-index-may-fail',
    severity: 'warning',
    family: 'fails',
    needsRows: true,
    summary: 'A unique index is created on a table whose rows may have duplicates.',
    why: `One pair of equal values is enough for the statement to fail (\`could not create unique index\`, 23505), after it has
read the table. Tests do not show it, since test data has no duplicates. Whether production has some is a query away,
and so is knowing what to do with them; the migration should not be where one finds out.

With CONCURRENTLY a failure blocks nobody, but leaves an invalid index behind that has to be dropped.`,
    unsafe: `CREATE UNIQUE INDEX users_email_idx ON users (email);`,
    safe: `-- Ask first: SELECT email, count(*) FROM users GROUP BY email HAVING count(*) > 1;
-- Then, in a file that runs without a transaction:
CREATE UNIQUE INDEX CONCURRENTLY users_email_idx ON users (email);`,
    *check(statement, context) {
        const { node } = statement;
        if (node === undefined || !('IndexStmt' in node))
            return;
        const { unique, concurrent, relation, indexParams = [], nulls_not_distinct: nullsOnce } = node.IndexStmt;
        const table = (0,nodes/* rangeName */.d8)(relation);
        if (unique !== true || concurrent === true || table === undefined)
            return;
        const columns = indexParams.map((param) => ('IndexElem' in param ? param.IndexElem.name : undefined));
        const known = context.catalog.relation(table);
        const what = columns.every((column) => column !== undefined)
            ? `(${columns.join(', ')})`
            : 'the indexed expression';
        yield {
            statement,
            message: `fails if two rows of ${(0,sql_names/* nameText */.fh)(table)} have the same ${what}${nullsOnce === true ? ', where two NULLs count as the same' : ''}`,
            remedy: 'Look for duplicates before, and create the index CONCURRENTLY.',
            relation: table,
            guarded: known !== undefined && isUniqueAlready(columns, known)
                ? 'What is indexed is unique already.'
                : undefined,
        };
    },
};
/** What is unique by some of the columns is unique by all of them. */
function isUniqueAlready(columns, { indexes, constraints }) {
    const covers = (others) => others.length > 0 && others.every((column) => column !== undefined && columns.includes(column));
    return (indexes.some((index) => index.unique && index.valid && !index.partial && covers(index.columns)) ||
        constraints.some(({ kind, columns: of }) => (kind === 'primary key' || kind === 'unique') && covers(of)));
}

;// CONCATENATED MODULE: ./build/lint/rules/data-duplicates.js
/** Found by counting on the target, when `data-checks` allows it. */
const data_duplicates_rule = {
    id: 'data-duplicates',
    severity: 'error',
    family: 'fails',
    needsRows: true,
    dynamic: true,
    summary: 'Rows on the target are alike in columns that are to be unique.',
    why: `A unique index or constraint is refused as soon as two rows have the same key: the statement fails, and with
CONCURRENTLY it leaves an invalid index behind. The rows were counted on the target, none of them was shown.`,
    unsafe: `-- Two rows of users have the same email.
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);`,
    safe: `-- Decide first which of them stays:
-- SELECT email, count(*) FROM users GROUP BY 1 HAVING count(*) > 1;
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);`,
};

;// CONCATENATED MODULE: ./build/lint/rules/data-nulls.js
/** Found by counting on the target, when `data-checks` allows it. */
const data_nulls_rule = {
    id: 'data-nulls',
    severity: 'error',
    family: 'fails',
    needsRows: true,
    dynamic: true,
    summary: 'Rows on the target have no value in a column that is to be NOT NULL.',
    why: `\`SET NOT NULL\` and \`PRIMARY KEY\` fail on the first row without a value, after they have read the table under ACCESS
EXCLUSIVE. The rows were counted on the target.`,
    unsafe: `-- Some orders have no country.
ALTER TABLE orders ALTER COLUMN country SET NOT NULL;`,
    safe: `-- Fill them in first, in batches; new rows are held to it at once.
ALTER TABLE orders ADD CONSTRAINT orders_country_nn CHECK (country IS NOT NULL) NOT VALID;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/data-orphans.js
/** Found by counting on the target, when `data-checks` allows it. */
const data_orphans_rule = {
    id: 'data-orphans',
    severity: 'error',
    family: 'fails',
    needsRows: true,
    dynamic: true,
    summary: 'Rows on the target refer to rows that are not there, and a foreign key is to forbid that.',
    why: `A foreign key is checked against every row when it is added or validated, and one that refers to nothing makes it
fail. The rows were counted on the target.`,
    unsafe: `-- Some orders name a customer that was deleted.
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);`,
    safe: `-- New rows are held to it at once. Mend the old ones, and validate in a later file.
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/data-out-of-range.js
/** Found by counting on the target, when `data-checks` allows it. */
const data_out_of_range_rule = {
    id: 'data-out-of-range',
    severity: 'error',
    family: 'fails',
    needsRows: true,
    dynamic: true,
    summary: 'Numbers on the target do not fit the type that a column is to have.',
    why: `Giving a column a narrower type fails on the first number that does not fit, after the table was locked and part of it
written anew. The numbers were counted on the target.`,
    unsafe: `-- Some totals have seven digits.
ALTER TABLE orders ALTER COLUMN total TYPE numeric(6, 2);`,
    safe: `-- New values are held to it at once. Mend the old ones, and validate in a later file.
ALTER TABLE orders ADD CONSTRAINT orders_total_range CHECK (total < 10000) NOT VALID;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/data-rows.js
/** Found by counting on the target, when `data-checks` allows it. */
const data_rows_rule = {
    id: 'data-rows',
    severity: 'error',
    family: 'fails',
    needsRows: true,
    dynamic: true,
    summary: 'A table of the target has rows, and a column without a default is added to it as NOT NULL.',
    why: `A new column is NULL in every row that is there, and NOT NULL does not allow that: the statement fails as soon as the
table has one row. It has.`,
    unsafe: `ALTER TABLE orders ADD COLUMN country text NOT NULL;`,
    safe: `ALTER TABLE orders ADD COLUMN country text NOT NULL DEFAULT 'unknown';`,
};

;// CONCATENATED MODULE: ./build/lint/rules/data-too-long.js
/** Found by counting on the target, when `data-checks` allows it. */
const data_too_long_rule = {
    id: 'data-too-long',
    severity: 'error',
    family: 'fails',
    needsRows: true,
    dynamic: true,
    summary: 'Values on the target are longer than a column is to allow.',
    why: `Making a column shorter fails on the first value that does not fit, after the table was locked and read. The values
were counted on the target.`,
    unsafe: `-- Some references have 40 characters.
ALTER TABLE payments ALTER COLUMN reference TYPE varchar(20);`,
    safe: `-- New values are held to it at once. Shorten the old ones, and validate in a later file.
ALTER TABLE payments ADD CONSTRAINT payments_reference_length CHECK (length(reference) <= 20) NOT VALID;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/data-violations.js
/** Found by counting on the target, when `data-checks` allows it. */
const data_violations_rule = {
    id: 'data-violations',
    severity: 'error',
    family: 'fails',
    needsRows: true,
    dynamic: true,
    summary: 'Rows on the target break a CHECK that is to be added.',
    why: `A CHECK is held against every row when it is added or validated, and fails on the first that breaks it. The rows were
counted on the target.`,
    unsafe: `-- Some orders have a negative total.
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total >= 0);`,
    safe: `-- New rows are held to it at once. Mend the old ones, and validate in a later file.
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total >= 0) NOT VALID;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/detach-partition-not-concurrent.js



const detach_partition_not_concurrent_rule = {
    id: 'detach-partition-not-concurrent',
    severity: 'error',
    family: 'lock',
    summary: 'DETACH PARTITION without CONCURRENTLY.',
    why: `\`DETACH PARTITION\` takes ACCESS EXCLUSIVE on the partitioned table, and on the partition from PostgreSQL 14 on. It waits
for every query of the whole partitioned table, and all others wait behind it, until the end of the transaction.

\`DETACH PARTITION … CONCURRENTLY\` (PostgreSQL 14 and later) takes SHARE UPDATE EXCLUSIVE on the parent and stops nobody.
It works in two transactions, so it cannot stand in one; interrupted between the two it leaves the partition half
detached, which \`DETACH PARTITION … FINALIZE\` ends. It is refused where the table has a default partition.`,
    unsafe: `ALTER TABLE measurements DETACH PARTITION measurements_2019;`,
    safe: `ALTER TABLE measurements DETACH PARTITION measurements_2019 CONCURRENTLY;`,
    *check(statement, { catalog, serverVersionNum }) {
        for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(statement.node)) {
            const { subtype, def } = command;
            const partition = def && 'PartitionCmd' in def ? def.PartitionCmd : undefined;
            if (subtype !== 'AT_DetachPartition' || partition?.concurrent === true)
                continue;
            const part = partition?.name && (0,nodes/* rangeName */.d8)(partition.name);
            const hasDefault = catalog.relation(name)?.defaultPartition !== undefined;
            const online = serverVersionNum >= 140000 && !hasDefault;
            yield {
                statement,
                location,
                relation: name,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(name)} and all of its partitions while ${part ? (0,sql_names/* nameText */.fh)(part) : 'one'} is taken out of it, and waits for every query that is under way there`,
                remedy: online
                    ? 'Use DETACH PARTITION … CONCURRENTLY, in a file of its own.'
                    : `Do it alone in its file with a short lock_timeout: CONCURRENTLY ${hasDefault ? 'is refused where there is a default partition' : 'comes with PostgreSQL 14'}.`,
                ...(!online && { severity: 'warning' }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/before-fold.js
/**
 * What the statements before, in the transaction, come to. Each is looked at once, when the statement behind it asks:
 * a file of thousands would otherwise be gone through again for every one of them.
 */
class BeforeFold {
    #start;
    #add;
    #known = new WeakMap();
    constructor(start, add) {
        this.#start = start;
        this.#add = add;
    }
    of(context) {
        const { before } = context;
        let known = this.#known.get(before);
        if (!known)
            this.#known.set(before, (known = { state: this.#start(), count: 0 }));
        for (; known.count < before.length; known.count++) {
            const statement = before[known.count];
            if (statement)
                this.#add(known.state, statement, context);
        }
        return known.state;
    }
}

// EXTERNAL MODULE: ./build/lint/dml.js
var dml = __webpack_require__(1153);
;// CONCATENATED MODULE: ./build/lint/alter-table-locks.js


/**
 * The locks of ALTER TABLE and its like: each action's own, on the table and on what it reaches from there. The
 * strongest is taken from the start, whatever the order of the actions.
 *
 * https://www.postgresql.org/docs/current/sql-altertable.html
 */
function* alterTableLocks(node, { catalog, serverVersionNum }) {
    for (const { command, name, location, objectType } of (0,lint_objects/* commandsOf */.Kf)(node)) {
        if (objectType === 'OBJECT_TYPE')
            continue;
        const view = objectType === 'OBJECT_VIEW';
        yield { name, location, mode: view ? 'ACCESS EXCLUSIVE' : modeOfAction(command, serverVersionNum) };
        for (const [other, mode] of reached(command, catalog, name, serverVersionNum)) {
            yield { name: other, location, mode };
        }
    }
}
/** What an action of an ALTER TABLE locks its table in. */
function modeOfAction({ subtype, def }, serverVersionNum) {
    switch (subtype) {
        case 'AT_SetStatistics':
        case 'AT_SetOptions':
        case 'AT_ResetOptions':
        case 'AT_SetRelOptions':
        case 'AT_ResetRelOptions':
        case 'AT_ClusterOn':
        case 'AT_DropCluster':
        case 'AT_ValidateConstraint':
        case 'AT_DetachPartitionFinalize':
            return 'SHARE UPDATE EXCLUSIVE';
        case 'AT_AttachPartition':
            return serverVersionNum >= 120_000 ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE';
        case 'AT_EnableTrig':
        case 'AT_EnableAlwaysTrig':
        case 'AT_EnableReplicaTrig':
        case 'AT_EnableTrigAll':
        case 'AT_EnableTrigUser':
        case 'AT_DisableTrig':
        case 'AT_DisableTrigAll':
        case 'AT_DisableTrigUser':
            return 'SHARE ROW EXCLUSIVE';
        case 'AT_AddConstraint': {
            const foreign = def && 'Constraint' in def && def.Constraint.contype === 'CONSTR_FOREIGN';
            return foreign ? 'SHARE ROW EXCLUSIVE' : 'ACCESS EXCLUSIVE';
        }
        default:
            return 'ACCESS EXCLUSIVE';
    }
}
/** The other tables of a foreign key, a partition or a parent. */
function* reached({ subtype, def, name: of }, catalog, table, serverVersionNum) {
    switch (subtype) {
        case 'AT_AddColumn':
        case 'AT_AddConstraint':
            for (const { contype, pktable } of (0,walk/* nodesOfKind */.n)(def, 'Constraint')) {
                const referenced = contype === 'CONSTR_FOREIGN' ? (0,lint_objects/* named */.KT)(pktable) : undefined;
                if (referenced)
                    yield [referenced.name, 'SHARE ROW EXCLUSIVE'];
            }
            break;
        case 'AT_DropColumn':
        case 'AT_DropConstraint':
            for (const { name, columns, references } of catalog.relation(table)?.constraints ?? []) {
                const goes = subtype === 'AT_DropConstraint' ? name === of : columns.includes(of ?? '');
                if (goes && references)
                    yield [references, 'ACCESS EXCLUSIVE'];
            }
            break;
        case 'AT_AttachPartition':
        case 'AT_DetachPartition': {
            const partition = def && 'PartitionCmd' in def ? (0,lint_objects/* named */.KT)(def.PartitionCmd.name) : undefined;
            const weak = subtype === 'AT_DetachPartition' && serverVersionNum < 140_000;
            if (partition)
                yield [partition.name, weak ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE'];
            const remaining = catalog.relation(table)?.defaultPartition;
            if (remaining)
                yield [remaining, 'ACCESS EXCLUSIVE'];
            break;
        }
        default:
    }
}

;// CONCATENATED MODULE: ./build/lint/locks.js






/** The modes that stop writes, reads, or other schema changes, from the weakest to the strongest. */
const modes = [
    'SHARE UPDATE EXCLUSIVE',
    'SHARE',
    'SHARE ROW EXCLUSIVE',
    'EXCLUSIVE',
    'ACCESS EXCLUSIVE',
];
function isAtLeast(mode, than) {
    return modes.indexOf(mode) >= modes.indexOf(than);
}
/** What of the application waits for it. */
function stops(mode) {
    if (mode === 'ACCESS EXCLUSIVE')
        return 'every read and write';
    return mode === 'SHARE UPDATE EXCLUSIVE' ? 'other schema changes and VACUUM' : 'every write';
}
/**
 * What a statement locks as far as its words and the catalog tell, the strongest lock of each relation. A
 * CONCURRENTLY takes its locks in transactions of its own: it has none here.
 */
function locksOf(statement, context) {
    return remembered(statement, context, () => taking(statement, context));
}
function taking(statement, { catalog, serverVersionNum }) {
    const { node } = statement;
    if (!node || (0,outside_block/* isConcurrent */.u)(statement.node))
        return [];
    const strongest = new Map();
    for (const lock of allLocks(node, { catalog, serverVersionNum })) {
        if (locks_isOwn(catalog, lock.name))
            continue;
        const key = relationKey(catalog, lock.name);
        const known = strongest.get(key);
        if (!known || isAtLeast(lock.mode, known.mode))
            strongest.set(key, lock);
    }
    return [...strongest.values()];
}
/**
 * A statement is looked at when its turn comes, when the catalog is as it will be then; those behind it ask again.
 * One run of the rules has one catalog.
 */
const locks_known = new WeakMap();
function remembered(of, { catalog }, find) {
    let ofRun = locks_known.get(catalog);
    if (!ofRun)
        locks_known.set(catalog, (ofRun = new WeakMap()));
    const before = ofRun.get(of);
    if (before !== undefined)
        return before;
    const found = find();
    ofRun.set(of, found);
    return found;
}
/** One text for one relation, whether its schema is written or not. */
function relationKey(catalog, name) {
    const relation = catalog.relation(name);
    if (relation)
        return (0,sql_names/* nameText */.fh)(relation);
    return (0,sql_names/* nameText */.fh)(name.schema === 'public' ? { name: name.name } : name);
}
/** Nobody else uses it: it is temporary, or the pending files have made it. */
function locks_isOwn(catalog, name) {
    const relation = catalog.relation(name);
    if (relation)
        return relation.temporary || relation.created !== undefined;
    return name.schema === 'pg_temp' || catalog.index(name)?.created !== undefined;
}
function* allLocks(node, known) {
    const { catalog } = known;
    if ('AlterTableStmt' in node)
        yield* alterTableLocks(node, known);
    else if ('DropStmt' in node)
        yield* dropLocks(node.DropStmt, catalog);
    else if ('CreateStmt' in node)
        yield* createTableLocks(node.CreateStmt);
    else if ('IndexStmt' in node)
        yield* on(node.IndexStmt.relation, 'SHARE');
    else if ('TruncateStmt' in node) {
        for (const { name, location } of (node.TruncateStmt.relations ?? []).flatMap(rangeOf)) {
            yield { name, location, mode: 'ACCESS EXCLUSIVE' };
        }
    }
    else if ('LockStmt' in node) {
        const mode = lockStatementMode(node.LockStmt.mode);
        if (mode === undefined)
            return;
        for (const { name, location } of (node.LockStmt.relations ?? []).flatMap(rangeOf)) {
            yield { name, location, mode };
        }
    }
    else if ('RenameStmt' in node) {
        // From version 12 on, ALTER INDEX … RENAME lets readers go on.
        const { renameType, relation } = node.RenameStmt;
        const light = renameType === 'OBJECT_INDEX' && known.serverVersionNum >= 120_000;
        yield* on(relation, light ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE');
    }
    else if ('AlterObjectSchemaStmt' in node)
        yield* on(node.AlterObjectSchemaStmt.relation, 'ACCESS EXCLUSIVE');
    else if ('CreateTrigStmt' in node)
        yield* on(node.CreateTrigStmt.relation, 'SHARE ROW EXCLUSIVE');
    else if ('CreatePolicyStmt' in node)
        yield* on(node.CreatePolicyStmt.table, 'ACCESS EXCLUSIVE');
    else if ('AlterPolicyStmt' in node)
        yield* on(node.AlterPolicyStmt.table, 'ACCESS EXCLUSIVE');
    else if ('RuleStmt' in node)
        yield* on(node.RuleStmt.relation, 'ACCESS EXCLUSIVE');
    else if ('ClusterStmt' in node)
        yield* on(node.ClusterStmt.relation, 'ACCESS EXCLUSIVE');
    else
        yield* moreLocks(node, catalog);
}
function* moreLocks(node, catalog) {
    if ('ViewStmt' in node) {
        // Only a view that is there is replaced.
        const view = (0,lint_objects/* named */.KT)(node.ViewStmt.view);
        if (node.ViewStmt.replace === true && view && catalog.relation(view.name)) {
            yield { ...view, mode: 'ACCESS EXCLUSIVE' };
        }
    }
    else if ('RefreshMatViewStmt' in node) {
        const { concurrent, relation } = node.RefreshMatViewStmt;
        yield* on(relation, concurrent === true ? 'EXCLUSIVE' : 'ACCESS EXCLUSIVE');
    }
    else if ('ReindexStmt' in node) {
        const { kind, relation } = node.ReindexStmt;
        const of = (0,lint_objects/* named */.KT)(relation);
        if (!of)
            return;
        const index = kind === 'REINDEX_OBJECT_INDEX';
        if (index)
            yield { ...of, mode: 'ACCESS EXCLUSIVE' };
        const table = index ? catalog.index(of.name)?.table : of.name;
        if (table)
            yield { name: table, location: of.location, mode: 'SHARE' };
    }
    else if ('VacuumStmt' in node) {
        const full = (0,lint_objects/* hasOption */.Kz)(node.VacuumStmt.options, 'full');
        for (const item of node.VacuumStmt.rels ?? []) {
            const range = 'VacuumRelation' in item ? item.VacuumRelation.relation : undefined;
            yield* on(range, full ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE');
        }
    }
    else if ('CommentStmt' in node) {
        const { objtype, object } = node.CommentStmt;
        const name = objtype === 'OBJECT_TABLE' ? (0,nodes/* objectNameOf */.mO)(object) : undefined;
        if (name)
            yield { name, location: undefined, mode: 'SHARE UPDATE EXCLUSIVE' };
    }
    else if ('AlterSeqStmt' in node)
        yield* on(node.AlterSeqStmt.sequence, 'SHARE ROW EXCLUSIVE');
}
function* createTableLocks(create) {
    if (create.partbound) {
        for (const { name, location } of (create.inhRelations ?? []).flatMap(rangeOf)) {
            yield { name, location, mode: 'ACCESS EXCLUSIVE' };
        }
    }
    for (const { contype, pktable } of (0,walk/* nodesOfKind */.n)(create, 'Constraint')) {
        if (contype === 'CONSTR_FOREIGN')
            yield* on(pktable, 'SHARE ROW EXCLUSIVE');
    }
}
function* dropLocks(drop, catalog) {
    const mode = 'ACCESS EXCLUSIVE';
    switch (drop.removeType) {
        case 'OBJECT_TABLE':
        case 'OBJECT_FOREIGN_TABLE':
        case 'OBJECT_VIEW':
        case 'OBJECT_MATVIEW':
        case 'OBJECT_SEQUENCE':
            for (const name of (0,lint_objects/* droppedNames */.xX)(drop)) {
                yield { name, location: undefined, mode };
                const relation = catalog.relation(name);
                if (relation?.parent)
                    yield { name: relation.parent, location: undefined, mode };
                for (const { references } of relation?.constraints ?? []) {
                    if (references)
                        yield { name: references, location: undefined, mode };
                }
            }
            break;
        case 'OBJECT_INDEX':
            for (const index of (0,lint_objects/* droppedNames */.xX)(drop)) {
                yield { name: catalog.index(index)?.table ?? index, location: undefined, mode };
            }
            break;
        case 'OBJECT_TRIGGER':
        case 'OBJECT_POLICY':
        case 'OBJECT_RULE':
            for (const { table } of (0,lint_objects/* droppedOnTable */.Yh)(drop))
                yield { name: table, location: undefined, mode };
            break;
        default:
    }
}
/** `LOCK TABLE` has its mode as the number that the server gives it: 1 is ACCESS SHARE, 8 ACCESS EXCLUSIVE. */
function lockStatementMode(number) {
    return number === undefined ? undefined : modes[number - 4];
}
function* on(range, mode) {
    const relation = (0,lint_objects/* named */.KT)(range);
    if (relation)
        yield { ...relation, mode };
}
function rangeOf(node) {
    const relation = 'RangeVar' in node ? (0,lint_objects/* named */.KT)(node.RangeVar) : undefined;
    return relation ? [relation] : [];
}

;// CONCATENATED MODULE: ./build/lint/rules/dml-in-ddl-transaction.js




const dml_in_ddl_transaction_rule = {
    id: 'dml-in-ddl-transaction',
    severity: 'warning',
    family: 'transaction',
    summary: 'A table is altered in the transaction that has just changed its rows.',
    why: `Two things go wrong when rows are changed first and the table is altered behind that, in one transaction:

- If a deferred constraint or trigger still has to look at the changed rows, PostgreSQL refuses ALTER TABLE, CREATE INDEX,
  TRUNCATE and DROP TABLE: "cannot ALTER TABLE … because it has pending trigger events" (SQLSTATE 55006). It happens where there are rows, so in production and
  not on an empty test database.
- The changed rows stay locked while the ALTER waits for its stronger lock on the table. Everybody who came to those rows
  in the meantime waits behind, and one who holds what the ALTER waits for makes it a deadlock.

Two files, one for the rows and one for the table, have neither problem. \`SET CONSTRAINTS ALL IMMEDIATE\` in between
takes care of the first only. The other order, rows changed while the table is locked by an ALTER before, is the
business of \`statement-after-access-exclusive\`.`,
    unsafe: `UPDATE orders SET note = '' WHERE note IS NULL;
ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';`,
    safe: `-- In the file before this one, without a transaction and in batches:
--   UPDATE orders SET note = '' WHERE note IS NULL AND id BETWEEN …
ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';`,
    *check(statement, context) {
        const { catalog } = context;
        const written = sofar.of(context);
        for (const lock of locksOf(statement, context)) {
            if (!isAtLeast(lock.mode, 'SHARE'))
                continue;
            const key = relationKey(catalog, lock.name);
            if (!written.has(key))
                continue;
            yield {
                statement,
                location: lock.location,
                relation: lock.name,
                message: `needs a strong lock on ${(0,sql_names/* nameText */.fh)(lock.name)} while the rows that were changed before are still locked, and fails if deferred triggers wait for them`,
                remedy: 'Change rows and table in two files, or at least put SET CONSTRAINTS ALL IMMEDIATE in between.',
            };
        }
    },
};
/** The relations that have been written to since constraints and triggers were last made to have their say. */
const sofar = new BeforeFold(() => new Set(), (written, { node }, { catalog }) => {
    if (checksConstraints(node))
        written.clear();
    for (const { target } of (0,dml/* writesOf */.A)(node))
        written.add(relationKey(catalog, target.name));
});
function checksConstraints(node) {
    return node !== undefined && 'ConstraintsSetStmt' in node && node.ConstraintsSetStmt.deferred !== true;
}

;// CONCATENATED MODULE: ./build/lint/rules/dml-without-where.js


const dml_without_where_rule = {
    id: 'dml-without-where',
    severity: 'error',
    family: 'data-loss',
    summary: 'UPDATE or DELETE without WHERE changes every row of an existing table.',
    why: `Without \`WHERE\` every row is meant, and a forgotten one looks just the same. What was in the rows is gone once the
migration has committed.

If every row is what you want, one statement is still the hard way: it holds a lock on each row until it commits, so
that every writer of those rows waits; it writes a new version of each row, which can double the size of the table; and
it keeps VACUUM from cleaning up in the whole database for as long as it takes. Batches of some thousand rows, each
committed, do the same without anybody noticing. To empty a table, \`TRUNCATE\` is made for it.`,
    unsafe: `UPDATE invoices SET currency = 'EUR';`,
    safe: `-- migrate: no-transaction
-- Each round commits, so that locks are short and VACUUM can follow.
DO $$
BEGIN
  LOOP
    UPDATE invoices SET currency = 'EUR'
     WHERE id IN (SELECT id FROM invoices WHERE currency IS NULL LIMIT 5000);
    EXIT WHEN NOT FOUND;
    COMMIT;
  END LOOP;
END
$$;`,
    *check(statement) {
        for (const write of (0,dml/* writesOf */.A)(statement.node)) {
            const { name, location } = write.target;
            if (hasWhere(write))
                continue;
            const deletes = write.kind === 'DELETE';
            yield {
                statement,
                location,
                relation: name,
                message: deletes
                    ? `deletes every row of ${(0,sql_names/* nameText */.fh)(name)}`
                    : `overwrites every row of ${(0,sql_names/* nameText */.fh)(name)} in one transaction, and makes writers wait until it commits`,
                remedy: deletes
                    ? 'Add the missing WHERE; to empty the table, say so with TRUNCATE.'
                    : 'Add the missing WHERE; if every row is meant, change them in batches that commit.',
            };
        }
    },
};
function hasWhere(write) {
    if (write.kind === 'UPDATE')
        return write.update.whereClause !== undefined;
    if (write.kind === 'DELETE')
        return write.delete.whereClause !== undefined;
    return true;
}

;// CONCATENATED MODULE: ./build/lint/rules/domain-constraint-scan.js




const domain_constraint_scan_rule = {
    id: 'domain-constraint-scan',
    severity: 'error',
    family: 'scan',
    summary: 'A constraint of a domain is checked in every table that uses the domain.',
    why: `\`ALTER DOMAIN … ADD CONSTRAINT\`, \`VALIDATE CONSTRAINT\` and \`SET NOT NULL\` read every table that has a column of
the domain, one after the other, with a SHARE lock on each: nothing can be written to any of them until the transaction
ends. With NOT VALID, adding the constraint locks no table; but validating it later takes the same SHARE lock, unlike
the validation of a table's constraint. A CHECK on each table is the only way that lets writes go on.`,
    unsafe: `ALTER DOMAIN email ADD CONSTRAINT email_check CHECK (VALUE ~ '@');`,
    safe: `-- New values are checked from here on, and no table is locked.
ALTER DOMAIN email ADD CONSTRAINT email_check CHECK (VALUE ~ '@') NOT VALID;
-- For the old ones, a CHECK on each table can be validated while it is in use.
ALTER TABLE users ADD CONSTRAINT users_email_check CHECK (email ~ '@') NOT VALID;`,
    *check(statement, context) {
        const { node } = statement;
        if (node === undefined || !('AlterDomainStmt' in node))
            return;
        const { typeName, subtype = '', def } = node.AlterDomainStmt;
        const domain = (0,nodes/* listName */.sY)(typeName);
        if (domain === undefined || !scans(subtype, def))
            return;
        if (context.catalog.type(domain)?.created !== undefined)
            return;
        const tables = [...tablesWith(domain, context)];
        if (tables.length === 0 && context.catalog.complete)
            return;
        const names = tables.length === 0 ? 'every table' : (0,wording/* list */.p_)(tables.map((table) => (0,wording/* shortName */.EU)(table, context.catalog)));
        const more = context.catalog.complete || tables.length === 0 ? '' : ' and whatever else';
        yield {
            statement,
            ...(def && 'Constraint' in def && { location: def.Constraint.location }),
            message: `blocks writes to ${names}${more} with a column of ${(0,sql_names/* nameText */.fh)(domain)} while every row there is checked`,
            remedy: 'Add the constraint as NOT VALID, and hold the old rows to it with a CHECK on each table.',
            ...(tables.length === 1 && { relation: tables[0] }),
        };
    },
};
/** ADD (unless NOT VALID), VALIDATE and SET NOT NULL, as PostgreSQL's grammar codes them. */
function scans(subtype, def) {
    if (subtype === 'V' || subtype === 'O')
        return true;
    return (subtype === 'C' && def !== undefined && 'Constraint' in def && def.Constraint.skip_validation !== true);
}
function* tablesWith(domain, { catalog }) {
    for (const relation of catalog.relations()) {
        for (const { type } of relation.columns.values()) {
            const parsed = type === undefined ? undefined : parseType(type);
            if (parsed === undefined || !(0,sql_names/* mayBeSame */.Lx)(objectOf(parsed), domain))
                continue;
            yield relation;
            break;
        }
    }
}

// EXTERNAL MODULE: ./build/lint/rules/down-loses-data.js
var down_loses_data = __webpack_require__(6446);
;// CONCATENATED MODULE: ./build/lint/rules/down-not-inverse.js
const down_not_inverse_rule = {
    id: 'down-not-inverse',
    severity: 'warning',
    family: 'process',
    dynamic: true,
    summary: 'After the migration and its rollback script, the schema is not what it was before.',
    why: `The rehearsal takes an inventory of the schema, applies the migration, runs the rollback script and takes it again.
Whatever differs is named: an index that is not dropped, a default that does not come back, a lost grant or comment. A
database that has been rolled back is then unlike every other with the same history, and the next migration may fail on it
alone. Differences that change nothing, such as the order of columns, are told apart as cosmetic.`,
    unsafe: `-- up:
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX orders_total_idx ON orders (total);
-- down, which forgets the index:
--   ALTER TABLE orders DROP COLUMN note;`,
    safe: `-- down:
DROP INDEX orders_total_idx;
ALTER TABLE orders DROP COLUMN note;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/drop-column.js




const drop_column_rule = {
    id: 'drop-column',
    severity: 'error',
    family: 'data-loss',
    summary: 'A column is dropped.',
    why: `What is in the column is gone for good: no rollback script brings it back. The application version that is running
while the migration is applied still selects, inserts and updates the column, and fails from then on; ORMs that cache
the list of columns do so even where the code does not name it. Indexes and constraints that have the column in them
go with it, without a word.

The statement itself only changes the catalog, under an ACCESS EXCLUSIVE lock, and gives no space back. If a foreign
key is on the column, the referenced table is locked in the same way.`,
    unsafe: `ALTER TABLE users DROP COLUMN nickname;`,
    safe: `-- 1. Release a version of the application that does not know the column.
-- 2. When nothing reads or writes it any more, keep clients that only insert the others working:
ALTER TABLE users ALTER COLUMN nickname DROP NOT NULL;
-- 3. In a later release drop it, and say why that is right:
--   -- migrate-ignore: drop-column — unused since release 42
--   ALTER TABLE users DROP COLUMN nickname;`,
    *check(statement, context) {
        for (const command of tableActions(statement)) {
            const { relation, subtype, name } = command;
            if (subtype !== 'AT_DropColumn' || name === undefined)
                continue;
            const column = columnOf(context, relation, name);
            if (column === 'absent')
                continue;
            const [table, also] = [(0,sql_names/* nameText */.fh)(relation), referencedBy(command, context)];
            const locks = also.length === 0
                ? ''
                : `; its foreign key is dropped with it, which blocks reads and writes of ${(0,wording/* list */.p_)(also)} too`;
            yield {
                statement,
                message: `deletes what is in ${table}.${name}, and breaks every running client that still names it${locks}`,
                remedy: `First release code that does not use ${name}; drop it in a later migration, with a comment that says why.`,
                relation,
                guarded: column && drop_column_guardOf(column),
            };
        }
    },
};
function drop_column_guardOf({ name, created, generated }) {
    if (created !== undefined)
        return `${name} is new: ${created.file.path} adds it.`;
    return generated === 'virtual' ? `${name} is a virtual column, which has no data of its own.` : undefined;
}
function referencedBy({ relation, name = '' }, context) {
    const keys = foreignKeysOf(context, relation).filter(({ columns }) => columns.includes(name));
    return keys.flatMap(({ references }) => references === undefined ? [] : [(0,wording/* shortName */.EU)(references, context.catalog)]);
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-column-cascade.js




const drop_column_cascade_rule = {
    id: 'drop-column-cascade',
    severity: 'error',
    family: 'data-loss',
    summary: 'A column is dropped with CASCADE.',
    why: `\`CASCADE\` drops whatever depends on the column, and whatever depends on that: views and materialized views as a
whole (with the rows of the latter, and with the privileges on both), foreign keys of other tables, generated columns,
policies and triggers. What that is depends on the database that the statement meets, not on the file, and the only
trace is a NOTICE. Without CASCADE the statement fails and names the dependants, so that each can be dealt with.`,
    unsafe: `ALTER TABLE users DROP COLUMN email CASCADE;`,
    safe: `-- Name what has to go. The statement then fails if there is something else.
DROP VIEW active_users;
ALTER TABLE users DROP COLUMN email;
CREATE VIEW active_users AS SELECT id, name FROM users WHERE active;`,
    *check(statement, context) {
        for (const { relation, subtype, name, command } of tableActions(statement)) {
            if (subtype !== 'AT_DropColumn' || name === undefined || command.behavior !== 'DROP_CASCADE')
                continue;
            if (columnOf(context, relation, name) === 'absent')
                continue;
            const others = referencesTo(context, relation, name).map(({ table }) => (0,wording/* shortName */.EU)(table, context.catalog));
            const known = others.length === 0 ? '' : `, the foreign keys of ${(0,wording/* list */.p_)([...new Set(others)])} among them`;
            yield {
                statement,
                message: `drops whatever depends on ${(0,sql_names/* nameText */.fh)(relation)}.${name} with it: views, foreign keys, policies, generated columns${known}`,
                remedy: 'Drop the dependants by name first, and leave CASCADE out.',
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/dropped-constraints.js


/** Not one that is known not to be there, nor one that the pending files have made. */
function droppedConstraints(statement, context) {
    return tableActions(statement).flatMap((command) => {
        const { relation: table, subtype, name } = command;
        if (subtype !== 'AT_DropConstraint' || name === undefined)
            return [];
        const relation = context.catalog.relation(table);
        const known = relation?.constraints.find((constraint) => constraint.name === name);
        if (known === undefined && relation?.known === true && command.command.missing_ok === true)
            return [];
        if (known?.created !== undefined)
            return [];
        return [{ table, name, command, known, kind: known?.kind ?? kindByName(name) }];
    });
}
/** PostgreSQL calls them `orders_pkey` and `orders_customer_id_fkey`. */
function kindByName(name) {
    if (/_pkey\d*$/.test(name))
        return 'primary key';
    return /_fkey\d*$/.test(name) ? 'foreign key' : undefined;
}
/** Whether the same ALTER TABLE, or a later one of the same transaction, adds one that answers to the test. */
function isReplaced(statement, table, test) {
    return statement.file.statements.some((other) => {
        const together = other.index === statement.index ||
            (other.index > statement.index &&
                statement.transaction !== null &&
                other.transaction === statement.transaction);
        return (together &&
            tableActions(other).some(({ relation, subtype, command: { def } }) => {
                if (subtype !== 'AT_AddConstraint' || def === undefined || !('Constraint' in def))
                    return false;
                return (0,sql_names/* mayBeSame */.Lx)(relation, table) && test(def.Constraint);
            }));
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-constraint.js


const drop_constraint_rule = {
    id: 'drop-constraint',
    severity: 'warning',
    family: 'schema',
    summary: 'A constraint is dropped.',
    why: `From then on nothing keeps out the rows that it kept out: duplicates, values out of range, references to nothing.
Clients that count on it do not notice; \`INSERT … ON CONFLICT\` over the columns of a UNIQUE fails at once. Rolling back
means to add it again, which is only possible as long as no such row has come in, and takes a scan. A UNIQUE takes its
index with it, which queries may use.`,
    unsafe: `ALTER TABLE users DROP CONSTRAINT users_email_key;`,
    safe: `-- To change a constraint, put the new one in its place in the same statement.
ALTER TABLE users
  DROP CONSTRAINT users_age_check,
  ADD CONSTRAINT users_age_check CHECK (age >= 13) NOT VALID;`,
    *check(statement, context) {
        for (const dropped of droppedConstraints(statement, context)) {
            const { table, name, kind } = dropped;
            if (kind === 'primary key')
                continue;
            yield {
                statement,
                message: `lets rows into ${(0,sql_names/* nameText */.fh)(table)} that ${name} has kept out, and cannot be undone once there are some${consequence(dropped)}`,
                remedy: 'First release code that does not count on it; put a new constraint in its place in the same statement.',
                relation: table,
                guarded: drop_constraint_guardOf(dropped, statement, context),
            };
        }
    },
};
function consequence({ kind, known }) {
    if (kind === 'unique')
        return '; ON CONFLICT over its columns fails, and queries lose its index';
    if (known === undefined && kind === undefined)
        return '; if it is UNIQUE, queries lose its index as well';
    return '';
}
function drop_constraint_guardOf(dropped, statement, context) {
    const { table, name } = dropped;
    if (isHelper(dropped, context))
        return `${name} has done its work: its column is NOT NULL.`;
    const replaced = isReplaced(statement, table, ({ conname }) => conname === name);
    return replaced ? `Another ${name} takes its place in the same transaction.` : undefined;
}
/** The CHECK that was only there to make a column NOT NULL without a scan, once that is done. */
function isHelper({ table, known, command }, context) {
    if (known === undefined || known.kind !== 'check' || known.provesNotNull.length === 0)
        return false;
    const columns = context.catalog.relation(table)?.columns;
    const setHere = command.all.filter(({ subtype }) => subtype === 'AT_SetNotNull').map(({ name }) => name);
    return known.columns.every((column) => columns?.get(column)?.notNull === true || setHere.includes(column));
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-database.js
const drop_database_rule = {
    id: 'drop-database',
    severity: 'error',
    family: 'data-loss',
    summary: 'A database is dropped.',
    why: `\`DROP DATABASE\` deletes the files of the whole database at once, and nothing but a backup brings them back. It fails
while anybody is connected, except with \`FORCE\` (PostgreSQL 13 and later), which ends their sessions. It cannot drop the
database that the migration itself runs in, and it cannot run in a transaction block. Databases are made and removed
by those who run the server, not by a migration.`,
    unsafe: `DROP DATABASE IF EXISTS shop_old;`,
    safe: `-- Nothing here: a person drops a database by hand, with a fresh backup.
COMMENT ON DATABASE shop_old IS 'not used since 2026-05, to be dropped';`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('DropdbStmt' in node))
            return;
        yield {
            statement,
            message: `deletes the database ${node.DropdbStmt.dbname ?? ''} with everything in it`,
            remedy: 'Leave it to a person, by hand and with a fresh backup.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/drop-default-required-column.js


const drop_default_required_column_rule = {
    id: 'drop-default-required-column',
    severity: 'warning',
    family: 'application',
    summary: 'The default of a NOT NULL column is dropped.',
    why: `From then on an INSERT that does not name the column fails (23502). A client that runs with the version before does
just that when it does not know the column, or when it has always left it to the default. Some frameworks write this
pair by themselves: a NOT NULL column with a default to fill the old rows, and then the default is dropped again,
because the new code always sends a value. The old code does not, and it is still running.`,
    unsafe: `ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'basic';
ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;`,
    safe: `ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'basic';
-- Drop the default in a later release, when every client that is running sends a value.`,
    *check(statement, context) {
        for (const { relation, subtype, name, command } of tableActions(statement)) {
            if (subtype !== 'AT_ColumnDefault' || name === undefined || command.def !== undefined)
                continue;
            if (columnOf(context, relation, name) === 'absent' || hasDefault(context, relation, name) === false)
                continue;
            const required = isNotNull(context, relation, name);
            if (required === false)
                continue;
            const doubt = required === undefined ? `, if ${name} is NOT NULL` : '';
            yield {
                statement,
                message: `INSERTs of running clients that leave ${(0,sql_names/* nameText */.fh)(relation)}.${name} to its default fail from now on${doubt}`,
                remedy: 'Keep the default until no client that leaves the column out is running any more.',
                relation,
                ...(required === undefined && { severity: 'notice' }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/bounded-lock.js
/** Said of a statement whose lock is as short as it can be, because the file itself sees to it. */
function boundedLock(statement, settings) {
    const isLimited = settings.fileSetLockTimeout && settings.lockTimeoutMs > 0;
    return isLimited && isAlone(statement) ? 'It is alone in its transaction, with a lock_timeout.' : undefined;
}
/** Settings and the ends of the transaction aside. */
function isAlone({ file, index, transaction }) {
    if (transaction === null)
        return true;
    return !file.statements.some((other) => {
        if (other.index === index || other.transaction !== transaction || other.node === undefined)
            return false;
        return !('VariableSetStmt' in other.node) && !('TransactionStmt' in other.node);
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-foreign-key.js




const drop_foreign_key_rule = {
    id: 'drop-foreign-key',
    severity: 'warning',
    family: 'lock',
    summary: 'A foreign key is dropped, which locks both of its tables.',
    why: `The triggers of a foreign key are on both tables, so dropping it takes an ACCESS EXCLUSIVE lock on both: the
referenced table, which the statement does not even name, can be neither read nor written until the transaction ends.
Getting there means to wait for every transaction that uses one of the two, with everybody else in the queue behind.`,
    unsafe: `ALTER TABLE pets DROP CONSTRAINT pets_owner_id_fkey;`,
    safe: `-- There is no weaker lock to do it with. Alone in its migration and with a limit to the wait, it is short.
SET LOCAL lock_timeout = '2s';
ALTER TABLE pets DROP CONSTRAINT pets_owner_id_fkey;`,
    *check(statement, context) {
        for (const { table, name, known, kind } of droppedConstraints(statement, context)) {
            if (kind !== 'foreign key')
                continue;
            const other = known?.references === undefined
                ? 'the table that it refers to'
                : (0,wording/* shortName */.EU)(known.references, context.catalog);
            const tables = [...new Set([(0,sql_names/* nameText */.fh)(table), other])];
            const guess = known === undefined ? `, if ${name} is the foreign key that its name says` : '';
            yield {
                statement,
                message: `blocks reads and writes of ${(0,wording/* list */.p_)(tables)} until the transaction ends${guess}`,
                remedy: 'Drop it in a migration of its own, with a lock_timeout.',
                relation: table,
                guarded: boundedLock(statement, context.settings),
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/drop-function.js



const drop_function_rule = {
    id: 'drop-function',
    severity: 'warning',
    family: 'application',
    summary: 'A function or procedure is dropped.',
    why: `Statements of deployed application versions that call it fail from the commit on. So do other functions: the body of
a PL/pgSQL function, or of an SQL function in quotes, is looked up when it runs, so PostgreSQL does not know that it
calls this one and does not refuse the drop. With CASCADE the triggers, column defaults, generated columns, indexes
and views that use the function are dropped as well.

\`CREATE OR REPLACE FUNCTION\` changes a function without a gap, keeps its privileges and takes no lock on any table. A
change of argument types makes a second function beside the first; a change of the result type needs DROP and CREATE,
in one transaction.`,
    unsafe: `DROP FUNCTION order_total(bigint);`,
    safe: `CREATE OR REPLACE FUNCTION order_total(id bigint) RETURNS numeric
  LANGUAGE sql STABLE AS 'SELECT sum(amount) FROM order_items WHERE order_id = id';`,
    *check(statement, { catalog }) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE', 'OBJECT_AGGREGATE');
        if (!drop)
            return;
        const later = (0,lint_objects/* laterInTransaction */.eL)(statement);
        const cascade = drop.behavior === 'DROP_CASCADE';
        const gone = (0,lint_objects/* droppedNames */.xX)(drop).flatMap((name) => {
            const known = catalog.functions(name);
            if (known.length === 0 && drop.missing_ok === true && catalog.complete)
                return [];
            const isNew = known.length > 0 && known.every(({ created }) => created !== undefined);
            const again = !cascade && later.some((other) => drop_function_makes(other, name));
            return [
                {
                    name,
                    guarded: isNew ? 'it is new' : again ? 'it is created again in the same transaction' : undefined,
                },
            ];
        });
        const [first] = gone;
        if (!first)
            return;
        const felt = gone.filter(({ guarded }) => guarded === undefined);
        const names = (0,lint_objects/* listedNames */.cr)((felt.length === 0 ? gone : felt).map(({ name }) => name));
        yield {
            statement,
            ...(felt.length === 0 && { guarded: first.guarded }),
            ...(cascade && { severity: 'error' }),
            message: cascade
                ? `takes ${names} away from everything that calls it, and drops the triggers, defaults, generated columns, indexes and views that use it`
                : `takes ${names} away from everything that still calls it, functions too, which fail only when they run`,
            remedy: cascade
                ? 'Leave CASCADE out, and drop each dependant by its name before.'
                : 'Drop it when nothing calls it any more; to change it, use CREATE OR REPLACE FUNCTION.',
        };
    },
};
function drop_function_makes({ node }, name) {
    if (!node || !('CreateFunctionStmt' in node))
        return false;
    const made = (0,nodes/* listName */.sY)(node.CreateFunctionStmt.funcname);
    return made !== undefined && (0,sql_names/* mayBeSame */.Lx)(made, name);
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-index-concurrently-unsupported.js



const drop_index_concurrently_unsupported_rule = {
    id: 'drop-index-concurrently-unsupported',
    severity: 'error',
    family: 'fails',
    summary: 'DROP INDEX CONCURRENTLY of something that it cannot drop.',
    why: `\`DROP INDEX CONCURRENTLY\` takes exactly one index, no CASCADE, and none that something else needs: not the index
of a primary key, unique or exclusion constraint (drop the constraint), and not the index of a partitioned table. Each
of these is an error in every version of PostgreSQL, and it comes only when the migration runs.`,
    unsafe: `DROP INDEX CONCURRENTLY orders_placed_at_idx, orders_total_idx;`,
    safe: `DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;`,
    *check(statement, { catalog }) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_INDEX');
        if (drop?.concurrent !== true)
            return;
        const found = refusal(drop, catalog);
        if (found)
            yield { statement, evenIfNew: true, message: `fails: ${found.why}`, remedy: found.remedy };
    },
};
function refusal(drop, catalog) {
    const names = (0,lint_objects/* droppedNames */.xX)(drop);
    if (names.length > 1) {
        return {
            why: 'DROP INDEX CONCURRENTLY drops one index at a time',
            remedy: 'Write a DROP INDEX CONCURRENTLY for each of them.',
        };
    }
    if (drop.behavior === 'DROP_CASCADE') {
        return {
            why: 'DROP INDEX CONCURRENTLY takes no CASCADE',
            remedy: 'Leave CASCADE out, and drop what depends on the index before.',
        };
    }
    const [name] = names;
    const index = name && catalog.index(name);
    if (!index)
        return undefined;
    const { constraint, table, partitioned } = index;
    if (constraint !== undefined) {
        return {
            why: `${(0,sql_names/* nameText */.fh)(name)} belongs to the constraint ${constraint}`,
            remedy: `Use ALTER TABLE ${(0,wording/* shortName */.EU)(table, catalog)} DROP CONSTRAINT ${constraint}, which drops the index too.`,
        };
    }
    if (!partitioned)
        return undefined;
    return {
        why: `${(0,sql_names/* nameText */.fh)(name)} is the index of the partitioned table ${(0,wording/* shortName */.EU)(table, catalog)}`,
        remedy: 'Use DROP INDEX without CONCURRENTLY, alone in its file and with a short lock_timeout.',
    };
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-index-not-concurrent.js




const drop_index_not_concurrent_rule = {
    id: 'drop-index-not-concurrent',
    severity: 'warning',
    family: 'lock',
    summary: 'An index is dropped without CONCURRENTLY.',
    why: `\`DROP INDEX\` takes ACCESS EXCLUSIVE on the index and on its table, until the end of the transaction. The drop
itself is quick. But it waits for every query that is under way on the table, and whoever comes after it waits behind
it, readers too: one long SELECT and this statement together stop the table.

\`DROP INDEX CONCURRENTLY\` waits as well, and blocks nobody meanwhile. It drops one index at a time, outside of a
transaction block, and no index of a constraint or of a partitioned table.`,
    unsafe: `DROP INDEX orders_placed_at_idx;`,
    safe: `DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;`,
    *check(statement, context) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_INDEX');
        if (!drop || drop.concurrent === true)
            return;
        const { catalog } = context;
        const names = (0,lint_objects/* droppedNames */.xX)(drop);
        for (const [table, indexes] of byTable(names, context)) {
            const goes = table !== undefined && tableGoesToo(table, statement, context);
            if (drop.missing_ok === true && catalog.complete && table === undefined)
                continue;
            const partitioned = indexes.some((name) => catalog.index(name)?.partitioned === true);
            const blocked = table === undefined ? `the table of ${(0,lint_objects/* listedNames */.cr)(indexes)}` : (0,wording/* shortName */.EU)(table, catalog);
            const parts = partitioned ? ' and all of its partitions' : '';
            yield {
                statement,
                relation: table,
                ...(goes && { guarded: 'its table is dropped in the same file' }),
                message: `blocks reads and writes of ${blocked}${parts}, and waits for every query that is under way there`,
                remedy: partitioned
                    ? 'The index of a partitioned table cannot be dropped CONCURRENTLY: drop it alone in its file, with a short lock_timeout.'
                    : names.length > 1
                        ? 'Drop each index with a DROP INDEX CONCURRENTLY of its own.'
                        : 'Use DROP INDEX CONCURRENTLY, in a file of its own.',
            };
        }
    },
};
/** The indexes by their tables; under undefined those whose table is not known. */
function byTable(names, { catalog }) {
    const found = new Map();
    for (const name of names) {
        const index = catalog.index(name);
        const key = index && (0,sql_names/* nameText */.fh)(index.table);
        const entry = found.get(key);
        if (entry)
            entry[1].push(name);
        else
            found.set(key, [index?.table, [name]]);
    }
    return [...found.values()];
}
function tableGoesToo(table, statement, { catalog }) {
    return (0,around/* laterInFile */.UP)(statement).some(({ node }) => {
        const drop = (0,lint_objects/* dropOf */.l6)(node, 'OBJECT_TABLE', 'OBJECT_MATVIEW');
        return drop !== undefined && (0,lint_objects/* droppedNames */.xX)(drop).some((name) => (0,lint_objects/* sameRelation */.PW)(catalog, name, table));
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-not-null.js


const drop_not_null_rule = {
    id: 'drop-not-null',
    severity: 'warning',
    family: 'application',
    summary: 'A column that was NOT NULL may be NULL from now on.',
    why: `The statement only changes the catalog. What changes with it is what readers may rely on: code that takes the value
for granted, sums that turn NULL, \`NOT IN\` that finds nothing, joins that lose rows. None of that fails now; it fails
when the first NULL is written. There is no way back without reading the whole table either.`,
    unsafe: `ALTER TABLE users ALTER COLUMN email DROP NOT NULL;`,
    safe: `-- First release code that can read NULL, then let it be written, and say so:
--   -- migrate-ignore: drop-not-null — all readers handle a missing address since release 42
--   ALTER TABLE users ALTER COLUMN email DROP NOT NULL;`,
    *check(statement, context) {
        for (const { relation, subtype, name } of tableActions(statement)) {
            if (subtype !== 'AT_DropNotNull' || name === undefined)
                continue;
            const column = columnOf(context, relation, name);
            // The state before is of no use to anybody when it was made here, or when it was nullable already.
            if (column === 'absent' || column?.created !== undefined)
                continue;
            if (isNotNull(context, relation, name) === false)
                continue;
            yield {
                statement,
                message: `lets NULL into ${(0,sql_names/* nameText */.fh)(relation)}.${name}, which clients take for granted not to be there`,
                remedy: `Release code that reads NULL in ${name} before it can be written.`,
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/drop-primary-key.js


const drop_primary_key_rule = {
    id: 'drop-primary-key',
    severity: 'error',
    family: 'application',
    summary: 'A primary key is dropped and nothing takes its place in the same statement.',
    why: `Without it, two rows can have the same key, and its index is gone from the plans of every query that looks a row up.
Where the table is published for logical replication, UPDATE and DELETE fail from then on (\`does not have a replica
identity\`, 55000). \`ON CONFLICT\` over the key fails. If other tables refer to it, the statement needs CASCADE, and
that drops their foreign keys.

A new key can take its place within one ALTER TABLE, with an index that was built CONCURRENTLY before.`,
    unsafe: `ALTER TABLE orders DROP CONSTRAINT orders_pkey;`,
    safe: `-- CONCURRENTLY keeps it out of a transaction. The column is NOT NULL already.
CREATE UNIQUE INDEX CONCURRENTLY orders_id_new_idx ON orders (id_new);
ALTER TABLE orders
  DROP CONSTRAINT orders_pkey,
  ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_new_idx;`,
    *check(statement, context) {
        for (const { table, name, known, kind, command } of droppedConstraints(statement, context)) {
            if (kind !== 'primary key')
                continue;
            const replaced = isReplaced(statement, table, ({ contype }) => contype === 'CONSTR_PRIMARY');
            const cascade = command.command.behavior === 'DROP_CASCADE'
                ? ', and drops the foreign keys of other tables that refer to it'
                : '';
            const guess = known === undefined ? ` (${name} is one by its name)` : '';
            yield {
                statement,
                message: `leaves ${(0,sql_names/* nameText */.fh)(table)} without a primary key${guess}: duplicates can come in, and replicated UPDATEs and DELETEs fail${cascade}`,
                remedy: 'Put a new key in its place in the same ALTER TABLE, with PRIMARY KEY USING INDEX.',
                relation: table,
                guarded: replaced ? 'Another primary key takes its place in the same transaction.' : undefined,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/drop-schema.js

const drop_schema_rule = {
    id: 'drop-schema',
    severity: 'error',
    family: 'data-loss',
    summary: 'A schema is dropped.',
    why: `\`DROP SCHEMA … CASCADE\` drops every table, view, type, function and sequence in the schema, and what depends on
them in other schemas: columns of its types, foreign keys to its tables, views. It locks all of them at once, ACCESS
EXCLUSIVE, and a large schema can exceed \`max_locks_per_transaction\`.

Without CASCADE it succeeds only where the schema is empty, which may differ between a developer's machine and
production. Roles that have the schema in their search_path find their names in the next schema, or nowhere.`,
    unsafe: `DROP SCHEMA reporting CASCADE;`,
    safe: `-- Object by object, so that a reviewer sees what goes.
DROP VIEW IF EXISTS reporting.order_totals;
DROP FUNCTION IF EXISTS reporting.refresh_all();`,
    *check(statement, context) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_SCHEMA');
        if (!drop)
            return;
        const names = (0,lint_objects/* droppedNames */.xX)(drop);
        const known = names.filter(({ name }) => !drop_schema_isNew(name, statement, context));
        const old = known.length === 0 ? names : known;
        yield {
            statement,
            ...(known.length === 0 && { guarded: 'the pending files made the schema' }),
            message: drop.behavior === 'DROP_CASCADE'
                ? `deletes everything in schema ${(0,lint_objects/* listedNames */.cr)(old)} for good, and what depends on it elsewhere`
                : `removes schema ${(0,lint_objects/* listedNames */.cr)(old)}, and fails where anything is left in it`,
            remedy: 'Drop the objects in it by their names, in files of their own, and the empty schema last.',
        };
    },
};
function drop_schema_isNew(schema, statement, context) {
    return (0,lint_objects/* earlierPending */.Aw)(statement, context).some(({ node }) => node &&
        'CreateSchemaStmt' in node &&
        node.CreateSchemaStmt.schemaname === schema &&
        node.CreateSchemaStmt.if_not_exists !== true);
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-table.js


const drop_table_rule = {
    id: 'drop-table',
    severity: 'error',
    family: 'data-loss',
    summary: 'A table is dropped, with every row in it.',
    why: `\`DROP TABLE\` is final: no rollback script brings the rows back. Application code that was deployed before and still
names the table fails from that moment on.

It takes ACCESS EXCLUSIVE on the table until the end of the transaction, and the same on every table that it references
with a foreign key, whose triggers go too: reads and writes of those stop. Dropping a partition locks its parent in
that way.

The slow way has no surprises: stop using the table, rename it, wait for a release, drop its foreign keys one by one,
drop it.`,
    unsafe: `DROP TABLE orders_archive;`,
    safe: `-- In this release, once nothing uses the table any more:
ALTER TABLE orders_archive DROP CONSTRAINT IF EXISTS orders_archive_customer_id_fkey;
COMMENT ON TABLE orders_archive IS 'not used since 2026-05, to be dropped';
-- The drop itself comes in a later file, with the rule ignored by a comment that gives the reason.`,
    *check(statement, { catalog }) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_TABLE');
        if (!drop)
            return;
        for (const name of (0,lint_objects/* droppedNames */.xX)(drop)) {
            const relation = catalog.relation(name);
            if (!relation && drop.missing_ok === true && catalog.complete)
                continue;
            yield {
                statement,
                relation: name,
                message: `deletes ${(0,sql_names/* nameText */.fh)(name)} and every row in it for good${alsoLocked(relation, catalog)}`,
                remedy: 'Make sure that nothing uses it any more and that its rows are kept where they are needed; drop its foreign keys before, each alone.',
            };
        }
    },
};
function alsoLocked(relation, catalog) {
    const referenced = (relation?.constraints ?? []).flatMap(({ kind, references }) => kind === 'foreign key' && references && references.name !== relation?.name ? [references] : []);
    const others = relation?.parent ? [relation.parent, ...referenced] : referenced;
    return others.length === 0 ? '' : `, and blocks reads and writes of ${(0,lint_objects/* listedNames */.cr)(others, catalog)}`;
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-table-cascade.js

const drop_table_cascade_rule = {
    id: 'drop-table-cascade',
    severity: 'error',
    family: 'data-loss',
    summary: 'DROP TABLE … CASCADE, which drops objects that the statement does not name.',
    why: `\`CASCADE\` goes on to everything that depends on the table: views and materialized views, and what depends on those,
and the foreign keys of other tables, which stay without their check. The statement names none of them, and which they
are depends on the database that it runs on: on production there may be a view of the reporting team. Each of them is
locked with ACCESS EXCLUSIVE.

Without CASCADE, which is the default (RESTRICT), PostgreSQL refuses and lists them.`,
    unsafe: `DROP TABLE IF EXISTS orders_archive CASCADE;`,
    safe: `-- Each dependant by its name, so that a reviewer sees it. What is not named makes the drop fail.
DROP VIEW IF EXISTS archived_totals;
ALTER TABLE refunds DROP CONSTRAINT IF EXISTS refunds_order_id_fkey;`,
    *check(statement) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE');
        if (drop?.behavior !== 'DROP_CASCADE')
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `drops whatever depends on ${(0,lint_objects/* listedNames */.cr)((0,lint_objects/* droppedNames */.xX)(drop))} as well: views, and the foreign keys of other tables`,
            remedy: 'Leave CASCADE out, and drop each dependant by its name before.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/drop-type-cascade.js

const drop_type_cascade_rule = {
    id: 'drop-type-cascade',
    severity: 'error',
    family: 'data-loss',
    summary: 'DROP TYPE or DROP DOMAIN … CASCADE, which drops the columns of that type.',
    why: `A column depends on its type. \`DROP TYPE … CASCADE\` therefore drops every column of the type, in every table, with
all of its values, and ACCESS EXCLUSIVE on each of those tables; functions with an argument or result of the type go
too. The statement shows none of it.`,
    unsafe: `DROP TYPE order_state CASCADE;`,
    safe: `-- When the values are in a column of another type and nothing uses the old one any more:
ALTER TABLE orders DROP COLUMN state;
-- Fails if a column was forgotten.
DROP TYPE order_state;`,
    *check(statement) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_TYPE', 'OBJECT_DOMAIN');
        if (drop?.behavior !== 'DROP_CASCADE')
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `drops every column of type ${(0,lint_objects/* listedNames */.cr)((0,lint_objects/* droppedNames */.xX)(drop))} in every table, with its values, and every function that uses it`,
            remedy: 'Leave CASCADE out, and move the columns to another type before.',
        };
    },
};

// EXTERNAL MODULE: ./build/lint/rules/drop-unused-check.js
var drop_unused_check = __webpack_require__(4135);
;// CONCATENATED MODULE: ./build/lint/rules/drop-view.js



const drop_view_rule = {
    id: 'drop-view',
    severity: 'warning',
    family: 'application',
    summary: 'A view or materialized view is dropped.',
    why: `Queries of deployed application versions that read the view fail from the commit on. Its privileges and comments go
with it; a materialized view also loses its rows and indexes.

To change a view, use \`CREATE OR REPLACE VIEW\`: it keeps privileges and dependants, may add columns at the end, and
locks only the view. What it cannot do, drop or rename a column or change its type, takes DROP and CREATE in one
transaction, in which nobody sees the view missing. A materialized view that is made anew that way cannot be read until
it is filled and the transaction has ended.`,
    unsafe: `DROP VIEW order_totals;`,
    safe: `BEGIN;
DROP VIEW order_totals;
CREATE VIEW order_totals AS SELECT order_id, sum(amount)::bigint AS total FROM order_items GROUP BY order_id;
GRANT SELECT ON order_totals TO reporting;
COMMIT;`,
    *check(statement, { catalog }) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_VIEW', 'OBJECT_MATVIEW');
        if (!drop)
            return;
        const stored = drop.removeType === 'OBJECT_MATVIEW';
        for (const name of (0,lint_objects/* droppedNames */.xX)(drop)) {
            const relation = catalog.relation(name);
            if (!relation && drop.missing_ok === true && catalog.complete)
                continue;
            const again = (0,lint_objects/* laterInTransaction */.eL)(statement).some((later) => drop_view_makes(later, name));
            const text = (0,sql_names/* nameText */.fh)(name);
            yield {
                statement,
                relation: name,
                ...(again && !stored && { guarded: 'it is created again in the same transaction' }),
                message: again
                    ? `makes every reader of ${text} wait until the new one is filled and committed`
                    : `takes ${text} away from every query that still reads it`,
                remedy: again
                    ? 'Fill a materialized view of another name, and swap the names in a second file.'
                    : 'Drop it when no deployed version reads it any more; to change it, use CREATE OR REPLACE VIEW, or DROP and CREATE in one transaction.',
            };
        }
    },
};
/** Makes a relation of that name: the reader finds one again. */
function drop_view_makes({ node }, name) {
    if (!node)
        return false;
    let made;
    if ('ViewStmt' in node)
        made = node.ViewStmt.view && (0,nodes/* rangeName */.d8)(node.ViewStmt.view);
    if ('CreateTableAsStmt' in node) {
        const { into } = node.CreateTableAsStmt;
        made = into?.rel && (0,nodes/* rangeName */.d8)(into.rel);
    }
    if ('CreateStmt' in node)
        made = node.CreateStmt.relation && (0,nodes/* rangeName */.d8)(node.CreateStmt.relation);
    if ('RenameStmt' in node && node.RenameStmt.newname !== undefined)
        made = { name: node.RenameStmt.newname };
    return made !== undefined && (0,sql_names/* mayBeSame */.Lx)(made, name);
}

;// CONCATENATED MODULE: ./build/lint/rules/drop-view-cascade.js

const drop_view_cascade_rule = {
    id: 'drop-view-cascade',
    severity: 'error',
    family: 'data-loss',
    summary: 'DROP VIEW or DROP MATERIALIZED VIEW … CASCADE, which drops objects that the statement does not name.',
    why: `\`CASCADE\` drops every view that is built on this one, and every view built on those, with their privileges, comments
and, for materialized views, their rows and indexes. Functions written as strings are not dropped; they fail when they
are called. Without CASCADE PostgreSQL refuses and lists what depends on the view.

\`CREATE OR REPLACE VIEW\` needs no drop as long as the columns that are there keep their names, types and order.`,
    unsafe: `DROP VIEW order_totals CASCADE;`,
    safe: `CREATE OR REPLACE VIEW order_totals AS
  SELECT order_id, sum(amount) AS total, count(*) AS items FROM order_items GROUP BY order_id;`,
    *check(statement) {
        const drop = (0,lint_objects/* dropOf */.l6)(statement.node, 'OBJECT_VIEW', 'OBJECT_MATVIEW');
        if (drop?.behavior !== 'DROP_CASCADE')
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `drops every view that is built on ${(0,lint_objects/* listedNames */.cr)((0,lint_objects/* droppedNames */.xX)(drop))} as well`,
            remedy: 'Leave CASCADE out: use CREATE OR REPLACE VIEW, or drop and create each dependent view by its name.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/output-names.js
/**
 * The names of a query's columns as PostgreSQL chooses them (FigureColname); undefined where it depends on what is
 * in a table, as with `*`, or is not known here.
 */
function outputNames(query) {
    if (!query)
        return [];
    if (query.larg)
        return outputNames(query.larg);
    const [row] = query.valuesLists ?? [];
    if (row && 'List' in row)
        return (row.List.items ?? []).map((_, number) => `column${number + 1}`);
    return (query.targetList ?? []).map((target) => {
        if (!('ResTarget' in target))
            return undefined;
        return target.ResTarget.name ?? figured(target.ResTarget.val)?.name;
    });
}
/** The names of a view or table that is made from a query: some may be given in front of it. */
function columnNames(query, given) {
    const names = outputNames(query);
    const aliases = (given ?? []).map((node) => stringOf(node));
    return aliases.length >= names.length ? aliases : [...aliases, ...names.slice(aliases.length)];
}
function stringOf(node) {
    return node && 'String' in node ? node.String.sval : undefined;
}
const nameless = { name: '?column?', weak: true };
function figured(node) {
    if (!node)
        return undefined;
    if ('ColumnRef' in node)
        return strong(stringOf(node.ColumnRef.fields?.at(-1)));
    if ('FuncCall' in node)
        return strong(stringOf(node.FuncCall.funcname?.at(-1)));
    if ('TypeCast' in node) {
        const inner = figured(node.TypeCast.arg);
        if (!inner?.weak)
            return inner;
        const type = stringOf(node.TypeCast.typeName?.names?.at(-1));
        return type === undefined ? undefined : { name: type, weak: true };
    }
    if ('A_Indirection' in node) {
        const field = (node.A_Indirection.indirection ?? []).map(stringOf).findLast((name) => name !== undefined);
        return strong(field) ?? figured(node.A_Indirection.arg);
    }
    if ('CollateClause' in node)
        return figured(node.CollateClause.arg);
    if ('CaseExpr' in node) {
        const inner = figured(node.CaseExpr.defresult);
        return inner && !inner.weak ? inner : { name: 'case', weak: true };
    }
    if ('A_Expr' in node)
        return node.A_Expr.kind === 'AEXPR_NULLIF' ? strong('nullif') : nameless;
    return fixed(node);
}
function fixed(node) {
    if ('A_Const' in node || 'BoolExpr' in node || 'NullTest' in node || 'BooleanTest' in node)
        return nameless;
    if ('CoalesceExpr' in node)
        return strong('coalesce');
    if ('A_ArrayExpr' in node)
        return strong('array');
    if ('RowExpr' in node)
        return strong('row');
    if ('MinMaxExpr' in node)
        return strong(node.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest');
    if ('SubLink' in node && node.SubLink.subLinkType === 'EXISTS_SUBLINK')
        return strong('exists');
    return undefined;
}
function strong(name) {
    return name === undefined ? undefined : { name, weak: false };
}

;// CONCATENATED MODULE: ./build/lint/rules/duplicate-column-assignment.js



const duplicate_column_assignment_rule = {
    id: 'duplicate-column-assignment',
    severity: 'error',
    family: 'fails',
    summary: 'One column is assigned, listed or defined twice.',
    why: `PostgreSQL refuses it when it analyses the statement, before any row is looked at: "multiple assignments to same
column" in UPDATE, "column specified more than once" in INSERT, CREATE TABLE and CREATE VIEW. So it always fails, if only
once the migration has come that far. Names that are not quoted are folded to lower case: \`a\` and \`A\` are one column,
and a query's columns without a name are all called \`?column?\`.

Different fields of a composite column (\`a.x\`, \`a.y\`) and different elements of an array may be set side by side.`,
    unsafe: `UPDATE customers SET name = 'n/a', city = 'n/a', name = 'unknown' WHERE id = 1;`,
    safe: `UPDATE customers SET name = 'unknown', city = 'n/a' WHERE id = 1;`,
    *check(statement) {
        const { node } = statement;
        if (!node)
            return;
        for (const [column, location, where] of duplicatesIn(node)) {
            yield {
                statement,
                location,
                message: `fails: the column ${column} is ${where} twice`,
                remedy: 'Keep one of the two.',
            };
        }
    },
};
function* duplicatesIn(node) {
    for (const write of (0,dml/* writesOf */.A)(node)) {
        switch (write.kind) {
            case 'UPDATE':
                yield* assignedTwice(write.update.targetList);
                break;
            case 'INSERT':
                yield* assignedTwice(write.insert.cols, 'listed');
                yield* assignedTwice(write.insert.onConflictClause?.targetList);
                break;
            case 'MERGE':
                for (const when of (0,walk/* nodesOfKind */.n)(write.merge.mergeWhenClauses, 'MergeWhenClause')) {
                    yield* assignedTwice(when.targetList);
                }
                break;
            case 'DELETE':
        }
    }
    yield* definedTwice(node);
}
/** Whole columns may be assigned once, and not beside their parts; parts beside each other are merged. */
function* assignedTwice(targets, where = 'assigned') {
    const seen = new Map();
    for (const target of targets ?? []) {
        const { name, indirection, location } = 'ResTarget' in target ? target.ResTarget : {};
        if (name === undefined)
            continue;
        const part = (indirection ?? []).length > 0;
        const before = seen.get(name);
        if (before !== undefined && !(before && part))
            yield [name, location ?? 0, where];
        seen.set(name, part);
    }
}
function* definedTwice(node) {
    if ('CreateStmt' in node) {
        const columns = (node.CreateStmt.tableElts ?? []).flatMap((item) => 'ColumnDef' in item ? [item.ColumnDef] : []);
        // A typed table and a child only add to columns that are there: `a WITH OPTIONS` may come once as well.
        yield* twice(columns.map(({ colname, location }) => [colname, location ?? 0]));
    }
    else if ('ViewStmt' in node) {
        yield* ofQuery(node.ViewStmt.query, node.ViewStmt.aliases);
    }
    else if ('CreateTableAsStmt' in node) {
        yield* ofQuery(node.CreateTableAsStmt.query, node.CreateTableAsStmt.into?.colNames);
    }
    else if ('SelectStmt' in node && node.SelectStmt.intoClause) {
        yield* ofSelect(node.SelectStmt, node.SelectStmt.intoClause.colNames);
    }
}
function* ofQuery(query, given) {
    if (query && 'SelectStmt' in query)
        yield* ofSelect(query.SelectStmt, given);
}
function* ofSelect(select, given) {
    const names = columnNames(select, given);
    const targets = select.targetList ?? [];
    yield* twice(names.map((name, number) => {
        const target = targets[number];
        const location = target && 'ResTarget' in target ? (target.ResTarget.location ?? 0) : 0;
        return [stringOf(given?.[number]) ?? name, location];
    }));
}
function* twice(columns) {
    const seen = new Set();
    for (const [name, location] of columns) {
        if (name === undefined)
            continue;
        if (seen.has(name))
            yield [name, location, 'defined'];
        seen.add(name);
    }
}

;// CONCATENATED MODULE: ./build/lint/rules/duplicate-index.js


const duplicate_index_rule = {
    id: 'duplicate-index',
    severity: 'warning',
    family: 'schema',
    summary: 'An index does what another index of the table does already.',
    why: `Two indexes of the same columns serve the same queries and cost twice: in space, in every write, and in VACUUM. The
same goes for an index whose columns are the first ones of another: a B-tree of (a, b) answers searches by a. Primary
keys and unique constraints have an index of their own, so their columns need no second one.

A unique index is never superfluous because of a longer one, and a partial index, one with an operator class, a
collation or a sort order of its own, or one of another access method is not a duplicate.`,
    unsafe: `CREATE TABLE payments (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX payments_id_idx ON payments (id);`,
    safe: `CREATE TABLE payments (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX payments_order_id_idx ON payments (order_id);`,
    *check(statement, context) {
        const { node } = statement;
        if (!node || !('IndexStmt' in node))
            return;
        const table = (0,lint_objects/* named */.KT)(node.IndexStmt.relation);
        const columns = plainColumns(node.IndexStmt);
        const relation = table && context.catalog.relation(table.name);
        if (!relation || !columns)
            return;
        const made = { columns, unique: node.IndexStmt.unique === true, name: node.IndexStmt.idxname };
        const other = relation.indexes.find((index) => overlap(made, index) !== undefined && !goesLater(index, statement, context));
        const how = other && overlap(made, other);
        if (!other || !how)
            return;
        const ours = made.name ?? 'the new index';
        const theirs = other.name ?? `the index of ${other.constraint ?? (0,sql_names/* nameText */.fh)(relation)}`;
        const [kept, spare] = how === 'new one is spare' ? [theirs, ours] : [ours, theirs];
        yield {
            statement,
            location: table.location,
            relation: table.name,
            evenIfNew: true,
            message: `leaves ${(0,sql_names/* nameText */.fh)(table.name)} with two indexes for one: whatever ${spare} does, ${kept} does too`,
            remedy: how === 'new one is spare'
                ? `Leave ${ours} out.`
                : `Drop ${theirs} with DROP INDEX CONCURRENTLY when ${ours} is there.`,
        };
    },
};
function overlap(made, index) {
    if (!isPlain(index))
        return undefined;
    const same = made.columns.length === index.columns.length;
    if (startsWith(index.columns, made.columns) && (!made.unique || (same && index.unique))) {
        return 'new one is spare';
    }
    // The index of a constraint is not spare while the constraint is wanted.
    if (!startsWith(made.columns, index.columns) || index.unique)
        return undefined;
    return 'old one is spare';
}
function startsWith(columns, start) {
    return start.length <= columns.length && start.every((column, n) => column === columns[n]);
}
function isPlain({ partial, valid, method, ordinary }) {
    return !partial && valid && (method ?? 'btree') === 'btree' && ordinary === true;
}
/** The columns of a B-tree without anything special; undefined for every other index. */
function plainColumns(index) {
    const { accessMethod, whereClause, indexIncludingParams, indexParams, nulls_not_distinct } = index;
    if ((accessMethod ?? 'btree') !== 'btree' || whereClause || indexIncludingParams || nulls_not_distinct) {
        return undefined;
    }
    const columns = [];
    for (const param of indexParams ?? []) {
        if (!('IndexElem' in param))
            return undefined;
        const { name, opclass, collation, ordering, nulls_ordering } = param.IndexElem;
        const usual = (ordering ?? 'SORTBY_DEFAULT') === 'SORTBY_DEFAULT' &&
            (nulls_ordering ?? 'SORTBY_NULLS_DEFAULT') === 'SORTBY_NULLS_DEFAULT';
        if (name === undefined || opclass || collation || !usual)
            return undefined;
        columns.push(name);
    }
    return columns;
}
/** The old index is on its way out: the new one takes its place. */
function goesLater(index, statement, context) {
    return (0,lint_objects/* laterPending */.Co)(statement, context).some(({ node }) => {
        const drop = (0,lint_objects/* dropOf */.l6)(node, 'OBJECT_INDEX');
        if (drop && (0,lint_objects/* droppedNames */.xX)(drop).some(({ name }) => name === index.name))
            return true;
        return (0,lint_objects/* commandsOf */.Kf)(node).some(({ command: { subtype, name } }) => subtype === 'AT_DropConstraint' && name === index.constraint);
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/dynamic-sql.js
const dynamic_sql_rule = {
    id: 'dynamic-sql',
    severity: 'notice',
    family: 'process',
    summary: 'A DO block, CALL or EXECUTE: what it runs cannot be read from the file.',
    why: `What a DO block or a procedure does is decided as it runs: it may loop over tables, put statements together as text
and choose by what it finds. The rules read statements, so they are blind here. The rehearsal runs the block and reports
the locks, rewrites and scans that come of it, on the schema of the rehearsal and with its rows: a branch that only the
real data takes is not seen there either. Plain statements are checked in full.`,
    unsafe: `DO $$ BEGIN EXECUTE format('ALTER TABLE %I ADD COLUMN note text', 'orders'); END $$;`,
    safe: `ALTER TABLE orders ADD COLUMN note text;`,
    *check(statement) {
        const what = blindSpot(statement.node);
        if (what === undefined)
            return;
        yield {
            statement,
            message: `${what} decides as it runs what it does: only the rehearsal can see it`,
            remedy: 'Write plain statements where they do.',
        };
    },
};
function blindSpot(node) {
    if (!node)
        return undefined;
    if ('DoStmt' in node)
        return 'a DO block';
    if ('CallStmt' in node)
        return 'a procedure';
    return 'ExecuteStmt' in node ? 'a prepared statement' : undefined;
}

;// CONCATENATED MODULE: ./build/lint/rules/edited-applied.js
const edited_applied_rule = {
    id: 'edited-applied',
    severity: 'error',
    family: 'process',
    dynamic: true,
    told: 'Every command but `check` without a database tells it, as the failure `checksum-mismatch`.',
    summary: 'A migration has been changed after it was applied.',
    why: `The history keeps a checksum of what was run. An edit of an applied file never reaches the databases that have it, and
new databases get something else: from then on there are two schemas with one version number. Undo the edit, and write
what it was meant to do as a new migration. Changes of comments and white space count as well, since whether they matter
cannot be known from a checksum.`,
    unsafe: `-- 0007_create_orders.sql, applied long ago; "note" was added today
CREATE TABLE orders (id bigint PRIMARY KEY, note text);`,
    safe: `-- 0043_add_note.sql
ALTER TABLE orders ADD COLUMN note text;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/enum-add-value-in-transaction.js


const enum_add_value_in_transaction_rule = {
    id: 'enum-add-value-in-transaction',
    severity: 'error',
    family: 'fails',
    summary: 'A value is added to an enum in a transaction, which PostgreSQL 11 refuses.',
    why: `Up to PostgreSQL 11, \`ALTER TYPE … ADD VALUE\` fails inside of a transaction block ("ALTER TYPE ... ADD cannot run
inside a transaction block"), unless the type was created in that same transaction. From version 12 on it is allowed
there, and only the use of the new value has to wait for the commit.`,
    unsafe: `-- On PostgreSQL 11:
ALTER TYPE order_status ADD VALUE 'refunded';`,
    safe: `-- On PostgreSQL 11:
-- migrate: no-transaction
ALTER TYPE order_status ADD VALUE 'refunded';`,
    *check(statement, { catalog, serverVersionNum }) {
        const { node, transaction, file } = statement;
        if (serverVersionNum >= 120_000 || transaction === null || !node || !('AlterEnumStmt' in node))
            return;
        const { typeName, oldVal } = node.AlterEnumStmt;
        const type = (0,nodes/* listName */.sY)(typeName);
        if (!type || oldVal !== undefined)
            return;
        const created = catalog.type(type)?.created;
        if (created?.file === file && created.transaction === transaction)
            return;
        yield {
            statement,
            message: `fails: before PostgreSQL 12 no value can be added to ${(0,sql_names/* nameText */.fh)(type)} in a transaction`,
            remedy: 'Put it in a file of its own with `-- migrate: no-transaction` in its first line.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/enum-value-used-in-same-transaction.js




const enum_value_used_in_same_transaction_rule = {
    id: 'enum-value-used-in-same-transaction',
    severity: 'error',
    family: 'fails',
    summary: 'A new enum value is used in the transaction that adds it.',
    why: `Since PostgreSQL 12 an enum value may be added in a transaction, but until that transaction has committed nothing may
use it: a default, an INSERT, a comparison or a cast fails with "unsafe use of new value" (SQLSTATE 55P04). From version
17 on it works if the type itself was created in the same transaction.`,
    unsafe: `ALTER TYPE order_status ADD VALUE 'refunded';
UPDATE orders SET status = 'refunded'::order_status WHERE id = 1;`,
    safe: `ALTER TYPE order_status ADD VALUE 'refunded';
-- Whatever uses 'refunded' comes in the next file.`,
    *check(statement, context) {
        if (!statement.node || context.serverVersionNum < 120_000)
            return;
        for (const { type, value } of addedValues.of(context)) {
            if (isNewTypeOfTransaction(type, statement, context))
                continue;
            const location = useOf(value, statement.node, type, context.catalog);
            if (location === undefined)
                continue;
            yield {
                statement,
                location,
                message: `fails: '${value}' of ${(0,sql_names/* nameText */.fh)(type)} cannot be used before the transaction that adds it has committed`,
                remedy: 'Put the statements that use the new value in a file of their own, behind this one.',
            };
        }
    },
};
const addedValues = new BeforeFold(() => [], (values, { node }) => {
    if (!node || !('AlterEnumStmt' in node))
        return;
    const { typeName, oldVal, newVal } = node.AlterEnumStmt;
    const type = (0,nodes/* listName */.sY)(typeName);
    if (type && newVal !== undefined && oldVal === undefined)
        values.push({ type, value: newVal });
});
function isNewTypeOfTransaction(type, { file, transaction }, { catalog, serverVersionNum }) {
    const created = catalog.type(type)?.created;
    return serverVersionNum >= 170_000 && created?.file === file && created.transaction === transaction;
}
/** Where the value stands as a constant that PostgreSQL may read as one of that type. */
function useOf(value, node, type, catalog) {
    if (!mayBeOfType(node, type, catalog))
        return undefined;
    const others = new Set(constantsOfOtherTypes(node, type));
    for (const constant of (0,walk/* nodesOfKind */.n)(node, 'A_Const')) {
        if (constant.sval?.sval === value && !others.has(constant))
            return constant.location ?? 0;
    }
    return undefined;
}
/** Those with a cast, and the defaults of columns. */
function* constantsOfOtherTypes(node, { name: type }) {
    for (const { typeName, arg } of (0,walk/* nodesOfKind */.n)(node, 'TypeCast')) {
        if ((0,nodes/* listName */.sY)(typeName?.names)?.name !== type && arg && 'A_Const' in arg)
            yield arg.A_Const;
    }
    for (const { typeName, constraints } of (0,walk/* nodesOfKind */.n)(node, 'ColumnDef')) {
        if ((0,nodes/* listName */.sY)(typeName?.names)?.name === type)
            continue;
        for (const { contype, raw_expr } of (0,walk/* nodesOfKind */.n)(constraints, 'Constraint')) {
            if (contype === 'CONSTR_DEFAULT' && raw_expr && 'A_Const' in raw_expr)
                yield raw_expr.A_Const;
        }
    }
}
/** Whether the statement names the type, or a relation that has, or may have, a column of it. */
function mayBeOfType(node, type, catalog) {
    for (const { names } of typeNamesIn(node))
        if ((0,nodes/* listName */.sY)(names)?.name === type.name)
            return true;
    for (const { name } of (0,walk/* relationsIn */.D)(node)) {
        const relation = catalog.relation(name);
        if (!relation?.known)
            return true;
        for (const column of relation.columns.values()) {
            if (column.type === undefined)
                return true;
            const [element = ''] = column.type.split('[');
            if (element.split('.').at(-1)?.replaceAll('"', '') === type.name)
                return true;
        }
    }
    return false;
}
function* typeNamesIn(node) {
    for (const { typeName } of (0,walk/* nodesOfKind */.n)(node, 'TypeCast'))
        if (typeName)
            yield typeName;
    for (const { typeName } of (0,walk/* nodesOfKind */.n)(node, 'ColumnDef'))
        if (typeName)
            yield typeName;
}

;// CONCATENATED MODULE: ./build/lint/rules/explicit-lock-table.js


const explicit_lock_table_rule = {
    id: 'explicit-lock-table',
    severity: 'warning',
    family: 'lock',
    summary: 'LOCK TABLE stops others until the end of the transaction.',
    why: `\`LOCK TABLE t\` without a mode means ACCESS EXCLUSIVE: every read and write of the table waits until the transaction
ends. No other statement can give the lock back earlier. It is seldom needed: every ALTER takes the lock that it needs
by itself, and takes it later.

Where a lock must come first, for a fixed order between tables, say, the weakest mode that does the job is better:
SHARE ROW EXCLUSIVE keeps writers out and lets readers go on.`,
    unsafe: `LOCK TABLE orders;
INSERT INTO order_totals (day, total) SELECT day, sum(total) FROM orders GROUP BY day;`,
    safe: `-- One statement sees one state of the table, without a lock.
INSERT INTO order_totals (day, total) SELECT day, sum(total) FROM orders GROUP BY day;`,
    *check(statement, context) {
        const { node } = statement;
        if (!node || !('LockStmt' in node))
            return;
        const mode = lockStatementMode(node.LockStmt.mode);
        if (mode === undefined || mode === 'SHARE UPDATE EXCLUSIVE')
            return;
        for (const { name, location } of locksOf(statement, context)) {
            yield {
                statement,
                location,
                relation: name,
                message: `stops ${stops(mode)} of ${(0,sql_names/* nameText */.fh)(name)} until the end of the transaction (${mode})`,
                remedy: 'Leave it out, or name the weakest mode that is enough.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/functions.js



/** Written in a language whose body is text: not C, and not the standard body, which is read when it is created. */
function createdFunction(statement, context) {
    const { node } = statement;
    if (!node || !('CreateFunctionStmt' in node))
        return undefined;
    const { funcname, is_procedure, options, sql_body } = node.CreateFunctionStmt;
    const name = (0,nodes/* listName */.sY)(funcname);
    const language = optionText(options, 'language')?.toLowerCase();
    if (!name || language === 'c' || language === 'internal')
        return undefined;
    const fixed = sql_body !== undefined || setsPath(options) || laterSet(name, statement, context);
    return {
        name,
        what: is_procedure === true ? 'procedure' : 'function',
        definer: (0,lint_objects/* hasOption */.Kz)(options, 'security'),
        pathOfCaller: !fixed,
    };
}
function optionText(options, name) {
    const option = options?.find((node) => 'DefElem' in node && node.DefElem.defname === name);
    const arg = option && 'DefElem' in option ? option.DefElem.arg : undefined;
    return arg && 'String' in arg ? arg.String.sval : undefined;
}
function setsPath(options) {
    return (options ?? []).some((option) => {
        const arg = 'DefElem' in option && option.DefElem.defname === 'set' ? option.DefElem.arg : undefined;
        return arg !== undefined && 'VariableSetStmt' in arg && arg.VariableSetStmt.name === 'search_path';
    });
}
function laterSet(name, statement, context) {
    return (0,lint_objects/* laterPending */.Co)(statement, context).some(({ node }) => {
        if (!node || !('AlterFunctionStmt' in node))
            return false;
        const { func, actions } = node.AlterFunctionStmt;
        const altered = func && (0,nodes/* objectNameOf */.mO)({ ObjectWithArgs: func });
        return altered !== undefined && (0,sql_names/* mayBeSame */.Lx)(altered, name) && setsPath(actions);
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/extension-in-public.js

/** Their control file names a schema of their own. */
const placed = new Set([
    'plpgsql',
    'plperl',
    'plperlu',
    'plpython3u',
    'pltcl',
    'pltclu',
    'plv8',
    'adminpack',
    'pg_cron',
    'pg_tle',
    'pgmq',
    'pgsodium',
    'supabase_vault',
    'postgis_topology',
    'postgis_tiger_geocoder',
]);
const extension_in_public_rule = {
    id: 'extension-in-public',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'An extension is installed in schema public.',
    why: `Without \`SCHEMA\` an extension puts its functions, types and operators into the first schema of the \`search_path\`, which
is mostly \`public\`. There they mix with your own, an API that serves the schema offers them to its users, and anyone who
can create objects in it can put a function of the same name and closer argument types beside them. A schema of its own
keeps them apart: \`extensions\`, say, and on the \`search_path\` of the roles that need them.`,
    unsafe: `CREATE EXTENSION citext;`,
    safe: `CREATE SCHEMA IF NOT EXISTS extensions;
CREATE EXTENSION citext SCHEMA extensions;`,
    *check(statement) {
        const name = inPublic(statement.node);
        if (name === undefined)
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `puts everything that the extension ${name} brings into schema public`,
            remedy: 'Add SCHEMA with a schema that is made for extensions.',
        };
    },
};
function inPublic(node) {
    if (!node)
        return undefined;
    if ('CreateExtensionStmt' in node) {
        const { extname, options } = node.CreateExtensionStmt;
        const schema = optionText(options, 'schema');
        if (extname === undefined || (schema === undefined && placed.has(extname)))
            return undefined;
        return schema === undefined || schema === 'public' ? extname : undefined;
    }
    if (!('AlterObjectSchemaStmt' in node))
        return undefined;
    const { objectType, object, newschema } = node.AlterObjectSchemaStmt;
    if (objectType !== 'OBJECT_EXTENSION' || newschema !== 'public')
        return undefined;
    return object && 'String' in object ? object.String.sval : undefined;
}

;// CONCATENATED MODULE: ./build/lint/rules/fails-with-rows.js
/** Found by running the statement on tables that have a row, in the rehearsal. */
const fails_with_rows_rule = {
    id: 'fails-with-rows',
    severity: 'warning',
    family: 'fails',
    needsRows: true,
    dynamic: true,
    summary: 'A pending statement runs on empty tables, and failed as soon as they had a row.',
    why: `A throw-away server has the schema of the target but not its rows, and much that fails in production runs on an
empty table: a new column that is NOT NULL and has no default, a CHECK, a cast. So the pending files were run once more
with a made-up row in every table that they touch, and this statement failed.

The row is made up: a table of the target may be empty, or its rows may be better. The message of the server says what
it did not like.`,
    unsafe: `ALTER TABLE orders ADD COLUMN country text NOT NULL;`,
    safe: `ALTER TABLE orders ADD COLUMN country text NOT NULL DEFAULT 'unknown';`,
};

;// CONCATENATED MODULE: ./build/lint/rules/fkey-to-auth-unique.js


const fkey_to_auth_unique_rule = {
    id: 'fkey-to-auth-unique',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A foreign key to a column of auth.users other than its key.',
    why: `The tables of the schema \`auth\` belong to Supabase, which changes them as it is updated. Only the primary key is
promised to stay; a foreign key to another unique column, \`phone\` or \`email\`, makes the update fail that drops or changes
its index.`,
    unsafe: `CREATE TABLE contacts (email text REFERENCES auth.users (email));`,
    safe: `CREATE TABLE contacts (user_id uuid REFERENCES auth.users (id));`,
    *check(statement) {
        for (const { contype, pktable, pk_attrs, location } of (0,walk/* nodesOfKind */.n)(statement.node, 'Constraint')) {
            if (contype !== 'CONSTR_FOREIGN' || pktable?.schemaname !== 'auth' || pktable.relname !== 'users')
                continue;
            const column = (pk_attrs ?? []).map(stringOf).find((name) => name !== 'id');
            if (column === undefined)
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `depends on auth.users.${column}, which an update of Supabase may change`,
                remedy: 'Reference auth.users (id).',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/foreign-key-locks-referenced-table.js







const foreign_key_locks_referenced_table_rule = {
    id: 'foreign-key-locks-referenced-table',
    severity: 'warning',
    family: 'lock',
    summary: 'A statement about one table locks another one, because of a foreign key between them.',
    why: `A foreign key has triggers on both tables. Making one, even within \`CREATE TABLE\` and even as NOT VALID, locks the
*referenced* table with SHARE ROW EXCLUSIVE: nothing can be written to it. Taking one away locks it with ACCESS
EXCLUSIVE: it cannot be read either. \`DROP TABLE\` and \`DROP COLUMN\` take foreign keys away, too, and so does a
change of the column's type, which makes the key anew.

The work is done in an instant, but the lock stays until the transaction ends, and to get it the statement has to wait
for every transaction that has touched the table. While it waits, everybody else waits behind it. A \`lock_timeout\`
bounds that, and a transaction of its own keeps the lock short.`,
    unsafe: `CREATE TABLE order_notes (
  id bigint PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id)
);
UPDATE settings SET value = 'on' WHERE name = 'order_notes';`,
    safe: `-- The migration:
CREATE TABLE order_notes (
  id bigint PRIMARY KEY,
  order_id bigint NOT NULL
);
UPDATE settings SET value = 'on' WHERE name = 'order_notes';
-- The next migration:
-- The table is still empty, so there is nothing to look up. Alone, the lock on orders is short.
SET LOCAL lock_timeout = '2s';
ALTER TABLE order_notes ADD CONSTRAINT order_notes_order_fk
  FOREIGN KEY (order_id) REFERENCES orders (id);`,
    *check(statement, context) {
        for (const key of newForeignKeys(statement, context)) {
            if (isToldElsewhere(key, context) || (0,sql_names/* mayBeSame */.Lx)(key.referenced, key.table))
                continue;
            const harm = `blocks writes to ${(0,sql_names/* nameText */.fh)(key.referenced)}, to which ${(0,sql_names/* nameText */.fh)(key.table)} gets a foreign key,`;
            yield foreign_key_locks_referenced_table_hitOf(statement, context, key.referenced, harm, key.constraint.location);
        }
        for (const { table, referenced, by } of lostKeys(statement, context)) {
            if ((0,sql_names/* mayBeSame */.Lx)(referenced, table))
                continue;
            const harm = `blocks reads and writes of ${(0,wording/* shortName */.EU)(referenced, context.catalog)} as well, since the foreign key of ${(0,sql_names/* nameText */.fh)(table)} is ${by},`;
            yield foreign_key_locks_referenced_table_hitOf(statement, context, referenced, harm);
        }
    },
};
/** Two rules about existing tables say the same of both of theirs. */
function isToldElsewhere({ table, by, scans }, context) {
    return !isNew(context, table) && (by === 'add column' || (by === 'add constraint' && scans));
}
/** With a lock_timeout, or as the last statement of its transaction, only the wait or the moment is left. */
function foreign_key_locks_referenced_table_hitOf(statement, { settings }, relation, harm, location) {
    const limited = settings.lockTimeoutMs > 0;
    const last = isLast(statement);
    const until = last ? 'for an instant' : 'until the transaction ends';
    const wait = limited
        ? ''
        : '; everybody queues behind it while it waits for the lock, since there is no lock_timeout';
    return {
        statement,
        location,
        message: `${harm} ${until}${wait}`,
        remedy: 'Put it into a transaction of its own, with a lock_timeout.',
        relation,
        guarded: boundedLock(statement, settings),
        ...(limited && last && { severity: 'notice' }),
    };
}
function isLast({ file, index, transaction }) {
    if (transaction === null)
        return true;
    return !file.statements.some((other) => {
        const ends = other.node !== undefined && 'TransactionStmt' in other.node;
        return other.index > index && other.transaction === transaction && !ends;
    });
}
function* lostKeys(statement, context) {
    for (const { relation, subtype, name } of tableActions(statement)) {
        if (subtype !== 'AT_DropColumn' || name === undefined)
            continue;
        yield* keysOver(relation, name, 'dropped with it', context);
    }
    for (const { command, column, effect } of typeChanges(statement, context)) {
        if (effect === 'free')
            yield* keysOver(command.relation, column, 'made anew', context);
    }
    const { node } = statement;
    if (node === undefined || !('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_TABLE')
        return;
    for (const object of node.DropStmt.objects ?? []) {
        const table = 'List' in object ? (0,nodes/* listName */.sY)(object.List.items) : undefined;
        if (table !== undefined)
            yield* keysOver(table, undefined, 'dropped with it', context);
    }
}
function* keysOver(table, column, by, context) {
    for (const { columns, references } of foreignKeysOf(context, table)) {
        if (references === undefined || (column !== undefined && !columns.includes(column)))
            continue;
        yield { table, referenced: references, by };
    }
}

;// CONCATENATED MODULE: ./build/lint/rules/foreign-key-not-valid-on-partitioned.js


const foreign_key_not_valid_on_partitioned_rule = {
    id: 'foreign-key-not-valid-on-partitioned',
    severity: 'error',
    family: 'fails',
    summary: 'A foreign key of a partitioned table is added as NOT VALID, which PostgreSQL before 18 cannot do.',
    why: `Until version 17 PostgreSQL refuses it: \`cannot add NOT VALID foreign key on partitioned table\` (42809). Without NOT
VALID it would look every row of every partition up while nobody can write to any of the tables.

Partitions can have the key on their own: NOT VALID first, validated afterwards, one after the other. When it is then
added to the partitioned table, PostgreSQL finds an equal and validated key on each partition and takes that over
without looking at the rows. Version 18 can do it in one step.`,
    unsafe: `-- Already applied:
CREATE TABLE events (id bigint, user_id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- The migration:
ALTER TABLE events ADD CONSTRAINT events_user_fk
  FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;`,
    safe: `-- Already applied:
CREATE TABLE events (id bigint, user_id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- The migration:
ALTER TABLE events_2026 ADD CONSTRAINT events_user_fk
  FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
-- The next migration:
ALTER TABLE events_2026 VALIDATE CONSTRAINT events_user_fk;
-- The next migration:
-- Takes over what is validated on every partition, without a look at the rows.
ALTER TABLE events ADD CONSTRAINT events_user_fk FOREIGN KEY (user_id) REFERENCES users (id);`,
    *check(statement, context) {
        if (context.serverVersionNum >= 180000)
            return;
        for (const { table, referenced, constraint, by } of newForeignKeys(statement, context)) {
            if (by !== 'add constraint' || constraint.skip_validation !== true)
                continue;
            if (context.catalog.relation(table)?.kind !== 'partitioned')
                continue;
            yield {
                statement,
                location: constraint.location,
                message: `fails: ${(0,sql_names/* nameText */.fh)(table)} is partitioned, and before PostgreSQL 18 its foreign key to ${(0,sql_names/* nameText */.fh)(referenced)} cannot be NOT VALID`,
                remedy: 'Add the key to each partition as NOT VALID, validate it there, and then add it to the partitioned table.',
                relation: table,
                evenIfNew: true,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/foreign-key-type-mismatch.js


const foreign_key_type_mismatch_rule = {
    id: 'foreign-key-type-mismatch',
    severity: 'warning',
    family: 'schema',
    summary: 'The column of a foreign key has another type than the column that it refers to.',
    why: `PostgreSQL allows it as long as the two types can be compared. The typical pair is \`integer\` that refers to
\`bigint\`: it works until the referenced table counts past 2,147,483,647, and then no row can refer to the new ones
(\`integer out of range\`, 22003). Widening the column at that point rewrites a large table. Until then the types are
cast in every check and every join, and some pairs keep an index from being used.`,
    unsafe: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer REFERENCES customers (id));`,
    safe: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));`,
    *checkAll({ catalog }) {
        for (const relation of catalog.relations()) {
            for (const key of relation.constraints)
                yield* hitsOf(key, relation, catalog);
        }
    },
};
function* hitsOf(key, relation, catalog) {
    const { kind, created, references, columns } = key;
    const referenced = references && catalog.relation(references);
    if (kind !== 'foreign key' || created === undefined || referenced === undefined)
        return;
    const referencedColumns = key.referencedColumns.length > 0 ? key.referencedColumns : primaryKey(referenced);
    for (const [index, column] of columns.entries()) {
        const other = referencedColumns[index] ?? '';
        const [from, to] = [typeIn(relation, column), typeIn(referenced, other)];
        if (from === undefined || to === undefined || alike(from.name) === alike(to.name))
            continue;
        yield {
            statement: created,
            message: `${(0,wording/* shortName */.EU)(relation, catalog)}.${column} is ${typeText(from)} and refers to ${(0,wording/* shortName */.EU)(referenced, catalog)}.${other}, which is ${typeText(to)}: values of the one may not fit the other`,
            remedy: `Make ${column} ${typeText(to)}.`,
            relation,
            evenIfNew: true,
        };
    }
}
function primaryKey({ constraints }) {
    return constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [];
}
function typeIn({ columns }, column) {
    const text = columns.get(column)?.type;
    return text === undefined ? undefined : parseType(text);
}
/** Strings without a fixed length are one to a foreign key. */
function alike(type) {
    return type === 'varchar' ? 'text' : type;
}

;// CONCATENATED MODULE: ./build/lint/rules/foreign-key-without-index.js




const foreign_key_without_index_rule = {
    id: 'foreign-key-without-index',
    severity: 'warning',
    family: 'schema',
    summary: 'No index begins with the columns of a foreign key.',
    why: `PostgreSQL makes an index for a primary key, but none for a foreign key. Each DELETE on the referenced table, and each
UPDATE of its key, has to look for rows that refer to it: without an index that reads the whole referring table, once
for every deleted row, with the row locks held. It goes unnoticed while the table is small.

Any valid index serves whose first columns are those of the key, in whatever order. A partial index does not serve,
since the look-up does not know its condition.`,
    unsafe: `ALTER TABLE orders ADD COLUMN customer_id bigint;
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;`,
    safe: `-- The migration:
ALTER TABLE orders ADD COLUMN customer_id bigint;
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
-- The next migration:
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
    *check(statement, context) {
        yield* partialIndexHits(statement, context);
    },
    *checkAll({ catalog }) {
        for (const relation of catalog.relations()) {
            for (const key of relation.constraints) {
                if (key.created === undefined || !lacksIndex(key, relation))
                    continue;
                if (isOfParent(key, relation, catalog))
                    continue;
                yield {
                    statement: key.created,
                    message: `a DELETE in ${key.references === undefined ? 'the referenced table' : (0,wording/* shortName */.EU)(key.references, catalog)} reads all of ${(0,wording/* shortName */.EU)(relation, catalog)} for each row, since no index there begins with ${(0,wording/* list */.p_)(key.columns)}${relation.known ? '' : ' as far as can be seen'}`,
                    remedy: `Create an index over ${(0,wording/* shortName */.EU)(relation, catalog)} (${key.columns.join(', ')}), CONCURRENTLY if the table has rows.`,
                    relation,
                    // A new table has no rows yet to search, and for as long the index is cheap to make.
                    guarded: relation.created && `${(0,wording/* shortName */.EU)(relation, catalog)} is new and small: an index can follow.`,
                    ...(!relation.known && { severity: 'notice' }),
                };
            }
        }
    },
};
/** A partition has the keys of its parent, of which it has been told. */
function isOfParent({ created }, { parent }, catalog) {
    const above = parent && catalog.relation(parent);
    return above?.constraints.some((other) => other.created === created) ?? false;
}
function lacksIndex({ kind, columns }, { indexes, constraints }) {
    if (kind !== 'foreign key' || columns.length === 0)
        return false;
    if (indexes.some((index) => serves(index, columns)))
        return false;
    return !constraints.some((other) => (other.kind === 'primary key' || other.kind === 'unique') && begins(other.columns, columns));
}
function serves(index, columns) {
    return index.valid && !index.partial && begins(index.columns, columns);
}
function begins(indexed, columns) {
    const first = indexed.slice(0, columns.length);
    return columns.every((column) => first.includes(column));
}
/** A partial index over the columns of a foreign key looks like the one that is needed, and is not. */
function* partialIndexHits(statement, context) {
    const { node } = statement;
    if (node === undefined || !('IndexStmt' in node) || node.IndexStmt.whereClause === undefined)
        return;
    const table = (0,nodes/* rangeName */.d8)(node.IndexStmt.relation);
    if (table === undefined)
        return;
    const indexed = (node.IndexStmt.indexParams ?? []).map((param) => 'IndexElem' in param ? param.IndexElem.name : undefined);
    const relation = context.catalog.relation(table);
    for (const key of foreignKeysOf(context, table)) {
        if (relation === undefined || key.created !== undefined)
            continue;
        if (!begins(indexed, key.columns) || !lacksIndex(key, relation))
            continue;
        if (isIndexedLater(statement, table, key.columns))
            continue;
        yield {
            statement,
            message: `does not help the foreign key of ${(0,sql_names/* nameText */.fh)(table)} over ${(0,wording/* list */.p_)(key.columns)}: a DELETE in ${key.references === undefined ? 'the referenced table' : (0,wording/* shortName */.EU)(key.references, context.catalog)} still reads the whole table, since the index has a WHERE`,
            remedy: `Index (${key.columns.join(', ')}) without a condition.`,
            relation: table,
        };
    }
}
function isIndexedLater(statement, table, columns) {
    return statement.file.statements.some(({ index, node }) => {
        if (index <= statement.index || node === undefined || !('IndexStmt' in node))
            return false;
        const { relation, whereClause, indexParams = [] } = node.IndexStmt;
        const name = (0,nodes/* rangeName */.d8)(relation);
        if (name === undefined || whereClause !== undefined || !(0,sql_names/* mayBeSame */.Lx)(name, table))
            return false;
        return begins(indexParams.map((param) => ('IndexElem' in param ? param.IndexElem.name : undefined)), columns);
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/foreign-table-in-api.js




const foreign_table_in_api_rule = {
    id: 'foreign-table-in-api',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A foreign table in schema public.',
    why: `Row level security cannot be switched on for a foreign table, and the other server sees the user of the user mapping
and not the one who asks. So in a schema that an API serves it shows all that the mapped user may see. Put it into a
schema that is not served, and let a function or a view with conditions of its own read it.`,
    unsafe: `CREATE FOREIGN TABLE public.partner_orders (id bigint) SERVER partner;`,
    safe: `CREATE FOREIGN TABLE partner.orders (id bigint) SERVER partner;`,
    *check(statement, context) {
        const table = foreignTable(statement.node);
        if (!table || !isInPublic(table, context.catalog) || isRevokedLater(table, statement, context))
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `${(0,sql_names/* nameText */.fh)(table)} shows what is on another server to every role that may read it: policies do not apply to it`,
            remedy: 'Create it in a schema that is not served, or revoke SELECT on it.',
        };
    },
};
function foreignTable(node) {
    if (!node)
        return undefined;
    if ('CreateForeignTableStmt' in node)
        return (0,lint_objects/* named */.KT)(node.CreateForeignTableStmt.base?.relation)?.name;
    if (!('ImportForeignSchemaStmt' in node))
        return undefined;
    const { local_schema } = node.ImportForeignSchemaStmt;
    return local_schema === undefined ? undefined : { schema: local_schema, name: '*' };
}

;// CONCATENATED MODULE: ./build/lint/rules/function-search-path-mutable.js


const function_search_path_mutable_rule = {
    id: 'function-search-path-mutable',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A function looks its names up along the search_path of its caller.',
    why: `Tables, functions and operators that a function names without a schema are looked up when it runs, along the
\`search_path\` of whoever calls it. With another path it reads another table, or fails: in a restore from pg_dump, in a
trigger that a role with its own path fires, in an index that is built again. \`SET search_path = ''\` on the function
pins it, with all names written in full. A standard SQL body (\`BEGIN ATOMIC\`, from version 14 on) has its names resolved
when it is created. Functions with SECURITY DEFINER are the business of \`security-definer-without-search-path\`.`,
    unsafe: `CREATE FUNCTION open_total() RETURNS numeric LANGUAGE sql STABLE AS
  'SELECT sum(total) FROM invoices WHERE NOT paid';`,
    safe: `CREATE FUNCTION open_total() RETURNS numeric LANGUAGE sql STABLE SET search_path = '' AS
  'SELECT sum(total) FROM public.invoices WHERE NOT paid';`,
    *check(statement, context) {
        const created = createdFunction(statement, context);
        if (!created?.pathOfCaller || created.definer)
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `the ${created.what} ${(0,sql_names/* nameText */.fh)(created.name)} means other tables and functions under another search_path`,
            remedy: "Add SET search_path = '' and write its names with their schema.",
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/grant-to-public.js
const grant_to_public_rule = {
    id: 'grant-to-public',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A right is granted to PUBLIC.',
    why: `\`PUBLIC\` is every role of the server, also those that are made later, for monitoring or for another application. A
right that PUBLIC has cannot be taken from a single role: \`REVOKE … FROM somebody\` has no effect as long as PUBLIC has
it. Grant to a group role, and make those who need it members.`,
    unsafe: `GRANT SELECT ON invoices TO PUBLIC;`,
    safe: `GRANT SELECT ON invoices TO reporting;`,
    *check(statement) {
        const grant = grantOf(statement.node);
        const everybody = grant?.grantees?.some((grantee) => 'RoleSpec' in grantee && grantee.RoleSpec.roletype === 'ROLESPEC_PUBLIC');
        if (grant?.is_grant !== true || everybody !== true)
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `gives ${rights(grant)} to every role there is or will be`,
            remedy: 'Grant it to a role whose members need it.',
        };
    },
};
function grantOf(node) {
    if (!node)
        return undefined;
    if ('GrantStmt' in node)
        return node.GrantStmt;
    return 'AlterDefaultPrivilegesStmt' in node ? node.AlterDefaultPrivilegesStmt.action : undefined;
}
function rights({ privileges }) {
    const names = (privileges ?? []).flatMap((node) => 'AccessPriv' in node && node.AccessPriv.priv_name !== undefined
        ? [node.AccessPriv.priv_name.toUpperCase()]
        : []);
    return names.length === 0 ? 'all privileges' : names.join(', ');
}

// EXTERNAL MODULE: ./build/sql/scanner.js + 1 modules
var sql_scanner = __webpack_require__(1951);
;// CONCATENATED MODULE: ./build/lint/rules/identifier-truncated.js

/** NAMEDATALEN less the byte that ends a name. */
const longest = 63;
const identifier_truncated_rule = {
    id: 'identifier-truncated',
    severity: 'warning',
    family: 'schema',
    summary: 'A name of more than 63 bytes is cut off.',
    why: `PostgreSQL keeps 63 bytes of a name (NAMEDATALEN) and cuts off the rest, with no more than a NOTICE. It counts bytes:
an é has two, a 日 three. The object then has another name than the file says. A later file that uses the full name
works, since it is cut in the same way; a tool that looks in the catalogs finds nothing, and two names that differ only
behind the 63rd byte are one: "already exists", or the wrong one is dropped.`,
    unsafe: `CREATE INDEX orders_by_customer_and_status_and_created_at_for_the_monthly_report_idx ON orders (customer_id);`,
    safe: `CREATE INDEX CONCURRENTLY orders_monthly_report_idx ON orders (customer_id);`,
    *check(statement) {
        const { sql } = statement;
        const seen = new Set();
        const scanner = new sql_scanner/* Scanner */.L(sql);
        while (scanner.next() !== 'end') {
            const name = identifier(scanner);
            if (name === undefined || Buffer.byteLength(name) <= longest || seen.has(name))
                continue;
            seen.add(name);
            yield {
                statement,
                location: Buffer.byteLength(sql.slice(0, scanner.start)),
                message: `${name} has ${Buffer.byteLength(name)} bytes: PostgreSQL cuts it to ${cut(name)}`,
                remedy: 'Choose a name of at most 63 bytes.',
            };
        }
    },
};
function identifier(token) {
    if (token.kind === 'word')
        return token.raw();
    if (token.kind !== 'quoted identifier')
        return undefined;
    const raw = token.raw();
    return raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : undefined;
}
function cut(name) {
    let short = '';
    for (const character of name) {
        if (Buffer.byteLength(short + character) > longest)
            break;
        short += character;
    }
    return short;
}

;// CONCATENATED MODULE: ./build/lint/rules/inherit-change.js



const inherit_change_rule = {
    id: 'inherit-change',
    severity: 'warning',
    family: 'lock',
    summary: 'A table is made to inherit from another, or no longer to.',
    why: `\`INHERIT\` and \`NO INHERIT\` take ACCESS EXCLUSIVE on the child until the end of the transaction; the parent is locked
weakly (SHARE UPDATE EXCLUSIVE and ACCESS SHARE). The change is instant, but waits for every query that is under way on
the child.

From the commit on, queries of the parent return the rows of the child too, or no longer do, unless they say ONLY.`,
    unsafe: `ALTER TABLE events_2019 NO INHERIT events;`,
    safe: `-- A table that is new keeps nobody waiting.
CREATE TABLE events_2027 (CHECK (happened_at >= '2027-01-01')) INHERITS (events);`,
    *check(statement) {
        for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(statement.node)) {
            const { subtype, def } = command;
            if (subtype !== 'AT_AddInherit' && subtype !== 'AT_DropInherit')
                continue;
            const parent = def && 'RangeVar' in def ? (0,nodes/* rangeName */.d8)(def.RangeVar) : undefined;
            const of = parent ? (0,sql_names/* nameText */.fh)(parent) : 'the parent';
            const adds = subtype === 'AT_AddInherit';
            yield {
                statement,
                location,
                relation: name,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(name)}, and ${adds ? 'adds its rows to' : 'takes its rows out of'} every query of ${of}`,
                remedy: 'Put it into a file of its own with a short lock_timeout.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/insert-without-columns.js



const insert_without_columns_rule = {
    id: 'insert-without-columns',
    severity: 'warning',
    family: 'schema',
    summary: 'INSERT without a list of columns depends on their order.',
    why: `Without a list, the values go into the columns in the order in which the table happens to have them. That order is not
the same everywhere: a column that was dropped and added again is the last one, and a database restored or built in
another way has them as they were then. If the types fit by chance, the values end up in the wrong columns without an
error; if a column was added since, it silently gets its default.`,
    unsafe: `INSERT INTO countries VALUES ('DE', 'Germany');`,
    safe: `INSERT INTO countries (code, name) VALUES ('DE', 'Germany');`,
    *check(statement, { catalog }) {
        for (const write of (0,dml/* writesOf */.A)(statement.node)) {
            if (write.kind !== 'INSERT' || !write.insert.selectStmt || (write.insert.cols ?? []).length > 0)
                continue;
            const { name, location } = write.target;
            yield {
                statement,
                location,
                relation: name,
                ...(locks_isOwn(catalog, name) && {
                    guarded: `${(0,sql_names/* nameText */.fh)(name)} is new: the order of its columns is known.`,
                }),
                message: `fills the columns of ${(0,sql_names/* nameText */.fh)(name)} by their order, which need not be the same in every database`,
                remedy: 'List the columns behind the name of the table.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/invalid-index-left.js
/** Found by looking at a server, in the rehearsal and on the target: no text has it. */
const invalid_index_left_rule = {
    id: 'invalid-index-left',
    severity: 'error',
    family: 'schema',
    dynamic: true,
    summary: 'An invalid index is on the target, or is left behind by the pending migrations.',
    why: `An index whose building failed stays, marked invalid (\`pg_index.indisvalid\` is false). No query uses it, every
write pays for it, a unique one may still refuse rows, and its name is taken. \`REINDEX TABLE CONCURRENTLY\` passes it
over with a warning.

An index that was created ON ONLY a partitioned table is invalid until the index of every partition is attached. That
one is not a leftover, and becomes valid by itself.`,
    unsafe: `-- Fails where two rows have the same email, and leaves users_email_key behind, invalid.
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);`,
    safe: `-- Look first: SELECT email, count(*) FROM users GROUP BY 1 HAVING count(*) > 1;
DROP INDEX CONCURRENTLY IF EXISTS users_email_key;
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);`,
};

;// CONCATENATED MODULE: ./build/lint/rules/irreversible.js
const irreversible_rule = {
    id: 'irreversible',
    severity: 'notice',
    family: 'process',
    dynamic: true,
    summary: 'A pending migration has no rollback script, or one that does not run.',
    why: `When a deployment goes wrong, a rollback script that was written and tried beforehand is the quick way back. The
rehearsal runs it behind the migration, in the opposite order of all that are pending. Some migrations have no way back:
what they deleted is gone. For those, a new migration forward is the way, and ignoring this rule with that reason tells
the next reader.`,
    unsafe: `-- 0043_add_note.sql, without down/0043_add_note_down.sql
ALTER TABLE orders ADD COLUMN note text;`,
    safe: `-- down/0043_add_note_down.sql
ALTER TABLE orders DROP COLUMN note;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/large-backfill.js




/** From here on a table counts as large. */
const manyRows = 10_000;
const large_backfill_rule = {
    id: 'large-backfill',
    severity: 'warning',
    family: 'transaction',
    summary: 'Rows of an existing table are changed or copied in bulk, in one transaction.',
    why: `A bulk UPDATE, DELETE or INSERT … SELECT locks each row that it touches until it commits, writes every one of them to
the WAL (which replicas then have to follow), leaves as many dead rows behind as it changed, and keeps one snapshot open
all the time, behind which VACUUM cannot clean anything in the database. If it fails near the end, all of it was for
nothing and is done again.

Work on data belongs in batches that commit, outside of the transaction that changes the schema: in a file without a
transaction, or in a background job. Whether it is large is taken from the target's statistics where they can be read;
where not, this is a notice.`,
    unsafe: `UPDATE orders SET total_cents = total * 100 WHERE total_cents IS NULL;`,
    safe: `-- migrate: no-transaction
DO $$
BEGIN
  LOOP
    UPDATE orders SET total_cents = total * 100
     WHERE id IN (SELECT id FROM orders WHERE total_cents IS NULL LIMIT 5000 FOR UPDATE SKIP LOCKED);
    EXIT WHEN NOT FOUND;
    COMMIT;
  END LOOP;
END
$$;`,
    *check(statement, context) {
        for (const write of (0,dml/* writesOf */.A)(statement.node)) {
            const { name, location } = write.target;
            const bulk = bulkOf(write, context.catalog);
            if (!bulk)
                continue;
            const sizes = bulk.reads.map((read) => context.size(read)?.rows);
            const rows = Math.max(...sizes.map((size) => size ?? -1));
            if (rows <= manyRows && !sizes.includes(undefined))
                continue;
            yield {
                statement,
                location,
                relation: name,
                ...(rows <= manyRows && { severity: 'notice' }),
                message: `${bulk.does}${rows > manyRows ? ` (about ${rows.toLocaleString('en')} rows to go through)` : ''} in one transaction`,
                remedy: 'Do it in batches that commit, in a file with `-- migrate: no-transaction` or in a background job.',
            };
        }
    },
};
function bulkOf(write, catalog) {
    const { name } = write.target;
    const table = (0,sql_names/* nameText */.fh)(name);
    switch (write.kind) {
        case 'UPDATE':
            if (picksFew(write.update.whereClause, name, catalog))
                return undefined;
            return { does: `changes rows of ${table} in bulk, keeps each of them locked`, reads: [name] };
        case 'DELETE':
            if (picksFew(write.delete.whereClause, name, catalog))
                return undefined;
            return { does: `deletes rows of ${table} in bulk, keeps each of them locked`, reads: [name] };
        case 'MERGE': {
            const reads = sources(write.merge.sourceRelation, catalog);
            return reads.length === 0 ? undefined : { does: `merges rows in bulk into ${table}`, reads };
        }
        case 'INSERT': {
            const reads = sources(write.insert.selectStmt, catalog);
            return reads.length === 0 ? undefined : { does: `copies rows in bulk into ${table}`, reads };
        }
    }
}
/** The tables with rows that a query reads; none for VALUES and for a SELECT of constants. */
function sources(query, catalog) {
    if (query && 'SelectStmt' in query && picksFew(query.SelectStmt.whereClause, undefined, catalog))
        return [];
    return [...(0,walk/* relationsIn */.D)(query)].map(({ name }) => name).filter((name) => !locks_isOwn(catalog, name));
}
/** Whether a condition names single rows: a key compared with constants. */
function picksFew(where, table, catalog) {
    const columns = comparedColumns(where);
    if (columns.size === 0)
        return false;
    const relation = table && catalog.relation(table);
    const keys = [
        ...(relation?.indexes ?? [])
            .filter(({ unique, partial }) => unique && !partial)
            .map((index) => index.columns),
        ...(relation?.constraints ?? [])
            .filter(({ kind }) => kind === 'primary key' || kind === 'unique')
            .map((constraint) => constraint.columns),
    ];
    if (keys.some((key) => key.length > 0 && key.every((column) => columns.has(column ?? ''))))
        return true;
    return relation?.known !== true && [...columns].some((column) => usualKeys.test(column));
}
/** Columns that hardly have another meaning than to name a row, for tables that nothing is known of. */
const usualKeys = /^(?:id|uuid|guid|key|code|slug|name|email)$/;
/** The columns that must equal a constant, or one of a list. */
function comparedColumns(where) {
    if (!where)
        return new Set();
    if ('BoolExpr' in where) {
        const { boolop, args } = where.BoolExpr;
        if (boolop !== 'AND_EXPR')
            return new Set();
        return new Set((args ?? []).flatMap((arg) => [...comparedColumns(arg)]));
    }
    if (!('A_Expr' in where))
        return new Set();
    const { kind, name, lexpr, rexpr } = where.A_Expr;
    const [operator] = name ?? [];
    const equals = operator && 'String' in operator && operator.String.sval === '=';
    if (!equals || (kind !== 'AEXPR_OP' && kind !== 'AEXPR_IN'))
        return new Set();
    const column = columnName(lexpr) ?? columnName(rexpr);
    const other = columnName(lexpr) === undefined ? lexpr : rexpr;
    return new Set(column !== undefined && isConstant(other) ? [column] : []);
}
function columnName(node) {
    const last = node && 'ColumnRef' in node ? node.ColumnRef.fields?.at(-1) : undefined;
    return last && 'String' in last ? last.String.sval : undefined;
}
function isConstant(node) {
    if (!node)
        return false;
    if ('A_Const' in node)
        return true;
    if ('TypeCast' in node)
        return isConstant(node.TypeCast.arg);
    return 'List' in node && (node.List.items ?? []).every(isConstant);
}

;// CONCATENATED MODULE: ./build/lint/rules/lock-order-inversion.js


const lock_order_inversion_rule = {
    id: 'lock-order-inversion',
    severity: 'warning',
    family: 'transaction',
    summary: 'Two pending transactions lock the same two tables in opposite order.',
    why: `Two transactions that take two locks in opposite order can each end up with one and wait for the other; after
\`deadlock_timeout\` (a second by default) PostgreSQL ends one of them (SQLSTATE 40P01). If one pending file locks orders
before customers and another one customers before orders, then an application that uses both tables in one transaction is
in the wrong order for one of the two, whichever way it does it. The usual order is the application's own, most often the
parent before the child. Better yet, each transaction locks one table.`,
    unsafe: `BEGIN;
ALTER TABLE orders ADD COLUMN a integer;
ALTER TABLE customers ADD COLUMN a integer;
COMMIT;
BEGIN;
ALTER TABLE customers ADD COLUMN b integer;
ALTER TABLE orders ADD COLUMN b integer;
COMMIT;`,
    safe: `BEGIN;
ALTER TABLE customers ADD COLUMN a integer, ADD COLUMN b integer;
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN a integer, ADD COLUMN b integer;
COMMIT;`,
    *checkAll(context) {
        /** The transactions so far that lock a relation. */
        const byRelation = new Map();
        for (const transaction of pendingTransactions(context)) {
            const order = lock_order_inversion_orderOf(transaction, context);
            const told = new Set();
            for (const earlier of sharing(order, byRelation)) {
                for (const { first, second, statement, opposite } of inversions(order, earlier)) {
                    const pair = `${first.key} ${second.key}`;
                    if (told.has(pair))
                        continue;
                    told.add(pair);
                    yield {
                        statement,
                        relation: second.name,
                        message: `locks ${(0,sql_names/* nameText */.fh)(second.name)} behind ${(0,sql_names/* nameText */.fh)(first.name)}, and ${whereIs(opposite, statement)} locks them in the other order: a deadlock with whoever uses both is possible in one of the two`,
                        remedy: 'Lock the tables in the same order everywhere, or one table in each transaction.',
                    };
                }
            }
            for (const key of order.keys())
                byRelation.set(key, [...(byRelation.get(key) ?? []), order]);
        }
    },
};
function whereIs({ file }, from) {
    return file === from.file ? 'another transaction of this file' : file.path;
}
function pendingTransactions({ files }) {
    return files
        .filter(({ pending }) => pending)
        .flatMap(({ statements }) => {
        const byNumber = new Map();
        for (const statement of statements) {
            const { transaction } = statement;
            if (transaction === null)
                continue;
            const known = byNumber.get(transaction);
            if (known)
                known.push(statement);
            else
                byNumber.set(transaction, [statement]);
        }
        return [...byNumber.values()];
    });
}
function lock_order_inversion_orderOf(transaction, context) {
    const order = new Map();
    for (const [at, statement] of transaction.entries()) {
        for (const { name, mode } of locksOf(statement, context)) {
            const key = relationKey(context.catalog, name);
            if (isAtLeast(mode, 'SHARE') && !order.has(key))
                order.set(key, { key, name, statement, at });
        }
    }
    return order;
}
/** The earlier transactions that have a relation with this one in common, the latest first. */
function sharing(order, byRelation) {
    const counts = new Map();
    for (const key of order.keys())
        for (const other of byRelation.get(key) ?? [])
            counts.set(other, (counts.get(other) ?? 0) + 1);
    return [...counts].flatMap(([other, count]) => (count > 1 ? [other] : [])).reverse();
}
/** Two relations that one statement locks after another here, and the other way round there. */
function* inversions(order, earlier) {
    const shared = [...order.values()].flatMap((here) => {
        const there = earlier.get(here.key);
        return there ? [{ here, there }] : [];
    });
    for (const [index, { here: second, there: before }] of shared.entries()) {
        for (let place = 0; place < index; place++) {
            const first = shared[place];
            if (!first || first.here.at === second.at || before.at >= first.there.at)
                continue;
            yield { first: first.here, second, statement: second.statement, opposite: first.there.statement };
        }
    }
}

// EXTERNAL MODULE: ./build/lint/settings.js
var settings = __webpack_require__(1587);
;// CONCATENATED MODULE: ./build/lint/timeout-value.js

function setOf(node) {
    if (!node || !('VariableSetStmt' in node))
        return undefined;
    const { kind, name, args, is_local } = node.VariableSetStmt;
    if (kind !== 'VAR_SET_VALUE' || name === undefined)
        return undefined;
    const value = (args ?? []).map((arg) => (0,nodes/* constantText */._r)(arg) ?? '').join(', ');
    return { name: name.toLowerCase(), value, local: is_local === true };
}
/** "300 ms", "2 s", "5 min". */
function durationText(ms) {
    if (ms >= 3_600_000 && ms % 3_600_000 === 0)
        return `${ms / 3_600_000} h`;
    if (ms >= 60_000 && ms % 60_000 === 0)
        return `${ms / 60_000} min`;
    return ms >= 1_000 && ms % 100 === 0 ? `${ms / 1_000} s` : `${ms} ms`;
}

;// CONCATENATED MODULE: ./build/lint/rules/lock-timeout-too-long.js



/** Longer than most applications and load balancers wait for an answer. */
const lock_timeout_too_long_longest = 10_000;
const lock_timeout_too_long_rule = {
    id: 'lock-timeout-too-long',
    severity: 'warning',
    family: 'lock',
    summary: 'A lock_timeout of more than 10 seconds.',
    why: `While a statement waits for ACCESS EXCLUSIVE, every query that comes after it waits behind. So \`lock_timeout\` is the
longest outage that one attempt may cause, and it should be shorter than what users and load balancers put up with: one
or two seconds. To get through on a busy table, many short attempts with a pause between them do better than a long one;
migrate-action makes them by itself.`,
    unsafe: `SET lock_timeout = '5min';
ALTER TABLE orders ADD COLUMN note text;`,
    safe: `SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;`,
    *check(statement, context) {
        const set = setOf(statement.node);
        const remedy = 'Use one or two seconds; the runner tries again.';
        if (set?.name === 'lock_timeout') {
            const ms = (0,settings/* milliseconds */.Rz)(set.value);
            if (ms === undefined || ms <= lock_timeout_too_long_longest)
                return;
            yield { statement, message: sentence(ms), remedy };
            return;
        }
        const { lockTimeoutMs, fileSetLockTimeout } = context.settings;
        if (fileSetLockTimeout || lockTimeoutMs <= lock_timeout_too_long_longest)
            return;
        const lock = locksOf(statement, context).find(({ mode }) => isAtLeast(mode, 'SHARE'));
        if (!lock)
            return;
        yield {
            statement,
            location: lock.location,
            relation: lock.name,
            message: sentence(lockTimeoutMs),
            remedy,
        };
    },
};
function sentence(ms) {
    return `lets others wait in line for up to ${durationText(ms)} at each attempt to get a lock`;
}

;// CONCATENATED MODULE: ./build/lint/rules/materialized-view-in-api.js




const materialized_view_in_api_rule = {
    id: 'materialized-view-in-api',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A materialized view in schema public.',
    why: `Row level security does not exist for materialized views: who may read one reads all of it, whatever the policies of
the tables say that it was filled from. In a schema that an API serves, default privileges may hand it to everybody. Put
it into a schema that is not served, or revoke the rights on it.`,
    unsafe: `CREATE MATERIALIZED VIEW public.totals AS SELECT owner_id, sum(total) AS total FROM invoices GROUP BY owner_id;`,
    safe: `CREATE MATERIALIZED VIEW reports.totals AS SELECT owner_id, sum(total) AS total FROM invoices GROUP BY owner_id;`,
    *check(statement, context) {
        const { node } = statement;
        if (!node || !('CreateTableAsStmt' in node) || node.CreateTableAsStmt.objtype !== 'OBJECT_MATVIEW')
            return;
        const view = (0,lint_objects/* named */.KT)(node.CreateTableAsStmt.into?.rel);
        if (!view || !isInPublic(view.name, context.catalog) || isRevokedLater(view.name, statement, context))
            return;
        yield {
            statement,
            location: view.location,
            evenIfNew: true,
            message: `${(0,sql_names/* nameText */.fh)(view.name)} shows all of its rows to every role that may read it: policies do not apply to it`,
            remedy: 'Create it in a schema that is not served, or revoke SELECT on it.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/missing-idle-in-transaction-timeout.js


const missing_idle_in_transaction_timeout_rule = {
    id: 'missing-idle-in-transaction-timeout',
    severity: 'notice',
    family: 'lock',
    optIn: true,
    summary: 'A strong lock is taken without an idle_in_transaction_session_timeout.',
    why: `If the runner's machine disappears between two statements, the server may not notice for a long time, and all that
while the open transaction keeps its locks. \`idle_in_transaction_session_timeout\` ends a session that has sat in an open
transaction for that long without a statement. From version 17 on, \`transaction_timeout\` bounds the transaction as a
whole. migrate-action sends a file as one message, so that hardly any time passes between its statements; the setting is
for files that are run by other means, too.`,
    unsafe: `ALTER TABLE orders ADD COLUMN note text;`,
    safe: `SET idle_in_transaction_session_timeout = '30s';
ALTER TABLE orders ADD COLUMN note text;`,
    *check(statement, context) {
        if (context.settings.idleInTransactionTimeoutMs > 0)
            return;
        const [lock] = locksOf(statement, context);
        if (!lock)
            return;
        yield {
            statement,
            location: lock.location,
            relation: lock.name,
            message: `keeps its lock on ${(0,sql_names/* nameText */.fh)(lock.name)} if the session stops answering in the middle of the transaction`,
            remedy: "Set idle_in_transaction_session_timeout = '30s' before it.",
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/held-locks.js





/** What the statements before hold on to until the end of the transaction. */
function heldLocks(context) {
    return fold.of(context).all;
}
/** What of it stops reads as well. */
function heldExclusively(context) {
    return fold.of(context).exclusive;
}
const fold = new BeforeFold(() => ({ all: new Map(), exclusive: new Map() }), ({ all, exclusive }, statement, context) => {
    for (const [key, lock] of keyedLocks([all, exclusive], statement, context)) {
        const known = all.get(key);
        if (!known || !isAtLeast(known.mode, lock.mode))
            all.set(key, lock);
        if (lock.mode === 'ACCESS EXCLUSIVE' && !exclusive.has(key))
            exclusive.set(key, lock);
    }
});
/**
 * The locks of a statement that has been applied to the catalog. A relation that it gives another name is known by
 * the new one from then on, in `held`, too: it is one relation, and one lock.
 */
function keyedLocks(held, statement, context) {
    const { catalog } = context;
    const move = moveOf(statement.node, catalog);
    if (move)
        for (const locks of held)
            rename(locks, move);
    return locksOf(statement, context).map((lock) => [
        move && (0,sql_names/* nameText */.fh)(lock.name) === move.written ? move.to : relationKey(catalog, lock.name),
        lock,
    ]);
}
function rename(locks, { from, to }) {
    for (const key of from) {
        const lock = locks.get(key);
        if (!lock)
            continue;
        locks.delete(key);
        locks.set(to, lock);
    }
}
function moveOf(node, catalog) {
    const names = newNameOf(node);
    if (!names)
        return undefined;
    const { old, now } = names;
    const relation = catalog.relation(now);
    if (!relation)
        return undefined;
    const schemas = new Set([old.schema, old.schema ?? relation.schema]);
    return {
        written: (0,sql_names/* nameText */.fh)(old),
        from: [...schemas].map((schema) => (0,sql_names/* nameText */.fh)({ ...(schema !== undefined && { schema }), name: old.name })),
        to: (0,sql_names/* nameText */.fh)(relation),
    };
}
function newNameOf(node) {
    if (!node)
        return undefined;
    if ('RenameStmt' in node) {
        const { renameType, relation, newname = '' } = node.RenameStmt;
        const old = (0,lint_objects/* named */.KT)(relation)?.name;
        if (!old || !RELATIONS.has(renameType ?? ''))
            return undefined;
        return { old, now: { ...old, name: (0,nodes/* truncated */.ps)(newname) } };
    }
    if ('AlterObjectSchemaStmt' in node) {
        const { relation, newschema = '' } = node.AlterObjectSchemaStmt;
        const old = (0,lint_objects/* named */.KT)(relation)?.name;
        return old && { old, now: { schema: (0,nodes/* truncated */.ps)(newschema), name: old.name } };
    }
    return undefined;
}
const RELATIONS = new Set([
    'OBJECT_TABLE',
    'OBJECT_VIEW',
    'OBJECT_MATVIEW',
    'OBJECT_SEQUENCE',
    'OBJECT_FOREIGN_TABLE',
]);

;// CONCATENATED MODULE: ./build/lint/transaction-words.js

/** What a statement does to the transaction block. A savepoint is none of it. */
function transactionWord(node) {
    if (!node || !('TransactionStmt' in node))
        return 'other';
    switch (node.TransactionStmt.kind) {
        case 'TRANS_STMT_BEGIN':
        case 'TRANS_STMT_START':
            return 'begin';
        case 'TRANS_STMT_COMMIT':
        case 'TRANS_STMT_ROLLBACK':
        case 'TRANS_STMT_PREPARE':
            return node.TransactionStmt.chain === true ? 'other' : 'end';
        default:
            return 'other';
    }
}
/** Whether a BEGIN of the file itself is open in front of a statement. */
function isInOwnBlock(statement) {
    const last = (0,around/* earlierInFile */.WN)(statement)
        .map(({ node }) => transactionWord(node))
        .findLast((word) => word !== 'other');
    return last === 'begin';
}

;// CONCATENATED MODULE: ./build/lint/rules/missing-lock-timeout.js





const missing_lock_timeout_rule = {
    id: 'missing-lock-timeout',
    severity: 'warning',
    family: 'lock',
    summary: 'A strong lock on an existing table is waited for without a limit.',
    why: `Locks are given out in the order in which they were asked for. A statement that waits for ACCESS EXCLUSIVE behind one
long query is itself waited for by every query that comes after it: a change that takes a millisecond stops the table for
as long as somebody else's query or idle transaction lasts. \`lock_timeout\` bounds that: the statement gives up, the
queue drains, and the runner tries again.

migrate-action sets a \`lock_timeout\` and tries again by itself, so this rule speaks up only where none is in effect: the
file sets it to 0 or resets it, its head says \`lock-timeout=0\`, or the runner was told to use none. \`SET LOCAL\` outside
of a transaction block has no effect but a warning, and a SET behind the statement comes too late for it.`,
    unsafe: `SET lock_timeout = 0;
ALTER TABLE orders ADD COLUMN note text;`,
    safe: `SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;`,
    *check(statement, context) {
        if (context.settings.lockTimeoutMs > 0)
            return;
        const held = heldLocks(context);
        for (const { name, mode, location } of locksOf(statement, context)) {
            const has = held.get(relationKey(context.catalog, name));
            // A lock of its own kind is asked for anew, also under a stronger one.
            if (has?.mode === mode)
                continue;
            const light = mode === 'SHARE UPDATE EXCLUSIVE';
            yield {
                statement,
                location,
                relation: name,
                ...(light && { severity: 'notice' }),
                message: `waits for its lock on ${(0,sql_names/* nameText */.fh)(name)} without a limit, and ${stops(mode)} of it waits behind${why(statement)}`,
                remedy: "Set a limit before it, such as SET lock_timeout = '2s', or leave the runner's in effect.",
            };
            return;
        }
    },
};
/** What the file does about it that does not help. */
function why(statement) {
    const sets = settingsIn(statement.file);
    const before = sets.findLast(({ index }) => index < statement.index);
    const set = setOf(before?.node);
    if (set?.local === true && statement.transaction === null && !isInOwnBlock(statement)) {
        return ': SET LOCAL has no effect outside of a transaction';
    }
    const later = sets.some(({ index }) => index > statement.index);
    return set === undefined && later ? ': lock_timeout is set behind it only' : '';
}
const missing_lock_timeout_known = new WeakMap();
/** The statements that set lock_timeout: looked for once in a file. */
function settingsIn(file) {
    let found = missing_lock_timeout_known.get(file);
    if (!found) {
        found = file.statements.filter(({ node }) => setOf(node)?.name === 'lock_timeout');
        missing_lock_timeout_known.set(file, found);
    }
    return found;
}

// EXTERNAL MODULE: ./build/lint/rules/missing-on-target.js
var missing_on_target = __webpack_require__(2048);
;// CONCATENATED MODULE: ./build/lint/rules/missing-statement-timeout.js


const missing_statement_timeout_rule = {
    id: 'missing-statement-timeout',
    severity: 'notice',
    family: 'lock',
    optIn: true,
    summary: 'A statement holds a strong lock on an existing table without a statement_timeout.',
    why: `\`lock_timeout\` bounds the wait for a lock; it ends once the lock is there. A scan or a rewrite then holds the lock for
as long as it takes, which is as long as the table is large. \`statement_timeout\` bounds the two together, and the
migration is rolled back when it is over. It is per statement, so set it for the one that needs it. Not for statements
with CONCURRENTLY: they take long by design, and cut short they leave an invalid index.`,
    unsafe: `ALTER TABLE orders ADD COLUMN note text;`,
    safe: `SET lock_timeout = '2s';
SET statement_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`,
    *check(statement, context) {
        if (context.settings.statementTimeoutMs > 0)
            return;
        const [lock] = locksOf(statement, context);
        if (!lock)
            return;
        yield {
            statement,
            location: lock.location,
            relation: lock.name,
            message: `may hold its lock on ${(0,sql_names/* nameText */.fh)(lock.name)} for any time, and stop ${stops(lock.mode)} of it`,
            remedy: "Set a limit for it, such as SET statement_timeout = '5s'.",
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/multiple-alter-table.js




const multiple_alter_table_rule = {
    id: 'multiple-alter-table',
    severity: 'notice',
    family: 'schema',
    optIn: true,
    summary: 'Two ALTER TABLE of one table could be one.',
    why: `Each ALTER TABLE that scans or rewrites goes through the table on its own. Several actions in one ALTER TABLE share
the pass: two type changes in one statement rewrite the table and its indexes once, two SET NOT NULL scan it once.

Actions with a weaker lock are better left alone, and this rule leaves them out: one statement takes the strongest lock
of all of its actions from the start, so a VALIDATE CONSTRAINT beside an ADD COLUMN scans the table under ACCESS
EXCLUSIVE.`,
    unsafe: `ALTER TABLE orders ALTER COLUMN id TYPE bigint;
ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;`,
    safe: `ALTER TABLE orders
  ALTER COLUMN id TYPE bigint,
  ALTER COLUMN customer_id TYPE bigint;`,
    *check(statement, { catalog }) {
        const key = mergeable(statement.node, catalog);
        if (key === undefined || !reachable(statement, catalog).has(key))
            return;
        const [command] = (0,lint_objects/* commandsOf */.Kf)(statement.node);
        yield {
            statement,
            location: command?.location,
            relation: command?.name,
            evenIfNew: true,
            message: `alters ${command ? (0,sql_names/* nameText */.fh)(command.name) : 'the table'} once more, which one ALTER TABLE could do in one pass`,
            remedy: 'Write the actions of both into one ALTER TABLE, separated by commas.',
        };
    },
};
/** One run of the rules has one catalog, and goes through a file from its head to its end. */
const multiple_alter_table_known = new WeakMap();
/** The tables of the ALTER TABLE before that nothing stands in between. */
function reachable(statement, catalog) {
    const { file, transaction } = statement;
    const earlier = (0,around/* placeInFile */.ZU)(statement);
    let reached = multiple_alter_table_known.get(catalog);
    if (reached?.file !== file || reached.count > earlier) {
        reached = { file, count: 0, transaction, tables: new Set() };
        multiple_alter_table_known.set(catalog, reached);
    }
    for (; reached.count < earlier; reached.count++) {
        const before = file.statements[reached.count];
        if (!before)
            break;
        if (before.transaction !== reached.transaction || !canBePassed(before.node))
            reached.tables.clear();
        reached.transaction = before.transaction;
        const key = mergeable(before.node, catalog);
        if (key !== undefined)
            reached.tables.add(key);
    }
    return reached.transaction === transaction ? reached.tables : new Set();
}
/** The table of an ALTER TABLE whose actions all want ACCESS EXCLUSIVE and can stand beside others. */
function mergeable(node, catalog) {
    const commands = (0,lint_objects/* commandsOf */.Kf)(node);
    const [first] = commands;
    if (!first ||
        commands.some(({ command, objectType }) => objectType !== 'OBJECT_TABLE' || standsAlone(command))) {
        return undefined;
    }
    return relationKey(catalog, first.name);
}
function standsAlone({ subtype, def }) {
    switch (subtype) {
        case 'AT_ValidateConstraint':
        case 'AT_AttachPartition':
        case 'AT_DetachPartition':
        case 'AT_DetachPartitionFinalize':
        case 'AT_SetStatistics':
        case 'AT_SetOptions':
        case 'AT_ResetOptions':
        case 'AT_SetRelOptions':
        case 'AT_ResetRelOptions':
        case 'AT_ClusterOn':
        case 'AT_DropCluster':
            return true;
        case 'AT_AddConstraint':
            return def !== undefined && 'Constraint' in def && def.Constraint.contype === 'CONSTR_FOREIGN';
        default:
            return false;
    }
}
/** What the later ALTER TABLE cannot depend on: it may be moved in front of it. */
function canBePassed(node) {
    if (!node)
        return false;
    return ('AlterTableStmt' in node || 'VariableSetStmt' in node || 'CommentStmt' in node || 'GrantStmt' in node);
}

;// CONCATENATED MODULE: ./build/lint/rules/multiple-foreign-keys-one-transaction.js




const multiple_foreign_keys_one_transaction_rule = {
    id: 'multiple-foreign-keys-one-transaction',
    severity: 'warning',
    family: 'lock',
    summary: 'One transaction makes foreign keys to several existing tables.',
    why: `Every foreign key locks the table that it refers to against writes until the transaction ends. With several, the
first table is locked while the migration waits for the second. If a client writes to the two in the other order, both
sides wait for each other, and PostgreSQL ends one of them after a second (\`deadlock detected\`, 40P01); without a
deadlock it is still all of the tables that nobody can write to, for as long as the longest wait takes.`,
    unsafe: `ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_product_fk
  FOREIGN KEY (product_id) REFERENCES products (id) NOT VALID;`,
    safe: `-- The migration:
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
-- The next migration:
ALTER TABLE orders ADD CONSTRAINT orders_product_fk
  FOREIGN KEY (product_id) REFERENCES products (id) NOT VALID;`,
    *check(statement, context) {
        // Most statements make none, and then what came before need not be looked at.
        const own = multiple_foreign_keys_one_transaction_referencedBy(statement, context);
        if (own.length === 0)
            return;
        const before = multiple_foreign_keys_one_transaction_sofar.of(context);
        const all = distinct([...before, ...own]);
        // Told once, at the statement that brings the second table.
        if (before.length > 1 || all.length < 2)
            return;
        yield {
            statement,
            message: `blocks writes to ${(0,wording/* list */.p_)(all.map(sql_names/* nameText */.fh))} at once until the transaction ends, and can deadlock with a client that writes to them in another order`,
            remedy: 'Make one foreign key in each transaction.',
            relation: all.at(-1),
        };
    },
};
/** The tables that the foreign keys before refer to: of many, the first two. */
const multiple_foreign_keys_one_transaction_sofar = new BeforeFold(() => [], (tables, statement, context) => {
    if (tables.length > 1)
        return;
    tables.splice(0, tables.length, ...distinct([...tables, ...multiple_foreign_keys_one_transaction_referencedBy(statement, context)]).slice(0, 2));
});
function multiple_foreign_keys_one_transaction_referencedBy(statement, context) {
    return newForeignKeys(statement, context)
        .filter(({ table, referenced }) => !(0,sql_names/* mayBeSame */.Lx)(table, referenced) && !isNew(context, referenced))
        .map(({ referenced }) => referenced);
}
function distinct(names) {
    return names.filter((name, index) => names.findIndex((other) => (0,sql_names/* mayBeSame */.Lx)(other, name)) === index);
}

;// CONCATENATED MODULE: ./build/lint/rules/multiple-permissive-policies.js


const multiple_permissive_policies_rule = {
    id: 'multiple-permissive-policies',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A table has more than one permissive policy for a command and role.',
    why: `Permissive policies are joined with OR: a row passes if any of them lets it. So a second one only ever opens the table
further, which is easily overlooked, and each of them is evaluated for every row. One policy with both conditions says the
same in one place. To narrow down what others allow, \`AS RESTRICTIVE\` joins with AND.`,
    unsafe: `CREATE POLICY own ON invoices FOR SELECT USING (owner_name = (SELECT current_user));
CREATE POLICY shared ON invoices FOR SELECT USING (shared);`,
    safe: `CREATE POLICY own_or_shared ON invoices FOR SELECT
  USING (shared OR owner_name = (SELECT current_user));`,
    *checkAll(context) {
        for (const { name, policies } of rowSecurity(context)) {
            const permissive = policies.filter((policy) => policy.permissive);
            for (const [number, policy] of permissive.entries()) {
                if (!policy.statement.file.pending)
                    continue;
                const other = permissive.slice(0, number).find((before) => multiple_permissive_policies_overlap(before, policy));
                if (!other)
                    continue;
                yield {
                    statement: policy.statement,
                    evenIfNew: true,
                    message: `opens ${(0,sql_names/* nameText */.fh)(name)} further than the policy ${other.name}: a row passes if either of the two lets it`,
                    remedy: 'Write both conditions into one policy, or make the second one AS RESTRICTIVE.',
                };
            }
        }
    },
};
function multiple_permissive_policies_overlap(one, other) {
    const commands = one.command === other.command || one.command === 'all' || other.command === 'all';
    const everybody = one.roles.includes('public') || other.roles.includes('public');
    return commands && (everybody || one.roles.some((role) => other.roles.includes(role)));
}

;// CONCATENATED MODULE: ./build/lint/effects.js



/** Are the two about one thing? */
function sameThing(one, other) {
    const onSameTable = !one.table || !other.table || (0,sql_names/* mayBeSame */.Lx)(one.table, other.table);
    return one.kind === other.kind && onSameTable && (0,sql_names/* mayBeSame */.Lx)(one.name, other.name);
}
/** For a person: "column note of orders". */
function thingText({ kind, name, table }) {
    const text = kind === 'relation' ? (0,sql_names/* nameText */.fh)(name) : `${kind} ${(0,sql_names/* nameText */.fh)(name)}`;
    return table ? `${text} of ${(0,sql_names/* nameText */.fh)(table)}` : text;
}
/** What a second run of a statement would stumble over, in its order. Empty for what can be run at any time. */
function effectsOf(node) {
    if (!node)
        return [];
    if ('AlterTableStmt' in node)
        return (0,lint_objects/* commandsOf */.Kf)(node).flatMap((command) => ofCommand(command) ?? []);
    if ('DropStmt' in node)
        return ofDrop(node.DropStmt);
    const found = 'RenameStmt' in node ? ofRename(node.RenameStmt) : (ofCreate(node) ?? ofAlter(node));
    return found ? [found] : [];
}
function ofDrop(drop) {
    const kind = kinds[drop.removeType ?? 'OBJECT_TABLE'];
    if (kind === undefined)
        return [];
    const how = { adds: false, guarded: drop.missing_ok === true, guard: 'IF EXISTS' };
    if (liesOnTable.has(kind)) {
        return (0,lint_objects/* droppedOnTable */.Yh)(drop).map(({ table, name }) => effect(kind, { name }, how, table));
    }
    return (0,lint_objects/* droppedNames */.xX)(drop).map((name) => effect(kind, name, how));
}
const liesOnTable = new Set(['trigger', 'policy', 'rule']);
const kinds = {
    OBJECT_TABLE: 'relation',
    OBJECT_VIEW: 'relation',
    OBJECT_MATVIEW: 'relation',
    OBJECT_FOREIGN_TABLE: 'relation',
    OBJECT_SEQUENCE: 'relation',
    OBJECT_INDEX: 'relation',
    OBJECT_TYPE: 'type',
    OBJECT_DOMAIN: 'type',
    OBJECT_SCHEMA: 'schema',
    OBJECT_EXTENSION: 'extension',
    OBJECT_FUNCTION: 'function',
    OBJECT_PROCEDURE: 'function',
    OBJECT_ROUTINE: 'function',
    OBJECT_AGGREGATE: 'function',
    OBJECT_TRIGGER: 'trigger',
    OBJECT_POLICY: 'policy',
    OBJECT_RULE: 'rule',
    OBJECT_STATISTIC_EXT: 'statistics',
    OBJECT_PUBLICATION: 'publication',
    OBJECT_COLLATION: 'collation',
};
function effect(kind, name, { adds, guarded, guard }, table) {
    return { kind, name, table, adds, guarded, guard };
}
function effects_added(kind, name, guarded, guard) {
    if (name === undefined)
        return undefined;
    const own = typeof name === 'string' ? { name } : name;
    return effect(kind, own, { adds: true, guarded, ...(guard !== undefined && { guard }) });
}
function addedOn(kind, range, name, how) {
    const table = range && (0,nodes/* rangeName */.d8)(range);
    return table && name !== undefined ? effect(kind, { name }, { adds: true, ...how }, table) : undefined;
}
const ifNotExists = 'IF NOT EXISTS';
function ofCreate(node) {
    if ('IndexStmt' in node) {
        const { idxname, relation, if_not_exists } = node.IndexStmt;
        const table = relation && (0,nodes/* rangeName */.d8)(relation);
        if (idxname === undefined)
            return undefined;
        const name = table?.schema === undefined ? idxname : { schema: table.schema, name: idxname };
        return effects_added('relation', name, if_not_exists === true, ifNotExists);
    }
    if ('CreateStmt' in node) {
        const { relation, if_not_exists } = node.CreateStmt;
        if (!relation || relation.relpersistence === 't')
            return undefined;
        return effects_added('relation', (0,nodes/* rangeName */.d8)(relation), if_not_exists === true, ifNotExists);
    }
    if ('CreateTableAsStmt' in node) {
        const { into, if_not_exists } = node.CreateTableAsStmt;
        if (!into?.rel || into.rel.relpersistence === 't')
            return undefined;
        return effects_added('relation', (0,nodes/* rangeName */.d8)(into.rel), if_not_exists === true, ifNotExists);
    }
    if ('CreateForeignTableStmt' in node) {
        const { base } = node.CreateForeignTableStmt;
        return effects_added('relation', base?.relation && (0,nodes/* rangeName */.d8)(base.relation), base?.if_not_exists === true, ifNotExists);
    }
    if ('ViewStmt' in node) {
        const { view, replace } = node.ViewStmt;
        if (!view || view.relpersistence === 't')
            return undefined;
        return effects_added('relation', (0,nodes/* rangeName */.d8)(view), replace === true, 'CREATE OR REPLACE VIEW');
    }
    if ('CreateSeqStmt' in node) {
        const { sequence, if_not_exists } = node.CreateSeqStmt;
        if (!sequence || sequence.relpersistence === 't')
            return undefined;
        return effects_added('relation', (0,nodes/* rangeName */.d8)(sequence), if_not_exists === true, ifNotExists);
    }
    return ofCreateOther(node);
}
function ofCreateOther(node) {
    if ('CreateSchemaStmt' in node) {
        const { schemaname, if_not_exists } = node.CreateSchemaStmt;
        return effects_added('schema', schemaname, if_not_exists === true, ifNotExists);
    }
    if ('CreateExtensionStmt' in node) {
        const { extname, if_not_exists } = node.CreateExtensionStmt;
        return effects_added('extension', extname, if_not_exists === true, ifNotExists);
    }
    if ('CreateFunctionStmt' in node) {
        const { funcname, replace, is_procedure } = node.CreateFunctionStmt;
        const what = is_procedure === true ? 'PROCEDURE' : 'FUNCTION';
        return effects_added('function', (0,nodes/* listName */.sY)(funcname), replace === true, `CREATE OR REPLACE ${what}`);
    }
    if ('CreateTrigStmt' in node) {
        const { trigname, relation, replace } = node.CreateTrigStmt;
        return addedOn('trigger', relation, trigname, { guarded: replace === true, guard: 'OR REPLACE TRIGGER' });
    }
    if ('CreatePolicyStmt' in node) {
        const { policy_name, table } = node.CreatePolicyStmt;
        return addedOn('policy', table, policy_name, { guarded: false });
    }
    if ('RuleStmt' in node) {
        const { rulename, relation, replace } = node.RuleStmt;
        return addedOn('rule', relation, rulename, {
            guarded: replace === true,
            guard: 'CREATE OR REPLACE RULE',
        });
    }
    if ('CreateStatsStmt' in node) {
        const { defnames, if_not_exists } = node.CreateStatsStmt;
        return effects_added('statistics', (0,nodes/* listName */.sY)(defnames), if_not_exists === true, ifNotExists);
    }
    if ('CreateEnumStmt' in node)
        return effects_added('type', (0,nodes/* listName */.sY)(node.CreateEnumStmt.typeName), false);
    if ('CreateRangeStmt' in node)
        return effects_added('type', (0,nodes/* listName */.sY)(node.CreateRangeStmt.typeName), false);
    if ('CreateDomainStmt' in node)
        return effects_added('type', (0,nodes/* listName */.sY)(node.CreateDomainStmt.domainname), false);
    if ('CompositeTypeStmt' in node) {
        const { typevar } = node.CompositeTypeStmt;
        return effects_added('type', typevar && (0,nodes/* rangeName */.d8)(typevar), false);
    }
    if ('CreatePublicationStmt' in node)
        return effects_added('publication', node.CreatePublicationStmt.pubname, false);
    if ('CreatedbStmt' in node)
        return effects_added('database', node.CreatedbStmt.dbname, false);
    return undefined;
}
function ofAlter(node) {
    if ('AlterEnumStmt' in node) {
        const { typeName, newVal, oldVal, skipIfNewValExists } = node.AlterEnumStmt;
        const type = (0,nodes/* listName */.sY)(typeName);
        if (!type || newVal === undefined)
            return undefined;
        const value = `${newVal} of ${(0,sql_names/* nameText */.fh)(type)}`;
        return oldVal === undefined
            ? effects_added('value', value, skipIfNewValExists === true, 'ADD VALUE IF NOT EXISTS')
            : effects_added('value', value, false);
    }
    if ('AlterObjectSchemaStmt' in node) {
        const { relation, object, newschema, missing_ok } = node.AlterObjectSchemaStmt;
        const name = relation ? (0,nodes/* rangeName */.d8)(relation) : (0,nodes/* objectNameOf */.mO)(object);
        return (name &&
            effects_added('relation', { schema: newschema ?? '', name: name.name }, missing_ok === true, 'IF EXISTS'));
    }
    return undefined;
}
function ofRename({ renameType, relation, newname, object, missing_ok }) {
    if (newname === undefined)
        return undefined;
    const inside = renameType === 'OBJECT_COLUMN' || renameType === 'OBJECT_TABCONSTRAINT';
    const old = relation ? (0,nodes/* rangeName */.d8)(relation) : (0,nodes/* objectNameOf */.mO)(object);
    if (inside)
        return addedOn('column', relation, newname, { guarded: false });
    if (!old)
        return undefined;
    // With IF EXISTS the renamed table is not found and passed over.
    return effects_added('relation', { ...old, name: newname }, missing_ok === true);
}
function ofCommand({ command, name: table }) {
    const { subtype, missing_ok, def, name } = command;
    const guarded = missing_ok === true;
    const on = (kind, own, how) => own === undefined ? undefined : effect(kind, { name: own }, how, table);
    switch (subtype) {
        case 'AT_AddColumn': {
            const column = def && 'ColumnDef' in def ? def.ColumnDef.colname : undefined;
            return on('column', column, { adds: true, guarded, guard: 'ADD COLUMN IF NOT EXISTS' });
        }
        case 'AT_DropColumn':
            return on('column', name, { adds: false, guarded, guard: 'DROP COLUMN IF EXISTS' });
        case 'AT_AddConstraint': {
            const constraint = def && 'Constraint' in def ? (def.Constraint.conname ?? 'without a name') : undefined;
            return on('constraint', constraint, { adds: true, guarded: false });
        }
        case 'AT_DropConstraint':
            return on('constraint', name, { adds: false, guarded, guard: 'DROP CONSTRAINT IF EXISTS' });
        case 'AT_DropIdentity':
            return on('identity', name, { adds: false, guarded, guard: 'DROP IDENTITY IF EXISTS' });
        case 'AT_AddIdentity':
            return on('identity', name, { adds: true, guarded: false });
        case 'AT_AttachPartition':
        case 'AT_DetachPartition': {
            const part = def && 'PartitionCmd' in def ? def.PartitionCmd.name : undefined;
            const of = part && (0,nodes/* rangeName */.d8)(part);
            return of && effect('partition', of, { adds: subtype === 'AT_AttachPartition', guarded: false }, table);
        }
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/lint/fragile.js

/** The effects of a statement that a second run of its file would stumble over. */
function fragileEffects(statement) {
    let found = fragileIn.get(statement.file);
    if (!found) {
        found = findFragile(statement.file);
        fragileIn.set(statement.file, found);
    }
    return found.get(statement) ?? [];
}
const fragileIn = new WeakMap();
function findFragile({ statements }) {
    const fragile = new Map();
    const before = new Map();
    for (const statement of statements) {
        for (const effect of effectsOf(statement.node)) {
            const ofThatName = before.get(effect.name.name) ?? [];
            const last = ofThatName.findLast((earlier) => sameThing(earlier, effect));
            // Behind its opposite it always finds what it needs: that one makes it so.
            if (!effect.guarded && (!last || last.adds === effect.adds)) {
                fragile.set(statement, [...(fragile.get(statement) ?? []), effect]);
            }
            ofThatName.push(effect);
            before.set(effect.name.name, ofThatName);
        }
    }
    return fragile;
}

;// CONCATENATED MODULE: ./build/lint/rules/non-idempotent-outside-transaction.js




const non_idempotent_outside_transaction_rule = {
    id: 'non-idempotent-outside-transaction',
    severity: 'warning',
    family: 'transaction',
    summary: 'A statement outside of a transaction cannot be run a second time.',
    why: `In a file that runs without a transaction each statement is final by itself. When a later one fails, the earlier
ones stay. Whoever then runs the file again stops at the first statement that finds its work done: the index exists
already, the column is gone already.

migrate-action notes how many statements of such a file are done and goes on behind them. It cannot when the file is
changed after the failure, which is the usual way to mend it, nor when the connection breaks in the middle of a
statement. With IF NOT EXISTS, OR REPLACE, or a DROP … IF EXISTS before, the file can always be run again from its
start; so can a file with one statement only.`,
    unsafe: `CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
ALTER TABLE orders DROP COLUMN legacy_code;`,
    safe: `DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
ALTER TABLE orders DROP COLUMN IF EXISTS legacy_code;`,
    *check(statement, context) {
        // What PostgreSQL refuses in a transaction block never runs in one.
        if (statement.transaction !== null && !(0,outside_block/* isConcurrent */.u)(statement.node))
            return;
        const fragile = fragileEffects(statement);
        const [first] = fragile;
        if (!first)
            return;
        const alone = statement.file.statements.length === 1;
        // What a failed build leaves is dropped by the runner before the next attempt; a drop that is done and was not
        // recorded fails the second time.
        const drops = alone && !first.adds;
        yield {
            statement,
            message: `is done for good when a later statement fails, and stops a second run of the file: ${fragile.map(reason).join('; ')}`,
            remedy: buildsConcurrently(statement)
                ? `Write DROP INDEX CONCURRENTLY IF EXISTS ${(0,sql_names/* nameText */.fh)(first.name)} before it, which also removes what a failed attempt left.`
                : remedy(first, context.serverVersionNum),
            evenIfNew: true,
            ...(drops && { severity: 'notice' }),
            ...(alone &&
                !drops && { guarded: 'it is the only statement of its file, so nothing else can fail behind it' }),
        };
    },
};
function buildsConcurrently({ node }) {
    return node !== undefined && 'IndexStmt' in node && node.IndexStmt.concurrent === true;
}
function reason(effect) {
    return `${thingText(effect)} is ${effect.adds ? 'there' : 'gone'} by then`;
}
function remedy({ adds, guard }, serverVersionNum) {
    if (guard === 'OR REPLACE TRIGGER') {
        return serverVersionNum >= 140000
            ? 'Write CREATE OR REPLACE TRIGGER.'
            : 'Drop it with DROP TRIGGER IF EXISTS before.';
    }
    if (guard !== undefined)
        return `Write ${guard}.`;
    return adds
        ? 'Drop it with IF EXISTS before, or give the statement a file of its own.'
        : 'Give the statement a file of its own.';
}

;// CONCATENATED MODULE: ./build/lint/rules/not-enforced-constraint.js




const not_enforced_constraint_rule = {
    id: 'not-enforced-constraint',
    severity: 'notice',
    family: 'schema',
    summary: 'A constraint is NOT ENFORCED: it says something that nothing makes sure of.',
    why: `Since PostgreSQL 18 a CHECK and a foreign key can be NOT ENFORCED. It is never checked, not for new rows either, and
it cannot be validated; it only documents. Adding one is free for that reason. Who reads the schema, and every tool that
does, may take it for a promise. NOT VALID is what is meant most of the time: it is as cheap, and holds for new rows
from then on. Versions before 18 do not know the words.`,
    unsafe: `ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT ENFORCED;`,
    safe: `ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;`,
    *check(statement, context) {
        for (const { table, constraint } of constraintsOf(statement, context)) {
            const name = constraint.conname ?? (constraint.contype === 'CONSTR_FOREIGN' ? 'the foreign key' : 'the CHECK');
            const { serverVersionNum } = context;
            const isKnown = serverVersionNum >= 180000;
            yield {
                statement,
                location: constraint.location,
                message: isKnown
                    ? `${name} of ${(0,sql_names/* nameText */.fh)(table)} is never checked, neither for existing rows nor for new ones`
                    : `fails: PostgreSQL ${(0,wording/* majorVersion */.iR)(serverVersionNum)} does not know NOT ENFORCED, which came with version 18`,
                remedy: 'Use NOT VALID, which holds for new rows and can be validated later.',
                relation: table,
                evenIfNew: true,
                ...(!isKnown && { severity: 'error' }),
            };
        }
    },
};
function constraintsOf(statement, context) {
    const added = addedConstraints(statement, context)
        .filter(({ constraint }) => !(0,nodes/* isEnforced */.x5)(constraint))
        .map(({ relation, constraint }) => ({ table: relation, constraint }));
    const ofColumns = addedColumns(statement, context).flatMap(({ relation, constraints }) => ofColumn(relation, constraints));
    return [...added, ...ofColumns, ...ofNewTable(statement.node)];
}
/** Behind a column the words are an item of their own. */
function ofColumn(table, constraints) {
    return constraints
        .filter(({ contype }) => contype === 'CONSTR_ATTR_NOT_ENFORCED')
        .map((constraint) => ({ table, constraint }));
}
function ofNewTable(node) {
    if (node === undefined || !('CreateStmt' in node))
        return [];
    const table = (0,nodes/* rangeName */.d8)(node.CreateStmt.relation);
    if (table === undefined)
        return [];
    return (node.CreateStmt.tableElts ?? []).flatMap((element) => {
        if ('ColumnDef' in element)
            return ofColumn(table, (0,nodes/* columnConstraints */.zD)(element.ColumnDef));
        const isIt = 'Constraint' in element && !(0,nodes/* isEnforced */.x5)(element.Constraint);
        return isIt ? [{ table, constraint: element.Constraint }] : [];
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/not-valid-validate-same-transaction.js



const not_valid_validate_same_transaction_rule = {
    id: 'not-valid-validate-same-transaction',
    severity: 'error',
    family: 'scan',
    summary: 'A constraint is added as NOT VALID and validated in the same transaction.',
    why: `Locks are held until COMMIT. The constraint was added under an ACCESS EXCLUSIVE lock (for a CHECK) or a SHARE ROW
EXCLUSIVE lock on both tables (for a foreign key), and \`VALIDATE CONSTRAINT\` then reads the whole table while that lock
is still there. It is as if NOT VALID had been left out: the weaker lock of VALIDATE does not replace the stronger one.

A file is one transaction, unless something in it keeps it from being one, so the two belong into two files.`,
    unsafe: `ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;`,
    safe: `-- The migration:
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
-- The next migration:
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;`,
    *check(statement, context) {
        for (const { relation, subtype, name } of rowActions(statement, context)) {
            if (subtype !== 'AT_ValidateConstraint' || name === undefined)
                continue;
            const added = addedBefore(statement, relation, name, context);
            if (added !== undefined)
                yield not_valid_validate_same_transaction_hitOf(statement, relation, name, added);
        }
    },
};
function not_valid_validate_same_transaction_hitOf(statement, relation, name, added) {
    const { contype, pktable } = added.constraint;
    const referenced = pktable?.relname;
    const harm = contype === 'CONSTR_FOREIGN'
        ? `blocks writes to ${(0,wording/* list */.p_)([(0,sql_names/* nameText */.fh)(relation), ...(referenced === undefined ? [] : [referenced])])}`
        : `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)}`;
    return {
        statement,
        message: `${harm} while every row is checked: the lock from adding ${name} is held until the end of the same transaction`,
        remedy: 'Validate it in a transaction of its own: in the next file.',
        relation,
    };
}
/** Earlier in the transaction, or in the same ALTER TABLE. */
function addedBefore(statement, table, name, context) {
    const known = context.catalog.relation(table)?.constraints.find((constraint) => constraint.name === name);
    for (const other of [...context.before, statement]) {
        for (const added of addedConstraints(other, context)) {
            if (!(0,sql_names/* mayBeSame */.Lx)(added.relation, table) || added.constraint.skip_validation !== true)
                continue;
            const isUnnamed = added.constraint.conname === undefined;
            if (added.constraint.conname === name || (isUnnamed && known?.created === other))
                return added;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/lint/rules/out-of-order.js
const out_of_order_rule = {
    id: 'out-of-order',
    severity: 'warning',
    family: 'process',
    dynamic: true,
    told: '`up` and `check` refuse such a migration, with the reason `out-of-order`; with `out-of-order: allow` it is a warning.',
    summary: 'A pending migration has a version below one that is applied.',
    why: `It was written before others that are applied already, on a branch that was merged late, most often. On this database it
runs behind them; on a new one, and in the next rehearsal from nothing, before them. If the two touch the same object,
the databases end up different, or the file works on one of them only. A new version number at the end puts it in the
same place everywhere.`,
    unsafe: `-- 0041_add_note.sql, while 0042_rename_orders.sql is applied
ALTER TABLE orders ADD COLUMN note text;`,
    safe: `-- 0043_add_note.sql
ALTER TABLE sales_orders ADD COLUMN note text;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/owner-change.js


const owner_change_rule = {
    id: 'owner-change',
    severity: 'notice',
    family: 'lock',
    summary: 'A table, view or sequence gets another owner.',
    why: `\`OWNER TO\` takes ACCESS EXCLUSIVE on the relation until the end of the transaction, and so does \`REASSIGN OWNED\` on
every relation of the role. It is instant, but waits for every query that is under way there.

What changes is who may do what: the old owner loses every right that it was not granted, among them that of later
migrations to alter the table. The new owner is exempt from row level security unless it is forced, and a view reads its
tables with the rights of its owner (unless it is a \`security_invoker\` view, PostgreSQL 15 and later).`,
    unsafe: `ALTER TABLE orders OWNER TO shop_owner;`,
    safe: `-- A right for what is needed, in place of ownership. GRANT stops nobody.
GRANT SELECT, INSERT, UPDATE, DELETE ON orders TO shop_app;`,
    *check(statement) {
        const { node } = statement;
        const remedy = 'Grant the rights that are needed, or do it alone in its file with a short lock_timeout.';
        for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(node)) {
            if (command.subtype !== 'AT_ChangeOwner')
                continue;
            const message = `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(name)} for a moment, and takes its rights from the owner before`;
            yield { statement, location, relation: name, message, remedy };
        }
        if (node && 'ReassignOwnedStmt' in node) {
            const message = 'blocks reads and writes of every table of the role until COMMIT, and takes its rights from it';
            yield { statement, message, remedy };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/parse-error.js
const parse_error_rule = {
    id: 'parse-error',
    severity: 'notice',
    family: 'process',
    summary: 'A statement that the parser does not know, and that no rule has looked at.',
    why: `The rules read the tree that PostgreSQL's own grammar (of version 18) makes of a statement. For this one it makes none:
there is a mistake in it, or it is in the syntax of a newer server, of a fork or of psql. If the server accepts it, it
runs all the same, and only the rehearsal can say what it does. It is reported so that "no findings" never stands for
"not looked at".`,
    unsafe: `ALTER TABLE orders ADD COLUM note text;`,
    safe: `ALTER TABLE orders ADD COLUMN note text;`,
    *check(statement) {
        if (statement.parseError === undefined)
            return;
        yield {
            statement,
            message: `no rule could look at it: the parser says "${statement.parseError}"`,
            remedy: 'Mend it if it is a mistake; if the server knows more than the parser, trust the rehearsal only.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/password-in-sql.js

const password_in_sql_rule = {
    id: 'password-in-sql',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A password is written in a migration.',
    why: `A password in a file is in the repository for ever, with everyone who has a copy of it. The statement also goes to the
server as plain text, where \`log_statement\`, \`pg_stat_activity\` and an error message can show it. Create roles without a
password here and set it elsewhere: \`\\password\` in psql sends only the SCRAM verifier. What has been committed needs to be
changed, not only removed.`,
    unsafe: `CREATE ROLE reporting LOGIN PASSWORD 'a-secret';`,
    safe: `CREATE ROLE reporting LOGIN;`,
    *check(statement) {
        const whose = passwordOf(statement.node);
        if (whose === undefined)
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `has the password of ${whose} in it, for everyone who can read the repository`,
            remedy: 'Take it out, change it, and set it by another way than a migration.',
        };
    },
};
function passwordOf(node) {
    if (!node)
        return undefined;
    if ('CreateRoleStmt' in node) {
        return isSecret(optionText(node.CreateRoleStmt.options, 'password'))
            ? `role ${node.CreateRoleStmt.role ?? ''}`
            : undefined;
    }
    if ('AlterRoleStmt' in node) {
        const { role, options } = node.AlterRoleStmt;
        return isSecret(optionText(options, 'password')) ? `role ${role?.rolename ?? ''}` : undefined;
    }
    if ('CreateUserMappingStmt' in node)
        return ofMapping(node.CreateUserMappingStmt);
    if ('AlterUserMappingStmt' in node)
        return ofMapping(node.AlterUserMappingStmt);
    if ('CreateSubscriptionStmt' in node) {
        const { subname, conninfo } = node.CreateSubscriptionStmt;
        return hasPassword(conninfo) ? `subscription ${subname ?? ''}` : undefined;
    }
    if ('AlterSubscriptionStmt' in node) {
        const { subname, conninfo } = node.AlterSubscriptionStmt;
        return hasPassword(conninfo) ? `subscription ${subname ?? ''}` : undefined;
    }
    return undefined;
}
function ofMapping({ servername, options }) {
    return isSecret(optionText(options, 'password')) ? `a user of server ${servername ?? ''}` : undefined;
}
/** A SCRAM verifier cannot be used to log in. */
function isSecret(password) {
    return password !== undefined && password !== '' && !password.startsWith('SCRAM-SHA-256$');
}
function hasPassword(connection) {
    return /\bpassword\s*=\s*[^\s]|:\/\/[^/@\s:]*:[^@\s]+@/.test(connection ?? '');
}

;// CONCATENATED MODULE: ./build/lint/rules/pending-trigger-events.js
const pending_trigger_events_rule = {
    id: 'pending-trigger-events',
    severity: 'error',
    family: 'fails',
    needsRows: true,
    dynamic: true,
    summary: 'The rehearsal met "pending trigger events": a table is altered while deferred triggers wait for its rows.',
    why: `A deferred constraint or constraint trigger looks at changed rows at the end of the transaction. Until then PostgreSQL
refuses to alter, drop or truncate the table: "cannot ALTER TABLE "orders" because it has pending trigger events"
(SQLSTATE 55006). The rehearsal ran the migration with rows in the tables and got this error. On empty tables, as in most
tests, it would have passed.`,
    unsafe: `-- orders has a foreign key that is DEFERRABLE INITIALLY DEFERRED.
UPDATE orders SET customer_id = 2 WHERE customer_id = 1;
ALTER TABLE orders DROP COLUMN note;`,
    safe: `UPDATE orders SET customer_id = 2 WHERE customer_id = 1;
-- In the next file:
--   ALTER TABLE orders DROP COLUMN note;
-- Or, in the same transaction, let the triggers run before:
SET CONSTRAINTS ALL IMMEDIATE;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/pg14-concurrent-index-corruption.js


const pg14_concurrent_index_corruption_rule = {
    id: 'pg14-concurrent-index-corruption',
    severity: 'error',
    family: 'data-loss',
    summary: 'An index is built concurrently on PostgreSQL 14.0 to 14.3, which may leave rows out of it.',
    why: `In PostgreSQL 14.0, 14.1, 14.2 and 14.3 \`CREATE INDEX CONCURRENTLY\` and \`REINDEX CONCURRENTLY\` may pass over rows
that are updated while the index is being built. Queries that use the index then miss those rows, and a unique index
accepts duplicates of them. Nothing is reported. PostgreSQL 14.4 mends it; indexes that were built before have to be
built again, and \`pg_amcheck --heapallindexed\` finds the broken ones.`,
    unsafe: `-- On PostgreSQL 14:
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);`,
    safe: `-- Update the server to 14.4 or later first. Until then, when writes can wait:
SET lock_timeout = '2s';
CREATE INDEX orders_placed_at_idx ON orders (placed_at);`,
    *check(statement, { serverVersionNum, catalog }) {
        if (serverVersionNum < 140000 || serverVersionNum >= 140004)
            return;
        const { node } = statement;
        if (!node || !(0,outside_block/* isConcurrent */.u)(node))
            return;
        if (!('IndexStmt' in node) && !('ReindexStmt' in node))
            return;
        const of = (0,lint_objects/* named */.KT)('IndexStmt' in node ? node.IndexStmt.relation : node.ReindexStmt.relation);
        const table = of && (catalog.index(of.name)?.table ?? of.name);
        // 14 that is not read from a server but given as a major version says nothing of the minor one.
        const guessed = serverVersionNum === 140000;
        yield {
            statement,
            location: of?.location,
            relation: table,
            ...(guessed && { severity: 'notice' }),
            message: `may leave rows out of the index ${guessed ? 'if the server is older than 14.4' : 'on this server, which is older than 14.4'}`,
            remedy: 'Update the server to PostgreSQL 14.4 or later before building an index concurrently.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/policy-exists-rls-disabled.js


const policy_exists_rls_disabled_rule = {
    id: 'policy-exists-rls-disabled',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A policy is created on a table whose row level security is off.',
    why: `\`CREATE POLICY\` does not switch row level security on. Until \`ALTER TABLE … ENABLE ROW LEVEL SECURITY\` the policy is
stored and has no effect whatever, and the table only looks protected.`,
    unsafe: `CREATE TABLE invoices (id bigint PRIMARY KEY, owner_name name);
CREATE POLICY invoices_of_owner ON invoices USING (owner_name = (SELECT current_user));`,
    safe: `CREATE TABLE invoices (id bigint PRIMARY KEY, owner_name name);
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_of_owner ON invoices USING (owner_name = (SELECT current_user));`,
    *checkAll(context) {
        for (const { name, created, enabled, switched, policies } of rowSecurity(context)) {
            const off = enabled === false || (enabled === undefined && created !== undefined);
            if (!off)
                continue;
            const policy = policies.find(({ statement }) => statement.file.pending);
            // Switched off by a pending file, the older policies lose their effect.
            const switchedOff = switched?.file.pending === true && policies.length > 0 ? switched : undefined;
            const statement = policy?.statement ?? switchedOff;
            if (!statement)
                continue;
            yield {
                statement,
                evenIfNew: true,
                message: `the policies on ${(0,sql_names/* nameText */.fh)(name)} have no effect: its row level security is off`,
                remedy: `Add ALTER TABLE ${(0,sql_names/* nameText */.fh)(name)} ENABLE ROW LEVEL SECURITY.`,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/primary-key-using-nullable-index.js



const primary_key_using_nullable_index_rule = {
    id: 'primary-key-using-nullable-index',
    severity: 'warning',
    family: 'scan',
    summary: 'A primary key takes over an index whose columns may be NULL.',
    why: `\`PRIMARY KEY USING INDEX\` is instant only if its columns are NOT NULL. Otherwise it makes them so, which reads the
whole table for NULLs under an ACCESS EXCLUSIVE lock: the wait that the index was built CONCURRENTLY to avoid. Since
PostgreSQL 12 a validated \`CHECK (a IS NOT NULL)\` spares the reading, as it does for SET NOT NULL. In PostgreSQL 18 a
NOT NULL constraint that is still NOT VALID makes the statement fail (55000): validate it first.`,
    unsafe: `-- Already applied:
CREATE TABLE readings (id bigint, value numeric);
CREATE UNIQUE INDEX readings_id_idx ON readings (id);
-- The migration:
ALTER TABLE readings ADD CONSTRAINT readings_pkey PRIMARY KEY USING INDEX readings_id_idx;`,
    safe: `-- Already applied:
CREATE TABLE readings (id bigint, value numeric);
CREATE UNIQUE INDEX readings_id_idx ON readings (id);
-- The migration:
ALTER TABLE readings ADD CONSTRAINT readings_id_present CHECK (id IS NOT NULL) NOT VALID;
-- The next migration:
ALTER TABLE readings VALIDATE CONSTRAINT readings_id_present;
-- The next migration:
ALTER TABLE readings ADD CONSTRAINT readings_pkey PRIMARY KEY USING INDEX readings_id_idx;
ALTER TABLE readings DROP CONSTRAINT readings_id_present;`,
    *check(statement, context) {
        for (const { relation, constraint } of addedConstraints(statement, context)) {
            const { contype, indexname, location } = constraint;
            if (contype !== 'CONSTR_PRIMARY' || indexname === undefined)
                continue;
            const verdict = verdictOf(relation, indexname, context);
            if (verdict === undefined)
                continue;
            const { message, severity } = verdict;
            yield {
                statement,
                location,
                message,
                remedy: 'Make the columns NOT NULL first, with the help of a CHECK that is validated in a transaction of its own.',
                relation,
                ...(severity && { severity }),
            };
        }
    },
};
function verdictOf(table, index, context) {
    const { catalog, serverVersionNum } = context;
    const relation = catalog.relation(table);
    const name = table.schema === undefined ? { name: index } : { schema: table.schema, name: index };
    const columns = (catalog.index(name)?.columns ?? []).flatMap((column) => column ?? []);
    const unvalidated = columns.filter((column) => relation !== undefined && isUnvalidated(column, relation));
    if (unvalidated.length > 0) {
        const message = `fails: the NOT NULL constraint of ${(0,sql_names/* nameText */.fh)(table)} over ${(0,wording/* list */.p_)(unvalidated)} is NOT VALID`;
        return { message, severity: 'error' };
    }
    const nullable = columns.filter((column) => relation === undefined || !isProven(column, relation, serverVersionNum));
    if (columns.length > 0 && nullable.length === 0)
        return undefined;
    const certain = nullable.length > 0 && nullable.every((column) => isNotNull(context, table, column) === false);
    const what = nullable.length > 0 ? (0,wording/* list */.p_)(nullable) : `the columns of ${index}`;
    const doubt = certain ? '' : `, unless ${nullable.length === 1 ? 'it is' : 'they are'} NOT NULL already`;
    return {
        message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(table)} while every row is read to see that ${what} ${nullable.length === 1 ? 'is' : 'are'} not NULL${doubt}`,
    };
}
function isUnvalidated(column, { constraints }) {
    return constraints.some((one) => one.kind === 'not null' && !one.validated && one.columns.includes(column));
}
function isProven(column, { columns, constraints }, serverVersionNum) {
    if (columns.get(column)?.notNull === true)
        return true;
    return (serverVersionNum >= 120000 &&
        constraints.some(({ kind, validated, enforced, provesNotNull }) => kind === 'check' && validated && enforced && provesNotNull.includes(column)));
}

;// CONCATENATED MODULE: ./build/lint/rules/publication-all-tables.js
const publication_all_tables_rule = {
    id: 'publication-all-tables',
    severity: 'notice',
    family: 'application',
    summary: 'A publication of all tables, or of all tables of a schema.',
    why: `\`FOR ALL TABLES\`, and \`FOR TABLES IN SCHEMA\` (PostgreSQL 15 and later), publish tables that do not exist yet, too. A
table without a primary key or another replica identity is published like the rest, and from then on its UPDATE and
DELETE fail ("does not have a replica identity and publishes updates"). The subscriber has to have every table, so a new
one there is missing until somebody creates it. Only a superuser may create such a publication.`,
    unsafe: `CREATE PUBLICATION everything FOR ALL TABLES;`,
    safe: `CREATE PUBLICATION shop FOR TABLE orders, order_items;`,
    *check(statement) {
        const { node } = statement;
        if (!node)
            return;
        const publication = 'CreatePublicationStmt' in node
            ? node.CreatePublicationStmt
            : 'AlterPublicationStmt' in node && node.AlterPublicationStmt.action !== 'AP_DropObjects'
                ? node.AlterPublicationStmt
                : undefined;
        if (!publication)
            return;
        const { pubname = '', for_all_tables, pubobjects } = publication;
        const wholeSchema = (pubobjects ?? []).some((object) => 'PublicationObjSpec' in object &&
            /TABLES_IN_(?:CUR_)?SCHEMA/.test(object.PublicationObjSpec.pubobjtype ?? ''));
        if (for_all_tables !== true && !wholeSchema)
            return;
        yield {
            statement,
            message: `publishes ${wholeSchema ? 'every table of the schema' : 'every table'} with ${pubname}, future ones too; UPDATE and DELETE of those without a primary key fail from now on`,
            remedy: 'Name the tables that are to be published.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/refresh-matview-lock.js


const refresh_matview_lock_rule = {
    id: 'refresh-matview-lock',
    severity: 'warning',
    family: 'lock',
    summary: 'REFRESH MATERIALIZED VIEW without CONCURRENTLY.',
    why: `\`REFRESH MATERIALIZED VIEW\` takes ACCESS EXCLUSIVE on the materialized view while its query runs and until the end of
the transaction: whoever reads it waits. With \`WITH NO DATA\` it is short, and afterwards every read fails ("has not been
populated") until a refresh fills it.

With \`CONCURRENTLY\` readers go on. It needs a unique index over plain columns that covers all rows, and a materialized
view that is filled already; it takes longer, and two refreshes wait for each other. A refresh is the work of a
scheduled job more than of a migration.`,
    unsafe: `REFRESH MATERIALIZED VIEW order_summary;`,
    safe: `REFRESH MATERIALIZED VIEW CONCURRENTLY order_summary;`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('RefreshMatViewStmt' in node))
            return;
        const { concurrent, skipData, relation } = node.RefreshMatViewStmt;
        const view = (0,lint_objects/* named */.KT)(relation);
        if (concurrent === true || !view)
            return;
        const text = (0,sql_names/* nameText */.fh)(view.name);
        yield {
            statement,
            location: view.location,
            relation: view.name,
            message: skipData === true
                ? `empties ${text}, and every read of it fails until it is filled again`
                : `makes every reader of ${text} wait until its query has run`,
            remedy: 'Use REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index on it.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/reindex-not-concurrent.js


const reindex_not_concurrent_rule = {
    id: 'reindex-not-concurrent',
    severity: 'error',
    family: 'lock',
    summary: 'REINDEX without CONCURRENTLY.',
    why: `\`REINDEX\` takes SHARE on the table, which stops writes, and ACCESS EXCLUSIVE on each index that it builds anew.
To plan a query PostgreSQL has to open every index of the table, used or not, and waits for it: so reads stop as well,
for as long as the index is being built.

\`REINDEX … CONCURRENTLY\` (PostgreSQL 12 and later) builds the new index beside the old one and swaps them. It runs
outside of a transaction block. Before PostgreSQL 12 one creates a second index concurrently and drops the old one.`,
    unsafe: `REINDEX INDEX orders_placed_at_idx;`,
    safe: `REINDEX INDEX CONCURRENTLY orders_placed_at_idx;`,
    *check(statement, { catalog, serverVersionNum }) {
        const { node } = statement;
        if (!node || !('ReindexStmt' in node))
            return;
        const { kind, relation, params } = node.ReindexStmt;
        // The catalogs' own indexes cannot be built concurrently at all.
        if (kind === 'REINDEX_OBJECT_SYSTEM' || (0,lint_objects/* hasOption */.Kz)(params, 'concurrently'))
            return;
        const of = (0,lint_objects/* named */.KT)(relation);
        const table = of && (kind === 'REINDEX_OBJECT_INDEX' ? catalog.index(of.name)?.table : of.name);
        yield {
            statement,
            location: of?.location,
            relation: table,
            message: `blocks reads and writes of ${blocked(node.ReindexStmt, table && (0,wording/* shortName */.EU)(table, catalog))} until the new index is built`,
            remedy: serverVersionNum >= 120000
                ? 'Use REINDEX … CONCURRENTLY, in a file of its own.'
                : 'Create a second index CONCURRENTLY and drop the old one (REINDEX CONCURRENTLY comes with PostgreSQL 12).',
        };
    },
};
function blocked({ kind, name, relation }, table) {
    if (table !== undefined)
        return table;
    if (kind === 'REINDEX_OBJECT_INDEX')
        return `the table of ${relation?.relname ?? 'the index'}`;
    if (kind === 'REINDEX_OBJECT_SCHEMA')
        return `one table after the other of schema ${name ?? ''}`;
    return 'one table after the other of the whole database';
}

;// CONCATENATED MODULE: ./build/lint/rules/rename-column.js



const rename_column_rule = {
    id: 'rename-column',
    severity: 'error',
    family: 'application',
    summary: 'A column is renamed that running clients know by its old name.',
    why: `Renaming is instant, and it is instant for everybody: from COMMIT on, each query with the old name fails, and until
then each with the new one. There is no order of deploying and migrating in which neither happens, however the two are
timed. PostgreSQL rewrites views and foreign keys for you; queries in the application, bodies of functions written as
text, and prepared statements it does not.`,
    unsafe: `ALTER TABLE users RENAME COLUMN name TO full_name;`,
    safe: `-- 1. A second column. A trigger keeps the two equal while old and new code run side by side.
ALTER TABLE users ADD COLUMN full_name text;
-- 2. Fill it in batches, release code that reads and writes only full_name.
-- 3. In a later release, drop the trigger and the old column.`,
    *check(statement, context) {
        const { node } = statement;
        if (node === undefined || !('RenameStmt' in node))
            return;
        const { renameType, relation, subname, newname } = node.RenameStmt;
        const table = (0,nodes/* rangeName */.d8)(relation);
        if (renameType !== 'OBJECT_COLUMN' || table === undefined || subname === undefined)
            return;
        const column = (0,nodes/* truncated */.ps)(subname);
        const created = knownColumn(context, table, column)?.created;
        const guard = created && `${column} is new: ${created.file.path} adds it.`;
        const view = oldNameStays(statement, table, column) ? 'A view in its place has the old name.' : undefined;
        yield {
            statement,
            message: `breaks every running client that still says ${(0,sql_names/* nameText */.fh)(table)}.${column}, from the moment it is called ${newname ?? 'otherwise'}`,
            remedy: `Add ${newname ?? 'the new column'} as a second column, keep both equal with a trigger, and drop ${column} in a later release.`,
            relation: table,
            guarded: guard ?? view,
        };
    },
};
/** A view in the table's place, made in the same transaction, that has the old name. */
function oldNameStays(statement, table, column) {
    if (statement.transaction === null)
        return false;
    return statement.file.statements.some(({ index, transaction, node }) => {
        if (index <= statement.index || transaction !== statement.transaction)
            return false;
        if (node === undefined || !('ViewStmt' in node))
            return false;
        const view = (0,nodes/* rangeName */.d8)(node.ViewStmt.view);
        return view !== undefined && (0,sql_names/* mayBeSame */.Lx)(view, table) && rename_column_columnsOf(node.ViewStmt).includes(column);
    });
}
function rename_column_columnsOf({ aliases, query }) {
    const targets = query !== undefined && 'SelectStmt' in query ? (query.SelectStmt.targetList ?? []) : [];
    return [...(0,nodes/* columnNames */.lo)(aliases), ...targets.flatMap(nameOfTarget)];
}
function nameOfTarget(node) {
    if (!('ResTarget' in node))
        return [];
    const { name, val } = node.ResTarget;
    if (name !== undefined)
        return [name];
    return val !== undefined && 'ColumnRef' in val ? (0,nodes/* columnNames */.lo)(val.ColumnRef.fields).slice(-1) : [];
}

;// CONCATENATED MODULE: ./build/lint/rules/rename-enum-value.js


const rename_enum_value_rule = {
    id: 'rename-enum-value',
    severity: 'warning',
    family: 'application',
    summary: 'A value of an enum type is renamed.',
    why: `\`ALTER TYPE … RENAME VALUE\` (PostgreSQL 10 and later) changes the label in the catalog; no row is touched. But the
running application writes the old label in its queries, which fail from the commit on ("invalid input value for enum"),
and does not know the new label when it reads one. PL/pgSQL bodies with the old label fail as well. View definitions and
column defaults follow.

Without a gap: add the new value, let the code understand both, update the rows in batches, and stop using the old
value. It stays in the type, since PostgreSQL cannot remove one.`,
    unsafe: `ALTER TYPE order_state RENAME VALUE 'done' TO 'completed';`,
    safe: `ALTER TYPE order_state ADD VALUE IF NOT EXISTS 'completed' AFTER 'done';`,
    *check(statement, { catalog }) {
        const { node } = statement;
        if (!node || !('AlterEnumStmt' in node))
            return;
        const { typeName, oldVal, newVal } = node.AlterEnumStmt;
        const type = (0,nodes/* listName */.sY)(typeName);
        if (oldVal === undefined || !type)
            return;
        yield {
            statement,
            ...(catalog.type(type)?.created && { guarded: 'the type is new' }),
            message: `breaks every query of the running application with the value '${oldVal}' of ${(0,sql_names/* nameText */.fh)(type)}, which is called '${newVal ?? ''}' from now on`,
            remedy: 'Add the new value, let the code understand both, and move the rows in batches.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/rename-schema.js
const rename_schema_rule = {
    id: 'rename-schema',
    severity: 'error',
    family: 'application',
    summary: 'A schema is renamed.',
    why: `Everything that says the old name stops working at the commit: queries with qualified names, the search_path of
roles, databases, functions and connection strings, and function bodies that are looked up when they run. A search_path
with a schema that does not exist is no error in PostgreSQL: names are then found in the next schema of the path, or
not at all.

There is no view for a schema. The way without a gap is a new schema with views over the old tables, and moving the
tables when nothing uses the old names any more.`,
    unsafe: `ALTER SCHEMA shop RENAME TO store;`,
    safe: `CREATE SCHEMA store;
CREATE VIEW store.orders AS SELECT * FROM shop.orders;`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('RenameStmt' in node) || node.RenameStmt.renameType !== 'OBJECT_SCHEMA')
            return;
        const { subname = '', newname = '' } = node.RenameStmt;
        yield {
            statement,
            message: `breaks every query, search_path and function that says ${subname}, because the schema is called ${newname} from now on`,
            remedy: `Create the schema ${newname} with views over the tables of ${subname}, and move the tables when nothing uses the old name any more.`,
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/rename-table.js



const renamed = ['OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW'];
const rename_table_rule = {
    id: 'rename-table',
    severity: 'error',
    family: 'application',
    summary: 'A table or view is renamed, and the old name is gone.',
    why: `The rename itself is instant, under ACCESS EXCLUSIVE. But the application that is running knows the old name. From
the commit until the last instance of the new version is up, each of its queries fails; and the new version fails as
long as the rename has not run. Views and foreign keys follow the table; functions whose body is looked up when they
run, such as PL/pgSQL, do not.

A view with the old name, made in the same transaction, closes the gap: a view of one table without anything else can
be written to as well. It goes when no deployed version uses the old name any more.`,
    unsafe: `ALTER TABLE appointments RENAME TO bookings;`,
    safe: `BEGIN;
ALTER TABLE appointments RENAME TO bookings;
CREATE VIEW appointments AS SELECT * FROM bookings;
GRANT SELECT, INSERT, UPDATE, DELETE ON appointments TO app;
COMMIT;`,
    *check(statement, { catalog }) {
        const { node } = statement;
        if (!node || !('RenameStmt' in node))
            return;
        const { renameType, relation, newname } = node.RenameStmt;
        const table = (0,lint_objects/* named */.KT)(relation);
        if (!table || newname === undefined || !renamed.includes(renameType ?? ''))
            return;
        // ALTER TABLE renames indexes and sequences too.
        const known = catalog.relation(table.name);
        if (known?.kind === 'sequence' || (!known && catalog.index(table.name)))
            return;
        const kept = (0,lint_objects/* laterInTransaction */.eL)(statement).some((later) => takesName(later, table.name));
        const old = (0,sql_names/* nameText */.fh)(table.name);
        yield {
            statement,
            location: table.location,
            relation: table.name,
            ...(kept && { guarded: 'the old name is given to another in the same transaction' }),
            message: `breaks every query of the running application that says ${old}, because it is called ${newname} from now on`,
            remedy: `Create a view ${old} over ${newname} in the same transaction, and drop it when nothing uses the old name any more.`,
        };
    },
};
/** A view takes the old name, or another relation is renamed to it. */
function takesName({ node }, old) {
    if (!node)
        return false;
    if ('RenameStmt' in node) {
        const { renameType, newname, relation } = node.RenameStmt;
        const inSchema = relation?.schemaname;
        const name = newname !== undefined && {
            ...(inSchema !== undefined && { schema: inSchema }),
            name: newname,
        };
        return name !== false && renamed.includes(renameType ?? '') && (0,sql_names/* mayBeSame */.Lx)(name, old);
    }
    const view = 'ViewStmt' in node ? node.ViewStmt.view && (0,nodes/* rangeName */.d8)(node.ViewStmt.view) : undefined;
    return view !== undefined && (0,sql_names/* mayBeSame */.Lx)(view, old);
}

;// CONCATENATED MODULE: ./build/lint/rules/replica-identity-change.js


const replica_identity_change_rule = {
    id: 'replica-identity-change',
    severity: 'notice',
    family: 'lock',
    summary: 'The replica identity of a table is changed.',
    why: `\`REPLICA IDENTITY\` takes ACCESS EXCLUSIVE on the table until the end of the transaction. It is instant, but waits for
every query that is under way there.

It decides which old values logical replication sends for an UPDATE or DELETE. FULL sends every column of the old row,
which makes the write-ahead log larger, and a subscriber without a usable index finds each row by reading the whole
table (since PostgreSQL 16 it may use any suitable B-tree index). With NOTHING, UPDATE and DELETE fail where the table
is published.`,
    unsafe: `ALTER TABLE orders REPLICA IDENTITY FULL;`,
    safe: `-- A primary key is the replica identity without further words.
CREATE TABLE order_events (id bigint PRIMARY KEY, payload jsonb);`,
    *check(statement) {
        for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(statement.node)) {
            if (command.subtype !== 'AT_ReplicaIdentity')
                continue;
            yield {
                statement,
                location,
                relation: name,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(name)} for a moment, and changes what logical replication sends of its updates and deletes`,
                remedy: 'Put it into a file of its own with a short lock_timeout.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/rls-change-lock.js


const rls_change_lock_rule = {
    id: 'rls-change-lock',
    severity: 'warning',
    family: 'lock',
    summary: 'Row level security of a table, or one of its policies, is changed.',
    why: `Enabling, disabling and forcing row level security and creating, altering, renaming and dropping a policy each take
ACCESS EXCLUSIVE on the table until the end of the transaction. The change is instant, but it waits for every query that
is under way on the table, and everybody else waits behind it.

Row level security that is enabled without a policy for a role shows it no row and refuses its writes; only the owner and
roles with BYPASSRLS see the table as before, and with FORCE the owner does not. A script that runs without a
transaction has such a moment between two of its statements. So the policies come first, then ENABLE, in one
transaction.`,
    unsafe: `ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_own ON invoices USING (account = current_setting('app.account')::bigint);`,
    safe: `-- On a table that is new nobody waits.
CREATE TABLE notes (id bigint PRIMARY KEY, account bigint NOT NULL);
CREATE POLICY notes_own ON notes USING (account = current_setting('app.account')::bigint);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;`,
    *check(statement, context) {
        for (const { table, hides } of changes(statement)) {
            const text = (0,sql_names/* nameText */.fh)(table.name);
            const bare = hides && !hasPolicy(table, statement, context);
            const waits = `blocks reads and writes of ${text}, and waits for every query that is under way there`;
            yield {
                statement,
                location: table.location,
                relation: table.name,
                message: bare
                    ? `${waits}; no pending file makes a policy for it, and without one all but the owner see no row`
                    : waits,
                remedy: 'Put it into a file of its own with a short lock_timeout, policies first and ENABLE last.',
            };
        }
    },
};
function* changes({ node }) {
    if (!node)
        return;
    for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(node)) {
        const table = { name, location };
        const { subtype } = command;
        if (subtype === 'AT_EnableRowSecurity')
            yield { table, hides: true };
        const others = ['AT_DisableRowSecurity', 'AT_ForceRowSecurity', 'AT_NoForceRowSecurity'];
        if (others.includes(subtype ?? ''))
            yield { table, hides: false };
    }
    const onTable = policyTable(node);
    if (onTable)
        yield { table: onTable, hides: false };
    const drop = (0,lint_objects/* dropOf */.l6)(node, 'OBJECT_POLICY');
    for (const { table } of drop ? (0,lint_objects/* droppedOnTable */.Yh)(drop) : []) {
        yield { table: { name: table, location: 0 }, hides: false };
    }
}
function policyTable(node) {
    if ('CreatePolicyStmt' in node)
        return (0,lint_objects/* named */.KT)(node.CreatePolicyStmt.table);
    if ('AlterPolicyStmt' in node)
        return (0,lint_objects/* named */.KT)(node.AlterPolicyStmt.table);
    if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_POLICY') {
        return (0,lint_objects/* named */.KT)(node.RenameStmt.relation);
    }
    return undefined;
}
function hasPolicy(table, statement, context) {
    return [...(0,lint_objects/* earlierPending */.Aw)(statement, context), ...(0,lint_objects/* laterPending */.Co)(statement, context)].some(({ node }) => {
        const on = node && 'CreatePolicyStmt' in node ? (0,lint_objects/* named */.KT)(node.CreatePolicyStmt.table) : undefined;
        return on !== undefined && (0,lint_objects/* sameRelation */.PW)(context.catalog, on.name, table.name);
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/rls-disabled-in-public.js



const rls_disabled_in_public_rule = {
    id: 'rls-disabled-in-public',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A table in schema public has no row level security.',
    why: `Where a web API serves the schema \`public\` (PostgREST, Supabase), a table in it is open to every role that has
privileges on it: with Supabase's default privileges to anyone who has the public key, for reading and writing. Row
level security shows nothing until a policy allows it. Superusers, roles with BYPASSRLS and the owner of the table go
past it; \`FORCE ROW LEVEL SECURITY\` includes the owner.`,
    unsafe: `CREATE TABLE public.invoices (id bigint PRIMARY KEY);`,
    safe: `CREATE TABLE public.invoices (id bigint PRIMARY KEY, owner_id uuid NOT NULL);
ALTER TABLE public.invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_of_owner ON public.invoices
  USING (owner_id = (SELECT current_setting('app.user_id')::uuid));`,
    *checkAll(context) {
        for (const { name, created, enabled, switched } of rowSecurity(context)) {
            if (!isInPublic(name, context.catalog))
                continue;
            const statement = enabled === false ? switched : enabled === undefined ? created : undefined;
            if (statement?.file.pending !== true)
                continue;
            yield {
                statement,
                evenIfNew: true,
                message: `${(0,sql_names/* nameText */.fh)(name)} is in schema public and shows all of its rows to every role with privileges on it`,
                remedy: `Add ALTER TABLE ${(0,sql_names/* nameText */.fh)(name)} ENABLE ROW LEVEL SECURITY and the policies that allow what is meant.`,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/rls-enabled-no-policy.js


const rls_enabled_no_policy_rule = {
    id: 'rls-enabled-no-policy',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'Row level security is switched on for a table without any policy.',
    why: `With row level security on and no policy, PostgreSQL denies everything: every SELECT returns no rows and every write
fails, for all but the owner, superusers and roles with BYPASSRLS. The application sees no error when it reads, only
empty results. If that is meant, since only privileged roles use the table, a comment that ignores this rule says so.`,
    unsafe: `CREATE TABLE invoices (id bigint PRIMARY KEY, owner_name name);
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;`,
    safe: `CREATE TABLE invoices (id bigint PRIMARY KEY, owner_name name);
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_of_owner ON invoices USING (owner_name = (SELECT current_user));`,
    *checkAll(context) {
        for (const { name, created, enabled, switched, policies } of rowSecurity(context)) {
            // The policies of a table that the files do not create are not known.
            if (!created || enabled !== true || policies.length > 0 || switched?.file.pending !== true)
                continue;
            yield {
                statement: switched,
                evenIfNew: true,
                message: `hides every row of ${(0,sql_names/* nameText */.fh)(name)} from all roles but its owner: there is no policy`,
                remedy: 'Create the policies in the same file.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/rls-policy-always-true.js



const rls_policy_always_true_rule = {
    id: 'rls-policy-always-true',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A policy lets everybody write every row.',
    why: `A permissive policy whose condition is \`true\` is as good as no row level security for its command. For SELECT that is
often meant: the rows are public. For INSERT, UPDATE and DELETE, or without FOR, which means all of them, it lets every
role that the policy is for change what it likes. Permissive policies are joined with OR, so one of this kind makes all
others on the table pointless.`,
    unsafe: `CREATE POLICY anybody ON invoices FOR UPDATE USING (true);`,
    safe: `CREATE POLICY of_owner ON invoices FOR UPDATE USING (owner_name = (SELECT current_user));`,
    *check(statement) {
        const policy = policyWords(statement);
        if (!policy?.permissive || policy.command === 'select')
            return;
        if (policy.roles && !policy.roles.some(isAnybody))
            return;
        if (!policy.expressions.some(isTrue))
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `the policy ${policy.name} lets everybody ${words(policy.command)} any row of ${(0,sql_names/* nameText */.fh)(policy.table)}`,
            remedy: 'Write the condition that is meant, or name the role that may do it behind TO.',
        };
    },
};
function words(command) {
    return command === undefined || command === 'all' ? 'read and write' : command;
}
/** `true`, `'t'::boolean`, `1 = 1`. */
function isTrue(node) {
    if ('TypeCast' in node)
        return node.TypeCast.arg !== undefined && isTrue(node.TypeCast.arg);
    if ('A_Const' in node)
        return node.A_Const.boolval?.boolval === true || /^t(?:rue)?$/i.test(node.A_Const.sval?.sval ?? '');
    if (!('A_Expr' in node))
        return false;
    const { name, lexpr, rexpr } = node.A_Expr;
    const [operator] = name ?? [];
    if (!operator || !('String' in operator) || operator.String.sval !== '=')
        return false;
    const [left, right] = [rls_policy_always_true_constant(lexpr), rls_policy_always_true_constant(rexpr)];
    return left !== undefined && left === right;
}
function rls_policy_always_true_constant(node) {
    if (!node || !('A_Const' in node))
        return undefined;
    const { ival, sval } = node.A_Const;
    return ival ? String(ival.ival ?? 0) : sval?.sval;
}

;// CONCATENATED MODULE: ./build/lint/rules/rls-references-user-metadata.js



const rls_references_user_metadata_rule = {
    id: 'rls-references-user-metadata',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A policy trusts user_metadata, which users can change themselves.',
    why: `In the JWT of Supabase, \`user_metadata\` (in the database: \`auth.users.raw_user_meta_data\`) holds what a user may write
through the API without any further right. A policy that goes by a role or tenant in there lets everybody choose their
own. \`app_metadata\` can only be written with the service key.`,
    unsafe: `CREATE POLICY admins ON invoices
  USING (((SELECT auth.jwt()) -> 'user_metadata' ->> 'role') = 'admin');`,
    safe: `CREATE POLICY admins ON invoices
  USING (((SELECT auth.jwt()) -> 'app_metadata' ->> 'role') = 'admin');`,
    *check(statement) {
        const policy = policyWords(statement);
        if (!policy)
            return;
        const location = userMetadata(policy.expressions);
        if (location === undefined)
            return;
        yield {
            statement,
            location,
            evenIfNew: true,
            message: `the policy ${policy.name} on ${(0,sql_names/* nameText */.fh)(policy.table)} goes by what users can write about themselves`,
            remedy: 'Use app_metadata, or a table that users cannot write.',
        };
    },
};
function userMetadata(tree) {
    for (const { sval, location } of (0,walk/* nodesOfKind */.n)(tree, 'A_Const')) {
        if (/\buser_metadata\b/.test(sval?.sval ?? ''))
            return location ?? 0;
    }
    for (const { fields, location } of (0,walk/* nodesOfKind */.n)(tree, 'ColumnRef')) {
        const named = fields?.some((field) => 'String' in field && field.String.sval === 'raw_user_meta_data');
        if (named === true)
            return location ?? 0;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/lint/rules/rule-change-lock.js


const rule_change_lock_rule = {
    id: 'rule-change-lock',
    severity: 'warning',
    family: 'lock',
    summary: 'A rewrite rule of a table or view is created, dropped, renamed, enabled or disabled.',
    why: `Every change of a rule takes ACCESS EXCLUSIVE on its table or view until the end of the transaction: it waits for all
queries that are under way there, and everybody else waits behind it.

A rule rewrites the query before it runs, which surprises: expressions such as \`nextval()\` are evaluated once for each
copy, \`RETURNING\` and the row count of the command change, and \`COPY\` passes rules by. A trigger does what nearly all of
them are written for.`,
    unsafe: `CREATE RULE orders_no_delete AS ON DELETE TO orders DO INSTEAD NOTHING;`,
    safe: `-- Privileges keep the application from deleting; a trigger could too.
REVOKE DELETE ON orders FROM app;`,
    *check(statement) {
        for (const { name, location } of changed(statement)) {
            const text = (0,sql_names/* nameText */.fh)(name);
            yield {
                statement,
                location,
                relation: name,
                message: `blocks reads and writes of ${text}, and waits for every query that is under way there`,
                remedy: 'Use a trigger or a privilege in place of a rule; where it has to be, alone in its file with a short lock_timeout.',
            };
        }
    },
};
function* changed({ node }) {
    if (!node)
        return;
    const range = 'RuleStmt' in node ? node.RuleStmt.relation : undefined;
    const renamed = 'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_RULE'
        ? node.RenameStmt.relation
        : undefined;
    const table = (0,lint_objects/* named */.KT)(range ?? renamed);
    if (table)
        yield table;
    for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(node)) {
        if (/^AT_(?:Enable|Disable)\w*Rule$/.test(command.subtype ?? ''))
            yield { name, location };
    }
    const drop = (0,lint_objects/* dropOf */.l6)(node, 'OBJECT_RULE');
    for (const { table: name } of drop ? (0,lint_objects/* droppedOnTable */.Yh)(drop) : [])
        yield { name, location: 0 };
}

;// CONCATENATED MODULE: ./build/lint/rules/schema-drift.js
const schema_drift_rule = {
    id: 'schema-drift',
    severity: 'warning',
    family: 'process',
    dynamic: true,
    told: '`verify --drift` lists the differences, and fails with the reason `drift`.',
    summary: 'The schema of the target is not what its applied migrations make.',
    why: `The inventory of the target is compared with that of a database on which the same files have been run. What differs was
changed by hand, by another tool or by an edit of an applied file: an index that somebody added during an incident, a
column type that was fixed on production only. What is proven about a pending migration is proven for the schema of the
files, so each difference is a place where the target may behave otherwise. Write it into a migration that makes it so
everywhere, guarded with \`IF NOT EXISTS\`, or undo it on the target.`,
    unsafe: `-- Run by hand on production:
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);`,
    safe: `-- As a migration, which finds it there on production and makes it elsewhere:
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);`,
};

;// CONCATENATED MODULE: ./build/lint/rules/security-definer-view.js



const security_definer_view_rule = {
    id: 'security-definer-view',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: "A view in schema public reads with its owner's rights.",
    why: `A view looks at its tables as its owner, not as the one who asks: row level security of the tables goes by the owner,
who mostly passes all of it. So a view in a schema that an API serves can show every row of tables that are locked down
otherwise. From version 15 on \`WITH (security_invoker = true)\` makes a view read with the rights of the caller. Older
versions have no such option: there, keep the view out of the served schema or revoke the rights on it.`,
    unsafe: `CREATE VIEW public.open_invoices AS SELECT id, total FROM invoices WHERE NOT paid;`,
    safe: `CREATE VIEW public.open_invoices WITH (security_invoker = true) AS
  SELECT id, total FROM invoices WHERE NOT paid;`,
    *check(statement, context) {
        if (context.serverVersionNum < 150_000)
            return;
        const view = definerView(statement.node);
        if (!view || !isInPublic(view, context.catalog) || isMended(view, statement, context))
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `the view ${(0,sql_names/* nameText */.fh)(view)} shows what its owner may see to everybody who may read it`,
            remedy: 'Add WITH (security_invoker = true).',
        };
    },
};
function definerView(node) {
    if (node && 'ViewStmt' in node) {
        const { view, options } = node.ViewStmt;
        return view?.relpersistence === 't' || (0,lint_objects/* hasOption */.Kz)(options, 'security_invoker')
            ? undefined
            : (0,lint_objects/* named */.KT)(view)?.name;
    }
    return (0,lint_objects/* commandsOf */.Kf)(node).find(({ command, objectType }) => objectType === 'OBJECT_VIEW' && sets(command, false))?.name;
}
/** Whether an ALTER VIEW switches security_invoker on, or off. */
function sets({ subtype, def }, on) {
    const options = def && 'List' in def ? def.List.items : undefined;
    const named = options?.some((option) => 'DefElem' in option && option.DefElem.defname === 'security_invoker');
    if (named !== true)
        return false;
    if (subtype === 'AT_ResetRelOptions')
        return !on;
    return subtype === 'AT_SetRelOptions' && (0,lint_objects/* hasOption */.Kz)(options, 'security_invoker') === on;
}
function isMended(view, statement, context) {
    return (0,lint_objects/* laterPending */.Co)(statement, context).some(({ node }) => (0,lint_objects/* commandsOf */.Kf)(node).some(({ command, name }) => sets(command, true) && (0,lint_objects/* sameRelation */.PW)(context.catalog, name, view)));
}

;// CONCATENATED MODULE: ./build/lint/rules/security-definer-without-search-path.js


const security_definer_without_search_path_rule = {
    id: 'security-definer-without-search-path',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A SECURITY DEFINER function without a search_path of its own.',
    why: `Such a function runs with the rights of its owner but looks names up along the \`search_path\` of its caller. A caller
who can create objects in any schema, a temporary table will do, puts a table, function or operator of the right name in
front of the real one and has it run as the owner. \`SET search_path\` on the function closes that; \`pg_temp\` belongs at
its end, since it is otherwise searched first for tables.`,
    unsafe: `CREATE FUNCTION close_invoice(bigint) RETURNS void LANGUAGE sql SECURITY DEFINER AS
  'UPDATE invoices SET paid = true WHERE id = $1';`,
    safe: `CREATE FUNCTION close_invoice(bigint) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS
  'UPDATE invoices SET paid = true WHERE id = $1';`,
    *check(statement, context) {
        const created = createdFunction(statement, context);
        if (!created?.pathOfCaller || !created.definer)
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `whoever may call ${(0,sql_names/* nameText */.fh)(created.name)} can make it run their own code as its owner`,
            remedy: 'Add SET search_path with the schemas it needs and pg_temp last.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/declared-columns.js


/** The columns of CREATE TABLE, ADD COLUMN and ALTER COLUMN … TYPE. */
function declaredColumns(node) {
    if (!node)
        return [];
    if ('CreateStmt' in node)
        return ofElements(node.CreateStmt.relation, node.CreateStmt.tableElts);
    if ('CreateForeignTableStmt' in node) {
        const { base } = node.CreateForeignTableStmt;
        return ofElements(base?.relation, base?.tableElts);
    }
    return (0,lint_objects/* commandsOf */.Kf)(node).flatMap(({ command: { subtype, def, name: column }, name: table, objectType }) => {
        if (objectType !== 'OBJECT_TABLE' && objectType !== 'OBJECT_FOREIGN_TABLE')
            return [];
        if (subtype !== 'AT_AddColumn' && subtype !== 'AT_AlterColumnType')
            return [];
        if (!def || !('ColumnDef' in def))
            return [];
        return declared(table, def.ColumnDef.colname ?? column, def.ColumnDef.typeName);
    });
}
function ofElements(range, elements) {
    const table = (0,lint_objects/* named */.KT)(range)?.name;
    if (!table)
        return [];
    return (elements ?? []).flatMap((element) => 'ColumnDef' in element ? declared(table, element.ColumnDef.colname, element.ColumnDef.typeName) : []);
}
function declared(table, column, type) {
    const name = (0,nodes/* listName */.sY)(type?.names)?.name;
    if (column === undefined || name === undefined)
        return [];
    return [
        {
            table,
            column,
            type: name,
            hasModifier: (type?.typmods ?? []).length > 0,
            array: (type?.arrayBounds ?? []).length > 0,
            location: type?.location ?? 0,
        },
    ];
}

;// CONCATENATED MODULE: ./build/lint/rules/sensitive-columns-exposed.js





/** Names, or ends of names, that hardly have another meaning. */
const sensitive = /(?:^|_)(?:password|passwd|password_hash|hashed_password|ssn|social_security(?:_number)?|credit_card(?:_number)?|card_number|cvv|cvc|iban|passport(?:_number)?|tax_id|api_key|secret|secret_key|private_key|access_token|refresh_token|auth_token|session_token|otp_secret|mfa_secret)$/i;
const sensitive_columns_exposed_rule = {
    id: 'sensitive-columns-exposed',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A column with a sensitive name in a table of schema public without row level security.',
    why: `Passwords, tokens, card and identity numbers in a table of a schema that an API serves can be read by everybody who has
rights on the table, unless row level security says otherwise. A table of its own in a schema that is not served keeps
them out of reach even when a policy is wrong.`,
    unsafe: `CREATE TABLE public.accounts (id bigint PRIMARY KEY, api_key text);`,
    safe: `CREATE TABLE private.account_keys (account_id bigint PRIMARY KEY, api_key text);`,
    *checkAll(context) {
        const { catalog, files } = context;
        const off = new Set(rowSecurity(context)
            .filter(({ created, enabled }) => enabled === false || (enabled === undefined && created !== undefined))
            .map(({ name }) => relationKey(catalog, name)));
        for (const statement of files.flatMap((file) => (file.pending ? file.statements : []))) {
            for (const { table, column, location } of declaredColumns(statement.node)) {
                if (!sensitive.test(column) || !isInPublic(table, catalog) || !off.has(relationKey(catalog, table)))
                    continue;
                yield {
                    statement,
                    location,
                    evenIfNew: true,
                    message: `${(0,sql_names/* nameText */.fh)(table)}.${column} can be read by every role with rights on the table`,
                    remedy: 'Enable row level security, or keep it in a schema that is not served.',
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/session-guc-leak.js

const session_guc_leak_rule = {
    id: 'session-guc-leak',
    severity: 'notice',
    family: 'process',
    optIn: true,
    summary: 'A SET without LOCAL lasts longer than the transaction.',
    why: `\`SET\` holds for the rest of the session. A \`search_path\` or a role that one file has set decides where the tables of
the next one end up, and to whom they belong; pg_dump writes \`set_config('search_path', '', false)\` at the head of each
of its files, behind which nothing is found without its schema.

migrate-action resets settings and roles behind each file, so nothing leaks here. With psql, or any runner that keeps its
session, it does. \`SET LOCAL\` ends with the transaction everywhere. The rehearsal reports under this rule what it has
seen to outlast its transaction.`,
    unsafe: `SET search_path = billing;
CREATE TABLE invoices (id bigint PRIMARY KEY);`,
    safe: `SET LOCAL search_path = billing;
CREATE TABLE invoices (id bigint PRIMARY KEY);`,
    *check(statement) {
        const name = setForSession(statement.node);
        if (name === undefined || isResetLater(statement, name))
            return;
        yield {
            statement,
            message: `sets ${name} for the session, so also for what runs in it after this file`,
            remedy: 'Use SET LOCAL, or RESET it at the end of the file.',
        };
    },
};
function setForSession(node) {
    if (!node)
        return undefined;
    if ('VariableSetStmt' in node) {
        const { kind, name, is_local } = node.VariableSetStmt;
        return kind === 'VAR_SET_VALUE' && is_local !== true ? name?.toLowerCase() : undefined;
    }
    if (!('SelectStmt' in node))
        return undefined;
    for (const target of node.SelectStmt.targetList ?? []) {
        const value = 'ResTarget' in target ? target.ResTarget.val : undefined;
        if (!value || !('FuncCall' in value))
            continue;
        const { funcname, args } = value.FuncCall;
        const called = funcname?.at(-1);
        const [name, , local] = args ?? [];
        if (!called || !('String' in called) || called.String.sval !== 'set_config')
            continue;
        if (name && 'A_Const' in name && isFalse(local))
            return name.A_Const.sval?.sval?.toLowerCase();
    }
    return undefined;
}
function isFalse(node) {
    if (!node)
        return false;
    if ('TypeCast' in node)
        return isFalse(node.TypeCast.arg);
    if (!('A_Const' in node))
        return false;
    const { boolval, sval } = node.A_Const;
    return boolval ? boolval.boolval !== true : sval?.sval === 'f';
}
function isResetLater(statement, name) {
    return (0,around/* laterInFile */.UP)(statement).some(({ node }) => {
        if (!node)
            return false;
        if ('DiscardStmt' in node)
            return node.DiscardStmt.target === 'DISCARD_ALL';
        if (!('VariableSetStmt' in node))
            return false;
        const { kind, name: other } = node.VariableSetStmt;
        if (kind === 'VAR_RESET_ALL')
            return true;
        return (kind === 'VAR_RESET' || kind === 'VAR_SET_DEFAULT') && other?.toLowerCase() === name;
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/set-access-method.js


const set_access_method_rule = {
    id: 'set-access-method',
    severity: 'error',
    family: 'rewrite',
    summary: 'A table is changed to another access method.',
    why: `\`SET ACCESS METHOD\` (PostgreSQL 15 and later) writes every row and every index anew in the other format, under ACCESS
EXCLUSIVE: reads and writes stop until that is done. To the method that the table has already it does nothing. On a
partitioned table it moves nothing and is the default for new partitions (PostgreSQL 17 and later).`,
    unsafe: `ALTER TABLE events SET ACCESS METHOD columnar;`,
    safe: `-- A new table, filled in batches outside of the migration and swapped in later.
CREATE TABLE events_columnar (LIKE events INCLUDING ALL) USING columnar;`,
    *check(statement, { catalog }) {
        for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(statement.node)) {
            if (command.subtype !== 'AT_SetAccessMethod')
                continue;
            if (catalog.relation(name)?.kind === 'partitioned')
                continue;
            yield {
                statement,
                location,
                relation: name,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(name)} while every row and index is written anew in the format of ${command.name ?? 'the default access method'}`,
                remedy: 'Make a new table with that access method, copy the rows in batches, and swap the names.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/set-compression.js


const set_compression_rule = {
    id: 'set-compression',
    severity: 'notice',
    family: 'lock',
    summary: 'The compression method of a column is changed.',
    why: `\`ALTER COLUMN … SET COMPRESSION\` (PostgreSQL 14 and later) takes ACCESS EXCLUSIVE on the table until the end of the
transaction. It changes only the catalog: values that are there stay compressed as they are. Even VACUUM FULL does not
compress them anew; only values that are newly made are compressed in the new way. LZ4 needs a server that was built
with it.`,
    unsafe: `ALTER TABLE documents ALTER COLUMN body SET COMPRESSION lz4;`,
    safe: `-- With the table, where it costs nothing.
CREATE TABLE documents (id bigint PRIMARY KEY, body text COMPRESSION lz4);`,
    *check(statement) {
        for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(statement.node)) {
            if (command.subtype !== 'AT_SetCompression')
                continue;
            yield {
                statement,
                location,
                relation: name,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(name)} for a moment, and leaves the values that are there compressed as they are`,
                remedy: 'Put it into a file of its own with a short lock_timeout.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/set-generated-expression.js


const set_generated_expression_rule = {
    id: 'set-generated-expression',
    severity: 'error',
    family: 'rewrite',
    summary: 'The expression of a stored generated column is changed.',
    why: `\`ALTER COLUMN … SET EXPRESSION\` (since PostgreSQL 17) gives a generated column another expression. When its
values are STORED, each of them is computed again: the table and its indexes are written anew under an ACCESS
EXCLUSIVE lock, and nobody can read or write the table until the transaction ends. For a VIRTUAL column (since 18)
only the catalog changes.`,
    unsafe: `-- On PostgreSQL 17:
ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (net + tax);`,
    safe: `-- A plain column that a trigger keeps for new and changed rows; the others are filled in batches.
-- When it is complete, let the application read it, and drop the old one in a later release.
ALTER TABLE orders ADD COLUMN total_2 numeric;`,
    *check(statement, context) {
        for (const { relation, subtype, name } of rowActions(statement, context)) {
            if (subtype !== 'AT_SetExpression' || name === undefined)
                continue;
            const generated = knownColumn(context, relation, name)?.generated;
            if (generated === 'virtual')
                continue;
            const doubt = generated === undefined && context.serverVersionNum >= 180000 ? ', unless it is VIRTUAL' : '';
            yield {
                statement,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)} while the table and all its indexes are rewritten: ${name} is computed anew for every row${doubt}`,
                remedy: `Add a new column, fill it in batches, switch the application over, and drop ${name} in a later release.`,
                relation,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/set-logged-unlogged.js


const set_logged_unlogged_rule = {
    id: 'set-logged-unlogged',
    severity: 'error',
    family: 'rewrite',
    summary: 'A table is changed between LOGGED and UNLOGGED.',
    why: `Both directions write the whole table and every index of it anew, under ACCESS EXCLUSIVE: reads and writes stop until
that is done. \`SET LOGGED\` also writes all of it to the write-ahead log, which replicas and backups have to carry.

An unlogged table is emptied when the server crashes or is stopped hard, and is empty on every replica, so also after a
failover. It cannot be referenced by a foreign key of a table that is logged.`,
    unsafe: `ALTER TABLE sessions SET UNLOGGED;`,
    safe: `-- Decide it when the table is made.
CREATE UNLOGGED TABLE session_cache (id uuid PRIMARY KEY, data jsonb);`,
    *check(statement) {
        for (const { command, name, location, objectType } of (0,lint_objects/* commandsOf */.Kf)(statement.node)) {
            const { subtype } = command;
            // A sequence has one row.
            if (objectType === 'OBJECT_SEQUENCE')
                continue;
            if (subtype !== 'AT_SetLogged' && subtype !== 'AT_SetUnLogged')
                continue;
            const text = (0,sql_names/* nameText */.fh)(name);
            yield {
                statement,
                location,
                relation: name,
                message: subtype === 'AT_SetLogged'
                    ? `blocks reads and writes of ${text} while the table and its indexes are written anew, all of it into the write-ahead log too`
                    : `blocks reads and writes of ${text} while the table and its indexes are written anew, and lets a crash or a failover empty it`,
                remedy: 'Make a new table of the kind that is wanted, copy the rows in batches, and swap the names.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/set-not-null-scan.js




const set_not_null_scan_rule = {
    id: 'set-not-null-scan',
    severity: 'error',
    family: 'scan',
    summary: 'A column is made NOT NULL without proof that no row has a NULL in it.',
    why: `\`SET NOT NULL\` takes an ACCESS EXCLUSIVE lock and then reads the whole table for NULLs, so nobody can read or write
it meanwhile; if it finds one, the migration fails (23502).

Since PostgreSQL 12 the reading is skipped if a validated CHECK proves that there is no NULL: \`CHECK (a IS NOT NULL)\`,
alone or joined by AND. One that is NOT VALID proves nothing, and neither does \`CHECK (a > 0)\`, which holds for NULL.
Several columns in one ALTER TABLE need a proof each. Since PostgreSQL 18 a NOT NULL constraint can itself be added as
NOT VALID and validated later, and then \`SET NOT NULL\` is not needed at all.`,
    unsafe: `ALTER TABLE users ALTER COLUMN email SET NOT NULL;`,
    safe: `-- The migration:
ALTER TABLE users ADD CONSTRAINT users_email_present CHECK (email IS NOT NULL) NOT VALID;
-- The next migration:
-- Reads the table, and blocks neither reads nor writes.
ALTER TABLE users VALIDATE CONSTRAINT users_email_present;
-- The next migration:
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT users_email_present;
-- On PostgreSQL 18 two are enough: ADD CONSTRAINT … NOT NULL email NOT VALID, and VALIDATE it in the next.`,
    *check(statement, context) {
        for (const command of rowActions(statement, context)) {
            const { relation } = command;
            const columns = set_not_null_scan_columnsOf(command).filter((column) => !isNothing(column, relation, context));
            if (columns.length === 0)
                continue;
            yield {
                statement,
                location: (0,nodes/* constraintDef */.Pp)(command.command)?.location,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(relation)} while every row is read to see that ${(0,wording/* list */.p_)(columns)} is not NULL${doubt(columns, context.catalog.relation(relation), context)}`,
                remedy: remedyFor(columns, context),
                relation,
                guarded: columns.every((column) => set_not_null_scan_isProven(column, relation, context))
                    ? `A validated CHECK proves that ${(0,wording/* list */.p_)(columns)} is not NULL.`
                    : undefined,
            };
        }
    },
};
/** By SET NOT NULL, or since 18 by a constraint that is validated at once. */
function set_not_null_scan_columnsOf({ subtype, name, command: { def } }) {
    if (subtype === 'AT_SetNotNull')
        return name === undefined ? [] : [name];
    if (subtype !== 'AT_AddConstraint' || def === undefined || !('Constraint' in def))
        return [];
    const { contype, skip_validation: notValid, keys } = def.Constraint;
    return contype === 'CONSTR_NOTNULL' && notValid !== true ? (0,nodes/* columnNames */.lo)(keys) : [];
}
function isNothing(column, table, { catalog }) {
    const relation = catalog.relation(table);
    return relation !== undefined && isMarkedNotNull(column, relation);
}
function set_not_null_scan_isProven(column, table, { catalog, serverVersionNum }) {
    const constraints = catalog.relation(table)?.constraints ?? [];
    return (serverVersionNum >= 120000 &&
        constraints.some(({ kind, validated, enforced, provesNotNull }) => kind === 'check' && validated && enforced && provesNotNull.includes(column)));
}
/** In 18 a column is marked while its constraint is still NOT VALID: then there is no proof yet. */
function isMarkedNotNull(column, { columns, constraints }) {
    if (columns.get(column)?.notNull !== true)
        return false;
    return !constraints.some((one) => one.kind === 'not null' && !one.validated && one.columns.includes(column));
}
function doubt(columns, relation, { serverVersionNum }) {
    if (relation?.known === true)
        return '';
    const check = serverVersionNum >= 120000 ? ' or has a validated CHECK that proves it' : '';
    return `, unless ${columns.length === 1 ? 'it' : 'each of them'} is NOT NULL already${check}`;
}
function remedyFor(columns, { serverVersionNum }) {
    const column = (0,wording/* list */.p_)(columns);
    if (serverVersionNum >= 180000) {
        return `Add the constraint with NOT NULL ${column} NOT VALID, and validate it in a transaction of its own.`;
    }
    if (serverVersionNum < 120000)
        return `A validated CHECK (${column} IS NOT NULL) does the same without the lock; SET NOT NULL is better left until PostgreSQL 12.`;
    return `Add CHECK (${column} IS NOT NULL) as NOT VALID, validate it in a transaction of its own, then SET NOT NULL.`;
}

;// CONCATENATED MODULE: ./build/lint/rules/set-schema.js



const relations = [
    'OBJECT_TABLE',
    'OBJECT_FOREIGN_TABLE',
    'OBJECT_VIEW',
    'OBJECT_MATVIEW',
    'OBJECT_SEQUENCE',
];
const set_schema_rule = {
    id: 'set-schema',
    severity: 'error',
    family: 'application',
    summary: 'An object is moved into another schema.',
    why: `\`SET SCHEMA\` is a rename in all but the word: queries that qualify the name, and those whose search_path does not
have the new schema, do not find the object any more. A table takes its indexes, constraints and owned sequences along,
and is locked with ACCESS EXCLUSIVE while it moves, which is instant. Views and foreign keys follow it; functions whose
body is looked up when they run do not.

A view in the old place, made in the same transaction, keeps the old name working. USAGE on the new schema has to be
granted to everybody who uses the table.`,
    unsafe: `ALTER TABLE orders SET SCHEMA archive;`,
    safe: `BEGIN;
ALTER TABLE shop.orders SET SCHEMA archive;
CREATE VIEW shop.orders AS SELECT * FROM archive.orders;
COMMIT;`,
    *check(statement, { catalog }) {
        const { node } = statement;
        if (!node || !('AlterObjectSchemaStmt' in node))
            return;
        const { objectType, relation, object, newschema = '' } = node.AlterObjectSchemaStmt;
        const table = (0,lint_objects/* named */.KT)(relation);
        const name = table?.name ?? (0,nodes/* objectNameOf */.mO)(object);
        if (!name)
            return;
        const hasRelation = relations.includes(objectType ?? '');
        const keepsName = (0,lint_objects/* laterInTransaction */.eL)(statement).some(({ node: later }) => {
            const view = later && 'ViewStmt' in later ? later.ViewStmt.view && (0,nodes/* rangeName */.d8)(later.ViewStmt.view) : undefined;
            return view !== undefined && view.schema !== newschema && (0,sql_names/* mayBeSame */.Lx)(view, name);
        });
        const isNew = !hasRelation && catalog.type(name)?.created !== undefined;
        const text = (0,sql_names/* nameText */.fh)(name);
        yield {
            statement,
            location: table?.location,
            relation: table?.name,
            ...(hasRelation && keepsName && { guarded: 'a view keeps the old name in the same transaction' }),
            ...(isNew && { guarded: 'the type is new' }),
            ...(!hasRelation && { severity: 'warning' }),
            message: `breaks whatever finds ${text} in its old schema, because it is in ${newschema} from now on`,
            remedy: hasRelation
                ? `Create a view in the old schema in the same transaction, and grant USAGE on ${newschema} to those who need it.`
                : `Make sure first that everything that uses it has ${newschema} in its search_path.`,
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/set-storage.js


const set_storage_rule = {
    id: 'set-storage',
    severity: 'notice',
    family: 'lock',
    summary: 'The storage mode of a column is changed.',
    why: `\`ALTER COLUMN … SET STORAGE\` takes ACCESS EXCLUSIVE on the table until the end of the transaction. It changes only the
catalog: values that are there stay as they are stored, until their row is written again. So it is instant, and has no
effect on what is in the table today.`,
    unsafe: `ALTER TABLE documents ALTER COLUMN body SET STORAGE EXTERNAL;`,
    safe: `-- With the table, where it costs nothing (STORAGE in CREATE TABLE: PostgreSQL 16 and later).
CREATE TABLE documents (id bigint PRIMARY KEY, body text STORAGE EXTERNAL);`,
    *check(statement) {
        for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(statement.node)) {
            if (command.subtype !== 'AT_SetStorage')
                continue;
            yield {
                statement,
                location,
                relation: name,
                message: `blocks reads and writes of ${(0,sql_names/* nameText */.fh)(name)} for a moment, and leaves the values that are there stored as they are`,
                remedy: 'Put it into a file of its own with a short lock_timeout.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/set-tablespace.js


const set_tablespace_rule = {
    id: 'set-tablespace',
    severity: 'error',
    family: 'rewrite',
    summary: 'A table or index is moved to another tablespace.',
    why: `\`SET TABLESPACE\` copies the files of the table byte by byte under ACCESS EXCLUSIVE: reads and writes stop until the
last one is copied. All of it goes through the write-ahead log. Indexes stay where they are and are moved one by one, and
an index that is being moved stops the queries of its table too. Moving to the tablespace where it is already does
nothing. On a partitioned table it moves nothing and is the default for new partitions (PostgreSQL 12 and later).

\`REINDEX (TABLESPACE …) CONCURRENTLY\` (PostgreSQL 14 and later) moves an index without stopping anybody; the extension
pg_repack moves a table.`,
    unsafe: `ALTER TABLE orders SET TABLESPACE fast_disk;`,
    safe: `REINDEX (TABLESPACE fast_disk) TABLE CONCURRENTLY orders;`,
    *check(statement, { catalog }) {
        const { node } = statement;
        for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(node)) {
            if (command.subtype !== 'AT_SetTableSpace')
                continue;
            const index = catalog.index(name);
            if (catalog.relation(name)?.kind === 'partitioned' || index?.partitioned === true)
                continue;
            const table = index?.table ?? name;
            yield {
                statement,
                location,
                relation: table,
                message: `blocks reads and writes of ${(0,wording/* shortName */.EU)(table, catalog)} while ${index ? 'the index' : 'the whole table'} is copied to ${command.name ?? 'the other tablespace'}`,
                remedy: 'Move indexes with REINDEX (TABLESPACE …) CONCURRENTLY (PostgreSQL 14 and later) and tables with pg_repack.',
            };
        }
        if (node && 'AlterTableMoveAllStmt' in node) {
            yield {
                statement,
                message: `blocks reads and writes of every table in tablespace ${node.AlterTableMoveAllStmt.orig_tablespacename ?? ''} until all of them are copied`,
                remedy: 'Move them one by one, with pg_repack.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/weight.js




/** What a statement goes through, so that its time grows with the data; undefined when it only writes catalogs. */
function workOf(node, catalog) {
    if (!node)
        return 'a statement that cannot be judged';
    if ('DoStmt' in node)
        return 'a DO block';
    if ('CallStmt' in node)
        return 'a procedure';
    if ('SelectStmt' in node || (0,dml/* writesOf */.A)(node).length > 0)
        return workOfQuery(node, catalog);
    if ('CopyStmt' in node)
        return 'COPY';
    if ('CreateTableAsStmt' in node) {
        const reads = node.CreateTableAsStmt.into?.skipData !== true && readsRelation(node, catalog);
        return reads ? 'the query of a new table' : undefined;
    }
    if ('RefreshMatViewStmt' in node)
        return 'the refresh of a materialized view';
    if ('ReindexStmt' in node)
        return 'REINDEX';
    if ('ClusterStmt' in node)
        return 'CLUSTER';
    if ('VacuumStmt' in node)
        return node.VacuumStmt.is_vacuumcmd === true ? 'VACUUM' : 'ANALYZE';
    if ('IndexStmt' in node) {
        const table = (0,lint_objects/* named */.KT)(node.IndexStmt.relation);
        return table && !locks_isOwn(catalog, table.name) ? 'the build of an index' : undefined;
    }
    return workOfAlter(node, catalog);
}
function workOfQuery(node, catalog) {
    const writes = (0,dml/* writesOf */.A)(node);
    const [first] = writes;
    if (first && first.kind !== 'INSERT' && !locks_isOwn(catalog, first.target.name))
        return first.kind;
    const reads = 'InsertStmt' in node ? node.InsertStmt.selectStmt : node;
    if (!readsRelation(reads, catalog))
        return undefined;
    return first ? `${first.kind} … SELECT` : 'a query';
}
function readsRelation(tree, catalog) {
    for (const { name } of (0,walk/* relationsIn */.D)(tree))
        if (!locks_isOwn(catalog, name))
            return true;
    return false;
}
function workOfAlter(node, catalog) {
    for (const { command, name, objectType } of (0,lint_objects/* commandsOf */.Kf)(node)) {
        if (objectType !== 'OBJECT_TABLE' || locks_isOwn(catalog, name))
            continue;
        const { subtype, def } = command;
        switch (subtype) {
            case 'AT_ValidateConstraint':
                return 'the check of a constraint';
            case 'AT_SetNotNull':
                return 'SET NOT NULL';
            case 'AT_AlterColumnType':
                return 'the change of a type';
            case 'AT_SetLogged':
            case 'AT_SetUnLogged':
            case 'AT_SetTableSpace':
            case 'AT_SetAccessMethod':
            case 'AT_SetExpression':
                return 'a rewrite of the table';
            case 'AT_AttachPartition':
                return 'the check of a partition';
            case 'AT_AddConstraint':
            case 'AT_AddColumn':
                for (const constraint of (0,walk/* nodesOfKind */.n)(def, 'Constraint')) {
                    const work = workOfConstraint(constraint, subtype === 'AT_AddColumn');
                    if (work !== undefined)
                        return work;
                }
                break;
            default:
        }
    }
    return undefined;
}
function workOfConstraint({ contype, skip_validation, indexname, }, inColumn) {
    switch (contype) {
        case 'CONSTR_UNIQUE':
        case 'CONSTR_PRIMARY':
        case 'CONSTR_EXCLUSION':
            return indexname === undefined ? 'the build of an index' : undefined;
        case 'CONSTR_CHECK':
            return skip_validation === true ? undefined : 'the check of a constraint';
        case 'CONSTR_FOREIGN':
            // A new column is empty: there is nothing to look up.
            return skip_validation === true || inColumn ? undefined : 'the check of a foreign key';
        case 'CONSTR_IDENTITY':
        case 'CONSTR_GENERATED':
            return inColumn ? 'a rewrite of the table' : undefined;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/lint/rules/statement-after-access-exclusive.js






const statement_after_access_exclusive_rule = {
    id: 'statement-after-access-exclusive',
    severity: 'warning',
    family: 'transaction',
    summary: 'More work is done in a transaction that has locked an existing table against reads and writes.',
    why: `PostgreSQL gives no lock back before the end of the transaction. An ALTER TABLE that takes a millisecond blocks its
table for as long as everything behind it takes: the UPDATE, the index, the check of a constraint. So the statement with
the strong lock belongs at the end of its transaction, and work that takes time into another one.

For statements that only write a few rows of the catalogs behind the lock, this is a notice, once for each transaction.`,
    unsafe: `ALTER TABLE orders ADD COLUMN total_cents bigint;
UPDATE orders SET total_cents = total * 100 WHERE id < 1000;`,
    safe: `ALTER TABLE orders ADD COLUMN total_cents bigint;
-- The rows are filled in by the next file, which has its own transaction.`,
    *check(statement, context) {
        const before = statement_after_access_exclusive_sofar.of(context);
        if (!before.locked || !doesAnything(statement))
            return;
        const work = workOf(statement.node, context.catalog);
        if (work === undefined && before.worked)
            return;
        const tables = named([...heldExclusively(context).values()]);
        yield {
            statement,
            ...(work === undefined && { severity: 'notice' }),
            message: work === undefined
                ? `runs while every read and write of ${tables} waits, from a statement before it to the end of the transaction`
                : `makes every read and write of ${tables}, locked by a statement before it, wait for ${work}`,
            remedy: 'Put what takes the lock last, or split the file in two.',
        };
    },
};
/** Whether there is an exclusive lock by then, and a statement behind the one that took it. */
const statement_after_access_exclusive_sofar = new BeforeFold(() => ({ locked: false, worked: false }), (state, statement, context) => {
    if (state.locked && doesAnything(statement))
        state.worked = true;
    if (locksOf(statement, context).some(({ mode }) => mode === 'ACCESS EXCLUSIVE'))
        state.locked = true;
});
/** Who locks more tables than this need not read them all. */
const MOST_NAMED = 10;
function named(locks) {
    const names = locks.slice(0, MOST_NAMED).map(({ name }) => (0,sql_names/* nameText */.fh)(name));
    const more = locks.length - names.length;
    return (0,wording/* list */.p_)(more > 0 ? [...names, `${more} more`] : names);
}
/** Settings, savepoints and transaction control take no time and touch no data. */
function doesAnything({ node }) {
    if (!node)
        return true;
    return !('VariableSetStmt' in node ||
        'VariableShowStmt' in node ||
        'TransactionStmt' in node ||
        'ConstraintsSetStmt' in node ||
        'DiscardStmt' in node ||
        'CommentStmt' in node ||
        'NotifyStmt' in node);
}

;// CONCATENATED MODULE: ./build/lint/rules/statement-fails.js
/** Found by running the statement, in the rehearsal. */
const statement_fails_rule = {
    id: 'statement-fails',
    severity: 'error',
    family: 'fails',
    dynamic: true,
    summary: 'A pending statement failed when it was rehearsed.',
    why: `The pending files were run on a throw-away server that has the applied migrations, in the order and in the
transactions in which \`up\` would run them, and this statement failed there. On the target it will most likely fail in
the same way: its file is rolled back, and what comes behind it does not run.

A rehearsal can fail where the target would not: when the shadow is another major version, or lacks an extension or a
role. The report says so then; \`shadow-database-url\` rehearses on a server that has them.`,
    unsafe: `ALTER TABLE orders ADD COLUMN total numeric;
ALTER TABLE orders ADD COLUMN total numeric;`,
    safe: `ALTER TABLE orders ADD COLUMN total numeric;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/style-alignment.js


/** Length and alignment of the types of fixed length, in bytes (pg_type.typlen, typalign). */
const style_alignment_fixed = {
    bool: [1, 1],
    int2: [2, 2],
    smallserial: [2, 2],
    serial2: [2, 2],
    int4: [4, 4],
    serial: [4, 4],
    serial4: [4, 4],
    float4: [4, 4],
    date: [4, 4],
    oid: [4, 4],
    int8: [8, 8],
    bigserial: [8, 8],
    serial8: [8, 8],
    float8: [8, 8],
    money: [8, 8],
    timestamp: [8, 8],
    timestamptz: [8, 8],
    time: [8, 8],
    timetz: [12, 8],
    interval: [16, 8],
    uuid: [16, 1],
};
const style_alignment_rule = {
    id: 'style-alignment',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'The order of the columns of a new table leaves gaps in every row.',
    why: `A value starts at a multiple of its type's alignment: eight bytes for \`bigint\`, \`timestamptz\` and \`double precision\`,
four for \`integer\` and \`date\`, two for \`smallint\`, one for \`boolean\` and \`uuid\`. A boolean in front of a bigint costs
eight bytes, seven of which are empty. With the widest first no gaps are left. The order cannot be changed later but by
copying the table; on a table of some thousand rows it does not matter. Only the columns up to the first one of variable
length are looked at, since where the later ones start depends on the row.`,
    unsafe: `CREATE TABLE events (
  active boolean NOT NULL,
  id bigint NOT NULL,
  seen boolean NOT NULL,
  created_at timestamptz NOT NULL
);`,
    safe: `CREATE TABLE events (
  id bigint NOT NULL,
  created_at timestamptz NOT NULL,
  active boolean NOT NULL,
  seen boolean NOT NULL
);`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('CreateStmt' in node))
            return;
        const columns = declaredColumns(node);
        const [first] = columns;
        const sizes = leadingSizes(columns);
        const saved = padded(sizes) - padded(sizes.toSorted(([, one], [, other]) => other - one));
        if (!first || saved < 8)
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `leaves ${saved} bytes in each row of ${(0,sql_names/* nameText */.fh)(first.table)} empty by the order of its columns`,
            remedy: 'Put the columns of eight bytes first, then those of four, two and one.',
        };
    },
};
function leadingSizes(columns) {
    const end = columns.findIndex(({ type, array }) => array || style_alignment_fixed[type] === undefined);
    return columns.slice(0, end < 0 ? columns.length : end).flatMap(({ type }) => {
        const size = style_alignment_fixed[type];
        return size ? [size] : [];
    });
}
/** The length of the row up to there, filled up as the server does to a multiple of eight. */
function padded(sizes) {
    let end = 0;
    for (const [length, align] of sizes)
        end = Math.ceil(end / align) * align + length;
    return Math.ceil(end / 8) * 8;
}

;// CONCATENATED MODULE: ./build/lint/rules/style-char-type.js

const style_char_type_rule = {
    id: 'style-char-type',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A column of type char or char(n).',
    why: `\`char(n)\` fills every value with spaces up to n, stores them, and ignores trailing spaces when it compares, but not
when it matches with LIKE or a regular expression. \`char\` alone is \`char(1)\`. It is neither smaller nor faster than
\`text\`: PostgreSQL has no fixed-length storage for it. The one-byte type \`"char"\`, in quotes, is made for the system
catalogs. Where the length matters, a CHECK on \`text\` says so and can be changed without a rewrite.`,
    unsafe: `CREATE TABLE countries (code char(2));`,
    safe: `CREATE TABLE countries (code text CHECK (length(code) = 2));`,
    *check(statement) {
        for (const { column, type, location } of declaredColumns(statement.node)) {
            if (type !== 'bpchar' && type !== 'char' && type !== 'character')
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `gives ${column} the type char, which pads its values with spaces`,
                remedy: 'Use text, with a CHECK where the length matters.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/style-comment-required.js



const style_comment_required_rule = {
    id: 'style-comment-required',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A new table has no comment.',
    why: `\`COMMENT ON TABLE\` keeps what a table is for in the database itself, where \`psql\` (\`\\d+\`), schema browsers and
documentation tools show it, and where it comes along in a dump. It is best written by those who create the table, while
they know.`,
    unsafe: `CREATE TABLE ledger (id bigint PRIMARY KEY);`,
    safe: `CREATE TABLE ledger (id bigint PRIMARY KEY);
COMMENT ON TABLE ledger IS 'One row for each booking; never updated.';`,
    *checkAll({ catalog, files }) {
        const commented = new Set();
        for (const { node } of files.flatMap(({ statements }) => statements)) {
            if (!node || !('CommentStmt' in node) || node.CommentStmt.objtype !== 'OBJECT_TABLE')
                continue;
            const name = (0,nodes/* objectNameOf */.mO)(node.CommentStmt.object);
            if (name && (node.CommentStmt.comment ?? '') !== '')
                commented.add(relationKey(catalog, name));
        }
        for (const relation of catalog.relations()) {
            const { created, kind, temporary, parent } = relation;
            if (!created || temporary || parent || (kind !== 'table' && kind !== 'partitioned'))
                continue;
            if (commented.has(relationKey(catalog, relation)))
                continue;
            yield {
                statement: created,
                evenIfNew: true,
                message: `creates ${(0,sql_names/* nameText */.fh)(relation)} without a comment that says what it is for`,
                remedy: `Add COMMENT ON TABLE ${(0,sql_names/* nameText */.fh)(relation)} IS '…'.`,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/style-create-enum.js


const style_create_enum_rule = {
    id: 'style-create-enum',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'An enum type is created.',
    why: `A value of an enum can be added and renamed, but never removed, and its place never changes. To get rid of one, a new
type is made and every column is rewritten to it under ACCESS EXCLUSIVE. A migration that adds a value has no true
rollback, either.

A lookup table with a foreign key lets values come and go as rows, and has room for a label or a sort order. For a
short list that hardly changes, \`text\` with a CHECK constraint does: the check is replaced without a rewrite
(\`NOT VALID\`, then \`VALIDATE\`).`,
    unsafe: `CREATE TYPE order_status AS ENUM ('open', 'paid', 'shipped');`,
    safe: `CREATE TABLE order_statuses (
  code text PRIMARY KEY,
  sort_order integer NOT NULL
);
INSERT INTO order_statuses (code, sort_order) VALUES ('open', 1), ('paid', 2), ('shipped', 3);`,
    *check(statement) {
        const { node } = statement;
        const type = node && 'CreateEnumStmt' in node ? (0,nodes/* listName */.sY)(node.CreateEnumStmt.typeName) : undefined;
        if (!type)
            return;
        yield {
            statement,
            message: `creates the enum ${(0,sql_names/* nameText */.fh)(type)}, from which no value can ever be removed`,
            remedy: 'Use a lookup table with a foreign key, or text with a CHECK constraint.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/style-enum-value-position.js


const style_enum_value_position_rule = {
    id: 'style-enum-value-position',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A value is added to an enum without BEFORE or AFTER.',
    why: `The values of an enum have an order, which \`ORDER BY\`, \`<\` and \`max()\` go by. Without \`BEFORE\` or \`AFTER\` a new value
becomes the last one, and no later statement can move it. With the place written down, it is clear that the order was
thought of, and two environments to which the values were added in another sequence end with the same order.`,
    unsafe: `ALTER TYPE priority ADD VALUE 'medium';`,
    safe: `ALTER TYPE priority ADD VALUE 'medium' AFTER 'low';`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('AlterEnumStmt' in node))
            return;
        const { typeName, oldVal, newVal, newValNeighbor } = node.AlterEnumStmt;
        const type = (0,nodes/* listName */.sY)(typeName);
        if (!type || newVal === undefined || oldVal !== undefined || newValNeighbor !== undefined)
            return;
        yield {
            statement,
            message: `puts '${newVal}' behind all other values of ${(0,sql_names/* nameText */.fh)(type)}, where it then stays`,
            remedy: 'Write BEFORE or AFTER and the value that it belongs next to.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/style-int-column.js

const limits = {
    int2: '32,767',
    smallserial: '32,767',
    serial2: '32,767',
    int4: '2,147,483,647',
    serial: '2,147,483,647',
    serial4: '2,147,483,647',
};
const style_int_column_rule = {
    id: 'style-int-column',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A column of type integer, smallint, serial or smallserial.',
    why: `An \`integer\` ends at 2,147,483,647 and a \`smallint\` at 32,767. When a key gets there, every INSERT fails ("integer out
of range"; a sequence of that type: "reached maximum value"), and the way out, \`ALTER COLUMN … TYPE bigint\`, rewrites the
table and its indexes under ACCESS EXCLUSIVE. Sequences also skip numbers after a rollback or a crash, so the end comes
before that many rows. \`bigint\` costs four bytes more in a row, often none because of alignment.`,
    unsafe: `CREATE TABLE events (id integer PRIMARY KEY);`,
    safe: `CREATE TABLE events (id bigint PRIMARY KEY);`,
    *check(statement) {
        for (const { column, type, location } of declaredColumns(statement.node)) {
            const limit = limits[type];
            if (limit === undefined)
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `${column} ends at ${limit}, and making it wider later rewrites the table`,
                remedy: type.includes('serial') ? 'Use bigint GENERATED ALWAYS AS IDENTITY.' : 'Use bigint.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/new-names.js



function newNames(node) {
    return node ? [...namesIn(node)] : [];
}
function* namesIn(node) {
    if ('CreateStmt' in node) {
        yield* relation('table', node.CreateStmt.relation);
        yield* inTable(node.CreateStmt.tableElts);
    }
    else if ('CreateTableAsStmt' in node) {
        const { objtype, into } = node.CreateTableAsStmt;
        yield* relation(objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table', into?.rel);
    }
    else if ('ViewStmt' in node)
        yield* relation('view', node.ViewStmt.view);
    else if ('CreateSeqStmt' in node)
        yield* relation('sequence', node.CreateSeqStmt.sequence);
    else if ('IndexStmt' in node)
        yield* word('index', node.IndexStmt.idxname);
    else if ('CreateEnumStmt' in node)
        yield* listed('type', node.CreateEnumStmt.typeName);
    else if ('CreateDomainStmt' in node)
        yield* listed('domain', node.CreateDomainStmt.domainname);
    else if ('CompositeTypeStmt' in node)
        yield* relation('type', node.CompositeTypeStmt.typevar);
    else if ('CreateFunctionStmt' in node)
        yield* listed('function', node.CreateFunctionStmt.funcname);
    else if ('CreateSchemaStmt' in node)
        yield* word('schema', node.CreateSchemaStmt.schemaname);
    else if ('CreateTrigStmt' in node)
        yield* word('trigger', node.CreateTrigStmt.trigname);
    else if ('RenameStmt' in node)
        yield* word('new name', node.RenameStmt.newname);
    for (const { command } of (0,lint_objects/* commandsOf */.Kf)(node)) {
        if (command.subtype === 'AT_AddColumn' || command.subtype === 'AT_AddConstraint') {
            yield* inTable(command.def ? [command.def] : []);
        }
    }
}
function* inTable(elements) {
    for (const element of elements ?? []) {
        if ('ColumnDef' in element)
            yield* word('column', element.ColumnDef.colname, element.ColumnDef.location);
        for (const { conname, location } of (0,walk/* nodesOfKind */.n)(element, 'Constraint')) {
            yield* word('constraint', conname, location);
        }
    }
}
function* relation(what, range) {
    const of = (0,lint_objects/* named */.KT)(range);
    if (of)
        yield { what, name: of.name.name, location: of.location };
}
function* listed(what, parts) {
    yield* word(what, (0,nodes/* listName */.sY)(parts)?.name);
}
function* word(what, name, location = 0) {
    if (name !== undefined)
        yield { what, name, location };
}

;// CONCATENATED MODULE: ./build/lint/rules/style-naming.js

const style_naming_rule = {
    id: 'style-naming',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A new name is not made of letters, digits and single underscores.',
    why: `A name with a space, a hyphen or another sign, or with a digit in front, needs double quotes wherever it is used, by
people and by every tool, for ever. One pattern for all names (\`order_items\`, \`created_at\`) can be guessed and searched
for. Upper case letters are the business of \`style-uppercase-name\`.`,
    unsafe: `CREATE TABLE "order-items" ("2nd price" numeric);`,
    safe: `CREATE TABLE order_items (second_price numeric);`,
    *check(statement) {
        for (const { what, name, location } of newNames(statement.node)) {
            if (/^\p{L}\p{M}*[\p{L}\p{M}\d]*(?:_[\p{L}\p{M}\d]+)*$/u.test(name) || name.startsWith('_'))
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `the ${what} "${name}" is not named like the others: letters, digits and single underscores`,
                remedy: 'Choose a name in snake_case.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/reserved-words.js
/**
 * The key words that PostgreSQL 18 does not take as the name of a table or column: the reserved ones, and
 * those that it takes as the name of a function or type only.
 *
 * https://www.postgresql.org/docs/current/sql-keywords-appendix.html
 */
const reserved = new Set(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation
column concurrently constraint create cross current_catalog current_date current_role current_schema current_time
current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning
right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user
using variadic verbose when where window with`.split(/\s+/));
function isReserved(word) {
    return reserved.has(word);
}

;// CONCATENATED MODULE: ./build/lint/rules/style-reserved-keyword.js


const style_reserved_keyword_rule = {
    id: 'style-reserved-keyword',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A new name is a reserved key word of SQL.',
    why: `A table or column called \`user\`, \`order\` or \`group\` needs quotes in every query. Some of these words do not even fail
without them: \`SELECT user\` is the current role and not the column. Tools that write SQL and forget the quotes fail on it.
The list is that of the key words that PostgreSQL does not take as a name.`,
    unsafe: `CREATE TABLE "order" ("user" text);`,
    safe: `CREATE TABLE orders (user_name text);`,
    *check(statement) {
        for (const { what, name, location } of newNames(statement.node)) {
            if (!isReserved(name))
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `the ${what} "${name}" is a reserved word and needs double quotes everywhere`,
                remedy: 'Choose another word, such as its plural.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/style-serial.js

const serials = new Set(['serial', 'serial2', 'serial4', 'serial8', 'bigserial', 'smallserial']);
const style_serial_rule = {
    id: 'style-serial',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A serial column, where an identity column is the standard.',
    why: `\`serial\` is no type but a shorthand for an integer, a sequence and a default that calls \`nextval()\`. The parts go
their own ways: whoever may INSERT also needs USAGE on the sequence, \`CREATE TABLE … (LIKE …)\` shares the sequence of the
original, and any INSERT may put its own number in. Identity columns (since version 10, and in the SQL standard) have none
of that, and \`ALTER TABLE … RESTART\` works on the column.`,
    unsafe: `CREATE TABLE events (id bigserial PRIMARY KEY);`,
    safe: `CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);`,
    *check(statement) {
        for (const { column, type, location } of declaredColumns(statement.node)) {
            if (!serials.has(type))
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `makes ${column} a ${type}, whose sequence and default are objects of their own`,
                remedy: 'Use GENERATED ALWAYS (or BY DEFAULT) AS IDENTITY.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/style-timestamp-without-tz.js

const style_timestamp_without_tz_rule = {
    id: 'style-timestamp-without-tz',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A column of type timestamp without time zone.',
    why: `\`timestamp\` keeps what a clock on a wall shows and not which clock: the same value is another moment in each time zone,
an hour is missing or doubled when the clocks change, and \`now()\` is stored by the TimeZone of the session that wrote it.
\`timestamptz\` keeps the moment (as UTC; the zone itself is not stored) in the same eight bytes. To change it later
rewrites the table, unless TimeZone is UTC (from version 12 on).`,
    unsafe: `CREATE TABLE events (created_at timestamp);`,
    safe: `CREATE TABLE events (created_at timestamptz);`,
    *check(statement) {
        for (const { column, type, location } of declaredColumns(statement.node)) {
            if (type !== 'timestamp')
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `${column} does not say which moment it means: it has no time zone`,
                remedy: 'Use timestamptz.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/style-unqualified-table.js

const style_unqualified_table_rule = {
    id: 'style-unqualified-table',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A table is created, altered or dropped without its schema.',
    why: `Without a schema \`search_path\` decides: a new table goes into the first schema on it that exists, an existing one is
the first of that name. The path depends on the role, the database and what the session has set, so one file can work
on different tables in two environments. With the schema written, it cannot.`,
    unsafe: `CREATE TABLE invoices (id bigint PRIMARY KEY);`,
    safe: `CREATE TABLE billing.invoices (id bigint PRIMARY KEY);`,
    *check(statement, { catalog }) {
        for (const { name, location } of tablesOf(statement.node)) {
            if (name.schema !== undefined || catalog.relation(name)?.temporary === true)
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `leaves it to search_path in which schema ${name.name} is`,
                remedy: 'Write the schema in front of the name.',
            };
        }
    },
};
function tablesOf(node) {
    if (!node)
        return [];
    if ('CreateStmt' in node)
        return permanent(node.CreateStmt.relation);
    if ('CreateTableAsStmt' in node) {
        return node.CreateTableAsStmt.objtype === 'OBJECT_TABLE'
            ? permanent(node.CreateTableAsStmt.into?.rel)
            : [];
    }
    if ('AlterTableStmt' in node) {
        return node.AlterTableStmt.objtype === 'OBJECT_TABLE' ? permanent(node.AlterTableStmt.relation) : [];
    }
    if ('RenameStmt' in node) {
        const { renameType, relationType, relation } = node.RenameStmt;
        const table = renameType === 'OBJECT_TABLE' || (renameType === 'OBJECT_COLUMN' && relationType === 'OBJECT_TABLE');
        return table ? permanent(relation) : [];
    }
    const drop = (0,lint_objects/* dropOf */.l6)(node, 'OBJECT_TABLE');
    return drop ? (0,lint_objects/* droppedNames */.xX)(drop).map((name) => ({ name, location: 0 })) : [];
}
function permanent(range) {
    const table = range?.relpersistence === 't' ? undefined : (0,lint_objects/* named */.KT)(range);
    return table ? [table] : [];
}

;// CONCATENATED MODULE: ./build/lint/rules/style-uppercase-name.js

const style_uppercase_name_rule = {
    id: 'style-uppercase-name',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A new name has upper case letters, so that it always needs quotes.',
    why: `PostgreSQL folds names without quotes to lower case. A table that was created as \`"Orders"\` is not found by
\`SELECT … FROM Orders\`, since that looks for \`orders\`; it needs its quotes in every query and every tool from then on.`,
    unsafe: `CREATE TABLE "Orders" ("customerId" bigint);`,
    safe: `CREATE TABLE orders (customer_id bigint);`,
    *check(statement) {
        for (const { what, name, location } of newNames(statement.node)) {
            if (!/\p{Lu}/u.test(name))
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `the ${what} "${name}" can only be used in double quotes`,
                remedy: 'Use lower case.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/style-varchar-n.js

const style_varchar_n_rule = {
    id: 'style-varchar-n',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'A column of type varchar(n).',
    why: `\`varchar(n)\` is stored as \`text\` is and is no faster. The limit is part of the type: making it smaller rewrites the
table, and views that use the column stand in the way of any change (making it larger is quick). On \`text\`, a CHECK
constraint holds the same limit and is changed without a rewrite: add the new one \`NOT VALID\`, validate it, drop the old
one. \`varchar\` without a length is as good as \`text\`.`,
    unsafe: `CREATE TABLE customers (name varchar(100));`,
    safe: `CREATE TABLE customers (name text CHECK (length(name) <= 100));`,
    *check(statement) {
        for (const { column, type, hasModifier, location } of declaredColumns(statement.node)) {
            if (type !== 'varchar' || !hasModifier)
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `makes the greatest length of ${column} a part of its type`,
                remedy: 'Use text, with a CHECK where the length matters.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/style-wide-nonunique-index.js


const usual = 3;
const style_wide_nonunique_index_rule = {
    id: 'style-wide-nonunique-index',
    severity: 'notice',
    family: 'style',
    optIn: true,
    summary: 'An index that is not unique has more than three columns.',
    why: `A search uses the leading columns of a B-tree; each further one narrows the result less, makes the index larger
and every write dearer. An index of four or more columns that is not there to keep rows unique is seldom used by more
than one query. Columns that are only read from the index belong into INCLUDE (PostgreSQL 11 and later).`,
    unsafe: `CREATE INDEX CONCURRENTLY orders_search_idx ON orders (customer_id, state, placed_at, total);`,
    safe: `CREATE INDEX CONCURRENTLY orders_customer_id_state_idx ON orders (customer_id, state) INCLUDE (total);`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('IndexStmt' in node))
            return;
        const { unique, relation, indexParams } = node.IndexStmt;
        const table = (0,lint_objects/* named */.KT)(relation);
        const columns = indexParams?.length ?? 0;
        if (unique === true || !table || columns <= usual)
            return;
        yield {
            statement,
            location: table.location,
            relation: table.name,
            evenIfNew: true,
            message: `builds an index of ${columns} columns on ${(0,sql_names/* nameText */.fh)(table.name)}, of which a search mostly uses the first ones`,
            remedy: 'Keep the columns that narrow the search, and put those that are only read into INCLUDE.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/superuser-statement.js


const superuser_statement_rule = {
    id: 'superuser-statement',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A statement that only a superuser may run, or that makes one.',
    why: `A migration that needs a superuser makes every deployment run as one, and the credentials of the deployment open the
whole server: files, other databases, programs on its machine. Managed services do not have the role at all, so there
the migration fails. What is needed once, such as a language or a privileged role, belongs to the set-up of the server.`,
    unsafe: `CREATE ROLE deploy LOGIN SUPERUSER;`,
    safe: `CREATE ROLE deploy LOGIN;
GRANT CREATE ON SCHEMA public TO deploy;`,
    *check(statement) {
        const what = privileged(statement.node);
        if (what === undefined)
            return;
        yield {
            statement,
            evenIfNew: true,
            message: `${what}, which takes a superuser`,
            remedy: 'Do it in the set-up of the server, and let migrations run with the rights of the owner of the schema.',
        };
    },
};
const attributes = { superuser: 'SUPERUSER', isreplication: 'REPLICATION', bypassrls: 'BYPASSRLS' };
function privileged(node) {
    if (!node)
        return undefined;
    if ('CreateRoleStmt' in node)
        return ofRole(node.CreateRoleStmt.options);
    if ('AlterRoleStmt' in node)
        return ofRole(node.AlterRoleStmt.options);
    if ('CopyStmt' in node) {
        const { filename, is_program } = node.CopyStmt;
        if (filename === undefined)
            return undefined;
        return is_program === true ? 'runs a program on the server' : 'reads or writes a file of the server';
    }
    if ('LoadStmt' in node)
        return 'loads a library into the server';
    if ('CreateEventTrigStmt' in node)
        return 'creates an event trigger';
    if ('CreateTableSpaceStmt' in node)
        return 'creates a tablespace';
    if ('CreateFdwStmt' in node)
        return 'creates a foreign data wrapper';
    if ('CreateFunctionStmt' in node) {
        const language = optionText(node.CreateFunctionStmt.options, 'language')?.toLowerCase();
        const untrusted = language === 'c' || language === 'internal' || /^pl\w+u$/.test(language ?? '');
        return untrusted ? `creates a function in the untrusted language ${language ?? ''}` : undefined;
    }
    return undefined;
}
function ofRole(options) {
    for (const [option, word] of Object.entries(attributes)) {
        if ((0,lint_objects/* hasOption */.Kz)(options, option))
            return `gives a role ${word}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/lint/rules/suppression-unknown-rule.js
/** Found where the comments are read: see ../suppressions.ts. */
const suppression_unknown_rule_rule = {
    id: 'suppression-unknown-rule',
    severity: 'error',
    family: 'process',
    summary: 'A comment suppresses a rule that does not exist.',
    why: `The name in a \`migrate-ignore\` comment is no rule's, most often because it is misspelled. The comment then suppresses
nothing: whoever wrote it believes that a finding is dealt with, and it is not.`,
    unsafe: `-- migrate-ignore: drop-tables — the archive has it
DROP TABLE old_orders;`,
    safe: `-- migrate-ignore: drop-table — the archive has it
DROP TABLE old_orders;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/suppression-without-reason.js
/** Found where the comments are read: see ../suppressions.ts. */
const suppression_without_reason_rule = {
    id: 'suppression-without-reason',
    severity: 'error',
    family: 'process',
    summary: 'A comment suppresses a finding and does not say why.',
    why: `A suppressed finding is shown with its reason, for those who review the pull request and for those who read the file
in a year. Without one, nobody can tell whether it still holds. The finding itself stays suppressed. Comments of other
tools need no reason. Turn this rule off to do without reasons.`,
    unsafe: `-- migrate-ignore: drop-table
DROP TABLE old_orders;`,
    safe: `-- migrate-ignore: drop-table — the archive has it
DROP TABLE old_orders;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/table-rewrite.js
const table_rewrite_rule = {
    id: 'table-rewrite',
    severity: 'error',
    family: 'rewrite',
    dynamic: true,
    summary: 'The rehearsal saw that a table was written anew, for a reason that no other rule names.',
    why: `A rewrite copies every row into a new file and builds every index again, under ACCESS EXCLUSIVE from beginning to end:
nobody can read or write the table, and it takes up twice its space for that time. The rehearsal saw the file of an
existing table change, in a place where the text did not show it: in a function, a DO block or an event trigger, or
through a type whose definition decides.

Expand and contract avoids it: a new column, filled in batches, then the switch.`,
    unsafe: `-- What is run here is not in the text.
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ALTER COLUMN id TYPE bigint'; END $$;`,
    safe: `ALTER TABLE orders ADD COLUMN id_new bigint;
-- Fill id_new in batches and keep it in step with a trigger, then switch over in a later file.`,
};

;// CONCATENATED MODULE: ./build/lint/rules/table-without-primary-key.js


const table_without_primary_key_rule = {
    id: 'table-without-primary-key',
    severity: 'warning',
    optIn: true,
    family: 'schema',
    summary: 'A new table has no primary key.',
    why: `Logical replication finds the rows that it has to update or delete by the replica identity, which is the primary key
by default. Once a table without one is in a publication, its UPDATE and DELETE fail on the publisher ("does not have a
replica identity and publishes updates"). Change data capture and most upgrades without downtime rest on that.

Without a key nothing keeps the same row from being there twice, either, and nothing can name one row for certain. A
key is free on a new table and costs an index build on a full one.`,
    unsafe: `CREATE TABLE login_attempts (user_id bigint NOT NULL, happened_at timestamptz NOT NULL);`,
    safe: `CREATE TABLE login_attempts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id bigint NOT NULL,
  happened_at timestamptz NOT NULL
);`,
    *checkAll({ catalog }) {
        for (const relation of catalog.relations()) {
            const { created } = relation;
            if (!created?.file.pending || !lacksKey(relation))
                continue;
            const { schema, name } = relation;
            yield {
                statement: created,
                location: locationOf(relation),
                relation: schema === undefined ? { name } : { schema, name },
                evenIfNew: true,
                message: `makes ${(0,wording/* shortName */.EU)(relation, catalog)} without a primary key: in a publication its UPDATE and DELETE fail`,
                remedy: 'Add a PRIMARY KEY, such as an identity column, while the table is new.',
            };
        }
    },
};
function lacksKey({ kind, temporary, parent, constraints, created, known }) {
    if ((kind !== 'table' && kind !== 'partitioned') || temporary || parent)
        return false;
    if (constraints.some((constraint) => constraint.kind === 'primary key'))
        return false;
    const node = created?.node;
    // Whatever its columns are: CREATE TABLE AS makes no constraint.
    return known || (node !== undefined && 'CreateTableAsStmt' in node);
}
function locationOf({ created }) {
    const node = created?.node;
    return node && 'CreateStmt' in node ? (0,lint_objects/* named */.KT)(node.CreateStmt.relation)?.location : undefined;
}

;// CONCATENATED MODULE: ./build/lint/rules/timeouts-break-concurrently.js


/** Long enough for the build of an ordinary index. */
const generous = 600_000;
const timeouts_break_concurrently_rule = {
    id: 'timeouts-break-concurrently',
    severity: 'error',
    family: 'transaction',
    summary: 'A timeout is in effect while a statement runs CONCURRENTLY.',
    why: `CREATE INDEX, DROP INDEX and REINDEX CONCURRENTLY, and DETACH PARTITION CONCURRENTLY (from version 14 on), wait for
transactions that were open before them. For an index build that is every older snapshot in the database: a session that
sits idle in a transaction on *another* table is waited for, too. These waits count for \`lock_timeout\`, so a short one
breaks the statement off (SQLSTATE 55P03), and what it leaves behind is an INVALID index, which slows down writes and
serves no query. \`statement_timeout\` does the same to a build that takes longer.

These waits stop nobody, so they need no limit. migrate-action switches its own \`lock_timeout\` off for these statements.
What the file sets itself is left in effect, and is what this rule is about, together with every \`statement_timeout\`.`,
    unsafe: `SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
    safe: `SET lock_timeout = 0;
SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
    *check(statement, { settings }) {
        if (!(0,outside_block/* isConcurrent */.u)(statement.node))
            return;
        const { lockTimeoutMs, statementTimeoutMs, fileSetLockTimeout } = settings;
        if (fileSetLockTimeout && lockTimeoutMs > 0) {
            yield {
                statement,
                message: `is broken off when it waits for another transaction for more than ${durationText(lockTimeoutMs)}, and leaves its work half done`,
                remedy: 'Put SET lock_timeout = 0 before it: its waits stop nobody.',
            };
        }
        if (statementTimeoutMs > 0) {
            yield {
                statement,
                ...(statementTimeoutMs >= generous && { severity: 'warning' }),
                message: `is broken off after ${durationText(statementTimeoutMs)}, and leaves its work half done`,
                remedy: 'Put SET statement_timeout = 0 before it.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/too-many-indexes.js


const limit = 15;
const too_many_indexes_rule = {
    id: 'too-many-indexes',
    severity: 'notice',
    family: 'schema',
    summary: 'A table gets more than fifteen indexes.',
    why: `Every INSERT writes into each index of the table, and so does an UPDATE unless it changes no indexed column and
the new row fits beside the old one. Planning looks at each index, too, and takes a lock on it: up to PostgreSQL 17 a
backend has 16 places for locks that cost next to nothing, and what is beyond goes through the shared lock table.`,
    unsafe: `CREATE TABLE wide (a int, b int, c int, d int);
${Array.from({ length: 16 }, (_, n) => `CREATE INDEX wide_${n + 1}_idx ON wide (${['a', 'b', 'c', 'd'][n % 4] ?? 'a'}, (a + ${n}));`).join('\n')}`,
    safe: `CREATE TABLE wide (a int, b int, c int, d int);
-- One index serves searches by a, and by a and b.
CREATE INDEX wide_a_b_idx ON wide (a, b);`,
    *check(statement, { catalog }) {
        const { node } = statement;
        if (!node || !('IndexStmt' in node))
            return;
        const table = (0,lint_objects/* named */.KT)(node.IndexStmt.relation);
        const before = table && catalog.relation(table.name)?.indexes.length;
        if (!table || before === undefined || before < limit)
            return;
        yield {
            statement,
            location: table.location,
            relation: table.name,
            evenIfNew: true,
            message: `is index number ${before + 1} of ${(0,sql_names/* nameText */.fh)(table.name)}, and every write has to keep all of them up to date`,
            remedy: 'Look in pg_stat_user_indexes for indexes that no query uses, and drop those.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/transaction-control-in-migration.js

const transaction_control_in_migration_rule = {
    id: 'transaction-control-in-migration',
    severity: 'warning',
    family: 'transaction',
    summary: 'A BEGIN, COMMIT or ROLLBACK that collides with the transaction around it.',
    why: `PostgreSQL has one transaction at a time. A BEGIN inside of a transaction only warns and opens nothing (savepoints are
what nests), so the first COMMIT ends what is around it: what follows runs outside, and the record that the migration is
applied is no longer in the same transaction as its work. A COMMIT without a BEGIN ends the runner's transaction in the
same way.

migrate-action takes one BEGIN … COMMIT around a whole file off and runs several blocks in one file as they are; this rule
is about what is left. Such a file is refused before anything runs.`,
    unsafe: `BEGIN;
ALTER TABLE orders ADD COLUMN note text;
BEGIN;
ALTER TABLE customers ADD COLUMN note text;
COMMIT;
COMMIT;`,
    safe: `ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;`,
    *check(statement) {
        const word = transactionWord(statement.node);
        if (word === 'other')
            return;
        const open = isInOwnBlock(statement);
        const foreign = statement.file.assumeInTransaction === true;
        if (word === 'begin' && (open || foreign)) {
            yield {
                statement,
                message: 'opens nothing, for a transaction is open already: the next COMMIT ends that one',
                remedy: 'Remove it and its COMMIT; for a part that can be undone alone, use SAVEPOINT.',
            };
        }
        else if (word === 'end' && !open) {
            yield {
                statement,
                message: `ends the transaction in which the migration is recorded: ${commandOf(statement.node)} has no BEGIN in this file`,
                remedy: 'Remove it: each migration is committed together with its record.',
            };
        }
    },
};
function commandOf(node) {
    const kind = node && 'TransactionStmt' in node ? node.TransactionStmt.kind : undefined;
    return kind === 'TRANS_STMT_ROLLBACK'
        ? 'ROLLBACK'
        : kind === 'TRANS_STMT_PREPARE'
            ? 'PREPARE TRANSACTION'
            : 'COMMIT';
}

;// CONCATENATED MODULE: ./build/lint/rules/trigger-change-lock.js


const trigger_change_lock_rule = {
    id: 'trigger-change-lock',
    severity: 'warning',
    family: 'lock',
    summary: 'A trigger of an existing table is created, dropped, renamed, enabled or disabled.',
    why: `\`CREATE TRIGGER\` and \`ENABLE\` or \`DISABLE TRIGGER\` take SHARE ROW EXCLUSIVE on the table: writes wait until the end
of the transaction, and the statement itself waits for every transaction that has written to the table. \`DROP TRIGGER\`
and \`ALTER TRIGGER … RENAME\` take ACCESS EXCLUSIVE, so reads wait too.

From then on a row trigger runs for every row that is written, in the transaction of the writer: a slow or failing
function makes the application slow or failing. \`DISABLE TRIGGER ALL\` also turns off the checks of foreign keys; rows
that are written meanwhile are never checked, not even when the triggers are enabled again.`,
    unsafe: `CREATE TRIGGER orders_audit AFTER UPDATE ON orders
  FOR EACH ROW EXECUTE FUNCTION audit_row();`,
    safe: `-- On a table that is new nobody waits.
CREATE TABLE order_notes (id bigint PRIMARY KEY, note text);
CREATE TRIGGER order_notes_audit AFTER UPDATE ON order_notes
  FOR EACH ROW EXECUTE FUNCTION audit_row();`,
    *check(statement) {
        for (const { table, reads, unchecked } of trigger_change_lock_changes(statement)) {
            const text = (0,sql_names/* nameText */.fh)(table.name);
            const blocks = `blocks ${reads ? 'reads and writes of' : 'writes to'} ${text}, and waits for every transaction that ${reads ? 'uses it' : 'has written to it'}`;
            yield {
                statement,
                location: table.location,
                relation: table.name,
                message: unchecked
                    ? `${blocks}; rows written from now on are not checked by its foreign keys, and never will be`
                    : blocks,
                remedy: 'Put it into a file of its own with a short lock_timeout, so that nothing queues up behind it.',
            };
        }
    },
};
function* trigger_change_lock_changes({ node }) {
    if (!node)
        return;
    if ('CreateTrigStmt' in node) {
        const table = (0,lint_objects/* named */.KT)(node.CreateTrigStmt.relation);
        if (table)
            yield { table, reads: false };
    }
    for (const { command, name, location } of (0,lint_objects/* commandsOf */.Kf)(node)) {
        const { subtype } = command;
        if (subtype && /^AT_(?:Enable|Disable)\w*Trig/.test(subtype)) {
            yield { table: { name, location }, reads: false, unchecked: subtype === 'AT_DisableTrigAll' };
        }
    }
    if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_TRIGGER') {
        const table = (0,lint_objects/* named */.KT)(node.RenameStmt.relation);
        if (table)
            yield { table, reads: true };
    }
    const drop = (0,lint_objects/* dropOf */.l6)(node, 'OBJECT_TRIGGER');
    for (const { table } of drop ? (0,lint_objects/* droppedOnTable */.Yh)(drop) : []) {
        yield { table: { name: table, location: 0 }, reads: true };
    }
}

;// CONCATENATED MODULE: ./build/lint/rules/truncate.js


const truncate_rule = {
    id: 'truncate',
    severity: 'error',
    family: 'data-loss',
    summary: 'A table is emptied with TRUNCATE.',
    why: `\`TRUNCATE\` deletes every row, and there is no WHERE to limit it. It takes ACCESS EXCLUSIVE, so reads and writes stop
until the end of the transaction; it fires no DELETE trigger, so audit tables learn nothing of it; and a transaction
that took its snapshot before sees an empty table afterwards, not the rows it should see.

Where rows have to go, delete them in batches that are committed one by one, outside of the migration.`,
    unsafe: `TRUNCATE sessions;`,
    safe: `-- Repeated until it deletes nothing any more, each time in a transaction of its own:
DELETE FROM sessions
WHERE id IN (SELECT id FROM sessions WHERE expires_at < now() - interval '30 days' LIMIT 5000);`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('TruncateStmt' in node))
            return;
        for (const { name, location } of (0,lint_objects/* allNamed */.JW)(node.TruncateStmt.relations)) {
            yield {
                statement,
                location,
                relation: name,
                message: `deletes every row of ${(0,sql_names/* nameText */.fh)(name)}, and blocks its reads and writes until COMMIT`,
                remedy: 'Delete the rows that have to go in batches, outside of the migration.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/truncate-cascade.js



const truncate_cascade_rule = {
    id: 'truncate-cascade',
    severity: 'error',
    family: 'data-loss',
    summary: 'TRUNCATE … CASCADE, which empties the tables that reference the named one.',
    why: `\`TRUNCATE … CASCADE\` empties every table that has a foreign key to the named one, then every table that references
those, and so on. It looks at tables, not at rows: a referencing table is emptied even if its column is null in every
row, and whatever ON DELETE says. All of them are locked with ACCESS EXCLUSIVE. The only sign of it is a NOTICE for each.`,
    unsafe: `TRUNCATE customers CASCADE;`,
    safe: `-- Rows by a condition; ON DELETE of the foreign keys decides about those that reference them.
DELETE FROM customers WHERE closed_at < now() - interval '10 years';`,
    *check(statement, { catalog }) {
        const { node } = statement;
        if (!node || !('TruncateStmt' in node) || node.TruncateStmt.behavior !== 'DROP_CASCADE')
            return;
        const emptied = (0,lint_objects/* allNamed */.JW)(node.TruncateStmt.relations);
        for (const { name, location } of emptied) {
            const others = referencing(name, catalog).filter((other) => !emptied.some((one) => (0,lint_objects/* sameRelation */.PW)(catalog, one.name, other)));
            if (others.length === 0 && catalog.complete)
                continue;
            const text = (0,sql_names/* nameText */.fh)(name);
            const found = others.length === 0 ? [undefined] : others;
            for (const other of found) {
                yield {
                    statement,
                    location,
                    relation: other ?? name,
                    message: other
                        ? `empties ${(0,wording/* shortName */.EU)(other, catalog)} as well, because it references ${text}`
                        : `empties every table that references ${text} as well`,
                    remedy: 'Leave CASCADE out: PostgreSQL then refuses and says which tables reference it.',
                };
            }
        }
    },
};
/** The tables that reference it, directly or through others. */
function referencing(name, catalog) {
    const found = [name];
    for (const target of found) {
        for (const relation of catalog.relations()) {
            const refers = relation.constraints.some(({ kind, references }) => kind === 'foreign key' && references && (0,lint_objects/* sameRelation */.PW)(catalog, references, target));
            if (refers && !found.some((one) => (0,lint_objects/* sameRelation */.PW)(catalog, one, relation)))
                found.push(relation);
        }
    }
    return found
        .slice(1)
        .map(({ schema, name: own }) => (schema === undefined ? { name: own } : { schema, name: own }));
}

;// CONCATENATED MODULE: ./build/lint/rules/unexpected-lock.js
const unexpected_lock_rule = {
    id: 'unexpected-lock',
    severity: 'warning',
    family: 'lock',
    dynamic: true,
    summary: 'The rehearsal saw a strong lock on an existing table that the text does not show.',
    why: `Not every lock is on the table that a statement names. A CASCADE goes through views and foreign keys, a trigger or a
function touches other tables, a DO block puts its statements together as it runs. The rehearsal looked into \`pg_locks\`
after each statement and found a lock that stops writes (SHARE ROW EXCLUSIVE or stronger) on a table that was there
before and that no rule had foretold. It is kept until the end of the transaction like every other.`,
    unsafe: `-- Also locks every table with a foreign key to customers.
DROP TABLE customers CASCADE;`,
    safe: `-- In files before, one by one:
--   ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
DROP TABLE customers;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/unexpected-scan.js
const unexpected_scan_rule = {
    id: 'unexpected-scan',
    severity: 'error',
    family: 'scan',
    dynamic: true,
    summary: 'The rehearsal saw an index built, or a table read from end to end, while others wait, and the text does not show it.',
    why: `To build an index and to check a constraint takes the longer the larger the table is, and nobody can write it
meanwhile, or read it where the lock is ACCESS EXCLUSIVE. The rehearsal saw it happen to an existing table in a place where
no rule had foretold it: a DO block, a function or a trigger puts such a statement together as it runs, most often.

Plain statements in the file say what they do, and have ways that do not block: CREATE INDEX CONCURRENTLY, NOT VALID.`,
    unsafe: `-- What is run here is not in the text.
DO $$ BEGIN EXECUTE 'CREATE INDEX orders_note_idx ON orders (note)'; END $$;`,
    safe: `-- In a file of its own, which runs without a transaction:
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);`,
};

;// CONCATENATED MODULE: ./build/lint/rules/unmanaged-object.js
const unmanaged_object_rule = {
    id: 'unmanaged-object',
    severity: 'notice',
    family: 'process',
    dynamic: true,
    told: '`verify --drift` lists it with a `+`, and fails with the reason `drift`.',
    summary: 'The target has an object that no migration makes.',
    why: `It is on the target and not in the schema that the applied files make: a table of another application in the same
schema, a copy that somebody made before a risky change, something from before the first migration. Migrations do not know
it, so they may collide with its name, and a new environment lacks it. Take it over into a migration, or give it a schema
of its own.`,
    unsafe: `-- Run by hand on production:
CREATE TABLE orders_backup AS SELECT * FROM orders;`,
    safe: `CREATE SCHEMA IF NOT EXISTS backup;
CREATE TABLE backup.orders_2026_05 AS SELECT * FROM orders;`,
};

;// CONCATENATED MODULE: ./build/lint/rules/unnamed-concurrent-index.js


const unnamed_concurrent_index_rule = {
    id: 'unnamed-concurrent-index',
    severity: 'warning',
    family: 'schema',
    summary: 'CREATE INDEX CONCURRENTLY without a name.',
    why: `Without a name PostgreSQL chooses one that is free. If the statement fails half-way, its invalid index keeps the
first name, and the next attempt builds a second one beside it: \`orders_placed_at_idx\` and then
\`orders_placed_at_idx1\`. No script can drop a leftover whose name it does not know, and the rollback has to guess.`,
    unsafe: `CREATE INDEX CONCURRENTLY ON orders (placed_at);`,
    safe: `CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);`,
    *check(statement) {
        const { node } = statement;
        if (!node || !('IndexStmt' in node))
            return;
        const { concurrent, idxname, relation } = node.IndexStmt;
        const table = (0,lint_objects/* named */.KT)(relation);
        if (concurrent !== true || idxname !== undefined || !table)
            return;
        yield {
            statement,
            location: table.location,
            relation: table.name,
            evenIfNew: true,
            message: `builds a second index on ${(0,sql_names/* nameText */.fh)(table.name)} when it is run again after a failure, since nothing says what the first one is called`,
            remedy: 'Give the index a name.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/unsupported-reg-types.js

const types = new Set([
    'regcollation',
    'regconfig',
    'regdictionary',
    'regnamespace',
    'regoper',
    'regoperator',
    'regproc',
    'regprocedure',
]);
const unsupported_reg_types_rule = {
    id: 'unsupported-reg-types',
    severity: 'warning',
    family: 'security',
    optIn: true,
    summary: 'A column of a reg… type that pg_upgrade refuses.',
    why: `A column of type \`regproc\`, \`regprocedure\`, \`regoper\`, \`regoperator\`, \`regconfig\`, \`regdictionary\`, \`regnamespace\` or
\`regcollation\` holds the OID of an object. \`pg_upgrade\` gives these objects new OIDs, so it refuses to upgrade a cluster
with such a column. \`regclass\`, \`regtype\` and \`regrole\` keep theirs and are fine. The name as text can be cast when it
is needed.`,
    unsafe: `CREATE TABLE jobs (handler regprocedure);`,
    safe: `CREATE TABLE jobs (handler text);`,
    *check(statement) {
        for (const { column, type, location } of declaredColumns(statement.node)) {
            if (!types.has(type))
                continue;
            yield {
                statement,
                location,
                evenIfNew: true,
                message: `with ${column} of type ${type}, pg_upgrade refuses to upgrade the cluster`,
                remedy: 'Keep the name as text, and cast it where it is used.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/unterminated-transaction.js


const unterminated_transaction_rule = {
    id: 'unterminated-transaction',
    severity: 'error',
    family: 'transaction',
    summary: 'BEGIN without a COMMIT in the file.',
    why: `A transaction that is still open at the end of the file is not committed by anybody: a client that goes away takes
everything in it back, and one that stays keeps all of its locks. migrate-action refuses such a file before anything runs.
It needs no BEGIN at all, since every file runs in one transaction unless something in it cannot.`,
    unsafe: `BEGIN;
ALTER TABLE orders ADD COLUMN note text;`,
    safe: `BEGIN;
ALTER TABLE orders ADD COLUMN note text;
COMMIT;`,
    *check(statement) {
        if (transactionWord(statement.node) !== 'begin' || isInOwnBlock(statement))
            return;
        if ((0,around/* laterInFile */.UP)(statement).some(({ node }) => transactionWord(node) === 'end'))
            return;
        yield {
            statement,
            message: 'opens a transaction that nothing in this file ends',
            remedy: 'Remove it, for the file runs in a transaction anyway, or add the COMMIT.',
        };
    },
};

;// CONCATENATED MODULE: ./build/lint/rules/unused-suppression.js
/** Found where the comments are read: see ../suppressions.ts. */
const unused_suppression_rule = {
    id: 'unused-suppression',
    severity: 'warning',
    family: 'process',
    summary: 'A comment suppresses a finding that is not there.',
    why: `Nothing in the statement (or the file, for \`migrate-ignore-file\`) is found by the rule that the comment names. It may
have been fixed since. If it comes back, it would be suppressed without anybody deciding so. Comments of other tools
are left alone, since those tools may still need them.`,
    unsafe: `-- migrate-ignore: drop-table — the archive has it
CREATE TABLE orders (id bigint PRIMARY KEY);`,
    safe: `CREATE TABLE orders (id bigint PRIMARY KEY);`,
};

;// CONCATENATED MODULE: ./build/lint/rules/up-down-up-differs.js
const up_down_up_differs_rule = {
    id: 'up-down-up-differs',
    severity: 'warning',
    family: 'process',
    dynamic: true,
    summary: 'Applied again after its rollback, the migration makes another schema, or fails.',
    why: `After a rollback the same file is mended or simply tried again. The rehearsal does that too: up, down, up, and compares
the schema after the first and the second time. It differs where the rollback leaves something behind: \`IF NOT EXISTS\`
passes over an old object with another definition, an enum value cannot be removed and so is there already, a name is
taken and PostgreSQL chooses another one.`,
    unsafe: `-- up:
CREATE TABLE IF NOT EXISTS notes (id bigint, body text);
-- down, which keeps the table:
--   ALTER TABLE notes DROP COLUMN body;`,
    safe: `-- up:
CREATE TABLE notes (id bigint, body text);
-- down:
--   DROP TABLE notes;`,
};

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
;// CONCATENATED MODULE: ./build/lint/rules/vacuum-full-or-cluster.js



const vacuum_full_or_cluster_rule = {
    id: 'vacuum-full-or-cluster',
    severity: 'error',
    family: 'rewrite',
    summary: 'VACUUM FULL, CLUSTER, or REPACK without CONCURRENTLY.',
    why: `\`VACUUM FULL\` and \`CLUSTER\` copy the table into a new file and build every index anew, under ACCESS EXCLUSIVE from
beginning to end: reads and writes stop. They need as much free disk as the table and its indexes take. Plain \`VACUUM\`
does none of that; it makes the space free for new rows of the same table, which is nearly always enough.

Where the file really has to shrink, the extensions pg_repack and pg_squeeze do it with locks of a moment, and from
PostgreSQL 19 on \`REPACK (CONCURRENTLY)\`.`,
    unsafe: `VACUUM FULL orders;`,
    safe: `VACUUM (ANALYZE) orders;`,
    *check(statement, { serverVersionNum }) {
        const found = rewriting(statement);
        if (!found)
            return;
        const { command, tables } = found;
        const remedy = serverVersionNum >= 190000
            ? 'Use REPACK (CONCURRENTLY), or plain VACUUM if the space may stay with the table.'
            : 'Use plain VACUUM if the space may stay with the table, and pg_repack or pg_squeeze if it must not.';
        for (const table of tables.length === 0 ? [undefined] : tables) {
            yield {
                statement,
                location: table?.location,
                relation: table?.name,
                message: `blocks reads and writes of ${table ? (0,sql_names/* nameText */.fh)(table.name) : 'one table after the other'} while ${command} writes the table and its indexes anew`,
                remedy,
            };
        }
    },
};
function rewriting({ node, sql }) {
    if (!node)
        return repack(sql);
    if ('ClusterStmt' in node) {
        const table = (0,lint_objects/* named */.KT)(node.ClusterStmt.relation);
        return { command: 'CLUSTER', tables: table ? [table] : [] };
    }
    if (!('VacuumStmt' in node) || !(0,lint_objects/* hasOption */.Kz)(node.VacuumStmt.options, 'full'))
        return undefined;
    const tables = (node.VacuumStmt.rels ?? []).flatMap((rel) => 'VacuumRelation' in rel ? ((0,lint_objects/* named */.KT)(rel.VacuumRelation.relation) ?? []) : []);
    return { command: 'VACUUM FULL', tables };
}
/** REPACK is of PostgreSQL 19, which the grammar does not know: its words have to do. */
function repack(sql) {
    const [statement] = (0,lexer/* splitStatements */.Xd)(sql).statements;
    const text = statement && sql.slice(statement.start, statement.end);
    if (text === undefined || !/^REPACK\b/i.test(text))
        return undefined;
    const options = /^REPACK\s*\(([^)]*)\)/i.exec(text)?.[1] ?? '';
    const concurrently = /\bCONCURRENTLY\b(?!\s+(?:false|off|0)\b)/i.test(options);
    return concurrently ? undefined : { command: 'REPACK', tables: [] };
}

;// CONCATENATED MODULE: ./build/lint/strong-locks.js




function strongLocks(statement, context) {
    const { node } = statement;
    if (node === undefined)
        return [];
    const keys = newForeignKeys(statement, context);
    return [
        ...tableActions(statement).flatMap(({ relation, command }) => {
            const blocks = blockedBy(command, context.serverVersionNum);
            return blocks === undefined ? [] : [{ table: relation, blocks }];
        }),
        ...keys.map(({ referenced }) => ({ table: referenced, blocks: 'writes' })),
        ...ofOthers(node),
    ];
}
/** What nobody else can do with a table while this action of an ALTER TABLE holds its lock. */
function blockedBy(command, serverVersionNum) {
    switch (modeOfAction(command, serverVersionNum)) {
        case 'SHARE UPDATE EXCLUSIVE':
            return undefined;
        case 'SHARE ROW EXCLUSIVE':
            return 'writes';
        default:
            return 'reads and writes';
    }
}
/** As the grammar numbers them: SHARE, SHARE ROW EXCLUSIVE, EXCLUSIVE. */
const modesAgainstWrites = [5, 6, 7];
const accessExclusive = 8;
function ofOthers(node) {
    if ('TruncateStmt' in node)
        return strong_locks_on(node.TruncateStmt.relations, 'reads and writes');
    if ('RenameStmt' in node) {
        const { relation, renameType } = node.RenameStmt;
        const ofTable = ['OBJECT_TABLE', 'OBJECT_COLUMN', 'OBJECT_TABCONSTRAINT'].includes(renameType ?? '');
        return relation !== undefined && ofTable ? strong_locks_on([{ RangeVar: relation }], 'reads and writes') : [];
    }
    if ('LockStmt' in node) {
        const { relations, mode = accessExclusive } = node.LockStmt;
        if (mode === accessExclusive)
            return strong_locks_on(relations, 'reads and writes');
        return modesAgainstWrites.includes(mode) ? strong_locks_on(relations, 'writes') : [];
    }
    if ('IndexStmt' in node) {
        const { relation, concurrent } = node.IndexStmt;
        return relation !== undefined && concurrent !== true ? strong_locks_on([{ RangeVar: relation }], 'writes') : [];
    }
    if ('CreateTrigStmt' in node) {
        const { relation } = node.CreateTrigStmt;
        return relation === undefined ? [] : strong_locks_on([{ RangeVar: relation }], 'writes');
    }
    if ('DropStmt' in node &&
        ['OBJECT_TRIGGER', 'OBJECT_RULE', 'OBJECT_POLICY'].includes(node.DropStmt.removeType ?? '')) {
        return (node.DropStmt.objects ?? []).flatMap((object) => {
            const table = 'List' in object ? (0,nodes/* listName */.sY)(object.List.items?.slice(0, -1)) : undefined;
            return table === undefined ? [] : [{ table, blocks: 'reads and writes' }];
        });
    }
    return [];
}
function strong_locks_on(relations, blocks) {
    return (relations ?? []).flatMap((relation) => {
        const table = 'RangeVar' in relation ? (0,nodes/* rangeName */.d8)(relation.RangeVar) : undefined;
        return table === undefined ? [] : [{ table, blocks }];
    });
}

;// CONCATENATED MODULE: ./build/lint/rules/validate-under-stronger-lock.js




const validate_under_stronger_lock_rule = {
    id: 'validate-under-stronger-lock',
    severity: 'error',
    family: 'scan',
    summary: 'A constraint is validated while the transaction holds a stronger lock on the table.',
    why: `\`VALIDATE CONSTRAINT\` takes a SHARE UPDATE EXCLUSIVE lock, under which everybody can go on reading and writing, and
that is all its merit. An ALTER TABLE with several actions takes the strongest lock that one of them needs, from the
start. And a lock that an earlier statement took stays until COMMIT. In both cases the whole table is read while nobody
can use it.`,
    unsafe: `ALTER TABLE accounts
  VALIDATE CONSTRAINT accounts_balance_check,
  DROP COLUMN old_balance;`,
    safe: `-- The migration:
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;
-- The next migration:
ALTER TABLE accounts DROP COLUMN old_balance;`,
    *check(statement, context) {
        for (const command of rowActions(statement, context)) {
            const { relation, subtype, name } = command;
            if (subtype !== 'AT_ValidateConstraint' || name === undefined)
                continue;
            // That one is told by not-valid-validate-same-transaction.
            if (addedBefore(statement, relation, name, context) !== undefined)
                continue;
            const held = beside(command, context) ?? heldBefore(relation, context);
            if (held === undefined)
                continue;
            yield {
                statement,
                message: `blocks ${held.blocks} ${held.blocks === 'writes' ? 'to' : 'of'} ${(0,sql_names/* nameText */.fh)(relation)} while every row is checked for ${name}: ${held.by}`,
                remedy: `Validate ${name} in a transaction of its own.`,
                relation,
            };
        }
    },
};
function beside({ all }, { serverVersionNum }) {
    const strongest = strongestOf(all.flatMap((command) => blockedBy(command, serverVersionNum) ?? []));
    return (strongest && { blocks: strongest, by: 'the other actions of the same ALTER TABLE need a stronger lock' });
}
function heldBefore(table, context) {
    const held = context.before.flatMap((other) => locksOn(other, table, context).map((blocks) => ({ blocks, other })));
    const strongest = strongestOf(held.map(({ blocks }) => blocks));
    const by = held.find(({ blocks }) => blocks === strongest);
    if (strongest === undefined || by === undefined)
        return undefined;
    return {
        blocks: strongest,
        by: `the lock that ${firstWords(by.other)} took is held until the transaction ends`,
    };
}
function locksOn(other, table, context) {
    return strongLocks(other, context).flatMap((lock) => ((0,sql_names/* mayBeSame */.Lx)(lock.table, table) ? [lock.blocks] : []));
}
function strongestOf(all) {
    return all.find((blocks) => blocks === 'reads and writes') ?? all[0];
}
/** `ALTER TABLE`, to say which one. */
function firstWords({ sql }) {
    const words = /[a-z]+(?:\s+[a-z]+)?/i.exec(sql.replace(/--.*$|\/\*[\s\S]*?\*\//gm, ''));
    return `the ${(words?.[0] ?? 'statement').replace(/\s+/g, ' ').toUpperCase()} before it`;
}

;// CONCATENATED MODULE: ./build/lint/rules/wide-lock-window.js



const wide_lock_window_rule = {
    id: 'wide-lock-window',
    severity: 'warning',
    family: 'transaction',
    summary: 'One transaction collects strong locks on several existing tables.',
    why: `Each lock is kept until the end of the transaction. While the second one is waited for, the first table is already
blocked: the wait for a long query on one table becomes an outage of the other. And whoever uses the tables in the other
order, an application's transaction for one, can make it a deadlock. With one table in each file, each is blocked for its
own change only.`,
    unsafe: `ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;`,
    safe: `ALTER TABLE orders ADD COLUMN note text;
-- The next file: ALTER TABLE customers ADD COLUMN note text;`,
    *check(statement, context) {
        const { catalog } = context;
        const held = heldLocks(context);
        for (const lock of locksOf(statement, context)) {
            const key = relationKey(catalog, lock.name);
            const has = held.get(key);
            if (!isAtLeast(lock.mode, 'SHARE') || (has && isAtLeast(has.mode, 'SHARE')))
                continue;
            const other = otherThan(key, lock.mode === 'ACCESS EXCLUSIVE' ? held : heldExclusively(context));
            if (!other)
                continue;
            yield {
                statement,
                location: lock.location,
                relation: lock.name,
                message: `waits for ${(0,sql_names/* nameText */.fh)(lock.name)} while ${(0,sql_names/* nameText */.fh)(other.name)} is locked already, and keeps both until the end of the transaction`,
                remedy: 'Change each table in a file of its own.',
            };
            return;
        }
    },
};
function otherThan(key, held) {
    for (const [otherKey, other] of held)
        if (otherKey !== key && isAtLeast(other.mode, 'SHARE'))
            return other;
    return undefined;
}

;// CONCATENATED MODULE: ./build/lint/rules/index.js
















































































































































































/** Every rule, by its name: one line each, sorted. */
const rules = [
    rule,
    add_column_auto_increment_rule,
    add_column_constrained_domain_rule,
    add_column_inline_check_rule,
    add_column_inline_references_rule,
    add_column_inline_unique_rule,
    add_column_not_null_no_default_rule,
    add_column_stored_generated_rule,
    add_column_volatile_default_rule,
    add_exclusion_constraint_rule,
    add_foreign_key_validating_rule,
    add_json_column_rule,
    add_primary_key_builds_index_rule,
    add_unique_builds_index_rule,
    alter_column_type_dependent_view_rule,
    alter_column_type_narrowing_rule,
    alter_column_type_reindex_rule,
    alter_column_type_revalidates_rule,
    alter_column_type_rewrite_rule,
    alter_column_type_timezone_rule,
    alter_system_rule,
    attach_partition_default_scan_rule,
    attach_partition_scan_rule,
    auth_rls_initplan_rule,
    auth_users_exposed_rule,
    change_column_default_rule,
    concurrently_if_not_exists_rule,
    concurrently_in_transaction_rule,
    constraint_left_not_valid_rule,
    create_domain_with_constraint_rule,
    create_extension_rule,
    create_index_concurrently_partitioned_rule,
    create_index_not_concurrent_rule,
    create_partition_of_locks_parent_rule,
    create_table_force_rule,
    create_unique_index_may_fail_rule,
    data_duplicates_rule,
    data_nulls_rule,
    data_orphans_rule,
    data_out_of_range_rule,
    data_rows_rule,
    data_too_long_rule,
    data_violations_rule,
    detach_partition_not_concurrent_rule,
    dml_in_ddl_transaction_rule,
    dml_without_where_rule,
    domain_constraint_scan_rule,
    down_loses_data/* rule */.H,
    down_not_inverse_rule,
    drop_column_rule,
    drop_column_cascade_rule,
    drop_constraint_rule,
    drop_database_rule,
    drop_default_required_column_rule,
    drop_foreign_key_rule,
    drop_function_rule,
    drop_index_concurrently_unsupported_rule,
    drop_index_not_concurrent_rule,
    drop_not_null_rule,
    drop_primary_key_rule,
    drop_schema_rule,
    drop_table_rule,
    drop_table_cascade_rule,
    drop_type_cascade_rule,
    drop_unused_check/* rule */.H,
    drop_view_rule,
    drop_view_cascade_rule,
    duplicate_column_assignment_rule,
    duplicate_index_rule,
    dynamic_sql_rule,
    edited_applied_rule,
    enum_add_value_in_transaction_rule,
    enum_value_used_in_same_transaction_rule,
    explicit_lock_table_rule,
    extension_in_public_rule,
    fails_with_rows_rule,
    fkey_to_auth_unique_rule,
    foreign_key_locks_referenced_table_rule,
    foreign_key_not_valid_on_partitioned_rule,
    foreign_key_type_mismatch_rule,
    foreign_key_without_index_rule,
    foreign_table_in_api_rule,
    function_search_path_mutable_rule,
    grant_to_public_rule,
    identifier_truncated_rule,
    inherit_change_rule,
    insert_without_columns_rule,
    invalid_index_left_rule,
    irreversible_rule,
    large_backfill_rule,
    lock_order_inversion_rule,
    lock_timeout_too_long_rule,
    materialized_view_in_api_rule,
    missing_idle_in_transaction_timeout_rule,
    missing_lock_timeout_rule,
    missing_on_target/* rule */.H,
    missing_statement_timeout_rule,
    multiple_alter_table_rule,
    multiple_foreign_keys_one_transaction_rule,
    multiple_permissive_policies_rule,
    non_idempotent_outside_transaction_rule,
    not_enforced_constraint_rule,
    not_valid_validate_same_transaction_rule,
    out_of_order_rule,
    owner_change_rule,
    parse_error_rule,
    password_in_sql_rule,
    pending_trigger_events_rule,
    pg14_concurrent_index_corruption_rule,
    policy_exists_rls_disabled_rule,
    primary_key_using_nullable_index_rule,
    publication_all_tables_rule,
    refresh_matview_lock_rule,
    reindex_not_concurrent_rule,
    rename_column_rule,
    rename_enum_value_rule,
    rename_schema_rule,
    rename_table_rule,
    replica_identity_change_rule,
    rls_change_lock_rule,
    rls_disabled_in_public_rule,
    rls_enabled_no_policy_rule,
    rls_policy_always_true_rule,
    rls_references_user_metadata_rule,
    rule_change_lock_rule,
    schema_drift_rule,
    security_definer_view_rule,
    security_definer_without_search_path_rule,
    sensitive_columns_exposed_rule,
    session_guc_leak_rule,
    set_access_method_rule,
    set_compression_rule,
    set_generated_expression_rule,
    set_logged_unlogged_rule,
    set_not_null_scan_rule,
    set_schema_rule,
    set_storage_rule,
    set_tablespace_rule,
    statement_after_access_exclusive_rule,
    statement_fails_rule,
    style_alignment_rule,
    style_char_type_rule,
    style_comment_required_rule,
    style_create_enum_rule,
    style_enum_value_position_rule,
    style_int_column_rule,
    style_naming_rule,
    style_reserved_keyword_rule,
    style_serial_rule,
    style_timestamp_without_tz_rule,
    style_unqualified_table_rule,
    style_uppercase_name_rule,
    style_varchar_n_rule,
    style_wide_nonunique_index_rule,
    superuser_statement_rule,
    suppression_unknown_rule_rule,
    suppression_without_reason_rule,
    table_rewrite_rule,
    table_without_primary_key_rule,
    timeouts_break_concurrently_rule,
    too_many_indexes_rule,
    transaction_control_in_migration_rule,
    trigger_change_lock_rule,
    truncate_rule,
    truncate_cascade_rule,
    unexpected_lock_rule,
    unexpected_scan_rule,
    unmanaged_object_rule,
    unnamed_concurrent_index_rule,
    unsupported_reg_types_rule,
    unterminated_transaction_rule,
    unused_suppression_rule,
    up_down_up_differs_rule,
    vacuum_full_or_cluster_rule,
    validate_under_stronger_lock_rule,
    wide_lock_window_rule,
];

;// CONCATENATED MODULE: ./build/lint/finding-rules.js

/** The rules whose word is a finding: they have a level, and comments leave them out. */
const findingRules = rules.filter(({ told }) => told === undefined);


/***/ }),

/***/ 9769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ columnDef),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Pp: () => (/* binding */ constraintDef),
/* harmony export */   YG: () => (/* binding */ longestName),
/* harmony export */   _r: () => (/* binding */ constantText),
/* harmony export */   d8: () => (/* binding */ rangeName),
/* harmony export */   dE: () => (/* binding */ tableCommands),
/* harmony export */   fL: () => (/* binding */ checksRows),
/* harmony export */   lo: () => (/* binding */ columnNames),
/* harmony export */   m0: () => (/* binding */ columnConstraint),
/* harmony export */   mO: () => (/* binding */ objectNameOf),
/* harmony export */   oH: () => (/* binding */ constraintKind),
/* harmony export */   pY: () => (/* binding */ isSerial),
/* harmony export */   ps: () => (/* binding */ truncated),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   sY: () => (/* binding */ listName),
/* harmony export */   x5: () => (/* binding */ isEnforced),
/* harmony export */   zD: () => (/* binding */ columnConstraints)
/* harmony export */ });
/** NAMEDATALEN less the byte that ends a name. */
const longestName = 63;
/** A name as PostgreSQL stores it: cut to 63 bytes, at the end of a character. */
function truncated(name) {
    if (name.length * 3 <= longestName || Buffer.byteLength(name) <= longestName)
        return name;
    let end = 0;
    let bytes = 0;
    for (const character of name) {
        bytes += Buffer.byteLength(character);
        if (bytes > longestName)
            break;
        end += character.length;
    }
    return name.slice(0, end);
}
/** The name of a table, view, index or sequence where a statement names it. */
function rangeName(range) {
    return range && nameOf([range.schemaname, range.relname]);
}
/** The name that a list of its parts is, such as that of a function or type. */
function listName(parts) {
    const words = strings(parts);
    return nameOf([words.at(-2), words.at(-1)]);
}
/** What one entry of DROP, COMMENT and their kind names: a list, a type, a function with arguments, or a word. */
function objectNameOf(node) {
    if (node === undefined)
        return undefined;
    if ('List' in node)
        return listName(node.List.items);
    if ('TypeName' in node)
        return listName(node.TypeName.names);
    if ('ObjectWithArgs' in node)
        return listName(node.ObjectWithArgs.objname);
    if ('RangeVar' in node)
        return rangeName(node.RangeVar);
    return listName([node]);
}
function nameOf([schema, name]) {
    if (name === undefined)
        return undefined;
    return schema === undefined
        ? { name: truncated(name) }
        : { schema: truncated(schema), name: truncated(name) };
}
/** The words of a list; what is no word is left out. */
function strings(nodes) {
    return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}
/** The columns that a constraint or an ALTER names, as the catalogs spell them. */
function columnNames(nodes) {
    return strings(nodes).map(truncated);
}
/** The actions of an ALTER TABLE (or of an ALTER INDEX, VIEW …, when `objects` says so), in order. */
function tableCommands(node, objects = ['OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE']) {
    if (node === undefined || !('AlterTableStmt' in node))
        return [];
    const { relation, cmds, objtype } = node.AlterTableStmt;
    const table = rangeName(relation);
    if (table === undefined || !objects.includes(objtype ?? ''))
        return [];
    return (cmds ?? []).flatMap((cmd) => 'AlterTableCmd' in cmd ? [{ table, command: cmd.AlterTableCmd }] : []);
}
/** The column that ADD COLUMN adds, or that ALTER COLUMN TYPE describes. */
function columnDef({ def }) {
    return def !== undefined && 'ColumnDef' in def ? def.ColumnDef : undefined;
}
/** The constraint that ADD CONSTRAINT adds. */
function constraintDef({ def }) {
    return def !== undefined && 'Constraint' in def ? def.Constraint : undefined;
}
/** The constraints written behind a column, DEFAULT, GENERATED and IDENTITY among them. */
function columnConstraints({ constraints }) {
    return (constraints ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));
}
/** The constraint of a kind behind a column, such as `CONSTR_DEFAULT`. */
function columnConstraint(column, contype) {
    return columnConstraints(column).find((constraint) => constraint.contype === contype);
}
/** The kind as the catalog has it; undefined for DEFAULT, NULL, GENERATED, IDENTITY and attributes. */
function constraintKind({ contype }) {
    switch (contype) {
        case 'CONSTR_CHECK':
            return 'check';
        case 'CONSTR_FOREIGN':
            return 'foreign key';
        case 'CONSTR_PRIMARY':
            return 'primary key';
        case 'CONSTR_UNIQUE':
            return 'unique';
        case 'CONSTR_EXCLUSION':
            return 'exclusion';
        case 'CONSTR_NOTNULL':
            return 'not null';
        default:
            return undefined;
    }
}
/** Not NOT ENFORCED. */
function isEnforced({ contype, is_enforced }) {
    return (contype !== 'CONSTR_CHECK' && contype !== 'CONSTR_FOREIGN') || is_enforced === true;
}
/** Existing rows are checked when it is added: neither NOT VALID nor NOT ENFORCED. */
function checksRows(constraint) {
    return constraint.skip_validation !== true && isEnforced(constraint);
}
/** SERIAL and its kind: an integer with a sequence behind it. */
function isSerial({ typeName }) {
    const name = listName(typeName?.names);
    return name?.schema === undefined && /^(?:small|big)?serial[248]?$/.test(name?.name ?? '');
}
/** What a constant is, as text; undefined for NULL and for what is no constant. */
function constantText(node) {
    if (node === undefined || !('A_Const' in node))
        return undefined;
    const { sval, ival, fval, boolval, bsval } = node.A_Const;
    if (sval !== undefined)
        return sval.sval ?? '';
    if (ival !== undefined)
        return String(ival.ival ?? 0);
    if (fval !== undefined)
        return fval.fval;
    if (boolval !== undefined)
        return String(boolval.boolval ?? false);
    return bsval?.bsval;
}
/** The statements that run when this one does: CREATE SCHEMA can have others in it. */
function parts(node) {
    if (!('CreateSchemaStmt' in node))
        return [node];
    const { schemaname, schemaElts } = node.CreateSchemaStmt;
    return [node, ...(schemaElts ?? []).map((part) => inSchema(part, schemaname))];
}
/** A part of CREATE SCHEMA creates in that schema. */
function inSchema(node, schema) {
    if (schema === undefined || !('CreateStmt' in node))
        return node;
    const { relation, ...rest } = node.CreateStmt;
    return { CreateStmt: { ...rest, relation: { schemaname: schema, ...relation } } };
}


/***/ }),

/***/ 7932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ earlierPending),
/* harmony export */   Co: () => (/* binding */ laterPending),
/* harmony export */   JW: () => (/* binding */ allNamed),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   Kz: () => (/* binding */ hasOption),
/* harmony export */   PW: () => (/* binding */ sameRelation),
/* harmony export */   Yh: () => (/* binding */ droppedOnTable),
/* harmony export */   cr: () => (/* binding */ listedNames),
/* harmony export */   eL: () => (/* binding */ laterInTransaction),
/* harmony export */   l6: () => (/* binding */ dropOf),
/* harmony export */   xX: () => (/* binding */ droppedNames)
/* harmony export */ });
/* harmony import */ var _sql_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7036);
/* harmony import */ var _around_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(111);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9769);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2116);




function named(range) {
    const name = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeName */ .d8)(range);
    return name && { name, location: range?.location ?? 0 };
}
/** The relations of a list of RangeVar. */
function allNamed(nodes) {
    return (nodes ?? []).flatMap((node) => ('RangeVar' in node ? (named(node.RangeVar) ?? []) : []));
}
/** The actions of an ALTER TABLE, ALTER INDEX, ALTER VIEW and so on; none for other statements. */
function commandsOf(node) {
    if (!node || !('AlterTableStmt' in node))
        return [];
    const { relation, cmds, objtype } = node.AlterTableStmt;
    const of = named(relation);
    if (!of)
        return [];
    return (cmds ?? []).flatMap((cmd) => 'AlterTableCmd' in cmd ? [{ ...of, command: cmd.AlterTableCmd, objectType: objtype }] : []);
}
function dropOf(node, ...types) {
    if (!node || !('DropStmt' in node))
        return undefined;
    const drop = node.DropStmt;
    return drop.removeType !== undefined && types.includes(drop.removeType) ? drop : undefined;
}
/** What a DROP names. Of a trigger, policy or rule it is the table, with `of` for its own name. */
function droppedNames(drop) {
    return (drop.objects ?? []).flatMap((object) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .objectNameOf */ .mO)(object) ?? []);
}
/** The table of a dropped trigger, policy or rule, which is named `table, name`. */
function droppedOnTable(drop) {
    return (drop.objects ?? []).flatMap((object) => {
        const items = 'List' in object ? (object.List.items ?? []) : [];
        const table = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .listName */ .sY)(items.slice(0, -1));
        const name = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .listName */ .sY)(items.slice(-1))?.name;
        return table && name !== undefined ? [{ table, name }] : [];
    });
}
/** The statements behind this one in its own transaction; none outside of a transaction block. */
function laterInTransaction(statement) {
    if (statement.transaction === null)
        return [];
    return (0,_around_js__WEBPACK_IMPORTED_MODULE_3__/* .laterInFile */ .UP)(statement).filter(({ transaction }) => transaction === statement.transaction);
}
/** Every pending statement behind this one, in the files behind its own too. */
function laterPending(statement, { files }) {
    const own = files.indexOf(statement.file);
    return [
        ...(0,_around_js__WEBPACK_IMPORTED_MODULE_3__/* .laterInFile */ .UP)(statement),
        ...files.slice(own + 1).flatMap(({ pending, statements }) => (pending ? statements : [])),
    ];
}
/** Every pending statement before this one, in the files before its own too. */
function earlierPending(statement, { files }) {
    const own = files.indexOf(statement.file);
    return [
        ...files.slice(0, own).flatMap(({ pending, statements }) => (pending ? statements : [])),
        ...statement.file.statements.filter(({ index }) => index < statement.index),
    ];
}
/** Do the two names mean one relation? By what the catalog knows of both, by their words where it knows nothing. */
function sameRelation(catalog, one, other) {
    return (0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeSame */ .Lx)(catalog.relation(one) ?? one, catalog.relation(other) ?? other);
}
function listedNames(names, catalog) {
    return (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(names.map((name) => (catalog ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(name, catalog) : (0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(name))));
}
/** Whether an option of a list is on: `(CONCURRENTLY, VERBOSE false)`. */
function hasOption(options, name) {
    const option = options?.findLast((node) => 'DefElem' in node && node.DefElem.defname === name);
    if (option === undefined || !('DefElem' in option))
        return false;
    const { arg } = option.DefElem;
    if (arg === undefined)
        return true;
    if ('Integer' in arg)
        return (arg.Integer.ival ?? 0) !== 0;
    if ('Boolean' in arg)
        return arg.Boolean.boolval === true;
    return !/^(?:false|off)$/i.test('String' in arg ? (arg.String.sval ?? '') : '');
}


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ refusedInBlock),
/* harmony export */   u: () => (/* binding */ isConcurrent)
/* harmony export */ });
/* harmony import */ var _sql_lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7805);
/* harmony import */ var _sql_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7391);
/* harmony import */ var _sql_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7554);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7932);




const refusedWords = /\b(?:CONCURRENTLY|VACUUM|CLUSTER|REINDEX|DATABASE|SYSTEM|TABLESPACE|SUBSCRIPTION|DISCARD|PREPARED)\b/i;
/** PostgreSQL's name for a statement that it refuses in a transaction block; undefined for all others. */
function refusedInBlock({ node, sql }, catalog) {
    // Most statements have none of the words; reading them once more would cost too much.
    if (!refusedWords.test(sql))
        return undefined;
    const [statement] = (0,_sql_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .splitStatements */ .Xd)(sql).statements;
    if (!statement)
        return undefined;
    const words = (0,_sql_words_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyWords */ .I)(statement, sql.slice(statement.start, statement.end));
    const isPartitioned = (name) => catalog.relation(name)?.kind === 'partitioned' || catalog.index(name)?.partitioned === true;
    const found = words.sure || !node ? words.class : (0,_sql_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .classifyTree */ .f)(node, words.class, isPartitioned);
    return found.kind === 'outside block' && found.certain ? found.what : undefined;
}
/** Whether it works in several transactions of its own so that others go on. */
function isConcurrent(node) {
    if (!node)
        return false;
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true;
    if ('ReindexStmt' in node)
        return (0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .hasOption */ .Kz)(node.ReindexStmt.params, 'concurrently');
    if ((0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .dropOf */ .l6)(node, 'OBJECT_INDEX')?.concurrent === true)
        return true;
    return (0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .commandsOf */ .Kf)(node).some(({ command: { def } }) => def && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true);
}


/***/ }),

/***/ 6446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rule),
/* harmony export */   O: () => (/* binding */ lostByRollback)
/* harmony export */ });
/* harmony import */ var _sql_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7036);
/* harmony import */ var _dml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1153);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7932);



const rule = {
    id: 'down-loses-data',
    severity: 'notice',
    family: 'data-loss',
    optIn: true,
    dynamic: true,
    summary: 'The rollback script deletes what was written since the migration.',
    why: `A rollback is not run right behind its migration but hours or days later, when the application has written into the new
table or column. Dropping it throws that away, and applying the migration again does not bring it back. It may well be
what you want; whoever rolls back at night should know. Where the data matters, the script keeps a copy, or the way back
is a new migration.`,
    unsafe: `-- down:
ALTER TABLE orders DROP COLUMN note;`,
    safe: `-- down:
CREATE TABLE orders_note_kept AS SELECT id, note FROM orders WHERE note IS NOT NULL;`,
};
/** What the statements of a rollback script delete. It is not among the pending files, so the rule has no check. */
function* lostByRollback(statements) {
    for (const statement of statements) {
        for (const { what, relation } of losses(statement)) {
            yield {
                statement,
                relation,
                evenIfNew: true,
                message: `deletes ${what}, with everything that was written there since`,
                remedy: 'Keep a copy in the script where it matters, or go back with a new migration.',
            };
        }
    }
}
function losses({ node }) {
    if (!node)
        return [];
    const tables = (0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .dropOf */ .l6)(node, 'OBJECT_TABLE');
    if (tables)
        return (0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .droppedNames */ .xX)(tables).map((name) => ({ what: `the table ${(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(name)}`, relation: name }));
    if ('TruncateStmt' in node) {
        return (0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .allNamed */ .JW)(node.TruncateStmt.relations).map(({ name }) => ({
            what: `every row of ${(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(name)}`,
            relation: name,
        }));
    }
    const columns = (0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .commandsOf */ .Kf)(node)
        .filter(({ command }) => command.subtype === 'AT_DropColumn')
        .map(({ command, name }) => ({
        what: `the column ${command.name ?? ''} of ${(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(name)}`,
        relation: name,
    }));
    const rows = (0,_dml_js__WEBPACK_IMPORTED_MODULE_1__/* .writesOf */ .A)(node)
        .filter(({ kind }) => kind === 'DELETE')
        .map(({ target }) => ({ what: `rows of ${(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(target.name)}`, relation: target.name }));
    return [...columns, ...rows];
}


/***/ }),

/***/ 4135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rule)
/* harmony export */ });
/** Told by the statistics of the target: no text has it. */
const rule = {
    id: 'drop-unused-check',
    severity: 'notice',
    family: 'application',
    dynamic: true,
    summary: 'An index is dropped that queries of the target still use.',
    why: `The target counts how often each index was used (\`pg_stat_user_indexes.idx_scan\`, since the last reset of the
statistics; since PostgreSQL 16 with the time of the last use, \`last_idx_scan\`). An index that is dropped although it
was used turns fast queries into scans of the whole table. Replicas count for themselves: an index that the primary
never uses may serve the reports there.`,
    unsafe: `-- idx_scan of orders_placed_at_idx is 184201 on the target.
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;`,
    safe: `-- Look first, on the replicas too:
-- SELECT indexrelname, idx_scan FROM pg_stat_user_indexes WHERE relname = 'orders';
DROP INDEX CONCURRENTLY IF EXISTS orders_legacy_code_idx;`,
};


/***/ }),

/***/ 2048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rule)
/* harmony export */ });
const rule = {
    id: 'missing-on-target',
    severity: 'error',
    family: 'fails',
    dynamic: true,
    summary: 'A statement names a role, or an extension, that the database does not have.',
    why: `Roles belong to a server and not to a database, and an extension has to be installed on the machine: a file that works
on one server fails on another (\`role … does not exist\`, 42704). The rehearsal makes such a role up, so that the rest of
the file can be looked at. With a database given it is asked whether it has the role, and whether the extension can be had
there; what an earlier pending file creates is not missed.`,
    unsafe: `-- There is no role reporting on the server.
GRANT SELECT ON orders TO reporting;`,
    safe: `-- In an earlier file, or by whoever runs the server:
CREATE ROLE reporting NOLOGIN;`,
};


/***/ }),

/***/ 1587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   cA: () => (/* binding */ noTimeouts),
/* harmony export */   cs: () => (/* binding */ SessionSettings)
/* harmony export */ });
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5699);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9769);


/** As the server has them when nobody has set anything. */
const noTimeouts = {
    lockTimeoutMs: 0,
    statementTimeoutMs: 0,
    idleInTransactionTimeoutMs: 0,
};
/** Follows the settings of one file's session: the runner takes back what a file has set before the next one. */
class SessionSettings {
    #runner;
    #searchPath;
    /** What the file has set; null for what it has reset to the server's own value. */
    #session = new Map();
    #local = new Map();
    #transaction = null;
    constructor(runner, searchPath) {
        this.#runner = runner;
        this.#searchPath = searchPath;
    }
    /** To be called before each statement: what was set for another transaction is over. */
    enter({ transaction }) {
        if (transaction !== this.#transaction)
            this.#local.clear();
        this.#transaction = transaction;
    }
    /** What a statement sets, for those behind it. */
    apply({ node }) {
        for (const change of node === undefined ? [] : changes(node)) {
            if (change.local && this.#transaction === null)
                continue;
            if (change.name === undefined) {
                this.#local.clear();
                this.#session.clear();
                for (const name of timeoutNames)
                    this.#session.set(name, null);
            }
            else if (change.local) {
                this.#local.set(change.name, change.value);
            }
            else {
                this.#local.delete(change.name);
                this.#session.set(change.name, change.value);
            }
        }
    }
    get searchPath() {
        const set = this.#get('search_path');
        return set == null ? this.#searchPath : set.flatMap((text) => schemas(text));
    }
    get settings() {
        return {
            lockTimeoutMs: this.#timeout('lock_timeout', this.#runner.lockTimeoutMs),
            statementTimeoutMs: this.#timeout('statement_timeout', this.#runner.statementTimeoutMs),
            idleInTransactionTimeoutMs: this.#timeout('idle_in_transaction_session_timeout', this.#runner.idleInTransactionTimeoutMs),
            fileSetLockTimeout: this.#get('lock_timeout') != null,
            fileSetStatementTimeout: this.#get('statement_timeout') != null,
        };
    }
    #get(name) {
        const local = this.#local.get(name);
        return local === undefined ? this.#session.get(name) : local;
    }
    /** After a RESET the runner's value is gone, too: it is one that the session was given by SET. */
    #timeout(name, runner) {
        const set = this.#get(name);
        if (set === undefined)
            return runner;
        return set === null ? 0 : (milliseconds(set[0] ?? '') ?? runner);
    }
}
const timeoutNames = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'];
function changes(node) {
    if ('VariableSetStmt' in node) {
        const { kind, name, args, is_local: local = false } = node.VariableSetStmt;
        switch (kind) {
            case 'VAR_SET_VALUE':
                return [{ name, value: (args ?? []).map((arg) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .constantText */ ._r)(arg) ?? ''), local }];
            case 'VAR_SET_DEFAULT':
            case 'VAR_RESET':
                return [{ name, value: null, local }];
            case 'VAR_RESET_ALL':
                return [{ name: undefined, value: null, local: false }];
            default:
                return [];
        }
    }
    if ('DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL') {
        return [{ name: undefined, value: null, local: false }];
    }
    return 'SelectStmt' in node ? setConfig(node) : [];
}
/** `SELECT set_config('search_path', '', false)`, as pg_dump has it. */
function setConfig(node) {
    return (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .functionCalls */ .SB)(node).flatMap(({ name, arguments: [setting, value, local] }) => {
        if (name.name !== 'set_config')
            return [];
        const text = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .constantText */ ._r)(value);
        const settingName = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .constantText */ ._r)(setting);
        if (settingName === undefined || text === undefined)
            return [];
        return [{ name: settingName, value: [text], local: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .constantText */ ._r)(local) === 'true' }];
    });
}
const units = {
    us: 0.001,
    ms: 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
/** A timeout as PostgreSQL reads it: milliseconds unless there is a unit. */
function milliseconds(text) {
    const found = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text);
    const unit = found?.[2] === '' ? 1 : units[found?.[2] ?? ''];
    if (found === null || unit === undefined)
        return undefined;
    return Math.round(Number(found[1]) * unit);
}
/** The schemas of a search path; `"$user"` is a schema that hardly anybody has. */
function schemas(text) {
    return text
        .split(',')
        .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
        .filter((part) => part !== '' && part !== '$user');
}


/***/ }),

/***/ 7819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ typeText)
/* harmony export */ });
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9769);

/** Names of types in `pg_catalog`, as statements and catalogs have them, and as format_type() writes them. */
const formatted = {
    int2: 'smallint',
    int4: 'integer',
    int8: 'bigint',
    float4: 'real',
    float8: 'double precision',
    bool: 'boolean',
    varchar: 'character varying',
    bpchar: 'character',
    varbit: 'bit varying',
    timestamp: 'timestamp without time zone',
    timestamptz: 'timestamp with time zone',
    time: 'time without time zone',
    timetz: 'time with time zone',
    serial: 'integer',
    serial4: 'integer',
    bigserial: 'bigint',
    serial8: 'bigint',
    smallserial: 'smallint',
    serial2: 'smallint',
};
/** A type as format_type() writes it, such as `character varying(50)` or `numeric(10,2)[]`; SERIAL is its integer. */
function typeText(type) {
    const name = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY)(type?.names);
    if (type === undefined || name === undefined || type.pct_type === true)
        return undefined;
    const array = (type.arrayBounds ?? []).length > 0 ? '[]' : '';
    if (name.schema !== undefined && name.schema !== 'pg_catalog')
        return `${name.schema}.${name.name}${array}`;
    return builtin(name.name, numbers(type.typmods)) + array;
}
function builtin(name, modifiers) {
    const base = formatted[name] ?? (name === 'char' ? '"char"' : name);
    const [first, second] = modifiers;
    switch (name) {
        case 'bpchar':
            // Without a length, `bpchar` is a type of its own.
            return first === undefined ? 'bpchar' : `${base}(${first})`;
        case 'numeric':
            return first === undefined ? base : `${base}(${first},${second ?? 0})`;
        case 'interval':
            return interval(first, second);
        case 'timestamp':
        case 'timestamptz':
        case 'time':
        case 'timetz':
            return first === undefined ? base : base.replace(' ', `(${first}) `);
        default:
            return modifiers.length === 0 ? base : `${base}(${modifiers.join(',')})`;
    }
}
/** The fields of an interval, by the bits that stand for them. */
const fields = new Map([
    [4, ' year'],
    [2, ' month'],
    [8, ' day'],
    [1024, ' hour'],
    [2048, ' minute'],
    [4096, ' second'],
    [6, ' year to month'],
    [1032, ' day to hour'],
    [3080, ' day to minute'],
    [7176, ' day to second'],
    [3072, ' hour to minute'],
    [7168, ' hour to second'],
    [6144, ' minute to second'],
]);
function interval(bits, precision) {
    const field = bits === undefined ? '' : (fields.get(bits) ?? '');
    return `interval${field}${precision === undefined ? '' : `(${precision})`}`;
}
function numbers(nodes) {
    return (nodes ?? []).flatMap((node) => 'A_Const' in node && node.A_Const.ival !== undefined ? [node.A_Const.ival.ival ?? 0] : []);
}


/***/ }),

/***/ 7355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ relationsIn),
/* harmony export */   n: () => (/* binding */ nodesOfKind)
/* harmony export */ });
/** Every node of one kind, wherever it is in a tree, the outer ones first. */
function* nodesOfKind(tree, kind) {
    for (const part of objectsIn(tree)) {
        if (kind in part)
            yield part[kind];
    }
}
/** Every relation that a tree names, where it names it. */
function* relationsIn(tree) {
    for (const part of objectsIn(tree)) {
        if (!('relname' in part) || typeof part.relname !== 'string')
            continue;
        const schema = 'schemaname' in part && typeof part.schemaname === 'string' ? part.schemaname : undefined;
        const location = 'location' in part && typeof part.location === 'number' ? part.location : 0;
        yield {
            name: schema === undefined ? { name: part.relname } : { schema, name: part.relname },
            location,
        };
    }
}
/** Without recursion: a generator in a generator for each level of a tree is slow. */
function* objectsIn(tree) {
    const open = [tree];
    while (open.length > 0) {
        const part = open.pop();
        if (typeof part !== 'object' || part === null)
            continue;
        if (!Array.isArray(part))
            yield part;
        const values = Object.values(part);
        for (let at = values.length - 1; at >= 0; at--)
            open.push(values[at]);
    }
}


/***/ }),

/***/ 2116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   iR: () => (/* binding */ majorVersion),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _sql_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7036);

/** A name that the catalog has, without its schema where a statement would find it without. */
function shortName(name, catalog) {
    const found = catalog.relation({ name: name.name });
    return found !== undefined && found.schema === name.schema ? name.name : (0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(name);
}
/** `a`, `a and b`, `a, b and c`. */
function list(items) {
    const last = items.at(-1);
    if (items.length < 2)
        return last ?? '';
    return `${items.slice(0, -1).join(', ')} and ${last ?? ''}`;
}
/** PostgreSQL's major version as people say it. */
function majorVersion(serverVersionNum) {
    return Math.floor(serverVersionNum / 10000);
}


/***/ })

};
