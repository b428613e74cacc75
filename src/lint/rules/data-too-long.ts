import type { Rule } from '../rule.ts';

/** Found by counting on the target, when `data-checks` allows it. */
export const rule: Rule = {
  id: 'data-too-long',
  severity: 'error',
  family: 'fails',
  needsRows: true,
  dynamic: true,
  summary: 'Values on the target are longer than a column is to allow.',
  why: `Making a column shorter fails on the first value that does not fit, after the table was locked and read. The values
were counted on the target.`,
  unsafe: `-- Some references have 40 characters.
ALTER TABLE payments ALTER COLUMN reference TYPE varchar(20);`,
  safe: `-- New values are held to it at once. Shorten the old ones, and validate in a later file.
ALTER TABLE payments ADD CONSTRAINT payments_reference_length CHECK (length(reference) <= 20) NOT VALID;`,
};
