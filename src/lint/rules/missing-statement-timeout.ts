import { nameText } from '../../sql/names.ts';
import { locksOf, stops } from '../locks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'missing-statement-timeout',
  severity: 'notice',
  family: 'lock',
  optIn: true,
  summary: 'A statement holds a strong lock on an existing table without a statement_timeout.',
  why: `\`lock_timeout\` bounds the wait for a lock; it ends once the lock is there. A scan or a rewrite then holds the lock for
as long as it takes, which is as long as the table is large. \`statement_timeout\` bounds the two together, and the
migration is rolled back when it is over. It is per statement, so set it for the one that needs it. Not for statements
with CONCURRENTLY: they take long by design, and cut short they leave an invalid index.`,
  unsafe: `ALTER TABLE orders ADD COLUMN note text;`,
  safe: `SET lock_timeout = '2s';
SET statement_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`,
  *check(statement, context) {
    if (context.settings.statementTimeoutMs > 0) return;
    const [lock] = locksOf(statement, context);
    if (!lock) return;
    yield {
      statement,
      location: lock.location,
      relation: lock.name,
      message: `may hold its lock on ${nameText(lock.name)} for any time, and stop ${stops(lock.mode)} of it`,
      remedy: "Set a limit for it, such as SET statement_timeout = '5s'.",
    };
  },
};
