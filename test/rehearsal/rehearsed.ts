import { MigrationError } from '../../src/engine/errors.ts';
import { previewWithoutDatabase } from '../../src/engine/preview.ts';
import type { Report } from '../../src/engine/report.ts';
import { rehearsalPort } from '../../src/rehearsal/port.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import type { MigrationFiles } from '../kit/migrations.ts';

/** Everything above version 1, on the server of the tests or on one of the machine. */
export async function rehearsed(files: MigrationFiles, shadowUrl?: string): Promise<Report> {
  const migrationsDir = await migrationsFolder({ 'versions/001_t.sql': 'CREATE TABLE t (id int)', ...files });
  try {
    return await previewWithoutDatabase({
      command: 'check',
      migrationsDir,
      base: '1',
      files: undefined,
      rehearse: rehearsalPort({ ...(shadowUrl && { shadowUrl }) }, { migrationsDir }),
    });
  } catch (error) {
    if (error instanceof MigrationError && error.report) return error.report;
    throw error;
  }
}
