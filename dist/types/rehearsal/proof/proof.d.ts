import type { ReportRollback } from '../../engine/report-rehearsal.js';
import type { Inventory } from '../inventory.js';
import type { ProofMigration, ProofShadow } from './shadow.js';
/**
 * The state of a proof. `level` k is the schema behind the first k migrations, and `boundaries[k]` its inventory; the
 * rollback of migration k leads from level k to level k - 1.
 */
export declare class RollbackProof {
    #private;
    constructor(migrations: readonly ProofMigration[], boundaries: readonly Inventory[], shadow: ProofShadow, adrift: boolean);
    /** One verdict for each migration, the newest first. */
    each(): Promise<ReportRollback[]>;
    /** The verdict on all of them together, after `each`. */
    whole(each: readonly ReportRollback[]): Promise<ReportRollback>;
}
