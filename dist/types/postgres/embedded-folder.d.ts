/** The folder of a database, which is ours until it is released. */
export interface DatabaseFolder {
    /** Absolute. */
    readonly path: string;
    /** To be called when the database in it is complete. */
    created(): Promise<void>;
    release(): Promise<void>;
}
/**
 * Takes a folder that holds a database or nothing; makes it when it is not there. What a killed process left
 * of a database that it had not finished making is cleared away. Fails with `EmbeddedServerError` when the
 * folder is in use or holds something else.
 */
export declare function openFolder(dir: string): Promise<DatabaseFolder>;
