export const id = 205;
export const ids = [205];
export const modules = {

/***/ 1205:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7066);
/* harmony import */ var _heap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2212);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8283);



(0,_heap_js__WEBPACK_IMPORTED_MODULE_1__/* .keepHeapSmall */ .p)();
const lost = { output: false };
function output(stream) {
    const isTerminal = (0,node_tty__WEBPACK_IMPORTED_MODULE_0__.isatty)(stream.fd);
    stream.on('error', (error) => {
        // The reader of a pipe may leave when it has seen enough; a migration goes on.
        if (error.code === 'EPIPE')
            return;
        lost.output = true;
        process.exitCode ||= 1;
    });
    return {
        write: (text) => {
            if (text !== '')
                stream.write(text);
        },
        isTerminal,
        get columns() {
            return isTerminal ? stream.columns : undefined;
        },
    };
}
/** npx and other parents hand on what the terminal has sent to the whole group: one press, two signals. */
const ONE_PRESS_MS = 500;
const stopping = new AbortController();
let stoppedAt = 0;
for (const [name, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    // The terminal, or the connection to it, is gone.
    ['SIGHUP', 129],
]) {
    process.on(name, () => {
        if (stopping.signal.aborted && performance.now() - stoppedAt < ONE_PRESS_MS)
            return;
        if (stopping.signal.aborted) {
            process.stderr.write('Left at once. What was running may still be finished or rolled back by the server: run status to see.\n');
            process.exit(status);
        }
        stoppedAt = performance.now();
        stopping.abort();
    });
}
// The status is set and the process left to end by itself, so that what was written is written out.
const status = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(process.argv.slice(2), {
    environment: process.env,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    ask: (0,node_tty__WEBPACK_IMPORTED_MODULE_0__.isatty)(0) && (0,node_tty__WEBPACK_IMPORTED_MODULE_0__.isatty)(2)
        ? async (question) => (await __webpack_require__.e(/* import() */ 548).then(__webpack_require__.bind(__webpack_require__, 548))).ask(question, stopping.signal)
        : undefined,
    signal: stopping.signal,
    now: () => performance.now(),
});
process.exitCode = status === 0 && lost.output ? 1 : status;

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __webpack_require__(2952);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/engine/git-changes.js

/**
 * The files of a folder that are not as they are where the branch left its base, committed or not: with absolute
 * paths, and what became of each in GitHub's words. Undefined when git cannot tell, as in a clone of one commit.
 *
 * @param base the base branch by its name, where it is known; otherwise the one that the remote has for its own
 */
