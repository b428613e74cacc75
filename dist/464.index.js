export const id = 464;
export const ids = [464,754];
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

/***/ 3754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubError: () => (/* reexport */ github_error/* GitHubError */.y_),
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: ./build/action/github/answer.js
var github_answer = __webpack_require__(9653);
// EXTERNAL MODULE: ./build/action/github/error.js
var github_error = __webpack_require__(2441);
// EXTERNAL MODULE: ./build/action/github/identity.js
var identity = __webpack_require__(7661);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/action/github/pace.js


const PATIENCE = { requestMs: 10_000, totalMs: 60_000 };
/** The runner kills a cancelled step after 10 seconds, of which the database gets most. */
const HURRY_MS = 2500;
/** How long requests may take, and whether there is time for another attempt. */
class Pace {
    #requestMs;
    #hurry = new AbortController();
    #hurriedAt = 0;
    #leftMs;
    constructor({ requestMs, totalMs }) {
        this.#requestMs = requestMs;
        this.#leftMs = totalMs;
    }
    /** From now on requests have 2.5 seconds in all, what is under way included, and nothing waits. */
    hurry() {
        if (this.#hurry.signal.aborted)
            return;
        this.#leftMs = HURRY_MS;
        this.#hurriedAt = performance.now();
        this.#hurry.abort();
    }
    /** Aborts the signal of the work when its time is over. */
    async attempt(work) {
        const hurry = this.#hurry.signal;
        if (hurry.aborted && this.#leftMs <= 0) {
            throw new github_error/* GitHubError */.y_('unavailable', 'The run is being cancelled and there is no time left');
        }
        const stop = new AbortController();
        const within = (longestMs) => {
            const ms = Math.min(longestMs, this.#requestMs);
            return setTimeout(() => {
                stop.abort(new Error(`it did not come within ${ms / 1000} seconds`));
            }, ms);
        };
        let timer = within(hurry.aborted ? this.#leftMs : this.#requestMs);
        const sooner = () => {
            clearTimeout(timer);
            timer = within(HURRY_MS);
        };
        hurry.addEventListener('abort', sooner, { once: true });
        const started = performance.now();
        try {
            const result = await work(stop.signal);
            if (hurry.aborted)
                this.#spend(started);
            return result;
        }
        catch (error) {
            this.#spend(started);
            throw error;
        }
        finally {
            clearTimeout(timer);
            hurry.removeEventListener('abort', sooner);
        }
    }
    /** Waits; false, and at once, when that is more than there is patience or time for. */
    async pause(ms) {
        if (this.#hurry.signal.aborted || ms >= this.#leftMs)
            return false;
        this.#leftMs -= ms;
        try {
            await (0,promises_.setTimeout)(ms, undefined, { signal: this.#hurry.signal });
            return true;
        }
        catch {
            return false;
        }
    }
    #spend(started) {
        this.#leftMs -= performance.now() - Math.max(started, this.#hurriedAt);
    }
}

;// CONCATENATED MODULE: ./build/action/github/client.js





/** Loads the GitHub client. Asks nothing of GitHub yet. */
async function openGitHub(options) {
    if (options.token === '') {
        throw new github_error/* GitHubError */.y_('unauthorized', 'There is no token: the input github-token is empty');
    }
    const { GitHub: Client, getOctokitOptions } = await __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 1845));
    const baseUrl = options.apiUrl.replace(/\/+$/, '');
    // Octokit would write what a server says about deprecation to the log as it is.
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const repository = new Repository(new Client(getOctokitOptions(options.token, { baseUrl, log })), {
        ...options,
        // GitHub Enterprise Server has /api/v3 and /api/graphql.
        graphqlUrl: options.graphqlUrl ?? `${baseUrl.replace(/\/v3$/, '')}/graphql`,
    });
    if (options.signal?.aborted)
        repository.hurry();
    options.signal?.addEventListener('abort', repository.hurry, { once: true });
    return repository;
}
function silent() {
    // Nothing to say.
}
const PAGE = 100;
const MOST_TRIES = 4;
class Repository {
    owner;
    repo;
    #client;
    #token;
    #hide;
    #graphqlUrl;
    #pace;
    #identity;
    constructor(client, options) {
        this.owner = options.owner;
        this.repo = options.repo;
        this.#client = client;
        this.#token = options.token;
        this.#hide = hiding(options.token);
        this.#graphqlUrl = options.graphqlUrl;
        this.#pace = new Pace(options.patience ?? PATIENCE);
    }
    hurry = () => {
        this.#pace.hurry();
    };
    async request(route, parameters, read, { once } = { once: false }) {
        if (once)
            return this.#once(route, parameters, read);
        return this.#persistent(() => this.#once(route, parameters, read), !route.startsWith('POST '));
    }
    async list(route, parameters, read) {
        const all = [];
        for (let page = 1;; page++) {
            const ask = () => this.#once(route, { ...parameters, per_page: PAGE, page }, (answer, link) => {
                const items = (0,github_answer/* listOf */.c3)(answer).map(read);
                // A page may be short and not the last: GitHub leaves out what is hidden after it has counted.
                return { items, isLast: link === undefined ? items.length < PAGE : !link.includes('rel="next"') };
            });
            const { items, isLast } = await this.#persistent(ask, true);
            all.push(...items);
            if (isLast)
                return all;
        }
    }
    graphql(query, variables, read) {
        const ask = () => this.#once(`POST ${this.#graphqlUrl}`, { query, variables }, (answer) => {
            const { data, errors } = (0,github_answer/* fieldsOf */.Pf)(answer);
            if (Array.isArray(errors) && errors.length > 0)
                throw (0,github_error/* graphqlRefusal */.KP)(errors[0], this.#hide);
            return read((0,github_answer/* fieldsOf */.Pf)(data));
        });
        return this.#persistent(ask, true);
    }
    identity() {
        this.#identity ??= (0,identity/* identityOf */.c)(this, this.#token).catch((error) => {
            this.#identity = undefined;
            throw error;
        });
        return this.#identity;
    }
    async pause({ kind, waitMs }, tried) {
        if (tried >= MOST_TRIES || (kind !== 'unavailable' && kind !== 'rate-limit'))
            return false;
        // Jobs of one matrix that failed together should not come back together.
        const backoff = 500 * 2 ** (tried - 1) * (0.5 + Math.random() / 2);
        return this.#pace.pause(waitMs ?? backoff);
    }
    // Octokit's plugin for this posts again what may have been posted, asks again before GitHub says it may, and
    // waits where a cancelled run cannot end it.
    async #persistent(ask, isRepeatable) {
        for (let tried = 1;; tried++) {
            try {
                return await ask();
            }
            catch (error) {
                if (!(error instanceof github_error/* GitHubError */.y_))
                    throw error;
                // What met a limit was not done.
                const mayRepeat = isRepeatable || error.kind === 'rate-limit';
                if (!mayRepeat || !(await this.pause(error, tried)))
                    throw error;
            }
        }
    }
    #once(route, parameters, read) {
        const { owner, repo } = this;
        // A parameter that the route has no place for would be sent as one of the query.
        const given = route.includes('{owner}') ? { owner, repo, ...parameters } : parameters;
        return this.#pace.attempt(async (signal) => {
            try {
                const { status, headers, ...answer } = await this.#client.request(route, {
                    ...given,
                    request: { signal },
                });
                const data = answer.data;
                return read(status === 204 ? undefined : data, headers.link);
            }
            catch (error) {
                throw this.#understood(error, named(route, given));
            }
        });
    }
    #understood(error, request) {
        if (error instanceof github_error/* GitHubError */.y_)
            return error;
        if (error instanceof github_answer/* UnexpectedAnswer */.M7) {
            const message = `The answer to ${request} is cut off or is not what GitHub describes`;
            return new github_error/* GitHubError */.y_('unavailable', message);
        }
        const response = error instanceof Error && 'response' in error ? error.response : undefined;
        if (response !== undefined) {
            return (0,github_error/* refusal */.x5)(request, response, { now: Date.now(), hide: this.#hide });
        }
        const cause = error instanceof Error ? error.message : String(error);
        return new github_error/* GitHubError */.y_('unavailable', `No answer to ${request}: ${this.#hide(cause)}`);
    }
}
/** `GET /repos/octo/orders/pulls/7` */
function named(route, parameters) {
    return route
        .replace(/https?:\/\/[^/]+/, '')
        .replace(/\{(\w+)\}/g, (_, name) => String(parameters[name]));
}
/**
 * Takes a token out of a text, also in base64, as git sends `x-access-token:` and the token: what stands before
 * the token there is 15 characters, and does not change how the token is written.
 */
