import { describe, expect, test } from 'vitest';
import type { Progress } from '../../src/action/state.ts';
import { scheduleEvent } from '../github/events.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import type { MigrationFiles } from '../kit/migrations.ts';
import { createRole } from '../kit/role.ts';
import type { TestRole } from '../kit/role.ts';
import { until } from '../kit/until.ts';
import { runPost } from './checked-step.ts';
import type { StepResult } from './checked-step.ts';
import { expectClean, gitHubWithPullRequest, ON_PULL, ownComments, shown } from './on-github.ts';
import type { TestGitHub } from './on-github.ts';
import { ORDERS, workspaceWith } from './workspace.ts';

const SLOW = { ...ORDERS, 'versions/003_slow.sql': 'CREATE TABLE slow (id int);\nSELECT pg_sleep(600);\n' };

interface Killed {
  github: TestGitHub;
  database: TestDatabase;
  result: StepResult;
  /** What of the step still runs on the server. */
  sleeping: () => Promise<unknown[]>;
}

/** A run on the pull request that was killed while the server slept for it. */
async function killed(
  files: MigrationFiles,
  inputs: Record<string, string> = {},
  before: readonly Record<string, string>[] = [{ 'dry-run': 'true' }],
  owner?: TestRole,
): Promise<Killed> {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase(owner ? { owner } : {});
  const workspace = await workspaceWith(files);
  const given = { 'database-url': database.url };
  for (const first of before) {
    const event = 'dry-run' in first ? ON_PULL : scheduleEvent();
    await github.run({ event, workspace, with: { ...given, ...first } });
  }
  const sleeping = (): Promise<unknown[]> =>
    database.query(
      "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
    );
  const step = await github.start({ event: ON_PULL, workspace, with: { ...given, ...inputs } });
  await until('the server sleeps', async () => (await sleeping()).length > 0);
  // The server may be at the third before its answers to the first two have arrived.
  await step.line(/Applying 003|Reverting/);
  step.kill();
  const result = await step.result;
  expect(result.signal).toBe('SIGKILL');
  return { github, database, result, sleeping };
}

