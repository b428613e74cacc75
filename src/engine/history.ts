import { randomUUID } from 'node:crypto';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import type { StatementResult } from '../postgres/message.ts';
import { utcText } from '../postgres/utc-text.ts';
import { progressMark } from './history-row.ts';
import type { HistoryRow, Unfinished } from './history-row.ts';

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
export function historyQuery(table: string, schema?: string): string {
  const from = schema === undefined ? quoteIdentifier(table) : qualified({ schema, table });
  return `/*NO LOAD BALANCE*/ SELECT id, version, name, checksum,
  ${utcText('applied_at')}, execution_time_ms, git_commit
FROM ${from} ORDER BY id`;
}

export function readHistory(result: StatementResult | undefined): HistoryRow[] {
  return (result?.rows ?? []).map((row) => ({
    id: Number(row[0]),
    version: row[1] ?? '',
    name: row[2] ?? '',
    checksum: row[3] ?? '',
    appliedAt: row[4] ?? null,
    executionTimeMs: Number(row[5] ?? 0),
    gitCommit: row[6] ?? null,
  }));
}

export function qualified({ schema, table }: HistoryTable): string {
  return `${quoteIdentifier(schema)}.${quoteIdentifier(table)}`;
}

/** Creates the history, column for column the original runner's table. */
export function createHistory(history: HistoryTable, schemaExists: boolean): string {
  const schema = schemaExists ? '' : `CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(history.schema)};\n`;
  return `${schema}CREATE TABLE IF NOT EXISTS ${qualified(history)} (
  id SERIAL PRIMARY KEY,
  version VARCHAR(10) NOT NULL UNIQUE,
  name VARCHAR(255) NOT NULL,
  checksum VARCHAR(32) NOT NULL,
  applied_at TIMESTAMPTZ NOT NULL DEFAULT pg_catalog.clock_timestamp(),
  execution_time_ms INTEGER NOT NULL,
  git_commit VARCHAR(40)
)`;
}

/** Widens a column of the history. To text: no rewrite, and no limit to meet again. */
export function widen(history: HistoryTable, column: 'version' | 'name'): string {
  return `ALTER TABLE ${qualified(history)} ALTER COLUMN ${column} TYPE text`;
}

/** Claims a version for application: a row with the mark of what is not finished. Its uniqueness keeps other runners out. */
export function claim(
  history: HistoryTable,
  migration: { version: string; name: string; checksum: string },
  gitCommit: string | undefined,
  mark = '-1',
): string {
  return insert(history, migration, gitCommit, { appliedAt: 'pg_catalog.clock_timestamp()', time: mark });
}

/**
 * Records a version that was applied in this transaction, and gives the time since that began in the first column
 * of its row. As a claim does, it fails when somebody else has recorded it.
 */
export function record(
  history: HistoryTable,
  migration: { version: string; name: string; checksum: string },
  gitCommit: string | undefined,
  also: string,
): string {
  const appliedAt = 'pg_catalog.transaction_timestamp()';
  const row = insert(history, migration, gitCommit, { appliedAt, time: milliseconds(appliedAt) });
  return `${row} RETURNING ${columns('execution_time_ms', also)}`;
}

function insert(
  history: HistoryTable,
  { version, name, checksum }: { version: string; name: string; checksum: string },
  gitCommit: string | undefined,
  { appliedAt, time }: { appliedAt: string; time: string },
): string {
  const commit = gitCommit === undefined ? 'NULL' : quoteLiteral(gitCommit);
  return `INSERT INTO ${qualified(history)} (version, name, checksum, applied_at, execution_time_ms, git_commit) VALUES (${quoteLiteral(version)}, ${quoteLiteral(name)}, ${quoteLiteral(checksum)}, ${appliedAt}, ${time}, ${commit})`;
}

/** What the server says when a step is not run since the one in front of it is not finished. */
export const NOT_IN_TURN = `migrate-action ${randomUUID()}: the migration before is not finished`;

/** What the server says when a finish finds no claim of its own transaction. No file can say the same. */
export const LEFT_TRANSACTION = `migrate-action ${randomUUID()}: the file left its transaction`;

/**
 * Finishes a claim of the same transaction, and gives its duration in the first column of one row; of none when
 * the file has ended that transaction. The row's xmin tells, whatever the file did with BEGIN, COMMIT or ROLLBACK.
 */
export function finishOwn(history: HistoryTable, version: string, also?: string): string {
  return `UPDATE ${qualified(history)} SET execution_time_ms = ${milliseconds('applied_at')} WHERE ${ownRow(version)} RETURNING ${columns('execution_time_ms', also)}`;
}

/** Removes the row that `lockRow` claimed in the same transaction, and gives the time since that began; as `finishOwn`. */
export function removeOwn(history: HistoryTable, version: string, also?: string): string {
  const time = milliseconds('pg_catalog.transaction_timestamp()');
  return `DELETE FROM ${qualified(history)} WHERE ${ownRow(version)} RETURNING ${columns(time, also)}`;
}

function columns(result: string, also: string | undefined): string {
  return `${result} AS result${also === undefined ? '' : `, ${also}`}`;
}

