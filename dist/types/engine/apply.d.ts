import type { PlannedStep } from './plan.js';
import type { StepContext } from './step.js';
/** Runs steps of one kind (see `groups`) and records them. Returns only when all are committed. */
export declare function runSteps(context: StepContext, steps: readonly PlannedStep[]): Promise<void>;
/** Steps that may be sent one behind the other without waiting, and between them those that run alone. */
export declare function groups(steps: readonly PlannedStep[], pipelined: boolean): PlannedStep[][];
/** Nothing may be sent behind the step before its answer is there. */
export declare function nothingBehind({ text }: PlannedStep): boolean;