async function branchChanges(run, dir, base) {
    for (const against of await candidates(run, base)) {
        const fork = git_changes_text(await run(['merge-base', against, 'HEAD']));
        if (fork === undefined || !/^[0-9a-f]{40,64}$/.test(fork))
            continue;
        // Paths from the folder: git knows it by where it really lies, which is not how it may have been named.
        const shown = ['--name-status', '-z', '-M', '--relative'];
        const [diff, untracked] = [
            await run(['diff', '--no-ext-diff', '--no-textconv', ...shown, fork, '--', '.']),
            await run(['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
        ];
        if (diff === undefined || untracked === undefined)
            return undefined;
        const files = [
            ...changesOf(diff.toString('utf8')),
            ...untracked
                .toString('utf8')
                .split('\0')
                .filter(Boolean)
                .map((path) => ({ path, status: 'added' })),
        ];
        return { against, files: files.map(({ path, status }) => ({ path: (0,external_node_path_.resolve)(dir, path), status })) };
    }
    return undefined;
}
/** Where the branch may have come from, best first. */
async function candidates(run, base) {
    if (base !== undefined && /^[\w./-]+$/.test(base) && !base.startsWith('-'))
        return [`origin/${base}`, base];
    const head = git_changes_text(await run(['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']));
    return [...(head === undefined ? [] : [head]), 'origin/main', 'origin/master', 'main', 'master'];
}
/** The output of `git diff --name-status -z`: a letter, then a path, or two for what was renamed or copied. */
function changesOf(output) {
    const fields = output.split('\0');
    const files = [];
    for (let at = 0; at + 1 < fields.length;) {
        const letter = fields[at]?.[0] ?? '';
        const isPair = letter === 'R' || letter === 'C';
        const path = fields[at + (isPair ? 2 : 1)] ?? '';
        files.push({ path, status: STATUSES[letter] ?? 'modified' });
        at += isPair ? 3 : 2;
    }
    return files;
}
const STATUSES = { A: 'added', D: 'removed', R: 'renamed', C: 'added' };
function git_changes_text(output) {
    const trimmed = output?.toString('utf8').trim();
    return trimmed === '' ? undefined : trimmed;
}

;// CONCATENATED MODULE: ./build/engine/git.js



/** git on the command line, in the folder of the file asked about. */
function commandLineGit(dir) {
    return {
        async head() {
            const output = await git(dir, ['rev-parse', '--verify', 'HEAD']);
            const commit = output?.toString('utf8').trim();
            return commit !== undefined && /^[0-9a-f]{40}$/.test(commit) ? commit : undefined;
        },
        async lastChange(path) {
            const output = await git(dir, [
                'log',
                '-1',
                '--format=%H%x00%an%x00%aI%x00%s%x00%P',
                '--',
                (0,external_node_path_.resolve)(path),
            ]);
            const [commit, author, date = '', subject = '', parents = ''] = output?.toString('utf8').trimEnd().split('\0') ?? [];
            if (commit === undefined || commit === '' || author === undefined)
                return undefined;
            if (parents === '' && (await isShallow(dir)))
                return undefined;
            return { commit, author, date, subject };
        },
        async versionsOf(path, limit) {
            const output = await git(dir, ['log', `-${limit}`, '--format=%H', '--', (0,external_node_path_.resolve)(path)]);
            const commits = output?.toString('utf8').split('\n').filter(Boolean) ?? [];
            const versions = [];
            for (const commit of commits) {
                const bytes = await git(dir, ['show', `${commit}:./${(0,external_node_path_.basename)(path)}`], (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path)));
                if (bytes)
                    versions.push({ commit, bytes });
            }
            return versions;
        },
        branchChanges: (base) => branchChanges((args) => git(dir, args), dir, base),
    };
}
/** In a shallow clone the oldest commit there is seems to have made every file (actions/checkout fetches one commit). */
async function isShallow(dir) {
    return (await git(dir, ['rev-parse', '--is-shallow-repository']))?.toString('utf8').trim() === 'true';
}
/**
 * The folder is part of what is migrated, and may be a stranger's. Nothing of it may make git run a program, in
 * an environment that holds the secrets of the job.
 */
const UNTRUSTING = [
    'safe.bareRepository=explicit',
    'log.showSignature=false',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
].flatMap((setting) => ['-c', setting]);
async function git(dir, args, cwd = dir) {
    if (!isCheckedOut(cwd))
        return undefined;
    // Loaded here because most runs never ask git anything.
    const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
    const chunks = [];
    try {
        const exitCode = await exec('git', [...UNTRUSTING, ...args], {
            cwd,
            silent: true,
            ignoreReturnCode: true,
            listeners: { stdout: (data) => chunks.push(data) },
            env: { ...gitEnvironment(), GIT_OPTIONAL_LOCKS: '0' },
        });
        return exitCode === 0 ? Buffer.concat(chunks) : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Whether the folder is checked out of a repository, and git would not come by a bare one before it. Files like any
 * other make a bare one, with a configuration that names programs; git before 2.38 knows no safe.bareRepository.
 */
function isCheckedOut(dir) {
    try {
        for (let folder = (0,external_node_fs_.realpathSync)(dir);; folder = (0,external_node_path_.dirname)(folder)) {
            if (isCheckout((0,external_node_path_.join)(folder, '.git')))
                return true;
            const has = (name) => isThere((0,external_node_path_.join)(folder, name));
            // With commondir, objects and refs are looked for where that says.
            if (has('HEAD') && ((has('objects') && has('refs')) || has('commondir')))
                return false;
            if (folder === (0,external_node_path_.dirname)(folder))
                return false;
        }
    }
    catch {
        return false;
    }
}
/** A link that leads nowhere is a HEAD to git, too. */
function isThere(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
/** git passes over a folder of that name that is no repository. */
function isCheckout(dotGit) {
    const found = (0,external_node_fs_.lstatSync)(dotGit, { throwIfNoEntry: false });
    return found !== undefined && (found.isFile() || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(dotGit, 'HEAD')));
}
/** git needs its PATH and HOME; nothing that could carry a secret is handed on. */
function gitEnvironment() {
    const names = ['PATH', 'Path', 'PATHEXT', 'SystemRoot', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME'];
    return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

// EXTERNAL MODULE: ./build/engine/inputs.js
var engine_inputs = __webpack_require__(2002);
// EXTERNAL MODULE: ./build/postgres/secrets.js
var postgres_secrets = __webpack_require__(3151);
;// CONCATENATED MODULE: ./build/report/failure.js
/** The report of a command that failed before there was anything to report on. */
function failureReport(command, error, run) {
    return {
        version: 1,
        command,
        dryRun: run.dryRun,
        status: error.reason === 'cancelled' ? 'cancelled' : 'failed',
        failureReason: error.reason,
        database: null,
        currentVersion: null,
        targetVersion: null,
        planDigest: null,
        plan: null,
        migrations: [],
        counts: {
            applied: 0,
            pending: 0,
            newlyApplied: 0,
            reverted: 0,
            skipped: 0,
            mismatch: 0,
            missing: 0,
            future: 0,
            unfinished: 0,
        },
        steps: [],
        timeline: [],
        findings: [],
        rehearsal: null,
        warnings: [],
        error,
        durationMs: run.durationMs,
    };
}

;// CONCATENATED MODULE: ./build/report/findings.js
/** The rule of a statement that failed in the rehearsal. */
const FAILS = 'statement-fails';
const SEVERITIES = ['error', 'warning', 'notice'];
function sortedFindings(findings) {
    const standing = findings.filter(stands);
    return {
        standing: SEVERITIES.flatMap((severity) => {
            const of = standing.filter((one) => one.severity === severity);
            const [runs, fails] = [
                of.filter(({ rule }) => rule !== FAILS),
                of.filter(({ rule }) => rule === FAILS),
            ];
            return [...fails, ...runs];
        }),
        guarded: findings.filter(({ guarded }) => guarded !== null),
        refuted: findings.filter(({ evidence, suppressed, guarded }) => evidence === 'refuted' && suppressed === null && guarded === null),
        suppressed: findings.filter(({ suppressed, guarded }) => suppressed !== null && guarded === null),
    };
}
/** Whether a finding counts: neither harmless here, nor suppressed, nor refuted. */
function stands({ guarded, suppressed, evidence, }) {
    return guarded === null && suppressed === null && evidence !== 'refuted';
}
/** Whether the rules were held against a plan: only then no finding means that there is none. */
function wasChecked({ command, dryRun, error, }) {
    if (command !== 'check' && !(command === 'up' && dryRun))
        return false;
    return error === null || error.reason === 'findings';
}

;// CONCATENATED MODULE: ./build/report/json.js
/** The JSON report: one object with its keys in a fixed order, and a line end. */
function jsonText(report) {
    return `${JSON.stringify(inOrder(report), undefined, 2).replace(NOT_ESCAPED, escaped)}\n`;
}
/** The keys of version 1. Adding one is no new version; renaming, removing or changing the meaning of one is. */
const KEYS = {
    version: true,
    command: true,
    dryRun: true,
    status: true,
    failureReason: true,
    database: true,
    currentVersion: true,
    targetVersion: true,
    planDigest: true,
    plan: true,
    migrations: true,
    counts: true,
    steps: true,
    timeline: true,
    findings: true,
    rehearsal: true,
    warnings: true,
    error: true,
    durationMs: true,
};
function inOrder(report) {
    return Object.fromEntries(Object.keys(KEYS).map((key) => [
        key,
        key === 'durationMs' ? Math.round(report.durationMs) : report[key],
    ]));
}
/**
 * What JSON allows as it is and a terminal or GitHub's runner does not take for data: DEL, C1 and
 * bidirectional controls, line separators, and `##[`, which begins a workflow command wherever it stands.
 */
const NOT_ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|#(?=#\[)/g;
function escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/report/columns.js
/*
 * Widths on a terminal, in columns: East Asian wide characters and emoji take two, combining marks and
 * other characters without a shape of their own none (Unicode Standard Annex #11).
 */
const WIDE = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const ASCII = /^[\x20-\x7e]*$/;
let segmenter;
/** Characters as a person sees them: a letter with its accents, an emoji with all its parts. */
function graphemes(text) {
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
/** How many columns a line takes. It must hold no control character. */
function columnsOf(text) {
    if (ASCII.test(text))
        return text.length;
    return graphemes(text).reduce((sum, grapheme) => sum + graphemeColumns(grapheme), 0);
}
/** The text, filled up with spaces to `columns` columns. */
function padded(text, columns, side = 'left') {
    const fill = ' '.repeat(Math.max(0, columns - columnsOf(text)));
    return side === 'left' ? text + fill : fill + text;
}
/** The text, cut to `columns` columns; an ellipsis says that something is missing. */
function clipped(text, columns) {
    if (columnsOf(text) <= columns)
        return text;
    let kept = '';
    let width = 0;
    for (const grapheme of graphemes(text)) {
        width += graphemeColumns(grapheme);
        if (width > columns - 1)
            break;
        kept += grapheme;
    }
    return `${kept}…`;
}
/**
 * The text in lines of at most `columns` columns, broken only between sentences: a command or a statement
 * inside of one can still be copied whole. A sentence that is longer is left to the terminal.
 */
function sentenceLines(text, columns) {
    return text.split('\n').flatMap((line) => {
        if (columnsOf(line) <= columns)
            return [line];
        const lines = [];
        for (const sentence of line.split(/(?<=[^.\s][.!?;][)"]?) (?=["(]?\p{Lu})/u)) {
            const longer = `${lines.at(-1) ?? ''} ${sentence}`;
            if (lines.length > 0 && columnsOf(longer) <= columns)
                lines[lines.length - 1] = longer;
            else
                lines.push(sentence);
        }
        return lines;
    });
}
function graphemeColumns(grapheme) {
    if (WIDE.test(grapheme))
        return 2;
    return /^[\p{Mark}\p{Format}\u115f-\u11ff]+$/u.test(grapheme) ? 0 : 1;
}

;// CONCATENATED MODULE: ./build/report/paint.js
/** SGR codes that switch each on and off (ECMA-48). */
const CODES = {
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    cyan: [36, 39],
    dim: [2, 22],
    bold: [1, 22],
};
function painter(inColour) {
    if (!inColour)
        return (text) => text;
    return (text, colour) => {
        const [on, off] = CODES[colour];
        return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
    };
}

// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/text-error.js




/** What stopped a command: what happened and where, every problem, the state of the database, what to do next. */
function errorText(error, options) {
    const paint = painter(options.colour);
    const prefix = 'error: ';
    const blocks = [
        [
            ...hanging(paint(prefix, 'red'), prefix.length, error.message, options.columns),
            ...(error.problems.length > 1 ? [] : placeLines(error, error.message, '  at ')),
        ],
        error.excerpt === null ? [] : excerptLines(error.excerpt, paint),
        labelled([
            [
                'SQLSTATE',
                error.sqlstate !== null && error.message.includes(error.sqlstate) ? null : error.sqlstate,
            ],
            ['detail', error.detail],
            ['hint', error.hint],
            ['where', error.where],
        ], options, paint),
        ...(error.problems.length > 1
            ? error.problems.map((problem, index) => problemLines(problem, index, options))
            : []),
        differenceLines(error.differences, options),
        labelled([
            ['database', error.state],
            ['next', error.next],
        ], options, paint),
    ];
    return blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => `${lines.join('\n')}\n`)
        .join('\n');
}
/** Lines whose first begins with `prefix`, and whose others stand below its text. */
function hanging(prefix, prefixColumns, text, columns) {
    const room = (columns ?? LOG_COLUMNS) - prefixColumns;
    return sentenceLines((0,visible/* visible */.RK)(text).trimEnd(), room).map((line, index) => index === 0 ? `${prefix}${line}` : `${' '.repeat(prefixColumns)}${line}`.trimEnd());
}
/** How wide a line of a log may get before its sentences are put on lines of their own. */
const LOG_COLUMNS = 120;
function labelled(entries, { columns }, paint) {
    const LABEL = 'SQLSTATE  '.length;
    return entries.flatMap(([label, text]) => text === null || text === '' ? [] : hanging(paint(label.padEnd(LABEL), 'bold'), LABEL, text, columns));
}
function problemLines(problem, index, { columns }) {
    const number = `${index + 1}. `;
    const indent = ' '.repeat(number.length);
    return [
        ...hanging(number, number.length, problem.message, columns),
        ...placeLines(problem, problem.message, `${indent}at `),
        ...(problem.remedy === null ? [] : hanging(indent, indent.length, problem.remedy, columns)),
    ];
}
/** Differences of a plan beyond this many are counted; the JSON report has them all. */
const MOST_DIFFERENCES = 20;
function differenceLines(differences, { columns }) {
    const more = differences.length - MOST_DIFFERENCES;
    const lines = differences
        .slice(0, MOST_DIFFERENCES)
        .flatMap(({ field, approved, now }) => hanging('- ', 2, `${field}: approved ${approved ?? 'none'}, now ${now ?? 'none'}`, columns));
    return more > 0 ? [...lines, `… ${(0,words/* grouped */.zD)(more)} more`] : lines;
}
/** `file:line:column`, unless the message names the place already. */
function placeLines({ file, line, column }, message, prefix) {
    if (file === null || (line === null && message.includes(file)))
        return [];
    const place = [file, line, line === null ? null : column].filter((part) => part !== null).join(':');
    return [`${prefix}${(0,visible/* visibleOnOneLine */._3)(place)}`];
}
/** The line and the caret below it, measured for a terminal already. */
function excerptLines(excerpt, paint) {
    return excerpt.split('\n').map((line) => {
        const shown = `  ${(0,visible/* visibleOnOneLine */._3)(line)}`;
        return /^\s*\^$/.test(line) ? paint(shown, 'red') : shown;
    });
}

;// CONCATENATED MODULE: ./build/report/migration-rows.js

/** Up to this many migrations are all shown. */
const SHORT = 20;
/** How many neighbours of the same kind are shown of a long run: at its beginning and at its end. */
const KEPT = {
    unchanged: [0, 3],
    pending: [3, 0],
    other: [50, 50],
};
/**
 * The migrations of a report that a table shows. `status` shows all. Every other command shows
 * what changed, what is out of the ordinary, and a few neighbours; the rest is counted.
 */
function migrationRows(report) {
    const { command, migrations } = report;
    if (command === 'status' || migrations.length <= SHORT)
        return [...migrations];
    return runs(migrations).flatMap(({ kind, members }, index) => {
        const [head, tail] = KEPT[kind];
        const left = members.length - head - tail;
        // A line that stands for one migration saves nothing.
        if (left <= 1)
            return members;
        return [
            ...members.slice(0, head),
            { gap: gapText(kind, left, index === 0) },
            ...members.slice(members.length - tail),
        ];
    });
}
function runs(migrations) {
    const found = [];
    for (const migration of migrations) {
        const kind = kindOf(migration);
        const last = found.at(-1);
        if (last?.kind === kind)
            last.members.push(migration);
        else
            found.push({ kind, members: [migration] });
    }
    return found;
}
function kindOf({ state, changed }) {
    if (state === 'applied' && !changed)
        return 'unchanged';
    return state === 'pending' ? 'pending' : 'other';
}
function gapText(kind, count, first) {
    if (kind === 'unchanged')
        return first ? `${(0,words/* counted */.hS)(count, 'earlier migration')} applied` : `${(0,words/* grouped */.zD)(count)} more applied`;
    return kind === 'pending' ? `${(0,words/* grouped */.zD)(count)} more pending` : `${(0,words/* grouped */.zD)(count)} more`;
}

;// CONCATENATED MODULE: ./build/report/stopped-migration.js
/** Null when the run was not stopped, was stopped between two migrations, or only looked. */
function stoppedMigration({ timeline, migrations, error, dryRun, }) {
    if (error === null || dryRun)
        return null;
    const span = timeline.findLast(({ outcome }) => outcome !== 'done');
    const failed = migrations.find(({ state }) => state === 'failed');
    const version = span?.version ?? failed?.version;
    if (version === undefined)
        return null;
    const row = migrations.find((migration) => migration.version === version);
    if (span?.outcome === 'unknown' || error.reason === 'unknown-outcome')
        return { version, fate: 'unknown' };
    if (row?.state === 'unfinished')
        return { version, fate: 'unfinished' };
    const whole = row?.state === 'failed' && row.transaction === 'transactional';
    return { version, fate: whole && error.reason !== 'internal' ? 'undone' : 'open' };
}

;// CONCATENATED MODULE: ./build/report/outcome.js



/** What a command came to, in a sentence or two. */
function outcome(report) {
    if (report.command === 'check')
        return checkOutcome(report);
    if (report.dryRun)
        return `${dryRunOutcome(report)} Nothing was changed.`;
    switch (report.command) {
        case 'up':
            return upOutcome(report);
        case 'down':
        case 'reset':
            return downOutcome(report);
        case 'status':
            return tally(report);
        case 'verify':
            return verifyOutcome(report);
    }
}
function dryRunOutcome({ command, steps, status, counts }) {
    if (status === 'failed')
        return `Dry run: ${command} would not run.`;
    if (status === 'cancelled')
        return 'Dry run: cancelled.';
    const verb = command === 'up' ? 'apply' : 'roll back';
    if (steps.length === 0)
        return `Dry run: ${command} has nothing to ${verb}.${skipped(counts.skipped, 'would be skipped')}`;
    const span = (0,words/* versionSpan */.XS)(steps.map((step) => step.version));
    return `Dry run: ${command} would ${verb} ${(0,words/* counted */.hS)(steps.length, 'migration')}, ${span}.${skipped(counts.skipped, 'would be skipped')}`;
}
function checkOutcome({ status, steps, findings, error, rehearsal }) {
    if (status === 'cancelled')
        return 'The check was cancelled.';
    if (status === 'failed' && error?.reason !== 'findings')
        return 'Nothing was checked.';
    if (steps.length === 0)
        return 'Nothing is pending, so there was nothing to check.';
    const span = (0,words/* versionSpan */.XS)(steps.map((step) => step.version));
    const how = rehearsal !== null && rehearsal.shadow === null ? ' by the rules alone' : '';
    return `Checked ${(0,words/* counted */.hS)(steps.length, 'pending migration')}, ${span}${how}: ${findingTally(findings)}.`;
}
/** `2 errors and 1 warning`, of what stands. */
function findingTally(findings) {
    const { standing } = sortedFindings(findings);
    const parts = ['error', 'warning', 'notice'].flatMap((severity) => {
        const count = standing.filter((one) => one.severity === severity).length;
        return count === 0 ? [] : [(0,words/* counted */.hS)(count, severity)];
    });
    return parts.length === 0 ? 'nothing found' : (0,words/* listed */.KE)(parts);
}
function upOutcome(report) {
    const { newlyApplied, pending, applied } = report.counts;
    const pendingToo = pending === 0 ? '' : ` ${(0,words/* grouped */.zD)(pending)} pending.`;
    if (stopped(report))
        return `${stoppedOutcome(report, 'Applied', newlyApplied)}${inDoubt(report) ?? `${current(report)}${pendingToo}`}`;
    if (newlyApplied > 0) {
        return `Applied ${(0,words/* counted */.hS)(newlyApplied, 'migration')} in ${(0,words/* timeSpan */.wL)(report.durationMs)}.${current(report)}${pendingToo}`;
    }
    if (pending > 0)
        return `Nothing to apply.${current(report)}${pendingToo}`;
    if (applied === 0)
        return 'Up to date: there are no migrations.';
    return `Up to date: ${(0,words/* counted */.hS)(applied, 'migration')} applied.${current(report)}`;
}
function downOutcome(report) {
    const { reverted } = report.counts;
    const skippedToo = skipped(report.counts.skipped, 'skipped');
    if (stopped(report))
        return `${stoppedOutcome(report, 'Rolled back', reverted)}${inDoubt(report) ?? current(report)}${skippedToo}`;
    if (reverted === 0)
        return `Nothing was rolled back.${current(report)}${skippedToo}`;
    return `Rolled back ${(0,words/* counted */.hS)(reverted, 'migration')} in ${(0,words/* timeSpan */.wL)(report.durationMs)}.${current(report)}${skippedToo}`;
}
function verifyOutcome(report) {
    if (stopped(report))
        return `Verification failed. ${tally(report)}`;
    const { applied, future } = report.counts;
    if (applied === 0)
        return 'Verified: no migration is applied.';
    const unseen = future === 0 ? '' : ` ${(0,words/* counted */.hS)(future, 'applied migration')} above every file could not be.`;
    return `Verified ${(0,words/* counted */.hS)(applied - future, 'applied migration')}: every file is as it was when it was applied.${unseen}${current(report)}`;
}
function stopped({ status }) {
    return status === 'failed' || status === 'cancelled';
}
function stoppedOutcome({ command, status }, verb, count) {
    if (count === 0)
        return `${command} ${status === 'cancelled' ? 'was cancelled' : 'failed'}.`;
    return `${verb} ${(0,words/* counted */.hS)(count, 'migration')}, then ${command} ${status === 'cancelled' ? 'was cancelled' : 'failed'}.`;
}
/** The connection was lost for good: what the rows say is from before. */
function inDoubt(report) {
    return stoppedMigration(report)?.fate === 'unknown'
        ? ' What is applied now is not known: what is shown was read before.'
        : undefined;
}
function current({ currentVersion, database }) {
    if (currentVersion !== null)
        return ` Current version: ${currentVersion}.`;
    return database === null ? '' : ' No migration is applied.';
}
function skipped(count, verb) {
    return count === 0 ? '' : ` ${(0,words/* counted */.hS)(count, 'migration')} without a rollback script ${verb}.`;
}
/** States in the order in which they are counted up. */
const STATES = [
    'applied',
    'pending',
    'mismatch',
    'missing',
    'future',
    'unfinished',
    'failed',
    'reverted',
    'skipped',
];
function tally(report) {
    const { migrations } = report;
    if (migrations.length === 0)
        return 'There are no migrations.';
    const counts = STATES.map((state) => ({
        state,
        count: migrations.filter((migration) => migration.state === state).length,
    })).filter(({ count }) => count > 0);
    const parts = counts.map(({ state, count }) => `${(0,words/* grouped */.zD)(count)} ${state}`);
    return `${(0,words/* counted */.hS)(migrations.length, 'migration')}: ${parts.join(', ')}.${current(report)}`;
}

// EXTERNAL MODULE: ./build/report/rehearsal-words.js
var rehearsal_words = __webpack_require__(6856);
;// CONCATENATED MODULE: ./build/report/text-rehearsal.js





/** Lines of changes beyond which they are counted; `--json` has them all. */
const MOST_LINES = 200;
/** What a rehearsal showed, for a terminal or a log: blocks of lines. */
function rehearsalBlocks({ rehearsal }, { columns }, paint) {
    if (rehearsal === null)
        return [];
    const item = (text) => hanging('- ', 2, text, columns);
    const locks = rehearsal.locks.filter(({ blocks }) => blocks !== 'schema changes');
    const changed = (0,rehearsal_words/* shownChanges */.ph)(rehearsal.changes)
        .flatMap(rehearsal_words/* changeLines */.Ow)
        .map((line) => (0,visible/* visibleOnOneLine */._3)(line));
    const drifted = rehearsal.drift?.flatMap(rehearsal_words/* changeLines */.Ow).map((line) => (0,visible/* visibleOnOneLine */._3)(line)) ?? [];
    return [
        [...hanging('', 0, (0,rehearsal_words/* shadowInWords */.H6)(rehearsal), columns), ...rehearsal.notes.flatMap(item)],
        titled('Locks', paint, locks.flatMap((lock) => {
            const size = (0,rehearsal_words/* sizeInWords */._u)(lock);
            const place = `${lock.file}:${lock.line}`;
            return item(`${place} ${(0,rehearsal_words/* lockInWords */.u7)(lock)} (${lock.mode})${size === '' ? '' : `; ${size}`}`);
        })),
        titled('Rollback', paint, rehearsal.rollbacks.flatMap((one) => {
            const name = one.file ?? 'all together';
            const why = one.message === null ? '' : `: ${one.message}`;
            const differences = [...one.changes, ...one.again]
                .filter(({ cosmetic }) => !cosmetic)
                .flatMap(rehearsal_words/* changeLines */.Ow)
                .map((line) => paint(`    ${(0,visible/* visibleOnOneLine */._3)(line)}`, 'yellow'));
            return [
                ...item(`${name}: ${(0,rehearsal_words/* rollbackInWords */.fw)(one)}${why}`),
                ...(one.version === null ? [] : differences),
            ];
        })),
        titled('Schema changes', paint, diffLines(changed, paint)),
        rehearsal.drift === null
            ? []
            : rehearsal.drift.length === 0
                ? ['No drift: the schema is what the applied files make.']
                : titled('Drift: what the database has otherwise (+) than its applied files make (-)', paint, diffLines(drifted, paint)),
        rehearsal.phases.length === 0 ? [] : [paint(`Time: ${(0,rehearsal_words/* phasesInWords */.jg)(rehearsal)}`, 'dim')],
    ];
}
function titled(title, paint, lines) {
    return lines.length === 0 ? [] : [paint(title, 'bold'), ...lines];
}
function diffLines(lines, paint) {
    const shown = lines
        .slice(0, MOST_LINES)
        .map((line) => line.startsWith('+') ? paint(line, 'green') : line.startsWith('-') ? paint(line, 'red') : line);
    const more = lines.length - shown.length;
    return more > 0
        ? [...shown, `… ${(0,words/* counted */.hS)(more, 'more line', 'more lines')}; --json lists them all`]
        : shown;
}
/** What the rules found, most severe first; what does not stand is counted. */
function findingMessages({ findings }) {
    const { standing } = sortedFindings(findings);
    return standing.map((finding) => {
        const { rule, severity, file, line, column, message, remedy } = finding;
        const place = [file, line, line === null ? null : column].filter((part) => part !== null).join(':');
        const evidence = (0,rehearsal_words/* evidenceInWords */.KG)(finding);
        return {
            severity,
            message: `${place}: ${message} ${remedy} (${rule}${evidence === '' ? '' : `, ${evidence}`})`,
        };
    });
}
/** What was found and does not stand, in one line each; empty when there is nothing of the kind. */
function foldedFindings({ findings }) {
    const { guarded, refuted, suppressed } = sortedFindings(findings);
    return [
        ...(suppressed.length === 0
            ? []
            : [`${(0,words/* counted */.hS)(suppressed.length, 'finding')} suppressed by comments: ${names(suppressed)}`]),
        ...(guarded.length === 0
            ? []
            : [`${(0,words/* counted */.hS)(guarded.length, 'finding')} harmless here, such as on a new table: ${names(guarded)}`]),
        ...(refuted.length === 0
            ? []
            : [`${(0,words/* counted */.hS)(refuted.length, 'finding')} refuted by the rehearsal: ${names(refuted)}`]),
    ];
}
function names(findings) {
    return [...new Set(findings.map(({ rule }) => rule))].join(', ');
}

;// CONCATENATED MODULE: ./build/report/text-table.js

/** Columns from which a flexible one is better read cut than not at all. */
const ENOUGH = 30;
const LEAST = 8;
const BETWEEN = '  ';
/**
 * Lines of a table: header, rule, rows. Of the layouts, widest first, the first that fits is taken; what no
 * layout can hold is cut in the flexible column.
 */
function table(layouts, rows, width, paint) {
    const real = rows.filter((row) => !isGap(row));
    let columns = [];
    let widths = [];
    for (const layout of layouts) {
        columns = layout;
        widths = layout.map(({ header, cell }) => real.reduce((most, row) => Math.max(most, columnsOf(cell(row))), columnsOf(header)));
        if (width === undefined || shrink(columns, widths, width))
            break;
    }
    const line = (cells) => cells.join(BETWEEN).trimEnd();
    return [
        paint(line(columns.map(({ header, side }, index) => padded(header, widths[index] ?? 0, side))), 'bold'),
        paint(line(widths.map((columnWidth) => '─'.repeat(columnWidth))), 'dim'),
        ...rows.map((row) => isGap(row)
            ? paint(`… ${row.gap}`, 'dim')
            : line(columns.map((column, index) => shownCell(column, row, widths[index] ?? 0, paint)))),
    ];
}
/** Makes the flexible column give way; whether the table then fits well enough. */
function shrink(columns, widths, width) {
    const total = widths.reduce((sum, columnWidth) => sum + columnWidth, BETWEEN.length * (widths.length - 1));
    const flexible = columns.findIndex((column) => column.flexible);
    const natural = widths[flexible];
    if (total <= width || natural === undefined)
        return total <= width;
    const room = natural - (total - width);
    widths[flexible] = Math.max(LEAST, room);
    return room >= Math.min(natural, ENOUGH);
}
function shownCell(column, row, width, paint) {
    const text = clipped(column.cell(row), width);
    const colour = column.colour?.(row);
    const cell = padded(text, width, column.side);
    return colour === undefined ? cell : cell.replace(text, () => paint(text, colour));
}
function isGap(row) {
    return 'gap' in row;
}

;// CONCATENATED MODULE: ./build/report/text.js








/**
 * What a command came to, for a terminal or a log: a table, the plan of a dry run with its SQL, warnings, and
 * in the last lines what was done. What stopped it is `errorText`'s. Empty when there is nothing to say.
 */
function resultText(report, options) {
    const paint = painter(options.colour);
    const blocks = [
        ...(showsTable(report) ? [headingLines(report), migrationTable(report, options, paint)] : []),
        ...report.steps.map((step) => stepLines(step, report.plan?.atomic === true, paint)),
        messageLines(report, options, paint),
        ...rehearsalBlocks(report, options, paint),
        showsOutcome(report) ? [paint(outcome(report), outcomeColour(report)), ...digestLines(report)] : [],
    ];
    return blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => `${lines.join('\n')}\n`)
        .join('\n');
}
/**
 * Without a database, what is known of the migrations is only that the files are there. A command that found
 * nothing to do needs no table to say so.
 */
function showsTable({ command, status, migrations, dryRun, database, steps }) {
    if (database === null || migrations.length === 0)
        return false;
    if (command === 'status')
        return true;
    return dryRun ? steps.length > 0 : ['applied', 'reverted', 'failed', 'cancelled'].includes(status);
}
/** Without a database a command has come to nothing, but for a check, which needs none. */
function showsOutcome({ command, database, migrations }) {
    return database !== null || (command === 'check' && migrations.length > 0);
}
function headingLines({ database }) {
    if (database === null)
        return [];
    const { name, schema, table: history, serverVersion } = database;
    return [(0,visible/* visibleOnOneLine */._3)(`Database ${name}, history ${schema}.${history}, PostgreSQL ${serverVersion}`)];
}
function migrationTable(report, { columns }, paint) {
    return table(LAYOUTS, migrationRows(report), columns, paint);
}
const STATE_COLOURS = {
    applied: undefined,
    pending: 'yellow',
    mismatch: 'red',
    missing: 'red',
    future: 'yellow',
    unfinished: 'red',
    failed: 'red',
    reverted: 'cyan',
    skipped: 'yellow',
};
const version = { header: 'Version', cell: (row) => (0,visible/* visibleOnOneLine */._3)(row.version) };
const text_name = {
    header: 'Name',
    cell: (row) => (0,visible/* visibleOnOneLine */._3)(row.name),
    flexible: true,
};
const state = {
    header: 'State',
    cell: (row) => (row.changed && row.state === 'applied' ? 'applied now' : row.state),
    colour: (row) => (row.changed && row.state === 'applied' ? 'green' : STATE_COLOURS[row.state]),
};
const appliedAt = {
    header: 'Applied (UTC)',
    cell: ({ appliedAt: time }) => (0,visible/* visibleOnOneLine */._3)(time === null ? '' : (0,words/* utcTime */.SK)(time)),
};
const appliedOn = {
    header: 'Applied',
    cell: (row) => appliedAt.cell(row).slice(0, '2000-01-01'.length),
};
const time = {
    header: 'Time',
    cell: ({ executionTimeMs }) => (executionTimeMs === null ? '' : (0,words/* timeSpan */.wL)(executionTimeMs)),
    side: 'right',
};
const checksum = {
    header: 'Checksum',
    cell: (row) => (0,visible/* visibleOnOneLine */._3)(row.checksum ?? row.recordedChecksum ?? ''),
};
const shortChecksum = { ...checksum, cell: (row) => checksum.cell(row).slice(0, 8) };
const down = { header: 'Down', cell: ({ hasDown }) => (hasDown ? 'yes' : 'no') };
/** Widest first. What a person can best do without goes first. */
const LAYOUTS = [
    [version, text_name, state, appliedAt, time, checksum, down],
    [version, text_name, state, appliedAt, time, shortChecksum, down],
    [version, text_name, state, appliedAt, time, down],
    [version, text_name, state, appliedAt, time],
    [version, text_name, state, appliedAt],
    [version, text_name, state, appliedOn],
    [version, text_name, state],
];
/** The SQL of a step under a heading that is a comment, so that the whole can be read as one script. */
function stepLines(step, atomic, paint) {
    const what = step.direction === 'up' ? 'apply' : 'roll back';
    const together = atomic ? 'in one transaction with all others' : 'in one transaction';
    const mode = step.transaction === 'transactional' ? together : 'statement by statement';
    return [
        paint((0,visible/* visibleOnOneLine */._3)(`-- ${what} ${step.version} ${step.name}, ${mode} (${step.file})`), 'bold'),
        ...step.notAtomic.map(({ line, message }) => paint((0,visible/* visibleOnOneLine */._3)(`-- not atomic, line ${line}: ${message}`), 'yellow')),
        (0,visible/* visible */.RK)(step.sql).trimEnd(),
    ];
}
/** Warnings and findings beyond this many are counted, unless they are errors; `--json` has them all. */
const MOST_MESSAGES = 20;
function messageLines(report, { columns }, paint) {
    const messages = [
        ...report.warnings.map(({ message }) => ({ severity: 'warning', message })),
        ...findingMessages(report),
    ];
    // What fails the command is not cut.
    const lastError = messages.findLastIndex(({ severity }) => severity === 'error');
    const shown = messages.slice(0, Math.max(MOST_MESSAGES, lastError + 1));
    const left = messages.length - shown.length;
    return [
        ...shown.flatMap(({ severity, message }) => {
            const prefix = `${severity}: `;
            return hanging(paint(prefix, severity === 'error' ? 'red' : 'yellow'), prefix.length, message, columns);
        }),
        ...(left === 0 ? [] : [`… ${left} more; --json lists them all`]),
        ...foldedFindings(report),
    ];
}
function digestLines({ dryRun, planDigest, steps }) {
    if (!dryRun || planDigest === null || steps.length === 0)
        return [];
    return [
        `Plan digest: ${planDigest}`,
        'To run exactly this plan, give --approved-plan with this digest in place of --dry-run.',
    ];
}
function outcomeColour({ status, command }) {
    if (status === 'failed' || status === 'cancelled')
        return 'red';
    return status === 'pending' && command !== 'status' ? 'bold' : 'green';
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/engine/input-options.js
var input_options = __webpack_require__(1656);
// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __webpack_require__(2108);
;// CONCATENATED MODULE: ./build/cli/arguments.js




const VALUED = input_options/* INPUT_OPTIONS */.KZ.map(({ name, placeholder }) => [
    name,
    { type: placeholder === null ? 'boolean' : 'string' },
]);
const OPTIONS = {
    ...Object.fromEntries(VALUED),
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
};
/** Takes a command line apart: `COMMAND --name VALUE --name=VALUE --flag`, in any order. */
function readArguments(argv) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: withEmbeddedValue(argv),
        options: OPTIONS,
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const values = {};
    const words = [];
    const problems = [];
    let help = false;
    let version = false;
    for (const token of tokens) {
        if (token.kind === 'positional')
            words.push(token.value);
        if (token.kind !== 'option')
            continue;
        const { name, rawName, value, inlineValue } = token;
        if (name === 'help')
            help = true;
        else if (name === 'version')
            version = true;
        else if (!isInput(name))
            problems.push(unknownOption(rawName));
        else if (values[name] !== undefined)
            problems.push((0,engine_inputs/* inputProblem */.oi)(`${label(name)} is given twice.`));
        else {
            values[name] = value ?? 'true';
            problems.push(...missingValue(name, value, inlineValue));
        }
    }
    if (words[0] === 'help') {
        help = true;
        words.shift();
    }
    const [command, ...others] = words;
    // After an unknown option there is no telling what was meant to be its value.
    if (!problems.some(({ message }) => message.startsWith(NO_SUCH_OPTION)))
        problems.push(...others.map(unexpected));
    return { command, values, help, version, problems };
}
/** An option as it is written on the command line. */
function label(name) {
    return `--${name}`;
}
const NO_SUCH_OPTION = 'There is no option';
/**
 * `--embedded` may stand without its folder, which no parser of arguments can know: the next word is the
 * folder unless it is an option, or the command itself.
 */
function withEmbeddedValue(argv) {
    const args = [];
    for (let index = 0; index < argv.length; index++) {
        const argument = argv[index] ?? '';
        const next = argv[index + 1];
        if (argument === '--')
            return [...args, ...argv.slice(index)];
        if (argument !== '--embedded') {
            args.push(argument);
        }
        else if (next === undefined || next.startsWith('-') || (isCommand(next) && !args.some(isCommand))) {
            args.push('--embedded=true');
        }
        else {
            args.push(`--embedded=${next}`);
            index += 1;
        }
    }
    return args;
}
function isCommand(word) {
    return word === 'help' || input_options/* COMMANDS */.Lo.some((command) => command === word);
}
function isInput(name) {
    return input_options/* INPUT_OPTIONS */.KZ.some((option) => option.name === name);
}
function missingValue(name, value, inline) {
    const { placeholder } = (0,input_options/* inputOption */.IO)(name);
    if (placeholder === null)
        return [];
    const standardInput = name === 'file' && value === '-';
    if (value !== undefined && (inline === true || standardInput || !value.startsWith('-')))
        return [];
    const follows = value === undefined ? '' : `, and is followed by ${value}`;
    return [(0,engine_inputs/* inputProblem */.oi)(`${label(name)} needs a value${follows}.`, `Write ${label(name)} ${placeholder}.`)];
}
function unknownOption(rawName) {
    const meant = (0,nearest/* nearest */.p)(rawName.replace(/^-+/, ''), Object.keys(OPTIONS));
    return (0,engine_inputs/* inputProblem */.oi)(`${NO_SUCH_OPTION} ${rawName}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`);
}
function unexpected(word) {
    return (0,engine_inputs/* inputProblem */.oi)(`"${word}" is one word too many.`, /:\/\//.test(word) ? 'A database is given as --database-url URL, or in the variable DATABASE_URL.' : null);
}

;// CONCATENATED MODULE: ./build/cli/database.js

/** How the command line speaks of the database that it was given. */
function databaseWords(environment) {
    const empty = ['DATABASE_URL', 'SUPABASE_DB_URL'].filter((name) => environment[name] !== undefined);
    const note = empty.length === 0
        ? ''
        : ` (${empty.join(' and ')} ${empty.length === 1 ? 'is' : 'are'} set, but empty.)`;
    return {
        url: label('database-url'),
        missing: {
            message: `No database is given.${note}`,
            remedy: 'Set the variable DATABASE_URL or SUPABASE_DB_URL, or PGHOST and PGDATABASE with the other PG* variables; or give --database-url URL; or --embedded [DIR] for the embedded PostgreSQL.',
        },
        again: 'Mend it and run the command again.',
    };
}
/** The database in words, for a question to a person; holds no secret. */
function describeDatabase(database) {
    if (database.kind === 'embedded') {
        return database.dir === undefined
            ? 'the embedded database in memory'
            : `the embedded database in ${database.dir}`;
    }
    if (database.kind === 'client')
        return 'the database';
    const [first] = database.target.hosts;
    return `database ${database.target.database} on ${first?.host ?? 'localhost'}`;
}

// EXTERNAL MODULE: ./build/version.js
var build_version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/cli/help.js



const HELP = {
    up: {
        summary: 'Apply pending migrations, in the order of their versions.',
        text: [
            'Each migration and its record are one transaction: it is applied whole or not at all. When one fails, those before it stay applied and nothing of it remains. A file with a statement that cannot run in a transaction (CREATE INDEX CONCURRENTLY, VACUUM) runs statement by statement; a dry run says which and why.',
            'It is safe to run it again at any time, after a failure or a kill, and twice at once: the history tells what is done, and a second runner waits for the first.',
            'A migration that was left unfinished is gone on with. It refuses when that cannot be done truthfully, when an applied file has changed or is missing, and when a pending version is below an applied one (--out-of-order allow).',
        ],
        examples: ['up', 'up --dry-run', 'up --steps 1', 'up --to 011', 'up --approved-plan plan.json'],
    },
    check: {
        summary: 'Say what up would do, and prove it on a throw-away PostgreSQL. Changes nothing.',
        text: [
            'Runs the pending migrations, statement by statement, on a throw-away server that has the applied ones, and says what they lock, rewrite and break, whether they run at all, and whether the rollback scripts take back exactly what they did. Rules look at the SQL for what only production would show. Every dry run of up includes it.',
            'A database is not needed. With one, what is pending is what it has not applied. Without one it is what is above --base, or else the files that the branch touches, by git.',
            'Findings of the severity error (--fail-on) make it fail. One that is meant is suppressed by a comment above its statement, with the reason: -- migrate-ignore: drop-column: not read since v3.2',
        ],
        examples: ['check', 'check --base 011', 'check --rehearsal lint', 'check --fail-on warning --json'],
    },
    down: {
        summary: 'Roll back what was applied last: one migration, or as --steps or --to say.',
        text: [
            'Runs the rollback scripts down/NNN_name_down.sql, the last applied migration first, each in a transaction with the removal of its record, or statement by statement as with up. A migration without a script is skipped with a warning; --require-down refuses instead, before anything runs.',
        ],
        examples: ['down', 'down --steps 3 --dry-run', 'down --to 008', 'down --to 0'],
    },
    status: {
        summary: 'Show every migration and its state. Changes nothing.',
        text: [
            'States: applied; pending (not in the history yet); mismatch (the file has changed since it was applied); missing (applied, and there is no file); future (missing, and above every file); unfinished (begun and not finished: up or down goes on with it, or verify says why a person has to decide).',
            'A role that may only read is enough. Exit status 1 when an applied file has changed.',
        ],
        examples: ['status', 'status --json'],
    },
    verify: {
        summary: 'Check that every applied migration has its file, unchanged. Changes nothing.',
        text: [
            'Names every mismatch with both checksums, the commit that changed the file and the command that restores it, every missing file, and every unfinished migration with what to do. Exit status 1 when there is any. A role that may only read is enough.',
        ],
        examples: ['verify'],
    },
    reset: {
        summary: 'Roll back everything. Asks for the word RESET, or wants --confirm RESET.',
        text: [
            'Runs the rollback script of every applied migration, the last applied first. What these scripts drop is gone, data and all. It does not drop anything by itself.',
        ],
        examples: ['reset --dry-run', 'reset --confirm RESET --require-down'],
    },
};
const NAME = 'migrate-action';
/** The help of a command, or of the program when the word is none. Lines are at most `columns` wide. */
function helpText(word, columns) {
    const width = Math.min(Math.max(columns ?? 100, 60), 100);
    const command = input_options/* COMMANDS */.Lo.find((name) => name === word);
    return command === undefined ? programHelp(width) : commandHelp(command, width);
}
/** What a person who mistyped is told to read. */
function helpHint(word) {
    const command = word === undefined ? undefined : (0,nearest/* nearest */.p)(word, input_options/* COMMANDS */.Lo);
    return command === undefined
        ? `${NAME} --help lists the commands and shows examples.`
        : `${NAME} ${command} --help explains its options.`;
}
function versionText() {
    return `${NAME} ${build_version/* VERSION */.x}\n`;
}
function programHelp(width) {
    return [
        `${NAME} ${build_version/* VERSION */.x}: plain SQL migrations for PostgreSQL`,
        `Usage: ${NAME} COMMAND [options]`,
        section('Commands', input_options/* COMMANDS */.Lo.flatMap((name) => entry(name, HELP[name].summary, width, 8))),
        indent(2, `${NAME} COMMAND --help explains a command and lists its options.`, width).join('\n'),
        section('The database', [
            ...indent(2, 'Given by --database-url URL, or else the variable DATABASE_URL, or else SUPABASE_DB_URL, or else the PG* variables of libpq (PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, PGSSLMODE and so on), which also fill in what a URL leaves out.', width),
            ...indent(2, 'What stands on a command line can be read by other processes on the machine: give a URL that holds a password in a variable.', width),
            ...indent(2, `--embedded [DIR] uses the PostgreSQL that comes with this program, in one process, with its data in DIR or in memory. It is for trying things out.`, width),
        ]),
        section('The files', [
            ...entry('migrations/versions/001_name.sql', 'a migration', width, 40),
            ...entry('migrations/down/001_name_down.sql', 'its rollback script, if there is one', width, 40),
        ]),
        section('Examples', [
            ...entry(`${NAME} up --embedded .demo`, 'try a folder without a server', width, 40),
            ...entry(`${NAME} up --dry-run`, 'show what would run', width, 40),
            ...entry(`${NAME} up`, 'apply what is pending', width, 40),
            ...entry(`${NAME} status`, 'show what is applied', width, 40),
            ...entry(`${NAME} down --steps 2`, 'roll back the last two', width, 40),
        ]),
        section('When something went wrong', [
            ...indent(2, 'A migration failed: nothing of it remains. Mend the file, run up again.', width),
            ...indent(2, 'Killed, or cut off: run up again, nothing runs twice. After a down, look at status first.', width),
            ...indent(2, 'A file has changed since it was applied: verify names it and the command that restores it.', width),
            ...indent(2, 'Unfinished, after a file that cannot run in a transaction: run up (or down) again, it goes on; verify says when a person has to decide.', width),
        ]),
        section('Exit status', [
            ...entry('0', 'done', width, 4),
            ...entry('1', 'the command failed, or was cancelled', width, 4),
            ...entry('2', 'wrong usage: nothing was done', width, 4),
        ]),
    ]
        .join('\n\n')
        .concat('\n');
}
function commandHelp(command, width) {
    const { summary, text, examples } = HELP[command];
    const taken = input_options/* INPUT_OPTIONS */.KZ.map(({ name }) => (0,input_options/* inputOption */.IO)(name)).filter(({ commands }) => commands.includes(command));
    const own = taken.filter(({ setting }) => !setting);
    const settings = taken.filter(({ setting }) => setting);
    return [
        filled(`${NAME} ${command}: ${summary}`, width).join('\n'),
        `Usage: ${NAME} ${command} [options]`,
        ...text.map((paragraph) => filled(paragraph, width).join('\n')),
        ...(own.length === 0
            ? []
            : [
                section('Options', own.flatMap((option) => optionLines(option, width))),
            ]),
        section(own.length === 0 ? 'Options' : 'Settings', settings.flatMap((option) => optionLines(option, width))),
        filled('A DURATION is a number with its unit: 500ms, 2s, 15min, 1h.', width).join('\n'),
        section('Examples', examples.map((example) => `  ${NAME} ${example}`)),
    ]
        .join('\n\n')
        .concat('\n');
}
function optionLines(option, width) {
    const written = usage(option);
    const otherwise = option.default === '' ? '' : ` Default: ${option.default}.`;
    return [`  ${written}`, ...indent(6, `${option.description}${otherwise}`, width)];
}
function usage({ name, placeholder }) {
    const written = `--${name}`;
    if (placeholder === null)
        return written;
    return name === 'embedded' ? `${written} [${placeholder}]` : `${written} ${placeholder}`;
}
function section(title, lines) {
    return [title, ...lines].join('\n');
}
/** A term with its explanation beside it, which begins in column `at`. */
function entry(term, explanation, width, at) {
    const [first = '', ...rest] = filled(explanation, width - at - 3);
    return [`  ${term.padEnd(at)} ${first}`, ...rest.map((line) => `${' '.repeat(at + 3)}${line}`)];
}
function indent(by, text, width) {
    return filled(text, width - by).map((line) => `${' '.repeat(by)}${line}`);
}
/** The words in lines of at most `width` characters. */
function filled(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}

;// CONCATENATED MODULE: ./build/report/redact.js
/**
 * Makes the function that every text passes before it leaves the process: each form of a secret in it is
 * replaced by `***`. Longer forms go first, so that none is left over in part when it contains another.
 */
function redactor(secretForms) {
    const forms = [...new Set(secretForms)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
    if (forms.length === 0)
        return (text) => text;
    // Next to no text holds a secret, and there are many forms: one look tells that none of them is there.
    const beginnings = new RegExp([...new Set(forms.map((form) => literal(form.slice(0, 16))))].join('|'));
    return (text) => beginnings.test(text) ? forms.reduce((redacted, form) => redacted.replaceAll(form, '***'), text) : text;
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
/**
 * Plain data with every text in it redacted, as a copy unless there is nothing to redact: before it is rendered, which could cut a secret in two,
 * and whatever a secret would do to the form that it is rendered in. Words of closed lists are no data.
 */
function redactedCopy(value, redact) {
    // Next to no report holds a secret, and one of a thousand migrations has ten thousand texts: one look at all.
    const texts = [];
    collect(value, texts);
    const short = texts.filter((text) => text.length <= LONG).join('\n');
    const clean = redact(short) === short && texts.every((text) => text.length <= LONG || redact(text) === text);
    return clean ? value : copy(value, redact);
}
/** Characters from which on a text is not worth another copy. */
const LONG = 10_000;
function collect(value, texts) {
    if (typeof value === 'string')
        texts.push(value);
    else if (Array.isArray(value))
        for (const item of value)
            collect(item, texts);
    else if (typeof value === 'object' && value !== null)
        for (const name in value)
            collect(value[name], texts);
}
/** Keys of a report whose values are words of a closed list. A password may be one of these words. */
const CLOSED = new Set([
    'code',
    'command',
    'direction',
    'failureReason',
    'outcome',
    'reason',
    'severity',
    'state',
    'status',
    'transaction',
]);
function copy(value, redact, key = '') {
    if (typeof value === 'string')
        return CLOSED.has(key) && /^[a-z-]+$/.test(value) ? value : redact(value);
    if (Array.isArray(value))
        return value.map((item) => copy(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    const copied = { ...value };
    for (const name of Object.keys(copied))
        copied[name] = copy(copied[name], redact, name);
    return copied;
}

;// CONCATENATED MODULE: ./build/cli/guarded.js



/**
 * Guards the outputs. What looks like a secret in the arguments and the environment is one from the beginning:
 * a message about wrong usage must not show a URL that stands in the wrong place.
 */
function guarded(argv, { environment, stdout, stderr }) {
    const urls = [environment['DATABASE_URL'], environment['SUPABASE_DB_URL'], ...argv.filter(looksLikeUrl)];
    const secrets = [
        ...urls.flatMap((url) => url === undefined || url === '' ? [] : (0,postgres_secrets/* secretsOfUrl */.mE)(url.replace(/^--[\w-]+=/, ''))),
        environment['PGPASSWORD'] ?? '',
    ];
    // Something like user:password@host in the wrong place: what stands before the @ is kept from being quoted.
    secrets.push(...argv.flatMap((argument) => /^[^\s/@]*:[^\s@]+@/.exec(argument)?.[0] ?? []));
    let forms = secrets.flatMap(postgres_secrets/* secretForms */.eo);
    let redact = redactor([]);
    const learn = (more) => {
        forms = [...forms, ...more];
        redact = redactor([...forms, ...forms.map(visible/* visibleOnOneLine */._3)]);
    };
    learn([]);
    const inWorkflow = environment['GITHUB_ACTIONS'] === 'true';
    const guard = (output) => ({
        isTerminal: output.isTerminal,
        get columns() {
            return output.columns;
        },
        write: (text) => {
            const clean = redact(text);
            output.write(inWorkflow ? (0,visible/* withoutWorkflowCommands */.CA)(clean) : clean);
        },
    });
    return {
        stdout: guard(stdout),
        stderr: guard(stderr),
        writeClean: (text) => {
            stdout.write(inWorkflow ? (0,visible/* withoutWorkflowCommands */.CA)(text) : text);
        },
        redacted: (value) => redactedCopy(value, redact),
        addSecrets: learn,
    };
}
function looksLikeUrl(argument) {
    return argument.includes('://') || /password\s*=/i.test(argument);
}

;// CONCATENATED MODULE: ./build/cli/ports.js
/** Whether to write colours: on a terminal that has them, unless NO_COLOR asks for none (no-color.org). */
function inColour(output, environment) {
    return output.isTerminal && environment['TERM'] !== 'dumb' && (environment['NO_COLOR'] ?? '') === '';
}

;// CONCATENATED MODULE: ./build/report/life-words.js

/** What a statement that takes its time is doing, in a few words; empty when nothing is known. */
function lifeInWords({ progress, waitsFor, blockers }) {
    const percent = progress?.percent == null ? '' : ` ${progress.percent} %`;
    const parts = progress ? [`${progress.command}: ${progress.phase}${percent}`] : [];
    const lock = waitsFor === null ? '' : `waits for ${waitsFor}`;
    if (blockers.length > 0)
        parts.push([lock, blockersInWords(blockers)].filter(Boolean).join(', '));
    else if (lock !== '')
        parts.push(lock);
    return parts.join(', ');
}
/** Who holds a lock: the one that has been at it longest, with what it runs, and how many others. */
function blockersInWords([first, ...others]) {
    if (!first)
        return '';
    const more = others.length === 0 ? '' : ` and ${(0,words/* counted */.hS)(others.length, 'other')}`;
    return `held by ${blockerInWords(first)}${more}`;
}
function blockerInWords(blocker) {
    const { pid, applicationName, user, state, query, transactionMs } = blocker;
    if (pid === 0)
        return 'a prepared transaction';
    const parts = [applicationName, user === '' ? '' : `user ${user}`, state === 'active' ? '' : (state ?? '')];
    if (transactionMs !== null)
        parts.push(`in a transaction for ${(0,words/* timeSpan */.wL)(transactionMs)}`);
    const who = [`process ${pid}`, ...parts.filter((part) => part !== '')].join(', ');
    const text = query.replace(/\s+/g, ' ').trim();
    return text === ''
        ? who
        : `${who}: ${text.length > SHOWN_OF_QUERY ? `${text.slice(0, SHOWN_OF_QUERY)}…` : text}`;
}
/** Of a query that stands in a line of progress. */
const SHOWN_OF_QUERY = 80;
/** A passing failure, whom it was for, and when it is tried again. */
function retryInWords({ message, blockers, attempt, attempts, retryInMs, }) {
    const held = blockers.length === 0 ? '' : ` (${blockersInWords(blockers)})`;
    const told = held === '' ? message : `${message.replace(/\.$/, '')}${held}.`;
    return `${/[.!?]$/.test(told) ? told : `${told}.`} Trying again in ${(0,words/* timeSpan */.wL)(retryInMs)} (attempt ${attempt} of ${attempts}).`;
}
/** How long to say nothing new of what goes on: the longer it has been going on, the longer. Milliseconds. */
function quietMs(elapsedMs) {
    return Math.min(60_000, Math.max(5000, elapsedMs / 2));
}

;// CONCATENATED MODULE: ./build/cli/progress.js




/** What takes less is told by the result alone. */
const WORTH_A_WORD_MS = 1000;
/**
 * Tells on standard error what a command is doing, once that takes longer than a second: on a terminal in one
 * line that is written over, in a log in lines that stay. What is said to be done is done.
 */
class Progress {
    #output;
    #now;
    #timer;
    #activity;
    #liveLine = false;
    constructor(output, now) {
        this.#output = output;
        this.#now = now;
        this.#timer = setInterval(() => {
            this.#tick();
        }, WORTH_A_WORD_MS);
        this.#timer.unref();
    }
    /** Takes an event of the engine. */
    on = (event) => {
        switch (event.type) {
            case 'connecting':
                this.#begin('connecting', 'Connecting');
                break;
            case 'connect-failed':
                this.line(`${event.message} Trying again in ${(0,words/* timeSpan */.wL)(event.retryInMs)}.`);
                break;
            case 'waiting-for-runner':
                this.#wait(event.holder, event.waitedMs);
                break;
            case 'step-started':
                this.#begin('step', `${event.direction === 'up' ? 'Applying' : 'Rolling back'} ${nameOf(event)}`);
                break;
            case 'step-progress':
                if (this.#activity)
                    this.#activity.done = `, ${event.done} of ${(0,words/* counted */.hS)(event.total, 'statement')} done`;
                break;
            case 'step-running':
                this.#lives(lifeInWords(event));
                break;
            case 'step-retry':
                this.line(`${nameOf(event)}: ${retryInWords(event)}`);
                break;
            case 'step-finished':
                this.#finish(nameOf(event), `${event.direction === 'up' ? 'Applied' : 'Rolled back'} ${nameOf(event)}`, event.executionTimeMs);
                break;
            case 'rehearsing':
                this.#begin('rehearsing', `Rehearsing: ${event.phase}`);
                break;
            case 'session':
            case 'planned':
                if (this.#activity?.kind === 'connecting')
                    this.#activity = undefined;
                break;
            case 'step-skipped':
                // A warning of the report.
                break;
            case 'notice':
                this.line(`${event.notice.severity} of ${nameOf(event)}: ${event.notice.message}`);
                break;
            case 'notices-left-out':
                this.line(`${(0,words/* counted */.hS)(event.count, 'notice')} of ${nameOf(event)} left out.`);
                break;
        }
    };
    /** Writes a line that stays. */
    line(text) {
        this.#clear();
        this.#output.write(`${(0,visible/* visibleOnOneLine */._3)(text)}\n`);
    }
    /** Nothing is under way any more; the terminal is as it was. */
    end() {
        clearInterval(this.#timer);
        this.#activity = undefined;
        this.#clear();
    }
    #begin(kind, text) {
        this.#activity = { kind, text, since: this.#now(), done: '', life: '', told: undefined };
    }
    /** The events of one wait come again and again; the other runner may have gone on to another statement. */
    #wait(holder, waitedMs) {
        const text = `Waiting for another run${holder ? ` (${(0,words/* holderInWords */.br)(holder)})` : ''}`;
        if (this.#activity?.kind === 'waiting')
            this.#activity.text = text;
        else
            this.#activity = {
                kind: 'waiting',
                text,
                since: this.#now() - waitedMs,
                done: '',
                life: '',
                told: undefined,
            };
    }
    #lives(words) {
        if (this.#activity?.kind === 'step')
            this.#activity.life = words === '' ? '' : `, ${words}`;
    }
    /** Several may be begun before the first is told as finished: that took what the server measured. */
    #finish(name, text, executionTimeMs) {
        const activity = this.#activity;
        const current = activity?.text.endsWith(` ${name}`) === true;
        if (current)
            this.#activity = undefined;
        const tookMs = current ? this.#now() - activity.since : (executionTimeMs ?? 0);
        if (tookMs >= WORTH_A_WORD_MS)
            this.line(`${text} in ${(0,words/* timeSpan */.wL)(tookMs)}`);
        else if (current)
            this.#clear();
    }
    #tick() {
        const activity = this.#activity;
        if (!activity)
            return;
        const now = this.#now();
        const elapsed = now - activity.since;
        if (elapsed < WORTH_A_WORD_MS)
            return;
        const text = `${activity.text}${activity.done}${activity.life}`;
        if (this.#output.isTerminal) {
            this.#live(text, elapsed);
        }
        else if (activity.told === undefined || now - activity.told >= quietMs(elapsed)) {
            this.line(activity.told === undefined ? `${text} …` : `${text} … ${(0,words/* timeSpan */.wL)(elapsed)} so far`);
            activity.told = now;
        }
    }
    /** The time stays in sight on a narrow terminal; what is under way is cut. */
    #live(text, elapsedMs) {
        const seconds = Math.floor(elapsedMs / 1000);
        const time = `  ${seconds < 60 ? `${seconds} s` : (0,words/* timeSpan */.wL)(seconds * 1000)}`;
        const room = (this.#output.columns ?? 80) - 1 - time.length;
        this.#output.write(`${ERASE_LINE}${clipped((0,visible/* visibleOnOneLine */._3)(text), room)}${time}`);
        this.#liveLine = true;
    }
    #clear() {
        if (!this.#liveLine)
            return;
        this.#output.write(ERASE_LINE);
        this.#liveLine = false;
    }
}
/** Back to the first column, and what stands in the line is gone (ECMA-48, EL). */
const ERASE_LINE = '\r\u001b[2K';
function nameOf({ version, name }) {
    return `${version} ${name}`;
}

;// CONCATENATED MODULE: ./build/cli/run.js


















/** Exit statuses. */
const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;
/**
 * Runs a command line to its end and returns the exit status: 0 done, 1 the command failed or was cancelled,
 * 2 wrong usage. The result goes to standard output, progress and errors to standard error; with `--json`
 * standard output is one JSON report and nothing else, whatever happens. Never fails itself.
 */
async function run(argv, ports) {
    const started = ports.now();
    const args = readArguments(argv);
    const out = guarded(argv, ports);
    if (args.help || args.version) {
        out.stdout.write(args.version ? versionText() : helpText(args.command, ports.stdout.columns));
        return DONE;
    }
    let inputs;
    try {
        inputs = understood(args, ports);
        return await finish(await runCommand(inputs, ports, out), inputs, ports, out);
    }
    catch (error) {
        const failure = error instanceof errors/* MigrationError */.Py ? error : (0,errors/* unexpectedFailure */.mi)(error, 'No command was run.');
        if (failure.reason === 'internal')
            out.stderr.write((0,visible/* visible */.RK)(`${stackOf(failure)}\n\n`));
        const run = { dryRun: inputs?.options.dryRun ?? false, durationMs: ports.now() - started };
        const report = failure.report ?? failureReport(inputs?.command ?? null, failure.details, run);
        return finish(report, inputs ?? { json: asksForJson(args), rehearsal: {} }, ports, out);
    }
}
/** The arguments, understood, or one error with all that is wrong with them. */
function understood({ command, values, problems }, ports) {
    const face = { label: label, help: helpHint(command), asksToConfirm: ports.ask !== undefined };
    try {
        const inputs = (0,engine_inputs/* readInputs */.Ko)(command, values, face);
        if (problems.length === 0)
            return inputs;
    }
    catch (error) {
        if (!(error instanceof errors/* MigrationError */.Py))
            throw error;
        if (problems.length === 0)
            throw error;
        throw (0,engine_inputs/* invalidInput */.aY)([...problems, ...error.details.problems], face.help);
    }
    throw (0,engine_inputs/* invalidInput */.aY)(problems, face.help);
}
/** The approval may be the JSON report of the dry run, which also tells what was approved. */
async function approvalOf({ options }) {
    if (options.approvedPlan == null)
        return {};
    const { readApprovedPlan } = await __webpack_require__.e(/* import() */ 94).then(__webpack_require__.bind(__webpack_require__, 9094));
    const { digest, data } = await readApprovedPlan(options.approvedPlan);
    return { approvedPlan: digest, ...(data === undefined ? {} : { approvedPlanData: data }) };
}
async function runCommand(inputs, ports, out) {
    if (inputs.rehearsal.file !== undefined)
        return checkFile(inputs, inputs.rehearsal.file, ports);
    // Run here, as the engine is loaded below: help and wrong usage need neither driver nor TLS.
    const { databaseOf, namesDatabase } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 1690));
    const { shadowUrl } = inputs.rehearsal;
    if (shadowUrl !== undefined)
        out.addSecrets((0,postgres_secrets/* secretsOfUrl */.mE)(shadowUrl).flatMap(postgres_secrets/* secretForms */.eo));
    if (inputs.command === 'check' && !namesDatabase(inputs.database, ports.environment))
        return checkFiles(inputs, ports, out);
    const database = databaseOf(inputs.database, ports.environment, databaseWords(ports.environment));
    if (database.kind === 'target')
        out.addSecrets(database.target.secrets);
    const approval = await approvalOf(inputs);
    const options = { ...(await confirmed(inputs, database, ports, out)), ...approval };
    const { Migrator, rehearsalPort } = await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(658), __webpack_require__.e(121), __webpack_require__.e(73)]).then(__webpack_require__.bind(__webpack_require__, 7460));
    const progress = new Progress(out.stderr, ports.now);
    const cancelling = () => {
        progress.line('Cancelling: the server is asked to stop. A second time leaves at once.');
    };
    ports.signal.addEventListener('abort', cancelling, { once: true });
    const migrator = new Migrator({
        ...inputs.settings,
        database,
        gitCommit: ports.environment['GITHUB_SHA'],
        git: commandLineGit(inputs.settings.migrationsDir),
        signal: ports.signal,
        onEvent: progress.on,
        rehearse: rehearsalPort(inputs.rehearsal, {
            ...inputs.settings,
            signal: ports.signal,
            onEvent: progress.on,
        }),
    });
    try {
        return await migrator.run(inputs.command, options);
    }
    finally {
        ports.signal.removeEventListener('abort', cancelling);
        progress.end();
    }
}
/** An editor waits for it: nothing is loaded that one file does not need. */
async function checkFile({ settings, rehearsal }, file, ports) {
    // Else V8 sets out to optimize the parser's one huge function at the second statement, for half a second of the
    // processor and 500 MB of memory that a file does not earn back. The embedded server, which would, is not used here.
    (0,external_node_v8_.setFlagsFromString)('--wasm-tiering-budget=1000000000');
    const { previewFile, rehearsalPort } = await Promise.all(/* import() */[__webpack_require__.e(121), __webpack_require__.e(765)]).then(__webpack_require__.bind(__webpack_require__, 7765));
    return previewFile({
        file,
        rehearse: rehearsalPort({ ...rehearsal, mode: 'lint' }, { ...settings, signal: ports.signal }),
    });
}
/** `check` without a database: what the branch touches, or what is above `--base`, is taken for pending. */
async function checkFiles({ settings, options, rehearsal }, ports, out) {
    const { previewWithoutDatabase, rehearsalPort } = await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(658), __webpack_require__.e(121), __webpack_require__.e(73)]).then(__webpack_require__.bind(__webpack_require__, 7460));
    const git = commandLineGit(settings.migrationsDir);
    const progress = new Progress(out.stderr, ports.now);
    try {
        return await previewWithoutDatabase({
            ...options,
            command: 'check',
            migrationsDir: settings.migrationsDir,
            base: rehearsal.base,
            files: (await git.branchChanges(ports.environment['GITHUB_BASE_REF'] || undefined))?.files,
            git,
            rehearse: rehearsalPort(rehearsal, { ...settings, signal: ports.signal, onEvent: progress.on }),
        });
    }
    finally {
        progress.end();
    }
}
/** The options of the command; `reset` asks for its confirmation where a person can answer. */
async function confirmed(inputs, database, ports, out) {
    const { command, options } = inputs;
    if (command !== 'reset' || options.dryRun === true || options.confirm !== undefined)
        return options;
    const what = (0,visible/* visibleOnOneLine */._3)(out.redacted(describeDatabase(database)));
    const answer = await ports.ask?.(`This rolls back every migration of ${what}.\nType RESET to go on: `);
    if (answer?.trim() === 'RESET')
        return { ...options, confirm: 'RESET' };
    throw new errors/* MigrationError */.Py({
        reason: 'cancelled',
        message: 'reset was not confirmed.',
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Type the word RESET, in capitals, or give --confirm RESET.',
    });
}
async function finish(full, { json, rehearsal: { mode, sarifPath } }, ports, out) {
    const report = out.redacted(full);
    const sarif = mode === 'off' || !wasChecked(report) ? undefined : sarifPath;
    const trouble = sarif === undefined ? undefined : await writeSarif(report, sarif);
    const { command } = report;
    const text = (output) => ({
        colour: inColour(output, ports.environment),
        columns: output.columns,
    });
    if (json)
        out.writeClean(jsonText(report));
    else if (command !== null)
        out.stdout.write(resultText({ ...report, command }, text(out.stdout)));
    if (report.error)
        out.stderr.write(errorText(report.error, text(out.stderr)));
    if (trouble !== undefined) {
        out.stderr.write(`${(0,visible/* visible */.RK)(trouble)}\n`);
        return FAILED;
    }
    if (report.status !== 'failed' && report.status !== 'cancelled')
        return DONE;
    return report.failureReason === 'invalid-input' ? WRONG_USAGE : FAILED;
}
/** Returns what went wrong, in words. */
async function writeSarif(report, path) {
    try {
        const [{ sarifText }, { sarifRules }, { mkdir, writeFile }] = await Promise.all([
            __webpack_require__.e(/* import() */ 150).then(__webpack_require__.bind(__webpack_require__, 5150)),
            Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(658), __webpack_require__.e(121), __webpack_require__.e(73)]).then(__webpack_require__.bind(__webpack_require__, 7460)),
            Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 19)),
        ]);
        await mkdir((0,external_node_path_.dirname)((0,external_node_path_.resolve)(path)), { recursive: true });
        await writeFile(path, sarifText(report.findings, await sarifRules()));
        return undefined;
    }
    catch (error) {
        return `error: ${path} could not be written: ${error instanceof Error ? error.message : String(error)}`;
    }
}
/** Whether the report is wanted as JSON, of arguments that could not be understood. */
function asksForJson({ values }) {
    return values.json !== undefined && values.json !== 'false';
}
function stackOf({ cause }) {
    return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}


