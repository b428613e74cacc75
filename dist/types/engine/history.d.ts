import type { StatementResult } from '../postgres/message.js';
/** One row of the history. */
export interface HistoryRow {
    id: number;
    version: string;
    name: string;
    checksum: string;
    /** ISO 8601 in UTC, microseconds. Null in rows that something else wrote without one. */
    appliedAt: string | null;
    /** Milliseconds; negative while unfinished (see `unfinished`). */
    executionTimeMs: number;
    gitCommit: string | null;
}
/** What an unfinished row tells: whose run it was and how far it came. */
export interface Unfinished {
    direction: 'up' | 'down';
    /** Statements (or blocks) that are done. */
    done: number;
    /** The one after those was begun and may be done, or half done. Otherwise nothing of it remains. */
    begun: boolean;
    /** Of a rollback: `scriptTag` of its script, whose checksum the row does not have. 0 is not known. */
    tag: number;
}
export declare function unfinished(row: Pick<HistoryRow, 'executionTimeMs'>): Unfinished | undefined;
/** Tells a rollback script from a changed one: 1 to 139,999. 0 when it has more statements than a mark can count. */
export declare function scriptTag(text: string, statements: number): number;
/** The history table: schema and name, both as they are, unquoted. */
export interface HistoryTable {
    schema: string;
    table: string;
}
/** What the first message of a session tells. */
export interface ServerState {
    backendPid: number;
    /** When the server process was started, ISO 8601 in UTC, microseconds; null when the server does not tell. */
    backendStart: string | null;
    inRecovery: boolean;
    readOnly: boolean;
    /** As `SHOW server_version_num`: 150018 is 15.18. */
    serverVersionNum: number;
    serverVersion: string;
    database: string;
    user: string;
    /** The schema in which the history is, or would be created. */
    schema: string;
    schemaExists: boolean;
    tableExists: boolean;
    /** The role may INSERT into the table, and no trigger and no rule has a say in it. True without a table. */
    plainInsert: boolean;
    /** `character_maximum_length` of `version` and `name`; null when unlimited or no table. */
    versionLimit: number | null;
    nameLimit: number | null;
    platform: string;
}
/**
 * The state of the server, in one statement that runs for any role, on a standby too. Without a schema the
 * history is found as the original runner finds it, through the session's search_path, and would be created
 * in its first schema.
 */
export declare function stateQuery(schema: string | undefined, table: string): string;
/** When a server process was started, as ISO 8601 in UTC; null when it does not say, and no row when it is gone. */
export declare function serverProcessQuery(pid: number | string): string;
export declare function readState(result: StatementResult | undefined): ServerState;
/**
 * Reads the history. Without a schema the name is looked up through the search_path, so that the first
 * message of a session can carry it before the schema is known. The comment keeps a load-balancing pooler
 * (Pgpool-II) from sending the query to a standby that lags behind.
 */
export declare function historyQuery(table: string, schema?: string): string;
/** A timestamptz as ISO 8601 in UTC, microseconds. */
export declare function utcText(timestamp: string): string;
export declare function readHistory(result: StatementResult | undefined): HistoryRow[];
/** The highest applied version. */
export declare function currentVersion(history: readonly HistoryRow[]): string | null;
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
