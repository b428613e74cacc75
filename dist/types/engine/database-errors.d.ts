import { MigrationError } from './errors.js';
import type { HistoryTable } from './history.js';
import type { ServerState } from './server-state.js';
import type { LockHolder } from './options.js';
import type { ReportWarning } from './report.js';
export declare function readOnlyServer(state: ServerState): MigrationError;
/** Another runner held the lock for longer than we were told to wait. */
export declare function lockedOut(holder: LockHolder | undefined, waitedMs: number): MigrationError;
/** A runner holds the lock while something is unfinished: it may be its doing, and not a dead run's. */
export declare function runnerAtWork(holder: LockHolder): ReportWarning;
/** Right for a new database, and the only sign of a wrong name or of a database that lost its contents. */
export declare function noHistory({ table, state }: {
    table: HistoryTable;
    state: ServerState;
}): ReportWarning;
/** The history could not be read, created or widened. */
export declare function historyRefused(error: unknown, table: HistoryTable, state: ServerState, verb: string): unknown;
