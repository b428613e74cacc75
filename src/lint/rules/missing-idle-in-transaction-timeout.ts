import { nameText } from '../../sql/names.ts';
import { locksOf } from '../locks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'missing-idle-in-transaction-timeout',
  severity: 'notice',
  family: 'lock',
  optIn: true,
  summary: 'A strong lock is taken without an idle_in_transaction_session_timeout.',
  why: `If the runner's machine disappears between two statements, the server may not notice for a long time, and all that
while the open transaction keeps its locks. \`idle_in_transaction_session_timeout\` ends a session that has sat in an open
transaction for that long without a statement. From version 17 on, \`transaction_timeout\` bounds the transaction as a
whole. migrate-action sends a file as one message, so that hardly any time passes between its statements; the setting is
for files that are run by other means, too.`,
  unsafe: `ALTER TABLE orders ADD COLUMN note text;`,
  safe: `SET idle_in_transaction_session_timeout = '30s';
ALTER TABLE orders ADD COLUMN note text;`,
  *check(statement, context) {
    if (context.settings.idleInTransactionTimeoutMs > 0) return;
    const [lock] = locksOf(statement, context);
    if (!lock) return;
    yield {
      statement,
      location: lock.location,
      relation: lock.name,
      message: `keeps its lock on ${nameText(lock.name)} if the session stops answering in the middle of the transaction`,
      remedy: "Set idle_in_transaction_session_timeout = '30s' before it.",
    };
  },
};
