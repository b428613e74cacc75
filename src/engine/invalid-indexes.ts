import type { Connection } from '../postgres/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import type { ObjectName } from '../sql/names.ts';
import type { ConcurrentIndex } from '../sql/words.ts';

/** An index that queries do not use: CREATE INDEX CONCURRENTLY leaves one when it fails. */
export interface InvalidIndex {
  oid: string;
  /** Qualified and quoted. */
  name: string;
  relname: string;
}

/** All invalid indexes; with `built`, only those that building just that index can have left on its table. */
export async function invalidIndexes(
  connection: Connection,
  built?: ConcurrentIndex,
): Promise<InvalidIndex[]> {
  const [result] = await connection.send(
    `SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relname
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT i.indisvalid AND c.relkind = 'i' AND n.nspname !~ '^pg_(temp|toast_temp)'${built ? ofBuild(built) : ''}`,
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
  built: ConcurrentIndex | undefined,
  before: readonly InvalidIndex[],
  withinMs: number,
): Promise<(InvalidIndex & { dropped: boolean })[]> {
  // Invalid indexes of others are builds of theirs that are under way.
  if (!built) return [];
  const left = (await invalidIndexes(connection, built)).filter(
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

/** REINDEX builds beside the old index, under its name with `_ccnew` and perhaps a number. */
function ofBuild({ index, table }: ConcurrentIndex): string {
  const regclass = ({ schema, name }: ObjectName): string =>
    `pg_catalog.to_regclass(${quoteLiteral(schema === undefined ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`)})`;
  const onTable = table
    ? ` AND i.indrelid IN (${regclass(table)}, (SELECT t.reltoastrelid FROM pg_catalog.pg_class t WHERE t.oid = ${regclass(table)}))`
    : index
      ? ` AND i.indrelid = (SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = ${regclass(index)})`
      : ' AND false';
  const named = index ? ` AND (c.relname = ${quoteLiteral(index.name)} OR c.relname ~ '_ccnew[0-9]*$')` : '';
  return `${onTable}${named}`;
}
