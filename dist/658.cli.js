export const id = 658;
export const ids = [658];
export const modules = {

/***/ 6666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ tryLockAgain),
/* harmony export */   KP: () => (/* binding */ lockTransaction),
/* harmony export */   MR: () => (/* binding */ readLockHolder),
/* harmony export */   TL: () => (/* binding */ lockKey),
/* harmony export */   Tl: () => (/* binding */ unlock),
/* harmony export */   ag: () => (/* binding */ lockHolderQuery),
/* harmony export */   bh: () => (/* binding */ tryLock),
/* harmony export */   xE: () => (/* binding */ lockedByAnother)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1502);
/* harmony import */ var _postgres_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5865);



/**
 * The key of the lock that one runner holds per history: 64 bits of a hash of database, schema and table, so
 * that runners of different histories never wait for each other.
 */
function lockKey(database, schema, table) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`migrate-action\0${database}\0${schema}\0${table}`).digest();
    return digest.readBigInt64BE(0);
}
/**
 * Takes the lock if it is free. Always polled, never waited for on the server: a session that waits inside
 * pg_advisory_lock holds a snapshot, and CREATE INDEX CONCURRENTLY of the lock's holder waits for snapshots.
 */
function tryLock(key) {
    return `SELECT pg_catalog.pg_try_advisory_lock(${key})`;
}
/** What the server says when `lockTransaction` does not get the lock. No file can say the same. */
const LOCKED_BY_ANOTHER = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: another runner holds the lock`;
/**
 * Takes the lock for the transaction that it stands in, or raises an error at once. What holds behind a
 * transaction pooler too, and does not keep a session of its pool waiting. The same key, so that runners with
 * and without the pooler keep out of each other's way.
 */
function lockTransaction(key) {
    return `SELECT CASE WHEN pg_catalog.pg_try_advisory_xact_lock(${key}) THEN 1 ELSE (${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(LOCKED_BY_ANOTHER)} || pg_catalog.random()::text)::integer END`;
}
function lockedByAnother(error) {
    return (error instanceof _postgres_message_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP && error.sqlstate === '22P02' && error.message.includes(LOCKED_BY_ANOTHER));
}
/** Takes the lock unless this session holds it; for use after a file that may have given it up. */
function tryLockAgain(key) {
    return `SELECT CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE ${isLock(key)} AND l.pid = pg_catalog.pg_backend_pid()) THEN true ELSE pg_catalog.pg_try_advisory_lock(${key}) END`;
}
function unlock(key) {
    return `SELECT pg_catalog.pg_advisory_unlock(${key})`;
}
/** Who holds the lock. A role that may not see other sessions gets the process ID alone. */
function lockHolderQuery(key) {
    return `SELECT l.pid, a.application_name, a.usename,
  pg_catalog.to_char(COALESCE(a.query_start, a.backend_start) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  pg_catalog.left(a.query, 200)
FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE ${isLock(key)} LIMIT 1`;
}
function readLockHolder(result) {
    const row = result?.rows[0];
    if (!row)
        return undefined;
    return {
        pid: Number(row[0]),
        applicationName: row[1] ?? '',
        user: row[2] ?? '',
        since: row[3] ?? null,
        query: row[4] ?? '',
    };
}
/** A 64-bit key stands in pg_locks as two halves, with objsubid 1. */
function isLock(key) {
    const unsigned = BigInt.asUintN(64, key);
    return `l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid = ${unsigned >> 32n} AND l.objid = ${unsigned & 0xffffffffn}
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())`;
}


/***/ }),

/***/ 7443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ isAborted),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/**
 * How long to wait before try number `attempt` (1 is the second try): doubling from `firstMs` up to `mostMs`,
 * of which a random half is taken off, so that runners that failed together do not meet again.
 */
function backoffMs(attempt, firstMs, mostMs) {
    const full = Math.min(mostMs, firstMs * 2 ** (attempt - 1));
    return Math.round(full / 2 + (Math.random() * full) / 2);
}
/** Waits, or returns at once when the signal is or gets aborted. */
function sleep(ms, signal) {
    if (signal?.aborted === true)
        return Promise.resolve();
    return new Promise((resolve) => {
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, ms);
        signal?.addEventListener('abort', done);
    });
}
function isAborted(signal) {
    return signal?.aborted === true;
}


/***/ }),

/***/ 6523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/postgres/connection.js + 1 modules
var connection = __webpack_require__(2356);
// EXTERNAL MODULE: ./build/postgres/hosts.js
var hosts = __webpack_require__(9205);
// EXTERNAL MODULE: ./build/postgres/secrets.js
var secrets = __webpack_require__(3151);
// EXTERNAL MODULE: ./build/postgres/sqlstate.js
var sqlstate = __webpack_require__(7929);
;// CONCATENATED MODULE: ./build/postgres/server-refusal.js


/** Why the server turned the connection away, for a person. */
function explainRefusal(refusal, target, host) {
    const { message, advice } = explanationOf(refusal, target, host);
    return { message, advice, retriable: (0,sqlstate/* retriesOf */.Ko)(refusal) === 'on connecting' };
}
function explanationOf({ sqlstate, message }, target, host) {
    const said = `${message} (${sqlstate})`;
    if (/tenant.{0,4}user.*not found/i.test(message)) {
        return {
            message: `The pooler at ${host.host} does not know the user "${target.user}".`,
            advice: [
                'On a Supabase pooler the user is postgres.<project ref>. Copy host and user from "Connect" in the dashboard: a region may have more than one pooler.',
            ],
        };
    }
    switch (sqlstate) {
        case '28P01':
            return {
                message: `The server at ${host.host} refused the password of the user "${target.user}".`,
                advice: passwordAdvice(target, host),
            };
        case '28000':
            return explainAuthorization(said, message, target, host);
        case '3D000':
            return {
                message: `The database "${target.database}" does not exist on ${host.host}.`,
                advice: [
                    'Check the name after the last / of the URL. Migrations do not create the database itself: use createdb or CREATE DATABASE.',
                ],
            };
        case '42501':
            return {
                message: `The user "${target.user}" may not connect to the database "${target.database}".`,
                advice: [`Let the owner of the database run GRANT CONNECT ON DATABASE … TO … for this user.`],
            };
        case '53300':
            return {
                message: `The server at ${host.host} has no connection left: ${said}.`,
                advice: [
                    'Close sessions that are not needed (see pg_stat_activity), or raise max_connections or the limit of the user.',
                ],
            };
        case '57P03':
            return {
                message: `The server at ${host.host} does not take connections yet: ${said}.`,
                advice: ['Wait until it has started.'],
            };
        case '08P01':
            return explainProtocol(said, message, host);
        default:
            return { message: `The server at ${host.host} refused the connection: ${said}.`, advice: [] };
    }
}
function passwordAdvice(target, host) {
    if ((host.password ?? target.password) === undefined) {
        return [
            'No password was given. Put it into the URL, or set PGPASSWORD. In a workflow, check that the secret exists and has a value.',
        ];
    }
    const advice = [
        'Check the user and the password. In a URL, special characters of the password must be percent-encoded; ' +
            'square brackets of a template such as [YOUR-PASSWORD] are not part of it.',
    ];
    const { kind } = (0,hosts/* explainHost */.m)(host.host, host.port);
    if (kind.startsWith('supabase-pooler') && !target.user.includes('.')) {
        advice.push('On a Supabase pooler the user is postgres.<project ref>.');
    }
    return advice;
}
function explainAuthorization(said, message, target, host) {
    if (/no encryption|SSL off|insecure|SSL(\/TLS)? (is )?required/i.test(message)) {
        return {
            message: `The server at ${host.host} takes encrypted connections only.`,
            advice: ['Use sslmode=require or sslmode=verify-full.'],
        };
    }
    if (/role ".*" does not exist/.test(message)) {
        return {
            message: `The user "${target.user}" does not exist on ${host.host}.`,
            advice: ['Check the user of the URL. Without one, the name of the operating system user is taken.'],
        };
    }
    if (/^(peer|ident) authentication failed/i.test(message)) {
        return {
            message: `The server lets the user "${target.user}" in over this socket only from the system account of that name.`,
            advice: [
                'Connect to localhost with a password, run as that account, or change the method in pg_hba.conf.',
            ],
        };
    }
    if (/client certificate/i.test(message)) {
        return {
            message: `The server at ${host.host} wants a client certificate.`,
            advice: ['Give it as sslcert and sslkey.'],
        };
    }
    return {
        message: `The server at ${host.host} does not let the user "${target.user}" in: ${said}.`,
        advice: ['Check pg_hba.conf on the server: it has no rule that lets this user, database and address in.'],
    };
}
function explainProtocol(said, message, host) {
    const parameter = /unsupported startup parameter(?: in options)?: *"?(\w+)/.exec(message)?.[1];
    if (!message.includes('unsupported startup parameter')) {
        return { message: `The server or pooler at ${host.host} refused the connection: ${said}.`, advice: [] };
    }
    return {
        message: `The pooler at ${host.host} does not accept ${parameter === undefined ? 'a setting' : `the setting ${parameter}`} at the start of a session.`,
        advice: [
            'Leave options out of the URL and PGOPTIONS unset, and give the setting to the user: ALTER ROLE … SET …. Or connect without the pooler.',
        ],
    };
}

// EXTERNAL MODULE: ./build/postgres/tls.js
var tls = __webpack_require__(623);
;// CONCATENATED MODULE: ./build/postgres/tls-failure.js

/** Why the encrypted connection could not be made, for a person. */
function explainTlsFault(error, fault, target, host) {
    const { mode, negotiation } = target.tls;
    switch (fault) {
        case 'no TLS':
            return {
                message: `The server at ${host.host} has no TLS, and sslmode=${mode} asks for it.`,
                advice: [
                    'Turn TLS on at the server (ssl = on). Inside a network you trust, sslmode=prefer or sslmode=disable connects without.',
                ],
                retriable: false,
            };
        case 'certificate':
            return explainCertificate(error, target, host);
        case 'handshake':
            return {
                message: `The server at ${host.host} and this machine could not agree on an encrypted connection${codeOf(error)}.`,
                advice: negotiation === 'direct'
                    ? ['sslnegotiation=direct works from PostgreSQL 17 on. Leave it out for an older server.']
                    : [
                        'Check that the port leads to a PostgreSQL server, that it has TLS 1.2 or later, and whether it wants a client certificate (sslcert, sslkey).',
                    ],
                retriable: false,
            };
    }
}
function explainCertificate({ code, cert }, { tls }, host) {
    switch (code ?? '') {
        case 'ERR_TLS_CERT_ALTNAME_INVALID': {
            const names = cert?.subjectaltname?.replaceAll(/(DNS|IP Address):/g, '') ??
                String(cert?.subject?.CN ?? 'another name');
            return {
                message: `The server's certificate is not for ${host.host} but for ${names}.`,
                advice: [
                    'Connect by a name that is in the certificate. sslmode=verify-ca checks who signed it and not the name.',
                ],
                retriable: false,
            };
        }
        case 'CERT_HAS_EXPIRED':
            return {
                message: `The certificate of ${host.host}, or one that signed it, has expired.`,
                advice: ["Renew the server's certificate, or give the root certificate that is in use now."],
                retriable: false,
            };
        case 'CERT_NOT_YET_VALID':
            return {
                message: `The certificate of ${host.host} is not valid yet.`,
                advice: ["Check this machine's clock."],
                retriable: false,
            };
        default:
            return {
                message: `The certificate of ${host.host} was not signed by anyone this connection trusts ` +
                    `(${tls.rootCertSource ?? 'no root certificate'}; ${code ?? 'unknown reason'}).`,
                advice: [rootCertificateAdvice(host)],
                retriable: false,
            };
    }
}
function rootCertificateAdvice({ host, port }) {
    const give = 'Give the certificate that signed it as sslrootcert=<path>';
    const { kind } = (0,hosts/* explainHost */.m)(host, port);
    if (kind.startsWith('supabase'))
        return `${give}: the dashboard offers it for download under "Database settings", "SSL configuration".`;
    if (kind.startsWith('neon'))
        return 'Use sslmode=verify-full with sslrootcert=system: the certificates of Neon are signed by a public authority.';
    if (host.endsWith('.rds.amazonaws.com'))
        return `${give}: Amazon publishes the bundle for its regions.`;
    return `${give}, or sslrootcert=system if a public authority signed it.`;
}
function codeOf(error) {
    const { code } = (error ?? {});
    return typeof code === 'string' ? ` (${code})` : '';
}

;// CONCATENATED MODULE: ./build/postgres/connect-error.js





/**
 * Explains to a person why a connection to `host` failed. `error` is what connecting threw: an error of
 * `pg`, of the server, of Node.js's network or TLS. The text holds no form of `target.secrets`.
 */
function explainConnectFailure(error, target, host) {
    const { refusal, code, text } = read(error);
    const fault = (0,tls/* tlsFault */.gA)(error);
    const explanation = refusal
        ? explainRefusal(refusal, target, host)
        : fault !== undefined
            ? explainTlsFault(error, fault, target, host)
            : (explainPasswordFault(text) ?? explainNetworkFault(code ?? timeoutCode(text) ?? text, target, host));
    const clean = (part) => (0,secrets/* withoutSecrets */.cT)(part, target.secrets);
    return {
        message: clean(explanation.message),
        advice: explanation.advice.map(clean),
        retriable: explanation.retriable,
        ...(refusal && { sqlstate: refusal.sqlstate }),
        ...(!refusal && code !== undefined && { code }),
    };
}
/** `name, port 5432`, or the path of a Unix socket. */
function placeOf({ host, port, address }) {
    if (host.startsWith('/'))
        return `${host}/.s.PGSQL.${port}`;
    return `${host}${address === undefined || address === host ? '' : ` (${address})`}, port ${port}`;
}
/** Finds what counts: several addresses of one host fail as one error of many, and wrappers have a cause. */
function read(error) {
    const { code, sqlstate, severity, message, errors, cause } = (error ?? {});
    const text = typeof message === 'string' ? message : String(error);
    if (typeof sqlstate === 'string')
        return { refusal: { sqlstate, message: text }, text };
    if (typeof severity === 'string' && typeof code === 'string')
        return { refusal: { sqlstate: code, message: text }, text };
    if (Array.isArray(errors) && errors.length > 0)
        return read(mostTelling(errors));
    if (typeof code === 'string')
        return { code, text };
    const inner = cause;
    return inner === undefined || inner === null ? { text } : read(inner);
}
/** A machine without IPv6 fails to reach every IPv6 address; that says nothing about the server. */
function mostTelling(errors) {
    const answered = ({ code }) => code !== 'ENETUNREACH' && code !== 'EADDRNOTAVAIL';
    return errors.find((error) => answered((error ?? {}))) ?? errors[0];
}
/** `pg` reports its own timeout without a code. */
function timeoutCode(text) {
    return text === 'timeout expired' ? 'ETIMEDOUT' : undefined;
}
function explainPasswordFault(text) {
    if (text.startsWith('SASL:') && text.includes('client password must be')) {
        return {
            message: 'The server asks for a password, and none was given.',
            advice: [
                'Put the password into the URL, or set PGPASSWORD. In a workflow, check that the secret exists and has a value.',
            ],
            retriable: false,
        };
    }
    if (!text.startsWith('SASL:'))
        return undefined;
    return {
        message: `Authentication with the server failed: ${text.replace(/^SASL: /, '')}.`,
        advice: ['Check the password, and that the host and port lead to a PostgreSQL server.'],
        retriable: false,
    };
}
const unreachable = ['EADDRNOTAVAIL', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT'];
/** `cause` is an error code of Node.js, or the text of an error without one. */
function explainNetworkFault(cause, target, host) {
    const place = placeOf(host);
    const { kind, advice: hostAdvice } = (0,hosts/* explainHost */.m)(host.host, host.port);
    if (kind === 'supabase-direct' && hostAdvice !== undefined && unreachable.includes(cause)) {
        const retriable = cause === 'ETIMEDOUT' || cause === 'EAI_AGAIN';
        return { message: `${place} cannot be reached from this machine.`, advice: [hostAdvice], retriable };
    }
    switch (cause) {
        case 'ECONNREFUSED':
            return {
                message: `Nothing accepts connections at ${place}.`,
                advice: ['Check that the server runs and that the port is right.', ...adviceForLocalHost(host)],
                retriable: true,
            };
        case 'ENOENT':
            return {
                message: `There is no Unix socket ${place}.`,
                advice: ['Check that the server runs, and the directory of its socket (unix_socket_directories).'],
                retriable: true,
            };
        case 'EACCES':
            return {
                message: `This user may not open the Unix socket ${place}.`,
                advice: ['Check the permissions of the directory and of the socket.'],
                retriable: false,
            };
        case 'ENOTFOUND':
            return {
                message: `The host name ${host.host} does not exist, or this machine cannot look it up.`,
                advice: ['Check the spelling of the host. A name inside a private network is known only there.'],
                retriable: true,
            };
        case 'EAI_AGAIN':
            return {
                message: `The host name ${host.host} could not be looked up just now.`,
                advice: ["Check this machine's network and DNS."],
                retriable: true,
            };
        case 'ENETUNREACH':
        case 'EADDRNOTAVAIL':
            return {
                message: `There is no route from this machine to ${place}.`,
                advice: [
                    "The host may have an IPv6 address only, and this machine (as GitHub's hosted runners) none. Use a host with an IPv4 address.",
                ],
                retriable: false,
            };
        case 'EHOSTUNREACH':
        case 'ETIMEDOUT':
            return {
                message: `${place} did not answer${cause === 'ETIMEDOUT' ? ' in time' : ''}.`,
                advice: [
                    "Check the firewall and the list of addresses that may connect: those of GitHub's hosted runners change. A server in a private network needs a runner inside it.",
                ],
                retriable: true,
            };
        default:
            return droppedConnection(place, cause, target);
    }
}
function droppedConnection(place, cause, target) {
    if (!['ECONNRESET', 'EPIPE', 'Connection terminated unexpectedly'].includes(cause)) {
        return { message: `The connection to ${place} failed: ${cause}.`, advice: [], retriable: false };
    }
    const direct = target.tls.negotiation === 'direct';
    return {
        message: `${place} closed the connection before it was ready.`,
        advice: [
            direct
                ? 'sslnegotiation=direct works from PostgreSQL 17 on. Leave it out for an older server.'
                : 'Check that the port leads to a PostgreSQL server; a proxy or firewall between may have cut the connection.',
        ],
        retriable: !direct,
    };
}
function adviceForLocalHost({ host }) {
    if (!['localhost', '127.0.0.1', '::1'].includes(host))
        return [];
    return [
        'In a container, localhost is the container itself: use the name of the service as host. A service ' +
            'container of a workflow must publish its port (ports: 5432:5432) for steps that run on the machine.',
    ];
}

// EXTERNAL MODULE: ./build/postgres/open.js + 2 modules
var postgres_open = __webpack_require__(2779);
// EXTERNAL MODULE: ./build/engine/backoff.js
var backoff = __webpack_require__(7443);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/options.js
var options = __webpack_require__(3029);
;// CONCATENATED MODULE: ./build/engine/connect.js






/** Connects to the database of the settings; a target is tried again with growing waits while the failure may pass. */
async function connect(settings) {
    const { database } = settings;
    switch (database.kind) {
        case 'client':
            requireConnected(database.client);
            return { connection: (0,connection/* connectionOf */.a)(database.client, { owned: false }), closeServer: nothingToClose };
        case 'embedded':
            return connectEmbedded(database.dir);
        case 'target':
            return { connection: await connectWithRetry(database.target, settings), closeServer: nothingToClose };
    }
}
/** A query on a client that has not connected waits for ever. */
function requireConnected(client) {
    const { processID, getTransactionStatus } = client;
    if (processID !== null || getTransactionStatus?.call(client) != null)
        return;
    throw new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: 'The client that was handed over is not connected.',
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Await client.connect() first.',
    });
}
async function connectEmbedded(dir) {
    const { startEmbedded, EmbeddedServerError } = await __webpack_require__.e(/* import() */ 757).then(__webpack_require__.bind(__webpack_require__, 8757));
    try {
        const server = await startEmbedded(dir === undefined ? {} : { dir });
        const client = (0,connection/* clientOverStream */.Y)(server.connect());
        await client.connect();
        return {
            connection: (0,connection/* connectionOf */.a)(client, { owned: true, embedded: true }),
            closeServer: () => server.close(),
        };
    }
    catch (error) {
        if (!(error instanceof EmbeddedServerError))
            throw error;
        throw new errors/* MigrationError */.Py({
            reason: 'connection',
            message: error.message,
            state: errors/* NOTHING_TOUCHED */.X2,
            next: error.remedy,
            cause: error,
        });
    }
}
async function connectWithRetry(target, settings) {
    const attempts = settings.connectAttempts ?? options/* DEFAULTS */.z.connectAttempts;
    for (let attempt = 1;; attempt++) {
        if ((0,backoff/* isAborted */.G4)(settings.signal))
            throw (0,errors/* cancelled */.KW)('while connecting');
        settings.onEvent?.({ type: 'connecting', attempt, attempts });
        try {
            return await (0,postgres_open/* openConnection */.JY)(target, settings.connectTimeoutMs ?? options/* DEFAULTS */.z.connectTimeoutMs, settings.signal);
        }
        catch (error) {
            if ((0,backoff/* isAborted */.G4)(settings.signal))
                throw (0,errors/* cancelled */.KW)('while connecting');
            const failure = worstFailure(error, target);
            if (attempt >= attempts || !failure.retriable)
                throw notConnected(failure, error, attempt);
            const retryInMs = (0,backoff/* backoffMs */.jo)(attempt, 250, 10_000);
            settings.onEvent?.({ type: 'connect-failed', message: failure.message, retryInMs });
            await (0,backoff/* sleep */.yy)(retryInMs, settings.signal);
        }
    }
}
/** What the hosts of a target answered, as one failure that may pass when any of them may. */
function worstFailure(error, target) {
    if (!(error instanceof postgres_open/* ConnectError */.T$))
        throw error;
    const failures = error.failures.map((failure) => explainConnectFailure(failure.error, target, failure.host));
    const [first, ...others] = failures;
    if (!first)
        throw error;
    return {
        ...first,
        message: failures.map((failure) => failure.message).join(' '),
        advice: [...new Set(failures.flatMap((failure) => failure.advice))],
        retriable: first.retriable || others.some((failure) => failure.retriable),
    };
}
function notConnected(failure, cause, attempts) {
    return new errors/* MigrationError */.Py({
        reason: 'connection',
        message: attempts > 1 ? `${failure.message} Tried ${attempts} times.` : failure.message,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: failure.advice.join(' ') ||
            'Check the host, the port and the network between, then run the command again.',
        sqlstate: failure.sqlstate,
        cause,
    });
}
function nothingToClose() {
    return Promise.resolve();
}


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ readOnlyServer),
/* harmony export */   Gf: () => (/* binding */ noHistory),
/* harmony export */   jO: () => (/* binding */ runnerAtWork),
/* harmony export */   pO: () => (/* binding */ historyRefused),
/* harmony export */   zX: () => (/* binding */ lockedOut)
/* harmony export */ });
/* harmony import */ var _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5865);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7929);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2952);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(355);
/* harmony import */ var _watch_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(168);





