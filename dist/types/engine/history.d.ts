import type { StatementResult } from '../postgres/message.js';
import type { HistoryRow, Unfinished } from './history-row.js';
/** The history table: schema and name, both as they are, unquoted. */
export interface HistoryTable {
    schema: string;
    table: string;
}
/**
 * Reads the history. Without a schema the name is looked up through the search_path, so that the first
 * message of a session can carry it before the schema is known. The comment keeps a load-balancing pooler
 * (Pgpool-II) from sending the query to a standby that lags behind.
 */
export declare function historyQuery(table: string, schema?: string): string;
export declare function readHistory(result: StatementResult | undefined): HistoryRow[];
export declare function qualified({ schema, table }: HistoryTable): string;
/** Creates the history, column for column the original runner's table. */
export declare function createHistory(history: HistoryTable, schemaExists: boolean): string;
/** Widens a column of the history. To text: no rewrite, and no limit to meet again. */
export declare function widen(history: HistoryTable, column: 'version' | 'name'): string;
/** Claims a version for application: a row with the mark of what is not finished. Its uniqueness keeps other runners out. */
export declare function claim(history: HistoryTable, migration: {
    version: string;
    name: string;
    checksum: string;
}, gitCommit: string | undefined, mark?: string): string;
/**
 * Records a version that was applied in this transaction, and gives the time since that began in the first column
 * of its row. As a claim does, it fails when somebody else has recorded it.
 */
export declare function record(history: HistoryTable, migration: {
    version: string;
    name: string;
    checksum: string;
}, gitCommit: string | undefined, also: string): string;
/** What the server says when a step is not run since the one in front of it is not finished. */
export declare const NOT_IN_TURN: string;
/** What the server says when a finish finds no claim of its own transaction. No file can say the same. */
export declare const LEFT_TRANSACTION: string;
/**
 * Finishes a claim of the same transaction, and gives its duration in the first column of one row; of none when
 * the file has ended that transaction. The row's xmin tells, whatever the file did with BEGIN, COMMIT or ROLLBACK.
 */
export declare function finishOwn(history: HistoryTable, version: string, also?: string): string;
/** Removes the row that `lockRow` claimed in the same transaction, and gives the time since that began; as `finishOwn`. */
export declare function removeOwn(history: HistoryTable, version: string, also?: string): string;
/**
 * Claims an applied version for rollback in this transaction; fails when it is no longer applied, or when the
 * row that it stands `behind` still is.
 */
export declare function lockRow(history: HistoryTable, row: HistoryRow, behind?: HistoryRow): string;
export declare const NO_LONGER_APPLIED: string;
/** What the server says when a row is not as this run has left it. */
export declare const ROW_CHANGED: string;
/** Moves the mark of an unfinished row on; raises an error when the row does not have the mark `from`. */
export declare function advance(history: HistoryTable, version: string, from: Unfinished, to: Unfinished): string;
/** Takes an unfinished row up: counts a row when it is still as it was read. */
export declare function takeUp(history: HistoryTable, version: string, from: Unfinished): string;
/** Claims an applied version for a statement-by-statement rollback, durably. */
export declare function claimRollback(history: HistoryTable, row: HistoryRow, mark: Unfinished): string;
/** Gives a claimed rollback back: nothing of it was done. */
export declare function releaseRollback(history: HistoryTable, row: HistoryRow): string;
/** Finishes a row that was claimed in an earlier transaction, and gives the time since. */
export declare function finish(history: HistoryTable, version: string, from: Unfinished): string;
/** Removes a row that was claimed in an earlier transaction. */
export declare function remove(history: HistoryTable, version: string, from: Unfinished): string;
/**
 * Raises an error unless the statement has one row, and gives its `result`. The text is not a constant, so that
 * the planner cannot evaluate the failing cast beforehand.
 */
export declare function guarded(statement: string, complaint?: string): string;
/** A value that lets this transaction's commit wait for the disk where the role or the database says that none has to. */
export declare const WAITING = "CASE pg_catalog.current_setting('synchronous_commit') WHEN 'off' THEN pg_catalog.set_config('synchronous_commit', 'local', true) END";
/** A value that lets this transaction's commit not wait for the disk. */
export declare const NOT_WAITING = "pg_catalog.set_config('synchronous_commit', 'off', true)";
export declare const DURABLE = "SELECT CASE pg_catalog.current_setting('synchronous_commit') WHEN 'off' THEN pg_catalog.set_config('synchronous_commit', 'local', true) END";
/**
 * Writes to the log and nothing else. Commits reach the disk in their order, so what was committed before without
 * waiting is durable with this one. A transaction that has written nothing would not wait for the disk.
 */
export declare const FLUSH = "SELECT CASE pg_catalog.current_setting('synchronous_commit') WHEN 'off' THEN pg_catalog.set_config('synchronous_commit', 'local', true) END;\nSELECT pg_catalog.pg_logical_emit_message(true, 'migrate-action', 'durable')";
