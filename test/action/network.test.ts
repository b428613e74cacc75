import { describe, expect, test } from 'vitest';
import { startForwardProxy } from '../github/forward-proxy.ts';
import { createDatabase } from '../kit/database.ts';
import { startEnterpriseServer } from './enterprise-server.ts';
import { expectClean, gitHubWithPullRequest, ON_PULL, ownComments } from './on-github.ts';
import type { GitHubStep } from './on-github.ts';
import { workspaceWith } from './workspace.ts';

async function preview(url: string): Promise<GitHubStep> {
  return {
    event: ON_PULL,
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
    expectClean(github, database.url);
  });

  test.each([
    ['through it, when no_proxy names others', 'example.com', 1],
    ['past it, when no_proxy names the host', 'example.com,0.0.0.0', 0],
  ])('with a proxy that the runner has, %s', async (_, none, hosts) => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const proxy = await startForwardProxy(github.url);
    // The name 127.0.0.1 would never be asked of a proxy.
    const url = github.url.replace('127.0.0.1', '0.0.0.0');
    const { annotations } = await github.run({
      ...(await preview(database.url)),
      env: { http_proxy: proxy.url, no_proxy: none },
      github: { api_url: url, graphql_url: `${url}/graphql` },
    });
    expect(annotations).toEqual([]);
    expect(new Set(proxy.tunnels).size).toBe(hosts);
    expect(ownComments(github)).toHaveLength(1);
    expectClean(github, database.url);
  });

  test.each([
    ['as the runner says', (url: string) => `${url}/api/graphql`],
    ['though the runner does not say', () => ''],
  ])('where GitHub Enterprise Server has it: GraphQL is not below the REST API, %s', async (_, graphql) => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const { url, paths } = await startEnterpriseServer(github.url);
    const step = {
      ...(await preview(database.url)),
      github: { server_url: url, api_url: `${url}/api/v3`, graphql_url: graphql(url) },
    };
    // Whose the comment is that there is by then is a question for GraphQL.
    for (const { annotations } of [await github.run(step), await github.run(step)])
      expect(annotations).toEqual([]);
    expect(ownComments(github)).toHaveLength(1);
    expect(paths).toContain('/api/graphql');
    expect(paths.filter((path) => path !== '/api/graphql' && !path.startsWith('/api/v3/repos/'))).toEqual([]);
    expectClean(github, database.url);
  });

  test('at the address that the runner gives, not at github.com', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const step = await preview(database.url);
    await github.run({ ...step, github: { server_url: 'https://github.example.test' } });
    expect(ownComments(github)).toHaveLength(1);
    expect(ownComments(github)[0]?.body).toContain('https://github.example.test/octo/orders/commit/');
    expect(ownComments(github)[0]?.body).not.toContain('https://github.com/');
    expectClean(github, database.url);
  });

  test('not at all when there is nothing to say to it', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const step = await preview(database.url);
    const never = await github.run({ ...step, with: { ...step.with, comment: 'never' } });
    const without = await github.run({ ...step, with: { ...step.with, 'github-token': '' } });
    expect(github.requests).toEqual([]);
    expect([never.conclusion, without.conclusion]).toEqual(['success', 'success']);
    expectClean(github, database.url);
  });
});
