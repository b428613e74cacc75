import { describe, expect, test } from 'vitest';
import { connectionOf } from '../../src/postgres/connection.ts';
import { diffInventories } from '../../src/rehearsal/inventory-diff.ts';
import type { DiffOptions } from '../../src/rehearsal/inventory-diff.ts';
import { readInventory } from '../../src/rehearsal/inventory.ts';
import type { Inventory } from '../../src/rehearsal/inventory.ts';
import { createDatabase } from '../kit/database.ts';
import { baseSchema } from '../kit/inventory-cases.ts';
import { createRole } from '../kit/role.ts';
import { briefly, connectionTo, embeddedClient } from './support.ts';

/** What a diff says of one database before and after some SQL. */
async function differences(base: string, sql: string, options?: DiffOptions): Promise<string[]> {
  const database = await createDatabase();
  await database.query(base);
  const connection = await connectionTo(database.url);
  const before = await readInventory(connection);
  await database.query(sql);
  return briefly(diffInventories(before, await readInventory(connection), options));
}

describe('readInventory', () => {
  test('reads for a role without any privilege, in a session that may only read, and leaves it as it was', async () => {
    const database = await createDatabase();
    await database.query(baseSchema);
    const stranger = await createRole();
    const connection = await connectionTo(stranger.url(database.url));
    await connection.send('SET default_transaction_read_only = on; SET search_path = app; SET jit = on');
    const seen = await readInventory(connection);
    expect(seen).toEqual(await readInventory(await connectionTo(database.url)));
    const [settings] = await connection.send(
      "SELECT current_setting('search_path'), current_setting('jit'), now() = statement_timestamp()",
      { rows: 'all' },
    );
    expect(settings!.rows).toEqual([['app', 'on', 't']]);
  });

  test('sees what a transaction sees and leaves it open', async () => {
    const database = await createDatabase();
    const connection = await connectionTo(database.url);
    await connection.send('BEGIN; CREATE TABLE a (b int)');
    const { items } = await readInventory(connection, { inTransaction: true });
    expect(items.map(({ kind, identity }) => `${kind} ${identity}`)).toContain('table public.a');
    await connection.send('ROLLBACK');
    expect((await readInventory(connection)).items.filter(({ kind }) => kind === 'table')).toEqual([]);
  });

  test('passes over the history and the schemas that it is told, with their event triggers and comments', async () => {
    const database = await createDatabase();
    const connection = await connectionTo(database.url);
    const before = await readInventory(connection);
    await database.query(`
      CREATE TABLE _migrations (id serial PRIMARY KEY);
      CREATE SCHEMA tracer;
      CREATE TABLE tracer.seen (id serial PRIMARY KEY);
      COMMENT ON COLUMN tracer.seen.id IS 'x';
      COMMENT ON SCHEMA tracer IS 'x';
      GRANT SELECT ON tracer.seen TO public;
      ALTER DEFAULT PRIVILEGES IN SCHEMA tracer GRANT SELECT ON TABLES TO public;
      CREATE FUNCTION tracer.note() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
      COMMENT ON FUNCTION tracer.note() IS 'x';
      CREATE EVENT TRIGGER tracer ON ddl_command_end EXECUTE FUNCTION tracer.note();`);
    const leftOut = { tables: ['public._migrations'], schemas: ['tracer'] };
    expect(await readInventory(connection, leftOut)).toEqual(before);
    expect((await readInventory(connection)).items.length).toBeGreaterThan(before.items.length + 10);
  });

  test('tells what was granted on an object of an extension beyond what the extension grants', async () => {
    const base = 'CREATE EXTENSION citext';
    expect(await differences(base, 'REVOKE EXECUTE ON FUNCTION citextin(cstring) FROM public')).toEqual([
      '+ grant on function public.citextin(cstring) to public',
    ]);
    expect(await differences(base, 'GRANT EXECUTE ON FUNCTION citextin(cstring) TO public')).toEqual([]);
  });

  test('tells no secret', async () => {
    const database = await createDatabase();
    await database.query(`CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (password 'hunter2');
      CREATE USER MAPPING FOR public SERVER s OPTIONS (password 'hunter3')`);
    const seen = JSON.stringify(await readInventory(await connectionTo(database.url)));
    expect(seen).toContain('password=');
    expect(seen).not.toContain('hunter');
  });

  test('is limited in time', async () => {
    const connection = await connectionTo((await createDatabase()).url);
    await connection.send("SET statement_timeout = '1h'");
    await readInventory(connection, { timeoutMs: 60_000 });
    const [after] = await connection.send('SHOW statement_timeout', { rows: 'all' });
    expect(after!.rows).toEqual([['1h']]);
  });

  test('reads the embedded server', async () => {
    const client = await embeddedClient();
    await client.query(baseSchema);
    const { items, major } = await readInventory(connectionOf(client, { owned: false }));
    expect(major).toBe(18);
    expect(items.find(({ identity }) => identity === 'app.account.email')).toMatchObject({
      kind: 'column',
      parent: 'app.account',
      properties: { type: 'app.email', 'not null': 'yes', position: '2' },
    });
  });
});

