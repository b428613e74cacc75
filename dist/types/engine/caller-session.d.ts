import type { Connection } from '../postgres/connection.js';
/** What a caller's own session carried when it was handed over, so that it can be given back as it was. */
export declare class CallerSession {
    #private;
    readonly keeps: {
        preparedStatements: boolean;
        listening: boolean;
        temporaryTables: boolean;
    };
    private constructor();
    /** Reads the session. Fails when it is in a transaction: whatever ran there would not be ours to commit. */
    static record(connection: Connection): Promise<CallerSession>;
    restore(connection: Connection): Promise<void>;
}
