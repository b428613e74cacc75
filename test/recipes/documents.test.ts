import { describe, expect, test } from 'vitest';
import { readDocument } from '../docs/markdown.ts';
import { mergeGroupEvent, workflowDispatchEvent } from '../github/events.ts';
import { runStep } from '../harness/step.ts';
import { workflowOf, type WorkflowFile } from '../harness/workflow-file.ts';
import { PULL, scene } from './pull-request.ts';
import { CHANGE, MAIN, production, world } from './world.ts';

/** The workflow of this name in a document. */
async function workflowIn(path: string, name: string): Promise<WorkflowFile> {
  const { blocks } = await readDocument(path);
  const { text } = blocks.find((block) => block.text.startsWith(`name: ${name}\n`))!;
  return workflowOf(text, 'document.yml');
}

const preview = (): Promise<WorkflowFile> => workflowIn('README.md', 'Preview migrations');
const deployment = (): Promise<WorkflowFile> => workflowIn('README.md', 'Deploy migrations');

describe('the workflow that the README begins with', () => {
  test('applies what is pushed, and hands on the status and the version', async () => {
    const { run, database, merge, gated, settle } = await scene();
    const result = await run(await workflowIn('README.md', 'Migrate'), {
      event: merge(),
      ...gated(() => true),
    });
    expect(result).toMatchObject({
      conclusion: 'success',
      gates: [{ environment: 'production' }],
      concurrency: [{ group: 'migrate-production', cancelInProgress: false }],
    });
    expect(result.job('migrate').log).toContain('applied, at version 002');
    expect(result.job('migrate').summary).toContain('002');
    expect(await database.versions()).toEqual(['001', '002']);
    settle();
  });

  test('says the status after a failure, too', async () => {
    const broken = { 'migrations/versions/002_note.sql': 'ALTER TABLE nowhere ADD COLUMN note text;\n' };
    const { run, database, merge, gated, settle } = await scene(broken);
    const result = await run(await workflowIn('README.md', 'Migrate'), {
      event: merge(),
      ...gated(() => true),
    });
    expect(result).toMatchObject({ conclusion: 'failure' });
    expect(result.job('migrate').log).toContain('failed, at version 001');
    expect(await database.versions()).toEqual(['001']);
    settle();
  });
});

describe('the preview of the README', () => {
  test('shows on the pull request what would run, in one comment, with a role that may only read', async () => {
    const { run, database, pullRequest, comment, settle } = await scene();
    const result = await run(await preview(), { event: pullRequest });
    expect(result).toMatchObject({ conclusion: 'success', levels: { preview: 'write' } });
    const { outputs } = result.job('preview').steps.at(-1)!;
    expect(outputs).toMatchObject({ status: 'pending', 'pending-count': '1' });
    expect(comment()).toContain(outputs['plan-digest']!.slice(0, 12));
    expect(comment()).toContain('ADD COLUMN note');
    expect(await database.versions()).toEqual(['001']);
    settle();
  });
});

