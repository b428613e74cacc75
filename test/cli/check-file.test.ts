import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../kit/folder.ts';
import { runCli } from '../kit/run-cli.ts';
import { told } from './world.ts';
import type { Told } from './world.ts';

const BLOCKING = 'CREATE INDEX orders_note ON orders (note);\n';

async function fileOf(text: string, name = 'anything.sql'): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, text);
  return file;
}

/** A database that cannot be reached and a folder that is not there: neither is looked for. */
function check(file: string, ...more: string[]): Promise<Told> {
  return told(['check', '--file', file, '--migrations-dir', '/nowhere', ...more], {
    environment: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' },
  });
}

describe('check --file', () => {
  it('says what the rules find in one file, whatever its name, and fails for it', async () => {
    const file = await fileOf(BLOCKING);
    const { status, stdout } = await check(file);
    expect(status).toBe(1);
    expect(stdout).toContain(`error: ${file}:1:29: Blocks writes to orders`);
    expect(stdout).not.toContain('ehears');
  });

  it('fails as fail-on and the configuration say', async () => {
    const file = await fileOf(BLOCKING);
    expect(await check(file, '--fail-on', 'never')).toMatchObject({ status: 0, stderr: '' });
    const config = await fileOf('{ "rules": { "create-index-not-concurrent": "off" } }', 'rules.json');
    expect(await check(file, '--config', config)).toMatchObject({ status: 0, stdout: '' });
  });

  it('goes by the directives and the comments of the file', async () => {
    const quiet = `-- migrate-ignore: create-index-not-concurrent: it is empty\n${BLOCKING}`;
    expect(await check(await fileOf(quiet))).toMatchObject({ status: 0 });
    const concurrent =
      '-- migrate: no-transaction\nCREATE INDEX CONCURRENTLY orders_note ON orders (note);\n';
    expect(await check(await fileOf(concurrent))).toMatchObject({ status: 0 });
  });

  it('reads a rollback script, and says nothing of what it takes away', async () => {
    const folder = join(await temporaryFolder(), 'down');
    await mkdir(folder);
    const file = join(folder, '002_note_down.sql');
    await writeFile(file, 'DROP TABLE orders;\n');
    expect(await check(file)).toEqual({ status: 0, stdout: '', stderr: '' });
    await writeFile(file, 'DROP TABLE orders;\nCOMMIT;\n');
    expect(await check(file)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('002_note_down.sql:2:1'),
    });
  });

  it('tells what keeps the file from running, and that there is none', async () => {
    const stray = await check(await fileOf('CREATE TABLE t (id int);\nCOMMIT;\n'));
    expect(stray).toMatchObject({ status: 1 });
    expect(stray.stderr).toContain('anything.sql:2:1');
    const none = await check(join(await temporaryFolder(), 'none.sql'));
    expect(none).toMatchObject({ status: 1 });
    expect(none.stderr).toContain('cannot be read (ENOENT)');
  });

  it('refuses what one file cannot have, and other commands', async () => {
    const file = await fileOf(BLOCKING);
    for (const more of [
      ['--base', '1'],
      ['--steps', '1'],
      ['--rehearsal', 'full'],
    ]) {
      const { status, stderr } = await check(file, ...more);
      expect(status).toBe(2);
      expect(stderr).toContain(`--file and ${more[0] ?? ''} are both given.`);
    }
    const up = await told(['up', '--file', file]);
    expect(up).toMatchObject({ status: 2 });
    expect(up.stderr).toContain('up does not take --file.');
  });

  it('goes through a file of thousands of tables', async () => {
    const tables = Array.from({ length: 3_000 }, (_, at) => `ALTER TABLE t${at} ADD COLUMN c int;\n`);
    const { status, stdout } = await check(await fileOf(tables.join('')), '--json', '--fail-on', 'never');
    expect(status).toBe(0);
    const { findings } = JSON.parse(stdout) as { findings: { line: number }[] };
    expect(findings.at(-1)?.line).toBe(3_000);
  });

  it('reads standard input', async () => {
    const { exitCode, stdout } = await runCli(['check', '--file', '-'], { input: BLOCKING });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Blocks writes to orders');
  });
});
