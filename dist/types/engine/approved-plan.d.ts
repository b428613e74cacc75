import type { ReportPlan } from './report.js';
/**
 * Reads the option `approved-plan`: a plan digest (64 hex digits, or the first 32 and more), or the path of the JSON
 * report of a dry run, which has the digest and the plan itself. The two are held against each other.
 *
 * @throws {MigrationError} `invalid-input` when the text is neither, or the file is not such a report
 */
export declare function readApprovedPlan(text: string): Promise<{
    digest: string;
    data?: ReportPlan;
}>;
