export const id = 94;
export const ids = [94];
export const modules = {

/***/ 9094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readApprovedPlan: () => (/* binding */ readApprovedPlan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/engine/digest.js
var digest = __webpack_require__(4467);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
;// CONCATENATED MODULE: ./build/engine/report-plan.js
/** Problems that are told one by one. */
const MOST_PROBLEMS = 10;
/**
 * Takes a value of unknown origin for a plan, every field of it checked; fields that plans do not have are left
 * behind. The problems say where in the plan they are: `steps[3] must be …`.
 */
function readReportPlan(value) {
    const problems = [];
    const need = (holds, problem) => {
        if (!holds && problems.length < MOST_PROBLEMS)
            problems.push(problem);
    };
    if (!isRecord(value))
        return { problems: ['it must be an object.'] };
    const { v, command, limit, target, applied, steps } = value;
    need(v === 1, 'v must be 1: other versions of this program make other plans.');
    need(isOneOf(command, ['up', 'down', 'reset']), 'command must be up, down or reset.');
    need(isLimit(limit), 'limit must be null, { steps: a number from 1 } or { to: a version }.');
    need(isTarget(target), 'target must have database, schema and table, all of them text.');
    for (const [name, list, is, shape] of [
        ['applied', applied, isApplied, '[version, checksum]'],
        ['steps', steps, isStep, '[version, name, direction, SHA-256 in hex, transaction]'],
    ]) {
        if (!Array.isArray(list))
            need(false, `${name} must be a list.`);
        else
            list.forEach((item, index) => {
                need(is(item), `${name}[${index}] must be ${shape}.`);
            });
    }
    return problems.length > 0 ? { problems } : { plan: copyOf(value) };
}
/** With the fields of a plan and no others, since every field goes into its digest. */
function copyOf({ v, command, limit, target, applied, steps }) {
    const { database, schema, table } = target;
    return { v, command, limit: limit && { ...limit }, target: { database, schema, table }, applied, steps };
}
function isLimit(value) {
    if (value === null)
        return true;
    if (!isRecord(value) || Object.keys(value).length !== 1)
        return false;
    const { steps, to } = value;
    return isVersion(to) || (Number.isSafeInteger(steps) && Number(steps) >= 1);
}
function isTarget(value) {
    return isRecord(value) && [value['database'], value['schema'], value['table']].every(isText);
}
function isApplied(value) {
    return Array.isArray(value) && value.length === 2 && isVersion(value[0]) && isText(value[1]);
}
function isStep(value) {
    if (!Array.isArray(value) || value.length !== 5)
        return false;
    const [version, name, direction, sha256, transaction] = value;
    return (isVersion(version) &&
        isText(name) &&
        isOneOf(direction, ['up', 'down']) &&
        typeof sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(sha256) &&
        isOneOf(transaction, ['transactional', 'statement-by-statement']));
}
function isVersion(value) {
    return typeof value === 'string' && /^\d+$/.test(value);
}
function isText(value) {
    return typeof value === 'string';
}
function isOneOf(value, words) {
    return typeof value === 'string' && words.includes(value);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/engine/approved-plan.js




/** Reports that hold the SQL of very large migrations are read, too; nothing without an end is. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * Reads the option `approved-plan`: a plan digest (12 to 64 hex digits), or the path of the JSON report of a dry
 * run, which has the digest and the plan itself. The two are held against each other.
 *
 * @throws {MigrationError} `invalid-input` when the text is neither, or the file is not such a report
 */
async function readApprovedPlan(text) {
    const given = text.trim();
    const hex = given.toLowerCase().replace(/^sha256:/, '');
    if (/^[0-9a-f]{12,64}$/.test(hex))
        return { digest: hex };
    if (/^[0-9a-f]+$/.test(hex)) {
        throw unusable(`approved-plan must be 12 to 64 hex digits, and "${given}" has ${hex.length}.`, 'Copy the plan digest that the dry run shows. A file of that name is written with its folder: ./NAME.');
    }
    return planOfReport(parsed(await contentOf(given), given), given);
}
function planOfReport(report, path) {
    const another = 'Name the file that holds the JSON report of a dry run (--json, or the output report-path).';
    if (!isRecord(report) || report['version'] !== 1 || !('planDigest' in report)) {
        throw unusable(`${path} is not a JSON report of this program.`, another);
    }
    const { planDigest, plan, command } = report;
    if (planDigest === null || plan === null || plan === undefined) {
        const what = typeof command === 'string' && /^[a-z]+$/.test(command) ? ` of ${command}` : '';
        throw unusable(`The report${what} in ${path} has no plan in it.`, another);
    }
    if (typeof planDigest !== 'string' || !/^[0-9a-f]{64}$/.test(planDigest)) {
        throw unusable(`The planDigest in ${path} is not 64 hex digits.`, another);
    }
    const read = readReportPlan(plan);
    if ('problems' in read) {
        throw unusable(`The plan in ${path} cannot be read: ${read.problems.join(' ')}`, another);
    }
    if ((0,digest/* digestOfPlan */.B1)(read.plan) === planDigest)
        return { digest: planDigest, data: read.plan };
    // A report hides what is secret; a database may be named as its password is. The digest approves all the same.
    if (JSON.stringify(read.plan).includes('***'))
        return { digest: planDigest };
    throw unusable(`The plan in ${path} is not the one of its planDigest: the file was changed after it was written.`, 'Make the plan again with a dry run, and have it approved.');
}
function parsed(content, path) {
    try {
        return JSON.parse(content);
    }
    catch {
        // What the parser says quotes the file, which may be any file.
        throw unusable(`${path} is not JSON.`, 'Name the file that holds the JSON report of a dry run, or give the plan digest.');
    }
}
async function contentOf(path) {
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
            bytes += chunk.length;
            if (bytes > MOST_BYTES)
                break;
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw unreadable(path, error.code ?? 'unknown error');
    }
    if (bytes > MOST_BYTES) {
        throw unusable(`${path} is larger than 64 MB, which no report of a plan is.`, 'Give the plan digest instead: 12 to 64 hex digits.');
    }
    return Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
}
function unreadable(path, code) {
    return unusable(code === 'ENOENT'
        ? `approved-plan is neither a plan digest nor a file: there is no ${path}.`
        : code === 'EISDIR'
            ? `approved-plan names a folder: ${path}.`
            : `${path} cannot be read (${code}).`, 'Give the plan digest that the dry run shows (12 to 64 hex digits), or the path of its JSON report.');
}
function unusable(message, next) {
    return new errors/* MigrationError */.Py({ reason: 'invalid-input', message, state: errors/* NOTHING_TOUCHED */.X2, next });
}


/***/ }),