function hiding(token) {
    const encoded = Buffer.from(token, 'utf8').toString('base64').replace(/=+$/, '');
    return (text) => text.replaceAll(token, '***').replaceAll(encoded, '***');
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


/***/ }),

/***/ 8464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedFiles: () => (/* binding */ changedFiles),
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9653);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3754);


/** Undefined when there is none. Fails with a GitHubError when that cannot be known. */
async function findPullRequest(github, clue) {
    switch (clue.kind) {
        case 'number':
            return found(() => github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: clue.number }, pullRequestOf));
        case 'commit':
            return found(() => ofCommit(github, clue.sha));
        case 'head':
            return found(() => ofHead(github, clue));
    }
}
/** Paths in the repository, with what became of them in GitHub's words (`added`, `modified`, …). */
async function changedFiles(github, pullRequest) {
    return github.list('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { pull_number: pullRequest }, ({ filename, status }) => ({ path: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(filename), status: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(status) }));
}
async function ofCommit(github, sha) {
    const repository = `${github.owner}/${github.repo}`.toLowerCase();
    const pulls = await github.list('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: sha }, (fields) => {
        const pull = pullRequestOf(fields);
        return {
            pull,
            // In a fork GitHub names those of the repository that it was forked from as well.
            isHere: nameOf(fields['base'])?.toLowerCase() === repository,
            isExact: pull.headSha === sha || fields['merge_commit_sha'] === sha,
        };
    });
    return pulls
        .filter(({ isHere }) => isHere)
        .sort((a, b) => Number(b.isExact) - Number(a.isExact) ||
        Number(b.pull.merged) - Number(a.pull.merged) ||
        b.pull.number - a.pull.number)[0]?.pull;
}
/** Only one that stands at this very commit: what names a branch may have been made up in a fork. */
async function ofHead(github, { owner, branch, sha }) {
    const pulls = await github.list('GET /repos/{owner}/{repo}/pulls', { head: `${owner}:${branch}`, state: 'all' }, (fields) => ({ pull: pullRequestOf(fields), isOpen: fields['state'] === 'open' }));
    return pulls
        .filter(({ pull }) => pull.headSha === sha)
        .sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.pull.number - a.pull.number)[0]?.pull;
}
function pullRequestOf(answer) {
    const fields = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(answer);
    const head = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(fields['head']);
    const headRepository = nameOf(head);
    return {
        number: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(fields['number']),
        headSha: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(head['sha']),
        headRepository,
        fromFork: headRepository === null || headRepository !== nameOf(fields['base']),
        // The field `merged` is not in the answers of lists.
        merged: fields['merged_at'] !== null && (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(fields['merged_at']) !== '',
        // An account that is gone has left what GitHub shows as this one.
        author: fields['user'] === null ? 'ghost' : (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(fields['user'])['login']),
    };
}
/** Of the repository of a head or a base. */
function nameOf(side) {
    const { repo } = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(side);
    return repo ? (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(repo['full_name']) : null;
}
async function found(look) {
    try {
        return await look();
    }
    catch (error) {
        // GitHub says 422 of a commit that it does not have.
        const isNone = error instanceof _client_js__WEBPACK_IMPORTED_MODULE_0__.GitHubError && (error.kind === 'not-found' || error.status === 422);
        if (isNone)
            return undefined;
        throw error;
    }
}


/***/ })

};
