import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'unexpected-scan',
  severity: 'error',
  family: 'scan',
  dynamic: true,
  summary:
    'The rehearsal saw an index built, or a table read from end to end, while others wait, and the text does not show it.',
  why: `To build an index and to check a constraint takes the longer the larger the table is, and nobody can write it
meanwhile, or read it where the lock is ACCESS EXCLUSIVE. The rehearsal saw it happen to an existing table in a place where
no rule had foretold it: a DO block, a function or a trigger puts such a statement together as it runs, most often.

Plain statements in the file say what they do, and have ways that do not block: CREATE INDEX CONCURRENTLY, NOT VALID.`,
  unsafe: `-- What is run here is not in the text.
DO $$ BEGIN EXECUTE 'CREATE INDEX orders_note_idx ON orders (note)'; END $$;`,
  safe: `-- In a file of its own, which runs without a transaction:
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);`,
};
