import type { MigrationError } from './errors.js';
import type { MigrationsFolder } from './folder.js';
import type { HistoryRow } from './history-row.js';
import type { HistoryTable } from './history.js';
import type { ServerState } from './server-state.js';
import type { Plan } from './plan.js';
import type { Command, Report, ReportSpan, ReportWarning } from './report.js';
import type { Rehearsed } from './rehearsal-port.js';
import type { Resumption } from './resume.js';
/** What is known of a run when its report is made. */
export interface RunFacts {
    command: Command;
    dryRun: boolean;
    folder: MigrationsFolder | undefined;
    state: ServerState | undefined;
    table: HistoryTable | undefined;
    /** As last read; the run's own changes are in `changed`. */
    history: readonly HistoryRow[];
    plan: Plan | undefined;
    /** What can be done about unfinished migrations, for a command that only looks. */
    resumed?: ReadonlyMap<string, Resumption> | undefined;
    rehearsed?: Rehearsed | undefined;
    /** By version key: what this run did. */
    changed: ReadonlyMap<string, 'applied' | 'reverted'>;
    /** The version key of the step that failed. */
    failed: string | undefined;
    timeline: readonly ReportSpan[];
    warnings: readonly ReportWarning[];
    error: MigrationError | undefined;
    durationMs: number;
}
export declare function buildReport(asRead: RunFacts): Report;
