import { rules } from './rules/index.ts';

/** The rules whose word is a finding: they have a level, and comments leave them out. */
export const findingRules = rules.filter(({ told }) => told === undefined);
