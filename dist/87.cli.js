export const id = 87;
export const ids = [87];
export const modules = {

/***/ 9939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ parametersFrom),
/* harmony export */   dW: () => (/* binding */ databaseUrlFrom),
/* harmony export */   pZ: () => (/* binding */ environmentNamesDatabase)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6432);

/**
 * The database URL that the environment gives: `DATABASE_URL`, or else `SUPABASE_DB_URL`. One that is empty
 * or blank counts as not set, which is what a missing secret looks like in a workflow.
 */
function databaseUrlFrom(environment) {
    for (const name of ['DATABASE_URL', 'SUPABASE_DB_URL']) {
        const url = environment[name];
        if (url !== undefined && url.trim() !== '')
            return { url, name };
    }
    return undefined;
}
/**
 * Whether the `PG*` variables say which database is meant. `PGUSER`, `PGPASSWORD` and `PGPORT` do not:
 * GitHub's Windows runners set some of them for everybody.
 */
function environmentNamesDatabase(environment) {
    return ['PGHOST', 'PGHOSTADDR', 'PGDATABASE', 'PGSERVICE'].some((name) => isSet(environment[name]));
}
/** The parameters that the `PG*` variables give. Empty ones count as not set. */
function parametersFrom(environment) {
    const parameters = {};
    for (const name of _parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .parameterNames */ .u6) {
        const variable = _parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentVariables */ .ro[name];
        const value = variable === undefined ? undefined : environment[variable];
        if (isSet(value))
            parameters[name] = value;
    }
    return parameters;
}
function isSet(value) {
    return value !== undefined && value !== '';
}


/***/ }),

/***/ 7087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ TargetError),
  h: () => (/* binding */ parseTarget)
});

// EXTERNAL MODULE: ./build/postgres/connection-text.js + 1 modules
var connection_text = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/postgres/environment.js
var postgres_environment = __webpack_require__(9939);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/postgres/passfile.js
/** The socket directory whose entries stand under `localhost` in a password file. */
const DEFAULT_SOCKET_DIRECTORY = '/var/run/postgresql';
/**
 * A password file with libpq's rules ("The Password File"): lines of `host:port:database:user:password`
 * where `*` fits everything and a backslash takes the next character as it is. A file that others than its
 * owner may read is not used; one that is not there is no error.
 */
