import type { ReportPlan } from '../engine/report.js';
import type { PullRequestComment } from './pull-request-comment.js';
import type { RunPullRequest } from './run-pull-request.js';
/** What may run: the plan with this digest, with its data where they are at hand. */
export interface Approval {
    /** Null when an approval is required and there is none: then nothing may run. */
    approvedPlan: string | null;
    approvedPlanData?: ReportPlan;
    /** Why there is none, in words. */
    missing?: string;
}
/**
 * The approval of a run that changes the database: that of the input `approved-plan`, or else, when one is
 * required, that of the action's own comment on the pull request. Undefined when anything may run.
 *
 * @throws {MigrationError} `invalid-input` for an input that names no plan, `not-approved` when GitHub does
 * not tell
 */
export declare function approvalOf({ approvedPlan, required }: {
    approvedPlan: string | undefined;
    required: boolean;
}, pull: RunPullRequest, comment: PullRequestComment): Promise<Approval | undefined>;
/** The engine's refusal for want of an approval, with why there is none. */
export declare function withMissing(error: unknown, missing: string | undefined): unknown;
