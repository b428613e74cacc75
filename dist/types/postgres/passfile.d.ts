import type { Machine } from './machine.js';
export interface PasswordFile {
    /** The password of the first line that fits; undefined when none does. */
    passwordFor(connection: {
        host: string;
        port: number;
        database: string;
        user: string;
    }): string | undefined;
    /** Why the file is not used, where libpq would warn. */
    note?: string;
}
/** The socket directory whose entries stand under `localhost` in a password file. */
export declare const DEFAULT_SOCKET_DIRECTORY = "/var/run/postgresql";
/**
 * A password file with libpq's rules ("The Password File"): lines of `host:port:database:user:password`
 * where `*` fits everything and a backslash takes the next character as it is. A file that others than its
 * owner may read is not used; one that is not there is no error.
 */
export declare function readPasswordFile(path: string, machine: Machine): PasswordFile;
