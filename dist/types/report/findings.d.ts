import type { ReportFinding } from '../engine/report.js';
import type { JsonReport } from './json.js';
/** Findings by what they ask of a reader. */
export interface SortedFindings {
    /** What stands, most severe first, that it does not run before all else, in the order of the files within. */
    standing: readonly ReportFinding[];
    /** Harmless here, and why. */
    guarded: readonly ReportFinding[];
    /** Foreseen by a rule, run on the shadow, and not so. */
    refuted: readonly ReportFinding[];
    /** A comment in the file says why it is meant. */
    suppressed: readonly ReportFinding[];
}
export declare function sortedFindings(findings: readonly ReportFinding[]): SortedFindings;
/** Whether a finding counts: neither harmless here, nor suppressed, nor refuted. */
export declare function stands({ guarded, suppressed, evidence, }: Pick<ReportFinding, 'guarded' | 'suppressed' | 'evidence'>): boolean;
/** Whether the rules were held against a plan: only then no finding means that there is none. */
export declare function wasChecked({ command, dryRun, error, }: Pick<JsonReport, 'command' | 'dryRun' | 'error'>): boolean;
