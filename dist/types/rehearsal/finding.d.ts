import type { ReportFinding } from '../engine/report.js';
import type { LintFinding } from '../lint/finding.js';
import type { StatementEvidence } from './evidence.js';
/** The evidence of each statement of the pending files, by its file and number. */
export declare class SeenStatements {
    #private;
    readonly all: readonly StatementEvidence[];
    constructor(evidence: readonly StatementEvidence[]);
    heldBefore(seen: StatementEvidence | undefined): StatementEvidence['locks'];
    of(file: string, statement: number): StatementEvidence | undefined;
}
/** What a rule found, with what the rehearsal says to it. */
export declare function reportFinding(finding: LintFinding, seen: SeenStatements): ReportFinding;
/** Rules speak in clauses; a report in sentences. */
export declare function sentence(text: string): string;
