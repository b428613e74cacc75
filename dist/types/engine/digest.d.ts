import type { Plan } from './plan.js';
/**
 * SHA-256, in hex, over the canonical JSON of what a plan would run and what it starts from. No hosts, users,
 * rendered text or times: the same files against the same history give the same digest anywhere.
 */
export declare function planDigest(plan: Omit<Plan, 'digest'>): string;
/** What is hashed. */
export declare function digestInput(plan: Omit<Plan, 'digest'>): Json;
/** Whether an approval names this digest: all of it, or at least the 12 digits that people are shown. */
export declare function approves(approvedPlan: string, digest: string): boolean;
type Json = string | number | boolean | null | readonly Json[] | {
    readonly [key: string]: Json;
};
/** JSON with the keys of every object in code unit order and no white space (as RFC 8785 orders them). */
export declare function canonicalJson(value: Json): string;
export {};
