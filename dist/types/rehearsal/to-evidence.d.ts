import type { StatementEvidence } from './evidence.js';
import type { Observation } from './observe.js';
import type { Snapshot } from './snapshot.js';
import type { TracedStatement } from './statements.js';
export type Place = Pick<StatementEvidence, 'file' | 'direction' | 'transaction'>;
/** What a statement did to what was there at the start of its transaction, `atStart`. */
export declare function toEvidence(seen: Observation, statement: TracedStatement, place: Place, atStart: Snapshot): StatementEvidence;
/** A statement that nothing is known of, since the file stopped before it. */
export declare function notRun(statement: TracedStatement, place: Place): StatementEvidence;
