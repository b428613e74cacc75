import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import type { MigrationsFolder } from '../engine/folder.ts';
import type { ReportProblem } from '../engine/report.ts';
import { readSource } from '../engine/source-file.ts';

/**
 * A dump as a folder of one migration: so its COPY data, its psql lines and its own transactions are read as those
 * of any file.
 *
 * @throws {MigrationError} `invalid-input` when it cannot be read as text
 */
export function dumpFolder(path: string): MigrationsFolder {
  const problems: ReportProblem[] = [];
  const source = readSource(path, problems);
  if (!source) {
    throw new MigrationError({
      reason: 'invalid-input',
      message: `base-dump cannot be used: ${problems[0]?.message ?? path}`,
      state: NOTHING_TOUCHED,
      next: 'Write it with pg_dump --schema-only --no-owner, as plain text.',
      problems,
    });
  }
  const migration = { ...source, version: '0', key: '0', name: 'dump' };
  return { dir: path, migrations: [migration], rollbackScripts: new Map(), warnings: [] };
}
