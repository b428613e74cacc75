import { basename, dirname, join, resolve } from 'node:path';
import type { MigrationFile, MigrationsFolder } from './folder.ts';
import type { PreviewOptions } from './preview.ts';
import type { ReportWarning } from './report.ts';
import { compareVersions, versionKey } from './version.ts';

/**
 * What a preview without a database cannot know, and what of a change would stop `up` where the other files
 * are applied. `files` undefined: what the change touches is not known; `tried`: a rehearsal has run what is shown.
 */
export function previewWarnings(
  folder: MigrationsFolder,
  chosen: readonly MigrationFile[],
  { command, base, files, tried }: Pick<PreviewOptions, 'command' | 'base' | 'files'> & { tried: boolean },
): ReportWarning[] {
  const noDatabase = (shown: string): ReportWarning => withoutDatabase(shown, tried);
  const others = folder.migrations.length - chosen.length;
  if (base !== undefined) return [noDatabase(above(base, chosen.length))];
  if (!files) return [noDatabase(command === 'check' ? nothingPending(folder) : allOf(folder))];
  const before = folder.migrations.filter((file) => !chosen.includes(file));
  const statuses = new Map(files.map(({ path, status }) => [resolve(path), status]));
  return [
    noDatabase(those(chosen.length, others)),
    ...chosen.flatMap((file) => chosenWarning(file, statuses.get(resolve(file.path)), before.at(-1))),
    ...files.flatMap(({ path, status }) => (status === 'removed' ? removedWarning(path, folder) : [])),
  ];
}

function withoutDatabase(shown: string, tried: boolean): ReportWarning {
  const runs = tried ? '' : ', nor whether what is shown runs';
  const message = `No database was given. ${shown} What is applied already is not known, nor whether an applied file has changed${runs}.`;
  return { code: 'no-database', message, file: null };
}

function allOf({ migrations }: MigrationsFolder): string {
  return migrations.length === 1
    ? 'Shown is the one migration of the folder; whether it is pending is not known.'
    : `Shown are all ${migrations.length} migrations of the folder; which of them are pending is not known.`;
}

function above(base: string, count: number): string {
  if (count === 0) return `No migration is above ${base}, so there is nothing to look at.`;
  return `Taken for pending ${count === 1 ? 'is the one migration' : `are the ${count} migrations`} above ${base}.`;
}

function nothingPending({ migrations }: MigrationsFolder): string {
  const all = migrations.length === 1 ? 'the one migration' : `all ${migrations.length} migrations`;
  return `Which files this branch touches is not known either, so ${all} of the folder are taken for applied and nothing for pending. Give a database, or the version below the first pending one as base; or fetch the base branch, so that git can tell.`;
}

function those(shown: number, others: number): string {
  const what =
    shown === 0
      ? 'This change touches no migration'
      : `Shown ${shown === 1 ? 'is the one migration' : `are the ${shown} migrations`} that this change touches`;
  const rest = others === 1 ? 'There is 1 other file' : `There are ${others} other files`;
  return `${what}. ${rest} in the folder.`;
}

function chosenWarning(
  { path, version }: MigrationFile,
  status: string | undefined,
  highestBefore: MigrationFile | undefined,
): ReportWarning[] {
  if (status === 'modified' || status === 'changed') {
    const message = `${path} changes an existing migration: where it is applied already, this will be a checksum mismatch. Put the change into a new migration instead.`;
    return [{ code: 'mismatch', message, file: path }];
  }
  if (status === 'renamed') {
    const message = `${path} is an existing migration under another name: where it is applied already under another version, that version will be missing its file.`;
    return [{ code: 'missing-migration', message, file: path }];
  }
  if (!highestBefore || compareVersions(version, highestBefore.version) > 0) return [];
  const message = `${path} has a version below that of ${highestBefore.path}, which was there before: where that one is applied, up refuses this one as out of order. Give it a version above every other.`;
  return [{ code: 'no-database', message, file: path }];
}

function removedWarning(path: string, folder: MigrationsFolder): ReportWarning[] {
  const [, version] = /^(\d+)_.+\.sql$/.exec(basename(path)) ?? [];
  if (version === undefined || dirname(resolve(path)) !== resolve(join(folder.dir, 'versions'))) return [];
  const successor = folder.migrations.find(({ key }) => key === versionKey(version));
  if (successor) {
    const message = `${path} is removed, and ${successor.path} has its version: where it is applied already, other content will be a checksum mismatch.`;
    return [{ code: 'mismatch', message, file: successor.path }];
  }
  const message = `${path} is removed: where it is applied already, up will refuse to run without its file.`;
  return [{ code: 'missing-migration', message, file: path }];
}
