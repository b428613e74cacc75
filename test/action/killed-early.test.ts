import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { pullRequestEvent, pushEvent } from '../github/events.ts';
import { createDatabase } from '../kit/database.ts';
import { until } from '../kit/until.ts';
import { runPost } from './checked-step.ts';
import { expectClean, gitHubWithPullRequest, HEAD, ownComments } from './on-github.ts';
import { workspaceWith } from './workspace.ts';

const FILES = { 'versions/001_first.sql': 'CREATE TABLE first (id int);' };

describe('the post step of a step that was ended before it began anything', () => {
  test('runs no command', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const step = await github.start({
      event: pullRequestEvent({ number: 7, headSha: HEAD }),
      workspace: await workspaceWith(FILES),
      with: { 'database-url': database.url },
    });
    step.kill();
    const killed = await step.result;
    expect(killed.signal).toBe('SIGKILL');
    const post = await runPost(killed);
    expect(post).toMatchObject({ conclusion: 'success', summary: '', annotations: [] });
    expect(await database.query("SELECT to_regclass('first') AS first")).toEqual([{ first: null }]);
    expect(ownComments(github)).toEqual([]);
    expectClean(github, database.url);
  });

  test('runs no command that waited for its approval', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    github.fault({ method: 'GET', path: /\/pulls$/, kind: 'hang', times: 100 });
    const step = await github.start({
      event: pushEvent({ sha: 'c'.repeat(40) }),
      workspace: await workspaceWith(FILES),
      with: { 'database-url': database.url, 'require-approved-plan': 'true' },
    });
    await until('GitHub is asked', () => github.requests.length > 0);
    step.kill();
    const killed = await step.result;
    const post = await runPost(killed);
    expect(post).toMatchObject({ conclusion: 'success', summary: '' });
    expect(await database.query("SELECT to_regclass('first') AS first")).toEqual([{ first: null }]);
    expectClean(github, database.url);
  });
});

test('a step that was killed while it told its outcome is told by its post step, without another comment', async () => {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase();
  const workspace = await workspaceWith(FILES);
  const event = pullRequestEvent({ number: 7, headSha: HEAD });
  const step = await github.start({ event, workspace, with: { 'database-url': database.url } });
  // Asked three times before the comment is made: for the title, for what was told, and for one to write to.
  github.fault({ method: 'GET', path: /\/comments$/, kind: 'hang', times: 1, after: 3 });
  await until('the comment is there', () => ownComments(github).length > 0);
  step.kill();
  const killed = await step.result;
  expect(killed.outputs).toMatchObject({ status: 'applied' });
  const post = await runPost(killed);
  expect(post.summary).toMatch(/^### ✅ Migrations: applied 1/);
  expect(post.outputs).toMatchObject({ status: 'applied' });
  expect(ownComments(github)).toHaveLength(1);
  expectClean(github, database.url);
});

test.each([
  ['no report', { version: 2 }, /^### ⚪ Migrations: cancelled/, null],
  ['a report with nothing in it', { version: 1 }, /^$/, /^It could not be told: .*Run status/],
])('a post step that finds %s where its report was does not fail', async (_, found, summary, said) => {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase();
  const workspace = await workspaceWith(FILES);
  const event = pullRequestEvent({ number: 7, headSha: HEAD });
  const main = await github.run({
    event,
    workspace,
    with: { 'database-url': database.url, comment: 'never' },
  });
  const report = main.outputs['report-path']!;
  await writeFile(report, JSON.stringify(found));
  const progress = { finished: 1, last: null, running: null, begun: [], sessions: [], digest: null, report };
  const post = await runPost({ ...main, state: { progress: JSON.stringify(progress) } });
  expect(post).toMatchObject({ conclusion: 'success', exitCode: 0, stopped: false });
  expect(post.summary).toMatch(summary);
  if (said) expect(post.log).toContainEqual(expect.stringMatching(said));
  expectClean(github, database.url);
});
