import { expect, test } from 'vitest';
import { ownComments, putComment, retitle } from '../../../src/action/github/comments.ts';
import { readMarker } from '../../../src/action/github/marker.ts';
import { tooLong } from '../../github/faults.ts';
import { expectNoViolations } from '../../github/github.ts';
import { asked, BOT, COMMENTS, gitHubWithPull, KEY, opened, ours, PULL, saying } from './support.ts';

const UPDATE = { mode: 'update', create: true } as const;
const LIST = `GET /issues/${PULL}/comments?page=1`;

test('A first comment is posted and looked for again, with three requests', async () => {
  const fake = await gitHubWithPull();
  const outcome = await putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
  const [comment] = ours(fake);
  expect(outcome).toEqual({
    state: 'created',
    id: comment?.id,
    url: expect.stringContaining(`#issuecomment-${String(comment?.id)}`),
    duplicatesRemoved: 0,
  });
  expect(comment).toMatchObject({ login: BOT, body: expect.stringMatching(/^<!-- .* -->\n### one\n/) });
  // Who we are is asked only when there is a comment that could be ours.
  expect(asked(fake)).toEqual([LIST, `POST /issues/${PULL}/comments`, LIST]);
  expectNoViolations(fake);
});

test('What changed is written over the comment: who we are is asked once, then it is a list and a write', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  const { id } = await putComment(github, PULL, KEY, saying('one'), UPDATE);
  fake.requests.length = 0;
  for (const said of ['two', 'three']) {
    expect(await putComment(github, PULL, KEY, saying(said), UPDATE)).toMatchObject({ state: 'updated', id });
  }
  const patch = 'PATCH /issues/comments/ID';
  expect(asked(fake)).toEqual([LIST, 'POST /graphql', patch, LIST, patch]);
  expect(ours(fake).map(({ body }) => body)).toEqual([expect.stringContaining('### three')]);
  expectNoViolations(fake);
});

test('A comment that says it already is not written to, whoever looks', async () => {
  const fake = await gitHubWithPull();
  const { id } = await putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
  fake.requests.length = 0;
  const outcome = await putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
  expect(outcome).toMatchObject({ state: 'unchanged', id });
  expect(asked(fake)).toEqual([LIST, 'POST /graphql']);
  expect(ours(fake)[0]?.revisions).toHaveLength(1);
  expectNoViolations(fake);
});

test('Another digest, another kind or an end is a change even when the text is the same', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  await putComment(github, PULL, KEY, saying('same'), UPDATE);
  for (const marker of [
    { digest: 'b'.repeat(64) },
    { digest: 'b'.repeat(64), kind: 'apply' },
    { digest: 'b'.repeat(64), kind: 'apply', closed: true },
  ] as const) {
    const outcome = await putComment(github, PULL, KEY, saying('same', marker), UPDATE);
    expect(outcome.state).toBe('updated');
    expect(readMarker(ours(fake)[0]?.body ?? '')).toMatchObject(marker);
  }
  expectNoViolations(fake);
});

test('Ours is found behind 250 comments of others, and comes after them when it is new', async () => {
  const fake = await gitHubWithPull();
  for (let count = 1; count <= 250; count++) fake.addComment(PULL, { body: `Comment ${count}` });
  const github = await opened(fake);
  expect(await putComment(github, PULL, KEY, saying('one'), UPDATE)).toMatchObject({ state: 'created' });
  fake.requests.length = 0;
  expect(await putComment(github, PULL, KEY, saying('two'), UPDATE)).toMatchObject({ state: 'updated' });
  expect(asked(fake)).toEqual([
    LIST,
    `GET /issues/${PULL}/comments?page=2`,
    `GET /issues/${PULL}/comments?page=3`,
    'POST /graphql',
    'PATCH /issues/comments/ID',
  ]);
  expect(fake.requests[0]?.query).toEqual({ per_page: '100', page: '1' });
  expect(fake.comments(PULL)).toHaveLength(251);
  expect(ours(fake)).toHaveLength(1);
  expectNoViolations(fake);
});

test.each([
  ['a person', 'mona'],
  ['a person with the name of the bot', 'github-actions'],
  ['another bot', 'dependabot[bot]'],
])('A comment by %s that looks like ours is left alone', async (_, login) => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  await putComment(github, PULL, KEY, saying('one'), UPDATE);
  const body = ours(fake)[0]?.body ?? '';
  const other = await gitHubWithPull();
  const planted = other.addComment(PULL, { body, login });
  const outcome = await putComment(await opened(other), PULL, KEY, saying('two'), UPDATE);
  expect(outcome.state).toBe('created');
  expect(other.comments(PULL).map(({ id, revisions }) => [id, revisions.length])).toEqual([
    [planted.id, 1],
    [outcome.id, 1],
  ]);
  expect(await ownComments(await opened(other), PULL, KEY)).toMatchObject([{ id: outcome.id }]);
  expectNoViolations(other);
});

