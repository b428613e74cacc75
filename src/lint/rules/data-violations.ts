import type { Rule } from '../rule.ts';

/** Found by counting on the target, when `data-checks` allows it. */
export const rule: Rule = {
  id: 'data-violations',
  severity: 'error',
  family: 'fails',
  needsRows: true,
  dynamic: true,
  summary: 'Rows on the target break a CHECK that is to be added.',
  why: `A CHECK is held against every row when it is added or validated, and fails on the first that breaks it. The rows were
counted on the target.`,
  unsafe: `-- Some orders have a negative total.
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total >= 0);`,
  safe: `-- New rows are held to it at once. Mend the old ones, and validate in a later file.
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total >= 0) NOT VALID;`,
};
