import type { ReportChange, ReportLock, ReportRehearsal, ReportRollback } from '../engine/report-rehearsal.js';
import type { ReportFinding } from '../engine/report.js';
/** What a lock means to those who use the relation: `blocks reads and writes of public.invoices from line 3 until COMMIT`. */
export declare function lockInWords({ blocks, relation, line, until, does }: ReportLock): string;
/** How large a relation is on the target; empty when that is not known. */
export declare function sizeInWords({ rows, bytes }: Pick<ReportLock, 'rows' | 'bytes'>): string;
/** `812 bytes`, `48 MB`: as PostgreSQL's pg_size_pretty counts, in powers of 1,024. */
export declare function byteCount(bytes: number): string;
/** Where a rehearsal ran, in one sentence; why there was none is in the notes. */
export declare function shadowInWords({ shadow, base }: ReportRehearsal): string;
/** What the rehearsal of a rollback came to, without what is different. */
export declare function rollbackInWords({ outcome, changes, again }: ReportRollback): string;
/** Changes that a reader wants to see: not each column of a view, and of a table that goes not what goes with it. */
export declare function shownChanges(changes: readonly ReportChange[]): ReportChange[];
/** The lines of a diff: `+` for what comes, `-` for what goes, `!` for what is another. */
export declare function changeLines({ kind, identity, before, after }: ReportChange): string[];
/** How sure a finding is, for a reader; empty where there was no rehearsal to ask. */
export declare function evidenceInWords({ evidence, rule }: Pick<ReportFinding, 'evidence' | 'rule'>): string;
/** `read the target 12 ms, start the shadow 1.2 s`. */
export declare function phasesInWords({ phases }: ReportRehearsal): string;
