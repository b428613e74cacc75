import type { Connection } from '../postgres/connection.js';
import type { Session } from './session.js';
/** A session whose connection was lost: what names its server process. */
type Lost = Pick<Session, 'pooled' | 'state'>;
/**
 * Whether the server process of a lost session is gone: until then it may still commit. False when that cannot be
 * seen.
 */
export declare function isGone(connection: Connection, { pooled, state }: Lost): Promise<boolean>;
/**
 * Ends a lost session. Where only our side knows of the loss, as behind a firewall that forgot the connection, its
 * server process would keep the lock and lock its own run out.
 */
export declare function endLost(connection: Connection, { pooled, state }: Lost): Promise<void>;
export {};
