import type { GitHubError } from './error.js';
export interface RunOrigin {
    /** The pull request comes from another repository. */
    fromFork: boolean;
    byDependabot: boolean;
    /** The run writes a job summary. Default true. */
    summary?: boolean;
}
/** Says, for a notice, that no comment was posted, why, and what to do about it. */
export declare function troubleInWords(error: GitHubError, origin: RunOrigin): string;
