import { MigrationError } from './errors.js';
import type { Resumption } from './resume.js';
import type { LockHolder, MigratorSettings } from './options.js';
import type { Command } from './report.js';
import type { KnownMigration } from './states.js';
/** What `blockers` looks at. */
export interface Situation {
    command: Command;
    known: readonly KnownMigration[];
    /** Migrations that would be applied, and unfinished ones that the command would go on with. */
    chosen: readonly KnownMigration[];
    /** What can be done about unfinished ones, by their keys. */
    resumed: ReadonlyMap<string, Resumption>;
    /** The history table, qualified and quoted, for the SQL in remedies. */
    table: string;
    /** The migrations folder. */
    dir: string;
    /** Another runner that is at work right now, when something is unfinished; `unseen` behind a pooler. */
    runner?: LockHolder | 'unseen' | undefined;
    settings: Pick<MigratorSettings, 'outOfOrder' | 'git'>;
}
/**
 * What in the history or the folder stands in the way of a command, as one error that lists all of it; its
 * reason is that of the gravest. Undefined when nothing does.
 */
export declare function blockers(situation: Situation): Promise<MigrationError | undefined>;
/** What the command that an unfinished migration waits for does with it. */
export declare function goesOn({ progress, total }: Extract<Resumption, {
    goesOn: true;
}>): string;
/** The two ways out of an unfinished row: back, or to the end. */
export declare function unfinishedRemedy(table: string, version: string, direction: 'up' | 'down'): string;
