import type { Connection } from '../postgres/connection.js';
import type { MessageSql } from '../postgres/frames.js';
import type { ServerErrorFields } from '../postgres/server-error-fields.js';
import type { Piece } from '../sql/text.js';
import type { StatementEvidence } from './evidence.js';
import type { Hooks, Told } from './hooks.js';
import { splitLock } from './snapshot.js';
import type { Seen, Snapshot } from './snapshot.js';
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
    /** False for a statement that has been looked at before: only whether it fails is seen. */
    look?: boolean;
    /** What stands around the sending, to look from outside. */
    around?: (send: () => Promise<void>) => Promise<void>;
}
/** Runs one statement and looks at what became of it. `before` is the snapshot behind the statement in front. */
export declare function observe({ connection, hooks, inTransaction, look, around }: Looking, statement: Sent, before: Snapshot): Promise<Observation>;
export declare function difference(before: Snapshot, after: Snapshot): Pick<Observation, 'locks' | 'refiled' | 'scanned'>;
/** A relation by its OID: as it was, so that what was renamed or dropped has the name that others know. */
export declare function nameOf({ before, after }: Pick<Observation, 'before' | 'after'>, oid: string): Seen | undefined;