function readOnlyServer(state) {
    const message = state.inRecovery
        ? 'The server is a standby: it takes no changes.'
        : 'Transactions of this session are read-only (default_transaction_read_only).';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py({
        reason: 'read-only',
        message,
        state: _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2,
        next: state.inRecovery
            ? 'Connect to the primary; with several hosts in the URL, target_session_attrs=read-write finds it.'
            : 'Connect as a role that may write, or take the setting off the role or the database.',
    });
}
/** Another runner held the lock for longer than we were told to wait. */
function lockedOut(holder, waitedMs) {
    const waited = waitedMs < 1000 ? `${Math.round(waitedMs)} ms` : `${Math.round(waitedMs / 1000)} s`;
    const who = holder ? describeHolder(holder) : 'It has ended in the meantime';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py({
        reason: 'locked',
        message: `Another run is at work on this database; waited ${waited} for it. ${who}.`,
        state: `${_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2} What the other run does is not affected.`,
        next: holder
            ? `Wait until it is done and run the command again, or give it more time with lock-wait. If it is stuck, end it with SELECT pg_terminate_backend(${holder.pid}).`
            : 'Run the command again.',
        blockers: holder ? [{ ...holder, state: null, transactionMs: null, queryMs: null }] : [],
    });
}
/** A runner holds the lock while something is unfinished: it may be its doing, and not a dead run's. */
function runnerAtWork(holder) {
    return {
        code: 'unfinished',
        message: `A runner is at work and may finish it yet. ${describeHolder(holder)}.`,
        file: null,
    };
}
/** Right for a new database, and the only sign of a wrong name or of a database that lost its contents. */
function noHistory({ table, state }) {
    return {
        code: 'no-history',
        message: `There is no history table ${table.schema}.${table.table} in the database ${state.database}: nothing is known to be applied. If this database has been migrated before, it is not the one that was meant, or the schema or the table is another, or it was restored without its tables.`,
        file: null,
    };
}
function describeHolder(holder) {
    return `The lock is held by ${(0,_watch_words_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSession */ ._0)(holder)}`;
}
/** The history could not be read, created or widened. */
function historyRefused(error, table, state, verb) {
    if (!(error instanceof _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP))
        return error;
    // A cancel request of ours; who sent it says what it means.
    if ((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .isCancelled */ .mm)(error.sqlstate) && !error.message.includes('statement timeout'))
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py({
        reason: error.sqlstate === '25006' ? 'read-only' : 'history',
        message: `The history ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)(table)} could not be ${verb}: ${error.message}`,
        state: _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2,
        next: historyRemedy(error.sqlstate, table, state, verb),
        sqlstate: error.sqlstate,
        detail: error.fields.detail,
        hint: error.fields.hint,
        cause: error,
    });
}
function historyRemedy(sqlstate, table, state, verb) {
    const role = `"${state.user}"`;
    if (sqlstate === '42501' && verb === 'read') {
        return `Let the role read it: GRANT USAGE ON SCHEMA "${table.schema}" TO ${role}; GRANT SELECT ON ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)(table)} TO ${role};`;
    }
    if (sqlstate === '42501' && verb === 'written') {
        return `Let the role write it: GRANT SELECT, INSERT, UPDATE, DELETE ON ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)(table)} TO ${role}; GRANT USAGE ON SEQUENCE ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)({ ...table, table: `${table.table}_id_seq` })} TO ${role};`;
    }
    if (sqlstate === '42501') {
        return `The role ${role} may not do that. Let it: GRANT USAGE, CREATE ON SCHEMA "${table.schema}" TO ${role} (on PostgreSQL 15 and later only the database's owner has CREATE on public), or name another schema with schema.`;
    }
    if (sqlstate === '42703') {
        return 'A table of this name is there, but it is not a history of ours. Name another with table.';
    }
    if (sqlstate === '0A000')
        return 'A view uses the column. Drop the view, run the command again, and create the view anew.';
    if (sqlstate === '25006')
        return 'Connect to a server, or as a role, that takes changes.';
    return 'See to what the server says and run the command again.';
}


/***/ }),

/***/ 355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   Bz: () => (/* binding */ claimRollback),
/* harmony export */   G8: () => (/* binding */ DURABLE),
/* harmony export */   G9: () => (/* binding */ finishOwn),
/* harmony export */   LO: () => (/* binding */ removeOwn),
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Nj: () => (/* binding */ guarded),
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   QE: () => (/* binding */ NOT_WAITING),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   Uc: () => (/* binding */ lockRow),
/* harmony export */   ZM: () => (/* binding */ FLUSH),
/* harmony export */   Zf: () => (/* binding */ LEFT_TRANSACTION),
/* harmony export */   Zk: () => (/* binding */ historyQuery),
/* harmony export */   _H: () => (/* binding */ releaseRollback),
/* harmony export */   __: () => (/* binding */ ROW_CHANGED),
/* harmony export */   bG: () => (/* binding */ takeUp),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   gx: () => (/* binding */ NO_LONGER_APPLIED),
/* harmony export */   nS: () => (/* binding */ createHistory),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   oP: () => (/* binding */ widen),
/* harmony export */   uE: () => (/* binding */ WAITING),
/* harmony export */   yB: () => (/* binding */ NOT_IN_TURN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1502);
/* harmony import */ var _postgres_utc_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8410);
/* harmony import */ var _history_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8218);




/**
 * Reads the history. Without a schema the name is looked up through the search_path, so that the first
 * message of a session can carry it before the schema is known. The comment keeps a load-balancing pooler
 * (Pgpool-II) from sending the query to a standby that lags behind.
 */
function historyQuery(table, schema) {
    const from = schema === undefined ? (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .C)(table) : qualified({ schema, table });
    return `/*NO LOAD BALANCE*/ SELECT id, version, name, checksum,
  ${(0,_postgres_utc_text_js__WEBPACK_IMPORTED_MODULE_3__/* .utcText */ .k)('applied_at')}, execution_time_ms, git_commit
FROM ${from} ORDER BY id`;
}
function readHistory(result) {
    return (result?.rows ?? []).map((row) => ({
        id: Number(row[0]),
        version: row[1] ?? '',
        name: row[2] ?? '',
        checksum: row[3] ?? '',
        appliedAt: row[4] ?? null,
        executionTimeMs: Number(row[5] ?? 0),
        gitCommit: row[6] ?? null,
    }));
}
function qualified({ schema, table }) {
    return `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .C)(schema)}.${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .C)(table)}`;
}
/** Creates the history, column for column the original runner's table. */
function createHistory(history, schemaExists) {
    const schema = schemaExists ? '' : `CREATE SCHEMA IF NOT EXISTS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .C)(history.schema)};\n`;
    return `${schema}CREATE TABLE IF NOT EXISTS ${qualified(history)} (
  id SERIAL PRIMARY KEY,
  version VARCHAR(10) NOT NULL UNIQUE,
  name VARCHAR(255) NOT NULL,
  checksum VARCHAR(32) NOT NULL,
  applied_at TIMESTAMPTZ NOT NULL DEFAULT pg_catalog.clock_timestamp(),
  execution_time_ms INTEGER NOT NULL,
  git_commit VARCHAR(40)
)`;
}
/** Widens a column of the history. To text: no rewrite, and no limit to meet again. */
function widen(history, column) {
    return `ALTER TABLE ${qualified(history)} ALTER COLUMN ${column} TYPE text`;
}
/** Claims a version for application: a row with the mark of what is not finished. Its uniqueness keeps other runners out. */
function claim(history, migration, gitCommit, mark = '-1') {
    return insert(history, migration, gitCommit, { appliedAt: 'pg_catalog.clock_timestamp()', time: mark });
}
/**
 * Records a version that was applied in this transaction, and gives the time since that began in the first column
 * of its row. As a claim does, it fails when somebody else has recorded it.
 */
function record(history, migration, gitCommit, also) {
    const appliedAt = 'pg_catalog.transaction_timestamp()';
    const row = insert(history, migration, gitCommit, { appliedAt, time: milliseconds(appliedAt) });
    return `${row} RETURNING ${columns('execution_time_ms', also)}`;
}
function insert(history, { version, name, checksum }, gitCommit, { appliedAt, time }) {
    const commit = gitCommit === undefined ? 'NULL' : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(gitCommit);
    return `INSERT INTO ${qualified(history)} (version, name, checksum, applied_at, execution_time_ms, git_commit) VALUES (${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(version)}, ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(name)}, ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(checksum)}, ${appliedAt}, ${time}, ${commit})`;
}
/** What the server says when a step is not run since the one in front of it is not finished. */
const NOT_IN_TURN = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: the migration before is not finished`;
/** What the server says when a finish finds no claim of its own transaction. No file can say the same. */
const LEFT_TRANSACTION = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: the file left its transaction`;
/**
 * Finishes a claim of the same transaction, and gives its duration in the first column of one row; of none when
 * the file has ended that transaction. The row's xmin tells, whatever the file did with BEGIN, COMMIT or ROLLBACK.
 */
function finishOwn(history, version, also) {
    return `UPDATE ${qualified(history)} SET execution_time_ms = ${milliseconds('applied_at')} WHERE ${ownRow(version)} RETURNING ${columns('execution_time_ms', also)}`;
}
/** Removes the row that `lockRow` claimed in the same transaction, and gives the time since that began; as `finishOwn`. */
function removeOwn(history, version, also) {
    const time = milliseconds('pg_catalog.transaction_timestamp()');
    return `DELETE FROM ${qualified(history)} WHERE ${ownRow(version)} RETURNING ${columns(time, also)}`;
}
function columns(result, also) {
    return `${result} AS result${also === undefined ? '' : `, ${also}`}`;
}
/**
 * Claims an applied version for rollback in this transaction; fails when it is no longer applied, or when the
 * row that it stands `behind` still is.
 */
function lockRow(history, row, behind) {
    const inTurn = behind === undefined
        ? ''
        : ` AND NOT EXISTS (SELECT FROM ${qualified(history)} b WHERE b.version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(behind.version)} AND b.id = ${behind.id})`;
    return guarded(`UPDATE ${qualified(history)} SET execution_time_ms = execution_time_ms WHERE version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(row.version)} AND id = ${row.id} AND execution_time_ms >= 0${inTurn} RETURNING 1 AS result`, NO_LONGER_APPLIED);
}
const NO_LONGER_APPLIED = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: the migration is no longer applied`;
/** What the server says when a row is not as this run has left it. */
const ROW_CHANGED = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: the row of the history was changed`;
/** Moves the mark of an unfinished row on; raises an error when the row does not have the mark `from`. */
function advance(history, version, from, to) {
    return guarded(`UPDATE ${qualified(history)} SET execution_time_ms = ${(0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .progressMark */ .jk)(to)} WHERE ${marked(version, from)} RETURNING 1 AS result`, ROW_CHANGED);
}
/** Takes an unfinished row up: counts a row when it is still as it was read. */
function takeUp(history, version, from) {
    return `UPDATE ${qualified(history)} SET execution_time_ms = execution_time_ms WHERE ${marked(version, from)}`;
}
/** Claims an applied version for a statement-by-statement rollback, durably. */
function claimRollback(history, row, mark) {
    return `UPDATE ${qualified(history)} SET execution_time_ms = ${(0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .progressMark */ .jk)(mark)} WHERE version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(row.version)} AND id = ${row.id} AND execution_time_ms >= 0`;
}
/** Gives a claimed rollback back: nothing of it was done. */
function releaseRollback(history, row) {
    return `UPDATE ${qualified(history)} SET execution_time_ms = ${row.executionTimeMs} WHERE version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(row.version)} AND id = ${row.id}`;
}
/** Finishes a row that was claimed in an earlier transaction, and gives the time since. */
function finish(history, version, from) {
    return guarded(`UPDATE ${qualified(history)} SET execution_time_ms = ${milliseconds('applied_at')} WHERE ${marked(version, from)} RETURNING execution_time_ms AS result`, ROW_CHANGED);
}
/** Removes a row that was claimed in an earlier transaction. */
function remove(history, version, from) {
    return guarded(`DELETE FROM ${qualified(history)} WHERE ${marked(version, from)} RETURNING NULL::integer AS result`, ROW_CHANGED);
}
function marked(version, mark) {
    return `version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(version)} AND execution_time_ms = ${(0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .progressMark */ .jk)(mark)}`;
}
/** Milliseconds since a point in time, as the column holds them. */
function milliseconds(since) {
    // EXTRACT gives a numeric, which costs several times as much.
    return `LEAST(2147483647, pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - ${since}) * 1000)::integer`;
}
function ownRow(version) {
    return `version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(version)} AND xmin = pg_catalog.pg_current_xact_id()::xid`;
}
/**
 * Raises an error unless the statement has one row, and gives its `result`. The text is not a constant, so that
 * the planner cannot evaluate the failing cast beforehand.
 */
function guarded(statement, complaint = LEFT_TRANSACTION) {
    return `WITH done AS (${statement}) SELECT CASE WHEN pg_catalog.count(*) = 1 THEN pg_catalog.max(result) ELSE (${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(complaint)} || pg_catalog.count(*)::text)::integer END FROM done`;
}
/** A value that lets this transaction's commit wait for the disk where the role or the database says that none has to. */
const WAITING = "CASE pg_catalog.current_setting('synchronous_commit') WHEN 'off' THEN pg_catalog.set_config('synchronous_commit', 'local', true) END";
/** A value that lets this transaction's commit not wait for the disk. */
const NOT_WAITING = "pg_catalog.set_config('synchronous_commit', 'off', true)";
const DURABLE = `SELECT ${WAITING}`;
/**
 * Writes to the log and nothing else. Commits reach the disk in their order, so what was committed before without
 * waiting is durable with this one. A transaction that has written nothing would not wait for the disk.
 */
const FLUSH = `${DURABLE};\nSELECT pg_catalog.pg_logical_emit_message(true, 'migrate-action', 'durable')`;


/***/ }),

/***/ 7940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ interruptible),
/* harmony export */   _s: () => (/* binding */ dropAfterAbort),
/* harmony export */   xR: () => (/* binding */ PATIENCE_MS)
/* harmony export */ });
/** How long after an abort whatever is being sent may take to end before the connection is dropped. Milliseconds. */
const PATIENCE_MS = 3000;
const REPEAT_MS = 250;
/**
 * Drops a connection `patienceMs` after an abort, whatever is being sent on it then: on a silent network nothing
 * else ends, and who aborts is killed soon after. Returns what takes this back.
 */
function dropAfterAbort(connection, signal, patienceMs) {
    if (!signal || connection.embedded)
        return () => undefined;
    let giveUp;
    const begin = () => {
        giveUp = setTimeout(() => {
            connection.destroy();
        }, patienceMs);
    };
    if (signal.aborted)
        begin();
    else
        signal.addEventListener('abort', begin, { once: true });
    return () => {
        signal.removeEventListener('abort', begin);
        clearTimeout(giveUp);
    };
}
/**
 * Runs `work` on a connection so that an abort ends it: the server is asked to cancel, again and again since a
 * request that falls between two statements is lost, and at last the connection is dropped. `work` then fails
 * with 57014 or with the loss of the connection.
 */
async function interruptible(connection, signal, work, patienceMs = PATIENCE_MS) {
    if (!signal || connection.embedded)
        return work();
    let repeat;
    const requests = [];
    const request = () => {
        requests.push(connection.cancel());
    };
    const interrupt = () => {
        request();
        repeat = setInterval(request, REPEAT_MS);
    };
    const keep = dropAfterAbort(connection, signal, patienceMs);
    const running = work();
    if (signal.aborted)
        interrupt();
    else
        signal.addEventListener('abort', interrupt, { once: true });
    try {
        return await running;
    }
    finally {
        signal.removeEventListener('abort', interrupt);
        clearInterval(repeat);
        keep();
        // A request that is still on its way would cancel whatever runs next.
        if (!connection.lost)
            await Promise.all(requests);
    }
}


/***/ }),

/***/ 6919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ locate),
  Y: () => (/* binding */ standsBehind)
});

;// CONCATENATED MODULE: ./build/sql/excerpt.js
const columnsShown = 120;
const tabWidth = 4;
/** Text this far from the offset cannot be within the columns shown, unless it has no width. */
const excerpt_window = 400;
/**
 * The line that holds an offset, and below it a caret under the place:
 *
 *     SELECT * FORM users;
 *              ^
 *
 * Of a long line, about 120 terminal columns around the place. Tabs become spaces, wide characters take two
 * columns and combining ones none; control and formatting characters show as U+FFFD, so that no text can
 * move a cursor or turn the direction of a line.
 */
function excerpt(source, offset) {
    if (typeof source !== 'string') {
        if (!source.inBytes)
            return excerpt(source.text, offset);
        const { text, at } = decodedAround(source.text, offset);
        return excerpt(text, at);
    }
    const text = source;
    const at = Math.min(Math.max(offset, 0), text.length);
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const from = wholeCharacter(text, Math.max(lineStart, at - excerpt_window), lineStart);
    const to = wholeCharacter(text, Math.min(lineEnd, at + excerpt_window), lineStart);
    const before = cells(text.slice(from, at), 0);
    const after = cells(text.slice(at, to), widthOf(before));
    const cutBefore = keepEnd(before, columnsShown / 2);
    const room = columnsShown - widthOf(cutBefore);
    const cutAfter = keepStart(after, room);
    const head = from > lineStart || cutBefore.length < before.length ? '…' : '';
    const tail = to < lineEnd || cutAfter.length < after.length ? '…' : '';
    const shown = head + textOf(cutBefore) + textOf(cutAfter) + tail;
    return `${shown.trimEnd()}\n${' '.repeat(head.length + widthOf(cutBefore))}^`;
}
/** The part of a text in bytes that an excerpt can be cut from, as letters. */
function decodedAround(bytes, offset) {
    const letters = (start, end) => Buffer.from(bytes.slice(start, end), 'latin1').toString('utf8');
    const from = wholeByteCharacter(bytes, Math.max(offset - 8 * excerpt_window, 0));
    const to = wholeByteCharacter(bytes, Math.min(offset + 8 * excerpt_window, bytes.length));
    const before = letters(from, offset);
    return { text: before + letters(offset, to), at: before.length };
}
/** Moves a cut that would fall inside a character to the end of it. */
function wholeByteCharacter(bytes, offset) {
    let at = offset;
    while ((bytes.charCodeAt(at) & 0xc0) === 0x80)
        at++;
    return at;
}
/** Made when it is first needed: that takes longer than to read a small folder. */
let graphemes;
const unprintable = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u;
const combining = /^\p{M}+$/u;
const wide = /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;
function cells(text, column) {
    const result = [];
    let at = column;
    graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    for (const { segment } of graphemes.segment(text)) {
        const cell = cellOf(segment, at);
        result.push(cell);
        at += cell.width;
    }
    return result;
}
function cellOf(grapheme, column) {
    if (grapheme === '\t') {
        const width = tabWidth - (column % tabWidth);
        return { text: ' '.repeat(width), width };
    }
    if (unprintable.test(grapheme))
        return { text: '\ufffd', width: 1 };
    if (combining.test(grapheme))
        return { text: grapheme, width: 0 };
    return { text: grapheme, width: wide.test(grapheme) ? 2 : 1 };
}
function keepEnd(all, columns) {
    let first = all.length;
    for (let left = columns; first > 0; first--) {
        left -= all[first - 1]?.width ?? 0;
        if (left < 0)
            break;
    }
    return all.slice(first);
}
function keepStart(all, columns) {
    let count = 0;
    for (let left = columns; count < all.length; count++) {
        left -= all[count]?.width ?? 0;
        if (left < 0)
            break;
    }
    return all.slice(0, count);
}
function widthOf(all) {
    return all.reduce((sum, cell) => sum + cell.width, 0);
}
function textOf(all) {
    return all.map((cell) => cell.text).join('');
}
/** Moves a cut that would fall inside a surrogate pair to the front of it. */
function wholeCharacter(text, offset, lineStart) {
    const inside = offset > lineStart && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
    return inside ? offset - 1 : offset;
}

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
;// CONCATENATED MODULE: ./build/sql/locate.js

/**
 * Where the statement number `n` (0-based) of what was sent stands in the original text. Runtime errors
 * carry no position, but the statements of a message that went through can be counted.
 */
function nthStatement(mapped, n) {
    const statement = (0,lexer/* statementAt */.BT)(mapped.sql, n);
    // The end maps as the last character and one more: behind it something may have been taken out.
    return (statement && { start: mapped.toSource(statement.start), end: mapped.toSource(statement.end - 1) + 1 });
}

// EXTERNAL MODULE: ./build/sql/position.js
var sql_position = __webpack_require__(8520);
;// CONCATENATED MODULE: ./build/engine/locate.js




/**
 * Where in the file an error of its message happened. The server gives a position for what it finds while it
 * reads a statement; for what fails while one runs, the statements that completed before it are counted, and
 * inside a DO block the line that the error's context names.
 *
 * @param shown the file with secrets starred out, for the excerpt
 */
function locate(error, message, file, shown = file) {
    const placeAt = (offset) => ({
        ...(0,sql_position/* lineAndColumn */.q1)(file, offset),
        excerpt: excerpt(shown, offset),
    });
    const { text } = file;
    const { position } = error.fields;
    if (error.sqlstate === '42601') {
        // What does not end swallows what stands behind the file; the server complains about that instead.
        const unterminated = (0,lexer/* findUnterminated */.iA)(text);
        if (unterminated)
            return { ...placeAt(unterminated.start), unterminated: unterminated.what };
    }
    if (position !== undefined) {
        const codePoint = position - 1 - message.fileStart;
        const offset = codePoint < 0 ? undefined : message.body.toSourceOfCodePoint(codePoint);
        if (offset !== undefined)
            return placeAt(offset);
    }
    const index = error.completed.length - message.before;
    if (index < 0)
        return {};
    const statement = nthStatement(message.body, index);
    if (!statement) {
        return { behind: standsBehind(error, message, 0) ? 'constraints' : 'record' };
    }
    const dataLine = /^COPY .*?, line (\d+)/m.exec(error.fields.where ?? '')?.[1];
    if (dataLine !== undefined && message.body.copyData.length > 0) {
        return placeAt(lineBehind(text, statement.end - 1, Number(dataLine)));
    }
    const inBlock = lineInDoBlock(error, text.slice(statement.start, statement.end));
    return placeAt(statement.start + (inBlock ?? 0));
}
/** Whether the statement that failed stands behind the file, with `between` others between them. */
function standsBehind({ completed }, { body, before }, between) {
    const statements = completed.length - before - between;
    if (statements < 0 || nthStatement(body, statements) !== undefined)
        return false;
    return statements === 0 || nthStatement(body, statements - 1) !== undefined;
}
/** The offset of the n-th line behind the one that holds `offset`: where that line of a COPY's data is. */
function lineBehind(text, offset, lines) {
    let at = offset;
    for (let line = 0; line < lines; line++) {
        const next = text.indexOf('\n', at);
        if (next === -1)
            return offset;
        at = next + 1;
    }
    return at;
}
/** The offset in a DO statement of the line that the context names; undefined when it names none. */
function lineInDoBlock(error, statement) {
    const line = /function inline_code_block line (\d+)/.exec(error.fields.where ?? '')?.[1];
    const body = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|'/.exec(statement);
    if (line === undefined || !body || !/^do\b/i.test(statement))
        return undefined;
    let offset = body.index + body[0].length;
    for (let at = 1; at < Number(line); at++) {
        const next = statement.indexOf('\n', offset);
        if (next === -1)
            return undefined;
        offset = next + 1;
    }
    return offset + (/^[ \t]*/.exec(statement.slice(offset, offset + 200))?.[0].length ?? 0);
}


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ Migrator)
});

// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var message = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/postgres/sqlstate.js
var sqlstate = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/engine/digest.js
var engine_digest = __webpack_require__(4467);
// EXTERNAL MODULE: ./build/engine/history-row.js
var history_row = __webpack_require__(8218);
// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __webpack_require__(4879);
;// CONCATENATED MODULE: ./build/engine/plan-differences.js

/** How many differences are named one by one. */
const MOST = 50;
/**
 * Where the plan that would run now differs from the approved one, field by field. First what explains the
 * rest: what was asked for, where, the files that changed, the history; then the steps that come and go with
 * it. At most 50, and then one that counts the others. Empty for equal plans.
 */
