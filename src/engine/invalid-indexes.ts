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

/** What stands under the name of an index that is to be built. */
export interface FoundIndex {
  /** Qualified and quoted. */
  name: string;
  /** It is an index of the table it is to be built on. */
  onTable: boolean;
  valid: boolean;
  /** Another session is building an index on that table right now; it may be this one. */
  builtByOther: boolean;
}

/** Looks for what has the name of an index that is to be built; undefined when nothing has. */
export async function indexState(
  connection: Connection,
  { index, table }: ConcurrentIndex,
): Promise<FoundIndex | undefined> {
  if (!index || !table) return undefined;
  const [result] = await connection.send(
    `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname), COALESCE(i.indrelid = t.oid, false), COALESCE(i.indisvalid, false), ${builtByOther('t.oid')}
FROM pg_catalog.pg_class t JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
JOIN pg_catalog.pg_class c ON c.relnamespace = t.relnamespace AND c.relname = ${quoteLiteral(index.name)}
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
WHERE t.oid = ${regclass(table)}`,
    { rows: 'all' },
  );
  const [row] = result?.rows ?? [];
  return (
    row && {
      name: row[0] ?? '',
      onTable: row[1] === 't',
      valid: row[2] === 't',
      builtByOther: row[3] === 't',
    }
  );
}

/** What REINDEX CONCURRENTLY left: new indexes that are not finished, and old ones that it had not dropped yet. */
export async function reindexLeftovers(
  connection: Connection,
  { index, table }: ConcurrentIndex,
): Promise<{ leftovers: string[]; builtByOther: boolean }> {
  const tableOid = table
    ? regclass(table)
    : `(SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = ${index ? regclass(index) : 'NULL'})`;
  const [result] = await connection.send(
    `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname), ${builtByOther('i.indrelid')}
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
  AND i.indrelid IN (${tableOid}, (SELECT t.reltoastrelid FROM pg_catalog.pg_class t WHERE t.oid = ${tableOid}))`,
    { rows: 'all' },
  );
  const rows = result?.rows ?? [];
  return { leftovers: rows.map(([name]) => name ?? ''), builtByOther: rows.some((row) => row[1] === 't') };
}

/** An invalid index is in the way that may be another session's, which is at work on it. */
export class OthersBuildError extends Error {
  override readonly name = 'OthersBuildError';
  /** The index, qualified and quoted; undefined when it is not one alone. */
  readonly index: string | undefined;

  constructor(index: string | undefined) {
    super('another session is building an index on the same table');
    this.index = index;
  }
}

/**
 * Who builds an index holds one of these locks on its table to the end, and tells of it in the progress view, of
 * which everybody may see the process. An index that is being built is as invalid as one that is abandoned.
 */
function builtByOther(table: string): string {
  return `EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p JOIN pg_catalog.pg_locks l ON l.pid = p.pid
    WHERE p.pid <> pg_catalog.pg_backend_pid() AND l.granted AND l.locktype = 'relation' AND l.relation = ${table}
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
      AND l.mode IN ('ShareUpdateExclusiveLock', 'ShareLock'))`;
}

export function regclass({ schema, name }: ObjectName): string {
  return `pg_catalog.to_regclass(${quoteLiteral(schema === undefined ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`)})`;
}

/** REINDEX builds beside the old index, under its name with `_ccnew` and perhaps a number. */
function ofBuild({ index, table }: ConcurrentIndex): string {
  const onTable = table
    ? ` AND i.indrelid IN (${regclass(table)}, (SELECT t.reltoastrelid FROM pg_catalog.pg_class t WHERE t.oid = ${regclass(table)}))`
    : index
      ? ` AND i.indrelid = (SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = ${regclass(index)})`
      : ' AND false';
  const named = index ? ` AND (c.relname = ${quoteLiteral(index.name)} OR c.relname ~ '_ccnew[0-9]*$')` : '';
  return `${onTable}${named}`;
}
