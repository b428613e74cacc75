import type { ReportPlan } from './report.js';
/** A plan that came from outside, or what is wrong with it. */
export type ReadPlan = {
    plan: ReportPlan;
} | {
    problems: string[];
};
/**
 * Takes a value of unknown origin for a plan, every field of it checked; fields that plans do not have are left
 * behind. The problems say where in the plan they are: `steps[3] must be …`.
 */
export declare function readReportPlan(value: unknown): ReadPlan;
export declare function isRecord(value: unknown): value is Record<string, unknown>;
