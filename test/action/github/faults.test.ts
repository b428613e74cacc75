import { expect, test, vi } from 'vitest';
import { GitHubError, type GitHub } from '../../../src/action/github/client.ts';
import { putComment } from '../../../src/action/github/comments.ts';
import { troubleInWords } from '../../../src/action/github/trouble.ts';
import { badGateway, badGatewayAfterCommit, missing, tooLong } from '../../github/faults.ts';
import { expectNoViolations, type FakeGitHub, type Fault } from '../../github/github.ts';
import {
  asked,
  COMMENT,
  COMMENTS,
  forwarded,
  gitHubWithPull,
  KEY,
  opened,
  ours,
  PULL,
  saying,
} from './support.ts';

vi.mock('node:timers/promises', async (original) =>
  (await import('./waits.ts')).withoutWaits(await original()),
);

const UPDATE = { mode: 'update', create: true } as const;

const POST = `POST /issues/${PULL}/comments`;
const LIST = `GET /issues/${PULL}/comments?page=1`;

async function failure(promise: Promise<unknown>): Promise<GitHubError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GitHubError);
  return error as GitHubError;
}

function writes(fake: FakeGitHub): string[] {
  return asked(fake).filter((request) => !request.startsWith('GET ') && request !== 'POST /graphql');
}

test.each<[string, Partial<Fault>]>([
  ['is cut off with the connection', { kind: 'truncate', cut: 'connection' }],
  ['ends early', { kind: 'truncate', cut: 'body' }],
  ['is a page of a proxy', { kind: 'respond', status: 200, body: '<html>' }],
  ['is empty', { kind: 'respond', status: 200, body: '' }],
  ['is another JSON', { kind: 'respond', status: 200, body: { message: 'Hello' } }],
  ['is a 502', { kind: 'respond', status: 502, body: '<html>' }],
  ['is a reset', { kind: 'reset' }],
])('A list whose answer %s is asked for again, and no second comment is made', async (_, fault) => {
  const fake = await gitHubWithPull();
  await putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
  fake.fault({ method: 'GET', path: COMMENTS, kind: 'reset', ...fault });
  const outcome = await putComment(await opened(fake), PULL, KEY, saying('two'), UPDATE);
  expect(outcome.state).toBe('updated');
  expect(ours(fake)).toHaveLength(1);
  expectNoViolations(fake);
});

test('A second page that cannot be read is no end of the list: nothing is written', async () => {
  const fake = await gitHubWithPull();
  for (let count = 1; count <= 150; count++) fake.addComment(PULL, { body: `Comment ${count}` });
  await putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
  fake.requests.length = 0;
  fake.fault({ method: 'GET', path: COMMENTS, kind: 'truncate', after: 1, times: 10 });
  const github = await opened(fake);
  const error = await failure(putComment(github, PULL, KEY, saying('two'), UPDATE));
  expect(error).toMatchObject({ kind: 'unavailable', status: null });
  expect(error.message).toBe(
    `The answer to GET /repos/octo/orders/issues/${PULL}/comments is cut off or is not what GitHub describes`,
  );
  expect(writes(fake)).toEqual([]);
  expectNoViolations(fake);
});

test.each<[string, Fault]>([
  ['reset', { method: 'POST', path: COMMENTS, kind: 'commit-then-reset' }],
  ['answered with 502', badGatewayAfterCommit('POST', COMMENTS)],
  ['cut off', { method: 'POST', path: COMMENTS, kind: 'commit-then-truncate', cut: 'connection' }],
  ['cut short', { method: 'POST', path: COMMENTS, kind: 'commit-then-truncate', cut: 'body' }],
])('A post that was done and then %s is found, not done again', async (_, fault) => {
  const fake = await gitHubWithPull();
  fake.fault(fault);
  const outcome = await putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
  expect(outcome).toMatchObject({ state: 'created', id: ours(fake)[0]?.id, duplicatesRemoved: 0 });
  expect(writes(fake)).toEqual([POST]);
  expectNoViolations(fake);
});

