import { unfinished } from './history.ts';
import type { HistoryRow } from './history.ts';
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
  let rows = history;
  for (const { key, version, name, checksum, row } of plan?.steps ?? []) {
    const change = changed.get(key);
    if (change === 'reverted') rows = rows.filter(({ id }) => id !== row?.id);
    if (change !== 'applied') continue;
    const read = rows.find((candidate) => candidate.version === version);
    if (read && !unfinished(read)) continue;
    const known = { appliedAt: null, gitCommit: null, ...read };
    const own = { ...known, id: NOT_READ, version, name, checksum, executionTimeMs: 0 };
    rows = [...rows.filter((candidate) => candidate !== read), own];
  }
  return rows;
}

/** Null while it is unfinished, and when it was not read. */
export function executionTimeOf(row: HistoryRow | undefined): number | null {
  return row && row.id !== NOT_READ && !unfinished(row) ? row.executionTimeMs : null;
}
