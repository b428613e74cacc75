import type { Connection } from '../postgres/connection.js';
/**
 * Ends the failed transaction of a message, and then runs `reset`. After a syntax error there is none, since
 * nothing of the message ran; the server's warning about that is not the file's.
 */
export declare function rollBack(connection: Connection, reset?: readonly string[]): Promise<void>;
