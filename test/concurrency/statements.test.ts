import { expect, test, vi } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { startPgBouncer } from '../kit/pgbouncer.ts';
import { runCli } from '../kit/run-cli.ts';
import { until } from '../kit/until.ts';
import { advisoryLocks, ended, expectExactlyOnce, PATIENCE_MS, startRunners, times } from './support.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

const FILES = {
  'versions/001_before.sql': 'CREATE TABLE before ();',
  'versions/002_index.sql':
    'CREATE INDEX CONCURRENTLY busy_first ON busy (id);\nCREATE INDEX CONCURRENTLY busy_second ON busy (id);',
  'versions/003_after.sql': 'ALTER TABLE busy ADD COLUMN after int;',
};

/** Sessions that keep a snapshot, or would, for longer than it takes to look: the application's own left out. */
const HINDRANCES = `SELECT pid, query, state, wait_event FROM pg_stat_activity
  WHERE datname = current_database() AND application_name <> 'the application'
    AND query NOT LIKE 'CREATE INDEX CONCURRENTLY%' AND (state LIKE 'idle in%' OR wait_event_type = 'Lock')`;

for (const way of ['through PgBouncer', 'in both ways'] as const) {
  test(`while CREATE INDEX CONCURRENTLY waits, none of 4 processes that came ${way} holds it up, and it is built once`, async () => {
    const database = await createDatabase();
    const pooler = await startPgBouncer({ mode: 'transaction' });
    const urls =
      way === 'through PgBouncer'
        ? times(4, pooler.url(database.url))
        : times(2, database.url, pooler.url(database.url));
    const dir = await migrationsFolder(FILES);

    // A transaction of the application that the index has to wait for.
    await database.query('CREATE TABLE busy (id int); INSERT INTO busy VALUES (1)');
    const application = await database.client({ application_name: 'the application' });
    await application.query('BEGIN; UPDATE busy SET id = 2');
    const runners = startRunners(urls, dir);
    await until(
      'all but one to wait',
      () => runners.filter(({ output }) => output().stderr.includes('Waiting')).length >= 3,
      { timeoutMs: PATIENCE_MS },
    );
    for (let look = 0; look < 20; look++) {
      expect(await database.query(HINDRANCES)).toEqual([]);
      expect(await advisoryLocks(database)).not.toContainEqual(expect.objectContaining({ granted: false }));
    }
    await application.query('COMMIT');
    await expectExactlyOnce(database, await ended(runners), 3);
    expect(
      await database.query("SELECT FROM pg_index WHERE indrelid = 'busy'::regclass AND indisvalid"),
    ).toHaveLength(2);
  });
}

test('a statement that outlives its runner behind PgBouncer is seen and waited for, and the file goes on behind it', async () => {
  const database = await createDatabase();
  const pooler = await startPgBouncer({ mode: 'transaction' });
  const gate = 'SELECT pg_advisory_xact_lock_shared(42)';
  const dir = await migrationsFolder({
    'versions/001_rows.sql': `CREATE TABLE log (n int);\nCREATE INDEX CONCURRENTLY log_n ON log (n);\nWITH gate AS (${gate}) INSERT INTO log SELECT 3 FROM gate;\nINSERT INTO log SELECT 4;`,
  });
  const holder = await database.client();
  await holder.query('SELECT pg_advisory_lock(42)');
  const [killed] = startRunners([pooler.url(database.url)], dir);
  const orphan =
    "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%xact_lock_shared(42)%'";
  await until('the statement to wait', async () => (await database.query(orphan)).length > 0);
  killed!.signal('SIGKILL');
  await killed!.result;

  const status = await runCli(['status', '--migrations-dir', dir], { env: { DATABASE_URL: database.url } });
  expect(status.stdout + status.stderr).toContain('A runner is at work');
  const [next] = startRunners([database.url], dir);
  await until('the next run to wait for it', () => next!.output().stderr.includes('Waiting'));
  await holder.query('SELECT pg_advisory_unlock(42)');
  const [{ exitCode, report } = { exitCode: null, report: null }] = await ended([next!]);
  expect([exitCode, report?.error ?? null]).toEqual([0, null]);
  expect(await database.query('SELECT n FROM log ORDER BY n')).toEqual([{ n: 3 }, { n: 4 }]);
});
