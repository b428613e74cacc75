export const id = 486;
export const ids = [486];
export const modules = {

/***/ 7805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ statementAt),
/* harmony export */   Du: () => (/* binding */ selectStatements),
/* harmony export */   UF: () => (/* binding */ afterCopyData),
/* harmony export */   Xd: () => (/* binding */ splitStatements),
/* harmony export */   cL: () => (/* binding */ splitWithoutRows),
/* harmony export */   iA: () => (/* binding */ findUnterminated),
/* harmony export */   oS: () => (/* binding */ copyDataBlocks)
/* harmony export */ });
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1951);

/**
 * Splits a script into its statements, where psql would: not at a `;` in a literal, a comment, parentheses
 * (CREATE RULE … DO (…; …)) or the BEGIN ATOMIC body of a function. Empty statements are dropped. Never
 * fails: what does not end goes on to the end of the text, and `unterminated` says so.
 *
 * @param options.copyData 'inline' (default): data follows COPY … FROM STDIN, as in a dump.
 *   'removed': the data has been taken out of this text.
 */
function splitStatements(text, options = {}) {
    return new Splitter(text, options.copyData !== 'removed').split();
}
/**
 * As `splitStatements`, but of statements in a row that only read or write rows no more than the first: a large
 * script has a million of them, and they decide nothing that the first does not.
 */
