import { isConcurrent } from '../outside-block.ts';
import type { Rule } from '../rule.ts';
import { durationText } from '../timeout-value.ts';

/** Long enough for the build of an ordinary index. */
const generous = 600_000;

export const rule: Rule = {
  id: 'timeouts-break-concurrently',
  severity: 'error',
  family: 'transaction',
  summary: 'A timeout is in effect while a statement runs CONCURRENTLY.',
  why: `CREATE INDEX, DROP INDEX and REINDEX CONCURRENTLY, and DETACH PARTITION CONCURRENTLY (from version 14 on), wait for
transactions that were open before them. For an index build that is every older snapshot in the database: a session that
sits idle in a transaction on *another* table is waited for, too. These waits count for \`lock_timeout\`, so a short one
breaks the statement off (SQLSTATE 55P03), and what it leaves behind is an INVALID index, which slows down writes and
serves no query. \`statement_timeout\` does the same to a build that takes longer.

These waits stop nobody, so they need no limit. migrate-action switches its own \`lock_timeout\` off for these statements.
What the file sets itself is left in effect, and is what this rule is about, together with every \`statement_timeout\`.`,
  unsafe: `SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
  safe: `SET lock_timeout = 0;
SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
  *check(statement, { settings }) {
    if (!isConcurrent(statement.node)) return;
    const { lockTimeoutMs, statementTimeoutMs, fileSetLockTimeout } = settings;
    if (fileSetLockTimeout && lockTimeoutMs > 0) {
      yield {
        statement,
        message: `is broken off when it waits for another transaction for more than ${durationText(lockTimeoutMs)}, and leaves its work half done`,
        remedy: 'Put SET lock_timeout = 0 before it: its waits stop nobody.',
      };
    }
    if (statementTimeoutMs > 0) {
      yield {
        statement,
        ...(statementTimeoutMs >= generous && { severity: 'warning' as const }),
        message: `is broken off after ${durationText(statementTimeoutMs)}, and leaves its work half done`,
        remedy: 'Put SET statement_timeout = 0 before it.',
      };
    }
  },
};
