import { setTimeout as wait } from 'node:timers/promises';
import { openConnection } from '../postgres/open.ts';
import { ConnectionLostError } from '../postgres/message.ts';
import { quoteLiteral } from '../postgres/quote.ts';
import type { Target } from '../postgres/target.ts';

/** A session that a process left behind. Process IDs are used again; the time when it began is its own. */
export interface LeftSession {
  pid: number;
  /** `pg_stat_activity.backend_start`, as PostgreSQL writes it. */
  backendStart: string;
}

/**
 * Asks the server to cancel what sessions of a dead process still run, and waits until they are gone: a server
 * that is at work does not notice that its client is. Those that outlast the cancel request are terminated
 * after half of the time. Resolves with whether all are gone, which is false when the connection is lost. Takes at
 * most `timeoutMs` for connecting, as much again for the rest, and a second more.
 *
 * @throws {ConnectError} when the server cannot be reached
 */
export async function stopSessions(
  target: Target,
  sessions: readonly LeftSession[],
  timeoutMs: number,
): Promise<boolean> {
  if (sessions.length === 0) return true;
  const mostMs = timeoutMs + 1000;
  const connection = await openConnection(target, timeoutMs, AbortSignal.timeout(mostMs));
  // On a silent network nothing answers any more.
  const giveUp = setTimeout(() => {
    connection.destroy();
  }, mostMs);
  const running = sessions
    .map(({ pid, backendStart }) => `(${pid}, ${quoteLiteral(backendStart)}::timestamptz)`)
    .join(', ');
  const ask = async (what: string): Promise<number> => {
    const [result] = await connection.send(
      `SELECT ${what} FROM pg_stat_activity WHERE (pid, backend_start) IN (${running})`,
      { rows: 'all' },
    );
    return result?.rows.length ?? 0;
  };
  try {
    const began = performance.now();
    await ask('pg_cancel_backend(pid)');
    for (let terminated = false; ;) {
      if ((await ask('pid')) === 0) return true;
      const passed = performance.now() - began;
      if (passed > timeoutMs) return false;
      if (passed > timeoutMs / 2 && !terminated) {
        terminated = true;
        await ask('pg_terminate_backend(pid)');
      }
      await wait(50);
    }
  } catch (error) {
    if (error instanceof ConnectionLostError) return false;
    throw error;
  } finally {
    clearTimeout(giveUp);
    await connection.close();
  }
}
