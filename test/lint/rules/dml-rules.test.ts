import { expect, test } from 'vitest';
import { createDatabase } from '../../kit/database.ts';
import { firing, messages } from './firing.ts';

const base = 'CREATE TABLE t (id int PRIMARY KEY, a text, b int); CREATE TABLE s (id int, a text);';

test.each([
  ['DELETE FROM t', 'deletes every row of t'],
  ["UPDATE t SET a = 'x'", 'overwrites every row of t'],
  ['UPDATE t SET a = s.a FROM s', 'overwrites every row of t'],
  [
    'WITH gone AS (DELETE FROM t RETURNING *) INSERT INTO s (id) SELECT id FROM gone',
    'deletes every row of t',
  ],
])('without WHERE, %s means every row', async (sql, message) => {
  expect(await firing('dml-without-where', sql, { base })).toMatchObject([
    { severity: 'error', message: expect.stringContaining(message) },
  ]);
});

test.each([
  'DELETE FROM t WHERE id = 1',
  'DELETE FROM t USING s WHERE s.id = t.id',
  "UPDATE t SET a = 'x' WHERE true",
  'CREATE TABLE n (id int); DELETE FROM n',
  'CREATE TEMP TABLE n (id int); UPDATE n SET id = 1',
  'CREATE FUNCTION f() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM t; END',
  'CREATE RULE r AS ON DELETE TO s DO ALSO DELETE FROM t',
  'TRUNCATE t',
])('not every row of an existing table is meant by %s', async (sql) => {
  expect(await firing('dml-without-where', sql, { base })).toEqual([]);
});

const sized = (rows: number | undefined) => ({
  base,
  size: () => (rows === undefined ? undefined : { rows, bytes: rows * 100, indexBytes: 0 }),
});

test.each([
  "UPDATE t SET a = 'x' WHERE a IS NULL",
  "UPDATE t SET a = 'x' WHERE b = 1",
  "DELETE FROM t WHERE a = 'old'",
  'INSERT INTO t (id) SELECT id FROM s',
  'INSERT INTO t (id) SELECT id FROM s WHERE a IS NULL',
  'MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN DELETE',
])('%s changes rows in bulk', async (sql) => {
  const id = 'large-backfill';
  expect(await firing(id, sql, { base })).toMatchObject([{ severity: 'notice' }]);
  expect(await firing(id, sql, sized(1_000_000))).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('about 1,000,000 rows') },
  ]);
  expect(await firing(id, sql, sized(100))).toEqual([]);
});

test.each([
  "UPDATE t SET a = 'x' WHERE id = 1",
  "UPDATE t SET a = 'x' WHERE id IN (1, 2) AND a IS NULL",
  "UPDATE elsewhere SET a = 'x' WHERE key = 'k'",
  'DELETE FROM t WHERE id = 7::bigint',
  "INSERT INTO t (id, a) VALUES (1, 'x'), (2, 'y')",
  'INSERT INTO t (id) SELECT 1 WHERE NOT EXISTS (SELECT)',
  'CREATE TABLE n (id int); INSERT INTO n SELECT 1; UPDATE n SET id = 2; INSERT INTO t SELECT * FROM n',
])('%s does not', async (sql) => {
  expect(await firing('large-backfill', sql, { base })).toEqual([]);
});

test('a table is not altered behind a change of its rows', async () => {
  const id = 'dml-in-ddl-transaction';
  const rows = "UPDATE t SET a = '' WHERE id = 1;";
  for (const ddl of [
    'ALTER TABLE t ADD COLUMN c int',
    'DROP TABLE t',
    'CREATE INDEX i ON t (a)',
    'TRUNCATE t',
  ]) {
    expect(await firing(id, `${rows} ${ddl}`, { base })).toMatchObject([{ severity: 'warning' }]);
  }
  for (const fine of [
    `${rows} ALTER TABLE s ADD COLUMN c int`,
    `${rows} SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE t ADD COLUMN c int`,
    `${rows} COMMENT ON TABLE t IS 'x'`,
    `ALTER TABLE t ADD COLUMN c int; ${rows}`,
    'CREATE TABLE n (id int); INSERT INTO n VALUES (1); ALTER TABLE n ADD COLUMN a int',
  ]) {
    expect(await firing(id, fine, { base })).toEqual([]);
  }
  expect(await firing(id, [rows, 'ALTER TABLE t ADD COLUMN c int'], { base })).toEqual([]);
});

test('columns that are not listed depend on their order', async () => {
  const id = 'insert-without-columns';
  expect(await firing(id, 'INSERT INTO t VALUES (1)', { base })).toHaveLength(1);
  expect(await firing(id, 'INSERT INTO t SELECT * FROM s', { base })).toHaveLength(1);
  expect(await firing(id, 'INSERT INTO t (id) VALUES (1)', { base })).toEqual([]);
  expect(await firing(id, 'INSERT INTO t DEFAULT VALUES', { base })).toEqual([]);
  expect(await firing(id, 'CREATE TABLE n (id int); INSERT INTO n VALUES (1)', { base })).toEqual([]);
});

