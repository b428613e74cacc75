import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../postgres/connection.ts';
import { quoteIdentifier } from '../postgres/quote.ts';
import { locksQuery } from './snapshot.ts';

/** Beyond this it is at work, and does not wait for us. */
const PATIENCE_MS = 10_000;

/** Of more tables than this only the first are watched. */
const MOST_TABLES = 4;

export interface Outside {
  /** Looks at the others. */
  observer: Connection;
  /** Gives a session that stands in the way. */
  blocker: (number: number) => Promise<Connection>;
  /** The session that runs the statement. */
  pid: number;
}

/**
 * Runs a statement that commits in the middle of its work, and so holds nothing at its end. Before it begins, on each
 * of its tables one session holds ROW EXCLUSIVE, as a writer does, and another SHARE UPDATE EXCLUSIVE, as another
 * such statement does. So it stands still wherever it asks for a lock or waits for writers; there it is looked at,
 * and the session that it waits for is let go. What is seen does not depend on who is faster.
 *
 * `onLocks` is given locks as `oid mode`, those that it waits for, too. Returns whether it was seen to wait.
 */
export async function observeOutside(
  { observer, blocker, pid }: Outside,
  tables: readonly { schema: string; name: string }[],
  run: () => Promise<void>,
  onLocks: (locks: readonly string[]) => void,
): Promise<boolean> {
  const holding = new Map<number, Connection>();
  let number = 0;
  for (const { schema, name } of tables.slice(0, MOST_TABLES)) {
    const table = `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
    for (const mode of ['ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE']) {
      const session = await blocker(number++);
      await session.send(`BEGIN; LOCK TABLE ONLY ${table} IN ${mode} MODE`);
      if (session.announcedPid !== undefined) holding.set(session.announcedPid, session);
    }
  }
  const work = { ended: false };
  const running = run().finally(() => {
    work.ended = true;
  });
  // Whoever awaits it below gets the failure.
  running.catch(() => undefined);
  let seen = false;
  try {
    while (holding.size > 0) {
      const { locks, waitsFor } = await whenWaiting(observer, pid, work, holding);
      if (waitsFor.length === 0) break;
      seen = true;
      onLocks(locks);
      await letGo(holding, waitsFor);
    }
  } finally {
    await letGo(holding, [...holding.keys()]);
  }
  await running;
  return seen;
}

async function letGo(holding: Map<number, Connection>, pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    await holding.get(pid)?.send('ROLLBACK');
    holding.delete(pid);
  }
}

interface Look {
  locks: string[];
  /** Which of the sessions that stand in the way it waits for. */
  waitsFor: number[];
}

async function whenWaiting(
  observer: Connection,
  pid: number,
  work: { ended: boolean },
  holding: ReadonlyMap<number, Connection>,
): Promise<Look> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const { ended } = work;
    const seen = await look(observer, pid, holding);
    if (seen.waitsFor.length > 0) return seen;
    if (ended || performance.now() > deadline) return { locks: [], waitsFor: [] };
    await sleep(2);
  }
}

async function look(
  observer: Connection,
  pid: number,
  holding: ReadonlyMap<number, Connection>,
): Promise<Look> {
  const [blocking, locks] = await observer.send(
    `SELECT pg_catalog.unnest(pg_catalog.pg_blocking_pids(${pid})); ${locksQuery(String(pid))}`,
    { rows: 'all' },
  );
  return {
    waitsFor: (blocking?.rows ?? []).map(([other]) => Number(other)).filter((other) => holding.has(other)),
    locks: (locks?.rows ?? []).flatMap(([oid, mode, , type]) =>
      type === 'relation' && oid != null ? [`${oid} ${mode ?? ''}`] : [],
    ),
  };
}
