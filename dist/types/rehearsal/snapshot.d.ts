import type { Connection } from '../postgres/connection.js';
import type { LockMode, RelationId } from './evidence.js';
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
    notValid: ReadonlyMap<string, {
        tableOid: string;
        name: string;
    }>;
    /** The tables that a partition or child belongs to, by OID. */
    parents: ReadonlyMap<string, readonly string[]>;
}
/**
 * The locks of a session, without a join: the row of what was dropped is gone from pg_class. The server gives them in
 * the order of its hash table, which is another one with each setting of it.
 */
export declare function locksQuery(pid: string): string;
/** Takes a snapshot in one round trip. `hooks` is the schema of the tracer's own. */
export declare function takeSnapshot(connection: Connection, hooks: string): Promise<Snapshot>;
export declare function splitLock(lock: string): {
    oid: string;
    mode: LockMode;
};
