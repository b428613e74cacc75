import type { Report, ReportMigration } from '../engine/report.js';
import type { Gap } from './text-table.js';
/**
 * The migrations of a report that a table shows. `status` shows all. Every other command shows
 * what changed, what is out of the ordinary, and a few neighbours; the rest is counted.
 */
export declare function migrationRows(report: Pick<Report, 'command' | 'migrations'>): (ReportMigration | Gap)[];
