import { buildReport } from './build-report.ts';
import { MigrationError, NOTHING_TOUCHED, present, unexpectedFailure } from './errors.ts';
import type { MigrationsFolder } from './folder.ts';
import type { HistoryRow } from './history-row.ts';
import type { HistoryTable } from './history.ts';
import type { ServerState } from './server-state.ts';
import { unfinished } from './history-row.ts';
import type { EngineEvent } from './options.ts';
import type { Plan, PlannedStep } from './plan.ts';
import type { Command, Report, ReportWarning } from './report.ts';
import type { Rehearsed } from './rehearsal-port.ts';
import type { Resumption } from './resume.ts';
import type { Session } from './session.ts';
import type { StepOutcome } from './step.ts';
import { stateOfRun, unreachable } from './run-errors.ts';
import { Timeline } from './timeline.ts';
import { versionKey } from './version.ts';

/** What one command has seen and done so far, across the sessions that it took. */
export class Run {
  readonly command: Command;
  readonly dryRun: boolean;
  folder: MigrationsFolder | undefined;
  plan: Plan | undefined;
  /** What can be done about unfinished migrations, for a command that only looks. */
  resumed: ReadonlyMap<string, Resumption> | undefined;
  /** What the rules and the rehearsal had to say. */
  rehearsed: Rehearsed | undefined;
  /** `001_name` of what is done, in order. */
  readonly finished: string[] = [];
  /** Keys of the plan's steps that are still to be done; set with the first plan under the lock. */
  remaining: Set<string> | undefined;
  /** The connection was lost while steps were on their way, and the history has not been seen since. */
  inDoubt = false;
  /** The one that was at work last. */
  session: Session | undefined;
  /** Those before it whose connections were lost, as long as their server processes may still be there. */
  lost: Session[] = [];
  readonly warnings: ReportWarning[];
  readonly #started = performance.now();
  readonly #timeline = new Timeline(() => performance.now() - this.#started);
  readonly #changed = new Map<string, 'applied' | 'reverted'>();
  readonly #emit: (event: EngineEvent) => void;
  /** What was sent and is not known to be done, in order: committed but not durable, running, or behind that. */
  #underWay = new Map<string, PlannedStep>();
  #state: ServerState | undefined;
  #table: HistoryTable | undefined;
  #history: readonly HistoryRow[] = [];

  constructor(
    command: Command,
    dryRun: boolean,
    emit: (event: EngineEvent) => void,
    warnings: readonly ReportWarning[],
  ) {
    this.command = command;
    this.dryRun = dryRun;
    this.#emit = emit;
    this.warnings = [...warnings];
  }

  /** Takes note of the server and the history as a session has them. */
  saw(session: Session): void {
    if (this.session && this.session !== session) this.lost.push(this.session);
    this.session = session;
    this.#state = session.state;
    this.#table = session.table;
    this.#history = session.history;
    const pooler = session.pooled ? poolerWarning(session.poolerAdvice) : undefined;
    if (pooler && !this.warnings.some((warning) => warning.code === 'pooler')) this.warnings.push(pooler);
  }

  /** Settles what will run. */
  planned(plan: Plan): void {
    this.plan = plan;
    this.#emit({ type: 'planned', digest: plan.digest, steps: plan.steps.length });
    for (const { version, name, expectedPath } of plan.skipped) {
      this.#emit({ type: 'step-skipped', version, name, expectedPath });
    }
  }

  /** The first step that is not known to be done: it runs, has failed, or is in doubt. */
  get current(): PlannedStep | undefined {
    return this.#underWay.values().next().value;
  }

