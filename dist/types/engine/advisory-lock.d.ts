import type { StatementResult } from '../postgres/message.js';
import type { LockHolder } from './options.js';
/**
 * The key of the lock that one runner holds per history: 64 bits of a hash of database, schema and table, so
 * that runners of different histories never wait for each other.
 */
export declare function lockKey(database: string, schema: string, table: string): bigint;
/**
 * Takes the lock if it is free. Always polled, never waited for on the server: a session that waits inside
 * pg_advisory_lock holds a snapshot, and CREATE INDEX CONCURRENTLY of the lock's holder waits for snapshots.
 */
export declare function tryLock(key: bigint): string;
/**
 * Takes the lock for the transaction that it stands in, or raises an error at once. What holds behind a
 * transaction pooler too, and does not keep a session of its pool waiting. The same key, so that runners with
 * and without the pooler keep out of each other's way.
 */
export declare function lockTransaction(key: bigint): string;
export declare function lockedByAnother(error: unknown): boolean;
/** Takes the lock unless this session holds it; for use after a file that may have given it up. */
export declare function tryLockAgain(key: bigint): string;
export declare function unlock(key: bigint): string;
/** Who holds the lock. A role that may not see other sessions gets the process ID alone. */
export declare function lockHolderQuery(key: bigint): string;
export declare function readLockHolder(result: StatementResult | undefined): LockHolder | undefined;