function splitWithoutRows(text) {
    let inRow = false;
    return new Splitter(text, true, ({ words }) => {
        const before = inRow;
        inRow = /^(?:INSERT|UPDATE|DELETE|SELECT|VALUES)$/.test(words[0] ?? '');
        return before && inRow;
    }).split();
}
/** The statements of a large script that `keeps` wants: the others are not held in memory. */
function selectStatements(text, keeps) {
    const numbers = [];
    let count = 0;
    const drops = (statement) => {
        const number = count++;
        const kept = keeps(statement);
        if (kept)
            numbers.push(number);
        return !kept;
    };
    const { statements } = new Splitter(text, true, drops).split();
    return statements.map((statement, at) => ({ ...statement, number: numbers[at] ?? at }));
}
/** What a text ends inside of, if anything. */
function findUnterminated(text) {
    return new Splitter(text, true, () => true).split().unterminated;
}
/** The statement number `n` (0-based) of a text whose COPY data has been taken out. */
function statementAt(text, n) {
    let number = 0;
    return new Splitter(text, false, () => number++ !== n).split().statements[0];
}
/** The offset behind a block of COPY data and its closing `\.`, at the end of that line. */
function afterCopyData(text, data) {
    return text.startsWith('\\.', data.end) ? data.end + 2 : data.end;
}
/** The blocks of COPY data in a text, in order. */
function copyDataBlocks(text) {
    if (!/\bSTD(?:IN|OUT)\b/i.test(text))
        return [];
    const { statements } = new Splitter(text, true, ({ copyData }) => copyData === undefined).split();
    return statements.flatMap(({ copyData }) => (copyData ? [copyData] : []));
}
const wordLimit = 24;
/** How many different words, and lists of them, are shared between statements. */
const sharedLimit = 1000;
class Splitter {
    scanner;
    statements = [];
    metaCommands = [];
    inlineData;
    known = new Map();
    lists = new Map();
    start = -1;
    end = 0;
    words = [];
    plain = true;
    parentheses = 0;
    /** Open BEGIN ATOMIC and CASE in the body of a function. */
    atomic = 0;
    previous = '';
    /** Which statements not to keep: a large script has a million of them. */
    drops;
    constructor(text, inlineData, drops = () => false) {
        this.scanner = new _scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .Scanner */ .L(text);
        this.inlineData = inlineData;
        this.drops = drops;
    }
    split() {
        const { scanner } = this;
        for (let kind = scanner.next(); kind !== 'end'; kind = scanner.next()) {
            if (kind === 'line comment' || kind === 'block comment')
                continue;
            if (kind === 'meta-command') {
                this.metaCommands.push({ start: scanner.start, end: scanner.end, text: scanner.raw() });
            }
            else if (this.parentheses === 0 && this.atomic === 0 && scanner.is(';')) {
                this.finish();
            }
            else {
                this.add(kind === 'word', kind === 'symbol');
            }
        }
        this.finish();
        return {
            statements: this.statements,
            metaCommands: this.metaCommands,
            ...(scanner.unterminated && { unterminated: scanner.unterminated }),
        };
    }
    add(isWord, isSymbol) {
        const { scanner } = this;
        if (this.start < 0)
            this.start = scanner.start;
        this.end = scanner.end;
        if (isWord) {
            if (this.parentheses === 0)
                this.word();
            return;
        }
        this.plain = false;
        this.previous = '';
        if (!isSymbol)
            return;
        if (scanner.is('('))
            this.parentheses++;
        else if (scanner.is(')') && this.parentheses > 0)
            this.parentheses--;
        else if (scanner.is('.'))
            this.previous = '.';
    }
    word() {
        const { words } = this;
        if (this.atomic === 0 && words.length >= wordLimit && !isRoutine(words))
            return;
        const word = this.keyWord(this.scanner.raw());
        if (this.atomic === 0 && words.length < wordLimit)
            words.push(word);
        if (isRoutine(words))
            this.trackBody(word);
        this.previous = word;
    }
    /** CASE and END are column labels after AS and after a dot; elsewhere they are reserved. */
    trackBody(word) {
        if (this.atomic === 0) {
            if (word === 'ATOMIC' && this.previous === 'BEGIN')
                this.atomic = 1;
        }
        else if (this.previous !== 'AS' && this.previous !== '.') {
            if (word === 'CASE')
                this.atomic++;
            else if (word === 'END')
                this.atomic--;
        }
    }
    finish() {
        const { start, end, words, plain } = this;
        if (start >= 0) {
            const copyData = this.inlineData && isCopyFromStdin(words) ? this.readCopyData() : undefined;
            const statement = { start, end, words: this.shared(words), plain, ...(copyData && { copyData }) };
            if (!this.drops(statement))
                this.statements.push(statement);
        }
        this.start = -1;
        this.words = [];
        this.plain = true;
        this.parentheses = 0;
        this.atomic = 0;
        this.previous = '';
    }
    /** The word in upper case; one string for all that are written alike. */
    keyWord(raw) {
        let word = this.known.get(raw);
        if (word === undefined) {
            word = upperCase(raw);
            if (this.known.size < sharedLimit)
                this.known.set(raw, word);
        }
        return word;
    }
    /** One list for all statements with the same words. */
    shared(words) {
        const key = words.join(' ');
        let list = this.lists.get(key);
        if (list === undefined) {
            list = words.slice();
            if (this.lists.size < sharedLimit)
                this.lists.set(key, list);
        }
        return list;
    }
    /**
     * The data begins on the line after the one that ends the statement. A line that goes on with other SQL
     * is read as SQL: then there is no data.
     */
    readCopyData() {
        const { scanner } = this;
        const { text } = scanner;
        restOfLine.lastIndex = scanner.end;
        if (!restOfLine.test(text))
            return { start: scanner.end, end: scanner.end };
        const start = restOfLine.lastIndex;
        let end = text.indexOf('\\.', start);
        while (end >= 0 && !(isLineStart(text, end) && isLineEnd(text, end + 2)))
            end = text.indexOf('\\.', end + 2);
        const data = { start, end: end < 0 ? text.length : end };
        scanner.jumpTo(afterCopyData(text, data));
        return data;
    }
}
const restOfLine = /[ \t]*(?:--[^\n]*)?(?:\n|$)/y;
function isLineStart(text, offset) {
    return offset === 0 || text[offset - 1] === '\n';
}
function isLineEnd(text, offset) {
    return offset === text.length || text[offset] === '\n';
}
/** Key words are folded as ASCII: `toUpperCase` would make key words of other letters. */
function upperCase(word) {
    return word.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
function isRoutine(words) {
    if (words[0] !== 'CREATE')
        return false;
    const object = words[1] === 'OR' && words[2] === 'REPLACE' ? words[3] : words[1];
    return object === 'FUNCTION' || object === 'PROCEDURE';
}
/** The grammar takes STDOUT for STDIN here. */
function isCopyFromStdin(words) {
    if (words[0] !== 'COPY')
        return false;
    return words.some((word, at) => word === 'FROM' && /^STD(?:IN|OUT)$/.test(words[at + 1] ?? ''));
}


/***/ }),

