import { unfinished } from './history-row.ts';
import type { HistoryRow } from './history-row.ts';
import type { Plan } from './plan.ts';

/** Stands for the id of a row that this run has committed and not read. */
const NOT_READ = 0;

/**
 * The history as it was read last, with what this run has committed since: a connection that was lost before the
 * history could be read again makes none of that undone.
 */
export function withOwnChanges(
  history: readonly HistoryRow[],
  changed: ReadonlyMap<string, 'applied' | 'reverted'>,
  plan: Plan | undefined,
): readonly HistoryRow[] {
  if (changed.size === 0) return history;
  const read = new Map(history.map((row) => [row.version, row]));
  const gone = new Set<HistoryRow>();
  const own: HistoryRow[] = [];
  for (const { key, version, name, checksum, row } of plan?.steps ?? []) {
    const change = changed.get(key);
    const before = read.get(row?.version ?? version);
    if (change === 'reverted' && before && before.id === row?.id) gone.add(before);
    if (change !== 'applied' || (before && !unfinished(before))) continue;
    if (before) gone.add(before);
    const known = { appliedAt: null, gitCommit: null, ...before };
    own.push({ ...known, id: NOT_READ, version, name, checksum, executionTimeMs: 0 });
  }
  return [...history.filter((row) => !gone.has(row)), ...own];
}

/** Null while it is unfinished, and when it was not read. */
export function executionTimeOf(row: HistoryRow | undefined): number | null {
  return row && row.id !== NOT_READ && !unfinished(row) ? row.executionTimeMs : null;
}
