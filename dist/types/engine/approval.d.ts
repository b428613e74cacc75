import type { ApprovalOptions } from './options.js';
import type { Plan } from './plan.js';
import type { ReportPlan } from './report.js';
import type { Run } from './run.js';
/** The plan that a run is bound to; `missing` when it must be bound to one and there is none. */
export type Approval = ApprovedPlan | 'missing';
interface ApprovedPlan {
    /** 64 hex digits, or the first 32 or more. */
    digest: string;
    /** The plan itself, where it is at hand and has this digest. */
    data: ReportPlan | undefined;
}
export declare function approvalOf({ approvedPlan, approvedPlanData }: ApprovalOptions): Approval | undefined;
/**
 * Lets only the approved plan run. With nothing left to run nothing can go wrong either, as when a job that has
 * succeeded is run again: that is a warning of the run and no refusal, unless it is known that what was approved
 * has not been done. A dry run needs no approval; given one, it tells whether that still holds.
 *
 * @throws {MigrationError} `plan-changed`, with what differs as far as it can be known; `not-approved`
 */
export declare function requireApproval(run: Pick<Run, 'folder' | 'warnings' | 'dryRun'>, plan: Plan, approval: Approval | undefined): Promise<void>;
export {};
