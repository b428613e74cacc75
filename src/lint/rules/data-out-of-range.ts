import type { Rule } from '../rule.ts';

/** Found by counting on the target, when `data-checks` allows it. */
export const rule: Rule = {
  id: 'data-out-of-range',
  severity: 'error',
  family: 'fails',
  needsRows: true,
  dynamic: true,
  summary: 'Numbers on the target do not fit the type that a column is to have.',
  why: `Giving a column a narrower type fails on the first number that does not fit, after the table was locked and part of it
written anew. The numbers were counted on the target.`,
  unsafe: `-- Some totals have seven digits.
ALTER TABLE orders ALTER COLUMN total TYPE numeric(6, 2);`,
  safe: `-- New values are held to it at once. Mend the old ones, and validate in a later file.
ALTER TABLE orders ADD CONSTRAINT orders_total_range CHECK (total < 10000) NOT VALID;`,
};
