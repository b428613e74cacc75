import { invalidRequest, notFound, unknownCommit, unprocessableComment, type Answer } from './answers.ts';
import type { Called } from './description.ts';
import { pageOf } from './pages.ts';
import { commentShape, pullShape, repositoryShape, userShape, type Json } from './shapes.ts';
import {
  DEFAULT_BRANCH,
  DEFAULT_BRANCH_SHA,
  FULL_NAME,
  type Comment,
  type Store,
  type StoredPull,
} from './store.ts';
import type { Holder } from './tokens.ts';

/** A request that is well-formed and allowed. */
export interface RestCall extends Called {
  store: Store;
  holder: Holder;
  body: unknown;
  /** Where the API is, `http://127.0.0.1:1234`. */
  api: string;
  /** Of the request, without its query. */
  url: string;
}

type Route = (call: RestCall) => Answer;

const LONGEST_COMMENT = 65_536;

const routes: Record<string, Route> = {
  'issues/list-comments': (call) => {
    const pull = pullOf(call, 'issue_number');
    if (!pull) return missing(call);
    const since = String(call.query['since'] ?? '');
    const comments = call.store
      .comments(pull.number)
      .filter(({ updatedAt }) => since === '' || Date.parse(updatedAt) >= Date.parse(since));
    return listed(call, comments, (comment) => commentShape(call.api, comment));
  },
  'issues/get-comment': (call) => withComment(call, (comment) => shown(call, comment)),
  'issues/create-comment': (call) => {
    const pull = pullOf(call, 'issue_number');
    if (!pull) return missing(call);
    return withBody(call, (body) => {
      const shape = commentShape(call.api, call.store.addComment(pull.number, call.holder.login, body));
      return { status: 201, body: shape, headers: { location: String(shape['url']) } };
    });
  },
  'issues/update-comment': (call) =>
    withComment(call, (comment) =>
      withBody(call, (body) => {
        call.store.edit(comment, body);
        return shown(call, comment);
      }),
    ),
  'issues/delete-comment': (call) =>
    withComment(call, (comment) => {
      call.store.remove(comment);
      return { status: 204 };
    }),
  'pulls/get': (call) => {
    const pull = pullOf(call, 'pull_number');
    if (!pull) return missing(call);
    const comments = call.store.comments(pull.number).length;
    return { status: 200, body: { ...pullShape(call.api, pull), comments } };
  },
  'pulls/list': (call) => {
    const { state = 'open', head, base, direction = 'desc' } = call.query;
    const pulls = call.store.pulls().filter((pull) => {
      const label = `${pull.headRepository.split('/')[0] ?? ''}:${pull.headRef}`;
      if (state !== 'all' && (state === 'closed') !== pull.merged) return false;
      return (head === undefined || head === label) && (base === undefined || base === pull.baseRef);
    });
    return listed(call, direction === 'asc' ? pulls : pulls.reverse(), (pull) => pullShape(call.api, pull));
  },
  'pulls/list-files': (call) => {
    const pull = pullOf(call, 'pull_number');
    if (!pull) return missing(call);
    return listed(call, pull.files, (file) => fileShape(call.api, pull, file));
  },
  'repos/list-pull-requests-associated-with-commit': (call) => {
    const pulls = call.store
      .pulls()
      .filter((pull) => commitsOf(pull).includes(String(call.path['commit_sha'])));
    return listed(call, pulls, (pull) => pullShape(call.api, pull));
  },
  'repos/get': (call) => ({
    status: 200,
    body: {
      ...repositoryShape(call.api),
      has_discussions: false,
      network_count: 0,
      subscribers_count: 0,
    },
  }),
  'repos/get-commit': (call) => {
    const ref = String(call.path['ref']);
    const sha = commitOf(call.store, ref);
    if (sha === undefined) return unknownCommit(ref, call.operation.documentation);
    return { status: 200, body: commitShape(call.api, sha) };
  },
  'users/get-authenticated': (call) => ({
    status: 200,
    body: {
      ...userShape(call.api, call.holder.login),
      ...Object.fromEntries(
        ['name', 'company', 'blog', 'location', 'email', 'hireable', 'bio'].map((field) => [field, null]),
      ),
      user_view_type: 'public',
      public_repos: 8,
      public_gists: 8,
      followers: 3938,
      following: 9,
      created_at: '2011-01-25T18:44:36Z',
      updated_at: '2024-09-22T11:25:16Z',
    },
  }),
};

