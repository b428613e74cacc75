import type { ServerError } from '../postgres/message.ts';
import type { Unit } from '../sql/script.ts';
import { unfinishedRemedy } from './blockers.ts';
import { MigrationError } from './errors.ts';
import { qualified } from './history.ts';
import type { Unfinished } from './history-row.ts';
import type { InvalidIndex, OthersBuildError } from './invalid-indexes.ts';
import type { PlannedStep } from './plan.ts';
import { needsPerson } from './resume.ts';
import { finishedSoFar, whatNext } from './step-failure.ts';
import type { StepContext } from './step.ts';

interface Remainder {
  context: StepContext;
  step: PlannedStep;
  unit: Unit;
  mark: Readonly<Unfinished>;
  /** The failed unit may have committed a part of its work. */
  partial: boolean;
  /** The claim was taken back. */
  released: boolean;
  leftovers: readonly (InvalidIndex & { dropped: boolean })[];
}

/** What is in the database after a unit of a step failed, and what to do about it. */
export function remainder(
  error: ServerError,
  { context, step, unit, mark, partial, released, leftovers }: Remainder,
): { state: string; next: string } {
  const dropped = leftovers
    .filter((index) => index.dropped)
    .map((index) => `The invalid index ${index.name} that it left was dropped.`);
  const kept = leftovers
    .filter((index) => !index.dropped)
    .map((index) => `The invalid index ${index.name} that it left could not be dropped.`);
  if (released) {
    return {
      state: [
        `Nothing of ${step.version}_${step.name} remains: its first statement failed.`,
        ...dropped,
      ].join(' '),
      next: whatNext(step, error),
    };
  }
  const { done } = mark;
  const failed = partial
    ? `Statement ${done + 1} may have committed a part of its work before it failed.`
    : `Of statement ${done + 1} ${unit.kind === 'block' ? '(a BEGIN … COMMIT block) ' : ''}nothing ${kept.length > 0 ? 'else ' : ''}remains.`;
  return {
    state: [
      `${step.version}_${step.name} is unfinished: it does not run in a transaction, and ${done} of its ${step.script.units.length} statements ${done === 1 ? 'is' : 'are'} done.`,
      failed,
      ...dropped,
      ...kept,
    ].join(' '),
    next: nextFor(context, step, mark),
  };
}

/** Another session builds an index that is in the way. */
export function othersBuild(
  error: OthersBuildError,
  {
    context,
    step,
    ledger,
  }: { context: StepContext; step: PlannedStep; ledger: { mark: Readonly<Unfinished> } },
): MigrationError {
  const { index } = error;
  const what = index === undefined ? 'an index of the same table' : `the index ${index}`;
  return new MigrationError({
    reason: 'sql-error',
    message: `${step.path}: another session is building ${what}, or another on its table, right now.`,
    state: `${step.version}_${step.name} is unfinished: ${ledger.mark.done} of its ${step.script.units.length} statements ${ledger.mark.done === 1 ? 'is' : 'are'} done. The other session was left alone. ${finishedSoFar(context, step.direction)}`,
    next: `When the other session is through (SELECT pid, command, phase FROM pg_stat_progress_create_index), run ${step.direction} again: it goes on with statement ${ledger.mark.done + 1}.`,
    file: step.path,
    cause: error,
  });
}

function nextFor(context: StepContext, step: PlannedStep, mark: Readonly<Unfinished>): string {
  const byHand = unfinishedRemedy(qualified(context.session.table), step.version, step.direction);
  const { pooled } = context.session;
  if (pooled || needsPerson(step.script, mark) !== undefined) return byHand;
  const what = step.direction === 'up' ? 'file' : 'rollback script';
  return `When the cause can be taken away and the ${what} stays as it is, run ${step.direction} again: it goes on with statement ${mark.done + 1}. When the ${what} has to change: ${byHand}`;
}
