import type { Connection } from '../postgres/connection.js';
import type { LockMode, StatementEvidence } from './evidence.js';
import type { Snapshot } from './snapshot.js';
/** Makes a session ready to try: the one that it would wait for stands still, so a wait is one from its start. */
export declare function prepareCanary(connection: Connection): Promise<void>;
/**
 * Tries in a second session to read and to write what the first one has locked. This alone tells that a lock on an
 * index stops the readers of its table.
 */
export declare function whatIsBlocked(canary: Connection, locks: readonly {
    oid: string;
    mode: LockMode;
}[], atStart: Snapshot): Promise<NonNullable<StatementEvidence['blocked']>>;
