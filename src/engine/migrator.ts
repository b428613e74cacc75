import { ConnectionLostError, ServerError } from '../postgres/message.ts';
import { isCancelled } from '../postgres/sqlstate.ts';
import { approvalOf, requireApproval } from './approval.ts';
import type { Approval } from './approval.ts';
import { backoffMs, sleep } from './backoff.ts';
import { blockers } from './blockers.ts';
import { noHistory, runnerAtWork } from './database-errors.ts';
import { cancelled, MigrationError, NOTHING_TOUCHED } from './errors.ts';
import { qualified } from './history.ts';
import { unfinished } from './history-row.ts';
import { lookOnce } from './look-once.ts';
import { endLost } from './lost-session.ts';
import { connectionLost } from './run-errors.ts';
import { DEFAULTS } from './options.ts';
import type {
  ApprovalOptions,
  CheckOptions,
  DownOptions,
  LockHolder,
  MigratorSettings,
  ResetOptions,
  UpOptions,
  VerifyOptions,
} from './options.ts';
import { runnerOfUnfinished } from './other-runner.ts';
import { planDown, planUp } from './plan.ts';
import type { Plan } from './plan.ts';
import { readAndOpen } from './read-and-open.ts';
import type { Command, Report } from './report.ts';
import { resumptions } from './resume.ts';
import { rehearsed } from './rehearse-plan.ts';
import { planInput, runPlan } from './run-plan.ts';
import type { Planner } from './run-plan.ts';
import { Run } from './run.ts';
import { Session } from './session.ts';
import { knownMigrations } from './states.ts';

/**
 * The commands on one migrations folder and one database. Each command opens a session of its own and closes
 * it; nothing is kept between them. A command resolves with its report, or fails with a `MigrationError` that
 * carries the report up to there.
 */
export class Migrator {
  readonly #settings: Readonly<MigratorSettings>;

  constructor(settings: MigratorSettings) {
    this.#settings = Object.freeze({ ...settings });
  }

  /** Runs a command by its name; each verb takes of the options what is its own. */
  run(command: Command, options: UpOptions & DownOptions & ResetOptions & VerifyOptions): Promise<Report> {
    switch (command) {
      case 'up':
        return this.up(options);
      case 'down':
        return this.down(options);
      case 'reset':
        return this.reset(options);
      case 'status':
        return this.status();
      case 'verify':
        return this.verify(options);
      case 'check':
        return this.check(options);
    }
  }

  /** Applies pending migrations in the order of their versions: all, the first `steps`, or up to version `to`. */
  up(options: UpOptions = {}): Promise<Report> {
    const planner: Planner = (input, only) => planUp(input, options, only);
    return this.#change('up', planner, options);
  }

  /** Looks at what `up` would apply with the rules and on a throw-away server, without touching the database. */
  check(options: CheckOptions = {}): Promise<Report> {
    const planner: Planner = (input, only) => planUp(input, options, only);
    return this.#change('check', planner, { dryRun: true });
  }

  /** Rolls back what was applied last: one migration, `steps` of them, or everything above version `to`. */
  down(options: DownOptions = {}): Promise<Report> {
    const planner: Planner = (input, only) => planDown(input, options, 'down', only);
    return this.#change('down', planner, options);
  }

  /** Rolls back everything. `confirm` must be the word RESET, unless it is a dry run. */
  async reset(options: ResetOptions = {}): Promise<Report> {
    if (options.dryRun !== true && options.confirm !== 'RESET') {
      throw new MigrationError({
        reason: 'invalid-input',
        message: 'reset rolls back every migration and was not confirmed.',
        state: NOTHING_TOUCHED,
        next: 'Confirm it with confirm: RESET, or look at it first with a dry run.',
      });
    }
    const planner: Planner = (input, only) => planDown(input, options, 'reset', only);
    return this.#change('reset', planner, options);
  }

  /** Shows every migration and its state. The report is `failed` when an applied file has changed. Changes nothing. */
  status(): Promise<Report> {
    return this.#look('status');
  }

  /** Checks that every applied migration has its file, unchanged. The report is `failed` otherwise. Changes nothing. */
  verify({ drift = false }: VerifyOptions = {}): Promise<Report> {
    return this.#look('verify', drift);
  }

  async #look(command: 'status' | 'verify', drift = false): Promise<Report> {
    const run = this.#begin(command, false);
    try {
      const { folder, opening } = await readAndOpen(this.#settings);
      run.folder = folder;
      return await this.#overLosses(run, opening, async (session) => {
        run.saw(session);
        if (!session.state.tableExists && folder.migrations.length > 0) run.warnings.push(noHistory(session));
        const known = knownMigrations(folder, session.history);
        const runner = await runnerBeside(run, session);
        const resumed = (run.resumed = await resumptions(folder, known, runner));
        const situation = { command, known, chosen: [], resumed, runner, dir: folder.dir };
        const table = qualified(session.table);
        const blocked = await blockers({ ...situation, table, settings: this.#settings });
        if (drift) run.rehearsed = await rehearsed(run, session, 'drift', this.#settings);
        void session.close();
        return run.report(blocked ?? run.rehearsed?.error);
      });
    } catch (error) {
      throw run.failure(this.#stoppedBySignal(error) ? cancelled('while the history was read') : error);
    }
  }

  async #change(
    command: Command,
    planner: Planner,
    options: ApprovalOptions & { dryRun?: boolean | undefined },
  ): Promise<Report> {
    const approval = approvalOf(options);
    const run = this.#begin(command, options.dryRun ?? false);
    try {
      const { folder, opening } = await readAndOpen(this.#settings);
      run.folder = folder;
      return await this.#overLosses(run, opening, async (session) => {
        await this.#session(run, session, planner, approval);
        void session.close();
        return run.report();
      });
    } catch (error) {
      throw run.failure(this.#stoppedBySignal(error) ? cancelled('between two statements') : error);
    }
  }

  /** A cancel request that met a statement of our own. */
  #stoppedBySignal(error: unknown): boolean {
    return (
      this.#settings.signal?.aborted === true && error instanceof ServerError && isCancelled(error.sqlstate)
    );
  }

