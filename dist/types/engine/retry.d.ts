import type { PlannedStep } from './plan.js';
import type { StepContext } from './step.js';
/**
 * Runs a transaction, or a statement that is one, again when it failed for a reason that passes: a lock that
 * was not to be had in time, a deadlock, a serialization failure. `run` must leave nothing behind when it fails.
 */
export declare function retried<T>({ session: { watch }, settings }: Pick<StepContext, 'session' | 'settings'>, step: PlannedStep, run: () => Promise<T>): Promise<T>;
