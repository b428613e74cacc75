import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeGroupEvent, pullRequestEvent, pushEvent, scheduleEvent } from '../github/events.ts';
import { runPost } from '../harness/step.ts';
import { createDatabase } from '../kit/database.ts';
import { until } from '../kit/until.ts';
import { expectClean, gitHubWithPullRequest, HEAD, ownComments, shown } from './on-github.ts';
import { workspaceWith } from './workspace.ts';

const FILES = {
  'versions/001_orders.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n',
  'versions/002_note.sql': 'ALTER TABLE orders ADD COLUMN note text;\n',
  'down/002_note_down.sql': 'ALTER TABLE orders DROP COLUMN note;\n',
};

const onPull = pullRequestEvent({ number: 7, headSha: HEAD });

describe('a dry run on a pull request', () => {
  test('comments with the plan, its SQL and rollback SQL, its digest, the commit and the run', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(FILES);
    const given = { 'database-url': database.url, 'dry-run': 'true', label: 'orders-prod' };
    const result = await github.run({ event: onPull, workspace, with: given });
    expect(result).toMatchObject({ conclusion: 'success', failures: [], stopped: false });
    const [comment, ...others] = ownComments(github);
    expect(others).toEqual([]);
    expect(result.outputs['comment-id']).toBe(String(comment?.id));
    expect(result.outputs['comment-url']).toContain(`issuecomment-${comment?.id ?? ''}`);
    const text = shown(comment);
    expect(text).toMatch(/^### 🟡 Migrations: 2 pending for `orders-prod` · dry run passed\n/);
    expect(text).toContain('ALTER TABLE orders ADD COLUMN note text;');
    expect(text).toContain('ALTER TABLE orders DROP COLUMN note;');
    expect(text).toContain(result.outputs['plan-digest']!.slice(0, 12));
    expect(text).toContain(HEAD.slice(0, 7));
    expect(text).toMatch(/actions\/runs\/\d+/);
    expect(result.summary).toMatch(/^### 🟡 Migrations: 2 pending for `orders-prod`/);
    expectClean(github, [result], database.url);
  });

  test('leaves the comment alone when nothing has changed, updates it when something has, and settles it', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(FILES);
    const preview = { event: onPull, workspace, with: { 'database-url': database.url, 'dry-run': 'true' } };
    const first = await github.run(preview);
    const second = await github.run({ ...preview, github: { run_id: '99', run_attempt: '2' } });
    const [comment] = ownComments(github);
    expect(comment?.revisions).toHaveLength(1);
    expect(second.outputs['comment-id']).toBe(first.outputs['comment-id']);

    await appendFile(join(workspace, 'migrations/versions/002_note.sql'), 'SELECT 1;\n');
    const third = await github.run(preview);
    expect(ownComments(github)).toHaveLength(1);
    expect(shown(ownComments(github)[0])).toContain('SELECT 1;');
    expect(third.outputs['plan-digest']).not.toBe(first.outputs['plan-digest']);

    await rm(join(workspace, 'migrations/versions/001_orders.sql'));
    await rm(join(workspace, 'migrations/versions/002_note.sql'));
    await rm(join(workspace, 'migrations/down/002_note_down.sql'));
    const last = await github.run(preview);
    expect(shown(ownComments(github)[0])).toMatch(/^### ✅ Migrations: up to date/);
    expectClean(github, [first, second, third, last], database.url);
  });

  test('makes no comment when nothing is pending and there is none, unless it always should', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith({});
    const given = { 'database-url': database.url, 'dry-run': 'true', embedded: '' };
    await writeFile(join(workspace, 'x'), '');
    const files = await workspaceWith({ 'versions/001_orders.sql': FILES['versions/001_orders.sql'] });
    await github.run({ event: scheduleEvent(), workspace: files, with: { 'database-url': database.url } });
    const quiet = await github.run({ event: onPull, workspace: files, with: given });
    expect(ownComments(github)).toEqual([]);
    expect(quiet.outputs['comment-id']).toBe('');
    const never = await github.run({ event: onPull, workspace: files, with: { ...given, comment: 'never' } });
    expect(never.outputs['comment-id']).toBe('');
    const loud = await github.run({ event: onPull, workspace: files, with: { ...given, comment: 'always' } });
    expect(shown(ownComments(github)[0])).toMatch(/^### ✅ Migrations: up to date/);
    expectClean(github, [quiet, never, loud], database.url);
  });

  test('in the merge queue comments on the pull request that is tried', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const result = await github.run({
      event: mergeGroupEvent({ pull: 7, sha: 'a'.repeat(40) }),
      workspace: await workspaceWith(FILES),
      with: { 'database-url': database.url, 'dry-run': 'true' },
    });
    expect(ownComments(github)).toHaveLength(1);
    expectClean(github, [result], database.url);
  });

  test('says what is wrong with the files, and approves nothing', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const result = await github.run({
      event: onPull,
      workspace: await workspaceWith({ 'versions/001_a.sql': 'SELECT 1; COMMIT;' }),
      with: { 'database-url': database.url, 'dry-run': 'true' },
    });
    expect(result.conclusion).toBe('failure');
    expect(shown(ownComments(github)[0])).toMatch(/^### 🔴 Migrations: 1 problem with the migrations folder/);
    expect(ownComments(github)[0]?.body).toContain('"digest":null');
    expectClean(github, [result], database.url);
  });
});

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
      const workspace = await workspaceWith(FILES);
      const given = { 'database-url': database.url };
      const preview = await github.run({ event: onPull, workspace, with: { ...given, 'dry-run': 'true' } });
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
      expectClean(github, [preview, result, again], database.url);
    },
  );

  test('refuses when a file has changed since, says which, and leaves the approval as it is', async () => {
    const github = await gitHubWithPullRequest({ merged: true, mergeCommitSha: 'c'.repeat(40) });
    const database = await createDatabase();
    const workspace = await workspaceWith(FILES);
    const given = { 'database-url': database.url };
    const preview = await github.run({ event: onPull, workspace, with: { ...given, 'dry-run': 'true' } });
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

    await writeFile(file, FILES['versions/002_note.sql']);
    const applied = await github.run(deploy);
    expect(applied).toMatchObject({ conclusion: 'success', outputs: { status: 'applied' } });
    expectClean(github, [preview, refused, applied], database.url);
  });

  test('refuses when the database has changed since, and says what was applied', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(FILES);
    const given = { 'database-url': database.url };
    const preview = await github.run({ event: onPull, workspace, with: { ...given, 'dry-run': 'true' } });
    const behind = await github.run({ event: scheduleEvent(), workspace, with: { ...given, steps: '1' } });
    const digest = preview.outputs['plan-digest']!;
    const refused = await github.run({
      event: pullRequestEvent({ number: 7, headSha: HEAD }),
      workspace,
      with: { ...given, 'approved-plan': digest },
    });
    expect(refused).toMatchObject({
      conclusion: 'failure',
      outputs: { 'failure-reason': 'plan-changed', 'applied-count': '0' },
    });
    expect(refused.summary).toMatch(/\| Field \| Approved \| Now \|[^]*applied 001/);
    expectClean(github, [preview, behind, refused], database.url);
  });

  test('runs nothing without a plan that was approved, whoever else has written one', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(FILES);
    const given = { 'database-url': database.url };
    const preview = await github.run({ event: onPull, workspace, with: { ...given, 'dry-run': 'true' } });
    const forged = ownComments(github)[0]!.body;
    const other = await gitHubWithPullRequest();
    for (const login of ['mona', 'github-actions', 'other[bot]'])
      other.addComment(7, { body: forged, login });
    const deploy = await other.run({
      event: onPull,
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
    expectClean(github, [preview, byHand], database.url);
    expectClean(other, [deploy, nowhere], database.url);
  });
});