/***/ 9844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZJ: () => (/* binding */ fullChecksum),
/* harmony export */   ay: () => (/* binding */ acceptedChecksums),
/* harmony export */   cM: () => (/* binding */ checksum),
/* harmony export */   g7: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);


/**
 * Reads the bytes of a file as UTF-8: without its byte order mark, with CRLF and CR read as LF. Function
 * bodies are stored byte for byte, so a checkout with CRLF must not give another database.
 */
function decodeText(bytes) {
    const encoding = foreignEncoding(bytes);
    if (encoding !== undefined)
        return { problem: `is ${encoding}, not UTF-8`, offset: 0 };
    const nul = bytes.indexOf(0);
    if (nul !== -1)
        return { problem: 'has a NUL byte, which PostgreSQL does not accept in SQL', offset: nul };
    const hadByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const raw = bytes.toString('utf8', hadByteOrderMark ? 3 : 0);
    if (raw.includes('\uFFFD')) {
        const offset = firstInvalidUtf8(bytes);
        if (offset !== undefined)
            return { problem: 'is not valid UTF-8', offset };
    }
    return { text: raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw, hadByteOrderMark };
}
/** First 16 hex digits of the SHA-256 of the text. */
function checksum(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}
/** The whole SHA-256 of the text, in hex. */
function fullChecksum(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
}
/**
 * Every checksum under which this text may stand in a history. The original runner hashed what Python's
 * text mode reads: line endings folded as ours, the byte order mark kept.
 */
