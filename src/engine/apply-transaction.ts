import type { StatementResult } from '../postgres/message.ts';
import { ConnectionLostError, ServerError } from '../postgres/message.ts';
import { roleReset, sessionReset, sharedSessionReset } from '../postgres/session.ts';
import { lockedByAnother } from './advisory-lock.ts';
import {
  claim,
  finishInTransaction,
  lockRow,
  NO_LONGER_APPLIED,
  removeInTransaction,
  rowQuery,
} from './history.ts';
import type { StepContext, StepMessage, StepOutcome } from './step.ts';
import { rollBack } from './roll-back.ts';
import { historyRefused } from './database-errors.ts';
import { interruptible } from './interrupt.ts';
import { retried } from './retry.ts';
import { ClaimTakenError, stepFailure } from './step-failure.ts';
import type { PlannedStep } from './plan.ts';

/**
 * Runs a step and its history record in one transaction and one message:
 * claim the version, run the file, check deferred constraints, finish the claim, commit, reset the session.
 * Whatever goes wrong, either all of it is committed or nothing.
 */
export async function runInTransaction(context: StepContext, step: PlannedStep): Promise<StepOutcome> {
  const { session, settings } = context;
  const message = stepMessage(context, step);
  const { connection } = session;
  try {
    const results = await retried(settings, step, async () => {
      try {
        return await interruptible(connection, settings.signal, () =>
          connection.send(message.sql, { rows: 'first', copyData: message.body.copyData }),
        );
      } catch (error) {
        if (!(error instanceof ServerError)) throw error;
        await rollBack(connection, session.pooled ? message.resetSession : undefined);
        // A COMMIT went through before the error: ours, or one of the file that nobody saw.
        if (endedTransaction(error, message)) return await settled(error, { context, step, message });
        throw error;
      }
    });
    return outcome(results, message, context, step);
  } catch (error) {
    if (error instanceof ConnectionLostError) throw error;
    if (lockedByAnother(error)) throw new ClaimTakenError(step, error, { locked: true });
    if (error instanceof ServerError && claimFailed(error, message, step))
      throw new ClaimTakenError(step, error);
    if (
      error instanceof ServerError &&
      error.completed.length === message.before - 1 &&
      error.fields.position === undefined
    ) {
      throw historyRefused(error, session.table, session.state, 'written');
    }
    throw stepFailure(error, { context, step, message });
  }
}

/**
 * What became of a step whose message failed behind a COMMIT: the history tells. Finished, when only the reset
 * of the session failed; otherwise the file committed by itself.
 */
async function settled(
  error: ServerError,
  { context, step, message }: { context: StepContext; step: PlannedStep; message: StepMessage },
): Promise<StepOutcome> {
  const { connection, table } = context.session;
  const [result] = await connection.send(rowQuery(table, step.row?.version ?? step.version), { rows: 'all' });
  const duration = result?.rows[0]?.[0];
  const done = step.row ? result?.rows.length === 0 : duration != null && Number(duration) >= 0;
  if (!done) throw stepFailure(error, { context, step, message, committed: true });
  await connection.send(message.resetSession);
  return { executionTimeMs: duration == null ? null : Number(duration) };
}

function stepMessage({ session, gitCommit }: StepContext, step: PlannedStep): StepMessage {
  const { table } = session;
  const { script, directives, row } = step;
  const before = [
    'BEGIN',
    ...script.leading,
    ...session.localSettings(),
    ...localTimeouts(directives),
    ...session.transactionLock(),
    row ? lockRow(table, row) : claim(table, step, gitCommit),
  ];
  const commit = [
    'SET CONSTRAINTS ALL IMMEDIATE',
    ...roleReset,
    row ? removeInTransaction(table, row.version) : finishInTransaction(table, step.version),
    'COMMIT',
  ];
  const shared = session.pooled ? sharedSessionReset(script.body.sql) : [];
  const after = [...sessionReset(session.keeps), ...shared, ...session.ownSettings()];
  const prefix = `${label(step)}${before.join(';\n')};\n`;
  return {
    // The line break before the semicolon ends a comment that the file may end in.
    sql: `${prefix}${script.body.sql}\n;${[...commit, ...after].join(';\n')}`,
    fileStart: prefix.length,
    body: script.body,
    before: before.length,
    afterCommit: after.length,
    resetSession: after.join(';\n'),
  };
}

/** Stands first, so that whoever looks at pg_stat_activity sees which migration runs. */
function label({ direction, version, name }: PlannedStep): string {
  return `/* migrate-action ${direction} ${version}_${name.replaceAll('*/', '* /').replaceAll('/*', '/ *')} */ `;
}

function localTimeouts({ lockTimeoutMs, statementTimeoutMs }: PlannedStep['directives']): string[] {
  const statements: string[] = [];
  if (lockTimeoutMs !== undefined) statements.push(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
  if (statementTimeoutMs !== undefined)
    statements.push(`SET LOCAL statement_timeout = ${statementTimeoutMs}`);
  return statements;
}

function outcome(
  results: readonly StatementResult[] | StepOutcome,
  message: StepMessage,
  context: StepContext,
  step: PlannedStep,
): StepOutcome {
  if ('executionTimeMs' in results) return results;
  const commit = results[results.length - 1 - message.afterCommit];
  // COMMIT of an aborted transaction succeeds with the tag ROLLBACK.
  if (commit?.command !== 'COMMIT') throw stepFailure(undefined, { context, step, message, rowLost: true });
  const finish = results[results.length - 2 - message.afterCommit];
  const duration = finish?.rows[0]?.[0];
  return { executionTimeMs: duration == null ? null : Number(duration) };
}

/** The claim itself failed: somebody else has the version, or the row to be rolled back is gone. */
function claimFailed(error: ServerError, message: StepMessage, step: PlannedStep): boolean {
  if (error.completed.length !== message.before - 1) return false;
  return step.row
    ? error.sqlstate === '22P02' && error.message.includes(NO_LONGER_APPLIED)
    : error.sqlstate === '23505';
}

function endedTransaction({ completed }: ServerError, { before }: StepMessage): boolean {
  return completed
    .slice(before)
    .some(({ command }) => command === 'COMMIT' || command === 'PREPARE TRANSACTION');
}
