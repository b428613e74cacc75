import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { ownComments, putComment, retitle } from '../../../src/action/github/comments.ts';
import { packedPlan, readMarker, unpackedPlan, writeMarker } from '../../../src/action/github/marker.ts';
import { digestOfPlan } from '../../../src/engine/digest.ts';
import type { ReportPlan } from '../../../src/engine/report.ts';
import { expectNoViolations } from '../../github/github.ts';
import { BOT, gitHubWithPull, KEY, opened, ours, PULL, saying } from './support.ts';

vi.mock('node:zlib', { spy: true });

const UPDATE = { mode: 'update', create: true } as const;

const PLAN: ReportPlan = {
  v: 1,
  command: 'up',
  limit: null,
  target: { database: 'orders', schema: 'public', table: '_migrations' },
  applied: [],
  steps: [['2', 'add_email', 'up', 'c'.repeat(64), 'transactional']],
};

beforeEach(() => {
  vi.mocked(inflateRawSync).mockClear();
});

test('Nothing that strangers wrote is unpacked, and ours only when its plan is asked for', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  const digest = digestOfPlan(PLAN);
  const shown = saying('one', { digest, plan: packedPlan(PLAN) });
  const large = deflateRawSync(JSON.stringify({ ...PLAN, applied: ' '.repeat(4_000_000) }), { level: 9 });
  const planted = writeMarker({ ...shown.marker, body: '', plan: large.toString('base64url') }, 65_000);
  expect(readMarker(planted)).toMatchObject({ key: KEY, digest, plan: large.toString('base64url') });
  for (let count = 1; count <= 250; count++) fake.addComment(PULL, { body: planted, login: 'mallory' });
  await putComment(github, PULL, KEY, shown, UPDATE);
  const own = await ownComments(github, PULL, KEY);
  expect(own.map(({ marker }) => marker.digest)).toEqual([digest]);
  expect(inflateRawSync).not.toHaveBeenCalled();
  expect(unpackedPlan(own[0]!.marker)).toEqual(PLAN);
  expect(inflateRawSync).toHaveBeenCalledOnce();
  expectNoViolations(fake);
});

test('Another headline leaves the packed plan as it is, and does not unpack it', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  // As another version may pack it.
  const plan = deflateRawSync(JSON.stringify(PLAN), { level: 1 }).toString('base64url');
  await putComment(github, PULL, KEY, saying('one', { digest: digestOfPlan(PLAN), plan }), UPDATE);
  const [own] = await ownComments(github, PULL, KEY);
  await retitle(github, own!, 'applying');
  expect(ours(fake)).toMatchObject([{ login: BOT, body: expect.stringContaining('### applying\n') }]);
  expect(readMarker(ours(fake)[0]!.body)?.plan).toBe(plan);
  expect(inflateRawSync).not.toHaveBeenCalled();
  expectNoViolations(fake);
});
