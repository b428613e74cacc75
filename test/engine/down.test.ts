import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallMigrations } from '../kit/migrations.ts';
import { schemaInventory } from '../kit/inventory.ts';
import { bench, failure, states } from './support.ts';

test('down rolls back the last migration; steps and to say how many', async () => {
  const { migrator } = await bench(smallMigrations(6));
  await migrator.up();
  expect(await migrator.down()).toMatchObject({ status: 'reverted', currentVersion: '005' });
  expect(states(await migrator.down({ steps: 2 }))).toBe(
    '001 applied, 002 applied, 003 applied, 004 reverted, 005 reverted, 006 pending',
  );
  expect(states(await migrator.down({ to: '1' }))).toMatch(/^001 applied, 002 reverted, 003 reverted/);
});

test('up, down to nothing, up again: the schema is the empty one in between and the same in the end', async () => {
  const { migrator, database } = await bench(smallMigrations(12));
  const inventory = async (): Promise<string[]> =>
    schemaInventory(await database.client(), { without: ['public._migrations'] });
  const empty = await inventory();
  await migrator.up();
  const full = await inventory();
  expect(await migrator.down({ to: '0' })).toMatchObject({ counts: { reverted: 12, applied: 0 } });
  expect(await inventory()).toEqual(empty);
  await migrator.up();
  expect(await inventory()).toEqual(full);
});

test('what was applied last is rolled back first, whatever its version', async () => {
  const {
    migrator,
    with: other,
    dir,
    history,
  } = await bench({
    'versions/002_b.sql': 'CREATE TABLE b (id int PRIMARY KEY);',
    'down/002_b_down.sql': 'DROP TABLE b;',
  });
  await migrator.up();
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(dir, 'versions/001_a.sql'), 'CREATE TABLE a (b int REFERENCES b);');
  await writeFile(join(dir, 'down/001_a_down.sql'), 'DROP TABLE a;');
  await other({ outOfOrder: 'allow' }).up();
  await migrator.down();
  expect((await history()).map((row) => row.version)).toEqual(['002']);
});

test('a migration without a rollback script is skipped with a warning that names the expected path', async () => {
  const { migrator, dir, history, events } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'down/001_a_down.sql': 'DROP TABLE a;',
    'versions/002_b.sql': '',
  });
  await migrator.up();
  const report = await migrator.down({ steps: 2 });
  const expected = join(dir, 'down', '002_b_down.sql');
  expect(states(report)).toBe('001 reverted, 002 skipped');
  expect(report.warnings).toContainEqual(
    expect.objectContaining({ code: 'no-rollback-script', file: expected }),
  );
  expect(events).toContainEqual({ type: 'step-skipped', version: '002', name: 'b', expectedPath: expected });
  expect((await history()).map((row) => row.version)).toEqual(['002']);
});

test('require-down refuses before anything runs', async () => {
  const { migrator, has } = await bench({
    'versions/001_a.sql': '',
    'versions/002_b.sql': 'CREATE TABLE b ();',
    'down/002_b_down.sql': 'DROP TABLE b;',
  });
  await migrator.up();
  expect(await failure(migrator.down({ steps: 2, requireDown: true }))).toMatchObject({
    reason: 'no-rollback-script',
  });
  expect(await has('b')).toBe(true);
});

test('a failing rollback script leaves the migration applied', async () => {
  const { migrator, has, history } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();\nCREATE TABLE b ();',
    'down/001_a_down.sql': 'DROP TABLE a;\nDROP TABLE nowhere;',
  });
  await migrator.up();
  const error = await failure(migrator.down());
  expect(error).toMatchObject({
    reason: 'sql-error',
    details: { line: 2, state: expect.stringContaining('still applied') },
  });
  expect(await has('a')).toBe(true);
  expect(await history()).toHaveLength(1);
});

test('a dry run of down and reset shows the rollback SQL and changes nothing', async () => {
  const { migrator, has } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'down/001_a_down.sql': 'DROP TABLE a;',
  });
  await migrator.up();
  for (const report of [await migrator.down({ dryRun: true }), await migrator.reset({ dryRun: true })]) {
    expect(report).toMatchObject({
      dryRun: true,
      status: 'pending',
      steps: [{ direction: 'down', sql: 'DROP TABLE a;' }],
    });
  }
  expect(await has('a')).toBe(true);
});

test('reset needs its confirmation, and then rolls back everything', async () => {
  const { migrator, history } = await bench(smallMigrations(3));
  await migrator.up();
  expect(await failure(migrator.reset())).toMatchObject({ reason: 'invalid-input' });
  expect(await failure(migrator.reset({ confirm: 'reset' }))).toMatchObject({ reason: 'invalid-input' });
  expect(await history()).toHaveLength(3);
  expect(await migrator.reset({ confirm: 'RESET' })).toMatchObject({
    status: 'reverted',
    counts: { reverted: 3 },
  });
  expect(await history()).toEqual([]);
});

test('a rollback script that cannot run in a transaction runs statement by statement', async () => {
  const { migrator, has, history } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a (id int); CREATE INDEX i ON a (id);',
    'down/001_a_down.sql': 'DROP INDEX CONCURRENTLY i;\nDROP TABLE a;',
  });
  await migrator.up();
  expect(await migrator.down()).toMatchObject({ status: 'reverted' });
  expect(await has('a')).toBe(false);
  expect(await history()).toEqual([]);
});
