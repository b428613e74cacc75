import pg from 'pg';
import { beforeAll, beforeEach } from 'vitest';
import { afterTest } from '../cleanup.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import type { Proxy } from '../proxy.ts';
import { until } from '../until.ts';

/** What the tests of the proxy share: a database with the table `entry`, empty before each test. */
export interface Ledger {
  url: () => string;
  query: TestDatabase['query'];
  /** Connects by way of the proxy; the client is ended after the test. */
  connectThrough: (proxy: Proxy, config?: pg.ClientConfig) => Promise<pg.Client>;
  /** The notes of all entries, in order. */
  entries: () => Promise<unknown[]>;
  /** The proxy cuts at once; what the server has received by then it still runs, in its own time. */
  serverIsDone: () => Promise<void>;
}

export function useLedger(): Ledger {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createDatabase();
    await database.query('CREATE TABLE entry (id serial PRIMARY KEY, note text)');
  });
  beforeEach(async () => {
    await database.query('TRUNCATE entry');
  });

  return {
    url: () => database.url,
    query: (sql, values) => database.query(sql, values),
    connectThrough: async (proxy, config = {}) => {
      const client = new pg.Client({ ...config, connectionString: proxy.url(database.url) });
      client.on('error', () => undefined);
      afterTest(() => client.end().catch(() => undefined));
      await client.connect();
      return client;
    },
    entries: async () => (await database.query('SELECT note FROM entry ORDER BY id')).map(({ note }) => note),
    serverIsDone: async () => {
      await until('the server has left the other connections', async () => {
        const others = await database.query(
          'SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        );
        return others.length === 0;
      });
    },
  };
}
