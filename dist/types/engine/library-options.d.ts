import type { ClientLike } from '../postgres/connection.js';
import type { MigratorSettings } from './options.js';
/** Options of the library. Durations are in milliseconds. */
export interface MigratorOptions extends Omit<MigratorSettings, 'database' | 'git'> {
    /**
     * A connection string, a connected `pg.Client` that is used for nothing else meanwhile (not a pool: the lock
     * of a run belongs to one session), or the embedded PostgreSQL, in memory or in a folder.
     */
    database: string | ClientLike | {
        embedded: true | string;
    };
    /** Path or PEM text of the root certificate that verifies the server, or `system`. */
    sslRootCert?: string;
}
/** Checks the options and makes settings of them. Fails with every problem at once. */
export declare function readOptions(options: MigratorOptions): MigratorSettings;
