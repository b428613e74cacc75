import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder } from '../kit/migrations.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');

/** Writes the URL of every module that is loaded, one a line. */
const RECORDER = `
import { registerHooks } from 'node:module';
import { appendFileSync } from 'node:fs';
registerHooks({ load(url, context, next) { appendFileSync(process.env.LOADED, url + '\\n'); return next(url, context); } });
`;

/** The names of the files of the bundle that a command loads. */
async function loadedBy(args: string[], url?: string): Promise<string[]> {
  const folder = await temporaryFolder();
  const recorder = join(folder, 'recorder.mjs');
  const list = join(folder, 'loaded');
  await writeFile(recorder, RECORDER);
  const child = spawn(process.execPath, ['--import', recorder, CLI, ...args], {
    env: { PATH: process.env['PATH'], LOADED: list, ...(url === undefined ? {} : { DATABASE_URL: url }) },
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  const urls = (await readFile(list, 'utf8')).split('\n').filter((line) => line.includes('/dist/'));
  return urls.map((line) => line.replace(/.*\/dist\//, ''));
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
