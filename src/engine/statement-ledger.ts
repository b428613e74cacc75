import type { StatementResult } from '../postgres/message.ts';
import { ServerError } from '../postgres/message.ts';
import { roleReset } from '../postgres/session.ts';
import { lockedByAnother } from './advisory-lock.ts';
import { historyRefused } from './database-errors.ts';
import { MigrationError } from './errors.ts';
import { scriptTag, unfinished } from './history-row.ts';
import {
  advance,
  claim,
  claimRollback,
  finish,
  qualified,
  releaseRollback,
  remove,
  ROW_CHANGED,
  takeUp,
} from './history.ts';
import type { Unfinished } from './history-row.ts';
import type { PlannedStep } from './plan.ts';
import { retried } from './retry.ts';
import { ClaimTakenError } from './step-failure.ts';
import type { StepContext } from './step.ts';
import { changesRole } from './unit-kinds.ts';

/**
 * The row of a step that runs statement by statement. Each change names the mark that it replaces and fails when the
 * row has another one: two runs that both think a step theirs cannot both record a statement.
 */
export class StatementLedger {
  readonly #context: StepContext;
  readonly #step: PlannedStep;
  readonly #total: number;
  /** Of the whole file, and asked once: it can have very many statements. */
  readonly #changesRole: boolean;
  #mark: Unfinished;

  constructor(context: StepContext, step: PlannedStep) {
    this.#context = context;
    this.#step = step;
    this.#total = step.script.units.length;
    this.#changesRole = changesRole(step.text);
    const tag = step.direction === 'down' ? scriptTag(step.text, this.#total) : 0;
    this.#mark = step.resume ?? { direction: step.direction, done: 0, begun: false, tag };
  }

  /** What the row says. */
  get mark(): Readonly<Unfinished> {
    return this.#mark;
  }

  /** Claims the step, or takes up the claim that a dead run left. */
  async open(): Promise<void> {
    const { session, gitCommit } = this.#context;
    const { connection, table } = session;
    const { row, resume, version } = this.#step;
    const sql = resume
      ? takeUp(table, version, resume)
      : row
        ? claimRollback(table, row, this.#mark)
        : claim(table, this.#step, gitCommit);
    try {
      const results = await connection.send([...session.transactionLock(), sql].join(';\n'));
      const result = results.at(-1);
      if (result?.rowCount !== 1) throw new ClaimTakenError(this.#step, undefined);
    } catch (error) {
      if (lockedByAnother(error)) throw new ClaimTakenError(this.#step, error, { locked: true });
      if (error instanceof ServerError && error.sqlstate === '23505')
        throw new ClaimTakenError(this.#step, error);
      throw historyRefused(error, table, session.state, 'written');
    }
  }

  /**
   * The statements that record the next unit as done, and the place of the one among them that gives a result: as
   * the user who connected, whatever role the file has set. Call `recorded` when they are committed.
   */
  recordNext(): { statements: string[]; result: number } {
    return this.#asConnected(this.#nextDone());
  }

  /** The record of `recordNext` is committed. */
  recorded(): void {
    this.#mark = { ...this.#mark, done: this.#mark.done + 1, begun: false };
  }

  /** Records the next unit as done in a transaction of its own. */
  async record(): Promise<StatementResult> {
    const result = await this.#send(this.#nextDone());
    this.recorded();
    return result;
  }

  /** Says that the next unit is begun, or that nothing of it remains after all. */
  async setBegun(begun: boolean): Promise<void> {
    if (this.#mark.begun === begun) return;
    const mark = { ...this.#mark, begun };
    await this.#send(advance(this.#context.session.table, this.#step.version, this.#mark, mark));
    this.#mark = mark;
  }

  /** Takes the claim back: nothing of the step remains. False when the row cannot be made what it was. */
  async release(): Promise<boolean> {
    const { row, resume, version } = this.#step;
    const { table } = this.#context.session;
    if (row && resume) return false;
    await this.#send(row ? releaseRollback(table, row) : remove(table, version, this.#mark));
    return true;
  }

  /** Whether another run, that was thought dead, has recorded more: what this one did of it was rolled back. */
  async hasMovedOn(): Promise<boolean> {
    const { session } = this.#context;
    await session.readHistoryAgain();
    const row = session.history.find(({ version }) => version === this.#step.version);
    if (!row || this.#step.direction === 'down') return false;
    const mark = unfinished(row);
    return mark === undefined || (mark.direction === 'up' && mark.done > this.#mark.done);
  }

  /** The row is gone or cannot be written: the history no longer tells what the file did. */
  lost(error: ServerError | undefined): MigrationError {
    const { version, path } = this.#step;
    const name = `${version}_${this.#step.name}`;
    const complaint =
      error === undefined || error.message.includes(ROW_CHANGED)
        ? 'it is no longer there, or not as this run left it'
        : error.message;
    return new MigrationError({
      reason: 'history',
      message: `The row of ${name} in the history could not be written while its file ran: ${complaint}.`,
      state: `${name} does not run in a transaction: what its statements have done so far remains, and the history may not show it.`,
      next: `See which statements of ${path} took effect and what ${qualified(table(this.#context))} has. Finish or undo them by hand, and bring the row in line.`,
      file: path,
      sqlstate: error?.sqlstate,
      cause: error,
    });
  }

  #nextDone(): string {
    const { row, version } = this.#step;
    const history = table(this.#context);
    const done = this.#mark.done + 1;
    if (done < this.#total)
      return advance(history, version, this.#mark, { ...this.#mark, done, begun: false });
    return row ? remove(history, version, this.#mark) : finish(history, version, this.#mark);
  }

  async #send(sql: string): Promise<StatementResult> {
    const { statements, result } = this.#asConnected(sql);
    const results = await retried(this.#context, this.#step, () =>
      this.#context.session.connection.send(statements.join(';\n'), { rows: 'all' }),
    ).catch((error: unknown) => {
      throw error instanceof ServerError ? this.lost(error) : error;
    });
    const told = results[result];
    if (told?.rowCount !== 1) throw this.lost(undefined);
    return told;
  }

  #asConnected(sql: string): { statements: string[]; result: number } {
    if (!this.#changesRole) return { statements: [sql], result: 0 };
    const before = [...KEEP_ROLE, ...roleReset];
    return { statements: [...before, sql, ...GIVE_ROLE_BACK], result: before.length };
  }
}

function table({ session }: StepContext): StepContext['session']['table'] {
  return session.table;
}

const KEEP_ROLE = [
  "SELECT pg_catalog.set_config('migrate_action.session_user', session_user, false)",
  "SELECT pg_catalog.set_config('migrate_action.role', pg_catalog.current_setting('role'), false)",
];
const GIVE_ROLE_BACK = [
  "SELECT pg_catalog.set_config('session_authorization', pg_catalog.current_setting('migrate_action.session_user'), false)",
  "SELECT pg_catalog.set_config('role', pg_catalog.current_setting('migrate_action.role'), false)",
];
