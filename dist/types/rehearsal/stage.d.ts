import type { MigrationFile, MigrationsFolder } from '../engine/folder.js';
import type { Database, MigratorSettings } from '../engine/options.js';
import type { Connection } from '../postgres/connection.js';
import type { Shadow } from './shadow.js';
/** What a stage begins with. */
export interface StageBase {
    folder: MigrationsFolder;
    /** What is applied before anything else, in the order of the versions. */
    base: readonly MigrationFile[];
    /** A dump of pg_dump that stands in for the base. */
    dump: {
        path: string;
        text: string;
    } | undefined;
    /** Every file that will run: the server needs the roles that they name. */
    texts: readonly string[];
    /** What the engine works with on the target. */
    settings: Pick<MigratorSettings, 'lockTimeoutMs' | 'statementTimeoutMs' | 'table' | 'signal'>;
}
/** A shadow that has the base schema, and can be put back to it. */
export declare class Stage {
    #private;
    readonly shadow: Shadow;
    /** What a reader must know of how the base came about. */
    notes: readonly string[];
    private constructor();
    /** Takes the shadow over: it is closed with the stage, and when the base cannot be applied. */
    static on(shadow: Shadow, base: StageBase): Promise<Stage>;
    /** For an engine; to be asked for again after `restore`. */
    get database(): Database;
    /** The history on the shadow, `schema.table`, quoted. */
    get history(): string;
    /** What an engine on the shadow is asked with. */
    get settings(): Omit<MigratorSettings, 'database'>;
    /** Lends the shadow to somebody who opens sessions there; the embedded server has one at a time. */
    lend<T>(work: (shadow: Shadow) => Promise<T>): Promise<T>;
    /** Works on a session of the current database. */
    with<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
    /** Remembers the database as it is now, so that `restore` can put it back. */
    remember(): Promise<void>;
    /** Puts the database back as it was when it was remembered. An embedded server is made anew. */
    restore(): Promise<void>;
    close(): Promise<void>;
}
/** Why the base could not be applied, in words; undefined for what is no failure of the base's SQL. */
export declare function baseFailure(error: unknown): string | undefined;
