import { expect, test } from 'vitest';
import { recordsLast } from '../../src/engine/record-last.ts';
import type { PlannedStep } from '../../src/engine/plan.ts';
import { Session } from '../../src/engine/session.ts';
import { wholeSql } from '../../src/sql/mapped.ts';
import { bench, failure } from './support.ts';
import type { Bench } from './support.ts';

/** Whether a file would run behind a savepoint, with its record behind it. */
async function behindSavepoint({ dir, settings }: Bench, sql: string, inBytes = false): Promise<boolean> {
  const session = await Session.open({ ...settings, migrationsDir: dir });
  const body = wholeSql({ text: sql, inBytes });
  const last = recordsLast(session, { row: undefined, script: { body }, text: sql } as PlannedStep);
  await session.close();
  return last;
}

test.each([
  [
    'COPY … FREEZE of a table that the file has created',
    'CREATE TABLE t (id int);\nCOPY t FROM STDIN WITH (FREEZE);\n1\n2\n\\.\n',
    'SELECT count(*)::int AS is FROM t',
    2,
  ],
  [
    'COPY … FREEZE of a table that the file has emptied',
    'TRUNCATE filled;\nCOPY filled FROM STDIN WITH (FREEZE);\n7\n\\.\n',
    'SELECT sum(id)::int AS is FROM filled',
    7,
  ],
  [
    'an enum and its values, made and used in one file',
    "CREATE TYPE colour AS ENUM ('red', 'green');\nCREATE TABLE t (c colour DEFAULT 'green');\nINSERT INTO t VALUES (DEFAULT);",
    'SELECT c::text AS is FROM t',
    'green',
  ],
  [
    'an enum value for the next file',
    "ALTER TYPE mood ADD VALUE 'sad' BEFORE 'ok';\nALTER TYPE mood RENAME VALUE 'ok' TO 'fine';",
    "SELECT string_agg(enumlabel, ' ' ORDER BY enumsortorder) AS is FROM pg_enum",
    'sad fine',
  ],
  [
    'savepoints of the file',
    'CREATE TABLE t (id int);\nSAVEPOINT one;\nINSERT INTO t VALUES (1);\nROLLBACK TO one;\nSAVEPOINT one;\nSAVEPOINT two;\nINSERT INTO t VALUES (2);\nRELEASE one;\nSAVEPOINT open;\nINSERT INTO t VALUES (3);',
    'SELECT sum(id)::int AS is FROM t',
    5,
  ],
  [
    'rows that wait for a deferred constraint',
    'INSERT INTO child VALUES (5);\nINSERT INTO parent VALUES (5);',
    'SELECT count(*)::int AS is FROM child',
    1,
  ],
  [
    'deferred constraints that are checked in the middle',
    'INSERT INTO child VALUES (5);\nINSERT INTO parent VALUES (5);\nSET CONSTRAINTS ALL IMMEDIATE;\nALTER TABLE child ADD COLUMN more int;',
    'SELECT count(*)::int AS is FROM child',
    1,
  ],
  [
    'temporary tables',
    'CREATE TEMP TABLE gone AS SELECT 1 AS id;\nCREATE TEMP TABLE stays AS SELECT 2 AS id;\nCREATE TABLE t AS SELECT * FROM gone UNION SELECT * FROM stays;',
    'SELECT sum(id)::int AS is FROM t',
    3,
  ],
  [
    'a cursor that is to be held',
    'CREATE TABLE t (id int);\nDECLARE c CURSOR WITH HOLD FOR SELECT generate_series(1, 3);\nFETCH 1 FROM c;\nMOVE ALL IN c;',
    "SELECT to_regclass('t')::text AS is",
    't',
  ],
  [
    'locks, and what a file looks up in its own transaction',
    "LOCK TABLE filled IN ACCESS EXCLUSIVE MODE;\nCREATE TABLE t AS SELECT count(*)::int AS locks FROM pg_locks WHERE relation = 'filled'::regclass AND mode = 'AccessExclusiveLock';",
    'SELECT locks AS is FROM t',
    1,
  ],
  [
    'partitions, a rewrite and a new index of a filled table',
    'ALTER TABLE filled ALTER COLUMN id TYPE bigint;\nCREATE INDEX ON filled (id);\nCREATE TABLE parts (id bigint) PARTITION BY RANGE (id);\nALTER TABLE parts ATTACH PARTITION filled DEFAULT;',
    'SELECT count(*)::int AS is FROM parts',
    3,
  ],
  [
    'NOTIFY, LISTEN and transaction-level advisory locks',
    "LISTEN a;\nNOTIFY a, 'x';\nSELECT pg_advisory_xact_lock(7);\nCREATE TABLE t ();",
    "SELECT count(*)::int AS is FROM pg_locks WHERE locktype = 'advisory' AND objid = 7",
    0,
  ],
  [
    'everything that resets a session, in the file and in a function that it calls',
    'RESET ALL;\nDISCARD PLANS;\nDISCARD SEQUENCES;\nDISCARD TEMP;\nSELECT resets();\nCLOSE ALL;\nDEALLOCATE ALL;\nCREATE TABLE t ();',
    "SELECT to_regclass('t')::text AS is",
    't',
  ],
  [
    'roles and settings that the file leaves behind',
    'SET ROLE pg_monitor;\nRESET ROLE;\nCREATE TABLE t ();\nSET session_replication_role = replica;\nSET LOCAL search_path = nowhere;\nSET ROLE pg_monitor;\nSET LOCAL lock_timeout = 1;',
    "SELECT to_regclass('t')::text AS is",
    't',
  ],
])('behind a savepoint, as before: %s', async (_, sql, query, is) => {
  const made = await bench({
    'versions/001_a.sql': `CREATE TYPE mood AS ENUM ('ok');
CREATE TABLE filled AS SELECT generate_series(1, 3) AS id;
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (p int REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
CREATE FUNCTION resets() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'RESET ALL'; EXECUTE 'RESET ROLE';
  PERFORM set_config('migrate_action.finished', '', false); END $$;`,
    'versions/002_b.sql': sql,
    'versions/003_c.sql': 'CREATE TABLE behind ();',
  });
  expect(await behindSavepoint(made, sql)).toBe(true);
  expect(await made.migrator.up()).toMatchObject({ counts: { newlyApplied: 3 } });
  expect(await made.database.query(query)).toEqual([{ is }]);
  expect(await made.has('behind')).toBe(true);
});

