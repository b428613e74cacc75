import { describe, expect, test } from 'vitest';
import type { WorkflowEvent } from './trigger.ts';
import { PUSH, run } from './workflow-fixture.ts';

describe('the trust in an event', () => {
  const content = `
on: { pull_request: {}, pull_request_target: {} }
permissions: { contents: read, pull-requests: write }
jobs:
  a:
    runs-on: x
    steps:
      - run: echo "\${{ secrets.URL == '' && 'without' || 'with' }}"
`;
  const pull = (head: string, actor = 'octocat', name = 'pull_request'): WorkflowEvent => ({
    name,
    payload: {
      action: 'opened',
      pull_request: { head: { repo: { full_name: head } }, base: { repo: { full_name: 'octo/orders' } } },
    },
    github: { base_ref: 'main', actor },
  });

  test.each([
    ['a pull request of the repository', pull('octo/orders'), 'with', 'write'],
    ['one from a fork', pull('mallory/orders'), 'without', 'read'],
    ['one of Dependabot', pull('octo/orders', 'dependabot[bot]'), 'without', 'write'],
    ['pull_request_target', pull('mallory/orders', 'mallory', 'pull_request_target'), 'with', 'write'],
  ])('%s', async (_, event, secrets, level) => {
    const result = await run(content, { event, secrets: { URL: 'secret-url' } });
    expect(result).toMatchObject({ text: secrets, levels: { a: level } });
  });
});

describe('the filters of a workflow', () => {
  const started = async (on: string, event: WorkflowEvent): Promise<boolean> => {
    const made = await run(`on: ${on}\njobs: { a: { runs-on: x, steps: [{ run: 'true' }] } }`, { event });
    return made.started;
  };
  const pull = { name: 'pull_request', payload: { action: 'closed' }, github: { base_ref: 'main' } };

  test.each([
    ['push', PUSH, true],
    ['[pull_request, merge_group]', PUSH, false],
    ['{ push: { branches: [main] } }', PUSH, true],
    ['{ push: { branches: ["**", "!main"] } }', PUSH, false],
    ['{ push: { branches-ignore: [main] } }', PUSH, false],
    ['{ push: { paths: ["migrations/**"] } }', { ...PUSH, changed: ['migrations/versions/1_a.sql'] }, true],
    ['{ push: { paths: ["migrations/**"] } }', { ...PUSH, changed: ['README.md'] }, false],
    ['pull_request', pull, false],
    ['{ pull_request: { types: [closed], branches: [main] } }', pull, true],
    [
      '{ workflow_run: { workflows: [CI], types: [completed] } }',
      { name: 'workflow_run', payload: { action: 'completed', workflow_run: { name: 'Other' } }, github: {} },
      false,
    ],
  ])('%s', async (on, event, expected) => {
    expect(await started(on, event)).toBe(expected);
  });

  test('give a run by hand its inputs, in their types', async () => {
    const content = `
on:
  workflow_dispatch:
    inputs:
      steps: { type: number, default: 2 }
      really: { type: boolean, required: true }
jobs: { a: { runs-on: x, steps: [{ run: 'echo "\${{ inputs.steps }} \${{ inputs.really && 1 }}"' }] } }
`;
    const event = { name: 'workflow_dispatch', payload: { inputs: { really: 'true' } }, github: {} };
    expect((await run(content, { event })).text).toBe('2 1');
    await expect(run(content, { event: { ...event, payload: {} } })).rejects.toThrow(/'really' not provided/);
  });
});

describe('what the harness cannot do', () => {
  test.each([
    ['jobs: { a: { runs-on: x, container: y, steps: [{ run: z }] } }', /does not know container/],
    ['jobs: { a: { runs-on: x, steps: [{ uses: some/action@v1 }] } }', /stand in for some\/action@v1/],
    ['jobs: { a: { runs-on: x, steps: [{ run: a, shell: pwsh }] } }', /no shell pwsh/],
    ['jobs: { a: { runs-on: x, if: secrets.A, steps: [{ run: a }] } }', /is not valid[^]*secrets/],
  ])('it refuses: %s', async (jobs, message) => {
    await expect(run(`on: push\n${jobs}`)).rejects.toThrow(message);
  });
});
