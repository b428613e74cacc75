import type { Connection } from '../postgres/connection.js';
import type { HistoryRow } from './history-row.js';
import type { ServerState } from './server-state.js';
/**
 * The state of the server and the history in one message, whether or not the history is there.
 *
 * @throws {MigrationError} `history` when it is there and cannot be read
 */
export declare function readFirst(connection: Connection, schema: string | undefined, table: string): Promise<{
    state: ServerState;
    history: HistoryRow[];
}>;