/***/ 4655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ parseNameText),
/* harmony export */   Lx: () => (/* binding */ mayBeSame),
/* harmony export */   fh: () => (/* binding */ nameText),
/* harmony export */   uG: () => (/* binding */ nameAfter)
/* harmony export */ });
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1951);

/** Could the two be one object? Names without a schema match in any schema: the search path is not known. */
function mayBeSame(one, other) {
    if (one.name !== other.name)
        return false;
    return one.schema === undefined || other.schema === undefined || one.schema === other.schema;
}
/** `name` or `schema.name`. */
function nameText({ schema, name }) {
    return schema === undefined ? name : `${schema}.${name}`;
}
/** Reads what `nameText` wrote. */
function parseNameText(text) {
    const dot = text.indexOf('.');
    return dot < 0 ? { name: text } : { schema: text.slice(0, dot), name: text.slice(dot + 1) };
}
/** The possibly qualified name that follows the first `keyword` in a statement. */
function nameAfter(sql, keyword) {
    const scanner = new _scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .Scanner */ .L(sql);
    do
        scanner.next();
    while (scanner.kind !== 'end' && !(scanner.kind === 'word' && scanner.raw().toUpperCase() === keyword));
    const parts = [];
    do {
        const part = identifier(nextToken(scanner));
        if (part === undefined)
            return undefined;
        parts.push(part);
    } while (nextToken(scanner).is('.'));
    const name = parts.at(-1);
    const schema = parts.at(-2);
    if (name === undefined)
        return undefined;
    return schema === undefined ? { name } : { schema, name };
}
/** The next token that is no comment. */
function nextToken(scanner) {
    do
        scanner.next();
    while (scanner.kind === 'line comment' || scanner.kind === 'block comment');
    return scanner;
}
function identifier(token) {
    const raw = token.raw();
    if (token.kind === 'word')
        return raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    if (token.kind === 'quoted identifier' && raw.startsWith('"')) {
        return raw.slice(1, -1).replaceAll('""', '"');
    }
    return undefined;
}


/***/ }),

/***/ 1951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Scanner)
});

;// CONCATENATED MODULE: ./build/sql/characters.js
// What a character can be part of, as bits.
const identifierStart = 1;
const identifierPart = 2;
const operatorPart = 4;
const digit = 8;
const space = 16;
/** The class of the UTF-16 code unit at an offset; 0 for what only stands for itself, and behind the end. */
function classOf(text, at) {
    const character = text.charCodeAt(at);
    if (character < 128)
        return classes[character] ?? 0;
    // Everything beyond ASCII is a letter to PostgreSQL, whatever it is to Unicode.
    return at < text.length ? identifierStart | identifierPart : 0;
}
const classes = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_') {
    classes[character.charCodeAt(0)] = identifierStart | identifierPart;
}
for (const character of '0123456789')
    classes[character.charCodeAt(0)] = identifierPart | digit;
for (const character of '~!@#^&|`?+-*/%<>=')
    classes[character.charCodeAt(0)] = operatorPart;
for (const character of ' \t\n\r\f\v')
    classes[character.charCodeAt(0)] = space;
classes[36] = identifierPart; // $

;// CONCATENATED MODULE: ./build/sql/scanner.js

