import type { Rule } from '../rule.ts';

/** Found by counting on the target, when `data-checks` allows it. */
export const rule: Rule = {
  id: 'data-nulls',
  severity: 'error',
  family: 'fails',
  needsRows: true,
  dynamic: true,
  summary: 'Rows on the target have no value in a column that is to be NOT NULL.',
  why: `\`SET NOT NULL\` and \`PRIMARY KEY\` fail on the first row without a value, after they have read the table under ACCESS
EXCLUSIVE. The rows were counted on the target.`,
  unsafe: `-- Some orders have no country.
ALTER TABLE orders ALTER COLUMN country SET NOT NULL;`,
  safe: `-- Fill them in first, in batches; new rows are held to it at once.
ALTER TABLE orders ADD CONSTRAINT orders_country_nn CHECK (country IS NOT NULL) NOT VALID;`,
};
