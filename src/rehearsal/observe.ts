import type { Connection } from '../postgres/connection.ts';
import type { MessageSql } from '../postgres/frames.ts';
import { ServerError } from '../postgres/message.ts';
import type { ServerErrorFields } from '../postgres/server-error-fields.ts';
import type { Piece } from '../sql/text.ts';
import type { StatementEvidence } from './evidence.ts';
import type { Hooks, Told } from './hooks.ts';
import { splitLock, takeSnapshot } from './snapshot.ts';
import type { Seen, Snapshot } from './snapshot.ts';

/** One statement between two snapshots: everything that is known of it, before anything is left out. */
export interface Observation {
  error: ServerErrorFields | null;
  durationMs: number;
  before: Snapshot;
  /** As before when the statement failed: nothing of it is left. */
  after: Snapshot;
  /** Locks that it newly took, on relations that it created, too. */
  locks: ReturnType<typeof splitLock>[];
  /** OIDs of relations that are still there and have their rows in another file. */
  refiled: string[];
  /** OIDs of tables that were read from end to end. */
  scanned: string[];
  told: Told;
  messages: ServerErrorFields[];
  blocked: StatementEvidence['blocked'];
  /** Whether the locks could be seen. */
  locksSeen: boolean;
}

export interface Sent {
  sql: MessageSql;
  copyData: readonly Piece[];
}

export interface Looking {
  connection: Connection;
  hooks: Hooks;
  /** A failed statement leaves its transaction in which nothing can be asked any more. */
  inTransaction: boolean;
  /** What stands around the sending, to look from outside. */
  around?: (send: () => Promise<void>) => Promise<void>;
}

/** Runs one statement and looks at what became of it. `before` is the snapshot behind the statement in front. */
export async function observe(
  { connection, hooks, inTransaction, around = (send) => send() }: Looking,
  statement: Sent,
  before: Snapshot,
): Promise<Observation> {
  const notices: ServerErrorFields[] = [];
  let error: ServerErrorFields | null = null;
  let durationMs = 0;
  const send = async (): Promise<void> => {
    const started = performance.now();
    await connection
      .send(statement.sql, {
        copyData: statement.copyData,
        onNotice: (notice) => notices.push(notice),
      })
      .finally(() => {
        durationMs = performance.now() - started;
      });
  };
  try {
    await around(send);
  } catch (failure) {
    if (!(failure instanceof ServerError)) throw failure;
    error = failure.fields;
  }
  const { told, messages } = hooks.read(notices);
  const after = error && inTransaction ? before : await takeSnapshot(connection, hooks.schema);
  return {
    error,
    durationMs,
    before,
    after,
    ...difference(before, after),
    told,
    messages,
    blocked: null,
    locksSeen: true,
  };
}

export function difference(
  before: Snapshot,
  after: Snapshot,
): Pick<Observation, 'locks' | 'refiled' | 'scanned'> {
  return {
    locks: [...after.locks].filter((lock) => !before.locks.has(lock)).map(splitLock),
    refiled: [...after.relations.values()].flatMap(({ oid, filenode }) => {
      const earlier = before.relations.get(oid);
      return earlier !== undefined && earlier.filenode !== filenode ? [oid] : [];
    }),
    scanned: [...after.scans].flatMap(([oid, count]) => (count > (before.scans.get(oid) ?? 0) ? [oid] : [])),
  };
}

/** A relation by its OID: as it was, so that what was renamed or dropped has the name that others know. */
export function nameOf(
  { before, after }: Pick<Observation, 'before' | 'after'>,
  oid: string,
): Seen | undefined {
  return before.relations.get(oid) ?? after.relations.get(oid);
}
