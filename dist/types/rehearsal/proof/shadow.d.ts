import type { Inventory } from '../inventory.js';
/** A pending migration, as far as a proof needs to know it. */
export interface ProofMigration {
    readonly version: string;
    readonly name: string;
    /** Of the migration, as the report names it. */
    readonly file: string;
    /** Of its rollback script; null when it has none. */
    readonly rollback: string | null;
}
/** A throw-away database on which the pending migrations are run up and down, each as the engine runs it. */
export interface ProofShadow {
    up(migration: ProofMigration): Promise<ProofRun>;
    down(migration: ProofMigration): Promise<ProofRun>;
    inventory(): Promise<Inventory>;
    /** Puts the database back as it was before the first pending migration, whatever has become of it since. */
    restore(): Promise<void>;
}
/** What became of one run: in words, with the place of the failure; null when it went through. */
export interface ProofRun {
    readonly error: string | null;
}
