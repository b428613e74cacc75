export const id = 478;
export const ids = [478];
export const modules = {

/***/ 1968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ smallTable),
/* harmony export */   v: () => (/* binding */ weigh)
/* harmony export */ });
/* harmony import */ var _sql_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7036);
/* harmony import */ var _schema_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5532);


const smallTable = { rows: 10_000, bytes: 10 * 1024 * 1024 };
/** These are about the text and what it leaves behind, whether anybody uses the relation yet or not. */
const aboutTheText = new Set(['schema', 'style', 'security', 'process']);
/** The harm of these grows with the table. */
const growing = new Set(['lock', 'scan', 'rewrite']);
function weigh(rule, hit, context, small) {
    const severity = hit.severity ?? rule.severity;
    const guarded = hit.guarded ?? guardOf(rule, hit, context);
    const size = hit.relation && growing.has(rule.family) ? context.size(hit.relation) : undefined;
    if (guarded !== undefined || size === undefined || !isSmall(size, small)) {
        return { severity, guarded, lowered: undefined };
    }
    const lowered = lower(severity);
    return { severity: lowered, guarded, lowered: lowered === severity ? undefined : smallness(hit, size) };
}
function guardOf(rule, { relation: name, statement, evenIfNew }, context) {
    if (name === undefined || aboutTheText.has(rule.family))
        return undefined;
    const relation = context.catalog.relation(name);
    if (relation?.temporary === true || name.schema === _schema_state_js__WEBPACK_IMPORTED_MODULE_1__/* .temporarySchema */ .rU) {
        return `${(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(name)} is temporary: no other session sees it.`;
    }
    const { created } = relation ?? {};
    if (evenIfNew === true || created === undefined || !isBefore(created, statement, context))
        return undefined;
    const where = created.file === statement.file ? 'this file' : created.file.path;
    return `${(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(name)} is new: ${where} creates it.`;
}
function isBefore(one, other, { files }) {
    return one.file === other.file
        ? one.index < other.index
        : files.indexOf(one.file) < files.indexOf(other.file);
}
/** A number of rows that is not known is not a small one. */
function isSmall({ rows, bytes }, small) {
    return rows !== undefined && rows <= small.rows && bytes <= small.bytes;
}
function lower(severity) {
    return severity === 'error' ? 'warning' : 'notice';
}
function smallness({ relation }, { rows = 0, bytes }) {
    const kilobytes = Math.ceil(bytes / 1024);
    return `${relation ? (0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(relation) : 'The table'} is small: ${rows} rows, ${kilobytes} kB.`;
}


/***/ }),