function comparePlans(approvedPlan, planNow, asWritten) {
    const approved = written(approvedPlan, asWritten);
    const now = written(planNow, asWritten);
    const differences = [
        ...requestDifferences(approved, now),
        ...changedSteps(approved, now),
        ...historyDifferences(approved, now),
        ...stepsThatComeOrGo(approved, now),
    ];
    const more = differences.length - MOST;
    if (more <= 0)
        return differences;
    const rest = `${more} more ${more === 1 ? 'difference' : 'differences'}`;
    return [...differences.slice(0, MOST), { field: rest, approved: null, now: null, says: rest }];
}
function written(plan, asWritten) {
    const { limit, applied, steps } = plan;
    return {
        ...plan,
        limit: limit && 'to' in limit ? { to: asWritten(limit.to) } : limit,
        applied: applied.map(([version, checksum]) => [asWritten(version), checksum]),
        steps: steps.map(([version, ...step]) => [asWritten(version), ...step]),
    };
}
/** What was asked for, and where. */
function requestDifferences(approved, now) {
    const differences = [];
    const compare = (field, before, after, says) => {
        if (before !== after)
            differences.push({ field, approved: before, now: after, says });
    };
    compare('command', approved.command, now.command, `it was approved for ${approved.command}, and this is ${now.command}`);
    for (const part of ['database', 'schema', 'table']) {
        const [before, after] = [approved.target[part], now.target[part]];
        const what = part === 'table' ? 'history table' : part;
        compare(part, before, after, `it was approved for the ${what} ${before}, and this is ${after}`);
    }
    const [before, after] = [limitInWords(approved.limit), limitInWords(now.limit)];
    compare('limit', before, after, `it was approved for ${before}, and this is ${after}`);
    const [apart, together] = ['a transaction for each migration', 'one transaction for all migrations'];
    const [was, is] = [approved.atomic ? together : apart, now.atomic ? together : apart];
    compare('atomic', was, is, `it was approved for ${was}, and this is ${is}`);
    return differences;
}
/** Steps of both plans whose files, names or ways to run have changed. */
function changedSteps(approved, now) {
    const before = new Map(approved.steps.map((step) => [stepKey(step), step]));
    const after = new Map(now.steps.map((step) => [stepKey(step), step]));
    const differences = [];
    for (const [key, [version, name, direction, sha256, transaction, done]] of after) {
        const old = before.get(key);
        if (!old)
            continue;
        const title = `${version}_${name}`;
        const [, oldName, oldDirection, oldSha256, oldTransaction, oldDone] = old;
        const compare = (field, approved, now, says) => {
            if (approved !== now)
                differences.push({ field: `${title} ${field}`, approved, now, says });
        };
        compare('SQL', plan_differences_short(oldSha256), plan_differences_short(sha256), `the SQL of ${title} has changed`);
        compare('name', oldName, name, `${version}_${oldName} is named ${title} now`);
        compare('direction', oldDirection, direction, direction === 'up'
            ? `${title} would be applied, and was to be rolled back`
            : `${title} would be rolled back, and was to be applied`);
        compare('transaction', oldTransaction, transaction, transaction === 'transactional'
            ? `${title} would run in one transaction now`
            : `${title} would run statement by statement now`);
        compare('start', startInWords(oldDone), startInWords(done), done === undefined
            ? `${title} would run from its beginning, and was to be gone on with`
            : `${title} is begun: it would run from statement ${done + 1} on`);
    }
    const order = (steps, others) => [...steps].filter((key) => others.has(key));
    const [oldOrder, newOrder] = [order(before.keys(), after), order(after.keys(), before)];
    if (oldOrder.join() !== newOrder.join()) {
        differences.push({
            field: 'order of steps',
            approved: listed(oldOrder),
            now: listed(newOrder),
            says: 'the order of the steps has changed',
        });
    }
    return differences;
}
/** What the plan starts from. */
function historyDifferences(approved, now) {
    const before = new Map(approved.applied);
    const after = new Map(now.applied);
    const versions = [...new Set([...before.keys(), ...after.keys()])].sort(engine_version/* compareVersions */.Z);
    return versions.flatMap((version) => {
        const [old, current] = [before.get(version), after.get(version)];
        if (old === current)
            return [];
        const begun = now.steps.some(([key, , direction]) => key === version && direction === 'up');
        const says = old === undefined
            ? `${version} has been ${begun ? 'begun' : 'applied'} since`
            : current === undefined
                ? `${version} is not applied any more`
                : `${version} is recorded with another checksum now`;
        const difference = { approved: shortOrNull(old), now: shortOrNull(current), says };
        return [{ field: `applied ${version}`, ...difference }];
    });
}
/** Steps of one plan alone. */
function stepsThatComeOrGo(approved, now) {
    const before = new Set(approved.steps.map(stepKey));
    const after = new Set(now.steps.map(stepKey));
    const added = now.steps.filter((step) => !before.has(stepKey(step)));
    const removed = approved.steps.filter((step) => !after.has(stepKey(step)));
    return [
        ...added.map((step) => ({
            field: titleOf(step),
            approved: null,
            now: inWords(step),
            says: `${titleOf(step)} would ${verb(step)}, too`,
        })),
        ...removed.map((step) => ({
            field: titleOf(step),
            approved: inWords(step),
            now: null,
            says: `${titleOf(step)} would not ${verb(step)} any more`,
        })),
    ];
}
function stepKey([version]) {
    return (0,engine_version/* versionKey */._)(version);
}
function titleOf([version, name]) {
    return `${version}_${name}`;
}
function verb([, , direction]) {
    return direction === 'up' ? 'be applied' : 'be rolled back';
}
function inWords([, , direction, sha256]) {
    return `${direction === 'up' ? 'apply' : 'roll back'}, SQL ${plan_differences_short(sha256)}`;
}
function startInWords(done) {
    return done === undefined ? 'from the beginning' : `from statement ${done + 1}`;
}
function limitInWords(limit) {
    if (limit === null)
        return 'all';
    return 'to' in limit ? `to ${limit.to}` : `${limit.steps} ${limit.steps === 1 ? 'step' : 'steps'}`;
}
function listed(versions) {
    return versions.length > 10 ? `${versions.slice(0, 10).join(', ')}, …` : versions.join(', ');
}
function shortOrNull(checksum) {
    return checksum === undefined ? null : plan_differences_short(checksum);
}
/** As digests are shown. */
function plan_differences_short(hash) {
    return hash.slice(0, 12);
}

// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __webpack_require__(6663);
// EXTERNAL MODULE: ./build/engine/plan.js + 1 modules
var engine_plan = __webpack_require__(9187);
// EXTERNAL MODULE: ./build/engine/step-source.js + 1 modules
var step_source = __webpack_require__(9449);
// EXTERNAL MODULE: ./build/engine/states.js
var states = __webpack_require__(737);
;// CONCATENATED MODULE: ./build/engine/plan-hypotheses.js







/** How far back and how far aside is looked: a few hundred plans in all. */
const MOST_CHANGES = 50;
const MOST_STEPS = 100;
/**
 * The approved plan, worked out from its digest alone. Tried is what mostly comes between an approval and its
 * run: migrations were applied or rolled back, files were added, the limit is another. A plan with the
 * approved digest is that plan; undefined when none of them has it.
 */
async function approvedPlanBehind(approvedPlan, plan, folder) {
    const worlds = plan.command === 'up' ? await worldsOfUp(plan, folder) : await worldsOfDown(plan, folder);
    for (const candidate of worlds) {
        if ((0,engine_digest/* approves */.JD)(approvedPlan, (0,engine_digest/* digestOfPlan */.B1)(candidate)))
            return candidate;
    }
    return undefined;
}
async function worldsOfUp(plan, folder) {
    const known = (0,states/* knownMigrations */.L)(folder, plan.history);
    const pending = known.flatMap(({ state, file }) => (state === 'pending' && file ? [file] : []));
    const files = new Map(known.flatMap(({ state, file, key }) => (state === 'applied' && file ? [[key, file]] : [])));
    const appliedSince = [];
    for (const row of (0,engine_plan/* latestFirst */.yM)(plan.history).slice(0, MOST_CHANGES)) {
        const file = files.get((0,engine_version/* versionKey */._)(row.version));
        // Its content at the time of the approval is not known, nor that of what was applied before it.
        if (!file)
            break;
        appliedSince.push(file);
    }
    const near = [...pending.slice(0, 2 * MOST_STEPS), ...appliedSince];
    const steps = await stepsOf('up', near.map(step_source/* migrationSource */.SL), folder);
    const { limit, ...now } = (0,engine_digest/* digestInput */.Dc)(plan);
    const planned = (upTo, files, applied = now.applied) => {
        const chosen = within(upTo, files).map(({ key }) => steps.get(key));
        return chosen.every((step) => step !== undefined)
            ? [{ ...now, limit: upTo, applied, steps: chosen }]
            : [];
    };
    return (function* worlds() {
        for (let count = 1; count <= appliedSince.length; count++) {
            const since = appliedSince.slice(0, count);
            const keys = new Set(since.map(({ key }) => key));
            const applied = now.applied.filter(([version]) => !keys.has(version));
            yield* planned(limit, inOrder([...pending, ...since]), applied);
            yield* planned(limit, inOrder(since), applied);
        }
        for (let count = 0; count < Math.min(pending.length, MOST_STEPS); count++) {
            yield* planned(limit, pending.slice(0, count));
            yield* planned(limit, pending.toSpliced(count, 1));
        }
        const last = folder.migrations.at(-1);
        const versions = [...pending.slice(0, MOST_CHANGES), ...(last ? [last] : [])].map(({ key }) => key);
        for (const other of otherLimits(versions))
            yield* planned(other, pending);
    })();
}
async function worldsOfDown(plan, folder) {
    const rows = (0,engine_plan/* latestFirst */.yM)(plan.history);
    const rolledBackSince = (0,states/* knownMigrations */.L)(folder, plan.history)
        .flatMap(({ state, file }) => (state === 'pending' && file ? [file] : []))
        .slice(0, MOST_CHANGES)
        .map((file, index) => rowOf(file, (rows[0]?.id ?? 0) + index + 1));
    const near = rows.slice(0, Math.max(2 * MOST_STEPS, plan.steps.length + plan.skipped.length));
    const steps = await stepsOf('down', rollbackSources([...rolledBackSince, ...near], folder), folder);
    const { limit, ...now } = (0,engine_digest/* digestInput */.Dc)(plan);
    const planned = (upTo, history, applied = now.applied) => {
        const chosen = withinApplied(upTo, history).map((row) => steps.get((0,engine_version/* versionKey */._)(row.version)));
        return { ...now, limit: upTo, applied, steps: chosen.filter((step) => step !== undefined) };
    };
    return (function* worlds() {
        for (let count = 1; count <= rolledBackSince.length; count++) {
            const history = [...rolledBackSince.slice(0, count).reverse(), ...rows];
            yield planned(limit, history, (0,engine_digest/* appliedRows */.Jh)(history));
        }
        for (let count = 1; count <= Math.min(rows.length, MOST_CHANGES); count++) {
            const history = rows.slice(count);
            yield planned(limit, history, (0,engine_digest/* appliedRows */.Jh)(history));
        }
        for (const step of now.steps.slice(0, MOST_STEPS)) {
            yield { ...now, limit, steps: now.steps.filter((other) => other !== step) };
        }
        if (plan.command === 'reset')
            return;
        const versions = rows.slice(0, MOST_CHANGES).map((row) => (0,engine_version/* versionKey */._)(row.version));
        for (const other of otherLimits(['0', ...versions]))
            yield planned(other, rows);
    })();
}
/** The steps of the files that can be read, by version key. */
async function stepsOf(direction, sources, folder) {
    const { steps, problems } = await (0,step_source/* readSteps */.I$)(direction, sources, folder);
    const unreadable = new Set(problems.map(({ file }) => file));
    return new Map(steps.filter(({ path }) => !unreadable.has(path)).map((step) => [step.key, (0,engine_digest/* planStep */.ek)(step)]));
}
function rollbackSources(rows, folder) {
    return rows.flatMap((row) => {
        const script = (0,engine_folder/* rollbackScriptOf */.vw)(folder, row.version, row.name);
        if (!script)
            return [];
        try {
            return [(0,step_source/* rollbackSource */.oZ)(row, script)];
        }
        catch (error) {
            if (error instanceof errors/* MigrationError */.Py)
                return [];
            throw error;
        }
    });
}
/** A file as the history had it when it was applied. */
function rowOf({ version, name, checksum }, id) {
    return { id, version, name, checksum, appliedAt: null, executionTimeMs: 0, gitCommit: null };
}
function within(limit, pending) {
    if (limit === null)
        return pending;
    if ('steps' in limit)
        return pending.slice(0, limit.steps);
    return pending.filter(({ version }) => (0,engine_version/* compareVersions */.Z)(version, limit.to) <= 0);
}
function withinApplied(limit, latestFirst) {
    if (limit === null)
        return latestFirst;
    if ('steps' in limit)
        return latestFirst.slice(0, limit.steps);
    return latestFirst.filter(({ version }) => (0,engine_version/* compareVersions */.Z)(version, limit.to) > 0);
}
function otherLimits(versions) {
    return [
        null,
        ...Array.from({ length: MOST_CHANGES }, (_, index) => ({ steps: index + 1 })),
        ...versions.map((to) => ({ to })),
    ];
}
function inOrder(files) {
    return [...files].sort((a, b) => (0,engine_version/* compareVersions */.Z)(a.version, b.version));
}

;// CONCATENATED MODULE: ./build/engine/run-errors.js

