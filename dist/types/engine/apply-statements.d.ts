import type { PlannedStep } from './plan.js';
import type { StepContext, StepOutcome } from './step.js';
/**
 * Runs a step whose file cannot run in one transaction: the claim is committed first, then each statement (or
 * BEGIN … COMMIT block of the file) by itself, and the claim is finished last. Where PostgreSQL lets it, a
 * statement and the record that it is done are one transaction; before the others the history says that they are
 * begun. So a run that dies leaves at most one statement in doubt, and the next one goes on from there.
 */
export declare function runStatements(context: StepContext, step: PlannedStep): Promise<StepOutcome>;
