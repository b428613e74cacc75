import { ServerError } from '../postgres/message.ts';
import { retriesOf } from '../postgres/sqlstate.ts';
import { backoffMs, isAborted, sleep } from './backoff.ts';
import { DEFAULTS } from './options.ts';
import type { EngineEvent, MigratorSettings } from './options.ts';
import type { PlannedStep } from './plan.ts';

/**
 * Runs a transaction, or a statement that is one, again when it failed for a reason that passes: a lock that
 * was not to be had in time, a deadlock, a serialization failure. `run` must leave nothing behind when it fails.
 */
export async function retried<T>(
  settings: Pick<MigratorSettings, 'lockAttempts' | 'signal' | 'onEvent'>,
  step: PlannedStep,
  run: () => Promise<T>,
): Promise<T> {
  const attempts = settings.lockAttempts ?? DEFAULTS.lockAttempts;
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const passing = error instanceof ServerError && retriesOf(error.fields) === 'whole transaction';
      if (!passing || attempt >= attempts || isAborted(settings.signal)) throw error;
      const retryInMs = backoffMs(attempt, 200, 15_000);
      settings.onEvent?.(retryEvent(step, error, attempt, attempts, retryInMs));
      await sleep(retryInMs, settings.signal);
      if (isAborted(settings.signal)) throw error;
    }
  }
}

function retryEvent(
  step: PlannedStep,
  error: ServerError,
  attempt: number,
  attempts: number,
  retryInMs: number,
): EngineEvent {
  return {
    type: 'step-retry',
    version: step.version,
    name: step.name,
    message: error.message,
    attempt,
    attempts,
    retryInMs,
  };
}
