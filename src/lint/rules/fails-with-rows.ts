import type { Rule } from '../rule.ts';

/** Found by running the statement on tables that have a row, in the rehearsal. */
export const rule: Rule = {
  id: 'fails-with-rows',
  severity: 'warning',
  family: 'fails',
  needsRows: true,
  dynamic: true,
  summary: 'A pending statement runs on empty tables, and failed as soon as they had a row.',
  why: `A throw-away server has the schema of the target but not its rows, and much that fails in production runs on an
empty table: a new column that is NOT NULL and has no default, a CHECK, a cast. So the pending files were run once more
with a made-up row in every table that they touch, and this statement failed.

The row is made up: a table of the target may be empty, or its rows may be better. The message of the server says what
it did not like.`,
  unsafe: `ALTER TABLE orders ADD COLUMN country text NOT NULL;`,
  safe: `ALTER TABLE orders ADD COLUMN country text NOT NULL DEFAULT 'unknown';`,
};
