import type { Environment } from './environment.js';
import type { TargetHost } from './target-hosts.js';
import type { Machine } from './machine.js';
import type { TlsSettings } from './tls.js';
/** Where to connect and how, with libpq's meaning; everything decided, nothing left to defaults of `pg`. */
export interface Target {
    /** In the order in which they are tried; never empty. */
    hosts: readonly TargetHost[];
    database: string;
    user: string;
    /** The password for hosts that have none of their own. */
    password?: string;
    tls: TlsSettings;
    /** For each host. Not given: the caller's default. 0: wait for ever. */
    connectTimeoutMs?: number;
    targetSessionAttrs: TargetSessionAttrs;
    applicationName?: string;
    /** Command-line options for the server, as in `-c search_path=app`. Transaction poolers refuse them. */
    options?: string;
    keepAlive: boolean;
    /** Idle time before the first keepalive packet; 0 is the operating system's, which is mostly two hours. Not given: 30 seconds. */
    keepAliveIdleMs?: number;
    channelBinding: ChannelBinding;
    /** What was ignored, and why; one sentence each. Holds no secret. */
    notes: readonly string[];
    /** Every form of the password and of the URL, the longest first, for masking. */
    secrets: readonly string[];
}
declare const sessionAttributes: readonly ["any", "read-write", "read-only", "primary", "standby", "prefer-standby"];
export type TargetSessionAttrs = (typeof sessionAttributes)[number];
declare const channelBindings: readonly ["disable", "prefer", "require"];
export type ChannelBinding = (typeof channelBindings)[number];
export interface TargetInput {
    /** A URL or connection string; see `readConnectionText` for the forms. Blank counts as not given. */
    url?: string | undefined;
    /** What the URL is called where it was given, such as `DATABASE_URL`. For messages. */
    source?: string | undefined;
    /**
     * The `PG*` variables that fill in what the URL does not say. Without it no variable is read, nor any of
     * the user's files (`~/.pgpass`, `~/.postgresql/root.crt` and its like).
     */
    environment?: Environment | undefined;
    /** Path or PEM text of the root certificate, or `system`. Stronger than `sslrootcert` of the URL. */
    sslRootCert?: string | undefined;
    machine?: Machine;
}
/** The URL or the variables cannot be used. `problems` names all there are and holds no secret. */
export declare class TargetError extends Error {
    readonly name = "TargetError";
    readonly problems: readonly string[];
    constructor(subject: string, problems: readonly string[]);
}
/**
 * Decides where to connect. The URL comes first, the `PG*` variables fill in what it leaves out, then
 * libpq's defaults: the user is the operating system's, the database has the user's name, the host is the
 * Unix socket in /var/run/postgresql if there is one for the port, as with Debian's libpq, or else
 * localhost. Unlike in libpq, `PGHOSTADDR` never sends a host of the URL somewhere else.
 *
 * @throws {TargetError} with all problems of all sources.
 */
export declare function parseTarget(input: TargetInput): Target;
export {};
