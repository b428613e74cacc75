import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { createDatabase, type TestDatabase } from './database.ts';
import { schemaInventory } from './inventory.ts';
import { baseSchema, mutations, unchanging } from './inventory-cases.ts';
import { createRole } from './role.ts';

let database: TestDatabase;
let client: pg.Client;
let before: string[];

beforeAll(async () => {
  database = await createDatabase();
  client = await database.client();
  await client.query(baseSchema);
  before = await schemaInventory(client);
});

/** The inventory as a transaction sees it that ran `sql` and is then rolled back. */
async function inventoryAfter(sql: string): Promise<string[]> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    return await schemaInventory(client);
  } finally {
    await client.query('ROLLBACK');
  }
}

describe('schemaInventory', () => {
  const known = mutations
    .filter(({ since = 0 }) => since <= inject('serverMajor'))
    .map(({ sql, changes }) => [sql, changes] as const);

  test.for(known)('sees %s', async ([sql, changes]) => {
    const after = await inventoryAfter(sql);
    const changed = [
      ...after.filter((line) => !before.includes(line)),
      ...before.filter((line) => !after.includes(line)),
    ];
    expect(changed.filter((line) => line.startsWith(changes))).not.toEqual([]);
  });

  test.for(unchanging)('sees no change in %s', async (sql) => {
    expect(await inventoryAfter(sql)).toEqual(before);
  });

  test('is the same for two databases with the same schema', async () => {
    const other = await createDatabase();
    // Other object ids than in the first one.
    await other.query('CREATE TABLE passing (id serial PRIMARY KEY); DROP TABLE passing');
    await other.query(baseSchema);
    expect(await schemaInventory(await other.client())).toEqual(before);
  });

  test('has one line an object, in order, without system objects', () => {
    expect(before).toEqual([...new Set(before)]);
    expect(before).toContainEqual(expect.stringMatching(/^enum app\.state: labels='new', 'done' \| owner=/));
    expect(before.filter((line) => /pg_toast|information_schema/.test(line))).toEqual([]);
  });

  test('leaves out a table and all that belongs to it', async () => {
    const after = async (): Promise<string[]> =>
      schemaInventory(client, { without: ['public._migrations', 'app."No such"'] });
    await client.query('BEGIN');
    await client.query(`
      CREATE TABLE _migrations (id serial PRIMARY KEY, version text UNIQUE CHECK (version <> ''), at timestamptz DEFAULT now());
      CREATE INDEX ON _migrations (at);
      CREATE POLICY p ON _migrations;
      CREATE STATISTICS s ON id, at FROM _migrations;
      COMMENT ON TABLE _migrations IS 'history';
      COMMENT ON COLUMN _migrations.version IS 'history';
      GRANT SELECT ON _migrations TO public;`);
    expect(await schemaInventory(client)).not.toEqual(before);
    expect(await after()).toEqual(before);
    await client.query('ROLLBACK');
  });

  test('shows nothing of what an extension brings along', async () => {
    const after = await inventoryAfter('CREATE EXTENSION citext SCHEMA app');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      expect.stringMatching(/^comment on extension citext: /),
      expect.stringMatching(/^extension citext: /),
    ]);
  });

  test('leaves session and transaction as they were', async () => {
    await client.query('SET search_path = app; SET jit = on');
    await schemaInventory(client);
    await client.query('BEGIN; SET LOCAL search_path = public; CREATE TABLE here ()');
    await schemaInventory(client);
    expect((await client.query('SHOW search_path')).rows).toEqual([{ search_path: 'public' }]);
    expect((await client.query("SELECT to_regclass('here') IS NOT NULL AS kept")).rows).toEqual([
      { kept: true },
    ]);
    await client.query('ROLLBACK');
    expect(
      (await client.query("SELECT current_setting('search_path') AS path, current_setting('jit') AS jit"))
        .rows,
    ).toEqual([{ path: 'app', jit: 'on' }]);
    await client.query('RESET ALL');
  });

  test('works for a role without any privilege', async () => {
    const role = await createRole();
    const stranger = new pg.Client({ connectionString: role.url(database.url) });
    await stranger.connect();
    const seen = await schemaInventory(stranger);
    await stranger.end();
    expect(seen).toEqual(before);
  });

  test('works on the embedded server and shows the same objects', async () => {
    const embedded = await PGlite.create();
    await embedded.exec(baseSchema);
    const inventory = await schemaInventory({ query: (sql) => embedded.exec(sql) });
    await embedded.close();
    // Since 18 a NOT NULL is an object of its own.
    const objects = (lines: string[]): string[] =>
      lines.map((line) => line.split(':')[0]!).filter((object) => !/^constraint .*_not_null$/.test(object));
    expect(objects(inventory)).toEqual(objects(before));
  });
});
