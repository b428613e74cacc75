import { basename, dirname } from 'node:path';
import { buildReport } from './build-report.ts';
import { MigrationError, NOTHING_TOUCHED, unexpectedFailure } from './errors.ts';
import { invalidMigrations } from './folder.ts';
import type { MigrationFile, MigrationsFolder } from './folder.ts';
import type { Rehearse, Rehearsed } from './rehearsal-port.ts';
import type { Report, ReportProblem } from './report.ts';
import { readSource, STANDARD_INPUT } from './source-file.ts';
import { migrationSource, readSteps } from './step-source.ts';
import { versionKey } from './version.ts';

export interface PreviewFileOptions {
  /** `-` is standard input. Its name need not be that of a migration, nor its place a migrations folder. */
  file: string;
  /** Asked with the one file, which stands on nothing: no base, no target, no rollback script. */
  rehearse: Rehearse | undefined;
}

/**
 * What is to be said of one file, for an editor or a hook: no other file of the folder is read, and nothing is said of
 * what it comes behind.
 *
 * @throws {MigrationError} with its report, for what is wrong with the file, or what the findings make of it
 */
export async function previewFile({ file: path, rehearse }: PreviewFileOptions): Promise<Report> {
  const began = performance.now();
  let rehearsed: Rehearsed | undefined;
  const report = (error?: MigrationError): Report => reportOf(rehearsed, performance.now() - began, error);
  try {
    const folder = folderOf(path);
    const { steps, problems } = await readSteps('up', folder.migrations.map(migrationSource), folder);
    if (problems.length > 0) throw invalidMigrations(problems, path);
    // What a rollback script takes away is meant to go. It is looked at with its migration.
    if (basename(dirname(path)) === 'down') return report();
    rehearsed = await rehearse?.({
      purpose: 'plan',
      folder,
      steps,
      base: [],
      baseFrom: 'nothing',
      baseGaps: [],
      target: undefined,
    });
    // That nothing was rehearsed goes without saying.
    if (rehearsed) rehearsed.rehearsal = null;
    if (rehearsed?.error) throw rehearsed.error;
    return report();
  } catch (error) {
    const failure = error instanceof MigrationError ? error : unexpectedFailure(error, NOTHING_TOUCHED);
    failure.report ??= report(failure);
    throw failure;
  }
}

/** As if the file were all that there is. */
function folderOf(path: string): MigrationsFolder {
  const problems: ReportProblem[] = [];
  const source = readSource(path, problems);
  if (!source) throw invalidMigrations(problems, path);
  const named = path === STANDARD_INPUT ? 'standard-input' : basename(path).replace(/\.sql$/, '');
  const [, version = '0', name = named] = /^(\d+)_(.+)$/.exec(named) ?? [];
  const migration: MigrationFile = { ...source, version, key: versionKey(version), name };
  return {
    // Paths in the configuration are as from the migrations folder, which is above versions/.
    dir: dirname(dirname(path)),
    migrations: [migration],
    rollbackScripts: new Map(),
    warnings: [],
  };
}

function reportOf(rehearsed: Rehearsed | undefined, durationMs: number, error?: MigrationError): Report {
  return buildReport({
    command: 'check',
    rehearsed,
    dryRun: true,
    folder: undefined,
    state: undefined,
    table: undefined,
    history: [],
    plan: undefined,
    changed: new Map(),
    failed: undefined,
    timeline: [],
    warnings: [],
    error,
    durationMs,
  });
}
