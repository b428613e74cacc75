import { readdirSync } from 'node:fs';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import { pathTo } from './path.ts';
import type { ReportProblem, ReportWarning } from './report.ts';
import { readSource } from './source-file.ts';
import type { SourceFile } from './source-file.ts';
import { compareVersions, versionKey } from './version.ts';

/** One file `versions/NNN_name.sql`. Its path is as the migrations folder was given, joined with the rest. */
export interface MigrationFile extends SourceFile {
  /** Digits as written in the file name. */
  version: string;
  /** The version without leading zeros: its identity. */
  key: string;
  name: string;
}

/** A migrations folder, read whole. */
export interface MigrationsFolder {
  dir: string;
  /** In the order of their versions. */
  migrations: readonly MigrationFile[];
  /** Rollback scripts by version key and name. */
  rollbackScripts: ReadonlyMap<string, RollbackScript>;
  warnings: readonly ReportWarning[];
}

export interface RollbackScript {
  path: string;
  /** Reads the script; fails with `MigrationError` when it is not text. */
  read(): SourceFile;
}

const MIGRATION = /^(\d+)_(.+)\.sql$/;
const ROLLBACK_SCRIPT = /^(\d+)_(.+)_down\.sql$/;

/**
 * Reads `versions/` and lists `down/`. Folders below them are not searched: other tools keep test data there.
 * Fails with one `MigrationError` (`invalid-migrations`) that names every problem of the folder.
 */
export function readMigrationsFolder(dir: string): MigrationsFolder {
  const reading = readInParts(dir);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

/** As `readMigrationsFolder`, a few files at a time: what comes from the network meanwhile is seen to in between. */
export async function readMigrationsFolderBeside(dir: string): Promise<MigrationsFolder> {
  const reading = readInParts(dir);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Files that are read at a time: as many as take about a millisecond. */
const FILES_AT_A_TIME = 50;

function* readInParts(dir: string): Generator<undefined, MigrationsFolder> {
  const problems: ReportProblem[] = [];
  const warnings: ReportWarning[] = [];
  const migrations = yield* readVersions(dir, problems, warnings);
  const rollbackScripts = listRollbackScripts(dir, migrations, problems, warnings);
  if (problems.length > 0) throw invalidMigrations(problems, dir);
  return { dir, migrations, rollbackScripts, warnings };
}

/** The path at which the rollback script of a migration is expected. */
export function rollbackScriptPath(dir: string, version: string, name: string): string {
  return pathTo([dir, 'down', `${version}_${name}_down.sql`]);
}

/** The rollback script of a migration, whatever zeros lead its version. */
export function rollbackScriptOf(
  folder: MigrationsFolder,
  version: string,
  name: string,
): RollbackScript | undefined {
  return folder.rollbackScripts.get(scriptKey(version, name));
}

export function invalidMigrations(problems: readonly ReportProblem[], dir: string): MigrationError {
  const first = problems[0];
  const message =
    problems.length === 1 && first
      ? first.message
      : `${problems.length} problems in the migrations folder ${dir}.`;
  return new MigrationError({
    reason: 'invalid-migrations',
    message,
    state: NOTHING_TOUCHED,
    next: (problems.length === 1 && first?.remedy) || 'Mend every problem listed and run the command again.',
    file: first?.file ?? undefined,
    line: first?.line ?? undefined,
    column: first?.column ?? undefined,
    problems,
  });
}

function* readVersions(
  dir: string,
  problems: ReportProblem[],
  warnings: ReportWarning[],
): Generator<undefined, MigrationFile[]> {
  const versionsDir = pathTo([dir, 'versions']);
  const migrations: MigrationFile[] = [];
  for (const [index, fileName] of list(versionsDir, true, problems).entries()) {
    if (index % FILES_AT_A_TIME === 0) yield;
    const path = `${versionsDir}/${fileName}`;
    const match = MIGRATION.exec(fileName);
    if (!match) {
      if (fileName.toLowerCase().endsWith('.sql')) warnings.push(skipped(path, fileName));
      continue;
    }
    const [, version = '', name = ''] = match;
    if (name.endsWith('.down')) {
      problems.push(undoing(path, rollbackScriptPath(dir, version, name.slice(0, -'.down'.length))));
      continue;
    }
    const source = readSource(path, problems);
    if (source) migrations.push({ ...source, version, key: versionKey(version), name });
  }
  migrations.sort((a, b) => compareVersions(a.version, b.version) || (a.path < b.path ? -1 : 1));
  addDuplicateProblems(migrations, problems);
  addWidthWarning(migrations, warnings);
  if (migrations.length === 0 && problems.length === 0) {
    warnings.push({
      code: 'empty-folder',
      message: `${versionsDir} holds no migration (NNN_name.sql).`,
      file: versionsDir,
    });
  }
  return migrations;
}

function listRollbackScripts(
  dir: string,
  migrations: readonly MigrationFile[],
  problems: ReportProblem[],
  warnings: ReportWarning[],
): Map<string, RollbackScript> {
  const downDir = pathTo([dir, 'down']);
  const names = new Map(migrations.map((migration) => [migration.key, migration.name]));
  const scripts = new Map<string, RollbackScript>();
  for (const fileName of list(downDir, false, problems)) {
    if (!fileName.toLowerCase().endsWith('.sql')) continue;
    const path = `${downDir}/${fileName}`;
    const match = ROLLBACK_SCRIPT.exec(fileName);
    if (!match) {
      warnings.push({
        code: 'skipped-file',
        message: `${path} is skipped: a rollback script is named NNN_name_down.sql.`,
        file: path,
      });
      continue;
    }
    const [, version = '', name = ''] = match;
    const key = scriptKey(version, name);
    const other = scripts.get(key);
    if (other) {
      problems.push({
        message: `${path} and ${other.path} are rollback scripts of the same migration.`,
        remedy: 'Keep one of the two.',
        file: path,
        line: null,
        column: null,
      });
    }
    const upName = names.get(versionKey(version));
    if (upName !== undefined && upName !== name) {
      warnings.push({
        code: 'orphan-rollback-script',
        message: `${path} belongs to no migration: version ${version} is named "${upName}", so its rollback script would be ${rollbackScriptPath(dir, version, upName)}.`,
        file: path,
      });
    }
    scripts.set(key, { path, read: () => readScript(path, dir) });
  }
  return scripts;
}

function readScript(path: string, dir: string): SourceFile {
  const problems: ReportProblem[] = [];
  const source = readSource(path, problems);
  if (!source) throw invalidMigrations(problems, dir);
  return source;
}

function list(dir: string, required: boolean, problems: ReportProblem[]): string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    if (required || code !== 'ENOENT') {
      problems.push({
        message:
          code === 'ENOENT'
            ? `The folder ${dir} does not exist.`
            : `The folder ${dir} cannot be read (${code}).`,
        remedy: 'Name the folder that holds versions/ with migrations-dir.',
        file: dir,
        line: null,
        column: null,
      });
    }
    return [];
  }
}

