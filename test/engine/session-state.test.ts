import type pg from 'pg';
import { expect, test } from 'vitest';
import { Migrator } from '../../src/engine/migrator.ts';
import { createDatabase } from '../kit/database.ts';
import { schemaInventory } from '../kit/inventory.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { createRole } from '../kit/role.ts';
import { bench } from './support.ts';

const PG_DUMP_HEADER = `SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
`;

test('a file with the header of pg_dump neither hinders its record nor the next file', async () => {
  const { migrator, has } = await bench({
    'versions/001_dump.sql': `${PG_DUMP_HEADER}CREATE TABLE public.a (id int);`,
    'versions/002_plain.sql': 'CREATE TABLE b (id int); INSERT INTO a VALUES (1);',
  });
  expect(await migrator.up()).toMatchObject({ counts: { newlyApplied: 2 } });
  expect(await has('public.b')).toBe(true);
});

test('what a file sets for the session is gone for the next one, in either transaction mode', async () => {
  const leak = `SET lock_timeout = '7s';
SET timezone = 'Asia/Kolkata';
SET session_replication_role = replica;
SET check_function_bodies = off;
SELECT set_config('my.setting', 'x', false);`;
  const look = `SELECT name, setting FROM pg_settings ORDER BY name`;
  const { migrator, database } = await bench({
    'versions/001_first.sql': `CREATE TABLE seen_first AS ${look};`,
    'versions/002_leak.sql': leak,
    'versions/003_second.sql': `CREATE TABLE seen_second AS ${look};`,
    'versions/004_leak.sql': `-- migrate: no-transaction\n${leak}`,
    'versions/005_third.sql': `CREATE TABLE seen_third AS ${look};\nCREATE TABLE custom AS SELECT current_setting('my.setting', true) AS value;`,
  });
  await migrator.up();
  for (const later of ['seen_second', 'seen_third']) {
    const differences = await database.query(
      `SELECT * FROM seen_first FULL JOIN ${later} USING (name, setting) WHERE seen_first IS NULL OR ${later} IS NULL`,
    );
    expect(differences).toEqual([]);
  }
  expect(await database.query("SELECT COALESCE(value, '') AS value FROM custom")).toEqual([{ value: '' }]);
});

test('files run together give the same schema as files run one by one', async () => {
  const files = {
    'versions/001_a.sql': `${PG_DUMP_HEADER}CREATE TABLE public.a (id int, at timestamptz);`,
    'versions/002_b.sql':
      "SET timezone = 'UTC'; ALTER TABLE a ALTER COLUMN at TYPE timestamp; CREATE TEMP TABLE x ();",
    'versions/003_c.sql':
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT count(*)::int FROM a'; CREATE TEMP TABLE x ();",
  };
  const together = await bench(files);
  const oneByOne = await bench(files);
  await together.migrator.up();
  for (let step = 0; step < 3; step++) await oneByOne.migrator.up({ steps: 1 });
  const inventory = async (database: typeof together.database): Promise<string[]> =>
    schemaInventory(await database.client());
  expect(await inventory(together.database)).toEqual(await inventory(oneByOne.database));
});

test('SET ROLE does not keep the record from being written, and does not reach the next file', async () => {
  const role = await createRole();
  const { migrator, database } = await bench({
    'versions/001_a.sql': `GRANT CREATE ON SCHEMA public TO ${role.identifier};\nSET ROLE ${role.identifier};\nCREATE TABLE a ();`,
    'versions/002_b.sql': 'CREATE TABLE b ();',
    'versions/003_c.sql': `-- migrate: no-transaction\nSET ROLE ${role.identifier};\nCREATE TABLE c ();\nCREATE TABLE d ();`,
  });
  expect(await migrator.up()).toMatchObject({ counts: { newlyApplied: 3 } });
  const owners = await database.query(
    "SELECT relname, relowner::regrole::text = current_user AS ours FROM pg_class WHERE relname IN ('a', 'b', 'c', 'd') ORDER BY relname",
  );
  expect(owners).toEqual([
    { relname: 'a', ours: false },
    { relname: 'b', ours: true },
    { relname: 'c', ours: false },
    { relname: 'd', ours: false },
  ]);
});

test('a file that gives every advisory lock up does not end the exclusion of other runners', async () => {
  const { migrator, database } = await bench({
    'versions/001_a.sql': 'SELECT pg_advisory_unlock_all();',
    'versions/002_b.sql': 'DISCARD ALL;',
    'versions/003_c.sql':
      "CREATE TABLE locks AS SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid();",
  });
  expect(await migrator.up()).toMatchObject({ counts: { newlyApplied: 3 } });
  expect(await database.query('SELECT held FROM locks')).toEqual([{ held: 1 }]);
});

