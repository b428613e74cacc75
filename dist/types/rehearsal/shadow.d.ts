import type { Connection } from '../postgres/connection.js';
import type { Target } from '../postgres/target.js';
import type { Database } from '../engine/options.js';
/** A throw-away PostgreSQL with one empty database, which is gone when it is closed. */
export interface Shadow {
    readonly kind: 'url' | 'binaries' | 'embedded';
    /** As `SHOW server_version` gives it. */
    readonly serverVersion: string;
    readonly serverVersionNum: number;
    /** Without it there are no event triggers, and no rows of ours past triggers and foreign keys. */
    readonly superuser: boolean;
    /** Whether a second session can look at what the first one does. The embedded server has one at a time. */
    readonly manySessions: boolean;
    /** What was passed over before it, and why; whole sentences. */
    readonly notes: readonly string[];
    /** The database for an engine of its own. To be released before the next `database` or `connect`. */
    database(): Promise<ShadowDatabase>;
    /** A session on the database, to be closed by the caller. */
    connect(): Promise<Connection>;
    /**
     * Where no second database can be had to copy it into: takes the server as it is, and gives what starts another
     * one like it. Nobody may be connected.
     */
    readonly snapshot: (() => Promise<() => Promise<Shadow>>) | undefined;
    /** What outlives the database on a server that is not ours goes with it, if it is new and has one of these names. */
    willCreate: (made: OnServer) => void;
    /** Of what has come to the server since, that which can only be of the rehearsal. */
    ofOurs: (come: OnServer) => OnServer;
    /** Ends the server, or drops the database, and leaves nothing behind. */
    close: () => Promise<void>;
}
/** Names of what belongs to a server, and to none of its databases. */
export interface OnServer {
    roles: readonly string[];
    databases: readonly string[];
}
export interface ShadowDatabase {
    database: Database;
    release: () => Promise<void>;
}
export interface ShadowOptions {
    /** `shadow-database-url`: a server on which a database may be created. */
    url?: Target | undefined;
    /** The major version of the target, when it is known: server programs of that one are preferred. */
    major?: number | undefined;
    /** Whether its catalog is to be compared with the target's: then a server of that one goes before all others. */
    comparing?: boolean | undefined;
    /** What may be used; all of them by default. */
    kinds?: readonly Shadow['kind'][] | undefined;
    /** Folders in which server programs are looked for before all others. */
    binDirs?: readonly string[] | undefined;
    signal?: AbortSignal | undefined;
}
/** The major version of the embedded server, which is asked for before it is loaded. */
export declare const EMBEDDED_MAJOR = 18;
/** What one way of getting a server gives. */
export interface Started {
    database: Database;
    willCreate?: Shadow['willCreate'];
    ofOurs?: Shadow['ofOurs'];
    stop: () => Promise<void>;
}
/**
 * The first shadow that can be had: a scratch database on the server that the options name, a server of our own
 * from programs found on this machine, the embedded server. Null when there is none; `notes` say why.
 *
 * @throws {MigrationError} when the server that the options name cannot be used: who names one wants that one
 */
export declare function openShadow(options: ShadowOptions): Promise<{
    shadow: Shadow | null;
    notes: string[];
}>;
