import type { ReportFinding } from '../engine/report.js';
/** What SARIF tells of a rule. */
export interface SarifRule {
    id: string;
    summary: string;
    severity: ReportFinding['severity'];
    /** Of its page. */
    helpUrl: string;
}
/**
 * The findings as SARIF 2.1.0, which GitHub code scanning takes. Suppressed and refuted ones are in it, marked so.
 *
 * @param rules every rule that a finding may name
 */
export declare function sarifText(findings: readonly ReportFinding[], rules: readonly SarifRule[]): string;
