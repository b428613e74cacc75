import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bench, failure, states } from './support.ts';

test('up applies what is pending in the order of versions and records each', async () => {
  const { migrator, history, has } = await bench({
    'versions/002_b.sql': 'CREATE INDEX ON a (id);',
    'versions/001_a.sql': 'CREATE TABLE a (id int);',
    'versions/010_c.sql': 'ALTER TABLE a ADD COLUMN b text;',
  });
  const report = await migrator.up();
  expect(report).toMatchObject({
    status: 'applied',
    currentVersion: '010',
    counts: { newlyApplied: 3, pending: 0 },
  });
  expect(await has('a')).toBe(true);
  const rows = await history();
  expect(rows.map(({ version, name }) => `${version}_${name}`)).toEqual(['001_a', '002_b', '010_c']);
  expect(rows.every((row) => row.execution_time_ms >= 0 && /^[0-9a-f]{16}$/.test(row.checksum))).toBe(true);
});

test('a second up has nothing to do and leaves the history as it is', async () => {
  const { migrator, history } = await bench({ 'versions/001_a.sql': 'CREATE TABLE a ();' });
  await migrator.up();
  const before = await history();
  expect(await migrator.up()).toMatchObject({
    status: 'up-to-date',
    counts: { newlyApplied: 0, applied: 1 },
  });
  expect(await history()).toEqual(before);
});

test('steps limits how many are applied, and to names the last', async () => {
  const { migrator } = await bench({
    'versions/1_a.sql': '',
    'versions/2_b.sql': '',
    'versions/3_c.sql': '',
    'versions/4_d.sql': '',
  });
  expect(states(await migrator.up({ steps: 1 }))).toBe('1 applied, 2 pending, 3 pending, 4 pending');
  expect(states(await migrator.up({ to: '003' }))).toBe('1 applied, 2 applied, 3 applied, 4 pending');
  expect(await failure(migrator.up({ to: '9' }))).toMatchObject({ reason: 'invalid-input' });
});

test('a failing migration leaves nothing of itself, keeps what was applied before it, and stops', async () => {
  const { migrator, has, history } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/002_b.sql':
      'CREATE TABLE b (id int);\nINSERT INTO b VALUES (1);\n\nINSERT INTO b\n  SELECT 1 / 0;\n',
    'versions/003_c.sql': 'CREATE TABLE c ();',
  });
  const error = await failure(migrator.up());
  expect(error).toMatchObject({
    reason: 'sql-error',
    details: { sqlstate: '22012', line: 4, state: expect.stringContaining('Nothing of 002_b remains') },
  });
  expect(error.details.state).toContain('001_a');
  expect(states(error.report)).toBe('001 applied, 002 failed, 003 pending');
  expect([await has('a'), await has('b'), await has('c')]).toEqual([true, false, false]);
  expect((await history()).map((row) => row.version)).toEqual(['001']);
});

test('a dry run says what would run, with its SQL and a digest, and creates nothing', async () => {
  const { migrator, has } = await bench({ 'versions/001_a.sql': 'CREATE TABLE a ();\n' });
  const report = await migrator.up({ dryRun: true });
  expect(report).toMatchObject({
    status: 'pending',
    steps: [{ version: '001', direction: 'up', transaction: 'transactional', sql: 'CREATE TABLE a ();\n' }],
  });
  expect(report.planDigest).toMatch(/^[0-9a-f]{64}$/);
  expect([await has('a'), await has('_migrations')]).toEqual([false, false]);
});

test('the digest of a dry run approves exactly that plan', async () => {
  const {
    migrator,
    with: other,
    history,
  } = await bench({ 'versions/001_a.sql': 'CREATE TABLE a ();', 'versions/002_b.sql': '' });
  const { planDigest } = await migrator.up({ dryRun: true });
  const digest = planDigest ?? '';
  expect(await failure(migrator.up({ approvedPlan: digest, steps: 1 }))).toMatchObject({
    reason: 'plan-changed',
  });
  expect(await failure(migrator.up({ approvedPlan: 'f'.repeat(64) }))).toMatchObject({
    reason: 'plan-changed',
  });
  expect(await other({}).up({ approvedPlan: digest.slice(0, 32) })).toMatchObject({ status: 'applied' });
  expect(await history()).toHaveLength(2);
});

test('gaps and versions beyond 2^64 are applied in numeric order', async () => {
  const { migrator, history } = await bench({
    'versions/9_nine.sql': '',
    'versions/10_ten.sql': '',
    'versions/20230322519590_stamp.sql': '',
    'versions/99999999999999999999_huge.sql': '',
  });
  await migrator.up();
  expect((await history()).map((row) => row.version)).toEqual([
    '9',
    '10',
    '20230322519590',
    '99999999999999999999',
  ]);
});

test('a late version is an error that names the file, until it is allowed', async () => {
  const { migrator, with: other, history, dir } = await bench({ 'versions/002_b.sql': '' });
  await migrator.up();
  await writeFile(join(dir, 'versions/001_a.sql'), '');
  const error = await failure(migrator.up());
  expect(error).toMatchObject({ reason: 'out-of-order', details: { file: join(dir, 'versions/001_a.sql') } });
  expect(await other({ outOfOrder: 'allow' }).up()).toMatchObject({ counts: { newlyApplied: 1 } });
  expect((await history()).map((row) => row.version)).toEqual(['002', '001']);
});

test('every problem of the folder is told at once, before the database is touched', async () => {
  const { migrator, has } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/1_again.sql': '',
    'versions/002_latin.sql': Buffer.from([0x2d, 0x2d, 0x0a, 0xe9, 0x0a]),
    'versions/003_wide.sql': Buffer.from('\ufeffSELECT 1;', 'utf16le'),
    'versions/004_nul.sql': 'SELECT 1;\n-- \0\n',
  });
  const error = await failure(migrator.up());
  expect(error.reason).toBe('invalid-migrations');
  const problems = error.details.problems.map(({ message }) => message).join('\n');
  expect(problems).toMatch(/001_a\.sql and .*1_again\.sql have the same version 1/);
  expect(problems).toMatch(/002_latin\.sql is not valid UTF-8 \(byte 3, line 2\)/);
  expect(problems).toMatch(/003_wide\.sql is UTF-16/);
  expect(problems).toMatch(/004_nul\.sql has a NUL byte.*\(byte 13, line 2\)/);
  expect(await has('a')).toBe(false);
});
