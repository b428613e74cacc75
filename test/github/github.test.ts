import { describe, expect, test } from 'vitest';
import { expectNoViolations, startGitHub, type FakeGitHub } from './github.ts';
import { at, octokit, PULL, SHA } from './octokit.ts';

const { owner, repo } = at;

async function gitHubWithPull(): Promise<FakeGitHub> {
  const github = await startGitHub();
  github.addPullRequest(PULL);
  return github;
}

describe('comments', () => {
  test('are created, read, changed and deleted, as GitHub describes it', async () => {
    const github = await gitHubWithPull();
    const { issues } = octokit(github).rest;
    const created = await issues.createComment({ ...at, body: 'one' });
    expect(created.data).toMatchObject({
      body: 'one',
      user: { login: 'github-actions[bot]', type: 'Bot' },
      performed_via_github_app: { slug: 'github-actions' },
      issue_url: `${github.url}/repos/octo/orders/issues/7`,
    });
    const comment_id = created.data.id;
    expect((await issues.updateComment({ owner, repo, comment_id, body: 'two' })).data.body).toBe('two');
    expect((await issues.getComment({ owner, repo, comment_id })).data.body).toBe('two');
    expect(github.comments(7)).toMatchObject([
      { id: comment_id, login: 'github-actions[bot]', body: 'two', revisions: ['one', 'two'] },
    ]);
    expect((await issues.deleteComment({ owner, repo, comment_id })).status).toBe(204);
    expect(github.comments(7)).toEqual([]);
    await expect(issues.getComment({ owner, repo, comment_id })).rejects.toMatchObject({ status: 404 });
    expectNoViolations(github);
  });

  test('of 250 come in three pages, oldest first, 30 a page unless asked for up to 100', async () => {
    const github = await gitHubWithPull();
    const all = Array.from({ length: 250 }, (_, index) => github.addComment(7, { body: `${index}` }).id);
    const client = octokit(github);
    const pages = await client.paginate(client.rest.issues.listComments, { ...at, per_page: 100 });
    expect(pages.map(({ id }) => id)).toEqual(all);
    expect(github.requests.map(({ query }) => query)).toEqual([
      { per_page: '100' },
      { per_page: '100', page: '2' },
      { per_page: '100', page: '3' },
    ]);
    const { data, headers } = await client.rest.issues.listComments({ ...at, page: 9 });
    expect(data).toHaveLength(10);
    const list = `${github.url}/repos/octo/orders/issues/7/comments`;
    expect(headers.link).toBe(`<${list}?page=8>; rel="prev", <${list}?page=1>; rel="first"`);
    expectNoViolations(github);
  });

  test('are by whom the test says, an app when the login ends with [bot]', async () => {
    const github = await gitHubWithPull();
    github.addComment(7, { body: 'a' });
    github.addComment(7, { body: 'b', login: 'renovate[bot]' });
    const { data } = await octokit(github, 'read').rest.issues.listComments(at);
    expect(data.map(({ user }) => [user?.login, user?.type])).toEqual([
      ['mona', 'User'],
      ['renovate[bot]', 'Bot'],
    ]);
    expectNoViolations(github);
  });

  test('have 1 to 65,536 characters', async () => {
    const github = await gitHubWithPull();
    const { issues } = octokit(github).rest;
    await issues.createComment({ ...at, body: '😀'.repeat(65_536) });
    await expect(issues.createComment({ ...at, body: 'x'.repeat(65_537) })).rejects.toMatchObject({
      status: 422,
      response: {
        data: { errors: [{ field: 'data', message: 'Body is too long (maximum is 65536 characters)' }] },
      },
    });
    await expect(issues.createComment({ ...at, body: ' \n' })).rejects.toThrow('Body cannot be blank');
    expect(github.comments(7)).toHaveLength(1);
    expectNoViolations(github);
  });
});

