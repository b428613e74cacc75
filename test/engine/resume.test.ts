import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { startCli } from '../kit/run-cli.ts';
import { until } from '../kit/until.ts';
import { startProxy } from '../kit/proxy.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { bench, failure, states } from './support.ts';
import type { Bench } from './support.ts';

const ROWS = 'CREATE TABLE a (id int); INSERT INTO a SELECT * FROM generate_series(1, 10);';
const VALID = "SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass";

/** Kills a run of its own process as soon as `when` finds a row, and waits until nothing of it is on the server. */
async function killedWhen(made: Bench, when: string, command: 'up' | 'down' = 'up'): Promise<void> {
  const running = startCli([command, '--migrations-dir', made.dir], {
    env: { DATABASE_URL: made.database.url },
  });
  await until('the moment to kill', async () => (await made.database.query(when)).length > 0);
  running.signal('SIGKILL');
  expect(await running.result).toMatchObject({ signal: 'SIGKILL' });
}

/** Of the killed run no session is left, and so no statement and no lock. */
async function nothingLeft({ database }: Bench): Promise<void> {
  const left =
    "SELECT FROM pg_stat_activity WHERE application_name = 'migrate-action' AND datname = current_database()";
  await until('the server to notice', async () => (await database.query(left)).length === 0);
  expect(
    await database.query(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND objid <> 42",
    ),
  ).toEqual([]);
}

const waitingFor = (what: string): string =>
  `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database() AND query LIKE '%${what}%' AND application_name = 'migrate-action'`;

test('killed at every statement of a file, a plain up runs each statement once', async () => {
  const statements = [
    'CREATE TABLE log (n int)',
    'SET search_path = other, public',
    'INSERT INTO log SELECT 1',
    'BEGIN; INSERT INTO log SELECT 2; INSERT INTO log SELECT 2; COMMIT',
    'CREATE INDEX CONCURRENTLY i ON log (n)',
    'CREATE TABLE here ()',
    'VACUUM log',
    'DO $$ BEGIN INSERT INTO log SELECT 3; COMMIT; END $$',
    'INSERT INTO log SELECT 4',
  ];
  const killedBehind = async (at: number): Promise<void> => {
    const gate = 'SELECT pg_advisory_xact_lock_shared(42)';
    const file = [...statements.slice(0, at), gate, ...statements.slice(at)].join(';\n');
    const made = await bench({ 'versions/001_a.sql': 'CREATE SCHEMA other;', 'versions/002_b.sql': file });
    const holder = await made.database.client();
    await holder.query('SELECT pg_advisory_lock(42)');
    await killedWhen(made, waitingFor('pg_advisory_xact_lock_shared(42)'));
    await nothingLeft(made);
    expect(states(await made.migrator.status())).toBe('001 applied, 002 unfinished');
    await holder.query('SELECT pg_advisory_unlock(42)');
    expect(await made.migrator.up(), `killed behind statement ${at}`).toMatchObject({ status: 'applied' });
    expect(await made.database.query('SELECT n FROM log ORDER BY n')).toEqual(
      [1, 2, 2, 3, 4].map((n) => ({ n })),
    );
    expect(await made.database.query(VALID)).toEqual([{ indisvalid: true }]);
    expect(await made.has('other.here')).toBe(true);
    expect((await made.history())[1]?.execution_time_ms).toBeGreaterThanOrEqual(0);
    await made.database.drop();
  };
  await Promise.all(statements.map((_, index) => killedBehind(index + 1)));
}, 120_000);

test.each(['', 'IF NOT EXISTS '])(
  'an index that a killed CREATE INDEX CONCURRENTLY %sleft is dropped and built anew',
  async (condition) => {
    const made = await bench({
      'versions/001_a.sql': ROWS,
      'versions/002_i.sql': `CREATE INDEX CONCURRENTLY ${condition}i ON a (id);\nCREATE TABLE b ();`,
    });
    await made.migrator.up({ steps: 1 });
    const reader = await made.database.client();
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; INSERT INTO a VALUES (0)');
    await killedWhen(made, waitingFor('CREATE INDEX'));
    await nothingLeft(made);
    expect(await made.database.query(VALID)).toEqual([{ indisvalid: false }]);
    const plan = await made.migrator.up({ dryRun: true });
    expect(plan.plan?.steps[0]).toHaveLength(6);
    expect(plan.warnings.map(({ message }) => message).join()).toContain(
      'up goes on with statement 1 of 2, after a look at what became of it',
    );
    await reader.query('COMMIT');
    expect(await made.migrator.up()).toMatchObject({ status: 'applied', counts: { newlyApplied: 1 } });
    expect(await made.database.query(VALID)).toEqual([{ indisvalid: true }]);
    expect(await made.has('b')).toBe(true);
  },
);

