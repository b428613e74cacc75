import { expect, inject, test } from 'vitest';
import { DEFAULTS } from '../../src/engine/options.ts';
import type { EngineEvent } from '../../src/engine/options.ts';
import { queryOnce } from '../kit/database.ts';
import { until } from '../kit/until.ts';
import { bench, failure } from './support.ts';
import type { Bench } from './support.ts';

type Of<Type extends EngineEvent['type']> = Extract<EngineEvent, { type: Type }>;

function events<Type extends EngineEvent['type']>(made: Bench, type: Type): Of<Type>[] {
  return made.events.filter((event): event is Of<Type> => event.type === type);
}

test('a reader with a 2-second budget never fails while a migration waits behind a long query', async () => {
  const made = await bench({ 'versions/001_a.sql': 'ALTER TABLE orders ADD COLUMN x int;' });
  await made.database.query('CREATE TABLE orders (id int); INSERT INTO orders VALUES (1)');
  const long = await made.database.client();
  await long.query('BEGIN; LOCK TABLE orders IN ACCESS SHARE MODE');
  const reader = await made.database.client();
  await reader.query("SET statement_timeout = '2s'");
  // By the server's clock: how long each read waited for its lock.
  const waits: number[] = [];
  let reading = true;
  const readAgainAndAgain = async (): Promise<void> => {
    while (reading) {
      const { rows } = await reader.query<{ waited: string }>(
        'SELECT EXTRACT(epoch FROM clock_timestamp() - statement_timestamp()) * 1000 AS waited FROM orders',
      );
      waits.push(Number(rows[0]!.waited));
    }
  };
  const reads = readAgainAndAgain();
  const running = made.migrator.up();
  await until('three tries', () => events(made, 'step-retry').length >= 3);
  await long.query('COMMIT');
  expect(await running).toMatchObject({ status: 'applied' });
  reading = false;
  await reads;
  // It did queue behind the migration, and for no longer than a try takes.
  expect(Math.max(...waits)).toBeGreaterThan(500);
  expect(Math.max(...waits)).toBeLessThan(2000);
});

test('by default a try is shorter than 2 seconds, and outlasts the deadlock_timeout that ends an autovacuum', async () => {
  const made = await bench({});
  const [row] = await made.database.query(
    "SELECT boot_val::int AS ms FROM pg_settings WHERE name = 'deadlock_timeout'",
  );
  expect(DEFAULTS.lockTimeoutMs).toBeGreaterThan(Number(row!['ms']));
  expect(DEFAULTS.lockTimeoutMs).toBeLessThan(2000);
});

test('every try that a lock made fail names who held it, the first one too', async () => {
  const made = await bench({ 'versions/001_a.sql': 'ALTER TABLE orders ADD COLUMN x int;' });
  await made.database.query('CREATE TABLE orders ()');
  const blocker = await made.database.client({ application_name: 'shop worker' });
  await blocker.query('BEGIN;\nLOCK TABLE orders\nIN ACCESS SHARE MODE');
  const { rows } = await blocker.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const pid = rows[0]!.pid;
  const error = await failure(made.with({ lockAttempts: 2 }).up());
  const [retry, ...others] = events(made, 'step-retry');
  expect(others).toEqual([]);
  const seen = {
    pid,
    applicationName: 'shop worker',
    state: 'idle in transaction',
    query: 'SELECT pg_backend_pid() AS pid',
  };
  expect(retry!.blockers).toMatchObject([seen]);
  expect(retry!.blockers[0]!.transactionMs).toBeGreaterThan(0);
  expect(
    events(made, 'step-running').some(({ waitsFor }) => waitsFor === 'AccessExclusiveLock on orders'),
  ).toBe(true);
  expect(error.details.blockers).toMatchObject([seen]);
  expect(error.report?.error?.blockers).toMatchObject([seen]);
  expect(error.message).toMatch(
    new RegExp(
      `held by process ${pid} \\(shop worker\\) of \\w+, idle in transaction, in a transaction for .+, after: SELECT pg_backend_pid`,
    ),
  );
  expect(error.details.next).toContain(`SELECT pg_terminate_backend(${pid});`);
});

