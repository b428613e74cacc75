import type { CheckOptions, DownOptions, MigratorSettings, ResetOptions, UpOptions, VerifyOptions } from './options.js';
import type { Command, Report } from './report.js';
/**
 * The commands on one migrations folder and one database. Each command opens a session of its own and closes
 * it; nothing is kept between them. A command resolves with its report, or fails with a `MigrationError` that
 * carries the report up to there.
 */
export declare class Migrator {
    #private;
    constructor(settings: MigratorSettings);
    /** Runs a command by its name; each verb takes of the options what is its own. */
    run(command: Command, options: UpOptions & DownOptions & ResetOptions & VerifyOptions): Promise<Report>;
    /** Applies pending migrations in the order of their versions: all, the first `steps`, or up to version `to`. */
    up(options?: UpOptions): Promise<Report>;
    /** Looks at what `up` would apply with the rules and on a throw-away server, without touching the database. */
    check(options?: CheckOptions): Promise<Report>;
    /** Rolls back what was applied last: one migration, `steps` of them, or everything above version `to`. */
    down(options?: DownOptions): Promise<Report>;
    /** Rolls back everything. `confirm` must be the word RESET, unless it is a dry run. */
    reset(options?: ResetOptions): Promise<Report>;
    /** Shows every migration and its state. The report is `failed` when an applied file has changed. Changes nothing. */
    status(): Promise<Report>;
    /** Checks that every applied migration has its file, unchanged. The report is `failed` otherwise. Changes nothing. */
    verify({ drift }?: VerifyOptions): Promise<Report>;
}
