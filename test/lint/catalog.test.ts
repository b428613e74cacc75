import { describe, expect, it } from 'vitest';
import type { BaseSchema } from '../../src/lint/catalog.ts';
import { applyStatement } from '../../src/lint/schema/apply.ts';
import { CatalogState } from '../../src/lint/schema/state.ts';
import { readStatements } from '../../src/lint/statements.ts';

async function catalogOf(sql: string, base?: BaseSchema): Promise<CatalogState> {
  const catalog = new CatalogState(base);
  const [file] = await readStatements([
    { path: 'a.sql', source: sql, pending: true, assumeInTransaction: false },
  ]);
  for (const statement of file?.statements ?? []) applyStatement(catalog, statement);
  return catalog;
}

const empty: BaseSchema = { searchPath: ['public'], relations: [], types: [], routines: [] };

describe('the catalog of a script', () => {
  it('knows a table with its columns, constraints and indexes', async () => {
    const catalog = await catalogOf(`
      CREATE TABLE customers (id bigint PRIMARY KEY);
      CREATE TABLE orders (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        number serial,
        customer_id bigint NOT NULL REFERENCES customers,
        code varchar(20) UNIQUE,
        total numeric(10, 2) DEFAULT 0 CHECK (total >= 0),
        double numeric GENERATED ALWAYS AS (total * 2) STORED,
        CONSTRAINT known CHECK (code IS NOT NULL AND total > 0),
        UNIQUE (customer_id, code)
      );
      CREATE INDEX ON orders (lower(code)) WHERE total > 0;
    `);
    const orders = catalog.relation({ name: 'orders' })!;
    expect(orders).toMatchObject({ schema: 'public', kind: 'table', known: true, temporary: false });
    expect(
      [...orders.columns.values()].map(({ created, ...column }) => [Object.values(column), !!created]),
    ).toEqual([
      [['id', 'bigint', true, false, true, undefined], true],
      [['number', 'integer', true, true, false, undefined], true],
      [['customer_id', 'bigint', true, false, false, undefined], true],
      [['code', 'character varying(20)', false, false, false, undefined], true],
      [['total', 'numeric(10,2)', false, true, false, undefined], true],
      [['double', 'numeric', false, false, false, 'stored'], true],
    ]);
    expect(orders.constraints.map(({ name, kind, columns }) => [name, kind, columns])).toEqual([
      ['orders_pkey', 'primary key', ['id']],
      ['orders_customer_id_fkey', 'foreign key', ['customer_id']],
      ['orders_code_key', 'unique', ['code']],
      ['orders_total_check', 'check', ['total']],
      ['known', 'check', ['code', 'total']],
      ['orders_customer_id_code_key', 'unique', ['customer_id', 'code']],
    ]);
    expect(orders.constraints[1]).toMatchObject({
      references: { schema: 'public', name: 'customers' },
      referencedColumns: ['id'],
      validated: true,
    });
    expect(orders.constraints[4]).toMatchObject({ provesNotNull: ['code'] });
    expect(
      orders.indexes.map(({ name, columns, unique, partial }) => [name, columns, unique, partial]),
    ).toEqual([
      ['orders_pkey', ['id'], true, false],
      ['orders_code_key', ['code'], true, false],
      ['orders_customer_id_code_key', ['customer_id', 'code'], true, false],
      ['orders_lower_idx', [undefined], false, true],
    ]);
  });

  it('knows nothing of what it has not seen, and says so', async () => {
    const catalog = await catalogOf('ALTER TABLE app.users ADD COLUMN a int NOT NULL;');
    expect(catalog.complete).toBe(false);
    const users = catalog.relation({ schema: 'app', name: 'users' })!;
    expect(users).toMatchObject({ known: false, created: undefined });
    expect(users.columns.get('a')).toMatchObject({ type: 'integer', notNull: true });
    expect(users.columns.get('a')?.created).toBeDefined();
    expect(catalog.relation({ name: 'orders' })).toBeUndefined();
  });

  it('takes a relation that is not in a complete base schema for none', async () => {
    const catalog = await catalogOf('ALTER TABLE users ADD COLUMN a int;', empty);
    expect(catalog.complete).toBe(true);
    expect(catalog.relation({ name: 'users' })).toBeUndefined();
  });
});

describe('types and functions', () => {
  it('are known with what rules ask of them', async () => {
    const catalog = await catalogOf(`
      CREATE TYPE mood AS ENUM ('a');
      CREATE DOMAIN plain AS text; CREATE DOMAIN checked AS int NOT NULL; CREATE DOMAIN later AS int;
      ALTER DOMAIN later ADD CHECK (VALUE > 0);
      CREATE FUNCTION app.f() RETURNS int LANGUAGE sql STABLE AS 'SELECT 1';
      CREATE FUNCTION g(int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
      CREATE FUNCTION g(text) RETURNS int IMMUTABLE RETURN 1;
      CREATE FUNCTION gone() RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION gone();
    `);
    const type = (name: string) => catalog.type({ name });
    expect(type('mood')).toMatchObject({ schema: 'public', kind: 'enum', constrained: false });
    expect(['plain', 'checked', 'later'].map((name) => type(name)?.constrained)).toEqual([false, true, true]);
    expect(catalog.functions({ name: 'f' })).toEqual([]);
    expect(catalog.functions({ schema: 'app', name: 'f' })).toMatchObject([
      { volatility: 'stable', language: 'sql' },
    ]);
    expect(
      catalog.functions({ name: 'g' }).map(({ volatility, language }) => [volatility, language]),
    ).toEqual([
      ['volatile', 'plpgsql'],
      ['immutable', 'sql'],
    ]);
    expect(catalog.functions({ name: 'gone' })).toEqual([]);
  });
});

describe('a catalog that is not complete', () => {
  it('takes the only relation of a name for the one that is meant', async () => {
    const catalog = await catalogOf('CREATE TABLE app.users (a int); ALTER TABLE users ADD COLUMN b int;');
    expect([...catalog.relations()].map(({ schema }) => schema)).toEqual(['app']);
    expect(catalog.relation({ name: 'users' })?.columns.size).toBe(2);
  });

  it('looks in the search path when there are several', async () => {
    const catalog = await catalogOf('CREATE TABLE app.users (a int); CREATE TABLE public.users ();');
    expect(catalog.relation({ name: 'users' })?.schema).toBe('public');
  });

  it.each([
    ['DO $$ BEGIN EXECUTE $x$CREATE TABLE t ()$x$; END $$'],
    ['CALL make_tables()'],
    ['CREATE EXTENSION citext'],
    ['REPACK TABLE t'],
  ])('is what a complete one is after a statement that does what is not to be seen: %s', async (sql) => {
    expect((await catalogOf(sql, empty)).complete).toBe(false);
  });
});

it('cuts names where PostgreSQL does', async () => {
  const catalog = await catalogOf(`CREATE TABLE ${'ä'.repeat(40)} (${'b'.repeat(70)} int);`);
  const table = catalog.relation({ name: 'ä'.repeat(31) })!;
  expect([...table.columns.keys()]).toEqual(['b'.repeat(63)]);
});
