import { createHash } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { schemaInventory } from '../../test/kit/inventory.ts';
import { findLocalBinaries, unpackBinaries } from '../../test/kit/server/binaries.ts';
import { launchCluster } from '../../test/kit/server/cluster.ts';
import { until } from '../../test/kit/until.ts';
import type { Runner } from './runner.ts';

/** What the server did since the counters were read before. */
export interface Counters {
  transactions: number;
  fsyncs: number;
}

export interface BenchServer {
  version: string;
  binDir: string;
  dataDir: string;
  /** URL of a database on the server itself. */
  url: (database: string) => string;
  query: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
  createDatabase: (name: string) => Promise<void>;
  dropDatabase: (name: string) => Promise<void>;
  /** Waits until nobody is connected to the database, since a backend reports what it did when it ends. */
  counters: (database: string) => Promise<Counters>;
  stop: () => Promise<void>;
}

/** A password that every runner can read from a URL without escaping: what is measured here is time. */
const LOGIN = 'bench';

/** Starts a server with default settings, its writes to the disk included, for the benchmark alone. */
export async function startBenchServer(): Promise<BenchServer> {
  const binDir = (await findLocalBinaries()) ?? (await unpackBinaries());
  if (binDir === null) throw new Error('No server programs of PostgreSQL were found on this machine.');
  const cluster = await launchCluster(binDir, {
    durable: true,
    // PostgreSQL's own defaults, where the kit has others.
    settings: { max_connections: 100, max_prepared_transactions: 0 },
  });
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query(`CREATE ROLE ${LOGIN} SUPERUSER LOGIN PASSWORD '${LOGIN}'`);
  const query = async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]> =>
    (await admin.query<Row>(sql, values)).rows;
  const [{ version, number }] = (await query(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number",
  )) as [{ version: string; number: number }];
  const fsyncs =
    number >= 180000
      ? "(SELECT sum(fsyncs) FROM pg_stat_io WHERE object = 'wal')"
      : '(SELECT wal_sync FROM pg_stat_wal)';
  return {
    version,
    binDir,
    dataDir: cluster.dataDir,
    url: (database) => `postgres://${LOGIN}:${LOGIN}@127.0.0.1:${cluster.port}/${database}?sslmode=disable`,
    query,
    createDatabase: async (name) => {
      await query(`CREATE DATABASE ${name} OWNER ${LOGIN}`);
      // So that none falls due while somebody is measured.
      await query('CHECKPOINT');
    },
    dropDatabase: async (name) => {
      await query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
    counters: async (database) => {
      const connected = `SELECT FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`;
      await until(
        `nobody is connected to ${database}`,
        async () => (await query(connected, [database])).length === 0,
        { everyMs: 5 },
      );
      const [row] = await query<{ transactions: string; fsyncs: string }>(
        `SELECT xact_commit + xact_rollback AS transactions, ${fsyncs} AS fsyncs
           FROM pg_stat_database WHERE datname = $1`,
        [database],
      );
      return { transactions: Number(row!.transactions), fsyncs: Number(row!.fsyncs) };
    },
    stop: async () => {
      await admin.end();
      await cluster.remove();
    },
  };
}

/**
 * How many migrations the runner recorded (null when it keeps no history), and a digest of what is in the
 * database besides: the schema, and the number of rows in every table. Removes the runner's own tables.
 */
export async function look(
  url: string,
  runner: Runner,
): Promise<{ recorded: number | null; fingerprint: string }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let recorded: number | null = null;
    if (runner.recorded !== undefined) {
      const { rows } = await client.query<unknown[]>({ text: runner.recorded, rowMode: 'array' });
      recorded = Number(rows[0]?.[0] ?? 0);
    }
    if (runner.forget !== undefined) await client.query(runner.forget);
    const inventory = await schemaInventory(client);
    const { rows: tables } = await client.query<{ name: string; rows: string }>(`
      SELECT oid::regclass::text AS name,
             (xpath('//n/text()', query_to_xml('SELECT count(*) AS n FROM ' || oid::regclass, false, true, '')))[1]::text AS rows
        FROM pg_class
       WHERE relkind = 'r' AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
         AND relpersistence = 'p' AND relnamespace::regnamespace::text !~ '^pg_'
       ORDER BY 1`);
    const contents = tables.map(({ name, rows }) => `${name} ${rows}`);
    const fingerprint = createHash('sha256')
      .update([...inventory, ...contents].join('\n'))
      .digest('hex');
    return { recorded, fingerprint };
  } finally {
    await client.end();
  }
}

/** A network between the runners and the server. */
export interface Network {
  url: (database: string) => string;
  /** What was counted since it was asked before. */
  counts: () => Promise<{ connections: number; roundTrips: number }>;
  /** The round trip of an empty query by way of it, in milliseconds, median of several. */
  measuredMs: number;
  close: () => void;
}

export async function startNetwork(server: BenchServer, roundTripMs: number): Promise<Network> {
  const { hostname, port } = new URL(server.url('postgres'));
  const proxy = fork(join(import.meta.dirname, 'latency-proxy.ts'), [hostname, port, String(roundTripMs)]);
  const { port: proxyPort } = await answer<{ port: number }>(proxy);
  const url = (database: string): string => {
    const direct = new URL(server.url(database));
    direct.port = String(proxyPort);
    return direct.href;
  };
  const counts = async (): Promise<{ connections: number; roundTrips: number }> => {
    proxy.send('counts');
    return answer(proxy);
  };
  const measuredMs = await medianRoundTrip(url('postgres'));
  await counts();
  return {
    url,
    counts,
    measuredMs,
    close: () => {
      proxy.disconnect();
    },
  };
}

async function answer<Message>(proxy: ChildProcess): Promise<Message> {
  const [message] = (await once(proxy, 'message')) as [Message];
  return message;
}

async function medianRoundTrip(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const times: number[] = [];
  for (let run = 0; run < 11; run++) {
    const began = performance.now();
    await client.query('');
    times.push(performance.now() - began);
  }
  await client.end();
  return times.sort((a, b) => a - b)[5]!;
}
