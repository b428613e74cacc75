import type { Connection } from '../postgres/connection.ts';

/** How long after an abort whatever is being sent may take to end before the connection is dropped. Milliseconds. */
export const PATIENCE_MS = 3000;
const REPEAT_MS = 250;

/**
 * Drops a connection `patienceMs` after an abort, whatever is being sent on it then: on a silent network nothing
 * else ends, and who aborts is killed soon after. Returns what takes this back.
 */
export function dropAfterAbort(
  connection: Connection,
  signal: AbortSignal | undefined,
  patienceMs: number,
): () => void {
  if (!signal || connection.embedded) return () => undefined;
  let giveUp: NodeJS.Timeout | undefined;
  const begin = (): void => {
    giveUp = setTimeout(() => {
      connection.destroy();
    }, patienceMs);
  };
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin, { once: true });
  return () => {
    signal.removeEventListener('abort', begin);
    clearTimeout(giveUp);
  };
}

/**
 * Runs `work` on a connection so that an abort ends it: the server is asked to cancel, again and again since a
 * request that falls between two statements is lost, and at last the connection is dropped. `work` then fails
 * with 57014 or with the loss of the connection.
 */
export async function interruptible<T>(
  connection: Connection,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  if (!signal || connection.embedded) return work();
  let repeat: NodeJS.Timeout | undefined;
  const requests: Promise<void>[] = [];
  const request = (): void => {
    requests.push(connection.cancel());
  };
  const interrupt = (): void => {
    request();
    repeat = setInterval(request, REPEAT_MS);
  };
  const keep = dropAfterAbort(connection, signal, patienceMs);
  const running = work();
  if (signal.aborted) interrupt();
  else signal.addEventListener('abort', interrupt, { once: true });
  try {
    return await running;
  } finally {
    signal.removeEventListener('abort', interrupt);
    clearInterval(repeat);
    keep();
    // A request that is still on its way would cancel whatever runs next.
    if (!connection.lost) await Promise.all(requests);
  }
}
