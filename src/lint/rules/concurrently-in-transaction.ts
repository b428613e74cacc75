import { refusedInBlock } from '../outside-block.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'concurrently-in-transaction',
  severity: 'error',
  family: 'fails',
  summary: 'A statement that PostgreSQL refuses in a transaction block stands in one.',
  why: `\`CREATE INDEX CONCURRENTLY\`, \`DROP INDEX CONCURRENTLY\`, \`REINDEX … CONCURRENTLY\`, \`DETACH PARTITION …
CONCURRENTLY\`, \`VACUUM\`, \`CREATE DATABASE\` and some more commit in the middle of their work, and so cannot be
part of a transaction: "cannot run inside a transaction block" (25001). The same goes for several statements that
are sent as one query, which PostgreSQL makes one transaction of.

migrate-action runs a file with such a statement one statement at a time, without a transaction around it, so nothing
needs to be done there. What remains is a \`BEGIN\` of the file's own around the statement.`,
  unsafe: `BEGIN;
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
COMMIT;
SELECT 1;`,
  safe: `ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);`,
  *check(statement, { catalog }) {
    if (statement.transaction === null) return;
    const what = refusedInBlock(statement, catalog);
    if (what === undefined) return;
    yield {
      statement,
      evenIfNew: true,
      message: `fails: ${what} cannot run inside a transaction block`,
      remedy: 'Take it out of BEGIN … COMMIT, best into a file of its own.',
    };
  },
};
