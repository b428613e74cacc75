import type { JsonReport } from './json.js';
/** A migration in which a run was stopped. */
export interface StoppedMigration {
    version: string;
    /** What became of it; `open` when that stands in the error's own words alone. */
    fate: 'undone' | 'unfinished' | 'unknown' | 'open';
}
/** Null when the run was not stopped, was stopped between two migrations, or only looked. */
export declare function stoppedMigration({ timeline, migrations, error, dryRun, }: JsonReport): StoppedMigration | null;
