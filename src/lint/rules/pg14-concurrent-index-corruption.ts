import { isConcurrent } from '../outside-block.ts';
import { named } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'pg14-concurrent-index-corruption',
  severity: 'error',
  family: 'data-loss',
  summary: 'An index is built concurrently on PostgreSQL 14.0 to 14.3, which may leave rows out of it.',
  why: `In PostgreSQL 14.0, 14.1, 14.2 and 14.3 \`CREATE INDEX CONCURRENTLY\` and \`REINDEX CONCURRENTLY\` may pass over rows
that are updated while the index is being built. Queries that use the index then miss those rows, and a unique index
accepts duplicates of them. Nothing is reported. PostgreSQL 14.4 mends it; indexes that were built before have to be
built again, and \`pg_amcheck --heapallindexed\` finds the broken ones.`,
  unsafe: `-- On PostgreSQL 14:
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);`,
  safe: `-- Update the server to 14.4 or later first. Until then, when writes can wait:
SET lock_timeout = '2s';
CREATE INDEX orders_placed_at_idx ON orders (placed_at);`,
  *check(statement, { serverVersionNum, catalog }) {
    if (serverVersionNum < 140000 || serverVersionNum >= 140004) return;
    const { node } = statement;
    if (!node || !isConcurrent(node)) return;
    if (!('IndexStmt' in node) && !('ReindexStmt' in node)) return;
    const of = named('IndexStmt' in node ? node.IndexStmt.relation : node.ReindexStmt.relation);
    const table = of && (catalog.index(of.name)?.table ?? of.name);
    // 14 that is not read from a server but given as a major version says nothing of the minor one.
    const guessed = serverVersionNum === 140000;
    yield {
      statement,
      location: of?.location,
      relation: table,
      ...(guessed && { severity: 'notice' as const }),
      message: `may leave rows out of the index ${guessed ? 'if the server is older than 14.4' : 'on this server, which is older than 14.4'}`,
      remedy: 'Update the server to PostgreSQL 14.4 or later before building an index concurrently.',
    };
  },
};
