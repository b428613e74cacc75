import { spawn } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { startProxy } from '../kit/proxy.ts';
import { runCli } from '../kit/run-cli.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');

/** Writes the URL of every module that is loaded, one a line. */
const RECORDER = `
import { registerHooks } from 'node:module';
import { appendFileSync } from 'node:fs';
registerHooks({ load(url, context, next) { appendFileSync(process.env.LOADED, url + '\\n'); return next(url, context); } });
`;

/** The names of the files of the bundle that a command loads. */
async function loadedBy(args: string[], url?: string): Promise<string[]> {
  return (await everythingLoadedBy(args, url))
    .filter((line) => line.includes('/dist/'))
    .map((line) => line.replace(/.*\/dist\//, ''));
}

/** The URLs of the modules that a command loads, those of Node.js itself included. */
async function everythingLoadedBy(args: string[], url?: string, script = CLI): Promise<string[]> {
  const folder = await temporaryFolder();
  const recorder = join(folder, 'recorder.mjs');
  const list = join(folder, 'loaded');
  await writeFile(recorder, RECORDER);
  const child = spawn(process.execPath, ['--import', recorder, script, ...args], {
    env: { PATH: process.env['PATH'], LOADED: list, ...(url === undefined ? {} : { DATABASE_URL: url }) },
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  return (await readFile(list, 'utf8')).split('\n').filter((line) => line !== '');
}

test('plain migrations load neither the parser nor the embedded server nor the GitHub toolkit', async () => {
  const { url } = await createDatabase();
  const dir = await migrationsFolder({
    'versions/001_a.sql': 'BEGIN;\nCREATE TABLE a ();\nCOMMIT;',
    'versions/002_f.sql': 'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;',
  });
  for (const command of ['status', 'up', 'verify']) {
    const loaded = await loadedBy([command, '--migrations-dir', dir], url);
    expect(loaded.filter((file) => /^(parser|embedded)\//.test(file))).toEqual([]);
  }
});

test('the parser is loaded when a file needs it', async () => {
  const { url } = await createDatabase();
  const dir = await migrationsFolder({
    'versions/001_a.sql': 'CREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY i ON a (id);',
  });
  const loaded = await loadedBy(['up', '--migrations-dir', dir], url);
  expect(loaded.some((file) => file.startsWith('parser/'))).toBe(true);
});

test('help and version load nothing that talks to a database', async () => {
  for (const args of [['--help'], ['--version']]) {
    const loaded = await loadedBy(args);
    expect(loaded.filter((file) => /^(parser|embedded)\//.test(file))).toEqual([]);
    expect(loaded.length).toBeLessThanOrEqual(2);
  }
});

/** Each costs its part of the start; readline, child_process or zlib would be milliseconds more. */
const USED_OF_NODE = 'buffer crypto dns events fs module net os path tls tty util util/types v8'.split(' ');

test('a command with nothing to do loads little code, and of Node.js nothing that it does not use', async () => {
  const { url } = await createDatabase();
  const dir = await migrationsFolder({ 'versions/001_a.sql': 'CREATE TABLE a ();' });
  await loadedBy(['up', '--migrations-dir', dir], url);
  for (const command of ['status', 'up', 'verify']) {
    const loaded = await everythingLoadedBy([command, '--migrations-dir', dir], url);
    const files = loaded.filter((line) => line.startsWith('file:') && line.includes('/dist/'));
    // The command line, the database, the driver and the engine, of which a rehearsal uses parts, too.
    expect(files.length).toBeLessThanOrEqual(7);
    const sizes = await Promise.all(files.map(async (file) => (await stat(new URL(file))).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(790_000);
    const ofNode = new Set(loaded.filter((line) => line.startsWith('node:')).map((line) => line.slice(5)));
    expect([...ofNode].filter((name) => !USED_OF_NODE.includes(name))).toEqual([]);
  }
});

test('status, verify and an up with nothing to do ask the server one question', async () => {
  const { url } = await createDatabase();
  const files = Array.from({ length: 30 }, (_, n) => [`versions/${n + 1}_t.sql`, `CREATE TABLE t${n} ();`]);
  const dir = await migrationsFolder(Object.fromEntries(files) as Record<string, string>);
  expect((await runCli(['up', '--migrations-dir', dir], { env: { DATABASE_URL: url } })).exitCode).toBe(0);
  const proxy = await startProxy(url);
  const seen = new URL(proxy.url(url));
  seen.searchParams.set('sslmode', 'disable');
  const env = { DATABASE_URL: seen.href };
  for (const command of ['status', 'verify', 'up']) {
    proxy.resetStats();
    expect((await runCli([command, '--migrations-dir', dir], { env })).exitCode).toBe(0);
    const { connections, frontend } = proxy.stats();
    // How many messages a password takes is the server's affair.
    delete frontend.PasswordMessage;
    expect({ connections, frontend }).toEqual({
      connections: 1,
      frontend: { StartupMessage: 1, Query: 1, Terminate: 1 },
    });
  }
});

/** The modules of the product in the files of the bundle that a command loads. */
async function modulesLoadedBy(args: string[], url?: string, script = CLI): Promise<string[]> {
  const files = (await everythingLoadedBy(args, url, script)).filter(
    (line) => line.includes('/dist/') && !/\/dist\/(?:parser|embedded)\//.test(line),
  );
  const texts = await Promise.all(files.map((file) => readFile(new URL(file), 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/ \.\/build\/([\w/-]+)\.js/g)].map(([, name = '']) => name),
  );
}

/** Beyond the door through which a rehearsal would be asked for. */
const OF_REHEARSAL = /^(?:lint|rehearsal)\/(?!port$)/;

test('what has no plan to look at loads neither the rules nor the rehearsal', async () => {
  const { url } = await createDatabase();
  const dir = await migrationsFolder({ 'versions/001_a.sql': 'CREATE TABLE a ();' });
  for (const line of ['status', 'up', 'verify', 'up --dry-run', 'check', 'down --dry-run']) {
    const args = [...line.split(' '), '--migrations-dir', dir];
    const modules = await modulesLoadedBy(args, url);
    expect(modules).toContain('engine/plan');
    expect([line, modules.filter((name) => OF_REHEARSAL.test(name))]).toEqual([line, []]);
    expect((await loadedBy(args, url)).filter((file) => /^(parser|embedded)\//.test(file))).toEqual([]);
  }
});

test('a rehearsal on a server of its own loads no embedded server', async () => {
  const { url } = await createDatabase();
  const dir = await migrationsFolder({ 'versions/001_a.sql': 'CREATE TABLE a (id bigint PRIMARY KEY);' });
  const args = ['check', '--migrations-dir', dir, '--shadow-database-url', url];
  expect((await modulesLoadedBy(args, url)).some((name) => OF_REHEARSAL.test(name))).toBe(true);
  const loaded = await loadedBy(args, url);
  expect(loaded.some((file) => file.startsWith('parser/'))).toBe(true);
  expect(loaded.filter((file) => file.startsWith('embedded/'))).toEqual([]);
});

test('a program that applies by the library loads nothing of a rehearsal', async () => {
  const { url } = await createDatabase();
  const dir = await migrationsFolder({ 'versions/001_a.sql': 'CREATE TABLE a ();' });
  const program = join(await temporaryFolder(), 'program.mjs');
  const library = join(import.meta.dirname, '../../dist/library.js');
  await writeFile(
    program,
    `import { Migrator } from ${JSON.stringify(library)};
const migrator = new Migrator({ database: process.env.DATABASE_URL, migrationsDir: ${JSON.stringify(dir)} });
await migrator.up({ dryRun: true });
await migrator.up();
await migrator.verify();
`,
  );
  const modules = await modulesLoadedBy([], url, program);
  expect(modules).toContain('engine/plan');
  expect(modules.filter((name) => OF_REHEARSAL.test(name))).toEqual([]);
});
