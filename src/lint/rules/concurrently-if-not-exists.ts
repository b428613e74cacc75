import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'concurrently-if-not-exists',
  // Our runner looks whether the index is valid; on other ways the harm is that of a warning.
  severity: 'notice',
  family: 'schema',
  summary: 'CREATE INDEX CONCURRENTLY IF NOT EXISTS, which takes an invalid leftover for the index.',
  why: `When \`CREATE INDEX CONCURRENTLY\` fails, for a duplicate, a timeout or a lost connection, it leaves an index of
that name behind that is marked invalid: kept up to date by every write, and used by no query. \`IF NOT EXISTS\` looks
only at the name. The next attempt says "already exists, skipping", succeeds, and nothing has been built (PostgreSQL
11 to 18).

migrate-action drops an invalid index of that name from the table before it runs such a statement. psql and other
tools do not. And no tool sees that a valid index of the name has other columns.`,
  unsafe: `CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_placed_at_idx ON orders (placed_at);`,
  safe: `DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('IndexStmt' in node)) return;
    const { concurrent, if_not_exists, idxname } = node.IndexStmt;
    if (concurrent !== true || if_not_exists !== true || idxname === undefined) return;
    yield {
      statement,
      message: `takes whatever index has the name ${idxname} for the one it asks for, an invalid one of a failed attempt too where another tool than migrate-action runs it`,
      remedy: `Write DROP INDEX CONCURRENTLY IF EXISTS ${idxname} before it, and leave IF NOT EXISTS out.`,
    };
  },
};
