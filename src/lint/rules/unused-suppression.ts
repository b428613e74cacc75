import type { Rule } from '../rule.ts';

/** Found where the comments are read: see ../suppressions.ts. */
export const rule: Rule = {
  id: 'unused-suppression',
  severity: 'warning',
  family: 'process',
  summary: 'A comment suppresses a finding that is not there.',
  why: `Nothing in the statement (or the file, for \`migrate-ignore-file\`) is found by the rule that the comment names. It may
have been fixed since. If it comes back, it would be suppressed without anybody deciding so. Comments of other tools
are left alone, since those tools may still need them.`,
  unsafe: `-- migrate-ignore: drop-table — the archive has it
CREATE TABLE orders (id bigint PRIMARY KEY);`,
  safe: `CREATE TABLE orders (id bigint PRIMARY KEY);`,
};