/***/ }),

/***/ 1690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   databaseOf: () => (/* binding */ databaseOf),
/* harmony export */   namesDatabase: () => (/* binding */ namesDatabase)
/* harmony export */ });
/* harmony import */ var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9939);
/* harmony import */ var _postgres_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7087);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2002);



/** Whether the inputs or the environment name a database at all. */
function namesDatabase({ url, embedded }, environment) {
    return (url !== undefined ||
        embedded !== undefined ||
        (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseUrlFrom */ .dW)(environment) !== undefined ||
        (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentNamesDatabase */ .pZ)(environment));
}
/**
 * The database that the inputs or the environment name, the inputs first. The embedded server is used only
 * when it is asked for: a secret that is missing must not turn a deployment into a rehearsal.
 *
 * @throws {MigrationError} `invalid-input` when none is named, or when it cannot be understood
 */
function databaseOf({ url, sslRootCert, embedded }, environment, words) {
    if (embedded !== undefined)
        return { kind: 'embedded', ...embedded };
    const found = url === undefined ? (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseUrlFrom */ .dW)(environment) : { url, name: words.url };
    if (found === undefined && !(0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentNamesDatabase */ .pZ)(environment)) {
        throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)([(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputProblem */ .oi)(words.missing.message, words.missing.remedy)], '');
    }
    try {
        const target = (0,_postgres_target_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTarget */ .h)({ url: found?.url, source: found?.name, environment, sslRootCert });
        return { kind: 'target', target };
    }
    catch (error) {
        if (!(error instanceof _postgres_target_js__WEBPACK_IMPORTED_MODULE_1__/* .TargetError */ .I))
            throw error;
        const source = found?.name ?? 'The PG* variables';
        throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)(error.problems.map((problem) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputProblem */ .oi)(`${source}: ${problem}`)), words.again);
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
/* harmony export */   WQ: () => (/* binding */ digestProblem),
/* harmony export */   ek: () => (/* binding */ planStep),
/* harmony export */   hg: () => (/* binding */ WHOLE_DIGEST)
/* harmony export */ });
/* unused harmony export canonicalJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4879);


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
        ...(plan.atomic && { atomic: true }),
    };
}
/** A history as a plan starts from it. */
function appliedRows(history) {
    return [...history]
        .sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(a.version, b.version))
        .map((row) => [(0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .versionKey */ ._)(row.version), row.checksum]);
}
/** A step as a plan names it. */
function planStep(step) {
    const { key, name, direction, sha256, script, resume } = step;
    const whole = [key, name, direction, sha256, script.transaction];
    return resume ? [...whole, resume.done] : [...whole];
}
/**
 * How many of its 64 digits bind to a plan. Whoever writes the files can make two plans that have fewer digits in
 * common in minutes (12 digits: 2^24 tries), and have one of them approved; 32 are out of reach.
 */
