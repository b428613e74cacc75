import { randomUUID } from 'node:crypto';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import type { StatementResult } from '../postgres/message.ts';
import { fullChecksum } from './checksum.ts';
import { compareVersions } from './version.ts';

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

/**
 * The original runner's `execution_time_ms` is NOT NULL, so a claim is marked by a negative duration, and the
 * same number says how far a statement-by-statement file came: -1 is claimed, -1 - n is n statements done, and
 * 500,000,000 less that the one after them was begun. Rollbacks count from -1,000,000,000, in 4096 for the
 * statements, 2 for what was begun, and the rest of the integer for the tag of the script.
 */
const DOWN_BASE = 1_000_000_000;
const UP_BEGUN = 500_000_000;
const MOST_DONE = 4096;
const TAGS = 140_000;

export function unfinished(row: Pick<HistoryRow, 'executionTimeMs'>): Unfinished | undefined {
  if (row.executionTimeMs >= 0) return undefined;
  const count = -row.executionTimeMs;
  if (count < DOWN_BASE) {
    const begun = count > UP_BEGUN;
    return { direction: 'up', done: count - 1 - (begun ? UP_BEGUN : 0), begun, tag: 0 };
  }
  const rest = count - DOWN_BASE;
  const tag = Math.floor(rest / (2 * MOST_DONE));
  const begun = Math.floor(rest / MOST_DONE) % 2 === 1;
  return { direction: 'down', done: rest % MOST_DONE, begun, tag };
}

function progressMark({ direction, done, begun, tag }: Unfinished): number {
  if (direction === 'up') return -1 - done - (begun ? UP_BEGUN : 0);
  return -DOWN_BASE - (tag * 2 + (begun ? 1 : 0)) * MOST_DONE - Math.min(done, MOST_DONE - 1);
}

/** Tells a rollback script from a changed one: 1 to 139,999. 0 when it has more statements than a mark can count. */
export function scriptTag(text: string, statements: number): number {
  if (statements >= MOST_DONE) return 0;
  return 1 + (Number.parseInt(fullChecksum(text).slice(0, 8), 16) % (TAGS - 1));
}

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
export function stateQuery(schema: string | undefined, table: string): string {
  const tableName = quoteLiteral(table);
  const home =
    schema === undefined
      ? `COALESCE(
      (SELECT p.name FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS p(name, place)
         JOIN pg_catalog.pg_namespace n ON n.nspname = p.name
         JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = ${tableName}
        ORDER BY p.place LIMIT 1),
      pg_catalog.current_schema(), 'public')::text`
      : `${quoteLiteral(schema)}::text`;
  return `SELECT pg_catalog.pg_backend_pid(), pg_catalog.pg_is_in_recovery(),
  pg_catalog.current_setting('transaction_read_only'), pg_catalog.current_setting('server_version_num'),
  pg_catalog.current_setting('server_version'), pg_catalog.current_database(), current_user, h.schema,
  n.oid IS NOT NULL, c.oid IS NOT NULL,
  (SELECT a.atttypmod - 4 FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'version' AND a.atttypmod > 0),
  (SELECT a.atttypmod - 4 FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'name' AND a.atttypmod > 0),
  pg_catalog.version(),
  (${serverProcessQuery('pg_catalog.pg_backend_pid()')}),
  COALESCE(c.relkind = 'r' AND NOT c.relhastriggers AND NOT c.relhasrules AND pg_catalog.has_table_privilege(c.oid, 'INSERT'), true)
FROM (SELECT ${home} AS schema) h
LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = h.schema
LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = ${tableName}`;
}

/** When a server process was started, as ISO 8601 in UTC; null when it does not say, and no row when it is gone. */
export function serverProcessQuery(pid: number | string): string {
  return `SELECT ${utcText('a.backend_start')} FROM pg_catalog.pg_stat_get_activity(${pid}) a`;
}

export function readState(result: StatementResult | undefined): ServerState {
  const row = result?.rows[0] ?? [];
  const text = (index: number): string => row[index] ?? '';
  const number = (index: number): number | null => (row[index] == null ? null : Number(row[index]));
  return {
    backendPid: Number(text(0)),
    inRecovery: text(1) === 't',
    readOnly: text(2) === 'on',
    serverVersionNum: Number(text(3)),
    serverVersion: text(4),
    database: text(5),
    user: text(6),
    schema: text(7),
    schemaExists: text(8) === 't',
    tableExists: text(9) === 't',
    versionLimit: number(10),
    nameLimit: number(11),
    platform: text(12),
    backendStart: row[13] ?? null,
    plainInsert: text(14) === 't',
  };
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

/** A timestamptz as ISO 8601 in UTC, microseconds. */
export function utcText(timestamp: string): string {
  return `pg_catalog.to_char(${timestamp} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
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

/** The highest applied version. */
export function currentVersion(history: readonly HistoryRow[]): string | null {
  let highest: string | null = null;
  for (const { version, executionTimeMs } of history) {
    if (executionTimeMs < 0) continue;
    if (highest === null || compareVersions(version, highest) > 0) highest = version;
  }
  return highest;
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
