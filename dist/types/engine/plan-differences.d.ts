import type { ReportDifference, ReportPlan } from './report.js';
/** A difference, and a clause of a sentence that says it. */
export interface PlanDifference extends ReportDifference {
    says: string;
}
/** A version as the files or the history write it; plans have versions without leading zeros. */
export type VersionAsWritten = (version: string) => string;
/**
 * Where the plan that would run now differs from the approved one, field by field. First what explains the
 * rest: what was asked for, where, the files that changed, the history; then the steps that come and go with
 * it. At most 50, and then one that counts the others. Empty for equal plans.
 */
export declare function comparePlans(approvedPlan: ReportPlan, planNow: ReportPlan, asWritten: VersionAsWritten): PlanDifference[];