describe('diffInventories', () => {
  const table =
    'CREATE TABLE a (id int PRIMARY KEY, b int UNIQUE, c text CHECK (c <> $$x$$), d int REFERENCES a);';

  test.for([
    ['ALTER TABLE a DROP b, ADD b int UNIQUE', ['(~ column order public.a)']],
    // The index goes with the constraint.
    ['ALTER TABLE a DROP CONSTRAINT a_b_key', ['- constraint public.a.a_b_key']],
    [
      'ALTER TABLE a DROP CONSTRAINT a_b_key; CREATE TABLE a_b_key (); ALTER TABLE a ADD UNIQUE (b); DROP TABLE a_b_key',
      ['(~ constraint public.a.a_b_key)'],
    ],
    [
      'ALTER TABLE a DROP CONSTRAINT a_c_check, ADD CONSTRAINT a_c_check1 CHECK (c <> $$x$$)',
      ['(~ constraint public.a.a_c_check)'],
    ],
    // A person's name is no name of PostgreSQL's.
    [
      'ALTER TABLE a RENAME CONSTRAINT a_c_check TO no_x',
      ['- constraint public.a.a_c_check', '+ constraint public.a.no_x'],
    ],
    // Another definition under another chosen name is another constraint.
    [
      'ALTER TABLE a DROP CONSTRAINT a_c_check, ADD CONSTRAINT a_c_check1 CHECK (c <> $$y$$)',
      ['- constraint public.a.a_c_check', '+ constraint public.a.a_c_check1'],
    ],
    ['ALTER TABLE a ALTER b SET NOT NULL', ['~ column public.a.b']],
    ['ALTER TABLE a ADD e bigint GENERATED ALWAYS AS IDENTITY', ['+ column public.a.e']],
    ['CREATE SEQUENCE s', ['+ sequence public.s']],
    ['CREATE TYPE r AS RANGE (subtype = float8)', ['+ range type public.r']],
  ] as const)('%s', async ([sql, expected]) => {
    const changes = await differences(table, sql);
    // From version 18 on a NOT NULL of an added column is a constraint, which says nothing new.
    expect(changes.filter((line) => !line.endsWith('_not_null'))).toEqual(expected);
  });

  test('folds what comes with a table, when it is asked to', async () => {
    const more =
      'CREATE TABLE b (id int PRIMARY KEY, c int); CREATE INDEX ON b (c); COMMENT ON TABLE b IS $$x$$';
    expect(await differences(table, more, { parts: false })).toEqual(['+ table public.b']);
    expect((await differences(table, more)).slice(0, 3)).toEqual([
      '+ table public.b',
      '+ column public.b.id',
      '+ column public.b.c',
    ]);
  });

  test('takes owners for a difference, or not', async () => {
    const role = (await createRole()).identifier;
    expect(await differences(table, `ALTER TABLE a OWNER TO ${role}`)).toEqual(['~ table public.a']);
    expect(await differences(table, `ALTER TABLE a OWNER TO ${role}`, { owners: false })).toEqual([]);
  });

  test('calls the order of the attributes of a composite type no cosmetics', async () => {
    const changes = await differences(
      'CREATE TYPE pair AS (a int, b int)',
      'ALTER TYPE pair DROP ATTRIBUTE a, ADD ATTRIBUTE a int',
    );
    expect(changes).toEqual(['~ column order public.pair']);
  });

  test('calls the line ends of a function cosmetics', () => {
    const inventory = (definition: string): Inventory => ({
      major: 15,
      items: [{ kind: 'function', identity: 'f()', parent: null, properties: { definition } }],
    });
    expect(briefly(diffInventories(inventory('a\nb'), inventory('a\r\nb')))).toEqual(['(~ function f())']);
    expect(briefly(diffInventories(inventory('a\nb'), inventory('a\r\nc')))).toEqual(['~ function f()']);
  });

  test('refuses two major versions', () => {
    expect(() => diffInventories({ major: 16, items: [] }, { major: 17, items: [] })).toThrow(RangeError);
  });
});
