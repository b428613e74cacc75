import type { PlannedStep } from './plan.js';
import type { StepContext } from './step.js';
/**
 * Runs a transaction, or a statement that is one, again when it failed for a reason that passes: a lock that
 * was not to be had in time, a deadlock, a serialization failure. `run` must leave nothing behind when it fails. Of several steps
 * in one transaction, `of` says when it has failed which one did.
 */
export declare function retried<T>({ session: { watch }, settings }: Pick<StepContext, 'session' | 'settings'>, of: PlannedStep | (() => PlannedStep), run: () => Promise<T>): Promise<T>;
