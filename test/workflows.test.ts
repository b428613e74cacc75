import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INPUT_NAMES } from '../src/action/inputs.ts';
import { GITHUB_INPUT_NAMES } from '../src/action/github-inputs.ts';
import { outputsOf } from '../src/action/outputs.ts';
import { inputOption } from '../src/engine/input-options.ts';
import { readActionFile } from './harness/action-file.ts';
import { report } from './report/reports.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.github/workflows');
const names = (await readdir(folder, { withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>;
}

describe.each(names)('the workflow %s', async (name) => {
  const content = await readFile(join(folder, name), 'utf8');
  const workflow = parse(content) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('is one to the parser of GitHub', async () => {
    const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
    const template = value && (await convertWorkflowTemplate(context, value));
    expect(context.errors.getErrors()).toEqual([]);
    expect(template?.errors ?? []).toEqual([]);
    expect(await complaints(`file:///.github/workflows/${name}`, content)).toEqual([]);
  });

  test('may do no more than it says, and says it first', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const more = jobs.flatMap(([job, { permissions }]) => (permissions ? [{ name, job, permissions }] : []));
    expect(more).toEqual(
      name === 'release.yml' ? [{ name, job: 'release', permissions: { contents: 'write' } }] : [],
    );
  });

  test("gives no job for ever, and keeps runs from getting in each other's way", () => {
    for (const [, job] of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(90);
    expect(workflow.concurrency).toBeDefined();
  });

  test('pins every action to a commit, and says which version that is', () => {
    for (const line of content.split('\n').filter((text) => /^\s*(?:- )?uses:/.test(text))) {
      expect(line).toMatch(/uses: (?:\.\/$|[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/);
    }
  });

  test('leaves no credentials behind in the checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('puts nothing into a script but by its environment', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  test('gives this action inputs that it has', async () => {
    const { inputs } = await readActionFile(root);
    for (const step of steps.filter(({ uses }) => uses === './')) {
      expect([...inputs.keys()]).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });
});

describe('a workflow with mistakes', () => {
  test('is found out by the checks above', async () => {
    const content =
      'on: push\njobs: { a: { runs-on: x, steps: [{ run: a, uze: b }, { run: "${{ gihub.ref }}" }] } }\n';
    const found = await complaints('file:///.github/workflows/a.yml', content);
    expect(found.join('\n')).toMatch(/uze[^]*gihub/);
  });
});

describe('action.yml', async () => {
  const action = await readActionFile(root);

  test('is one to the parser of GitHub, and to its language service', async () => {
    const content = await readFile(join(root, 'action.yml'), 'utf8');
    expect(await complaints('file:///action.yml', content)).toEqual([]);
    expect(action).toMatchObject({ using: 'node24', main: 'dist/index.js' });
  });

  test('has the options of the command line under the same names, and those of GitHub', () => {
    expect([...action.inputs.keys()].sort()).toEqual(
      ['command', ...INPUT_NAMES, ...GITHUB_INPUT_NAMES].sort(),
    );
  });

  test('declares the defaults that hold', () => {
    const declared = new Map([...action.inputs].map(([name, input]) => [name, input.default]));
    for (const name of [
      'migrations-dir',
      'table',
      'out-of-order',
      'lock-timeout',
      'lock-attempts',
      'lock-wait',
      'statement-timeout',
      'connect-attempts',
    ] as const) {
      expect([name, declared.get(name)]).toEqual([name, inputOption(name).default]);
    }
    // A default here would be stronger than connect_timeout in the URL.
    expect(declared.get('connect-timeout')).toBe('');
    expect(declared.get('command')).toBe('up');
  });

  test('declares the outputs that are set', () => {
    const told = ['sarif-path', 'comment-id', 'comment-url'];
    const set = [...Object.keys(outputsOf(report({}), '')), ...told];
    expect([...action.outputs.keys()].sort()).toEqual(set.sort());
  });

  test('describes each for a person', () => {
    for (const [name, { description }] of [...action.inputs, ...action.outputs]) {
      expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z`].*\.$/s)]);
    }
  });

  test('can be listed', () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(action.branding).toEqual({ icon: 'database', color: 'blue' });
  });
});

/** What GitHub's language service has against a file; it tells workflows and actions apart by their path. */
async function complaints(uri: string, content: string): Promise<string[]> {
  const document = { uri, getText: () => content } as unknown as Parameters<typeof validate>[0];
  const diagnostics = await validate(document);
  return diagnostics.map(
    ({ range, message }) =>
      `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
}
