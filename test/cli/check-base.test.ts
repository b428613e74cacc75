import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import type { MigrationFiles } from '../kit/migrations.ts';
import { runCli } from '../kit/run-cli.ts';
import { briefly, git, HARMLESS, reported, SHOP } from './checking.ts';

const PROVEN = ['alter-column-type-rewrite proven'];

/** A repository with the first migration on main, and the second on the branch that is checked out. */
async function repository(files: MigrationFiles): Promise<string> {
  const folder = await temporaryFolder();
  const dir = join(folder, 'db');
  for (const name of ['versions', 'down']) await mkdir(join(dir, name), { recursive: true });
  const [first, ...others] = Object.entries(files);
  await writeFile(join(dir, first![0]), first![1]);
  await git(folder, 'init', '--quiet');
  await git(folder, 'add', '.');
  await git(folder, 'commit', '--quiet', '--message', 'base');
  await git(folder, 'switch', '--quiet', '--create', 'feature');
  for (const [path, content] of others) await writeFile(join(dir, path), content);
  await git(folder, 'add', '.');
  await git(folder, 'commit', '--quiet', '--message', 'change');
  return folder;
}

describe('check without a database', () => {
  test('takes what is above --base for pending, and proves on a server what it does', async () => {
    const dir = await migrationsFolder(SHOP);
    const { exitCode, stdout, stderr } = await runCli(['check', '--base', '1', '--migrations-dir', dir]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Taken for pending is the one migration above 1.');
    expect(stdout).toMatch(/^error: .*002_wide\.sql:1:41: Blocks reads and writes of orders/m);
    expect(stdout).toContain('(alter-column-type-rewrite, proven in the rehearsal)');
    expect(stdout).toMatch(/^Rehearsed on PostgreSQL [\d.]+ \(.+\), after the 1 migration up to/m);
    expect(stdout).toMatch(/blocks reads and writes of public\.orders from line 1 until COMMIT; rewrites/);
    expect(stdout).toMatch(/002_wide_down\.sql: exact: the schema is as it was before$/m);
    expect(stdout).toMatch(/^! column public\.orders\.id\n- {3}integer.*\n\+ {3}bigint/m);
    expect(stdout).toMatch(/^Time: start a server \d/m);
    expect(stderr).toContain('error: 1 finding stands against the pending migrations.');
    expect(stderr).toMatch(/^database {2}Nothing was changed in the database\.$/m);
  });

  test('takes for pending what the branch adds, committed or not, and the rest for applied', async () => {
    const folder = await repository(SHOP);
    const { exitCode, report } = await reported(['check', '--migrations-dir', 'db'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(report.steps.map(({ version }) => version)).toEqual(['002']);
    expect(report.rehearsal?.base).toEqual({ from: 'git', migrations: 1 });
    expect(briefly(report)).toEqual(PROVEN);
    expect(report.findings[0]).toMatchObject({ file: 'db/versions/002_wide.sql', line: 1 });

    await writeFile(join(folder, 'db/versions/003_new.sql'), 'CREATE TABLE later (id bigint PRIMARY KEY);\n');
    const again = await reported(['check', '--migrations-dir', 'db', '--rehearsal', 'lint'], { cwd: folder });
    expect(again.report.steps.map(({ version }) => version)).toEqual(['002', '003']);
  });

  test('finds what the branch adds behind a symbolic link to the folder', async () => {
    const folder = await repository(SHOP);
    const link = join(await temporaryFolder(), 'link');
    await symlink(join(folder, 'db'), link);
    const { report } = await reported(['check', '--migrations-dir', link, '--rehearsal', 'lint']);
    expect(report.steps.map(({ version }) => version)).toEqual(['002']);
  });

  test('tells of a file that was applied under another name', async () => {
    const folder = await repository(HARMLESS);
    await rename(join(folder, 'db/versions/001_orders.sql'), join(folder, 'db/versions/003_orders.sql'));
    const { report } = await reported(['check', '--migrations-dir', 'db', '--rehearsal', 'off'], {
      cwd: folder,
    });
    expect(report.warnings.map(({ code }) => code)).toContain('missing-migration');
  });

  test('says that nothing is known to be pending, and looks at nothing', async () => {
    const dir = await migrationsFolder(SHOP);
    const { exitCode, report, stderr } = await reported(['check', '--migrations-dir', dir]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(report).toMatchObject({ steps: [], findings: [], rehearsal: null, error: null });
    expect(report.warnings[0]?.message).toContain(
      'all 2 migrations of the folder are taken for applied and nothing for pending',
    );
  });

  test('asks the rules alone, or nobody', async () => {
    const dir = await migrationsFolder(SHOP);
    const given = ['check', '--base', '1', '--migrations-dir', dir, '--rehearsal'];
    const lint = await reported([...given, 'lint']);
    expect(lint.exitCode).toBe(1);
    expect(briefly(lint.report)).toEqual(['alter-column-type-rewrite unproven']);
    expect(lint.report.rehearsal).toMatchObject({ shadow: null, locks: [], rollbacks: [] });
    expect(lint.report.rehearsal?.notes).toEqual(['Only the rules were asked.']);
    const off = await reported([...given, 'off']);
    expect(off.exitCode).toBe(0);
    expect(off.report).toMatchObject({ findings: [], rehearsal: null });
    expect(off.report.steps).toHaveLength(1);
  });

  test('takes of the pending migrations what --to and --steps say', async () => {
    const dir = await migrationsFolder({ ...SHOP, 'versions/003_last.sql': 'CREATE TABLE last ();\n' });
    const given = ['check', '--base', '0', '--migrations-dir', dir, '--rehearsal', 'lint'];
    const versions = async (...more: string[]): Promise<string[]> =>
      (await reported([...given, ...more])).report.steps.map(({ version }) => version);
    expect(await versions('--to', '2')).toEqual(['001', '002']);
    expect(await versions('--steps', '1')).toEqual(['001']);
  });

  test('tells where a file fails, and that it failed', async () => {
    const dir = await migrationsFolder({
      ...SHOP,
      'versions/002_wide.sql': 'CREATE TABLE fine (id bigint PRIMARY KEY);\nSELECT nothing FROM orders;\n',
    });
    const { exitCode, report } = await reported(['check', '--base', '1', '--migrations-dir', dir]);
    expect(exitCode).toBe(1);
    expect(report.failureReason).toBe('findings');
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'statement-fails', severity: 'error', line: 2, column: 8 }),
    );
  });
});
