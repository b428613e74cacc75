export const id = 231;
export const ids = [231];
export const modules = {

/***/ 9653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ UnexpectedAnswer),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   ef: () => (/* binding */ textOrNull)
/* harmony export */ });
/*
 * What GitHub answered, field by field. A connection that is cut leaves Octokit with a text, or with nothing,
 * where the answer should be, and it says no word about it. So every field that is used is looked at.
 */
/** What is thrown by what follows. */
class UnexpectedAnswer extends Error {
}
function fieldsOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new UnexpectedAnswer();
    return value;
}
function listOf(value) {
    if (!Array.isArray(value))
        throw new UnexpectedAnswer();
    return value.map(fieldsOf);
}
function idOf(value) {
    if (!Number.isSafeInteger(value))
        throw new UnexpectedAnswer();
    return value;
}
function textOf(value) {
    if (typeof value !== 'string')
        throw new UnexpectedAnswer();
    return value;
}
function textOrNull(value) {
    return value === null || value === undefined ? null : textOf(value);
}


/***/ }),

/***/ 7231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ownComments: () => (/* binding */ ownComments),
  putComment: () => (/* binding */ putComment),
  retitle: () => (/* binding */ retitle)
});

// EXTERNAL MODULE: ./build/action/github/answer.js
var github_answer = __webpack_require__(9653);
// EXTERNAL MODULE: ./build/action/github/error.js
var github_error = __webpack_require__(2441);
// EXTERNAL MODULE: ./build/action/github/identity.js
var github_identity = __webpack_require__(7661);
// EXTERNAL MODULE: ./build/action/github/marker.js
var github_marker = __webpack_require__(8669);
;// CONCATENATED MODULE: ./build/action/github/comment-requests.js




/** GitHub takes 65,536 characters, and one is one byte at least; what does not fit for other reasons is cut more. */
const BUDGETS = [65_000, 30_000, 8000];
const [MOST_BYTES] = BUDGETS;
const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
/**
 * Oldest first, open and closed. `made` was just made here, and is there even where the list does not have it:
 * GitHub's copies of its data may be behind. An error when not all comments could be read.
 */
async function listOwn({ github, pullRequest, key }, made) {
    const all = await github.list(`GET ${COMMENTS}`, { issue_number: pullRequest }, (fields) => {
        const body = (0,github_answer/* textOrNull */.ef)(fields['body']) ?? '';
        const marker = (0,github_marker/* readMarker */.t7)(body);
        return marker?.key === key
            ? { comment: commentOf(fields, body, marker), author: fields['user'] }
            : undefined;
    });
    const others = all.filter((one) => one !== undefined).filter(({ comment }) => comment.id !== made?.id);
    const own = made ? [made] : [];
    if (others.length > 0) {
        const identity = await github.identity();
        own.push(...others.filter(({ author }) => (0,github_identity/* isBy */._)(author, identity)).map(({ comment }) => comment));
    }
    // While pages are read comments come and go, which can show one twice.
    return [...new Map(own.map((comment) => [comment.id, comment])).values()].sort((a, b) => a.id - b.id);
}
/** Not tried again here when it is not known what became of it. */
function post({ github, pullRequest }, content) {
    return inSomeBudget(content, (body) => github.request(`POST ${COMMENTS}`, { issue_number: pullRequest, body }, (answer) => commentOf((0,github_answer/* fieldsOf */.Pf)(answer), body, markerOf(content))));
}
/** False when the comment is not there any more. */
async function patch({ github }, { id }, content) {
    return isThere(inSomeBudget(content, (body) => patchBody(github, id, body)));
}
/**
 * Writes a comment again with changes to its marker and its text, unless it says something else by now. Fails
 * when it is not there any more.
 */
