import type { ReportLock } from '../engine/report-rehearsal.js';
import type { Size } from '../lint/rule.js';
import type { LockMode, RelationId, StatementEvidence } from './evidence.js';
/** Where the statements of the evidence stand. */
export interface Places {
    version(file: string): string;
    /** 1-based. */
    line(file: string, statement: number): number;
}
/** What the locks of a rehearsal are weighed with. */
export interface LockSurroundings {
    places: Places;
    /** Whether the relation was there before the pending files: nobody waits for one that is new. */
    existed: (relation: RelationId) => boolean;
    size: (relation: RelationId) => Size | undefined;
}
/**
 * What an application would wait for while the pending files run: for each transaction and relation the strongest
 * lock, from the statement that takes it, and what is done to the relation while it is held.
 */
export declare function lockReport(evidence: readonly StatementEvidence[], around: LockSurroundings): ReportLock[];
/** `AccessExclusiveLock` of pg_locks as the documentation writes it. */
export declare function modeInWords(mode: LockMode): string;
