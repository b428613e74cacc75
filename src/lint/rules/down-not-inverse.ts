import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'down-not-inverse',
  severity: 'warning',
  family: 'process',
  dynamic: true,
  summary: 'After the migration and its rollback script, the schema is not what it was before.',
  why: `The rehearsal takes an inventory of the schema, applies the migration, runs the rollback script and takes it again.
Whatever differs is named: an index that is not dropped, a default that does not come back, a lost grant or comment. A
database that has been rolled back is then unlike every other with the same history, and the next migration may fail on it
alone. Differences that change nothing, such as the order of columns, are told apart as cosmetic.`,
  unsafe: `-- up:
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX orders_total_idx ON orders (total);
-- down, which forgets the index:
--   ALTER TABLE orders DROP COLUMN note;`,
  safe: `-- down:
DROP INDEX orders_total_idx;
ALTER TABLE orders DROP COLUMN note;`,
};
