import type { PlannedStep } from './plan.js';
import type { StepContext } from './step.js';
/**
 * Runs all steps and their history records in one transaction and one message: all of them are applied, or none.
 * Fails as the first failing step does.
 */
export declare function runAtomically(context: StepContext, steps: readonly PlannedStep[]): Promise<void>;