const LEAST_DIGITS = 32;
/** What is wrong with hex digits that are given as a plan digest; undefined when nothing is. */
function digestProblem(hex) {
    if (hex.length > 64)
        return 'a plan digest has 64 hex digits';
    if (hex.length >= LEAST_DIGITS)
        return undefined;
    return `a plan digest has 64 hex digits, of which fewer than ${LEAST_DIGITS} do not tell one plan from another that was made to look like it`;
}
/** Where the whole digest is. */
const WHOLE_DIGEST = 'Copy the whole digest: it is in the line of the plan in the comment, the output plan-digest, and planDigest of --json.';
/** Whether an approval names this digest: all of it, or enough of its digits. */
function approves(approvedPlan, digest) {
    const given = approvedPlan
        .trim()
        .toLowerCase()
        .replace(/^sha256:/, '');
    return given.length >= LEAST_DIGITS && digest.startsWith(given);
}
/** JSON with the keys of every object in code unit order and no white space (as RFC 8785 orders them). */
function canonicalJson(value) {
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (isList(value)) {
        // The rows of a history, a thousand times the rest: there are no keys to be put in order.
        if (value.every((item) => typeof item === 'string'))
            return JSON.stringify(value);
        const items = value.filter((item) => item !== undefined);
        return `[${items.map((item) => canonicalJson(item)).join(',')}]`;
    }
    const members = Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 9403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readDuration),
