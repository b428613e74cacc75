import { lineAndColumn } from '../sql/position.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import type { PlannedStep } from './plan.ts';
import type { ReportProblem } from './report.ts';

/** Why these steps cannot all run in one transaction; empty when they can, as far as their text tells. */
export function againstAtomic(steps: readonly PlannedStep[]): ReportProblem[] {
  return steps.flatMap((step, index) => {
    const [reason] = step.script.reasons;
    const problem = (message: string, offset: number): ReportProblem => ({
      message: `${step.path}: ${message}`,
      remedy: 'Apply up to the file before it with to, then this one without atomic.',
      file: step.path,
      ...lineAndColumn(step.text, offset),
    });
    if (step.script.transaction === 'statement-by-statement')
      return [
        problem(
          `it does not run in a transaction: ${reason?.message ?? 'it is marked so'}.`,
          reason?.offset ?? 0,
        ),
      ];
    if (index > 0 && step.script.leading.length > 0)
      return [problem('SET TRANSACTION has to come before everything else in the transaction.', 0)];
    return [];
  });
}

export function notAtomic(problems: readonly ReportProblem[]): MigrationError {
  const [first] = problems;
  return new MigrationError({
    reason: 'invalid-input',
    message:
      problems.length === 1 && first
        ? `atomic is asked for, and one file cannot run in a transaction with others. ${first.message}`
        : `atomic is asked for, and ${problems.length} files cannot run in a transaction with others.`,
    state: NOTHING_TOUCHED,
    next: 'Run up without atomic, where each migration is a transaction of its own; or take those files out with steps or to.',
    file: first?.file ?? undefined,
    line: first?.line ?? undefined,
    problems,
  });
}
