import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { GitHubError } from '../../../src/action/github/client.ts';
import { putComment } from '../../../src/action/github/comments.ts';
import { PATIENCE } from '../../../src/action/github/pace.ts';
import { badGateway, primaryLimit, secondaryLimit } from '../../github/faults.ts';
import { expectNoViolations, type FakeGitHub, type Fault } from '../../github/github.ts';
import { afterTest } from '../../kit/cleanup.ts';
import { until } from '../../kit/until.ts';
import { asked, COMMENT, COMMENTS, gitHubWithPull, KEY, opened, ours, PULL, saying } from './support.ts';
import { waits } from './waits.ts';

vi.mock('node:timers/promises', async (original) =>
  (await import('./waits.ts')).withoutWaits(await original()),
);

const UPDATE = { mode: 'update', create: true } as const;
const POST = `POST /issues/${PULL}/comments`;
const LIST = `GET /issues/${PULL}/comments?page=1`;

beforeEach(() => {
  waits.length = 0;
});

/** Time can be turned forward with `vi.advanceTimersByTime`; else it goes on as ever, which the client needs. */
function holdTheClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], shouldAdvanceTime: true });
  afterTest(() => {
    vi.useRealTimers();
  });
}

/** No time passes between two looks at the clock, however slow the machine is. */
function stopTheClock(): void {
  vi.useFakeTimers({ toFake: ['performance', 'Date'], now: Date.parse('2026-01-02T03:04:05Z') });
  afterTest(() => {
    vi.useRealTimers();
  });
}

/** Lets a request that gets no answer run out of its time; `count` is how many were made with it. */
async function letRunOut(fake: FakeGitHub, count: number, ms = PATIENCE.requestMs): Promise<void> {
  await until(`request ${String(count)}`, () => fake.requests.length === count);
  vi.advanceTimersByTime(ms);
}

describe('a request without an answer', () => {
  beforeEach(holdTheClock);

  test('is given up after its time, and tried four times', async () => {
    const fake = await gitHubWithPull();
    fake.fault({ method: 'GET', path: COMMENTS, kind: 'hang', times: 10 });
    const put = putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
    const failed = expect(put).rejects.toMatchObject({
      kind: 'unavailable',
      message: `No answer to GET /repos/octo/orders/issues/${PULL}/comments: it did not come within 10 seconds`,
    });
    for (const count of [1, 2, 3, 4]) await letRunOut(fake, count);
    await failed;
    expect(asked(fake)).toEqual([LIST, LIST, LIST, LIST]);
    expectNoViolations(fake);
  });

  test('is not tried again when there is no time left for it', async () => {
    const fake = await gitHubWithPull();
    fake.fault({ method: 'GET', path: COMMENTS, kind: 'hang', times: 10 });
    const github = await opened(fake, { patience: { requestMs: 10_000, totalMs: 15_000 } });
    const failed = expect(putComment(github, PULL, KEY, saying('one'), UPDATE)).rejects.toMatchObject({
      kind: 'unavailable',
    });
    for (const count of [1, 2]) await letRunOut(fake, count);
    await failed;
    expect(asked(fake)).toEqual([LIST, LIST]);
    expectNoViolations(fake);
  });

  test('is done again, when it is a post, once it is known not to be there', async () => {
    const fake = await gitHubWithPull();
    fake.fault({ method: 'POST', path: COMMENTS, kind: 'hang' });
    const put = putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
    await letRunOut(fake, 2);
    expect(await put).toMatchObject({ state: 'created' });
    expect(ours(fake)).toHaveLength(1);
    expect(asked(fake).slice(0, 4)).toEqual([LIST, POST, LIST, POST]);
    expectNoViolations(fake);
  });

  test('is made again, when it is a change', async () => {
    const fake = await gitHubWithPull();
    const github = await opened(fake);
    await putComment(github, PULL, KEY, saying('one'), UPDATE);
    fake.requests.length = 0;
    fake.fault({ method: 'PATCH', path: COMMENT, kind: 'hang' });
    const put = putComment(github, PULL, KEY, saying('two'), UPDATE);
    await letRunOut(fake, 3);
    expect(await put).toMatchObject({ state: 'updated' });
    expect(ours(fake).map(({ body }) => body)).toEqual([expect.stringContaining('### two')]);
    expectNoViolations(fake);
  });
});

