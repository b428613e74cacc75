import type { StepLife } from '../engine/options.js';
import type { ReportBlocker } from '../engine/report.js';
/** What a statement that takes its time is doing, in a few words; empty when nothing is known. */
export declare function lifeInWords({ progress, waitsFor, blockers }: StepLife): string;
/** Who holds a lock: the one that has been at it longest, with what it runs, and how many others. */
export declare function blockersInWords([first, ...others]: readonly ReportBlocker[]): string;
/** A passing failure, whom it was for, and when it is tried again. */
export declare function retryInWords({ message, blockers, attempt, attempts, retryInMs, }: {
    message: string;
    blockers: readonly ReportBlocker[];
    attempt: number;
    attempts: number;
    retryInMs: number;
}): string;
/** How long to say nothing new of what goes on: the longer it has been going on, the longer. Milliseconds. */
export declare function quietMs(elapsedMs: number): number;
