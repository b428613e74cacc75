import { describe, expect, test } from 'vitest';
import { stopSessions } from '../../src/engine/stop-sessions.ts';
import type { LeftSession } from '../../src/engine/stop-sessions.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import type { Target } from '../../src/postgres/target.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { startProxy } from '../kit/proxy.ts';
import { until } from '../kit/until.ts';

const targetOf = ({ url }: TestDatabase): Target => parseTarget({ url, environment: {} });

/** A session that runs a statement, whose failure is expected. */
async function busy(database: TestDatabase, sql: string): Promise<LeftSession> {
  const client = await database.client();
  const { rows } = await client.query<LeftSession>(
    `SELECT pid, backend_start::text AS "backendStart" FROM pg_stat_activity WHERE pid = pg_backend_pid()`,
  );
  client.query(sql).catch(() => undefined);
  const [session] = rows;
  await until('it runs', async () => (await running(database, session!)).length > 0);
  return session!;
}

function running(database: TestDatabase, { pid }: LeftSession): Promise<unknown[]> {
  return database.query(`SELECT 1 FROM pg_stat_activity WHERE pid = ${pid} AND state = 'active'`);
}

describe('what a dead process left running', () => {
  test('is ended, even when it does not heed a cancel request', async () => {
    const database = await createDatabase();
    const session = await busy(
      database,
      `DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(60); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$`,
    );
    expect(await stopSessions(targetOf(database), [session], 2000)).toBe(true);
    expect(await running(database, session)).toEqual([]);
  });

  test('is not mixed up with a later session that has its process ID', async () => {
    const database = await createDatabase();
    const session = await busy(database, 'SELECT pg_sleep(60)');
    const other = { ...session, backendStart: '2020-01-01 00:00:00+00' };
    expect(await stopSessions(targetOf(database), [other], 2000)).toBe(true);
    expect(await running(database, session)).toHaveLength(1);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'is given up on a network that is silent from message %i on',
    async (nth) => {
      const database = await createDatabase();
      const session = await busy(database, 'SELECT pg_sleep(60)');
      const proxy = await startProxy(database.url);
      proxy.rules.push({ from: 'frontend', nth, times: 1000, action: 'silence' });
      const target = parseTarget({ url: proxy.url(database.url), environment: {} });
      const stopped = stopSessions(target, [session], 500);
      expect(await stopped.catch((error: unknown) => error)).not.toBe(true);
    },
    20_000,
  );

  test('is not asked about when there is nothing', async () => {
    const nowhere = parseTarget({ url: 'postgresql://127.0.0.1:1/none', environment: {} });
    expect(await stopSessions(nowhere, [], 1000)).toBe(true);
  });
});
