import type { StatementResult } from '../postgres/message.ts';
import { ServerError } from '../postgres/message.ts';
import { around } from '../postgres/frames.ts';
import { isCancelled, retriesOf } from '../postgres/sqlstate.ts';
import { sessionReset } from '../postgres/session.ts';
import { splitStatements } from '../sql/lexer.ts';
import type { Unit } from '../sql/script.ts';
import { lettersOf } from '../sql/text.ts';
import { makeRoom, settleInDoubt } from './in-doubt.ts';
import { interruptible } from './interrupt.ts';
import { dropInvalid, invalidIndexes, OthersBuildError } from './invalid-indexes.ts';
import type { InvalidIndex } from './invalid-indexes.ts';
import type { PlannedStep } from './plan.ts';
import { retried } from './retry.ts';
import { rollBack } from './roll-back.ts';
import { sessionEffects } from './session-effects.ts';
import { StatementLedger } from './statement-ledger.ts';
import { othersBuild, remainder } from './statement-remains.ts';
import { ClaimTakenError, stepFailure } from './step-failure.ts';
import type { Session } from './session.ts';
import type { StepContext, StepOutcome } from './step.ts';
import { announced, isReindex, recordedTogether } from './unit-kinds.ts';

/** What running one unit of a step takes. */
interface UnitRun {
  context: StepContext;
  step: PlannedStep;
  ledger: StatementLedger;
  unit: Unit;
}

/**
 * Runs a step whose file cannot run in one transaction: the claim is committed first, then each statement (or
 * BEGIN … COMMIT block of the file) by itself, and the claim is finished last. Where PostgreSQL lets it, a
 * statement and the record that it is done are one transaction; before the others the history says that they are
 * begun. So a run that dies leaves at most one statement in doubt, and the next one goes on from there.
 */
export async function runStatements(context: StepContext, step: PlannedStep): Promise<StepOutcome> {
  const { session, settings } = context;
  const { connection } = session;
  const ledger = new StatementLedger(context, step);
  await ledger.open();
  const { units } = step.script;
  const first = ledger.mark.done;
  const { replay } = sessionEffects(units.slice(0, first), units.slice(first));
  if (replay.length > 0) await connection.send(replay.join(';\n'));
  const timeouts = new Timeouts(context, step);
  let recorded: StatementResult | undefined;
  for (const unit of units.slice(first)) {
    const run = { context, step, ledger, unit };
    await timeouts.setFor(unit);
    recorded = recordedTogether(unit) ? await runTogether(run) : await runAlone(run, timeouts);
    if (ledger.mark.done === units.length) break;
    settings.onEvent?.({
      type: 'step-progress',
      version: step.version,
      name: step.name,
      done: ledger.mark.done,
      total: units.length,
    });
  }
  await resetSession(session);
  const duration = recorded?.rows[0]?.[0];
  return { executionTimeMs: duration == null ? null : Number(duration) };
}

async function resetSession(session: Session): Promise<void> {
  await session.connection.send([...sessionReset(session.keeps), ...session.ownSettings()].join(';\n'));
}

/** The unit was rolled back, since its record could not be written: another run goes on with the step, or the row is lost. */
async function notRecorded(
  error: ServerError,
  { context, step, ledger }: Omit<UnitRun, 'unit'>,
): Promise<Error> {
  if (!(await ledger.hasMovedOn())) return ledger.lost(error);
  // Of the other run's steps the next may be ours, in this session.
  await resetSession(context.session);
  return new ClaimTakenError(step, error);
}

/** One transaction, one message: the unit, and the record that it is done. */
async function runTogether({ context, step, ledger, unit }: UnitRun): Promise<StatementResult> {
  const { session, settings } = context;
  const { connection } = session;
  const { statements, result } = ledger.recordNext();
  const { sql, inBytes, copyData } = unit.sql;
  const prefix = unit.commitAt === undefined ? 'BEGIN;\n' : '';
  const body = sql.slice(0, unit.commitAt);
  const end = unit.commitAt === undefined ? 'COMMIT' : sql.slice(unit.commitAt);
  const commit = inBytes ? lettersOf(end) : end;
  const text = around(prefix, [inBytes ? { utf8: body } : body], `\n;${statements.join(';\n')};\n${commit}`);
  const before = prefix === '' ? 0 : 1;
  try {
    const results = await retried(context, step, async () => {
      try {
        return await interruptible(connection, settings.signal, () =>
          connection.send(text, { rows: 'first', copyData }),
        );
      } catch (error) {
        if (error instanceof ServerError) await rollBack(connection);
        throw error;
      }
    });
    const told = results.at(-1 - statements.length + result);
    // COMMIT of an aborted transaction succeeds with the tag ROLLBACK.
    if (results.at(-1)?.command !== 'COMMIT' || told?.rowCount !== 1) throw ledger.lost(undefined);
    ledger.recorded();
    return told;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const own = before + splitStatements(body, { copyData: 'removed' }).statements.length;
    const at = error.completed.length;
    if (at >= own && at < own + statements.length && error.fields.position === undefined)
      throw await notRecorded(error, { context, step, ledger });
    // A COMMIT that the analysis did not see: what stands before it remains.
    const partial = error.completed.slice(before).some(({ command }) => command === 'COMMIT');
    if (partial) await ledger.setBegun(true);
    const message = { fileStart: prefix.length, body: unit.sql, before };
    throw await failed(error, { context, step, ledger, unit }, { message, partial, leftovers: [] });
  }
}

