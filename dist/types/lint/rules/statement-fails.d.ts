import type { Rule } from '../rule.js';
/** Found by running the statement, in the rehearsal. */
export declare const rule: Rule;