describe('pull requests', () => {
  test('are found by number, branch of a fork, state and any of their commits', async () => {
    const github = await gitHubWithPull();
    const merge = 'a'.repeat(40);
    github.addPullRequest({
      number: 8,
      headSha: 'b'.repeat(40),
      headRef: 'patch',
      headRepository: 'mona/orders',
      mergeCommitSha: merge,
      merged: true,
      commits: ['c'.repeat(40)],
      files: [{ filename: 'migrations/versions/001 a.sql', status: 'renamed' }],
    });
    const { pulls, repos } = octokit(github).rest;
    const { data } = await pulls.get({ owner, repo, pull_number: 8 });
    expect(data).toMatchObject({ state: 'closed', merged: true, merge_commit_sha: merge });
    expect(data.head).toMatchObject({ label: 'mona:patch', repo: { full_name: 'mona/orders', fork: true } });
    const numbers = async (found: Promise<{ data: { number: number }[] }>) =>
      (await found).data.map(({ number }) => number);
    expect(await numbers(pulls.list({ owner, repo }))).toEqual([7]);
    expect(await numbers(pulls.list({ owner, repo, state: 'all' }))).toEqual([8, 7]);
    expect(await numbers(pulls.list({ owner, repo, state: 'all', head: 'mona:patch' }))).toEqual([8]);
    expect(await numbers(pulls.list({ owner, repo, head: 'octo:patch' }))).toEqual([]);
    for (const [commit_sha, expected] of [
      [merge, [8]],
      ['b'.repeat(40), [8]],
      ['c'.repeat(40), [8]],
      [SHA, [7]],
      ['d'.repeat(40), []],
    ] as const) {
      const found = repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha });
      expect(await numbers(found)).toEqual(expected);
    }
    expect((await pulls.listFiles({ owner, repo, pull_number: 8 })).data).toMatchObject([
      { filename: 'migrations/versions/001 a.sql', status: 'renamed' },
    ]);
    await expect(pulls.get({ owner, repo, pull_number: 9 })).rejects.toMatchObject({ status: 404 });
    expectNoViolations(github);
  });

  test('are of one repository, whose commits are found by SHA and branch', async () => {
    const github = await gitHubWithPull();
    const { repos } = octokit(github).rest;
    expect((await repos.get({ owner: 'Octo', repo })).data.id).toBe(github.repository.id);
    await expect(repos.get({ owner, repo: 'other' })).rejects.toMatchObject({ status: 404 });
    expect((await repos.getCommit({ owner, repo, ref: 'heads/feature-7' })).data.sha).toBe(SHA);
    expect((await repos.getCommit({ owner, repo, ref: SHA.slice(0, 7) })).data.sha).toBe(SHA);
    await expect(repos.getCommit({ owner, repo, ref: 'gone' })).rejects.toMatchObject({ status: 422 });
    expectNoViolations(github);
  });
});

describe('a token', () => {
  test('that may read is told which permissions a write would need', async () => {
    const github = await gitHubWithPull();
    const { id } = github.addComment(7, { body: 'x' });
    const { issues } = octokit(github, 'read').rest;
    expect((await issues.listComments(at)).data).toHaveLength(1);
    const refused = {
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration') as string,
      response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } },
    };
    await expect(issues.createComment({ ...at, body: 'x' })).rejects.toMatchObject(refused);
    await expect(issues.updateComment({ owner, repo, comment_id: id, body: 'y' })).rejects.toMatchObject(
      refused,
    );
    await expect(issues.deleteComment({ owner, repo, comment_id: id })).rejects.toMatchObject(refused);
    expect(github.comments(7)).toMatchObject([{ body: 'x' }]);
    expectNoViolations(github);
  });

  test('without access to pull requests sees none, and still the repository', async () => {
    const github = await gitHubWithPull();
    const { issues, pulls, repos } = octokit(github, 'none').rest;
    await expect(issues.listComments(at)).rejects.toMatchObject({ status: 403 });
    await expect(pulls.list({ owner, repo })).rejects.toMatchObject({ status: 403 });
    expect((await repos.get({ owner, repo })).status).toBe(200);
    expectNoViolations(github);
  });

  test('of a person says whose it is; that of an installation may not', async () => {
    const github = await gitHubWithPull();
    const person = octokit(github, 'user').rest;
    expect((await person.users.getAuthenticated()).data.login).toBe('octocat');
    expect((await person.issues.createComment({ ...at, body: 'x' })).data).toMatchObject({
      user: { login: 'octocat', type: 'User' },
      performed_via_github_app: null,
    });
    await expect(octokit(github).rest.users.getAuthenticated()).rejects.toMatchObject({ status: 403 });
    expectNoViolations(github);
  });

  test('that GitHub does not know is refused; without one a private repository is not there', async () => {
    const github = await gitHubWithPull();
    const list = '/repos/octo/orders/issues/7/comments';
    const headers = { authorization: 'token ghs_other' };
    expect((await fetch(github.url + list, { headers })).status).toBe(401);
    expect((await fetch(github.url + list)).status).toBe(404);
    expect((await fetch(`${github.url}/user`)).status).toBe(401);
    expect(github.requests.map(({ token, status }) => [token, status])).toEqual([
      ['ghs_other', 401],
      [null, 404],
      [null, 401],
    ]);
    expectNoViolations(github);
  });
});
