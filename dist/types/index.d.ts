import type { MigratorOptions } from './engine/library-options.js';
import type { CheckOptions, DownOptions, ResetOptions, UpOptions, VerifyOptions } from './engine/options.js';
import type { Report } from './engine/report.js';
export { MigrationError } from './engine/errors.js';
export type { MigratorOptions, RehearsalOptions } from './engine/library-options.js';
export type { ApprovalOptions, CheckOptions, DownOptions, EngineEvent, LockHolder, ResetOptions, StepLife, UpOptions, VerifyOptions, } from './engine/options.js';
export type * from './engine/report-rehearsal.js';
export type * from './engine/report.js';
/**
 * The commands on one migrations folder and one database.
 *
 * ```js
 * const migrator = new Migrator({ database: 'postgres://app@db/app', migrationsDir: 'migrations' });
 * const report = await migrator.up({ steps: 1 });
 * console.log(report.currentVersion);
 * ```
 *
 * Each command resolves with its `Report`, or fails with a `MigrationError` whose `report` tells what was done
 * up to there. Reads no environment variable, prints nothing, never ends the process.
 *
 * @throws {MigrationError} `invalid-input` from the constructor, with every problem of the options at once.
 */
export declare class Migrator {
    #private;
    constructor(options: MigratorOptions);
    /** Applies pending migrations: all, the first `steps`, or up to and including version `to`. */
    up(options?: UpOptions): Promise<Report>;
    /**
     * Looks at what `up` would apply, with the rules and on a throw-away PostgreSQL: `findings` and `rehearsal` of the
     * report. Changes nothing.
     */
    check(options?: CheckOptions): Promise<Report>;
    /** Rolls back what was applied last: one migration, `steps` of them, or everything above version `to`. */
    down(options?: DownOptions): Promise<Report>;
    /** Every migration and its state; the report is `failed` when an applied file has changed. Changes nothing. */
    status(): Promise<Report>;
    /**
     * Whether every applied migration has its file, unchanged, and, with `drift`, whether the schema is what these files
     * make of an empty database; the report is `failed` otherwise. Changes nothing.
     */
    verify(options?: VerifyOptions): Promise<Report>;
    /** Rolls back everything. `confirm` must be the word `RESET`, unless it is a dry run. */
    reset(options?: ResetOptions): Promise<Report>;
}
/**
 * Applies all pending migrations; made for the start of an application. Any number of instances may start at
 * once: one applies, the others wait for it and go on.
 *
 * ```js
 * await migrateDatabase({ database: process.env.DATABASE_URL, migrationsDir: 'migrations' });
 * await startServer();
 * ```
 *
 * @throws {MigrationError} when they could not all be applied; its `report` tells which were.
 */
export declare function migrateDatabase(options: MigratorOptions): Promise<Report>;
