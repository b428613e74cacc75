import { fieldsOf, idOf, textOf, type Fields } from './answer.ts';
import { GitHubError, type GitHub } from './client.ts';

export interface PullRequest {
  number: number;
  headSha: string;
  /** `owner/repo`; null when the fork is deleted. */
  headRepository: string | null;
  fromFork: boolean;
  merged: boolean;
  /** Login. */
  author: string;
}

/** What an event says of the pull request that it belongs to. */
export type PullRequestClue =
  | { kind: 'number'; number: number }
  | { kind: 'commit'; sha: string }
  | { kind: 'head'; owner: string; branch: string; sha: string };

/** Undefined when there is none. Fails with a GitHubError when that cannot be known. */
export async function findPullRequest(
  github: GitHub,
  clue: PullRequestClue,
): Promise<PullRequest | undefined> {
  switch (clue.kind) {
    case 'number':
      return found(() =>
        github.request(
          'GET /repos/{owner}/{repo}/pulls/{pull_number}',
          { pull_number: clue.number },
          pullRequestOf,
        ),
      );
    case 'commit':
      return found(() => ofCommit(github, clue.sha));
    case 'head':
      return found(() => ofHead(github, clue));
  }
}

/** Paths in the repository, with what became of them in GitHub's words (`added`, `modified`, …). */
export async function changedFiles(
  github: GitHub,
  pullRequest: number,
): Promise<{ path: string; status: string }[]> {
  return github.list(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    { pull_number: pullRequest },
    ({ filename, status }) => ({ path: textOf(filename), status: textOf(status) }),
  );
}

async function ofCommit(github: GitHub, sha: string): Promise<PullRequest | undefined> {
  const repository = `${github.owner}/${github.repo}`.toLowerCase();
  const pulls = await github.list(
    'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    { commit_sha: sha },
    (fields) => {
      const pull = pullRequestOf(fields);
      return {
        pull,
        // In a fork GitHub names those of the repository that it was forked from as well.
        isHere: nameOf(fields['base'])?.toLowerCase() === repository,
        isExact: pull.headSha === sha || fields['merge_commit_sha'] === sha,
      };
    },
  );
  return pulls
    .filter(({ isHere }) => isHere)
    .sort(
      (a, b) =>
        Number(b.isExact) - Number(a.isExact) ||
        Number(b.pull.merged) - Number(a.pull.merged) ||
        b.pull.number - a.pull.number,
    )[0]?.pull;
}

/** Only one that stands at this very commit: what names a branch may have been made up in a fork. */
async function ofHead(
  github: GitHub,
  { owner, branch, sha }: { owner: string; branch: string; sha: string },
): Promise<PullRequest | undefined> {
  const pulls = await github.list(
    'GET /repos/{owner}/{repo}/pulls',
    { head: `${owner}:${branch}`, state: 'all' },
    (fields) => ({ pull: pullRequestOf(fields), isOpen: fields['state'] === 'open' }),
  );
  return pulls
    .filter(({ pull }) => pull.headSha === sha)
    .sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.pull.number - a.pull.number)[0]?.pull;
}

function pullRequestOf(answer: unknown): PullRequest {
  const fields = fieldsOf(answer);
  const head = fieldsOf(fields['head']);
  const headRepository = nameOf(head);
  return {
    number: idOf(fields['number']),
    headSha: textOf(head['sha']),
    headRepository,
    fromFork: headRepository === null || headRepository !== nameOf(fields['base']),
    // The field `merged` is not in the answers of lists.
    merged: fields['merged_at'] !== null && textOf(fields['merged_at']) !== '',
    // An account that is gone has left what GitHub shows as this one.
    author: fields['user'] === null ? 'ghost' : textOf(fieldsOf(fields['user'])['login']),
  };
}

/** Of the repository of a head or a base. */
function nameOf(side: unknown): string | null {
  const { repo } = fieldsOf(side) as { repo?: Fields | null };
  return repo ? textOf(repo['full_name']) : null;
}

async function found(look: () => Promise<PullRequest | undefined>): Promise<PullRequest | undefined> {
  try {
    return await look();
  } catch (error) {
    // GitHub says 422 of a commit that it does not have.
    const isNone = error instanceof GitHubError && (error.kind === 'not-found' || error.status === 422);
    if (isNone) return undefined;
    throw error;
  }
}