test('an index that is there and valid when its statement was in doubt is not built again', async () => {
  const made = await bench({
    'versions/001_a.sql': ROWS,
    'versions/002_i.sql': 'CREATE INDEX CONCURRENTLY i ON a (id);\nCREATE TABLE b ();',
  });
  await made.migrator.up();
  await made.database.query(
    "DROP TABLE b; UPDATE _migrations SET execution_time_ms = -500000001 WHERE version = '002'",
  );
  const [before] = await made.database.query("SELECT 'i'::regclass::oid AS oid");
  expect(await made.migrator.up()).toMatchObject({ status: 'applied' });
  expect(await made.database.query("SELECT 'i'::regclass::oid AS oid")).toEqual([before]);
});

test('an index of that name which was there before is never taken for the one to be built', async () => {
  const made = await bench({
    'versions/001_a.sql': `${ROWS} CREATE INDEX i ON a (id);`,
    'versions/002_i.sql': 'VACUUM a;\nCREATE INDEX CONCURRENTLY i ON a ((id + 1));',
  });
  for (let run = 1; run <= 2; run++) {
    const error = await failure(made.migrator.up());
    expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '42P07' } });
  }
  expect((await made.history())[1]).toMatchObject({ execution_time_ms: -2 });
});

test('a unique index that duplicates stopped is built by the next run when they are gone', async () => {
  const made = await bench({
    'versions/001_a.sql': `${ROWS} INSERT INTO a VALUES (1);`,
    'versions/002_i.sql': 'CREATE TABLE b ();\nCREATE UNIQUE INDEX CONCURRENTLY i ON a (id);',
  });
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '23505' } });
  expect(error.details.next).toContain('run up again: it goes on with statement 2');
  await made.database.query('DELETE FROM a WHERE id = 1');
  expect(await made.migrator.up()).toMatchObject({ status: 'applied' });
  expect(await made.database.query(VALID)).toEqual([{ indisvalid: true }]);
});

test('an index that another session is building right now is not dropped', async () => {
  const made = await bench({
    'versions/001_a.sql': ROWS,
    'versions/002_i.sql': 'CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (id);',
  });
  await made.migrator.up({ steps: 1 });
  const reader = await made.database.client();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; INSERT INTO a VALUES (0)');
  const theirs = await made.database.client();
  const building = theirs.query('CREATE INDEX CONCURRENTLY i ON a (id)');
  await until('their index is there', () => made.has('i'));
  const error = await failure(made.migrator.up());
  expect(error.message).toContain('another session is building the index public.i');
  await reader.query('COMMIT');
  await building;
  const [theirOwn] = await made.database.query("SELECT 'i'::regclass::oid AS oid");
  expect(await made.migrator.up()).toMatchObject({ status: 'applied' });
  expect(await made.database.query("SELECT 'i'::regclass::oid AS oid")).toEqual([theirOwn]);
});

test('a rollback that was killed goes on with the next down, and only with the script that was begun', async () => {
  const down = 'DROP TABLE b;\nDROP INDEX CONCURRENTLY i;\nDROP TABLE c;';
  const made = await bench({
    'versions/001_a.sql': ROWS,
    'versions/002_b.sql': 'CREATE TABLE b (); CREATE TABLE c (); CREATE INDEX i ON a (id);',
    'down/002_b_down.sql': down,
  });
  await made.migrator.up();
  const reader = await made.database.client();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; INSERT INTO a VALUES (0)');
  await killedWhen(made, waitingFor('DROP INDEX'), 'down');
  await nothingLeft(made);
  await reader.query('COMMIT');
  const upRefuses = await failure(made.migrator.up());
  expect(upRefuses).toMatchObject({ reason: 'unfinished' });
  expect(upRefuses.details.next).toContain('Run down: it goes on with statement 2 of 3');
  await writeFile(`${made.dir}/down/002_b_down.sql`, `${down}\nDROP TABLE a;`);
  expect((await failure(made.migrator.down())).message).toContain('is not the one that was begun');
  await writeFile(`${made.dir}/down/002_b_down.sql`, down);
  expect(await made.migrator.down()).toMatchObject({ status: 'reverted', counts: { reverted: 1 } });
  expect([await made.has('b'), await made.has('i'), await made.has('c')]).toEqual([false, false, false]);
  expect((await made.history()).map(({ version }) => version)).toEqual(['001']);
});

test('a detach that was stopped halfway is finished, and a REINDEX leaves no index of a first try', async () => {
  const made = await bench({
    'versions/001_a.sql': `${ROWS} CREATE INDEX i ON a (id);
CREATE TABLE p (id int) PARTITION BY RANGE (id); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (9);`,
    'versions/002_p.sql': 'ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;',
    'versions/003_r.sql': 'REINDEX INDEX CONCURRENTLY i;',
  });
  await made.migrator.up({ steps: 1 });
  const reader = await made.database.client();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM p');
  await killedWhen(made, waitingFor('DETACH'));
  await nothingLeft(made);
  await reader.query('COMMIT');
  expect(await made.migrator.up({ steps: 1 })).toMatchObject({ status: 'applied' });
  expect(await made.database.query('SELECT FROM pg_inherits')).toEqual([]);
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; INSERT INTO a VALUES (0)');
  await killedWhen(made, waitingFor('REINDEX'));
  await nothingLeft(made);
  expect(await made.has('i_ccnew')).toBe(true);
  await reader.query('COMMIT');
  expect(await made.migrator.up()).toMatchObject({ status: 'applied' });
  expect(await made.has('i_ccnew')).toBe(false);
});