/***/ 5532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ CatalogState),
/* harmony export */   Dt: () => (/* binding */ newRelation),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   rU: () => (/* binding */ temporarySchema)
/* harmony export */ });
/** Temporary objects lie in a schema that is searched first. */
const temporarySchema = 'pg_temp';
/** The catalog, as the statements so far have made it. */
class CatalogState {
    complete;
    searchPath;
    #relations = new Map();
    /** The tables that have had an index of a name. */
    #indexed = new Map();
    /** Whether any relation has ever inherited from another one. */
    #inherits = false;
    #types = new Map();
    #routines = new Map();
    constructor(base) {
        this.complete = base !== undefined;
        this.searchPath = base?.searchPath ?? ['public'];
        if (base === undefined)
            return;
        for (const relation of base.relations)
            this.add({ ...relation, ...freshParts(relation), created: undefined });
        for (const { parent, ...relation } of base.relations) {
            const partition = this.exactly(relation);
            const parentState = parent && this.relation(parent);
            if (partition && parentState)
                this.adopt(partition, parentState);
        }
        for (const type of base.types)
            this.addType(type);
        for (const routine of base.routines)
            this.addRoutine(routine);
    }
    relation(name) {
        const named = this.#relations.get(name.name);
        if (named === undefined)
            return undefined;
        return pick(name, this.searchPath, (schema) => named.get(schema)) ?? this.#anywhere(name, named);
    }
    /** Without a base schema, the search path may be another one: a name that only one relation has is that one. */
    #anywhere(name, named) {
        if (this.complete || name.schema !== undefined || named.size !== 1)
            return undefined;
        return named.values().next().value;
    }
    /** The relation of just that schema. */
    exactly({ schema = '', name }) {
        return this.#relations.get(name)?.get(schema);
    }
    index(name) {
        return this.indexOf(name)?.index;
    }
    indexOf(name) {
        const found = new Map();
        for (const table of this.#indexed.get(name.name) ?? []) {
            const index = table.indexes.find((candidate) => candidate.name === name.name);
            if (index && this.exactly(table) === table)
                found.set(table.schema, { index, table });
        }
        const picked = pick(name, this.searchPath, (schema) => found.get(schema));
        if (picked || this.complete || name.schema !== undefined || found.size !== 1)
            return picked;
        return found.values().next().value;
    }
    type(name) {
        const named = this.#types.get(name.name) ?? [];
        return pick(name, this.searchPath, (schema) => named.find((type) => type.schema === schema));
    }
    functions(name) {
        const named = this.#routines.get(name.name) ?? [];
        const schemas = name.schema === undefined ? this.searchPath : [name.schema];
        return named.filter(({ schema }) => schemas.includes(schema));
    }
    *relations() {
        for (const named of this.#relations.values())
            yield* named.values();
    }
    types() {
        return [...this.#types.values()].flat();
    }
    /** Where a statement creates what it names. */
    place(name, temporary = false) {
        if (temporary)
            return { schema: temporarySchema, name: name.name };
        return { schema: name.schema ?? this.searchPath[0] ?? 'public', name: name.name };
    }
    add(relation) {
        const named = this.#relations.get(relation.name) ?? new Map();
        named.set(relation.schema, relation);
        this.#relations.set(relation.name, named);
        this.setIndexes(relation, relation.indexes);
    }
    /** Gives a table other indexes, so that they are found by their names. */
    setIndexes(table, indexes) {
        table.indexes = indexes;
        for (const index of indexes)
            this.#noteIndex(table, index);
    }
    addIndex(table, index) {
        table.indexes = [...table.indexes, index];
        this.#noteIndex(table, index);
    }
    #noteIndex(table, { name }) {
        if (name === undefined)
            return;
        const tables = this.#indexed.get(name) ?? new Set();
        this.#indexed.set(name, tables.add(table));
    }
    /** Makes a relation inherit from another one. */
    adopt(relation, parent) {
        relation.parents.push(parent);
        this.#inherits = true;
    }
    remove({ schema, name }) {
        const named = this.#relations.get(name);
        named?.delete(schema);
        if (named?.size === 0)
            this.#relations.delete(name);
    }
    /** Gives a relation another name, which those that refer to it follow. */
    move(relation, to) {
        const from = { schema: relation.schema, name: relation.name };
        this.remove(relation);
        [relation.schema, relation.name] = [to.schema, to.name];
        relation.indexes = relation.indexes.map((index) => ({ ...index, table: to }));
        this.add(relation);
        for (const other of this.relations()) {
            if (isSame(other.parent, from))
                other.parent = to;
            if (isSame(other.defaultPartition, from))
                other.defaultPartition = to;
            other.constraints = other.constraints.map((constraint) => isSame(constraint.references, from) ? { ...constraint, references: to } : constraint);
        }
    }
    /**
     * A relation that a statement works on. One that must be there, but of which nothing is known, is noted as such;
     * undefined if there is none.
     */
    worked(name) {
        const known = this.relation(name);
        if (known || this.complete)
            return known;
        const relation = newRelation(this.place(name, name.schema === temporarySchema), 'table', undefined);
        relation.known = false;
        this.add(relation);
        return relation;
    }
    addType(type) {
        const placed = { ...type, ...this.place(type) };
        const others = (this.#types.get(type.name) ?? []).filter(({ schema }) => schema !== placed.schema);
        this.#types.set(type.name, [...others, placed]);
    }
    removeType(name) {
        const type = this.type(name);
        if (type === undefined)
            return;
        this.#types.set(type.name, (this.#types.get(type.name) ?? []).filter(({ schema }) => schema !== type.schema));
    }
    addRoutine(routine) {
        const named = this.#routines.get(routine.name) ?? [];
        this.#routines.set(routine.name, [...named, { ...routine, ...this.place(routine) }]);
    }
    removeRoutines(name) {
        const gone = new Set(this.functions(name));
        const left = (this.#routines.get(name.name) ?? []).filter((routine) => !gone.has(routine));
        this.#routines.set(name.name, left);
    }
    /** What goes with a schema. */
    *inSchema(schema) {
        for (const relation of [...this.relations()])
            if (relation.schema === schema)
                yield relation;
    }
    /** A relation and all that inherit its columns. */
    family(relation) {
        const all = [relation];
        if (!this.#inherits)
            return all;
        for (const member of all) {
            for (const other of this.relations()) {
                if (other.parents.includes(member) && !all.includes(other))
                    all.push(other);
            }
        }
        return all;
    }
}
/** The first of the search path, or that of the schema that is named. */
function pick({ schema }, searchPath, find) {
    if (schema !== undefined)
        return find(schema);
    for (const candidate of [temporarySchema, ...searchPath]) {
        const found = find(candidate);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function isSame(one, other) {
    return one !== undefined && one.name === other.name && one.schema === other.schema;
}
function freshParts(relation) {
    return {
        columns: new Map(relation.columns.map((column) => [column.name, column])),
        constraints: [...relation.constraints],
        indexes: [...relation.indexes],
        parents: [],
        uses: [],
    };
}
function newRelation(name, kind, created) {
    return {
        ...name,
        kind,
        created,
        temporary: name.schema === temporarySchema,
        known: true,
        columns: new Map(),
        constraints: [],
        indexes: [],
        parent: undefined,
        defaultPartition: undefined,
        parents: [],
        uses: [],
    };
}


/***/ }),

/***/ 8478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadConfiguration: () => (/* binding */ loadConfiguration)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __webpack_require__(2108);
// EXTERNAL MODULE: ./build/lint/guards.js
var guards = __webpack_require__(1968);
;// CONCATENATED MODULE: ./build/lint/read-configuration.js


/** What the parts of the file may be; the JSON schema is made from them. */
const LEVELS = ['off', 'notice', 'warning', 'error'];
const FAIL_ON = ['error', 'warning', 'never'];
const ROLLBACK_LEVELS = ['error', 'warning', 'off'];
const VERSION_PATTERN = '^[0-9]+$';
const SERVER_VERSION_PATTERN = '^[1-9][0-9](\\.[0-9]{1,2})?$';
/**
 * Reads `migrate-action.json`, and tells every problem at once.
 *
 * @param ruleNames the rules that there are
 */
function readConfiguration(text, ruleNames) {
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const remedy = 'Write it as JSON: no comments, no comma behind the last entry, names in double quotes.';
        return { problems: [{ at: '', message: `It is no JSON: ${reason}.`, remedy }] };
    }
    const reader = new Reader(ruleNames);
    const configuration = reader.configuration(value);
    return reader.problems.length > 0 ? { problems: reader.problems } : { configuration };
}
class Reader {
    problems = [];
    #ruleNames;
    constructor(ruleNames) {
        this.#ruleNames = ruleNames;
    }
    configuration(value) {
        const known = [
            ...['$schema', 'failOn', 'rules', 'startAfter', 'overrides', 'serverVersion', 'smallTable', 'rollback'],
        ];
        const entries = this.#entries(value, '', known);
        if (entries['$schema'] !== undefined)
            this.#text(entries['$schema'], '$schema');
        return {
            failOn: this.#choice(entries['failOn'], 'failOn', FAIL_ON),
            rules: this.#rules(entries['rules'], 'rules'),
            startAfter: this.#matching(entries['startAfter'], 'startAfter', VERSION_PATTERN, '"042", a version'),
            overrides: this.#overrides(entries['overrides']),
            serverVersionNum: this.#serverVersion(entries['serverVersion']),
            smallTable: this.#smallTable(entries['smallTable']),
            rollback: this.#choice(entries['rollback'], 'rollback', ROLLBACK_LEVELS),
        };
    }
    #rules(value, at) {
        const rules = new Map();
        for (const [name, level] of Object.entries(value === undefined ? {} : this.#object(value, at))) {
            if (!this.#ruleNames.includes(name)) {
                const remedy = this.#didYouMean(name, this.#ruleNames, 'The rules are listed in docs/rules/README.md.');
                this.#add(`${at}.${name}`, `There is no rule "${name}".`, remedy);
            }
            const read = this.#choice(level, `${at}.${name}`, LEVELS);
            if (read !== undefined)
                rules.set(name, read);
        }
        return rules;
    }
    #overrides(value) {
        if (value === undefined)
            return [];
        if (!Array.isArray(value)) {
            this.#add('overrides', `It must be a list, and is ${inWords(value)}.`, 'Write it in brackets: [{ … }].');
            return [];
        }
        return value.map((each, number) => {
            const at = `overrides[${number}]`;
            const entries = this.#entries(each, at, ['files', 'rules']);
            if (entries['rules'] === undefined) {
                this.#add(at, 'It has no "rules", so it changes nothing.', 'Say which rules are other in these files.');
            }
            return {
                files: this.#files(entries['files'], `${at}.files`),
                rules: this.#rules(entries['rules'], `${at}.rules`),
            };
        });
    }
    #files(value, at) {
        const list = Array.isArray(value) ? value : [value];
        const example = 'Write a pattern such as "versions/0*.sql", or a list of them.';
        if (value === undefined || list.length === 0) {
            this.#add(at, 'It is not there: nothing says which files are meant.', example);
            return [];
        }
        return list.flatMap((pattern, number) => {
            const place = Array.isArray(value) ? `${at}[${number}]` : at;
            return this.#text(pattern, place, example) ?? [];
        });
    }
    #serverVersion(value) {
        const example = '"16" or "16.3", the version of PostgreSQL';
        const version = this.#matching(value, 'serverVersion', SERVER_VERSION_PATTERN, example);
        if (version === undefined)
            return undefined;
        const [major, minor = '0'] = version.split('.');
        return Number(major) * 10_000 + Number(minor);
    }
    #smallTable(value) {
        if (value === undefined)
            return guards/* smallTable */._;
        const entries = this.#entries(value, 'smallTable', ['rows', 'bytes']);
        return {
            rows: this.#count(entries['rows'], 'smallTable.rows') ?? guards/* smallTable */._.rows,
            bytes: this.#count(entries['bytes'], 'smallTable.bytes') ?? guards/* smallTable */._.bytes,
        };
    }
    #count(value, at) {
        if (value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0))
            return value;
        this.#add(at, `It must be a whole number from 0 on, and is ${inWords(value)}.`, 'Write 10000, for example.');
        return undefined;
    }
    #matching(value, at, pattern, example) {
        if (value === undefined)
            return undefined;
        const text = this.#text(value, at, `Write ${example}, in quotes.`);
        if (text === undefined || new RegExp(pattern).test(text))
            return text;
        this.#add(at, `It cannot be ${inWords(value)}.`, `Write ${example}.`);
        return undefined;
    }
    #choice(value, at, choices) {
        if (value === undefined)
            return undefined;
        const found = choices.find((choice) => choice === value);
        if (found !== undefined)
            return found;
        const all = `It may be ${oneOf(choices)}.`;
        const remedy = typeof value === 'string' ? this.#didYouMean(value, choices, all) : all;
        this.#add(at, `It cannot be ${inWords(value)}.`, remedy === all ? all : `${remedy} ${all}`);
        return undefined;
    }
    #text(value, at, remedy = 'Put it in quotes.') {
        if (typeof value === 'string' && value !== '')
            return value;
        this.#add(at, `It must be text, and is ${inWords(value)}.`, remedy);
        return undefined;
    }
    /** The entries of an object that may have only these. */
    #entries(value, at, known) {
        const entries = this.#object(value, at);
        for (const name of Object.keys(entries).filter((each) => !known.includes(each))) {
            const all = `There may be ${oneOf(known)}.`;
            const message = `There is no setting "${name}" here.`;
            this.#add(at === '' ? name : `${at}.${name}`, message, this.#didYouMean(name, known, all));
        }
        return entries;
    }
    #object(value, at) {
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
        this.#add(at, `It must be an object, and is ${inWords(value)}.`, 'Write it in braces: { … }.');
        return {};
    }
    #didYouMean(word, candidates, otherwise) {
        const begun = candidates.find((candidate) => word.length > 2 && candidate.startsWith(word));
        const meant = (0,nearest/* nearest */.p)(word, candidates) ?? begun;
        return meant === undefined ? otherwise : `Did you mean "${meant}"?`;
    }
    #add(at, message, remedy) {
        this.problems.push({ at, message, remedy });
    }
}
function oneOf(words) {
    const quoted = words.map((word) => `"${word}"`);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}
