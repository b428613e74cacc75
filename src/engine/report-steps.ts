import { lineAndColumn } from '../sql/position.ts';
import { decoded } from '../sql/text.ts';
import { MigrationError } from './errors.ts';
import { rollbackScriptOf } from './folder.ts';
import type { MigrationsFolder } from './folder.ts';
import type { PlannedStep } from './plan.ts';
import type { ReportStep, ReportWarning } from './report.ts';

/**
 * What a dry run would do, step by step. A rollback script that cannot be read does not keep a migration from
 * being applied: it is told in `warnings`, and left out.
 */
export function reportSteps(
  steps: readonly PlannedStep[],
  folder: MigrationsFolder | undefined,
): { steps: ReportStep[]; warnings: ReportWarning[] } {
  const warnings: ReportWarning[] = [];
  const reported = steps.map((step) => ({
    version: step.version,
    name: step.name,
    direction: step.direction,
    file: step.path,
    transaction: step.script.transaction,
    notAtomic: step.script.reasons.map(({ offset, message }) => ({
      line: lineAndColumn(step, offset).line,
      message,
    })),
    sql: decoded(step),
    rollback: step.direction === 'up' && folder ? rollbackOf(step, folder, warnings) : null,
  }));
  return { steps: reported, warnings };
}

function rollbackOf(
  { version, name }: PlannedStep,
  folder: MigrationsFolder,
  warnings: ReportWarning[],
): ReportStep['rollback'] {
  const script = rollbackScriptOf(folder, version, name);
  if (!script) return null;
  try {
    return { file: script.path, sql: decoded(script.read().read()) };
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    warnings.push({
      code: 'no-rollback-script',
      message: `${error.details.message} ${version}_${name} could not be rolled back by it. ${error.details.next}`,
      file: script.path,
    });
    return null;
  }
}
