import { runInTransaction } from './apply-transaction.ts';
import { runStatements } from './apply-statements.ts';
import type { PlannedStep } from './plan.ts';
import type { StepContext, StepOutcome } from './step.ts';

/** Runs one step and records it. Returns only when both are committed. */
export async function runStep(context: StepContext, step: PlannedStep): Promise<StepOutcome> {
  const { session } = context;
  const notices = session.notices.of(step);
  session.connection.onNotice = notices.take;
  const ended = session.watch.begin(step);
  try {
    return step.script.transaction === 'transactional'
      ? await runInTransaction(context, step)
      : await runStatements(context, step);
  } finally {
    session.connection.onNotice = undefined;
    ended();
    notices.end();
  }
}
