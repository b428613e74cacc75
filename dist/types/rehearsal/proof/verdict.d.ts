import type { ReportChange, ReportRollback } from '../../engine/report-rehearsal.js';
import type { ProofMigration } from './shadow.js';
export declare function notRun(migration: ProofMigration | undefined, message: string): ReportRollback;
export declare function verdict(migration: ProofMigration | undefined, found: Pick<ReportRollback, 'outcome'> & Partial<ReportRollback>): ReportRollback;
export declare function outcomeOf(changes: readonly ReportChange[]): 'exact' | 'cosmetic' | 'different';
/** Changes that are not among those known before: what an earlier step left is not told again of a later one. */
export declare function without(changes: readonly ReportChange[], known: readonly ReportChange[]): ReportChange[];
export declare function versionsOf(migrations: readonly ProofMigration[]): string;
