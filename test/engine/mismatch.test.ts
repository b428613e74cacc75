import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLineGit } from '../../src/engine/git.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { bench, failure } from './support.ts';

const SQL = 'CREATE TABLE a (\n  id int\n);\n';

function git(cwd: string, ...args: string[]): string {
  const identity = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...identity },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/** A repository whose first commit is applied and whose second has changed the file. */
async function changedTo(
  text: string,
): Promise<{ made: Awaited<ReturnType<typeof bench>>; commit: string; message: string; remedy: string }> {
  const made = await bench({ 'versions/001_a.sql': SQL });
  git(made.dir, 'init', '-q');
  git(made.dir, 'add', '.');
  git(made.dir, 'commit', '-q', '-m', 'Add a');
  await made.migrator.up();
  await writeFile(join(made.dir, 'versions/001_a.sql'), text);
  git(made.dir, 'commit', '-q', '-a', '-m', 'Change what was applied');
  const { details } = await failure(made.with({ git: commandLineGit(made.dir) }).up());
  const [problem] = details.problems;
  return {
    made,
    commit: git(made.dir, 'rev-parse', 'HEAD'),
    message: problem?.message ?? '',
    remedy: problem?.remedy ?? '',
  };
}

test('a mismatch names the commit that changed the file, and the command that restores it works', async () => {
  const { made, commit, message, remedy } = await changedTo('CREATE TABLE a (id bigint);');
  expect(message).toContain(`commit ${commit.slice(0, 12)} (Ada, `);
  expect(message).toContain('Change what was applied');
  expect(message).toContain('The SQL itself differs.');
  const command = /git restore [^.]*?\.sql/.exec(remedy)?.[0] ?? '';
  execFileSync('sh', ['-c', command], { cwd: made.dir });
  expect(await made.migrator.verify()).toMatchObject({ status: 'up-to-date' });
});

test('a mismatch of white space and comments alone is said to be one', async () => {
  const { message } = await changedTo('-- why\nCREATE TABLE a (id int);\n');
  expect(message).toContain('Only white space or comments differ.');
});

test('in a shallow clone no commit is blamed', async () => {
  const { made } = await changedTo('CREATE TABLE a (id bigint);');
  const clone = await temporaryFolder();
  git(clone, 'clone', '-q', '--depth', '1', `file://${made.dir}`, 'copy');
  const dir = join(clone, 'copy');
  const { details } = await failure(made.with({ migrationsDir: dir, git: commandLineGit(dir) }).up());
  expect(details.problems[0]?.message).toContain('has changed since it was applied');
  expect(details.problems[0]?.message).not.toContain('Last changed by');
});

test('without git, or outside a repository, the mismatch says what is known', async () => {
  const { made } = await changedTo('CREATE TABLE a (id bigint);');
  const outside = await bench({ 'versions/001_a.sql': 'CREATE TABLE a (id bigint);' });
  const { details } = await failure(
    made.with({ migrationsDir: outside.dir, git: commandLineGit(outside.dir) }).up(),
  );
  expect(details.problems[0]?.message).toMatch(
    /its checksum is [0-9a-f]{16}, the history has [0-9a-f]{16}\.$/,
  );
});

test('what is applied carries the commit that git has checked out', async () => {
  const made = await bench({ 'versions/001_a.sql': SQL });
  git(made.dir, 'init', '-q');
  git(made.dir, 'add', '.');
  git(made.dir, 'commit', '-q', '-m', 'Add a');
  await made.with({ git: commandLineGit(made.dir) }).up();
  expect((await made.history())[0]?.git_commit).toBe(git(made.dir, 'rev-parse', 'HEAD'));
});

test('a change that is not committed is said to be one, and restored from the checkout', async () => {
  const made = await bench({ 'versions/001_a.sql': SQL });
  git(made.dir, 'init', '-q');
  git(made.dir, 'add', '.');
  git(made.dir, 'commit', '-q', '-m', 'Add a');
  await made.migrator.up();
  await writeFile(join(made.dir, 'versions/001_a.sql'), 'CREATE TABLE a (id bigint);');
  const [problem] = (await failure(made.with({ git: commandLineGit(made.dir) }).up())).details.problems;
  expect(problem?.message).toContain('The change is not committed.');
  const command = /git restore -- [^.]*?\.sql/.exec(problem?.remedy ?? '')?.[0] ?? '';
  execFileSync('sh', ['-c', command], { cwd: made.dir });
  expect(await made.migrator.verify()).toMatchObject({ status: 'up-to-date' });
});

describe('a bare repository among the migrations cannot make git run its programs:', () => {
  /** Two commits that seem signed, so that showing their signatures runs gpg.program. */
  async function plant(at: string, layout: 'whole' | 'commondir'): Promise<string> {
    const folder = await temporaryFolder();
    const proof = join(folder, 'proof');
    const program = join(folder, 'program');
    await writeFile(program, `#!/bin/sh\ntouch '${proof}'\n`);
    await chmod(program, 0o755);
    git(folder, 'init', '-q', 'work');
    const work = join(folder, 'work');
    await cp(join(at, 'versions'), join(work, 'versions'), { recursive: true });
    git(work, 'add', '.');
    git(work, 'commit', '-q', '-m', 'Planted');
    const commit = git(work, 'cat-file', 'commit', 'HEAD');
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----';
    await writeFile(join(folder, 'signed'), `${commit.replace('\n\n', `\n${signature}\n\n`)}\n`);
    const signed = git(work, 'hash-object', '-t', 'commit', '-w', '--literally', join(folder, 'signed'));
    git(work, 'update-ref', 'HEAD', signed);
    await appendFile(
      join(work, '.git/config'),
      `[core]\n\tbare = false\n\tworktree = ${at}\n\tfsmonitor = ${program}\n[gpg]\n\tprogram = ${program}\n[log]\n\tshowSignature = true\n`,
    );
    for (const name of ['HEAD', 'config', 'objects', 'refs', 'index']) {
      await cp(join(work, '.git', name), join(at, name), { recursive: true });
    }
    if (layout === 'commondir') {
      await mkdir(join(at, 'common'));
      for (const name of ['config', 'objects', 'refs'])
        await rename(join(at, name), join(at, 'common', name));
      await writeFile(join(at, 'commondir'), 'common\n');
    }
    return proof;
  }

  test.each(['whole', 'commondir'] as const)('%s', async (layout) => {
    const made = await bench({ 'versions/001_a.sql': SQL });
    await made.migrator.up();
    const checkout = await temporaryFolder();
    git(checkout, 'init', '-q');
    const migrationsDir = join(checkout, 'migrations');
    await cp(made.dir, migrationsDir, { recursive: true });
    await writeFile(join(migrationsDir, 'versions/001_a.sql'), 'CREATE TABLE a (id bigint);');
    const proof = await plant(migrationsDir, layout);
    git(checkout, 'add', '.');
    git(checkout, 'commit', '-q', '-m', 'Change what was applied');
    expect(git(migrationsDir, 'log', '-1', '--format=%s', '--', 'versions')).toContain('Planted');
    expect(existsSync(proof), 'git falls for it').toBe(true);
    await rm(proof);
    const asked = commandLineGit(migrationsDir);
    expect(await asked.head(), 'the planted commit').toBeUndefined();
    const { details } = await failure(made.with({ migrationsDir, git: asked }).up());
    expect(existsSync(proof)).toBe(false);
    expect(details.problems[0]?.message).toContain('has changed since it was applied');
    expect(details.problems[0]?.message).not.toContain('Last changed by');
    expect(details.problems[0]?.remedy).toContain('git log --oneline');
  });
});
