import { around } from '../postgres/frames.ts';
import type { StatementResult } from '../postgres/message.ts';
import { codePointLength } from '../sql/position.ts';
import { claim, finishOwn, guarded, lockRow, NOT_WAITING, record, removeOwn, WAITING } from './history.ts';
import type { PlannedStep } from './plan.ts';
import { FILE, recordsLast } from './record-last.ts';
import type { StepContext, StepMessage } from './step.ts';
import { finishes, markBehind, onceFinished } from './turn.ts';

/** Where in a pipeline a message stands. */
export interface Position {
  /** The step whose message is on its way in front of this one: unless that is finished, nothing may run. */
  behind?: PlannedStep | undefined;
  /** Whether the commit waits for the disk; with the next that does, all before it are durable too. */
  durable: boolean;
}

type Sender = Pick<StepContext, 'session' | 'gitCommit'>;

/** What stands around a file in its message, between BEGIN and COMMIT. */
interface Surroundings {
  front: string[];
  back: string[];
  recordAt: number | undefined;
}

/**
 * The one message that runs a step: run the file, check deferred constraints, reset the session, record the step,
 * commit. Whatever goes wrong, either all of it is committed or nothing.
 */
export function stepMessage(sender: Sender, step: PlannedStep, position: Position): StepMessage {
  const { script } = step;
  const surround = recordsLast(sender.session, step) ? recorded : claimed;
  const { front, back, recordAt } = surround(sender, step, position);
  const before = ['BEGIN', ...script.leading, ...front];
  const prefix = `${label(step)}${before.join(';\n')};\n`;
  return {
    // The line break before the semicolon ends a comment that the file may end in.
    sql: around(prefix, script.body.pieces, `\n;${[...back, 'COMMIT'].join(';\n')}`),
    fileStart: codePointLength(prefix),
    body: script.body,
    before: before.length,
    recordAt,
    durable: position.durable,
  };
}

/** A savepoint in front, which is there behind the file only if that has kept to its transaction; then the record. */
function recorded({ session, gitCommit }: Sender, step: PlannedStep, position: Position): Surroundings {
  const { behind } = position;
  const back = [...cleared(session, step), `RELEASE SAVEPOINT ${FILE}`];
  const also = `${finishes(step.key, { local: false })}, ${waiting(position)}`;
  return {
    front: [
      ...localTimeouts(step.directives),
      ...(behind ? [`SELECT ${markBehind(behind.key)}`] : []),
      `SAVEPOINT ${FILE}`,
    ],
    back: [...back, record(session.table, step, gitCommit, also)],
    recordAt: back.length,
  };
}

/** A claim of the version in front, which is finished behind the file. */
function claimed(sender: Sender, step: PlannedStep, position: Position): Surroundings {
  const { session } = sender;
  return {
    front: beforeFile(sender, step, position.behind),
    back: [
      ...cleared(session, step),
      finish(session, step, finishes(step.key, { local: session.pooled })),
      onceFinished(step.key, waiting(position)),
    ],
    recordAt: undefined,
  };
}

function waiting({ durable }: Position): string {
  return durable ? WAITING : NOT_WAITING;
}

/** What stands in front of a file in its transaction: its settings, and the claim of its version. */
export function beforeFile(
  { session, gitCommit }: Sender,
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
  { recordAt }: Pick<StepMessage, 'recordAt'>,
): { executionTimeMs: number | null } | undefined {
  if (results.at(-1)?.command !== 'COMMIT') return undefined;
  const duration = results.at(recordAt === undefined ? -3 : -2)?.rows[0]?.[0];
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
