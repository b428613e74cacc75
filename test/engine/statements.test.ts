import { expect, test } from 'vitest';
import { until } from '../kit/until.ts';
import { bench, failure, states } from './support.ts';

const TABLE = {
  'versions/001_a.sql': 'CREATE TABLE a (id int); INSERT INTO a SELECT * FROM generate_series(1, 10);',
};

test('a file with CREATE INDEX CONCURRENTLY needs no marker, and the plan says why it is not atomic', async () => {
  const { migrator, has } = await bench({
    ...TABLE,
    'versions/002_i.sql': '-- an index\nCREATE INDEX CONCURRENTLY i ON a (id);\n\nCREATE TABLE b ();',
  });
  const plan = await migrator.up({ dryRun: true });
  expect(plan.steps[1]).toMatchObject({ transaction: 'statement-by-statement', notAtomic: [{ line: 2 }] });
  expect(await migrator.up()).toMatchObject({ status: 'applied' });
  expect([await has('i'), await has('b')]).toEqual([true, true]);
});

test('SET, CREATE INDEX CONCURRENTLY and a comment in one file work: statements are sent one by one', async () => {
  const { migrator, database } = await bench({
    ...TABLE,
    'versions/002_i.sql':
      "SET lock_timeout = '9s';\nSET maintenance_work_mem = '32MB';\nCREATE INDEX CONCURRENTLY i ON a (id); -- end",
  });
  await migrator.up();
  expect(await database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass")).toEqual([
    { indisvalid: true },
  ]);
});

test('VACUUM and a DO block that commits run outside a transaction', async () => {
  const { migrator, database } = await bench({
    ...TABLE,
    'versions/002_vacuum.sql': 'VACUUM a;',
    'versions/003_batches.sql':
      'DO $$ BEGIN FOR i IN 1..3 LOOP UPDATE a SET id = id + 1; COMMIT; END LOOP; END $$;',
    'versions/004_procedure.sql':
      'CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN UPDATE a SET id = id + 1; COMMIT; END $$;',
    'versions/005_call.sql': 'CALL p();',
  });
  expect(await migrator.up()).toMatchObject({ counts: { newlyApplied: 5 } });
  expect(await database.query('SELECT min(id) FROM a')).toEqual([{ min: 5 }]);
});

test('files that need a transaction keep it: LOCK TABLE and ON COMMIT DROP', async () => {
  const { migrator } = await bench({
    ...TABLE,
    'versions/002_l.sql':
      'LOCK TABLE a; CREATE TEMP TABLE t ON COMMIT DROP AS SELECT 1; INSERT INTO a SELECT * FROM t;',
  });
  expect(await migrator.up()).toMatchObject({ status: 'applied' });
});

test('a failing first statement of such a file leaves nothing behind, not even an invalid index', async () => {
  const { migrator, history, database, has } = await bench({
    ...TABLE,
    'versions/002_i.sql': 'INSERT INTO a VALUES (1);',
    'versions/003_u.sql': 'CREATE UNIQUE INDEX CONCURRENTLY u ON a (id);\nCREATE TABLE b ();',
  });
  const error = await failure(migrator.up());
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '23505', line: 1 } });
  expect(error.details.state).toContain('Nothing of 003_u remains');
  expect(error.details.state).toContain('The invalid index public.u that it left was dropped.');
  expect(await has('u')).toBe(false);
  expect((await history()).map((row) => row.version)).toEqual(['001', '002']);
  await database.query(
    'DELETE FROM a WHERE ctid IN (SELECT max(ctid) FROM a GROUP BY id HAVING count(*) > 1)',
  );
  expect(await migrator.up()).toMatchObject({ status: 'applied' });
});

test('a failing later statement leaves an unfinished row that says how far it came', async () => {
  const { migrator, history } = await bench({
    ...TABLE,
    'versions/002_i.sql':
      'CREATE INDEX CONCURRENTLY i ON a (id);\nCREATE INDEX CONCURRENTLY j ON a (nope);\nCREATE TABLE b ();',
  });
  const error = await failure(migrator.up());
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '42703', line: 2 } });
  expect(error.details.state).toContain('1 of its 3 statements is done');
  expect(states(error.report)).toBe('001 applied, 002 unfinished');
  expect((await history())[1]).toMatchObject({ version: '002', execution_time_ms: -2 });
  expect(await failure(migrator.up())).toMatchObject({ reason: 'sql-error', details: { line: 2 } });
  expect((await history())[1]).toMatchObject({ version: '002', execution_time_ms: -2 });
});

