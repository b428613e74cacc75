import { runInTransaction } from './apply-transaction.ts';
import { runStatements } from './apply-statements.ts';
import type { MigratorSettings } from './options.ts';
import type { PlannedStep } from './plan.ts';
import type { Session } from './session.ts';

/** What the steps of one run share. */
export interface StepContext {
  session: Session;
  settings: MigratorSettings;
  gitCommit: string | undefined;
  /** Versions that this run has applied or reverted so far, as `001_name`. */
  finished: readonly string[];
}

export interface StepOutcome {
  /** Measured by the server; null when it is not known. */
  executionTimeMs: number | null;
}

/** Runs one step and records it. Returns only when both are committed. */
export async function runStep(context: StepContext, step: PlannedStep): Promise<StepOutcome> {
  const { session, settings } = context;
  session.connection.onNotice = (notice) => {
    settings.onEvent?.({ type: 'notice', version: step.version, name: step.name, notice });
  };
  try {
    return step.script.transaction === 'transactional'
      ? await runInTransaction(context, step)
      : await runStatements(context, step);
  } finally {
    session.connection.onNotice = undefined;
  }
}
