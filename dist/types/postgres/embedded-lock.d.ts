/** Says who holds the folder. It is not the lock: a killed process leaves it behind and it means nothing then. */
export declare const HOLDER_FILE = "migrate-action.lock";
/**
 * Takes a folder for this process, since PGlite lets two processes overwrite each other's database. The
 * operating system holds the lock and frees it with the process, however that ends. It reaches as far as
 * that: on Linux, containers with networks of their own do not see each other's.
 *
 * Returns the function that frees it. Fails with `EmbeddedServerError` when it is taken, by this process or another.
 */
export declare function lockFolder(path: string): Promise<() => Promise<void>>;
