import { MigrationError } from './engine/errors.ts';
import { checkVerbOptions, readOptions } from './engine/library-options.ts';
import type { MigratorOptions, VerbOption } from './engine/library-options.ts';
import { Migrator as Engine } from './engine/migrator.ts';
import type { CheckOptions, DownOptions, ResetOptions, UpOptions, VerifyOptions } from './engine/options.ts';
import type { Report } from './engine/report.ts';
import { secretForms, secretsOfUrl } from './postgres/secrets.ts';
import { rehearsalPort } from './rehearsal/port.ts';
import { redactedCopy, redactor } from './report/redact.ts';

export { MigrationError } from './engine/errors.ts';
export type { MigratorOptions, RehearsalOptions } from './engine/library-options.ts';
export type {
  ApprovalOptions,
  CheckOptions,
  DownOptions,
  EngineEvent,
  LockHolder,
  ResetOptions,
  StepLife,
  UpOptions,
  VerifyOptions,
} from './engine/options.ts';
export type * from './engine/report-rehearsal.ts';
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
  /** With a rehearsal, which the other has only where the options ask for it. */
  readonly #looking: Engine;
  readonly #redact: (text: string) => string;

  constructor(options: MigratorOptions) {
    const settings = readOptions(options);
    const { rehearsal } = options;
    const shadowSecrets = secretsOfUrl(rehearsal?.shadowUrl ?? '').flatMap(secretForms);
    const secrets = settings.database.kind === 'target' ? settings.database.target.secrets : [];
    this.#redact = redactor([...secrets, ...shadowSecrets]);
    const { onEvent } = settings;
    if (onEvent)
      settings.onEvent = (event) => {
        onEvent(redactedCopy(event, this.#redact));
      };
    this.#looking = new Engine({ ...settings, rehearse: rehearsalPort({ ...rehearsal }, settings) });
    this.#engine = rehearsal === undefined ? new Engine(settings) : this.#looking;
  }

  /** Applies pending migrations: all, the first `steps`, or up to and including version `to`. */
  up(options: UpOptions = {}): Promise<Report> {
    const taken = ['steps', 'to', 'atomic', 'dryRun', 'approvedPlan', 'approvedPlanData'] as const;
    return this.#run(options, taken, () => this.#engine.up(options));
  }

  /**
   * Looks at what `up` would apply, with the rules and on a throw-away PostgreSQL: `findings` and `rehearsal` of the
   * report. Changes nothing.
   */
  check(options: CheckOptions = {}): Promise<Report> {
    return this.#run(options, ['steps', 'to', 'atomic'], () => this.#looking.check(options));
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

  /**
   * Whether every applied migration has its file, unchanged, and, with `drift`, whether the schema is what these files
   * make of an empty database; the report is `failed` otherwise. Changes nothing.
   */
  verify(options: VerifyOptions = {}): Promise<Report> {
    return this.#run(options, ['drift'], () => this.#looking.verify(options));
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