/** Answers a request that may be answered. */
export function answerRest(call: RestCall): Answer {
  const route = routes[call.operation.id];
  if (!route) throw new Error(`There is no route for ${call.operation.id}.`);
  const { owner = '', repo = '' } = call.path as { owner?: string; repo?: string };
  // GitHub folds the case of both names.
  if ('owner' in call.path && `${owner}/${repo}`.toLowerCase() !== FULL_NAME) return missing(call);
  return route(call);
}

function missing({ operation }: RestCall): Answer {
  return notFound(operation.documentation);
}

function pullOf({ store, path }: RestCall, parameter: string): StoredPull | undefined {
  return store.pull(Number(path[parameter]));
}

function withComment(call: RestCall, answer: (comment: Comment) => Answer): Answer {
  const comment = call.store.comment(Number(call.path['comment_id']));
  if (!comment) return missing(call);
  // An installation edits and deletes what others wrote, as a person with write access does.
  return answer(comment);
}

function withBody(call: RestCall, answer: (body: string) => Answer): Answer {
  const { documentation } = call.operation;
  const { body } = (call.body ?? {}) as { body?: unknown };
  if (body === undefined) return invalidRequest('"body" wasn\'t supplied.', documentation);
  if (typeof body !== 'string') {
    return invalidRequest(`For 'properties/body', ${JSON.stringify(body)} is not a string.`, documentation);
  }
  if (body.trim() === '') return unprocessableComment('Body cannot be blank', documentation);
  if (Array.from(body).length > LONGEST_COMMENT) {
    const problem = `Body is too long (maximum is ${LONGEST_COMMENT} characters)`;
    return unprocessableComment(problem, documentation);
  }
  return answer(body);
}

function shown({ api }: RestCall, comment: Comment): Answer {
  return { status: 200, body: commentShape(api, comment) };
}

function listed<T>(call: RestCall, all: T[], shape: (item: T) => Json): Answer {
  const { items, headers } = pageOf(all, call.query, call.url);
  return { status: 200, body: items.map(shape), headers };
}

function commitsOf(pull: StoredPull): (string | null)[] {
  return [pull.headSha, pull.mergeCommitSha, ...pull.commits];
}

/** The commit of a SHA, whole or its beginning, or of a branch. */
function commitOf(store: Store, ref: string): string | undefined {
  const pulls = store.pulls();
  const branch = ref.replace(/^(?:refs\/)?heads\//, '');
  if (branch === DEFAULT_BRANCH) return DEFAULT_BRANCH_SHA;
  const known = [DEFAULT_BRANCH_SHA, ...pulls.flatMap((pull) => [pull.baseSha, ...commitsOf(pull)])];
  return (
    pulls.find(({ headRef, headRepository }) => headRef === branch && headRepository === FULL_NAME)
      ?.headSha ??
    known.find((sha) => ref.length >= 7 && sha?.startsWith(ref)) ??
    undefined
  );
}

function commitShape(api: string, sha: string): Json {
  const url = `${api}/repos/${FULL_NAME}/commits/${sha}`;
  const person = {
    name: 'The Octocat',
    email: 'octocat@users.noreply.github.com',
    date: '2026-01-01T00:00:00Z',
  };
  return {
    url,
    sha,
    node_id: `C_${Buffer.from(sha).toString('base64url')}`,
    html_url: `https://github.com/${FULL_NAME}/commit/${sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${api}/repos/${FULL_NAME}/git/commits/${sha}`,
      author: person,
      committer: person,
      message: 'Change the orders',
      comment_count: 0,
      tree: { sha, url: `${api}/repos/${FULL_NAME}/git/trees/${sha}` },
    },
    author: userShape(api, 'octocat'),
    committer: userShape(api, 'octocat'),
    parents: [],
  };
}

function fileShape(api: string, pull: StoredPull, { filename, status }: StoredPull['files'][number]): Json {
  const path = encodeURI(filename);
  const at = `${pull.headSha}/${path}`;
  return {
    sha: 'bbcd538c8e72b8c175046e27cc8f907076331401',
    filename,
    status,
    ...(status === 'renamed' && { previous_filename: `${filename}.old` }),
    additions: status === 'removed' ? 0 : 1,
    deletions: status === 'removed' ? 1 : 0,
    changes: 1,
    blob_url: `https://github.com/${FULL_NAME}/blob/${at}`,
    raw_url: `https://github.com/${FULL_NAME}/raw/${at}`,
    contents_url: `${api}/repos/${FULL_NAME}/contents/${path}?ref=${pull.headSha}`,
  };
}
