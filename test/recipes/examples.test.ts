import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readActionFile } from '../harness/action-file.ts';
import { root } from '../harness/step.ts';
import { readWorkflow } from '../harness/workflow-file.ts';

const folder = join(root, '.github/workflows/examples');
const names = (await readdir(folder)).sort();
const { inputs, outputs } = await readActionFile(root);

/** Commits that the repository's own workflows pin, by the action. */
const pins = new Map(
  (
    await Promise.all(
      ['ci.yml', 'check-dist.yml', 'release.yml'].map((name) =>
        readFile(join(root, '.github/workflows', name), 'utf8'),
      ),
    )
  ).flatMap((text) =>
    [...text.matchAll(/uses: ([\w/-]+)(@[0-9a-f]{40} # v[\d.]+)/g)].map(([, name = '', pin = '']) => [
      name,
      pin,
    ]),
  ),
);

test('there is an example for each of what teams do', () => {
  expect(names).toEqual([
    'deploy.yml',
    'ephemeral-supabase.yml',
    'ephemeral.yml',
    'fork-comment.yml',
    'fork-preview.yml',
    'matrix.yml',
    'preview.yml',
    'rollback.yml',
    'verify.yml',
  ]);
});

/** The command of verify.yml, which neither way changes anything. */
const VERIFY_OR_STATUS = "${{ inputs.command || 'verify' }}";

describe.each(names)('the example %s', async (name) => {
  const content = await readFile(join(folder, name), 'utf8');
  const workflow = await readWorkflow(join(folder, name));
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);
  const ours = steps.filter(({ uses }) => uses === 'org/migrate-action@v1');

  test("has nothing that GitHub's language service finds fault with", async () => {
    const document = { uri: `file:///.github/workflows/${name}`, getText: () => content };
    const found = await validate(document as unknown as Parameters<typeof validate>[0]);
    expect(found.map(({ range, message }) => [range.start.line + 1, message])).toEqual([]);
  });

  test('gives this action inputs that it has, and takes outputs that it has', () => {
    expect(ours).not.toEqual([]);
    for (const { id = '-', with: given = {} } of ours) {
      expect([...inputs.keys()]).toEqual(expect.arrayContaining(Object.keys(given)));
      const taken = content.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'));
      expect([...outputs.keys()]).toEqual(expect.arrayContaining([...taken].map(([, output]) => output)));
    }
  });

  test('may read the contents, write to pull requests at most, and gives no job for ever', () => {
    const { permissions } = workflow;
    expect([{ contents: 'read' }, { contents: 'read', 'pull-requests': 'write' }]).toContainEqual(
      permissions,
    );
    for (const job of jobs) {
      expect(job.permissions).toBeUndefined();
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    }
  });

  test('pins the actions of others to a commit, with the version, as this repository does', () => {
    const lines = content.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    for (const line of lines) {
      const [, action = '', pin = ''] = /uses: ([\w/-]+)(@.+)$/.exec(line) ?? [];
      if (action === 'org/migrate-action') expect(pin).toBe('@v1');
      else expect(pin).toMatch(/^@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      if (pins.has(action)) expect(pin).toBe(pins.get(action));
    }
  });

  test('leaves no credentials behind, and puts nothing into a script but by its environment', () => {
    for (const step of steps) {
      if (step.uses?.startsWith('actions/checkout@'))
        expect(step.with).toMatchObject({ 'persist-credentials': false });
      expect(step.run ?? '').not.toContain('${{');
    }
  });

  test('says at its head what it is for', () => {
    expect(content).toMatch(/^# [A-Z]/);
  });

  test('never cuts off a run that changes a database, and lets a newer one take the place of a preview', () => {
    const changes = (job: (typeof jobs)[number]): boolean =>
      job.steps.some(
        ({ uses, with: given }) =>
          uses === 'org/migrate-action@v1' &&
          given?.['command'] !== VERIFY_OR_STATUS &&
          given?.['dry-run'] !== true,
      );
    for (const job of jobs.filter(changes)) {
      expect(job.concurrency ?? workflow.concurrency).toMatchObject({
        queue: 'max',
        'cancel-in-progress': false,
      });
    }
    if (!jobs.some(changes) && !name.startsWith('verify'))
      expect(workflow.concurrency).toMatchObject({ 'cancel-in-progress': true });
  });
});

test('a run on production waits for an approval, and runs nothing but what was approved', async () => {
  for (const name of ['deploy.yml', 'rollback.yml']) {
    const workflow = parse(await readFile(join(folder, name), 'utf8')) as Awaited<
      ReturnType<typeof readWorkflow>
    >;
    const gated = Object.values(workflow.jobs).filter(({ environment }) => environment === 'production');
    expect(gated).toHaveLength(1);
    expect(gated[0]!.steps.at(-1)!.with).toMatchObject({
      'approved-plan': '${{ needs.plan.outputs.digest }}',
      'require-approved-plan': true,
    });
  }
});

test("a fork's files are allowed only for a dry run, with a role that may only read", async () => {
  for (const name of names) {
    const workflow = await readWorkflow(join(folder, name));
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const allowing = steps.filter((step) => step.with?.['allow-fork-code'] !== undefined);
    expect(allowing).toHaveLength(name === 'fork-comment.yml' ? 1 : 0);
    for (const step of allowing) {
      expect(step.with).toMatchObject({
        'dry-run': true,
        rehearsal: 'lint',
        'database-url': '${{ secrets.DATABASE_URL_READ_ONLY }}',
      });
    }
  }
});
