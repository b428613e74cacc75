import type { Connection } from '../postgres/connection.ts';
import type { ObjectName } from '../sql/names.ts';
import type { Unit } from '../sql/script.ts';
import type { Detached } from '../sql/words.ts';
import { indexState, OthersBuildError, regclass, reindexLeftovers } from './invalid-indexes.ts';
import { isReindex } from './unit-kinds.ts';

/**
 * Sees what became of a unit that was begun by a session that is gone, and takes away what it left half done.
 * Names mean what they mean in this session, so the settings of the file have to be in force.
 *
 * @returns whether the unit is done; otherwise it can be run as if it never had been
 * @throws {OthersBuildError} when another session is building an index on the same table
 */
export async function settleInDoubt(connection: Connection, unit: Unit): Promise<boolean> {
  const { index, drops, detaches } = unit;
  if (drops) return !(await exists(connection, drops));
  if (detaches) return settleDetach(connection, detaches);
  if (!index) return false;
  if (isReindex(unit)) {
    // What it built beside the old index is of no use to a second try, which builds another.
    const { leftovers, builtByOther } = await reindexLeftovers(connection, index);
    if (builtByOther) throw new OthersBuildError(undefined);
    for (const name of leftovers) await drop(connection, name);
    return false;
  }
  const found = await indexState(connection, index);
  if (found?.onTable !== true) return false;
  if (found.valid) return true;
  await dropHalfBuilt(connection, found);
  return false;
}

/** IF NOT EXISTS would take an invalid index for the one it is asked to build: it makes room for it. */
export async function makeRoom(connection: Connection, unit: Unit): Promise<{ taken: boolean }> {
  if (!unit.index || isReindex(unit)) return { taken: false };
  const found = await indexState(connection, unit.index);
  if (!found) return { taken: false };
  if (!unit.index.ifNotExists) return { taken: true };
  if (found.onTable && !found.valid) await dropHalfBuilt(connection, found);
  return { taken: false };
}

async function dropHalfBuilt(
  connection: Connection,
  { name, builtByOther }: { name: string; builtByOther: boolean },
): Promise<void> {
  if (builtByOther) throw new OthersBuildError(name);
  await drop(connection, name);
}

/** Like the build itself it waits for as long as it must: stopped in between it would be half done. */
async function drop(connection: Connection, name: string): Promise<void> {
  await connection.send('SET lock_timeout = 0');
  await connection.send(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
}

async function exists(connection: Connection, name: ObjectName): Promise<boolean> {
  const [result] = await connection.send(`SELECT ${regclass(name)} IS NOT NULL`, { rows: 'all' });
  return result?.rows[0]?.[0] === 't';
}

/** A detach that was stopped between its transactions is pending, and only FINALIZE ends it. */
async function settleDetach(connection: Connection, { table, partition }: Detached): Promise<boolean> {
  const [result] = await connection.send(
    `SELECT i.inhdetachpending, pg_catalog.format('ALTER TABLE %s DETACH PARTITION %s FINALIZE', i.inhparent::pg_catalog.regclass, i.inhrelid::pg_catalog.regclass)
FROM pg_catalog.pg_inherits i WHERE i.inhparent = ${regclass(table)} AND i.inhrelid = ${regclass(partition)}`,
    { rows: 'all' },
  );
  const [row] = result?.rows ?? [];
  if (!row) return exists(connection, partition);
  if (row[0] !== 't') return false;
  await connection.send('SET lock_timeout = 0');
  await connection.send(row[1] ?? '');
  return true;
}
