import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandLineGit } from '../../src/engine/git.ts';

let root: string;
let dir: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'branch-')));
  dir = join(root, 'repository', 'db');
  mkdirSync(join(dir, 'versions'), { recursive: true });
  git('init', '-q', '-b', 'main');
  write('001_one.sql', 'SELECT 1;\n');
  write('002_two.sql', 'SELECT 2, 2, 2, 2;\n');
  commit('base');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
  execFileSync('git', [...identity, ...args], { cwd: join(root, 'repository'), stdio: 'ignore' });
}

function write(name: string, text: string): void {
  writeFileSync(join(dir, 'versions', name), text);
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

function path(name: string): string {
  return join(dir, 'versions', name);
}

describe('what a branch does to the files of a folder', () => {
  test('is told of what it has committed, staged and not yet added', async () => {
    git('checkout', '-q', '-b', 'feature');
    write('003_three.sql', 'SELECT 3;\n');
    commit('three');
    write('004_four.sql', 'SELECT 4;\n');
    git('add', '-A');
    write('005_five.sql', 'SELECT 5;\n');
    write('001_one.sql', 'SELECT 11;\n');
    renameSync(path('002_two.sql'), path('006_two.sql'));
    git('add', '-A', '.');

    const changes = await commandLineGit(dir).branchChanges();
    expect(changes?.against).toBe('main');
    expect(new Map(changes?.files.map((file) => [file.path, file.status]))).toEqual(
      new Map([
        [path('001_one.sql'), 'modified'],
        [path('003_three.sql'), 'added'],
        [path('004_four.sql'), 'added'],
        [path('005_five.sql'), 'added'],
        [path('006_two.sql'), 'renamed'],
      ]),
    );
  });

  test('leaves out what the base branch has got since, and what is ignored', async () => {
    git('checkout', '-q', '-b', 'feature');
    write('003_three.sql', 'SELECT 3;\n');
    writeFileSync(join(dir, '.gitignore'), '*.tmp\n');
    commit('three');
    git('checkout', '-q', 'main');
    write('004_theirs.sql', 'SELECT 4;\n');
    commit('theirs');
    git('checkout', '-q', 'feature');
    write('scratch.tmp', '');

    const changes = await commandLineGit(dir).branchChanges('main');
    expect(changes?.files.map((file) => file.path)).toEqual([join(dir, '.gitignore'), path('003_three.sql')]);
  });

  test('is not known in a clone of one commit', async () => {
    git('checkout', '-q', '-b', 'feature');
    write('003_three.sql', 'SELECT 3;\n');
    commit('three');
    const clone = join(root, 'clone');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${join(root, 'repository')}`, clone]);

    // The clone has the branch alone, as its own base: main is not in it.
    expect(await commandLineGit(join(clone, 'db')).branchChanges('main')).toBeUndefined();
  });

  test('takes no name of a branch for an option', async () => {
    expect(await commandLineGit(dir).branchChanges('--output=x')).toEqual({ against: 'main', files: [] });
  });
});
