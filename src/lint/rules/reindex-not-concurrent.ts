import type { ReindexStmt } from 'libpg-query';
import { hasOption, named } from '../objects.ts';
import { shortName } from '../wording.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'reindex-not-concurrent',
  severity: 'error',
  family: 'lock',
  summary: 'REINDEX without CONCURRENTLY.',
  why: `\`REINDEX\` takes SHARE on the table, which stops writes, and ACCESS EXCLUSIVE on each index that it builds anew.
To plan a query PostgreSQL has to open every index of the table, used or not, and waits for it: so reads stop as well,
for as long as the index is being built.

\`REINDEX … CONCURRENTLY\` (PostgreSQL 12 and later) builds the new index beside the old one and swaps them. It runs
outside of a transaction block. Before PostgreSQL 12 one creates a second index concurrently and drops the old one.`,
  unsafe: `REINDEX INDEX orders_placed_at_idx;`,
  safe: `REINDEX INDEX CONCURRENTLY orders_placed_at_idx;`,
  *check(statement, { catalog, serverVersionNum }) {
    const { node } = statement;
    if (!node || !('ReindexStmt' in node)) return;
    const { kind, relation, params } = node.ReindexStmt;
    // The catalogs' own indexes cannot be built concurrently at all.
    if (kind === 'REINDEX_OBJECT_SYSTEM' || hasOption(params, 'concurrently')) return;
    const of = named(relation);
    const table = of && (kind === 'REINDEX_OBJECT_INDEX' ? catalog.index(of.name)?.table : of.name);
    yield {
      statement,
      location: of?.location,
      relation: table,
      message: `blocks reads and writes of ${blocked(node.ReindexStmt, table && shortName(table, catalog))} until the new index is built`,
      remedy:
        serverVersionNum >= 120000
          ? 'Use REINDEX … CONCURRENTLY, in a file of its own.'
          : 'Create a second index CONCURRENTLY and drop the old one (REINDEX CONCURRENTLY comes with PostgreSQL 12).',
    };
  },
};

function blocked({ kind, name, relation }: ReindexStmt, table: string | undefined): string {
  if (table !== undefined) return table;
  if (kind === 'REINDEX_OBJECT_INDEX') return `the table of ${relation?.relname ?? 'the index'}`;
  if (kind === 'REINDEX_OBJECT_SCHEMA') return `one table after the other of schema ${name ?? ''}`;
  return 'one table after the other of the whole database';
}
