import type { Rule } from '../rule.js';
/** Found by running the statement on tables that have a row, in the rehearsal. */
export declare const rule: Rule;