async function rewrite(github, { id, marker }, changes, change = (text) => text) {
    for (let tried = 1;; tried++) {
        // Between two tries another run may have written to it, or the first may have been done.
        const body = await bodyOf(github, id);
        const now = (0,github_marker/* readMarker */.t7)(body);
        if (now === undefined || !isSame(now, marker))
            return;
        const text = change(body.replace(/^[^\n]*\n?/, ''));
        const line = (0,github_marker/* writeMarker */.en)({ ...now, ...changes }, MOST_BYTES - Buffer.byteLength(text) - 1);
        try {
            await patchBody(github, id, `${line}\n${text}`, { once: true });
            return;
        }
        catch (error) {
            if (!(error instanceof github_error/* GitHubError */.y_) || !(await github.pause(error, tried)))
                throw error;
        }
    }
}
/** False when the comment was not there any more, or could not be deleted: the next run tries again. */
async function remove({ github }, { id }) {
    return isDone(github.request(`DELETE ${COMMENT}`, { comment_id: id }, () => undefined));
}
/** Hides a comment as outdated, and sees to it that it is not written to any more. Tries to. */
async function retire({ github }, comment) {
    await isDone(github.graphql(MINIMIZE, { id: comment.nodeId }, () => undefined));
    // Last, so that the next run tries again what did not work.
    await isDone(rewrite(github, comment, { closed: true }));
}
const MINIMIZE = `mutation ($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } }
}`;
/** Whether a comment with this marker says it already. */
function says(marker, content) {
    return isSame(marker, markerOf(content));
}
function isSame(a, b) {
    return a.body === b.body && a.kind === b.kind && a.digest === b.digest && a.closed === b.closed;
}
function bodyOf(github, id) {
    return github.request(`GET ${COMMENT}`, { comment_id: id }, (answer) => (0,github_answer/* textOrNull */.ef)((0,github_answer/* fieldsOf */.Pf)(answer)['body']) ?? '');
}
function patchBody(github, id, body, options) {
    return github.request(`PATCH ${COMMENT}`, { comment_id: id, body }, (answer) => (0,github_answer/* idOf */.TH)((0,github_answer/* fieldsOf */.Pf)(answer)['id']), options);
}
async function inSomeBudget(content, write) {
    for (const [index, budget] of BUDGETS.entries()) {
        const line = (0,github_marker/* writeMarker */.en)(markerOf(content), Math.floor(budget / 4));
        const body = `${line}\n${content.text(budget - Buffer.byteLength(line) - 1)}`;
        const isLast = index === BUDGETS.length - 1;
        if (Buffer.byteLength(body) > MOST_BYTES && !isLast)
            continue;
        try {
            return await write(body);
        }
        catch (error) {
            if (!isKind(error, 'too-long') || isLast)
                throw error;
        }
    }
    throw new RangeError('There is no budget to write a comment in.');
}
function markerOf({ marker, essence }) {
    return { ...marker, body: (0,github_marker/* shortHash */.BC)(essence) };
}
function commentOf(fields, body, marker) {
    return {
        id: (0,github_answer/* idOf */.TH)(fields['id']),
        nodeId: (0,github_answer/* textOf */.b6)(fields['node_id']),
        url: (0,github_answer/* textOf */.b6)(fields['html_url']),
        body,
        marker,
    };
}
async function isThere(writing) {
    try {
        await writing;
        return true;
    }
    catch (error) {
        if (isKind(error, 'not-found'))
            return false;
        throw error;
    }
}
async function isDone(request) {
    try {
        await request;
        return true;
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y_)
            return false;
        throw error;
    }
}
function isKind(error, kind) {
    return error instanceof github_error/* GitHubError */.y_ && error.kind === kind;
}

;// CONCATENATED MODULE: ./build/action/github/comments.js


/**
 * Comments of the action's own with this key, open and closed, oldest first: the marker begins the body, and
 * the author is whom the token stands for.
 */
function ownComments(github, pullRequest, key) {
    return listOwn({ github, pullRequest, key });
}
/**
 * Sees to it that one open comment with this key says what it should. Runs at the same time end with one
 * comment: each looks again after it has made one, and all keep the oldest. Closed comments are left alone.
 * Nothing is written when the comments could not all be read. Fails with a GitHubError.
 */
function putComment(github, pullRequest, key, content, { mode, create }) {
    const thread = { github, pullRequest, key };
    return mode === 'update' ? putOver(thread, content, create) : putAnew(thread, content, create);
}
/**
 * Gives a comment another headline until it is put again: only the first line that begins with `### ` changes,
 * to `### ` and the headline. One that says something else by now is left as it is. Fails with a GitHubError.
 */
