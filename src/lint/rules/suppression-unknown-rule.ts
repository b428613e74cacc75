import type { Rule } from '../rule.ts';

/** Found where the comments are read: see ../suppressions.ts. */
export const rule: Rule = {
  id: 'suppression-unknown-rule',
  severity: 'error',
  family: 'process',
  summary: 'A comment suppresses a rule that does not exist.',
  why: `The name in a \`migrate-ignore\` comment is no rule's, most often because it is misspelled. The comment then suppresses
nothing: whoever wrote it believes that a finding is dealt with, and it is not.`,
  unsafe: `-- migrate-ignore: drop-tables — the archive has it
DROP TABLE old_orders;`,
  safe: `-- migrate-ignore: drop-table — the archive has it
DROP TABLE old_orders;`,
};
