import type { CommentContent } from '../../../src/action/github/comments.ts';
import { openGitHub, type GitHub } from '../../../src/action/github/client.ts';
import type { Marker } from '../../../src/action/github/marker.ts';
import type { Patience } from '../../../src/action/github/pace.ts';
import type { FakeGitHub, StoredComment, Tokens } from '../../github/github.ts';
import { startGitHub } from '../../github/github.ts';

export const PULL = 7;
export const HEAD_SHA = 'a'.repeat(40);
export const KEY = '3f9c2b7a10de4c55';
export const BOT = 'github-actions[bot]';

/** A GitHub with one pull request. */
export async function gitHubWithPull(): Promise<FakeGitHub> {
  const fake = await startGitHub();
  fake.addPullRequest({ number: PULL, headSha: HEAD_SHA });
  return fake;
}

/** As the action opens it, with a token of the fake. */
export function opened(
  fake: FakeGitHub,
  { token = 'write', ...options }: { token?: keyof Tokens; patience?: Patience; signal?: AbortSignal } = {},
): Promise<GitHub> {
  const { owner, repo } = fake.repository;
  return openGitHub({ token: fake.tokens[token], apiUrl: fake.url, owner, repo, ...options });
}

/** What a comment should say. */
export function saying(said: string, marker: Partial<Marker> = {}): CommentContent {
  return {
    marker: {
      v: 1,
      key: KEY,
      kind: 'plan',
      digest: null,
      commit: HEAD_SHA,
      closed: false,
      plan: null,
      ...marker,
    },
    text: () => `### ${said}\n\nMore of it.\n\n<sub>updated at ${String(performance.now())}</sub>`,
    essence: said,
  };
}

/** Requests as `GET /issues/7/comments?page=2`, in the order in which they came. */
export function asked(fake: FakeGitHub): string[] {
  return fake.requests.map(({ method, path, query }) => {
    const page = query['page'] === undefined ? '' : `?page=${query['page']}`;
    return `${method} ${path.replace(`/repos/${fake.repository.owner}/${fake.repository.repo}`, '').replace(/\d{6,}/, 'ID')}${page}`;
  });
}

/** The comments of the pull request that the action has made, by what begins them. */
export function ours(fake: FakeGitHub): StoredComment[] {
  return fake.comments(PULL).filter(({ body }) => body.startsWith('<!-- migrate-action '));
}

export const COMMENTS = /\/issues\/7\/comments$/;
export const COMMENT = /\/issues\/comments\/\d+$/;

/** The same GitHub as a plain object, for one of whose methods a test puts its own. */
export function forwarded(github: GitHub): GitHub {
  return {
    owner: github.owner,
    repo: github.repo,
    request: (...given) => github.request(...given),
    list: (...given) => github.list(...given),
    graphql: (...given) => github.graphql(...given),
    identity: () => github.identity(),
    pause: (...given) => github.pause(...given),
    hurry: () => {
      github.hurry();
    },
  };
}
