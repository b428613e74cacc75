import type { StatementResult } from '../postgres/message.js';
import type { PlannedStep } from './plan.js';
import type { StepContext, StepMessage } from './step.js';
/** Where in a pipeline a message stands. */
export interface Position {
    /** The step whose message is on its way in front of this one: unless that is finished, nothing may run. */
    behind?: PlannedStep | undefined;
    /** Whether the commit waits for the disk; with the next that does, all before it are durable too. */
    durable: boolean;
}
type Sender = Pick<StepContext, 'session' | 'gitCommit'>;
/**
 * The one message that runs a step: run the file, check deferred constraints, reset the session, record the step,
 * commit. Whatever goes wrong, either all of it is committed or nothing.
 */
export declare function stepMessage(sender: Sender, step: PlannedStep, position: Position): StepMessage;
/** What stands in front of a file in its transaction: its settings, and the claim of its version. */
export declare function beforeFile({ session, gitCommit }: Sender, step: PlannedStep, behind?: PlannedStep): string[];
/**
 * What stands behind a file in a transaction that goes on after it; the last of it finishes the claim and gives
 * the duration.
 */
export declare function behindFile(session: StepContext['session'], step: PlannedStep): string[];
/** What the server measured; undefined when the COMMIT was none: that of an aborted transaction is a ROLLBACK. */
export declare function durationOf(results: readonly StatementResult[], { recordAt }: Pick<StepMessage, 'recordAt'>): {
    executionTimeMs: number | null;
} | undefined;
/** Stands first, so that whoever looks at pg_stat_activity sees which migration runs. */
export declare function label({ direction, version, name }: PlannedStep): string;
export {};