/** A value as a person would name it. */
function inWords(value) {
    if (value === undefined)
        return 'missing';
    if (value === '')
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object' && value !== null)
        return 'an object';
    const text = JSON.stringify(value);
    return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

// EXTERNAL MODULE: ./build/rehearsal/port.js
var port = __webpack_require__(2877);
// EXTERNAL MODULE: ./build/lint/finding-rules.js + 204 modules
var finding_rules = __webpack_require__(7495);
;// CONCATENATED MODULE: ./build/rehearsal/configuration.js





/**
 * The configuration of the rules: that of the given file, or of the one in the migrations folder; an empty one where
 * there is none.
 *
 * @throws {MigrationError} `invalid-input` with every problem there is
 */
function loadConfiguration(given, migrationsDir) {
    const path = given ?? (0,port/* configurationPath */.y)(migrationsDir);
    const text = given === undefined && !(0,external_node_fs_.existsSync)(path) ? '{}' : textOf(path);
    const read = readConfiguration(text, finding_rules/* findingRules */.B.map(({ id }) => id));
    if ('configuration' in read)
        return read.configuration;
    throw invalid(path, read.problems.map(({ at, message, remedy }) => ({
        message: `${path}${at === '' ? '' : `, ${at}`}: ${message}`,
        remedy,
    })));
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        throw invalid(path, [{ message: `The configuration ${path} cannot be read (${code}).`, remedy: null }]);
    }
}
function invalid(path, problems) {
    const [first] = problems;
    const only = problems.length === 1 ? first : undefined;
    return new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: only?.message ?? `${problems.length} problems with the configuration ${path}.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: only?.remedy ?? 'Mend the configuration. docs/checks.md shows what it can say.',
        file: path,
        problems: problems.map(({ message, remedy }) => ({
            message,
            remedy,
            file: path,
            line: null,
            column: null,
        })),
    });
}


/***/ })

};
