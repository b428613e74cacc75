import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { branchChanges } from './git-changes.ts';
import type { BranchChanges } from './git-changes.ts';
import { basename, dirname, join, resolve as absolute } from 'node:path';

/** What git can tell of the migrations folder. Every answer is undefined when git or the repository is not there. */
export interface Git {
  /** The commit that is checked out, 40 hex digits. */
  head(): Promise<string | undefined>;
  /** The last commit that changed a file. */
  lastChange(
    path: string,
  ): Promise<{ commit: string; author: string; date: string; subject: string } | undefined>;
  /** Commits that changed a file, newest first, with the file's bytes in each; at most `limit`. */
  versionsOf(path: string, limit: number): Promise<{ commit: string; bytes: Buffer }[]>;
  /** What the branch does to the files of the folder; `base` is the name of the branch it came from, if known. */
  branchChanges(base?: string): Promise<BranchChanges | undefined>;
}

/** git on the command line, in the folder of the file asked about. */
export function commandLineGit(dir: string): Git {
  return {
    async head() {
      const output = await git(dir, ['rev-parse', '--verify', 'HEAD']);
      const commit = output?.toString('utf8').trim();
      return commit !== undefined && /^[0-9a-f]{40}$/.test(commit) ? commit : undefined;
    },
    async lastChange(path) {
      const output = await git(dir, [
        'log',
        '-1',
        '--format=%H%x00%an%x00%aI%x00%s%x00%P',
        '--',
        absolute(path),
      ]);
      const [commit, author, date = '', subject = '', parents = ''] =
        output?.toString('utf8').trimEnd().split('\0') ?? [];
      if (commit === undefined || commit === '' || author === undefined) return undefined;
      if (parents === '' && (await isShallow(dir))) return undefined;
      return { commit, author, date, subject };
    },
    async versionsOf(path, limit) {
      const output = await git(dir, ['log', `-${limit}`, '--format=%H', '--', absolute(path)]);
      const commits = output?.toString('utf8').split('\n').filter(Boolean) ?? [];
      const versions: { commit: string; bytes: Buffer }[] = [];
      for (const commit of commits) {
        const bytes = await git(dir, ['show', `${commit}:./${basename(path)}`], dirname(absolute(path)));
        if (bytes) versions.push({ commit, bytes });
      }
      return versions;
    },
    branchChanges: (base) => branchChanges((args) => git(dir, args), dir, base),
  };
}

/** In a shallow clone the oldest commit there is seems to have made every file (actions/checkout fetches one commit). */
async function isShallow(dir: string): Promise<boolean> {
  return (await git(dir, ['rev-parse', '--is-shallow-repository']))?.toString('utf8').trim() === 'true';
}

/**
 * The folder is part of what is migrated, and may be a stranger's. Nothing of it may make git run a program, in
 * an environment that holds the secrets of the job.
 */
const UNTRUSTING = [
  'safe.bareRepository=explicit',
  'log.showSignature=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
].flatMap((setting) => ['-c', setting]);

async function git(dir: string, args: string[], cwd = dir): Promise<Buffer | undefined> {
  if (!isCheckedOut(cwd)) return undefined;
  // Loaded here because most runs never ask git anything.
  const { exec } = await import('@actions/exec');
  const chunks: Buffer[] = [];
  try {
    const exitCode = await exec('git', [...UNTRUSTING, ...args], {
      cwd,
      silent: true,
      ignoreReturnCode: true,
      listeners: { stdout: (data) => chunks.push(data) },
      env: { ...gitEnvironment(), GIT_OPTIONAL_LOCKS: '0' },
    });
    return exitCode === 0 ? Buffer.concat(chunks) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the folder is checked out of a repository, and git would not come by a bare one before it. Files like any
 * other make a bare one, with a configuration that names programs; git before 2.38 knows no safe.bareRepository.
 */
function isCheckedOut(dir: string): boolean {
  try {
    for (let folder = realpathSync(dir); ; folder = dirname(folder)) {
      if (isCheckout(join(folder, '.git'))) return true;
      const has = (name: string): boolean => isThere(join(folder, name));
      // With commondir, objects and refs are looked for where that says.
      if (has('HEAD') && ((has('objects') && has('refs')) || has('commondir'))) return false;
      if (folder === dirname(folder)) return false;
    }
  } catch {
    return false;
  }
}

/** A link that leads nowhere is a HEAD to git, too. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** git passes over a folder of that name that is no repository. */
function isCheckout(dotGit: string): boolean {
  const found = lstatSync(dotGit, { throwIfNoEntry: false });
  return found !== undefined && (found.isFile() || existsSync(join(dotGit, 'HEAD')));
}

/** git needs its PATH and HOME; nothing that could carry a secret is handed on. */
function gitEnvironment(): Record<string, string> {
  const names = ['PATH', 'Path', 'PATHEXT', 'SystemRoot', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