/* harmony export */   M: () => (/* binding */ writeDuration)
/* harmony export */ });
const UNITS = { ms: 1, s: 1000, min: 60_000, m: 60_000, h: 3_600_000 };
/** The longest time that PostgreSQL and timers can hold: 2^31 - 1 milliseconds, 24.8 days. */
const LONGEST_MS = 2 ** 31 - 1;
/**
 * Reads `500ms`, `2s`, `1.5s`, `15min` (or `15m`), `1h`, and `0`. A number alone is refused: to one reader it
 * is seconds, to PostgreSQL milliseconds.
 */
function readDuration(text) {
    const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(text.trim()) ?? [];
    if (number === '')
        return { problem: `"${text}" is not a duration.`, remedy: EXAMPLES };
    if (unit === '') {
        if (Number(number) === 0)
            return { ms: 0 };
        return {
            problem: `"${text}" has no unit.`,
            remedy: `Write ${number}s for seconds, or ${number}ms, ${number}min or ${number}h.`,
        };
    }
    const factor = Object.hasOwn(UNITS, unit.toLowerCase()) ? UNITS[unit.toLowerCase()] : undefined;
    if (factor === undefined)
        return { problem: `"${text}" has an unknown unit: ${unit}.`, remedy: EXAMPLES };
    const ms = Math.round(Number(number) * factor);
    if (ms > LONGEST_MS) {
        return { problem: `"${text}" is longer than 24 days.`, remedy: 'Write a shorter time, or 0.' };
    }
    if (ms === 0 && Number(number) > 0) {
        return { problem: `"${text}" is less than a millisecond.`, remedy: 'Write 1ms or more, or 0.' };
    }
    return { ms };
}
/** The duration as it would be written: `5s`, `10min`, `0`. */
function writeDuration(ms) {
    for (const [unit, factor] of LARGEST_FIRST)
        if (ms !== 0 && ms % factor === 0)
            return `${ms / factor}${unit}`;
    return '0';
}
const LARGEST_FIRST = [
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000],
    ['ms', 1],
];
const EXAMPLES = 'Write a number with its unit (ms, s, min or h), such as 500ms, 2s or 15min.';


/***/ }),

/***/ 2952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   Py: () => (/* binding */ MigrationError),
/* harmony export */   X2: () => (/* binding */ NOTHING_TOUCHED),
/* harmony export */   mi: () => (/* binding */ unexpectedFailure)
/* harmony export */ });
/**
 * The one error of the engine. `message` says what happened, `state` what is in the database now, `next` what
 * to do; `reason` is the same for machines. `report` is the outcome up to here, when a command was under way.
 */
class MigrationError extends Error {
    name = 'MigrationError';
    reason;
    details;
    report;
    constructor(fields) {
        super(withProblems(fields), fields.cause === undefined ? undefined : { cause: fields.cause });
        this.reason = fields.reason;
        this.details = {
            reason: fields.reason,
            message: fields.message,
            state: fields.state,
            next: fields.next,
            file: fields.file ?? null,
            line: fields.line ?? null,
            column: fields.column ?? null,
            excerpt: fields.excerpt ?? null,
            sqlstate: fields.sqlstate ?? null,
            detail: fields.detail ?? null,
            hint: fields.hint ?? null,
            where: fields.where ?? null,
            problems: [...(fields.problems ?? [])],
            differences: [...(fields.differences ?? [])],
            blockers: [...(fields.blockers ?? [])],
        };
    }
    /** The same error with every text passed through `redact`; without its cause, if that had anything to hide. */
    redacted(redact) {
        const details = redact(this.details);
        const report = this.report && redact(this.report);
        const clean = JSON.stringify(details) === JSON.stringify(this.details);
        const error = new MigrationError({ ...present(details), ...(clean ? { cause: this.cause } : {}) });
        error.report = report;
        return error;
    }
}
/** Details without what is null, as the constructor takes them. */
function present(details) {
    const given = Object.entries(details).filter(([, value]) => value !== null);
    return Object.fromEntries(given);
}
const NOTHING_TOUCHED = 'Nothing was changed in the database.';
/** The message as `Error.message` has it: with every problem when there are several. */
function withProblems({ message, problems = [] }) {
    return problems.length < 2
        ? message
        : [message, ...problems.map((problem) => `- ${problem.message}`)].join('\n');
}
/** The command was cancelled before it changed anything. */
function cancelled(when) {
    return new MigrationError({
        reason: 'cancelled',
        message: `Cancelled ${when}.`,
        state: NOTHING_TOUCHED,
        next: 'Run the command again when it should go on.',
    });
}
/** What should not have happened, as an error of ours. */
function unexpectedFailure(error, state) {
    return new MigrationError({
        reason: 'internal',
        message: `Unexpected failure: ${error instanceof Error ? error.message : String(error)}`,
        state,
        next: 'Run status to see what the history says. If this happens again, report it with the steps that lead to it, without secrets.',
        cause: error,
    });
}


/***/ }),

/***/ 1656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ inputOption),
/* harmony export */   KZ: () => (/* binding */ INPUT_OPTIONS),
/* harmony export */   Lo: () => (/* binding */ COMMANDS)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9403);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3029);


