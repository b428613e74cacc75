import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../kit/folder.ts';
import { runCli } from '../kit/run-cli.ts';

/** The names in a folder; none when it is not there. */
async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function versionWith(env: Record<string, string>): Promise<void> {
  const { exitCode, stdout, stderr } = await runCli(['--version'], { env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^migrate-action \d/);
}

test('compiled code is kept in the home of the user, for the user alone', async () => {
  const home = await temporaryFolder();
  await versionWith({ HOME: home });
  expect(await names(join(home, '.cache/migrate-action'))).toHaveLength(1);
  await versionWith({ HOME: home });
});

test('it is kept in XDG_CACHE_HOME where that is set', async () => {
  const home = await temporaryFolder();
  await versionWith({ HOME: home, XDG_CACHE_HOME: join(home, 'other') });
  expect(await names(home)).toEqual(['other']);
  expect(await names(join(home, 'other/migrate-action'))).toHaveLength(1);
});

test('the variables of Node.js turn it off, or name another folder', async () => {
  const home = await temporaryFolder();
  await versionWith({ HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(await names(home)).toEqual([]);
  await versionWith({ HOME: home, NODE_COMPILE_CACHE: join(home, 'named') });
  expect(await names(home)).toEqual(['named']);
});

test.each(['base', 'cache'])('nothing is kept where others can write (%s)', async (which) => {
  const home = await temporaryFolder();
  const base = join(home, '.cache');
  const cache = join(base, 'migrate-action');
  await mkdir(cache, { recursive: true });
  await chmod(which === 'base' ? base : cache, 0o777);
  await versionWith({ HOME: home });
  expect(await names(cache)).toEqual([]);
});

test('nothing is kept, and nothing made, in a home that others can write to', async () => {
  const home = await temporaryFolder();
  await chmod(home, 0o1777);
  await versionWith({ HOME: home });
  expect(await names(home)).toEqual([]);
});

test('nothing is kept behind a link', async () => {
  const home = await temporaryFolder();
  const elsewhere = await temporaryFolder();
  await symlink(elsewhere, join(home, '.cache'));
  await versionWith({ HOME: home });
  expect(await names(join(elsewhere, 'migrate-action'))).toEqual([]);
});

test('where nothing can be kept, nothing is said', async () => {
  const home = await temporaryFolder();
  await versionWith({ HOME: join(home, 'not/there') });
  await versionWith({ HOME: '' });
});