/** The plan is not the approved one. `differences` are not given when what was approved is not known. */
function planChanged(approvedPlan, plan, { differences, dryRun }) {
    const asksOtherwise = `The files or the database have changed since the approval, or the ${dryRun ? 'dry run' : 'run'} asks for something else.`;
    const again = dryRun
        ? 'To see the plan as it is now, make the dry run without approved-plan; then have that plan approved.'
        : 'Make the plan again with a dry run, and have it approved.';
    const known = differences !== undefined && differences.length > 0;
    return new errors/* MigrationError */.Py({
        reason: 'plan-changed',
        message: known
            ? `What would run now is not the approved plan ${shortDigest(approvedPlan)}: ${inShort(differences)}.`
            : `The approved plan is ${shortDigest(approvedPlan)}; what would run now is plan ${shortDigest(plan.digest)}: ${namesOf(plan)}. Only the digest of what was approved is at hand, so what differs is not known.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: `${asksOtherwise} ${again}${known ? '' : ' Given the JSON report of a dry run in place of its digest, approved-plan tells what differs.'}`,
        differences: withoutWords(differences),
    });
}
/**
 * The approved plan was carried out before, and there is more that could be run. Most often a job that has
 * succeeded was run again; another plan, approved in haste, would do what nobody wanted.
 */
function alreadyDone(approvedPlan, plan, { names, differences }) {
    const up = plan.command === 'up';
    return new errors/* MigrationError */.Py({
        reason: 'plan-changed',
        message: `The approved plan ${shortDigest(approvedPlan)} is done already: ${listedSteps(names)} ${names.length === 1 ? 'is' : 'are'} ${up ? 'applied' : 'rolled back'}. What would run now is another plan, which is not approved: ${namesOf(plan)}.`,
        state: `${errors/* NOTHING_TOUCHED */.X2} What was approved is in place.`,
        next: `Nothing has to be done. Only to ${up ? 'apply' : 'roll back'} more (${namesOf(plan)}), make a new plan with a dry run and have that approved.`,
        differences: withoutWords(differences),
    });
}
function withoutWords(differences) {
    return differences?.map(({ field, approved, now }) => ({ field, approved, now }));
}
/** There must be an approval, and none was found. */
function notApproved(plan) {
    return new errors/* MigrationError */.Py({
        reason: 'not-approved',
        message: `No approved plan was found, and nothing runs without one. Plan ${shortDigest(plan.digest)} would run: ${namesOf(plan)}.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: `Make the plan with a dry run and have it approved, or give its digest as approved-plan: ${plan.digest}`,
    });
}
/** The digest as people are shown it. */
function shortDigest(digest) {
    return digest
        .trim()
        .replace(/^sha256:/i, '')
        .slice(0, 12);
}
/** Names of steps in a sentence. */
function listedSteps(names) {
    if (names.length === 0)
        return 'nothing';
    return names.length > 10
        ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more`
        : names.join(', ');
}
function namesOf(plan) {
    return listedSteps(plan.steps.map(({ version, name }) => `${version}_${name}`));
}
/** The few that a sentence can hold. */
function inShort(differences) {
    const says = differences.map((difference) => difference.says);
    return says.length <= 3 ? says.join('; ') : `${says.length} differences, the first: ${says[0] ?? ''}`;
}
/** Cancelled after a step was committed and before the next began. */
function stoppedBetween(run, next) {
    return new errors/* MigrationError */.Py({
        reason: 'cancelled',
        message: `Cancelled before ${next.version}_${next.name}.`,
        state: `Finished by this run: ${run.finished.join(', ')}. Nothing else was begun.`,
        next: `Run ${run.command} again when it should go on.`,
    });
}
/** The connection was lost for good. Says what is known of the step that was running. */
function connectionLost(run, cause, signal) {
    const aborted = signal?.aborted === true;
    const why = aborted
        ? 'Cancelled; the server did not answer in time'
        : `The connection was lost (${cause.message})`;
    const step = run.current;
    const during = step
        ? ` while ${step.version}_${step.name} was ${step.direction === 'up' ? 'being applied' : 'being rolled back'}`
        : '';
    return new errors/* MigrationError */.Py({
        reason: aborted ? 'cancelled' : step ? 'unknown-outcome' : 'connection',
        message: `${why}${during}.`,
        state: stateOfRun(run),
        next: `Run status when the server can be reached: the history tells. ${again(run)}`,
        file: step?.path,
        cause,
    });
}
/** The connection was lost while a step ran, and no other could be had to see what became of it. */
function unreachable(run, error) {
    const name = run.current ? `${run.current.version}_${run.current.name}` : 'a migration';
    const doing = run.current?.direction === 'down' ? 'rolled back' : 'applied';
    return {
        reason: 'unknown-outcome',
        message: `The connection was lost while ${name} was being ${doing}, and no other could be had since. ${error.details.message}`,
        state: stateOfRun(run),
        next: `When the server can be reached again, run status: the history tells what became of ${name}. ${again(run)}`,
    };
}
/** A file of the run has taken back what the history said of another. */
function deniedByHistory(run, names, table) {
    const up = run.command === 'up';
    const done = up ? 'applied' : 'rolled back';
    return new errors/* MigrationError */.Py({
        reason: 'history',
        message: `This run has ${done} ${listedSteps(names)}, and the history does not say so any more: a file of the run has worked on ${table}.`,
        state: `What the files did is committed; of ${listedSteps(names)} the history ${up ? 'has no finished row' : 'still has a row'}.`,
        next: `Find the file that works on ${table}, and bring the rows in line by hand before ${run.command} is run again: it would do by what they say now.`,
    });
}
/** What is known of a run's steps when the server cannot be asked any more. */
function stateOfRun({ current, behind, finished, inDoubt, plan, }) {
    const done = finished.length === 0
        ? 'No migration was finished by this run.'
        : `Finished by this run: ${listedSteps(finished)}.`;
    if (!current || !inDoubt)
        return done;
    const name = `${current.version}_${current.name}`;
    const last = behind.at(-1);
    if (last && plan?.atomic === true) {
        return `${name} to ${last.version}_${last.name} ran in one transaction: all of them are committed with their records, or none; which of the two is not known yet. ${done}`;
    }
    if (last) {
        return `${name} and the ${behind.length} sent behind it, up to ${last.version}_${last.name}, are each either committed with their record or rolled back whole, the earlier ones first; how far it came is not known yet. ${done}`;
    }
    const fate = current.script.transaction === 'transactional'
        ? `${name} is either committed with its record or rolled back whole; which of the two is not known yet.`
        : `${name} does not run in a transaction and is unfinished, or finished without our having heard of it.`;
    return `${fate} ${done}`;
}
/** What is applied is not applied twice; each rollback rolls back more. */
function again({ command }) {
    return command === 'down' || command === 'reset'
        ? `Then run ${command} again only if the migration is still applied: each run rolls back more.`
        : `Then run ${command} again; what is done is not done twice.`;
}

;// CONCATENATED MODULE: ./build/engine/approval.js






function approvalOf({ approvedPlan, approvedPlanData }) {
    if (approvedPlan === null)
        return 'missing';
    if (approvedPlanData === undefined)
        return approvedPlan === undefined ? undefined : { digest: approvedPlan, data: undefined };
    const digest = (0,engine_digest/* digestOfPlan */.B1)(approvedPlanData);
    if (approvedPlan === undefined)
        return { digest, data: approvedPlanData };
    return { digest: approvedPlan, data: (0,engine_digest/* approves */.JD)(approvedPlan, digest) ? approvedPlanData : undefined };
}
/**
 * Lets only the approved plan run. With nothing left to run nothing can go wrong either, as when a job that has
 * succeeded is run again: that is a warning of the run and no refusal, unless it is known that what was approved
 * has not been done. A dry run needs no approval; given one, it tells whether that still holds.
 *
 * @throws {MigrationError} `plan-changed`, with what differs as far as it can be known; `not-approved`
 */
async function requireApproval(run, plan, approval) {
    const nothingLeft = plan.steps.length === 0;
    if (approval === 'missing') {
        if (nothingLeft || run.dryRun)
            return;
        throw notApproved(plan);
    }
    if (!approval || (0,engine_digest/* approves */.JD)(approval.digest, plan.digest))
        return;
    const { folder, dryRun } = run;
    const asWritten = versionsAsWritten(plan, folder);
    const approved = approval.data ?? (folder && (await approvedPlanBehind(approval.digest, plan, folder)));
    const done = approved !== undefined && isDone(approved, plan, folder);
    if (nothingLeft && (!approved || done)) {
        run.warnings.push(nothingLeftToRun(approval, approved, asWritten));
        return;
    }
    const differences = approved && comparePlans(approved, (0,engine_digest/* digestInput */.Dc)(plan), asWritten);
    throw done && approved.steps.length > 0
        ? alreadyDone(approval.digest, plan, { names: namesOfSteps(approved, asWritten), differences })
        : planChanged(approval.digest, plan, { differences, dryRun });
}
/** A plan has versions without leading zeros; people know them as their files, or else the history, have them. */
function versionsAsWritten({ history }, folder) {
    const known = [...history, ...(folder?.migrations ?? [])];
    const versions = new Map(known.map(({ version }) => [(0,engine_version/* versionKey */._)(version), version]));
    return (key) => versions.get(key) ?? key;
}
/** Whether the history shows that an approved plan was carried out. */
function isDone(approved, plan, folder) {
    const { command, target } = plan;
    const sameTarget = ['database', 'schema', 'table'].every((part) => approved.target[part] === target[part]);
    if (approved.command !== command || !sameTarget)
        return false;
    const rows = new Map(plan.history.map((row) => [(0,engine_version/* versionKey */._)(row.version), row]));
    return approved.steps.every(([version, , direction, sha256]) => {
        const row = rows.get((0,engine_version/* versionKey */._)(version));
        return direction === 'down' ? !row : row !== undefined && isRecordOf(row, sha256, folder);
    });
}
/** The history has the first 16 digits, or, as the original runner wrote it, those of the text with its byte order mark. */
function isRecordOf(row, sha256, folder) {
    if ((0,history_row/* unfinished */.M1)(row))
        return false;
    if (row.checksum === sha256.slice(0, 16))
        return true;
    const file = folder?.migrations.find(({ key }) => key === (0,engine_version/* versionKey */._)(row.version));
    return file !== undefined && file.sha256 === sha256 && file.acceptedChecksums.includes(row.checksum);
}
function namesOfSteps({ steps }, asWritten) {
    return steps.map(([version, name]) => `${asWritten(version)}_${name}`);
}
function nothingLeftToRun({ digest }, approved, asWritten) {
    const short = shortDigest(digest);
    const names = approved ? namesOfSteps(approved, asWritten) : [];
    const message = !approved
        ? `Nothing is left to run: the approved plan ${short} was not run now. Whether it was run before is not known, because only its digest is at hand.`
        : names.length === 0
            ? `Nothing is left to run, and plan ${short} was approved with nothing to run.`
            : `Nothing is left to run: the approved plan ${short} is done already (${listedSteps(names)}).`;
    return { code: 'approved-plan', message, file: null };
}

// EXTERNAL MODULE: ./build/engine/backoff.js
var backoff = __webpack_require__(7443);
// EXTERNAL MODULE: ./build/engine/blockers.js + 1 modules
var blockers = __webpack_require__(602);
// EXTERNAL MODULE: ./build/engine/database-errors.js
var database_errors = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __webpack_require__(355);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
// EXTERNAL MODULE: ./build/postgres/utc-text.js
var utc_text = __webpack_require__(8410);
// EXTERNAL MODULE: ./build/engine/server-state.js
var server_state = __webpack_require__(2448);
;// CONCATENATED MODULE: ./build/engine/lost-session.js



/**
 * Whether the server process of a lost session is gone: until then it may still commit. False when that cannot be
 * seen.
 */
async function isGone(connection, { pooled, state }) {
    const { backendPid, backendStart } = state;
    if (pooled || backendStart === null)
        return false;
    const [result] = await connection.send((0,server_state/* serverProcessQuery */.jz)(backendPid), { rows: 'all' });
    return result?.rows[0]?.[0] !== backendStart;
}
/**
 * Ends a lost session. Where only our side knows of the loss, as behind a firewall that forgot the connection, its
 * server process would keep the lock and lock its own run out.
 */
async function endLost(connection, { pooled, state }) {
    const { backendPid, backendStart } = state;
    if (pooled || backendStart === null)
        return;
    await connection.send(`SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_get_activity(${backendPid}) a WHERE ${(0,utc_text/* utcText */.k)('a.backend_start')} = ${(0,quote/* quoteLiteral */.c)(backendStart)}`);
}

// EXTERNAL MODULE: ./build/engine/session.js + 5 modules
var engine_session = __webpack_require__(6278);
;// CONCATENATED MODULE: ./build/engine/look-once.js



/** How long connecting and looking may take in all: who has cancelled does not wait long. Milliseconds. */
const MOST_MS = 2000;
const CONNECT_MS = 1000;
/** How often, and how far apart, it is looked whether the lost session has ended. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 100;
/**
 * After a cancellation cut the connection: what the history says now, if it can be had in a moment. Otherwise
 * the run stays in doubt, and so it does while the server process of the lost session is still there.
 */
async function lookOnce(run, settings) {
    const lost = run.session;
    const signal = AbortSignal.timeout(MOST_MS);
    try {
        const session = await engine_session/* Session */.N.open({ ...settings, signal, connectAttempts: 1, connectTimeoutMs: CONNECT_MS }, 0);
        try {
            const ended = run.current === undefined || (lost !== undefined && (await hasEnded(lost, session, signal)));
            await session.readHistoryAgain();
            if (run.current)
                await session.makeDurable();
            run.settle(session.history, { ended });
            run.saw(session);
        }
        finally {
            await session.close();
        }
    }
    catch {
        // The report then says that the outcome is not known.
    }
}
async function hasEnded(lost, session, signal) {
    for (let look = 1;; look++) {
        if (await isGone(session.connection, lost))
            return true;
        if (look === LOOKS)
            return false;
        await (0,backoff/* sleep */.yy)(BETWEEN_LOOKS_MS, signal);
    }
}

// EXTERNAL MODULE: ./build/engine/options.js
var options = __webpack_require__(3029);
// EXTERNAL MODULE: ./build/engine/advisory-lock.js
var advisory_lock = __webpack_require__(6666);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
;// CONCATENATED MODULE: ./build/engine/other-runner.js









/**
 * How long a runner behind a pooler may show nothing of itself before its unfinished row counts as left behind.
 * Between two statements of its file it is seen nowhere. Milliseconds.
 */
const UNSEEN_MS = 5000;
/**
 * Waits for other runners where no session lock keeps them out: behind a pooler, or beside a runner behind one.
 * Looks again and again and never waits on the server, where a waiting statement would keep a session of the
 * pool from the application and a snapshot from CREATE INDEX CONCURRENTLY. All waits of a run together last at
 * most `lock-wait`, counted anew whenever the run has got on.
 */
class OtherRunner {
    #settings;
    #started;
    #attempt = 0;
    constructor(settings) {
        this.#settings = settings;
    }
    /** The run has got on: what it waits for next is another wait. */
    gotOn() {
        this.#started = undefined;
        this.#attempt = 0;
    }
    /** Waits until nobody holds the lock of the history. Somebody else may have taken it by the time of the next try. */
    async untilUnlocked(session) {
        let holder = await session.lockHolder();
        do {
            await this.#pause(holder);
            holder = await session.lockHolder();
        } while (holder);
    }
    /**
     * Waits while an unfinished row shows signs of life: its runner's statement is on the server, or it gets on.
     * What is still unfinished afterwards seems to be left behind by a run that died.
     */
    async untilFinished(session, folder) {
        const patienceMs = session.pooled ? UNSEEN_MS : 0;
        let before = '';
        let seenAt = performance.now();
        for (;;) {
            const rows = session.history.filter((row) => (0,history_row/* unfinished */.M1)(row));
            if (rows.length === 0)
                return;
            const now = rows.map(({ version, executionTimeMs }) => `${version} ${executionTimeMs}`).join();
            const runner = await runnerOf(session, folder);
            if (runner || (before !== '' && now !== before))
                seenAt = performance.now();
            else if (performance.now() - seenAt >= patienceMs)
                return;
            before = now;
            await this.#pause(runner);
            await session.readHistoryAgain();
        }
    }
    async #pause(holder) {
        const { signal, onEvent, lockWaitMs = options/* DEFAULTS */.z.lockWaitMs } = this.#settings;
        this.#started ??= performance.now();
        const waitedMs = performance.now() - this.#started;
        if ((0,backoff/* isAborted */.G4)(signal))
            throw (0,errors/* cancelled */.KW)('while waiting for another run');
        if (waitedMs >= lockWaitMs)
            throw (0,database_errors/* lockedOut */.zX)(holder, waitedMs);
        onEvent?.({ type: 'waiting-for-runner', holder, waitedMs });
        this.#attempt += 1;
        await (0,backoff/* sleep */.yy)(Math.min((0,backoff/* backoffMs */.jo)(this.#attempt, 50, 1000), lockWaitMs - waitedMs), signal);
    }
}
/**
 * The session that is at work on an unfinished row: it holds the lock, as a runner that came without the pooler
 * does, or it runs a statement of the row's file. Which session of the server a runner behind a pooler has changes
 * from statement to statement.
 */
async function runnerOf(session, folder) {
    const holder = session.pooled ? await session.lockHolder() : undefined;
    return holder ?? runnerOfUnfinished(session, folder);
}
/**
 * The session that runs a statement of the file of an unfinished row, as one does that was begun through a pooler and
 * whose process is gone.
 */
async function runnerOfUnfinished(session, folder) {
    const scripts = session.history.flatMap((row) => {
        const direction = (0,history_row/* unfinished */.M1)(row)?.direction;
        const file = direction === 'down'
            ? (0,engine_folder/* rollbackScriptOf */.vw)(folder, row.version, row.name)?.read()
            : folder.migrations.find(({ key }) => key === (0,engine_version/* versionKey */._)(row.version));
        return direction && file ? [(0,sql_text/* decoded */.DH)(file.read())] : [];
    });
    const [running] = await session.connection.send(RUNNING, { rows: 'all' });
    const row = running?.rows.find(([, , , , query]) => {
        const text = statementIn(query ?? '');
        return text.length >= SHORTEST && scripts.some((script) => script.includes(text));
    });
    return (0,advisory_lock/* readLockHolder */.MR)(row && running && { ...running, rows: [row] });
}
/** Of a message of ours what is of the file: without the BEGIN in front of it and the record behind it. */
function statementIn(query) {
    const [text = ''] = query
        .replace(/^BEGIN;\n/, '')
        .split(/\n;(?:WITH done AS \(|SELECT pg_catalog\.set_config\('migrate_action\.)/, 1);
    return text.trim();
}
/** A shorter query is found in too many files to tell whose it is. */
const SHORTEST = 10;
/** What other sessions of the database run, in the columns of `lockHolderQuery`; the server cuts long ones off. */
const RUNNING = `SELECT a.pid, a.application_name, a.usename,
  pg_catalog.to_char(a.query_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), a.query
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid() AND a.state = 'active'`;

;// CONCATENATED MODULE: ./build/engine/read-and-open.js


/**
 * Reads the migrations folder while a server is connected to and the history read, so that the two take the time of
 * one. What is wrong with the folder is told whatever the server says, and nothing of the connection then. The
 * embedded server is not started for a folder that may be none, and a caller's own connection is there already.
 */
async function readAndOpen(settings) {
    const { database, migrationsDir, onEvent } = settings;
    if (settings.folder)
        return { folder: settings.folder, opening: undefined };
    if (database.kind !== 'target')
        return { folder: (0,engine_folder/* readMigrationsFolder */._)(migrationsDir), opening: undefined };
    const giveUp = new AbortController();
    const signal = settings.signal ? AbortSignal.any([settings.signal, giveUp.signal]) : giveUp.signal;
    let held = [];
    const hold = onEvent &&
        ((event) => {
            if (held)
                held.push(event);
            else
                onEvent(event);
        });
    const opening = engine_session/* Session */.N.open({ ...settings, signal, onEvent: hold });
    // Whoever waits for it later is told.
    opening.catch(() => undefined);
    try {
        const folder = await (0,engine_folder/* readMigrationsFolderBeside */._L)(migrationsDir);
        for (const event of held)
            onEvent?.(event);
        held = undefined;
        return { folder, opening };
    }
    catch (error) {
        giveUp.abort();
        await opening.then((session) => session.close()).catch(() => undefined);
        throw error;
    }
}

// EXTERNAL MODULE: ./build/engine/resume.js
var resume = __webpack_require__(4724);
;// CONCATENATED MODULE: ./build/engine/rehearse-plan.js

/** Hands what a command is about to those who look at it first; undefined when nobody does. */
async function rehearsed(run, session, purpose, { rehearse }) {
    const { folder } = run;
    if (!rehearse || !folder)
        return undefined;
    const known = (0,states/* knownMigrations */.L)(folder, session.history);
    return rehearse({
        purpose,
        folder,
        steps: (run.plan?.steps ?? []).map(fromItsBeginning),
        base: known.flatMap(({ file, state }) => file && (state === 'applied' || state === 'mismatch') ? [file] : []),
        baseFrom: 'target',
        baseGaps: known.flatMap(gap),
        target: { connection: session.connection, state: session.state, table: session.table },
    });
}
function gap({ state, version, name, file }) {
    switch (state) {
        case 'mismatch':
            return [`${file?.path ?? version} is not the file that was applied.`];
        case 'missing':
        case 'future':
            return [`${version}_${name} is applied, and there is no file for it.`];
        case 'unfinished':
            return [`${version}_${name} was begun and not finished.`];
        default:
            return [];
    }
}
/** The server that it is rehearsed on has nothing of an unfinished file. */
function fromItsBeginning(step) {
    const whole = { ...step };
    delete whole.resume;
    return whole;
}

// EXTERNAL MODULE: ./build/engine/step-failure.js + 2 modules
var step_failure = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/engine/run-plan.js










/** What a plan is made of. */
function planInput({ run, session, settings }) {
    if (!run.folder)
        throw new Error('the migrations folder is read before a session is opened');
    const target = { ...session.table, database: session.state.database };
    // Under the lock there is no other runner; behind a pooler there is no lock.
    const runner = session.pooled ? 'unseen' : undefined;
    return { folder: run.folder, history: session.history, target, runner, settings };
}
/** How often a claim may be refused without the history showing why. */
const MOST_REFUSALS = 5;
/**
 * Makes the plan under the lock and runs it. Where no lock keeps other runners out, what one of them has claimed is
 * left to it, and what it leaves is planned anew.
 */
async function runPlan(work, planner, approval, gitCommit) {
    const { run, session } = work;
    const other = new OtherRunner(work.settings);
    for (let refusals = 0;;) {
        const plan = await planUnderLock(work, planner, approval, other);
        const finished = run.finished.length;
        try {
            await runSteps(work, plan, await gitCommit);
            await session.readHistoryAgain();
            run.saw(session);
            // Behind a pooler another run may have gone on from there since.
            const denied = session.pooled ? [] : run.denied(session.history);
            if (denied.length > 0)
                throw deniedByHistory(run, denied, (0,engine_history/* qualified */.LX)(session.table));
            return;
        }
        catch (error) {
            const claimed = run.current;
            const taken = error instanceof step_failure/* ClaimTakenError */.a4 ? error : undefined;
            if (!taken) {
                await refresh(run, session);
                if (!appliedByAnother(error, claimed, session))
                    throw error;
            }
            run.leftToAnother();
            if (run.finished.length > finished)
                other.gotOn();
            if (!taken)
                continue;
            if (taken.locked)
                await other.untilUnlocked(session);
            await session.readHistoryAgain();
            run.saw(session);
            if (taken.locked)
                continue;
            refusals = claimed && inHistory(claimed, session) === (claimed.direction === 'up') ? 0 : refusals + 1;
            // Not another runner: a constraint or a policy of the history's own table.
            if (refusals > MOST_REFUSALS) {
                throw (0,database_errors/* historyRefused */.pO)(taken.cause ?? taken, session.table, session.state, 'written');
            }
        }
    }
}
async function planUnderLock(work, planner, approval, other) {
    const { run, session } = work;
    const input = planInput(work);
    await other.untilFinished(session, input.folder);
    run.saw(session);
    const plan = await planner({ ...input, history: session.history }, run.remaining);
    if (!run.remaining) {
        await requireApproval(run, plan, approval);
        run.planned(plan);
        run.remaining = new Set(plan.steps.map((step) => step.key));
    }
    await session.widenFor(plan.steps);
    return plan;
}
/** Words by which a file can give the session's advisory locks up. */
const MAY_DROP_LOCK = /advisory_unlock|\bdiscard\b/i;
async function runSteps({ run, session, settings }, plan, gitCommit) {
    if (plan.steps.length === 0)
        return;
    // Most runs have nothing to do, and load nothing of this.
    const apply = await __webpack_require__.e(/* import() */ 384).then(__webpack_require__.bind(__webpack_require__, 4384));
    const { signal } = settings;
    const context = { session, settings, gitCommit, run, atomic: plan.atomic };
    const last = plan.steps.at(-1);
    const readAhead = !plan.atomic && session.pipelined && last !== undefined && !apply.nothingBehind(last);
    for (const steps of plan.atomic ? [plan.steps] : apply.groups(plan.steps, session.pipelined)) {
        const [first] = steps;
        if (signal?.aborted === true && first)
            throw run.finished.length === 0 ? (0,errors/* cancelled */.KW)('before the first migration') : stoppedBetween(run, first);
        if (session.connection.lost)
            throw new message/* ConnectionLostError */.N9('connection lost', []);
        await apply.runSteps({ ...context, readAhead: readAhead && steps.at(-1) === last }, steps);
        if (steps.some(({ text }) => MAY_DROP_LOCK.test(text)))
            await session.relock();
    }
}
function inHistory(step, session) {
    return session.history.some((row) => (0,engine_version/* versionKey */._)(row.version) === step.key);
}
/**
 * The file failed, and yet the history has it as finished: a runner without the lock was quicker, and what it made
 * was in the way.
 */
function appliedByAnother(error, step, { history }) {
    if (!(error instanceof errors/* MigrationError */.Py) || error.reason !== 'sql-error')
        return false;
    return (step?.direction === 'up' &&
        history.some((row) => (0,engine_version/* versionKey */._)(row.version) === step.key && !(0,history_row/* unfinished */.M1)(row)));
}
/** Reads the history for the report of a failed run; when that fails too, the report has the last known one. */
async function refresh(run, session) {
    if (session.connection.lost)
        return;
    try {
        await session.readHistoryAgain();
        run.saw(session);
    }
    catch {
        // The failure that is being reported matters more.
    }
}

// EXTERNAL MODULE: ./build/engine/build-report.js + 2 modules
var build_report = __webpack_require__(9037);
;// CONCATENATED MODULE: ./build/engine/timeline.js
/** When the steps of a run were started and how each ended, on the run's own clock. */
class Timeline {
    #now;
    #spans = new Map();
    /** `now` gives the milliseconds since the command began. */
    constructor(now) {
        this.#now = now;
    }
    /** False when it had been: a step that is tried again, or after its connection was lost, goes on with its first start. */
    started(step) {
        if (this.#spans.has(step.key))
            return false;
        this.#spans.set(step.key, { step, startedMs: this.#now(), doneMs: undefined });
        return true;
    }
    /** `at` is a time of the run's own clock; now, if it is left out. */
    done(step, at = this.#now()) {
        const span = this.#spans.get(step.key);
        if (span)
            span.doneMs = at;
    }
    /** Nothing of the step was run: another runner had claimed it. */
    leftToAnother(step) {
        this.#spans.delete(step.key);
    }
    /** What was run, in order; `last` is what became of the step that was started and is not done. */
    spans(last) {
        return [...this.#spans.values()].map(({ step, startedMs, doneMs }) => ({
            version: step.version,
            name: step.name,
            direction: step.direction,
            startedMs: Math.round(startedMs),
            durationMs: Math.round((doneMs ?? this.#now()) - startedMs),
            outcome: doneMs === undefined ? last : 'done',
        }));
    }
}

;// CONCATENATED MODULE: ./build/engine/run.js






/** What one command has seen and done so far, across the sessions that it took. */
class Run {
    command;
    dryRun;
    folder;
    plan;
    /** What can be done about unfinished migrations, for a command that only looks. */
    resumed;
    /** What the rules and the rehearsal had to say. */
    rehearsed;
    /** `001_name` of what is done, in order. */
    finished = [];
    /** Keys of the plan's steps that are still to be done; set with the first plan under the lock. */
    remaining;
    /** The connection was lost while steps were on their way, and the history has not been seen since. */
    inDoubt = false;
    /** The one that was at work last. */
    session;
    /** Those before it whose connections were lost, as long as their server processes may still be there. */
    lost = [];
    warnings;
    #started = performance.now();
    #timeline = new Timeline(() => performance.now() - this.#started);
    #changed = new Map();
    #emit;
    /** What was sent and is not known to be done, in order: committed but not durable, running, or behind that. */
    #underWay = new Map();
    #state;
    #table;
    #history = [];
    constructor(command, dryRun, emit, warnings) {
        this.command = command;
        this.dryRun = dryRun;
        this.#emit = emit;
        this.warnings = [...warnings];
    }
    /** Takes note of the server and the history as a session has them. */
    saw(session) {
        if (this.session && this.session !== session)
            this.lost.push(this.session);
        this.session = session;
        this.#state = session.state;
        this.#table = session.table;
        this.#history = session.history;
        const pooler = session.pooled ? poolerWarning(session.poolerAdvice) : undefined;
        if (pooler && !this.warnings.some((warning) => warning.code === 'pooler'))
            this.warnings.push(pooler);
    }
    /** Settles what will run. */
    planned(plan) {
        this.plan = plan;
        this.#emit({ type: 'planned', digest: plan.digest, steps: plan.steps.length });
        for (const { version, name, expectedPath } of plan.skipped) {
            this.#emit({ type: 'step-skipped', version, name, expectedPath });
        }
    }
    /** The first step that is not known to be done: it runs, has failed, or is in doubt. */
    get current() {
        return this.#underWay.values().next().value;
    }
    /** What was sent behind `current`. */
    get behind() {
        return [...this.#underWay.values()].slice(1);
    }
    sent(step) {
        // Planned anew after a lost connection, it is another object.
        this.#underWay.set(step.key, step);
    }
    starting(step) {
        if (!this.#timeline.started(step))
            return;
        const { direction, version, name } = step;
        this.#emit({ type: 'step-started', direction, version, name, transaction: step.script.transaction });
    }
    done(step, outcome) {
        this.#underWay.delete(step.key);
        this.inDoubt = false;
        this.remaining?.delete(step.key);
        this.finished.push(`${step.version}_${step.name}`);
        const { answeredAt } = outcome;
        this.#timeline.done(step, answeredAt === undefined ? undefined : answeredAt - this.#started);
        this.#changed.set(step.key, step.direction === 'up' ? 'applied' : 'reverted');
        const { direction, version, name } = step;
        this.#emit({ type: 'step-finished', direction, version, name, executionTimeMs: outcome.executionTimeMs });
    }
    failedAt(step) {
        for (const other of this.#underWay.values())
            if (other.key !== step.key)
                this.#timeline.leftToAnother(other);
        this.#underWay = new Map([[step.key, step]]);
    }
    withdrawn(behind) {
        const keys = [...this.#underWay.keys()];
        for (const key of keys.slice(keys.indexOf(behind.key) + 1))
            this.#underWay.delete(key);
    }
    /** Another runner had claimed the current step: nothing of it, or of what is behind it, was run here. */
    leftToAnother() {
        for (const step of this.#underWay.values())
            this.#timeline.leftToAnother(step);
        this.#underWay.clear();
    }
    /**
     * Decides by the history what became of the steps that were under way when the connection was lost. The
     * history must have been read after the lost session had ended, and what it has must be durable; or, not having
     * `ended`, the first that is not in it may still be under way.
     */
    settle(history, { ended = true } = {}) {
        const rows = new Map(history.map((row) => [(0,engine_version/* versionKey */._)(row.version), row]));
        for (const step of [...this.#underWay.values()]) {
            const row = rows.get(step.key);
            if (!(step.direction === 'up' ? row && !(0,history_row/* unfinished */.M1)(row) : !row))
                break;
            this.starting(step);
            this.done(step, { executionTimeMs: row?.executionTimeMs ?? null });
        }
        this.inDoubt = this.#underWay.size > 0 && !ended;
        if (ended)
            this.#underWay = new Map([...this.#underWay].slice(0, 1));
    }
    /**
     * Names of what this run did and the history, read after it, denies: a later file has worked on the table. From
     * here on the report goes by the history.
     */
    denied(history) {
        const finished = new Set(history.filter((row) => !(0,history_row/* unfinished */.M1)(row)).map(({ version }) => (0,engine_version/* versionKey */._)(version)));
        const steps = (this.plan?.steps ?? []).filter(({ key }) => {
            const change = this.#changed.get(key);
            return change !== undefined && finished.has(key) !== (change === 'applied');
        });
        for (const { key } of steps)
            this.#changed.delete(key);
        return steps.map(({ version, name }) => `${version}_${name}`);
    }
    /** The report up to now. */
    report(error) {
        return (0,build_report/* buildReport */.F)({
            command: this.command,
            dryRun: this.dryRun,
            folder: this.folder,
            state: this.#state,
            table: this.#table,
            history: this.#history,
            plan: this.plan,
            resumed: this.resumed,
            rehearsed: this.rehearsed,
            changed: this.#changed,
            failed: error && !this.inDoubt ? this.current?.key : undefined,
            timeline: this.#timeline.spans(this.inDoubt ? 'unknown' : error?.reason === 'cancelled' ? 'cancelled' : 'failed'),
            warnings: this.warnings,
            error,
            durationMs: performance.now() - this.#started,
        });
    }
    /** Whatever went wrong, as a `MigrationError` with the report up to now. */
    failure(error) {
        const failure = error instanceof errors/* MigrationError */.Py ? this.#completed(error) : (0,errors/* unexpectedFailure */.mi)(error, stateOfRun(this));
        failure.report ??= this.report(failure);
        return failure;
    }
    /**
     * What fails while connecting, locking or planning knows nothing of the steps that this run has finished, or
     * left in doubt, on an earlier connection.
     */
    #completed(error) {
        const details = (0,errors/* present */.Eb)(error.details);
        if (!error.details.state.startsWith(errors/* NOTHING_TOUCHED */.X2))
            return error;
        if (this.inDoubt && error.reason === 'connection') {
            return new errors/* MigrationError */.Py({ ...details, ...unreachable(this, error), cause: error.cause });
        }
        if (this.finished.length === 0 && !this.inDoubt)
            return error;
        return new errors/* MigrationError */.Py({ ...details, state: stateOfRun(this), cause: error.cause });
    }
}
function poolerWarning(advice) {
    const message = advice ??
        'The connection goes through a pooler. No session can hold a lock there: each transaction takes it for itself. Files that do not run in a transaction should go over a direct connection.';
    return { code: 'pooler', message, file: null };
}

;// CONCATENATED MODULE: ./build/engine/migrator.js






















/**
 * The commands on one migrations folder and one database. Each command opens a session of its own and closes
 * it; nothing is kept between them. A command resolves with its report, or fails with a `MigrationError` that
 * carries the report up to there.
 */
class Migrator {
    #settings;
    constructor(settings) {
        this.#settings = Object.freeze({ ...settings });
    }
    /** Runs a command by its name; each verb takes of the options what is its own. */
    run(command, options) {
        switch (command) {
            case 'up':
                return this.up(options);
            case 'down':
                return this.down(options);
            case 'reset':
                return this.reset(options);
            case 'status':
                return this.status();
            case 'verify':
                return this.verify(options);
            case 'check':
                return this.check(options);
        }
    }
    /** Applies pending migrations in the order of their versions: all, the first `steps`, or up to version `to`. */
    up(options = {}) {
        const planner = (input, only) => (0,engine_plan/* planUp */.dF)(input, options, only);
        return this.#change('up', planner, options);
    }
    /** Looks at what `up` would apply with the rules and on a throw-away server, without touching the database. */
    check(options = {}) {
        const planner = (input, only) => (0,engine_plan/* planUp */.dF)(input, options, only);
        return this.#change('check', planner, { dryRun: true });
    }
    /** Rolls back what was applied last: one migration, `steps` of them, or everything above version `to`. */
    down(options = {}) {
        const planner = (input, only) => (0,engine_plan/* planDown */.gC)(input, options, 'down', only);
        return this.#change('down', planner, options);
    }
    /** Rolls back everything. `confirm` must be the word RESET, unless it is a dry run. */
    async reset(options = {}) {
        if (options.dryRun !== true && options.confirm !== 'RESET') {
            throw new errors/* MigrationError */.Py({
                reason: 'invalid-input',
                message: 'reset rolls back every migration and was not confirmed.',
                state: errors/* NOTHING_TOUCHED */.X2,
                next: 'Confirm it with confirm: RESET, or look at it first with a dry run.',
            });
        }
        const planner = (input, only) => (0,engine_plan/* planDown */.gC)(input, options, 'reset', only);
        return this.#change('reset', planner, options);
    }
    /** Shows every migration and its state. The report is `failed` when an applied file has changed. Changes nothing. */
    status() {
        return this.#look('status');
    }
    /** Checks that every applied migration has its file, unchanged. The report is `failed` otherwise. Changes nothing. */
    verify({ drift = false } = {}) {
        return this.#look('verify', drift);
    }
    async #look(command, drift = false) {
        const run = this.#begin(command, false);
        try {
            const { folder, opening } = await readAndOpen(this.#settings);
            run.folder = folder;
            return await this.#overLosses(run, opening, async (session) => {
                run.saw(session);
                if (!session.state.tableExists && folder.migrations.length > 0)
                    run.warnings.push((0,database_errors/* noHistory */.Gf)(session));
                const known = (0,states/* knownMigrations */.L)(folder, session.history);
                const runner = await runnerBeside(run, session);
                const resumed = (run.resumed = await (0,resume/* resumptions */.K)(folder, known, runner));
                const situation = { command, known, chosen: [], resumed, runner, dir: folder.dir };
                const table = (0,engine_history/* qualified */.LX)(session.table);
                const blocked = await (0,blockers/* blockers */.mN)({ ...situation, table, settings: this.#settings });
                if (drift)
                    run.rehearsed = await rehearsed(run, session, 'drift', this.#settings);
                void session.close();
                return run.report(blocked ?? run.rehearsed?.error);
            });
        }
        catch (error) {
            throw run.failure(this.#stoppedBySignal(error) ? (0,errors/* cancelled */.KW)('while the history was read') : error);
        }
    }
    async #change(command, planner, options) {
        const approval = approvalOf(options);
        const run = this.#begin(command, options.dryRun ?? false);
        try {
            const { folder, opening } = await readAndOpen(this.#settings);
            run.folder = folder;
            return await this.#overLosses(run, opening, async (session) => {
                await this.#session(run, session, planner, approval);
                void session.close();
                return run.report();
            });
        }
        catch (error) {
            throw run.failure(this.#stoppedBySignal(error) ? (0,errors/* cancelled */.KW)('between two statements') : error);
        }
    }
    /** A cancel request that met a statement of our own. */
    #stoppedBySignal(error) {
        return (this.#settings.signal?.aborted === true && error instanceof message/* ServerError */.gP && (0,sqlstate/* isCancelled */.mm)(error.sqlstate));
    }
    #begin(command, dryRun) {
        const { database, onEvent } = this.#settings;
        const notes = database.kind === 'target' ? database.target.notes : [];
        const warnings = notes.map((message) => ({ code: 'connection', message, file: null }));
        return new Run(command, dryRun, (event) => onEvent?.(event), warnings);
    }
    /** Works in a session, and in another when it is lost: the history says what is done, so nothing is done twice. */
    async #overLosses(run, opening, work) {
        const { signal, database, onEvent, connectAttempts = options/* DEFAULTS */.z.connectAttempts } = this.#settings;
        let opened = opening;
        for (let losses = 0;;) {
            const before = run.finished.length;
            try {
                return await this.#inSession(opened ?? engine_session/* Session */.N.open(this.#settings), work);
            }
            catch (error) {
                opened = undefined;
                if (!(error instanceof message/* ConnectionLostError */.N9))
                    throw error;
                run.inDoubt = run.current !== undefined;
                if (run.finished.length > before)
                    losses = 0;
                losses += 1;
                if (signal?.aborted === true)
                    await lookOnce(run, this.#settings);
                if (signal?.aborted === true || database.kind !== 'target' || losses >= connectAttempts) {
                    throw connectionLost(run, error, signal);
                }
                const retryInMs = (0,backoff/* backoffMs */.jo)(losses, 250, 10_000);
                onEvent?.({ type: 'connect-failed', message: 'The connection was lost.', retryInMs });
                await (0,backoff/* sleep */.yy)(retryInMs, signal);
            }
        }
    }
    async #inSession(opening, work) {
        const session = await opening;
        try {
            const { backendPid: pid, backendStart } = session.state;
            if (!session.pooled && !session.connection.embedded)
                this.#settings.onEvent?.({ type: 'session', pid, backendStart });
            return await work(session);
        }
        finally {
            await session.close();
        }
    }
    /** One session: plan, lock, plan again under the lock, run. */
    async #session(run, session, planner, approval) {
        run.saw(session);
        if (!run.remaining) {
            const plan = await this.#planBeforeLock(run, session, planner);
            if (plan && (run.dryRun || plan.steps.length === 0)) {
                await requireApproval(run, plan, approval);
                run.planned(plan);
                if (run.dryRun && (run.command === 'up' || run.command === 'check')) {
                    run.rehearsed = await rehearsed(run, session, 'plan', this.#settings);
                    if (run.rehearsed?.error)
                        throw run.rehearsed.error;
                }
                return;
            }
        }
        // git is asked while the lock is taken.
        const gitCommit = this.#gitCommit();
        for (const lost of run.lost)
            await endLost(session.connection, lost);
        await session.lock();
        run.lost = [];
        if (run.current)
            await session.makeDurable();
        run.settle(session.history);
        run.saw(session);
        await runPlan({ run, session, settings: this.#settings }, planner, approval, gitCommit);
    }
    /**
     * The plan as far as it can be made without the lock. Undefined when a row is unfinished, which may be the
     * work of a runner that is still at it: under the lock it is seen who that is.
     */
    async #planBeforeLock(run, session, planner) {
        const runner = run.dryRun ? await runnerBeside(run, session) : undefined;
        try {
            return await planner({ ...planInput({ run, session, settings: this.#settings }), runner }, undefined);
        }
        catch (error) {
            if (error instanceof errors/* MigrationError */.Py && error.reason === 'unfinished' && !run.dryRun)
                return undefined;
            throw error;
        }
    }
    async #gitCommit() {
        const commit = this.#settings.gitCommit ?? (await this.#settings.git?.head());
        return commit?.slice(0, 40);
    }
}
/** Beside an unfinished row it matters whether its runner is still at work. */
async function runnerBeside(run, session) {
    if (!session.history.some((row) => (0,history_row/* unfinished */.M1)(row)))
        return undefined;
    if (session.pooled)
        return 'unseen';
    const holder = (await session.lockHolder()) ?? (run.folder && (await runnerOfUnfinished(session, run.folder)));
    if (holder)
        run.warnings.push((0,database_errors/* runnerAtWork */.jO)(holder));
    return holder;
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $I: () => (/* binding */ choosePending),
  yM: () => (/* binding */ latestFirst),
  gC: () => (/* binding */ planDown),
  dF: () => (/* binding */ planUp)
});

// EXTERNAL MODULE: ./build/engine/blockers.js + 1 modules
var blockers = __webpack_require__(602);
// EXTERNAL MODULE: ./build/engine/digest.js
var digest = __webpack_require__(4467);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __webpack_require__(6663);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __webpack_require__(355);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __webpack_require__(8520);
;// CONCATENATED MODULE: ./build/engine/atomic.js


/** Why these steps cannot all run in one transaction; empty when they can, as far as their text tells. */
function againstAtomic(steps) {
    return steps.flatMap((step, index) => {
        const [reason] = step.script.reasons;
        const problem = (message, offset) => ({
            message: `${step.path}: ${message}`,
            remedy: 'Apply up to the file before it with to, then this one without atomic.',
            file: step.path,
            ...(0,position/* lineAndColumn */.q1)(step.text, offset),
        });
        if (step.script.transaction === 'statement-by-statement')
            return [
                problem(`it does not run in a transaction: ${reason?.message ?? 'it is marked so'}.`, reason?.offset ?? 0),
            ];
        if (index > 0 && step.script.leading.length > 0)
            return [problem('SET TRANSACTION has to come before everything else in the transaction.', 0)];
        return [];
    });
}
function notAtomic(problems) {
    const [first] = problems;
    return new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: problems.length === 1 && first
            ? `atomic is asked for, and one file cannot run in a transaction with others. ${first.message}`
            : `atomic is asked for, and ${problems.length} files cannot run in a transaction with others.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Run up without atomic, where each migration is a transaction of its own; or take those files out with steps or to.',
        file: first?.file ?? undefined,
        line: first?.line ?? undefined,
        problems,
    });
}

