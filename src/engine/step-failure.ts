import { ServerError } from '../postgres/message.ts';
import { isCancelled, isLockNotAvailable, retriesOf } from '../postgres/sqlstate.ts';
import { bytesOf } from '../sql/text.ts';
import type { SqlText } from '../sql/text.ts';
import { sqlRemedy } from './sql-remedy.ts';
import type { StepContext } from './step.ts';
import type { StepMessage } from './step.ts';
import { MigrationError } from './errors.ts';
import { LEFT_TRANSACTION } from './history.ts';
import { locate } from './locate.ts';
import type { PlannedStep } from './plan.ts';
import { describeBlockers } from './watch-words.ts';

/** The version was claimed, or is no longer applied: another runner was quicker. Nothing of the step remains. */
export class ClaimTakenError extends Error {
  override readonly name = 'ClaimTakenError';
  /** Another runner holds the lock at this moment, whichever step it runs. */
  readonly locked: boolean;

  constructor(step: PlannedStep, cause: unknown, { locked = false }: { locked?: boolean } = {}) {
    super(`another runner has ${step.version}_${step.name}`, { cause });
    this.locked = locked;
  }
}

interface Failure {
  context: StepContext;
  step: PlannedStep;
  message: Pick<StepMessage, 'fileStart' | 'body' | 'before'>;
  /** The file has committed by itself: what it did up to there remains. */
  committed?: boolean;
  /** The claim of this transaction was not there to be finished. */
  rowLost?: boolean;
  /** The file has ended its transaction, which was to be recorded in the end. */
  left?: boolean;
  /** What remains of the step; by default nothing, since its transaction was rolled back. */
  remains?: { state: string; next: string };
}

/** The error of a failed step: where in the file, what the server said, what is in the database now, what to do. */
export function stepFailure(error: unknown, failure: Failure): unknown {
  const { context, step } = failure;
  if (error !== undefined && !(error instanceof ServerError)) return error;
  if (failure.committed === true) return committedByItself(failure, error);
  const guarded = error?.sqlstate === '22P02' && error.message.includes(LEFT_TRANSACTION);
  if (failure.rowLost === true || guarded || failure.left === true) return lostItsRow(failure, error);
  if (!error) return error;
  const place = locate(error, failure.message, step, masked(step, context));
  const remains = failure.remains ?? rolledBack(step, error);
  // Seen while the last try waited. Of other errors nobody is the cause.
  const blockers = isLockNotAvailable(error.sqlstate) ? context.session.watch.blockersOf(error) : [];
  const fields = {
    file: step.path,
    line: place.line,
    column: place.column,
    excerpt: place.excerpt,
    sqlstate: error.sqlstate,
    detail: error.fields.detail,
    hint: error.fields.hint,
    where: error.fields.where,
    blockers,
    cause: error,
  };
  const state = `${remains.state} ${finishedSoFar(context, step.direction)}`;
  const stopped = isCancelled(error.sqlstate) || retriesOf(error.fields) === 'whole transaction';
  if (context.settings.signal?.aborted === true && stopped) {
    return new MigrationError({
      ...fields,
      reason: 'cancelled',
      message: `Cancelled during ${step.version}_${step.name}.`,
      state,
      next: failure.remains?.next ?? `Run ${step.direction} again when it should go on.`,
    });
  }
  const at = place.line === undefined ? '' : ` at line ${place.line}`;
  const when =
    place.behind === 'constraints'
      ? ', when its deferred constraints were checked before COMMIT'
      : place.behind === 'record'
        ? ', behind its last statement, when it was recorded in the history and committed'
        : at;
  const complaint =
    place.unterminated === undefined
      ? error.message
      : `the ${place.unterminated} that begins here does not end`;
  const held = blockers.length === 0 ? '' : `. The lock is held by ${describeBlockers(blockers)}`;
  return new MigrationError({
    ...fields,
    reason: 'sql-error',
    message: `${step.path} failed${when}: ${complaint} (SQLSTATE ${error.sqlstate})${held}`,
    state,
    next: [sqlRemedy(error, step, blockers), remains.next].filter(Boolean).join(' '),
  });
}

/**
 * The text with every secret starred out, character for character, so that offsets stay. Done before an excerpt
 * is cut: a piece of a password is no longer found.
 */
function masked({ text, inBytes }: SqlText, { settings: { database } }: StepContext): SqlText {
  if (database.kind !== 'target') return { text, inBytes };
  const secrets = database.target.secrets.map((secret) => (inBytes ? bytesOf(secret) : secret));
  return {
    text: secrets.reduce((shown, secret) => shown.replaceAll(secret, secret.replace(/[^\n]/g, '*')), text),
    inBytes,
  };
}

/** What this run had finished before it stopped. */
export function finishedSoFar({ run }: Pick<StepContext, 'run'>, direction: 'up' | 'down'): string {
  const verb = direction === 'up' ? 'applied' : 'rolled back';
  const { finished } = run;
  if (finished.length === 0) return `Nothing else was ${verb} by this run.`;
  const listed =
    finished.length > 10
      ? `${finished.length} migrations, the last of them ${finished.at(-1) ?? ''}`
      : finished.join(', ');
  return `Before it this run ${verb}: ${listed}.`;
}

function rolledBack(step: PlannedStep, error: ServerError): { state: string; next: string } {
  return {
    state:
      step.direction === 'up'
        ? `Nothing of ${step.version}_${step.name} remains: its transaction was rolled back.`
        : `${step.version}_${step.name} is still applied: the transaction of its rollback script was rolled back.`,
    next: whatNext(step, error),
  };
}

/** After a failure of which nothing remains. What passes by itself is not the file's fault. */
export function whatNext(step: PlannedStep, error: ServerError): string {
  const passing = retriesOf(error.fields) === 'whole transaction' || isCancelled(error.sqlstate);
  if (passing) return `Run ${step.direction} again.`;
  return `Mend the ${step.direction === 'up' ? 'file' : 'rollback script'} and run ${step.direction} again.`;
}

function committedByItself(
  { context, step, message }: Failure,
  error: ServerError | undefined,
): MigrationError {
  const place = error ? locate(error, message, step) : {};
  return new MigrationError({
    reason: 'left-transaction',
    message: `${step.path} ended the transaction that it ran in by a COMMIT of its own${error ? `, and then failed: ${error.message}` : ''}.`,
    state: `What it did up to its COMMIT remains, and the history shows ${step.version}_${step.name} as unfinished. ${finishedSoFar(context, step.direction)}`,
    next: 'Take the COMMIT out of the file, or begin it with "-- migrate: no-transaction". What verify says of an unfinished migration holds for this one.',
    file: step.path,
    line: place.line,
    sqlstate: error?.sqlstate,
    cause: error,
  });
}

function lostItsRow({ context, step, left }: Failure, error: ServerError | undefined): MigrationError {
  return new MigrationError({
    reason: 'left-transaction',
    message:
      left === true
        ? `${step.path} ended the transaction that it ran in by a ROLLBACK.`
        : `${step.path} took its own row of the history away: it ended the transaction by a ROLLBACK, or changed the history table.`,
    state: `${step.direction === 'up' ? `Nothing of ${step.version}_${step.name} remains` : `${step.version}_${step.name} is still applied`}: all of it was rolled back. ${finishedSoFar(context, step.direction)}`,
    next: `Take ROLLBACK ${left === true ? '' : 'and every statement on the history table '}out of the file, and run ${step.direction} again.`,
    file: step.path,
    cause: error,
  });
}
