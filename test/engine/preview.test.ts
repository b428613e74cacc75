import { join } from 'node:path';
import { expect, test } from 'vitest';
import { previewWithoutDatabase } from '../../src/engine/preview.ts';
import type { ChangedFile } from '../../src/engine/preview.ts';
import type { Report } from '../../src/engine/report.ts';
import { migrationsFolder, smallMigrations } from '../kit/migrations.ts';
import { failure, states } from './support.ts';

function touched(dir: string, files: Record<string, string>): ChangedFile[] {
  return Object.entries(files).map(([path, status]) => ({ path: join(dir, path), status }));
}

function warnings({ warnings }: Report): string[] {
  return warnings.map(({ code, file }) => `${code} ${file === null ? '' : file.replace(/^.*\//, '')}`.trim());
}

test('without a database the new migrations are shown as pending, with their SQL and their rollback', async () => {
  const migrationsDir = await migrationsFolder(smallMigrations(4));
  const files = touched(migrationsDir, {
    'versions/003_add_step_3.sql': 'added',
    'versions/004_add_step_4.sql': 'added',
    'down/004_add_step_4_down.sql': 'added',
  });
  const report = await previewWithoutDatabase({ migrationsDir, files });
  expect(report).toMatchObject({
    command: 'up',
    dryRun: true,
    status: 'pending',
    database: null,
    currentVersion: null,
    targetVersion: '004',
    planDigest: null,
    plan: null,
    counts: { pending: 2, applied: 0 },
    error: null,
  });
  expect(states(report)).toBe('003 pending, 004 pending');
  const sources = smallMigrations(4);
  expect(report.steps).toMatchObject([
    { version: '003', transaction: 'transactional' },
    {
      version: '004',
      sql: sources['versions/004_add_step_4.sql'],
      rollback: {
        file: join(migrationsDir, 'down/004_add_step_4_down.sql'),
        sql: sources['down/004_add_step_4_down.sql'],
      },
    },
  ]);
  expect(warnings(report)).toEqual(['no-database']);
  expect(report.warnings[0]?.message).toContain(
    'Shown are the 2 migrations that this change touches. There are 2 other files in the folder.',
  );
});

test('when the change is not known every file is shown, and that this is so', async () => {
  const migrationsDir = await migrationsFolder(smallMigrations(3));
  const report = await previewWithoutDatabase({ migrationsDir, files: undefined, steps: 2 });
  expect(states(report)).toBe('001 pending, 002 pending, 003 pending');
  expect(report.steps.map(({ version }) => version)).toEqual(['001', '002']);
  expect(report.warnings[0]?.message).toContain('which of them are pending is not known');
});

test('a change without migrations leaves nothing to do', async () => {
  const migrationsDir = await migrationsFolder(smallMigrations(2));
  const report = await previewWithoutDatabase({ migrationsDir, files: [] });
  expect(report).toMatchObject({ status: 'up-to-date', migrations: [], steps: [], counts: { pending: 0 } });
  expect(report.warnings[0]?.message).toContain('This change touches no migration.');
});

test('what a change does to migrations that may be applied is a warning', async () => {
  const migrationsDir = await migrationsFolder({
    'versions/001_a.sql': '',
    'versions/002_b.sql': '',
    'versions/003_c.sql': '',
    'versions/004_d.sql': '',
    'versions/006_f.sql': '',
    'versions/007_g.sql': '',
  });
  const report = await previewWithoutDatabase({
    migrationsDir,
    files: touched(migrationsDir, {
      'versions/001_a.sql': 'modified',
      'versions/002_b.sql': 'renamed',
      'versions/003_c.sql': 'unchanged',
      'versions/004_d.sql': 'added',
      'versions/005_e.sql': 'removed',
      'versions/006_old.sql': 'removed',
      'versions/007_g.sql': 'added',
      'versions/notes.sql': 'removed',
    }),
  });
  expect(states(report)).toBe('001 pending, 002 pending, 004 pending, 007 pending');
  expect(warnings(report)).toEqual([
    'no-database',
    'mismatch 001_a.sql',
    'missing-migration 002_b.sql',
    'no-database 004_d.sql',
    'missing-migration 005_e.sql',
    'mismatch 006_f.sql',
  ]);
  const [, changed, , late] = report.warnings.map(({ message }) => message);
  expect(changed).toContain('where it is applied already, this will be a checksum mismatch');
  expect(late).toContain('out of order');
});

test('paths are the same file however they are written', async () => {
  const migrationsDir = await migrationsFolder(smallMigrations(2));
  const path = `${migrationsDir}/./down/../versions/002_add_step_2.sql`;
  const report = await previewWithoutDatabase({ migrationsDir, files: [{ path, status: 'added' }] });
  expect(states(report)).toBe('002 pending');
});

test('the files are checked as for any plan, with the procedures of those that are not shown', async () => {
  const migrationsDir = await migrationsFolder({
    'versions/001_p.sql': 'CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;',
    'versions/002_call.sql': 'CALL p();',
    'versions/003_bad.sql': 'ROLLBACK;\n',
    'versions/004_worse.sql': '-- migrate: no-transactoin\nSELECT 1;\n',
  });
  const one = await previewWithoutDatabase({
    migrationsDir,
    files: touched(migrationsDir, { 'versions/002_call.sql': 'added' }),
  });
  expect(one.steps).toMatchObject([{ version: '002', transaction: 'statement-by-statement' }]);
  const error = await failure(previewWithoutDatabase({ migrationsDir, files: undefined }));
  expect(error).toMatchObject({
    reason: 'invalid-migrations',
    report: { status: 'failed', database: null, planDigest: null, failureReason: 'invalid-migrations' },
  });
  expect(error.details.problems.map(({ file }) => file?.replace(/^.*\//, ''))).toEqual([
    '003_bad.sql',
    '004_worse.sql',
  ]);
  expect(states(error.report)).toContain('004 pending');
});

test('what is wrong with the folder or the options is an error with its report', async () => {
  const migrationsDir = await migrationsFolder({ 'versions/1_a.sql': '', 'versions/01_b.sql': '' });
  const error = await failure(previewWithoutDatabase({ migrationsDir, files: [] }));
  expect(error).toMatchObject({ reason: 'invalid-migrations', report: { migrations: [] } });
  const other = await migrationsFolder(smallMigrations(1));
  expect(
    await failure(previewWithoutDatabase({ migrationsDir: other, files: undefined, to: '9' })),
  ).toMatchObject({ reason: 'invalid-input' });
});
