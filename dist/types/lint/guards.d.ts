import type { Context, Hit, Rule, Severity } from './rule.js';
/** Up to here a table is small: whatever is done to it takes no time. */
export interface SmallTable {
    readonly rows: number;
    readonly bytes: number;
}
export declare const smallTable: SmallTable;
/** What a hit is worth, given what is known of the relation that it harms. */
export interface Weighed {
    readonly severity: Severity;
    readonly guarded: string | undefined;
    readonly lowered: string | undefined;
}
export declare function weigh(rule: Rule, hit: Hit, context: Context, small: SmallTable): Weighed;
