import { MigrationError } from './errors.js';
import type { MigrationsFolder } from './folder.js';
import type { HistoryRow } from './history-row.js';
import type { EngineEvent } from './options.js';
import type { Plan, PlannedStep } from './plan.js';
import type { Command, Report, ReportWarning } from './report.js';
import type { Rehearsed } from './rehearsal-port.js';
import type { Resumption } from './resume.js';
import type { Session } from './session.js';
import type { StepOutcome } from './step.js';
/** What one command has seen and done so far, across the sessions that it took. */
export declare class Run {
    #private;
    readonly command: Command;
    readonly dryRun: boolean;
    folder: MigrationsFolder | undefined;
    plan: Plan | undefined;
    /** What can be done about unfinished migrations, for a command that only looks. */
    resumed: ReadonlyMap<string, Resumption> | undefined;
    /** What the rules and the rehearsal had to say. */
    rehearsed: Rehearsed | undefined;
    /** `001_name` of what is done, in order. */
    readonly finished: string[];
    /** Keys of the plan's steps that are still to be done; set with the first plan under the lock. */
    remaining: Set<string> | undefined;
    /** The connection was lost while steps were on their way, and the history has not been seen since. */
    inDoubt: boolean;
    /** The one that was at work last. */
    session: Session | undefined;
    /** Those before it whose connections were lost, as long as their server processes may still be there. */
    lost: Session[];
    readonly warnings: ReportWarning[];
    constructor(command: Command, dryRun: boolean, emit: (event: EngineEvent) => void, warnings: readonly ReportWarning[]);
    /** Takes note of the server and the history as a session has them. */
    saw(session: Session): void;
    /** Settles what will run. */
    planned(plan: Plan): void;
    /** The first step that is not known to be done: it runs, has failed, or is in doubt. */
    get current(): PlannedStep | undefined;
    /** What was sent behind `current`. */
    get behind(): readonly PlannedStep[];
    sent(step: PlannedStep): void;
    starting(step: PlannedStep): void;
    done(step: PlannedStep, outcome: StepOutcome): void;
    failedAt(step: PlannedStep): void;
    withdrawn(behind: PlannedStep): void;
    /** Another runner had claimed the current step: nothing of it, or of what is behind it, was run here. */
    leftToAnother(): void;
    /**
     * Decides by the history what became of the steps that were under way when the connection was lost. The
     * history must have been read after the lost session had ended, and what it has must be durable; or, not having
     * `ended`, the first that is not in it may still be under way.
     */
    settle(history: readonly HistoryRow[], { ended }?: {
        ended?: boolean;
    }): void;
    /**
     * Names of what this run did and the history, read after it, denies: a later file has worked on the table. From
     * here on the report goes by the history.
     */
    denied(history: readonly HistoryRow[]): string[];
    /** The report up to now. */
    report(error?: MigrationError): Report;
    /** Whatever went wrong, as a `MigrationError` with the report up to now. */
    failure(error: unknown): MigrationError;
}
