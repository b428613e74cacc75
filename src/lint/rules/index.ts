import type { Rule } from '../rule.ts';
import { rule as suppressionUnknownRule } from './suppression-unknown-rule.ts';
import { rule as suppressionWithoutReason } from './suppression-without-reason.ts';
import { rule as unusedSuppression } from './unused-suppression.ts';

/** Every rule, by its name: one line each, sorted. */
export const rules: readonly Rule[] = [suppressionUnknownRule, suppressionWithoutReason, unusedSuppression];
