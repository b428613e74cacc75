import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'irreversible',
  severity: 'notice',
  family: 'process',
  dynamic: true,
  summary: 'A pending migration has no rollback script, or one that does not run.',
  why: `When a deployment goes wrong, a rollback script that was written and tried beforehand is the quick way back. The
rehearsal runs it behind the migration, in the opposite order of all that are pending. Some migrations have no way back:
what they deleted is gone. For those, a new migration forward is the way, and ignoring this rule with that reason tells
the next reader.`,
  unsafe: `-- 0043_add_note.sql, without down/0043_add_note_down.sql
ALTER TABLE orders ADD COLUMN note text;`,
  safe: `-- down/0043_add_note_down.sql
ALTER TABLE orders DROP COLUMN note;`,
};
