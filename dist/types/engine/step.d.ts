import type { MessageSql } from '../postgres/frames.js';
import type { MappedSql } from '../sql/mapped.js';
import type { MigratorSettings } from './options.js';
import type { PlannedStep } from './plan.js';
import type { Session } from './session.js';
/** What the steps of one run share. */
export interface StepContext {
    session: Session;
    settings: MigratorSettings;
    gitCommit: string | undefined;
    run: StepRecord;
    /** All steps in one transaction. */
    atomic?: boolean;
    /** The history may be asked for behind the last of these steps, to be read without another round trip. */
    readAhead?: boolean;
}
/** Where it is kept how far a run has come. */
export interface StepRecord {
    /** Versions that this run has applied or reverted so far, as `001_name`. */
    readonly finished: readonly string[];
    /** The step is on its way to the server: what becomes of it is not known until `done` or `withdrawn`. */
    sent(step: PlannedStep): void;
    /** The server begins with the step, as far as can be told. */
    starting(step: PlannedStep): void;
    /** The step and its record are committed, and durable. */
    done(step: PlannedStep, outcome: StepOutcome): void;
    /** Of several steps in one transaction, which was rolled back, this one failed. */
    failedAt(step: PlannedStep): void;
    /** Nothing of the steps behind this one was run. */
    withdrawn(behind: PlannedStep): void;
}
export interface StepOutcome {
    /** Measured by the server; null when it is not known. */
    executionTimeMs: number | null;
    /** When the server's answer came, as `performance.now()`; now, if it is left out. */
    answeredAt?: number;
}
/** One message that runs a step and its record in one transaction, and where in it the file stands. */
export interface StepMessage {
    sql: MessageSql;
    /** Where the file's text begins, in code points of `sql`, as the server counts. */
    fileStart: number;
    body: MappedSql;
    /** How many statements stand before the file's. The last of them is the claim, or the savepoint. */
    before: number;
    /** How many stand between the file and the INSERT of its record; undefined where its version is claimed in front. */
    recordAt: number | undefined;
    /** When it is answered, this commit and those before it are durable. */
    durable: boolean;
}
/** What is still of use of a message when it has been sent. */
export type SentMessage = Omit<StepMessage, 'sql'>;
