import type { JsonReport } from './json.ts';

/** A migration in which a run was stopped. */
export interface StoppedMigration {
  version: string;
  /** What became of it; `open` when that stands in the error's own words alone. */
  fate: 'undone' | 'unfinished' | 'unknown' | 'open';
}

/** Null when the run was not stopped, was stopped between two migrations, or only looked. */
export function stoppedMigration({
  timeline,
  migrations,
  error,
  dryRun,
}: JsonReport): StoppedMigration | null {
  if (error === null || dryRun) return null;
  const span = timeline.findLast(({ outcome }) => outcome !== 'done');
  const failed = migrations.find(({ state }) => state === 'failed');
  const version = span?.version ?? failed?.version;
  if (version === undefined) return null;
  const row = migrations.find((migration) => migration.version === version);
  if (span?.outcome === 'unknown' || error.reason === 'unknown-outcome') return { version, fate: 'unknown' };
  if (row?.state === 'unfinished') return { version, fate: 'unfinished' };
  const whole = row?.state === 'failed' && row.transaction === 'transactional';
  return { version, fate: whole && error.reason !== 'internal' ? 'undone' : 'open' };
}
