import { resolve as absolute } from 'node:path';
import type { ChangedFile } from './preview.ts';

/** What a branch does to the files of a folder. */
export interface BranchChanges {
  /** What it was compared with, as git names it: `origin/main`. */
  against: string;
  files: ChangedFile[];
}

/** Runs git in the folder; undefined when it fails. */
export type RunGit = (args: string[]) => Promise<Buffer | undefined>;

/**
 * The files of a folder that are not as they are where the branch left its base, committed or not: with absolute
 * paths, and what became of each in GitHub's words. Undefined when git cannot tell, as in a clone of one commit.
 *
 * @param base the base branch by its name, where it is known; otherwise the one that the remote has for its own
 */
export async function branchChanges(
  run: RunGit,
  dir: string,
  base: string | undefined,
): Promise<BranchChanges | undefined> {
  for (const against of await candidates(run, base)) {
    const fork = text(await run(['merge-base', against, 'HEAD']));
    if (fork === undefined || !/^[0-9a-f]{40,64}$/.test(fork)) continue;
    // Paths from the folder: git knows it by where it really lies, which is not how it may have been named.
    const shown = ['--name-status', '-z', '-M', '--relative'];
    const [diff, untracked] = [
      await run(['diff', '--no-ext-diff', '--no-textconv', ...shown, fork, '--', '.']),
      await run(['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
    ];
    if (diff === undefined || untracked === undefined) return undefined;
    const files = [
      ...changesOf(diff.toString('utf8')),
      ...untracked
        .toString('utf8')
        .split('\0')
        .filter(Boolean)
        .map((path) => ({ path, status: 'added' })),
    ];
    return { against, files: files.map(({ path, status }) => ({ path: absolute(dir, path), status })) };
  }
  return undefined;
}

/** Where the branch may have come from, best first. */
async function candidates(run: RunGit, base: string | undefined): Promise<string[]> {
  if (base !== undefined && /^[\w./-]+$/.test(base) && !base.startsWith('-')) return [`origin/${base}`, base];
  const head = text(await run(['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']));
  return [...(head === undefined ? [] : [head]), 'origin/main', 'origin/master', 'main', 'master'];
}

/** The output of `git diff --name-status -z`: a letter, then a path, or two for what was renamed or copied. */
function changesOf(output: string): ChangedFile[] {
  const fields = output.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const letter = fields[at]?.[0] ?? '';
    const isPair = letter === 'R' || letter === 'C';
    const path = fields[at + (isPair ? 2 : 1)] ?? '';
    files.push({ path, status: STATUSES[letter] ?? 'modified' });
    at += isPair ? 3 : 2;
  }
  return files;
}

const STATUSES: Readonly<Record<string, string>> = { A: 'added', D: 'removed', R: 'renamed', C: 'added' };

function text(output: Buffer | undefined): string | undefined {
  const trimmed = output?.toString('utf8').trim();
  return trimmed === '' ? undefined : trimmed;
}