function readPasswordFile(path, machine) {
    const unused = (note) => ({
        passwordFor: () => undefined,
        ...(note === undefined ? {} : { note }),
    });
    const stat = machine.stat(path);
    if (!stat)
        return unused();
    if (!stat.isFile)
        return unused(`The password file ${path} is not a plain file and was not used.`);
    if (machine.platform !== 'win32' && (stat.mode & 0o077) !== 0) {
        return unused(`The password file ${path} can be read by others and was not used. Run: chmod 600 ${path}`);
    }
    let lines;
    try {
        lines = machine.readFile(path).split(/\r?\n/);
    }
    catch {
        return unused(`The password file ${path} cannot be read and was not used.`);
    }
    const entries = lines.filter((line) => line !== '' && !line.startsWith('#')).map(splitLine);
    return {
        passwordFor({ host, port, database, user }) {
            const name = host === DEFAULT_SOCKET_DIRECTORY ? 'localhost' : host;
            const wanted = [name, String(port), database, user];
            const entry = entries.find((fields) => wanted.every((value, at) => fields[at] === '*' || passfile_unescape(fields[at]) === value));
            return entry === undefined ? undefined : passfile_unescape(entry[4]);
        },
    };
}
/** Four fields that end at a colon without a backslash, and the rest. */
function splitLine(line) {
    return (/^((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):(.*)$/.exec(line) ?? []).slice(1);
}
function passfile_unescape(field) {
    return field?.replace(/\\(.)/g, '$1');
}

;// CONCATENATED MODULE: ./build/postgres/target-hosts.js


const DEFAULT_PORT = 5432;
/**
 * The hosts that `host`, `hostaddr` and `port` name, paired as libpq does: lists of one length, an empty
 * element is the default, and a single port is for all.
 */
function targetHosts(parameters, machine, problems) {
    const names = parameters.host?.split(',');
    const addresses = parameters.hostaddr?.split(',');
    if (names && addresses && names.length !== addresses.length) {
        problems.push(`There are ${names.length} hosts but ${addresses.length} addresses in hostaddr.`);
    }
    const count = Math.max(names?.length ?? addresses?.length ?? 1, 1);
    const ports = portsOf(parameters.port, count, problems);
    if (names?.some((name) => !isHost(name)) === true) {
        problems.push('The host has a character in it that cannot be in a host name.');
    }
    if (addresses?.some((address) => address !== '' && (0,external_node_net_.isIP)(address) === 0) === true) {
        problems.push('hostaddr must be an IP address.');
    }
    return Array.from({ length: count }, (_, at) => {
        const port = ports[at] ?? DEFAULT_PORT;
        const address = addresses?.[at];
        const name = names?.[at];
        if (address === undefined || address === '')
            return { host: name || defaultHost(port, machine), port };
        return { host: name || address, port, address };
    });
}
function portsOf(list, count, problems) {
    const ports = (list ?? '').split(',').map((port) => (port.trim() === '' ? DEFAULT_PORT : Number(port)));
    if (!ports.every((port) => Number.isInteger(port) && port >= 1 && port <= 65535)) {
        problems.push('The port is not a number from 1 to 65535.');
    }
    if (ports.length === 1)
        return Array(count).fill(ports[0] ?? DEFAULT_PORT);
    if (ports.length !== count)
        problems.push(`There are ${count} hosts but ${ports.length} ports.`);
    return ports;
}
function isHost(name) {
    if (name === '' || name.startsWith('/') || (0,external_node_net_.isIP)(name) !== 0)
        return true;
    // The second takes milliseconds to make.
    return /^[A-Za-z0-9._~-]+$/.test(name) || /^[\p{L}\p{N}._~-]+$/u.test(name);
}
function defaultHost(port, machine) {
    return machine.exists(`${DEFAULT_SOCKET_DIRECTORY}/.s.PGSQL.${port}`)
        ? DEFAULT_SOCKET_DIRECTORY
        : 'localhost';
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/postgres/machine.js



const thisMachine = {
    platform: process.platform,
    user() {
        try {
            const { username, homedir } = (0,external_node_os_.userInfo)();
            return { name: username, home: homedir };
        }
        catch {
            return undefined;
        }
    },
    exists(path) {
        try {
            (0,external_node_fs_.accessSync)(path);
            return true;
        }
        catch {
            return false;
        }
    },
    stat(path) {
        const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        return stat && { isFile: stat.isFile(), mode: stat.mode, uid: stat.uid };
    },
    readFile: (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'),
};
/**
 * Where libpq looks for a file of the user: `~/.postgresql/<name>` (the password file is `~/.pgpass`), on
 * Windows `%APPDATA%\postgresql\<name>`. Undefined when the user has no home.
 */
function userFile(name, environment, machine) {
    if (machine.platform === 'win32') {
        const data = environment['APPDATA'];
        if (data === undefined || data === '')
            return undefined;
        return (0,external_node_path_.join)(data, 'postgresql', name === 'pgpass' ? 'pgpass.conf' : name);
    }
    const home = environment['HOME'] === undefined || environment['HOME'] === ''
        ? machine.user()?.home
        : environment['HOME'];
    if (home === undefined)
        return undefined;
    return name === 'pgpass' ? (0,external_node_path_.join)(home, '.pgpass') : (0,external_node_path_.join)(home, '.postgresql', name);
}

// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __webpack_require__(2108);
// EXTERNAL MODULE: ./build/postgres/secrets.js
var postgres_secrets = __webpack_require__(3151);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/postgres/tls-settings.js



const modes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
/**
 * The TLS settings of `parameters`, with the files read. Without any `sslmode` it is libpq's `prefer`, but
 * `verify-full` for `sslrootcert=system` (as libpq) and when a root certificate is given as an option of its
 * own: whoever does so wants the server verified.
 *
 * One departure from libpq: a certificate file that is named but missing is a problem in every mode but
 * `disable`; libpq would go on without verifying.
 */
function tlsSettingsFrom(parameters, context) {
    const root = context.rootCertOption ?? parameters.sslrootcert;
    const strong = root === 'system' || context.rootCertOption !== undefined;
    // node-postgres's own mode: libpq's `require` when there is no root certificate.
    const noVerify = parameters.sslmode === 'no-verify';
    const given = noVerify ? 'require' : (parameters.sslmode ?? (strong ? 'verify-full' : 'prefer'));
    const mode = modes.find((known) => known === given);
    if (mode === undefined)
        context.problems.push(`sslmode must be one of ${modes.join(', ')}.`);
    const settings = { mode: mode ?? 'require', negotiation: 'postgres' };
    if (settings.mode === 'disable')
        return settings;
    addNegotiation(settings, parameters, context);
    if (!noVerify)
        addRootCertificate(settings, root, context);
    addClientCertificate(settings, parameters, context);
    return settings;
}
function addNegotiation(settings, { sslnegotiation }, { problems }) {
    if (sslnegotiation === undefined || sslnegotiation === 'postgres')
        return;
    if (sslnegotiation !== 'direct')
        problems.push('sslnegotiation must be postgres or direct.');
    else if (settings.mode === 'allow' || settings.mode === 'prefer') {
        problems.push('sslnegotiation=direct needs sslmode=require, verify-ca or verify-full.');
    }
    else
        settings.negotiation = 'direct';
}
function addRootCertificate(settings, root, context) {
    const { environment, machine, problems } = context;
    if (root === 'system') {
        if (settings.mode !== 'verify-full')
            problems.push('sslrootcert=system needs sslmode=verify-full.');
        settings.rootCert = 'system';
        settings.rootCertSource = 'the certificates that this machine trusts';
        return;
    }
    const usual = environment && userFile('root.crt', environment, machine);
    const source = root ?? (usual !== undefined && machine.exists(usual) ? usual : undefined);
    if (source === undefined) {
        if (!settings.mode.startsWith('verify-'))
            return;
        problems.push(`sslmode=${settings.mode} needs a root certificate. Give the file as sslrootcert=<path>, or sslrootcert=system ` +
            'with sslmode=verify-full to trust what this machine trusts.');
        return;
    }
    const pem = readPem(source, 'root certificate', context);
    if (pem === undefined)
        return;
    const certificates = pem.match(/-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----.*?-----END \1-----/gs) ?? [];
    if (certificates.length === 0 || !certificates.every(isCertificate)) {
        problems.push('The root certificate is not a certificate in PEM form (-----BEGIN CERTIFICATE-----).');
    }
    settings.rootCert = pem;
    settings.rootCertSource = isPem(source) ? 'the root certificate that was given' : source;
}
function addClientCertificate(settings, parameters, context) {
    const { environment, machine, problems } = context;
    const usual = (name) => {
        const path = environment && userFile(name, environment, machine);
        return path !== undefined && machine.exists(path) ? path : undefined;
    };
    const certSource = parameters.sslcert ?? usual('postgresql.crt');
    if (certSource === undefined)
        return;
    const keySource = parameters.sslkey ?? usual('postgresql.key');
    if (keySource === undefined) {
        problems.push('There is a client certificate but no key for it. Give its file as sslkey=<path>.');
        return;
    }
    const cert = readPem(certSource, 'client certificate', context);
    const key = readPem(keySource, 'key of the client certificate', context);
    if (cert === undefined || key === undefined)
        return;
    if (!isPem(keySource))
        checkKeyPermissions(keySource, context);
    settings.cert = cert;
    settings.key = key;
    if (parameters.sslpassword !== undefined)
        settings.keyPassphrase = parameters.sslpassword;
    try {
        (0,external_node_tls_.createSecureContext)({ cert, key, passphrase: parameters.sslpassword });
    }
    catch {
        problems.push('The client certificate and its key cannot be used together: one is not in PEM form, they do not belong ' +
            'together, or the key is encrypted and sslpassword is missing or wrong.');
    }
}
/** libpq's rule: nobody but the owner may read the key; a key that is root's may be readable by its group. */
function checkKeyPermissions(path, { machine, problems }) {
    const stat = machine.stat(path);
    if (!stat || machine.platform === 'win32')
        return;
    const forbidden = stat.uid === 0 ? 0o037 : 0o077;
    if ((stat.mode & forbidden) !== 0) {
        problems.push(`The key ${path} can be read by others. Run: chmod 600 ${path}`);
    }
}
/** `source` itself when it is PEM text, or else the content of the file of that name. */
function readPem(source, what, { machine, problems }) {
    if (isPem(source))
        return source;
    try {
        return machine.readFile(source);
    }
    catch (error) {
        const missing = error.code === 'ENOENT';
        problems.push(`The file of the ${what}, ${source}, ${missing ? 'does not exist' : 'cannot be read'}.`);
        return undefined;
    }
}
function isPem(text) {
    return text.includes('-----BEGIN ');
}
function isCertificate(pem) {
    try {
        new external_node_crypto_.X509Certificate(pem);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/postgres/target.js








const sessionAttributes = ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby'];
const channelBindings = ['disable', 'prefer', 'require'];
/** The URL or the variables cannot be used. `problems` names all there are and holds no secret. */
class TargetError extends Error {
    name = 'TargetError';
    problems;
    constructor(subject, problems) {
        super(`${subject}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
        this.problems = problems;
    }
}
/**
 * Decides where to connect. The URL comes first, the `PG*` variables fill in what it leaves out, then
 * libpq's defaults: the user is the operating system's, the database has the user's name, the host is the
 * Unix socket in /var/run/postgresql if there is one for the port, as with Debian's libpq, or else
 * localhost. Unlike in libpq, `PGHOSTADDR` never sends a host of the URL somewhere else.
 *
 * @throws {TargetError} with all problems of all sources.
 */
function parseTarget(input) {
    const { environment, machine = thisMachine } = input;
    const url = input.url?.trim() === '' ? undefined : input.url;
    if (url === undefined && (environment === undefined || !(0,postgres_environment/* environmentNamesDatabase */.pZ)(environment))) {
        throw new TargetError('No database is given', [
            'Give --database-url, or set DATABASE_URL, SUPABASE_DB_URL, or PGHOST and PGDATABASE.',
        ]);
    }
    const text = url === undefined ? { parameters: {}, problems: [], notes: [] } : (0,connection_text/* readConnectionText */.y)(url);
    const problems = [...text.problems];
    const notes = [...text.notes];
    const parameters = merged(text.parameters, environment);
    if (environment?.['PGSERVICE'] !== undefined && environment['PGSERVICE'] !== '') {
        if (url === undefined)
            problems.push('PGSERVICE is not supported. Set PGHOST, PGPORT, PGDATABASE and PGUSER instead.');
        else
            notes.push('PGSERVICE is not supported and was ignored.');
    }
    // What cannot be read has no parameters; complaining about those as well would only mislead.
    if (text.problems.length > 0 && Object.keys(text.parameters).length === 0)
        throw failure(input, problems);
    const user = parameters.user ?? machine.user()?.name;
    if (user === undefined)
        problems.push('There is no user name, and this machine knows none for the current user.');
    const database = parameters.dbname ?? user ?? '';
    const hosts = targetHosts(parameters, machine, problems);
    if (looksLikePlaceholder(parameters.password)) {
        problems.push('The password is still the placeholder of a template. Put the real password in its place.');
    }
    const tlsContext = { rootCertOption: blankAsUnset(input.sslRootCert), environment, machine, problems };
    const tls = tlsSettingsFrom(parameters, tlsContext);
    const channelBinding = oneOf('channel_binding', channelBindings, parameters, problems) ?? 'prefer';
    if (channelBinding === 'require')
        requireEncryption(tls, problems);
    const target = {
        hosts: withPasswords(hosts, { parameters, database, user: user ?? '' }, input, notes),
        database,
        user: user ?? '',
        tls,
        targetSessionAttrs: oneOf('target_session_attrs', sessionAttributes, parameters, problems) ?? 'any',
        keepAlive: wholeNumber('keepalives', parameters, problems) !== 0,
        channelBinding,
        notes,
        secrets: [],
    };
    if (parameters.password !== undefined)
        target.password = parameters.password;
    const connectTimeout = wholeNumber('connect_timeout', parameters, problems);
    if (connectTimeout !== undefined)
        target.connectTimeoutMs = Math.max(0, connectTimeout) * 1000;
    const keepAliveIdle = wholeNumber('keepalives_idle', parameters, problems);
    if (keepAliveIdle !== undefined)
        target.keepAliveIdleMs = Math.max(0, keepAliveIdle) * 1000;
    const applicationName = parameters.application_name ?? parameters.fallback_application_name;
    if (applicationName !== undefined)
        target.applicationName = applicationName;
    if (parameters.options !== undefined)
        target.options = parameters.options;
    if (problems.length > 0)
        throw failure(input, problems);
    return { ...target, secrets: allSecrets(target, url) };
}
function failure({ url, source }, problems) {
    const subject = source ?? (url === undefined ? 'The environment' : 'The database URL');
    return new TargetError(`${subject} does not say where to connect`, [...new Set(problems)]);
}
function merged(given, environment) {
    if (!environment)
        return withoutBlanks(given);
    const fromEnvironment = (0,postgres_environment/* parametersFrom */.T5)(environment);
    if (given.host !== undefined)
        delete fromEnvironment.hostaddr;
    return { ...fromEnvironment, ...withoutBlanks(given) };
}
/** To libpq an empty value is one that was not given. */
function withoutBlanks(parameters) {
    return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
}
function blankAsUnset(text) {
    return text?.trim() === '' ? undefined : text?.trim();
}
function oneOf(name, values, parameters, problems) {
    const given = parameters[name];
    const value = values.find((allowed) => allowed === given);
    if (given !== undefined && value === undefined) {
        const meant = (0,nearest/* nearest */.p)(given, values);
        problems.push(`${name} must be one of ${values.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
    }
    return value;
}
function wholeNumber(name, parameters, problems) {
    const given = parameters[name];
    if (given === undefined)
        return undefined;
    if (/^\s*[+-]?\d{1,9}\s*$/.test(given))
        return Number(given);
    problems.push(`${name} must be a whole number${name === 'keepalives' ? ', 0 or 1' : ' of seconds'}.`);
    return undefined;
}
/** What providers print where the password belongs. */
function looksLikePlaceholder(password) {
    return (password !== undefined &&
        /^(?:[[<{(]?your[-_ ]?(?:db[-_ ]?|database[-_ ]?)?password[\]>})]?|<password>|\[password\]|\*+)$/i.test(password));
}
/** Channel binding needs TLS, so an attempt without it could only fail. */
function requireEncryption(tls, problems) {
    if (tls.mode === 'disable')
        problems.push('channel_binding=require needs TLS, but sslmode is disable.');
    if (tls.mode === 'allow' || tls.mode === 'prefer')
        tls.mode = 'require';
}
/** Adds the passwords of the password file, which may differ from host to host. */
function withPasswords(hosts, { parameters, database, user }, { environment, machine = thisMachine }, notes) {
    const path = parameters.passfile ?? (environment && userFile('pgpass', environment, machine));
    if (parameters.password !== undefined || path === undefined)
        return hosts;
    const file = readPasswordFile(path, machine);
    if (file.note !== undefined)
        notes.push(file.note);
    return hosts.map((host) => {
        const password = file.passwordFor({ host: host.host, port: host.port, database, user });
        return password === undefined ? host : { ...host, password };
    });
}
function allSecrets(target, url) {
    const secrets = [
        target.password,
        target.tls.keyPassphrase,
        ...target.hosts.map(({ password }) => password),
    ];
    const forms = [...(url === undefined ? [] : (0,postgres_secrets/* secretsOfUrl */.mE)(url)), ...secrets].flatMap((secret) => secret === undefined ? [] : (0,postgres_secrets/* secretForms */.eo)(secret));
    return [...new Set(forms)].sort((a, b) => b.length - a.length);
}


/***/ })

};
