import { sleep } from './backoff.ts';
import { isGone } from './lost-session.ts';
import type { MigratorSettings } from './options.ts';
import type { Run } from './run.ts';
import { Session } from './session.ts';

/** How long connecting and looking may take in all: who has cancelled does not wait long. Milliseconds. */
const MOST_MS = 2000;
const CONNECT_MS = 1000;

/** How often, and how far apart, it is looked whether the lost session has ended. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 100;

/**
 * After a cancellation cut the connection: what the history says now, if it can be had in a moment. Otherwise
 * the run stays in doubt, and so it does while the server process of the lost session is still there.
 */
export async function lookOnce(run: Run, settings: MigratorSettings): Promise<void> {
  const lost = run.session;
  const signal = AbortSignal.timeout(MOST_MS);
  try {
    const session = await Session.open(
      { ...settings, signal, connectAttempts: 1, connectTimeoutMs: CONNECT_MS },
      0,
    );
    try {
      const ended =
        run.current === undefined || (lost !== undefined && (await hasEnded(lost, session, signal)));
      await session.readHistoryAgain();
      if (run.current) await session.makeDurable();
      run.settle(session.history, { ended });
      run.saw(session);
    } finally {
      await session.close();
    }
  } catch {
    // The report then says that the outcome is not known.
  }
}

async function hasEnded(lost: Session, session: Session, signal: AbortSignal): Promise<boolean> {
  for (let look = 1; ; look++) {
    if (await isGone(session.connection, lost)) return true;
    if (look === LOOKS) return false;
    await sleep(BETWEEN_LOOKS_MS, signal);
  }
}
