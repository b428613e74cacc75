import type { ConnectionLostError } from '../postgres/message.js';
import { MigrationError } from './errors.js';
import type { MigrationErrorFields } from './errors.js';
import type { Plan, PlannedStep } from './plan.js';
import type { PlanDifference } from './plan-differences.js';
import type { Run } from './run.js';
/** The plan is not the approved one. `differences` are not given when what was approved is not known. */
export declare function planChanged(approvedPlan: string, plan: Plan, { differences, dryRun }: {
    differences: readonly PlanDifference[] | undefined;
    dryRun: boolean;
}): MigrationError;
/**
 * The approved plan was carried out before, and there is more that could be run. Most often a job that has
 * succeeded was run again; another plan, approved in haste, would do what nobody wanted.
 */
export declare function alreadyDone(approvedPlan: string, plan: Plan, { names, differences }: {
    names: readonly string[];
    differences: readonly PlanDifference[] | undefined;
}): MigrationError;
/** There must be an approval, and none was found. */
export declare function notApproved(plan: Plan): MigrationError;
/** The digest as people are shown it. */
export declare function shortDigest(digest: string): string;
/** Names of steps in a sentence. */
export declare function listedSteps(names: readonly string[]): string;
/** Cancelled after a step was committed and before the next began. */
export declare function stoppedBetween(run: Run, next: PlannedStep): MigrationError;
/** The connection was lost for good. Says what is known of the step that was running. */
export declare function connectionLost(run: Run, cause: ConnectionLostError, signal?: AbortSignal): MigrationError;
/** The connection was lost while a step ran, and no other could be had to see what became of it. */
export declare function unreachable(run: Run, error: MigrationError): Pick<MigrationErrorFields, 'reason' | 'message' | 'state' | 'next'>;
/** A file of the run has taken back what the history said of another. */
export declare function deniedByHistory(run: Run, names: readonly string[], table: string): MigrationError;
/** What is known of a run's steps when the server cannot be asked any more. */
export declare function stateOfRun({ current, behind, finished, inDoubt, plan, }: Pick<Run, 'current' | 'behind' | 'finished' | 'inDoubt' | 'plan'>): string;
