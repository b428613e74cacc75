import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeGroupEvent, pullRequestEvent, workflowRunEvent } from '../github/events.ts';
import type { Files, GitRepository } from '../harness/git-fixture.ts';
import type { WorkflowEvent } from '../harness/trigger.ts';
import { CHANGE, MAIN, production, world, type Production, type World } from './world.ts';

const FORK = 'mona/orders';

interface Scene extends World {
  database: Production;
  fork: GitRepository;
  pullRequest: WorkflowEvent;
  /** The end of the first workflow. */
  ended: WorkflowEvent;
}

/** A pull request from a fork. */
async function scene(
  prepare?: (fork: GitRepository) => Promise<void>,
  change: Files = CHANGE,
): Promise<Scene> {
  const database = await production();
  const made = await world(MAIN, { DATABASE_URL_READ_ONLY: database.readOnlyUrl });
  const fork = await made.repository.fork();
  await fork.branch('feature');
  await fork.git('checkout', '--quiet', 'feature');
  await prepare?.(fork);
  await fork.commit(change, { branch: 'feature' });
  const { head, merge } = await made.repository.pullRequest(7, 'feature', fork);
  made.github.addPullRequest({
    number: 7,
    headSha: head,
    headRef: 'feature',
    headRepository: FORK,
    mergeCommitSha: merge,
    author: 'mona',
    files: Object.keys(change).map((filename) => ({ filename, status: 'added' as const })),
  });
  const run = workflowRunEvent({
    headSha: head,
    headBranch: 'feature',
    headRepository: FORK,
    event: 'pull_request',
  });
  const payload = run.payload as { workflow_run: object };
  return {
    ...made,
    database,
    fork,
    pullRequest: pullRequestEvent({
      number: 7,
      fork: FORK,
      headSha: head,
      headRef: 'feature',
      mergeSha: merge,
    }),
    ended: {
      ...run,
      payload: { ...payload, workflow_run: { ...payload.workflow_run, name: 'Check migrations' } },
    },
  };
}

describe("a fork's pull request", () => {
  test('is previewed by preview.yml without secrets: green, in the summary, with the reason for no comment', async () => {
    const { run, github, pullRequest, settle } = await scene();
    const result = await run('preview.yml', { event: pullRequest });
    expect(result).toMatchObject({ conclusion: 'success', levels: { preview: 'read' } });
    const { summary, steps } = result.job('preview');
    expect(summary).toContain('002');
    expect(steps.at(-1)!.result!.annotations).toContainEqual(
      expect.objectContaining({ kind: 'notice', message: expect.stringMatching(/fork/) }),
    );
    expect(github.comments(7)).toEqual([]);
    settle();
  });

  test('has its comment from the second of two workflows, which runs none of its files', async () => {
    const { run, github, fork, database, pullRequest, ended, settle } = await scene();
    const repositories = { [FORK]: fork.folder };
    const first = await run('fork-preview.yml', { event: pullRequest, repositories });
    expect(first).toMatchObject({ conclusion: 'success', levels: { check: 'none' } });
    expect(first.job('check').summary).toContain('002');
    expect(github.comments(7)).toEqual([]);

    const second = await run('fork-comment.yml', { event: ended, repositories });
    expect(second.job('comment').log.join('\n')).not.toMatch(/##\[error\]/);
    expect(second).toMatchObject({ conclusion: 'success', levels: { comment: 'write' } });
    expect(second.job('comment').steps.at(-1)!.outputs).toMatchObject({
      status: 'pending',
      'pending-count': '1',
    });
    const [comment, ...others] = github.comments(7);
    expect(others).toEqual([]);
    expect(comment!.body).toContain('002');
    expect(await database.versions()).toEqual(['001']);
    settle();
  });

  test.each(['/etc/passwd', '../../.git/config', '../../../.git/config'])(
    'cannot bring files of the runner into the comment by a link: the action refuses %s',
    async (target) => {
      const { run, github, fork, pullRequest, ended, settle } = await scene(async ({ folder }) => {
        await symlink(target, join(folder, 'migrations/versions/003_steal.sql'));
      });
      const repositories = { [FORK]: fork.folder };
      expect(await run('fork-preview.yml', { event: pullRequest, repositories })).toMatchObject({
        conclusion: 'failure',
      });
      // The first workflow is the fork's own, and can be made to end well.
      const second = await run('fork-comment.yml', { event: ended, repositories });
      expect(second.job('comment').steps.at(-1)!.outputs).toMatchObject({
        status: 'failed',
        'failure-reason': 'invalid-migrations',
      });
      const bodies = github.comments(7).map(({ body }) => body);
      expect(bodies).toEqual([expect.stringContaining('003_steal.sql')]);
      const { log, summary } = second.job('comment');
      for (const text of [...bodies, summary, ...log]) expect(text).not.toMatch(/root:|repositoryformat/);
      settle();
    },
  );

  test('reports its check in the merge queue, too', async () => {
    const { run, pullRequest, github, settle } = await scene();
    const event = mergeGroupEvent({ pull: 7, sha: pullRequest.github['sha']! });
    expect(await run('fork-preview.yml', { event })).toMatchObject({
      conclusion: 'success',
      levels: { check: 'none' },
    });
    expect(github.comments(7)).toEqual([]);
    settle();
  });

  test('starts no comment when its check has failed, or was started by something else', async () => {
    const { run, ended } = await scene();
    const payload = ended.payload as { workflow_run: object };
    for (const other of [{ conclusion: 'failure' }, { event: 'push' }]) {
      const event = {
        ...ended,
        payload: { ...payload, workflow_run: { ...payload.workflow_run, ...other } },
      };
      expect(await run('fork-comment.yml', { event })).toMatchObject({ conclusion: 'skipped', jobs: [] });
    }
  });
});
