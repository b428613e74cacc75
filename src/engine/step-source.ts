import { procedureNamesThatCommit } from '../sql/routines.ts';
import { analyzeScript } from '../sql/script.ts';
import { lineAndColumn } from '../sql/position.ts';
import { readDirectives } from './directives.ts';
import type { MigrationFile, MigrationsFolder, RollbackScript } from './folder.ts';
import type { HistoryRow } from './history.ts';
import type { PlannedStep } from './plan.ts';
import type { ReportProblem } from './report.ts';
import { versionKey } from './version.ts';

/** A step before its file is read for what it says. */
export type StepSource = Omit<PlannedStep, 'direction' | 'script' | 'directives'>;

export function migrationSource({ version, key, name, path, text, checksum }: MigrationFile): StepSource {
  return { version, key, name, path, text, checksum, row: undefined };
}

/** Fails with `MigrationError` when the script is not text. */
export function rollbackSource(row: HistoryRow, script: RollbackScript): StepSource {
  const { version, name, checksum } = row;
  const key = versionKey(version);
  return { version, key, name, path: script.path, text: script.read(), checksum, row };
}

/** Reads what the files say, all of them before any runs; `problems` are those of every file. */
export async function readSteps(
  direction: 'up' | 'down',
  sources: readonly StepSource[],
  folder: MigrationsFolder,
): Promise<{ steps: PlannedStep[]; problems: ReportProblem[] }> {
  const committingProcedures = await proceduresThatCommit(sources, folder);
  const problems: ReportProblem[] = [];
  const steps: PlannedStep[] = [];
  for (const source of sources) {
    const { directives, problems: directiveProblems } = readDirectives(source.text);
    const script = await analyzeScript(source.text, {
      noTransaction: directives.noTransaction ?? false,
      committingProcedures,
    });
    for (const problem of [...directiveProblems, ...script.problems]) {
      problems.push({
        message: `${source.path}: ${problem.message}`,
        remedy: problem.remedy,
        file: source.path,
        ...lineAndColumn(source.text, problem.offset),
      });
    }
    steps.push({ ...source, direction, script, directives });
  }
  return { steps, problems };
}

/** A CALL commits when the procedure does; the procedure may be any file's of the folder. */
async function proceduresThatCommit(
  sources: readonly StepSource[],
  folder: MigrationsFolder,
): Promise<ReadonlySet<string>> {
  if (!sources.some((source) => /\bcall\b/i.test(source.text))) return new Set();
  const names = await Promise.all(
    folder.migrations.map((migration) => procedureNamesThatCommit(migration.text)),
  );
  return new Set(names.flat());
}
