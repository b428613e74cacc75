import type { MigrationFile, MigrationsFolder } from './folder.js';
import type { HistoryRow } from './history-row.js';
import type { MigrationState } from './report.js';
/** A migration as the folder and the history together know it; at least one of the two does. */
export interface KnownMigration {
    version: string;
    key: string;
    name: string;
    file: MigrationFile | undefined;
    row: HistoryRow | undefined;
    state: Extract<MigrationState, 'applied' | 'pending' | 'mismatch' | 'missing' | 'future' | 'unfinished'>;
    hasDown: boolean;
}
/** Holds the folder against the history, neither of which is changed once it is read. In the order of versions. */
export declare function knownMigrations(folder: MigrationsFolder, history: readonly HistoryRow[]): readonly KnownMigration[];
