import type { MigrationsFolder } from './folder.js';
import type { MigratorSettings } from './options.js';
import { Session } from './session.js';
/** A folder that can be read, and the session that was begun beside. */
export interface ReadAndOpen {
    folder: MigrationsFolder;
    /** Undefined when a session is yet to be opened. */
    opening: Promise<Session> | undefined;
}
/**
 * Reads the migrations folder while a server is connected to and the history read, so that the two take the time of
 * one. What is wrong with the folder is told whatever the server says, and nothing of the connection then. The
 * embedded server is not started for a folder that may be none, and a caller's own connection is there already.
 */
export declare function readAndOpen(settings: MigratorSettings): Promise<ReadAndOpen>;
