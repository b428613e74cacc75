import type { Connection } from '../postgres/connection.js';
import type { ConcurrentIndex } from '../sql/words.js';
/** An index that queries do not use: CREATE INDEX CONCURRENTLY leaves one when it fails. */
export interface InvalidIndex {
    oid: string;
    /** Qualified and quoted. */
    name: string;
    relname: string;
}
/** All invalid indexes; with `built`, only those that building just that index can have left on its table. */
export declare function invalidIndexes(connection: Connection, built?: ConcurrentIndex): Promise<InvalidIndex[]>;
/**
 * Drops the invalid indexes that were not there before, each within `withinMs`: the drop waits for every
 * transaction that uses the table. One that cannot be dropped is told, not thrown.
 */
export declare function dropInvalid(connection: Connection, built: ConcurrentIndex | undefined, before: readonly InvalidIndex[], withinMs: number): Promise<(InvalidIndex & {
    dropped: boolean;
})[]>;
