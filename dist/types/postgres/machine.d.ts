import type { Environment } from './environment.js';
/** What the defaults of libpq read from the machine they run on. */
export interface Machine {
    platform: NodeJS.Platform;
    /** Undefined when the system knows no name for the user, as in a container with a made-up user ID. */
    user(): {
        name: string;
        home: string;
    } | undefined;
    exists(path: string): boolean;
    /** Undefined when there is nothing at `path` or it cannot be looked at. Follows symbolic links. */
    stat(path: string): {
        isFile: boolean;
        mode: number;
        uid: number;
    } | undefined;
    /** Throws what `fs.readFileSync` throws. */
    readFile(path: string): string;
}
export declare const thisMachine: Machine;
/**
 * Where libpq looks for a file of the user: `~/.postgresql/<name>` (the password file is `~/.pgpass`), on
 * Windows `%APPDATA%\postgresql\<name>`. Undefined when the user has no home.
 */
export declare function userFile(name: 'pgpass' | 'root.crt' | 'postgresql.crt' | 'postgresql.key', environment: Environment, machine: Machine): string | undefined;
