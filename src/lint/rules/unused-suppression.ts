import type { Rule } from '../rule.ts';

<<<<<<< HEAD
=======
/** Found where the comments are read: see ../suppressions.ts. */
>>>>>>> lintcore
export const rule: Rule = {
  id: 'unused-suppression',
  severity: 'warning',
  family: 'process',
<<<<<<< HEAD
  summary: 'A comment ignores a rule that finds nothing there.',
  why: `The statement was changed, or moved, or the rule has become better, and the comment stayed. It would now hide the next
real finding of that rule in its place, and it tells readers of a danger that does not exist.`,
  unsafe: `-- migrate-ignore: drop-table — it was never used
ALTER TABLE orders ADD COLUMN note text;`,
  safe: `ALTER TABLE orders ADD COLUMN note text;`,
=======
  summary: 'A comment suppresses a finding that is not there.',
  why: `Nothing in the statement (or the file, for \`migrate-ignore-file\`) is found by the rule that the comment names. It may
have been fixed since. If it comes back, it would be suppressed without anybody deciding so. Comments of other tools
are left alone, since those tools may still need them.`,
  unsafe: `-- migrate-ignore: drop-table — the archive has it
CREATE TABLE orders (id bigint PRIMARY KEY);`,
  safe: `CREATE TABLE orders (id bigint PRIMARY KEY);`,
>>>>>>> lintcore
};