/** The unit as it is, and then the record; the history says before that it is begun when that matters. */
async function runAlone(run: UnitRun, timeouts: Timeouts): Promise<StatementResult> {
  const { context, step, ledger, unit } = run;
  const { connection } = context.session;
  let invalidBefore: readonly InvalidIndex[] = [];
  try {
    if (ledger.mark.begun && (await settled(run))) return await ledger.record();
    timeouts.forget();
    const { taken } = await interruptible(connection, context.settings.signal, () =>
      makeRoom(connection, unit),
    );
    // With its name taken it fails. Begun, it would be taken for done where it is another's that stands there.
    if (taken) await ledger.setBegun(false);
    else if (announced(unit)) await ledger.setBegun(true);
    if (unit.index) invalidBefore = await invalidIndexes(connection, unit.index);
    await timeouts.setFor(unit);
    const send = (): Promise<void> => sendAlone(run, invalidBefore);
    await (mayCommit(unit) ? send() : retried(context, step, send));
  } catch (error) {
    if (error instanceof OthersBuildError) throw othersBuild(error, run);
    if (!(error instanceof ServerError)) throw error;
    const leftovers = await dropInvalid(connection, unit.index, invalidBefore, patienceMs(context));
    timeouts.forget();
    const kept = leftovers.some((index) => !index.dropped);
    const partial = mayCommit(unit) || stoppedHalfway(unit, error);
    const message = { fileStart: 0, body: unit.sql, before: 0 };
    if (!partial && !kept) await ledger.setBegun(false);
    throw await failed(error, run, { message, partial, leftovers });
  }
  return ledger.record();
}

/** Sees to what a dead run left of the unit; until that is through the unit stays in doubt. */
async function settled(run: UnitRun): Promise<boolean> {
  const { context, unit } = run;
  const { connection } = context.session;
  try {
    return await interruptible(connection, context.settings.signal, () => settleInDoubt(connection, unit));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const message = { fileStart: 0, body: unit.sql, before: 0 };
    throw await failed(error, run, { message, partial: true, leftovers: [] });
  }
}

async function sendAlone({ context, unit }: UnitRun, invalidBefore: readonly InvalidIndex[]): Promise<void> {
  const { connection } = context.session;
  try {
    await interruptible(connection, context.settings.signal, () =>
      connection.send(unit.sql.pieces, { copyData: unit.sql.copyData }),
    );
  } catch (error) {
    if (error instanceof ServerError && unit.kind === 'block') await rollBack(connection);
    // Built again, it would meet the invalid index of this try.
    const again = error instanceof ServerError && retriesOf(error.fields) === 'whole transaction';
    if (again && unit.concurrently)
      await dropInvalid(connection, unit.index, invalidBefore, patienceMs(context));
    throw error;
  }
}

/**
 * A lock timeout breaks CREATE INDEX CONCURRENTLY in its waiting phases and leaves an invalid index behind, so
 * concurrent statements run without one. The file's own SET of either timeout is left alone.
 */
class Timeouts {
  readonly #context: StepContext;
  readonly #step: PlannedStep;
  /** Whether the file sets a timeout itself. Asked once: a file can have very many statements. */
  readonly #byFile: boolean;
  #inForce: string | undefined;

  constructor(context: StepContext, step: PlannedStep) {
    this.#context = context;
    this.#step = step;
    this.#byFile = step.script.units.some(({ words, sql }) => words[0] === 'SET' && /timeout/i.test(sql.sql));
  }

  /** They are not what they were. */
  forget(): void {
    this.#inForce = undefined;
  }

  async setFor(unit: Unit): Promise<void> {
    const { session } = this.#context;
    if (session.pooled) return;
    const { directives } = this.#step;
    const own = session.ownSettings().filter((statement) => /(lock|statement)_timeout/.test(statement));
    const statements = this.#byFile ? [] : own;
    if (directives.lockTimeoutMs !== undefined)
      statements.push(`SET lock_timeout = ${directives.lockTimeoutMs}`);
    if (directives.statementTimeoutMs !== undefined)
      statements.push(`SET statement_timeout = ${directives.statementTimeoutMs}`);
    if (unit.concurrently) statements.push('SET lock_timeout = 0');
    const message = statements.join(';\n');
    // A unit that is no SET can change a setting, too, and one that fails takes its settings back.
    if (message === '' || (message === this.#inForce && !this.#byFile)) return;
    await session.connection.send(message);
    this.#inForce = message;
  }
}

/** How long cleaning up may take: a cancelled run has to end within seconds. */
function patienceMs({ settings }: StepContext): number {
  return settings.signal?.aborted === true ? 1500 : 60_000;
}

/** A procedure or DO block may commit a part of its work and then fail: it is not tried again. */
function mayCommit({ words }: Unit): boolean {
  return words[0] === 'DO' || words[0] === 'CALL';
}

/** DROP INDEX and DETACH PARTITION work in several transactions, of which the first are done when the rest is stopped. */
function stoppedHalfway(unit: Unit, { sqlstate, fields }: ServerError): boolean {
  const stopped = isCancelled(sqlstate) || retriesOf(fields) === 'whole transaction';
  return unit.concurrently && (unit.index === undefined || isReindex(unit)) && stopped;
}

async function failed(
  error: ServerError,
  { context, step, ledger, unit }: UnitRun,
  found: {
    message: { fileStart: number; body: Unit['sql']; before: number };
    partial: boolean;
    leftovers: readonly (InvalidIndex & { dropped: boolean })[];
  },
): Promise<unknown> {
  const { message, partial, leftovers } = found;
  const { done, begun } = ledger.mark;
  const nothingDone = done === 0 && !partial && leftovers.every(({ dropped }) => dropped);
  const released = nothingDone && !begun && (await ledger.release());
  return stepFailure(error, {
    context,
    step,
    message,
    remains: remainder(error, { context, step, unit, mark: ledger.mark, partial, released, leftovers }),
  });
}