test('one transaction for all names who held the lock, in the error too', async () => {
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/002_b.sql': 'ALTER TABLE orders ADD COLUMN x int;',
  });
  await made.database.query('CREATE TABLE orders ()');
  const blocker = await made.database.client();
  await blocker.query('BEGIN; LOCK TABLE orders IN ACCESS SHARE MODE');
  const error = await failure(made.with({ lockAttempts: 2 }).up({ atomic: true }));
  expect(error.details.blockers).toMatchObject([{ query: 'BEGIN; LOCK TABLE orders IN ACCESS SHARE MODE' }]);
  expect(error.message).toContain('The lock is held by');
});

test('a file that runs statement by statement names who held the lock, too', async () => {
  const made = await bench({
    'versions/001_a.sql': '-- migrate: no-transaction\nALTER TABLE orders ADD COLUMN x int;',
  });
  await made.database.query('CREATE TABLE orders ()');
  const blocker = await made.database.client();
  await blocker.query('BEGIN; LOCK TABLE orders IN ACCESS SHARE MODE');
  const error = await failure(made.with({ lockAttempts: 1 }).up());
  expect(error.details.blockers).toMatchObject([{ query: 'BEGIN; LOCK TABLE orders IN ACCESS SHARE MODE' }]);
});

test('a build that waits for a transaction says its phase, and whom it waits for', async () => {
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE a (id int);',
    'versions/002_i.sql': 'CREATE INDEX CONCURRENTLY i ON a (id);',
  });
  await made.migrator.up({ steps: 1 });
  const writer = await made.database.client();
  await writer.query('BEGIN; INSERT INTO a VALUES (1)');
  const running = made.migrator.up();
  const seen = await until('the phase', () =>
    events(made, 'step-running').find(({ progress, blockers }) => progress !== null && blockers.length > 0),
  );
  expect(seen).toMatchObject({
    version: '002',
    progress: {
      command: 'CREATE INDEX CONCURRENTLY',
      phase: 'waiting for writers before build',
      percent: 0,
    },
    blockers: [{ state: 'idle in transaction', query: 'BEGIN; INSERT INTO a VALUES (1)' }],
  });
  // While it is looked at, nothing of the look keeps the build waiting.
  await writer.query('COMMIT');
  expect(await running).toMatchObject({ status: 'applied' });
});

test('nothing of the second connection is left when the run is over', async () => {
  const made = await bench({ 'versions/001_a.sql': 'SELECT pg_sleep(0.9);' });
  await made.migrator.up();
  expect(events(made, 'step-running')).not.toEqual([]);
  const left =
    "SELECT FROM pg_stat_activity WHERE application_name LIKE 'migrate-action%' AND datname = current_database()";
  await until('its end', async () => (await made.database.query(left)).length === 0);
});

test('a migration that takes no time opens no second connection', async () => {
  const made = await bench({
    'versions/001_a.sql':
      "CREATE TABLE seen AS SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name LIKE 'migrate-action%' AND datname = current_database();",
  });
  await made.migrator.up();
  expect(await made.database.query('SELECT n FROM seen')).toEqual([{ n: 1 }]);
});

test('where no second connection can be had, the migration runs on and only its time is told', async () => {
  const made = await bench({ 'versions/001_a.sql': 'SELECT pg_advisory_lock(7);' });
  const admin = await made.database.client();
  await admin.query('SELECT pg_advisory_lock(7)');
  const allow = (allowed: boolean): Promise<unknown> =>
    queryOnce(
      inject('serverUrl'),
      `ALTER DATABASE "${made.database.name}" ALLOW_CONNECTIONS ${String(allowed)}`,
    );
  const running = made.with({ lockTimeoutMs: 0 }).up();
  await until('the step', () => events(made, 'step-started').length > 0);
  await allow(false);
  const told = await until('a word', () => events(made, 'step-running').at(1));
  expect(told).toMatchObject({ progress: null, waitsFor: null, blockers: [] });
  expect(told.elapsedMs).toBeGreaterThan(0);
  await allow(true);
  await admin.query('SELECT pg_advisory_unlock(7)');
  expect(await running).toMatchObject({ status: 'applied' });
});
