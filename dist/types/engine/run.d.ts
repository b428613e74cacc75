import { MigrationError } from './errors.js';
import type { MigrationsFolder } from './folder.js';
import type { HistoryRow } from './history.js';
import type { EngineEvent } from './options.js';
import type { Plan, PlannedStep } from './plan.js';
import type { Command, Report, ReportWarning } from './report.js';
import type { Session } from './session.js';
import type { StepOutcome } from './step.js';
/** What one command has seen and done so far, across the sessions that it took. */
export declare class Run {
    #private;
    readonly command: Command;
    readonly dryRun: boolean;
    folder: MigrationsFolder | undefined;
    plan: Plan | undefined;
    /** `001_name` of what is done, in order. */
    readonly finished: string[];
    /** Keys of the plan's steps that are still to be done; set with the first plan under the lock. */
    remaining: Set<string> | undefined;
    /** The step that runs, or whose fate is not known since the connection was lost. */
    current: PlannedStep | undefined;
    /** The connection was lost while `current` ran, and the history has not been seen since. */
    inDoubt: boolean;
    /** The one that was at work last. */
    session: Session | undefined;
    readonly warnings: ReportWarning[];
    constructor(command: Command, dryRun: boolean, emit: (event: EngineEvent) => void, warnings: readonly ReportWarning[]);
    /** Takes note of the server and the history as a session has them. */
    saw(session: Session): void;
    /** Settles what will run. */
    planned(plan: Plan): void;
    starting(step: PlannedStep): void;
    /** The step and its record are known to be committed. */
    done(step: PlannedStep, outcome: StepOutcome): void;
    /** Another runner had claimed the step: nothing of it was run here. */
    leftToAnother(step: PlannedStep): void;
    /**
     * Decides by the history what became of the step that was running when the connection was lost. The
     * history must have been read after the lost session had ended, or, not having `ended`, the step may still be
     * under way.
     */
    settle(history: readonly HistoryRow[], { ended }?: {
        ended?: boolean;
    }): void;
    /** The report up to now. */
    report(error?: MigrationError): Report;
    /** Whatever went wrong, as a `MigrationError` with the report up to now. */
    failure(error: unknown): MigrationError;
}
