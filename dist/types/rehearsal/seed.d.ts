import type { Connection } from '../postgres/connection.js';
/** A row of ours, by the place where it is stored. */
interface SeedRow {
    tableOid: string;
    ctid: string;
}
/**
 * Puts two rows into each table, past triggers and foreign keys: one with nothing in it but what has to be, one with
 * all there is. A table whose rows have to be like nothing that we can think of stays as it is. The rows are
 * committed: within the transaction that is looked at, their locks would hide those of its statements.
 */
export declare function seed(connection: Connection, oids: readonly string[]): Promise<SeedRow[]>;
/** Takes the rows back. What ran with them was rolled back, so they are where they were. */
export declare function unseed(connection: Connection, rows: readonly SeedRow[]): Promise<void>;
export {};
