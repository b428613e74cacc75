import type { Connection } from '../postgres/connection.ts';
import { quoteLiteral } from '../postgres/quote.ts';
import { utcText } from '../postgres/utc-text.ts';
import { serverProcessQuery } from './server-state.ts';
import type { Session } from './session.ts';

/** A session whose connection was lost: what names its server process. */
type Lost = Pick<Session, 'pooled' | 'state'>;

/**
 * Whether the server process of a lost session is gone: until then it may still commit. False when that cannot be
 * seen.
 */
export async function isGone(connection: Connection, { pooled, state }: Lost): Promise<boolean> {
  const { backendPid, backendStart } = state;
  if (pooled || backendStart === null) return false;
  const [result] = await connection.send(serverProcessQuery(backendPid), { rows: 'all' });
  return result?.rows[0]?.[0] !== backendStart;
}

/**
 * Ends a lost session. Where only our side knows of the loss, as behind a firewall that forgot the connection, its
 * server process would keep the lock and lock its own run out.
 */
export async function endLost(connection: Connection, { pooled, state }: Lost): Promise<void> {
  const { backendPid, backendStart } = state;
  if (pooled || backendStart === null) return;
  await connection.send(
    `SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_get_activity(${backendPid}) a WHERE ${utcText('a.backend_start')} = ${quoteLiteral(backendStart)}`,
  );
}
