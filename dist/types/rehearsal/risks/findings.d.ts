import type { ReportFinding } from '../../engine/report.js';
import type { DataRisk } from '../risks.js';
export type RiskRule = 'data-duplicates' | 'data-nulls' | 'data-rows' | 'data-orphans' | 'data-violations' | 'data-too-long' | 'data-out-of-range';
/** What stands in the way of a pending statement: how many, never which. What holds says nothing. */
export declare function riskFindings(risks: readonly DataRisk[]): ReportFinding[];
