import { describe, expect, test } from 'vitest';
import { actionOf } from './action-fixture.ts';
import { run } from './workflow-fixture.ts';

describe('a workflow', () => {
  test('runs scripts in bash with the environment of a step, and hands on what they set', async () => {
    const { text, conclusion } = await run(`
on: push
env: { LEVEL: workflow, OF: '\${{ github.ref_name }}' }
defaults: { run: { shell: bash } }
jobs:
  a:
    runs-on: ubuntu-latest
    env: { LEVEL: job }
    steps:
      - run: |
          echo "\${LEVEL} \${OF} \${GITHUB_EVENT_NAME} \${GITHUB_JOB} [\${GITHUB_TOKEN}] \${STEP}"
          echo "MORE=\${{ env.STEP }}" >> "$GITHUB_ENV"
          mkdir bin; printf '#!/bin/sh\\necho found' > bin/program; chmod +x bin/program
          echo "$PWD/bin" >> "$GITHUB_PATH"
        env: { STEP: own }
      - id: out
        run: |
          program
          echo "more=$MORE" >> "$GITHUB_OUTPUT"
      - run: echo 'got \${{ steps.out.outputs.more }}, \${{ steps.out.outcome }}'
        working-directory: bin
`);
    expect(text.split('\n')).toEqual(['job main push a [] own', 'found', 'got own, success']);
    expect(conclusion).toBe('success');
  });

  test('goes on after a failure where its conditions say so', async () => {
    const result = await run(`
on: push
jobs:
  a:
    runs-on: x
    steps:
      - { id: forgiven, run: exit 1, continue-on-error: true }
      - { id: after, run: 'true' }
      - { id: failing, run: 'false | true', shell: bash }
      - { id: skipped, run: 'true' }
      - { id: cleanup, if: failure() && steps.failing.outcome == 'failure', run: 'true' }
      - { id: always, if: '\${{ always() }}', run: 'true' }
      - { id: never, if: cancelled(), run: 'true' }
  b: { needs: a, runs-on: x, steps: [{ run: 'true' }] }
  c: { needs: [a, b], if: failure(), runs-on: x, steps: [{ run: echo ran }] }
  d: { needs: a, if: "always() && needs.a.result == 'failure'", runs-on: x, steps: [{ run: echo ran }] }
`);
    expect(result.job('a').steps.map(({ id, outcome, conclusion }) => [id, outcome, conclusion])).toEqual([
      ['forgiven', 'failure', 'success'],
      ['after', 'success', 'success'],
      ['failing', 'failure', 'failure'],
      ['skipped', 'skipped', 'skipped'],
      ['cleanup', 'success', 'success'],
      ['always', 'success', 'success'],
      ['never', 'skipped', 'skipped'],
    ]);
    expect(result.jobs.map(({ id }) => id).sort()).toEqual(['a', 'c', 'd']);
    expect(result.conclusion).toBe('failure');
  });

  test('runs an action with its post step at the end of the job, last first', async () => {
    const main = `
      import { appendFileSync } from 'node:fs';
      const { env } = process;
      console.log('main ' + env['INPUT_WITH-DEFAULT'] + ' ' + env.INPUT_TOKEN.slice(-5));
      appendFileSync(env.GITHUB_STATE, 'who=' + env['INPUT_WITH-DEFAULT'] + '\\n');
      appendFileSync(env.GITHUB_STEP_SUMMARY, env['INPUT_WITH-DEFAULT'] + '\\n');
      appendFileSync(env.GITHUB_OUTPUT, 'out=' + env['INPUT_WITH-DEFAULT'] + '\\n');`;
    const { job, text } = await run(
      `
on: push
permissions: { pull-requests: write }
jobs:
  a:
    runs-on: x
    outputs: { out: '\${{ steps.first.outputs.out }}', leak: 'a \${{ secrets.PASSWORD }}' }
    steps:
      - { id: first, uses: org/migrate-action@v1, with: { with-default: one } }
      - { uses: ./, if: "steps.first.outputs.out == 'one'", with: { with-default: '\${{ 1 == 1 }}' } }
      - { run: echo between }
`,
      {
        action: await actionOf(main, `console.log('post ' + process.env.STATE_who)`),
        secrets: { PASSWORD: 'hunter2-hunter2' },
      },
    );
    expect(text.split('\n')).toEqual([
      'main one write',
      'main true write',
      'between',
      'post true',
      'post one',
      "##[warning]Skip output 'leak' since it may contain secret.",
    ]);
    expect(job('a')).toMatchObject({ outputs: { out: 'one' }, summary: 'one\n\ntrue\n' });
    expect(job('a').outputs).not.toHaveProperty('leak');
  });

  test('waits for the reviewers of an environment, and has its secrets only then', async () => {
    const content = `
on: push
jobs:
  plan:
    runs-on: x
    outputs: { digest: '\${{ steps.p.outputs.digest }}' }
    steps: [{ id: p, run: 'echo "digest=d1 [\${{ secrets.URL }}]" >> "$GITHUB_OUTPUT"' }]
  deploy:
    needs: plan
    environment: { name: 'prod-\${{ github.ref_name }}', deployment: false }
    concurrency: { group: 'g-\${{ github.ref_name }}', queue: max }
    runs-on: x
    steps:
      - run: test "$URL" = secret-url-1
        env: { URL: '\${{ secrets.URL }}' }
`;
    const seen: unknown[] = [];
    const environments = {
      'prod-main': { secrets: { URL: 'secret-url-1' }, review: (gate: object) => seen.push(gate) > 0 },
    };
    const approved = await run(content, { environments });
    expect(approved).toMatchObject({
      conclusion: 'success',
      gates: [{ job: 'deploy', environment: 'prod-main', deployment: false, approved: true }],
      concurrency: [{ job: 'deploy', group: 'g-main', queue: 'max', cancelInProgress: false }],
    });
    expect(seen).toMatchObject([{ needs: { plan: { outputs: { digest: 'd1 []' } } } }]);
    const rejected = await run(content, { environments: { 'prod-main': { review: () => false } } });
    expect(rejected).toMatchObject({ conclusion: 'failure' });
    expect(rejected.job('deploy')).toMatchObject({ result: 'failure', steps: [] });
  });

  test('runs every leg of a matrix', async () => {
    const content = `
on: push
jobs:
  a:
    runs-on: x
    strategy:
      fail-fast: FAST
      matrix:
        db: [one, two, three]
        exclude: [{ db: three }]
        include: [{ db: one, secret: ONE }, { db: four }]
    steps: [{ run: 'echo "\${{ matrix.db }} \${{ secrets[matrix.secret] }}"; test \${{ matrix.db }} != one' }]
`;
    const all = await run(content.replace('FAST', 'false'), { atOnce: true, secrets: { ONE: 'masked-1' } });
    expect(all.text.split('\n').sort()).toEqual(['four ', 'one ***', 'two ']);
    expect(all.conclusion).toBe('failure');
    const first = await run(content.replace('FAST', 'true'));
    expect(first.jobs.map(({ result }) => result)).toEqual(['failure', 'cancelled', 'cancelled']);
  });

  test('ends as cancelled when a step of it is', async () => {
    const result = await run(
      `
on: push
jobs:
  a:
    runs-on: x
    steps:
      - { id: hangs, run: 'trap "exit 130" INT; echo here; while true; do sleep 0.05; done' }
      - { run: 'true' }
      - { run: echo over, if: cancelled() }
  b: { needs: a, runs-on: x, steps: [{ run: 'true' }] }
`,
      {
        onStep: ({ id, running }) => {
          if (id === 'hangs') void running.line(/here/).then(running.cancel);
        },
      },
    );
    expect(result.jobs.map(({ id, result }) => [id, result])).toEqual([['a', 'cancelled']]);
    expect(result).toMatchObject({ conclusion: 'cancelled', text: 'here\nover' });
  });
});
