import { createHash, randomUUID } from 'node:crypto';
import { quoteLiteral } from '../postgres/quote.ts';
import { ServerError } from '../postgres/message.ts';
import type { StatementResult } from '../postgres/message.ts';
import type { LockHolder } from './options.ts';

/**
 * The key of the lock that one runner holds per history: 64 bits of a hash of database, schema and table, so
 * that runners of different histories never wait for each other.
 */
export function lockKey(database: string, schema: string, table: string): bigint {
  const digest = createHash('sha256').update(`migrate-action\0${database}\0${schema}\0${table}`).digest();
  return digest.readBigInt64BE(0);
}

/**
 * Takes the lock if it is free. Always polled, never waited for on the server: a session that waits inside
 * pg_advisory_lock holds a snapshot, and CREATE INDEX CONCURRENTLY of the lock's holder waits for snapshots.
 */
export function tryLock(key: bigint): string {
  return `SELECT pg_catalog.pg_try_advisory_lock(${key})`;
}

/** What the server says when `lockTransaction` does not get the lock. No file can say the same. */
const LOCKED_BY_ANOTHER = `migrate-action ${randomUUID()}: another runner holds the lock`;

/**
 * Takes the lock for the transaction that it stands in, or raises an error at once. What holds behind a
 * transaction pooler too, and does not keep a session of its pool waiting. The same key, so that runners with
 * and without the pooler keep out of each other's way.
 */
export function lockTransaction(key: bigint): string {
  return `SELECT CASE WHEN pg_catalog.pg_try_advisory_xact_lock(${key}) THEN 1 ELSE (${quoteLiteral(LOCKED_BY_ANOTHER)} || pg_catalog.random()::text)::integer END`;
}

export function lockedByAnother(error: unknown): boolean {
  return (
    error instanceof ServerError && error.sqlstate === '22P02' && error.message.includes(LOCKED_BY_ANOTHER)
  );
}

/** Takes the lock unless this session holds it; for use after a file that may have given it up. */
export function tryLockAgain(key: bigint): string {
  return `SELECT CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE ${isLock(key)} AND l.pid = pg_catalog.pg_backend_pid()) THEN true ELSE pg_catalog.pg_try_advisory_lock(${key}) END`;
}

export function unlock(key: bigint): string {
  return `SELECT pg_catalog.pg_advisory_unlock(${key})`;
}

/** Who holds the lock. A role that may not see other sessions gets the process ID alone. */
export function lockHolderQuery(key: bigint): string {
  return `SELECT l.pid, a.application_name, a.usename,
  pg_catalog.to_char(COALESCE(a.query_start, a.backend_start) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  pg_catalog.left(a.query, 200)
FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE ${isLock(key)} LIMIT 1`;
}

export function readLockHolder(result: StatementResult | undefined): LockHolder | undefined {
  const row = result?.rows[0];
  if (!row) return undefined;
  return {
    pid: Number(row[0]),
    applicationName: row[1] ?? '',
    user: row[2] ?? '',
    since: row[3] ?? null,
    query: row[4] ?? '',
  };
}

/** A 64-bit key stands in pg_locks as two halves, with objsubid 1. */
function isLock(key: bigint): string {
  const unsigned = BigInt.asUintN(64, key);
  return `l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid = ${unsigned >> 32n} AND l.objid = ${unsigned & 0xffffffffn}
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())`;
}
