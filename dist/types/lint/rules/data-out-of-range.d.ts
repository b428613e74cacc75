import type { Rule } from '../rule.js';
/** Found by counting on the target, when `data-checks` allows it. */
export declare const rule: Rule;
