import type { StatementResult } from '../postgres/message.js';
import { ServerError } from '../postgres/message.js';
import { MigrationError } from './errors.js';
import type { Unfinished } from './history-row.js';
import type { PlannedStep } from './plan.js';
import type { StepContext } from './step.js';
/**
 * The row of a step that runs statement by statement. Each change names the mark that it replaces and fails when the
 * row has another one: two runs that both think a step theirs cannot both record a statement.
 */
export declare class StatementLedger {
    #private;
    constructor(context: StepContext, step: PlannedStep);
    /** What the row says. */
    get mark(): Readonly<Unfinished>;
    /** Claims the step, or takes up the claim that a dead run left. */
    open(): Promise<void>;
    /**
     * The statements that record the next unit as done, and the place of the one among them that gives a result: as
     * the user who connected, whatever role the file has set. Call `recorded` when they are committed.
     */
    recordNext(): {
        statements: string[];
        result: number;
    };
    /** The record of `recordNext` is committed. */
    recorded(): void;
    /** Records the next unit as done in a transaction of its own. */
    record(): Promise<StatementResult>;
    /** Says that the next unit is begun, or that nothing of it remains after all. */
    setBegun(begun: boolean): Promise<void>;
    /** Takes the claim back: nothing of the step remains. False when the row cannot be made what it was. */
    release(): Promise<boolean>;
    /** Whether another run, that was thought dead, has recorded more: what this one did of it was rolled back. */
    hasMovedOn(): Promise<boolean>;
    /** The row is gone or cannot be written: the history no longer tells what the file did. */
    lost(error: ServerError | undefined): MigrationError;
}
