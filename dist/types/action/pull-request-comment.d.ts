import type { Command, ReportPlan } from '../engine/report.js';
import type { Environment } from '../postgres/environment.js';
import type { JsonReport } from '../report/json.js';
import type { PageContext } from '../report/page.js';
import type { EventContext } from './event.js';
import type { PullRequest } from './github/pull-request.js';
import type { GitHubInputs } from './github-inputs.js';
/** What a comment needs to know of its run. */
export interface CommentSettings {
    inputs: GitHubInputs;
    event: EventContext;
    environment: Environment;
    /** The key of the comment: `commentKey`. */
    key: string;
    /** Aborted when the runner cancels the step: then little time is left. */
    signal: AbortSignal;
    redact: (text: string) => string;
}
/** What became of the comment. */
export interface Told {
    id: number | null;
    url: string | null;
    /** Why there is none although there should be, in words; null when nothing is amiss. */
    notice: string | null;
}
/**
 * The action's own comment on the pull request of this run. GitHub is asked for nothing until there is
 * something to say, and nothing that GitHub answers fails the run.
 */
export declare class PullRequestComment {
    #private;
    constructor(settings: CommentSettings);
    /** Whether there can be a comment at all; null when there can, or else why not. */
    get obstacle(): string | null;
    /** The pull request with what GitHub knows of it; undefined when there is none. */
    pullRequest(): Promise<PullRequest | undefined>;
    /** Why the comment shows no plan that could be approved, in words. */
    missingPlan(): Promise<string>;
    /** Files that the pull request adds or changes, as paths in the repository. */
    changedFiles(): Promise<{
        path: string;
        status: string;
    }[]>;
    /**
     * The plan that the comment shows, which is what was approved; of the digest `wanted`, if one is given. An
     * open comment comes first; one that was closed by an apply tells what was approved then.
     *
     * @throws {GitHubError} when GitHub does not tell
     */
    approvedPlan(wanted?: string): Promise<{
        digest: string;
        plan: ReportPlan | null;
        url: string;
    } | undefined>;
    /** Says in the comment, if there is one, that its plan is being run. Not waited for. */
    applying(digest: string, command: Exclude<Command, 'status' | 'verify'>): void;
    /** Puts the report into the comment, as far as there is something to say. */
    tell(report: JsonReport, context: PageContext): Promise<Told>;
}
