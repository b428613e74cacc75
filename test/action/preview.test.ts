import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeGroupEvent, scheduleEvent } from '../github/events.ts';
import { createDatabase } from '../kit/database.ts';
import { expectClean, gitHubWithPullRequest, HEAD, ON_PULL, ownComments, shown } from './on-github.ts';
import { ORDERS, workspaceWith } from './workspace.ts';

describe('a dry run on a pull request', () => {
  test('comments with the plan, its SQL and rollback SQL, its digest, the commit and the run', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const given = { 'database-url': database.url, 'dry-run': 'true', label: 'orders-prod' };
    const result = await github.run({ event: ON_PULL, workspace, with: given });
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
    expectClean(github, database.url);
  });

  test('leaves the comment alone when nothing has changed, updates it when something has, and settles it', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const preview = { event: ON_PULL, workspace, with: { 'database-url': database.url, 'dry-run': 'true' } };
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
    await github.run(preview);
    expect(shown(ownComments(github)[0])).toMatch(/^### ✅ Migrations: up to date/);
    expectClean(github, database.url);
  });

  test('makes no comment when nothing is pending and there is none, unless it always should', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    await github.run({ event: scheduleEvent(), workspace, with: { 'database-url': database.url } });
    const preview = { event: ON_PULL, workspace, with: { 'database-url': database.url, 'dry-run': 'true' } };
    for (const comment of ['auto', 'never']) {
      const { outputs } = await github.run({ ...preview, with: { ...preview.with, comment } });
      expect(outputs['comment-id']).toBe('');
    }
    expect(ownComments(github)).toEqual([]);
    await github.run({ ...preview, with: { ...preview.with, comment: 'always' } });
    expect(shown(ownComments(github)[0])).toMatch(/^### ✅ Migrations: up to date/);
    expectClean(github, database.url);
  });

  test('in the merge queue comments on the pull request that is tried', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    await github.run({
      event: mergeGroupEvent({ pull: 7, sha: 'a'.repeat(40) }),
      workspace: await workspaceWith(ORDERS),
      with: { 'database-url': database.url, 'dry-run': 'true' },
    });
    expect(ownComments(github)).toHaveLength(1);
    expectClean(github, database.url);
  });

  test('says what is wrong with the files, and approves nothing', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const result = await github.run({
      event: ON_PULL,
      workspace: await workspaceWith({ 'versions/001_a.sql': 'SELECT 1; COMMIT;' }),
      with: { 'database-url': database.url, 'dry-run': 'true' },
    });
    expect(result.conclusion).toBe('failure');
    expect(shown(ownComments(github)[0])).toMatch(/^### 🔴 Migrations: 1 problem with the migrations folder/);
    expect(ownComments(github)[0]?.body).toContain('"digest":null');
    expectClean(github, database.url);
  });
});
