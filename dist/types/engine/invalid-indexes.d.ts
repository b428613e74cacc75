import type { Connection } from '../postgres/connection.js';
import type { ObjectName } from '../sql/names.js';
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
/** What stands under the name of an index that is to be built. */
export interface FoundIndex {
    /** Qualified and quoted. */
    name: string;
    /** It is an index of the table it is to be built on. */
    onTable: boolean;
    valid: boolean;
    /** Another session is building an index on that table right now; it may be this one. */
    builtByOther: boolean;
}
/** Looks for what has the name of an index that is to be built; undefined when nothing has. */
export declare function indexState(connection: Connection, { index, table }: ConcurrentIndex): Promise<FoundIndex | undefined>;
/** What REINDEX CONCURRENTLY left: new indexes that are not finished, and old ones that it had not dropped yet. */
export declare function reindexLeftovers(connection: Connection, { index, table }: ConcurrentIndex): Promise<{
    leftovers: string[];
    builtByOther: boolean;
}>;
/** An invalid index is in the way that may be another session's, which is at work on it. */
export declare class OthersBuildError extends Error {
    readonly name = "OthersBuildError";
    /** The index, qualified and quoted; undefined when it is not one alone. */
    readonly index: string | undefined;
    constructor(index: string | undefined);
}
export declare function regclass({ schema, name }: ObjectName): string;
