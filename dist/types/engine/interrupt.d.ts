import type { Connection } from '../postgres/connection.js';
/** How long after an abort whatever is being sent may take to end before the connection is dropped. Milliseconds. */
export declare const PATIENCE_MS = 3000;
/**
 * Drops a connection `patienceMs` after an abort, whatever is being sent on it then: on a silent network nothing
 * else ends, and who aborts is killed soon after. Returns what takes this back.
 */
export declare function dropAfterAbort(connection: Connection, signal: AbortSignal | undefined, patienceMs: number): () => void;
/**
 * Runs `work` on a connection so that an abort ends it: the server is asked to cancel, again and again since a
 * request that falls between two statements is lost, and at last the connection is dropped. `work` then fails
 * with 57014 or with the loss of the connection.
 */
export declare function interruptible<T>(connection: Connection, signal: AbortSignal | undefined, work: () => Promise<T>, patienceMs?: number): Promise<T>;
