export const id = 594;
export const ids = [594];
export const modules = {

/***/ 5026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ queryFrame),
/* harmony export */   cO: () => (/* binding */ copyFrames),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   mC: () => (/* binding */ around)
/* harmony export */ });
/** A message with our own SQL around a file's; in one text when it is small. */
function around(before, pieces, after) {
    const [only, ...others] = pieces;
    return typeof only === 'string' && others.length === 0 && only.length < LARGE
        ? `${before}${only}${after}`
        : [before, ...pieces, after];
}
/** Characters of a text that is copied without a thought. */
const LARGE = 1 << 18;
/** Characters of a piece that are encoded at a time. */
const SLICE = 1 << 16;
/**
 * One Query message, a part at a time: what is large is never encoded whole (PostgreSQL documentation, "Message
 * Formats").
 */
function* queryFrame(pieces) {
    const head = Buffer.alloc(5);
    head.write('Q', 'latin1');
    head.writeUInt32BE(4 + pieces.reduce((length, piece) => length + byteLength(piece), 0) + 1, 1);
    yield head;
    for (const piece of pieces)
        yield* encoded(piece);
    yield Buffer.alloc(1);
}
/** The data of a COPY as CopyData messages, and CopyDone behind them. */
function* copyFrames(data) {
    for (const bytes of encoded(data)) {
        const head = Buffer.alloc(5);
        head.write('d', 'latin1');
        head.writeUInt32BE(4 + bytes.length, 1);
        yield Buffer.concat([head, bytes]);
    }
    yield Buffer.from([0x63, 0, 0, 0, 4]);
}
function byteLength(piece) {
    return typeof piece === 'string' ? utf8Length(piece) : piece.utf8.length;
}
/** `Buffer.byteLength` of all of a large slice would copy it first. */
function utf8Length(text) {
    let length = 0;
    for (const slice of slices(text))
        length += Buffer.byteLength(slice, 'utf8');
    return length;
}
function* encoded(piece) {
    const [text, encoding] = typeof piece === 'string' ? [piece, 'utf8'] : [piece.utf8, 'latin1'];
    for (const slice of slices(text))
        yield Buffer.from(slice, encoding);
}
/** Cuts no surrogate pair in two. */
function* slices(text) {
    for (let at = 0; at < text.length;) {
        let end = Math.min(at + SLICE, text.length);
        if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800)
            end--;
        yield text.slice(at, end);
        at = end;
    }
}


/***/ }),

/***/ 5865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N9: () => (/* binding */ ConnectionLostError),
  QB: () => (/* binding */ Message),
  gP: () => (/* binding */ ServerError),
  Px: () => (/* binding */ serverErrorFields)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(3849);
// EXTERNAL MODULE: ./build/postgres/frames.js
var postgres_frames = __webpack_require__(5026);
;// CONCATENATED MODULE: ./build/postgres/outbox.js
/** What waits to be written to a stream, in order; the first is being written. */
const queues = new WeakMap();
/**
 * Writes buffers to a stream as fast as the other side takes them. They are made one at a time, so that no more
 * of a large message is in memory than the stream asks for. What is sent meanwhile waits for its turn.
 */
function sendInParts(stream, parts) {
    const iterator = parts[Symbol.iterator]();
    const sending = { next: () => iterator.next().value, stopped: false };
    const queue = queues.get(stream) ?? [];
    queues.set(stream, queue);
    if (queue.push(sending) === 1)
        pump(stream, queue);
    return sending;
}
/** Whether something sent earlier is still being written, so that a direct write would end up inside of it. */
function isSending(stream) {
    return (queues.get(stream)?.length ?? 0) > 0;
}
function pump(stream, queue) {
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
        for (let part = first.next(); part !== undefined && !first.stopped; part = first.next()) {
            // The connection is gone: whoever waits for the answer is told so by the stream's own events.
            if (stream.writable === false) {
                queue.length = 0;
                return;
            }
            if (!stream.write(part)) {
                stream.once('drain', () => {
                    pump(stream, queue);
                });
                return;
            }
        }
        queue.shift();
    }
}

;// CONCATENATED MODULE: ./build/postgres/message.js



/** An error that the server reported, with the results of the message's statements before it. */
class ServerError extends Error {
    name = 'ServerError';
    sqlstate;
    fields;
    completed;
    constructor(fields, completed) {
        super(fields.message);
        this.sqlstate = fields.sqlstate;
        this.fields = fields;
        this.completed = completed;
    }
}
/** The connection ended before the server answered: what the message did is not known from here. */
class ConnectionLostError extends Error {
    name = 'ConnectionLostError';
    completed;
    constructor(cause, completed) {
        super(cause instanceof Error ? cause.message : String(cause), { cause });
        this.completed = completed;
    }
}
/** Bytes of a message from which on it is sent in parts. */
const LARGE = 1 << 20;
/**
 * One simple-protocol Query message. `pg`'s own query drops the results that came before an error; they
 * are what tells which statement of a script failed when the error carries no position.
 */