test('what cannot be decided from outside is left to a person', async () => {
  for (const [file, mark, why] of [
    ['DO $$ BEGIN COMMIT; END $$; VACUUM', -500_000_001, 'Whether statement 1 is done cannot be seen'],
    ['CREATE TEMP TABLE t AS SELECT 1; VACUUM; SELECT * FROM t', -3, 'a temporary table'],
    ['SELECT pg_advisory_lock(7); VACUUM', -2, 'an advisory lock'],
    ['CREATE INDEX CONCURRENTLY ON a (id)', -500_000_001, 'Whether statement 1 is done'],
  ] as const) {
    const made = await bench({ 'versions/001_a.sql': '-- migrate: no-transaction\nSELECT 1' });
    await made.migrator.up();
    await writeFile(`${made.dir}/versions/002_b.sql`, file);
    const planned = await made.migrator.status();
    await made.database.query(
      `INSERT INTO _migrations (version, name, checksum, execution_time_ms) VALUES ('002', 'b', '${planned.migrations[1]?.checksum ?? ''}', ${mark})`,
    );
    const error = await failure(made.migrator.up());
    expect(error).toMatchObject({ reason: 'unfinished' });
    expect(error.message).toContain(why);
    await writeFile(`${made.dir}/versions/002_b.sql`, 'VACUUM; VACUUM; VACUUM; VACUUM');
    expect((await failure(made.migrator.up())).message).toContain('is not the one that was begun');
  }
});

test('cut at each message of the server once, such a file ends applied, with every statement done once', async () => {
  const files = {
    'versions/001_a.sql': ROWS,
    'versions/002_i.sql':
      'SET search_path = public;\nUPDATE a SET id = id + 1;\nCREATE INDEX CONCURRENTLY i ON a (id);\nBEGIN; UPDATE a SET id = id + 1; COMMIT;\nUPDATE a SET id = id + 1;',
  };
  const through = async (made: Bench, cutAt?: number): Promise<number> => {
    const proxy = await startProxy(made.database.url);
    if (cutAt !== undefined) proxy.rules.push({ from: 'backend', nth: cutAt, action: 'cut-before' });
    const url = new URL(proxy.url(made.database.url));
    url.searchParams.set('sslmode', 'disable');
    const target = parseTarget({ url: url.href });
    const report = await made.with({ database: { kind: 'target', target }, connectAttempts: 5 }).up();
    expect(states(report), `cut at message ${cutAt}`).toBe('001 applied, 002 applied');
    expect(await made.database.query('SELECT min(id) FROM a')).toEqual([{ min: 4 }]);
    expect(await made.database.query(VALID)).toEqual([{ indisvalid: true }]);
    const { backend } = proxy.stats();
    await proxy.close();
    await made.database.drop();
    return Object.values(backend).reduce((sum, count) => sum + count, 0);
  };
  const messages = await through(await bench(files));
  // Most of the time is waiting before a connection is tried again.
  const LANES = 16;
  const lane = async (first: number): Promise<void> => {
    for (let nth = first; nth <= messages; nth += LANES) await through(await bench(files), nth);
  };
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index + 1)));
}, 180_000);

test('a run that was thought dead and has finished the file is believed; what this one did of it is gone, its settings too', async () => {
  const made = await bench({
    'versions/001_a.sql': `CREATE SCHEMA other;
CREATE TABLE log (n int);
VACUUM log;
SET search_path = other, public;
WITH gate AS (SELECT pg_advisory_xact_lock_shared(42)) INSERT INTO log SELECT 5 FROM gate;`,
    'versions/002_b.sql': 'CREATE TABLE here ();',
  });
  const other = await made.database.client();
  await other.query('SELECT pg_advisory_lock(42)');
  const up = made.migrator.up();
  await until('the statement to wait', async () => {
    const rows = await made.database.query(waitingFor('pg_advisory_xact_lock_shared(42)'));
    return rows.length > 0;
  });
  await other.query(
    "BEGIN; INSERT INTO log VALUES (5); UPDATE _migrations SET execution_time_ms = 7 WHERE version = '001'; COMMIT",
  );
  await other.query('SELECT pg_advisory_unlock(42)');
  expect(states(await up)).toBe('001 applied, 002 applied');
  expect(await made.database.query('SELECT n FROM log')).toEqual([{ n: 5 }]);
  expect(await made.has('public.here')).toBe(true);
});