// EXTERNAL MODULE: ./build/engine/resume.js
var resume = __webpack_require__(4724);
// EXTERNAL MODULE: ./build/engine/step-source.js + 1 modules
var step_source = __webpack_require__(9449);
// EXTERNAL MODULE: ./build/engine/states.js
var states = __webpack_require__(737);
// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __webpack_require__(4879);
;// CONCATENATED MODULE: ./build/engine/plan.js










/**
 * Plans `up`. Fails with `MigrationError` when something in the history or the folder stands in the way. `only`
 * narrows it to the steps that are left of an earlier plan, in place of `options`.
 */
async function planUp(input, options, only) {
    const known = (0,states/* knownMigrations */.L)(input.folder, input.history);
    const resumed = await (0,resume/* resumptions */.K)(input.folder, known, input.runner);
    const goesOn = ({ key }) => {
        const resumption = resumed.get(key);
        return resumption?.goesOn === true && resumption.progress.direction === 'up';
    };
    // What was begun first is finished first.
    const open = [...known.filter(goesOn), ...known.filter(({ state }) => state === 'pending')];
    const chosen = only ? open.filter(({ key }) => only.has(key)) : choosePending(open, known, options);
    const blocked = await (0,blockers/* blockers */.mN)({ command: 'up', known, chosen, resumed, ...surroundings(input) });
    if (blocked)
        throw blocked;
    const sources = chosen.flatMap(({ key, file }) => {
        const resumption = resumed.get(key);
        if (resumption?.goesOn === true)
            return [resumption.source];
        return file ? [(0,step_source/* migrationSource */.SL)(file)] : [];
    });
    const steps = await analyzeSteps('up', sources, input.folder);
    const atomic = options.atomic ?? false;
    const against = atomic ? againstAtomic(steps) : [];
    if (against.length > 0)
        throw notAtomic(against);
    return withDigest({
        command: 'up',
        atomic,
        limit: limitOf(options),
        target: input.target,
        history: input.history,
        steps,
        skipped: [],
    });
}
/** Plans `down` and `reset`: what was applied last is reverted first. */
async function planDown(input, options, command = 'down', only) {
    const known = (0,states/* knownMigrations */.L)(input.folder, input.history);
    const resumed = await (0,resume/* resumptions */.K)(input.folder, known, input.runner);
    const limit = command === 'reset' ? null : (limitOf(options) ?? { steps: 1 });
    // What was begun first is finished first.
    const begun = ({ version }) => resumed.has((0,engine_version/* versionKey */._)(version));
    const applied = latestFirst(input.history);
    const ordered = [...applied.filter(begun), ...applied.filter((row) => !begun(row))];
    const rows = only
        ? ordered.filter((row) => only.has((0,engine_version/* versionKey */._)(row.version)))
        : chooseApplied(ordered, known, limit);
    const chosen = known.filter(({ key, row }) => {
        const resumption = resumed.get(key);
        const goesOn = resumption?.goesOn === true && resumption.progress.direction === 'down';
        return row !== undefined && rows.includes(row) && goesOn;
    });
    const blocked = await (0,blockers/* blockers */.mN)({ command, known, chosen, resumed, ...surroundings(input) });
    if (blocked)
        throw blocked;
    const skipped = [];
    const sources = [];
    for (const row of rows) {
        const { version, name } = row;
        const script = (0,engine_folder/* rollbackScriptOf */.vw)(input.folder, version, name);
        const resumption = resumed.get((0,engine_version/* versionKey */._)(version));
        if (resumption?.goesOn === true)
            sources.push(resumption.source);
        else if (script)
            sources.push((0,step_source/* rollbackSource */.oZ)(row, script));
        else {
            const expectedPath = (0,engine_folder/* rollbackScriptPath */.j$)(input.folder.dir, version, name);
            skipped.push({ version, key: (0,engine_version/* versionKey */._)(version), name, expectedPath });
        }
    }
    if (options.requireDown === true && skipped.length > 0)
        throw scriptsRequired(skipped);
    const steps = await analyzeSteps('down', sources, input.folder);
    return withDigest({
        command,
        limit,
        target: input.target,
        history: input.history,
        steps,
        skipped,
        atomic: false,
    });
}
function surroundings({ target, folder, runner, settings, }) {
    return { table: (0,engine_history/* qualified */.LX)(target), dir: folder.dir, runner, settings };
}
function withDigest(plan) {
    return { ...plan, digest: (0,digest/* planDigest */.Gb)(plan) };
}
function limitOf(options) {
    if (options.to !== undefined)
        return { to: (0,engine_version/* versionKey */._)(options.to) };
    return options.steps === undefined ? null : { steps: options.steps };
}
/** The pending migrations that `up` takes with these options. */
function choosePending(pending, known, options) {
    const { to, steps } = options;
    if (to === undefined)
        return pending.slice(0, steps);
    if (!known.some((migration) => migration.file && migration.key === (0,engine_version/* versionKey */._)(to)))
        throw noSuchVersion(to, known);
    return pending.filter((migration) => (0,engine_version/* compareVersions */.Z)(migration.version, to) <= 0);
}
function chooseApplied(rows, known, limit) {
    if (limit === null)
        return rows;
    if ('steps' in limit)
        return rows.slice(0, limit.steps);
    if (limit.to !== '0' && !rows.some((row) => (0,engine_version/* versionKey */._)(row.version) === limit.to))
        throw noSuchVersion(limit.to, known);
    return rows.filter((row) => (0,engine_version/* compareVersions */.Z)(row.version, limit.to) > 0);
}
/** The order of rollback: what was applied last first, which need not be the highest version. */
function latestFirst(history) {
    return [...history].sort((a, b) => b.id - a.id);
}
async function analyzeSteps(direction, sources, folder) {
    const { steps, problems } = await (0,step_source/* readSteps */.I$)(direction, sources, folder);
    if (problems.length > 0)
        throw (0,engine_folder/* invalidMigrations */.HT)(problems, folder.dir);
    return steps;
}
function noSuchVersion(version, known) {
    const versions = known.map((migration) => migration.version);
    const listed = versions.length > 20 ? [...versions.slice(0, 10), '…', ...versions.slice(-9)] : versions;
    return new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: `There is no migration with version ${version}.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: versions.length === 0 ? 'There are no migrations.' : `Name one of these: ${listed.join(', ')}.`,
    });
}
function scriptsRequired(skipped) {
    return new errors/* MigrationError */.Py({
        reason: 'no-rollback-script',
        message: skipped.length === 1
            ? `Migration ${skipped[0]?.version ?? ''}_${skipped[0]?.name ?? ''} has no rollback script.`
            : `${skipped.length} migrations have no rollback script.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Write the scripts, or run without require-down: migrations without a script are then skipped.',
        problems: skipped.map((step) => ({
            message: `${step.version}_${step.name} has no rollback script; expected at ${step.expectedPath}.`,
            remedy: null,
            file: step.expectedPath,
            line: null,
            column: null,
        })),
    });
}


/***/ }),

/***/ 4724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ resumptions),
/* harmony export */   z: () => (/* binding */ needsPerson)
/* harmony export */ });
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6663);
/* harmony import */ var _history_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8218);
/* harmony import */ var _step_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9449);
/* harmony import */ var _session_effects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1426);
/* harmony import */ var _unit_kinds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6255);





/** Decides for every unfinished migration, by its key, whether a run can go on with it. */
async function resumptions(folder, known, runner) {
    const decided = new Map();
    for (const migration of known) {
        const progress = migration.row && (0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinished */ .M1)(migration.row);
        if (!progress)
            continue;
        decided.set(migration.key, runner ? { goesOn: false, why: undefined } : await resumption(folder, migration, progress));
    }
    return decided;
}
async function resumption(folder, migration, progress) {
    const { direction } = progress;
    const source = sourceOf(folder, migration, direction);
    const what = direction === 'up' ? 'file' : 'rollback script';
    if (!source)
        return { goesOn: false, why: `Its ${what} is not there.` };
    const { steps: [step], problems, } = await (0,_step_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readSteps */ .I$)(direction, [source], folder);
    if (!step || problems.length > 0)
        return { goesOn: false, why: `Its ${what} cannot be run.` };
    const same = direction === 'up'
        ? migration.file?.acceptedChecksums.includes(migration.row?.checksum ?? '') === true
        : progress.tag !== 0 && progress.tag === (0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptTag */ .Gz)(source.text, step.script.units.length);
    if (!same)
        return { goesOn: false, why: `Its ${what} is not the one that was begun.` };
    const why = needsPerson(step.script, progress);
    if (why !== undefined)
        return { goesOn: false, why };
    return { goesOn: true, source: { ...source, resume: progress }, progress, total: step.script.units.length };
}
function sourceOf(folder, { file, row, version, name }, direction) {
    // The row has the version and the name as they were claimed.
    if (direction === 'up')
        return file && { ...(0,_step_source_js__WEBPACK_IMPORTED_MODULE_2__/* .migrationSource */ .SL)(file), version, name };
    const script = (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackScriptOf */ .vw)(folder, version, name);
    return row && script && (0,_step_source_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackSource */ .oZ)(row, script);
}
/** Why a run that knows this much of a script cannot go on with it; undefined when it can. */
function needsPerson({ transaction, units }, { done, begun }) {
    if (transaction === 'transactional')
        return 'It ended the transaction that it ran in.';
    const next = units[done];
    if (!next)
        return 'More of its statements are done than its file has.';
    if (begun && (0,_unit_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .whenInDoubt */ .KQ)(next) === 'person')
        return `Whether statement ${done + 1} is done cannot be seen from outside.`;
    const { lost } = (0,_session_effects_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionEffects */ .L)(units.slice(0, done), units.slice(done));
    return lost === undefined
        ? undefined
        : `The session that ran its first statements is gone, and ${lost} with it, which the rest may need.`;
}


/***/ }),

/***/ 2448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jz: () => (/* binding */ serverProcessQuery),
/* harmony export */   kE: () => (/* binding */ stateQuery),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1502);
/* harmony import */ var _postgres_utc_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8410);


/**
 * The state of the server, in one statement that runs for any role, on a standby too. Without a schema the
 * history is found as the original runner finds it, through the session's search_path, and would be created
 * in its first schema.
 */
function stateQuery(schema, table) {
    const tableName = (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(table);
    const home = schema === undefined
        ? `COALESCE(
      (SELECT p.name FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS p(name, place)
         JOIN pg_catalog.pg_namespace n ON n.nspname = p.name
         JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = ${tableName}
        ORDER BY p.place LIMIT 1),
      pg_catalog.current_schema(), 'public')::text`
        : `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(schema)}::text`;
    return `SELECT pg_catalog.pg_backend_pid(), pg_catalog.pg_is_in_recovery(),
  pg_catalog.current_setting('transaction_read_only'), pg_catalog.current_setting('server_version_num'),
  pg_catalog.current_setting('server_version'), pg_catalog.current_database(), current_user, h.schema,
  n.oid IS NOT NULL, c.oid IS NOT NULL,
  (SELECT a.atttypmod - 4 FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'version' AND a.atttypmod > 0),
  (SELECT a.atttypmod - 4 FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'name' AND a.atttypmod > 0),
  pg_catalog.version(),
  (${serverProcessQuery('pg_catalog.pg_backend_pid()')}),
  COALESCE(c.relkind = 'r' AND NOT c.relhastriggers AND NOT c.relhasrules AND pg_catalog.has_table_privilege(c.oid, 'INSERT'), true)
FROM (SELECT ${home} AS schema) h
LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = h.schema
LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = ${tableName}`;
}
/** When a server process was started, as ISO 8601 in UTC; null when it does not say, and no row when it is gone. */
function serverProcessQuery(pid) {
    return `SELECT ${(0,_postgres_utc_text_js__WEBPACK_IMPORTED_MODULE_1__/* .utcText */ .k)('a.backend_start')} FROM pg_catalog.pg_stat_get_activity(${pid}) a`;
}
function readState(result) {
    const row = result?.rows[0] ?? [];
    const text = (index) => row[index] ?? '';
    const number = (index) => (row[index] == null ? null : Number(row[index]));
    return {
        backendPid: Number(text(0)),
        inRecovery: text(1) === 't',
        readOnly: text(2) === 'on',
        serverVersionNum: Number(text(3)),
        serverVersion: text(4),
        database: text(5),
        user: text(6),
        schema: text(7),
        schemaExists: text(8) === 't',
        tableExists: text(9) === 't',
        versionLimit: number(10),
        nameLimit: number(11),
        platform: text(12),
        backendStart: row[13] ?? null,
        plainInsert: text(14) === 't',
    };
}


/***/ }),

/***/ 1426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ sessionEffects)
});

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
// EXTERNAL MODULE: ./build/sql/core-functions.js
var core_functions = __webpack_require__(4475);
;// CONCATENATED MODULE: ./build/engine/session-losses.js

/** A call of set_config that is as good as a SET. */
const SET_CONFIG = /^SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\(\s*'(?:[^']|'')*'\s*,\s*'(?:[^']|'')*'\s*,\s*(?:false|true)\s*\)$/i;
/** SET and the like as a statement of PL/pgSQL, or as the text of one that is executed. */
const SET_IN_CODE = /(?:^|[;$]|\b(?:begin|then|else|loop)\b)\s*(?:set|reset)\s|'\s*(?:set|reset|prepare|listen|load|discard)\s/i;
/** They may stand before a SET as well as within a string. */
const COMMENTS = /--.*|\/\*[^]*?\*\//g;
/** What is called: of SQL by any name before a parenthesis, of PL/pgSQL by what is sure to be a call. */
const CALLS = /((?:"[^"]+"|[a-z_][\w$]*)(?:\s*\.\s*(?:"[^"]+"|[a-z_][\w$]*))?)\s*\(/gi;
const CALLS_IN_CODE = new RegExp(`\\b(?:perform|call|select)\\s+${CALLS.source}`, 'gi');
/** What stands before a parenthesis and is no function. */
const NO_FUNCTION = /^(?:select|from|where|on|in|values|and|or|not|exists|any|all|some|as|over|filter|using|row|array|with|union|except|intersect|lateral|rows|case|when|then|else|by|group|within|cast|coalesce|nullif|greatest|least|extract|position|substring|trim|overlay|into|set)$/i;
/** Of PostgreSQL itself, beside those that a DEFAULT can call. */
const ROWS_AND_AGGREGATES = /^(?:count|sum|min|max|avg|string_agg|array_agg|jsonb?_agg|jsonb?_object_agg|bool_and|bool_or|every|row_number|rank|dense_rank|lag|lead|first_value|last_value|generate_series|unnest)$/;
/** The first function that a statement calls of which nothing is known: it may set what it likes for the session. */
function unknownFunction(verb, sql) {
    if (!/^(?:SELECT|WITH|VALUES|CALL|DO)$/.test(verb))
        return undefined;
    const columnsApart = sql.replace(/\binto\s+[\w."]+\s*\(/gi, ' ');
    const found = columnsApart.matchAll(verb === 'DO' ? CALLS_IN_CODE : CALLS);
    for (const [, called = ''] of found) {
        const name = called.replace(/^pg_catalog\s*\.\s*/i, '').toLowerCase();
        if (NO_FUNCTION.test(name) || name.startsWith('pg_') || name === 'set_config')
            continue;
        if (ROWS_AND_AGGREGATES.test(name) || core_functions/* steadyFunctions */.s.has(name) || core_functions/* volatileFunctions */.M.has(name))
            continue;
        return called;
    }
    return undefined;
}
/**
 * What a statement may have left in its session that no other can be given, in words; undefined when nothing. Errs on
 * the side of something.
 */
function lostWith(words, sql) {
    const [verb = '', object = ''] = words;
    if (verb === 'DO' && /\btemp(?:orary)?\b/i.test(sql))
        return 'a temporary table';
    if (verb === 'DO' && [sql, sql.replace(COMMENTS, ' ')].some((code) => SET_IN_CODE.test(code)))
        return 'what its DO block has set';
    const called = unknownFunction(verb, sql);
    if (called !== undefined)
        return `what ${called}() may have set`;
    if (words.some((word) => /^(?:TEMP|TEMPORARY)$/.test(word)) || /\bpg_temp/i.test(sql))
        return 'a temporary table';
    if (verb === 'PREPARE')
        return 'a prepared statement';
    if (verb === 'LISTEN')
        return 'LISTEN';
    if (verb === 'DECLARE')
        return 'a cursor';
    // What a routine does is done when it is called.
    const defines = verb === 'CREATE' && words.some((word) => /^(?:FUNCTION|PROCEDURE)$/.test(word));
    if (defines || object === 'FUNCTION')
        return undefined;
    if (/\bpg_(?:try_)?advisory_lock/i.test(sql))
        return 'an advisory lock';
    if (/\bset_config\b/i.test(sql) && !SET_CONFIG.test(sql))
        return 'what set_config has set';
    return undefined;
}

;// CONCATENATED MODULE: ./build/engine/session-effects.js


/**
 * What a new session lacks of the one that ran `done`, for `left` to run as in the old one. Errs on the side of
 * `lost`.
 */
function sessionEffects(done, left) {
    let replay = [];
    for (const unit of done) {
        const { sql: whole } = unit.sql;
        if (unit.kind === 'block' && /\brollback\b/i.test(whole) && /\bset\b/i.test(whole))
            return { replay: [], lost: 'what it has set and rolled back' };
        for (const { start, end, words } of (0,lexer/* splitStatements */.Xd)(unit.sql.sql, { copyData: 'removed' }).statements) {
            const sql = unit.sql.sql.slice(start, end);
            const lost = lostWith(words, sql);
            if (lost !== undefined)
                return { replay: [], lost };
            if (words[0] === 'DISCARD' && words[1] === 'ALL')
                replay = [];
            else if (replayable(words, sql))
                replay.push(sql);
        }
    }
    const usesSequences = done.length > 0 && left.some(({ sql }) => /\b(?:currval|lastval)\b/i.test(sql.sql));
    return usesSequences ? { replay: [], lost: 'what currval and lastval tell' } : { replay, lost: undefined };
}
function replayable(words, sql) {
    if (words[0] === 'SET')
        return words[1] !== 'LOCAL' && !/^(?:TRANSACTION|CONSTRAINTS)$/.test(words[1] ?? '');
    return words[0] === 'RESET' || words[0] === 'LOAD' || SET_CONFIG.test(sql);
}


/***/ }),

/***/ 6278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Session)
});

