import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'up-down-up-differs',
  severity: 'warning',
  family: 'process',
  dynamic: true,
  summary: 'Applied again after its rollback, the migration makes another schema, or fails.',
  why: `After a rollback the same file is mended or simply tried again. The rehearsal does that too: up, down, up, and compares
the schema after the first and the second time. It differs where the rollback leaves something behind: \`IF NOT EXISTS\`
passes over an old object with another definition, an enum value cannot be removed and so is there already, a name is
taken and PostgreSQL chooses another one.`,
  unsafe: `-- up:
CREATE TABLE IF NOT EXISTS notes (id bigint, body text);
-- down, which keeps the table:
--   ALTER TABLE notes DROP COLUMN body;`,
  safe: `-- up:
CREATE TABLE notes (id bigint, body text);
-- down:
--   DROP TABLE notes;`,
};
