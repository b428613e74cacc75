import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'edited-applied',
  severity: 'error',
  family: 'process',
  dynamic: true,
  told: 'Every command but `check` without a database tells it, as the failure `checksum-mismatch`.',
  summary: 'A migration has been changed after it was applied.',
  why: `The history keeps a checksum of what was run. An edit of an applied file never reaches the databases that have it, and
new databases get something else: from then on there are two schemas with one version number. Undo the edit, and write
what it was meant to do as a new migration. Changes of comments and white space count as well, since whether they matter
cannot be known from a checksum.`,
  unsafe: `-- 0007_create_orders.sql, applied long ago; "note" was added today
CREATE TABLE orders (id bigint PRIMARY KEY, note text);`,
  safe: `-- 0043_add_note.sql
ALTER TABLE orders ADD COLUMN note text;`,
};
