import { describe, expect, test } from 'vitest';
import { mergeGroupEvent } from '../github/events.ts';
import { runStep } from '../harness/step.ts';
import type { Gate } from '../harness/workflow.ts';
import { PULL, scene } from './pull-request.ts';
import { CHANGE } from './world.ts';

describe('preview.yml', () => {
  test('shows on the pull request what would run, in one comment, with a role that may only read', async () => {
    const { run, github, database, pullRequest, comment, settle } = await scene();
    const first = await run('preview.yml', { event: pullRequest });
    expect(first).toMatchObject({
      conclusion: 'success',
      levels: { preview: 'write' },
      concurrency: [{ job: '', group: 'preview-migrations-refs/pull/7/merge', cancelInProgress: true }],
    });
    const { outputs } = first.job('preview').steps.at(-1)!;
    expect(outputs).toMatchObject({ status: 'pending', 'pending-count': '1' });
    expect(comment()).toContain('002');
    expect(comment()).toContain('note');
    expect(comment()).toContain(outputs['plan-digest']!.slice(0, 12));
    expect(first.job('preview').summary).toContain('002');
    expect(await database.versions()).toEqual(['001']);

    await run('preview.yml', { event: pullRequest });
    expect(github.comments(PULL)).toHaveLength(1);
    settle();
  });

  test('reports from the merge queue to the pull request', async () => {
    const { run, repository, comment, settle } = await scene();
    const event = mergeGroupEvent({ pull: PULL, sha: await repository.sha(`refs/pull/${PULL}/merge`) });
    expect(await run('preview.yml', { event })).toMatchObject({ conclusion: 'success' });
    expect(comment()).toContain('002');
    settle();
  });

  test('writes no comment when nothing is pending', async () => {
    const { run, github, pullRequest, settle } = await scene({ 'README.md': 'Hello\n' });
    expect(await run('preview.yml', { event: pullRequest })).toMatchObject({ conclusion: 'success' });
    expect(github.comments(PULL)).toEqual([]);
    settle();
  });

  test('is green for Dependabot, which has no secrets, and comments with what the files tell', async () => {
    const { run, pullRequest, comment, settle } = await scene();
    const event = { ...pullRequest, github: { ...pullRequest.github, actor: 'dependabot[bot]' } };
    const result = await run('preview.yml', { event });
    expect(result).toMatchObject({ conclusion: 'success', levels: { preview: 'write' } });
    expect(result.job('preview').summary).toContain('002');
    expect(comment()).toMatch(/· rehearsed, rollback proved · no database\n[^]*002/);
    settle();
  });
});

describe('deploy.yml', () => {
  test('applies, after the approval, the plan that was approved, and tells the pull request', async () => {
    const { run, database, pullRequest, merge, gated, comment, settle } = await scene();
    await run('preview.yml', { event: pullRequest });
    const asked: Gate[] = [];
    const result = await run('deploy.yml', {
      event: merge(),
      ...gated(async (gate) => {
        asked.push(gate);
        expect(await database.versions()).toEqual(['001']);
        return true;
      }),
    });
    expect(result).toMatchObject({
      conclusion: 'success',
      concurrency: [{ job: 'deploy', group: 'migrate-production', queue: 'max', cancelInProgress: false }],
    });
    const digest = asked[0]!.needs['plan']!.outputs['digest']!;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(result.job('plan').summary).toContain(digest.slice(0, 12));
    expect(result.job('deploy').steps.at(-1)!.outputs).toMatchObject({
      status: 'applied',
      'applied-count': '1',
      'plan-digest': digest,
    });
    expect(await database.versions()).toEqual(['001', '002']);
    expect(comment()).toMatch(/applied/i);
    settle();
  });

  test('refuses when the database has changed since the plan was made, and says where', async () => {
    const third = 'migrations/versions/003_more.sql';
    const { run, repository, database, merge, gated, comment, settle } = await scene({
      ...CHANGE,
      [third]: 'ALTER TABLE orders ADD COLUMN more text;\n',
    });
    const result = await run('deploy.yml', {
      event: merge(),
      ...gated(async () => {
        const byHand = { 'database-url': database.url, schema: 'public', steps: '1', comment: 'never' };
        await runStep({ workspace: repository.folder, with: byHand });
        return true;
      }),
    });
    expect(result).toMatchObject({ conclusion: 'failure' });
    const step = result.job('deploy').steps.at(-1)!;
    expect(step.outputs).toMatchObject({ status: 'failed', 'failure-reason': 'plan-changed' });
    expect(await database.versions()).toEqual(['001', '002']);
    expect(comment()).toMatch(/approved/i);
    settle();
  });

  test('runs nothing that was rejected, and asks nobody when nothing is pending', async () => {
    const { run, database, merge, gated, settle } = await scene();
    const rejected = await run('deploy.yml', { event: merge(), ...gated(() => false) });
    expect(rejected).toMatchObject({ conclusion: 'failure', gates: [{ approved: false }] });
    expect(await database.versions()).toEqual(['001']);

    await run('deploy.yml', { event: merge(), ...gated(() => true) });
    const again = await run('deploy.yml', { event: merge(), ...gated(() => true) });
    expect(again).toMatchObject({ conclusion: 'success', gates: [] });
    expect(again.jobs.map(({ id }) => id)).toEqual(['plan']);
    settle();
  });
});
