import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linksOutside } from '../../src/action/links.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { workspaceWith } from './workspace.ts';

async function checked(make: (migrations: string, workspace: string) => Promise<void>) {
  const workspace = await workspaceWith({ 'versions/001_a.sql': 'SELECT 1;', 'down/001_a_down.sql': '' });
  const migrations = join(workspace, 'migrations');
  await make(migrations, workspace);
  return linksOutside(migrations, { GITHUB_WORKSPACE: workspace });
}

describe('a migration that is a link', () => {
  test('out of its folder is refused, with every one of them', async () => {
    const elsewhere = join(await temporaryFolder(), 'secret');
    await writeFile(elsewhere, 'a secret');
    const error = await checked(async (migrations, workspace) => {
      await symlink(elsewhere, join(migrations, 'versions/002_b.sql'));
      await mkdir(join(workspace, '.git'));
      await writeFile(join(workspace, '.git/config'), 'token');
      await symlink('../../.git/config', join(migrations, 'down/002_b_down.sql'));
      await writeFile(join(workspace, 'credentials.json'), 'another secret');
      await symlink('../../credentials.json', join(migrations, 'down/003_c_down.sql'));
    });
    expect(error).toMatchObject({ reason: 'invalid-migrations' });
    expect(error?.details.problems.map(({ file }) => file?.replace(/.*\/migrations\//, ''))).toEqual([
      'versions/002_b.sql',
      'down/002_b_down.sql',
      'down/003_c_down.sql',
    ]);
  });

  test('by its folder is refused, too', async () => {
    const elsewhere = await temporaryFolder();
    const workspace = await temporaryFolder();
    await mkdir(join(workspace, 'migrations'));
    await symlink(elsewhere, join(workspace, 'migrations/versions'));
    const error = linksOutside(join(workspace, 'migrations'), { GITHUB_WORKSPACE: workspace });
    expect(error).toMatchObject({ reason: 'invalid-migrations' });
  });

  test('within the folder is a file like others', async () => {
    const error = await checked(async (migrations) => {
      await writeFile(join(migrations, 'shared.sql'), 'SELECT 2;');
      await symlink('../shared.sql', join(migrations, 'versions/002_b.sql'));
      await symlink('nowhere', join(migrations, 'versions/003_c.sql'));
    });
    expect(error).toBeUndefined();
  });

  test('in a folder that the workflow names outside of the workspace is its own affair', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'versions'));
    await symlink('/etc/hosts', join(folder, 'versions/001_a.sql'));
    expect(linksOutside(folder, { GITHUB_WORKSPACE: await temporaryFolder() })).toBeUndefined();
  });

  test('is refused where the folder is made the repository itself, and so are files of other kinds', async () => {
    const workspace = await workspaceWith({ 'versions/001_a.sql': 'SELECT 1;' });
    await mkdir(join(workspace, '.git'));
    await writeFile(join(workspace, '.git/config'), 'token');
    await writeFile(join(workspace, '.git/hook.sql'), 'token');
    await writeFile(join(workspace, 'credentials.json'), 'secret');
    await mkdir(join(workspace, 'versions'));
    await symlink('.', join(workspace, 'm'));
    await symlink('../.git/config', join(workspace, 'versions/001_a.sql'));
    await symlink('../.git/hook.sql', join(workspace, 'versions/002_b.sql'));
    await symlink('../credentials.json', join(workspace, 'versions/003_c.sql'));
    await symlink('../migrations/versions/001_a.sql', join(workspace, 'versions/004_d.sql'));
    for (const folder of [workspace, join(workspace, 'm')]) {
      const error = linksOutside(folder, { GITHUB_WORKSPACE: workspace });
      expect(error?.details.problems.map(({ file }) => file?.slice(-'001_a.sql'.length))).toEqual([
        '001_a.sql',
        '002_b.sql',
        '003_c.sql',
      ]);
    }
  });

  test('is refused in a workspace that lies behind a link', async () => {
    const real = await workspaceWith({ 'versions/001_a.sql': 'SELECT 1;' });
    await symlink('/etc/hosts', join(real, 'migrations/versions/002_b.sql'));
    const workspace = join(await temporaryFolder(), 'work');
    await symlink(real, workspace);
    expect(linksOutside(join(real, 'migrations'), { GITHUB_WORKSPACE: workspace })).toMatchObject({
      reason: 'invalid-migrations',
    });
  });
});
