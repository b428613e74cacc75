import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { runCli } from '../kit/run-cli.ts';
import { reported, SHOP } from './checking.ts';

/** Of the same version as the database, whatever is installed on this machine. */
const SHADOW = ['--shadow-database-url', inject('serverUrl')];

async function applied(): Promise<{ database: TestDatabase; verify: string[]; env: Record<string, string> }> {
  const [database, dir] = await Promise.all([createDatabase(), migrationsFolder(SHOP)]);
  const env = { DATABASE_URL: database.url };
  expect((await runCli(['up', '--migrations-dir', dir], { env })).exitCode).toBe(0);
  return { database, verify: ['verify', '--drift', '--migrations-dir', dir, ...SHADOW], env };
}

test('verify --drift finds nothing in a database that only migrations made, its history included', async () => {
  const { verify, env } = await applied();
  const { exitCode, stdout, stderr } = await runCli(verify, { env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toContain('No drift: the schema is what the applied files make.');
});

test('verify --drift names what somebody made by hand, and is no check of the files less', async () => {
  const { database, verify, env } = await applied();
  await database.query(
    'CREATE INDEX by_hand ON orders (state); ALTER TABLE orders ALTER COLUMN total SET DEFAULT 7',
  );
  const { exitCode, report, stderr } = await reported(verify, { env });
  expect(exitCode).toBe(1);
  expect(report).toMatchObject({ command: 'verify', status: 'failed', failureReason: 'drift' });
  expect(report.rehearsal?.drift).toMatchObject([
    { kind: 'column', identity: 'public.orders.total' },
    { kind: 'index', identity: 'public.by_hand', before: null, cosmetic: false },
  ]);
  expect(stderr).toContain('error: The schema is not what the applied files make: 2 differences.');

  const { stdout } = await runCli(verify, { env });
  expect(stdout).toMatch(/^\+ index public\.by_hand: CREATE INDEX/m);
  const plain = await runCli(
    verify.filter((word) => word !== '--drift'),
    { env },
  );
  expect(plain.exitCode).toBe(0);
});

test('verify --drift begins with the files: one that was changed is told before the schema', async () => {
  const { database, verify, env } = await applied();
  await database.query(`UPDATE _migrations SET checksum = repeat('0', 16) WHERE version = '001'`);
  const { exitCode, report } = await reported(verify, { env });
  expect(exitCode).toBe(1);
  expect(report.failureReason).toBe('checksum-mismatch');
});

test('verify --drift of an embedded database is held against the embedded server, whatever programs this machine has', async () => {
  const [folder, dir] = await Promise.all([temporaryFolder(), migrationsFolder(SHOP)]);
  const on = ['--embedded', join(folder, 'db'), '--migrations-dir', dir];
  expect((await runCli(['up', ...on])).exitCode).toBe(0);
  const { exitCode, report } = await reported(['verify', '--drift', ...on]);
  expect({ exitCode, rehearsal: report.rehearsal }).toMatchObject({
    exitCode: 0,
    rehearsal: { shadow: { targetMajor: null }, drift: [] },
  });
});
