import { MigrationError } from './engine/errors.ts';
import { checkVerbOptions, readOptions } from './engine/library-options.ts';
import type { MigratorOptions, VerbOption } from './engine/library-options.ts';
import { Migrator as Engine } from './engine/migrator.ts';
import type { DownOptions, ResetOptions, UpOptions } from './engine/options.ts';
import type { Report } from './engine/report.ts';
import { redactedCopy, redactor } from './report/redact.ts';

export { MigrationError } from './engine/errors.ts';
export type { MigratorOptions } from './engine/library-options.ts';
export type {
  ApprovalOptions,
  DownOptions,
  EngineEvent,
  LockHolder,
  ResetOptions,
  StepLife,
  UpOptions,
} from './engine/options.ts';
export type * from './engine/report.ts';

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
export class Migrator {
  readonly #engine: Engine;
  readonly #redact: (text: string) => string;

  constructor(options: MigratorOptions) {
    const settings = readOptions(options);
    this.#redact = redactor(settings.database.kind === 'target' ? settings.database.target.secrets : []);
    const { onEvent } = settings;
    if (onEvent)
      settings.onEvent = (event) => {
        onEvent(redactedCopy(event, this.#redact));
      };
    this.#engine = new Engine(settings);
  }

  /** Applies pending migrations: all, the first `steps`, or up to and including version `to`. */
  up(options: UpOptions = {}): Promise<Report> {
    const taken = ['steps', 'to', 'atomic', 'dryRun', 'approvedPlan', 'approvedPlanData'] as const;
    return this.#run(options, taken, () => this.#engine.up(options));
  }

  /** Rolls back what was applied last: one migration, `steps` of them, or everything above version `to`. */
  down(options: DownOptions = {}): Promise<Report> {
    const taken = ['steps', 'to', 'dryRun', 'requireDown', 'approvedPlan', 'approvedPlanData'] as const;
    return this.#run(options, taken, () => this.#engine.down(options));
  }

  /** Every migration and its state; the report is `failed` when an applied file has changed. Changes nothing. */
  status(): Promise<Report> {
    return this.#run({}, [], () => this.#engine.status());
  }

  /** Whether every applied migration has its file, unchanged; the report is `failed` otherwise. Changes nothing. */
  verify(): Promise<Report> {
    return this.#run({}, [], () => this.#engine.verify());
  }

  /** Rolls back everything. `confirm` must be the word `RESET`, unless it is a dry run. */
  reset(options: ResetOptions = {}): Promise<Report> {
    const taken = ['confirm', 'dryRun', 'requireDown', 'approvedPlan', 'approvedPlanData'] as const;
    return this.#run(options, taken, () => this.#engine.reset(options));
  }

  /** What a migration raises may hold the password: no secret of the URL leaves in a report or an error. */
  async #run(options: object, taken: readonly VerbOption[], command: () => Promise<Report>): Promise<Report> {
    checkVerbOptions(options, taken);
    try {
      return redactedCopy(await command(), this.#redact);
    } catch (error) {
      throw error instanceof MigrationError
        ? error.redacted((value) => redactedCopy(value, this.#redact))
        : error;
    }
  }
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
export async function migrateDatabase(options: MigratorOptions): Promise<Report> {
  return new Migrator(options).up();
}
