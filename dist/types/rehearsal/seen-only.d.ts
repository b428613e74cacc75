import type { ReportFinding } from '../engine/report.js';
import type { Severity } from '../lint/rule.js';
import type { LintFile } from '../lint/statement.js';
import type { ObjectName } from '../sql/names.js';
import type { ExistingRelations } from './existing.js';
import type { SeenStatements } from './finding.js';
/** The rules that speak of what a rehearsal saw. */
export type SeenRule = 'statement-fails' | 'fails-with-rows' | 'enum-value-used-in-same-transaction' | 'pending-trigger-events' | 'table-rewrite' | 'unexpected-lock' | 'unexpected-scan' | 'invalid-index-left';
/** What was foreseen, as far as it says whether something seen is news. */
export type Known = Pick<ReportFinding, 'file' | 'rule' | 'evidence' | 'guarded'> & {
    statement: number;
    family: string;
    relation: ObjectName | undefined;
};
/** What the statements did that no rule foresaw. */
export declare function seenOnly(evidence: SeenStatements, files: readonly LintFile[], existing: ExistingRelations, known: readonly Known[], severity: (rule: SeenRule, file: string) => Severity | 'off'): ReportFinding[];
