import type { StepContext, StepOutcome } from './step.js';
import type { PlannedStep } from './plan.js';
/**
 * Runs a step whose file cannot run in one transaction: the claim is committed first, then each statement (or
 * BEGIN … COMMIT block of the file) by itself, and the claim is finished last. In between the history says how
 * far it came.
 */
export declare function runStatements(context: StepContext, step: PlannedStep): Promise<StepOutcome>;
