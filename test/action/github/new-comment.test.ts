import { expect, test } from 'vitest';
import { putComment } from '../../../src/action/github/comments.ts';
import { readMarker } from '../../../src/action/github/marker.ts';
import { expectNoViolations, type FakeGitHub } from '../../github/github.ts';
import { asked, COMMENT, COMMENTS, gitHubWithPull, KEY, opened, ours, PULL, saying } from './support.ts';

const NEW = { mode: 'new', create: true } as const;

/** Headline, hidden or not, open or closed. */
function shown(fake: FakeGitHub): string[] {
  return ours(fake).map(({ body, minimized }) => {
    const headline = /^### (.*)$/m.exec(body)?.[1] ?? '';
    return [headline, minimized ? 'hidden' : 'shown', readMarker(body)?.closed ? 'closed' : 'open'].join(' ');
  });
}

test('Each change makes a new comment and hides the older one, which is not written to again', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  for (const said of ['one', 'two', 'three']) {
    const outcome = await putComment(github, PULL, KEY, saying(said), NEW);
    expect(outcome).toMatchObject({ state: 'created', id: ours(fake).at(-1)?.id });
  }
  expect(shown(fake)).toEqual(['one hidden closed', 'two hidden closed', 'three shown open']);
  await putComment(github, PULL, KEY, saying('four'), { mode: 'update', create: true });
  expect(shown(fake)).toEqual(['one hidden closed', 'two hidden closed', 'four shown open']);
  expectNoViolations(fake);
});

test('What is unchanged makes no new comment and no write', async () => {
  const fake = await gitHubWithPull();
  const { id } = await putComment(await opened(fake), PULL, KEY, saying('one'), NEW);
  fake.requests.length = 0;
  const outcome = await putComment(await opened(fake), PULL, KEY, saying('one'), NEW);
  expect(outcome).toMatchObject({ state: 'unchanged', id });
  expect(asked(fake)).toEqual([`GET /issues/${PULL}/comments?page=1`, 'POST /graphql']);
  expectNoViolations(fake);
});

test('Without create, the newest open comment is written over, or nothing is made', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  const options = { mode: 'new', create: false } as const;
  expect(await putComment(github, PULL, KEY, saying('none'), options)).toMatchObject({ state: 'left' });
  await putComment(github, PULL, KEY, saying('one'), NEW);
  expect(await putComment(github, PULL, KEY, saying('two'), options)).toMatchObject({ state: 'updated' });
  expect(shown(fake)).toEqual(['two shown open']);
  expectNoViolations(fake);
});

test('An older comment that cannot be hidden is no failure', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  await putComment(github, PULL, KEY, saying('one'), NEW);
  await putComment(github, PULL, KEY, saying('two'), NEW);
  const body = { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] };
  fake.fault({ method: 'POST', path: /graphql$/, kind: 'respond', status: 200, body });
  const outcome = await putComment(github, PULL, KEY, saying('three'), NEW);
  expect(outcome.state).toBe('created');
  expect(shown(fake)).toEqual(['one hidden closed', 'two shown closed', 'three shown open']);
  expectNoViolations(fake);
});

test('An older comment that could not be closed is closed the next time', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  await putComment(github, PULL, KEY, saying('one'), NEW);
  fake.fault({ method: 'PATCH', path: COMMENT, kind: 'respond', status: 403, body: { message: 'No' } });
  await putComment(github, PULL, KEY, saying('two'), NEW);
  expect(shown(fake)).toEqual(['one hidden open', 'two shown open']);
  await putComment(github, PULL, KEY, saying('two'), NEW);
  expect(shown(fake)).toEqual(['one hidden closed', 'two shown open']);
  expectNoViolations(fake);
});

test('A new comment whose answer is lost is found, also when it says what an older one said', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  for (const said of ['one', 'two']) await putComment(github, PULL, KEY, saying(said), NEW);
  fake.fault({ method: 'POST', path: COMMENTS, kind: 'commit-then-reset' });
  const outcome = await putComment(github, PULL, KEY, saying('one'), NEW);
  expect(outcome).toMatchObject({ state: 'created', id: ours(fake).at(-1)?.id });
  expect(shown(fake)).toEqual(['one hidden closed', 'two hidden closed', 'one shown open']);
  expectNoViolations(fake);
});