test.each([
  ['exports a snapshot', 'SELECT pg_export_snapshot();'],
  ['rewrites a catalog', 'REINDEX TABLE pg_class;'],
])('a file that %s, which no savepoint allows, runs without one', async (_, sql) => {
  const made = await bench({ 'versions/001_a.sql': sql, 'versions/002_b.sql': 'CREATE TABLE b ();' });
  expect(await behindSavepoint(made, sql)).toBe(false);
  expect(await made.migrator.up()).toMatchObject({ counts: { newlyApplied: 2 } });
});

test.each([
  ['could commit', 'CREATE TABLE a (); COMMIT'],
  ['could commit by its other name', 'CREATE TABLE a ();\nEnd'],
  ['could hand its transaction over', "PREPARE TRANSACTION 'x'"],
  ['names the history', 'SELECT * FROM "_Migrations"'],
])('a file that %s is claimed first', async (_, sql) => {
  const made = await bench({});
  expect(await behindSavepoint(made, sql)).toBe(false);
  expect(await behindSavepoint(made, sql, true)).toBe(false);
});

test('words that only contain such words are no reason to claim first', async () => {
  const sql = 'CREATE TABLE appointments (ended_at date, git_commit text, prepared bool, trend int)';
  expect(await behindSavepoint(await bench({}), sql)).toBe(true);
});

test('a large file is claimed first', async () => {
  const made = await bench({});
  const insert = "INSERT INTO t VALUES ('a row');\n";
  expect(await behindSavepoint(made, insert.repeat(1_000))).toBe(true);
  expect(await behindSavepoint(made, insert.repeat(40_000))).toBe(false);
});

test('a deferred constraint fails as the failure of its file behind a savepoint too', async () => {
  const made = await bench({
    'versions/001_a.sql':
      'CREATE TABLE p (id int PRIMARY KEY);\nCREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);',
    'versions/002_b.sql': 'SAVEPOINT s;\nINSERT INTO c VALUES (7);\nRELEASE s;',
  });
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '23503' } });
  expect(error.message).toContain('when its deferred constraints were checked before COMMIT');
});

test('SET TRANSACTION behind the first statement is told to stand first', async () => {
  const made = await bench({
    'versions/001_a.sql': "SELECT 1;\nSET transaction_isolation = 'serializable';",
  });
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '25001', line: 2 } });
  expect(error.details.next).toContain('Put SET TRANSACTION first in the file.');
});
