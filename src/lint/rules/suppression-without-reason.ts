import type { Rule } from '../rule.ts';

/** Found where the comments are read: see ../suppressions.ts. */
export const rule: Rule = {
  id: 'suppression-without-reason',
  severity: 'error',
  family: 'process',
  summary: 'A comment suppresses a finding and does not say why.',
  why: `A suppressed finding is shown with its reason, for those who review the pull request and for those who read the file
in a year. Without one, nobody can tell whether it still holds. The finding itself stays suppressed. Comments of other
tools need no reason. Turn this rule off to do without reasons.`,
  unsafe: `-- migrate-ignore: drop-table
DROP TABLE old_orders;`,
  safe: `-- migrate-ignore: drop-table — the archive has it
DROP TABLE old_orders;`,
};
