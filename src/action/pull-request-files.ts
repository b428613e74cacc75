import { basename, join, sep } from 'node:path';

/**
 * Those of a pull request's files that are migrations of the folder, with their paths as the folder has them.
 * GitHub counts paths from the repository's root, the folder is named from the workspace, which may have the
 * repository in a folder of its own.
 */
export function filesOfFolder<T extends { path: string }>(files: readonly T[], migrationsDir: string): T[] {
  return files.flatMap((file) => {
    if (!file.path.endsWith('.sql')) return [];
    const path = join(migrationsDir, 'versions', basename(file.path));
    const fromWorkspace = path.split(sep).join('/');
    return fromWorkspace === file.path || fromWorkspace.endsWith(`/${file.path}`) ? [{ ...file, path }] : [];
  });
}
