import type { MigratorSettings } from './options.js';
import type { PlannedStep } from './plan.js';
import type { Session } from './session.js';
/** What the steps of one run share. */
export interface StepContext {
    session: Session;
    settings: MigratorSettings;
    gitCommit: string | undefined;
    /** Versions that this run has applied or reverted so far, as `001_name`. */
    finished: readonly string[];
}
export interface StepOutcome {
    /** Measured by the server; null when it is not known. */
    executionTimeMs: number | null;
}
/** Runs one step and records it. Returns only when both are committed. */
export declare function runStep(context: StepContext, step: PlannedStep): Promise<StepOutcome>;
