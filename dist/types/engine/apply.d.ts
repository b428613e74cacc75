import type { PlannedStep } from './plan.js';
import type { StepContext, StepOutcome } from './step.js';
/** Runs one step and records it. Returns only when both are committed. */
export declare function runStep(context: StepContext, step: PlannedStep): Promise<StepOutcome>;
