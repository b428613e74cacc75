import type { ObjectName } from '../sql/names.js';
import type { RelationId, StatementEvidence } from './evidence.js';
import type { Observation } from './observe.js';
import type { Snapshot } from './snapshot.js';
/** What the statement may call the relations that were there at the start of its transaction. */
export declare function calledBy({ before }: Pick<Observation, 'before'>, atStart: Snapshot): StatementEvidence['called'];
export declare function renamedBy(seen: Pick<Observation, 'before' | 'after'>): StatementEvidence['renamed'];
/**
 * Whether `relation`, as the statement calls it, is the one of the evidence, or the table of that index. A name
 * without a schema may be in any.
 */
export declare function isCalled(relation: ObjectName, id: RelationId, seen: Calls): boolean;
/** As `isCalled`, or a table that this one is a partition or a child of. */
export declare function isPartOf(relation: ObjectName, id: RelationId, seen: Calls): boolean;
type Calls = Pick<StatementEvidence, 'called'>;
export {};