// EXTERNAL MODULE: ./build/postgres/hosts.js
var hosts = __webpack_require__(9205);
// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var postgres_message = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/postgres/sqlstate.js
var sqlstate = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/postgres/session.js
var session = __webpack_require__(6238);
// EXTERNAL MODULE: ./build/engine/advisory-lock.js
var advisory_lock = __webpack_require__(6666);
// EXTERNAL MODULE: ./build/engine/backoff.js
var backoff = __webpack_require__(7443);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __webpack_require__(1502);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
;// CONCATENATED MODULE: ./build/engine/caller-session.js





/** What a caller's own session carried when it was handed over, so that it can be given back as it was. */
class CallerSession {
    keeps;
    #settings;
    #sessionUser;
    #role;
    constructor(keeps, settings, sessionUser, role) {
        this.keeps = keeps;
        this.#settings = settings;
        this.#sessionUser = sessionUser;
        this.#role = role;
    }
    /** Reads the session. Fails when it is in a transaction: whatever ran there would not be ours to commit. */
    static async record(connection) {
        const [info, settings] = await read(connection, `SELECT session_user, pg_catalog.current_setting('role'),
  EXISTS (SELECT FROM pg_catalog.pg_prepared_statements), EXISTS (SELECT pg_catalog.pg_listening_channels()),
  EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = pg_catalog.pg_my_temp_schema()),
  pg_catalog.now() <> pg_catalog.statement_timestamp();
SELECT name, pg_catalog.current_setting(name) FROM pg_catalog.pg_settings WHERE source = 'session' AND name NOT IN ('role', 'session_authorization')`);
        const row = info?.rows[0] ?? [];
        if (row[5] === 't')
            throw inTransaction();
        return new CallerSession({ preparedStatements: row[2] === 't', listening: row[3] === 't', temporaryTables: row[4] === 't' }, (settings?.rows ?? []).map(([name, value]) => [name ?? '', value ?? '']), row[0] ?? '', row[1] ?? 'none');
    }
    async restore(connection) {
        const settings = this.#settings.map(([name, value]) => `SELECT pg_catalog.set_config(${(0,quote/* quoteLiteral */.c)(name)}, ${(0,quote/* quoteLiteral */.c)(value)}, false)`);
        const role = this.#role === 'none' ? 'SET ROLE NONE' : `SET ROLE ${(0,quote/* quoteIdentifier */.C)(this.#role)}`;
        await connection.send([
            ...(0,session/* sessionReset */.Au)(this.keeps),
            `SET SESSION AUTHORIZATION ${(0,quote/* quoteIdentifier */.C)(this.#sessionUser)}`,
            role,
            ...settings,
        ].join(';\n'));
    }
}
async function read(connection, sql) {
    try {
        return await connection.send(sql, { rows: 'all' });
    }
    catch (error) {
        throw error instanceof postgres_message/* ServerError */.gP && (0,sqlstate/* isAbortedTransaction */.o$)(error.sqlstate) ? inTransaction() : error;
    }
}
function inTransaction() {
    return new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: 'The client that was handed over is in a transaction.',
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Commit or roll back first, or hand over a client of its own.',
    });
}

// EXTERNAL MODULE: ./build/engine/database-errors.js
var database_errors = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/engine/connect.js + 3 modules
var connect = __webpack_require__(6523);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __webpack_require__(8520);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __webpack_require__(355);
// EXTERNAL MODULE: ./build/engine/server-state.js
var server_state = __webpack_require__(2448);
;// CONCATENATED MODULE: ./build/engine/first-look.js




/**
 * The state of the server and the history in one message, whether or not the history is there.
 *
 * @throws {MigrationError} `history` when it is there and cannot be read
 */
async function readFirst(connection, schema, table) {
    const message = `${(0,server_state/* stateQuery */.kE)(schema, table)};\n${(0,engine_history/* historyQuery */.Zk)(table, schema)}`;
    try {
        const [state, history] = await connection.send(message, { rows: 'all' });
        return { state: (0,server_state/* readState */.un)(state), history: (0,engine_history/* readHistory */.Lu)(history) };
    }
    catch (error) {
        if (!(error instanceof postgres_message/* ServerError */.gP) || error.completed.length !== 1)
            throw error;
        const state = (0,server_state/* readState */.un)(error.completed[0]);
        if (error.sqlstate === '42P01' && !state.tableExists)
            return { state, history: [] };
        if (error.sqlstate === '42P01' && schema === undefined) {
            // In no schema of the search_path: it is where the state query found it.
            const [history] = await connection.send((0,engine_history/* historyQuery */.Zk)(table, state.schema), { rows: 'all' });
            return { state, history: (0,engine_history/* readHistory */.Lu)(history) };
        }
        throw (0,database_errors/* historyRefused */.pO)(error, { schema: state.schema, table }, state, 'read');
    }
}

