import type { Size } from '../lint/rule.ts';
import type { Connection } from '../postgres/connection.ts';
import { lookUp } from './look-up.ts';

/**
 * How large the tables and materialized views of a database are, by `schema.name` as the catalogs spell it; a
 * partitioned table is all of its partitions. Rows are what the last ANALYZE or the statistics say, and are not known
 * where neither has looked.
 */
export async function readSizes(connection: Connection, timeoutMs = 5_000): Promise<Map<string, Size>> {
  const rows = (await measured(connection, timeoutMs)) ?? [];
  return new Map(
    rows.map(([name, live, bytes, indexBytes]) => [
      name ?? '',
      { rows: live == null ? undefined : Number(live), bytes: Number(bytes), indexBytes: Number(indexBytes) },
    ]),
  );
}

/** Measuring waits for a table that is locked; then its pages as of the last VACUUM have to do. */
async function measured(
  connection: Connection,
  timeoutMs: number,
): Promise<readonly (readonly (string | null)[])[] | undefined> {
  const bySize = sizesQuery('pg_table_size(oid)', 'pg_indexes_size(oid)');
  const byPages = sizesQuery(
    'relpages::bigint * current_setting($$block_size$$)::bigint',
    `(SELECT COALESCE(sum(i.relpages), 0) FROM pg_index JOIN pg_class AS i ON i.oid = indexrelid
       WHERE indrelid = leaf.oid)::bigint * current_setting($$block_size$$)::bigint`,
  );
  return (
    (await lookUp(connection, bySize, { timeoutMs, searchPath: 'pg_catalog' })) ??
    lookUp(connection, byPages, { timeoutMs, searchPath: 'pg_catalog' })
  );
}

function sizesQuery(bytes: string, indexBytes: string): string {
  return `
WITH RECURSIVE leaf AS (
  SELECT oid, relkind, relpages, reltuples, relnamespace, relname FROM pg_class
   WHERE relkind IN ('r', 'p', 'm') AND relpersistence <> 't'
     AND relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
),
size AS (
  SELECT oid,
         -- None may mean that nobody has counted: for that there are too many pages.
         CASE WHEN reltuples > 0 THEN reltuples::bigint WHEN n_live_tup > 0 THEN n_live_tup
              WHEN ${bytes} <= 65536 THEN 0 END AS live,
         ${bytes} AS bytes, ${indexBytes} AS index_bytes
    FROM leaf LEFT JOIN pg_stat_all_tables ON relid = oid WHERE relkind <> 'p'
),
under (root, oid) AS (
  SELECT oid, oid FROM leaf
  UNION ALL
  SELECT root, inhrelid FROM under JOIN pg_inherits ON inhparent = under.oid
                             JOIN leaf AS parent ON parent.oid = inhparent WHERE parent.relkind = 'p'
)
SELECT nspname || '.' || relname, CASE WHEN COALESCE(bool_and(live IS NOT NULL) FILTER (WHERE size.oid IS NOT NULL), true) THEN COALESCE(sum(live), 0) END,
       COALESCE(sum(bytes), 0), COALESCE(sum(index_bytes), 0)
  FROM leaf JOIN pg_namespace ON pg_namespace.oid = relnamespace
       JOIN under ON root = leaf.oid LEFT JOIN size ON size.oid = under.oid
 WHERE leaf.relkind = 'p' OR size.oid IS NOT NULL
 GROUP BY leaf.oid, nspname, relname`;
}