test('the remedy that an unfinished row names works', async () => {
  const { migrator, database, dir } = await bench({
    ...TABLE,
    'versions/002_i.sql': 'CREATE INDEX CONCURRENTLY i ON a (id);\nSELECT 1/0;',
  });
  const { details } = await failure(migrator.up());
  const sql = /remove the row with (.*?;)/.exec(details.next)?.[1] ?? '';
  await database.query(`DROP INDEX i; ${sql}`);
  const { writeFile } = await import('node:fs/promises');
  await writeFile(`${dir}/versions/002_i.sql`, 'CREATE INDEX CONCURRENTLY i ON a (id);');
  expect(await migrator.up()).toMatchObject({ status: 'applied' });
});

test('IF NOT EXISTS does not hide an invalid index: it is dropped, and built anew', async () => {
  const { migrator, database } = await bench({
    ...TABLE,
    'versions/002_i.sql': 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS u ON a (id);',
  });
  await migrator.up({ steps: 1 });
  await database.query('INSERT INTO a VALUES (1)');
  await database.query('CREATE UNIQUE INDEX CONCURRENTLY u ON a (id)').catch(() => undefined);
  const error = await failure(migrator.up());
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '23505' } });
  expect(error.details.state).toContain('Nothing of 002_i remains');
  await database.query('CREATE UNIQUE INDEX CONCURRENTLY u ON a (id)').catch(() => undefined);
  await database.query('DELETE FROM a WHERE ctid IN (SELECT max(ctid) FROM a WHERE id = 1)');
  expect(await migrator.up()).toMatchObject({ status: 'applied' });
  expect(await database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'u'::regclass")).toEqual([
    { indisvalid: true },
  ]);
});

test('CREATE INDEX CONCURRENTLY waits for as long as it must, whatever lock-timeout says', async () => {
  const made = await bench(
    { ...TABLE, 'versions/002_i.sql': 'CREATE INDEX CONCURRENTLY i ON a (id);' },
    { lockTimeoutMs: 50, lockAttempts: 1 },
  );
  await made.migrator.up({ steps: 1 });
  const reader = await made.database.client();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM a');
  const running = made.migrator.up();
  const waiting =
    "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'CREATE INDEX%' AND clock_timestamp() - query_start > interval '300ms'";
  await until('the build waits', async () => (await made.database.query(waiting)).length === 1);
  await reader.query('COMMIT');
  expect(await running).toMatchObject({ status: 'applied' });
});

test('three runners and CREATE INDEX CONCURRENTLY do not deadlock', async () => {
  const made = await bench({
    ...TABLE,
    'versions/002_i.sql': 'CREATE INDEX CONCURRENTLY i ON a (id);',
    'versions/003_j.sql': 'CREATE INDEX CONCURRENTLY j ON a (id);',
  });
  const reports = await Promise.all([1, 2, 3].map(() => made.with({}).up()));
  expect(reports.map((report) => report.counts.newlyApplied).sort()).toEqual([0, 0, 3]);
});

test('no-transaction is honoured where nothing demands it, and the next run goes on from what is done', async () => {
  const made = await bench({
    'versions/001_a.sql':
      '-- migrate: no-transaction\nCREATE TABLE a ();\nCREATE TABLE b ();\nSELECT pg_advisory_xact_lock(42);\nCREATE TABLE c ();',
  });
  const gate = await made.database.client();
  await gate.query('SELECT pg_advisory_lock(42)');
  const running = failure(made.with({ connectAttempts: 1 }).up());
  const waiting =
    "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = 42 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
  await until('the file waits', async () => (await made.database.query(waiting)).length === 1);
  await made.database.query(`SELECT pg_terminate_backend(pid) FROM (${waiting}) s`);
  expect((await running).reason).toBe('unknown-outcome');
  const status = await made.migrator.status();
  expect(states(status)).toBe('001 unfinished');
  expect(status.warnings.map(({ message }) => message).join()).toContain(
    'Run up: it goes on with statement 3 of 4.',
  );
  await gate.query('SELECT pg_advisory_unlock(42)');
  expect(await made.migrator.up()).toMatchObject({ status: 'applied', counts: { newlyApplied: 1 } });
  expect(await made.has('c')).toBe(true);
});

test('a runner that meets the half-done file of another waits for it and does not call it unfinished', async () => {
  const made = await bench({
    'versions/001_a.sql':
      '-- migrate: no-transaction\nCREATE TABLE a ();\nSELECT pg_advisory_lock(42);\nCREATE TABLE b ();',
    'versions/002_b.sql': '',
  });
  const gate = await made.database.client();
  await gate.query('SELECT pg_advisory_lock(42)');
  const first = made.migrator.up();
  const waiting =
    "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = 42 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
  await until('the file waits', async () => (await made.database.query(waiting)).length === 1);
  const status = await made.migrator.status();
  expect(states(status)).toBe('001 unfinished, 002 pending');
  expect(status.warnings.map(({ message }) => message).join()).toContain(
    'A runner is at work and may finish it yet',
  );
  const second = made.with({}).up();
  await until('the second runner waits', () => made.events.some(({ type }) => type === 'waiting-for-runner'));
  await gate.query('SELECT pg_advisory_unlock(42)');
  expect(await first).toMatchObject({ counts: { newlyApplied: 2 } });
  expect(await second).toMatchObject({ status: 'up-to-date', counts: { applied: 2 } });
});

