import type { ReportRollback } from '../engine/report-rehearsal.ts';
import { RollbackProof } from './proof/proof.ts';
import type { ProofMigration, ProofShadow } from './proof/shadow.ts';
import { notRun } from './proof/verdict.ts';
import type { Inventory } from './inventory.ts';

export type { ProofMigration, ProofRun, ProofShadow } from './proof/shadow.ts';

/** How far the pending migrations could be applied. */
export interface Walk {
  /** The inventory before the first migration and behind each one that was applied. */
  readonly boundaries: readonly Inventory[];
  /** Why the next one could not be; null when all were. */
  readonly error: string | null;
}

/** Applies migrations in order and takes the inventory between them. */
export async function walkUp(migrations: readonly ProofMigration[], shadow: ProofShadow): Promise<Walk> {
  const boundaries = [await shadow.inventory()];
  for (const migration of migrations) {
    const { error } = await shadow.up(migration);
    if (error !== null) return { boundaries, error };
    boundaries.push(await shadow.inventory());
  }
  return { boundaries, error: null };
}

/**
 * Proves of each migration, from the newest to the oldest, and of all of them together, that its rollback script
 * brings the schema back, and that it can be applied again after that. The shadow stands where `walk` left it, and is
 * left in no particular state. Migrations beyond the walk are told as not run.
 *
 * When every rollback is exact, each script runs once and each migration once more. One that is not leaves the
 * shadow wrong for those before it: what it should have reached is then made anew, so that no other is blamed for it.
 */
export async function proveRollbacks(
  migrations: readonly ProofMigration[],
  walk: Walk,
  shadow: ProofShadow,
): Promise<ReportRollback[]> {
  const applied = migrations.slice(0, walk.boundaries.length - 1);
  const beyond = migrations.slice(applied.length).reverse();
  const message = `not applied: ${walk.error ?? 'the walk ended before it'}`;
  const proof = new RollbackProof(applied, walk.boundaries, shadow, walk.error !== null);
  const each = await proof.each();
  const results = [...beyond.map((migration) => notRun(migration, message)), ...each];
  if (migrations.length === 0) return [];
  return [...results, beyond.length > 0 ? notRun(undefined, message) : await proof.whole(each)];
}