async function retitle(github, comment, headline) {
    // Without the hash of what it says, the next put does not take it for unchanged.
    await rewrite(github, comment, { body: '' }, (text) => text.replace(/^### .*$/m, () => `### ${headline}`));
}
const MOST_ROUNDS = 5;
const LEFT = { state: 'left', id: null, url: null, duplicatesRemoved: 0 };
async function putOver(thread, content, create) {
    let made;
    let removed = 0;
    for (let round = 1; round <= MOST_ROUNDS; round++) {
        const own = await listWith(thread, made);
        const [comment, ...duplicates] = own.filter((one) => !one.marker.closed || one === made);
        if (comment === undefined) {
            if (!create)
                return LEFT;
            made = await make(thread, content, own);
            continue;
        }
        for (const duplicate of duplicates)
            if (await remove(thread, duplicate))
                removed += 1;
        if (says(comment.marker, content)) {
            return outcome(comment === made ? 'created' : 'unchanged', comment, removed);
        }
        if (await patch(thread, comment, content))
            return outcome('updated', comment, removed);
        // Somebody has deleted it.
        made = undefined;
    }
    throw new github_error/* GitHubError */.y_('unavailable', 'The comments of the pull request keep changing while this one is written');
}
async function putAnew(thread, content, create) {
    const own = await listOwn(thread);
    const open = own.filter(({ marker }) => !marker.closed);
    const newest = open.at(-1);
    if (newest && says(newest.marker, content)) {
        await retireAll(thread, open, newest);
        return outcome('unchanged', newest);
    }
    if (!create) {
        return newest && (await patch(thread, newest, content)) ? outcome('updated', newest) : LEFT;
    }
    const made = await make(thread, content, own);
    // Other runs may have made some at the same time: all runs keep the same one open.
    const now = (await listWith(thread, made)).filter((one) => !one.marker.closed || one === made);
    await retireAll(thread, now, now.at(-1));
    return outcome('created', made);
}
async function retireAll(thread, comments, but) {
    for (const comment of comments)
        if (comment !== but)
            await retire(thread, comment);
}
/**
 * Makes a comment, where those that are `known` are no answer. When it is not known whether it was made, looks
 * for it before another is made.
 */
async function make(thread, content, known) {
    const newest = known.at(-1)?.id ?? 0;
    for (let tried = 1;; tried++) {
        try {
            return await post(thread, content);
        }
        catch (error) {
            if (!(error instanceof github_error/* GitHubError */.y_) || error.kind !== 'unavailable')
                throw error;
            const mayRepeat = await thread.github.pause(error, tried);
            const found = (await listOwn(thread)).find(({ id, marker }) => id > newest && says(marker, content));
            if (found)
                return found;
            if (!mayRepeat)
                throw error;
        }
    }
}
/** One that was made is no failure when it cannot be seen what else there is. */
async function listWith(thread, made) {
    try {
        return await listOwn(thread, made);
    }
    catch (error) {
        if (made && error instanceof github_error/* GitHubError */.y_)
            return [made];
        throw error;
    }
}
function outcome(state, { id, url }, removed = 0) {
    return { state, id, url, duplicatesRemoved: removed };
}


/***/ }),

/***/ 2441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KP: () => (/* binding */ graphqlRefusal),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9653);

/** A request that GitHub did not do, or of which it is not known whether it did. */
class GitHubError extends Error {
    name = 'GitHubError';
    /** `unavailable`: no answer in time, none that can be understood, or 5xx; what was asked may have been done. */
    kind;
    /** Null when there was no answer. */
    status;
    /** What would have been enough, as the header x-accepted-github-permissions has it. */
    permissions;
    /** Milliseconds that GitHub asks to wait before the next request; null when it does not say. */
    waitMs;
    constructor(kind, message, details = {}) {
        super(message);
        this.kind = kind;
        this.status = details.status ?? null;
        this.permissions = details.permissions ?? null;
        this.waitMs = details.waitMs ?? null;
    }
}
/**
 * `request` names what was asked, as in `GET /user`; `now` is a time of day in milliseconds; `hide` takes out of
 * a text what is secret.
 */
