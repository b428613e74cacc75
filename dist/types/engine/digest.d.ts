import type { HistoryRow } from './history-row.js';
import type { Plan, PlannedStep } from './plan.js';
import type { ReportPlan } from './report.js';
/**
 * SHA-256, in hex, over the canonical JSON of what a plan would run and what it starts from. No hosts, users,
 * rendered text or times: the same files against the same history give the same digest anywhere.
 */
export declare function planDigest(plan: Omit<Plan, 'digest'>): string;
/** The digest of a plan that is at hand as data. */
export declare function digestOfPlan(plan: ReportPlan): string;
/** What is hashed. */
export declare function digestInput(plan: Omit<Plan, 'digest'>): ReportPlan;
/** A history as a plan starts from it. */
export declare function appliedRows(history: readonly Pick<HistoryRow, 'version' | 'checksum'>[]): ReportPlan['applied'];
/** A step as a plan names it. */
export declare function planStep(step: PlannedStep): ReportPlan['steps'][number];
/** What is wrong with hex digits that are given as a plan digest; undefined when nothing is. */
export declare function digestProblem(hex: string): string | undefined;
/** Where the whole digest is. */
export declare const WHOLE_DIGEST = "Copy the whole digest: it is in the line of the plan in the comment, the output plan-digest, and planDigest of --json.";
/** Whether an approval names this digest: all of it, or enough of its digits. */
export declare function approves(approvedPlan: string, digest: string): boolean;
type Json = string | number | boolean | null | readonly (Json | undefined)[] | {
    readonly [key: string]: Json;
};
/** JSON with the keys of every object in code unit order and no white space (as RFC 8785 orders them). */
export declare function canonicalJson(value: Json): string;
export {};
