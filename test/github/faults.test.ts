import { describe, expect, test } from 'vitest';
import {
  badGateway,
  badGatewayAfterCommit,
  missing,
  notAccessible,
  primaryLimit,
  secondaryLimit,
  tooLong,
  unavailable,
} from './faults.ts';
import { expectNoViolations, startGitHub, type Fault, type FakeGitHub } from './github.ts';
import { at, octokit, PULL } from './octokit.ts';

const COMMENTS = /\/issues\/7\/comments$/;

async function gitHubWith(...faults: Fault[]): Promise<FakeGitHub> {
  const github = await startGitHub();
  github.addPullRequest(PULL);
  github.addComment(7, { body: 'there' });
  for (const fault of faults) github.fault(fault);
  return github;
}

function bodies(github: FakeGitHub): string[] {
  return github.comments(7).map(({ body }) => body);
}

describe('before GitHub wrote anything', () => {
  test('the connection is reset', async () => {
    const github = await gitHubWith({ method: 'POST', path: COMMENTS, kind: 'reset' });
    const { issues } = octokit(github).rest;
    await expect(issues.createComment({ ...at, body: 'x' })).rejects.toMatchObject({ status: 500 });
    expect(bodies(github)).toEqual(['there']);
    await issues.createComment({ ...at, body: 'x' });
    expect(bodies(github)).toEqual(['there', 'x']);
    expect(github.requests.map(({ status }) => status)).toEqual([null, 201]);
    expectNoViolations(github);
  });

  test('no answer comes', async () => {
    const github = await gitHubWith({ method: 'POST', path: COMMENTS, kind: 'hang' });
    const abort = new AbortController();
    const request = { signal: abort.signal };
    const create = octokit(github).rest.issues.createComment({ ...at, body: 'x', request });
    await expect.poll(() => github.requests).toHaveLength(1);
    abort.abort();
    await expect(create).rejects.toThrow(/abort/);
    expect(bodies(github)).toEqual(['there']);
  });

  test.for<[string, Fault, object]>([
    ['502', badGateway('POST', COMMENTS), { status: 502 }],
    ['503', unavailable('POST', COMMENTS), { status: 503 }],
    ['404', missing('POST', COMMENTS), { status: 404 }],
    ['too long', tooLong('POST', COMMENTS), { status: 422 }],
    [
      'secondary limit',
      secondaryLimit('POST', COMMENTS, { retryAfter: 60, status: 429 }),
      { status: 429, response: { headers: { 'retry-after': '60' } } },
    ],
    [
      'primary limit',
      primaryLimit('POST', COMMENTS),
      { status: 403, response: { headers: { 'x-ratelimit-remaining': '0' } } },
    ],
    [
      'not accessible',
      notAccessible('POST', COMMENTS),
      { response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } } },
    ],
    ['nothing special', { method: 'POST', path: COMMENTS, kind: 'respond' }, { status: 500 }],
  ])('GitHub answers: %s', async ([, fault, failure]) => {
    const github = await gitHubWith(fault);
    await expect(octokit(github).rest.issues.createComment({ ...at, body: 'x' })).rejects.toMatchObject(
      failure,
    );
    expect(bodies(github)).toEqual(['there']);
    expectNoViolations(github);
  });
});

describe('after GitHub wrote', () => {
  test.for<[string, Fault, number]>([
    ['reset', { method: 'POST', path: COMMENTS, kind: 'commit-then-reset' }, 500],
    ['502', badGatewayAfterCommit('POST', COMMENTS), 502],
  ])('the answer goes wrong: %s', async ([, fault, status]) => {
    const github = await gitHubWith(fault);
    await expect(octokit(github).rest.issues.createComment({ ...at, body: 'x' })).rejects.toMatchObject({
      status,
    });
    expect(bodies(github)).toEqual(['there', 'x']);
    expectNoViolations(github);
  });

  test.for(['connection', 'body'] as const)('the answer breaks off with the %s', async (cut) => {
    const github = await gitHubWith({ method: 'POST', path: COMMENTS, kind: 'commit-then-truncate', cut });
    const { data } = await octokit(github).rest.issues.createComment({ ...at, body: 'x' });
    expect(data.id).toBeUndefined();
    expect(bodies(github)).toEqual(['there', 'x']);
  });
});

test.for<['connection' | 'body', RegExp]>([
  ['connection', /^$/],
  ['body', /^\[\{.*[^\]]$/],
])('a list that breaks off with the %s is no list, and no error of the client', async ([cut, text]) => {
  const github = await gitHubWith({ method: 'GET', path: COMMENTS, kind: 'truncate', cut });
  const { data, status } = await octokit(github).rest.issues.listComments(at);
  expect(status).toBe(200);
  expect(data).toMatch(text);
  expect((await octokit(github).rest.issues.listComments(at)).data).toHaveLength(1);
});

test('a fault passes the requests before it, strikes as often as it should, and leaves others alone', async () => {
  const github = await gitHubWith(badGateway('GET', COMMENTS, { after: 1, times: 2 }));
  const { issues } = octokit(github).rest;
  const statuses = [];
  for (let round = 0; round < 4; round++) {
    statuses.push(
      await issues.listComments(at).then(
        ({ status }) => status,
        () => 'failed',
      ),
    );
    await issues.createComment({ ...at, body: 'x' });
  }
  expect(statuses).toEqual([200, 'failed', 'failed', 200]);
});

test('a second fault waits for the first', async () => {
  const github = await gitHubWith(secondaryLimit('GET', COMMENTS), {
    method: 'GET',
    path: COMMENTS,
    kind: 'respond',
    status: 404,
  });
  const { issues } = octokit(github).rest;
  await expect(issues.listComments(at)).rejects.toMatchObject({ status: 403 });
  await expect(issues.listComments(at)).rejects.toMatchObject({ status: 404 });
});

test('a request that a fault strikes is held to the description as well', async () => {
  const github = await gitHubWith({ method: 'GET', path: COMMENTS, kind: 'respond', status: 502 });
  const { request } = octokit(github);
  const list = request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...at, sort: 'up' });
  await expect(list).rejects.toMatchObject({ status: 502 });
  expect(github.violations).toEqual([expect.stringContaining('/sort is not described')]);
});
