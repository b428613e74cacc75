import type { StatementResult } from '../postgres/message.ts';
import { ConnectionLostError, ServerError } from '../postgres/message.ts';
import { quoteLiteral } from '../postgres/quote.ts';
import { isCancelled, retriesOf } from '../postgres/sqlstate.ts';
import { roleReset, sessionReset } from '../postgres/session.ts';
import type { Unit } from '../sql/script.ts';
import type { StepContext, StepOutcome } from './step.ts';
import { unfinishedRemedy } from './blockers.ts';
import { lockedByAnother } from './advisory-lock.ts';
import { historyRefused } from './database-errors.ts';
import { MigrationError } from './errors.ts';
import { claim, claimRollback, finish, markProgress, qualified, releaseRollback, remove } from './history.ts';
import { interruptible } from './interrupt.ts';
import { dropInvalid, invalidIndexes } from './invalid-indexes.ts';
import type { InvalidIndex } from './invalid-indexes.ts';
import { retried } from './retry.ts';
import { rollBack } from './roll-back.ts';
import { ClaimTakenError, finishedSoFar, stepFailure, whatNext } from './step-failure.ts';
import type { HistoryTable } from './history.ts';
import type { PlannedStep } from './plan.ts';

/**
 * Runs a step whose file cannot run in one transaction: the claim is committed first, then each statement (or
 * BEGIN … COMMIT block of the file) by itself, and the claim is finished last. In between the history says how
 * far it came.
 */
export async function runStatements(context: StepContext, step: PlannedStep): Promise<StepOutcome> {
  const { session, settings } = context;
  const { connection, table } = session;
  await claimStep(context, step);
  const { units } = step.script;
  const invalidBefore = units.some((unit) => unit.concurrently) ? await invalidIndexes(connection) : [];
  for (const [done, unit] of units.entries()) {
    try {
      const run = (): Promise<void> => runUnit(context, step, unit, invalidBefore);
      await (mayCommit(unit) ? run() : retried(settings, step, run));
      if (unit.concurrently) await refuseHiddenInvalidIndex(context, step, unit, invalidBefore);
    } catch (error) {
      if (error instanceof ConnectionLostError || error instanceof MigrationError) throw error;
      throw await failedUnit(error, context, step, { unit, done, invalidBefore });
    }
    if (done + 1 < units.length) {
      await ownMessage(
        context,
        step,
        markProgress(table, step.version, { direction: step.direction, done: done + 1 }),
      );
      settings.onEvent?.({
        type: 'step-progress',
        version: step.version,
        name: step.name,
        done: done + 1,
        total: units.length,
      });
    }
  }
  const ended = step.row ? remove(table, step.version) : finish(table, step.version);
  const result = await ownMessage(context, step, ended);
  await connection.send([...sessionReset(session.keeps), ...session.ownSettings()].join(';\n'));
  const duration = result.rows[0]?.[0];
  return { executionTimeMs: duration == null ? null : Number(duration) };
}

async function claimStep({ session, gitCommit }: StepContext, step: PlannedStep): Promise<void> {
  const { connection, table } = session;
  try {
    const claiming = step.row ? claimRollback(table, step.row) : claim(table, step, gitCommit);
    const results = await connection.send([...session.transactionLock(), claiming].join(';\n'));
    const result = results.at(-1);
    if (result?.rowCount !== 1) throw new ClaimTakenError(step, undefined);
  } catch (error) {
    if (lockedByAnother(error)) throw new ClaimTakenError(step, error, { locked: true });
    if (error instanceof ServerError && error.sqlstate === '23505') throw new ClaimTakenError(step, error);
    throw historyRefused(error, table, session.state, 'written');
  }
}

/** A statement of ours between the file's: as the user who connected, whatever role the file has set. */
async function ownMessage(
  { session, settings }: StepContext,
  step: PlannedStep,
  sql: string,
): Promise<StatementResult> {
  const message = [...KEEP_ROLE, ...roleReset, sql, ...GIVE_ROLE_BACK].join(';\n');
  const results = await retried(settings, step, () =>
    session.connection.send(message, { rows: 'all' }),
  ).catch((error: unknown) => {
    throw error instanceof ServerError ? rowLost(session.table, step, error) : error;
  });
  const result = results[KEEP_ROLE.length + roleReset.length];
  if (result?.rowCount !== 1) throw rowLost(session.table, step, undefined);
  return result;
}

/** The claim is gone or cannot be written: the history no longer tells what this file did. */
function rowLost(table: HistoryTable, step: PlannedStep, error: ServerError | undefined): MigrationError {
  const name = `${step.version}_${step.name}`;
  return new MigrationError({
    reason: 'history',
    message: `The row of ${name} in the history could not be written while its file ran: ${error?.message ?? 'it is no longer there'}.`,
    state: `${name} does not run in a transaction: what its statements have done so far remains, and the history may not show it.`,
    next: `See which statements of ${step.path} took effect and what ${qualified(table)} has. Finish or undo them by hand, and bring the row in line.`,
    file: step.path,
    sqlstate: error?.sqlstate,
    cause: error,
  });
}