const ALL = ['up', 'down', 'status', 'verify', 'reset', 'check'];
/** Those that look at a plan with the rules and a rehearsal; `up` when it is a dry run. */
const REHEARSING = ['up', 'check'];
const CHANGING = ['up', 'down', 'reset'];
const COMMANDS = ALL;
/** Every option there is, in the order in which they are explained. */
const INPUT_OPTIONS = [
    {
        name: 'database-url',
        placeholder: 'URL',
        commands: ALL,
        setting: true,
        default: 'the variable DATABASE_URL, then SUPABASE_DB_URL, then the PG* variables',
        description: 'The database: postgresql://user:password@host:5432/name, or a libpq connection string.',
    },
    {
        name: 'embedded',
        placeholder: 'DIR',
        commands: ALL,
        setting: true,
        default: '',
        description: 'Use the embedded PostgreSQL instead of a server, with its data in DIR; without DIR it is gone afterwards.',
    },
    {
        name: 'migrations-dir',
        placeholder: 'DIR',
        commands: ALL,
        setting: true,
        default: 'migrations',
        description: 'The folder that holds versions/ and down/.',
    },
    {
        name: 'schema',
        placeholder: 'NAME',
        commands: ALL,
        setting: true,
        default: 'where the search_path finds the table, or else its first schema',
        description: 'The schema of the history table.',
    },
    {
        name: 'table',
        placeholder: 'NAME',
        commands: ALL,
        setting: true,
        default: _options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.table,
        description: 'The name of the history table.',
    },
    {
        name: 'steps',
        placeholder: 'N',
        commands: ['up', 'down', 'check'],
        setting: false,
        default: 'all for up and check, 1 for down',
        description: 'Apply at most N migrations, or roll back the last N.',
    },
    {
        name: 'to',
        placeholder: 'VERSION',
        commands: ['up', 'down', 'check'],
        setting: false,
        default: '',
        description: 'Apply up to and including VERSION, or roll back everything above it; down --to 0 is everything.',
    },
    {
        name: 'dry-run',
        placeholder: null,
        commands: CHANGING,
        setting: false,
        default: '',
        description: 'Show what would run, with its SQL, and change nothing.',
    },
    {
        name: 'approved-plan',
        placeholder: 'DIGEST|FILE',
        commands: CHANGING,
        setting: false,
        default: '',
        description: 'Run only the plan with this digest, which a dry run shows, or that of its JSON report in FILE; refuse any other.',
    },
    {
        name: 'atomic',
        placeholder: null,
        commands: ['up', 'check'],
        setting: false,
        default: '',
        description: 'Apply all pending migrations in one transaction, or none; refused when a file cannot run in one.',
    },
    {
        name: 'out-of-order',
        placeholder: 'error|allow',
        commands: ['up', 'check'],
        setting: true,
        default: 'error',
        description: 'What to do with a pending migration below the highest applied one.',
    },
    {
        name: 'file',
        placeholder: 'FILE',
        commands: ['check'],
        setting: false,
        default: '',
        description: 'Look at this one file by the rules alone, as an editor or a hook wants it: no database, no git, no other file is read. - is standard input.',
    },
    {
        name: 'base',
        placeholder: 'VERSION',
        commands: ['check'],
        setting: false,
        default: 'what the database has applied; without one, the files that the branch does not touch',
        description: 'Take the migrations up to and including VERSION for applied, and those above for pending.',
    },
    {
        name: 'base-dump',
        placeholder: 'FILE',
        commands: [...REHEARSING, 'verify'],
        setting: true,
        default: 'the applied migrations, one after the other',
        description: 'Begin the rehearsal with this schema, as pg_dump --schema-only writes it, in place of the applied migrations.',
    },
    {
        name: 'shadow-database-url',
        placeholder: 'URL',
        commands: [...REHEARSING, 'verify'],
        setting: true,
        default: 'server binaries of this machine, or else the embedded PostgreSQL',
        description: 'The server to rehearse on, in a database that is created there and dropped. Never the one that is migrated.',
    },
    {
        name: 'rehearsal',
        placeholder: 'full|lint|off',
        commands: REHEARSING,
        setting: true,
        default: 'full',
        description: 'How a plan is looked at: by the rules and on a throw-away PostgreSQL, by the rules alone, or not at all.',
    },
    {
        name: 'fail-on',
        placeholder: 'error|warning|never',
        commands: REHEARSING,
        setting: true,
        default: 'error, or what the configuration says',
        description: 'The lowest severity of a finding that makes the command fail.',
    },
    {
        name: 'config',
        placeholder: 'FILE',
        commands: REHEARSING,
        setting: true,
        default: 'migrate-action.json in the migrations folder, if there is one',
        description: 'The configuration of the rules.',
    },
    {
        name: 'data-checks',
        placeholder: null,
        commands: REHEARSING,
        setting: true,
        default: '',
        description: 'Count on the database itself what would make a migration fail there: duplicates, nulls, orphans. Reads tables, with a time limit.',
    },
    {
        name: 'drift',
        placeholder: null,
        commands: ['verify'],
        setting: false,
        default: '',
        description: 'Also hold the schema against what the applied files make of an empty database.',
    },
    {
        name: 'sarif-path',
        placeholder: 'FILE',
        commands: REHEARSING,
        setting: true,
        default: '',
        description: 'Write the findings to FILE as SARIF 2.1.0, which GitHub code scanning takes.',
    },
    {
        name: 'require-down',
        placeholder: null,
        commands: ['down', 'reset'],
        setting: false,
        default: '',
        description: 'Refuse, before anything runs, when a rollback script is missing; otherwise that migration is skipped.',
    },
    {
        name: 'confirm',
        placeholder: 'RESET',
        commands: ['reset'],
        setting: false,
        default: '',
        description: 'The word RESET, without which reset does nothing.',
    },
    {
        name: 'lock-timeout',
        placeholder: 'DURATION',
        commands: CHANGING,
        setting: true,
        default: (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .writeDuration */ .M)(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.lockTimeoutMs),
        description: 'How long a statement may wait for a lock before its migration is rolled back and tried again; 0 waits for ever.',
    },
    {
        name: 'lock-attempts',
        placeholder: 'N',
        commands: CHANGING,
        setting: true,
        default: String(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.lockAttempts),
        description: 'How often a migration is tried that a lock made fail, with growing waits between: 50 are some 9 minutes. For a deadlock or another passing reason it is tried ten times at most.',
    },
    {
        name: 'lock-wait',
        placeholder: 'DURATION',
        commands: CHANGING,
        setting: true,
        default: (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .writeDuration */ .M)(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.lockWaitMs),
        description: 'How long to wait while another run is at work on the same history; 0 does not wait.',
    },
    {
        name: 'statement-timeout',
        placeholder: 'DURATION',
        commands: CHANGING,
        setting: true,
        default: (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .writeDuration */ .M)(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.statementTimeoutMs),
        description: 'How long one statement of a migration may run; 0 is for ever.',
    },
    {
        name: 'connect-timeout',
        placeholder: 'DURATION',
        commands: ALL,
        setting: true,
        default: (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .writeDuration */ .M)(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.connectTimeoutMs),
        description: 'How long one attempt to connect may take; 0 is for ever.',
    },
    {
        name: 'connect-attempts',
        placeholder: 'N',
        commands: ALL,
        setting: true,
        default: String(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.connectAttempts),
        description: 'How often a connection is tried, with growing waits between.',
    },
    {
        name: 'ssl-root-cert',
        placeholder: 'FILE',
        commands: ALL,
        setting: true,
        default: 'sslrootcert of the URL',
        description: 'File (or PEM text) of the certificate authorities to trust, or "system".',
    },
    {
        name: 'json',
        placeholder: null,
        commands: ALL,
        setting: true,
        default: '',
        description: 'Write the report as JSON to standard output, and nothing else.',
    },
];
function inputOption(name) {
    const found = INPUT_OPTIONS.find((option) => option.name === name);
    if (!found)
        throw new TypeError(`no such option: ${name}`);
    return found;
}


/***/ }),

/***/ 2002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   aY: () => (/* binding */ invalidInput),
/* harmony export */   oi: () => (/* binding */ inputProblem)
/* harmony export */ });
/* unused harmony export namedDatabase */
/* harmony import */ var _postgres_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2108);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4467);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9403);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2952);
/* harmony import */ var _input_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1656);





/**
 * Understands a command and its option values. Looks at nothing else: no file, no environment.
 *
 * @throws {MigrationError} `invalid-input` with every problem there is
 */