test('A person with a token of their own finds their comments, and not those of a bot of their name', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake, { token: 'user' });
  await putComment(await opened(fake), PULL, KEY, saying('by the job'), UPDATE);
  const body = ours(fake)[0]?.body ?? '';
  fake.addComment(PULL, { body, login: 'octocat[bot]' });
  const { id } = await putComment(github, PULL, KEY, saying('one'), UPDATE);
  expect(await putComment(github, PULL, KEY, saying('two'), UPDATE)).toMatchObject({ state: 'updated', id });
  expect(ours(fake).map(({ login }) => login)).toEqual([BOT, 'octocat[bot]', 'octocat']);
  expectNoViolations(fake);
});

test('A comment with another key, with a marker below its first line or of a later version is not ours', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  await putComment(github, PULL, KEY, saying('one'), UPDATE);
  const body = ours(fake)[0]?.body ?? '';
  const other = await gitHubWithPull();
  for (const foreign of [
    body.replace(KEY, '0'.repeat(16)),
    `Look:\n${body}`,
    ` ${body}`,
    body.replace('"v":1', '"v":2'),
  ]) {
    other.addComment(PULL, { body: foreign, login: BOT });
  }
  expect(await putComment(await opened(other), PULL, KEY, saying('one'), UPDATE)).toMatchObject({
    state: 'created',
    duplicatesRemoved: 0,
  });
  expect(other.comments(PULL)).toHaveLength(5);
  expectNoViolations(other);
});

test('A closed comment is history: it is left alone and a new one is made', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  const first = await putComment(github, PULL, KEY, saying('applied', { closed: true }), UPDATE);
  const second = await putComment(github, PULL, KEY, saying('applied', { closed: true }), UPDATE);
  const third = await putComment(github, PULL, KEY, saying('pending'), UPDATE);
  expect([first, second, third].map(({ state }) => state)).toEqual(['created', 'created', 'created']);
  expect(ours(fake).map(({ id, revisions }) => [id, revisions.length])).toEqual(
    [first, second, third].map(({ id }) => [id, 1]),
  );
  expect((await ownComments(github, PULL, KEY)).map(({ marker }) => marker.closed)).toEqual([
    true,
    true,
    false,
  ]);
  expectNoViolations(fake);
});

test('Without create, nothing is made, and what is there is written over', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  const options = { mode: 'update', create: false } as const;
  expect(await putComment(github, PULL, KEY, saying('none'), options)).toEqual({
    state: 'left',
    id: null,
    url: null,
    duplicatesRemoved: 0,
  });
  expect(asked(fake)).toEqual([LIST]);
  await putComment(github, PULL, KEY, saying('one'), UPDATE);
  expect(await putComment(github, PULL, KEY, saying('settled'), options)).toMatchObject({ state: 'updated' });
  expect(ours(fake)).toHaveLength(1);
  expectNoViolations(fake);
});

test('Duplicates are removed and the oldest is kept', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  const { id } = await putComment(github, PULL, KEY, saying('one'), UPDATE);
  const body = ours(fake)[0]?.body ?? '';
  fake.addComment(PULL, { body, login: BOT });
  fake.addComment(PULL, { body, login: BOT });
  const outcome = await putComment(github, PULL, KEY, saying('one'), UPDATE);
  expect(outcome).toMatchObject({ state: 'unchanged', id, duplicatesRemoved: 2 });
  expect(ours(fake).map((comment) => comment.id)).toEqual([id]);
  expectNoViolations(fake);
});

test('Another headline changes one line, and the next put writes the rest again', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  await putComment(github, PULL, KEY, saying('pending', { digest: 'b'.repeat(64) }), UPDATE);
  const [before] = await ownComments(github, PULL, KEY);
  await retitle(github, before!, "applying $& to 'orders' …");
  const [after] = ours(fake);
  const text = (body: string): string[] => body.split('\n').slice(1);
  expect(text(after!.body)).toEqual(
    text(before!.body).map((line) => (line === '### pending' ? "### applying $& to 'orders' …" : line)),
  );
  expect(readMarker(after!.body)).toEqual({ ...before!.marker, body: '' });
  const again = await putComment(github, PULL, KEY, saying('pending', { digest: 'b'.repeat(64) }), UPDATE);
  expect(again).toMatchObject({ state: 'updated', id: before?.id });
  expect(ours(fake)[0]?.body).toContain('### pending');
  expectNoViolations(fake);
});

test('A comment stays within 65,000 bytes with its marker, and gets shorter when GitHub says too long', async () => {
  const fake = await gitHubWithPull();
  const content = saying('long', { digest: 'b'.repeat(64) });
  const long = { ...content, text: (bytes: number) => 'x'.repeat(bytes) };
  fake.fault(tooLong('POST', COMMENTS, { times: 2 }));
  const github = await opened(fake);
  expect(await putComment(github, PULL, KEY, long, UPDATE)).toMatchObject({ state: 'created' });
  const sent = fake.requests
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => (body as { body: string }).body);
  expect(sent.map((body) => Buffer.byteLength(body))).toEqual([65_000, 30_000, 8000]);
  expectNoViolations(fake);
});
