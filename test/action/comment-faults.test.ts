import { describe, expect, test } from 'vitest';
import { badGateway, badGatewayAfterCommit, secondaryLimit } from '../github/faults.ts';
import { createDatabase } from '../kit/database.ts';
import { expectClean, gitHubWithPullRequest, ON_PULL, ownComments, shown } from './on-github.ts';
import type { GitHubStep, TestGitHub } from './on-github.ts';
import { workspaceWith } from './workspace.ts';

const COMMENTS = /\/issues\/7\/comments$/;

async function preview(url: string): Promise<GitHubStep> {
  return {
    event: ON_PULL,
    workspace: await workspaceWith({ 'versions/001_a.sql': 'CREATE TABLE a (id int);' }),
    with: { 'database-url': url, 'dry-run': 'true' },
  };
}

/** Foreign comments on three pages, among them copies of what the action would write. */
async function crowd(github: TestGitHub, step: GitHubStep): Promise<void> {
  const other = await gitHubWithPullRequest();
  await other.run(step);
  const [{ body } = { body: '' }] = ownComments(other);
  expectClean(other);
  for (let at = 0; at < 250; at++) github.addComment(7, { body: at % 50 === 0 ? body : `Comment ${at}` });
}

describe('there is exactly one comment of ours', () => {
  test('among 250 others and look-alikes, however often and at once it is written', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const step = await preview(database.url);
    await crowd(github, step);
    const results = await Promise.all([github.run(step), github.run(step)]);
    results.push(await github.run(step));
    const ours = github.comments(7).filter(({ login }) => login === 'github-actions[bot]');
    expect(ours).toHaveLength(1);
    expect(shown(ours[0])).toMatch(/^### 🟡 Migrations: 1 pending/);
    expect(new Set(results.map(({ conclusion }) => conclusion))).toEqual(new Set(['success']));
    expectClean(github, database.url);
  });

  test.each([
    ['a list is cut off', { method: 'GET', path: COMMENTS, kind: 'truncate', times: 2 } as const],
    ['GitHub answers 502 after it has written', badGatewayAfterCommit('POST', COMMENTS)],
    ['GitHub answers 502 before it has written', badGateway('POST', COMMENTS)],
    [
      'an answer to writing is cut off',
      { method: 'POST', path: COMMENTS, kind: 'commit-then-truncate' } as const,
    ],
    [
      'the connection is reset after writing',
      { method: 'POST', path: COMMENTS, kind: 'commit-then-reset' } as const,
    ],
    ['GitHub asks for a rest', secondaryLimit('POST', COMMENTS, { retryAfter: 1 })],
  ])('when %s', async (_, fault) => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const step = await preview(database.url);
    github.fault(fault);
    const first = await github.run(step);
    expect(ownComments(github)).toHaveLength(1);
    const second = await github.run(step);
    expect(ownComments(github)).toHaveLength(1);
    expect([first, second].map(({ conclusion, annotations }) => [conclusion, annotations])).toEqual([
      ['success', []],
      ['success', []],
    ]);
    expectClean(github, database.url);
  });

  test('for each label, and none is lost when they are written at once', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const step = await preview(database.url);
    const labels = ['eu', 'us'];
    await Promise.all(labels.map((label) => github.run({ ...step, with: { ...step.with, label } })));
    expect(
      ownComments(github)
        .map((comment) => /`(..)`/.exec(shown(comment))?.[1])
        .sort(),
    ).toEqual(labels);
    expectClean(github, database.url);
  });
});

test('a pull request that cannot be read leaves the job as it is', async () => {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase();
  const result = await github.run({ ...(await preview(database.url)), token: github.tokens.none });
  expect(result.conclusion).toBe('success');
  expect(result.annotations).toMatchObject([{ kind: 'notice', title: 'No comment on the pull request' }]);
  expectClean(github, database.url);
});

test('mode new writes a comment for each change and minimizes the older ones', async () => {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase();
  const step = await preview(database.url);
  const more = await workspaceWith({
    'versions/001_a.sql': 'CREATE TABLE a (id int);',
    'versions/002_b.sql': 'CREATE TABLE b (id int);',
  });
  const given = { ...step.with, 'comment-mode': 'new' };
  for (const workspace of [step.workspace!, step.workspace!, more]) {
    await github.run({ ...step, with: given, workspace });
  }
  expect(ownComments(github).map(({ minimized }) => minimized)).toEqual([true, false]);
  expectClean(github, database.url);
});
