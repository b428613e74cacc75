import type { HistoryRow } from './history-row.js';
import type { Plan } from './plan.js';
/**
 * The history as it was read last, with what this run has committed since: a connection that was lost before the
 * history could be read again makes none of that undone.
 */
export declare function withOwnChanges(history: readonly HistoryRow[], changed: ReadonlyMap<string, 'applied' | 'reverted'>, plan: Plan | undefined): readonly HistoryRow[];
/** Null while it is unfinished, and when it was not read. */
export declare function executionTimeOf(row: HistoryRow | undefined): number | null;
