import { describe, expect, test } from 'vitest';
import { actionOf } from './action-fixture.ts';
import { runPost, runStep, startPost, startStep } from './step.ts';

const SAVES = `
  import { appendFileSync, writeFileSync } from 'node:fs';
  const { env } = process;
  appendFileSync(env.GITHUB_STATE, 'commentId<<END\\n42\\nEND\\n');
  appendFileSync(env.GITHUB_OUTPUT, 'out=main\\n');
  writeFileSync(env.GITHUB_STEP_SUMMARY, 'of main\\n');
  console.log('::add-mask::learned-secret');
  console.log('saved');`;
const TELLS = `
  import { appendFileSync, writeFileSync } from 'node:fs';
  const { env } = process;
  console.log(JSON.stringify({
    state: env.STATE_commentId,
    input: env['INPUT_WITH-DEFAULT'],
    step: env.STEP,
    sha: env.GITHUB_SHA,
    inWorkspace: process.cwd() === env.GITHUB_WORKSPACE,
  }));
  console.log('learned-secret');
  writeFileSync(env.GITHUB_STEP_SUMMARY, 'of post\\n');`;
const HANGS = 'setInterval(() => undefined, 1000);';

const TOLD = { state: '42', input: 'given', step: 's', sha: 'abc', inWorkspace: true };
const options = { with: { 'with-default': 'given' }, env: { STEP: 's' }, github: { sha: 'abc' } };

describe('a post step', () => {
  test('has the inputs and the environment of main, its state, and files of its own', async () => {
    const main = await runStep({ ...options, action: await actionOf(SAVES, TELLS) });
    expect(main).toMatchObject({
      state: { commentId: '42' },
      summary: 'of main\n',
      outputs: { out: 'main' },
    });
    const post = await runPost(main);
    expect(JSON.parse(post.log[0]!)).toEqual(TOLD);
    expect(post).toMatchObject({ conclusion: 'success', summary: 'of post\n', outputs: {}, state: {} });
  });

  test('masks what main has masked', async () => {
    const post = await runPost(await runStep({ action: await actionOf(SAVES, TELLS) }));
    expect(post.log.at(-1)).toBe('***');
  });

  test('runs after a main that was cancelled', async () => {
    const ladder = { toSigterm: 50, toSigkill: 50 };
    const action = await actionOf(`process.on('SIGINT', () => {}); ${SAVES} ${HANGS}`, TELLS);
    const step = await startStep({ ...options, ladder, action });
    await step.line(/saved/);
    step.cancel();
    const main = await step.result;
    expect(main.conclusion).toBe('cancelled');
    expect(JSON.parse((await runPost(main)).log[0]!)).toEqual(TOLD);
  });

  test('runs after a main that was killed, which is a failure like any other', async () => {
    const step = await startStep({ ...options, action: await actionOf(SAVES + HANGS, TELLS) });
    await step.line(/saved/);
    step.kill();
    const main = await step.result;
    expect(main).toMatchObject({ conclusion: 'failure', exitCode: null, signal: 'SIGKILL' });
    expect(JSON.parse((await runPost(main)).log[0]!)).toEqual(TOLD);
  });

  test('can be killed itself, and is killed when it hangs, which fails the test', async () => {
    const main = await runStep({ action: await actionOf('', `console.log('here'); ${HANGS}`) });
    const post = await startPost(main);
    await post.line(/here/);
    process.kill(post.pid, 'SIGKILL');
    expect(await post.result).toMatchObject({ conclusion: 'failure', signal: 'SIGKILL' });
    await expect(runPost(main, { timeoutMs: 300 })).rejects.toThrow(/did not end within 300 ms/);
  });

  test('is asked for in vain of an action without one', async () => {
    await expect(runPost(await runStep({ action: await actionOf('') }))).rejects.toThrow(/no step/);
  });
});

describe('the context of a run', () => {
  const PRINTS = `
    import { readFileSync } from 'node:fs';
    const { env } = process;
    const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
    console.log(JSON.stringify([env.INPUT_TOKEN.length, env.INPUT_TOKEN.slice(4), env['INPUT_OF-EVENT'],
      env.GITHUB_TOKEN, event.number]));
    console.log(env.INPUT_TOKEN + ' ' + btoa('x-access-token:' + env.INPUT_TOKEN));`;

  test('gives its defaults their values, the event as a file, and the token as an input alone', async () => {
    const { log } = await runStep({
      action: await actionOf(PRINTS),
      event: { number: 7 },
      token: 'ghs_abcdef',
    });
    expect(JSON.parse(log[0]!)).toEqual([10, 'abcdef', '#7 of octo/orders', null, 7]);
    expect(log[1]).toBe('*** ***');
  });

  test('has no token and an empty event unless they are given', async () => {
    const { log } = await runStep({ action: await actionOf(PRINTS) });
    expect(JSON.parse(log[0]!)).toEqual([0, '', '# of octo/orders', null, null]);
  });
});
