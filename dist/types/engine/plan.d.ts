import type { Script } from '../sql/script.js';
import type { Directives } from './directives.js';
import type { MigrationFile, MigrationsFolder, RollbackScript } from './folder.js';
import type { HistoryRow, HistoryTable } from './history.js';
import type { DownOptions, LockHolder, MigratorSettings, UpOptions } from './options.js';
import type { Command, ReportProblem } from './report.js';
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
    digest: string;
}
export interface PlannedStep {
    direction: 'up' | 'down';
    version: string;
    key: string;
    name: string;
    path: string;
    text: string;
    checksum: string;
    script: Script;
    directives: Directives;
    /** The row to be removed by a rollback. */
    row: HistoryRow | undefined;
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
export declare function planUp(input: PlanInput, options: Pick<UpOptions, 'steps' | 'to'>, only?: ReadonlySet<string>): Promise<Plan>;
/** Plans `down` and `reset`: what was applied last is reverted first. */
export declare function planDown(input: PlanInput, options: Pick<DownOptions, 'steps' | 'to' | 'requireDown'>, command?: 'down' | 'reset', only?: ReadonlySet<string>): Promise<Plan>;
/** The pending migrations that `up` takes with these options. */
export declare function choosePending(pending: readonly KnownMigration[], known: readonly KnownMigration[], options: Pick<UpOptions, 'steps' | 'to'>): KnownMigration[];
/** The order of rollback: what was applied last first, which need not be the highest version. */
export declare function latestFirst(history: readonly HistoryRow[]): HistoryRow[];
/** A step before its file is read for what it says. */
export type StepSource = Omit<PlannedStep, 'direction' | 'script' | 'directives'>;
export declare function migrationSource({ version, key, name, path, text, checksum }: MigrationFile): StepSource;
/** Fails with `MigrationError` when the script is not text. */
export declare function rollbackSource(row: HistoryRow, script: RollbackScript): StepSource;
/** Reads what the files say, all of them before any runs; `problems` are those of every file. */
export declare function readSteps(direction: 'up' | 'down', sources: readonly StepSource[], folder: MigrationsFolder): Promise<{
    steps: PlannedStep[];
    problems: ReportProblem[];
}>;
