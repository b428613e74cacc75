import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { milliseconds } from '../../src/lint/settings.ts';
import type { Timeouts } from '../../src/lint/settings.ts';
import { readStatements } from '../../src/lint/statements.ts';
import { dropTable } from './kit.ts';

const runner: Timeouts = { lockTimeoutMs: 5000, statementTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };

/** The timeouts in effect at each SELECT: of locks, of statements; with a star where the file set it. */
const atSelect: Rule = {
  ...dropTable,
  *check(statement, { settings, catalog, before }) {
    if (!/^SELECT 1/.test(statement.sql)) return;
    const lock = `${settings.lockTimeoutMs}${settings.fileSetLockTimeout ? '*' : ''}`;
    const whole = `${settings.statementTimeoutMs}${settings.fileSetStatementTimeout ? '*' : ''}`;
    const idle = settings.idleInTransactionTimeoutMs;
    const path = catalog.relation({ name: 'here' })?.schema ?? '-';
    yield { statement, message: [lock, whole, idle, path, before.length].join(' '), remedy: '' };
  },
};

async function settings(...texts: string[]): Promise<string[]> {
  const tables = 'CREATE TABLE app.here (); CREATE TABLE public.here ();';
  const files = await readStatements([
    { path: '0', source: tables, pending: false },
    ...texts.map((source, at) => ({ path: `${at + 1}`, source, pending: true })),
  ]);
  const base = {
    searchPath: ['public'],
    relations: (['app', 'public'] as const).map((schema) => ({
      ...{ schema, name: 'here', kind: 'table' as const, temporary: false, known: true, columns: [] },
      ...{ constraints: [], indexes: [], parent: undefined, defaultPartition: undefined },
    })),
    ...{ types: [], routines: [] },
  };
  const found = lint({ files, base, serverVersionNum: 160000, timeouts: runner, rules: [atSelect] });
  return found.map(({ message }) => message);
}

describe('the settings in effect', () => {
  it.each([
    ['are those of the runner', 'SELECT 1', '5000 0 0 public 0'],
    ['are what the file sets', `SET lock_timeout = '2s'; SELECT 1`, '2000* 0 0 public 1'],
    [
      'are what it sets last',
      `SET lock_timeout = '2s'; SET lock_timeout TO 300; SELECT 1`,
      '300* 0 0 public 2',
    ],
    [
      'are what it sets for the transaction',
      `SET LOCAL statement_timeout = '1min'; SELECT 1`,
      '5000 60000* 0 public 1',
    ],
    [
      'are none after a reset: the value of the runner is a SET, too',
      'RESET lock_timeout; SELECT 1',
      '0 0 0 public 1',
    ],
    ['are none after RESET ALL', `SET statement_timeout = 5; RESET ALL; SELECT 1`, '0 0 0 public 2'],
    ['are the default when it says so', 'SET lock_timeout TO DEFAULT; SELECT 1', '0 0 0 public 1'],
    [
      'are what set_config sets',
      `SELECT set_config('lock_timeout', '1s', true); SELECT 1`,
      '1000* 0 0 public 1',
    ],
    [
      'are what is set for idle sessions',
      `SET idle_in_transaction_session_timeout = '10s'; SELECT 1`,
      '5000 0 10000 public 1',
    ],
    [
      'are those before when the value cannot be read',
      `SET lock_timeout = 'x'; SELECT 1`,
      '5000* 0 0 public 1',
    ],
    ['have a search path', `SET search_path = app, public; SELECT 1`, '5000 0 0 app 1'],
    ['have a search path for the transaction', `SET LOCAL search_path TO 'app'; SELECT 1`, '5000 0 0 app 1'],
    [
      'have the search path of a dump',
      `SELECT pg_catalog.set_config('search_path', '', false); SELECT 1`,
      '5000 0 0 - 1',
    ],
  ])('%s', async (_, sql, expected) => {
    expect(await settings(sql)).toEqual([expected]);
  });

  it('are back after the file', async () => {
    expect(await settings(`SET lock_timeout = '2s'; SET search_path = app`, 'SELECT 1')).toEqual([
      '5000 0 0 public 0',
    ]);
  });

  it('are back after the transaction that SET LOCAL was in, and have no use for it outside of one', async () => {
    const sql = `
      SET LOCAL lock_timeout = '1s';
      SELECT 1;
      BEGIN; SET LOCAL lock_timeout = '2s'; SELECT 1; COMMIT;
      BEGIN; SELECT 1; COMMIT;
      VACUUM;
      SELECT 1;`;
    expect(await settings(sql)).toEqual([
      '5000 0 0 public 0',
      '2000* 0 0 public 2',
      '5000 0 0 public 1',
      '5000 0 0 public 0',
    ]);
  });

  it('stay after the transaction that SET was in', async () => {
    const sql = `BEGIN; SET lock_timeout = '2s'; COMMIT; BEGIN; SELECT 1; COMMIT; VACUUM;`;
    expect(await settings(sql)).toEqual(['2000* 0 0 public 1']);
  });
});

it.each([
  ['300', 300],
  ['2s', 2000],
  ['1.5 s', 1500],
  ['5min', 300_000],
  ['1h', 3_600_000],
  ['1d', 86_400_000],
  ['400us', 0],
  ['600us', 1],
  ['0', 0],
  [' 10 ms ', 10],
  ['2 S', undefined],
  ['soon', undefined],
])('reads the timeout %j as PostgreSQL does', (text, expected) => {
  expect(milliseconds(text)).toBe(expected);
});