function readInputs(commandWord, values, face) {
    const problems = [];
    const command = _input_options_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .Lo.find((name) => name === commandWord);
    if (command === undefined)
        problems.push(unknownCommand(commandWord));
    else
        problems.push(...notTaken(command, values, face));
    const read = reader(values, face, problems);
    const dryRun = read('dry-run', yesOrNo);
    const inputs = {
        database: databaseBy(read),
        settings: {
            migrationsDir: read('migrations-dir', asItIs) ?? (0,_input_options_js__WEBPACK_IMPORTED_MODULE_3__/* .inputOption */ .IO)('migrations-dir').default,
            ...given({
                schema: read('schema', identifier),
                table: read('table', identifier),
                outOfOrder: read('out-of-order', oneOf('error', 'allow')),
                lockTimeoutMs: read('lock-timeout', duration),
                lockAttempts: read('lock-attempts', positiveNumber),
                lockWaitMs: read('lock-wait', duration),
                statementTimeoutMs: read('statement-timeout', duration),
                connectTimeoutMs: read('connect-timeout', duration),
                connectAttempts: read('connect-attempts', positiveNumber),
            }),
        },
        options: given({
            steps: read('steps', positiveNumber),
            to: read('to', version),
            atomic: read('atomic', yesOrNo),
            dryRun,
            approvedPlan: read('approved-plan', digestOrFile),
            requireDown: read('require-down', yesOrNo),
            confirm: read('confirm', theWordReset),
            drift: read('drift', yesOrNo),
        }),
        rehearsal: given({
            mode: read('rehearsal', oneOf('full', 'lint', 'off')),
            file: read('file', asItIs),
            base: read('base', version),
            baseDump: read('base-dump', asItIs),
            shadowUrl: read('shadow-database-url', asItIs),
            failOn: read('fail-on', oneOf('error', 'warning', 'never')),
            config: read('config', asItIs),
            dataChecks: read('data-checks', yesOrNo),
            sarifPath: read('sarif-path', asItIs),
        }),
        json: read('json', yesOrNo) ?? false,
    };
    problems.push(...contradictions(command, values, face, dryRun === true, inputs));
    if (command === undefined || problems.length > 0)
        throw invalidInput(problems, face.help);
    return { command, ...inputs };
}
/** One error that lists every problem of the input. */
function invalidInput(problems, help) {
    const [first] = problems;
    const only = problems.length === 1 ? first : undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py({
        reason: 'invalid-input',
        message: only?.message ?? `${problems.length} problems with the input.`,
        state: _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2,
        next: only?.remedy ?? help,
        problems,
    });
}
function inputProblem(message, remedy = null) {
    return { message, remedy, file: null, line: null, column: null };
}
function reader(values, face, problems) {
    return (name, understand) => {
        const text = values[name];
        if (text === undefined)
            return undefined;
        const result = text.trim() === '' ? { problem: 'is empty.', remedy: EMPTY } : understand(text.trim());
        if ('value' in result)
            return result.value;
        problems.push(inputProblem(`${face.label(name)} ${result.problem}`, result.remedy));
        return undefined;
    };
}
const EMPTY = 'Give it a value, or leave it out. A secret or variable that is not set arrives here empty.';
function unknownCommand(word) {
    const remedy = `The commands are ${_input_options_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .Lo.join(', ')}.`;
    if (word === undefined)
        return inputProblem('No command is given.', remedy);
    const meant = (0,_postgres_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(word, _input_options_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .Lo);
    return inputProblem(`"${word}" is not a command.${meant === undefined ? '' : ` Did you mean ${meant}?`}`, remedy);
}
function notTaken(command, values, face) {
    return _input_options_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUT_OPTIONS */ .KZ.filter(({ name, setting }) => {
        const takes = (0,_input_options_js__WEBPACK_IMPORTED_MODULE_3__/* .inputOption */ .IO)(name).commands;
        return (values[name] !== undefined &&
            values[name].toLowerCase() !== 'false' &&
            !setting &&
            !takes.includes(command));
    }).map(({ name, commands }) => inputProblem(`${command} does not take ${face.label(name)}.`, command === 'reset' && (name === 'steps' || name === 'to')
        ? `reset rolls back everything; ${face.label(name)} belongs to down.`
        : `Leave it out; it belongs to ${commands.join(', ')}.`));
}
function contradictions(command, values, face, dryRun, { database }) {
    const problems = [];
    const both = (one, other, remedy) => {
        problems.push(inputProblem(`${face.label(one)} and ${face.label(other)} are both given.`, remedy));
    };
    if (values.steps !== undefined && values.to !== undefined) {
        both('steps', 'to', 'Give one of them: how many migrations, or up to which version.');
    }
    if (database.url !== undefined && database.embedded !== undefined) {
        both('database-url', 'embedded', 'Give one of them: a server, or the embedded PostgreSQL.');
    }
    if (values.file !== undefined) {
        for (const name of NOT_WITH_FILE)
            if (values[name] !== undefined)
                both('file', name, 'One file is looked at by the rules alone: leave the other out.');
    }
    if (command === 'reset' && !dryRun && !face.asksToConfirm && values.confirm === undefined) {
        problems.push(inputProblem('reset rolls back every migration, and was not confirmed.', `Say so with ${face.label('confirm')} RESET, or look first with ${face.label('dry-run')}.`));
    }
    return problems;
}
/** What needs a plan, a base or a server. */
const NOT_WITH_FILE = ['steps', 'to', 'base', 'base-dump', 'rehearsal', 'shadow-database-url'];
/** The database as the values name it; what is wrong with them, `readInputs` tells. */
function namedDatabase(values, face) {
    return databaseBy(reader(values, face, []));
}
/** `embedded: true` is the embedded server without a folder; a folder of that name is written `./true`. */
function databaseBy(read) {
    const embedded = read('embedded', asItIs);
    const dir = embedded === 'true' ? {} : given({ dir: embedded });
    return given({
        url: read('database-url', asItIs),
        sslRootCert: read('ssl-root-cert', asItIs),
        embedded: embedded === undefined || embedded === 'false' ? undefined : dir,
    });
}
function asItIs(text) {
    return { value: text };
}
function yesOrNo(text) {
    const word = text.toLowerCase();
    if (word === 'true' || word === 'false')
        return { value: word === 'true' };
    return { problem: `is true or false, not "${text}".`, remedy: null };
}
function positiveNumber(text) {
    if (/^\d{1,9}$/.test(text) && Number(text) > 0)
        return { value: Number(text) };
    return { problem: `must be a whole number from 1, not "${text}".`, remedy: null };
}
function version(text) {
    if (/^\d+$/.test(text))
        return { value: text };
    return {
        problem: `must be a version, which is digits, not "${text}".`,
        remedy: 'Give the version alone: 012, or 12.',
    };
}
/** As `readApprovedPlan` reads it: a digest, or a file. */
function digestOrFile(text) {
    const hex = text.toLowerCase().replace(/^sha256:/, '');
    if (/^[0-9a-f]+$/.test(hex)) {
        const problem = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestProblem */ .WQ)(hex);
        if (problem === undefined)
            return { value: hex };
        return { problem: `"${text}" has ${hex.length} digits; ${problem}.`, remedy: _digest_js__WEBPACK_IMPORTED_MODULE_0__/* .WHOLE_DIGEST */ .hg };
    }
    if (/[./\\]/.test(text))
        return { value: text };
    return {
        problem: `must be a plan digest (64 hex digits), or the path of a JSON report, not "${text}".`,
        remedy: `${_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .WHOLE_DIGEST */ .hg} Or name the file in which the JSON report of the dry run is.`,
    };
}
function oneOf(...words) {
    return (text) => {
        const found = words.find((word) => word === text);
        if (found !== undefined)
            return { value: found };
        const list = `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
        const meant = (0,_postgres_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(text, words);
        return {
            problem: `is ${list}, not "${text}".`,
            remedy: meant === undefined ? null : `Did you mean ${meant}?`,
        };
    };
}
function theWordReset(text) {
    if (text === 'RESET')
        return { value: text };
    return { problem: `must be the word RESET, in capitals, not "${text}".`, remedy: null };
}
/** PostgreSQL cuts longer names off without an error, and then finds another table than the one meant. */
function identifier(text) {
    const bytes = Buffer.byteLength(text, 'utf8');
    if (bytes <= 63 && !text.includes('\0'))
        return { value: text };
    return {
        problem: bytes > 63
            ? `is ${bytes} bytes long; a name in PostgreSQL has at most 63.`
            : 'has a NUL character in it.',
        remedy: null,
    };
}
function duration(text) {
    const read = (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .readDuration */ .$)(text);
    return 'ms' in read
        ? { value: read.ms }
        : { problem: `is not understood: ${read.problem}`, remedy: read.remedy };
}
/** The object without the members that are undefined. */
function given(object) {
    return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 3029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
const DEFAULTS = {
    table: '_migrations',
    // Below the 2 seconds that an application may give a query, and above the deadlock_timeout of 1 second, after
    // which a waiting statement ends an autovacuum that is in its way: a shorter one would never get past it.
    lockTimeoutMs: 1_200,
    lockAttempts: 50,
    statementTimeoutMs: 0,
    lockWaitMs: 10 * 60_000,
    connectTimeoutMs: 15_000,
    connectAttempts: 7,
};


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
    let zeros = 0;
    while (version.charCodeAt(zeros) === ZERO && isDigit(version.charCodeAt(zeros + 1)))
        zeros++;
    return zeros === 0 ? version : version.slice(zeros);
}
const ZERO = 0x30;
const NINE = 0x39;
/** The code is NaN behind the last character. */
function isDigit(code) {
    return code >= ZERO && code <= NINE;
}
/** Orders two versions as integers of any size. */
function compareVersions(a, b) {
    const left = versionKey(a);
    const right = versionKey(b);
    if (left.length !== right.length)
        return left.length - right.length;
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 2212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);

/**
 * Keeps V8 from growing the part of its heap for young objects. It would, up to 64 MB and for good, since what is sent
 * and not yet answered outlives several collections: with 5,000 pending migrations the process peaked at 190 MB in
 * place of 140, and was no faster. For entry files alone: it is the whole process's.
 */
function keepHeapSmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readConnectionText),
  D: () => (/* binding */ unwrapped)
});

// EXTERNAL MODULE: ./build/postgres/parameters.js
var postgres_parameters = __webpack_require__(6432);
;// CONCATENATED MODULE: ./build/postgres/key-value.js

/**
 * Reads `host=… dbname=…` as libpq does ("Keyword/Value Connection Strings"): white space around the `=` is
 * allowed, a value with spaces is in single quotes, a backslash takes the next character as it is. Problems
 * quote nothing of the text.
 */
function readKeyValue(text) {
    const parameters = [];
    let at = 0;
    while (at < text.length) {
        const [matched, name = ''] = /^\s*([^\s=]*)\s*=\s*/.exec(text.slice(at)) ?? [];
        if (matched === undefined || name === '') {
            if (text.slice(at).trim() === '')
                break;
            return faulty('A word has no = after it. A value with spaces must be in single quotes.');
        }
        at += matched.length;
        const [written, quoted, bare] = /^(?:'((?:[^'\\]|\\.)*)'(?=\s|$)|((?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*)?(?=\s|$))/s.exec(text.slice(at)) ??
            [];
        if (written === undefined) {
            return faulty("A value in single quotes does not end, or something follows its quote. Write a quote itself as \\'.");
        }
        // libpq takes the next parameter for the value here; nobody means that.
        if (bare !== undefined && (0,postgres_parameters/* isParameterName */.XK)(/^(\w+)=/.exec(bare)?.[1] ?? '') && /\s$/.test(matched)) {
            return faulty("A parameter has no value. Write an empty value as ''.");
        }
        at += written.length;
        parameters.push([name, (quoted ?? bare ?? '').replace(/\\(.)/gs, '$1')]);
    }
    return { parameters, problems: [] };
}
function faulty(problem) {
    return { parameters: [], problems: [problem] };
}

// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __webpack_require__(2108);
// EXTERNAL MODULE: ./build/postgres/url.js
var postgres_url = __webpack_require__(7731);
;// CONCATENATED MODULE: ./build/postgres/connection-text.js




/**
 * Reads a database URL or connection string as a person pastes it: white space, line ends, quotes and a
 * leading `psql` around it are taken off. `postgres://` and `postgresql://`, the same with a driver
 * (`postgresql+asyncpg://`), `jdbc:postgresql://` and libpq's `host=… dbname=…` are understood.
 */
function readConnectionText(pasted) {
    const text = unwrapped(pasted);
    const fault = faultOfWhole(text);
    if (fault !== undefined)
        return { parameters: {}, problems: [fault], notes: [] };
    const url = /^(jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\/(.*)$/is.exec(text);
    if (!url)
        return collect([], readKeyValue(text), false);
    const [, jdbc, rest = ''] = url;
    const read = (0,postgres_url/* readUrl */.wo)(rest);
    return collect(read.place, read, jdbc !== undefined);
}
/** The text without what commonly comes along when it is copied from a shell, a file or a web page. */
function unwrapped(pasted) {
    let text = pasted.trim().replace(/^psql\s+(?=['"]?postgres)/, '');
    for (const [open, close] of ['""', "''", '``', '“”', '‘’']) {
        if (open !== undefined &&
            close !== undefined &&
            text.length > 1 &&
            text.startsWith(open) &&
            text.endsWith(close)) {
            text = text.slice(1, -1).trim();
        }
    }
    return text;
}
function faultOfWhole(text) {
    if (text.startsWith('$')) {
        return 'It begins with a $: it looks like the name of a variable or secret that was not replaced by its value.';
    }
    if (/^\*+$/.test(text))
        return 'It consists of asterisks: it was copied from a place that hides secrets.';
    if (/[\r\n]/.test(text))
        return 'It has a line break in it. It must be on one line.';
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f\u200b-\u200f\u2060\ufeff]/.test(text))
        return 'It has an invisible character in it. Type it anew.';
    if (/^(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text))
        return undefined;
    if (/^(?:export\s+)?[A-Z_][A-Z0-9_]*\s*=\s*['"]?(?:jdbc:)?postgres/.test(text)) {
        return 'It begins with the name of a variable. Leave out everything before postgresql://.';
    }
    if (/^(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:/i.test(text))
        return 'There must be // after the colon of postgresql:.';
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
    if (scheme !== undefined)
        return foreignScheme(scheme);
    if (/^\w+\s*=/.test(text))
        return undefined;
    return 'It begins neither with postgresql:// nor with a parameter such as host=.';
}
function foreignScheme(scheme) {
    if (scheme === 'prisma' || scheme === 'prisma+postgres') {
        return 'It is an address of Prisma Accelerate. Use the URL of the PostgreSQL server itself.';
    }
    if (scheme === 'http' || scheme === 'https') {
        return 'It is a web address. Use the connection string, which begins with postgresql://.';
    }
    const known = [
        'cockroachdb',
        'mariadb',
        'mongodb',
        'mysql',
        'pgsql',
        'postgis',
        'redis',
        'socket',
        'sqlite',
        'sqlserver',
    ];
    const shown = known.includes(scheme) ? `with ${scheme}://` : 'with another scheme';
    return `It begins ${shown}; a PostgreSQL URL begins with postgresql://.`;
}
function collect(place, read, jdbc) {
    const text = {
        parameters: Object.fromEntries(place),
        problems: [...read.problems],
        notes: [],
    };
    let ssl;
    let afterSecret = false;
    for (const [given, value] of read.parameters) {
        const name = (jdbc ? jdbcNames[given] : undefined) ?? given;
        const standing = (0,postgres_parameters/* standingOf */.YP)(name);
        if (name === 'ssl')
            ssl = value;
        else if (standing.kind === 'known')
            text.parameters[standing.name] = value;
        else if (standing.kind === 'ignored')
            text.notes.push(standing.note);
        else if (standing.kind === 'refused')
            text.problems.push(standing.problem);
        else
            text.problems.push(unknownParameter(name, afterSecret));
        // What follows a password that is not encoded may be the rest of the password.
        afterSecret ||= name === 'password' || name === 'sslpassword';
    }
    if (ssl !== undefined)
        text.parameters.sslmode ??= sslModeOf(ssl, jdbc, text.problems);
    return text;
}
/** Names that the JDBC driver has for parameters of libpq. */
const jdbcNames = {
    ApplicationName: 'application_name',
    connectTimeout: 'connect_timeout',
};
function unknownParameter(name, afterSecret) {
    if (afterSecret) {
        return 'A parameter after the password is not known. If the password has an & or a space in it, encode or quote it.';
    }
    const suggestion = (0,nearest/* nearest */.p)(name, postgres_parameters/* parameterNames */.u6);
    return `The parameter "${name}" is not known.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`;
}
/** `ssl=true` is no parameter of libpq, but libpq, node-postgres and JDBC accept it in a URL. */
function sslModeOf(ssl, jdbc, problems) {
    if (ssl === 'true' || ssl === '1')
        return jdbc ? 'verify-full' : 'require';
    if (ssl === 'false' || ssl === '0')
        return 'disable';
    if (ssl === 'no-verify')
        return ssl;
    problems.push('The parameter ssl must be true or false. sslmode=require or sslmode=verify-full says more.');
    return 'require';
}


/***/ }),

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

/***/ 2108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The candidate that `word` is most likely a misspelling of, or undefined when none is near: at most one
 * letter in three added, left out, replaced or swapped with its neighbour. Case is ignored.
 */
function nearest(word, candidates) {
    let best;
    let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** Optimal string alignment distance: a swap of two neighbours counts as one change. */
function editDistance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            let distance = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                distance = Math.min(distance, (beforePrevious[column - 2] ?? 0) + 1);
            }
            current.push(distance);
        }
        [beforePrevious, previous] = [previous, current];
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 6432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ isParameterName),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   ro: () => (/* binding */ environmentVariables),
/* harmony export */   u6: () => (/* binding */ parameterNames)
/* harmony export */ });
/**
 * The connection parameters of libpq that a target can carry, with the environment variable that stands in
 * for each. Meaning: PostgreSQL documentation, "Parameter Key Words" and "Environment Variables" (libpq).
 */
const environmentVariables = {
    host: 'PGHOST',
    hostaddr: 'PGHOSTADDR',
    port: 'PGPORT',
    dbname: 'PGDATABASE',
    user: 'PGUSER',
    password: 'PGPASSWORD',
    passfile: 'PGPASSFILE',
    sslmode: 'PGSSLMODE',
    sslnegotiation: 'PGSSLNEGOTIATION',
    sslrootcert: 'PGSSLROOTCERT',
    sslcert: 'PGSSLCERT',
    sslkey: 'PGSSLKEY',
    sslpassword: undefined,
    connect_timeout: 'PGCONNECT_TIMEOUT',
    application_name: 'PGAPPNAME',
    fallback_application_name: undefined,
    options: 'PGOPTIONS',
    target_session_attrs: 'PGTARGETSESSIONATTRS',
    channel_binding: 'PGCHANNELBINDING',
    keepalives: undefined,
    keepalives_idle: undefined,
};
const parameterNames = Object.keys(environmentVariables);
function isParameterName(name) {
    return Object.hasOwn(environmentVariables, name);
}
/** What becomes of a parameter called `name` in a URL or a connection string. */
function standingOf(name) {
    if (isParameterName(name))
        return { kind: 'known', name };
    const refusal = Object.hasOwn(refused, name) ? refused[name] : undefined;
    if (refusal !== undefined)
        return { kind: 'refused', problem: `"${name}" is not supported: ${refusal}` };
    if (ignoredOfLibpq.has(name)) {
        return { kind: 'ignored', note: `The connection parameter "${name}" has no effect here.` };
    }
    const owner = ownerOf(name);
    if (owner === undefined)
        return { kind: 'unknown' };
    const instead = schemaParameters.has(name)
        ? ' Migrations run with the search_path that the server gives to the user.'
        : '';
    return {
        kind: 'ignored',
        note: `The connection parameter "${name}" is for ${owner} and is ignored.${instead}`,
    };
}
/** Parameters of libpq that would weaken or redirect the connection if they were quietly left out. */
const refused = {
    service: 'write the host, port, database and user of the service instead.',
    servicefile: 'write the host, port, database and user of the service instead.',
    require_auth: 'remove it; channel_binding=require is available.',
    requirepeer: 'remove it.',
    requiressl: 'write sslmode=require.',
    sslcertmode: 'remove it; leave sslcert out to send no certificate.',
    sslcrl: 'revocation lists are not checked.',
    sslcrldir: 'revocation lists are not checked.',
    ssl_min_protocol_version: 'remove it; TLS 1.2 is the lowest version that is used.',
    ssl_max_protocol_version: 'remove it; the highest version that both sides have is used.',
    replication: 'migrations need an ordinary connection.',
    scram_client_key: 'give the password.',
    scram_server_key: 'give the password.',
};
const ignoredOfLibpq = new Set([
    'client_encoding',
    'gssdelegation',
    'gssencmode',
    'gsslib',
    'keepalives_count',
    'keepalives_interval',
    'krbsrvname',
    'load_balance_hosts',
    'max_protocol_version',
    'min_protocol_version',
    'sslcompression',
    'sslkeylogfile',
    'sslsni',
    'tcp_user_timeout',
]);
const schemaParameters = new Set(['schema', 'currentSchema']);
/** Parameters that other tools add to the same URL. */
const foreign = {
    Prisma: [
        'connection_limit',
        'pgbouncer',
        'pool_timeout',
        'schema',
        'single_use_connections',
        'socket_timeout',
        'sslaccept',
        'sslidentity',
        'statement_cache_size',
    ],
    'node-postgres': ['max', 'uselibpqcompat'],
    Supabase: ['supa', 'workaround'],
    JDBC: [
        'currentSchema',
        'loginTimeout',
        'prepareThreshold',
        'reWriteBatchedInserts',
        'socketTimeout',
        'stringtype',
        'tcpKeepAlive',
    ],
    pgx: [
        'default_query_exec_mode',
        'pool_health_check_period',
        'pool_max_conn_idle_time',
        'pool_max_conn_lifetime',
        'pool_max_conns',
        'pool_min_conns',
        'statement_cache_capacity',
    ],
    sqlx: ['statement-cache-capacity'],
    SQLAlchemy: ['async_fallback', 'prepared_statement_cache_size'],
    Django: ['conn_health_checks', 'conn_max_age'],
    Doctrine: ['charset', 'serverVersion'],
    Rails: ['pool', 'prepared_statements', 'reaping_frequency', 'timeout'],
};
const owners = new Map(Object.entries(foreign).flatMap(([tool, names]) => names.map((name) => [name, tool])));
function ownerOf(name) {
    return name.startsWith('x-') ? 'golang-migrate' : owners.get(name);
}


/***/ }),

/***/ 3151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   mE: () => (/* binding */ secretsOfUrl)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _connection_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7731);



/** Forms shorter than this would blank out innocent text, a port number or a word of a message. */
const SHORTEST_FORM = 4;
/**
 * Every form in which a secret may turn up in a log, the longest first: as it is; percent-encoded, in the
 * ways of different encoders and with either case of the hex digits; as in JSON and in Node's own
 * inspection of a value; base64 and base64url, with and without padding, also where the secret stands
 * inside a longer text that was encoded.
 *
 * Forms shorter than 4 characters are left out. A secret of 3 characters or less is therefore not masked.
 */
function secretForms(secret) {
    const forms = [
        secret,
        secret.replaceAll("'", "''"),
        ...percentEncoded(secret),
        ...escaped(secret),
        ...base64(secret),
    ];
    return [...new Set(forms)]
        .filter((form) => form.length >= SHORTEST_FORM)
        .sort((a, b) => b.length - a.length);
}
/**
 * What is secret about a database URL or connection string, before anything is known of it: the text as it
 * was given, the password as written and decoded. When it cannot be read in one way, the passwords of every
 * way. A URL without a password is not secret: the answer is empty.
 */
function secretsOfUrl(url) {
    const text = (0,_connection_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrapped */ .D)(url);
    const { parameters, problems } = (0,_connection_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readConnectionText */ .y)(url);
    const keyValue = [...text.matchAll(/password\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^\s&]+))/g)].map((match) => match[1] ?? match[2]);
    const afterScheme = text.replace(/^(?:jdbc:)?(?:postgres(?:ql)?(?:\+\w+)?:\/*|[\w+.-]+:\/\/)/i, '');
    const passwords = [
        parameters.password,
        parameters.sslpassword,
        ...(0,_url_js__WEBPACK_IMPORTED_MODULE_2__/* .passwordsAsWritten */ .Y3)(afterScheme),
        ...keyValue,
    ];
    const secrets = passwords.filter((password) => password !== undefined && password !== '');
    if (secrets.length === 0 && problems.length === 0)
        return [];
    return [...new Set([url, text, ...secrets])];
}
/** `text` with every form of a secret in it replaced by `***`. `forms` as from `secretForms`. */
function withoutSecrets(text, forms) {
    return forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}
