/** The settings under which migrations run, set on the session after connecting (poolers refuse them before). */
export interface SessionSettings {
    /** Milliseconds; 0 is no limit. */
    statementTimeoutMs: number;
    /** Milliseconds; 0 is no limit. */
    lockTimeoutMs: number;
}
export interface ServerFacts {
    /** As `SHOW server_version_num`. */
    serverVersionNum: number;
    /** As `version()` gives it. */
    platform: string;
}
/**
 * SET statements for the session. A role or database may carry timeouts that are right for an application and
 * cut a migration down (Supabase: 2 minutes); ours stand in their place.
 */
export declare function sessionSettings(settings: SessionSettings, server: ServerFacts, scope?: 'SESSION' | 'LOCAL'): string[];
/**
 * Takes back what a migration set for the session: settings, role, temporary tables, prepared statements,
 * cursors, LISTEN. DISCARD ALL would drop the advisory lock too, and RESET ALL alone leaves SET ROLE in force.
 */
export declare function sessionReset(keep?: {
    preparedStatements?: boolean;
    listening?: boolean;
    temporaryTables?: boolean;
}): string[];
/**
 * Takes back what a script may have left in a session that others get through a pooler: session locks, and the
 * prepared statements of SQL. Those of the protocol are the pooler's own. Only for scripts in which the words are
 * found: others may lean on a session that is theirs.
 */
export declare function sharedSessionReset(script: string): string[];
/** Back to the user who connected, and to the role that a role's own settings give it on connecting. */
export declare const roleReset: readonly string[];
