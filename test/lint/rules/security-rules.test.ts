import { expect, test } from 'vitest';
import { firing, messages } from './firing.ts';

const view = 'CREATE VIEW v AS SELECT 1 AS a;';

test('a view of schema public reads with the rights of who asks', async () => {
  const id = 'security-definer-view';
  expect(await firing(id, view)).toHaveLength(1);
  expect(await firing(id, 'ALTER VIEW v SET (security_invoker = false)')).toHaveLength(1);
  expect(await firing(id, view, { version: 14 })).toEqual([]);
  expect(await firing(id, 'CREATE VIEW v WITH (security_invoker) AS SELECT 1 AS a')).toEqual([]);
  expect(await firing(id, `${view} ALTER VIEW public.v SET (security_invoker = on)`)).toEqual([]);
  expect(await firing(id, 'CREATE VIEW s.v AS SELECT 1 AS a; CREATE TEMP VIEW w AS SELECT 1 AS a')).toEqual(
    [],
  );
});

const bodies = "LANGUAGE sql AS 'SELECT 1'";

test('a function pins the search_path that its names are looked up with', async () => {
  const mutable = 'function-search-path-mutable';
  const definer = 'security-definer-without-search-path';
  const plain = `CREATE FUNCTION f() RETURNS int ${bodies}`;
  const secure = `CREATE FUNCTION f() RETURNS int SECURITY DEFINER ${bodies}`;
  expect(await firing(mutable, plain)).toHaveLength(1);
  expect(await firing(mutable, secure)).toEqual([]);
  expect(await firing(definer, secure)).toHaveLength(1);
  expect(await firing(definer, `CREATE PROCEDURE f() SECURITY DEFINER ${bodies}`)).toHaveLength(1);
  expect(await firing(definer, plain)).toEqual([]);
  expect(await firing(definer, plain.replace('LANGUAGE', 'SECURITY INVOKER LANGUAGE'))).toEqual([]);
  for (const [id, sql] of [
    [mutable, `CREATE FUNCTION f() RETURNS int SET search_path = '' ${bodies}`],
    [definer, `CREATE FUNCTION f() RETURNS int SECURITY DEFINER SET search_path = a, pg_temp ${bodies}`],
    [mutable, `${plain}; ALTER FUNCTION f() SET search_path = ''`],
    [mutable, 'CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END'],
    [mutable, "CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'lib', 'f'"],
  ] as const) {
    expect(await firing(id, sql)).toEqual([]);
  }
});

test('what policies do not apply to stays out of schema public', async () => {
  const matview = 'materialized-view-in-api';
  expect(await firing(matview, 'CREATE MATERIALIZED VIEW m AS SELECT 1 AS a')).toHaveLength(1);
  expect(await firing(matview, 'CREATE MATERIALIZED VIEW s.m AS SELECT 1 AS a')).toEqual([]);
  expect(
    await firing(matview, 'CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; REVOKE ALL ON m FROM anon'),
  ).toEqual([]);
  expect(await firing(matview, 'CREATE TABLE m AS SELECT 1 AS a')).toEqual([]);
  const foreign = 'foreign-table-in-api';
  expect(await firing(foreign, 'CREATE FOREIGN TABLE f (a int) SERVER s')).toHaveLength(1);
  expect(await firing(foreign, 'IMPORT FOREIGN SCHEMA x FROM SERVER s INTO public')).toHaveLength(1);
  expect(await firing(foreign, 'IMPORT FOREIGN SCHEMA x FROM SERVER s INTO y')).toEqual([]);
  expect(await firing(foreign, 'CREATE FOREIGN TABLE y.f (a int) SERVER s')).toEqual([]);
});

test('an extension has a schema of its own', async () => {
  const id = 'extension-in-public';
  expect(await firing(id, 'CREATE EXTENSION citext')).toHaveLength(1);
  expect(await firing(id, 'CREATE EXTENSION IF NOT EXISTS citext SCHEMA public')).toHaveLength(1);
  expect(await firing(id, 'ALTER EXTENSION citext SET SCHEMA public')).toHaveLength(1);
  expect(await firing(id, 'CREATE EXTENSION citext SCHEMA extensions; CREATE EXTENSION pg_cron')).toEqual([]);
});