  /** What was sent behind `current`. */
  get behind(): readonly PlannedStep[] {
    return [...this.#underWay.values()].slice(1);
  }

  sent(step: PlannedStep): void {
    // Planned anew after a lost connection, it is another object.
    this.#underWay.set(step.key, step);
  }

  starting(step: PlannedStep): void {
    if (!this.#timeline.started(step)) return;
    const { direction, version, name } = step;
    this.#emit({ type: 'step-started', direction, version, name, transaction: step.script.transaction });
  }

  done(step: PlannedStep, outcome: StepOutcome): void {
    this.#underWay.delete(step.key);
    this.inDoubt = false;
    this.remaining?.delete(step.key);
    this.finished.push(`${step.version}_${step.name}`);
    const { answeredAt } = outcome;
    this.#timeline.done(step, answeredAt === undefined ? undefined : answeredAt - this.#started);
    this.#changed.set(step.key, step.direction === 'up' ? 'applied' : 'reverted');
    const { direction, version, name } = step;
    this.#emit({ type: 'step-finished', direction, version, name, executionTimeMs: outcome.executionTimeMs });
  }

  failedAt(step: PlannedStep): void {
    for (const other of this.#underWay.values())
      if (other.key !== step.key) this.#timeline.leftToAnother(other);
    this.#underWay = new Map([[step.key, step]]);
  }

  withdrawn(behind: PlannedStep): void {
    const keys = [...this.#underWay.keys()];
    for (const key of keys.slice(keys.indexOf(behind.key) + 1)) this.#underWay.delete(key);
  }

  /** Another runner had claimed the current step: nothing of it, or of what is behind it, was run here. */
  leftToAnother(): void {
    for (const step of this.#underWay.values()) this.#timeline.leftToAnother(step);
    this.#underWay.clear();
  }

  /**
   * Decides by the history what became of the steps that were under way when the connection was lost. The
   * history must have been read after the lost session had ended, and what it has must be durable; or, not having
   * `ended`, the first that is not in it may still be under way.
   */
  settle(history: readonly HistoryRow[], { ended = true }: { ended?: boolean } = {}): void {
    const rows = new Map(history.map((row) => [versionKey(row.version), row]));
    for (const step of [...this.#underWay.values()]) {
      const row = rows.get(step.key);
      if (!(step.direction === 'up' ? row && !unfinished(row) : !row)) break;
      this.starting(step);
      this.done(step, { executionTimeMs: row?.executionTimeMs ?? null });
    }
    this.inDoubt = this.#underWay.size > 0 && !ended;
    if (ended) this.#underWay = new Map([...this.#underWay].slice(0, 1));
  }

  /**
   * Names of what this run did and the history, read after it, denies: a later file has worked on the table. From
   * here on the report goes by the history.
   */
  denied(history: readonly HistoryRow[]): string[] {
    const finished = new Set(
      history.filter((row) => !unfinished(row)).map(({ version }) => versionKey(version)),
    );
    const steps = (this.plan?.steps ?? []).filter(({ key }) => {
      const change = this.#changed.get(key);
      return change !== undefined && finished.has(key) !== (change === 'applied');
    });
    for (const { key } of steps) this.#changed.delete(key);
    return steps.map(({ version, name }) => `${version}_${name}`);
  }

  /** The report up to now. */
  report(error?: MigrationError): Report {
    return buildReport({
      command: this.command,
      dryRun: this.dryRun,
      folder: this.folder,
      state: this.#state,
      table: this.#table,
      history: this.#history,
      plan: this.plan,
      resumed: this.resumed,
      rehearsed: this.rehearsed,
      changed: this.#changed,
      failed: error && !this.inDoubt ? this.current?.key : undefined,
      timeline: this.#timeline.spans(
        this.inDoubt ? 'unknown' : error?.reason === 'cancelled' ? 'cancelled' : 'failed',
      ),
      warnings: this.warnings,
      error,
      durationMs: performance.now() - this.#started,
    });
  }

  /** Whatever went wrong, as a `MigrationError` with the report up to now. */
  failure(error: unknown): MigrationError {
    const failure =
      error instanceof MigrationError ? this.#completed(error) : unexpectedFailure(error, stateOfRun(this));
    failure.report ??= this.report(failure);
    return failure;
  }

  /**
   * What fails while connecting, locking or planning knows nothing of the steps that this run has finished, or
   * left in doubt, on an earlier connection.
   */
  #completed(error: MigrationError): MigrationError {
    const details = present(error.details);
    if (!error.details.state.startsWith(NOTHING_TOUCHED)) return error;
    if (this.inDoubt && error.reason === 'connection') {
      return new MigrationError({ ...details, ...unreachable(this, error), cause: error.cause });
    }
    if (this.finished.length === 0 && !this.inDoubt) return error;
    return new MigrationError({ ...details, state: stateOfRun(this), cause: error.cause });
  }
}

function poolerWarning(advice: string | undefined): ReportWarning {
  const message =
    advice ??
    'The connection goes through a pooler. No session can hold a lock there: each transaction takes it for itself. Files that do not run in a transaction should go over a direct connection.';
  return { code: 'pooler', message, file: null };
}
