import type { Rule } from '../rule.js';
/** Every rule, by its name: one line each, sorted. */
export declare const rules: readonly Rule[];
