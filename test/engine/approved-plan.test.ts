import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readApprovedPlan } from '../../src/engine/approved-plan.ts';
import { digestOfPlan } from '../../src/engine/digest.ts';
import { MigrationError } from '../../src/engine/errors.ts';
import type { ReportPlan } from '../../src/engine/report.ts';
import { jsonText } from '../../src/report/json.ts';
import { redactedCopy, redactor } from '../../src/report/redact.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { smallMigrations } from '../kit/migrations.ts';
import { bench, failure } from './support.ts';

const plan: ReportPlan = {
  v: 1,
  command: 'down',
  limit: { steps: 1 },
  target: { database: 'shop', schema: 'public', table: '_migrations' },
  applied: [['1', 'aaaaaaaaaaaaaaaa']],
  steps: [['1', 'a', 'down', 'b'.repeat(64), 'transactional']],
};
const report = { version: 1, command: 'down', planDigest: digestOfPlan(plan), plan };

async function fileWith(content: string): Promise<string> {
  const path = join(await temporaryFolder(), 'plan.json');
  await writeFile(path, content);
  return path;
}

async function problem(text: string): Promise<string> {
  const error = await readApprovedPlan(text).catch((error: unknown) => error);
  if (!(error instanceof MigrationError)) throw new Error('it was taken for a plan');
  expect(error.reason).toBe('invalid-input');
  expect(error.details.next).not.toBe('');
  return error.details.message;
}

test('hex digits are a digest', async () => {
  const digest = '3f9a0c1b'.repeat(8);
  expect(await readApprovedPlan(` sha256:${digest.toUpperCase()} `)).toEqual({ digest });
  expect(await readApprovedPlan(digest.slice(0, 32))).toEqual({ digest: digest.slice(0, 32) });
  expect(await problem(`${digest}0`)).toContain('has 65 digits; a plan digest has 64 hex digits.');
});

test.each(['3f9a', '3f9a0c1b2d4e', '3f9a0c1b'.repeat(4).slice(1)])(
  'so few digits that another plan can be made to have them are refused: %s',
  async (digits) => {
    expect(await problem(digits)).toBe(
      `approved-plan "${digits}" has ${digits.length} digits; a plan digest has 64 hex digits, of which fewer than 32 do not tell one plan from another that was made to look like it.`,
    );
  },
);

test('the report of a dry run approves its plan, and tells what differs when it is another', async () => {
  const { migrator, dir } = await bench(smallMigrations(2));
  const path = await fileWith(`\ufeff${jsonText(await migrator.up({ dryRun: true }))}`);
  const { digest, data } = await readApprovedPlan(path);
  const options = { approvedPlan: digest, approvedPlanData: data };
  const step = join(dir, 'versions/002_add_step_2.sql');
  await writeFile(step, 'SELECT 1;');
  expect((await failure(migrator.up(options))).details.differences).toMatchObject([
    { field: '002_add_step_2 SQL' },
  ]);
  await writeFile(step, smallMigrations(2)['versions/002_add_step_2.sql'] ?? '');
  expect(await migrator.up(options)).toMatchObject({ status: 'applied' });
});

test('what is not of a plan is left out of it', async () => {
  const more = { ...report, plan: { ...plan, more: 1, target: { ...plan.target, host: 'db' } } };
  expect(await readApprovedPlan(await fileWith(JSON.stringify(more)))).toEqual({
    digest: report.planDigest,
    data: plan,
  });
});

test('a report in which a secret hides a name of the plan approves by its digest', async () => {
  const hidden = redactedCopy(report, redactor(['shop']));
  expect(await readApprovedPlan(await fileWith(JSON.stringify(hidden)))).toEqual({
    digest: report.planDigest,
  });
});

describe('a file that is not the report of a plan is refused:', () => {
  test.each<[string, unknown, RegExp]>([
    ['another JSON', { name: 'x' }, /is not a JSON report of this program/],
    ['a list', [], /is not a JSON report of this program/],
    ['a report of status', { ...report, command: 'status', plan: null, planDigest: null }, /of status in/],
    ['a digest that is none', { ...report, planDigest: 'abc' }, /planDigest in .* is not 64 hex digits/],
    [
      'a plan that was changed by hand',
      { ...report, plan: { ...plan, limit: { steps: 2 } } },
      /is not the one of its planDigest/,
    ],
    [
      'a plan with every field wrong',
      {
        ...report,
        plan: {
          v: 2,
          command: 'status',
          limit: { steps: 0 },
          target: { database: 1, schema: 'a' },
          applied: [['x', 'y'], 'z'],
          steps: [['1', 'a', 'down', 'B'.repeat(64), 'transactional']],
        },
      },
      /v must be 1.*command must.*limit must.*target must.*applied\[0\] must.*applied\[1\] must.*steps\[0\] must/,
    ],
    [
      'lists that are none',
      { ...report, plan: { ...plan, applied: {}, steps: 'x' } },
      /applied must be a list/,
    ],
    ['no plan', { ...report, plan: 'x' }, /it must be an object/],
  ])('%s', async (_, content, message) => {
    expect(await problem(await fileWith(JSON.stringify(content)))).toMatch(message);
  });

  test('what is not JSON, without a word of what it says', async () => {
    expect(await problem(await fileWith('db:5432:app:secret'))).toMatch(/plan\.json is not JSON\.$/);
  });

  test('a file that is not there, and a folder', async () => {
    const folder = await temporaryFolder();
    expect(await problem(join(folder, 'none.json'))).toMatch(/neither a plan digest nor a file/);
    await mkdir(join(folder, 'plan'));
    expect(await problem(join(folder, 'plan'))).toMatch(/names a folder/);
  });

  test('one that is too large', async () => {
    const path = await fileWith('{');
    await truncate(path, 65 * 1024 * 1024);
    expect(await problem(path)).toMatch(/is larger than 64 MB/);
  });
});
