import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './folder.ts';

export { smallMigrations } from './small-migrations.ts';

/** File contents by path below the migrations folder, such as `versions/001_initial.sql`. */
export type MigrationFiles = Record<string, string | Uint8Array>;

/**
 * Writes a migrations folder that is removed after the test, with `versions/` and `down/` even when they
 * are empty. Strings are written as UTF-8, bytes as they are. Returns its absolute path.
 */
export async function migrationsFolder(files: MigrationFiles = {}): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ['versions', 'down']) await mkdir(join(folder, name));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}