test.each<[string, Fault]>([
  ['reset', { method: 'POST', path: COMMENTS, kind: 'reset' }],
  ['answered with 502', badGateway('POST', COMMENTS)],
])('A post that was %s and not done is done again once it is known not to be there', async (_, fault) => {
  const fake = await gitHubWithPull();
  fake.fault(fault);
  const github = await opened(fake);
  expect(await putComment(github, PULL, KEY, saying('one'), UPDATE)).toMatchObject({ state: 'created' });
  expect(ours(fake)).toHaveLength(1);
  expect(asked(fake).slice(0, 4)).toEqual([LIST, POST, LIST, POST]);
  expectNoViolations(fake);
});

test('A post that fails again and again is given up, having looked for it each time', async () => {
  const fake = await gitHubWithPull();
  fake.fault(badGateway('POST', COMMENTS, { times: 10 }));
  const github = await opened(fake);
  const error = await failure(putComment(github, PULL, KEY, saying('one'), UPDATE));
  expect(error).toMatchObject({ kind: 'unavailable', status: 502 });
  expect(asked(fake).at(-1)).toBe(LIST);
  expect(ours(fake)).toEqual([]);
  expectNoViolations(fake);
});

test('A comment that was made is no failure when the look after it fails', async () => {
  const fake = await gitHubWithPull();
  fake.fault({ method: 'GET', path: COMMENTS, kind: 'reset', after: 1, times: 10 });
  const github = await opened(fake);
  const outcome = await putComment(github, PULL, KEY, saying('one'), UPDATE);
  expect(outcome).toMatchObject({ state: 'created', id: ours(fake)[0]?.id });
  expectNoViolations(fake);
});

test.each<[string, Fault]>([
  ['reset', { method: 'PATCH', path: COMMENT, kind: 'commit-then-reset' }],
  ['answered with 502', badGatewayAfterCommit('PATCH', COMMENT)],
  ['cut off', { method: 'PATCH', path: COMMENT, kind: 'commit-then-truncate' }],
])('A change that was %s is made again', async (_, fault) => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  await putComment(github, PULL, KEY, saying('one'), UPDATE);
  fake.fault(fault);
  expect(await putComment(github, PULL, KEY, saying('two'), UPDATE)).toMatchObject({ state: 'updated' });
  expect(ours(fake).map(({ body }) => body)).toEqual([expect.stringContaining('### two')]);
  expectNoViolations(fake);
});

test('A comment that is deleted just before it is written to is made anew', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  const first = await putComment(github, PULL, KEY, saying('one'), UPDATE);
  const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
  let isDeleted = false;
  const overtaken: GitHub = {
    ...forwarded(github),
    request: async (asked, parameters, read) => {
      if (asked.startsWith('PATCH') && !isDeleted) {
        isDeleted = true;
        await github.request(route, { comment_id: first.id }, () => undefined);
      }
      return github.request(asked, parameters, read);
    },
  };
  const second = await putComment(overtaken, PULL, KEY, saying('two'), UPDATE);
  expect(second.state).toBe('created');
  expect(second.id).not.toBe(first.id);
  expect(ours(fake).map(({ body }) => body)).toEqual([expect.stringContaining('### two')]);
  expectNoViolations(fake);
});

test('A duplicate that cannot be deleted does not keep the comment from being written', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  await putComment(github, PULL, KEY, saying('one'), UPDATE);
  fake.addComment(PULL, { body: ours(fake)[0]?.body ?? '', login: 'github-actions[bot]' });
  fake.fault({ method: 'DELETE', path: COMMENT, kind: 'respond', status: 403, body: { message: 'No' } });
  const outcome = await putComment(github, PULL, KEY, saying('two'), UPDATE);
  expect(outcome).toMatchObject({ state: 'updated', duplicatesRemoved: 0 });
  expectNoViolations(fake);
});