test('temporary tables, prepared statements, cursors and LISTEN of a file do not meet the next one', async () => {
  const body = `CREATE TEMP TABLE x (id int);
PREPARE p AS SELECT 1;
DECLARE c CURSOR WITH HOLD FOR SELECT 1;
LISTEN channel;`;
  const { migrator, database } = await bench({
    'versions/001_a.sql': body,
    'versions/002_b.sql': body,
    'versions/003_c.sql': 'CREATE TABLE heard AS SELECT pg_listening_channels();',
  });
  expect(await migrator.up()).toMatchObject({ counts: { newlyApplied: 3 } });
  expect(await database.query('SELECT * FROM heard')).toEqual([]);
});

test('client_encoding of a file does not spoil its own record', async () => {
  const { migrator, history } = await bench({
    'versions/001_café.sql': "SET client_encoding = 'LATIN1';",
    'versions/002_é.sql': '',
  });
  await migrator.up();
  expect((await history()).map((row) => row.name)).toEqual(['café', 'é']);
});

test("timeouts of the role do not cut a migration down; the engine's own stand in their place", async () => {
  const role = await createRole({ login: true });
  const database = await createDatabase({ owner: role });
  await database.query(`ALTER ROLE ${role.identifier} SET statement_timeout = '200ms'`);
  const dir = await migrationsFolder({
    'versions/001_a.sql':
      "SELECT pg_sleep(0.6); CREATE TABLE seen AS SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock;",
    'versions/002_b.sql':
      "-- migrate: statement-timeout=9s\n-- migrate: lock-timeout=8s\nINSERT INTO seen SELECT current_setting('statement_timeout'), current_setting('lock_timeout');",
    'versions/003_c.sql':
      "-- migrate: no-transaction\n-- migrate: lock-timeout=7s\nINSERT INTO seen SELECT current_setting('statement_timeout'), current_setting('lock_timeout');",
  });
  const { parseTarget } = await import('../../src/postgres/target.ts');
  const target = parseTarget({ url: database.url });
  await new Migrator({ database: { kind: 'target', target }, migrationsDir: dir, lockTimeoutMs: 3000 }).up();
  expect(await database.query('SELECT * FROM seen')).toEqual([
    { statement: '0', lock: '3s' },
    { statement: '9s', lock: '8s' },
    { statement: '0', lock: '7s' },
  ]);
});

test("a caller's client is given back as it was", async () => {
  const database = await createDatabase();
  const dir = await migrationsFolder({
    'versions/001_a.sql':
      "CREATE TABLE a (); SET timezone = 'UTC'; SET search_path = ''; CREATE TEMP TABLE ours ();",
  });
  const client: pg.Client = await database.client();
  await client.query(
    "SET timezone = 'Asia/Kolkata'; SET statement_timeout = '1min'; CREATE TEMP TABLE theirs (); LISTEN news;",
  );
  await client.query({ name: 'prepared', text: 'SELECT $1::int', values: [1] });
  const look = `SELECT name, setting FROM pg_settings ORDER BY name`;
  const before = await client.query(look);
  await new Migrator({ database: { kind: 'client', client: client }, migrationsDir: dir }).up();
  expect((await client.query(look)).rows).toEqual(before.rows);
  expect((await client.query({ name: 'prepared', text: 'SELECT $1::int', values: [2] })).rows).toEqual([
    { int4: 2 },
  ]);
  expect(
    (
      await client.query(
        "SELECT to_regclass('pg_temp.theirs') IS NOT NULL AS kept, array_agg(c) AS channels FROM pg_listening_channels() c",
      )
    ).rows,
  ).toEqual([{ kept: true, channels: ['news'] }]);
  const { rows } = await client.query(
    "SELECT count(*)::int AS locks FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()",
  );
  expect(rows).toEqual([{ locks: 0 }]);
});

test("a caller's client stays usable and holds no lock after a migration failed", async () => {
  const database = await createDatabase();
  const dir = await migrationsFolder({ 'versions/001_a.sql': 'SELECT 1/0;' });
  const client = await database.client();
  const run = new Migrator({
    database: { kind: 'client', client: client },
    migrationsDir: dir,
  }).up();
  await expect(run).rejects.toMatchObject({ reason: 'sql-error' });
  const { rows } = await client.query(
    "SELECT count(*)::int AS locks FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()",
  );
  expect(rows).toEqual([{ locks: 0 }]);
});
