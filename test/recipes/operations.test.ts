import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeGroupEvent, pullRequestEvent, scheduleEvent, workflowDispatchEvent } from '../github/events.ts';
import { readDocument } from '../docs/markdown.ts';
import { artifactStubs } from '../harness/stubs.ts';
import { workflowOf } from '../harness/workflow-file.ts';
import type { WorkflowRun } from '../harness/workflow.ts';
import { createDatabase } from '../kit/database.ts';
import { CHANGE, MAIN, production, world, type Production, type World } from './world.ts';

const FILES = { ...MAIN, ...CHANGE };

async function scene(): Promise<World & { database: Production; sha: string }> {
  const database = await production(FILES);
  const made = await world(FILES, { DATABASE_URL_READ_ONLY: database.readOnlyUrl });
  return { ...made, database, sha: await made.repository.sha('main') };
}

describe('rollback.yml', () => {
  const rollBack = (
    { run, database, sha }: Awaited<ReturnType<typeof scene>>,
    inputs: Record<string, string>,
    review = (): boolean | Promise<boolean> => true,
  ): Promise<WorkflowRun> =>
    run('rollback.yml', {
      event: workflowDispatchEvent({ inputs: { reason: 'it is too slow', ...inputs }, sha }),
      environments: { production: { secrets: { DATABASE_URL: database.url }, review } },
    });

  test('rolls back, after the approval, what the plan says, and tells the pull request', async () => {
    const made = await scene();
    made.github.addPullRequest({ number: 7, headSha: 'a'.repeat(40), merged: true });
    const result = await rollBack(made, { steps: '1', 'pr-number': '7' }, async () => {
      expect(await made.database.versions()).toEqual(['001', '002']);
      return true;
    });
    expect(result).toMatchObject({ conclusion: 'success', gates: [{ environment: 'production' }] });
    expect(result.job('plan').summary).toContain('DROP COLUMN note');
    expect(result.job('rollback').steps.at(-1)!.outputs).toMatchObject({
      status: 'reverted',
      'reverted-count': '1',
      'current-version': '001',
    });
    expect(await made.database.versions()).toEqual(['001']);
    expect(made.github.comments(7)).toHaveLength(1);
    made.settle();
  });

  test('refuses when the database has changed since', async () => {
    const made = await scene();
    const result = await rollBack(made, {}, async () => {
      await made.database.query(`DELETE FROM public._migrations WHERE version = '002'`);
      return true;
    });
    expect(result.job('rollback').steps.at(-1)!.outputs).toMatchObject({ 'failure-reason': 'plan-changed' });
    expect(await made.database.versions()).toEqual(['001']);
    made.settle();
  });

  test('asks nobody when there is nothing to roll back', async () => {
    const made = await scene();
    await made.database.query('DELETE FROM public._migrations');
    const result = await rollBack(made, {});
    expect(result).toMatchObject({ conclusion: 'success', gates: [] });
    expect(result.jobs.map(({ id }) => id)).toEqual(['plan']);
    made.settle();
  });

  test('asks nobody when a rollback script is missing', async () => {
    const made = await scene();
    const sha = await made.repository.commit({ 'migrations/down/002_note_down.sql': null });
    const result = await rollBack({ ...made, sha }, {});
    expect(result).toMatchObject({ conclusion: 'failure', gates: [] });
    expect(await made.database.versions()).toEqual(['001', '002']);
    made.settle();
  });
});

