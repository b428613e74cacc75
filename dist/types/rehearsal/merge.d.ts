import type { Evidence } from '../engine/report.js';
import type { Family } from '../lint/rule.js';
import type { ObjectName } from '../sql/names.js';
import type { LockMode, RelationId, StatementEvidence } from './evidence.js';
/** What a rule foresees of a statement, as far as a rehearsal can say something to it. */
export interface Foreseen {
    family: Family;
    needsRows?: boolean | undefined;
    /** The relation that is harmed; undefined when it is not one alone. */
    relation: ObjectName | undefined;
}
/** Whether a name in a statement is that of a relation that was seen, which has the name of before its transaction. */
export interface Names {
    same(name: ObjectName, id: RelationId): boolean;
    /** Also by the table of which it is a partition or a child: what is done to that is done to it. */
    within(name: ObjectName, id: RelationId): boolean;
}
/**
 * Holds what a rule foresees against what the statement did on the shadow. What concerns the application, the data
 * or the text no rehearsal can disprove. A statement that did not run says nothing. What a statement before it holds
 * already (`held`) it need not take anew: those who wait do so all the same.
 */
export declare function evidenceFor({ family, needsRows, relation }: Foreseen, seen: StatementEvidence | undefined, held?: StatementEvidence['locks'], names?: Names): Evidence;
/** By its own name, or as the table of an index. A name without a schema may be in any. */
export declare function isSame({ schema, name }: ObjectName, id: RelationId): boolean;
export declare function blocksWrites(mode: LockMode): boolean;
export declare function strength(mode: LockMode): number;
