import { around } from '../postgres/frames.ts';
import type { StatementResult } from '../postgres/message.ts';
import { codePointLength } from '../sql/position.ts';
import { claim, finishOwn, guarded, lockRow, NOT_WAITING, removeOwn, WAITING } from './history.ts';
import type { PlannedStep } from './plan.ts';
import type { StepContext, StepMessage } from './step.ts';
import { finishes, markBehind, onceFinished } from './turn.ts';

/** Where in a pipeline a message stands. */
export interface Position {
  /** The step whose message is on its way in front of this one: unless that is finished, nothing may run. */
  behind?: PlannedStep | undefined;
  /** Whether the commit waits for the disk; with the next that does, all before it are durable too. */
  durable: boolean;
}

/**
 * The one message that runs a step: claim the version, run the file, check deferred constraints, reset the
 * session, finish the claim, commit. Whatever goes wrong, either all of it is committed or nothing.
 */
export function stepMessage(
  { session, gitCommit }: Pick<StepContext, 'session' | 'gitCommit'>,
  step: PlannedStep,
  { behind, durable }: Position,
): StepMessage {
  const { script } = step;
  const before = ['BEGIN', ...script.leading, ...beforeFile({ session, gitCommit }, step, behind)];
  const commit = [
    ...cleared(session, step),
    finish(session, step, finishes(step.key, { local: session.pooled })),
    onceFinished(step.key, durable ? WAITING : NOT_WAITING),
    'COMMIT',
  ];
  const prefix = `${label(step)}${before.join(';\n')};\n`;
  return {
    // The line break before the semicolon ends a comment that the file may end in.
    sql: around(prefix, script.body.pieces, `\n;${commit.join(';\n')}`),
    fileStart: codePointLength(prefix),
    body: script.body,
    before: before.length,
    durable,
  };
}

/** What stands in front of a file in its transaction: its settings, and the claim of its version. */
export function beforeFile(
  { session, gitCommit }: Pick<StepContext, 'session' | 'gitCommit'>,
  step: PlannedStep,
  behind?: PlannedStep,
): string[] {
  const { table } = session;
  const { directives, row } = step;
  return [
    ...session.localSettings(),
    ...localTimeouts(directives),
    ...session.transactionLock(),
    row ? lockRow(table, row, behind?.row) : claim(table, step, gitCommit, behind && markBehind(behind.key)),
  ];
}

/**
 * What stands behind a file in a transaction that goes on after it; the last of it finishes the claim and gives
 * the duration.
 */
export function behindFile(session: StepContext['session'], step: PlannedStep): string[] {
  return [...cleared(session, step), guarded(finish(session, step))];
}

function cleared(session: StepContext['session'], { script }: PlannedStep): string[] {
  // In the transaction, so that no message behind this one runs in a session that could not be reset.
  return ['SET CONSTRAINTS ALL IMMEDIATE', ...session.resetAfter(script)];
}

function finish({ table }: StepContext['session'], { row, version }: PlannedStep, also?: string): string {
  return row ? removeOwn(table, row.version, also) : finishOwn(table, version, also);
}

/** What the server measured; undefined when the COMMIT was none: that of an aborted transaction is a ROLLBACK. */
export function durationOf(
  results: readonly StatementResult[],
): { executionTimeMs: number | null } | undefined {
  if (results.at(-1)?.command !== 'COMMIT') return undefined;
  const duration = results.at(-3)?.rows[0]?.[0];
  return { executionTimeMs: duration == null ? null : Number(duration) };
}

/** Stands first, so that whoever looks at pg_stat_activity sees which migration runs. */
export function label({ direction, version, name }: PlannedStep): string {
  return `/* migrate-action ${direction} ${version}_${name.replaceAll('*/', '* /').replaceAll('/*', '/ *')} */ `;
}

function localTimeouts({ lockTimeoutMs, statementTimeoutMs }: PlannedStep['directives']): string[] {
  const statements: string[] = [];
  if (lockTimeoutMs !== undefined) statements.push(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
  if (statementTimeoutMs !== undefined)
    statements.push(`SET LOCAL statement_timeout = ${statementTimeoutMs}`);
  return statements;
}
