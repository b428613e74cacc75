import type { Connection } from '../postgres/connection.ts';
import { ServerError } from '../postgres/message.ts';
import { quoteIdentifier } from '../postgres/quote.ts';
import type { LockMode, StatementEvidence } from './evidence.ts';
import { relationId } from './relation-id.ts';
import type { Seen, Snapshot } from './snapshot.ts';

/** Modes that keep a reader or a writer waiting. */
const BLOCKING: readonly LockMode[] = [
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

const LOCK_NOT_AVAILABLE = '55P03';

/** Makes a session ready to try: the one that it would wait for stands still, so a wait is one from its start. */
export async function prepareCanary(connection: Connection): Promise<void> {
  await connection.send('SET lock_timeout = 1; SET statement_timeout = 5000');
}

/**
 * Tries in a second session to read and to write what the first one has locked. This alone tells that a lock on an
 * index stops the readers of its table.
 */
export async function whatIsBlocked(
  canary: Connection,
  locks: readonly { oid: string; mode: LockMode }[],
  atStart: Snapshot,
): Promise<NonNullable<StatementEvidence['blocked']>> {
  const relations = new Map<string, Seen>();
  for (const { oid, mode } of locks) {
    if (!BLOCKING.includes(mode)) continue;
    const seen = atStart.relations.get(oid);
    const relation = seen?.tableOid == null ? seen : atStart.relations.get(seen.tableOid);
    if (relation && /^[rpmvf]$/.test(relation.relkind)) relations.set(relation.oid, relation);
  }
  const blocked: NonNullable<StatementEvidence['blocked']> = [];
  for (const relation of relations.values()) {
    const name = `${quoteIdentifier(relation.schema)}.${quoteIdentifier(relation.name)}`;
    const reads = await isBlocked(canary, `SELECT FROM ${name} LIMIT 1`);
    const writes = reads || (await isBlocked(canary, `DELETE FROM ${name} WHERE false`));
    if (reads || writes) blocked.push({ relation: relationId(relation), reads, writes });
  }
  return blocked;
}

async function isBlocked(canary: Connection, sql: string): Promise<boolean> {
  try {
    await canary.send(sql);
    return false;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return error.sqlstate === LOCK_NOT_AVAILABLE;
  }
}
