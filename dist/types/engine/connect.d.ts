import type { Connection } from '../postgres/connection.js';
import type { MigratorSettings } from './options.js';
export interface Connected {
    connection: Connection;
    /** Ends what was started for the connection, beyond the session itself. */
    closeServer: () => Promise<void>;
}
/** Connects to the database of the settings; a target is tried again with growing waits while the failure may pass. */
export declare function connect(settings: MigratorSettings): Promise<Connected>;
