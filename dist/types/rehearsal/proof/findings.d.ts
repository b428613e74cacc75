import type { ReportRollback } from '../../engine/report-rehearsal.js';
import type { ReportFinding } from '../../engine/report.js';
export type RollbackRule = 'down-not-inverse' | 'up-down-up-differs' | 'irreversible';
/** What the proofs of single migrations have to say. Cosmetic differences and migrations that were not run say nothing. */
export declare function rollbackFindings(rollbacks: readonly ReportRollback[], severity?: (rule: RollbackRule) => ReportFinding['severity']): ReportFinding[];
