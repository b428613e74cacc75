import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { schemaInventory } from '../kit/inventory.ts';
import { createRole } from '../kit/role.ts';
import { runCli } from '../kit/run-cli.ts';
import type { CliResult } from '../kit/run-cli.ts';

test('the sample set goes up, down to nothing and up again: the schema is as before each time, file by file', async () => {
  const owner = await createRole({ login: true });
  const database = await createDatabase({ owner });
  const run = (...args: string[]): Promise<CliResult> =>
    runCli(args, { env: { DATABASE_URL: database.url } });
  const client = await database.client();
  const inventory = (): Promise<string[]> => schemaInventory(client, { without: ['public._migrations'] });

  const states = [await inventory()];
  for (let version = 1; version <= 11; version++) {
    expect((await run('up', '--steps', '1')).exitCode).toBe(0);
    states.push(await inventory());
  }
  for (let version = 11; version >= 1; version--) {
    expect((await run('down')).exitCode).toBe(0);
    expect(await inventory(), `after the rollback of ${version}`).toEqual(states[version - 1]);
  }
  expect((await run('up')).exitCode).toBe(0);
  expect(await inventory()).toEqual(states[11]);
  expect((await run('reset', '--confirm', 'RESET')).exitCode).toBe(0);
  expect(await inventory()).toEqual(states[0]);
});

test('the main job needs nothing but Node.js: the sample set on the embedded server, and a second run changes nothing', async () => {
  const folder = join(await temporaryFolder(), 'data');
  const first = await runCli(['up', '--embedded', folder]);
  expect(first).toMatchObject({ exitCode: 0 });
  expect(first.stdout.match(/^0\d\d +\S+ +applied now/gm)).toHaveLength(11);
  const before = await runCli(['status', '--json', '--embedded', folder]);
  const second = await runCli(['up', '--embedded', folder]);
  expect(second.stdout).toMatch(/^Up to date: 11 migrations applied\./);
  const after = await runCli(['status', '--json', '--embedded', folder]);
  const migrations = (result: CliResult): unknown =>
    (JSON.parse(result.stdout) as { migrations: unknown }).migrations;
  expect(migrations(after)).toEqual(migrations(before));
});