describe('a step that is killed', () => {
  test('is settled by its post step: what runs is stopped, and the truth is told', async () => {
    const { github, database, result, sleeping } = await killed(SLOW);
    const post = await runPost(result);
    expect(await sleeping()).toEqual([]);
    expect(post).toMatchObject({
      conclusion: 'success',
      outputs: {
        status: 'cancelled',
        'failed-version': '003',
        'applied-count': '2',
        'current-version': '002',
      },
    });
    expect(plain(post.summary)).toMatch(
      /^### ⚪ Migrations: cancelled during 003, last committed version 002/,
    );
    expect(plain(post.summary)).toMatch(/003_slow is not applied: all of it was rolled back/);
    expect(ownComments(github)).toHaveLength(1);
    expect(shown(ownComments(github)[0])).toMatch(/^### ⚪ Migrations: cancelled during 003/);
    expect(ownComments(github)[0]?.body).toContain('"closed":true');
    expect(await database.query("SELECT to_regclass('slow') AS slow")).toEqual([{ slow: null }]);
    expectClean(github, database.url);
  });

  test('while it rolled something back is settled, and nobody told to roll back more', async () => {
    const { github, database, result, sleeping } = await killed(
      { ...ORDERS, 'down/002_note_down.sql': 'ALTER TABLE orders DROP COLUMN note; SELECT pg_sleep(600);' },
      { command: 'down', 'allow-destructive': 'true' },
      [{}],
    );
    const post = await runPost(result);
    expect(await sleeping()).toEqual([]);
    expect(post.outputs).toMatchObject({
      status: 'cancelled',
      'failed-version': '002',
      'reverted-count': '0',
      'current-version': '002',
    });
    expect(plain(post.summary)).toMatch(/while 002_note was being rolled back/);
    expect(plain(post.summary)).toMatch(/002_note is still applied: its rollback was undone/);
    expect(plain(post.summary)).toMatch(/Look at the status first: each down rolls back more/);
    expect(shown(ownComments(github)[0])).toMatch(/^### ⚪ Migrations: cancelled during the rollback of 002/);
    expect(await database.query('SELECT note FROM orders')).toEqual([]);
    expectClean(github, database.url);
  });

  test('in a file that runs statement by statement is unfinished, and sent to verify', async () => {
    const { github, database, result, sleeping } = await killed({
      ...ORDERS,
      'versions/003_slow.sql':
        '-- migrate: no-transaction\nCREATE TABLE slow (id int);\nSELECT pg_sleep(600);\n',
    });
    const post = await runPost(result);
    expect(await sleeping()).toEqual([]);
    expect(post.outputs).toMatchObject({
      status: 'cancelled',
      'failed-version': '003',
      'applied-count': '2',
    });
    expect(plain(post.summary)).toMatch(/003_slow does not run in one transaction and is unfinished/);
    expect(plain(post.summary)).toMatch(/Run verify: it says how far 003_slow came/);
    expect(plain(post.summary)).not.toMatch(/rolled back/);
    expect(ownComments(github)[0]?.body).toContain('"closed":true');
    expect(await database.query("SELECT to_regclass('slow') AS slow")).toEqual([{ slow: 'slow' }]);
    expectClean(github, database.url);
  });

  test('and whose sessions nobody knows may go on: nothing is claimed of what was running', async () => {
    const { github, database, result } = await killed(SLOW);
    const progress = JSON.parse(result.state['progress']!) as Progress;
    expect(progress.sessions).not.toEqual([]);
    const state = { progress: JSON.stringify({ ...progress, sessions: [] } satisfies Progress) };
    const post = await runPost({ ...result, state });
    expect(post.outputs).toMatchObject({ status: 'failed', 'failure-reason': 'unknown-outcome' });
    for (const page of [post.summary, shown(ownComments(github)[0])].map(plain)) {
      expect(page).toMatch(/^### 🔴 Migrations: /);
      expect(page).toMatch(/003_slow was not applied; it may yet be/);
      expect(page).toMatch(/may still be running on the server/);
      expect(page).not.toMatch(/rolled back/);
    }
    expectClean(github, database.url);
  });

  test('and whose database is gone with it is told as far as it is known', async () => {
    const { github, database, result } = await killed(SLOW);
    await database.drop();
    const post = await runPost(result);
    expect(post).toMatchObject({
      conclusion: 'success',
      outputs: { 'failure-reason': 'unknown-outcome', 'current-version': '' },
    });
    for (const page of [post.summary, shown(ownComments(github)[0])].map(plain)) {
      expect(page).toMatch(/^### 🔴 Migrations: /);
      expect(page).toMatch(/The history could not be read/);
      expect(page).toMatch(
        /had begun 001_orders and 002_note before it; whether they are committed is not known either/,
      );
      expect(page).toMatch(/may still be running on the server/);
      expect(page).not.toMatch(/rolled back/);
    }
    expectClean(github, database.url);
  });

  test('has saved no secret for its post step, though a file is named after it', async () => {
    const owner = await createRole({ password: "s3'cr3t-p@ssw%rd" });
    const name = `versions/003_${owner.password}.sql`;
    const { github, database, result } = await killed(
      { ...ORDERS, [name]: 'SELECT pg_sleep(600);' },
      {},
      [],
      owner,
    );
    expect(JSON.parse(result.state['progress']!)).toMatchObject({ running: { version: '003', name: '***' } });
    const post = await runPost(result);
    expect(post.outputs).toMatchObject({ status: 'cancelled', 'failed-version': '003' });
    expectClean(github, database.url);
  });

  test('before it saved anything, or in the middle of saving, is left alone and not run again', async () => {
    const { github, database, result } = await killed(SLOW);
    const requests = github.requests.length;
    const post = await runPost({ ...result, state: {} });
    expect(post).toMatchObject({ conclusion: 'success', summary: '', log: [], annotations: [], outputs: {} });
    expect(github.requests).toHaveLength(requests);
    expect(await database.query('SELECT version FROM _migrations ORDER BY 1')).toHaveLength(2);
    expectClean(github, database.url);
  });
});

/** A page without what sets names off. */
function plain(page: string): string {
  return page.replaceAll('`', '');
}

test('a step that told everything itself leaves its post step nothing to do', async () => {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase();
  const workspace = await workspaceWith(ORDERS);
  const main = await github.run({ event: ON_PULL, workspace, with: { 'database-url': database.url } });
  const requests = github.requests.length;
  const post = await runPost(main);
  expect(post).toMatchObject({ conclusion: 'success', summary: '', log: [], annotations: [] });
  expect(github.requests).toHaveLength(requests);
  expectClean(github, database.url);
});
