import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../kit/folder.ts';

/** File contents by path; null removes the file. */
export type Files = Record<string, string | null>;

/** A git repository with the refs that GitHub keeps. Commits are named by their SHA. */
export interface GitRepository {
  folder: string;
  /** Commits on the branch, which is checked out for it. Returns the commit. */
  commit: (files: Files, options?: { branch?: string; message?: string }) => Promise<string>;
  /** Makes a branch, at the end of `main` unless `from` says where. */
  branch: (name: string, from?: string) => Promise<void>;
  /** The commit of a branch or another ref. */
  sha: (ref: string) => Promise<string>;
  /**
   * Writes refs/pull/N/head and refs/pull/N/merge, which is what a workflow on a pull request checks out. The
   * branch is one of this repository, or of the fork.
   */
  pullRequest: (
    number: number,
    branch: string,
    fork?: GitRepository,
  ) => Promise<{ head: string; merge: string }>;
  /** Merges a ref into `main` with a merge commit. Returns it. */
  merge: (ref: string) => Promise<string>;
  /** Puts all that a ref has changed into one new commit on `main`. Returns it. */
  squash: (ref: string) => Promise<string>;
  /** A copy of it that somebody else owns. */
  fork: () => Promise<GitRepository>;
  git: (...args: string[]) => Promise<string>;
}

const run = promisify(execFile);

const WHO = { NAME: 'Ada', EMAIL: 'ada@example.com', DATE: '2026-01-02T03:04:05Z' };
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...Object.fromEntries(
    Object.entries(WHO).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]),
  ),
};

/** Runs git in a folder, without what the machine or its user has configured. */
export async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: folder, env: ENVIRONMENT });
  return stdout.trim();
}

/** Makes a repository whose branch `main` has one commit with these files. It is removed after the test. */
export async function gitRepository(files: Files): Promise<GitRepository> {
  const folder = await temporaryFolder();
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  // GitHub hands out any commit that is asked for by its SHA.
  await git(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const repository = repositoryIn(folder);
  await repository.commit(files);
  return repository;
}

function repositoryIn(folder: string): GitRepository {
  const here = (...args: string[]): Promise<string> => git(folder, ...args);
  const sha = (ref: string): Promise<string> => here('rev-parse', '--verify', `${ref}^{commit}`);
  const onto = async (branch: string, ...args: string[]): Promise<string> => {
    await here('checkout', '--quiet', branch);
    await here(...args);
    return sha('HEAD');
  };
  return {
    folder,
    git: here,
    sha,
    commit: async (files, { branch = 'main', message = `Change ${Object.keys(files).join(', ')}` } = {}) => {
      // Before the first commit there is no branch to check out.
      if ((await here('branch', '--list', branch)) !== '') await here('checkout', '--quiet', branch);
      await write(folder, files);
      await here('add', '--all');
      await here('commit', '--quiet', '--allow-empty', '--message', message);
      return sha('HEAD');
    },
    branch: async (name, from = 'main') => {
      await here('branch', name, from);
    },
    pullRequest: async (number, branch, fork) => {
      const refs = `refs/pull/${number}`;
      await here('fetch', '--quiet', fork?.folder ?? folder, `+${branch}:${refs}/head`);
      await here('checkout', '--quiet', '--detach', 'main');
      await here('merge', '--quiet', '--no-ff', '--message', `Merge #${number}`, `${refs}/head`);
      await here('update-ref', `${refs}/merge`, 'HEAD');
      await here('checkout', '--quiet', 'main');
      return { head: await sha(`${refs}/head`), merge: await sha(`${refs}/merge`) };
    },
    merge: (ref) => onto('main', 'merge', '--quiet', '--no-ff', '--message', `Merge ${ref}`, ref),
    squash: async (ref) => {
      await onto('main', 'merge', '--quiet', '--squash', ref);
      return onto('main', 'commit', '--quiet', '--message', `Squash ${ref}`);
    },
    fork: async () => {
      const copy = await temporaryFolder();
      await git(copy, 'clone', '--quiet', folder, '.');
      await git(copy, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
      return repositoryIn(copy);
    },
  };
}

async function write(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    if (content === null) {
      await rm(file);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
