import type { StepContext, StepOutcome } from './step.js';
import type { PlannedStep } from './plan.js';
/**
 * Runs a step and its history record in one transaction and one message:
 * claim the version, run the file, check deferred constraints, finish the claim, commit, reset the session.
 * Whatever goes wrong, either all of it is committed or nothing.
 */
export declare function runInTransaction(context: StepContext, step: PlannedStep): Promise<StepOutcome>;
