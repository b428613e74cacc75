import { expect, test, vi } from 'vitest';
import type { GitHub } from '../../../src/action/github/client.ts';
import { ownComments, putComment, retitle, type OwnComment } from '../../../src/action/github/comments.ts';
import type { Marker } from '../../../src/action/github/marker.ts';
import { badGateway, missing, secondaryLimit } from '../../github/faults.ts';
import { expectNoViolations, type FakeGitHub, type Fault } from '../../github/github.ts';
import { asked, COMMENT, forwarded, gitHubWithPull, KEY, opened, ours, PULL, saying } from './support.ts';

vi.mock('node:timers/promises', async (original) =>
  (await import('./waits.ts')).withoutWaits(await original()),
);

const UPDATE = { mode: 'update', create: true } as const;
const GET = 'GET /issues/comments/ID';
const PATCH = 'PATCH /issues/comments/ID';

async function gitHubWithComment(): Promise<{ fake: FakeGitHub; github: GitHub; comment: OwnComment }> {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  await putComment(github, PULL, KEY, saying('pending', { digest: 'b'.repeat(64) }), UPDATE);
  const [comment] = await ownComments(github, PULL, KEY);
  fake.requests.length = 0;
  return { fake, github, comment: comment! };
}

test.each<[string, string, Partial<Marker>]>([
  ['another text', 'changed', { digest: 'b'.repeat(64) }],
  ['another plan', 'pending', { digest: 'c'.repeat(64) }],
  ['another kind', 'pending', { digest: 'b'.repeat(64), kind: 'apply' }],
  ['an end', 'pending', { digest: 'b'.repeat(64), closed: true }],
])('A comment that has %s by now gets no other headline', async (_, said, marker) => {
  const { fake, github, comment } = await gitHubWithComment();
  await putComment(github, PULL, KEY, saying(said, marker), UPDATE);
  const newer = ours(fake)[0]?.body;
  fake.requests.length = 0;
  await retitle(github, comment, 'applying');
  expect(ours(fake)[0]?.body).toBe(newer);
  expect(asked(fake)).toEqual([GET]);
  expectNoViolations(fake);
});

test('A comment whose marker is gone gets no other headline', async () => {
  const { fake, github, comment } = await gitHubWithComment();
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
  await github.request(route, { comment_id: comment.id, body: 'By hand' }, () => undefined);
  await retitle(github, comment, 'applying');
  expect(fake.comments(PULL)).toMatchObject([{ body: 'By hand' }]);
  expectNoViolations(fake);
});

test('What was written below the marker meanwhile stays', async () => {
  const { fake, github, comment } = await gitHubWithComment();
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
  const body = `${comment.body}\nAdded by hand`;
  await github.request(route, { comment_id: comment.id, body }, () => undefined);
  await retitle(github, comment, 'applying');
  expect(ours(fake)[0]?.body).toMatch(/### applying\n[^]*Added by hand$/);
  expectNoViolations(fake);
});

test.each<[string, Fault]>([
  ['was answered with 502', badGateway('PATCH', COMMENT)],
  ['met a limit', secondaryLimit('PATCH', COMMENT, { retryAfter: 5 })],
  ['was reset', { method: 'PATCH', path: COMMENT, kind: 'reset' }],
])('Another headline whose write %s is tried again after another look', async (_, fault) => {
  const { fake, github, comment } = await gitHubWithComment();
  fake.fault(fault);
  await retitle(github, comment, 'applying');
  expect(asked(fake)).toEqual([GET, PATCH, GET, PATCH]);
  expect(ours(fake)[0]?.body).toContain('### applying\n');
  expectNoViolations(fake);
});

test('What another run wrote between two tries is not written over', async () => {
  const { fake, github, comment } = await gitHubWithComment();
  fake.fault(badGateway('PATCH', COMMENT));
  const other = await opened(fake);
  const overtaken: GitHub = {
    ...forwarded(github),
    pause: async (...given) => {
      await putComment(other, PULL, KEY, saying('newer', { digest: 'c'.repeat(64) }), UPDATE);
      return github.pause(...given);
    },
  };
  await retitle(overtaken, comment, 'applying');
  expect(ours(fake).map(({ body }) => body)).toEqual([expect.stringContaining('### newer\n')]);
  expect(ours(fake)[0]?.body).not.toContain('applying');
  expectNoViolations(fake);
});

test('Another headline that was written although the answer was lost is not written again', async () => {
  const { fake, github, comment } = await gitHubWithComment();
  fake.fault({ method: 'PATCH', path: COMMENT, kind: 'commit-then-reset' });
  await retitle(github, comment, 'applying');
  expect(asked(fake)).toEqual([GET, PATCH, GET]);
  expect(ours(fake)[0]?.revisions).toHaveLength(2);
  expectNoViolations(fake);
});

test('Another headline is given up when it fails again and again, or the comment is gone', async () => {
  const { fake, github, comment } = await gitHubWithComment();
  fake.fault(badGateway('PATCH', COMMENT, { times: 10 }));
  await expect(retitle(github, comment, 'applying')).rejects.toMatchObject({ status: 502 });
  expect(asked(fake)).toHaveLength(8);
  fake.fault(missing('GET', COMMENT));
  await expect(retitle(github, comment, 'applying')).rejects.toMatchObject({ kind: 'not-found' });
  expectNoViolations(fake);
});

test('An older comment that another run has written to is hidden, and not closed over its words', async () => {
  const { fake, github } = await gitHubWithComment();
  const other = await opened(fake);
  const overtaken: GitHub = {
    ...forwarded(github),
    graphql: async (query, variables, read) => {
      const done = await github.graphql(query, variables, read);
      if (query.includes('minimizeComment')) {
        await putComment(other, PULL, KEY, saying('settled'), { mode: 'update', create: false });
      }
      return done;
    },
  };
  await putComment(overtaken, PULL, KEY, saying('next'), { mode: 'new', create: true });
  expect(ours(fake).some(({ body }) => body.includes('### settled\n'))).toBe(true);
  expectNoViolations(fake);
});
