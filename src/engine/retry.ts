import { ServerError } from '../postgres/message.ts';
import { isLockNotAvailable, retriesOf } from '../postgres/sqlstate.ts';
import { backoffMs, isAborted, sleep } from './backoff.ts';
import { DEFAULTS } from './options.ts';
import type { PlannedStep } from './plan.ts';
import type { StepContext } from './step.ts';

/** The first wait, and the longest: the tries are many and short, and readers get on between them. Milliseconds. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/** Of what is no matter of waiting long enough: a deadlock that comes again and again would do so for ever. */
const MOST_CLASHES = 10;

/**
 * Runs a transaction, or a statement that is one, again when it failed for a reason that passes: a lock that
 * was not to be had in time, a deadlock, a serialization failure. `run` must leave nothing behind when it fails. Of several steps
 * in one transaction, `of` says when it has failed which one did.
 */
export async function retried<T>(
  { session: { watch }, settings }: Pick<StepContext, 'session' | 'settings'>,
  of: PlannedStep | (() => PlannedStep),
  run: () => Promise<T>,
): Promise<T> {
  const { lockAttempts = DEFAULTS.lockAttempts, signal, onEvent } = settings;
  for (let attempt = 1; ; attempt++) {
    watch.newTry();
    try {
      return await run();
    } catch (error) {
      const passing = error instanceof ServerError && retriesOf(error.fields) === 'whole transaction';
      if (!passing) throw error;
      const blockers = watch.failed(error);
      if (isAborted(signal)) throw error;
      const attempts = isLockNotAvailable(error.sqlstate)
        ? lockAttempts
        : Math.min(lockAttempts, MOST_CLASHES);
      if (attempt >= attempts) throw error;
      watch.open();
      const retryInMs = backoffMs(attempt, FIRST_WAIT_MS, LONGEST_WAIT_MS);
      const { version, name } = typeof of === 'function' ? of() : of;
      const { message } = error;
      onEvent?.({ type: 'step-retry', version, name, message, blockers, attempt, attempts, retryInMs });
      await sleep(retryInMs, signal);
      if (isAborted(signal)) throw error;
    }
  }
}
