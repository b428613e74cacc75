import type { ReportFinding } from '../engine/report.js';
import type { LintStatement } from '../lint/statement.js';
import type { Connection } from '../postgres/connection.js';
/** Roles and extensions that pending statements name and that the target lacks; its catalogs are read. */
export declare function missingOnTarget(target: Connection, statements: readonly LintStatement[], timeoutMs?: number): Promise<ReportFinding[]>;
