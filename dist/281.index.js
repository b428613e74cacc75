export const id = 281;
export const ids = [281];
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

/***/ 8281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openStage: () => (/* binding */ openStage)
});

// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/source-file.js
var source_file = __webpack_require__(4981);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/engine/version.js
var version = __webpack_require__(4879);
// EXTERNAL MODULE: ./build/postgres/target.js + 4 modules
var postgres_target = __webpack_require__(7087);
// EXTERNAL MODULE: ./build/rehearsal/base.js
var rehearsal_base = __webpack_require__(2339);
// EXTERNAL MODULE: ./build/postgres/connection.js + 1 modules
var connection = __webpack_require__(2356);
// EXTERNAL MODULE: ./build/engine/connect.js + 3 modules
var connect = __webpack_require__(6523);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/rehearsal/binaries.js




/**
 * PostgreSQL's server programs on this machine: in Debian's and Homebrew's folders, where pg_config says, on PATH.
 * Those of the major version come first, then the newest. `first` are folders to look in before all others.
 */
async function findBinaries(major, first = []) {
    const named = await found([...new Set(first.flatMap(folderOf))]);
    if (named.length > 0)
        return named;
    const pgConfig = await run('pg_config', ['--bindir']).catch(() => '');
    const onPath = (process.env['PATH'] ?? '').split(external_node_path_.delimiter);
    const folders = [...packaged(), pgConfig, ...onPath].filter((folder) => folder !== '');
    const all = await found([...new Set(folders.flatMap(folderOf))]);
    const fits = (binaries) => (binaries.major === major ? 1 : 0);
    return all.sort((one, other) => fits(other) - fits(one) || other.major - one.major);
}
/** Where the packages of Debian and Ubuntu, of Red Hat, of Homebrew and of Postgres.app put them. */
function packaged() {
    const each = (root, below) => {
        try {
            return (0,external_node_fs_.readdirSync)(root).map((name) => (0,external_node_path_.join)(root, name, below));
        }
        catch {
            return [];
        }
    };
    const homebrew = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap((root) => each(root, 'bin').filter((folder) => /\/postgresql(?:@\d+)?\/bin$/.test(folder)));
    return [
        ...each('/usr/lib/postgresql', 'bin'),
        ...each('/usr', 'bin').filter((folder) => /\/pgsql-\d+\/bin$/.test(folder)),
        ...homebrew,
        ...each('/Applications/Postgres.app/Contents/Versions', 'bin'),
    ];
}
/** Beside links to the programs there is no library and no share folder: the folder that they point to. */
function folderOf(folder) {
    const suffix = process.platform === 'win32' ? '.exe' : '';
    try {
        const programs = ['postgres', 'initdb'].map((name) => (0,external_node_path_.join)(folder, `${name}${suffix}`));
        for (const program of programs)
            (0,external_node_fs_.accessSync)(program, external_node_fs_.constants.X_OK);
        return [(0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(programs[0] ?? folder))];
    }
    catch {
        return [];
    }
}
async function found(folders) {
    const all = await Promise.all(folders.map(async (binDir) => {
        const said = await run((0,external_node_path_.join)(binDir, 'postgres'), ['--version']).catch(() => '');
        const version = /(\d+)(?:\.\d+)?/.exec(said);
        return version ? [{ binDir, version: version[0], major: Number(version[1]) }] : [];
    }));
    return all.flat();
}
async function run(program, args) {
    return (await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(program, args, { timeout: 10_000 })).stdout.trim();
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/rehearsal/guard.js

/**
 * Waits for the end of its standard input, which comes when our process ends in whatever way. The working folder of
 * a server is its data folder: a process that only happens to have the number in the file is left alone where
 * /proc can tell.
 */
const SCRIPT = `
const { readFileSync, readlinkSync, rmSync, existsSync } = require('node:fs');
const folder = process.argv[1];
const alive = (pid) => { try { process.kill(pid, 0); return true; } catch (error) { return error.code === 'EPERM'; } };
const own = (pid) => { try { return readlinkSync('/proc/' + pid + '/cwd') === folder + '/data'; } catch { return !existsSync('/proc/self'); } };
process.stdin.resume().on('end', async () => {
  let pid = 0;
  try { pid = Number.parseInt(readFileSync(folder + '/data/postmaster.pid', 'utf8'), 10); } catch {}
  if (pid > 0 && own(pid)) {
    try { process.kill(pid, 'SIGQUIT'); } catch {}
    for (let turn = 0; alive(pid) && turn < 200; turn++) await new Promise((next) => setTimeout(next, 50));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
`;
/**
 * Sees to it that the server in `folder` ends, and the folder goes, when this process ends without having done so
 * itself, even by SIGKILL. Returns what calls it off.
 */
function guard(folder) {
    const child = (0,external_node_child_process_.spawn)(process.execPath, ['-e', SCRIPT, folder], {
        stdio: ['pipe', 'ignore', 'ignore'],
        env: {},
        // A session of its own: Ctrl-C in the terminal must not end it together with us.
        detached: true,
    });
    child.on('error', () => undefined);
    child.unref();
    child.stdin.unref();
    return () => {
        child.kill('SIGKILL');
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/os-user.js

/**
 * As whom PostgreSQL's programs run, since they refuse to as root: `postgres` or `nobody` then, and otherwise null,
 * which is ourselves.
 */
async function serverUser() {
    if (process.getuid?.() !== 0)
        return null;
    const users = (await (0,promises_.readFile)('/etc/passwd', 'utf8').catch(() => ''))
        .split('\n')
        .map((line) => line.split(':'));
    for (const name of ['postgres', 'nobody']) {
        const user = users.find(([known]) => known === name);
        if (user)
            return { uid: Number(user[2]), gid: Number(user[3]) };
    }
    // What containers without a list of users have for nobody.
    return { uid: 65534, gid: 65534 };
}

;// CONCATENATED MODULE: ./build/rehearsal/cluster.js









/** Nothing in it is to last, and nobody but us comes in: speed is what is left. */
const SETTINGS = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    track_counts: 'on',
    shared_buffers: '32MB',
    max_connections: '20',
    // A transaction may lock as many tables as on a server of many connections, and more: a base can be large.
    max_locks_per_transaction: '2000',
    max_parallel_workers: '0',
    // Publications and slots are made as on a server that has them.
    wal_level: 'logical',
    max_wal_senders: '2',
    max_replication_slots: '2',
    max_prepared_transactions: '2',
    shared_preload_libraries: '',
    lc_messages: 'C',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    jit: 'off',
};
/** Starting takes about a second; a loaded machine may need many. */
const PATIENCE_MS = 60_000;
/**
 * Makes and starts a server from the programs in `binDir`, in a folder of its own that only we can enter, on a
 * Unix socket. It ends, and its folder goes, with `stop` or with this process, even a killed one. Fails with what
 * the programs said.
 */
async function startCluster(binDir, signal) {
    if (process.platform === 'win32')
        throw new Error('It is used by Unix sockets, which Node.js lacks on Windows.');
    const user = await serverUser();
    const folder = await newFolder();
    const release = guard(folder);
    let server;
    const stop = async () => {
        if (server)
            await ended(server, 'SIGQUIT');
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
        release();
    };
    try {
        if (user)
            await (0,promises_.chown)(folder, user.uid, user.gid);
        await initdb({ binDir, folder, user, signal });
        server = await startServer({ binDir, folder, user, signal });
        const socket = encodeURIComponent(folder);
        const target = (0,postgres_target/* parseTarget */.h)({
            url: `postgresql://postgres@/postgres?host=${socket}&port=5432&sslmode=disable`,
        });
        return { database: { kind: 'target', target }, stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
/** The path of a Unix socket may have some 100 bytes. */
async function newFolder() {
    const base = (0,external_node_os_.tmpdir)().length > 60 && (0,external_node_fs_.existsSync)('/tmp') ? '/tmp' : (0,external_node_os_.tmpdir)();
    return (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(base, 'migrate-shadow-')));
}
/** As whom and where the programs run: as little as possible of our own environment reaches them. */
function place({ folder, user }) {
    return { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }, ...user };
}
async function initdb(start) {
    const { binDir, folder, signal } = start;
    const args = ['--pgdata', (0,external_node_path_.join)(folder, 'data'), '--username', 'postgres', '--auth', 'trust'];
    args.push('--encoding', 'UTF8', '--no-locale', '--no-sync');
    const child = (0,external_node_child_process_.spawn)((0,external_node_path_.join)(binDir, 'initdb'), args, {
        ...place(start),
        stdio: ['ignore', 'ignore', 'pipe'],
        signal,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    const status = await new Promise((resolve, reject) => {
        child.on('error', reject).on('close', resolve);
    });
    if (status !== 0)
        throw new Error(`initdb failed (${oneLine(said)})`);
}
async function startServer(start) {
    const { binDir, folder, signal } = start;
    const data = (0,external_node_path_.join)(folder, 'data');
    const logFile = (0,external_node_path_.join)(folder, 'log');
    const log = await (0,promises_.open)(logFile, 'a', 0o600);
    const settings = { ...SETTINGS, unix_socket_directories: folder };
    const child = (0,external_node_child_process_.spawn)((0,external_node_path_.join)(binDir, 'postgres'), [
        '-D',
        data,
        '-p',
        '5432',
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ], 
    // A session of its own: Ctrl-C in the terminal is for us, who then stop it.
    { ...place(start), stdio: ['ignore', log.fd, log.fd], detached: true });
    child.on('error', () => undefined);
    await log.close();
    const deadline = performance.now() + PATIENCE_MS;
    while (!(await isReady(data, child.pid))) {
        if (hasEnded(child))
            throw new Error(`the server ended (${oneLine(await (0,promises_.readFile)(logFile, 'utf8'))})`);
        if (signal?.aborted === true || performance.now() > deadline) {
            await ended(child, 'SIGKILL');
            signal?.throwIfAborted();
            throw new Error(`the server accepted no connection within ${PATIENCE_MS / 1000} seconds`);
        }
        await (0,external_node_timers_promises_.setTimeout)(10);
    }
    return child;
}
/** What `pg_ctl start` goes by: the eighth line of postmaster.pid. */
async function isReady(data, pid) {
    const lines = (await (0,promises_.readFile)((0,external_node_path_.join)(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}
function hasEnded(child) {
    return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}
async function ended(child, signal) {
    if (hasEnded(child))
        return;
    const end = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await end;
}
function oneLine(text) {
    return (text
        .trim()
        .split(/\s*\n\s*/)
        .join('; ')
        .slice(-500) || 'it said nothing');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var message = __webpack_require__(5865);
;// CONCATENATED MODULE: ./build/rehearsal/on-server.js

async function onServerNow(connection) {
    const [roles, databases] = await connection.send('SELECT rolname FROM pg_catalog.pg_roles; SELECT datname FROM pg_catalog.pg_database', { rows: 'all' });
    return {
        roles: (roles?.rows ?? []).map(([name]) => name ?? ''),
        databases: (databases?.rows ?? []).map(([name]) => name ?? ''),
    };
}
/** What was not there before. */
function come(before, now) {
    return {
        roles: now.roles.filter((name) => !before.roles.includes(name)),
        databases: now.databases.filter((name) => !before.databases.includes(name)),
    };
}
/** Databases first, which roles may own. */
function dropping({ roles, databases }) {
    return [
        ...databases.map((name) => `DROP DATABASE IF EXISTS ${(0,quote/* quoteIdentifier */.C)(name)} WITH (FORCE)`),
        ...roles.map((name) => `DROP ROLE IF EXISTS ${(0,quote/* quoteIdentifier */.C)(name)}`),
    ];
}
/** By which one that outlives its run is known. */
const STAND_IN = 'stand-in of a rehearsal of migrate-action';
function standIn(role) {
    const name = (0,quote/* quoteIdentifier */.C)(role);
    return [`CREATE ROLE ${name} NOLOGIN`, `COMMENT ON ROLE ${name} IS ${(0,quote/* quoteLiteral */.c)(STAND_IN)}`];
}
async function standIns(connection) {
    const [result] = await connection.send(`SELECT r.rolname FROM pg_catalog.pg_roles r JOIN pg_catalog.pg_shdescription d ON d.objoid = r.oid
      WHERE d.classoid = 'pg_catalog.pg_authid'::pg_catalog.regclass AND d.description = ${(0,quote/* quoteLiteral */.c)(STAND_IN)}`, { rows: 'all' });
    return (result?.rows ?? []).map(([name]) => name ?? '');
}

;// CONCATENATED MODULE: ./build/rehearsal/scratch-database.js






const PREFIX = 'migrate_action_shadow_';
/** A run that was killed could not drop its database: after this long nobody can be using it any more. */
const FORGOTTEN_AFTER_S = 24 * 60 * 60;
/**
 * Creates a database with a random name on the server that `target` leads to; `stop` drops it, whoever is connected
 * to it, and the roles and databases that files have created meanwhile.
 *
 * @throws {MigrationError} `connection` when the server cannot be reached, or does not let us create a database
 */
async function scratchDatabase(target, signal) {
    const made = Math.floor(Date.now() / 1000).toString(36);
    const name = `${PREFIX}${made}_${(0,external_node_crypto_.randomBytes)(5).toString('hex')}`;
    const named = { roles: new Set(), databases: new Set() };
    let there = { roles: [], databases: [] };
    await onServer(target, signal, async (connection) => {
        there = await onServerNow(connection);
        try {
            await connection.send(`CREATE DATABASE ${(0,quote/* quoteIdentifier */.C)(name)} TEMPLATE template0`);
        }
        catch (error) {
            if (!(error instanceof message/* ServerError */.gP))
                throw error;
            throw new errors/* MigrationError */.Py({
                reason: 'connection',
                message: `No scratch database could be created on the server of shadow-database-url: ${error.message}.`,
                state: errors/* NOTHING_TOUCHED */.X2,
                next: 'Give the URL of a user that may create databases (ALTER ROLE … CREATEDB), or none.',
                sqlstate: error.sqlstate,
                cause: error,
            });
        }
        await dropForgotten(connection);
    });
    const ofOurs = ({ roles, databases }) => ({
        roles: roles.filter((role) => named.roles.has(role)),
        databases: databases.filter((database) => named.databases.has(database)),
    });
    return {
        database: { kind: 'target', target: { ...target, database: name } },
        willCreate: ({ roles, databases }) => {
            for (const role of roles)
                named.roles.add(role);
            for (const database of databases)
                named.databases.add(database);
        },
        ofOurs,
        // Also after an abort: then above all.
        stop: () => onServer(target, undefined, async (connection) => {
            await connection.send(`DROP DATABASE IF EXISTS ${(0,quote/* quoteIdentifier */.C)(name)} WITH (FORCE)`);
            const now = await onServerNow(connection);
            const left = ofOurs(come(there, now));
            // Runs share the stand-ins: they go with the last.
            const isLast = !now.databases.some((other) => other.startsWith(PREFIX));
            const roles = isLast ? [...left.roles, ...(await standIns(connection))] : left.roles;
            for (const sql of dropping({ ...left, roles }))
                await connection.send(sql).catch(() => undefined);
        }),
    };
}
async function onServer(target, signal, work) {
    const settings = { database: { kind: 'target', target }, migrationsDir: '', signal };
    const { connection } = await (0,connect/* connect */.N)(settings);
    try {
        await work(connection);
    }
    finally {
        await connection.close();
    }
}
/** Drops what killed runs have left, as far as it may. */
async function dropForgotten(connection) {
    const [result] = await connection.send(`SELECT datname FROM pg_catalog.pg_database d
      WHERE datname LIKE ${(0,quote/* quoteLiteral */.c)(`${PREFIX.replaceAll('_', '\\_')}%`)}
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)`, { rows: 'all' });
    const now = Date.now() / 1000;
    for (const [name] of result?.rows ?? []) {
        const made = Number.parseInt(name?.slice(PREFIX.length).split('_')[0] ?? '', 36);
        if (name == null || !(now - made > FORGOTTEN_AFTER_S))
            continue;
        await connection.send(`DROP DATABASE IF EXISTS ${(0,quote/* quoteIdentifier */.C)(name)}`).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/shadow.js





/** The major version of the embedded server, which is asked for before it is loaded. */
const EMBEDDED_MAJOR = 18;
/**
 * The first shadow that can be had: a scratch database on the server that the options name, a server of our own
 * from programs found on this machine, the embedded server. Null when there is none; `notes` say why.
 *
 * @throws {MigrationError} when the server that the options name cannot be used: who names one wants that one
 */
async function openShadow(options) {
    const { kinds = ['url', 'binaries', 'embedded'], signal } = options;
    const notes = [];
    if (options.url && kinds.includes('url')) {
        const started = await scratchDatabase(options.url, signal);
        return { shadow: await describe('url', started, notes), notes };
    }
    const found = kinds.includes('binaries') ? await findBinaries(options.major, options.binDirs) : [];
    const { major, comparing = false } = options;
    if (comparing && major === EMBEDDED_MAJOR && found[0]?.major !== major && kinds.includes('embedded')) {
        const shadow = await tried('The embedded PostgreSQL', () => embeddedShadow(notes), notes, signal);
        if (shadow)
            return { shadow, notes };
    }
    if (kinds.includes('binaries') && found.length === 0)
        notes.push('No PostgreSQL server programs were found on this machine.');
    for (const { binDir, version } of found) {
        signal?.throwIfAborted();
        const start = async () => describe('binaries', await startCluster(binDir, signal), notes);
        const shadow = await tried(`PostgreSQL ${version} of ${binDir}`, start, notes, signal);
        if (shadow)
            return { shadow, notes };
    }
    if (!kinds.includes('embedded'))
        return { shadow: null, notes };
    const shadow = await tried('The embedded PostgreSQL', () => embeddedShadow(notes), notes, signal);
    return { shadow, notes };
}
/** Null when it does not start: `notes` say why. */
async function tried(what, start, notes, signal) {
    try {
        return await start();
    }
    catch (error) {
        signal?.throwIfAborted();
        notes.push(`${what} did not start: ${reason(error)}`);
        return null;
    }
}
async function describe(kind, started, notes) {
    const { database, stop } = started;
    const open = async () => (await (0,connect/* connect */.N)({ database, migrationsDir: '', connectAttempts: 3 })).connection;
    try {
        return {
            kind,
            ...(await factsOf(open)),
            manySessions: true,
            notes,
            database: () => Promise.resolve({ database, release: () => Promise.resolve() }),
            connect: open,
            snapshot: undefined,
            willCreate: started.willCreate ?? (() => undefined),
            ofOurs: started.ofOurs ?? ((come) => come),
            close: stop,
        };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
async function embeddedShadow(notes, from) {
    const { startEmbedded } = await __webpack_require__.e(/* import() */ 757).then(__webpack_require__.bind(__webpack_require__, 8757));
    const server = await startEmbedded(from && { from });
    const client = async () => {
        const opened = (0,connection/* clientOverStream */.Y)(server.connect());
        // A session that ends with its server says so to nobody: unheard, it would end the process.
        opened.on('error', () => undefined);
        await opened.connect();
        return opened;
    };
    const open = async () => (0,connection/* connectionOf */.a)(await client(), { owned: true, embedded: true });
    try {
        return {
            kind: 'embedded',
            ...(await factsOf(open)),
            manySessions: false,
            notes,
            database: async () => {
                const own = await client();
                return { database: { kind: 'client', client: own }, release: () => own.end() };
            },
            connect: open,
            snapshot: async () => {
                const taken = await server.snapshot();
                return () => embeddedShadow(notes, taken);
            },
            willCreate: () => undefined,
            ofOurs: (come) => come,
            close: () => server.close(),
        };
    }
    catch (error) {
        await server.close();
        throw error;
    }
}
async function factsOf(open) {
    const connection = await open();
    try {
        const [result] = await connection.send(`SELECT pg_catalog.current_setting('server_version'), pg_catalog.current_setting('server_version_num'),
        rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user`, { rows: 'all' });
        const [version, number, superuser] = result?.rows[0] ?? [];
        return {
            serverVersion: version ?? '',
            serverVersionNum: Number(number),
            superuser: superuser === 't',
        };
    }
    finally {
        await connection.close();
    }
}
function reason(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __webpack_require__(355);
// EXTERNAL MODULE: ./build/engine/migrator.js + 12 modules
var migrator = __webpack_require__(8658);
// EXTERNAL MODULE: ./build/engine/options.js
var options = __webpack_require__(3029);
// EXTERNAL MODULE: ./build/rehearsal/read-needs.js
var read_needs = __webpack_require__(394);
;// CONCATENATED MODULE: ./build/rehearsal/needs.js



/**
 * Makes the roles that files name, that none of them creates and that the shadow lacks: as roles that nobody can log
 * in as and that may do nothing. Returns what a reader has to know of it, and which extensions cannot be had.
 */
async function supplyNeeds(shadow, connection, texts) {
    const needs = await (0,read_needs/* needsOf */.h)(texts);
    shadow.willCreate({
        roles: [...needs.createdRoles, ...needs.codedRoles],
        databases: [...needs.createdDatabases],
    });
    const roles = [...needs.roles].filter((name) => !needs.createdRoles.has(name));
    const notes = [];
    if (shadow.kind === 'url')
        notes.push(...(await notTakenBack(connection, needs)));
    const missing = await lacking(connection, roles, 'SELECT rolname::text FROM pg_catalog.pg_roles');
    if (missing.length > 0) {
        await connection.send(missing.flatMap(standIn).join(';\n'));
        notes.push(`${listed(missing.map((name) => `role ${name}`))} ${missing.length === 1 ? 'is' : 'are'} created by no file. The shadow got ${missing.length === 1 ? 'a stand-in' : 'stand-ins'} without any rights; the target must have ${missing.length === 1 ? 'it' : 'them'}.`);
    }
    const absent = await lacking(connection, [...needs.extensions], 'SELECT name::text FROM pg_catalog.pg_available_extensions');
    if (absent.length > 0)
        notes.push(`${listed(absent.map((name) => `extension ${name}`))} cannot be had on the shadow: what needs ${absent.length === 1 ? 'it' : 'them'} fails there, and may not fail on the target. Give a shadow-database-url of a server that has ${absent.length === 1 ? 'it' : 'them'}.`);
    return notes;
}
/** What the rehearsal does to a server that is not ours, and nobody undoes. */
async function notTakenBack(connection, { alteredRoles, beyond }) {
    const unknown = await lacking(connection, [...alteredRoles], 'SELECT rolname::text FROM pg_catalog.pg_roles');
    const said = [...beyond, ...(alteredRoles.size > unknown.length ? ['ALTER ROLE'] : [])];
    if (said.length === 0)
        return [];
    return [
        `${listed(said)} ${said.length === 1 ? 'changes' : 'change'} more than a database: that stays on the server of shadow-database-url.`,
    ];
}
async function lacking(connection, names, known) {
    if (names.length === 0)
        return [];
    const [result] = await connection.send(`SELECT w.name FROM pg_catalog.unnest(ARRAY[${names.map(quote/* quoteLiteral */.c).join(', ')}]) AS w (name)
      WHERE w.name NOT IN (${known}) ORDER BY 1`, { rows: 'all' });
    return (result?.rows ?? []).map(([name]) => name ?? '');
}
function listed(names) {
    const text = names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/rehearsal/proof/template.js


/**
 * A copy of a database on its server, from which the database can be made anew. Nobody may be connected to the
 * database when it is copied; who is when it is made anew, is cut off. Each is asked of a connection to another
 * database of the server.
 */
class TemplateCopy {
    #database;
    #copy;
    #there;
    #ofOurs;
    constructor(database, copy, there, ofOurs) {
        this.#database = database;
        this.#copy = copy;
        this.#there = there;
        this.#ofOurs = ofOurs;
    }
    /**
     * Copies the database. Roles and other databases belong to the server: of those that have come since, what
     * `ofOurs` leaves is dropped when the database is made anew.
     */
    static async of(connection, database, ofOurs = () => ({ roles: [], databases: [] })) {
        // After the database, so that who finds that one left behind finds this one, too. A name is cut at 63 bytes.
        const copy = `${database.slice(0, 40)}_base`;
        await createFrom(connection, copy, database);
        return new TemplateCopy(database, copy, await onServerNow(connection), ofOurs);
    }
    async restore(connection) {
        await drop(connection, this.#database);
        const since = come(this.#there, await onServerNow(connection));
        for (const sql of dropping(this.#ofOurs(since)))
            await connection.send(sql);
        await createFrom(connection, this.#database, this.#copy);
    }
    async drop(connection) {
        await drop(connection, this.#copy);
    }
}
async function createFrom(connection, database, template) {
    await connection.send(`CREATE DATABASE ${(0,quote/* quoteIdentifier */.C)(database)} TEMPLATE ${(0,quote/* quoteIdentifier */.C)(template)}`);
}
/** Version 12 knows no WITH (FORCE). */
async function drop(connection, database) {
    await connection.send(`SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ${(0,quote/* quoteLiteral */.c)(database)}`);
    await connection.send(`DROP DATABASE IF EXISTS ${(0,quote/* quoteIdentifier */.C)(database)}`);
}

;// CONCATENATED MODULE: ./build/rehearsal/stage.js








/** The schema of the history on a shadow: the one that any search_path finds first there. */
const HISTORY_SCHEMA = 'public';
/** A shadow that has the base schema, and can be put back to it. */
class Stage {
    shadow;
    /** What a reader must know of how the base came about. */
    notes = [];
    #base;
    #current;
    #copy;
    #anew;
    constructor(shadow, opened, base) {
        this.shadow = shadow;
        this.#current = { shadow, opened };
        this.#base = base;
    }
    /** Takes the shadow over: it is closed with the stage, and when the base cannot be applied. */
    static async on(shadow, base) {
        try {
            const stage = new Stage(shadow, await shadow.database(), base);
            await stage.#applyBase();
            return stage;
        }
        catch (error) {
            await shadow.close();
            throw error;
        }
    }
    /** For an engine; to be asked for again after `restore`. */
    get database() {
        return this.#current.opened.database;
    }
    /** The history on the shadow, `schema.table`, quoted. */
    get history() {
        return (0,engine_history/* qualified */.LX)({ schema: HISTORY_SCHEMA, table: this.#base.settings.table ?? options/* DEFAULTS */.z.table });
    }
    /** What an engine on the shadow is asked with. */
    get settings() {
        const { folder, settings } = this.#base;
        return {
            ...settings,
            migrationsDir: folder.dir,
            folder,
            schema: HISTORY_SCHEMA,
            // Nobody else is there: what waits for a lock waits for ever.
            lockAttempts: 1,
            lockWaitMs: 5_000,
        };
    }
    /** Lends the shadow to somebody who opens sessions there; the embedded server has one at a time. */
    async lend(work) {
        const { shadow, opened } = this.#current;
        await opened.release();
        try {
            return await work(shadow);
        }
        finally {
            this.#current = { shadow, opened: await shadow.database() };
        }
    }
    /** Works on a session of the current database. */
    async with(work) {
        const { connection, closeServer } = await (0,connect/* connect */.N)({ ...this.settings, database: this.database });
        try {
            return await work(connection);
        }
        finally {
            await connection.close();
            await closeServer();
        }
    }
    /** Remembers the database as it is now, so that `restore` can put it back. */
    async remember() {
        const { database } = this;
        if (this.shadow.snapshot) {
            this.#anew = await this.lend((shadow) => shadow.snapshot?.() ?? Promise.resolve(undefined));
            return;
        }
        if (database.kind !== 'target')
            return;
        this.#copy = await this.#elsewhere((connection) => TemplateCopy.of(connection, database.target.database, this.shadow.ofOurs));
    }
    /** Puts the database back as it was when it was remembered. An embedded server is made anew. */
    async restore() {
        this.#base.settings.signal?.throwIfAborted();
        const copy = this.#copy;
        if (copy) {
            await this.#elsewhere((connection) => copy.restore(connection));
            return;
        }
        if (!this.#anew)
            throw new Error('nothing was remembered');
        const { shadow, opened } = this.#current;
        await opened.release();
        await shadow.close();
        const anew = await this.#anew();
        this.#current = { shadow: anew, opened: await anew.database() };
    }
    async close() {
        const { shadow, opened } = this.#current;
        const copy = this.#copy;
        const failures = [];
        // Each however the one before it ended: the server may be gone already, or its sessions cut off.
        for (const end of [
            () => copy && this.#elsewhere((connection) => copy.drop(connection)),
            () => opened.release(),
            () => shadow.close(),
        ]) {
            try {
                await end();
            }
            catch (error) {
                failures.push(error);
            }
        }
        if (failures.length > 0)
            throw failures[0];
    }
    /**
     * Works on a session of another database of the server. It ends with the work: a file that creates a database, or
     * somebody else who does, cannot while one is in template1.
     */
    async #elsewhere(work) {
        const { database, settings } = this;
        if (database.kind !== 'target')
            throw new Error('there is one database');
        const { connection } = await (0,connect/* connect */.N)({
            ...settings,
            signal: undefined,
            database: { kind: 'target', target: { ...database.target, database: 'template1' } },
        });
        try {
            return await work(connection);
        }
        finally {
            await connection.close();
        }
    }
    async #applyBase() {
        const { folder, base, dump, texts } = this.#base;
        const notes = await this.with((connection) => supplyNeeds(this.#current.shadow, connection, texts));
        if (dump)
            notes.push(...(await this.lend((shadow) => (0,rehearsal_base/* loadDump */.nY)(shadow, dump.path, dump.text))));
        this.notes = notes;
        const { database, settings } = this;
        await new migrator/* Migrator */.a({ ...settings, database, folder: { ...folder, migrations: base } }).up();
    }
}
/** Why the base could not be applied, in words; undefined for what is no failure of the base's SQL. */
function baseFailure(error) {
    if (!(error instanceof errors/* MigrationError */.Py) || error.reason === 'cancelled')
        return undefined;
    const { message, file, line } = error.details;
    const place = file === null || message.includes(file) ? '' : ` (${file}${line === null ? '' : `:${line}`})`;
    return `${message}${place}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/open-stage.js








/**
 * Gets a shadow and applies the base to it.
 *
 * @throws {MigrationError} for a dump or a `shadow-database-url` that cannot be used
 */
async function openStage(subject, settings, phases, pending) {
    const { folder, target } = subject;
    const { lockTimeoutMs, statementTimeoutMs, table, signal } = settings;
    const dump = settings.baseDump === undefined ? undefined : readDump(settings.baseDump);
    const url = settings.shadowUrl === undefined ? undefined : shadowTarget(settings.shadowUrl);
    const base = dump ? [] : subject.base;
    const targetMajor = target && Math.floor(target.state.serverVersionNum / 10_000);
    const comparing = subject.purpose === 'drift';
    const options = { url, major: targetMajor, comparing, kinds: settings.kinds, signal };
    const facts = { from: dump ? 'dump' : subject.baseFrom, migrations: base.length };
    const notes = dump
        ? []
        : subject.baseGaps.map((gap) => `The rehearsal does not have what the database has: ${gap}`);
    const opened = await phases.run('start a server', () => openShadow(options).catch((error) => {
        throw ofShadow(error);
    }));
    notes.push(...opened.notes);
    if (!opened.shadow)
        return { stage: undefined, shadow: null, base: facts, notes };
    const server = endedBy(signal, opened.shadow);
    const { kind, serverVersion, serverVersionNum } = server;
    const major = Math.floor(serverVersionNum / 10_000);
    const another = targetMajor !== undefined && targetMajor !== major;
    const shadow = { kind, serverVersion, targetMajor: another ? targetMajor : null };
    if (another)
        notes.push(`The database is PostgreSQL ${targetMajor}, and the rehearsal ran on ${major}: what differs between the two is not seen. shadow-database-url takes a server of the same major version.`);
    // It is for a note alone: what goes wrong here shows where the server is used.
    if (kind === 'url' && target && (await isOneServer(server, target.connection).catch(() => false)))
        notes.push('shadow-database-url leads to the server of the database itself: the files ran in a database of their own, but on that server, and with its load.');
    const texts = [...base.map(sourceOf), ...pending].map(textOf);
    const pendingKeys = new Set(subject.steps.map(({ key }) => key));
    const migrations = [...base, ...folder.migrations.filter(({ key }) => pendingKeys.has(key))].sort((one, other) => (0,version/* compareVersions */.Z)(one.version, other.version));
    try {
        const stage = await phases.run('apply what is applied', () => Stage.on(server, {
            folder: { ...folder, migrations },
            base,
            dump,
            texts: dump ? [dump.text, ...texts] : texts,
            settings: { lockTimeoutMs, statementTimeoutMs, table, signal },
        }));
        notes.push(...stage.notes);
        return { stage, shadow, base: facts, notes };
    }
    catch (error) {
        const failure = baseFailure(error);
        if (failure === undefined)
            throw error;
        notes.push(`What is applied could not be applied to the rehearsal's server, so nothing was rehearsed: ${failure} base-dump takes a schema of pg_dump in its place, shadow-database-url a server that has what is missing.`);
        return { stage: undefined, shadow: null, base: facts, notes };
    }
}
/** By the moment in which it was started, which no two have. */
async function isOneServer(shadow, target) {
    const started = async (connection) => {
        const [result] = await connection.send("SELECT pg_catalog.to_char(pg_catalog.pg_postmaster_start_time() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')", { rows: 'all' });
        return result?.rows[0]?.[0];
    };
    const own = await shadow.connect();
    try {
        const [one, other] = [await started(own), await started(target)];
        return one != null && one === other;
    }
    finally {
        await own.close();
    }
}
function sourceOf(file) {
    return { path: file.path, source: file.read(), pending: false };
}
function textOf({ source }) {
    return typeof source === 'string' ? source : (0,sql_text/* decoded */.DH)(source);
}
function readDump(path) {
    const problems = [];
    const source = (0,source_file/* readSource */.o)(path, problems);
    if (source) {
        const text = (0,sql_text/* decoded */.DH)(source.read());
        (0,rehearsal_base/* requirePlainText */.PI)(path, text);
        return { path, text };
    }
    throw new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: `base-dump cannot be used: ${problems[0]?.message ?? path}`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Write it with pg_dump --schema-only --format=plain.',
        problems,
    });
}
/** What runs on it when the signal comes ends with it: nobody waits for a statement that takes an hour. */
function endedBy(signal, shadow) {
    const end = () => {
        // Whoever closes it hears of what goes wrong.
        shadow.close().catch(() => undefined);
    };
    signal?.addEventListener('abort', end, { once: true });
    const close = () => {
        signal?.removeEventListener('abort', end);
        return shadow.close();
    };
    return { ...shadow, close };
}
/** A server that cannot be reached is most often taken for the one that is migrated. */
function ofShadow(error) {
    if (!(error instanceof errors/* MigrationError */.Py) || error.reason !== 'connection')
        return error;
    const { details } = error;
    if (details.message.includes('shadow-database-url'))
        return error;
    const message = `shadow-database-url: ${details.message}`;
    return new errors/* MigrationError */.Py({ ...(0,errors/* present */.Eb)(details), message, cause: error });
}
function shadowTarget(url) {
    try {
        return (0,postgres_target/* parseTarget */.h)({ url, source: 'shadow-database-url' });
    }
    catch (error) {
        if (!(error instanceof postgres_target/* TargetError */.I))
            throw error;
        throw new errors/* MigrationError */.Py({
            reason: 'invalid-input',
            message: `shadow-database-url: ${error.problems.join(' ')}`,
            state: errors/* NOTHING_TOUCHED */.X2,
            next: 'Give the URL of a server on which a database may be created, or none.',
        });
    }
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
