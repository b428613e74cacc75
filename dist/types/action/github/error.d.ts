export type GitHubErrorKind = 'permission' | 'not-found' | 'unauthorized' | 'rate-limit' | 'too-long' | 'unavailable' | 'refused';
/** A request that GitHub did not do, or of which it is not known whether it did. */
export declare class GitHubError extends Error {
    readonly name = "GitHubError";
    /** `unavailable`: no answer in time, none that can be understood, or 5xx; what was asked may have been done. */
    readonly kind: GitHubErrorKind;
    /** Null when there was no answer. */
    readonly status: number | null;
    /** What would have been enough, as the header x-accepted-github-permissions has it. */
    readonly permissions: string | null;
    /** Milliseconds that GitHub asks to wait before the next request; null when it does not say. */
    readonly waitMs: number | null;
    constructor(kind: GitHubErrorKind, message: string, details?: {
        status?: number;
        permissions?: string | undefined;
        waitMs?: number | undefined;
    });
}
export interface Refusal {
    status: number;
    headers: Record<string, string | number | undefined>;
    /** The answer's body, read as JSON, or as text where it is none. */
    data: unknown;
}
/**
 * `request` names what was asked, as in `GET /user`; `now` is a time of day in milliseconds; `hide` takes out of
 * a text what is secret.
 */
export declare function refusal(request: string, { status, headers, data }: Refusal, { now, hide }: {
    now: number;
    hide: (text: string) => string;
}): GitHubError;
/** An error of GraphQL, which comes with status 200. */
export declare function graphqlRefusal(error: unknown, hide: (text: string) => string): GitHubError;