describe('in a hurry', () => {
  test('what is under way gets 2.5 seconds, and nothing is left after them', async () => {
    holdTheClock();
    const fake = await gitHubWithPull();
    fake.fault({ method: 'GET', path: COMMENTS, kind: 'hang', times: 10 });
    const stopping = new AbortController();
    const github = await opened(fake, { signal: stopping.signal });
    const put = putComment(github, PULL, KEY, saying('one'), UPDATE);
    const failed = expect(put).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('it did not come within 2.5 seconds'),
    });
    await until('the request', () => fake.requests.length === 1);
    stopping.abort();
    vi.advanceTimersByTime(2500);
    await failed;
    expect(fake.requests).toHaveLength(1);
    // The time is up for all of them.
    await expect(github.request('GET /user', {}, () => undefined)).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'The run is being cancelled and there is no time left',
    });
    expect(fake.requests).toHaveLength(1);
    expectNoViolations(fake);
  });

  test('nothing waits, and there is time for another comment all the same', async () => {
    stopTheClock();
    const fake = await gitHubWithPull();
    const github = await opened(fake);
    github.hurry();
    expect(await putComment(github, PULL, KEY, saying('one'), UPDATE)).toMatchObject({ state: 'created' });
    fake.fault(badGateway('GET', COMMENTS));
    const failed = putComment(github, PULL, KEY, saying('two'), UPDATE);
    await expect(failed).rejects.toMatchObject({ status: 502 });
    expect(waits).toEqual([]);
    expectNoViolations(fake);
  });
});

describe('what fails again and again', () => {
  test('is tried four times, with growing waits between', async () => {
    const fake = await gitHubWithPull();
    fake.fault(badGateway('GET', COMMENTS, { times: 10 }));
    const put = putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
    await expect(put).rejects.toMatchObject({ kind: 'unavailable', status: 502 });
    expect(asked(fake)).toEqual([LIST, LIST, LIST, LIST]);
    expect(waits).toHaveLength(3);
    for (const [index, longest] of [500, 1000, 2000].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(longest / 2);
      expect(waits[index]).toBeLessThanOrEqual(longest);
    }
    expectNoViolations(fake);
  });
});

describe('a limit of requests', () => {
  beforeEach(stopTheClock);

  test.each<[string, () => Fault]>([
    ['a secondary limit as 403', () => secondaryLimit('GET', COMMENTS, { retryAfter: 30 })],
    ['a secondary limit as 429', () => secondaryLimit('GET', COMMENTS, { retryAfter: 30, status: 429 })],
    ['the limit of the hour', () => primaryLimit('GET', COMMENTS, { resetIn: 30 })],
    ['a limit for a post', () => secondaryLimit('POST', COMMENTS, { retryAfter: 30 })],
  ])('lets another try be made when GitHub says: %s', async (_, faultNow) => {
    const fake = await gitHubWithPull();
    const fault = faultNow();
    fake.fault(fault);
    const outcome = await putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE);
    expect(outcome.state).toBe('created');
    expect(waits).toEqual([30_000]);
    expect(asked(fake).filter((request) => request.startsWith(fault.method)).length).toBeGreaterThan(1);
    expect(ours(fake)).toHaveLength(1);
    expectNoViolations(fake);
  });

  test.each<[string, Fault, number]>([
    ['for longer than there is patience', secondaryLimit('GET', COMMENTS, { retryAfter: 90 }), 90_000],
    ['for a time that it does not say', secondaryLimit('GET', COMMENTS), 60_000],
  ])('that asks to wait %s is given up at once', async (_, fault, waitMs) => {
    const fake = await gitHubWithPull();
    fake.fault(fault);
    const error = await putComment(await opened(fake), PULL, KEY, saying('one'), UPDATE).catch(
      (reason: unknown) => reason as GitHubError,
    );
    expect(error).toMatchObject({ kind: 'rate-limit', status: 403, waitMs });
    expect(asked(fake)).toEqual([LIST]);
    expect(waits).toEqual([]);
    expectNoViolations(fake);
  });
});
