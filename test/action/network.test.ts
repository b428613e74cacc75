import { describe, expect, test } from 'vitest';
import { pullRequestEvent } from '../github/events.ts';
import { startForwardProxy } from '../github/forward-proxy.ts';
import { createDatabase } from '../kit/database.ts';
import { expectClean, gitHubWithPullRequest, HEAD, ownComments } from './on-github.ts';
import type { GitHubStep } from './on-github.ts';
import { workspaceWith } from './workspace.ts';

async function preview(url: string): Promise<GitHubStep> {
  return {
    event: pullRequestEvent({ number: 7, headSha: HEAD }),
    workspace: await workspaceWith({ 'versions/001_a.sql': 'CREATE TABLE a (id int);' }),
    with: { 'database-url': url, 'dry-run': 'true' },
  };
}

describe('GitHub is reached', () => {
  test('through the proxy that the runner has', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const proxy = await startForwardProxy(github.url);
    const result = await github.run({
      ...(await preview(database.url)),
      env: { http_proxy: proxy.url },
      github: { api_url: 'http://github.example.test', graphql_url: 'http://github.example.test/graphql' },
    });
    expect(result.annotations).toEqual([]);
    expect(new Set(proxy.tunnels)).toEqual(new Set(['github.example.test:80']));
    expect(ownComments(github)).toHaveLength(1);
    expectClean(github, [result], database.url);
  });

  test('at the address that the runner gives, not at github.com', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const step = await preview(database.url);
    const result = await github.run({ ...step, github: { server_url: 'https://github.example.test' } });
    expect(ownComments(github)).toHaveLength(1);
    expect(ownComments(github)[0]?.body).toContain('https://github.example.test/octo/orders/commit/');
    expect(ownComments(github)[0]?.body).not.toContain('https://github.com/');
    expectClean(github, [result], database.url);
  });

  test('not at all when there is nothing to say to it', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const step = await preview(database.url);
    const never = await github.run({ ...step, with: { ...step.with, comment: 'never' } });
    const without = await github.run({ ...step, with: { ...step.with, 'github-token': '' } });
    expect(github.requests).toEqual([]);
    expect([never.conclusion, without.conclusion]).toEqual(['success', 'success']);
    expectClean(github, [never, without], database.url);
  });
});
