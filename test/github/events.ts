import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../kit/folder.ts';
import {
  API,
  commit,
  context,
  DEFAULT_REF,
  pushedCommit,
  surroundings,
  WORKFLOW,
  type WorkflowEvent,
} from './events/context.ts';
import { pullShape, type Json } from './shapes.ts';
import {
  DEFAULT_BRANCH,
  DEFAULT_BRANCH_SHA,
  FULL_NAME,
  REPOSITORY,
  storedPull,
  type StoredPull,
} from './store.ts';

export type { WorkflowEvent } from './events/context.ts';
export { issueCommentEvent } from './events/issue-comment.ts';
export { workflowRunEvent } from './events/workflow-run.ts';

export interface PullRequestOptions {
  number: number;
  /** `mona/orders`: the fork that it comes from, whose owner is the author; null for one that was deleted. */
  fork?: string | null;
  /** Opened by Dependabot. */
  dependabot?: boolean;
  /** Default `opened`. */
  action?: string;
  headSha?: string;
  headRef?: string;
  baseSha?: string;
  baseRef?: string;
  /** The commit that merged it; while it is open, the one that GitHub made of head and base to run on. */
  mergeSha?: string;
  /** With the action `closed`. Default false. */
  merged?: boolean;
}

const HEAD_SHA = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';
const MERGE_SHA = '6dcb09b5b57875f334f61aebed695e2e4193db5e';

/** It runs on the merge of head and base; once merged, on the branch it was merged into. */
export function pullRequestEvent(options: PullRequestOptions): WorkflowEvent {
  const pull = pullOf(options);
  return {
    name: 'pull_request',
    payload: pullPayload(pull, options),
    github: {
      ...context('pull_request', {
        actor: pull.author,
        ref: pull.merged ? `refs/heads/${pull.baseRef}` : `refs/pull/${pull.number}/merge`,
        sha: pull.mergeCommitSha ?? pull.headSha,
      }),
      head_ref: pull.headRef,
      base_ref: pull.baseRef,
    },
  };
}

/** It runs on the base, with the rights of the base. */
export function pullRequestTargetEvent(options: PullRequestOptions): WorkflowEvent {
  const pull = pullOf(options);
  return {
    name: 'pull_request_target',
    payload: pullPayload(pull, options),
    github: {
      ...context('pull_request_target', {
        actor: pull.author,
        ref: `refs/heads/${pull.baseRef}`,
        sha: pull.baseSha,
      }),
      head_ref: pull.headRef,
      base_ref: pull.baseRef,
    },
  };
}

export function pushEvent({
  sha,
  ref = DEFAULT_REF,
  before = DEFAULT_BRANCH_SHA,
}: {
  sha: string;
  ref?: string;
  before?: string;
}): WorkflowEvent {
  return {
    name: 'push',
    payload: {
      ref,
      before,
      after: sha,
      ...surroundings('octocat'),
      pusher: { name: 'octocat', email: 'octocat@users.noreply.github.com' },
      created: false,
      deleted: false,
      forced: false,
      base_ref: null,
      compare: `https://github.com/${FULL_NAME}/compare/${before.slice(0, 12)}...${sha.slice(0, 12)}`,
      commits: [pushedCommit(sha)],
      head_commit: pushedCommit(sha),
    },
    github: context('push', { actor: 'octocat', ref, sha }),
  };
}

/** The merge queue tries a pull request, behind those before it, on a branch that names it. */
export function mergeGroupEvent({
  pull,
  sha,
  baseSha = DEFAULT_BRANCH_SHA,
}: {
  pull: number;
  sha: string;
  baseSha?: string;
}): WorkflowEvent {
  const ref = `refs/heads/gh-readonly-queue/${DEFAULT_BRANCH}/pr-${pull}-${baseSha}`;
  return {
    name: 'merge_group',
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: sha,
        head_ref: ref,
        base_sha: baseSha,
        base_ref: DEFAULT_REF,
        head_commit: commit(sha),
      },
      ...surroundings('octocat'),
    },
    github: context('merge_group', { actor: 'octocat', ref, sha }),
  };
}

export function workflowDispatchEvent({
  inputs = {},
  sha = DEFAULT_BRANCH_SHA,
  ref = DEFAULT_REF,
}: {
  inputs?: Record<string, string>;
  sha?: string;
  ref?: string;
} = {}): WorkflowEvent {
  return {
    name: 'workflow_dispatch',
    payload: { inputs, ref, ...surroundings('octocat'), workflow: WORKFLOW },
    github: context('workflow_dispatch', { actor: 'octocat', ref, sha }),
  };
}

export function scheduleEvent(): WorkflowEvent {
  return {
    name: 'schedule',
    payload: { schedule: '17 3 * * *', ...surroundings('octocat'), workflow: WORKFLOW },
    github: context('schedule', { actor: 'octocat', ref: DEFAULT_REF, sha: DEFAULT_BRANCH_SHA }),
  };
}

/** Writes the payload where a run finds it. Returns the values of `github` with the `event_path` to it. */
export async function writeEvent({ payload, github }: WorkflowEvent): Promise<Record<string, string>> {
  const path = join(await temporaryFolder(), 'event.json');
  await writeFile(path, JSON.stringify(payload, null, 2));
  return { ...github, event_path: path };
}

function pullOf(options: PullRequestOptions): StoredPull {
  const { number, fork, dependabot = false, merged = false } = options;
  const from = fork === null ? `mona/${REPOSITORY.repo}` : fork;
  const branch = dependabot ? `dependabot/npm_and_yarn/pg-8.23.${number}` : `feature-${number}`;
  return storedPull({
    number,
    headSha: options.headSha ?? HEAD_SHA,
    headRef: options.headRef ?? branch,
    headRepository: from ?? FULL_NAME,
    baseRef: options.baseRef ?? DEFAULT_BRANCH,
    baseSha: options.baseSha ?? DEFAULT_BRANCH_SHA,
    mergeCommitSha: options.mergeSha ?? MERGE_SHA,
    merged,
    author: dependabot ? 'dependabot[bot]' : (from?.split('/')[0] ?? 'octocat'),
  });
}

function pullPayload(pull: StoredPull, { action = 'opened', fork }: PullRequestOptions): Json {
  const shape = pullShape(API, pull);
  if (fork === null) shape['head'] = { ...(shape['head'] as Json), repo: null };
  return {
    action,
    number: pull.number,
    pull_request: { ...shape, ...(action === 'closed' && { state: 'closed' }) },
    ...(action === 'synchronize' && { before: '0'.repeat(39) + '1', after: pull.headSha }),
    ...surroundings(pull.author),
  };
}