// EXTERNAL MODULE: ./build/engine/interrupt.js
var interrupt = __webpack_require__(7940);
// EXTERNAL MODULE: ./build/engine/options.js
var options = __webpack_require__(3029);
;// CONCATENATED MODULE: ./build/engine/notices.js
/** Of one step, from its first notice on. */
const FIRST = 40;
/** Of one step, when more were raised: how it ended is most often of interest. */
const LAST = 5;
/** Of all steps of a session. */
const MOST = 200;
/** Of one text of a notice, in UTF-16 code units. */
const LONGEST = 2000;
/** Passes on what migrations raise, of a flood its beginning, its end and a count. */
class Notices {
    #onEvent;
    #told = 0;
    constructor(onEvent) {
        this.#onEvent = onEvent;
    }
    /** Of a step that begins now or later. */
    of({ version, name }) {
        // Known with its first notice: until then others may have told theirs.
        let first = 0;
        const last = [];
        let count = 0;
        const tell = (notice) => {
            this.#told += 1;
            this.#onEvent?.({ type: 'notice', version, name, notice: shortened(notice) });
        };
        const take = (notice) => {
            if (count === 0)
                first = Math.min(FIRST, MOST - this.#told);
            count += 1;
            if (count <= first)
                tell(notice);
            // A ring: moving everything up for each of a flood would cost more than the flood.
            else
                last[(count - first - 1) % LAST] = notice;
        };
        const end = () => {
            const held = Math.max(0, count - first);
            const shown = Math.min(last.length, Math.max(0, MOST - this.#told));
            if (held > shown)
                this.#onEvent?.({ type: 'notices-left-out', version, name, count: held - shown });
            for (let back = shown; back > 0; back--) {
                const notice = last[(held - back) % LAST];
                if (notice)
                    tell(notice);
            }
            count = 0;
            last.length = 0;
        };
        return { take, end };
    }
}
/** A notice can be as long as a text of the server can: 1 GB. */
function shortened(notice) {
    const texts = Object.entries(notice).map(([key, value]) => [
        key,
        typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
    ]);
    return Object.fromEntries(texts);
}

// EXTERNAL MODULE: ./build/postgres/open.js + 2 modules
var postgres_open = __webpack_require__(2779);
;// CONCATENATED MODULE: ./build/engine/watch-queries.js

/**
 * What a server process does and whom it waits for: one message, over before it can hold anything up. Ours
 * must not stay in a transaction: CREATE INDEX CONCURRENTLY waits for every older snapshot.
 */
function lifeQuery({ backendPid, backendStart, serverVersionNum }) {
    const process = `a.pid = ${backendPid} AND a.backend_start = ${(0,quote/* quoteLiteral */.c)(backendStart ?? '-infinity')}::timestamptz`;
    return [
        `SELECT p.pid, b.application_name, b.usename, b.state,
  pg_catalog.left(NULLIF(b.query, '<insufficient privilege>'), 200),
  pg_catalog.to_char(COALESCE(b.xact_start, b.backend_start) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  ${ageMs('b.xact_start')}, ${ageMs('b.query_start')}
FROM pg_catalog.pg_stat_activity a
CROSS JOIN LATERAL (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(a.pid))) p (pid)
LEFT JOIN pg_catalog.pg_stat_activity b ON b.pid = p.pid
WHERE ${process} AND a.wait_event_type = 'Lock' ORDER BY b.xact_start, p.pid LIMIT ${MOST_BLOCKERS}`,
        `SELECT l.mode || ' on ' || COALESCE(l.relation::pg_catalog.regclass::pg_catalog.text, l.locktype)
FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE ${process} AND NOT l.granted LIMIT 1`,
        `SELECT v.command, v.phase, v.done, v.total FROM (${progressViews(serverVersionNum).join('\nUNION ALL ')}) v
JOIN pg_catalog.pg_stat_activity a ON a.pid = v.pid WHERE ${process} LIMIT 1`,
    ].join(';\n');
}
/** More of them say nothing more. */
const MOST_BLOCKERS = 10;
function ageMs(since) {
    return `pg_catalog.round(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - ${since}) * 1000)::bigint`;
}
/** PostgreSQL documentation, "Progress Reporting". What is counted differs from phase to phase. */
function progressViews(serverVersionNum) {
    const views = [
        `SELECT pid, 'VACUUM' AS command, phase, heap_blks_scanned AS done, heap_blks_total AS total
FROM pg_catalog.pg_stat_progress_vacuum`,
    ];
    if (serverVersionNum >= 120000) {
        views.push(`SELECT pid, command, phase,
  CASE WHEN phase LIKE 'waiting%' THEN lockers_done WHEN phase LIKE '%tuples%' THEN tuples_done ELSE blocks_done END,
  CASE WHEN phase LIKE 'waiting%' THEN lockers_total WHEN phase LIKE '%tuples%' THEN tuples_total ELSE blocks_total END
FROM pg_catalog.pg_stat_progress_create_index`, `SELECT pid, command, phase, heap_blks_scanned, heap_blks_total FROM pg_catalog.pg_stat_progress_cluster`);
    }
    if (serverVersionNum >= 130000) {
        views.push(`SELECT pid, 'ANALYZE', phase, sample_blks_scanned, sample_blks_total FROM pg_catalog.pg_stat_progress_analyze`);
    }
    if (serverVersionNum >= 140000) {
        views.push(`SELECT pid, command, tuples_processed || ' rows', bytes_processed, bytes_total FROM pg_catalog.pg_stat_progress_copy`);
    }
    return views;
}
function readLife([blockers, lock, progress]) {
    const [command, phase, done, total] = progress?.rows[0] ?? [];
    return {
        progress: command == null
            ? null
            : { command, phase: phase ?? '', percent: percentOf(Number(done ?? 0), Number(total ?? 0)) },
        waitsFor: lock?.rows[0]?.[0] ?? null,
        blockers: (blockers?.rows ?? []).map((row) => ({
            pid: Number(row[0]),
            applicationName: row[1] ?? '',
            user: row[2] ?? '',
            state: row[3] ?? null,
            query: row[4] ?? '',
            since: row[5] ?? null,
            transactionMs: milliseconds(row[6]),
            queryMs: milliseconds(row[7]),
        })),
    };
}
/** Nothing is known. */
const NO_LIFE = { progress: null, waitsFor: null, blockers: [] };
/** Rounded down: 100 is said only of what is done. */
function percentOf(done, total) {
    return total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : null;
}
function milliseconds(text) {
    return text == null ? null : Number(text);
}

;// CONCATENATED MODULE: ./build/engine/watch.js



/** How long a step runs before it is looked at, and how long a look may take. Milliseconds. */
const PATIENCE_MS = 1000;
/** Between two looks at most. Milliseconds. */
const EVERY_MS = 500;
/** A look that fails so often in a row is given up. */
const MOST_FAILURES = 3;
/**
 * Looks, on a connection of its own, at a step that takes its time: what it does, how far it is, who keeps it
 * waiting. The connection is opened when it is first needed and closed with the session; where none can be had,
 * only the time is told. A step never waits for it, and never fails for it.
 */
class Watch {
    #settings;
    #target;
    #watched;
    #closing = new AbortController();
    #connection;
    #opening;
    #failures = 0;
    #spell;
    #timer;
    /** By process: who was seen to keep the present try waiting. */
    #seen = new Map();
    #failed = new WeakMap();
    /**
     * `direct` when the watched process is the session's own for as long as that lasts. Behind a transaction
     * pooler it works for anybody a moment later, and what it does would be told of the step.
     */
    constructor(settings, watched, { direct }) {
        const { database } = settings;
        this.#settings = settings;
        this.#watched = watched;
        if (direct && database.kind === 'target' && watched.backendStart !== null)
            this.#target = database.target;
    }
    /** A step begins. Returns what ends it. */
    begin(step) {
        const lockTimeoutMs = step.directives.lockTimeoutMs ?? this.#settings.lockTimeoutMs ?? options/* DEFAULTS */.z.lockTimeoutMs;
        // Soon enough to see whom it waits for before it gives way.
        const soon = lockTimeoutMs === 0 ? Infinity : Math.max(20, lockTimeoutMs * 0.4);
        const spell = { step, began: performance.now(), everyMs: Math.min(EVERY_MS, soon) };
        this.#spell = spell;
        this.newTry();
        this.#lookIn(Math.min(PATIENCE_MS, soon), spell);
        return () => {
            if (this.#spell === spell)
                this.#spell = undefined;
        };
    }
    /** The step is tried once more: whom the last try waited for says nothing of this one. */
    newTry() {
        this.#seen = new Map();
    }
    /** A try has failed with this error. Returns who was seen to keep it waiting, longest transaction first. */
    failed(error) {
        const known = this.#failed.get(error);
        if (known)
            return known;
        const blockers = [...this.#seen.values()];
        this.#failed.set(error, blockers);
        return blockers;
    }
    /** The error stands for another one of the same try. */
    failedAs(error, own) {
        this.#failed.set(own, this.blockersOf(error));
    }
    /** Who was seen to keep the try waiting that failed with this error. */
    blockersOf(error) {
        return this.#failed.get(error) ?? [];
    }
    /** Connects, if that is possible and not done, so that the next try is seen from its start. */
    open() {
        if (!this.#target || this.#failures >= MOST_FAILURES || this.#closing.signal.aborted)
            return;
        if (this.#connection && !this.#connection.lost)
            return;
        this.#opening ??= this.#connect(this.#target)
            .catch(() => {
            // Too many connections, most likely. The step does not depend on it.
            this.#failures += 1;
        })
            .finally(() => {
            this.#opening = undefined;
        });
    }
    async close() {
        this.#spell = undefined;
        clearTimeout(this.#timer);
        this.#closing.abort();
        await this.#opening;
        // Who aborts is killed soon after, and a silent network takes its time to say goodbye.
        if (this.#settings.signal?.aborted === true)
            this.#connection?.destroy();
        else
            await this.#connection?.close();
    }
    async #connect(target) {
        const { connectTimeoutMs = options/* DEFAULTS */.z.connectTimeoutMs } = this.#settings;
        const named = { ...target, applicationName: `${target.applicationName ?? 'migrate-action'} watch` };
        const connection = await (0,postgres_open/* openConnection */.JY)(named, connectTimeoutMs, this.#closing.signal);
        this.#connection = connection;
        const drop = () => {
            connection.destroy();
        };
        this.#closing.signal.addEventListener('abort', drop);
        // What is looked at may be locked by the very step.
        await connection
            .send(`SET statement_timeout = ${PATIENCE_MS}; SET lock_timeout = ${PATIENCE_MS / 2}`)
            .finally(() => {
            this.#closing.signal.removeEventListener('abort', drop);
        });
    }
    #lookIn(ms, spell) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
            if (this.#spell === spell)
                void this.#look(spell);
        }, ms);
        this.#timer.unref();
    }
    async #look(spell) {
        const seen = this.#seen;
        const life = await this.#life(spell.everyMs);
        for (const blocker of life.blockers)
            seen.set(blocker.pid, blocker);
        // The step may be through, or another under way, by now.
        if (this.#spell !== spell)
            return;
        const { version, name } = spell.step;
        const elapsedMs = performance.now() - spell.began;
        this.#settings.onEvent?.({ type: 'step-running', version, name, elapsedMs, ...life });
        this.#lookIn(spell.everyMs, spell);
    }
    async #life(patienceMs) {
        this.open();
        if (this.#opening)
            await Promise.race([this.#opening, passed(patienceMs)]);
        const connection = this.#connection;
        if (this.#opening || !connection || connection.lost || this.#failures >= MOST_FAILURES)
            return NO_LIFE;
        const giveUp = setTimeout(() => {
            connection.destroy();
        }, 2 * PATIENCE_MS);
        giveUp.unref();
        try {
            const life = readLife(await connection.send(lifeQuery(this.#watched), { rows: 'all' }));
            this.#failures = 0;
            return life;
        }
        catch {
            this.#failures += 1;
            return NO_LIFE;
        }
        finally {
            clearTimeout(giveUp);
        }
    }
}
function passed(ms) {
    return new Promise((resolve) => {
        setTimeout(resolve, ms).unref();
    });
}

;// CONCATENATED MODULE: ./build/engine/session.js

















/** One session on the target, from its first message to its last. */
class Session {
    connection;
    state;
    table;
    /**
     * The session is not the server process that was announced: a pooler stands between. Then nothing may be
     * set on the session, no session lock excludes anybody, and each transaction takes the lock for itself.
     */
    pooled;
    /** Sees what a step does that takes its time. */
    watch;
    notices;
    history;
    /** A file that was sent names the history, and may have given it what keeps records out: a trigger, a rule. */
    historyNamed = false;
    #settings;
    #key;
    #caller;
    #closeServer;
    #keepConnection;
    #tableExists;
    #settingsSent = false;
    #locked = false;
    #readAhead;
    #closing;
    constructor(opened, settings, caller) {
        this.connection = opened.connection;
        this.state = opened.state;
        this.history = opened.history;
        this.#closeServer = opened.closeServer;
        this.#keepConnection = opened.keepConnection;
        this.#settings = settings;
        this.#caller = caller;
        this.#tableExists = opened.state.tableExists;
        this.table = { schema: opened.state.schema, table: settings.table ?? options/* DEFAULTS */.z.table };
        this.#key = (0,advisory_lock/* lockKey */.TL)(opened.state.database, this.table.schema, this.table.table);
        this.pooled =
            !opened.connection.embedded &&
                opened.connection.announcedPid !== undefined &&
                opened.connection.announcedPid !== opened.state.backendPid;
        this.watch = new Watch(settings, opened.state, { direct: !this.pooled });
        this.notices = new Notices(settings.onEvent);
    }
    /**
     * Connects and reads the state of the server and the history, in one message: all that a command needs
     * that only reads. Nothing is created and no lock is taken. The connection is dropped `patienceMs` after an
     * abort, unless it is a caller's own.
     */
    static async open(settings, patienceMs = interrupt/* PATIENCE_MS */.xR) {
        const { connection, closeServer } = await (0,connect/* connect */.N)(settings);
        const ours = settings.database.kind === 'target' ? settings.signal : undefined;
        const keepConnection = (0,interrupt/* dropAfterAbort */._s)(connection, ours, patienceMs);
        try {
            const table = settings.table ?? options/* DEFAULTS */.z.table;
            // First of all: in a caller's transaction the first failing query would spoil what it has done.
            const caller = settings.database.kind === 'client' ? await CallerSession.record(connection) : undefined;
            const { state, history } = await (0,interrupt/* interruptible */.In)(connection, settings.signal, () => readFirst(connection, settings.schema, table), patienceMs);
            return new Session({ connection, state, history, closeServer, keepConnection }, settings, caller);
        }
        catch (error) {
            keepConnection();
            await connection.close();
            await closeServer();
            throw error;
        }
    }
    /**
     * Makes the session ready to change the database: its settings, the lock that keeps other runners out, the
     * history table, and the history as it is under the lock.
     */
    async lock() {
        if (this.state.inRecovery || this.state.readOnly)
            throw (0,database_errors/* readOnlyServer */.Eb)(this.state);
        if (this.pooled) {
            await this.#prepareHistory();
            return;
        }
        const started = performance.now();
        const waitMs = this.#settings.lockWaitMs ?? options/* DEFAULTS */.z.lockWaitMs;
        for (let attempt = 1;; attempt++) {
            if (this.#settings.signal?.aborted === true)
                throw (0,errors/* cancelled */.KW)(attempt === 1 ? 'before anything was run' : 'while waiting for another run');
            if (await this.#tryLock())
                break;
            const holder = await this.lockHolder();
            const waitedMs = performance.now() - started;
            if (waitedMs >= waitMs)
                throw (0,database_errors/* lockedOut */.zX)(holder, waitedMs);
            this.#settings.onEvent?.({ type: 'waiting-for-runner', holder, waitedMs });
            await (0,backoff/* sleep */.yy)(Math.min((0,backoff/* backoffMs */.jo)(attempt, 50, 1000), Math.max(0, waitMs - waitedMs)), this.#settings.signal);
        }
        await this.#prepareHistory();
    }
    /** What is known of the pooler by its host name. */
    get poolerAdvice() {
        const { database } = this.#settings;
        if (database.kind !== 'target')
            return undefined;
        const explained = database.target.hosts.map(({ host, port }) => (0,hosts/* explainHost */.m)(host, port));
        return explained.find(({ kind }) => kind !== 'supabase-direct')?.advice;
    }
    /** SET statements that restore the session's own settings after a reset; none behind a pooler. */
    ownSettings() {
        return this.pooled ? [] : (0,session/* sessionSettings */.MS)(this.#timeouts(), this.state);
    }
    /** The same for one transaction, which is all that may be set behind a pooler. */
    localSettings() {
        return this.pooled ? (0,session/* sessionSettings */.MS)(this.#timeouts(), this.state, 'LOCAL') : [];
    }
    /** What takes the lock for each transaction, which is all that holds behind a pooler. */
    transactionLock() {
        return this.pooled ? [(0,advisory_lock/* lockTransaction */.KP)(this.#key)] : [];
    }
    /** What takes back what a script has set for the session, and restores the session's own settings. */
    resetAfter({ body }) {
        const shared = this.pooled ? (0,session/* sharedSessionReset */.v0)(body.sql) : [];
        return [...(0,session/* sessionReset */.Au)(this.keeps), ...shared, ...this.ownSettings()];
    }
    /** What the caller's session keeps when a migration's traces are taken back; nothing for a session of our own. */
    get keeps() {
        if (this.pooled)
            return { preparedStatements: true };
        return this.#caller?.keeps ?? {};
    }
    /** Takes the lock again when a migration may have given it up. */
    async relock() {
        if (this.pooled || !this.#locked)
            return;
        const [result] = await this.connection.send((0,advisory_lock/* tryLockAgain */.BX)(this.#key), { rows: 'all' });
        if (result?.rows[0]?.[0] === 't')
            return;
        this.#locked = false;
        await this.lock();
    }
    /** Whether steps may be sent without waiting for the answer to the one before: not through a transaction pooler. */
    get pipelined() {
        return this.connection.pipelined && !this.pooled;
    }
    /** Makes durable what was committed without waiting for the disk, in this session or another, cancelled or not. */
    async makeDurable() {
        await this.connection.send(engine_history/* FLUSH */.ZM);
    }
    /** Who holds the lock of this history; undefined when nobody does. */
    async lockHolder() {
        const [result] = await this.connection.send((0,advisory_lock/* lockHolderQuery */.ag)(this.#key), { rows: 'all' });
        return (0,advisory_lock/* readLockHolder */.MR)(result);
    }
    async readHistoryAgain() {
        const ahead = this.#readAhead;
        this.#readAhead = undefined;
        const result = (await ahead) ?? (await this.#sendHistoryQuery());
        this.history = (0,engine_history/* readHistory */.Lu)(result);
    }
    /** Sends the question for the history behind what is on its way; the answer is for `readHistoryAgain`. */
    readAhead() {
        // What becomes of the messages in front decides whether the answer is of use.
        this.#readAhead = this.#sendHistoryQuery().catch(() => undefined);
    }
    /** Forgets what was read ahead: more has been sent since, or it was asked in a transaction that has failed. */
    forgetReadAhead() {
        this.#readAhead = undefined;
    }
    async #sendHistoryQuery() {
        const query = (0,engine_history/* historyQuery */.Zk)(this.table.table, this.table.schema);
        const [result] = await this.connection.send(query, { rows: 'all' });
        return result;
    }
    /** Makes the history's columns wide enough for what is going to be written. */
    async widenFor(migrations) {
        const longest = (column) => migrations.reduce((most, migration) => Math.max(most, (0,position/* codePointLength */.O7)(migration[column])), 0);
        const limits = this.state.tableExists ? this.state : { versionLimit: 10, nameLimit: 255 };
        const statements = [];
        if (limits.versionLimit !== null && longest('version') > limits.versionLimit)
            statements.push((0,engine_history/* widen */.oP)(this.table, 'version'));
        if (limits.nameLimit !== null && longest('name') > limits.nameLimit)
            statements.push((0,engine_history/* widen */.oP)(this.table, 'name'));
        if (statements.length === 0)
            return;
        try {
            await this.#send(statements.join(';\n'));
        }
        catch (error) {
            throw (0,database_errors/* historyRefused */.pO)(error, this.table, this.state, 'widened for a longer version or name');
        }
    }
    /**
     * Gives the lock back, the caller's session as it was, and ends a session of our own. The goodbye is said at
     * once; who has something else to do may wait for the answer later.
     */
    close() {
        return (this.#closing ??= this.#close());
    }
    async #close() {
        try {
            if (this.#caller && !this.connection.lost) {
                if (this.#locked)
                    await this.connection.send((0,advisory_lock/* unlock */.Tl)(this.#key));
                if (this.#settingsSent)
                    await this.#caller.restore(this.connection);
            }
        }
        finally {
            this.#keepConnection();
            await Promise.all([this.watch.close(), this.connection.close()]);
            await this.#closeServer();
        }
    }
    async #tryLock() {
        const settings = this.#settingsSent ? [] : this.ownSettings();
        const statements = [...settings, (0,advisory_lock/* tryLock */.bh)(this.#key)];
        if (this.#tableExists)
            statements.push((0,engine_history/* historyQuery */.Zk)(this.table.table, this.table.schema));
        const results = await this.#send(statements.join(';\n'));
        this.#settingsSent = true;
        if (results[settings.length]?.rows[0]?.[0] !== 't')
            return false;
        this.#locked = true;
        if (this.#tableExists)
            this.history = (0,engine_history/* readHistory */.Lu)(results.at(-1));
        return true;
    }
    /** Creates the history when it is not there. Behind a pooler two runners may do so at once. */
    async #prepareHistory() {
        if (this.#tableExists) {
            if (this.pooled)
                await this.readHistoryAgain();
            return;
        }
        const create = `${(0,engine_history/* createHistory */.nS)(this.table, this.state.schemaExists)};\n${(0,engine_history/* historyQuery */.Zk)(this.table.table, this.table.schema)}`;
        for (let attempt = 1;; attempt++) {
            try {
                const results = await this.#send(create);
                this.history = (0,engine_history/* readHistory */.Lu)(results.at(-1));
                this.#tableExists = true;
                return;
            }
            catch (error) {
                if (attempt < 20 && createdByAnother(error))
                    continue;
                throw (0,database_errors/* historyRefused */.pO)(error, this.table, this.state, 'created');
            }
        }
    }
    /** Somebody may hold a lock on the history: what waits for it ends when the run is cancelled. */
    #send(sql) {
        return (0,interrupt/* interruptible */.In)(this.connection, this.#settings.signal, () => this.connection.send(sql, { rows: 'all' }));
    }
    #timeouts() {
        return {
            statementTimeoutMs: this.#settings.statementTimeoutMs ?? options/* DEFAULTS */.z.statementTimeoutMs,
            lockTimeoutMs: this.#settings.lockTimeoutMs ?? options/* DEFAULTS */.z.lockTimeoutMs,
        };
    }
}
/** IF NOT EXISTS does not keep two sessions apart: the loser gets a duplicate key of a catalog, or 42P07. */
function createdByAnother(error) {
    return error instanceof postgres_message/* ServerError */.gP && (0,sqlstate/* isAlreadyThere */.P2)(error.sqlstate);
}


/***/ }),

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a4: () => (/* binding */ ClaimTakenError),
  Yi: () => (/* binding */ finishedSoFar),
  nK: () => (/* binding */ stepFailure),
  Q4: () => (/* binding */ whatNext)
});

// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var message = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/postgres/sqlstate.js
var sqlstate = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(7805);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(4655);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __webpack_require__(8520);
// EXTERNAL MODULE: ./build/sql/scanner.js + 1 modules
var sql_scanner = __webpack_require__(1951);
;// CONCATENATED MODULE: ./build/sql/enums.js




/** Finds the enum values that a script adds, as statements of its own or in DO blocks. */
function enumValueUse(text) {
    if (!/\bADD\s+VALUE\b/i.test(text))
        return [];
    return (0,lexer/* splitStatements */.Xd)(text).statements.flatMap(({ start, end, words }) => {
        const adds = words[0] === 'DO' || (words[0] === 'ALTER' && words[1] === 'TYPE');
        return adds ? addedValues(text, start, end) : [];
    });
}
function addedValues(text, start, end) {
    const found = [];
    const scanner = new sql_scanner/* Scanner */.L(text.slice(0, end), start);
    /** The offset of the ALTER TYPE that is being read. */
    let alter;
    let adding = false;
    let word = '';
    let offset = start;
    while (scanner.next() !== 'end') {
        if (scanner.kind === 'line comment' || scanner.kind === 'block comment')
            continue;
        const previous = word;
        word = scanner.kind === 'word' ? scanner.raw().toUpperCase() : '';
        if (scanner.is(';'))
            alter = undefined;
        else if (previous === 'ALTER' && word === 'TYPE')
            [alter, adding] = [offset, false];
        else if (previous === 'ADD' && word === 'VALUE')
            adding = true;
        else if (scanner.kind === 'dollar string')
            scanner.jumpTo(behindTag(text, scanner.start));
        else if (scanner.kind === 'string' && alter !== undefined && adding) {
            const type = (0,names/* nameAfter */.uG)(text.slice(alter, end), 'TYPE');
            const value = scanner.raw().slice(1, -1).replaceAll("''", "'");
            const { line } = (0,position/* lineAndColumn */.q1)(text, alter);
            found.push({ offset: alter, line, type: type ? (0,names/* nameText */.fh)(type) : '', value });
            alter = undefined;
        }
        offset = scanner.start;
    }
    return found;
}
/** Steps into a dollar-quoted body instead of over it. */
function behindTag(text, start) {
    return text.indexOf('$', start + 1) + 1;
}

// EXTERNAL MODULE: ./build/engine/watch-words.js
var watch_words = __webpack_require__(168);
;// CONCATENATED MODULE: ./build/engine/sql-remedy.js



/** What to do about an error whose cause PostgreSQL's own hint does not tell, in the terms of a migration file. */
function sqlRemedy(error, step, blockers) {
    switch (error.sqlstate) {
        case '25001':
            return error.message.includes('SET TRANSACTION')
                ? 'Put SET TRANSACTION first in the file.'
                : 'The statement cannot run in a transaction: begin the file with "-- migrate: no-transaction".';
        case '25006':
            return 'The file makes its transaction read-only. Take that out of it.';
        case '2D000':
            return 'A procedure or DO block commits, which it may not do in a transaction: begin the file with "-- migrate: no-transaction".';
        case '55P04':
            return newEnumValue(step);
        case '55006':
            return error.message.includes('pending trigger events')
                ? 'Rows changed earlier in the file wait for a deferred constraint. Put SET CONSTRAINTS ALL IMMEDIATE; before the statement, or the statement into a migration of its own.'
                : '';
        case '55P03':
            return `${blockers.length > 0 ? (0,watch_words/* blockerRemedy */.vZ)(blockers) : WHO_WAITS} Every try waits for at most lock-timeout, and there are lock-attempts of them: "-- migrate: lock-timeout=5s" at the head of the file waits longer, and every query of the table with it.`;
        case '57014':
            return error.message.includes('statement timeout')
                ? 'Give the file more time: "-- migrate: statement-timeout=15min" at its head, or statement-timeout: 0.'
                : 'The statement was cancelled from outside this run.';
        case '53200':
            return 'The file locks more objects than max_locks_per_transaction allows: split it.';
        case '42501':
            return 'The role that runs migrations lacks a privilege: grant it, or connect as the owner of the objects.';
        case '08P01':
            return 'The file has COPY … FROM STDIN where no data follows it.';
        default:
            return '';
    }
}
/** When nobody was seen to hold the lock. */
const WHO_WAITS = "Another session held the lock. Who it is shows while a migration waits: SELECT pid, pg_blocking_pids(pid), query FROM pg_stat_activity WHERE wait_event_type = 'Lock';";
/** A new enum value cannot be used in the transaction that added it. */
function newEnumValue(step) {
    const added = enumValueUse(step.text).map(({ line, value }) => `'${step.inBytes ? (0,sql_text/* lettersOf */.bi)(value) : value}' (line ${line})`);
    if (added.length === 0)
        return 'An earlier migration of this transaction adds the enum value, and it can be used only after a COMMIT. Run up without atomic, or up to and including that migration first, with to.';
    return `The file adds the enum value ${added.join(', ')} and uses it in the same transaction. Put the ALTER TYPE … ADD VALUE into a migration of its own before this one.`;
}

// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __webpack_require__(355);
// EXTERNAL MODULE: ./build/engine/locate.js + 2 modules
var locate = __webpack_require__(6919);
;// CONCATENATED MODULE: ./build/engine/step-failure.js








/** The version was claimed, or is no longer applied: another runner was quicker. Nothing of the step remains. */
class ClaimTakenError extends Error {
    name = 'ClaimTakenError';
    /** Another runner holds the lock at this moment, whichever step it runs. */
    locked;
    constructor(step, cause, { locked = false } = {}) {
        super(`another runner has ${step.version}_${step.name}`, { cause });
        this.locked = locked;
    }
}
/** The error of a failed step: where in the file, what the server said, what is in the database now, what to do. */
function stepFailure(error, failure) {
    const { context, step } = failure;
    if (error !== undefined && !(error instanceof message/* ServerError */.gP))
        return error;
    if (failure.committed === true)
        return committedByItself(failure, error);
    const guarded = error?.sqlstate === '22P02' && error.message.includes(engine_history/* LEFT_TRANSACTION */.Zf);
    if (failure.rowLost === true || guarded || failure.left === true)
        return lostItsRow(failure, error);
    if (!error)
        return error;
    const place = (0,locate/* locate */.x)(error, failure.message, step, masked(step, context));
    const remains = failure.remains ?? rolledBack(step, error);
    // Seen while the last try waited. Of other errors nobody is the cause.
    const blockers = (0,sqlstate/* isLockNotAvailable */.Gp)(error.sqlstate) ? context.session.watch.blockersOf(error) : [];
    const fields = {
        file: step.path,
        line: place.line,
        column: place.column,
        excerpt: place.excerpt,
        sqlstate: error.sqlstate,
        detail: error.fields.detail,
        hint: error.fields.hint,
        where: error.fields.where,
        blockers,
        cause: error,
    };
    const state = `${remains.state} ${finishedSoFar(context, step.direction)}`;
    const stopped = (0,sqlstate/* isCancelled */.mm)(error.sqlstate) || (0,sqlstate/* retriesOf */.Ko)(error.fields) === 'whole transaction';
    if (context.settings.signal?.aborted === true && stopped) {
        return new errors/* MigrationError */.Py({
            ...fields,
            reason: 'cancelled',
            message: `Cancelled during ${step.version}_${step.name}.`,
            state,
            next: failure.remains?.next ?? `Run ${step.direction} again when it should go on.`,
        });
    }
    const at = place.line === undefined ? '' : ` at line ${place.line}`;
    const when = place.behind === 'constraints'
        ? ', when its deferred constraints were checked before COMMIT'
        : place.behind === 'record'
            ? ', behind its last statement, when it was recorded in the history and committed'
            : at;
    const complaint = place.unterminated === undefined
        ? error.message
        : `the ${place.unterminated} that begins here does not end`;
    const held = blockers.length === 0 ? '' : `. The lock is held by ${(0,watch_words/* describeBlockers */.db)(blockers)}`;
    return new errors/* MigrationError */.Py({
        ...fields,
        reason: 'sql-error',
        message: `${step.path} failed${when}: ${complaint} (SQLSTATE ${error.sqlstate})${held}`,
        state,
        next: [sqlRemedy(error, step, blockers), remains.next].filter(Boolean).join(' '),
    });
}
/**
 * The text with every secret starred out, character for character, so that offsets stay. Done before an excerpt
 * is cut: a piece of a password is no longer found.
 */
function masked({ text, inBytes }, { settings: { database } }) {
    if (database.kind !== 'target')
        return { text, inBytes };
    const secrets = database.target.secrets.map((secret) => (inBytes ? (0,sql_text/* bytesOf */.$$)(secret) : secret));
    return {
        text: secrets.reduce((shown, secret) => shown.replaceAll(secret, secret.replace(/[^\n]/g, '*')), text),
        inBytes,
    };
}
/** What this run had finished before it stopped. */
function finishedSoFar({ run }, direction) {
    const verb = direction === 'up' ? 'applied' : 'rolled back';
    const { finished } = run;
    if (finished.length === 0)
        return `Nothing else was ${verb} by this run.`;
    const listed = finished.length > 10
        ? `${finished.length} migrations, the last of them ${finished.at(-1) ?? ''}`
        : finished.join(', ');
    return `Before it this run ${verb}: ${listed}.`;
}
function rolledBack(step, error) {
    return {
        state: step.direction === 'up'
            ? `Nothing of ${step.version}_${step.name} remains: its transaction was rolled back.`
            : `${step.version}_${step.name} is still applied: the transaction of its rollback script was rolled back.`,
        next: whatNext(step, error),
    };
}
/** After a failure of which nothing remains. What passes by itself is not the file's fault. */
function whatNext(step, error) {
    const passing = (0,sqlstate/* retriesOf */.Ko)(error.fields) === 'whole transaction' || (0,sqlstate/* isCancelled */.mm)(error.sqlstate);
    if (passing)
        return `Run ${step.direction} again.`;
    return `Mend the ${step.direction === 'up' ? 'file' : 'rollback script'} and run ${step.direction} again.`;
}
function committedByItself({ context, step, message }, error) {
    const place = error ? (0,locate/* locate */.x)(error, message, step) : {};
    return new errors/* MigrationError */.Py({
        reason: 'left-transaction',
        message: `${step.path} ended the transaction that it ran in by a COMMIT of its own${error ? `, and then failed: ${error.message}` : ''}.`,
        state: `What it did up to its COMMIT remains, and the history shows ${step.version}_${step.name} as unfinished. ${finishedSoFar(context, step.direction)}`,
        next: 'Take the COMMIT out of the file, or begin it with "-- migrate: no-transaction". What verify says of an unfinished migration holds for this one.',
        file: step.path,
        line: place.line,
        sqlstate: error?.sqlstate,
        cause: error,
    });
}
function lostItsRow({ context, step, left }, error) {
    return new errors/* MigrationError */.Py({
        reason: 'left-transaction',
        message: left === true
            ? `${step.path} ended the transaction that it ran in by a ROLLBACK.`
            : `${step.path} took its own row of the history away: it ended the transaction by a ROLLBACK, or changed the history table.`,
        state: `${step.direction === 'up' ? `Nothing of ${step.version}_${step.name} remains` : `${step.version}_${step.name} is still applied`}: all of it was rolled back. ${finishedSoFar(context, step.direction)}`,
        next: `Take ROLLBACK ${left === true ? '' : 'and every statement on the history table '}out of the file, and run ${step.direction} again.`,
        file: step.path,
        cause: error,
    });
}


/***/ }),

/***/ 6255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KQ: () => (/* binding */ whenInDoubt),
/* harmony export */   KW: () => (/* binding */ isReindex),
/* harmony export */   tZ: () => (/* binding */ recordedTogether),
/* harmony export */   yH: () => (/* binding */ changesRole),
/* harmony export */   yb: () => (/* binding */ announced)
/* harmony export */ });
/**
 * Statements that mean the same in a transaction block of their own. Not LOCK, DECLARE or SAVEPOINT, which are
 * errors outside of one and have to stay so; not CALL, whose procedure may commit; not ANALYZE, which takes its
 * tables one by one outside; and nothing that is not known.
 */
const SAME_IN_BLOCK = new Set([
    ...['CREATE', 'ALTER', 'DROP', 'COMMENT', 'SECURITY', 'GRANT', 'REVOKE', 'REASSIGN', 'IMPORT', 'REFRESH'],
    ...['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'TRUNCATE', 'COPY', 'SELECT', 'WITH', 'VALUES', 'DO'],
]);
/** Statements that may be run again when it is not known whether they were run. */
const AGAIN = new Set([
    ...['VACUUM', 'ANALYZE', 'CLUSTER', 'REINDEX', 'CHECKPOINT', 'SET', 'RESET', 'SHOW', 'LOAD', 'LOCK'],
    ...['DISCARD', 'LISTEN', 'UNLISTEN', 'PREPARE', 'DEALLOCATE', 'DECLARE', 'FETCH', 'MOVE', 'CLOSE'],
    ...['SAVEPOINT', 'RELEASE'],
]);
/** Words by which a file can change who it runs as: the record is then written as the user who connected. */
function changesRole(text) {
    return /role|authorization|set_config/i.test(text);
}
/**
 * Whether a unit and the record that it is done can be one transaction. Not a block that may only read, nor one
 * that changes its role for itself alone: that role cannot be given back within the block.
 */
function recordedTogether(unit) {
    if (unit.kind === 'block') {
        const { sql } = unit.sql;
        if (/\bread\s+only\b|read_only/i.test(sql))
            return false;
        return !(changesRole(sql) && /\blocal\b|set_config/i.test(sql));
    }
    return !unit.outsideBlock && (unit.setting || SAME_IN_BLOCK.has(unit.words[0] ?? ''));
}
/**
 * What is to be done about a unit that was begun and whose end nobody saw: run it again, look in the database
 * what became of it, or leave that to a person.
 */
function whenInDoubt(unit) {
    if (unit.kind === 'block')
        return 'person';
    if (unit.concurrently) {
        const { index, drops, detaches } = unit;
        const named = index && (isReindex(unit) || (index.index && index.table));
        return named || drops || detaches ? 'look' : 'person';
    }
    const [verb = '', object] = unit.words;
    return AGAIN.has(verb) || (verb === 'ALTER' && object === 'SYSTEM') ? 'again' : 'person';
}
function isReindex({ words }) {
    return words[0] === 'REINDEX';
}
/** Whether the history has to say that a unit was begun, before it is. */
function announced(unit) {
    return !recordedTogether(unit) && whenInDoubt(unit) !== 'again';
}


/***/ }),

/***/ 168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ describeSession),
/* harmony export */   db: () => (/* binding */ describeBlockers),
/* harmony export */   vZ: () => (/* binding */ blockerRemedy)
/* harmony export */ });
/** A session in a sentence: its process, application and user, since when, and what it runs. One line. */
function describeSession(session) {
    const { pid, applicationName, user, since, state, transactionMs } = session;
    if (pid === 0)
        return 'a prepared transaction (SELECT * FROM pg_prepared_xacts)';
    const application = applicationName === '' ? '' : ` (${oneLine(applicationName)})`;
    const of = user === '' ? '' : ` of ${oneLine(user)}`;
    // Of what runs, the query says enough.
    const idle = state == null || state === 'active' ? '' : `, ${state}`;
    const when = transactionMs != null
        ? `, in a transaction for ${span(transactionMs)}`
        : since === null
            ? ''
            : `, since ${since}`;
    return `process ${pid}${application}${of}${idle}${when}${whatItRuns(session)}`;
}
/** At most three, and how many more. */
function describeBlockers(blockers) {
    const more = blockers.length - MOST_DESCRIBED;
    const described = blockers.slice(0, MOST_DESCRIBED).map(describeSession);
    return [...described, ...(more > 0 ? [`${more} more`] : [])].join('; and by ');
}
const MOST_DESCRIBED = 3;
function whatItRuns({ query, state }) {
    const migration = /^\/\* migrate-action (up|down) (.*?) \*\//.exec(query);
    if (migration)
        return `, and runs ${migration[1] ?? ''} ${migration[2] ?? ''}`;
    const text = oneLine(query);
    if (text === '')
        return '';
    return state?.startsWith('idle') === true ? `, after: ${text}` : `: ${text}`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function span(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    const seconds = Math.round(ms / 1000);
    return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
/** What to do about sessions that hold a lock. */
function blockerRemedy(blockers) {
    const pids = blockers.filter(({ pid }) => pid !== 0).map(({ pid }) => pid);
    const end = pids.length === 0 ? '' : pids.map((pid) => `SELECT pg_terminate_backend(${pid});`).join(' ');
    return [
        'Wait until the lock is given back.',
        end === '' ? '' : `Or end what holds it, whose work is then rolled back: ${end}`,
        blockers.some(({ pid }) => pid === 0)
            ? 'Or end the prepared transaction with COMMIT PREPARED or ROLLBACK PREPARED.'
            : '',
    ]
        .filter(Boolean)
        .join(' ');
}


/***/ }),

/***/ 2356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ clientOverStream),
  a: () => (/* binding */ connectionOf)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(3849);
;// CONCATENATED MODULE: ./build/postgres/cancel.js

/**
 * Sends a CancelRequest on a connection of its own and waits until the server has closed it, which it does
 * whether or not there was something to cancel. The request goes over TLS where the session does: hosted
 * poolers find the server by the TLS server name. Never fails: there is nothing to do about a lost request
 * but to send another.
 */
function requestCancel(target, timeoutMs = 2000) {
    const WireConnection = esm/* default.Connection */.Ay.Connection;
    const ssl = target.ssl === undefined || target.ssl === false ? false : target.ssl;
    const direct = ssl !== false && target.sslNegotiation === 'direct';
    const wire = new WireConnection({ ssl, sslNegotiation: target.sslNegotiation ?? 'postgres' });
    return new Promise((resolve) => {
        const done = () => {
            clearTimeout(timer);
            wire.stream.destroy();
            resolve();
        };
        const timer = setTimeout(done, timeoutMs);
        const send = () => {
            wire.cancel(target.processID, target.secretKey);
        };
        wire.on('error', done);
        wire.on('end', done);
        wire.on('connect', () => {
            if (ssl === false)
                send();
            else if (!direct)
                wire.requestSsl();
        });
        wire.on('sslconnect', send);
        if (target.host.startsWith('/'))
            wire.connect(`${target.host}/.s.PGSQL.${target.port}`);
        else
            wire.connect(target.port, target.host);
    });
}

// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var postgres_message = __webpack_require__(5865);
;// CONCATENATED MODULE: ./build/postgres/connection.js



/** How long the server may take to end the session; a dead network never answers. */
const GOODBYE_MS = 2000;
/** Wraps a connected client. `owned` clients are closed by `close()`; a caller's own client is only released. */
function connectionOf(client, options) {
    return new ClientConnection(client, options.owned, options.embedded ?? false);
}
class ClientConnection {
    onNotice;
    embedded;
    #client;
    #owned;
    /** What has been sent and not been answered yet, in order: the server is at work on the first. */
    #sent = [];
    #lost = false;
    #notice = (notice) => {
        const fields = (0,postgres_message/* serverErrorFields */.Px)(notice);
        if (fields)
            (this.#sent[0]?.onNotice ?? this.onNotice)?.(fields);
    };
    // Without a listener the 'error' event of a dropped connection would end the process; the failure itself
    // reaches whoever waits in send().
    #error = () => {
        this.#lost = true;
    };
    constructor(client, owned, embedded) {
        this.#client = client;
        this.#owned = owned;
        this.embedded = embedded;
        client.on('notice', this.#notice);
        client.on('error', this.#error);
        client.on('end', this.#error);
    }
    get announcedPid() {
        return this.#client.processID ?? undefined;
    }
    get pipelined() {
        return this.#client.pipeline === true;
    }
    get lost() {
        return this.#lost;
    }
    send(sql, given = {}) {
        const options = { ...given };
        return new Promise((resolve, reject) => {
            const message = new postgres_message/* Message */.QB(sql, options, (error, results) => {
                // At once and not in the promise's turn: the next message's notices may stand in the same packet.
                const place = this.#sent.indexOf(options);
                if (place >= 0)
                    this.#sent.splice(place, 1);
                if (error)
                    reject(error);
                else
                    resolve(results);
            });
            this.#sent.push(options);
            this.#client.query(message);
        });
    }
    async cancel() {
        const { processID, secretKey, host, port, ssl, sslNegotiation } = this.#client;
        if (this.embedded || this.#lost || processID == null || secretKey == null)
            return;
        await requestCancel({
            host: host ?? 'localhost',
            port: port ?? 5432,
            ssl,
            sslNegotiation,
            processID,
            secretKey,
        });
    }
    async close() {
        this.onNotice = undefined;
        if (!this.#owned) {
            this.#client.removeListener('notice', this.#notice);
            this.#client.removeListener('error', this.#error);
            this.#client.removeListener('end', this.#error);
            return;
        }
        if (this.#lost) {
            this.destroy();
            return;
        }
        const goodbye = setTimeout(() => {
            this.destroy();
        }, GOODBYE_MS);
        await this.#client.end().finally(() => {
            clearTimeout(goodbye);
        });
    }
    destroy() {
        this.#lost = true;
        this.#client.connection?.stream?.destroy?.();
    }
}
/** A new client over a stream that is already a session, such as the embedded server's. */
function clientOverStream(stream) {
    return new esm/* default.Client */.Ay.Client({ stream: () => stream, user: 'postgres', database: 'postgres' });
}


/***/ }),

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

/***/ 9205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ explainHost)
/* harmony export */ });
/** What is known of a host by its name and port alone. */
function explainHost(host, port) {
    const name = host.toLowerCase().replace(/\.$/, '');
    const project = /^db\.([a-z0-9]+)\.supabase\.(?:co|red)$/.exec(name)?.[1];
    if (project !== undefined) {
        return port === 6543
            ? { kind: 'supabase-pooler-transaction', advice: transactionPooler }
            : supabaseDirect(project);
    }
    if (/\.pooler\.supabase\.com$/.test(name)) {
        return port === 6543
            ? {
                kind: 'supabase-pooler-transaction',
                advice: `${transactionPooler} On the same host, port 5432 gives each client a session of its own.`,
            }
            : { kind: 'supabase-pooler-session' };
    }
    if (/(?:^|\.)neon\.(?:tech|build)$/.test(name)) {
        if (!/^[^.]*-pooler\./.test(name))
            return { kind: 'neon-direct' };
        return {
            kind: 'neon-pooler',
            advice: `${transactionPooler} Without "-pooler" in its first part, the host name leads to the server itself.`,
        };
    }
    if (port === 6432) {
        return {
            kind: 'pgbouncer-port',
            advice: `Port 6432 is the usual port of PgBouncer. ${transactionPooler}`,
        };
    }
    return { kind: 'other' };
}
const transactionPooler = 'A transaction pooler gives every transaction another session of the server, so locks and settings of a ' +
    'session do not hold. Migrations still run exactly once; statements that cannot run in a transaction, such ' +
    'as CREATE INDEX CONCURRENTLY, should go over a direct connection or a session pooler.';
function supabaseDirect(project) {
    return {
        kind: 'supabase-direct',
        advice: `The direct host of a Supabase project has an IPv6 address only, and GitHub's hosted runners have no IPv6. ` +
            `Use the session pooler: in the dashboard under "Connect", "Session pooler"; its host ends in ` +
            `.pooler.supabase.com, its port is 5432, and its user is postgres.${project}.`,
    };
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

/***/ 2779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T$: () => (/* binding */ ConnectError),
  JY: () => (/* binding */ openConnection)
});

// UNUSED EXPORTS: UnfitHostError

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(3849);
;// CONCATENATED MODULE: ./build/postgres/channel-binding.js
/**
 * Makes a client that has not connected yet refuse every authentication but SCRAM-SHA-256-PLUS: what
 * libpq's `channel_binding=require` means. `pg` itself uses channel binding where the server offers it, and
 * goes on without where it does not. The client must have been made with `enableChannelBinding`.
 */
function requireChannelBinding(client) {
    const { connection } = client;
    let bound = false;
    const refuse = () => {
        // At once: what else the server sent is already being read, and may say that the session is ready.
        connection.emit('error', new ChannelBindingError());
        connection.stream.destroy();
    };
    for (const event of ['authenticationCleartextPassword', 'authenticationMD5Password']) {
        connection.removeAllListeners(event);
        connection.on(event, refuse);
    }
    connection.prependListener('authenticationSASL', ({ mechanisms }) => {
        if (!mechanisms?.includes('SCRAM-SHA-256-PLUS')) {
            connection.removeAllListeners('authenticationSASL');
            refuse();
        }
    });
    connection.on('authenticationSASLFinal', () => {
        bound = true;
    });
    connection.on('authenticationOk', () => {
        if (!bound)
            refuse();
    });
}
class ChannelBindingError extends Error {
    name = 'ChannelBindingError';
    constructor() {
        super('the server did not authenticate with channel binding, and channel_binding=require asks for it');
    }
}

// EXTERNAL MODULE: ./build/postgres/connection.js + 1 modules
var connection = __webpack_require__(2356);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/pg/lib/crypto/utils.js
var utils = __webpack_require__(4150);
;// CONCATENATED MODULE: ./build/postgres/scram-hashes.js



/*
 * pg takes the hashes of SCRAM from Web Crypto, which it has in common with other runtimes: ten tasks for other
 * threads, and most of the time that a connection takes. Those of node:crypto give the same bytes. Which are
 * called, on what, and what is made of the answers, stays with pg.
 */
const derive = (0,external_node_util_.promisify)(external_node_crypto_.pbkdf2);
const hashes = {
    deriveKey: (password, salt, iterations) => derive(password, salt, iterations, 32, 'sha256'),
    hmacSha256: (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text, 'utf8').digest(),
    sha256: (data) => (0,external_node_crypto_.createHash)('sha256').update(data).digest(),
};
/** Lets pg authenticate with the hashes of node:crypto. */
function useNodeHashes() {
    // A pg that has them under other names goes on with its own.
    if (Object.keys(hashes).every((name) => name in utils))
        Object.assign(utils, hashes);
}

// EXTERNAL MODULE: ./build/postgres/tls.js
var tls = __webpack_require__(623);
;// CONCATENATED MODULE: ./build/postgres/open.js





/** Every host of a target was tried and none took us. */
class ConnectError extends Error {
    name = 'ConnectError';
    failures;
    constructor(failures) {
        super('no host could be connected to', { cause: failures.at(-1)?.error });
        this.failures = failures;
    }
}
/** A host answered, but is not what `target_session_attrs` asks for. */
class UnfitHostError extends Error {
    name = 'UnfitHostError';
    constructor(attributes) {
        super(`the server is not ${attributes}, which target_session_attrs asks for`);
    }
}
/** Soon enough that a firewall does not forget the connection of a long statement, and that a dead network is noticed. */
const KEEP_ALIVE_IDLE_MS = 30_000;
/**
 * Connects to the first host of the target that answers and fits `target_session_attrs`, in libpq's order:
 * hosts one after the other, and for each the ways of TLS that its `sslmode` allows. Tries each once;
 * fails with `ConnectError`. `timeoutMs` is for each attempt; 0 waits for ever. An abort ends all of it at once.
 */
async function openConnection(target, timeoutMs, signal) {
    const failures = [];
    const wanted = target.targetSessionAttrs;
    const passes = wanted === 'prefer-standby' ? ['standby', 'any'] : [wanted];
    for (const attributes of passes) {
        for (const host of target.hosts) {
            if (signal?.aborted === true)
                break;
            try {
                const patienceMs = target.connectTimeoutMs ?? timeoutMs;
                const connection = await connectToHost(target, host, patienceMs, signal);
                if (await fitsInTime(connection, attributes, patienceMs, signal))
                    return connection;
                await connection.close();
                failures.push({ host: withoutPassword(host), error: new UnfitHostError(attributes) });
            }
            catch (error) {
                failures.push({ host: withoutPassword(host), error });
            }
        }
    }
    throw new ConnectError(failures);
}
function connectToHost(target, host, timeoutMs, signal) {
    return (0,tls/* inOrder */.al)((0,tls/* tlsAttempts */.eG)(target.tls, host.host), async (attempt) => {
        const client = clientFor(target, host, attempt, timeoutMs);
        // A connection that fails twice over emits a second 'error' that nobody waits for.
        client.on('error', () => undefined);
        const drop = () => {
            streamOf(client).destroy(new Error('cancelled'));
        };
        signal?.addEventListener('abort', drop);
        if (signal?.aborted === true)
            throw new Error('cancelled');
        try {
            await client.connect();
        }
        catch (error) {
            void client.end().catch(() => undefined);
            throw error;
        }
        finally {
            signal?.removeEventListener('abort', drop);
        }
        return (0,connection/* connectionOf */.a)(client, { owned: true });
    });
}
function streamOf(client) {
    return client.connection.stream;
}
/** An error may be printed whole; the password of a password file is no part of it. */
function withoutPassword({ host, port, address }) {
    return address === undefined ? { host, port } : { host, port, address };
}
useNodeHashes();
function clientFor(target, host, attempt, timeoutMs) {
    const config = {
        host: host.address ?? host.host,
        port: host.port,
        user: target.user,
        database: target.database,
        // A function, so that pg neither takes PGPASSWORD from the environment nor reads a password file itself.
        password: () => host.password ?? target.password ?? '',
        ssl: attempt.ssl,
        application_name: target.applicationName ?? 'migrate-action',
        connectionTimeoutMillis: timeoutMs,
        keepAlive: target.keepAlive,
        keepAliveInitialDelayMillis: target.keepAliveIdleMs ?? KEEP_ALIVE_IDLE_MS,
        pipeline: true,
    };
    if (target.options !== undefined)
        config.options = target.options;
    // Said in either case, or pg reads PGSSLNEGOTIATION and PGOPTIONS of its own accord.
    config.sslnegotiation = attempt.ssl === false ? 'postgres' : target.tls.negotiation;
    config.enableChannelBinding = attempt.ssl !== false && target.channelBinding !== 'disable';
    const client = new esm/* default.Client */.Ay.Client(config);
    if (target.options === undefined)
        withoutOptions(client);
    if (target.channelBinding === 'require')
        requireChannelBinding(client);
    return client;
}
function withoutOptions(client) {
    const { connectionParameters } = client;
    connectionParameters.options = undefined;
}
/** A server that accepts connections may still say nothing to the first question. */
async function fitsInTime(connection, attributes, timeoutMs, signal) {
    const drop = () => {
        connection.destroy();
    };
    const late = timeoutMs === 0 ? undefined : AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS));
    late?.addEventListener('abort', drop);
    signal?.addEventListener('abort', drop);
    try {
        return await fits(connection, attributes);
    }
    catch (error) {
        drop();
        // As pg says it of an attempt to connect.
        throw late?.aborted === true ? new Error('timeout expired') : error;
    }
    finally {
        late?.removeEventListener('abort', drop);
        signal?.removeEventListener('abort', drop);
    }
}
/** A longer one goes off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
async function fits(connection, attributes) {
    if (attributes === 'any')
        return true;
    const [result] = await connection.send("SELECT pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('transaction_read_only')::boolean", { rows: 'all' });
    const [standby = false, readOnly = false] = (result?.rows[0] ?? []).map((value) => value === 't');
    switch (attributes) {
        case 'read-write':
            return !readOnly && !standby;
        case 'read-only':
            return readOnly || standby;
        case 'primary':
            return !standby;
        case 'standby':
        case 'prefer-standby':
            return standby;
    }
}


/***/ }),

/***/ 6238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ sessionReset),
/* harmony export */   MS: () => (/* binding */ sessionSettings),
/* harmony export */   kZ: () => (/* binding */ roleReset),
/* harmony export */   v0: () => (/* binding */ sharedSessionReset)
/* harmony export */ });
/**
 * SET statements for the session. A role or database may carry timeouts that are right for an application and
 * cut a migration down (Supabase: 2 minutes); ours stand in their place.
 */
function sessionSettings(settings, server, scope = 'SESSION') {
    const set = (name, value) => `SET ${scope} ${name} = ${value}`;
    const statements = [
        set('statement_timeout', settings.statementTimeoutMs),
        set('lock_timeout', settings.lockTimeoutMs),
        set('idle_in_transaction_session_timeout', 0),
        // Files are read as SQL says, where a backslash is a character like any other; the server must agree.
        `SET ${scope} standard_conforming_strings = on`,
    ];
    if (server.serverVersionNum >= 140000)
        statements.push(set('idle_session_timeout', 0));
    if (server.serverVersionNum >= 170000)
        statements.push(set('transaction_timeout', 0));
    if (scope === 'SESSION' && checksConnections(server))
        statements.push(set('client_connection_check_interval', CONNECTION_CHECK_MS));
    return statements;
}
/** How often a busy server looks whether we are still there, so that a killed runner's statement does not go on. */
const CONNECTION_CHECK_MS = 2000;
/** PostgreSQL 14 and later, where the kernel can tell; elsewhere the SET is an error. */
function checksConnections(server) {
    return server.serverVersionNum >= 140000 && /linux/i.test(server.platform);
}
/**
 * Takes back what a migration set for the session: settings, role, temporary tables, prepared statements,
 * cursors, LISTEN. DISCARD ALL would drop the advisory lock too, and RESET ALL alone leaves SET ROLE in force.
 */
function sessionReset(keep = {}) {
    const statements = ['CLOSE ALL', ...roleReset, 'RESET ALL', 'DISCARD PLANS', 'DISCARD SEQUENCES'];
    if (keep.preparedStatements !== true)
        statements.push('DEALLOCATE ALL');
    if (keep.listening !== true)
        statements.push('UNLISTEN *');
    if (keep.temporaryTables !== true)
        statements.push('DISCARD TEMP');
    return statements;
}
/**
 * Takes back what a script may have left in a session that others get through a pooler: session locks, and the
 * prepared statements of SQL. Those of the protocol are the pooler's own. Only for scripts in which the words are
 * found: others may lean on a session that is theirs.
 */
function sharedSessionReset(script) {
    const statements = [];
    if (/advisory_lock/i.test(script))
        statements.push('SELECT pg_catalog.pg_advisory_unlock_all()');
    if (/\bprepare\b/i.test(script))
        statements.push(DEALLOCATE_PREPARED);
    return statements;
}
const DEALLOCATE_PREPARED = `DO $$ DECLARE prepared text; BEGIN
  FOR prepared IN SELECT p.name FROM pg_catalog.pg_prepared_statements p WHERE p.from_sql LOOP
    EXECUTE pg_catalog.format('DEALLOCATE %I', prepared);
  END LOOP;
END $$`;
/** Back to the user who connected, and to the role that a role's own settings give it on connecting. */
const roleReset = ['SET SESSION AUTHORIZATION DEFAULT', 'RESET ROLE'];


/***/ }),

/***/ 7929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ isLockNotAvailable),
/* harmony export */   Ko: () => (/* binding */ retriesOf),
/* harmony export */   P2: () => (/* binding */ isAlreadyThere),
/* harmony export */   mm: () => (/* binding */ isCancelled),
/* harmony export */   o$: () => (/* binding */ isAbortedTransaction)
/* harmony export */ });
/* unused harmony export retryRules */
/** The first rule that fits an error decides; an error that none fits is never retried. */
const retryRules = [
    {
        sqlstate: '08P01',
        condition: 'protocol_violation',
        messages: [
            'query_wait_timeout',
            'no more connections allowed',
            'server_login_retry',
            'server login has been failing',
        ],
        retried: 'on connecting',
        why: 'PgBouncer reports with it that it has no server connection to give right now.',
    },
    {
        sqlstate: '08P01',
        condition: 'protocol_violation',
        retried: 'never',
        why: 'A pooler refuses a startup parameter, or the two sides do not understand each other.',
    },
    {
        sqlstate: '08',
        condition: 'connection_exception',
        retried: 'on connecting',
        why: 'The network or a proxy dropped the connection.',
    },
    {
        sqlstate: '23505',
        condition: 'unique_violation',
        schema: 'pg_catalog',
        retried: 'whole transaction',
        why: 'Two sessions created the same object, or the same extension, at the same time.',
    },
    {
        sqlstate: '23',
        condition: 'integrity_constraint_violation',
        retried: 'never',
        why: 'The data does not fit.',
    },
    {
        sqlstate: '25006',
        condition: 'read_only_sql_transaction',
        retried: 'never',
        why: 'The server is a standby or read-only.',
    },
    {
        sqlstate: '28',
        condition: 'invalid_authorization_specification',
        retried: 'never',
        why: 'User, password or pg_hba.conf.',
    },
    {
        sqlstate: '3D000',
        condition: 'invalid_catalog_name',
        retried: 'never',
        why: 'The database does not exist.',
    },
    {
        sqlstate: '40001',
        condition: 'serialization_failure',
        retried: 'whole transaction',
        why: 'A concurrent transaction changed what this one read.',
    },
    {
        sqlstate: '40P01',
        condition: 'deadlock_detected',
        retried: 'whole transaction',
        why: 'The server chose this transaction to end a deadlock.',
    },
    {
        sqlstate: '42',
        condition: 'syntax_error_or_access_rule_violation',
        retried: 'never',
        why: 'The SQL or the privileges are wrong.',
    },
    {
        sqlstate: '53300',
        condition: 'too_many_connections',
        retried: 'on connecting',
        why: 'A connection may become free.',
    },
    {
        sqlstate: '55P03',
        condition: 'lock_not_available',
        retried: 'whole transaction',
        why: 'lock_timeout ran out while somebody held the lock.',
    },
    {
        sqlstate: '57014',
        condition: 'query_canceled',
        retried: 'never',
        why: 'Somebody cancelled it, or statement_timeout ran out and would again.',
    },
    {
        sqlstate: '57P01',
        condition: 'admin_shutdown',
        retried: 'on connecting',
        why: 'The server restarts, or somebody ended the session.',
    },
    {
        sqlstate: '57P02',
        condition: 'crash_shutdown',
        retried: 'on connecting',
        why: 'The server restarts after a crash.',
    },
    {
        sqlstate: '57P03',
        condition: 'cannot_connect_now',
        retried: 'on connecting',
        why: 'The server is starting or stopping.',
    },
    {
        sqlstate: 'XX000',
        condition: 'internal_error',
        messages: ['tuple concurrently updated', 'tuple concurrently deleted'],
        retried: 'whole transaction',
        why: 'Two sessions changed the same catalog row, as two GRANT on one object do.',
    },
];
/**
 * When an error from the server may be tried again. A connection that is lost in the middle of a transaction
 * is no case for this: only the history tells whether its COMMIT was carried out.
 */
