import type { ReportRollback } from '../engine/report-rehearsal.js';
import type { ProofMigration, ProofShadow } from './proof/shadow.js';
import type { Inventory } from './inventory.js';
export type { ProofMigration, ProofRun, ProofShadow } from './proof/shadow.js';
/** How far the pending migrations could be applied. */
export interface Walk {
    /** The inventory before the first migration and behind each one that was applied. */
    readonly boundaries: readonly Inventory[];
    /** Why the next one could not be; null when all were. */
    readonly error: string | null;
}
/** Applies migrations in order and takes the inventory between them. */
export declare function walkUp(migrations: readonly ProofMigration[], shadow: ProofShadow): Promise<Walk>;
/**
 * Proves of each migration, from the newest to the oldest, and of all of them together, that its rollback script
 * brings the schema back, and that it can be applied again after that. The shadow stands where `walk` left it, and is
 * left in no particular state. Migrations beyond the walk are told as not run.
 *
 * When every rollback is exact, each script runs once and each migration once more. One that is not leaves the
 * shadow wrong for those before it: what it should have reached is then made anew, so that no other is blamed for it.
 */
export declare function proveRollbacks(migrations: readonly ProofMigration[], walk: Walk, shadow: ProofShadow): Promise<ReportRollback[]>;
