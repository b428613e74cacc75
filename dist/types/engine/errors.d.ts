import type { FailureReason, Report, ReportBlocker, ReportDifference, ReportError, ReportProblem } from './report.js';
export interface MigrationErrorFields {
    reason: FailureReason;
    /** What happened. */
    message: string;
    /** What is in the database now. */
    state: string;
    /** What to do next. */
    next: string;
    file?: string | undefined;
    line?: number | undefined;
    column?: number | undefined;
    excerpt?: string | undefined;
    sqlstate?: string | undefined;
    detail?: string | undefined;
    hint?: string | undefined;
    where?: string | undefined;
    problems?: readonly ReportProblem[] | undefined;
    differences?: readonly ReportDifference[] | undefined;
    blockers?: readonly ReportBlocker[] | undefined;
    cause?: unknown;
}
/**
 * The one error of the engine. `message` says what happened, `state` what is in the database now, `next` what
 * to do; `reason` is the same for machines. `report` is the outcome up to here, when a command was under way.
 */
export declare class MigrationError extends Error {
    readonly name = "MigrationError";
    readonly reason: FailureReason;
    readonly details: ReportError;
    report: Report | undefined;
    constructor(fields: MigrationErrorFields);
    /** The same error with every text passed through `redact`; without its cause, if that had anything to hide. */
    redacted(redact: <T>(value: T) => T): MigrationError;
}
/** Details without what is null, as the constructor takes them. */
export declare function present(details: ReportError): MigrationErrorFields;
export declare const NOTHING_TOUCHED = "Nothing was changed in the database.";
/** The command was cancelled before it changed anything. */
export declare function cancelled(when: string): MigrationError;
/** What should not have happened, as an error of ours. */
export declare function unexpectedFailure(error: unknown, state: string): MigrationError;