  #begin(command: Command, dryRun: boolean): Run {
    const { database, onEvent } = this.#settings;
    const notes = database.kind === 'target' ? database.target.notes : [];
    const warnings = notes.map((message) => ({ code: 'connection' as const, message, file: null }));
    return new Run(command, dryRun, (event) => onEvent?.(event), warnings);
  }

  /** Works in a session, and in another when it is lost: the history says what is done, so nothing is done twice. */
  async #overLosses<T>(
    run: Run,
    opening: Promise<Session> | undefined,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const { signal, database, onEvent, connectAttempts = DEFAULTS.connectAttempts } = this.#settings;
    let opened = opening;
    for (let losses = 0; ;) {
      const before = run.finished.length;
      try {
        return await this.#inSession(opened ?? Session.open(this.#settings), work);
      } catch (error) {
        opened = undefined;
        if (!(error instanceof ConnectionLostError)) throw error;
        run.inDoubt = run.current !== undefined;
        if (run.finished.length > before) losses = 0;
        losses += 1;
        if (signal?.aborted === true) await lookOnce(run, this.#settings);
        if (signal?.aborted === true || database.kind !== 'target' || losses >= connectAttempts) {
          throw connectionLost(run, error, signal);
        }
        const retryInMs = backoffMs(losses, 250, 10_000);
        onEvent?.({ type: 'connect-failed', message: 'The connection was lost.', retryInMs });
        await sleep(retryInMs, signal);
      }
    }
  }

  async #inSession<T>(opening: Promise<Session>, work: (session: Session) => Promise<T>): Promise<T> {
    const session = await opening;
    try {
      const { backendPid: pid, backendStart } = session.state;
      if (!session.pooled && !session.connection.embedded)
        this.#settings.onEvent?.({ type: 'session', pid, backendStart });
      return await work(session);
    } finally {
      await session.close();
    }
  }

  /** One session: plan, lock, plan again under the lock, run. */
  async #session(
    run: Run,
    session: Session,
    planner: Planner,
    approval: Approval | undefined,
  ): Promise<void> {
    run.saw(session);
    if (!run.remaining) {
      const plan = await this.#planBeforeLock(run, session, planner);
      if (plan && (run.dryRun || plan.steps.length === 0)) {
        await requireApproval(run, plan, approval);
        run.planned(plan);
        if (run.dryRun && (run.command === 'up' || run.command === 'check')) {
          run.rehearsed = await rehearsed(run, session, 'plan', this.#settings);
          if (run.rehearsed?.error) throw run.rehearsed.error;
        }
        return;
      }
    }
    // git is asked while the lock is taken.
    const gitCommit = this.#gitCommit();
    for (const lost of run.lost) await endLost(session.connection, lost);
    await session.lock();
    run.lost = [];
    if (run.current) await session.makeDurable();
    run.settle(session.history);
    run.saw(session);
    await runPlan({ run, session, settings: this.#settings }, planner, approval, gitCommit);
  }

  /**
   * The plan as far as it can be made without the lock. Undefined when a row is unfinished, which may be the
   * work of a runner that is still at it: under the lock it is seen who that is.
   */
  async #planBeforeLock(run: Run, session: Session, planner: Planner): Promise<Plan | undefined> {
    const runner = run.dryRun ? await runnerBeside(run, session) : undefined;
    try {
      return await planner({ ...planInput({ run, session, settings: this.#settings }), runner }, undefined);
    } catch (error) {
      if (error instanceof MigrationError && error.reason === 'unfinished' && !run.dryRun) return undefined;
      throw error;
    }
  }

  async #gitCommit(): Promise<string | undefined> {
    const commit = this.#settings.gitCommit ?? (await this.#settings.git?.head());
    return commit?.slice(0, 40);
  }
}

/** Beside an unfinished row it matters whether its runner is still at work. */
async function runnerBeside(run: Run, session: Session): Promise<LockHolder | 'unseen' | undefined> {
  if (!session.history.some((row) => unfinished(row))) return undefined;
  if (session.pooled) return 'unseen';
  const holder =
    (await session.lockHolder()) ?? (run.folder && (await runnerOfUnfinished(session, run.folder)));
  if (holder) run.warnings.push(runnerAtWork(holder));
  return holder;
}
