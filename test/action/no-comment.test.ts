import { describe, expect, test } from 'vitest';
import { pullRequestEvent } from '../github/events.ts';
import { createDatabase } from '../kit/database.ts';
import { expectClean, gitHubWithPullRequest, HEAD, ON_PULL, ownComments } from './on-github.ts';
import { ORDERS, workspaceWith } from './workspace.ts';

describe('a comment that cannot be posted', () => {
  test('is a notice with the permission to add, and no failure', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const result = await github.run({
      event: ON_PULL,
      token: github.tokens.read,
      workspace: await workspaceWith(ORDERS),
      with: { 'database-url': database.url, 'dry-run': 'true' },
    });
    expect(result).toMatchObject({ conclusion: 'success', outputs: { 'comment-id': '' } });
    expect(result.annotations).toEqual([
      expect.objectContaining({
        kind: 'notice',
        message: expect.stringMatching(/pull-requests: write/) as string,
      }),
    ]);
    expect(result.summary).toMatch(/pull-requests: write/);
    expectClean(github, database.url);
  });

  test('from a fork says why, and shows the files of the pull request without a database', async () => {
    const github = await gitHubWithPullRequest({
      headRepository: 'mona/orders',
      files: [
        { filename: 'migrations/versions/002_note.sql', status: 'added' },
        { filename: 'README.md', status: 'modified' },
      ],
    });
    const result = await github.run({
      event: pullRequestEvent({ number: 7, headSha: HEAD, fork: 'mona/orders' }),
      token: github.tokens.read,
      workspace: await workspaceWith(ORDERS),
      with: { 'dry-run': 'true' },
    });
    expect(result).toMatchObject({
      conclusion: 'success',
      outputs: { status: 'pending', 'plan-digest': '', 'comment-id': '' },
    });
    expect(result.summary).toContain('ALTER TABLE orders ADD COLUMN note text;');
    expect(result.summary).not.toContain('CREATE TABLE orders');
    expect(result.annotations.filter(({ kind }) => kind === 'notice')).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/fork/) as string }),
    ]);
    expect(ownComments(github)).toEqual([]);
    expectClean(github);
  });

  test('for Dependabot names it, and the permissions that the workflow can ask for', async () => {
    const github = await gitHubWithPullRequest({
      author: 'dependabot[bot]',
      files: [{ filename: 'migrations/versions/002_note.sql', status: 'added' }],
    });
    const result = await github.run({
      event: pullRequestEvent({ number: 7, headSha: HEAD, dependabot: true }),
      token: github.tokens.read,
      workspace: await workspaceWith(ORDERS),
      with: { 'dry-run': 'true' },
    });
    expect(result.conclusion).toBe('success');
    const notices = result.annotations.filter(({ kind }) => kind === 'notice');
    expect(notices).toHaveLength(1);
    for (const text of [notices[0]!.message, result.summary]) {
      expect(text).toMatch(/a pull request by Dependabot, .* token that can only read/);
      expect(text).toMatch(/permissions:\n *contents: read\n *pull-requests: write/);
      expect(text).not.toMatch(/fork/);
    }
    expect(ownComments(github)).toEqual([]);
    expectClean(github);
  });
});
