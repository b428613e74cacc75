import type { Connection } from '../../postgres/connection.js';
import type { OnServer } from '../shadow.js';
/**
 * A copy of a database on its server, from which the database can be made anew. Nobody may be connected to the
 * database when it is copied; who is when it is made anew, is cut off. Each is asked of a connection to another
 * database of the server.
 */
export declare class TemplateCopy {
    #private;
    private constructor();
    /**
     * Copies the database. Roles and other databases belong to the server: of those that have come since, what
     * `ofOurs` leaves is dropped when the database is made anew.
     */
    static of(connection: Connection, database: string, ofOurs?: (come: OnServer) => OnServer): Promise<TemplateCopy>;
    restore(connection: Connection): Promise<void>;
    drop(connection: Connection): Promise<void>;
}