function acceptedChecksums(text, hadByteOrderMark) {
    return hadByteOrderMark ? [checksum(text), checksum(`\uFEFF${text}`)] : [checksum(text)];
}
function foreignEncoding(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'UTF-16 (little endian)';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'UTF-16 (big endian)';
    return undefined;
}
/** Offset of the first byte that is not valid UTF-8; undefined when U+FFFD is really in the text. */
function firstInvalidUtf8(bytes) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_1__.TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    if (isValid(decoder, bytes))
        return undefined;
    let good = 0;
    let bad = bytes.length;
    while (good < bad) {
        const middle = (good + bad) >> 1;
        if (isValid(decoder, bytes.subarray(0, middle + 1)) || endsInsideCharacter(bytes, middle + 1))
            good = middle + 1;
        else
            bad = middle;
    }
    return startOfCharacter(bytes, Math.min(good, bytes.length - 1));
}
/** Where the character begins that the byte at `offset` breaks off; `offset` itself when it begins one. */
function startOfCharacter(bytes, offset) {
    for (let lead = offset - 1; lead >= offset - 3; lead--) {
        const byte = bytes[lead] ?? 0;
        if (byte < 0x80)
            return offset;
        if (byte >= 0xc0)
            return offset - lead < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? lead : offset;
    }
    return offset;
}
function isValid(decoder, bytes) {
    try {
        decoder.decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether `bytes[0, end)` is valid but for a character that it cuts off. */
function endsInsideCharacter(bytes, end) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_1__.TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    try {
        decoder.decode(bytes.subarray(0, end), { stream: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 4467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ digestOfPlan),
/* harmony export */   Dc: () => (/* binding */ digestInput),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   JD: () => (/* binding */ approves),
/* harmony export */   Jh: () => (/* binding */ appliedRows),
/* harmony export */   ek: () => (/* binding */ planStep)
/* harmony export */ });
/* unused harmony export canonicalJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9844);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4879);



/**
 * SHA-256, in hex, over the canonical JSON of what a plan would run and what it starts from. No hosts, users,
 * rendered text or times: the same files against the same history give the same digest anywhere.
 */
function planDigest(plan) {
    return digestOfPlan(digestInput(plan));
}
/** The digest of a plan that is at hand as data. */
function digestOfPlan(plan) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(canonicalJson({ ...plan }), 'utf8')
        .digest('hex');
}
/** What is hashed. */
function digestInput(plan) {
    return {
        v: 1,
        command: plan.command,
        limit: plan.limit,
        target: { database: plan.target.database, schema: plan.target.schema, table: plan.target.table },
        applied: appliedRows(plan.history),
        steps: plan.steps.map(planStep),
    };
}
/** A history as a plan starts from it. */
function appliedRows(history) {
    return [...history]
        .sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(a.version, b.version))
        .map((row) => [(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionKey */ ._)(row.version), row.checksum]);
}
/** A step as a plan names it. */
function planStep(step) {
    return [step.key, step.name, step.direction, (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .fullChecksum */ .ZJ)(step.text), step.script.transaction];
}
/** Whether an approval names this digest: all of it, or at least the 12 digits that people are shown. */
function approves(approvedPlan, digest) {
    const given = approvedPlan
        .trim()
        .toLowerCase()
        .replace(/^sha256:/, '');
    return given.length >= 12 && digest.startsWith(given);
}
/** JSON with the keys of every object in code unit order and no white space (as RFC 8785 orders them). */
function canonicalJson(value) {
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    const members = Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 4879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   _: () => (/* binding */ versionKey)
/* harmony export */ });
/**
 * The identity of a version: its digits without leading zeros, so that `1` and `001` are the same version.
 * Versions are numbers of any size (timestamps pass 2^53) and are never turned into a JavaScript number.
 */
function versionKey(version) {
    return version.replace(/^0+(?=\d)/, '');
}
/** Orders two versions as integers of any size. */
function compareVersions(a, b) {
    const left = versionKey(a);
    const right = versionKey(b);
    if (left.length !== right.length)
        return left.length - right.length;
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ })

};
