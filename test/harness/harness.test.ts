import { describe, expect, test } from 'vitest';
import { actionOf as action } from './action-fixture.ts';
import { keyValuePairs } from './file-commands.ts';
import { Masker } from './masker.ts';
import { LineReader } from './process.ts';
import { runStep, startStep } from './step.ts';
import { parseCommand } from './workflow-commands.ts';

describe('a step', () => {
  test('runs on Node.js 24 in the workspace with closed input, its inputs, GITHUB_* and RUNNER_*', async () => {
    const script = `
      import { readFileSync } from 'node:fs';
      const { env } = process;
      console.log(JSON.stringify({
        node: process.versions.node.split('.')[0],
        inWorkspace: process.cwd() === env.GITHUB_WORKSPACE,
        input: readFileSync(0, 'utf8'),
        terminal: Boolean(process.stdout.isTTY),
        inputs: [env['INPUT_WITH-DEFAULT'], env.INPUT_WITHOUT, env.INPUT_OTHER],
        own: [env.GITHUB_ACTIONS, env.GITHUB_SHA, env.RUNNER_OS, env.GITHUB_TOKEN, env.STEP, env.VITEST],
      }));`;
    const result = await runStep({
      action: await action(script),
      with: { other: 'o' },
      env: { STEP: 's', GITHUB_SHA: 'not from here' },
      github: { sha: 'abc' },
    });
    expect(JSON.parse(result.log.at(-1)!)).toEqual({
      node: '24',
      inWorkspace: true,
      input: '',
      terminal: false,
      inputs: ['five', '', 'o'],
      own: ['true', 'abc', 'Linux', null, 's', null],
    });
    expect(result.annotations).toMatchObject([{ kind: 'warning', message: "Unexpected input(s) 'other'" }]);
    expect(result.conclusion).toBe('success');
  });

  test('fails by its exit status, and by a command that cannot be carried out', async () => {
    expect((await runStep({ action: await action('process.exitCode = 3') })).conclusion).toBe('failure');
    const empty = await runStep({ action: await action("console.log('::stop-commands::')") });
    expect(empty).toMatchObject({ exitCode: 0, conclusion: 'failure' });
    const broken = `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_OUTPUT, 'a<<END\\nb\\n');`;
    expect(await runStep({ action: await action(broken) })).toMatchObject({
      exitCode: 0,
      conclusion: 'failure',
      failures: ["Matching delimiter not found 'END'"],
    });
  });

  test('takes commands from both streams, and none while they are stopped', async () => {
    const { annotations, log, stopped } = await runStep({
      action: await action(`
        console.error('::warning file=a.sql,line=2,col=3,title=T%3A1::from%0Astderr');
        console.log('text ##[error]in the middle');
        console.log('::stop-commands::Token');
        console.log('::error::no'); console.log('a\\r::error::no'); console.log('##[error]no');
        console.log('::token::');
        console.log('a\\r  ::notice::yes');`),
    });
    expect(annotations).toHaveLength(3);
    expect(annotations).toEqual(
      expect.arrayContaining([
        { kind: 'warning', message: 'from\nstderr', title: 'T:1', file: 'a.sql', line: 2, column: 3 },
        expect.objectContaining({ kind: 'error', message: 'in the middle' }),
        expect.objectContaining({ kind: 'notice', message: 'yes' }),
      ]),
    );
    expect(log).toContain('::error::no');
    expect(stopped).toBe(false);
  });

  test('keeps ten annotations of a kind and 4,096 characters of each', async () => {
    const { annotations } = await runStep({
      action: await action(`for (let i = 0; i < 12; i++) console.log('::error::' + 'x'.repeat(5000));`),
    });
    expect(annotations.map(({ message }) => message.length)).toEqual(Array<number>(10).fill(4096));
  });

  test('masks secrets in the log, the annotations and the summary from when it knows them', async () => {
    const { log, annotations, summary, masks } = await runStep({
      secrets: ['given-secret'],
      action: await action(`
        import { writeFileSync } from 'node:fs';
        console.log('given-secret, learned&secret');
        console.log('::add-mask::learned&secret');
        console.log('learned&secret, ' + encodeURIComponent('learned&secret'));
        console.log('::error::' + btoa('learned&secret'));
        writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'learned&secret\\n');`),
    });
    expect(log).toEqual(['***, learned&secret', '***, ***', expect.stringContaining('##[error]***')]);
    expect(annotations[0]!.message).not.toContain(btoa('learned&secret').replace(/=+$/, ''));
    expect(summary).toBe('***\n');
    expect(masks).toEqual(['learned&secret']);
  });

  test('drops a summary that is too large', async () => {
    const { summary, failures } = await runStep({
      action: await action(`
        import { writeFileSync } from 'node:fs';
        writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1048577));`),
    });
    expect(summary).toBe('');
    expect(failures).toEqual(['The step summary is too large.']);
  });

  test('that is cancelled gets SIGINT, then SIGTERM, then SIGKILL, and its files are read all the same', async () => {
    const step = await startStep({
      ladder: { toSigterm: 100, toSigkill: 100 },
      action: await action(`
        import { appendFileSync } from 'node:fs';
        const note = (name) => appendFileSync(process.env.GITHUB_OUTPUT, name + '=1\\n');
        process.on('SIGINT', () => note('sigint'));
        process.on('SIGTERM', () => note('sigterm'));
        setInterval(() => undefined, 1000);
        console.log('ready');`),
    });
    await step.line(/ready/);
    step.cancel();
    expect(await step.result).toMatchObject({
      conclusion: 'cancelled',
      signal: 'SIGKILL',
      outputs: { sigint: '1', sigterm: '1' },
    });
  });

  test('that never ends is killed, which fails the test', async () => {
    const hanging = runStep({ timeoutMs: 300, action: await action('setInterval(() => undefined, 1000);') });
    await expect(hanging).rejects.toThrow(/did not end within 300 ms/);
  });
});

