import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Migrator } from '../../src/engine/migrator.ts';
import type { MigratorSettings } from '../../src/engine/options.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { smallMigrations } from '../kit/migrations.ts';
import { startProxy } from '../kit/proxy.ts';
import type { Proxy } from '../kit/proxy.ts';
import { until } from '../kit/until.ts';
import { bench, failure } from './support.ts';
import type { Bench } from './support.ts';

function through(bench: Bench, proxy: Proxy, more: Partial<MigratorSettings> = {}): Migrator {
  const url = new URL(proxy.url(bench.database.url));
  url.searchParams.set('sslmode', 'disable');
  const target = parseTarget({ url: url.href });
  return bench.with({ database: { kind: 'target', target }, connectAttempts: 5, ...more });
}

/** Waits until a migration of this database is in pg_sleep. */
async function sleeping({ database }: Bench): Promise<void> {
  const query = "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
  await until('a migration that sleeps', async () => (await database.query(query)).length === 1);
}

test('a lost reply to COMMIT is decided by the history: applied once, reported once', async () => {
  const made = await bench(smallMigrations(3));
  const proxy = await startProxy(made.database.url);
  proxy.rules.push({
    from: 'backend',
    type: 'CommandComplete',
    contains: 'CREATE TABLE',
    nth: 3,
    action: 'cut-before',
  });
  const report = await through(made, proxy).up();
  expect(report).toMatchObject({ status: 'applied', counts: { newlyApplied: 3, applied: 3 } });
  expect((await made.history()).map((row) => row.version)).toEqual(['001', '002', '003']);
  expect(made.events.filter(({ type }) => type === 'step-finished')).toHaveLength(3);
});

test('a server that is gone for good ends in an error that says what is known', async () => {
  const made = await bench(smallMigrations(3));
  const proxy = await startProxy(made.database.url);
  proxy.rules.push(
    { from: 'frontend', type: 'Query', contains: 'step_2', action: 'cut-before' },
    { from: 'frontend', type: 'StartupMessage', nth: 2, times: 100, action: 'cut-before' },
  );
  const error = await failure(through(made, proxy, { connectAttempts: 2 }).up());
  expect(['connection', 'unknown-outcome']).toContain(error.reason);
  expect(error.details.state).toContain('001_add_step_1');
  expect((await made.history()).map((row) => row.version)).toEqual(['001']);
});

test('round trips: 3 to connect, and a number that does not grow with the migrations', async () => {
  for (const [count, most] of [
    [10, 4],
    [100, 4],
    [1000, 4],
  ] as const) {
    const made = await bench(smallMigrations(count));
    const proxy = await startProxy(made.database.url, { latencyMs: 20 });
    const migrator = through(made, proxy);
    await migrator.up();
    expect(await made.history()).toHaveLength(count);
    expect(proxy.stats().roundTrips, `${count} migrations`).toBeLessThanOrEqual(3 + most);
    proxy.resetStats();
    await migrator.up();
    expect(proxy.stats().roundTrips).toBe(4);
  }
});

test('of 120 commits the fiftieth, the hundredth and the last wait for the disk', async () => {
  const made = await bench(smallMigrations(120));
  const commits: boolean[] = [];
  const proxy = await startProxy(made.database.url, {
    onMessage: ({ from, bytes }) => {
      const text = from === 'frontend' ? bytes.toString() : '';
      if (text.includes('CREATE TABLE step_'))
        commits.push(!text.includes("set_config('synchronous_commit', 'off', true)"));
      return 'pass';
    },
  });
  await through(made, proxy).up();
  expect(commits.flatMap((waits, index) => (waits ? [index + 1] : []))).toEqual([50, 100, 120]);
});

test('what is told waits for the disk, though the database is set not to', async () => {
  const made = await bench({ ...smallMigrations(2), 'versions/003_bad.sql': 'SELECT 1/0;' });
  await made.database.query(`ALTER DATABASE "${made.database.name}" SET synchronous_commit = off`);
  const sent: string[] = [];
  const watching = await startProxy(made.database.url, {
    onMessage: ({ from, bytes }) => {
      if (from === 'frontend') sent.push(bytes.toString());
      return 'pass';
    },
  });
  await failure(through(made, watching).up());
  const flush = sent.find((text) => text.includes('pg_logical_emit_message')) ?? '';
  expect(flush).toMatch(/set_config\('synchronous_commit', 'local', true\).*pg_logical_emit_message/s);
});

test('a cancelled run cancels the statement on the server, rolls back, and says so', async () => {
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/002_b.sql': 'CREATE TABLE b (); SELECT pg_sleep(60);',
  });
  const controller = new AbortController();
  const running = failure(made.with({ signal: controller.signal }).up());
  await sleeping(made);
  controller.abort();
  const error = await running;
  expect(error).toMatchObject({ reason: 'cancelled', report: { status: 'cancelled' } });
  expect(error.details.state).toContain('Nothing of 002_b remains');
  expect(
    await made.database.query(
      "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
    ),
  ).toEqual([]);
  expect(await made.has('b')).toBe(false);
  expect((await made.history()).map((row) => row.version)).toEqual(['001']);
});

