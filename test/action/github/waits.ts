import type * as Timers from 'node:timers/promises';

/** What was waited for between tries, in milliseconds and in order. */
export const waits: number[] = [];

/**
 * For `vi.mock('node:timers/promises', …)`: a wait that can be broken off, as those between tries can, is noted
 * in `waits` and is over at once. Others are as long as they say.
 */
export function withoutWaits(timers: typeof Timers): typeof Timers {
  const { setTimeout, setImmediate } = timers;
  return {
    ...timers,
    setTimeout: (ms, value, options) => {
      if (options?.signal === undefined) return setTimeout(ms, value, options);
      waits.push(ms ?? 0);
      return setImmediate(value, options);
    },
  };
}
