import { expect, test } from 'vitest';
import { firing, messages } from './firing.ts';

const base = `CREATE TABLE t (id int, a text, b text); CREATE TABLE s (id int); CREATE TABLE other (id int);
ALTER TABLE t ADD CONSTRAINT c CHECK (id > 0) NOT VALID;`;
const add = 'ALTER TABLE t ADD COLUMN x int;';

test.each([
  ['UPDATE s SET id = 1 WHERE id = 2', 'UPDATE'],
  ['SELECT count(*) FROM s', 'a query'],
  ['INSERT INTO s SELECT id FROM other', 'INSERT … SELECT'],
  ['CREATE INDEX i ON s (id)', 'the build of an index'],
  ['ALTER TABLE t ALTER COLUMN a SET NOT NULL', 'SET NOT NULL'],
  ['ALTER TABLE t VALIDATE CONSTRAINT c', 'the check of a constraint'],
  ['ALTER TABLE s ADD PRIMARY KEY (id)', 'the build of an index'],
  ['DO $$ BEGIN PERFORM 1; END $$', 'a DO block'],
  ['CREATE TABLE n AS SELECT * FROM s', 'the query of a new table'],
  ['COPY s FROM STDIN', 'COPY'],
])('while t is locked, everybody waits for %s', async (sql, work) => {
  expect(await firing('statement-after-access-exclusive', `${add} ${sql}`, { base })).toMatchObject([
    { severity: 'warning', message: expect.stringMatching(new RegExp(`of t, .* wait for ${work}$`)) },
  ]);
});

test('for what is quick it is one notice in each transaction', async () => {
  const id = 'statement-after-access-exclusive';
  const quick =
    'ALTER TABLE t ADD COLUMN y int; CREATE TABLE n (id int); CREATE INDEX i ON n (id); INSERT INTO n VALUES (1);';
  expect(await firing(id, `${add} ${quick}`, { base })).toMatchObject([{ severity: 'notice', line: 1 }]);
  expect(await firing(id, [`${add} ${quick}`, `${add} ${quick}`], { base })).toHaveLength(2);
});

test.each([
  add,
  `SELECT 1 FROM s; ${add}`,
  `${add} SET lock_timeout = 0; COMMENT ON TABLE t IS 'x';`,
  `CREATE TABLE n (id int); ALTER TABLE n ADD COLUMN a int; UPDATE s SET id = 1`,
  `CREATE INDEX i ON t (a); SELECT count(*) FROM s`,
])('nothing runs under an exclusive lock behind the statement that takes it: %s', async (sql) => {
  expect(await firing('statement-after-access-exclusive', sql, { base })).toEqual([]);
});

test('outside of a transaction the lock is given back', async () => {
  const sql = `${add} SELECT count(*) FROM s;`;
  expect(await firing('statement-after-access-exclusive', sql, { base, assumeInTransaction: false })).toEqual(
    [],
  );
});

test.each([
  `${add} ALTER TABLE s ADD COLUMN x int`,
  `${add} DROP TABLE s`,
  `${add} CREATE INDEX i ON s (id)`,
  `CREATE INDEX i ON s (id); ${add}`,
])('two tables are locked one behind the other: %s', async (sql) => {
  expect(await firing('wide-lock-window', sql, { base })).toMatchObject([{ severity: 'warning' }]);
});

test.each([
  `${add} ALTER TABLE public.t ADD COLUMN y int`,
  `${add} CREATE TABLE n (id int); ALTER TABLE n ADD COLUMN y int`,
  'ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES s',
  'CREATE TABLE n (a int REFERENCES t); CREATE TABLE m (a int REFERENCES s)',
  `${add} UPDATE s SET id = 1 WHERE id = 2`,
])('one table at most is locked in %s', async (sql) => {
  expect(await firing('wide-lock-window', sql, { base })).toEqual([]);
  const one = `${add} ALTER TABLE s ADD COLUMN x int`;
  expect(await firing('wide-lock-window', one, { base, assumeInTransaction: false })).toEqual([]);
});

test('an order of locks that another pending transaction turns round is a deadlock to come', async () => {
  const id = 'lock-order-inversion';
  const ab = 'ALTER TABLE t ADD COLUMN x int; ALTER TABLE s ADD COLUMN x int;';
  const ba = 'ALTER TABLE s ADD COLUMN y int; ALTER TABLE public.t ADD COLUMN y int;';
  expect(await messages(id, [ab, ba], { base })).toEqual([
    expect.stringContaining('locks public.t behind s, and 002_pending.sql locks them in the other order'),
  ]);
  expect(await messages(id, `BEGIN; ${ab} COMMIT; BEGIN; ${ba} COMMIT;`, { base })).toEqual([
    expect.stringContaining('another transaction of this file'),
  ]);
  expect(await firing(id, [ab, ab], { base })).toEqual([]);
  expect(await firing(id, [ab, ba], { base, assumeInTransaction: false })).toEqual([]);
  expect(await firing(id, ['CREATE TABLE n (a int REFERENCES t)', ba], { base })).toEqual([]);
});

test.each([
  `${add} ALTER TABLE t ADD COLUMN y int`,
  `${add} ALTER TABLE public.t ADD COLUMN y int`,
  `${add} SET lock_timeout = '1s'; ALTER TABLE t ALTER COLUMN a SET NOT NULL`,
  `CREATE TABLE n (id int); ALTER TABLE n ADD COLUMN x int; ALTER TABLE n ADD COLUMN y int`,
])('one ALTER TABLE would do in %s', async (sql) => {
  expect(await firing('multiple-alter-table', sql, { base })).toHaveLength(1);
});

