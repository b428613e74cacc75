import { ServerError } from '../postgres/message.js';
import type { StepContext } from './step.js';
import type { StepMessage } from './step.js';
import type { PlannedStep } from './plan.js';
/** The version was claimed, or is no longer applied: another runner was quicker. Nothing of the step remains. */
export declare class ClaimTakenError extends Error {
    readonly name = "ClaimTakenError";
    /** Another runner holds the lock at this moment, whichever step it runs. */
    readonly locked: boolean;
    constructor(step: PlannedStep, cause: unknown, { locked }?: {
        locked?: boolean;
    });
}
interface Failure {
    context: StepContext;
    step: PlannedStep;
    message: Pick<StepMessage, 'fileStart' | 'body' | 'before'>;
    /** The file has committed by itself: what it did up to there remains. */
    committed?: boolean;
    /** The claim of this transaction was not there to be finished. */
    rowLost?: boolean;
    /** The file has ended its transaction, which was to be recorded in the end. */
    left?: boolean;
    /** What remains of the step; by default nothing, since its transaction was rolled back. */
    remains?: {
        state: string;
        next: string;
    };
}
/** The error of a failed step: where in the file, what the server said, what is in the database now, what to do. */
export declare function stepFailure(error: unknown, failure: Failure): unknown;
/** What this run had finished before it stopped. */
export declare function finishedSoFar({ run }: Pick<StepContext, 'run'>, direction: 'up' | 'down'): string;
/** After a failure of which nothing remains. What passes by itself is not the file's fault. */
export declare function whatNext(step: PlannedStep, error: ServerError): string;
export {};