class Message extends esm/* default.Query */.Ay.Query {
    /** Until they are written. */
    #pieces;
    #rowsKept;
    #copyData;
    #onRow;
    #results = [];
    #settle;
    #rows = [];
    #copied = 0;
    #copying;
    constructor(sql, options, settle) {
        super({ text: typeof sql === 'string' ? sql : '' });
        this.#pieces = typeof sql === 'string' ? [sql] : sql;
        this.#rowsKept = options.rows === 'all' ? Infinity : options.rows === 'first' ? 1 : 0;
        this.#copyData = options.copyData ?? [];
        this.#onRow = options.onRow;
        this.#settle = settle;
    }
    submit = (wire) => {
        const connection = wire;
        const { stream } = connection;
        if (stream.wantsEagerCopy === true) {
            // The embedded server reads the data of a COPY only from the buffer that holds the Query itself.
            stream.cork?.();
            for (const part of (0,postgres_frames/* queryFrame */.K2)(this.#pieces))
                stream.write(part);
            for (const data of this.#copyData)
                for (const frame of (0,postgres_frames/* copyFrames */.cO)(data))
                    stream.write(frame);
            this.#copied = this.#copyData.length;
            stream.uncork?.();
            return;
        }
        const [only, ...others] = this.#pieces;
        const small = this.#pieces.reduce((sum, piece) => sum + (0,postgres_frames/* byteLength */.dp)(piece), 0) < LARGE;
        if (small && others.length === 0 && typeof only === 'string' && !isSending(stream))
            connection.query(only);
        else
            sendInParts(stream, (0,postgres_frames/* queryFrame */.K2)(this.#pieces));
        // Thousands may wait for their answers.
        this.#pieces = [];
        this.text = '';
    };
    handleRowDescription() {
        this.#rows = [];
    }
    handleDataRow(message) {
        this.#onRow?.(message.fields);
        if (this.#rows.length < this.#rowsKept)
            this.#rows.push(message.fields);
    }
    handleCommandComplete({ text }) {
        if (this.#rows.length === 0)
            this.#results.push(withoutRows(text));
        else
            this.#results.push({ ...resultOf(text), rows: this.#rows });
        this.#rows = [];
    }
    handleEmptyQuery() {
        // A message without a statement: no result, and not an error.
    }
    handleCopyInResponse(wire) {
        if (wire.stream.wantsEagerCopy === true)
            return;
        const data = this.#copyData[this.#copied++];
        if (data !== undefined)
            this.#copying = sendInParts(wire.stream, (0,postgres_frames/* copyFrames */.cO)(data));
        else
            wire.sendCopyFail('COPY FROM STDIN has no data in this file');
    }
    handleCopyData() {
        // COPY … TO STDOUT in a migration: nobody reads it.
    }
    handleError(error) {
        // The server throws away what still comes of the data, and answers no CopyDone.
        if (this.#copying)
            this.#copying.stopped = true;
        this.#settle(toMessageError(error, this.#results), this.#results);
    }
    handleReadyForQuery() {
        this.#settle(undefined, this.#results);
    }
}
/** Results without rows, by their tags: a script of a million INSERTs shares one. */
const alike = new Map();
const MOST_ALIKE = 100;
function withoutRows(tag) {
    const known = alike.get(tag);
    if (known)
        return known;
    const result = { ...resultOf(tag), rows: [] };
    if (alike.size >= MOST_ALIKE)
        alike.clear();
    alike.set(tag, result);
    return result;
}
function resultOf(tag) {
    // INSERT has an OID, always 0, before its count.
    const [, command = tag, count] = /^(.*?)(?: 0(?= ))?(?: (\d+))?$/.exec(tag) ?? [];
    return { command, rowCount: count === undefined ? null : Number(count) };
}
function toMessageError(error, completed) {
    const fields = serverErrorFields(error);
    if (!fields)
        return new ConnectionLostError(error, completed);
    const failure = new ServerError(fields, completed);
    return endsSession(fields) ? new ConnectionLostError(failure, completed) : failure;
}
/** The server ends the session. A file can raise any SQLSTATE, but not this severity. */
function endsSession({ severity }) {
    return severity === 'FATAL' || severity === 'PANIC';
}
/** The fields of an error or notice that came from the server; undefined for anything else. */
function serverErrorFields(error) {
    const raw = error;
    const sqlstate = raw['code'];
    if (sqlstate === undefined || !/^[0-9A-Z]{5}$/.test(sqlstate) || raw['severity'] === undefined)
        return undefined;
    const fields = { severity: raw['severity'], sqlstate, message: raw['message'] ?? '' };
    for (const name of [
        'detail',
        'hint',
        'internalQuery',
        'where',
        'schema',
        'table',
        'column',
        'constraint',
    ]) {
        const value = raw[name];
        if (value !== undefined)
            fields[name] = value;
    }
    for (const name of ['position', 'internalPosition']) {
        const value = raw[name];
        if (value !== undefined)
            fields[name] = Number(value);
    }
    return fields;
}


/***/ }),

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
