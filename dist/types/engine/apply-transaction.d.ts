import type { MappedSql } from '../sql/mapped.js';
import type { StepContext, StepOutcome } from './apply.js';
import type { PlannedStep } from './plan.js';
/** One message that runs a step and its record in one transaction, and where in it the file stands. */
export interface StepMessage {
    sql: string;
    /** Where the file's text begins, in UTF-16 code units of `sql`. */
    fileStart: number;
    body: MappedSql;
    /** How many statements stand before the file's. The last of them is the claim. */
    before: number;
    /** How many statements stand behind its COMMIT. */
    afterCommit: number;
}
/**
 * Runs a step and its history record in one transaction and one message:
 * claim the version, run the file, check deferred constraints, finish the claim, commit, reset the session.
 * Whatever goes wrong, either all of it is committed or nothing.
 */
export declare function runInTransaction(context: StepContext, step: PlannedStep): Promise<StepOutcome>;
