import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../postgres/connection.ts';
import { quoteIdentifier } from '../postgres/quote.ts';
import { locksQuery } from './snapshot.ts';

/** Two sessions that stand in the way, and one that looks. */
export interface Onlookers {
  observer: Connection;
  writer: Connection;
  ddl: Connection;
}

/** Beyond this it is not waiting for us. */
const PATIENCE_MS = 10_000;

interface Look {
  /** `oid mode`, also those that it waits for. */
  locks: string[];
  /** What it waits for, as `locktype mode`; undefined when it does not. */
  waitsFor: string | undefined;
}

/**
 * Runs a statement that commits in the middle of its work, and so holds nothing at its end. Before it begins, one
 * session holds ROW EXCLUSIVE on its tables, as a writer does, and another SHARE UPDATE EXCLUSIVE, as another such
 * statement does. So it stands still where it asks for its first lock, and where it waits for writers, and is looked
 * at there: what is seen does not depend on who is faster.
 */
export async function observeOutside(
  { observer, writer, ddl }: Onlookers,
  pid: number,
  tables: readonly { schema: string; name: string }[],
  run: () => Promise<void>,
  onLocks: (locks: readonly string[]) => void,
): Promise<boolean> {
  if (tables.length === 0) {
    await run();
    return false;
  }
  const names = tables
    .map(({ schema, name }) => `ONLY ${quoteIdentifier(schema)}.${quoteIdentifier(name)}`)
    .join(', ');
  await writer.send(`BEGIN; LOCK TABLE ${names} IN ROW EXCLUSIVE MODE`);
  await ddl.send(`BEGIN; LOCK TABLE ${names} IN SHARE UPDATE EXCLUSIVE MODE`);
  const work = { ended: false };
  const running = run().finally(() => {
    work.ended = true;
  });
  // Whoever awaits it below gets the failure.
  running.catch(() => undefined);
  try {
    const first = await whenWaiting(observer, pid, work, undefined);
    onLocks(first.locks);
    await ddl.send('ROLLBACK');
    // What waits for both sessions alike goes on waiting as before.
    const waitsOn = first.waitsFor !== undefined && !first.waitsFor.endsWith('ShareUpdateExclusiveLock');
    const second = waitsOn ? first : await whenWaiting(observer, pid, work, first.waitsFor);
    onLocks(second.locks);
    await writer.send('ROLLBACK');
    await running;
    return first.waitsFor !== undefined || second.waitsFor !== undefined;
  } finally {
    await Promise.all([ddl, writer].map((session) => session.send('ROLLBACK').catch(() => undefined)));
  }
}

async function whenWaiting(
  observer: Connection,
  pid: number,
  work: { ended: boolean },
  past: string | undefined,
): Promise<Look> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const { ended } = work;
    const seen = await look(observer, pid);
    if (seen.waitsFor !== undefined && seen.waitsFor !== past) return seen;
    if (ended || performance.now() > deadline) return { locks: [], waitsFor: undefined };
    await sleep(2);
  }
}

async function look(observer: Connection, pid: number): Promise<Look> {
  const [result] = await observer.send(locksQuery(String(pid)), { rows: 'all' });
  const rows = result?.rows ?? [];
  const waiting = rows.find(([, , granted]) => granted === 'f');
  return {
    locks: rows.flatMap(([oid, mode, , type]) =>
      type === 'relation' && oid != null ? [`${oid} ${mode ?? ''}`] : [],
    ),
    waitsFor: waiting && `${waiting[3] ?? ''} ${waiting[1] ?? ''}`,
  };
}