test('a cancelled run ends although its cancel requests are lost, and says what it does not know', async () => {
  const made = await bench({ 'versions/001_a.sql': 'SELECT pg_sleep(60);' });
  const proxy = await startProxy(made.database.url);
  const controller = new AbortController();
  const running = failure(through(made, proxy, { signal: controller.signal }).up());
  await sleeping(made);
  proxy.rules.push({ from: 'frontend', type: 'CancelRequest', times: 1000, action: 'drop' });
  proxy.rules.push({ from: 'frontend', type: 'StartupMessage', times: 1000, action: 'silence' });
  controller.abort();
  const error = await running;
  expect(error).toMatchObject({ reason: 'cancelled' });
  expect(error.details.state).toContain('not known yet');
});

test('a cancelled step stays in doubt while its server process is still at work', async () => {
  const made = await bench({
    'versions/001_a.sql': 'SET client_connection_check_interval = 0; SELECT pg_sleep(60);',
  });
  const proxy = await startProxy(made.database.url);
  const controller = new AbortController();
  const running = failure(through(made, proxy, { signal: controller.signal }).up());
  await sleeping(made);
  proxy.rules.push({ from: 'frontend', type: 'CancelRequest', times: 1000, action: 'drop' });
  controller.abort();
  const error = await running;
  expect(error).toMatchObject({ reason: 'cancelled', report: { migrations: [{ state: 'pending' }] } });
  expect(error.details.state).toContain('001_a is either committed with its record or rolled back whole');
});

test('cancelled on a network that goes silent at any message, up ends and says what is known', async () => {
  const counted = await bench(smallMigrations(2));
  const counter = await startProxy(counted.database.url);
  await through(counted, counter).up();
  const messages = Object.values(counter.stats().frontend).reduce((sum, count) => sum + count, 0);
  expect(messages).toBeGreaterThan(8);
  const silentFrom = async (nth: number): Promise<void> => {
    const made = await bench(smallMigrations(2));
    const controller = new AbortController();
    let seen = 0;
    const proxy = await startProxy(made.database.url, {
      onMessage: ({ from, type }) => {
        if (from === 'backend' || ++seen < nth || type === 'Terminate') return 'pass';
        controller.abort();
        return 'silence';
      },
    });
    const error = await failure(through(made, proxy, { signal: controller.signal }).up());
    const about = `silent from message ${nth}: ${error.message} ${error.details.state}`;
    expect(error, about).toMatchObject({ reason: 'cancelled', report: { status: 'cancelled' } });
    const [, finished = ''] = /Finished by this run: (.*)\.$/.exec(error.details.state) ?? [];
    const [, first = '', last = first] =
      /^(\S+)(?: and the \d+ sent behind it, up to (\S+),)? (?:is|are each) either committed/.exec(
        error.details.state,
      ) ?? [];
    const applied = (await made.has('_migrations')) ? await made.history() : [];
    const names = applied.map(({ version, name }) => `${version}_${name}`);
    const said = finished === '' ? [] : finished.split(', ');
    expect(names.slice(0, said.length), about).toEqual(said);
    expect(
      names.slice(said.length).filter((name) => name < first || name > last),
      about,
    ).toEqual([]);
    await proxy.close();
    await made.database.drop();
  };
  // Most of the time is waiting for what does not come, so several go side by side.
  await Promise.all(Array.from({ length: messages - 1 }, (_, index) => silentFrom(index + 1)));
}, 120_000);

test('a step whose COMMIT was not heard of is found in the history, or left open when that cannot be read', async () => {
  for (const reachable of [true, false]) {
    const made = await bench(smallMigrations(2));
    const controller = new AbortController();
    let commits = 0;
    const proxy = await startProxy(made.database.url, {
      onMessage: ({ from, bytes, connection }) => {
        if (from === 'backend' && bytes.includes('COMMIT')) commits += 1;
        if (commits < 2 || from === 'frontend' || (reachable && connection > 1)) return 'pass';
        controller.abort();
        return 'silence';
      },
    });
    const error = await failure(through(made, proxy, { signal: controller.signal }).up());
    expect(error.reason).toBe('cancelled');
    expect((await made.history()).map((row) => row.version)).toEqual(['001', '002']);
    if (reachable) {
      expect(error.details.state).toBe('Finished by this run: 001_add_step_1, 002_add_step_2.');
    } else {
      // The commit of 001 has not waited for the disk, that of 002 would have told that both are on it.
      expect(error.details.state).toContain(
        '001_add_step_1 and the 1 sent behind it, up to 002_add_step_2, are',
      );
      expect(error.details.state).toContain('No migration was finished by this run.');
    }
  }
}, 60_000);

test.each(['status', 'verify'] as const)(
  'a cancelled %s ends on a network that goes silent behind the first answer',
  async (command) => {
    const made = await bench({ 'versions/001_a.sql': 'VACUUM; SELECT 1;' });
    await made.migrator.up();
    await made.database.query('UPDATE _migrations SET execution_time_ms = -1');
    const controller = new AbortController();
    const proxy = await startProxy(made.database.url, {
      onMessage: ({ bytes }) => {
        if (!bytes.includes('pg_locks')) return 'pass';
        controller.abort();
        return 'silence';
      },
    });
    expect(await failure(through(made, proxy, { signal: controller.signal })[command]())).toMatchObject({
      reason: 'cancelled',
    });
  },
);

