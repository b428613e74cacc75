import { expect, test, vi } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { startPgBouncer } from '../kit/pgbouncer.ts';
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
