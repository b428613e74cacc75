import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from './folder.ts';
import { runCli, startCli } from './run-cli.ts';

async function scriptOf(text: string): Promise<string> {
  const script = join(await temporaryFolder(), 'script.mjs');
  await writeFile(script, text);
  return script;
}

describe('runCli', () => {
  test('gives exit status and both streams', async () => {
    const script = await scriptOf("console.log('out'); console.error('err'); process.exitCode = 3;");
    expect(await runCli([], { script })).toEqual({
      exitCode: 3,
      signal: null,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  test('hands over arguments, input and working directory', async () => {
    const cwd = await temporaryFolder();
    const script = await scriptOf(`
      import { text } from 'node:stream/consumers';
      console.log(JSON.stringify([process.argv.slice(2), process.cwd(), await text(process.stdin)]));`);
    const { stdout } = await runCli(['up', '--json'], { script, cwd, input: 'RESET\n' });
    expect(JSON.parse(stdout)).toEqual([['up', '--json'], cwd, 'RESET\n']);
  });

  test('shows the process nothing of our environment but PATH and HOME', async () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://not/for/you');
    const script = await scriptOf('console.log(Object.keys(process.env).sort().join());');
    const { stdout } = await runCli([], { script, env: { PGHOST: 'here' } });
    expect(stdout).toBe('HOME,PATH,PGHOST\n');
  });

  test('runs on Node.js 24', async () => {
    const script = await scriptOf('console.log(process.versions.node);');
    expect((await runCli([], { script })).stdout).toMatch(/^24\./);
  });

  test('kills a process whose time is over and shows what it wrote', async () => {
    const script = await scriptOf("console.log('so far'); setInterval(() => {}, 1000);");
    await expect(runCli(['up'], { script, timeoutMs: 1000 })).rejects.toThrow(
      /killed after 1000 ms[^]*up[^]*so far/,
    );
  });
});

describe('startCli', () => {
  const patient =
    "process.on('SIGTERM', () => process.exit(5)); console.log('ready: 42'); setInterval(() => {}, 1000);";

  test('waits for a line and sends a signal', async () => {
    const cli = startCli([], { script: await scriptOf(patient) });
    expect(await cli.line(/^ready: \d+$/)).toBe('ready: 42');
    expect(cli.output().stdout).toBe('ready: 42\n');
    cli.signal('SIGTERM');
    expect(await cli.result).toMatchObject({ exitCode: 5, signal: null });
  });

  test('tells a signal from an exit', async () => {
    const cli = startCli([], { script: await scriptOf(patient) });
    await cli.line('ready');
    cli.signal('SIGKILL');
    expect(await cli.result).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  });

  test('says what was written instead of the line that never came', async () => {
    const cli = startCli([], { script: await scriptOf("console.error('oops'); process.exitCode = 1;") });
    await expect(cli.line('ready')).rejects.toThrow(/No line with ready[^]*oops/);
  });
});