const number = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?/y;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const escapeOrQuote = /['\\]/g;
const commentMark = /\/\*|\*\//g;
/** Reads one token after another: `kind`, `start` and `end` describe the token that `next()` found last. */
class Scanner {
    text;
    kind = 'end';
    start = 0;
    end = 0;
    unterminated;
    /** Up to here there are only + and -, cut off the end of an operator: each is one of its own. */
    signsUntil = 0;
    constructor(text, offset = 0) {
        this.text = text;
        this.end = offset;
    }
    /** Goes on at `offset`, which must lie outside of every token. */
    jumpTo(offset) {
        this.end = offset;
    }
    is(symbol) {
        return (this.kind === 'symbol' &&
            this.end - this.start === symbol.length &&
            this.text.startsWith(symbol, this.start));
    }
    raw() {
        return this.text.slice(this.start, this.end);
    }
    next() {
        const { text } = this;
        let at = this.end;
        while (classOf(text, at) & space)
            at++;
        this.start = at;
        if (at >= text.length) {
            this.end = at;
            return (this.kind = 'end');
        }
        return (this.kind = this.token(at, text.charCodeAt(at)));
    }
    token(at, character) {
        const { text } = this;
        switch (character) {
            case 39: // '
                return this.string(at + 1);
            case 34: // "
                return this.quoted(at + 1, '"', 'quoted identifier');
            case 36: // $
                return this.dollar(at);
            case 92: // \
                return this.rest('meta-command');
            case 45: // -
                if (text.charCodeAt(at + 1) === 45)
                    return this.rest('line comment');
                break;
            case 47: // /
                if (text.charCodeAt(at + 1) === 42)
                    return this.blockComment(at + 2);
                break;
            case 46: // .
                if (classOf(text, at + 1) & digit)
                    return this.number(at);
                return this.symbol(text.charCodeAt(at + 1) === 46 ? 2 : 1);
            case 58: {
                // : :: :=
                const next = text.charCodeAt(at + 1);
                return this.symbol(next === 58 || next === 61 ? 2 : 1);
            }
        }
        const kinds = classOf(text, at);
        if (kinds & identifierStart)
            return this.word(at, character | 32);
        if (kinds & digit)
            return this.number(at);
        if (kinds & operatorPart)
            return this.operator(at);
        return this.symbol(1);
    }
    symbol(length) {
        this.end = this.start + length;
        return 'symbol';
    }
    /** A token that ends with its line. */
    rest(kind) {
        const newline = this.text.indexOf('\n', this.start);
        this.end = newline < 0 ? this.text.length : newline;
        return kind;
    }
    word(at, lowerCased) {
        const { text } = this;
        const next = text.charCodeAt(at + 1);
        if (next === 39) {
            if (lowerCased === 101)
                return this.escapeString(at + 2); // E'…'
            if (lowerCased === 98 || lowerCased === 110 || lowerCased === 120)
                return this.string(at + 2); // B N X
        }
        if (lowerCased === 117 && next === 38) {
            // U&'…' and U&"…"
            if (text.charCodeAt(at + 2) === 39)
                return this.string(at + 3);
            if (text.charCodeAt(at + 2) === 34)
                return this.quoted(at + 3, '"', 'quoted identifier');
        }
        let end = at + 1;
        while (classOf(text, end) & identifierPart)
            end++;
        this.end = end;
        return 'word';
    }
    number(at) {
        number.lastIndex = at;
        this.end = at + (number.exec(this.text)?.[0].length ?? 1);
        return 'number';
    }
    /** An operator ends before a comment, and only some operators may end in + or -. */
    operator(at) {
        const { text } = this;
        if (at < this.signsUntil)
            return this.symbol(1);
        let end = at + 1;
        while (classOf(text, end) & operatorPart) {
            if (text.startsWith('--', end) || text.startsWith('/*', end))
                break;
            end++;
        }
        if (!/[~!@#%^&|`?]/.test(text.slice(at, end))) {
            this.signsUntil = end;
            while (end > at + 1 && (text.charCodeAt(end - 1) === 43 || text.charCodeAt(end - 1) === 45))
                end--;
        }
        this.end = end;
        return 'symbol';
    }
    string(contents) {
        return this.quoted(contents, "'", 'string');
    }
    quoted(contents, quote, kind) {
        const { text } = this;
        let at = text.indexOf(quote, contents);
        while (at >= 0 && text[at + 1] === quote)
            at = text.indexOf(quote, at + 2);
        if (at < 0)
            return this.open(kind, kind);
        this.end = at + 1;
        return kind;
    }
    escapeString(contents) {
        const { text } = this;
        let at = contents;
        for (;;) {
            escapeOrQuote.lastIndex = at;
            const found = escapeOrQuote.exec(text);
            if (found === null)
                return this.open('string', 'string');
            if (found[0] === '\\' || text[found.index + 1] === "'") {
                at = found.index + 2;
                continue;
            }
            // 'a' <newline> 'b' is one literal, and its second part still has backslash escapes.
            const continuation = continuedAt(text, found.index + 1);
            if (continuation === undefined) {
                this.end = found.index + 1;
                return 'string';
            }
            at = continuation;
        }
    }
    dollar(at) {
        const { text } = this;
        if (classOf(text, at + 1) & digit) {
            // A parameter, $1.
            let end = at + 2;
            while (classOf(text, end) & digit)
                end++;
            this.end = end;
            return 'symbol';
        }
        dollarTag.lastIndex = at;
        const tag = dollarTag.exec(text)?.[0];
        if (tag === undefined)
            return this.symbol(1);
        const close = text.indexOf(tag, at + tag.length);
        if (close < 0)
            return this.open('dollar quote', 'dollar string');
        this.end = close + tag.length;
        return 'dollar string';
    }
    blockComment(contents) {
        commentMark.lastIndex = contents;
        for (let depth = 1; depth > 0;) {
            const mark = commentMark.exec(this.text);
            if (mark === null)
                return this.open('comment', 'block comment');
            depth += mark[0] === '/*' ? 1 : -1;
        }
        this.end = commentMark.lastIndex;
        return 'block comment';
    }
    open(what, kind) {
        this.unterminated = { what, start: this.start };
        this.end = this.text.length;
        return kind;
    }
}
/** The offset behind the quote that continues a literal, if white space with a newline leads to one. */
function continuedAt(text, offset) {
    let at = offset;
    let newline = false;
    for (;;) {
        const character = text.charCodeAt(at);
        if (character === 10)
            newline = true;
        if (character === 39)
            return newline ? at + 1 : undefined;
        if (character === 45 && text.charCodeAt(at + 1) === 45) {
            at = text.indexOf('\n', at);
            if (at < 0)
                return undefined;
        }
        else if (classOf(text, at) & space) {
            at++;
        }
        else {
            return undefined;
        }
    }
}


/***/ }),

