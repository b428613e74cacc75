import type { Connection } from '../postgres/connection.ts';
import { observeOutside } from './concurrent.ts';
import { changedNames } from './settings-left.ts';
import type { Hooks } from './hooks.ts';
import { tablesOf } from './named.ts';
import { observe } from './observe.ts';
import type { Observation } from './observe.ts';
import type { Onlooking } from './onlooking.ts';
import { splitLock, takeSnapshot } from './snapshot.ts';
import { sentOf } from './statements.ts';
import { toEvidence } from './to-evidence.ts';
import type { Traced, UnitTrace } from './trace.ts';

/** Runs and looks at a statement that refuses to run in a transaction block. */
export async function traceOutside(
  { connection, hooks, onlooking }: { connection: Connection; hooks: Hooks; onlooking: Onlooking },
  { unit, statements, place }: UnitTrace,
): Promise<Traced> {
  const [statement] = statements;
  if (!statement) throw new Error('a unit has a statement');
  const before = await takeSnapshot(connection, hooks.schema);
  const observer = await onlooking.observer();
  const { announcedPid: pid } = connection;
  let locks: string[] = [];
  let locksSeen = false;
  const around = async (send: () => Promise<void>): Promise<void> => {
    if (!observer || pid === undefined) {
      await send();
      return;
    }
    const tables = await tablesOf(connection, unit);
    const blocker = async (number: number): Promise<Connection> =>
      (await onlooking.blocker(number)) ?? observer;
    locksSeen = await observeOutside({ observer, blocker, pid }, tables, send, (seen) => {
      locks = [...new Set([...locks, ...seen])];
    });
  };
  const looking = { connection, hooks, inTransaction: false, around };
  const looked = await observe(looking, sentOf(statement), before);
  const seen = {
    ...looked,
    locks: [...new Set([...locks, ...lockedToRefile(looked)])].map(splitLock),
    locksSeen,
    scanned: readByBuilds(looked),
  };
  const evidence = toEvidence(seen, statement, place, before);
  for (const name of changedNames(before, seen.after))
    evidence.settings.push({
      name,
      before: before.settings.get(name) ?? '',
      after: seen.after.settings.get(name) ?? '',
    });
  return { statement, evidence, seen };
}

/** Whether it stood still with it or not: nobody may read what gets another file. */
function lockedToRefile({ refiled }: Observation): string[] {
  return refiled.map((oid) => `${oid} AccessExclusiveLock`);
}

/**
 * The counters of a statement in several transactions reach the server's statistics at a time that nobody knows.
 * But an index is built, and a table written anew, from all rows of the table.
 */
function readByBuilds({ before, after, refiled }: Observation): string[] {
  const read = new Set<string>();
  for (const { oid, relkind, tableOid } of after.relations.values()) {
    const written = refiled.includes(oid) || !before.relations.has(oid);
    if (!written) continue;
    if (relkind === 'i' && tableOid !== null) read.add(tableOid);
    else if (refiled.includes(oid) && /^[rm]$/.test(relkind)) read.add(oid);
  }
  return [...read];
}
