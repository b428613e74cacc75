import { procedureNamesThatCommit } from '../sql/routines.ts';
import type { ScriptProblem } from '../sql/problems.ts';
import { analyzeScript } from '../sql/script.ts';
import { lineAndColumn } from '../sql/position.ts';
import { lettersOf } from '../sql/text.ts';
import { readDirectives } from './directives.ts';
import type { MigrationFile, MigrationsFolder, RollbackScript } from './folder.ts';
import type { HistoryRow } from './history-row.ts';
import type { PlannedStep } from './plan.ts';
import type { ReportProblem } from './report.ts';
import { versionKey } from './version.ts';

/** A step before its file is read for what it says. */
export type StepSource = Omit<PlannedStep, 'direction' | 'script' | 'directives'>;

export function migrationSource(file: MigrationFile): StepSource {
  const known = sources.get(file);
  if (known) return known;
  const { version, key, name, path, sha256, checksum } = file;
  const source = { version, key, name, path, ...file.read(), sha256, checksum, row: undefined };
  sources.set(file, source);
  return source;
}

/** A command plans twice, before it has the lock and under it: the second time nothing is read again. */
const sources = new WeakMap<MigrationFile, StepSource>();
const scripts = new WeakMap<StepSource, Reading>();

type Reading = Pick<PlannedStep, 'script' | 'directives'> & { problems: readonly ScriptProblem[] };

/** Fails with `MigrationError` when the script is not text. */
export function rollbackSource(row: HistoryRow, script: RollbackScript): StepSource {
  const { version, name, checksum } = row;
  const file = script.read();
  const { path, sha256 } = file;
  return { version, key: versionKey(version), name, path, ...file.read(), sha256, checksum, row };
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
    const known = committingProcedures.size === 0 ? scripts.get(source) : undefined;
    const reading = known ?? (await read(source, committingProcedures));
    if (committingProcedures.size === 0) scripts.set(source, reading);
    const { script, directives } = reading;
    for (const problem of reading.problems) {
      problems.push({
        message: `${source.path}: ${source.inBytes ? lettersOf(problem.message) : problem.message}`,
        remedy: problem.remedy,
        file: source.path,
        ...lineAndColumn(source, problem.offset),
      });
    }
    steps.push({ ...source, direction, script, directives });
  }
  return { steps, problems };
}

async function read(source: StepSource, committingProcedures: ReadonlySet<string>): Promise<Reading> {
  const { directives, problems } = readDirectives(source.text);
  const noTransaction = directives.noTransaction ?? false;
  const script = await analyzeScript(source, { noTransaction, committingProcedures });
  return { script, directives, problems: [...problems, ...script.problems] };
}

/** A CALL commits when the procedure does; the procedure may be any file's of the folder. */
async function proceduresThatCommit(
  sources: readonly StepSource[],
  folder: MigrationsFolder,
): Promise<ReadonlySet<string>> {
  if (!sources.some((source) => /\bcall\b/i.test(source.text))) return new Set();
  const names = new Set<string>();
  for (const migration of folder.migrations) {
    const { text, inBytes } = migration.read();
    for (const name of await procedureNamesThatCommit(text)) names.add(inBytes ? lettersOf(name) : name);
  }
  return names;
}
