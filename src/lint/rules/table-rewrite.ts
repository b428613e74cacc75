import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'table-rewrite',
  severity: 'error',
  family: 'rewrite',
  dynamic: true,
  summary: 'The rehearsal saw that a table was written anew, for a reason that no other rule names.',
  why: `A rewrite copies every row into a new file and builds every index again, under ACCESS EXCLUSIVE from beginning to end:
nobody can read or write the table, and it takes up twice its space for that time. The rehearsal saw the file of an
existing table change, in a place where the text did not show it: in a function, a DO block or an event trigger, or
through a type whose definition decides.

Expand and contract avoids it: a new column, filled in batches, then the switch.`,
  unsafe: `-- What is run here is not in the text.
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ALTER COLUMN id TYPE bigint'; END $$;`,
  safe: `ALTER TABLE orders ADD COLUMN id_new bigint;
-- Fill id_new in batches and keep it in step with a trigger, then switch over in a later file.`,
};
