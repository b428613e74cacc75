import { chmod, readdir, readFile, readlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { queryOnce } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { startCli } from '../kit/run-cli.ts';
import { until } from '../kit/until.ts';
import { SHOP } from './checking.ts';

/** Runs until somebody stops it. */
const ENDLESS = { ...SHOP, 'versions/002_wide.sql': "SELECT pg_sleep(3600), 'of the rehearsal';\n" };

/** A place for temporary files that the user of a server may enter, too. */
async function place(): Promise<string> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o711);
  return folder;
}

/** Processes that work in a folder, where the system tells. */
async function processesIn(folder: string): Promise<string[]> {
  if (!existsSync('/proc/self')) return [];
  const found = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => {
        try {
          const cwd = await readlink(`/proc/${pid}/cwd`);
          return cwd.startsWith(folder) ? [await readFile(`/proc/${pid}/cmdline`, 'utf8')] : [];
        } catch {
          return [];
        }
      }),
  );
  return found.flat();
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle of a rehearsal ends its server, and leaves no folder behind',
  async (signal) => {
    const [folder, dir] = [await place(), await migrationsFolder(ENDLESS)];
    const check = startCli(['check', '--base', '1', '--migrations-dir', dir], { env: { TMPDIR: folder } });
    await check.line('Rehearsing: run each statement');
    check.signal(signal);
    const { exitCode, stdout, stderr } = await check.result;
    expect(exitCode).toBe(1);
    expect(stderr).toContain('error: Cancelled during the rehearsal.');
    expect(stdout).not.toContain('Rehearsed on');
    expect(await readdir(folder)).toEqual([]);
    expect(await processesIn(folder)).toEqual([]);
  },
);

test('killed in the middle of a rehearsal, it still leaves nothing behind', async () => {
  const [folder, dir] = [await place(), await migrationsFolder(ENDLESS)];
  const check = startCli(['check', '--base', '1', '--migrations-dir', dir], { env: { TMPDIR: folder } });
  await check.line('Rehearsing: run each statement');
  check.signal('SIGKILL');
  await check.result;
  await until('the folder of the server is gone', async () => (await readdir(folder)).length === 0);
  expect(await processesIn(folder)).toEqual([]);
});

test('Ctrl-C drops the scratch database of --shadow-database-url', async () => {
  const url = inject('serverUrl');
  const running = (): Promise<unknown[]> =>
    queryOnce(
      url,
      `SELECT pid FROM pg_stat_activity WHERE query LIKE '%of the rehearsal%' AND pid <> pg_backend_pid()`,
    );
  const dir = await migrationsFolder(ENDLESS);
  const check = startCli(['check', '--base', '1', '--migrations-dir', dir, '--shadow-database-url', url]);
  await until('the statement runs', async () => (await running()).length > 0);
  const [{ datname } = {}] = (await queryOnce(
    url,
    `SELECT datname FROM pg_stat_activity WHERE query LIKE '%of the rehearsal%' AND datname LIKE 'migrate_action_shadow%'`,
  )) as { datname?: string }[];
  expect(datname).toMatch(/^migrate_action_shadow_/);
  check.signal('SIGINT');
  expect((await check.result).exitCode).toBe(1);
  expect(await running()).toEqual([]);
  const left = `SELECT datname FROM pg_database WHERE datname LIKE '${datname ?? ''}%'`;
  expect(await queryOnce(url, left)).toEqual([]);
});
