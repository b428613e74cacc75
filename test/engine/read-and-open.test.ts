import { expect, test } from 'vitest';
import { MigrationError } from '../../src/engine/errors.ts';
import { Migrator } from '../../src/engine/migrator.ts';
import type { EngineEvent } from '../../src/engine/options.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { createDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';

const TWICE = { 'versions/1_a.sql': 'SELECT 1;', 'versions/01_b.sql': 'SELECT 2;' };

/** What `up` fails with, and what it told until then. */
async function failureOf(url: string, dir: string): Promise<{ error: unknown; events: EngineEvent[] }> {
  const events: EngineEvent[] = [];
  const migrator = new Migrator({
    database: { kind: 'target', target: parseTarget({ url }) },
    migrationsDir: dir,
    onEvent: (event) => events.push(event),
  });
  const error = await migrator.up().catch((thrown: unknown) => thrown);
  return { error, events };
}

test('of a folder and a server that are both wrong, the folder is told', async () => {
  const { error, events } = await failureOf('postgres://127.0.0.1:1/none', await migrationsFolder(TWICE));
  expect(error).toBeInstanceOf(MigrationError);
  expect((error as MigrationError).reason).toBe('invalid-migrations');
  expect(events).toEqual([]);
});

test('the session that was begun beside a wrong folder is ended, and nothing was made', async () => {
  const database = await createDatabase();
  const { error, events } = await failureOf(database.url, await migrationsFolder(TWICE));
  expect((error as MigrationError).reason).toBe('invalid-migrations');
  expect(events).toEqual([]);
  expect(await database.query("SELECT to_regclass('_migrations') AS history")).toEqual([{ history: null }]);
});

test('a folder of more files than are read at a time is read whole, in order', async () => {
  const database = await createDatabase();
  const files = Array.from({ length: 120 }, (_, n) => [`versions/${n + 1}_t.sql`, `CREATE TABLE t${n} ();`]);
  const dir = await migrationsFolder(Object.fromEntries(files) as Record<string, string>);
  const target = parseTarget({ url: database.url });
  const report = await new Migrator({ database: { kind: 'target', target }, migrationsDir: dir }).up();
  expect(report.migrations.map(({ version, state }) => `${version} ${state}`)).toEqual(
    files.map((_, n) => `${n + 1} applied`),
  );
});
