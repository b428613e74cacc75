import type { Rule } from '../rule.js';
/** Found where the comments are read: see ../suppressions.ts. */
export declare const rule: Rule;
