import type { Connection } from '../postgres/connection.js';
/**
 * The rows of a query of the target's catalogs, in a transaction that only reads and waits for nobody; undefined when
 * the server refuses it or it takes longer. Names in the query are looked for as the session does, unless
 * `searchPath` says where.
 */
export declare function lookUp(target: Connection, query: string, { timeoutMs, searchPath }: {
    timeoutMs: number;
    searchPath?: string;
}): Promise<readonly (readonly (string | null)[])[] | undefined>;
