import type { Command, ReportPlan } from '../engine/report.js';
import type { JsonReport } from '../report/json.js';
import type { PageContext } from '../report/page.js';
import type { EventContext } from './event.js';
import type { GitHubInputs } from './github-inputs.js';
import type { RunPullRequest } from './run-pull-request.js';
/** What a comment needs to know of its run. */
export interface CommentSettings {
    inputs: GitHubInputs;
    event: EventContext;
    /** The key of the comment: `commentKey`. */
    key: string;
    redact: (text: string) => string;
}
/** What became of the comment. */
export interface Told {
    id: number | null;
    url: string | null;
    /** Why there is none although there should be, in words; null when nothing is amiss. */
    notice: string | null;
    /** The same for the job summary itself. */
    note: string | null;
}
/** A plan that a comment shows; without its data when they were too large to carry. */
export interface ShownPlan {
    /** 64 hex digits. */
    digest: string;
    plan: ReportPlan | null;
}
/**
 * The action's own comment on the pull request of this run. GitHub is asked for nothing until there is
 * something to say, and nothing that GitHub answers fails the run.
 */
export declare class PullRequestComment {
    #private;
    constructor(pull: RunPullRequest, settings: CommentSettings);
    /** Why the comment shows no plan that could be approved, in words. */
    missingPlan(): Promise<string>;
    /**
     * The plan that the open comment shows, which is what was approved. One that was closed approves nothing more:
     * its plan was carried out, and after a rollback the same plan would fit again.
     *
     * @throws {GitHubError} when GitHub does not tell
     */
    approvedPlan(): Promise<ShownPlan | undefined>;
    /** What a digest that was approved is made of, where a comment tells it. */
    planOfDigest(digest: string): Promise<ShownPlan | undefined>;
    /** Says in the comment, if there is one, that its plan is being run. Not waited for. */
    applying(digest: string, command: Extract<Command, 'up' | 'down' | 'reset'>): void;
    /** Puts the report into the comment, as far as there is something to say. */
    tell(report: JsonReport, context: PageContext): Promise<Told>;
}