/***/ 7391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ objectName),
/* harmony export */   f: () => (/* binding */ classifyTree)
/* harmony export */ });
/**
 * Classifies a statement by its parse tree. `byWords` is what its words say; it stands where the tree only
 * confirms that the statement is what it looks like.
 */
function classifyTree(node, byWords, isPartitioned) {
    if ('TransactionStmt' in node)
        return transactionControl(node.TransactionStmt, byWords);
    if ('IndexStmt' in node)
        return createIndex(node.IndexStmt);
    if ('DropStmt' in node)
        return dropIndex(node.DropStmt);
    if ('ReindexStmt' in node)
        return reindex(node.ReindexStmt, isPartitioned);
    if ('ClusterStmt' in node)
        return cluster(node.ClusterStmt, isPartitioned);
    if ('AlterTableStmt' in node)
        return alterTable(node.AlterTableStmt);
    if ('CreateSubscriptionStmt' in node)
        return createSubscription(node.CreateSubscriptionStmt);
    if ('AlterSubscriptionStmt' in node)
        return alterSubscription(node.AlterSubscriptionStmt);
    if ('AlterDatabaseStmt' in node) {
        const moves = hasOption(node.AlterDatabaseStmt.options, 'tablespace');
        return moves ? outside('ALTER DATABASE SET TABLESPACE') : other;
    }
    return other;
}
function objectName({ schemaname, relname }) {
    if (relname === undefined)
        return undefined;
    return schemaname === undefined ? { name: relname } : { schema: schemaname, name: relname };
}
const other = { kind: 'other' };
function outside(what, more = {}) {
    return { kind: 'outside block', what, certain: true, concurrently: false, ...more };
}
function transactionControl({ kind, chain }, byWords) {
    switch (kind) {
        case 'TRANS_STMT_BEGIN':
        case 'TRANS_STMT_START':
            return byWords.kind === 'begin' ? byWords : { kind: 'begin', modes: '' };
        case 'TRANS_STMT_COMMIT':
            return { kind: 'commit', chain: chain ?? false };
        case 'TRANS_STMT_ROLLBACK':
            return { kind: 'rollback' };
        default:
            return other;
    }
}
function createIndex({ concurrent, idxname, relation, if_not_exists }) {
    if (concurrent !== true)
        return other;
    const table = relation && objectName(relation);
    const index = indexName(idxname, table);
    return outside('CREATE INDEX CONCURRENTLY', {
        concurrently: true,
        index: concurrentIndex(index, table, if_not_exists ?? false),
    });
}
/** An index lies in the schema of its table. */
function indexName(name, table) {
    if (name === undefined)
        return undefined;
    return table?.schema === undefined ? { name } : { schema: table.schema, name };
}
function concurrentIndex(index, table, ifNotExists) {
    return { ...(index && { index }), ...(table && { table }), ifNotExists };
}
function dropIndex({ removeType, concurrent, objects }) {
    if (removeType !== 'OBJECT_INDEX' || concurrent !== true)
        return other;
    const drops = objects?.length === 1 ? listedName(objects[0]) : undefined;
    return outside('DROP INDEX CONCURRENTLY', { concurrently: true, ...(drops && { drops }) });
}
/** A name as DROP has it: the list of its parts. */
function listedName(node) {
    const items = node !== undefined && 'List' in node ? (node.List.items ?? []) : [];
    const parts = items.map((item) => ('String' in item ? item.String.sval : undefined));
    const [name, schema] = [parts.at(-1), parts.at(-2)];
    if (name === undefined)
        return undefined;
    return schema === undefined ? { name } : { schema, name };
}
function reindex({ kind, relation, params }, isPartitioned) {
    const name = relation && objectName(relation);
    if (isOn(params, 'concurrently', false)) {
        const index = kind === 'REINDEX_OBJECT_INDEX'
            ? concurrentIndex(name, undefined, false)
            : concurrentIndex(undefined, name, false);
        return outside('REINDEX CONCURRENTLY', { concurrently: true, ...(name && { index }) });
    }
    const object = kind?.replace('REINDEX_OBJECT_', '') ?? '';
    if (name === undefined)
        return outside(`REINDEX ${object}`);
    return isPartitioned(name) ? outside(`REINDEX ${object} of a partitioned table or index`) : other;
}
function cluster({ relation }, isPartitioned) {
    const name = relation && objectName(relation);
    if (name === undefined)
        return outside('CLUSTER');
    return isPartitioned(name) ? outside('CLUSTER of a partitioned table') : other;
}
function alterTable({ cmds, relation }) {
    for (const node of cmds ?? []) {
        const def = 'AlterTableCmd' in node ? node.AlterTableCmd.def : undefined;
        if (def === undefined || !('PartitionCmd' in def) || def.PartitionCmd.concurrent !== true)
            continue;
        const table = relation && objectName(relation);
        const partition = def.PartitionCmd.name && objectName(def.PartitionCmd.name);
        return outside('ALTER TABLE ... DETACH CONCURRENTLY', {
            concurrently: true,
            ...(table && partition && { detaches: { table, partition } }),
        });
    }
    return other;
}
/** Only a replication slot, made on the other server, cannot be rolled back. */
function createSubscription({ options }) {
    const createsSlot = isOn(options, 'create_slot', true) && isOn(options, 'connect', true);
    return createsSlot ? outside('CREATE SUBSCRIPTION ... WITH (create_slot = true)') : other;
}
function alterSubscription({ kind, options }) {
    switch (kind) {
        case 'ALTER_SUBSCRIPTION_REFRESH':
            return outside('ALTER SUBSCRIPTION ... REFRESH');
        case 'ALTER_SUBSCRIPTION_SET_PUBLICATION':
        case 'ALTER_SUBSCRIPTION_ADD_PUBLICATION':
        case 'ALTER_SUBSCRIPTION_DROP_PUBLICATION':
            return isOn(options, 'refresh', true) ? outside('ALTER SUBSCRIPTION with refresh') : other;
        default: {
            // From version 17 on these change the slot on the other server, where it cannot be rolled back.
            const slotOption = hasOption(options, 'failover')
                ? 'failover'
                : isOn(options, 'two_phase', true)
                    ? undefined
                    : 'two_phase';
            if (slotOption === undefined)
                return other;
            return outside(`ALTER SUBSCRIPTION ... SET (${slotOption})`, { certain: false });
        }
    }
}
function hasOption(options, name) {
    return options?.some((node) => 'DefElem' in node && node.DefElem.defname === name) ?? false;
}
/** The value of a Boolean option as PostgreSQL reads it: 0, false and off are off, a bare name is on. */
function isOn(options, name, whenAbsent) {
    const option = options?.findLast((node) => 'DefElem' in node && node.DefElem.defname === name);
    if (option === undefined || !('DefElem' in option))
        return whenAbsent;
    const value = option.DefElem.arg;
    if (value === undefined)
        return true;
    if ('Integer' in value)
        return (value.Integer.ival ?? 0) !== 0;
    if ('Boolean' in value)
        return value.Boolean.boolval === true;
    const node = 'TypeName' in value ? value.TypeName.names?.at(-1) : value;
    const text = node !== undefined && 'String' in node ? (node.String.sval ?? '') : '';
    return !/^(?:false|off)$/i.test(text);
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ classifyWords),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
function refusal(what) {
    return `${what} cannot run inside a transaction block`;
}
const other = { class: { kind: 'other' }, sure: true };
/** Classifies a statement by its words, which is all that most statements need. */
function classifyWords(statement, sql) {
    const { words } = statement;
    switch (words[0]) {
        case 'BEGIN':
        case 'START':
        case 'COMMIT':
        case 'END':
        case 'ROLLBACK':
        case 'ABORT':
        case 'PREPARE':
            return transactionControl(statement);
        case 'SET':
        case 'RESET':
            return setting(words);
        case 'VACUUM':
            return outside('VACUUM');
        case 'REINDEX':
            return reindex(words, sql);
        case 'CLUSTER':
            return /^CLUSTER(?: VERBOSE)?$/.test(words.join(' '))
                ? { ...outside('CLUSTER'), sure: statement.plain }
                : unsure(other);
        case 'DISCARD':
            return words[1] === 'ALL' ? outside('DISCARD ALL') : other;
        case 'CREATE':
        case 'DROP':
            return createOrDrop(words);
        case 'ALTER':
            return alter(words);
        default:
            return other;
    }
}
const mode = /(?:ISOLATION LEVEL (?:SERIALIZABLE|REPEATABLE READ|READ COMMITTED|READ UNCOMMITTED)|READ (?:ONLY|WRITE)|(?:NOT )?DEFERRABLE)/
    .source;
