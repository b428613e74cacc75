import type { Evidence } from '../engine/report.js';
import type { Family } from '../lint/rule.js';
import type { ObjectName } from '../sql/names.js';
import type { LockMode, StatementEvidence } from './evidence.js';
/** What a rule foresees of a statement, as far as a rehearsal can say something to it. */
export interface Foreseen {
    family: Family;
    needsRows?: boolean | undefined;
    /** The relation that is harmed; undefined when it is not one alone. */
    relation: ObjectName | undefined;
}
/**
 * Holds what a rule foresees against what the statement did on the shadow. What concerns the application, the data
 * or the text no rehearsal can disprove. A statement that did not run says nothing. What a statement before it holds
 * already (`held`) it need not take anew: those who wait do so all the same.
 */
export declare function evidenceFor({ family, needsRows, relation }: Foreseen, seen: StatementEvidence | undefined, held?: StatementEvidence['locks']): Evidence;
export declare function blocksWrites(mode: LockMode): boolean;
export declare function strength(mode: LockMode): number;
