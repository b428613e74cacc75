import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wishOf } from '../../src/action/comment-wish.ts';
import type { CommentWish } from '../../src/action/comment-wish.ts';
import type { Report } from '../../src/engine/report.ts';
import { scheduleEvent } from '../github/events.ts';
import { createDatabase } from '../kit/database.ts';
import { until } from '../kit/until.ts';
import { applied, error, migration, pending, report, step } from '../report/reports.ts';
import { expectClean, gitHubWithPullRequest, ON_PULL, ownComments, shown } from './on-github.ts';
import { ORDERS, workspaceWith } from './workspace.ts';

const DRY = { dryRun: true };
const FAILED = { status: 'failed', error: error({}) } as const;
const CANCELLED = { status: 'cancelled', error: error({ reason: 'cancelled' }) } as const;

const ROWS: [run: string, report: Partial<Report>, auto: CommentWish, always: CommentWish][] = [
  [
    'a dry run with something to run',
    { ...DRY, status: 'pending', migrations: pending(1, 1), steps: [step(1)] },
    'put',
    'put',
  ],
  ['a dry run with nothing to run', { ...DRY, migrations: applied(1, 1) }, 'settle', 'put'],
  ['a dry run of down with something to run', { ...DRY, command: 'down', steps: [step(1)] }, 'put', 'put'],
  [
    'up that applied something',
    { status: 'applied', migrations: applied(1, 1, { changed: true }) },
    'put',
    'put',
  ],
  ['up with nothing to do', { migrations: applied(1, 1) }, 'settle', 'put'],
  [
    'down that took something back',
    { command: 'down', status: 'reverted', migrations: [migration(1, 'reverted')] },
    'put',
    'put',
  ],
  ['down with nothing to do', { command: 'down' }, 'settle', 'put'],
  [
    'reset that took something back',
    { command: 'reset', status: 'reverted', migrations: [migration(1, 'reverted')] },
    'put',
    'put',
  ],
  ['reset with nothing to do', { command: 'reset' }, 'settle', 'put'],
  ['status that is well', { command: 'status', status: 'pending' }, 'settle-check', 'put'],
  ['verify that is well', { command: 'verify' }, 'settle-check', 'put'],
  ['status that fails', { command: 'status', ...FAILED }, 'put', 'put'],
  ['verify that fails', { command: 'verify', ...FAILED }, 'put', 'put'],
  ['a dry run that fails', { ...DRY, ...FAILED }, 'put', 'put'],
  ['up that fails', FAILED, 'put', 'put'],
  ['down that fails', { command: 'down', ...FAILED }, 'put', 'put'],
  ['reset that fails', { command: 'reset', ...FAILED }, 'put', 'put'],
  ['a dry run that is cancelled', { ...DRY, ...CANCELLED }, 'nothing', 'nothing'],
  ['status that is cancelled', { command: 'status', ...CANCELLED }, 'nothing', 'nothing'],
  ['verify that is cancelled', { command: 'verify', ...CANCELLED }, 'nothing', 'nothing'],
  ['up that is cancelled', CANCELLED, 'put', 'put'],
  ['down that is cancelled', { command: 'down', ...CANCELLED }, 'put', 'put'],
  ['reset that is cancelled', { command: 'reset', ...CANCELLED }, 'put', 'put'],
  [
    'a workflow that gives wrong inputs',
    { status: 'failed', error: error({ reason: 'invalid-input' }) },
    'nothing',
    'nothing',
  ],
  [
    'a workflow that may not do it',
    { status: 'failed', error: error({ reason: 'not-allowed' }) },
    'nothing',
    'nothing',
  ],
];

describe('the comment', () => {
  test.each(ROWS)('for %s', (_, fields, auto, always) => {
    const outcome = report(fields);
    expect({
      auto: wishOf(outcome, 'auto'),
      always: wishOf(outcome, 'always'),
      never: wishOf(outcome, 'never'),
    }).toEqual({ auto, always, never: 'nothing' });
  });

  test('for what is no command', () => {
    expect(wishOf({ ...report(FAILED), command: null }, 'always')).toBe('nothing');
  });
});

describe('on the pull request', () => {
  test('verify tells that it failed, and that it is well again; a run that is well tells nothing', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const given = { 'database-url': database.url };
    await github.run({ event: scheduleEvent(), workspace, with: given });
    const verify = (): Promise<{ outputs: Record<string, string> }> =>
      github.run({ event: ON_PULL, workspace, with: { ...given, command: 'verify' } });

    const quiet = await verify();
    expect(quiet.outputs).toMatchObject({ status: 'up-to-date', 'comment-id': '' });
    expect(ownComments(github)).toEqual([]);

    const file = join(workspace, 'migrations/versions/001_orders.sql');
    await writeFile(file, 'CREATE TABLE orders (id int PRIMARY KEY);\n');
    const failed = await verify();
    expect(failed.outputs['failure-reason']).toBe('checksum-mismatch');
    expect(shown(ownComments(github)[0])).toMatch(/^### 🛑 Migrations: checksum mismatch in 1 applied file/);

    await writeFile(file, ORDERS['versions/001_orders.sql']);
    const well = await verify();
    expect(well.outputs['comment-id']).toBe(failed.outputs['comment-id']);
    expect(ownComments(github)).toHaveLength(1);
    expect(shown(ownComments(github)[0])).toMatch(/^### ✅ Migrations: /);
    expectClean(github, database.url);
  });

  test('verify leaves the plan that is shown for approval alone', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const given = { 'database-url': database.url };
    await github.run({ event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true' } });
    const { outputs } = await github.run({
      event: ON_PULL,
      workspace,
      with: { ...given, command: 'status' },
    });
    expect(outputs).toMatchObject({ status: 'pending', 'comment-id': '' });
    expect(ownComments(github)[0]?.revisions).toHaveLength(1);
    expectClean(github, database.url);
  });

  test('a dry run that is cancelled leaves the comment as it is', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const given = { 'database-url': database.url };
    await github.run({ event: scheduleEvent(), workspace, with: { ...given, steps: '1' } });
    const preview = { event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true' } };
    await github.run(preview);

    const holder = await database.client();
    await holder.query('BEGIN; LOCK TABLE _migrations IN ACCESS EXCLUSIVE MODE');
    const running = await github.start(preview);
    await until('the dry run waits for the history', async () => {
      const waiting = await database.query(
        "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
      );
      return waiting.length > 0;
    });
    running.cancel();
    const { outputs, summary } = await running.result;
    expect(outputs).toMatchObject({ status: 'cancelled', 'comment-id': '' });
    expect(summary).toMatch(/^### ⚪ Migrations: dry run cancelled/);
    expect(ownComments(github).map(({ revisions }) => revisions.length)).toEqual([1]);
    expectClean(github, database.url);
  });

  test('a mistake of the workflow itself is not told, and GitHub not asked', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const { conclusion, outputs } = await github.run({
      event: ON_PULL,
      workspace: await workspaceWith(ORDERS),
      with: { 'database-url': database.url, steps: 'many', comment: 'always' },
    });
    expect(conclusion).toBe('failure');
    expect(outputs).toMatchObject({ 'failure-reason': 'invalid-input', 'comment-id': '' });
    expect(github.requests).toEqual([]);
    expectClean(github, database.url);
  });
});
