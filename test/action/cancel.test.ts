import { describe, expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { until } from '../kit/until.ts';
import { runPost, startStep } from './checked-step.ts';
import { expectClean, gitHubWithPullRequest, ON_PULL, ownComments, shown } from './on-github.ts';
import { workspaceWith } from './workspace.ts';

describe('a step that is cancelled', () => {
  test('stops the SQL on the server and tells the truth before the runner loses patience', async () => {
    const database = await createDatabase();
    const workspace = await workspaceWith({
      'versions/001_first.sql': 'CREATE TABLE first (id int);',
      'versions/002_second.sql': 'CREATE TABLE second (id int);\nSELECT pg_sleep(600);\n',
      'versions/003_third.sql': 'CREATE TABLE third (id int);',
    });
    const sleeping = (): Promise<unknown[]> =>
      database.query(
        "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
      );
    // Who is not done by then is killed, and has told nothing.
    const step = await startStep({
      workspace,
      with: { 'database-url': database.url },
      ladder: { toSigterm: 5000, toSigkill: 0 },
    });
    await until('the second migration runs', async () => (await sleeping()).length > 0);
    step.cancel();
    const result = await step.result;
    expect(result).toMatchObject({
      conclusion: 'cancelled',
      exitCode: 1,
      signal: null,
      failures: [],
      stopped: false,
      outputs: {
        status: 'cancelled',
        'failure-reason': 'cancelled',
        'failed-version': '002',
        'applied-count': '1',
        'current-version': '001',
      },
    });
    expect(result.summary).toMatch(/^### ⚪ Migrations: cancelled during 002, last committed version 001/);
    expect(result.annotations).toMatchObject([{ kind: 'error', title: 'Cancelled' }]);
    expect(await sleeping()).toEqual([]);
    expect(await database.query('SELECT version FROM _migrations')).toEqual([{ version: '001' }]);
    expect(await database.query("SELECT to_regclass('second') AS second")).toEqual([{ second: null }]);
  });

  test('says so in the comment, too, within the time that the runner gives', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith({
      'versions/001_first.sql': 'CREATE TABLE first (id int);',
      'versions/002_second.sql': 'CREATE TABLE second (id int);\nSELECT pg_sleep(60);\n',
    });
    const given = { 'database-url': database.url };
    await github.run({ event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true' } });
    const step = await github.start({
      event: ON_PULL,
      workspace,
      with: given,
      ladder: { toSigterm: 7000, toSigkill: 0 },
    });
    await step.line(/Applying 002 second/);
    await until('the comment says so', () => ownComments(github)[0]!.body.includes('applying plan'));
    step.cancel();
    const result = await step.result;
    expect(result).toMatchObject({ signal: null, outputs: { status: 'cancelled', 'failed-version': '002' } });
    expect(shown(ownComments(github)[0])).toMatch(
      /^### ⚪ Migrations: cancelled during 002, last committed version 001/,
    );
    expect(result.outputs['comment-id']).toBe(String(ownComments(github)[0]!.id));
    const post = await runPost(result);
    expect(post).toMatchObject({ conclusion: 'success', log: [], summary: '' });
    expectClean(github, database.url);
  });

  test('tells the truth in time though GitHub does not answer', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith({ 'versions/001_first.sql': 'SELECT pg_sleep(60);' });
    github.fault({ method: 'GET', path: /comments$/, kind: 'hang', times: 100 });
    const step = await github.start({
      event: ON_PULL,
      workspace,
      with: { 'database-url': database.url },
      ladder: { toSigterm: 7000, toSigkill: 0 },
    });
    await step.line(/Applying 001 first/);
    step.cancel();
    const result = await step.result;
    expect(result).toMatchObject({ signal: null, outputs: { status: 'cancelled', 'comment-id': '' } });
    expect(result.summary).toMatch(/^### ⚪ Migrations: cancelled during 001/);
    expectClean(github, database.url);
  });

  test('while it waits for another run has changed nothing', async () => {
    const database = await createDatabase();
    const workspace = await workspaceWith({
      'versions/001_first.sql': 'SELECT pg_sleep(600);',
    });
    const options = { workspace, with: { 'database-url': database.url } };
    const first = await startStep(options);
    await first.line(/Applying 001 first/);
    const second = await startStep(options);
    await second.line(/Waiting for another run/);
    second.cancel();
    expect(await second.result).toMatchObject({
      exitCode: 1,
      signal: null,
      outputs: { status: 'cancelled', 'applied-count': '0' },
    });
    first.cancel();
    expect(await first.result).toMatchObject({ signal: null, outputs: { status: 'cancelled' } });
  });
});
