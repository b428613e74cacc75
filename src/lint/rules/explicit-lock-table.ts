import { nameText } from '../../sql/names.ts';
import { lockStatementMode, locksOf, stops } from '../locks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'explicit-lock-table',
  severity: 'warning',
  family: 'lock',
  summary: 'LOCK TABLE stops others until the end of the transaction.',
  why: `\`LOCK TABLE t\` without a mode means ACCESS EXCLUSIVE: every read and write of the table waits until the transaction
ends. No other statement can give the lock back earlier. It is seldom needed: every ALTER takes the lock that it needs
by itself, and takes it later.

Where a lock must come first, for a fixed order between tables, say, the weakest mode that does the job is better:
SHARE ROW EXCLUSIVE keeps writers out and lets readers go on.`,
  unsafe: `LOCK TABLE orders;
INSERT INTO order_totals (day, total) SELECT day, sum(total) FROM orders GROUP BY day;`,
  safe: `-- One statement sees one state of the table, without a lock.
INSERT INTO order_totals (day, total) SELECT day, sum(total) FROM orders GROUP BY day;`,
  *check(statement, context) {
    const { node } = statement;
    if (!node || !('LockStmt' in node)) return;
    const mode = lockStatementMode(node.LockStmt.mode);
    if (mode === undefined || mode === 'SHARE UPDATE EXCLUSIVE') return;
    for (const { name, location } of locksOf(statement, context)) {
      yield {
        statement,
        location,
        relation: name,
        message: `stops ${stops(mode)} of ${nameText(name)} until the end of the transaction (${mode})`,
        remedy: 'Leave it out, or name the weakest mode that is enough.',
      };
    }
  },
};
