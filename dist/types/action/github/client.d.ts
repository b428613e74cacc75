import { type Fields } from './answer.js';
import { GitHubError } from './error.js';
import { type Identity } from './identity.js';
import { type Patience } from './pace.js';
export { GitHubError } from './error.js';
/** One repository on GitHub, as a token sees it. Whatever fails does so as a GitHubError. */
export interface GitHub {
    readonly owner: string;
    readonly repo: string;
    /**
     * One request. `read` understands the answer (undefined when it has no body) and throws when it is not whole.
     * Tried again while there is patience: after a rate limit, and, unless it makes something anew (POST), when
     * it is not known what became of it. With `once`, only after failures that the caller sees to.
     */
    request: <T>(route: string, parameters: Fields, read: (answer: unknown) => T, options?: {
        once: boolean;
    }) => Promise<T>;
    /** All pages of a list, or an error: never a part of it. */
    list: <T>(route: string, parameters: Fields, read: (item: Fields) => T) => Promise<T[]>;
    /** What is asked must do no harm when it is asked twice. */
    graphql: <T>(query: string, variables: Fields, read: (data: Fields) => T) => Promise<T>;
    /** Whom the token stands for. */
    identity: () => Promise<Identity>;
    /** Waits after the `tried`th failure of something; false when it should not be tried again. */
    pause: (error: GitHubError, tried: number) => Promise<boolean>;
    /** For when the runner has cancelled the step: 2.5 seconds in all remain for requests, and nothing waits. */
    hurry: () => void;
}
export interface GitHubOptions {
    token: string;
    /** As the runner has it in GITHUB_API_URL, for which `@actions/github` chooses the proxy. */
    apiUrl: string;
    /** As the runner has it in GITHUB_GRAPHQL_URL. */
    graphqlUrl?: string;
    owner: string;
    repo: string;
    /** Default: 10 seconds an attempt; 60 seconds for what fails and for waiting. */
    patience?: Patience;
    /** As if `hurry` was called when it is aborted. */
    signal?: AbortSignal;
}
/** Loads the GitHub client. Asks nothing of GitHub yet. */
export declare function openGitHub(options: GitHubOptions): Promise<GitHub>;
