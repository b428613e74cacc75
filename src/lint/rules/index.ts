import type { Rule } from '../rule.ts';

/** Every rule, by its name: one line each, sorted. */
export const rules: readonly Rule[] = [];
