import { expect, test } from 'vitest';
import { createDatabase, queryOnce } from './database.ts';
import { startPgBouncer } from './pgbouncer.ts';
import { createRole } from './role.ts';

test('in transaction mode two clients share a session of the server; in session mode each has its own', async () => {
  const database = await createDatabase();
  const sessions = async (mode: 'transaction' | 'session'): Promise<number> => {
    const pooler = await startPgBouncer({ mode });
    const clients = [await pooler.client(database.url), await pooler.client(database.url)];
    const pids = new Set<unknown>();
    for (const client of [...clients, ...clients])
      pids.add((await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid);
    return pids.size;
  };
  expect(await sessions('transaction')).toBe(1);
  expect(await sessions('session')).toBe(2);
});

test('a role with an awkward password comes through, and the pooler is gone when it was stopped', async () => {
  const role = await createRole();
  const database = await createDatabase({ owner: role });
  const pooler = await startPgBouncer({ mode: 'transaction', roles: [role] });
  const url = pooler.url(database.url);
  expect(await queryOnce(url, 'SELECT current_user::text AS role')).toEqual([{ role: role.name }]);
  await pooler.stop();
  await expect(queryOnce(url, 'SELECT')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