describe('the deployment of the README', () => {
  test('finds the plan in the comment, also after a squash, and applies it', async () => {
    const { run, database, pullRequest, merge, gated, comment, settle } = await scene();
    await run(await preview(), { event: pullRequest });
    const result = await run(await deployment(), { event: merge(), ...gated(() => true) });
    expect(result.job('deploy').steps.at(-1)!.outputs).toMatchObject({ status: 'applied' });
    expect(await database.versions()).toEqual(['001', '002']);
    expect(comment()).toMatch(/applied/i);
    settle();
  });

  test('refuses when a file has changed since', async () => {
    const { run, database, pullRequest, merge, gated, settle } = await scene(CHANGE, {
      'migrations/versions/002_note.sql': 'ALTER TABLE orders ADD COLUMN other text;\n',
    });
    await run(await preview(), { event: pullRequest });
    const result = await run(await deployment(), { event: merge(), ...gated(() => true) });
    const step = result.job('deploy').steps.at(-1)!;
    expect(step.outputs).toMatchObject({ status: 'failed', 'failure-reason': 'plan-changed' });
    expect(step.result!.summary).toContain('002');
    expect(await database.versions()).toEqual(['001']);
    settle();
  });

  test('refuses what nobody has previewed', async () => {
    const { run, database, merge, gated, settle } = await scene();
    const result = await run(await deployment(), { event: merge(), ...gated(() => true) });
    expect(result.job('deploy').steps.at(-1)!.outputs).toMatchObject({ 'failure-reason': 'not-approved' });
    expect(await database.versions()).toEqual(['001']);
    settle();
  });

  test('applies after the merge queue the plan that was shown there, on the very commit that was tried', async () => {
    const { run, repository, database, merge, gated, comment, settle } = await scene();
    const sha = await repository.sha(`refs/pull/${PULL}/merge`);
    const tried = await run('preview.yml', { event: mergeGroupEvent({ pull: PULL, sha }) });
    const result = await run(await deployment(), { event: merge(sha), ...gated(() => true) });
    expect(result.job('deploy').steps.at(-1)!.outputs).toMatchObject({
      status: 'applied',
      'applied-count': '1',
      'plan-digest': tried.job('preview').steps.at(-1)!.outputs['plan-digest'],
    });
    expect(await database.versions()).toEqual(['001', '002']);
    expect(comment()).toMatch(/applied/i);
    settle();
  });
});

describe('"Plan again" of docs/approvals.md', () => {
  test('makes the plan anew on the pull request, after which the refused deployment runs', async () => {
    const { run, repository, database, pullRequest, merge, gated, comment, settle } = await scene({
      ...CHANGE,
      'migrations/versions/003_more.sql': 'ALTER TABLE orders ADD COLUMN more text;\n',
    });
    await run(await preview(), { event: pullRequest });
    const byHand = { 'database-url': database.url, schema: 'public', steps: '1', comment: 'never' };
    await runStep({ workspace: repository.folder, with: byHand });
    const refused = await run(await deployment(), { event: merge(), ...gated(() => true) });
    expect(refused.job('deploy').steps.at(-1)!.outputs).toMatchObject({ 'failure-reason': 'plan-changed' });

    const event = workflowDispatchEvent({
      inputs: { 'pr-number': String(PULL) },
      sha: merge().github['sha']!,
    });
    const again = await run(await workflowIn('docs/approvals.md', 'Plan again'), { event });
    const { outputs } = again.job('plan').steps.at(-1)!;
    expect(outputs).toMatchObject({ status: 'pending', 'pending-count': '1' });
    expect(comment()).toContain(outputs['plan-digest']!.slice(0, 12));
    expect(await database.versions()).toEqual(['001', '002']);

    const deployed = await run(await deployment(), { event: merge(), ...gated(() => true) });
    expect(deployed.job('deploy').steps.at(-1)!.outputs).toMatchObject({ status: 'applied' });
    expect(await database.versions()).toEqual(['001', '002', '003']);
    settle();
  });
});

describe('"By hand" of docs/events.md', () => {
  test.each([
    ['tells the pull request that is named', { 'pr-number': String(PULL) }, 1],
    ['tells nobody when none is named', {}, 0],
  ])('rolls back the last migration and %s', async (_, inputs, comments) => {
    const files = { ...MAIN, ...CHANGE };
    const database = await production(files);
    const { github, repository, run, settle } = await world(files, {});
    github.addPullRequest({ number: PULL, headSha: 'a'.repeat(40), merged: true });
    const result = await run(await workflowIn('docs/events.md', 'Roll back the last migration'), {
      event: workflowDispatchEvent({ inputs, sha: await repository.sha('main') }),
      environments: { production: { secrets: { DATABASE_URL: database.url } } },
    });
    expect(result).toMatchObject({ conclusion: 'success', gates: [{ environment: 'production' }] });
    expect(result.job('down').steps.at(-1)!.outputs).toMatchObject({
      status: 'reverted',
      'reverted-count': '1',
      'current-version': '001',
    });
    expect(await database.versions()).toEqual(['001']);
    expect(github.comments(PULL)).toHaveLength(comments);
    settle();
  });
});
