import type { Connection } from '../postgres/connection.js';
/**
 * Runs `work` on a connection so that an abort ends it: the server is asked to cancel, again and again since a
 * request that falls between two statements is lost, and at last the connection is dropped. `work` then fails
 * with 57014 or with the loss of the connection.
 */
export declare function interruptible<T>(connection: Connection, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T>;
