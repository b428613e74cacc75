import type { Connection } from '../postgres/connection.ts';
import type { StatementResult } from '../postgres/message.ts';
import type { LockMode, RelationId } from './evidence.ts';

/** A relation as it was at one moment. */
export interface Seen extends RelationId {
  oid: string;
  /** As `pg_class.relkind`. */
  relkind: string;
  /** The file that its rows are in; `0` where it has none, as partitioned tables have. */
  filenode: string;
  /** Of an index, its table. */
  tableOid: string | null;
  valid: boolean;
}

/** What a session can see of itself at one moment, in its transaction or outside of one. */
export interface Snapshot {
  /** By OID: what is dropped later can still be named. */
  relations: ReadonlyMap<string, Seen>;
  /** `oid mode`, of relations outside of the catalogs. */
  locks: ReadonlySet<string>;
  /** How often a table was read from end to end in this transaction, by OID. */
  scans: ReadonlyMap<string, number>;
  /** Settings of the session that are not the server's, by name. */
  settings: ReadonlyMap<string, string>;
  /** Constraints that are not validated, by OID. */
  notValid: ReadonlyMap<string, { tableOid: string; name: string }>;
  /** The tables that a partition or child belongs to, by OID. */
  parents: ReadonlyMap<string, readonly string[]>;
}

const KINDS: Record<string, RelationId['kind']> = {
  r: 'table',
  p: 'partitioned table',
  i: 'index',
  I: 'index',
  v: 'view',
  m: 'materialized view',
  S: 'sequence',
  f: 'foreign table',
};

/** Ours, and what the tracer itself sets. */
const NOT_TOLD = ['client_min_messages', 'application_name', 'session_replication_role'];

/**
 * The locks of a session, without a join: the row of what was dropped is gone from pg_class. The server gives them in
 * the order of its hash table, which is another one with each setting of it.
 */
export function locksQuery(pid: string): string {
  return `SELECT l.relation, l.mode, l.granted, l.locktype FROM pg_catalog.pg_locks l WHERE l.pid = ${pid}
    AND (NOT l.granted OR (l.locktype = 'relation' AND l.relation >= 16384
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())))
    ORDER BY l.relation, l.mode`;
}

function queries(hooks: string): string[] {
  const relations = `SELECT c.oid, n.nspname, c.relname, c.relkind, c.relfilenode, i.indrelid, t.relname,
      coalesce(i.indisvalid, true)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', '${hooks}') AND n.nspname !~ '^pg_(toast|temp)'
    ORDER BY c.oid`;
  const scans = `SELECT relid, seq_scan FROM pg_catalog.pg_stat_xact_user_tables WHERE seq_scan > 0`;
  const settings = `SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session'
      AND name NOT IN (${NOT_TOLD.map((name) => `'${name}'`).join(', ')})
    UNION ALL SELECT 'role', pg_catalog.current_setting('role')
    UNION ALL SELECT 'session_authorization', session_user::text`;
  const notValid = `SELECT oid, conrelid, conname FROM pg_catalog.pg_constraint
    WHERE NOT convalidated AND conrelid <> 0 ORDER BY oid`;
  const parents = `SELECT inhrelid, pg_catalog.string_agg(inhparent::text, ' ') FROM pg_catalog.pg_inherits GROUP BY 1`;
  return [relations, locksQuery('pg_catalog.pg_backend_pid()'), scans, settings, notValid, parents];
}

/** Takes a snapshot in one round trip. `hooks` is the schema of the tracer's own. */
export async function takeSnapshot(connection: Connection, hooks: string): Promise<Snapshot> {
  const results = await connection.send([...queries(hooks), 'SET client_min_messages = debug1'].join(';\n'), {
    rows: 'all',
    onNotice: () => undefined,
  });
  const [relations, locks, scans, settings, notValid, parents] = results.map(rowsOf);
  return {
    relations: new Map((relations ?? []).map((row) => [row[0] ?? '', seen(row)])),
    locks: new Set((locks ?? []).flatMap(([oid, mode]) => (oid == null ? [] : [`${oid} ${mode ?? ''}`]))),
    scans: new Map((scans ?? []).map(([oid, count]) => [oid ?? '', Number(count)])),
    settings: new Map((settings ?? []).map(([name, value]) => [name ?? '', value ?? ''])),
    notValid: new Map(
      (notValid ?? []).map(([oid, tableOid, name]) => [
        oid ?? '',
        { tableOid: tableOid ?? '', name: name ?? '' },
      ]),
    ),
    parents: new Map((parents ?? []).map(([oid, of]) => [oid ?? '', (of ?? '').split(' ')])),
  };
}

export function splitLock(lock: string): { oid: string; mode: LockMode } {
  const [oid = '', mode = ''] = lock.split(' ');
  return { oid, mode: mode as LockMode };
}

function rowsOf(result: StatementResult): readonly (readonly (string | null)[])[] {
  return result.rows;
}

function seen([oid, schema, name, kind, filenode, tableOid, table, valid]: readonly (string | null)[]): Seen {
  return {
    oid: oid ?? '',
    schema: schema ?? '',
    name: name ?? '',
    table: table ?? null,
    kind: KINDS[kind ?? ''] ?? 'other',
    relkind: kind ?? '',
    filenode: filenode ?? '0',
    tableOid: tableOid ?? null,
    valid: valid === 't',
  };
}
