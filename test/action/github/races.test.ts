import { expect, test } from 'vitest';
import type { GitHub } from '../../../src/action/github/client.ts';
import { putComment, type CommentOutcome, type PutOptions } from '../../../src/action/github/comments.ts';
import { readMarker } from '../../../src/action/github/marker.ts';
import { expectNoViolations, startGitHub, type FakeGitHub, type Fault } from '../../github/github.ts';
import { HEAD_SHA, KEY, opened, saying } from './support.ts';
import { ordersOfTwo, Turns } from './turns.ts';

type Trouble = Pick<Fault, 'kind' | 'status' | 'cut'>;

const TROUBLES: Trouble[] = [
  { kind: 'reset' },
  { kind: 'respond', status: 502 },
  { kind: 'commit-then-reset' },
  { kind: 'commit-then-respond', status: 502 },
  { kind: 'commit-then-truncate', cut: 'connection' },
  { kind: 'commit-then-truncate', cut: 'body' },
];

/** Two runs put their comment on a pull request of their own, with requests in this order. */
async function race(
  { fake, github }: { fake: FakeGitHub; github: GitHub },
  pull: number,
  order: number[],
  {
    says,
    mode = 'update',
    faults = [],
  }: { says: [string, string]; mode?: PutOptions['mode']; faults?: Fault[] },
): Promise<CommentOutcome[]> {
  fake.addPullRequest({ number: pull, headSha: HEAD_SHA });
  for (const fault of faults) fake.fault(fault);
  const turns = new Turns(2, order);
  return Promise.all(
    says.map(async (said, run) => {
      try {
        return await putComment(turns.of(run, github), pull, KEY, saying(said), { mode, create: true });
      } finally {
        turns.done(run);
      }
    }),
  );
}

test.each([[['plan', 'plan']], [['plan one', 'plan two']]] as [[string, string]][])(
  'Two runs at once end with one comment, in whatever order their requests come: %j',
  async (says) => {
    const fake = await startGitHub();
    const github = await opened(fake);
    for (const [index, order] of ordersOfTwo(6).entries()) {
      const outcomes = await race({ fake, github }, index + 1, order, { says });
      const comments = fake.comments(index + 1);
      expect(comments, `order ${order.join('')}`).toHaveLength(1);
      expect(outcomes.map(({ id }) => id)).toEqual([comments[0]?.id, comments[0]?.id]);
      expect(says.some((said) => comments[0]?.body.includes(`### ${said}\n`))).toBe(true);
    }
    expectNoViolations(fake);
  },
);

test.each(TROUBLES.flatMap((trouble) => [0, 1].map((after) => [after + 1, trouble] as const)))(
  'Two runs at once end with one comment when post %i of them meets this: %j',
  async (post, trouble) => {
    const fake = await startGitHub();
    const github = await opened(fake);
    for (const [index, order] of ordersOfTwo(4).entries()) {
      const pull = index + 1;
      const path = new RegExp(`/issues/${pull}/comments$`);
      const outcomes = await race({ fake, github }, pull, order, {
        says: ['plan one', 'plan two'],
        faults: [{ method: 'POST', path, after: post - 1, ...trouble }],
      });
      const comments = fake.comments(pull);
      expect(comments, `order ${order.join('')}`).toHaveLength(1);
      expect(outcomes.map(({ id }) => id)).toEqual([comments[0]?.id, comments[0]?.id]);
    }
    expectNoViolations(fake);
  },
);

test('Five runs that nothing orders end with one comment', async () => {
  const fake = await startGitHub();
  fake.addPullRequest({ number: 1, headSha: HEAD_SHA });
  const runs = await Promise.all(Array.from({ length: 5 }, () => opened(fake)));
  const put = (github: GitHub, said: string): Promise<CommentOutcome> =>
    putComment(github, 1, KEY, saying(said), { mode: 'update', create: true });
  await Promise.all(runs.map((github, run) => put(github, `plan ${String(run)}`)));
  expect(fake.comments(1)).toHaveLength(1);
  expectNoViolations(fake);
});

test('Two runs at once that make new comments leave one of them open', async () => {
  const fake = await startGitHub();
  const github = await opened(fake);
  for (const [index, order] of ordersOfTwo(6).entries()) {
    await race({ fake, github }, index + 1, order, { says: ['plan one', 'plan two'], mode: 'new' });
    const comments = fake.comments(index + 1);
    expect(comments, `order ${order.join('')}`).toHaveLength(2);
    expect(comments.map(({ minimized }) => minimized)).toEqual([true, false]);
    expect(comments.map(({ body }) => readMarker(body)?.closed)).toEqual([true, false]);
  }
  expectNoViolations(fake);
});