function retriesOf(error) {
    const rule = retryRules.find(({ sqlstate, messages, schema }) => error.sqlstate.startsWith(sqlstate) &&
        (messages === undefined || messages.some((part) => error.message?.includes(part) === true)) &&
        (schema === undefined || schema === error.schema));
    return rule?.retried ?? 'never';
}
/** A cancel request or `statement_timeout` stopped the statement. The SQLSTATE does not say which. */
function isCancelled(sqlstate) {
    return sqlstate === '57014';
}
/** An earlier error of the same transaction; this one says nothing new. */
function isAbortedTransaction(sqlstate) {
    return sqlstate === '25P02';
}
/** What `CREATE … IF NOT EXISTS` fails with when another session creates the same at the same time. */
function isAlreadyThere(sqlstate) {
    return ['23505', '42710', '42P06', '42P07'].includes(sqlstate);
}
/** `lock_timeout` ran out, or NOWAIT met a lock. */
function isLockNotAvailable(sqlstate) {
    return sqlstate === '55P03';
}


/***/ }),

/***/ 623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   eG: () => (/* binding */ tlsAttempts),
/* harmony export */   gA: () => (/* binding */ tlsFault)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1692);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);


/**
 * The attempts that libpq makes to connect to `host`, in order ("SSL Mode Descriptions"). As there, a root
 * certificate makes every encrypted attempt verify the chain, whatever the mode; without one only the
 * `verify-` modes verify. Unix sockets are never encrypted.
 */
function tlsAttempts(settings, host) {
    const plain = { ssl: false, verifies: 'nothing', fallsThroughOn: () => false };
    if (settings.mode === 'disable' || host.startsWith('/'))
        return [plain];
    const encrypted = encryptedAttempt(settings, host);
    switch (settings.mode) {
        case 'allow':
            return [{ ...plain, fallsThroughOn: isRefusal }, encrypted];
        case 'prefer':
            return [
                { ...encrypted, fallsThroughOn: (error) => tlsFault(error) !== undefined || isRefusal(error) },
                plain,
            ];
        case 'require':
        case 'verify-ca':
        case 'verify-full':
            return [encrypted];
    }
}
/**
 * Runs `connect` with one attempt after the other until one succeeds or falls through no further. When two
 * failed, the error of the encrypted one is thrown, unless it says only that the server has no TLS: a server
 * that insists on TLS refuses the plain one whatever was wrong.
 */
async function inOrder(attempts, connect) {
    let telling;
    for (const attempt of attempts) {
        try {
            return await connect(attempt);
        }
        catch (error) {
            const knownBetter = telling !== undefined && (attempt.ssl === false || tlsFault(error) === 'no TLS');
            if (!knownBetter)
                telling = error;
            if (!attempt.fallsThroughOn(error))
                throw telling;
            if (tlsFault(error) === 'no TLS')
                telling = undefined;
        }
    }
    throw telling;
}
/**
 * What went wrong with TLS itself: the server has none, its certificate was not accepted, or the two sides
 * could not agree. Undefined for every other error.
 */
function tlsFault(error) {
    const { code = '', message = '' } = (error ?? {});
    const text = String(message);
    if (text === 'The server does not support SSL connections')
        return 'no TLS';
    if (text === 'There was an error establishing an SSL connection')
        return 'no TLS';
    if (certificateCodes.test(String(code)))
        return 'certificate';
    if (/^(ERR_SSL_|ERR_TLS_|EPROTO$)/.test(String(code)))
        return 'handshake';
    return text.includes('before secure TLS connection was established') ? 'handshake' : undefined;
}
const certificateCodes = /^(CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_|ERROR_IN_CERT_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH_|SELF_SIGNED_CERT_|UNABLE_TO_)/;
/**
 * Whether the server answered and turned us away for a reason that encryption may change. A database that
 * does not exist or a server without free connections is the same either way.
 */
function isRefusal(error) {
    const { code, severity } = (error ?? {});
    return typeof severity === 'string' && typeof code === 'string' && !/^(3D|53|57)/.test(code);
}
function encryptedAttempt(settings, host) {
    const name = settings.mode === 'verify-full';
    const chain = name || settings.mode === 'verify-ca' || settings.rootCert !== undefined;
    const ssl = {
        rejectUnauthorized: chain,
        checkServerIdentity: name ? (_, certificate) => checkName(host, certificate) : () => undefined,
    };
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 0)
        ssl.servername = host;
    if (chain && settings.rootCert !== undefined) {
        ssl.ca = settings.rootCert === 'system' ? systemCertificates() : settings.rootCert;
    }
    if (settings.cert !== undefined)
        ssl.cert = settings.cert;
    if (settings.key !== undefined)
        ssl.key = settings.key;
    if (settings.keyPassphrase !== undefined)
        ssl.passphrase = settings.keyPassphrase;
    return {
        ssl,
        verifies: name ? 'chain and name' : chain ? 'chain' : 'nothing',
        fallsThroughOn: () => false,
    };
}
/**
 * Node.js accepts an IP address only as an iPAddress name of the certificate. libpq also takes a dNSName
 * that is spelt like it, and the common name of a certificate without any such names.
 */
function checkName(host, certificate) {
    const fault = node_tls__WEBPACK_IMPORTED_MODULE_0__.checkServerIdentity(host, certificate);
    if (fault === undefined || (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 0)
        return fault;
    const names = certificate.subjectaltname?.split(', ') ?? [];
    if (names.includes(`DNS:${host}`))
        return undefined;
    const commonName = names.some((name) => /^(DNS|IP Address):/.test(name))
        ? undefined
        : certificate.subject.CN;
    return commonName === host ? undefined : fault;
}
/** What the operating system trusts, where this Node.js can tell (22.15 and later), and what Node.js does. */
function systemCertificates() {
    const withStores = node_tls__WEBPACK_IMPORTED_MODULE_0__;
    if (!withStores.getCACertificates)
        return [...node_tls__WEBPACK_IMPORTED_MODULE_0__.rootCertificates];
    return [
        ...new Set([...withStores.getCACertificates('system'), ...withStores.getCACertificates('default')]),
    ];
}


/***/ }),

/***/ 8410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ utcText)
/* harmony export */ });
/** A timestamptz as ISO 8601 in UTC, microseconds. */
function utcText(timestamp) {
    return `pg_catalog.to_char(${timestamp} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}


/***/ })

};
