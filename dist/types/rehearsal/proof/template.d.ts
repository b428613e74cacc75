import type { Connection } from '../../postgres/connection.js';
/**
 * A copy of a database on its server, from which the database can be made anew. Nobody may be connected to the
 * database when it is copied; who is when it is made anew, is cut off.
 */
export declare class TemplateCopy {
    #private;
    private constructor();
    /**
     * Copies the database. `connection` is to another one of the same server, and stays open until `drop`. Roles belong
     * to the server: on one that nobody else uses (`privateServer`) those that have come since are dropped as well.
     */
    static of(connection: Connection, database: string, { privateServer }?: {
        privateServer?: boolean | undefined;
    }): Promise<TemplateCopy>;
    restore(): Promise<void>;
    drop(): Promise<void>;
}
