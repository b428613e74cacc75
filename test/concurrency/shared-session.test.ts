import type pg from 'pg';
import { expect, test } from 'vitest';
import { Migrator } from '../../src/engine/migrator.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import type { MigrationFiles } from '../kit/migrations.ts';
import { startPgBouncer } from '../kit/pgbouncer.ts';
import { createRole } from '../kit/role.ts';
import { advisoryLocks } from './support.ts';
import type { MigratorSettings } from '../../src/engine/options.ts';

const TRACES = `CREATE TABLE IF NOT EXISTS seen (lock text, statement text, strings text, path text);
INSERT INTO seen SELECT current_setting('lock_timeout'), current_setting('statement_timeout'),
  current_setting('standard_conforming_strings'), current_setting('search_path');
SET search_path = '';
SET lock_timeout = '7s';
SET statement_timeout = '8s';
SET timezone = 'Asia/Kolkata';
SELECT set_config('my.setting', 'x', false);
CREATE TEMP TABLE ours (id int);
PREPARE statement AS SELECT 1;
DECLARE held CURSOR WITH HOLD FOR SELECT 1;
LISTEN channel;
SELECT pg_advisory_lock(42);
SET ROLE pg_monitor;
`;

/**
 * All that tells one session of the server from another that is as new, but for what comes with PL/pgSQL when it is
 * first used, and the name that PgBouncer sets for each client.
 */
async function look(client: pg.Client): Promise<unknown> {
  const { rows } =
    await client.query(`SELECT pg_backend_pid() AS pid, current_user::text AS role, session_user::text AS login,
  (SELECT json_object_agg(name, setting ORDER BY name) FROM pg_settings WHERE name <> 'application_name' AND name NOT LIKE 'plpgsql.%') AS settings,
  COALESCE(current_setting('my.setting', true), '') AS custom,
  to_regclass('pg_temp.ours')::text AS temporary,
  (SELECT count(*)::int FROM pg_prepared_statements) AS prepared,
  (SELECT count(*)::int FROM pg_cursors WHERE name = 'held') AS cursors,
  ARRAY(SELECT pg_listening_channels()) AS channels`);
  return rows[0];
}

async function pooled(
  files: MigrationFiles,
  settings: Partial<MigratorSettings> = {},
): Promise<{ database: TestDatabase; client: pg.Client; migrator: Migrator }> {
  const database = await createDatabase();
  // One session of the server, so that whoever comes next gets the one that the migration had.
  const pooler = await startPgBouncer({ mode: 'transaction', poolSize: 1 });
  const target = parseTarget({ url: pooler.url(database.url) });
  const migrationsDir = await migrationsFolder(files);
  return {
    database,
    client: await pooler.client(database.url),
    migrator: new Migrator({ database: { kind: 'target', target }, migrationsDir, ...settings }),
  };
}

test('behind a transaction pooler a migration has its settings, and the next client of its session finds no trace', async () => {
  const files = { 'versions/001_a.sql': TRACES, 'versions/002_b.sql': TRACES };
  const { database, client, migrator } = await pooled(files, { lockTimeoutMs: 3000 });
  const before = await look(client);
  await migrator.up();
  expect(await look(client)).toEqual(before);
  expect(await database.query('SELECT * FROM seen')).toEqual(
    Array(2).fill({ lock: '3s', statement: '0', strings: 'on', path: '"$user", public' }),
  );
  expect(await advisoryLocks(database)).toEqual([]);
});

test('nor does it after a migration that failed', async () => {
  const { database, client, migrator } = await pooled({ 'versions/001_a.sql': `${TRACES}SELECT 1/0;` });
  const before = await look(client);
  await expect(migrator.up()).rejects.toMatchObject({ reason: 'sql-error' });
  expect(await look(client)).toEqual(before);
  expect(await advisoryLocks(database)).toEqual([]);
});

test('timeouts of the role do not cut a migration down behind a pooler', async () => {
  const role = await createRole();
  const database = await createDatabase({ owner: role });
  await database.query(`ALTER ROLE ${role.identifier} SET statement_timeout = '200ms'`);
  const pooler = await startPgBouncer({ mode: 'transaction', roles: [role] });
  const migrationsDir = await migrationsFolder({ 'versions/001_a.sql': 'SELECT pg_sleep(0.6);' });
  const target = parseTarget({ url: pooler.url(database.url) });
  const report = await new Migrator({ database: { kind: 'target', target }, migrationsDir }).up();
  expect(report).toMatchObject({ status: 'applied', warnings: [{ code: 'pooler' }] });
});

test('a schema of its own is found behind a pooler, whatever the search_path of the session', async () => {
  const { database, migrator } = await pooled(
    { 'versions/001_a.sql': 'CREATE TABLE public.a ();' },
    {
      schema: 'ours',
    },
  );
  await migrator.up();
  expect(await migrator.up()).toMatchObject({ status: 'up-to-date', database: { schema: 'ours' } });
  expect(await database.query('SELECT version FROM ours._migrations')).toEqual([{ version: '001' }]);
});
