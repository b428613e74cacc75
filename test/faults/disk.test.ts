import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { afterTest } from '../kit/cleanup.ts';
import { startCluster } from '../kit/cluster.ts';
import type { Cluster } from '../kit/cluster.ts';
import { queryOnce } from '../kit/database.ts';
import { serverUser } from '../kit/server/os-user.ts';
import { bench, failure, states } from '../engine/support.ts';
import type { Bench } from '../engine/support.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import type { MigrationFiles } from '../kit/migrations.ts';

const run = promisify(execFile);

let cluster: Cluster;
/** Whether the tablespace `small` is on a disk of its own, of 4 MB. Mounting one takes root, or sudo. */
let smallDisk = false;

beforeAll(async () => {
  cluster = await startCluster();
  const place = join(cluster.socketDir, 'small');
  const user = await serverUser();
  await mkdir(place);
  const asRoot = (...command: string[]): Promise<unknown> =>
    user ? run('env', command) : run('sudo', ['-n', ...command]);
  try {
    await asRoot('mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', place);
  } catch {
    return;
  }
  afterTest(async () => {
    await cluster.stop('immediate');
    await asRoot('umount', place);
    await rm(place, { recursive: true, force: true });
  });
  await asRoot('chown', String(user?.uid ?? process.getuid?.()), place);
  await queryOnce(cluster.adminUrl, `CREATE TABLESPACE small LOCATION '${place}'`);
  smallDisk = true;
});

/** On the server with the small disk. */
async function onCluster(files: MigrationFiles): Promise<Bench> {
  const made = await bench(files);
  await queryOnce(cluster.adminUrl, 'DROP DATABASE IF EXISTS app WITH (FORCE)');
  await queryOnce(cluster.adminUrl, 'CREATE DATABASE app');
  const url = new URL(cluster.adminUrl);
  url.pathname = '/app';
  const query = (sql: string, values?: unknown[]): ReturnType<typeof queryOnce> =>
    queryOnce(url.href, sql, values);
  const settings = { database: { kind: 'target', target: parseTarget({ url: url.href }) } } as const;
  return {
    ...made,
    database: { ...made.database, query },
    migrator: made.with(settings),
    with: (more) => made.with({ ...settings, ...more }),
    history: async () => (await query('SELECT * FROM _migrations ORDER BY id')) as never,
    has: async (name) => (await query('SELECT WHERE to_regclass($1) IS NOT NULL', [name])).length === 1,
  };
}

/** Rows that need more than the small disk has; without one, a device of the kernel that is always full. */
function fills(table: string): string {
  return smallDisk
    ? `CREATE TABLE ${table} (filler text) TABLESPACE small;
INSERT INTO ${table} SELECT repeat('x', 1000) FROM generate_series(1, 8000);`
    : `CREATE TABLE ${table} (filler text);
COPY (SELECT repeat('x', 1000) FROM generate_series(1, 8000)) TO '/dev/full';`;
}

test('a disk that is full in the middle of a file leaves nothing of it, and what was before it applied', async () => {
  const made = await onCluster({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/002_b.sql': `CREATE TABLE b ();\n${fills('rows')}`,
    'versions/003_c.sql': 'CREATE TABLE c ();',
  });
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '53100' } });
  expect(error.message).toContain('No space left on device');
  expect(error.details.state).toContain('Nothing of 002_b remains: its transaction was rolled back.');
  expect(error.details.state).toContain('Before it this run applied: 001_a.');
  expect(states(error.report)).toBe('001 applied, 002 failed, 003 pending');
  expect((await made.history()).map(({ version }) => version)).toEqual(['001']);
  expect([await made.has('b'), await made.has('rows'), await made.has('c')]).toEqual([false, false, false]);
});

test('a disk that is full between two statements leaves what the history says of it', async () => {
  const [create = '', insert = ''] = fills('rows').split('\n');
  const made = await onCluster({
    'versions/001_a.sql': `-- migrate: no-transaction\nCREATE TABLE a ();\n${create}\n${insert}\nCREATE TABLE b ();`,
  });
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '53100', line: 4 } });
  expect(error.details.state).toContain('001_a is unfinished');
  expect(error.details.state).toContain('2 of its 4 statements are done');
  expect(states(error.report)).toBe('001 unfinished');
  expect([await made.has('a'), await made.has('rows'), await made.has('b')]).toEqual([true, true, false]);
  expect(await made.database.query('SELECT FROM rows')).toEqual([]);
});
