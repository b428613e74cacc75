import type { ReportChange, ReportRollback } from '../../engine/report-rehearsal.ts';
import type { ProofMigration } from './shadow.ts';

export function notRun(migration: ProofMigration | undefined, message: string): ReportRollback {
  return verdict(migration, { outcome: 'not-run', message });
}

export function verdict(
  migration: ProofMigration | undefined,
  found: Pick<ReportRollback, 'outcome'> & Partial<ReportRollback>,
): ReportRollback {
  return {
    version: migration?.version ?? null,
    file: migration ? (migration.rollback ?? migration.file) : null,
    message: null,
    changes: [],
    again: [],
    againError: null,
    ...found,
  };
}

export function outcomeOf(changes: readonly ReportChange[]): 'exact' | 'cosmetic' | 'different' {
  if (changes.length === 0) return 'exact';
  return changes.every(({ cosmetic }) => cosmetic) ? 'cosmetic' : 'different';
}

/** Changes that are not among those known before: what an earlier step left is not told again of a later one. */
export function without(changes: readonly ReportChange[], known: readonly ReportChange[]): ReportChange[] {
  const keys = new Set(known.map((change) => keyOf(change)));
  return changes.filter((change) => !keys.has(keyOf(change)));
}

/** Which columns there are differs from one migration to the next, and so does every text of their order. */
function keyOf(change: ReportChange): string {
  const { kind, identity } = change;
  return JSON.stringify(kind === 'column order' ? { kind, identity } : change);
}

export function versionsOf(migrations: readonly ProofMigration[]): string {
  return migrations.map(({ version, name }) => `${version}_${name}`).join(', ');
}
