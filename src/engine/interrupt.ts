import type { Connection } from '../postgres/connection.ts';

/** How long a cancelled statement may take to end before its connection is dropped. */
const PATIENCE_MS = 3000;
const REPEAT_MS = 250;

/**
 * Runs `work` on a connection so that an abort ends it: the server is asked to cancel, again and again since a
 * request that falls between two statements is lost, and at last the connection is dropped. `work` then fails
 * with 57014 or with the loss of the connection.
 */
export async function interruptible<T>(
  connection: Connection,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!signal || connection.embedded) return work();
  let repeat: NodeJS.Timeout | undefined;
  let giveUp: NodeJS.Timeout | undefined;
  const requests: Promise<void>[] = [];
  const request = (): void => {
    requests.push(connection.cancel());
  };
  const interrupt = (): void => {
    request();
    repeat = setInterval(request, REPEAT_MS);
    giveUp = setTimeout(() => {
      connection.destroy();
    }, PATIENCE_MS);
  };
  const running = work();
  if (signal.aborted) interrupt();
  else signal.addEventListener('abort', interrupt, { once: true });
  try {
    return await running;
  } finally {
    signal.removeEventListener('abort', interrupt);
    clearInterval(repeat);
    clearTimeout(giveUp);
    // A request that is still on its way would cancel whatever runs next.
    if (!connection.lost) await Promise.all(requests);
  }
}
