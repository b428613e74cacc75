import { resolve } from 'node:path';
import { buildReport } from './build-report.ts';
import { MigrationError, NOTHING_TOUCHED, unexpectedFailure } from './errors.ts';
import { readMigrationsFolder } from './folder.ts';
import type { MigrationFile, MigrationsFolder } from './folder.ts';
import type { Git } from './git.ts';
import type { UpOptions } from './options.ts';
import { choosePending, planUp } from './plan.ts';
import type { Plan } from './plan.ts';
import { previewWarnings } from './preview-warnings.ts';
import type { Rehearse, Rehearsed } from './rehearsal-port.ts';
import type { Report, ReportWarning } from './report.ts';
import { knownMigrations } from './states.ts';
import { compareVersions } from './version.ts';

export interface PreviewOptions extends Pick<UpOptions, 'steps' | 'to' | 'atomic'> {
  /** `up` is a dry run of it. */
  command?: 'up' | 'check' | undefined;
  migrationsDir: string;
  /** Take everything up to and including this version for applied, in place of `files`. */
  base?: string | undefined;
  /**
   * The files that a change adds or touches, with paths as the folder's and what became of each in GitHub's words
   * (`added`, `modified`, `renamed`, `removed` …). Undefined when that is not known: then every file counts for `up`, and none for `check`.
   */
  files: readonly ChangedFile[] | undefined;
  git?: Git | undefined;
  rehearse?: Rehearse | undefined;
}

export interface ChangedFile {
  path: string;
  status: string;
}

/**
 * What `up` would run, told from the files alone: the report of a dry run without a database. The files are
 * checked as for any plan. What is applied is not known, so there is no digest and nothing to approve.
 *
 * @throws {MigrationError} with its report, for what is wrong with the files
 */
export async function previewWithoutDatabase(options: PreviewOptions): Promise<Report> {
  const began = performance.now();
  const { command = 'up' } = options;
  const seen: Seen = { command, folder: undefined, plan: undefined, warnings: [], rehearsed: undefined };
  const report = (error?: MigrationError): Report => reportOf(seen, performance.now() - began, error);
  try {
    const folder = readMigrationsFolder(options.migrationsDir);
    const chosen = chooseFiles(folder, options);
    seen.folder = { ...folder, migrations: chosen };
    seen.warnings = previewWarnings(folder, chosen, { ...options, tried: false });
    seen.plan = await planOf(folder, chosen, options);
    seen.rehearsed = await options.rehearse?.({
      purpose: 'plan',
      folder,
      steps: seen.plan.steps,
      base: folder.migrations.filter((file) => !chosen.includes(file)),
      baseFrom: options.base !== undefined ? 'version' : options.files ? 'git' : 'nothing',
      baseGaps: [],
      target: undefined,
    });
    const tried = seen.rehearsed?.rehearsal?.shadow != null;
    seen.warnings = previewWarnings(folder, chosen, { ...options, tried });
    if (seen.rehearsed?.error) throw seen.rehearsed.error;
    return report();
  } catch (error) {
    const failure = error instanceof MigrationError ? error : unexpectedFailure(error, NOTHING_TOUCHED);
    failure.report ??= report(failure);
    throw failure;
  }
}

interface Seen {
  command: 'up' | 'check';
  /** With the chosen files alone. */
  folder: MigrationsFolder | undefined;
  plan: Plan | undefined;
  warnings: ReportWarning[];
  rehearsed: Rehearsed | undefined;
}

function reportOf(
  { command, folder, plan, warnings, rehearsed }: Seen,
  durationMs: number,
  error?: MigrationError,
): Report {
  const report = buildReport({
    command,
    rehearsed,
    dryRun: true,
    folder,
    state: undefined,
    table: undefined,
    history: [],
    plan,
    changed: new Map(),
    failed: undefined,
    timeline: [],
    warnings,
    error,
    durationMs,
  });
  // They say what a plan starts from, which is not known.
  return { ...report, plan: null, planDigest: null };
}

function chooseFiles(
  folder: MigrationsFolder,
  { command, base, files }: PreviewOptions,
): readonly MigrationFile[] {
  if (base !== undefined)
    return folder.migrations.filter(({ version }) => compareVersions(version, base) > 0);
  if (!files) return command === 'check' ? [] : folder.migrations;
  const there = files.filter(({ status }) => status !== 'removed' && status !== 'unchanged');
  const paths = new Set(there.map(({ path }) => resolve(path)));
  return folder.migrations.filter(({ path }) => paths.has(resolve(path)));
}

function planOf(
  folder: MigrationsFolder,
  chosen: readonly MigrationFile[],
  { steps, to, atomic, git }: PreviewOptions,
): Promise<Plan> {
  const known = knownMigrations(folder, []);
  const keys = new Set(chosen.map(({ key }) => key));
  const pending = known.filter(({ key }) => keys.has(key));
  const only = new Set(choosePending(pending, known, { steps, to }).map(({ key }) => key));
  const target = { database: '', schema: '', table: '' };
  return planUp({ folder, history: [], target, settings: { git } }, { steps, to, atomic }, only);
}