test.each([
  `${add} ALTER TABLE s ADD COLUMN y int`,
  'ALTER TABLE t ADD COLUMN x int, ADD COLUMN y int',
  `${add} ALTER TABLE t VALIDATE CONSTRAINT c`,
  `${add} UPDATE t SET x = 1 WHERE id = 2; ALTER TABLE t ALTER COLUMN x SET NOT NULL`,
  `${add} ALTER TABLE t ADD FOREIGN KEY (x) REFERENCES s`,
  `BEGIN; ${add} COMMIT; BEGIN; ALTER TABLE t ADD COLUMN y int; COMMIT;`,
])('two ALTER TABLE are right in %s', async (sql) => {
  expect(await firing('multiple-alter-table', sql, { base })).toEqual([]);
});

const control = 'transaction-control-in-migration';

test('a wrapper and balanced blocks are no matter', async () => {
  for (const sql of [
    'BEGIN; SELECT 1; COMMIT;',
    "SET lock_timeout = '1s'; BEGIN; SELECT 1; COMMIT;",
    'BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT;',
    'SAVEPOINT a; SELECT 1; RELEASE a;',
  ]) {
    expect(await firing(control, sql)).toEqual([]);
    expect(await firing('unterminated-transaction', sql)).toEqual([]);
  }
});

test('what is left of BEGIN and COMMIT ends the transaction of another', async () => {
  expect(await messages(control, 'BEGIN; BEGIN; SELECT 1; COMMIT;')).toEqual([
    expect.stringContaining('a transaction is open already'),
  ]);
  expect(await messages(control, 'SELECT 1; COMMIT;')).toEqual([
    expect.stringContaining('COMMIT has no BEGIN'),
  ]);
  expect(await messages(control, 'SELECT 1; ROLLBACK;')).toEqual([
    expect.stringContaining('ROLLBACK has no BEGIN'),
  ]);
});

test('in a transaction of somebody else, every BEGIN is one too many', async () => {
  const assumed = { assumeInTransaction: true };
  expect(await firing(control, 'BEGIN; SELECT 1; COMMIT;', assumed)).toHaveLength(1);
  expect(
    await firing(control, '-- squawk-disable-assume-in-transaction\nBEGIN; SELECT 1; COMMIT;', assumed),
  ).toEqual([]);
  expect(await firing(control, 'BEGIN; SELECT 1; COMMIT;', { assumeInTransaction: false })).toEqual([]);
});

test('a BEGIN that nothing ends is found', async () => {
  const id = 'unterminated-transaction';
  for (const sql of [
    'BEGIN; SELECT 1',
    'START TRANSACTION; SELECT 1',
    'BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2',
  ]) {
    expect(await firing(id, sql)).toMatchObject([{ severity: 'error' }]);
  }
  for (const sql of ['BEGIN; SELECT 1; ROLLBACK', 'SELECT 1', 'DO $$ BEGIN PERFORM 1; END $$']) {
    expect(await firing(id, sql)).toEqual([]);
  }
});

test('a setting that outlives its transaction is pointed out where that is asked for', async () => {
  const id = 'session-guc-leak';
  for (const sql of [
    'SET search_path = a',
    'SET ROLE admin',
    "SELECT pg_catalog.set_config('search_path', '', false)",
  ]) {
    expect(await firing(id, sql)).toHaveLength(1);
  }
  for (const sql of [
    'SET LOCAL search_path = a',
    'SET search_path = a; SELECT 1; RESET search_path',
    'SET search_path = a; RESET ALL',
    "SELECT set_config('search_path', '', true)",
  ]) {
    expect(await firing(id, sql)).toEqual([]);
  }
});

test('locking a table is found by its mode', async () => {
  const id = 'explicit-lock-table';
  expect(await messages(id, 'LOCK TABLE t, s', { base })).toEqual([
    expect.stringContaining('every read and write of t'),
    expect.stringContaining('every read and write of s'),
  ]);
  expect(await messages(id, 'LOCK t IN SHARE MODE', { base })).toEqual([
    expect.stringContaining('every write of t'),
  ]);
  expect(
    await firing(id, 'LOCK t IN ROW SHARE MODE; LOCK s IN SHARE UPDATE EXCLUSIVE MODE', { base }),
  ).toEqual([]);
  expect(await firing(id, 'CREATE TABLE n (); LOCK n', { base })).toEqual([]);
});

test('what is put together as it runs is marked', async () => {
  const id = 'dynamic-sql';
  for (const sql of [
    "DO $$ BEGIN EXECUTE 'SELECT 1'; END $$",
    'CALL p()',
    'PREPARE a AS SELECT 1; EXECUTE a',
  ]) {
    expect(await firing(id, sql)).toMatchObject([{ severity: 'notice' }]);
  }
  expect(await firing(id, 'SELECT 1')).toEqual([]);
});

test.each([
  'ALTER TABLE t RENAME TO u; ALTER TABLE u ADD COLUMN x int',
  `${add} ALTER TABLE t RENAME TO u; ALTER TABLE u ADD COLUMN y int`,
  `${add} ALTER TABLE public.t RENAME TO u; ALTER TABLE u RENAME TO v; ALTER TABLE public.v ADD COLUMN y int`,
  `CREATE SCHEMA old; ALTER TABLE t SET SCHEMA old; ALTER TABLE old.t ADD COLUMN y int`,
])('a table under another name is still one: %s', async (sql) => {
  for (const given of [{ base }, {}]) expect(await firing('wide-lock-window', sql, given)).toEqual([]);
});

test('a table that takes the name of another is a second one', async () => {
  const sql = 'ALTER TABLE t RENAME TO old_t; ALTER TABLE s RENAME TO t;';
  expect(await firing('wide-lock-window', sql, { base })).toHaveLength(1);
});
