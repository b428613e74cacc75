import type { Environment } from '../postgres/environment.js';
import type { Inputs } from './inputs.js';
import type { Database } from './options.js';
/** How a face speaks of what it was given. */
export interface DatabaseWords {
    /** What `database-url` is called there. */
    url: string;
    /** What to say when no database is given at all. */
    missing: {
        message: string;
        remedy: string;
    };
    /** What to do after mending what was given. */
    again: string;
}
/** Whether the inputs or the environment name a database at all. */
export declare function namesDatabase({ url, embedded }: Inputs['database'], environment: Environment): boolean;
/**
 * The database that the inputs or the environment name, the inputs first. The embedded server is used only
 * when it is asked for: a secret that is missing must not turn a deployment into a rehearsal.
 *
 * @throws {MigrationError} `invalid-input` when none is named, or when it cannot be understood
 */
export declare function databaseOf({ url, sslRootCert, embedded }: Inputs['database'], environment: Environment, words: DatabaseWords): Database;
