export const id = 757;
export const ids = [757];
export const modules = {

/***/ 8757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EmbeddedServerError: () => (/* reexport */ EmbeddedServerError),
  startEmbedded: () => (/* binding */ startEmbedded)
});

;// CONCATENATED MODULE: ./build/postgres/embedded-error.js
/** The embedded server cannot be had, or is gone. `message` says what happened and what is kept; `remedy` what to do. */
class EmbeddedServerError extends Error {
    name = 'EmbeddedServerError';
    remedy;
    constructor(message, remedy, options) {
        super(message, options);
        this.remedy = remedy;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/postgres/embedded-extensions.js




/**
 * Puts the contrib extensions that come with PGlite where CREATE EXTENSION looks for them. PGlite's own
 * `extensions` option would compile all their libraries at every start; this way each is compiled when it
 * is first used, and putting them there takes a few hundredths of a second.
 */
function installExtensions(db) {
    const folder = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.resolve('./embedded/index.js')));
    for (const archive of (0,external_node_fs_.readdirSync)(folder)) {
        if (!archive.endsWith('.tar.gz'))
            continue;
        for (const { path, data } of files((0,external_node_zlib_.gunzipSync)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, archive))))) {
            db.copyToFS(`/pglite/${path}`, data);
        }
    }
}
/** The regular files of a tar archive (POSIX.1-1988 ustar, of which these archives use no more than this). */
function* files(archive) {
    for (let at = 0; archive[at] !== undefined && archive[at] !== 0;) {
        const header = archive.subarray(at, at + 512);
        const text = (from, to) => header.toString('latin1', from, to).replace(/\0.*$/s, '');
        const size = Number.parseInt(text(124, 136), 8);
        if (text(156, 157) === '0')
            yield { path: text(0, 100), data: archive.subarray(at + 512, at + 512 + size) };
        at += 512 + Math.ceil(size / 512) * 512;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/postgres/embedded-lock.js







/** Says who holds the folder. It is not the lock: a killed process leaves it behind and it means nothing then. */
const HOLDER_FILE = 'migrate-action.lock';
/**
 * Takes a folder for this process, since PGlite lets two processes overwrite each other's database. The
 * operating system holds the lock and frees it with the process, however that ends. It reaches as far as
 * that: on Linux, containers with networks of their own do not see each other's.
 *
 * Returns the function that frees it. Fails with `EmbeddedServerError` when it is taken, by this process or another.
 */
async function lockFolder(path) {
    const free = ['linux', 'android', 'win32'].includes(process.platform)
        ? await holdAddress(path)
        : holdFile((0,external_node_path_.join)(path, HOLDER_FILE));
    if (!free)
        throw await inUse(path);
    const holder = { pid: process.pid, host: (0,external_node_os_.hostname)(), since: new Date().toISOString() };
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(path, HOLDER_FILE), `${JSON.stringify(holder)}\n`);
    }
    catch (error) {
        await free();
        throw error;
    }
    return async () => {
        await (0,promises_.rm)((0,external_node_path_.join)(path, HOLDER_FILE), { force: true });
        await free();
    };
}
/** An abstract socket of Linux or a pipe of Windows: both have one owner and go with it. Undefined when it is taken. */
async function holdAddress(path) {
    const { dev, ino } = await (0,promises_.stat)(path, { bigint: true });
    const name = `migrate-action-embedded-${dev}-${ino}`;
    const server = (0,external_node_net_.createServer)((socket) => socket.destroy());
    const held = await new Promise((resolve, reject) => {
        server.once('error', (error) => {
            if (error.code === 'EADDRINUSE')
                resolve(false);
            else
                reject(error);
        });
        // Exclusive, because the workers of a cluster would share it.
        server.listen({ path: process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`, exclusive: true }, () => {
            resolve(true);
        });
    });
    if (!held)
        return undefined;
    server.unref();
    return () => new Promise((resolve) => {
        server.close(() => {
            resolve();
        });
    });
}
/** O_EXLOCK of macOS and the BSDs, which Node.js passes on and has no name for: open(2) takes a lock of flock(2). */
const O_EXLOCK = 0x20;
/** Undefined when the lock is taken. */
function holdFile(file) {
    try {
        const fd = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_NONBLOCK | O_EXLOCK, 0o600);
        return () => (0,external_node_util_.promisify)(external_node_fs_.close)(fd);
    }
    catch (error) {
        if (error.code === 'EAGAIN')
            return undefined;
        throw error;
    }
}
async function inUse(path) {
    // The holder may be just writing or removing it.
    const holder = await (0,promises_.readFile)((0,external_node_path_.join)(path, HOLDER_FILE), 'utf8')
        .then((text) => JSON.parse(text))
        .catch(() => undefined);
    const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
    return new EmbeddedServerError(`The embedded database in ${path} is in use by ${who}.`, 'It serves one process at a time: wait until that one ends, or end it, then run the command again.');
}

;// CONCATENATED MODULE: ./build/postgres/embedded-folder.js




/** There as long as a new database is not complete. */
const UNFINISHED_FILE = 'migrate-action.unfinished';
/**
 * Takes a folder that holds a database or nothing; makes it when it is not there. What a killed process left
 * of a database that it had not finished making is cleared away. Fails with `EmbeddedServerError` when the
 * folder is in use or holds something else.
 */
async function openFolder(dir) {
    const path = (0,external_node_path_.resolve)(dir);
    try {
        await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        await refuseForeign(path);
        const unlock = await lockFolder(path);
        try {
            await prepare(path);
        }
        catch (error) {
            await unlock();
            throw error;
        }
        return { path, created: () => (0,promises_.rm)((0,external_node_path_.join)(path, UNFINISHED_FILE), { force: true }), release: unlock };
    }
    catch (error) {
        if (error instanceof EmbeddedServerError)
            throw error;
        throw new EmbeddedServerError(`The folder ${path} cannot be used for the embedded database: ${error.message}.`, 'Name a folder that this process may write to.', { cause: error });
    }
}
/** Before the lock, whose file has no place in somebody else's folder. */
async function refuseForeign(path) {
    const names = await (0,promises_.readdir)(path);
    const ours = ['PG_VERSION', UNFINISHED_FILE, HOLDER_FILE];
    if (names.length === 0 || names.some((name) => ours.includes(name)))
        return;
    throw new EmbeddedServerError(`The folder ${path} is neither empty nor an embedded database.`, 'Name an empty folder, one that does not exist yet, or that of an embedded database.');
}
async function prepare(path) {
    const names = await (0,promises_.readdir)(path);
    if (names.includes(UNFINISHED_FILE)) {
        const leftovers = names.filter((name) => name !== UNFINISHED_FILE && name !== HOLDER_FILE);
        await Promise.all(leftovers.map((name) => (0,promises_.rm)((0,external_node_path_.join)(path, name), { recursive: true })));
    }
    else if (!names.includes('PG_VERSION')) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(path, UNFINISHED_FILE), '');
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/postgres/embedded-stream.js

/**
 * A session on the embedded server in the shape of a connected socket, as `pg.Client` uses one. Speaks the
 * frontend/backend protocol 3.0 (PostgreSQL documentation, "Message Flow") without TLS and cancel requests.
 */
class EmbeddedStream extends external_node_stream_.Duplex {
    /**
     * PGlite reads the data of `COPY … FROM STDIN` from the very buffer that holds the Query and would wait
     * for ever for more of it. Whoever copies therefore writes Query, CopyData and CopyDone between `cork()`
     * and `uncork()`, the data of several COPY statements one after the other, without waiting for
     * CopyInResponse. A COPY that finds no data fails with 57014, as one does whose client sends CopyFail.
     */
    wantsEagerCopy = true;
    #session;
    #unread = Buffer.alloc(0);
    #started = false;
    /** Extended-protocol messages that wait for their Sync or Flush. */
    #waiting = [];
    /** Settled when all that was asked is answered. */
    #answered = Promise.resolve();
    constructor(session) {
        super({ allowHalfOpen: false });
        this.#session = session;
    }
    connect() {
        process.nextTick(() => {
            try {
                this.#session.open();
                this.emit('connect');
            }
            catch (error) {
                this.destroy(error);
            }
        });
        return this;
    }
    setNoDelay() {
        return this;
    }
    setKeepAlive() {
        return this;
    }
    ref() {
        return this;
    }
    unref() {
        return this;
    }
    _read() {
        // The server's answers are pushed as they come.
    }
    _write(chunk, _encoding, done) {
        this.#receive(chunk);
        done();
    }
    _writev(chunks, done) {
        this.#receive(Buffer.concat(chunks.map(({ chunk }) => chunk)));
        done();
    }
    _final(done) {
        this.#hangUp();
        done();
    }
    _destroy(error, done) {
        this.#session.close();
        done(error);
    }
    /** Cuts what was written into units that the server answers as a whole, and has them answered in order. */
    #receive(bytes) {
        let query;
        const askQuery = () => {
            if (query)
                this.#ask([...query, COPY_FAIL], true);
            query = undefined;
        };
        for (const message of this.#split(bytes)) {
            const type = this.#started ? message[0] : undefined;
            if (type === COPY_DATA || type === COPY_DONE || type === COPY_FAIL[0]) {
                // Without a query before them these come too late: their COPY has failed already.
                query?.push(message);
                continue;
            }
            askQuery();
            if (type === undefined) {
                this.#started = true;
                this.#ask([message], true);
            }
            else if (type === QUERY) {
                query = [...this.#waiting.splice(0), message];
            }
            else if (type === TERMINATE) {
                this.#hangUp();
            }
            else if (type === SYNC) {
                this.#ask([...this.#waiting.splice(0), COPY_FAIL, message], true);
            }
            else if (type === FLUSH) {
                this.#ask([...this.#waiting.splice(0), message], false);
            }
            else {
                this.#waiting.push(message);
            }
        }
        askQuery();
    }
    /** Whole messages; the rest is kept until more comes. Only the first message, StartupMessage, has no type byte. */
    *#split(bytes) {
        let rest = this.#unread.length > 0 ? Buffer.concat([this.#unread, bytes]) : bytes;
        for (;;) {
            const typeLength = this.#started ? 1 : 0;
            if (rest.length < typeLength + 4)
                break;
            const length = typeLength + rest.readUInt32BE(typeLength);
            if (rest.length < length)
                break;
            yield rest.subarray(0, length);
            rest = rest.subarray(length);
        }
        this.#unread = rest;
    }
    #ask(messages, ready) {
        const reply = (answer) => {
            if (!this.destroyed && answer.length > 0)
                this.push(answer);
        };
        this.#answered = this.#session.answer(Buffer.concat(messages), ready, reply).catch((error) => {
            this.destroy(error);
        });
    }
    #hangUp() {
        void this.#answered.then(() => this.push(null));
    }
}
const QUERY = 0x51;
const SYNC = 0x53;
const FLUSH = 0x48;
const TERMINATE = 0x58;
const COPY_DATA = 0x64;
const COPY_DONE = 0x63;
/**
 * Ends every unit that can hold a COPY. The server ignores it outside of a COPY FROM STDIN (PostgreSQL
 * documentation, "COPY Operations"), and inside one it is what keeps PGlite from waiting for data for ever.
 */
const COPY_FAIL = embedded_stream_frame('f', 'no data came with the statement');
/** One frontend message with a string in it. */
function embedded_stream_frame(type, text) {
    const message = Buffer.alloc(1 + 4 + Buffer.byteLength(text) + 1);
    message.write(type, 0, 'latin1');
    message.writeUInt32BE(message.length - 1, 1);
    message.write(text, 5);
    return message;
}

;// CONCATENATED MODULE: ./build/postgres/embedded.js





/**
 * Starts the embedded server. Fails with `EmbeddedServerError` when the folder is in use, is not a database,
 * or cannot be opened by this version; the folder is then as it was.
 */
async function startEmbedded(options = {}) {
    const folder = options.dir === undefined ? undefined : await openFolder(options.dir);
    try {
        const db = await startPGlite(folder, options.from);
        await folder?.created();
        installExtensions(db);
        const { rows } = await db.query('SELECT version()');
        return new Server(db, folder, /^.*?\)/.exec(rows[0]?.version ?? '')?.[0] ?? 'PostgreSQL (PGlite)');
    }
    catch (error) {
        await folder?.release();
        throw error;
    }
}
/** Later settings win over PGlite's own, which would let a migration do what no other server allows. */
const SETTINGS = [
    'allow_system_table_mods=off',
    'search_path="$user", public',
    // WebAssembly runs on JavaScript's stack, which ends before PostgreSQL's own limit of 2 MB is reached, and
    // then the server is broken. With this one, endless recursion is an error (54001) as it should be.
    'max_stack_depth=256kB',
    // Its timer would keep the process alive after a recovery, until the server is closed.
    'log_startup_progress_interval=0',
];
async function startPGlite(folder, from) {
    const { PGlite } = await import(/* webpackIgnore: true */ './embedded/index.js');
    const log = [];
    try {
        return await PGlite.create({
            ...(folder && { dataDir: folder.path }),
            ...(from && { loadDataDir: from }),
            startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
            onStderr: (line) => {
                log.push(line);
                return false;
            },
        });
    }
    catch (error) {
        const reasons = log.filter((line) => /(?:FATAL|PANIC|DETAIL):/.test(line));
        const reason = reasons.length > 0 ? reasons.join(' ') : error.message;
        throw new EmbeddedServerError(`The embedded PostgreSQL did not start${folder ? ` on the database in ${folder.path}` : ''}: ${reason}`, folder
            ? 'Name another folder, or put this one back as it was when it last worked.'
            : 'Use a server instead.', { cause: error });
    }
}
class Server {
    description;
    #db;
    #folder;
    /** The session that is open. */
    #session;
    /** What is asked is answered one piece after the other, in the order it came. */
    #queue = Promise.resolve();
    #failure;
    #closed;
    constructor(db, folder, description) {
        this.#db = db;
        this.#folder = folder;
        this.description = description;
    }
    connect() {
        const stream = new EmbeddedStream({
            open: () => {
                if (this.#failure)
                    throw this.#failure;
                if (this.#closed)
                    throw new EmbeddedServerError('The embedded PostgreSQL is closed.', 'Start it.');
                if (this.#session) {
                    throw new EmbeddedServerError('The embedded PostgreSQL serves one session at a time, and one is open.', 'End it, then connect again.');
                }
                this.#session = stream;
            },
            answer: (messages, ready, reply) => this.#next(() => {
                this.#answer(messages, ready, reply);
            }),
            close: () => {
                if (this.#session !== stream)
                    return;
                this.#session = undefined;
                void this.#next(() => {
                    this.#endSession();
                });
            },
        });
        return stream;
    }
    async snapshot() {
        await this.#next(() => {
            if (this.#session)
                throw new Error('a snapshot is taken between two sessions');
            // What is in its files needs no recovery when they are opened again.
            this.#answer(embedded_stream_frame('Q', 'CHECKPOINT'), true);
        });
        return this.#db.dumpDataDir('none');
    }
    close() {
        this.#closed ??= this.#stop();
        return this.#closed;
    }
    async #stop() {
        this.#session?.destroy();
        await this.#queue;
        try {
            // A broken server must not write any more. What it committed is in its log.
            if (!this.#failure)
                await this.#db.close();
        }
        finally {
            await this.#folder?.release();
        }
    }
    #next(work) {
        const done = this.#queue.then(async () => {
            // While PostgreSQL works nothing else does in this thread. In between, everything else has its turn.
            await new Promise((resolve) => setImmediate(resolve));
            work();
        });
        this.#queue = done.catch(() => undefined);
        return done;
    }
    #answer(messages, ready, reply) {
        if (this.#failure)
            throw this.#failure;
        let answer;
        try {
            answer = this.#db.execProtocolRawSync(messages);
        }
        catch (error) {
            this.#failure = stopped(this.#folder, error);
            throw this.#failure;
        }
        reply?.(answer);
        // PGlite hides most of what breaks it, and answers nonsense from then on. The missing end gives it away.
        if (!ready || answer.at(-READY_LENGTH) === READY_FOR_QUERY)
            return;
        this.#failure = stopped(this.#folder);
        throw this.#failure;
    }
    #endSession() {
        // DISCARD ALL refuses to run in a transaction, and in PGlite it does not undo SET SESSION AUTHORIZATION.
        for (const sql of ['ROLLBACK', 'SET SESSION AUTHORIZATION postgres', 'DISCARD ALL']) {
            if (!this.#failure)
                this.#answer(embedded_stream_frame('Q', sql), true);
        }
    }
}
const READY_FOR_QUERY = 0x5a;
const READY_LENGTH = 6;
function stopped(folder, cause) {
    const state = folder
        ? `What was committed before is kept in ${folder.path}; the transaction it was in is not.`
        : 'The database was in memory and is lost.';
    return new EmbeddedServerError(`The embedded PostgreSQL stopped in the middle of a statement, which most likely needs more memory or deeper recursion than WebAssembly has. ${state}`, 'Make the statement smaller, or run it on a server.', { cause });
}


/***/ })

};
