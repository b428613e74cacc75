import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pushEvent, scheduleEvent } from '../github/events.ts';
import { createDatabase } from '../kit/database.ts';
import { expectClean, gitHubWithPullRequest, ON_PULL, ownComments, shown } from './on-github.ts';
import { ORDERS, workspaceWith } from './workspace.ts';

describe('a run after the merge', () => {
  test.each([
    ['merge commit', { mergeCommitSha: 'c'.repeat(40), sha: 'c'.repeat(40) }],
    ['rebase of its commits', { commits: ['d'.repeat(40)], sha: 'd'.repeat(40) }],
  ])(
    'applies the plan that the comment shows, found through a %s, and closes the comment',
    async (_, how) => {
      const { sha, ...pull } = how;
      const github = await gitHubWithPullRequest({ merged: true, ...pull });
      const database = await createDatabase();
      const workspace = await workspaceWith(ORDERS);
      const given = { 'database-url': database.url };
      const preview = await github.run({ event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true' } });
      const deploy = {
        event: pushEvent({ sha }),
        workspace,
        with: { ...given, 'require-approved-plan': 'true' },
      };
      const result = await github.run(deploy);
      expect(result).toMatchObject({
        conclusion: 'success',
        outputs: {
          status: 'applied',
          'plan-digest': preview.outputs['plan-digest'],
          'comment-id': preview.outputs['comment-id'],
        },
      });
      const [comment] = ownComments(github);
      expect(comment?.revisions.map((body) => /### .*/.exec(body)?.[0])).toEqual([
        expect.stringMatching(/🟡 Migrations: 2 pending/),
        expect.stringMatching(/🟠 Migrations: applying plan `[0-9a-f]{12}`/),
        expect.stringMatching(/✅ Migrations: applied 2/),
      ]);
      expect(comment?.body).toContain('"closed":true');

      const again = await github.run(deploy);
      expect(again).toMatchObject({ conclusion: 'success', outputs: { status: 'up-to-date' } });
      expect(ownComments(github).map(({ body }) => body)).toEqual([comment?.body]);
      expectClean(github, database.url);
    },
  );

  test('refuses when a file has changed since, says which, and leaves the approval as it is', async () => {
    const github = await gitHubWithPullRequest({ merged: true, mergeCommitSha: 'c'.repeat(40) });
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const given = { 'database-url': database.url };
    await github.run({ event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true' } });
    const file = join(workspace, 'migrations/versions/002_note.sql');
    await writeFile(file, 'ALTER TABLE orders ADD COLUMN note varchar(10);\n');
    const deploy = {
      event: pushEvent({ sha: 'c'.repeat(40) }),
      workspace,
      with: { ...given, 'require-approved-plan': 'true' },
    };
    const refused = await github.run(deploy);
    expect(refused).toMatchObject({
      conclusion: 'failure',
      outputs: { status: 'failed', 'failure-reason': 'plan-changed', 'applied-count': '0' },
    });
    expect(refused.summary).toMatch(/\| Field \| Approved \| Now \|[^]*002_note/);
    expect(shown(ownComments(github)[0])).toMatch(/plan has changed/);
    expect(await database.query("SELECT to_regclass('orders') AS orders")).toEqual([{ orders: null }]);

    await writeFile(file, ORDERS['versions/002_note.sql']);
    const applied = await github.run(deploy);
    expect(applied).toMatchObject({ conclusion: 'success', outputs: { status: 'applied' } });
    expectClean(github, database.url);
  });

  test('refuses when the database has changed since, and says what was applied', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const given = { 'database-url': database.url };
    const preview = await github.run({ event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true' } });
    await github.run({ event: scheduleEvent(), workspace, with: { ...given, steps: '1' } });
    const digest = preview.outputs['plan-digest']!;
    const refused = await github.run({
      event: ON_PULL,
      workspace,
      with: { ...given, 'approved-plan': digest },
    });
    expect(refused).toMatchObject({
      conclusion: 'failure',
      outputs: { 'failure-reason': 'plan-changed', 'applied-count': '0' },
    });
    expect(refused.summary).toMatch(/\| Field \| Approved \| Now \|[^]*applied 001/);
    expectClean(github, database.url);
  });

  test('refuses and says why, when there is no plan to look up', async () => {
    const github = await gitHubWithPullRequest({ merged: true, mergeCommitSha: 'c'.repeat(40) });
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const given = { 'database-url': database.url };
    await github.run({ event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true', label: 'us' } });
    const why = async (sha: string, inputs: Record<string, string>): Promise<string> => {
      const { outputs, annotations } = await github.run({
        event: pushEvent({ sha: sha.repeat(40) }),
        workspace,
        with: { ...given, 'require-approved-plan': 'true', ...inputs },
      });
      expect(outputs).toMatchObject({ 'failure-reason': 'not-approved', 'applied-count': '0' });
      return annotations[0]!.message;
    };
    expect(await why('b', {})).toContain('No pull request was found that brought commit bbbbbbbbbbbb.');
    expect(await why('c', { label: 'eu' })).toContain(
      'Pull request 7 has no comment of this action with the label eu that shows a plan to approve',
    );
    expect(await why('c', {})).toContain(
      'Pull request 7 has no comment of this action for this database, schema, history table and folder that shows a plan to approve',
    );
    expect(await database.query("SELECT to_regclass('orders') AS orders")).toEqual([{ orders: null }]);
    expectClean(github, database.url);
  });

  test('runs nothing without a plan that was approved, whoever else has written one', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const given = { 'database-url': database.url };
    await github.run({ event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true' } });
    const forged = ownComments(github)[0]!.body;
    const other = await gitHubWithPullRequest();
    for (const login of ['mona', 'github-actions', 'other[bot]'])
      other.addComment(7, { body: forged, login });
    const deploy = await other.run({
      event: ON_PULL,
      workspace,
      with: { ...given, 'require-approved-plan': 'true' },
    });
    expect(deploy).toMatchObject({
      conclusion: 'failure',
      outputs: { 'failure-reason': 'not-approved', 'applied-count': '0' },
    });
    const nowhere = await other.run({
      event: scheduleEvent(),
      workspace,
      with: { ...given, 'require-approved-plan': 'true' },
    });
    expect(nowhere.outputs).toMatchObject({ 'failure-reason': 'not-approved' });
    const byHand = await github.run({
      event: scheduleEvent(),
      workspace,
      with: { ...given, 'require-approved-plan': 'true', 'pr-number': '7' },
    });
    expect(byHand.outputs).toMatchObject({ status: 'applied' });
    expectClean(github, database.url);
    expectClean(other, database.url);
  });
});
