import { ConnectionLostError, ServerError } from '../postgres/message.ts';
import { lockedByAnother } from './advisory-lock.ts';
import { historyRefused } from './database-errors.ts';
import { NO_LONGER_APPLIED, NOT_IN_TURN } from './history.ts';
import { interruptible } from './interrupt.ts';
import type { StepNotices } from './notices.ts';
import { Pipeline } from './pipeline.ts';
import type { PlannedStep } from './plan.ts';
import { atRecord, leftTransaction, namesHistory, notRecorded, recordRefused } from './record-last.ts';
import { retried } from './retry.ts';
import { rollBack } from './roll-back.ts';
import { durationOf, stepMessage } from './step-message.ts';
import { ClaimTakenError, stepFailure } from './step-failure.ts';
import type { SentMessage, StepContext, StepOutcome } from './step.ts';

interface Failed {
  step: PlannedStep;
  message: SentMessage;
  /** Undefined when the server reported none, and yet its COMMIT was a ROLLBACK. */
  error: unknown;
}

/**
 * Runs steps one after the other, each in one transaction with its history record and in one message. The
 * messages are written without waiting for the answers of those before. When one fails, what is behind it does
 * nothing: its transaction is aborted (25P02), or, where the failure left none, it finds that the step in front is
 * not finished.
 *
 * Fails as the first failing step does; the ones before it are done and told.
 */
export async function runInTransactions(context: StepContext, steps: readonly PlannedStep[]): Promise<void> {
  let failed: Failed | undefined;
  for (let next = 0; next < steps.length;) {
    const step = steps[next];
    if (!step) break;
    let first = failed;
    try {
      next += await retried(context, step, async () => {
        // It failed behind others: that was its first try.
        const flight = first ? { done: 0, failed: first } : await fly(context, steps.slice(next));
        first = undefined;
        failed = flight.failed;
        if (failed && flight.done === 0) throw failed.error;
        return flight.done;
      });
    } catch (error) {
      throw failed && failed.error === error ? failureOf(context, failed) : error;
    }
  }
}

/** Sends steps until all are done or one has failed; then the session is as it was before the failed one. */
async function fly(
  context: StepContext,
  steps: readonly PlannedStep[],
): Promise<{ done: number; failed: Failed | undefined }> {
  const { session, settings, run } = context;
  const { connection } = session;
  const unsynced = new Unsynced(context);
  let done = 0;
  let endWatch = (): void => undefined;
  const notices = new Map<PlannedStep, StepNotices>();
  const failed = await interruptible(connection, settings.signal, async () => {
    const pipeline = new Pipeline(steps, {
      message: (step, position) => stepMessage(context, step, position),
      send: (step, message) => {
        run.sent(step);
        session.historyNamed ||= namesHistory(step, session.table);
        const own = session.notices.of(step);
        notices.set(step, own);
        const { copyData } = message.body;
        return connection.send(message.sql, { rows: 'first', copyData, onNotice: own.take });
      },
      starting: (step) => {
        run.starting(step);
        endWatch();
        endWatch = session.watch.begin(step);
      },
      allSent: () => {
        if (context.readAhead) session.readAhead();
      },
    });
    for await (const { step, message, answer } of pipeline.answers()) {
      notices.get(step)?.end();
      notices.delete(step);
      const error =
        'error' in answer ? answer.error : notRecorded(answer.results, message, step, session.table);
      const outcome =
        'results' in answer && error === undefined ? durationOf(answer.results, message) : undefined;
      if (!outcome) {
        if (error instanceof ServerError) session.watch.failed(error);
        await pipeline.drained();
        return { step, message, error };
      }
      unsynced.committed(step, { ...outcome, answeredAt: performance.now() }, message.durable);
      done += 1;
    }
    return undefined;
  }).finally(() => {
    endWatch();
  });
  if (failed?.error instanceof ConnectionLostError) throw failed.error;
  if (failed) {
    session.forgetReadAhead();
    run.withdrawn(failed.step);
    await rollBack(connection, session.resetAfter(failed.step.script));
  }
  await unsynced.sync();
  return { done, failed };
}

/** Steps that are committed, and that a crash of the server may still undo: they are not told as done. */
class Unsynced {
  readonly #context: StepContext;
  #steps: { step: PlannedStep; outcome: StepOutcome }[] = [];

  constructor(context: StepContext) {
    this.#context = context;
  }

  committed(step: PlannedStep, outcome: StepOutcome, durable: boolean): void {
    this.#steps.push({ step, outcome });
    if (durable) this.#tell();
  }

  async sync(): Promise<void> {
    if (this.#steps.length === 0) return;
    await this.#context.session.makeDurable();
    this.#tell();
  }

  #tell(): void {
    for (const { step, outcome } of this.#steps) this.#context.run.done(step, outcome);
    this.#steps = [];
  }
}

function failureOf(context: StepContext, { step, message, error }: Failed): unknown {
  const { session } = context;
  if (error === undefined) return stepFailure(undefined, { context, step, message, rowLost: true });
  if (!(error instanceof ServerError)) return error;
  if (lockedByAnother(error)) return new ClaimTakenError(step, error, { locked: true });
  if (claimFailed(error, message, step)) return new ClaimTakenError(step, error);
  if (historyFailed(error, message)) return historyRefused(error, session.table, session.state, 'written');
  const committed = committedByItself(error, message);
  const left = leftTransaction(error, message);
  return stepFailure(error, { context, step, message, committed, left });
}

/**
 * Somebody else has the version, the row to be rolled back is gone, or that of the step in front is no longer what it
 * was when it was finished.
 */
function claimFailed(error: ServerError, message: SentMessage, step: PlannedStep): boolean {
  if (error.sqlstate === '23505' && atRecord(error, message) === 'record') return true;
  if (error.completed.length !== turnAt(message)) return false;
  if (error.sqlstate === '22P02') {
    return error.message.includes(step.row ? NO_LONGER_APPLIED : NOT_IN_TURN);
  }
  return !step.row && error.sqlstate === '23505';
}

function historyFailed(error: ServerError, message: SentMessage): boolean {
  if (message.recordAt !== undefined) return recordRefused(error, message);
  return error.completed.length === message.before - 1 && error.fields.position === undefined;
}

/** How many statements stand in front of the one that looks whether it is the step's turn: the claim, or its like. */
function turnAt({ before, recordAt }: SentMessage): number {
  return recordAt === undefined ? before - 1 : before - 2;
}

/** A COMMIT of the file, which nobody saw in it, went through before the error. */
function committedByItself({ completed }: ServerError, { before }: SentMessage): boolean {
  return completed
    .slice(before)
    .some(({ command }) => command === 'COMMIT' || command === 'PREPARE TRANSACTION');
}
