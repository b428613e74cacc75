import { expect, test } from 'vitest';
import { firing, messages } from './firing.ts';

const base = 'CREATE TABLE t (id int); CREATE TABLE s (id int); CREATE INDEX t_id ON t (id);';
const runner = { lockTimeoutMs: 1_200, statementTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };
const add = 'ALTER TABLE t ADD COLUMN a int;';

test('nothing is said of a lock_timeout while the runner’s is in effect', async () => {
  expect(await firing('missing-lock-timeout', add, { base, timeouts: runner })).toEqual([]);
});

test.each([
  ['SET lock_timeout = 0;', ''],
  ['RESET lock_timeout;', ''],
  ['RESET ALL;', ''],
  ['SET lock_timeout TO DEFAULT;', ''],
  ['SET LOCAL lock_timeout = 0;', ''],
])('the file takes it away with %s', async (set) => {
  expect(await firing('missing-lock-timeout', `${set} ${add}`, { base, timeouts: runner })).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('every read and write of it waits behind') },
  ]);
});

test.each([
  [add, 'every read and write'],
  ['CREATE INDEX i ON t (id)', 'every write'],
  ['CREATE TRIGGER g BEFORE INSERT ON t EXECUTE FUNCTION f()', 'every write'],
  ['DROP INDEX t_id', 'every read and write'],
  ['DROP TABLE t', 'every read and write'],
  ['CREATE TABLE n (id int REFERENCES t)', 'every write'],
])('with none in effect, %s waits without a limit', async (sql, stopped) => {
  expect(await messages('missing-lock-timeout', sql, { base })).toEqual([expect.stringContaining(stopped)]);
});

test('a lock that stops nobody is a notice', async () => {
  for (const sql of ['VACUUM t', 'ALTER TABLE t VALIDATE CONSTRAINT c', "COMMENT ON TABLE t IS 'x'"]) {
    expect(await firing('missing-lock-timeout', sql, { base })).toMatchObject([{ severity: 'notice' }]);
  }
});

test.each([
  `SET lock_timeout = '2s'; ${add}`,
  `SET LOCAL lock_timeout = '2s'; ${add}`,
  `SELECT set_config('lock_timeout', '2s', false); ${add}`,
  'SELECT * FROM t',
  'UPDATE t SET id = 1',
  'CREATE TABLE n (id int); ALTER TABLE n ADD COLUMN a int',
  'CREATE INDEX CONCURRENTLY i ON t (id)',
  'DROP INDEX CONCURRENTLY t_id',
])('no limit is missing in %s', async (sql) => {
  expect(await firing('missing-lock-timeout', sql, { base })).toEqual([]);
});

test('once a lock is held, nothing waits for it again', async () => {
  const sql = `${add} ALTER TABLE t ADD COLUMN b int; ALTER TABLE s ADD COLUMN b int`;
  expect(await messages('missing-lock-timeout', sql, { base })).toEqual([
    expect.stringContaining('its lock on t'),
    expect.stringContaining('its lock on s'),
  ]);
  // Outside of a transaction it is given back in between.
  expect(await firing('missing-lock-timeout', sql, { base, assumeInTransaction: false })).toHaveLength(3);
});

test('a setting that does not help is pointed out', async () => {
  const local = await messages('missing-lock-timeout', `SET LOCAL lock_timeout = '2s'; ${add}`, {
    base,
    assumeInTransaction: false,
  });
  expect(local).toEqual([expect.stringMatching(/SET LOCAL has no effect outside of a transaction$/)]);
  const late = await messages('missing-lock-timeout', `${add} SET lock_timeout = '2s';`, { base });
  expect(late).toEqual([expect.stringMatching(/lock_timeout is set behind it only$/)]);
});

test('a lock_timeout of more than ten seconds is too long', async () => {
  const id = 'lock-timeout-too-long';
  expect(await messages(id, `SET lock_timeout = '5min'; ${add}`, { base })).toEqual([
    'lets others wait in line for up to 5 min at each attempt to get a lock',
  ]);
  expect(await firing(id, "SET LOCAL lock_timeout = '11s'")).toHaveLength(1);
  for (const short of ["SET lock_timeout = '10s'", 'SET lock_timeout = 2000', 'SET lock_timeout = 0']) {
    expect(await firing(id, `${short}; ${add}`, { base })).toEqual([]);
  }
  const long = { ...runner, lockTimeoutMs: 60_000 };
  expect(await firing(id, `${add} SELECT 1;`, { base, timeouts: long })).toHaveLength(1);
  expect(await firing(id, `SET lock_timeout = '1s'; ${add}`, { base, timeouts: long })).toEqual([]);
});

test('statement_timeout and idle_in_transaction_session_timeout are asked for under locks', async () => {
  const statement = 'missing-statement-timeout';
  const idle = 'missing-idle-in-transaction-timeout';
  for (const id of [statement, idle]) {
    expect(await firing(id, add, { base })).toMatchObject([{ severity: 'notice' }]);
    expect(await firing(id, 'REFRESH MATERIALIZED VIEW mv')).toHaveLength(1);
    expect(await firing(id, 'SELECT * FROM t', { base })).toEqual([]);
    expect(await firing(id, 'REINDEX INDEX CONCURRENTLY t_id', { base })).toEqual([]);
  }
  expect(await firing(statement, `SET statement_timeout = '5s'; ${add}`, { base })).toEqual([]);
  expect(await firing(idle, `SET idle_in_transaction_session_timeout = '5s'; ${add}`, { base })).toEqual([]);
});

test.each([
  'CREATE INDEX CONCURRENTLY i ON t (id)',
  'DROP INDEX CONCURRENTLY t_id',
  'REINDEX TABLE CONCURRENTLY t',
  'ALTER TABLE t DETACH PARTITION s CONCURRENTLY',
])('a timeout breaks %s', async (sql) => {
  const id = 'timeouts-break-concurrently';
  expect(await firing(id, `SET lock_timeout = '2s'; ${sql}`, { base, timeouts: runner })).toMatchObject([
    { severity: 'error', message: expect.stringContaining('for more than 2 s') },
  ]);
  expect(await firing(id, `SET statement_timeout = '5s'; ${sql}`, { base })).toMatchObject([
    { severity: 'error', message: expect.stringContaining('after 5 s') },
  ]);
  expect(await firing(id, `SET statement_timeout = '1h'; ${sql}`, { base })).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('after 1 h') },
  ]);
  // The runner switches its own off.
  expect(await firing(id, sql, { base, timeouts: runner })).toEqual([]);
  expect(await firing(id, `SET lock_timeout = '2s'; SET lock_timeout = 0; ${sql}`, { base })).toEqual([]);
});

test('a timeout may be in effect for the same without CONCURRENTLY', async () => {
  const sql = "SET lock_timeout = '2s'; CREATE INDEX i ON t (id); REINDEX TABLE t;";
  expect(await firing('timeouts-break-concurrently', sql, { base })).toEqual([]);
});