/** Other tools keep the two side by side. Taken for a migration, it would take back what was just applied. */
function undoing(path: string, expected: string): ReportProblem {
  return {
    message: `${path} is a rollback script by its name, and stands where it would be applied.`,
    remedy: `Move it to ${expected}; NNN_name.up.sql beside it becomes NNN_name.sql.`,
    file: path,
    line: null,
    column: null,
  };
}

function skipped(path: string, fileName: string): ReportWarning {
  const why = /^\d+[^_\d]/.test(fileName)
    ? 'after the digits of its version comes no underscore'
    : MIGRATION.test(fileName.toLowerCase())
      ? 'its extension is not in lower case'
      : /^\d/.test(fileName)
        ? 'it has no name after its version'
        : 'its name does not start with the digits of a version';
  return {
    code: 'skipped-file',
    message: `${path} is skipped: ${why} (a migration is named NNN_name.sql).`,
    file: path,
  };
}

function addDuplicateProblems(migrations: readonly MigrationFile[], problems: ReportProblem[]): void {
  for (const [index, migration] of migrations.entries()) {
    const other = migrations[index - 1];
    if (other?.key !== migration.key) continue;
    problems.push({
      message: `${other.path} and ${migration.path} have the same version ${migration.key}.`,
      remedy: `Give the newer of the two a version of its own.`,
      file: migration.path,
      line: null,
      column: null,
    });
  }
}

/** A version far longer than the others is most often a slip, and makes every later file out of order. */
function addWidthWarning(migrations: readonly MigrationFile[], warnings: ReportWarning[]): void {
  const last = migrations.at(-1);
  const before = migrations.at(-2);
  if (!last || !before || migrations.length < 3) return;
  if (last.key.length > before.key.length + 1 && last.version.length > before.version.length) {
    warnings.push({
      code: 'version-width',
      message: `${last.path}: version ${last.version} has ${last.version.length} digits, the one before it ${before.version.length}. Every later version must be higher.`,
      file: last.path,
    });
  }
}

function scriptKey(version: string, name: string): string {
  return `${versionKey(version)}_${name}`;
}
