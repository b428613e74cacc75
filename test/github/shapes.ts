import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_BRANCH, FULL_NAME, REPOSITORY, type Comment, type StoredPull } from './store.ts';

export type Json = Record<string, unknown>;

/** Where the API is: what stands at the beginning of its URLs. */
export type Api = string;

// A pull_request payload of the npm package @octokit/webhooks-examples, version 7.6.1, by Gregor Martynus, MIT
// licence. What it says several times (users, repositories) is left out and put back here.
const example = JSON.parse(
  readFileSync(join(import.meta.dirname, 'events/pull-request.json'), 'utf8'),
) as Record<'pull_request' | 'repository' | 'sender', Json>;
const EXAMPLE_REPOSITORY = 'Codertocat/Hello-World';
const EXAMPLE_USER = 'Codertocat';
const EXAMPLE_API = 'https://api.github.com';

const USER_IDS: Record<string, number> = {
  octocat: 583231,
  'github-actions[bot]': 41898282,
  'dependabot[bot]': 49699333,
};

export function userShape(api: Api, login: string): Json {
  const path = encodeURIComponent(login);
  const id = userId(login);
  return {
    ...(filled(example.sender, { [`/users/${EXAMPLE_USER}`]: `/users/${path}`, [EXAMPLE_API]: api }) as Json),
    login,
    id,
    node_id: nodeId(isBot(login) ? 'BOT' : 'U', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    html_url: isBot(login) ? `https://github.com/apps/${appSlug(login)}` : `https://github.com/${path}`,
    type: isBot(login) ? 'Bot' : 'User',
  };
}

/** `fullName` other than the repository's own is a fork of it. */
export function repositoryShape(api: Api, fullName: string = FULL_NAME): Json {
  const [owner = '', name = ''] = fullName.split('/');
  const fork = fullName !== FULL_NAME;
  const id = fork ? REPOSITORY.id + userId(owner) : REPOSITORY.id;
  return {
    ...(filled(example.repository, { [EXAMPLE_REPOSITORY]: fullName, [EXAMPLE_API]: api }) as Json),
    id,
    node_id: nodeId('R', id),
    name,
    full_name: fullName,
    owner: userShape(api, owner),
    private: !fork,
    visibility: fork ? 'public' : 'private',
    fork,
    default_branch: DEFAULT_BRANCH,
  };
}

/** What is said of a repository in passing: who it is and the URLs below it. */
export function minimalRepositoryShape(api: Api, fullName: string): Json {
  const shape = repositoryShape(api, fullName);
  const kept = ['id', 'node_id', 'name', 'full_name', 'owner', 'private', 'description', 'fork', 'url'];
  const elsewhere = ['clone_url', 'git_url', 'mirror_url', 'ssh_url', 'svn_url'];
  return Object.fromEntries(
    Object.entries(shape).filter(
      ([name]) => kept.includes(name) || (name.endsWith('_url') && !elsewhere.includes(name)),
    ),
  );
}

/** A pull request, with more than its shape in lists has. */
export function pullShape(api: Api, pull: StoredPull): Json {
  const { number, createdAt, merged } = pull;
  const [headOwner = ''] = pull.headRepository.split('/');
  const shape = filled(example.pull_request, {
    [`${EXAMPLE_REPOSITORY}/pulls/2`]: `${FULL_NAME}/pulls/${number}`,
    [`${EXAMPLE_REPOSITORY}/pull/2`]: `${FULL_NAME}/pull/${number}`,
    [`${EXAMPLE_REPOSITORY}/issues/2`]: `${FULL_NAME}/issues/${number}`,
    [EXAMPLE_REPOSITORY]: FULL_NAME,
    [EXAMPLE_API]: api,
    [(example.pull_request['head'] as { sha: string }).sha]: pull.headSha,
  }) as Json;
  const id = 279_147_437 + number;
  return {
    ...shape,
    number,
    id,
    node_id: nodeId('PR', id),
    state: merged ? 'closed' : 'open',
    title: `Change ${number}`,
    user: userShape(api, pull.author),
    body: null,
    created_at: createdAt,
    updated_at: createdAt,
    closed_at: merged ? createdAt : null,
    merged_at: merged ? createdAt : null,
    merge_commit_sha: pull.mergeCommitSha,
    author_association: association(pull.author),
    head: {
      label: `${headOwner}:${pull.headRef}`,
      ref: pull.headRef,
      sha: pull.headSha,
      user: userShape(api, headOwner),
      repo: repositoryShape(api, pull.headRepository),
    },
    base: {
      label: `${REPOSITORY.owner}:${pull.baseRef}`,
      ref: pull.baseRef,
      sha: pull.baseSha,
      user: userShape(api, REPOSITORY.owner),
      repo: repositoryShape(api),
    },
    merged,
    mergeable: merged ? null : true,
    mergeable_state: merged ? 'unknown' : 'clean',
    merged_by: merged ? userShape(api, pull.author) : null,
    commits: pull.commits.length + 1,
    changed_files: pull.files.length,
  };
}

export function commentShape(api: Api, comment: Comment): Json {
  const { id, pull, login } = comment;
  const url = `${api}/repos/${FULL_NAME}/issues/comments/${id}`;
  const none = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 };
  return {
    url,
    html_url: `https://github.com/${FULL_NAME}/pull/${pull}#issuecomment-${id}`,
    issue_url: `${api}/repos/${FULL_NAME}/issues/${pull}`,
    id,
    node_id: comment.nodeId,
    user: userShape(api, login),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(login),
    body: comment.body,
    reactions: { url: `${url}/reactions`, total_count: 0, ...none },
    performed_via_github_app: isBot(login) ? appShape(api, appSlug(login)) : null,
    minimized: comment.minimized ? { reason: comment.minimizedReason } : null,
  };
}

export function isBot(login: string): boolean {
  return login.endsWith('[bot]');
}

/** An app's login in GraphQL, where its comments are by `github-actions`. */
export function appSlug(login: string): string {
  return login.replace(/\[bot\]$/, '');
}

export function nodeId(prefix: string, id: number): string {
  return `${prefix}_${Buffer.from(String(id)).toString('base64url')}`;
}

function appShape(api: Api, slug: string): Json {
  const id = slug === 'github-actions' ? 15368 : userId(slug);
  return {
    id,
    client_id: `Iv1.${id.toString(16).padStart(16, '0')}`,
    slug,
    node_id: nodeId('A', id),
    owner: userShape(api, 'github'),
    name: slug,
    description: '',
    external_url: 'https://help.github.com/en/actions',
    html_url: `https://github.com/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2025-03-07T16:35:00Z',
    permissions: { issues: 'write', pull_requests: 'write', metadata: 'read' },
    events: [],
  };
}

function association(login: string): string {
  if (isBot(login)) return 'NONE';
  return login === 'octocat' ? 'MEMBER' : 'CONTRIBUTOR';
}

/** The same for the same login, in every process. */
export function userId(login: string): number {
  return USER_IDS[login] ?? Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7);
}

/** A copy with texts put in the place of others, wherever they stand. */
function filled(value: unknown, texts: Record<string, string>): unknown {
  const text = Object.entries(texts).reduce(
    (result, [from, to]) => result.replaceAll(from, to),
    JSON.stringify(value),
  );
  return JSON.parse(text);
}
