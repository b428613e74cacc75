import { setTimeout as sleep } from 'node:timers/promises';

export interface UntilOptions {
  /** Milliseconds before giving up; default 30,000. */
  timeoutMs?: number;
  /** Milliseconds between two looks; default 20. */
  everyMs?: number;
}

/**
 * Looks again and again until `look` returns something other than `undefined`, `null` or `false`, and
 * returns it. For conditions that nothing announces: a lock that is held, a process that is gone.
 *
 * @param what the condition in words, for the error when it does not come true in time
 */
export async function until<Value>(
  what: string,
  look: () => Value | Promise<Value>,
  { timeoutMs = 30_000, everyMs = 20 }: UntilOptions = {},
): Promise<Exclude<Value, false | null | undefined>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) {
      return seen as Exclude<Value, false | null | undefined>;
    }
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}`);
    await sleep(everyMs);
  }
}
