import type { Rule } from '../rule.ts';

/** Found by running the statement, in the rehearsal. */
export const rule: Rule = {
  id: 'statement-fails',
  severity: 'error',
  family: 'fails',
  dynamic: true,
  summary: 'A pending statement failed when it was rehearsed.',
  why: `The pending files were run on a throw-away server that has the applied migrations, in the order and in the
transactions in which \`up\` would run them, and this statement failed there. On the target it will most likely fail in
the same way: its file is rolled back, and what comes behind it does not run.

A rehearsal can fail where the target would not: when the shadow is another major version, or lacks an extension or a
role. The report says so then; \`shadow-database-url\` rehearses on a server that has them.`,
  unsafe: `ALTER TABLE orders ADD COLUMN total numeric;
ALTER TABLE orders ADD COLUMN total numeric;`,
  safe: `ALTER TABLE orders ADD COLUMN total numeric;`,
};