const modes = `(?:${mode}(?: ${mode})*)?`;
const beginForm = new RegExp(`^(?:BEGIN(?: (?:WORK|TRANSACTION))?|START TRANSACTION)(?: |$)(${modes})$`);
const endForm = /^(COMMIT|END|ROLLBACK|ABORT)(?: (?:WORK|TRANSACTION))?( AND CHAIN| AND NO CHAIN)?$/;
function transactionControl({ words, plain }) {
    const text = words.join(' ');
    const begin = beginForm.exec(text);
    if (begin)
        return { class: { kind: 'begin', modes: begin[1] ?? '' }, sure: plain };
    const end = endForm.exec(text);
    if (end) {
        const chain = end[2] === ' AND CHAIN';
        const commits = end[1] === 'COMMIT' || end[1] === 'END';
        return { class: commits ? { kind: 'commit', chain } : { kind: 'rollback' }, sure: plain };
    }
    if (text === 'COMMIT PREPARED' || text === 'ROLLBACK PREPARED')
        return outside(text);
    if (text === 'PREPARE TRANSACTION')
        return { class: { kind: 'prepare transaction' }, sure: true };
    return other;
}
const setTransactionForm = new RegExp(`^SET (?:LOCAL |SESSION )?TRANSACTION ${modes}$`);
/** A default for later transactions means nothing to the one that runs already, but much to a BEGIN. */
function setting(words) {
    const text = words.join(' ');
    if (setTransactionForm.test(text) || /^SET (?:LOCAL |SESSION )?TRANSACTION SNAPSHOT$/.test(text)) {
        return { class: { kind: 'set transaction' }, sure: true };
    }
    if (/^SET (?:LOCAL |SESSION )?TRANSACTION_(?:ISOLATION|READ_ONLY|DEFERRABLE)\b/.test(text)) {
        return { class: { kind: 'set transaction' }, sure: true };
    }
    const special = /^(?:SET|RESET) (?:LOCAL\b|(?:SESSION )?(?:(?:CONSTRAINTS|CHARACTERISTICS|ALL)\b|TRANSACTION|DEFAULT_TRANSACTION_))/;
    return special.test(text) ? other : { class: { kind: 'set' }, sure: true };
}
/** Whether a table is partitioned, and what stands in parentheses, is for the parser to see. */
function reindex(words, sql) {
    if (/\bCONCURRENTLY\b/i.test(sql))
        return unsure(outside('REINDEX CONCURRENTLY', true));
    const object = words[1] ?? '';
    if (/^(?:DATABASE|SCHEMA|SYSTEM)$/.test(object))
        return outside(`REINDEX ${object}`);
    return unsure(other);
}
function createOrDrop(words) {
    const [verb, object] = words;
    const command = `${verb ?? ''} ${object ?? ''}`;
    switch (object) {
        case 'DATABASE':
        case 'TABLESPACE':
            return outside(command);
        case 'SUBSCRIPTION':
            if (verb === 'DROP')
                return depends('DROP SUBSCRIPTION');
            return unsure(outside('CREATE SUBSCRIPTION ... WITH (create_slot = true)'));
        case 'INDEX':
        case 'UNIQUE': {
            const name = object === 'UNIQUE' ? words[3] : words[2];
            return name === 'CONCURRENTLY' ? unsure(outside(`${verb ?? ''} INDEX CONCURRENTLY`, true)) : other;
        }
        default:
            return other;
    }
}
function alter(words) {
    switch (words[1]) {
        case 'SYSTEM':
            return outside('ALTER SYSTEM');
        case 'DATABASE':
            return words.includes('TABLESPACE') ? unsure(outside('ALTER DATABASE SET TABLESPACE')) : other;
        case 'SUBSCRIPTION':
            if (words.includes('REFRESH'))
                return unsure(outside('ALTER SUBSCRIPTION ... REFRESH'));
            if (words.includes('PUBLICATION'))
                return unsure(outside('ALTER SUBSCRIPTION with refresh'));
            return unsure(other);
        case 'TABLE':
            if (!words.includes('DETACH') || !words.includes('CONCURRENTLY'))
                return other;
            return unsure(outside('ALTER TABLE ... DETACH CONCURRENTLY', true));
        default:
            return other;
    }
}
function outside(what, concurrently = false) {
    return { class: { kind: 'outside block', what, certain: true, concurrently }, sure: true };
}
function depends(what) {
    return { class: { kind: 'outside block', what, certain: false, concurrently: false }, sure: true };
}
function unsure(verdict) {
    return { ...verdict, sure: false };
}


/***/ })

};
