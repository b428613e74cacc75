import type { StatementResult } from '../postgres/message.js';
import type { PlannedStep } from './plan.js';
import type { Position } from './step-message.js';
import type { SentMessage, StepMessage } from './step.js';
export interface PipelineHooks {
    message(step: PlannedStep, position: Position): StepMessage;
    send(step: PlannedStep, message: StepMessage): Promise<StatementResult[]>;
    /** The server begins with the step: everything in front of it is answered. */
    starting(step: PlannedStep): void;
    /** All steps have been sent. */
    allSent(): void;
}
export interface Answered {
    step: PlannedStep;
    message: SentMessage;
    answer: {
        results: StatementResult[];
    } | {
        error: unknown;
    };
}
/** Messages that are written one behind the other, and their answers in the same order. */
export declare class Pipeline {
    #private;
    constructor(steps: readonly PlannedStep[], hooks: PipelineHooks);
    answers(): AsyncGenerator<Answered, void>;
    /** Waits for the answers of everything that is on its way, whatever they are; nothing more is sent. */
    drained(): Promise<void>;
}
