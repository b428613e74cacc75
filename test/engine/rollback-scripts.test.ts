import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bench } from './support.ts';

test('a dry run of up shows the rollback script of each step, and that there is none', async () => {
  const { migrator, dir } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'down/001_a_down.sql': '\ufeffDROP TABLE a;\r\n',
    'versions/002_b.sql': '',
    'down/002_other_down.sql': 'DROP TABLE b;',
  });
  const { steps } = await migrator.up({ dryRun: true });
  expect(steps.map(({ rollback }) => rollback)).toEqual([
    { file: join(dir, 'down/001_a_down.sql'), sql: 'DROP TABLE a;\n' },
    null,
  ]);
  await migrator.up();
  expect((await migrator.down({ dryRun: true, to: '1' })).steps).toMatchObject([]);
  expect((await migrator.down({ dryRun: true, to: '0' })).steps).toMatchObject([
    { version: '001', rollback: null },
  ]);
});

test('a rollback script that is not text is a warning of a dry run of up', async () => {
  const { migrator, dir } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'down/001_a_down.sql': Buffer.from([0x2d, 0x2d, 0x0a, 0xe9, 0x0a]),
  });
  const file = join(dir, 'down/001_a_down.sql');
  const report = await migrator.up({ dryRun: true });
  expect(report).toMatchObject({ status: 'pending', steps: [{ rollback: null }] });
  expect(report.warnings).toEqual([
    { code: 'no-rollback-script', message: expect.stringContaining('is not valid UTF-8'), file },
  ]);
  expect(await migrator.up()).toMatchObject({ status: 'applied', warnings: [] });
});