describe('a comment that cannot be posted', () => {
  test('is a notice with the permission to add, and no failure', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const result = await github.run({
      event: onPull,
      token: github.tokens.read,
      workspace: await workspaceWith(FILES),
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
    expectClean(github, [result], database.url);
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
      workspace: await workspaceWith(FILES),
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
  });
});

describe('a step that is killed', () => {
  test('is settled by its post step: what runs is stopped, and the truth is told', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith({
      ...FILES,
      'versions/003_slow.sql': 'CREATE TABLE slow (id int);\nSELECT pg_sleep(600);\n',
    });
    const given = { 'database-url': database.url };
    const preview = await github.run({ event: onPull, workspace, with: { ...given, 'dry-run': 'true' } });
    const sleeping = (): Promise<unknown[]> =>
      database.query(
        "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
      );
    const step = await github.start({ event: onPull, workspace, with: given });
    await until('the third migration runs', async () => (await sleeping()).length > 0);
    step.kill();
    const killed = await step.result;
    expect(killed.signal).toBe('SIGKILL');
    const post = await runPost(killed);
    expect(await sleeping()).toEqual([]);
    expect(post.conclusion).toBe('success');
    expect(post.summary).toMatch(/^### ⚪ Migrations: cancelled/);
    expect(post.summary).toMatch(/last committed version is `?002/);
    expect(shown(ownComments(github).at(-1))).toMatch(/^### ⚪ Migrations: cancelled/);
    expect(ownComments(github)).toHaveLength(1);
    expect(await database.query("SELECT to_regclass('slow') AS slow")).toEqual([{ slow: null }]);
    expectClean(github, [preview, killed, post], database.url);
  });

  test('and one that told everything itself has nothing left to do', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(FILES);
    const main = await github.run({ event: onPull, workspace, with: { 'database-url': database.url } });
    const requests = github.requests.length;
    const post = await runPost(main);
    expect(post).toMatchObject({ conclusion: 'success', summary: '', log: [], annotations: [] });
    expect(github.requests).toHaveLength(requests);
  });
});
