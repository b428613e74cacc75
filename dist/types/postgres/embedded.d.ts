import type { Duplex } from 'node:stream';
export { EmbeddedServerError } from './embedded-error.js';
export interface EmbeddedOptions {
    /** The folder of the database; made when it is not there. Without one the database is in memory and gone at the end. */
    dir?: string;
    /** In memory: begin with what another server had, from its `snapshot`. */
    from?: Blob;
}
/**
 * PostgreSQL in this process (PGlite: PostgreSQL compiled to WebAssembly), with one database `postgres` and
 * one superuser `postgres`. It differs from a server in that
 * - it serves one session at a time, so nothing ever waits for a lock;
 * - it holds the thread while a statement runs: no cancel, and `statement_timeout` and its kind do not strike;
 * - `COPY … FROM STDIN` takes only data that is written together with the query (`wantsEagerCopy`);
 * - deep recursion ends earlier, and what takes more memory or stack than WebAssembly has stops the server.
 *
 * A database in a folder survives the death of the process, since its log is replayed at the next start; it
 * is not proof against a power failure, because PGlite does not wait for the disk.
 */
export interface EmbeddedServer {
    /** What it is, as in "PostgreSQL 18.6 (PGlite 0.5.16)". */
    readonly description: string;
    /**
     * A stream that speaks PostgreSQL's protocol, for `new pg.Client({ stream: () => server.connect() })`. Each
     * is a session of its own: settings, temporary tables, locks and an open transaction end with it. While one
     * session is open, the stream of another fails to connect.
     */
    connect(): Duplex;
    /** All that is committed, for servers that begin with it. No session may be open. */
    snapshot(): Promise<Blob>;
    /**
     * Ends the session and the server, and frees the folder. Nothing keeps the process alive then. Without it
     * PostgreSQL's own timers do for some seconds: the longest is that of ten seconds for idle statistics.
     */
    close(): Promise<void>;
}
/**
 * Starts the embedded server. Fails with `EmbeddedServerError` when the folder is in use, is not a database,
 * or cannot be opened by this version; the folder is then as it was.
 */
export declare function startEmbedded(options?: EmbeddedOptions): Promise<EmbeddedServer>;
