import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { bench } from '../engine/support.ts';
import { createDatabase } from '../kit/database.ts';
import { schemaInventory } from '../kit/inventory.ts';
import { runCli } from '../kit/run-cli.ts';

const recorded = new URL('sample-dump.sql', import.meta.url);

test('a dump of the sample set with data is applied as the first migration: the schema is the same, and so are the rows', async () => {
  const source = await createDatabase();
  expect((await runCli(['up'], { env: { DATABASE_URL: source.url } })).exitCode).toBe(0);
  const dump = await dumpOf(source.url);
  expect(dump.match(/^COPY /gm)?.length).toBeGreaterThan(5);

  const { migrator, database } = await bench({
    'versions/001_dump.sql': dump,
    'versions/002_unqualified.sql':
      'CREATE TABLE next (id bigint); INSERT INTO next SELECT count(*) FROM users;',
  });
  expect((await migrator.up()).counts.newlyApplied).toBe(2);

  const without = ['public._migrations', 'public.next'];
  const [before, after] = [await source.client(), await database.client()];
  const [made, original] = [
    await schemaInventory(after, { without }),
    await schemaInventory(before, { without }),
  ];
  expect(made.map(attached)).toEqual(original.map(attached));
  const tables = await source.query(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_migrations'",
  );
  expect(tables.length).toBeGreaterThan(5);
  for (const { name } of tables) {
    const all = `SELECT to_jsonb(r) AS row FROM public.${String(name)} r ORDER BY 1`;
    expect(await database.query(all), String(name)).toEqual(await source.query(all));
  }
});

/** A dump makes the key of a partition before it attaches it, and PostgreSQL then notes it as not inherited. */
function attached(line: string): string {
  return line.startsWith('constraint ') && line.endsWith('| inherited=1')
    ? line.replace(' | no inherit=yes', '')
    : line;
}

/** By the pg_dump of the server's own programs; where there is none, what one has once written. */
async function dumpOf(url: string): Promise<string> {
  const program = join(inject('serverBinDir') ?? '', 'pg_dump');
  if (!existsSync(program)) return readFile(recorded, 'utf8');
  const { stdout } = await promisify(execFile)(program, ['--no-owner', '--exclude-table=_migrations*', url], {
    maxBuffer: 1 << 26,
  });
  return stdout;
}
