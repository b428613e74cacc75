/** The repository that there is, and its place among all of GitHub's. */
export const REPOSITORY = { owner: 'octo', repo: 'orders', id: 186853002 } as const;
export const FULL_NAME = `${REPOSITORY.owner}/${REPOSITORY.repo}`;
export const DEFAULT_BRANCH = 'main';
/** Where it stands when nobody says otherwise. */
export const DEFAULT_BRANCH_SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';

export interface PullRequest {
  number: number;
  headSha: string;
  /** Branch. Default `feature-<number>`. */
  headRef?: string;
  /** `mona/orders` for a fork. Default the repository itself. */
  headRepository?: string;
  /** Branch. Default `main`. */
  baseRef?: string;
  baseSha?: string;
  /** The commit that merged it; while it is open, the one that GitHub made to see whether it could. */
  mergeCommitSha?: string | null;
  /** Default false: open. */
  merged?: boolean;
  /** Default `octocat`. */
  author?: string;
  files?: { filename: string; status: 'added' | 'modified' | 'removed' | 'renamed' }[];
  /** SHAs besides `headSha`, oldest first. */
  commits?: string[];
}

export type StoredPull = Required<PullRequest> & { createdAt: string };

export interface StoredComment {
  id: number;
  /** Its id in GraphQL. */
  nodeId: string;
  body: string;
  /** As in REST: with `[bot]` for an app. */
  login: string;
  minimized: boolean;
  createdAt: string;
  updatedAt: string;
  /** Every body that it has had, oldest first; the last is `body`. */
  revisions: string[];
}

export type Comment = StoredComment & { pull: number; minimizedReason: string | null };

// GitHub never gives an id again, so an id of one fake means nothing to another in the same process.
let lastCommentId = 2_000_000_000;

/** What GitHub remembers: pull requests of one repository and their comments. */
export class Store {
  readonly #pulls = new Map<number, StoredPull>();
  readonly #comments = new Map<number, Comment>();

  addPull(pull: PullRequest): void {
    if (this.#pulls.has(pull.number)) throw new Error(`There is a pull request ${pull.number} already.`);
    this.#pulls.set(pull.number, storedPull(pull));
  }

  mergePull(number: number, sha: string): void {
    const pull = this.#pulls.get(number);
    if (!pull) throw new Error(`There is no pull request ${number}: add it first.`);
    Object.assign(pull, { merged: true, mergeCommitSha: sha });
  }

  /** By number. */
  pulls(): StoredPull[] {
    return [...this.#pulls.values()].sort((a, b) => a.number - b.number);
  }

  pull(number: number): StoredPull | undefined {
    return this.#pulls.get(number);
  }

  addComment(pull: number, login: string, body: string): Comment {
    if (!this.#pulls.has(pull)) throw new Error(`There is no pull request ${pull}: add it first.`);
    const id = ++lastCommentId;
    const time = now();
    const comment: Comment = {
      id,
      nodeId: `IC_${Buffer.from(`IssueComment${id}`).toString('base64url')}`,
      pull,
      body,
      login,
      minimized: false,
      minimizedReason: null,
      createdAt: time,
      updatedAt: time,
      revisions: [body],
    };
    this.#comments.set(id, comment);
    return comment;
  }

  /** By id, which is also by age. */
  comments(pull: number): Comment[] {
    return [...this.#comments.values()].filter((comment) => comment.pull === pull);
  }

  comment(id: number): Comment | undefined {
    return this.#comments.get(id);
  }

  commentOfNode(nodeId: string): Comment | undefined {
    return [...this.#comments.values()].find((comment) => comment.nodeId === nodeId);
  }

  edit(comment: Comment, body: string): void {
    comment.body = body;
    comment.updatedAt = now();
    comment.revisions.push(body);
  }

  minimize(comment: Comment, classifier: string): void {
    comment.minimized = true;
    comment.minimizedReason = classifier.toLowerCase().replaceAll('_', '-');
  }

  remove(comment: Comment): void {
    this.#comments.delete(comment.id);
  }
}

export function storedPull(pull: PullRequest): StoredPull {
  return {
    headRef: `feature-${pull.number}`,
    headRepository: FULL_NAME,
    baseRef: DEFAULT_BRANCH,
    baseSha: DEFAULT_BRANCH_SHA,
    mergeCommitSha: null,
    merged: false,
    author: 'octocat',
    files: [],
    commits: [],
    ...pull,
    createdAt: now(),
  };
}

/** To the second, as GitHub says it. */
function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
