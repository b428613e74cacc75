import type { Connection } from '../postgres/connection.js';
import type { DataCheck } from './risks/check.js';
export { dataChecks } from './risks/extract.js';
export { riskFindings } from './risks/findings.js';
export type { DataCheck } from './risks/check.js';
export interface RiskLimits {
    /** How long one question may take. Milliseconds. */
    readonly timeoutMs?: number;
    /** How long all of them together may take. Milliseconds. */
    readonly budgetMs?: number;
    /** Larger tables are not read. Bytes, with the partitions of a partitioned table. */
    readonly mostBytes?: number;
}
export interface DataRisk {
    readonly check: DataCheck;
    /** `in-the-way`: the statement would fail on the rows as they are now. */
    readonly outcome: 'none' | 'in-the-way' | 'not-checked';
    /** Of values, rows or groups in the way; null when they were not counted. */
    readonly count: number | null;
    /** There are more than `count`. */
    readonly more: boolean;
    /** Why it was not checked; null when it was. */
    readonly reason: string | null;
}
/**
 * Asks the target what stands in the way of pending statements, one read-only transaction a question. It counts and
 * looks at no value. Tables and columns that are not there yet have no rows and are left out of the answer.
 */
export declare function checkData(connection: Connection, checks: readonly DataCheck[], limits?: RiskLimits): Promise<DataRisk[]>;
