import type { Environment } from '../postgres/environment.js';
import type { EventContext } from './event.js';
import type { GitHub } from './github/client.js';
import type { PullRequest } from './github/pull-request.js';
import type { GitHubInputs } from './github-inputs.js';
export interface RunPullRequestSettings {
    inputs: Pick<GitHubInputs, 'token' | 'pullRequest'>;
    event: EventContext;
    environment: Environment;
    /** Aborted when the runner cancels the step: then little time is left. */
    signal: AbortSignal;
}
/**
 * The pull request that a run belongs to: that of the input `pr-number`, of the event, or the one that brought
 * the commit. GitHub is asked for nothing until something is asked here; what it does not tell is a GitHubError.
 */
export declare class RunPullRequest {
    #private;
    constructor(settings: RunPullRequestSettings);
    /** Why GitHub cannot be asked, in words; null when it can. */
    get obstacle(): string | null;
    /** Undefined when there is none. */
    number(): Promise<number | undefined>;
    /** The pull request of the event itself, whatever the inputs say; undefined when there is none. */
    ofEvent(): Promise<PullRequest | undefined>;
    /**
     * Whether what it shows can be taken for approved. A commit may be that of a pull request which is still open:
     * its reviewers may not have seen it.
     */
    mayApprove(): Promise<boolean>;
    /** Files that it adds or changes, as paths in the repository. */
    changedFiles(): Promise<{
        path: string;
        status: string;
    }[]>;
    client(): Promise<GitHub>;
}
