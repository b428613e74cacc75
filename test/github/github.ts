import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { afterTest } from '../kit/cleanup.ts';
import type { Answer } from './answers.ts';
import { ArmedFaults } from './armed.ts';
import type { Fault } from './faults.ts';
import { readGraphql } from './graphql.ts';
import { receive } from './requests.ts';
import { readRest } from './rest.ts';
import { answerOf, reset, send, sendHalf } from './send.ts';
import { REPOSITORY, Store, type Comment, type PullRequest, type StoredComment } from './store.ts';
import { newTokens, type Tokens } from './tokens.ts';

export type { Fault } from './faults.ts';
export type { PullRequest, StoredComment } from './store.ts';
export type { Tokens } from './tokens.ts';

export interface RecordedRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: Record<string, string>;
  /** As JSON; the text itself when it is none; undefined without a body. */
  body: unknown;
  /** Of the answer; null while there is none, and when none was sent. */
  status: number | null;
  token: string | null;
}

/** GitHub, as far as an action on one repository sees it. */
export interface FakeGitHub {
  /** `http://127.0.0.1:1234`, for GITHUB_API_URL; GITHUB_GRAPHQL_URL is `/graphql` below it. */
  url: string;
  /** New for each fake, so that one that leaked is found. */
  tokens: Tokens;
  repository: typeof REPOSITORY;
  addPullRequest: (pull: PullRequest) => void;
  /** `sha`: the commit on the base branch by which it is merged. */
  mergePullRequest: (number: number, sha: string) => void;
  /** `login`: default `mona`; with `[bot]` at its end it is an app's. */
  addComment: (pull: number, comment: { body: string; login?: string }) => StoredComment;
  /** Those that there are now, oldest first. */
  comments: (pull: number) => StoredComment[];
  /** In the order in which they came. */
  requests: RecordedRequest[];
  /** Every breach of GitHub's description of its API, by a request or by an answer of the fake. */
  violations: string[];
  /** Arms a fault until it has struck as often as it should. */
  fault: (fault: Fault) => void;
}

/** Starts a GitHub that knows one repository, `octo/orders`, with nothing in it. Stopped after the test. */
export async function startGitHub(): Promise<FakeGitHub> {
  const store = new Store();
  const tokens = newTokens();
  const faults = new ArmedFaults();
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await receive(incoming, url);
    const { method, path, query, body, token } = request;
    const record: RecordedRequest = {
      method,
      path,
      query: Object.fromEntries(query),
      body,
      status: null,
      token,
    };
    requests.push(record);
    const read = path === '/graphql' ? readGraphql(request) : readRest(request);
    violations.push(...read.breaches);
    const used = requests.filter((other) => other.token === token).length;
    const answered = (): Answer => {
      const answer = read.answer({ store, tokens, violate: (breach) => violations.push(breach) });
      return { ...answer, headers: { ...commonHeaders(used, token), ...answer.headers } };
    };
    record.status = carryOut(response, answered, faults.strike(method, path));
  };
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      violations.push(
        `The fake failed: ${error instanceof Error ? (error.stack ?? error.message) : 'oddly'}`,
      );
      reset(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterTest(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });

  return {
    url,
    tokens,
    repository: REPOSITORY,
    addPullRequest: (pull) => {
      store.addPull(pull);
    },
    mergePullRequest: (number, sha) => {
      store.mergePull(number, sha);
    },
    addComment: (pull, { body, login = 'mona' }) => publicPart(store.addComment(pull, login, body)),
    comments: (pull) => store.comments(pull).map(publicPart),
    requests,
    violations,
    fault: (fault) => {
      faults.arm(fault);
    },
  };
}

/** Fails when anything broke GitHub's description of its API. */
export function expectNoViolations(github: FakeGitHub): void {
  expect(github.violations, 'breaches of the description of the API').toEqual([]);
}

/** Answers, or does what the fault says instead. Returns the status that was sent. */
function carryOut(response: ServerResponse, answered: () => Answer, fault?: Fault): number | null {
  const commits = fault === undefined || fault.kind === 'truncate' || fault.kind.startsWith('commit');
  const real = commits ? answered() : undefined;
  switch (fault?.kind) {
    case 'hang':
      return null;
    case 'reset':
    case 'commit-then-reset':
      reset(response);
      return null;
    case 'truncate':
    case 'commit-then-truncate':
      sendHalf(response, real!, fault.cut);
      return real!.status;
    case 'respond':
    case 'commit-then-respond':
      send(response, answerOf(fault));
      return fault.status ?? 500;
    case undefined:
      send(response, real!);
      return real!.status;
  }
}

/** What stands in the head of every answer. */
function commonHeaders(used: number, token: string | null): Record<string, string> {
  const limit = token?.startsWith('ghp_') ? 5000 : 1000;
  return {
    'x-github-request-id': randomBytes(16).toString('hex').toUpperCase(),
    'x-github-media-type': 'github.v3; format=json',
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - used, 0)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    'x-ratelimit-resource': 'core',
  };
}

function publicPart({
  id,
  nodeId,
  body,
  login,
  minimized,
  createdAt,
  updatedAt,
  revisions,
}: Comment): StoredComment {
  return { id, nodeId, body, login, minimized, createdAt, updatedAt, revisions: [...revisions] };
}
