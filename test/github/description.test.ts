import { describe, expect, test } from 'vitest';
import { checkResponse, findOperation } from './description.ts';
import { expectNoViolations, startGitHub, type FakeGitHub } from './github.ts';
import { PULL } from './octokit.ts';
import { commentShape } from './shapes.ts';
import { Store } from './store.ts';

interface Sent {
  method?: string;
  body?: string;
  headers?: Record<string, string>;
}

function call(github: FakeGitHub, path: string, { headers, ...sent }: Sent): Promise<Response> {
  const usual = { authorization: `token ${github.tokens.write}`, 'content-type': 'application/json' };
  return fetch(github.url + path, { ...sent, headers: { ...usual, ...headers } });
}

describe('a breach of the description is recorded', () => {
  const comments = '/repos/octo/orders/issues/7/comments';
  const body = (value: unknown): Sent => ({ method: 'POST', body: JSON.stringify(value) });

  test.for<[string, string, Sent, number, RegExp]>([
    ['an unknown parameter', `${comments}?sort=created`, {}, 200, /query parameter \/sort is not described/],
    ['a wrong date', `${comments}?since=yesterday`, {}, 200, /query parameter \/since must match format/],
    ['a page that is too large', `${comments}?per_page=101`, {}, 200, /per_page: must be 1 to 100/],
    [
      'an id that is no number',
      '/repos/octo/orders/issues/undefined/comments',
      {},
      404,
      /issue_number must be/,
    ],
    ['an unknown path', '/repos/octo/orders/issues', {}, 404, /GET \/repos\/octo\/orders\/issues: is not/],
    ['an unknown method', comments, { method: 'PUT' }, 404, /PUT .*: is not described/],
    ['a missing field', comments, body({}), 422, /must have required property 'body'/],
    ['a field of another type', comments, body({ body: 1 }), 422, /\/body must be string/],
    ['an unknown field', comments, body({ body: 'x', bodyy: 'y' }), 201, /\/bodyy is not described/],
    ['a body that is not JSON', comments, { method: 'POST', body: '{"body":' }, 400, /is not JSON/],
    [
      'a body of another type',
      comments,
      { ...body({ body: 'x' }), headers: { 'content-type': 'text/plain' } },
      201,
      /text\/plain/,
    ],
    [
      'a media type that the fake has not',
      comments,
      { headers: { accept: 'text/html' } },
      200,
      /accepts only/,
    ],
    ['no user agent', comments, { headers: { 'user-agent': '' } }, 403, /no User-Agent/],
  ])('%s', async ([, path, init, status, violation]) => {
    const github = await startGitHub();
    github.addPullRequest(PULL);
    expect((await call(github, path, init)).status).toBe(status);
    expect(github.violations).toContainEqual(expect.stringMatching(violation));
    expect(() => {
      expectNoViolations(github);
    }).toThrow('breaches of the description of the API');
  });

  test('also in an answer of the fake: a bad date, a missing field, an unknown status', () => {
    const { operation } = findOperation('GET', '/repos/octo/orders/issues/comments/1')!;
    const store = new Store();
    store.addPull(PULL);
    const good = commentShape('https://api.github.com', store.addComment(7, 'mona', 'x'));
    expect(checkResponse(operation, 200, good)).toEqual([]);
    const { user, ...without } = good;
    expect(user).toBeDefined();
    const name = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}';
    expect(checkResponse(operation, 200, { ...good, created_at: 'yesterday' })).toEqual([
      `${name}: answer 200: /created_at must match format "date-time"`,
    ]);
    expect(checkResponse(operation, 200, without)).toEqual([
      `${name}: answer 200: must have required property 'user'`,
    ]);
    expect(checkResponse(operation, 302, undefined)).toEqual([`${name}: answer 302: is not described`]);
  });
});
