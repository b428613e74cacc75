import type { ReportFinding } from '../engine/report.js';
import type { LintStatement } from '../lint/statement.js';
import type { Connection } from '../postgres/connection.js';
/** Indexes that pending statements drop although queries of the target have used them; its statistics are read. */
export declare function usedIndexFindings(target: Connection, statements: readonly LintStatement[], timeoutMs?: number): Promise<ReportFinding[]>;