test('A token that may only read is told what it lacks, after one try', async () => {
  const fake = await gitHubWithPull();
  const error = await failure(
    putComment(await opened(fake, { token: 'read' }), PULL, KEY, saying('one'), UPDATE),
  );
  expect(error).toMatchObject({
    kind: 'permission',
    status: 403,
    permissions: 'issues=write; pull_requests=write',
    message: `GitHub answered 403 to POST /repos/octo/orders/issues/${PULL}/comments: Resource not accessible by integration`,
  });
  expect(asked(fake)).toEqual([LIST, POST]);
  expectNoViolations(fake);
});

test.each([
  'Unable to create comment because issue is locked.',
  'Repository was archived so is read-only.',
  'Resource protected by organization SAML enforcement.',
])('What is forbidden to everybody is quoted, and no permission is asked for: %s', async (message) => {
  const fake = await gitHubWithPull();
  fake.fault({ method: 'POST', path: COMMENTS, kind: 'respond', status: 403, body: { message } });
  const error = await failure(putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE));
  expect(error).toMatchObject({ kind: 'refused', status: 403 });
  const text = troubleInWords(error, { fromFork: false, byDependabot: false });
  expect(text).toContain(`GitHub refused it (GitHub answered 403 to POST /repos/`);
  expect(text).toContain(message.replace(/\.$/, ''));
  expect(text).not.toContain('permissions:');
  expectNoViolations(fake);
});

test.each(['integration', 'personal access token'])(
  'What a token may not do is a missing permission: Resource not accessible by %s',
  async (holder) => {
    const fake = await gitHubWithPull();
    const body = { message: `Resource not accessible by ${holder}` };
    fake.fault({ method: 'POST', path: COMMENTS, kind: 'respond', status: 403, body });
    const error = await failure(putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE));
    expect(error.kind).toBe('permission');
    expectNoViolations(fake);
  },
);

test.each<[string, Fault, Partial<GitHubError>]>([
  ['404', missing('GET', COMMENTS), { kind: 'not-found', status: 404 }],
  [
    '401',
    { method: 'GET', path: COMMENTS, kind: 'respond', status: 401, body: {} },
    { kind: 'unauthorized' },
  ],
  ['400', { method: 'GET', path: COMMENTS, kind: 'respond', status: 400, body: {} }, { kind: 'refused' }],
  ['422 too long, three times', tooLong('POST', COMMENTS, { times: 3 }), { kind: 'too-long', status: 422 }],
  [
    '422 for another reason',
    { method: 'POST', path: COMMENTS, kind: 'respond', status: 422, body: { message: 'No' } },
    { kind: 'refused', status: 422 },
  ],
])('%s is said and not tried again', async (_, fault, expected) => {
  const fake = await gitHubWithPull();
  fake.fault(fault);
  const error = await failure(putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE));
  expect(error).toMatchObject(expected);
  expect(ours(fake)).toEqual([]);
  expectNoViolations(fake);
});

test('Not knowing for now who we are is a failure, not another identity', async () => {
  const fake = await gitHubWithPull();
  await putComment(await opened(fake, { token: 'user' }), PULL, KEY, saying('one'), UPDATE);
  fake.fault(badGateway('POST', /graphql$/, { times: 10 }));
  const github = await opened(fake, { token: 'user' });
  const error = await failure(putComment(github, PULL, KEY, saying('two'), UPDATE));
  expect(error.kind).toBe('unavailable');
  expect(ours(fake)).toHaveLength(1);
  expectNoViolations(fake);
});

test.each(['user', 'write'] as const)(
  'Where GraphQL does not say who the %s token is, REST or what every job has does',
  async (token) => {
    const fake = await gitHubWithPull();
    const { id } = await putComment(await opened(fake, { token }), PULL, KEY, saying('one'), UPDATE);
    const body = { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] };
    fake.fault({ method: 'POST', path: /graphql$/, kind: 'respond', status: 200, body });
    const outcome = await putComment(await opened(fake, { token }), PULL, KEY, saying('two'), UPDATE);
    expect(outcome).toMatchObject({ state: 'updated', id });
    expect(asked(fake).at(-2)).toBe('GET /user');
    expectNoViolations(fake);
  },
);