describe('verify.yml', () => {
  test('is green while the files are those of the history', async () => {
    const { run, sha, settle } = await scene();
    const event = scheduleEvent();
    const result = await run('verify.yml', { event: { ...event, github: { ...event.github, sha } } });
    expect(result).toMatchObject({ conclusion: 'success' });
    expect(result.job('verify').steps.map(({ outcome }) => outcome)).toEqual([
      'success',
      'success',
      'skipped',
    ]);
    settle();
  });

  test('shows by hand, with status, every migration in the summary', async () => {
    const { run, sha, settle } = await scene();
    const result = await run('verify.yml', {
      event: workflowDispatchEvent({ inputs: { command: 'status' }, sha }),
    });
    expect(result).toMatchObject({ conclusion: 'success' });
    expect(result.job('verify').summary).toMatch(/001[^]*002/);
    settle();
  });

  test('fails on the line of a file that was changed, and keeps the report', async () => {
    const { run, repository, settle } = await scene();
    const path = 'migrations/versions/001_orders.sql';
    const sha = await repository.commit({ [path]: 'CREATE TABLE orders (id int PRIMARY KEY);\n' });
    const uses = await artifactStubs();
    const kept: unknown[] = [];
    const upload = uses['actions/upload-artifact']!;
    const result = await run('verify.yml', {
      event: workflowDispatchEvent({ sha }),
      uses: {
        'actions/upload-artifact': async (call) => {
          kept.push(JSON.parse(await readFile(call.with['path']!, 'utf8')));
          return upload(call);
        },
      },
    });
    expect(result).toMatchObject({ conclusion: 'failure' });
    const step = result.job('verify').steps[1]!;
    expect(step.outputs).toMatchObject({ status: 'failed', 'failure-reason': 'checksum-mismatch' });
    expect(step.result!.annotations).toContainEqual(expect.objectContaining({ kind: 'error', file: path }));
    expect(kept).toMatchObject([{ command: 'verify', status: 'failed' }]);
    settle();
  });
});

describe('the test on a throw-away server', () => {
  test('applies everything, rolls it back and applies it again, on a pull request', async () => {
    const { blocks } = await readDocument('docs/workflows.md');
    const { text } = blocks.findLast(({ language }) => language === 'yaml')!;
    const { url } = await createDatabase();
    const { github, repository, run, settle } = await world(FILES, {});
    const sha = await repository.sha('main');
    github.addPullRequest({ number: 7, headSha: sha, mergeCommitSha: sha });
    // The server is the one of the tests: no container is started here.
    const onTestServer = text
      .replace(/^ {4}services:\n(?: {6}.*\n)+/m, '')
      .replace(/postgresql:\S+/, `'${url.replaceAll("'", '%27')}'`);
    const result = await run(await workflowOf(onTestServer, 'throw-away.yml'), {
      event: pullRequestEvent({ number: 7, fork: 'mona/orders', headSha: sha, mergeSha: sha }),
    });
    expect(result.jobs[0]!.steps.map(({ outputs }) => outputs['status'])).toEqual([
      undefined,
      'applied',
      'reverted',
      'applied',
    ]);
    expect(result).toMatchObject({ conclusion: 'success' });
    settle(url);
  });
});

describe('matrix.yml', () => {
  test('previews each database at the same time, with a comment of its own', async () => {
    const at = (database: string): Record<string, string> =>
      Object.fromEntries(
        Object.entries(FILES).map(([path, text]) => [
          path.replace('migrations', join('databases', database)),
          text!,
        ]),
      );
    const [orders, billing] = await Promise.all([production(), production(FILES)]);
    const { github, repository, run, settle } = await world(
      { ...at('orders'), ...at('billing'), 'databases/billing/versions/003_more.sql': 'SELECT 1;\n' },
      {
        ORDERS_DATABASE_URL_READ_ONLY: orders.readOnlyUrl,
        BILLING_DATABASE_URL_READ_ONLY: billing.readOnlyUrl,
      },
    );
    const sha = await repository.sha('main');
    github.addPullRequest({ number: 7, headSha: sha, mergeCommitSha: sha });
    for (const action of ['opened', 'synchronize']) {
      const event = pullRequestEvent({ number: 7, headSha: sha, mergeSha: sha, action });
      const result = await run('matrix.yml', { event, atOnce: true });
      expect(result).toMatchObject({ conclusion: 'success' });
      expect(result.jobs).toHaveLength(2);
    }
    const queued = await run('matrix.yml', { event: mergeGroupEvent({ pull: 7, sha }), atOnce: true });
    expect(queued).toMatchObject({ conclusion: 'success' });
    expect(queued.jobs).toHaveLength(2);
    const bodies = github.comments(7).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies.find((body) => body.includes('orders'))).toContain('002');
    expect(bodies.find((body) => body.includes('billing'))).toContain('003');
    settle();
  });
});