function percentEncoded(secret) {
    // Half of a surrogate pair has no UTF-8 form.
    if (/\p{Surrogate}/u.test(secret))
        return [];
    const url = new URL('postgres://host');
    url.password = secret;
    // Encoders differ in which of these they leave alone: encodeURIComponent, RFC 3986, HTML forms, others.
    const spared = ["!'()*~", '~', '*', '', "!'()*"].map((kept) => encodeURIComponent(secret).replace(/[!'()*~]/g, (it) => (kept.includes(it) ? it : percentEscape(it))));
    const encoded = [
        ...spared,
        ...spared.map((form) => form.replaceAll('%20', '+')),
        encodeURI(secret),
        url.password,
    ];
    return encoded.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())]);
}
function percentEscape(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function escaped(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const ascii = json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return [json, ascii, json.replaceAll('/', '\\/'), (0,node_util__WEBPACK_IMPORTED_MODULE_0__.inspect)(secret).slice(1, -1)];
}
/**
 * Base64 writes three bytes as four characters. Inside a longer text the secret begins at one of three
 * places of such a group; the characters that its own bytes alone decide are the same in every text.
 */
function base64(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const whole = bytes.toString('base64');
    const shifted = [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const first = Math.ceil((before * 8) / 6);
        const last = Math.floor(((before + bytes.length) * 8) / 6);
        return text.slice(first, last);
    });
    return [whole, whole.replace(/=+$/, ''), ...shifted].flatMap((form) => [
        form,
        form.replaceAll('+', '-').replaceAll('/', '_'),
    ]);
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


/***/ }),

/***/ 7731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y3: () => (/* binding */ passwordsAsWritten),
/* harmony export */   wo: () => (/* binding */ readUrl)
/* harmony export */ });
/* unused harmony export encodingAdvice */
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6432);

/**
 * Reads what follows `postgresql://`: `[user[:password]@][host[:port],…][/dbname][?name=value&…]`, as
 * PostgreSQL's documentation defines it (libpq, "Connection URIs").
 *
 * Where libpq would stumble over a raw `@ / ? # %` or a space in the password, the text is taken as a
 * person means it if it can be read in exactly one way. Problems never quote any of it: in a URL that
 * cannot be read, the password may be anywhere.
 */
function readUrl(text) {
    const readings = possibleReadings(text);
    const tidy = readings.filter(isTidy);
    const reading = tidy.length === 1 ? tidy[0] : readings.length === 1 ? readings[0] : undefined;
    if (reading)
        return decodeReading(reading);
    if (readings.length > 1)
        return {
            place: [],
            parameters: [],
            problems: [`It can be read in more than one way. ${encodingAdvice}`],
        };
    const fault = readHostAndRest(text.slice(text.lastIndexOf('@') + 1));
    const problem = typeof fault === 'string' ? fault : 'The user name has a /, ? or # in it.';
    const hostMissing = text.includes('@') ? '' : ' If this is user:password, the @host after it is missing.';
    return { place: [], parameters: [], problems: [`${problem}${hostMissing} ${encodingAdvice}`] };
}
/** How to write a password into a URL. */
const encodingAdvice = 'If the user name or password has special characters, percent-encode them: % is %25, @ is %40, / is %2F, ' +
    ': is %3A, ? is %3F, # is %23, a space is %20. Or leave the password out of the URL and give it as PGPASSWORD.';
/** Every text in the URL that could be its password, as written: for masking, before it is known which is. */
function passwordsAsWritten(text) {
    const readings = possibleReadings(text);
    const inUserInfo = readings.length > 0 ? readings.map(({ password }) => password) : [/:(.*)@/s.exec(text)?.[1]];
    const inQuery = [...text.matchAll(/[?&](?:ssl)?password=([^&]*)/g)].map((match) => match[1]);
    return [...inUserInfo, ...inQuery].filter((password) => password !== undefined && password !== '');
}
/** Every `@` may be the one that ends the user-info, and so may none. */
function possibleReadings(text) {
    const ends = [-1, ...[...text.matchAll(/@/g)].map((match) => match.index)];
    return ends.flatMap((end) => {
        const rest = readHostAndRest(text.slice(end + 1));
        if (typeof rest === 'string')
            return [];
        if (end === -1)
            return [{ user: undefined, password: undefined, ...rest }];
        const userInfo = text.slice(0, end);
        const colon = userInfo.indexOf(':');
        const user = colon === -1 ? userInfo : userInfo.slice(0, colon);
        if (/[/?#]/.test(user))
            return [];
        return [{ user, password: colon === -1 ? undefined : userInfo.slice(colon + 1), ...rest }];
    });
}
/** Whether the reading needs no excuse: all that should be percent-encoded is, and every parameter is known. */
function isTidy(reading) {
    const { user = '', password = '', database = '', query } = reading;
    return !/[@/?#]/.test(user + password + database) && query.every(([name]) => isKnownParameter(name));
}
function isKnownParameter(name) {
    return name === 'ssl' || (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .YP)(name).kind !== 'unknown';
}
/** The part behind the user-info, still encoded, or why it cannot be that. */
function readHostAndRest(text) {
    const question = text.indexOf('?');
    const beforeQuery = question === -1 ? text : text.slice(0, question);
    const slash = beforeQuery.indexOf('/');
    const database = slash === -1 ? undefined : beforeQuery.slice(slash + 1);
    if (database?.includes('/') === true)
        return 'There is more than one / after the host (a / in the database name is written %2F).';
    if (database?.includes('#') === true)
        return 'There is a # in the database name (write %23, or remove it).';
    const hosts = [];
    for (const element of (slash === -1 ? beforeQuery : beforeQuery.slice(0, slash)).split(',')) {
        const [, host, port = ''] = /^(\[[^[\]/]*\]|[^:[\]]*)(?::(.*))?$/s.exec(element) ?? [];
        if (host === undefined)
            return 'The host is not a name, an IPv4 address or an IPv6 address in square brackets.';
        if (port.includes(':'))
            return 'There is more than one : in the host (an IPv6 address must be in square brackets).';
        if (!/^\d*$/.test(port) || Number(port) > 65535)
            return 'The port is not a number from 1 to 65535.';
        if (!ASCII_HOST.test(host) && !/^(\[[\p{L}\p{N}:.%_~-]+\]|[\p{L}\p{N}._~%-]*)$/u.test(host)) {
            return 'There is a character in the host that cannot be in a host name.';
        }
        hosts.push({ host, port });
    }
    const query = [];
    for (const item of question === -1 ? [] : text.slice(question + 1).split('&')) {
        if (item === '')
            continue;
        const equals = item.indexOf('=');
        const name = item.slice(0, equals);
        if (equals === -1 || !/^[\w.-]+$/.test(name))
            return 'A parameter after the ? is not of the form name=value.';
        query.push([name, item.slice(equals + 1)]);
    }
    return { hosts, database, query };
}
/** Of all letters and digits of Unicode Node.js makes an expression for milliseconds, and most hosts have none. */
const ASCII_HOST = /^(\[[A-Za-z0-9:.%_~-]+\]|[A-Za-z0-9._~%-]*)$/;
function decodeReading(reading) {
    const problems = [];
    const place = [];
    const add = (name, what, encoded) => {
        if (encoded !== undefined && encoded !== '')
            place.push([name, decode(encoded, what, problems)]);
    };
    add('user', 'user name', reading.user);
    add('password', 'password', reading.password);
    add('host', 'host', reading.hosts.map(({ host }) => host.replace(/^\[|\]$/g, '')).join(','));
    const ports = reading.hosts.map(({ port }) => port);
    // Of several hosts, one without a port has the default port, whatever PGPORT says.
    if (ports.join(',') !== '')
        place.push(['port', ports.join(',')]);
    add('dbname', 'database name', reading.database);
    const parameters = reading.query.map(([name, value]) => [
        name,
        decode(value, 'value of a parameter', problems),
    ]);
    return { place, parameters, problems };
}
/**
 * Undoes percent-encoding. A text in which no % begins an escape was written without encoding and stays as
 * it is; one in which some do and some do not could mean two things.
 */
function decode(encoded, what, problems) {
    const percents = encoded.match(/%/g)?.length ?? 0;
    const escapes = encoded.match(/%[0-9A-Fa-f]{2}/g)?.length ?? 0;
    if (percents === 0 || escapes === 0)
        return encoded;
    if (escapes < percents) {
        problems.push(`The ${what} has a % that begins no percent-escape beside one that does. Write a % itself as %25.`);
        return '';
    }
    try {
        const decoded = decodeURIComponent(encoded);
        if (!decoded.includes('\0'))
            return decoded;
        problems.push(`The ${what} has %00 in it, which PostgreSQL does not accept.`);
    }
    catch {
        problems.push(`The ${what} has a percent-escape that is not UTF-8. Write a % itself as %25.`);
    }
    return '';
}


/***/ }),

/***/ 6856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ shadowInWords),
/* harmony export */   KG: () => (/* binding */ evidenceInWords),
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   _u: () => (/* binding */ sizeInWords),
/* harmony export */   fw: () => (/* binding */ rollbackInWords),
/* harmony export */   jg: () => (/* binding */ phasesInWords),
/* harmony export */   ph: () => (/* binding */ shownChanges),
/* harmony export */   u7: () => (/* binding */ lockInWords)
/* harmony export */ });
/* unused harmony export byteCount */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4702);

/** What a lock means to those who use the relation: `blocks reads and writes of public.invoices from line 3 until COMMIT`. */
function lockInWords({ blocks, relation, line, until, does }) {
    const end = until === 'commit' ? 'until COMMIT' : 'while the statement runs';
    const what = does.length === 0 ? '' : `; ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(does)}`;
    return `blocks ${blocks} of ${relation} from line ${line} ${end}${what}`;
}
/** How large a relation is on the target; empty when that is not known. */
function sizeInWords({ rows, bytes }) {
    const parts = [
        ...(rows === null ? [] : [`about ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(Math.round(rows), 'row')}`]),
        ...(bytes === null ? [] : [byteCount(bytes)]),
    ];
    return parts.join(', ');
}
/** `812 bytes`, `48 MB`: as PostgreSQL's pg_size_pretty counts, in powers of 1,024. */
function byteCount(bytes) {
    let rest = bytes;
    for (const unit of ['bytes', 'kB', 'MB', 'GB']) {
        if (rest < 10_240)
            return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Math.round(rest))} ${unit}`;
        rest /= 1024;
    }
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Math.round(rest))} TB`;
}
/** Where a rehearsal ran, in one sentence; why there was none is in the notes. */
function shadowInWords({ shadow, base }) {
    if (shadow === null)
        return 'Not rehearsed on a server.';
    const on = {
        url: 'the shadow database',
        binaries: 'a server of this machine',
        embedded: 'the embedded server',
    };
    const [version = ''] = shadow.serverVersion.split(' ');
    return `Rehearsed on PostgreSQL ${version} (${on[shadow.kind]}), ${baseInWords(base)}.`;
}
function baseInWords({ from, migrations }) {
    const count = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(migrations, 'migration');
    switch (from) {
        case 'target':
            return migrations === 0 ? 'with nothing applied before' : `after the ${count} that the database has`;
        case 'version':
            return `after the ${count} up to the given base`;
        case 'git':
            return `after the ${count} that this branch does not touch`;
        case 'dump':
            return 'after the given dump';
        case 'nothing':
            return 'with nothing before';
    }
}
const OUTCOMES = {
    exact: 'exact: the schema is as it was before',
    cosmetic: 'as before, but for what changes nothing',
    different: 'not exact',
    failed: 'failed',
    'no-script': 'no rollback script',
    'not-run': 'not tried',
};
/** What the rehearsal of a rollback came to, without what is different. */
function rollbackInWords({ outcome, changes, again }) {
    const count = changes.filter(({ cosmetic }) => !cosmetic).length;
    const different = outcome === 'different' && count > 0 ? `: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'difference')}` : '';
    const second = again.filter(({ cosmetic }) => !cosmetic).length;
    const anew = second === 0 ? '' : `; a second up leaves ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(second, 'difference')}`;
    return `${OUTCOMES[outcome]}${different}${anew}`;
}
const VIEWS = ['view', 'materialized view'];
/** Changes that a reader wants to see: not each column of a view, and of a table that goes not what goes with it. */
function shownChanges(changes) {
    const whole = changes.filter(({ kind, before, after }) => (VIEWS.includes(kind) && (before === null || after === null)) || (kind === 'table' && after === null));
    const parents = whole.map(({ identity }) => `${identity}.`);
    return changes.filter(({ kind, identity }) => !(kind === 'column' && parents.some((parent) => identity.startsWith(parent))));
}
/** The lines of a diff: `+` for what comes, `-` for what goes, `!` for what is another. */
function changeLines({ kind, identity, before, after }) {
    const name = `${kind} ${identity}`;
    if (before === null)
        return [`+ ${name}${definition(after)}`];
    if (after === null)
        return [`- ${name}${definition(before)}`];
    const [from, to] = [oneLine(before), oneLine(after)];
    return [`! ${name}`, `-   ${from}`, `+   ${to}`];
}
function definition(text) {
    const shown = text === null ? '' : oneLine(text);
    return shown === '' ? '' : `: ${shown}`;
}
/** Characters of a definition in a diff. */
const LONGEST = 300;
function oneLine(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}
/** How sure a finding is, for a reader; empty where there was no rehearsal to ask. */
function evidenceInWords({ evidence, rule }) {
    switch (evidence) {
        case 'proven':
            return rule.startsWith('data-') ? 'counted in the database' : 'proven in the rehearsal';
        case 'dynamic-only':
            return 'seen in the rehearsal';
        case 'failed':
            return 'the statement failed in the rehearsal';
        case 'refuted':
            return 'not so in the rehearsal';
        case 'unproven':
            return '';
    }
}
/** `read the target 12 ms, start the shadow 1.2 s`. */
function phasesInWords({ phases }) {
    return phases.map(({ name, durationMs }) => `${name} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSpan */ .wL)(durationMs)}`).join(', ');
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ withoutWorkflowCommands),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   _3: () => (/* binding */ visibleOnOneLine)
/* harmony export */ });
/*
 * What comes from a database or a file is data. A control character in it could move the cursor, change
 * colours, retitle the window or overwrite what stands above, and a bidirectional one could show SQL in
 * another order than the server reads it. Both are shown as characters of their own.
 */
/** Text for one line: every control character made visible, line ends too. */
function visibleOnOneLine(text) {
    return text.replace(UNSAFE, shown);
}
/** Text of any number of lines: line ends and tabs stay, every other control character is made visible. */
function visible(text) {
    return text
        .replace(/\r\n/g, '\n')
        .replace(UNSAFE, (character) => character === '\n' || character === '\t' ? character : shown(character));
}
/**
 * Keeps lines from being read as commands by GitHub's runner, which takes those that begin with `::` or have
 * `##[` anywhere in them, whoever wrote them. A zero-width space parts the characters that matter.
 */
function withoutWorkflowCommands(text) {
    return text.replace(/^(\s*)::/gm, '$1\u200b::').replaceAll('##[', '##\u200b[');
}
/** Controls (C0, C1, DEL), bidirectional controls, line and paragraph separators, byte order marks, half surrogates. */
const UNSAFE = 
// eslint-disable-next-line no-control-regex -- finding them is the purpose
/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
/** C0 controls have pictures of their own in Unicode (U+2400 and on); the others are named by number. */
function shown(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   SK: () => (/* binding */ utcTime),
/* harmony export */   XS: () => (/* binding */ versionSpan),
/* harmony export */   br: () => (/* binding */ holderInWords),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   wL: () => (/* binding */ timeSpan),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** `1 migration`, `4,980 migrations`. */
function counted(count, noun, plural = `${noun}s`) {
    return `${grouped(count)} ${count === 1 ? noun : plural}`;
}
/** `4,980` */
function grouped(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** A time span for people: `12 ms`, `1.2 s`, `2 min 5 s`, `1 h 4 min`. */
function timeSpan(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 9950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    if (seconds < 3600)
        return twoUnits(seconds, 60, 'min', 's');
    return twoUnits(Math.round(seconds / 60), 60, 'h', 'min');
}
/** `2026-03-01 09:00:00` of an ISO 8601 time in UTC; anything else stays as it is. */
function utcTime(iso) {
    const [, date, time] = /^(\d+-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso) ?? [];
    return date === undefined || time === undefined ? iso : `${date} ${time}`;
}
/** `001`, `001 and 002`, `001 to 011`: versions in the order in which they ran. */
function versionSpan(versions) {
    const [first = ''] = versions;
    const last = versions.at(-1) ?? '';
    if (versions.length <= 1)
        return first;
    return versions.length === 2 ? `${first} and ${last}` : `${first} to ${last}`;
}
function twoUnits(count, per, large, small) {
    const rest = count % per;
    return `${Math.floor(count / per)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`;
}
/** The session that keeps a runner waiting, in a few words. */
function holderInWords({ pid, applicationName, user, since }) {
    const parts = [`process ${pid}`];
    if (applicationName !== '')
        parts.push(applicationName);
    if (user !== '')
        parts.push(`user ${user}`);
    if (since !== null)
        parts.push(`since ${since}`);
    return parts.join(', ');
}
/** `a`, `a and b`, `a, b and c`. */
function listed(parts) {
    if (parts.length < 2)
        return parts.join('');
    return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this program, as in package.json. */
const VERSION = '1.0.0';


/***/ })

};