const setUp = `CREATE TYPE pair AS (x int, y int);
CREATE TABLE k (id int PRIMARY KEY, a pair, b int, c int[]); CREATE TABLE j (id int);`;
const twice = [
  'UPDATE k SET b = 1, b = 2',
  'UPDATE k SET (b, id) = (1, 2), b = 3',
  'UPDATE k SET b = 1, B = 2',
  'UPDATE k SET a = row(1, 2), a.x = 1',
  'UPDATE k SET a.x = 1, a = row(1, 2)',
  'INSERT INTO k (b, b) VALUES (1, 2)',
  'INSERT INTO k (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET b = 1, b = 2',
  'MERGE INTO k USING j ON k.id = j.id WHEN MATCHED THEN UPDATE SET b = 1, b = 2',
  'CREATE TABLE n (a int, a text)',
  'CREATE VIEW v (a, a) AS SELECT 1, 2',
  'CREATE VIEW v AS SELECT 1 AS a, 2 AS a',
  'CREATE VIEW v AS SELECT 1, 2',
  'CREATE VIEW v AS SELECT true, false',
  'CREATE VIEW v AS SELECT 1::text, 2::text',
  'CREATE VIEW v AS SELECT b::text, b FROM k',
  'CREATE VIEW v AS SELECT (a).x, (a).x FROM k',
  'CREATE VIEW v AS SELECT c[1], c[2] FROM k',
  'CREATE VIEW v AS SELECT array[1], array[2]',
  'CREATE VIEW v AS SELECT exists (SELECT), exists (SELECT)',
  'CREATE VIEW v AS SELECT CASE WHEN true THEN 1 END, CASE WHEN true THEN b END FROM k',
  'CREATE VIEW v AS SELECT CASE WHEN true THEN 1 ELSE b END, b FROM k',
  "CREATE VIEW v AS SELECT interval '1 day', interval '2 days'",
  'CREATE VIEW v AS SELECT not true, 1 IS NULL',
  'CREATE VIEW v AS SELECT lower(b::text), lower(id::text) FROM k',
  'CREATE VIEW v AS SELECT coalesce(b, 1), coalesce(id, 1) FROM k',
  'CREATE VIEW v AS SELECT greatest(1, 2), greatest(3, 4)',
  'CREATE VIEW v AS SELECT nullif(1, 2), nullif(3, 4)',
  'CREATE VIEW v AS SELECT 1 AS a, 2 AS a UNION SELECT 3, 4',
  'CREATE TABLE n AS SELECT 1, 2',
  'CREATE MATERIALIZED VIEW n AS SELECT 1, 2',
  'SELECT 1 AS a, 2 AS a INTO n',
];
const once = [
  'UPDATE k SET b = 2, id = 4',
  'UPDATE k SET a.x = 1, a.y = 2',
  'UPDATE k SET c[1] = 1, c[2] = 2',
  'INSERT INTO k (b, id) VALUES (1, 2)',
  'CREATE VIEW v (a) AS SELECT 1, 2',
  'CREATE VIEW v (a, b) AS SELECT 1 AS x, 2 AS x',
  'CREATE VIEW v AS SELECT 1 AS a, 2 AS b',
  'CREATE VIEW v AS SELECT now()::date, current_date',
  'CREATE TABLE n AS VALUES (1, 2)',
  'CREATE VIEW v AS SELECT greatest(1, 2), least(1, 2)',
  'SELECT 1, 2',
  'SELECT 1 AS a, 2 AS a',
];

test.each(twice)('a column comes twice in %s', async (sql) => {
  expect(await firing('duplicate-column-assignment', sql, { base: setUp })).toMatchObject([
    { severity: 'error', message: expect.stringMatching(/^fails: the column .* twice$/) },
  ]);
});

test.each(once)('no column comes twice in %s', async (sql) => {
  expect(await messages('duplicate-column-assignment', sql, { base: setUp })).toEqual([]);
});

test('the server agrees on what comes twice', async () => {
  const client = await (await createDatabase()).client();
  await client.query(setUp);
  for (const sql of [...twice, ...once]) {
    await client.query('BEGIN');
    const code = await client.query(sql).then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    );
    await client.query('ROLLBACK');
    // duplicate_column and syntax_error, as PostgreSQL has them.
    expect([sql, code]).toEqual([
      sql,
      twice.includes(sql) ? expect.stringMatching(/^(42701|42601)$/) : 'done',
    ]);
  }
});
