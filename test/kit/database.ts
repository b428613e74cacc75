import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { afterTest } from './cleanup.ts';
import type { TestRole } from './role.ts';

export type Row = Record<string, unknown>;

export interface DatabaseOptions {
  /** The database to copy; nobody may be connected to it. Default template1, or template0 with an encoding. */
  template?: string;
  /** The role that owns the new database and that `url` connects as. Default: the superuser. */
  owner?: TestRole;
  /** Default UTF8. */
  encoding?: string;
  /** URL of a superuser of the server to make it on. Default: the server that all tests share. */
  serverUrl?: string;
}

/** A database for one test. Its name and the passwords in its URLs need quoting wherever they go. */
export interface TestDatabase {
  name: string;
  /** URL to this database as its owner. */
  url: string;
  /** URL to this database as a superuser. */
  adminUrl: string;
  /** Runs SQL as the superuser, on a connection of its own, and returns the rows of the last statement. */
  query: (sql: string, values?: unknown[]) => Promise<Row[]>;
  /** A connected client as the owner, which is ended with the database. */
  client: (config?: pg.ClientConfig) => Promise<pg.Client>;
  /** Drops the database, whoever is connected to it. Happens by itself after the test. */
  drop: () => Promise<void>;
}

/** Makes an empty database that is dropped after the test. */
export async function createDatabase(options: DatabaseOptions = {}): Promise<TestDatabase> {
  const { template, owner, encoding, serverUrl = inject('serverUrl') } = options;
  const name = `test-${randomBytes(6).toString('hex')}`;
  const create = [`CREATE DATABASE ${pg.escapeIdentifier(name)}`];
  if (owner) create.push(`OWNER ${owner.identifier}`);
  if (template !== undefined) create.push(`TEMPLATE ${pg.escapeIdentifier(template)}`);
  else if (encoding !== undefined) create.push('TEMPLATE template0');
  if (encoding !== undefined) create.push(`ENCODING ${pg.escapeLiteral(encoding)}`);
  await queryOnce(serverUrl, create.join(' '));

  const adminUrl = urlOfDatabase(serverUrl, name);
  const url = owner ? owner.url(adminUrl) : adminUrl;
  const clients: pg.Client[] = [];
  const drop = async (): Promise<void> => {
    await Promise.all(clients.splice(0).map((client) => client.end().catch(() => undefined)));
    await queryOnce(serverUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  };
  afterTest(drop);
  return {
    name,
    url,
    adminUrl,
    query: (sql, values) => queryOnce(adminUrl, sql, values),
    client: async (config) => {
      const client = await connect(url, config);
      clients.push(client);
      return client;
    },
    drop,
  };
}

/** Runs SQL on a connection of its own and returns the rows of the last statement. */
export async function queryOnce(url: string, sql: string, values?: unknown[]): Promise<Row[]> {
  const client = await connect(url);
  try {
    const result = (await client.query(sql, values)) as pg.QueryResult<Row> | pg.QueryResult<Row>[];
    return Array.isArray(result) ? result.at(-1)!.rows : result.rows;
  } finally {
    await client.end();
  }
}

async function connect(url: string, config: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({ ...config, connectionString: url });
  // A connection that a test cuts is news to its query, which fails, and not to the test process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}
