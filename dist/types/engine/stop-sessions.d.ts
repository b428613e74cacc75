import type { Target } from '../postgres/target.js';
/** A session that a process left behind. Process IDs are used again; the time when it began is its own. */
export interface LeftSession {
    pid: number;
    /** `pg_stat_activity.backend_start`, as PostgreSQL writes it. */
    backendStart: string;
}
/**
 * Asks the server to cancel what sessions of a dead process still run, and waits until they are gone: a server
 * that is at work does not notice that its client is. Those that outlast the cancel request are terminated
 * after half of the time. Resolves with whether all are gone, which is false when the connection is lost. Takes at
 * most `timeoutMs` for connecting, as much again for the rest, and a second more.
 *
 * @throws {ConnectError} when the server cannot be reached
 */
export declare function stopSessions(target: Target, sessions: readonly LeftSession[], timeoutMs: number): Promise<boolean>;