const KEEP_ROLE = [
  "SELECT pg_catalog.set_config('migrate_action.session_user', session_user, false)",
  "SELECT pg_catalog.set_config('migrate_action.role', pg_catalog.current_setting('role'), false)",
];
const GIVE_ROLE_BACK = [
  "SELECT pg_catalog.set_config('session_authorization', pg_catalog.current_setting('migrate_action.session_user'), false)",
  "SELECT pg_catalog.set_config('role', pg_catalog.current_setting('migrate_action.role'), false)",
];

async function runUnit(
  context: StepContext,
  step: PlannedStep,
  unit: Unit,
  invalidBefore: readonly InvalidIndex[],
): Promise<void> {
  const { session, settings } = context;
  const { connection } = session;
  if (!session.pooled) await connection.send(timeouts(step, unit, session.ownSettings()).join(';\n'));
  try {
    await interruptible(connection, settings.signal, () =>
      connection.send(unit.sql.sql, { copyData: unit.sql.copyData }),
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
function timeouts({ directives, script }: PlannedStep, unit: Unit, own: readonly string[]): string[] {
  const setByFile = script.units.some((other) => other.words[0] === 'SET' && /timeout/i.test(other.sql.sql));
  const statements = setByFile ? [] : own.filter((statement) => /(lock|statement)_timeout/.test(statement));
  if (directives.lockTimeoutMs !== undefined)
    statements.push(`SET lock_timeout = ${directives.lockTimeoutMs}`);
  if (directives.statementTimeoutMs !== undefined)
    statements.push(`SET statement_timeout = ${directives.statementTimeoutMs}`);
  if (unit.concurrently) statements.push('SET lock_timeout = 0');
  return statements.length === 0 ? ['SELECT'] : statements;
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
  return unit.concurrently && unit.index === undefined && stopped;
}

async function failedUnit(
  error: unknown,
  context: StepContext,
  step: PlannedStep,
  { unit, done, invalidBefore }: { unit: Unit; done: number; invalidBefore: readonly InvalidIndex[] },
): Promise<unknown> {
  if (!(error instanceof ServerError)) return error;
  const { connection, table } = context.session;
  const leftovers = unit.concurrently
    ? await dropInvalid(connection, unit.index, invalidBefore, patienceMs(context))
    : [];
  const kept = leftovers.filter((index) => !index.dropped);
  const partial = mayCommit(unit) || stoppedHalfway(unit, error);
  const nothingDone = done === 0 && !partial && kept.length === 0;
  if (nothingDone)
    await ownMessage(
      context,
      step,
      step.row ? releaseRollback(table, step.row) : remove(table, step.version),
    );
  const message = { sql: unit.sql.sql, fileStart: 0, body: unit.sql, before: 0 };
  return stepFailure(error, {
    context,
    step,
    message,
    remains: remainder(error, { context, step, unit, done, partial, nothingDone, leftovers }),
  });
}

interface Remainder {
  context: StepContext;
  step: PlannedStep;
  unit: Unit;
  done: number;
  partial: boolean;
  nothingDone: boolean;
  leftovers: readonly (InvalidIndex & { dropped: boolean })[];
}

function remainder(
  error: ServerError,
  { context, step, unit, done, partial, nothingDone, leftovers }: Remainder,
): {
  state: string;
  next: string;
} {
  const dropped = leftovers
    .filter((index) => index.dropped)
    .map((index) => `The invalid index ${index.name} that it left was dropped.`);
  const kept = leftovers
    .filter((index) => !index.dropped)
    .map((index) => `The invalid index ${index.name} that it left could not be dropped.`);
  if (nothingDone) {
    return {
      state: [
        `Nothing of ${step.version}_${step.name} remains: its first statement failed.`,
        ...dropped,
      ].join(' '),
      next: whatNext(step, error),
    };
  }
  const total = step.script.units.length;
  const failed = partial
    ? `Statement ${done + 1} may have committed a part of its work before it failed.`
    : `Of statement ${done + 1} ${unit.kind === 'block' ? '(a BEGIN … COMMIT block) ' : ''}nothing remains.`;
  return {
    state: [
      `${step.version}_${step.name} is unfinished: it does not run in a transaction, and ${done} of its ${total} statements ${done === 1 ? 'is' : 'are'} done.`,
      failed,
      ...dropped,
      ...kept,
    ].join(' '),
    next: unfinishedRemedy(qualified(context.session.table), step.version, step.direction),
  };
}

/** IF NOT EXISTS takes an invalid index for the one it was asked to build: it says so in a NOTICE and succeeds. */
async function refuseHiddenInvalidIndex(
  context: StepContext,
  step: PlannedStep,
  unit: Unit,
  before: readonly InvalidIndex[],
): Promise<void> {
  if (unit.index?.ifNotExists !== true) return;
  const [hidden] = await invalidIndexes(context.session.connection, unit.index);
  if (!hidden || !before.some(({ oid }) => oid === hidden.oid)) return;
  throw new MigrationError({
    reason: 'sql-error',
    message: `${step.path}: the index ${hidden.name} exists already, but is invalid: an earlier CREATE INDEX CONCURRENTLY of it failed.`,
    state: `${step.version}_${step.name} is unfinished. ${finishedSoFar(context, step.direction)}`,
    next: `Drop the index (DROP INDEX CONCURRENTLY ${hidden.name};) and remove the row (DELETE FROM ${qualified(context.session.table)} WHERE version = ${quoteLiteral(step.version).trim()};), then run up again.`,
    file: step.path,
  });
}
