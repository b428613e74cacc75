import type { Rule } from '../rule.ts';

/** Found by counting on the target, when `data-checks` allows it. */
export const rule: Rule = {
  id: 'data-rows',
  severity: 'error',
  family: 'fails',
  needsRows: true,
  dynamic: true,
  summary: 'A table of the target has rows, and a column without a default is added to it as NOT NULL.',
  why: `A new column is NULL in every row that is there, and NOT NULL does not allow that: the statement fails as soon as the
table has one row. It has.`,
  unsafe: `ALTER TABLE orders ADD COLUMN country text NOT NULL;`,
  safe: `ALTER TABLE orders ADD COLUMN country text NOT NULL DEFAULT 'unknown';`,
};