/**
 * Claims an applied version for rollback in this transaction; fails when it is no longer applied, or when the
 * row that it stands `behind` still is.
 */
export function lockRow(history: HistoryTable, row: HistoryRow, behind?: HistoryRow): string {
  const inTurn =
    behind === undefined
      ? ''
      : ` AND NOT EXISTS (SELECT FROM ${qualified(history)} b WHERE b.version = ${quoteLiteral(behind.version)} AND b.id = ${behind.id})`;
  return guarded(
    `UPDATE ${qualified(history)} SET execution_time_ms = execution_time_ms WHERE version = ${quoteLiteral(row.version)} AND id = ${row.id} AND execution_time_ms >= 0${inTurn} RETURNING 1 AS result`,
    NO_LONGER_APPLIED,
  );
}

export const NO_LONGER_APPLIED = `migrate-action ${randomUUID()}: the migration is no longer applied`;

/** What the server says when a row is not as this run has left it. */
export const ROW_CHANGED = `migrate-action ${randomUUID()}: the row of the history was changed`;

/** Moves the mark of an unfinished row on; raises an error when the row does not have the mark `from`. */
export function advance(history: HistoryTable, version: string, from: Unfinished, to: Unfinished): string {
  return guarded(
    `UPDATE ${qualified(history)} SET execution_time_ms = ${progressMark(to)} WHERE ${marked(version, from)} RETURNING 1 AS result`,
    ROW_CHANGED,
  );
}

/** Takes an unfinished row up: counts a row when it is still as it was read. */
export function takeUp(history: HistoryTable, version: string, from: Unfinished): string {
  return `UPDATE ${qualified(history)} SET execution_time_ms = execution_time_ms WHERE ${marked(version, from)}`;
}

/** Claims an applied version for a statement-by-statement rollback, durably. */
export function claimRollback(history: HistoryTable, row: HistoryRow, mark: Unfinished): string {
  return `UPDATE ${qualified(history)} SET execution_time_ms = ${progressMark(mark)} WHERE version = ${quoteLiteral(row.version)} AND id = ${row.id} AND execution_time_ms >= 0`;
}

/** Gives a claimed rollback back: nothing of it was done. */
export function releaseRollback(history: HistoryTable, row: HistoryRow): string {
  return `UPDATE ${qualified(history)} SET execution_time_ms = ${row.executionTimeMs} WHERE version = ${quoteLiteral(row.version)} AND id = ${row.id}`;
}

/** Finishes a row that was claimed in an earlier transaction, and gives the time since. */
export function finish(history: HistoryTable, version: string, from: Unfinished): string {
  return guarded(
    `UPDATE ${qualified(history)} SET execution_time_ms = ${milliseconds('applied_at')} WHERE ${marked(version, from)} RETURNING execution_time_ms AS result`,
    ROW_CHANGED,
  );
}

/** Removes a row that was claimed in an earlier transaction. */
export function remove(history: HistoryTable, version: string, from: Unfinished): string {
  return guarded(
    `DELETE FROM ${qualified(history)} WHERE ${marked(version, from)} RETURNING NULL::integer AS result`,
    ROW_CHANGED,
  );
}

function marked(version: string, mark: Unfinished): string {
  return `version = ${quoteLiteral(version)} AND execution_time_ms = ${progressMark(mark)}`;
}

/** Milliseconds since a point in time, as the column holds them. */
function milliseconds(since: string): string {
  // EXTRACT gives a numeric, which costs several times as much.
  return `LEAST(2147483647, pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - ${since}) * 1000)::integer`;
}

function ownRow(version: string): string {
  return `version = ${quoteLiteral(version)} AND xmin = pg_catalog.pg_current_xact_id()::xid`;
}

/**
 * Raises an error unless the statement has one row, and gives its `result`. The text is not a constant, so that
 * the planner cannot evaluate the failing cast beforehand.
 */
export function guarded(statement: string, complaint = LEFT_TRANSACTION): string {
  return `WITH done AS (${statement}) SELECT CASE WHEN pg_catalog.count(*) = 1 THEN pg_catalog.max(result) ELSE (${quoteLiteral(complaint)} || pg_catalog.count(*)::text)::integer END FROM done`;
}

/** A value that lets this transaction's commit wait for the disk where the role or the database says that none has to. */
export const WAITING =
  "CASE pg_catalog.current_setting('synchronous_commit') WHEN 'off' THEN pg_catalog.set_config('synchronous_commit', 'local', true) END";

/** A value that lets this transaction's commit not wait for the disk. */
export const NOT_WAITING = "pg_catalog.set_config('synchronous_commit', 'off', true)";

export const DURABLE = `SELECT ${WAITING}`;

/**
 * Writes to the log and nothing else. Commits reach the disk in their order, so what was committed before without
 * waiting is durable with this one. A transaction that has written nothing would not wait for the disk.
 */
export const FLUSH = `${DURABLE};\nSELECT pg_catalog.pg_logical_emit_message(true, 'migrate-action', 'durable')`;
