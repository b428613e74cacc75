import { runAtomically } from './apply-atomic.ts';
import { runInTransactions } from './apply-transaction.ts';
import { runStatements } from './apply-statements.ts';
import type { PlannedStep } from './plan.ts';
import { namesHistory } from './record-last.ts';
import type { StepContext } from './step.ts';

/** Runs steps of one kind (see `groups`) and records them. Returns only when all are committed. */
export async function runSteps(context: StepContext, steps: readonly PlannedStep[]): Promise<void> {
  if (context.atomic === true) {
    await runAtomically(context, steps);
    return;
  }
  if (steps.every((step) => step.script.transaction === 'transactional')) {
    await runInTransactions(context, steps);
    return;
  }
  for (const step of steps) await runOne(context, step);
}

async function runOne(context: StepContext, step: PlannedStep): Promise<void> {
  const { session, run } = context;
  const notices = session.notices.of(step);
  session.connection.onNotice = notices.take;
  run.sent(step);
  session.historyNamed ||= namesHistory(step, session.table);
  run.starting(step);
  const ended = session.watch.begin(step);
  try {
    run.done(step, await runStatements(context, step));
  } finally {
    session.connection.onNotice = undefined;
    ended();
    notices.end();
  }
}

/** Text of more UTF-16 code units than this is sent alone: there is nothing to gain, and memory to lose. */
const LARGE = 1 << 20;

/**
 * By these words a file can do what nothing may be sent behind: give the session's advisory lock up, copy from
 * the client, or have its own way with what is durable.
 */
const NOTHING_BEHIND = /advisory_unlock|\bdiscard\b|\bstd(?:in|out)\b|synchronous_commit/i;

/** Steps that may be sent one behind the other without waiting, and between them those that run alone. */
export function groups(steps: readonly PlannedStep[], pipelined: boolean): PlannedStep[][] {
  const result: PlannedStep[][] = [];
  let open: PlannedStep[] | undefined;
  for (const step of steps) {
    const follows = pipelined && step.script.transaction === 'transactional';
    if (open && follows) open.push(step);
    else result.push((open = [step]));
    if (!follows || nothingBehind(step)) open = undefined;
  }
  return result;
}

/** Nothing may be sent behind the step before its answer is there. */
export function nothingBehind({ text }: PlannedStep): boolean {
  return text.length > LARGE || NOTHING_BEHIND.test(text);
}
