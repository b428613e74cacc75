import type { Connection } from '../postgres/connection.ts';

/** An index that queries do not use: CREATE INDEX CONCURRENTLY leaves one when it fails. */
export interface InvalidIndex {
  oid: string;
  /** Qualified and quoted. */
  name: string;
  relname: string;
}

export async function invalidIndexes(connection: Connection): Promise<InvalidIndex[]> {
  const [result] = await connection.send(
    `SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relname
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT i.indisvalid AND c.relkind = 'i' AND n.nspname !~ '^pg_'`,
    { rows: 'all' },
  );
  return (result?.rows ?? []).map(([oid, name, relname]) => ({
    oid: oid ?? '',
    name: name ?? '',
    relname: relname ?? '',
  }));
}

/**
 * Drops the invalid indexes that were not there before, each within `withinMs`: the drop waits for every
 * transaction that uses the table. One that cannot be dropped is told, not thrown.
 */
export async function dropInvalid(
  connection: Connection,
  before: readonly InvalidIndex[],
  withinMs: number,
): Promise<(InvalidIndex & { dropped: boolean })[]> {
  const left = (await invalidIndexes(connection)).filter(
    (index) => !before.some((other) => other.oid === index.oid),
  );
  const outcome: (InvalidIndex & { dropped: boolean })[] = [];
  if (left.length > 0)
    await connection.send(`SET lock_timeout = ${withinMs}; SET statement_timeout = ${withinMs}`);
  for (const index of left) {
    try {
      await connection.send(`DROP INDEX CONCURRENTLY IF EXISTS ${index.name}`);
      outcome.push({ ...index, dropped: true });
    } catch {
      outcome.push({ ...index, dropped: false });
    }
  }
  return outcome;
}