describe('a workflow command', () => {
  const registered = new Set(['error', 'group']);

  test.each([
    ['::error::a%250Ab%0Ac', { name: 'error', properties: {}, data: 'a%0Ab\nc' }],
    ['  ::ERROR file=a%2Cb,line=::x', { name: 'error', properties: { file: 'a,b' }, data: 'x' }],
    ['x ##[error file=a;line=2]y', { name: 'error', properties: { file: 'a', line: '2' }, data: 'y' }],
    ['x ::error::y', undefined],
    ['::unknown::y', undefined],
    ['::error', undefined],
  ])('is read from %j', (line, command) => {
    expect(parseCommand(line, registered)).toEqual(command);
  });
});

describe('lines', () => {
  test('end at a line feed, a carriage return or both, wherever the text is cut', () => {
    const lines: string[] = [];
    const reader = new LineReader((line) => lines.push(line));
    for (const text of ['a\r', '\nb\rc', '\n', '\nd']) reader.push(text);
    reader.end();
    expect(lines).toEqual(['a', 'b', 'c', '', 'd']);
  });
});

describe('a file of names and values', () => {
  test('has them on one line or between delimiters', () => {
    expect(keyValuePairs('a=1=2\nb<<EOF\nx\ny=z\nEOF\nc=<<\n')).toEqual({ a: '1=2', b: 'x\ny=z', c: '<<' });
    expect(() => keyValuePairs('nonsense\n')).toThrow(/Invalid format/);
  });
});

describe('the masker', () => {
  test('knows a secret in base64, escaped for JSON, and line by line', () => {
    const masker = new Masker();
    masker.add('first "line"\nsecond line');
    expect(masker.mask(`[${btoa('second line').replace(/=+$/, '')}] [first \\"line\\"] [second line]`)).toBe(
      '[***] [***] [***]',
    );
  });
});
