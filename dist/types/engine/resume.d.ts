import type { Script } from '../sql/script.js';
import type { MigrationsFolder } from './folder.js';
import type { Unfinished } from './history-row.js';
import type { LockHolder } from './options.js';
import type { StepSource } from './step-source.js';
import type { KnownMigration } from './states.js';
/** What the next run does about an unfinished migration. */
export type Resumption = {
    /** It goes on where the dead one stopped. */
    goesOn: true;
    source: StepSource;
    progress: Unfinished;
    total: number;
} | {
    goesOn: false;
    /** Why a person has to decide, as a sentence; undefined when a run may be at work on it. */
    why: string | undefined;
};
/** Decides for every unfinished migration, by its key, whether a run can go on with it. */
export declare function resumptions(folder: MigrationsFolder, known: readonly KnownMigration[], runner: LockHolder | 'unseen' | undefined): Promise<Map<string, Resumption>>;
/** Why a run that knows this much of a script cannot go on with it; undefined when it can. */
export declare function needsPerson({ transaction, units }: Script, { done, begun }: Pick<Unfinished, 'done' | 'begun'>): string | undefined;
