import { quoteLiteral } from '../postgres/quote.ts';
import type { StatementResult } from '../postgres/message.ts';
import { utcText } from '../postgres/utc-text.ts';

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
