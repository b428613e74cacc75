import { fullChecksum } from './checksum.ts';
import { compareVersions } from './version.ts';

/** One row of the history. */
export interface HistoryRow {
  id: number;
  version: string;
  name: string;
  checksum: string;
  /** ISO 8601 in UTC, microseconds. Null in rows that something else wrote without one. */
  appliedAt: string | null;
  /** Milliseconds; negative while unfinished (see `unfinished`). */
  executionTimeMs: number;
  gitCommit: string | null;
}

/** What an unfinished row tells: whose run it was and how far it came. */
export interface Unfinished {
  direction: 'up' | 'down';
  /** Statements (or blocks) that are done. */
  done: number;
  /** The one after those was begun and may be done, or half done. Otherwise nothing of it remains. */
  begun: boolean;
  /** Of a rollback: `scriptTag` of its script, whose checksum the row does not have. 0 is not known. */
  tag: number;
}

/**
 * The original runner's `execution_time_ms` is NOT NULL, so a claim is marked by a negative duration, and the
 * same number says how far a statement-by-statement file came: -1 is claimed, -1 - n is n statements done, and
 * 500,000,000 less that the one after them was begun. Rollbacks count from -1,000,000,000, in 4096 for the
 * statements, 2 for what was begun, and the rest of the integer for the tag of the script.
 */
const DOWN_BASE = 1_000_000_000;
const UP_BEGUN = 500_000_000;
const MOST_DONE = 4096;
const TAGS = 140_000;

export function unfinished(row: Pick<HistoryRow, 'executionTimeMs'>): Unfinished | undefined {
  if (row.executionTimeMs >= 0) return undefined;
  const count = -row.executionTimeMs;
  if (count < DOWN_BASE) {
    const begun = count > UP_BEGUN;
    return { direction: 'up', done: count - 1 - (begun ? UP_BEGUN : 0), begun, tag: 0 };
  }
  const rest = count - DOWN_BASE;
  const tag = Math.floor(rest / (2 * MOST_DONE));
  const begun = Math.floor(rest / MOST_DONE) % 2 === 1;
  return { direction: 'down', done: rest % MOST_DONE, begun, tag };
}

/** The mark of a row that is not finished; `unfinished` reads it. */
export function progressMark({ direction, done, begun, tag }: Unfinished): number {
  if (direction === 'up') return -1 - done - (begun ? UP_BEGUN : 0);
  return -DOWN_BASE - (tag * 2 + (begun ? 1 : 0)) * MOST_DONE - Math.min(done, MOST_DONE - 1);
}

/** Tells a rollback script from a changed one: 1 to 139,999. 0 when it has more statements than a mark can count. */
export function scriptTag(text: string, statements: number): number {
  if (statements >= MOST_DONE) return 0;
  return 1 + (Number.parseInt(fullChecksum(text).slice(0, 8), 16) % (TAGS - 1));
}

/** The highest applied version. */
export function currentVersion(history: readonly HistoryRow[]): string | null {
  let highest: string | null = null;
  for (const { version, executionTimeMs } of history) {
    if (executionTimeMs < 0) continue;
    if (highest === null || compareVersions(version, highest) > 0) highest = version;
  }
  return highest;
}