test('a cancelled CREATE INDEX CONCURRENTLY ends within seconds, and what it left is told', async () => {
  const made = await bench({ ...TABLE, 'versions/002_i.sql': 'CREATE INDEX CONCURRENTLY i ON a (id);' });
  await made.migrator.up({ steps: 1 });
  const reader = await made.database.client();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; INSERT INTO a VALUES (0)');
  const controller = new AbortController();
  const running = failure(made.with({ signal: controller.signal }).up());
  const building =
    "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'CREATE INDEX%'";
  await until('the build waits', async () => (await made.database.query(building)).length === 1);
  controller.abort();
  const error = await running;
  expect(error).toMatchObject({ reason: 'cancelled' });
  expect(error.details.state).toContain('The invalid index public.i that it left could not be dropped.');
  expect(error.details.next).toContain('run up again: it goes on with statement 1');
  expect((await made.history())[1]).toMatchObject({ version: '002', execution_time_ms: -500_000_001 });
  await reader.query('COMMIT');
  expect(await made.migrator.up()).toMatchObject({ status: 'applied' });
});

test('a build that fails for a passing reason is cleaned away before it is tried again', async () => {
  const made = await bench({
    ...TABLE,
    'versions/002_f.sql': `CREATE SEQUENCE tries;
CREATE FUNCTION once(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$
BEGIN IF nextval('public.tries') = 1 THEN RAISE SQLSTATE '40P01' USING MESSAGE = 'deadlock detected'; END IF; RETURN $1; END $$;`,
    'versions/003_i.sql': 'CREATE INDEX CONCURRENTLY i ON a (once(id));',
  });
  expect(await made.migrator.up()).toMatchObject({ counts: { newlyApplied: 3 } });
  expect(made.events.filter(({ type }) => type === 'step-retry')).toHaveLength(1);
  expect(
    await made.database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"),
  ).toEqual([{ indisvalid: true }]);
});

test('a DO block that commits is never run twice, whatever it fails with', async () => {
  const made = await bench({
    ...TABLE,
    'versions/002_b.sql': "DO $$ BEGIN INSERT INTO a VALUES (100); COMMIT; RAISE SQLSTATE '40001'; END $$;",
  });
  const error = await failure(made.migrator.up());
  expect(error.details.state).toContain('may have committed a part of its work');
  expect(await made.database.query('SELECT count(*)::int FROM a WHERE id = 100')).toEqual([{ count: 1 }]);
  expect((await made.history())[1]).toMatchObject({ version: '002', execution_time_ms: -500_000_001 });
  expect(await failure(made.migrator.up())).toMatchObject({ reason: 'unfinished' });
});

test("cleaning up after a failed build leaves other people's builds alone", async () => {
  const made = await bench({
    ...TABLE,
    'versions/002_dup.sql': 'INSERT INTO a VALUES (1); CREATE TABLE other (y int);',
    'versions/003_u.sql': 'CREATE UNIQUE INDEX CONCURRENTLY u ON a (id);',
  });
  await made.migrator.up({ steps: 2 });
  const writer = await made.database.client();
  await writer.query('BEGIN; INSERT INTO other VALUES (1)');
  const theirs = await made.database.client();
  const building = theirs.query('CREATE INDEX CONCURRENTLY theirs ON other (y)');
  await until('their index is there', () => made.has('theirs'));
  const error = await failure(made.migrator.up());
  expect(error.details.state).not.toContain('theirs');
  await writer.query('COMMIT');
  await building;
  expect(
    await made.database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'theirs'::regclass"),
  ).toEqual([{ indisvalid: true }]);
});

test('a row that is gone when its file ends is an error and not a success', async () => {
  const made = await bench({
    'versions/001_a.sql':
      '-- migrate: no-transaction\nCREATE TABLE a ();\nDELETE FROM _migrations;\nCREATE TABLE b ();',
  });
  expect(await failure(made.migrator.up())).toMatchObject({ reason: 'history' });
});

test('a DROP INDEX CONCURRENTLY that is stopped halfway is unfinished, not undone', async () => {
  const made = await bench({
    ...TABLE,
    'versions/002_i.sql': 'CREATE INDEX i ON a (id);',
    'versions/003_d.sql': '-- migrate: statement-timeout=300ms\nDROP INDEX CONCURRENTLY i;',
  });
  await made.migrator.up({ steps: 2 });
  const reader = await made.database.client();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; INSERT INTO a VALUES (0)');
  const error = await failure(made.migrator.up());
  expect(error.details.state).not.toContain('Nothing of 003_d remains');
  expect(states(error.report)).toContain('003 unfinished');
  await reader.query('COMMIT');
});
