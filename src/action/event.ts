import { readFileSync } from 'node:fs';
import type { Environment } from '../postgres/environment.ts';
import type { PullRequestClue } from './github/pull-request.ts';

/** What GitHub says about the run: which event, which repository, which commit, which pull request. */
export interface EventContext {
  /** `pull_request`, `push`, … */
  name: string;
  owner: string;
  repo: string;
  /** A number as text; it stays when a repository is renamed. */
  repositoryId: string;
  /** `https://github.com/octo/orders`; null outside of GitHub. */
  repositoryUrl: string | null;
  /** The commit whose files people know: the head of the pull request, or else that of the run. */
  commit: string | null;
  runUrl: string | null;
  job: string | null;
  /** Whether the files are from before a merge, and nobody may have looked at them yet. */
  unmerged: boolean;
  /** Whether the files may be those of a fork; `unknown` when only GitHub's API could tell. */
  fork: 'yes' | 'no' | 'unknown';
  dependabot: boolean;
  /** Whether GitHub hands secrets out although the files may be those of a fork. */
  privileged: boolean;
  /** How the pull request is found; null when the event has none. */
  pullRequest: PullRequestClue | null;
  /** How the pull request is found whose plan this run carries out, when the event itself names none. */
  merged: PullRequestClue | null;
}

/** Events in which the files are those of a pull request that is not merged. */
const UNMERGED = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
];
/** Events that have secrets and a token that may write, whoever opened the pull request. */
const PRIVILEGED = ['pull_request_target', 'workflow_run', 'issue_comment'];

/**
 * Reads the event from the environment and the payload file of the runner (GITHUB_EVENT_PATH). A payload
 * that is missing or unlike what GitHub documents leaves open what it would have said; nothing fails.
 */
export function readEvent(environment: Environment): EventContext {
  const given = (name: string): string | null => {
    const value = environment[name];
    return value === undefined || value === '' ? null : value;
  };
  const name = given('GITHUB_EVENT_NAME') ?? '';
  const payload = readPayload(given('GITHUB_EVENT_PATH'));
  const [owner = '', repo = ''] = (given('GITHUB_REPOSITORY') ?? '').split('/');
  const server = given('GITHUB_SERVER_URL');
  const repositoryUrl = server === null || repo === '' ? null : `${server}/${owner}/${repo}`;
  const runId = given('GITHUB_RUN_ID');
  const sha = given('GITHUB_SHA');
  const head = at(payload, 'pull_request', 'head');
  const run = at(payload, 'workflow_run');
  return {
    name,
    owner,
    repo,
    repositoryId: given('GITHUB_REPOSITORY_ID') ?? `${owner}/${repo}`,
    repositoryUrl,
    commit: text(at(head, 'sha')) ?? (name === 'workflow_run' ? text(at(run, 'head_sha')) : null) ?? sha,
    runUrl:
      repositoryUrl === null || runId === null
        ? null
        : `${repositoryUrl}/actions/runs/${runId}/attempts/${given('GITHUB_RUN_ATTEMPT') ?? '1'}`,
    job: given('GITHUB_JOB'),
    unmerged: isUnmerged(name, payload),
    fork: forkOf(name, payload),
    dependabot:
      given('GITHUB_ACTOR') === 'dependabot[bot]' ||
      text(at(payload, 'pull_request', 'user', 'login')) === 'dependabot[bot]',
    privileged: PRIVILEGED.includes(name),
    pullRequest: pullRequestOf(name, payload),
    merged: mergedBy(name, payload, sha),
  };
}

function isUnmerged(name: string, payload: unknown): boolean {
  if (name === 'issue_comment') return at(payload, 'issue', 'pull_request') !== undefined;
  // A workflow that runs when a pull request is closed runs on what was merged, if it was.
  if (at(payload, 'pull_request', 'merged') === true) return false;
  if (name === 'workflow_run') return UNMERGED.includes(text(at(payload, 'workflow_run', 'event')) ?? '');
  return UNMERGED.includes(name);
}

function forkOf(name: string, payload: unknown): EventContext['fork'] {
  const pull = at(payload, 'pull_request');
  if (pull !== undefined) {
    // The head has no repository any more when the fork was deleted.
    const base = text(at(pull, 'base', 'repo', 'full_name'));
    return base !== null && text(at(pull, 'head', 'repo', 'full_name')) === base ? 'no' : 'yes';
  }
  if (name === 'workflow_run') {
    const base = text(at(payload, 'repository', 'full_name'));
    const head = text(at(payload, 'workflow_run', 'head_repository', 'full_name'));
    return base !== null && head === base ? 'no' : 'yes';
  }
  return name === 'issue_comment' && isUnmerged(name, payload) ? 'unknown' : 'no';
}

function pullRequestOf(name: string, payload: unknown): PullRequestClue | null {
  const number =
    whole(at(payload, 'pull_request', 'number')) ??
    (at(payload, 'issue', 'pull_request') === undefined ? null : whole(at(payload, 'issue', 'number')));
  if (number !== null) return { kind: 'number', number };
  if (name === 'merge_group') return queuedPullRequest(text(at(payload, 'merge_group', 'head_ref')));
  if (name !== 'workflow_run') return null;
  const run = at(payload, 'workflow_run');
  const sha = text(at(run, 'head_sha'));
  if (sha === null) return null;
  if (!isUnmerged(name, payload)) return { kind: 'commit', sha };
  // `workflow_run.pull_requests` is empty for a fork, and what the first run says of itself is the fork's word.
  const owner = text(at(run, 'head_repository', 'owner', 'login'));
  const branch = text(at(run, 'head_branch'));
  return owner === null || branch === null ? null : { kind: 'head', owner, branch, sha };
}

/** A merge queue says which pull request it tries in nothing but the name of its branch. */
function queuedPullRequest(ref: string | null): PullRequestClue | null {
  const number = /\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref ?? '')?.[1];
  return number === undefined ? null : { kind: 'number', number: Number(number) };
}

/** The pull request that brought the commit, also when it was squashed or rebased: GitHub knows. */
function mergedBy(name: string, payload: unknown, sha: string | null): PullRequestClue | null {
  if (sha === null || isUnmerged(name, payload) || name === 'schedule') return null;
  return { kind: 'commit', sha };
}

function readPayload(path: string | null): unknown {
  try {
    return path === null ? undefined : JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found ?? undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function whole(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null;
}
