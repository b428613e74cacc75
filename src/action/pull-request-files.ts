import { posix } from 'node:path';
import { pathTo } from '../engine/path.ts';

/**
 * Those of a pull request's files that are migrations of the folder, with their paths as the folder has them.
 * GitHub counts paths from the repository's root, the folder is named from the workspace, which may have the
 * repository in a folder of its own.
 */
export function filesOfFolder<T extends { path: string }>(files: readonly T[], migrationsDir: string): T[] {
  return files.flatMap((file) => {
    if (!file.path.endsWith('.sql')) return [];
    const path = pathTo([migrationsDir, 'versions', posix.basename(file.path)]);
    return path === file.path || path.endsWith(`/${file.path}`) ? [{ ...file, path }] : [];
  });
}
