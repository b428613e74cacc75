import type { PlannedStep } from './plan.js';
import type { StepContext } from './step.js';
/**
 * Runs steps one after the other, each in one transaction with its history record and in one message. The
 * messages are written without waiting for the answers of those before. When one fails, what is behind it does
 * nothing: its transaction is aborted (25P02), or, where the failure left none, it finds that the step in front is
 * not finished.
 *
 * Fails as the first failing step does; the ones before it are done and told.
 */
export declare function runInTransactions(context: StepContext, steps: readonly PlannedStep[]): Promise<void>;
