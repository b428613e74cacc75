import type { Script } from '../sql/script.js';
import type { Directives } from './directives.js';
import type { MigrationsFolder } from './folder.js';
import type { HistoryRow, Unfinished } from './history-row.js';
import type { HistoryTable } from './history.js';
import type { DownOptions, LockHolder, MigratorSettings, UpOptions } from './options.js';
import type { Command } from './report.js';
import type { KnownMigration } from './states.js';
/** What a command would do, as data. */
export interface Plan {
    command: Command;
    limit: {
        steps: number;
    } | {
        to: string;
    } | null;
    target: HistoryTable & {
        database: string;
    };
    /** What it starts from. */
    history: readonly HistoryRow[];
    steps: readonly PlannedStep[];
    /** Migrations that cannot be rolled back for want of a script. */
    skipped: readonly SkippedStep[];
    /** All steps in one transaction. */
    atomic: boolean;
    digest: string;
}
export interface PlannedStep {
    direction: 'up' | 'down';
    version: string;
    key: string;
    name: string;
    path: string;
    text: string;
    /** `text` is UTF-8 with one byte in each character, as large texts are. */
    inBytes: boolean;
    /** The whole SHA-256 of the text, in hex. */
    sha256: string;
    checksum: string;
    script: Script;
    directives: Directives;
    /** The row to be removed by a rollback. */
    row: HistoryRow | undefined;
    /** How far a dead run came with it, when this one goes on from there. */
    resume?: Unfinished;
}
export interface SkippedStep {
    version: string;
    key: string;
    name: string;
    expectedPath: string;
}
/** What a plan is made from. */
export interface PlanInput {
    folder: MigrationsFolder;
    history: readonly HistoryRow[];
    target: Plan['target'];
    /** Another runner that is at work right now, when something is unfinished. */
    runner?: LockHolder | 'unseen' | undefined;
    settings: Pick<MigratorSettings, 'outOfOrder' | 'git'>;
}
/**
 * Plans `up`. Fails with `MigrationError` when something in the history or the folder stands in the way. `only`
 * narrows it to the steps that are left of an earlier plan, in place of `options`.
 */
export declare function planUp(input: PlanInput, options: Pick<UpOptions, 'steps' | 'to' | 'atomic'>, only?: ReadonlySet<string>): Promise<Plan>;
/** Plans `down` and `reset`: what was applied last is reverted first. */
export declare function planDown(input: PlanInput, options: Pick<DownOptions, 'steps' | 'to' | 'requireDown'>, command?: 'down' | 'reset', only?: ReadonlySet<string>): Promise<Plan>;
/** The pending migrations that `up` takes with these options. */
export declare function choosePending(pending: readonly KnownMigration[], known: readonly KnownMigration[], options: Pick<UpOptions, 'steps' | 'to'>): KnownMigration[];
/** The order of rollback: what was applied last first, which need not be the highest version. */
export declare function latestFirst(history: readonly HistoryRow[]): HistoryRow[];
