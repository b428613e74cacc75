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
    const { v, command, limit, target, applied, steps, atomic } = value;
    need(v === 1, 'v must be 1: other versions of this program make other plans.');
    need(isOneOf(command, ['up', 'down', 'reset']), 'command must be up, down or reset.');
    need(isLimit(limit), 'limit must be null, { steps: a number from 1 } or { to: a version }.');
    need(atomic === undefined || atomic === true, 'atomic must be true or left out.');
    need(isTarget(target), 'target must have database, schema and table, all of them text.');
    for (const [name, list, is, shape] of [
        ['applied', applied, isApplied, '[version, checksum]'],
        [
            'steps',
            steps,
            isStep,
            '[version, name, direction, SHA-256 in hex, transaction] and, of a step that is gone on with, the number of its statements that are done',
        ],
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
function copyOf({ v, command, limit, target, applied, steps, atomic }) {
    const { database, schema, table } = target;
    return {
        v,
        command,
        limit: limit && { ...limit },
        target: { database, schema, table },
        applied,
        steps,
        ...(atomic && { atomic }),
    };
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
    if (!Array.isArray(value) || value.length < 5 || value.length > 6)
        return false;
    const [version, name, direction, sha256, transaction, done] = value;
    return (isVersion(version) &&
        isText(name) &&
        isOneOf(direction, ['up', 'down']) &&
        typeof sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(sha256) &&
        isOneOf(transaction, ['transactional', 'statement-by-statement']) &&
        (value.length === 5 || (Number.isSafeInteger(done) && Number(done) >= 0)));
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
 * Reads the option `approved-plan`: a plan digest (64 hex digits, or the first 32 and more), or the path of the JSON
 * report of a dry run, which has the digest and the plan itself. The two are held against each other.
 *
 * @throws {MigrationError} `invalid-input` when the text is neither, or the file is not such a report
 */
async function readApprovedPlan(text) {
    const given = text.trim();
    const hex = given.toLowerCase().replace(/^sha256:/, '');
    if (/^[0-9a-f]+$/.test(hex)) {
        const problem = (0,digest/* digestProblem */.WQ)(hex);
        if (problem === undefined)
            return { digest: hex };
        throw unusable(`approved-plan "${given}" has ${hex.length} digits; ${problem}.`, `${digest/* WHOLE_DIGEST */.hg} A file of that name is written with its folder: ./NAME.`);
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
        throw unusable(`${path} is larger than 64 MB, which no report of a plan is.`, 'Give the whole plan digest instead: 64 hex digits.');
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
            : `${path} cannot be read (${code}).`, 'Give the whole plan digest that the dry run shows (64 hex digits), or the path of its JSON report.');
}
function unusable(message, next) {
    return new errors/* MigrationError */.Py({ reason: 'invalid-input', message, state: errors/* NOTHING_TOUCHED */.X2, next });
}


/***/ })

};