test('a server that says nothing to the question what it is counts as not reached', async () => {
  const made = await bench({ 'versions/001_a.sql': '' });
  const proxy = await startProxy(made.database.url);
  proxy.rules.push({
    from: 'frontend',
    type: 'Query',
    contains: 'pg_is_in_recovery',
    times: 9,
    action: 'silence',
  });
  const url = new URL(proxy.url(made.database.url));
  url.searchParams.set('target_session_attrs', 'read-write');
  url.searchParams.set('sslmode', 'disable');
  const database = { kind: 'target', target: parseTarget({ url: url.href }) } as const;
  const error = await failure(made.with({ database, connectTimeoutMs: 300, connectAttempts: 1 }).up());
  expect(error.reason).toBe('connection');
  expect(error.message).toMatch(/no answer|in time|timeout|timed out/i);
});

test('a lock that is not to be had in time is tried again, whole transaction', async () => {
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/002_b.sql': 'INSERT INTO log VALUES (1); ALTER TABLE a ADD COLUMN x int;',
  });
  await made.database.query('CREATE TABLE log (n int)');
  await made.migrator.up({ steps: 1 });
  const blocker = await made.database.client();
  await blocker.query('BEGIN; LOCK TABLE a IN ACCESS SHARE MODE');
  const running = made.with({ lockTimeoutMs: 100 }).up();
  await until('a retry', () => made.events.some(({ type }) => type === 'step-retry'));
  await blocker.query('COMMIT');
  expect(await running).toMatchObject({ counts: { newlyApplied: 1 } });
  expect(await made.database.query('SELECT * FROM log')).toEqual([{ n: 1 }]);
});

test('a lock that is never to be had ends in an error with the state and the remedy', async () => {
  const made = await bench({ 'versions/001_a.sql': 'ALTER TABLE t ADD COLUMN x int;' });
  await made.database.query('CREATE TABLE t ()');
  const blocker = await made.database.client();
  await blocker.query('BEGIN; LOCK TABLE t IN ACCESS SHARE MODE');
  const error = await failure(made.with({ lockTimeoutMs: 50, lockAttempts: 2 }).up());
  expect(error.details).toMatchObject({ sqlstate: '55P03', line: 1 });
  expect(error.details.next).toContain('lock-timeout');
});

test('a runner that waits for another names it, and gives up when its time is over', async () => {
  const made = await bench({ 'versions/001_a.sql': 'SELECT pg_sleep(60);' });
  const controller = new AbortController();
  const first = failure(made.with({ signal: controller.signal }).up());
  await sleeping(made);
  const error = await failure(made.with({ lockWaitMs: 300 }).up());
  expect(error).toMatchObject({ reason: 'locked' });
  expect(error.message).toMatch(/held by process \d+ \(migrate-action\)/);
  expect(error.message).toContain('runs up 001_a');
  controller.abort();
  await first;
});

test('a run that is cancelled while the server says nothing ends at once', async () => {
  const made = await bench({ 'versions/001_a.sql': '' });
  const silent = createServer((socket) => socket.on('error', () => undefined));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const connected = new Promise((resolve) => silent.once('connection', resolve));
  const { port } = silent.address() as AddressInfo;
  const target = parseTarget({ url: `postgres://u:p@127.0.0.1:${port}/x?connect_timeout=0` });
  const controller = new AbortController();
  const running = failure(
    made.with({ database: { kind: 'target', target }, signal: controller.signal }).up(),
  );
  await connected;
  controller.abort();
  expect(await running).toMatchObject({ reason: 'cancelled' });
  silent.close();
});

test('a run that is cancelled while somebody holds the history ends, reading commands too', async () => {
  const made = await bench({ 'versions/001_a.sql': '', 'versions/002_b.sql': '' });
  await made.migrator.up({ steps: 1 });
  const holder = await made.database.client();
  await holder.query('BEGIN; LOCK TABLE _migrations');
  for (const command of ['up', 'status'] as const) {
    const controller = new AbortController();
    const running = failure(made.with({ signal: controller.signal })[command]());
    const waiting =
      "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
    await until('the run waits', async () => (await made.database.query(waiting)).length === 1);
    controller.abort();
    expect(await running).toMatchObject({ reason: 'cancelled' });
  }
});

test('an excerpt never shows a piece of the password that it cut', async () => {
  const made = await bench({});
  const { password } = parseTarget({ url: made.database.url });
  const quoted = (password ?? '').replaceAll("'", "''");
  const { dir } = await bench({
    'versions/001_a.sql': `SELECT '${quoted}' AS q, ${'1,'.repeat(20)} bogus_fn('');`,
  });
  const { details } = await failure(made.with({ migrationsDir: dir }).up());
  expect(details.excerpt).toContain('bogus_fn');
  expect(details.excerpt).not.toContain((password ?? '').slice(-4));
});
