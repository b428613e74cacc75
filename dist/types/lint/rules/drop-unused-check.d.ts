import type { Rule } from '../rule.js';
/** Told by the statistics of the target: no text has it. */
export declare const rule: Rule;
