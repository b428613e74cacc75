import { expect, test } from 'vitest';
import { isAlreadyThere, retriesOf, retryRules } from '../../src/postgres/sqlstate.ts';
import { createDatabase } from '../kit/database.ts';
import { until } from '../kit/until.ts';

interface ServerError {
  code: string;
  message: string;
  schema?: string;
}

/** What the second session gets when the first one, in a transaction, did the same and commits. */
async function errorOfSecond(prepare: string, sql: string): Promise<ServerError> {
  const database = await createDatabase();
  await database.query(prepare);
  const [first, second] = [await database.client(), await database.client()];
  await first.query(`BEGIN; ${sql}`);
  const outcome = second.query(sql).then(
    () => undefined,
    (error: unknown) => error as ServerError,
  );
  await until('the second session waits for the first', async () => {
    const rows = await database.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    return rows.length > 0;
  });
  await first.query('COMMIT');
  const error = await outcome;
  if (!error) throw new Error('The second session succeeded.');
  return error;
}

test('the same schema made twice at once is retried as a whole transaction', async () => {
  const { code, message, schema } = await errorOfSecond('', 'CREATE SCHEMA IF NOT EXISTS app');
  expect([code, schema]).toEqual(['23505', 'pg_catalog']);
  expect(retriesOf({ sqlstate: code, message, schema: schema! })).toBe('whole transaction');
  expect(isAlreadyThere(code)).toBe(true);
});

test('a unique violation in a table of the user is never retried', async () => {
  const { code, message, schema } = await errorOfSecond(
    'CREATE TABLE t (id int PRIMARY KEY)',
    'INSERT INTO t VALUES (1)',
  );
  expect([code, schema]).toEqual(['23505', 'public']);
  expect(retriesOf({ sqlstate: code, message, schema: schema! })).toBe('never');
});

test('two GRANT on one object at once are retried as a whole transaction', async () => {
  const { code, message } = await errorOfSecond('CREATE SCHEMA app', 'GRANT USAGE ON SCHEMA app TO PUBLIC');
  expect([code, message]).toEqual(['XX000', 'tuple concurrently updated']);
  expect(retriesOf({ sqlstate: code, message })).toBe('whole transaction');
});

test.each([
  ['08006', 'on connecting'],
  ['53300', 'on connecting'],
  ['57P01', 'on connecting'],
  ['57P02', 'on connecting'],
  ['57P03', 'on connecting'],
  ['40001', 'whole transaction'],
  ['40P01', 'whole transaction'],
  ['55P03', 'whole transaction'],
  ['08P01', 'never'],
  ['22012', 'never'],
  ['23503', 'never'],
  ['25006', 'never'],
  ['28P01', 'never'],
  ['3D000', 'never'],
  ['42601', 'never'],
  ['53100', 'never'],
  ['57014', 'never'],
  ['XX000', 'never'],
] as const)('%s is retried: %s', (sqlstate, retried) => {
  expect(retriesOf({ sqlstate, message: 'x' })).toBe(retried);
});

test("PgBouncer's shortage of connections is retried, its refusal of a parameter is not", () => {
  const sqlstate = '08P01';
  expect(
    retriesOf({ sqlstate, message: 'server login has been failing, cached error: x (server_login_retry)' }),
  ).toBe('on connecting');
  expect(retriesOf({ sqlstate, message: 'unsupported startup parameter: options' })).toBe('never');
});

test('no rule is hidden by one before it', () => {
  for (const rule of retryRules) {
    const message = rule.messages?.[0] ?? 'x';
    const sqlstate = rule.sqlstate.padEnd(5, '0');
    const decided = retryRules.find(
      (other) =>
        sqlstate.startsWith(other.sqlstate) &&
        (other.messages?.some((part) => message.includes(part)) ?? true) &&
        (other.schema === undefined || other.schema === rule.schema),
    );
    expect(decided).toBe(rule);
  }
});