test('what belongs to Supabase is left to it', async () => {
  const exposed = 'auth-users-exposed';
  expect(await firing(exposed, 'CREATE VIEW v AS SELECT id FROM auth.users')).toHaveLength(1);
  expect(await firing(exposed, 'CREATE MATERIALIZED VIEW v AS SELECT id FROM auth.users')).toHaveLength(1);
  expect(
    await firing(
      exposed,
      'CREATE VIEW s.v AS SELECT id FROM auth.users; CREATE VIEW w AS SELECT id FROM users',
    ),
  ).toEqual([]);
  const key = 'fkey-to-auth-unique';
  expect(await firing(key, 'CREATE TABLE t (e text REFERENCES auth.users (email))')).toHaveLength(1);
  expect(await firing(key, 'ALTER TABLE t ADD FOREIGN KEY (p) REFERENCES auth.users (phone)')).toHaveLength(
    1,
  );
  expect(
    await firing(key, 'CREATE TABLE t (u uuid REFERENCES auth.users (id), v uuid REFERENCES auth.users)'),
  ).toEqual([]);
});

test('rights go to roles, not to everybody', async () => {
  const id = 'grant-to-public';
  expect(await messages(id, 'GRANT SELECT, INSERT ON t TO PUBLIC')).toEqual([
    'gives SELECT, INSERT to every role there is or will be',
  ]);
  expect(await firing(id, 'ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO PUBLIC')).toHaveLength(1);
  expect(await firing(id, 'GRANT SELECT ON t TO app; REVOKE ALL ON t FROM PUBLIC')).toEqual([]);
});

test('a password is found and not repeated', async () => {
  const id = 'password-in-sql';
  for (const sql of [
    "CREATE ROLE r LOGIN PASSWORD 'hunter2'",
    "ALTER USER r PASSWORD 'hunter2'",
    "CREATE USER MAPPING FOR r SERVER s OPTIONS (user 'u', password 'hunter2')",
    "CREATE SUBSCRIPTION s CONNECTION 'host=h password=hunter2' PUBLICATION p",
    "ALTER SUBSCRIPTION s CONNECTION 'postgres://u:hunter2@h/d'",
  ]) {
    const [finding, ...others] = await firing(id, sql);
    expect(others).toEqual([]);
    expect(`${finding?.message ?? ''} ${finding?.remedy ?? ''}`).toMatch(
      /^has the password of (?!.*hunter2)/,
    );
  }
  for (const sql of [
    'CREATE ROLE r LOGIN',
    'ALTER ROLE r PASSWORD NULL',
    "ALTER ROLE r PASSWORD 'SCRAM-SHA-256$4096:c2FsdA==$a:b'",
    "CREATE SUBSCRIPTION s CONNECTION 'host=h passfile=/x' PUBLICATION p",
  ]) {
    expect(await firing(id, sql)).toEqual([]);
  }
});

test('what takes a superuser is found', async () => {
  const id = 'superuser-statement';
  for (const sql of [
    'CREATE ROLE r SUPERUSER',
    'ALTER ROLE r BYPASSRLS',
    "COPY t FROM PROGRAM 'x'",
    "COPY t TO '/tmp/x'",
    "CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS 'return 1'",
    'CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f()',
  ]) {
    expect(await firing(id, sql)).toHaveLength(1);
  }
  for (const sql of [
    'CREATE ROLE r NOSUPERUSER LOGIN',
    'COPY t FROM STDIN',
    `CREATE FUNCTION f() RETURNS int ${bodies}`,
    "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'",
  ]) {
    expect(await firing(id, sql)).toEqual([]);
  }
  expect(await messages('alter-system', "ALTER SYSTEM SET work_mem = '4MB'")).toEqual([
    'changes work_mem for every database of the server',
  ]);
  expect(await firing('alter-system', "ALTER ROLE r SET work_mem = '4MB'")).toEqual([]);
});