function refusal(request, { status, headers, data }, { now, hide }) {
    const said = wordsOf(data, hide);
    const limited = isRateLimit(status, headers, said);
    return new GitHubError(limited ? 'rate-limit' : kindOf(status, said), `GitHub answered ${status} to ${request}${said === '' ? '' : `: ${said}`}`, {
        status,
        permissions: headers['x-accepted-github-permissions']?.toString(),
        waitMs: waitOf(headers, limited, now),
    });
}
/** An error of GraphQL, which comes with status 200. */
function graphqlRefusal(error, hide) {
    const { type } = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(error);
    const isLimit = typeof type === 'string' && type.includes('RATE_LIMIT');
    return new GitHubError(isLimit ? 'rate-limit' : 'refused', `GitHub refused: ${wordsOf(error, hide)}`);
}
function kindOf(status, said) {
    if (status >= 500 || status === 408)
        return 'unavailable';
    if (status === 401)
        return 'unauthorized';
    // A locked pull request and an archived repository are 403, too. No permission would help there.
    if (status === 403 && /resource not accessible/i.test(said))
        return 'permission';
    if (status === 404 || status === 410)
        return 'not-found';
    return status === 422 && /too long/i.test(said) ? 'too-long' : 'refused';
}
/** GitHub says 403 to most who ask too often, and means by it neither the token nor its permissions. */
function isRateLimit(status, headers, said) {
    if (status === 429)
        return true;
    return (status === 403 &&
        (headers['retry-after'] !== undefined ||
            headers['x-ratelimit-remaining']?.toString() === '0' ||
            /rate limit|abuse detection/i.test(said)));
}
/** GitHub asks to wait for a minute when a limit is reached and it does not say how long. */
const UNSAID_LIMIT_MS = 60_000;
function waitOf(headers, limited, now) {
    const after = headers['retry-after']?.toString();
    if (after !== undefined && /^\d+$/.test(after))
        return Number(after) * 1000;
    if (!limited)
        return undefined;
    const reset = headers['x-ratelimit-reset']?.toString();
    if (headers['x-ratelimit-remaining']?.toString() === '0' && reset !== undefined && /^\d+$/.test(reset)) {
        return Math.max(Number(reset) * 1000 - now, 1000);
    }
    return UNSAID_LIMIT_MS;
}
const MOST_WORDS = 300;
/** What the answer says for people. A page of a proxy or of a web server in between says nothing here. */
function wordsOf(data, hide) {
    if (typeof data !== 'object' || data === null || !('message' in data))
        return '';
    const errors = 'errors' in data && Array.isArray(data.errors) ? data.errors.map(messageOf) : [];
    const said = [messageOf(data), ...errors].filter((words) => words !== '').join('; ');
    // A secret that is cut in two would not be known for one any more.
    return hide(said).replace(/\s+/g, ' ').slice(0, MOST_WORDS);
}
function messageOf(error) {
    if (typeof error !== 'object' || error === null)
        return typeof error === 'string' ? error : '';
    return 'message' in error && typeof error.message === 'string' ? error.message : '';
}


/***/ }),

/***/ 7661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isBy),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9653);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2441);


const ACTIONS = 'github-actions[bot]';
/** The token that a job is given may not ask REST who it is; a fine-grained token of a person may not ask GraphQL. */
async function identityOf(github, token) {
    const login = (await unlessRefused(() => github.graphql('query { viewer { login } }', {}, viewerLogin))) ??
        (await unlessRefused(() => github.request('GET /user', {}, (user) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(user)['login'])))) ??
        ACTIONS;
    return {
        login: bare(login),
        // Installations of apps, the one behind the token of a job among them, have tokens of this kind.
        isBot: isBotLogin(login) || bare(login) === bare(ACTIONS) || token.startsWith('ghs_'),
    };
}
/** Whether the author of something is the identity, not one of the same name and another kind. */
function isBy(author, identity) {
    // The author is null when the account is gone.
    if (typeof author !== 'object' || author === null)
        return false;
    const { login, type } = author;
    return typeof login === 'string' && bare(login) === identity.login && (type === 'Bot') === identity.isBot;
}
function viewerLogin({ viewer }) {
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(viewer)['login']);
}
/** Not knowing for now is no answer: another identity would not find its own comments and post them again. */
async function unlessRefused(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ &&
            ['permission', 'refused', 'not-found', 'unauthorized'].includes(error.kind)) {
            return undefined;
        }
        throw error;
    }
}
function isBotLogin(login) {
    return login.endsWith('[bot]');
}
function bare(login) {
    return login.replace(/\[bot\]$/, '').toLowerCase();
}


/***/ })

};
