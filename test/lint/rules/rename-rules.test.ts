import { expect, test } from 'vitest';
import { found } from './found.ts';

const base = `CREATE TABLE app.orders (id int); CREATE INDEX orders_id ON app.orders (id); CREATE SEQUENCE app.numbers;
CREATE VIEW app.totals AS SELECT 1 AS a; CREATE TYPE state AS ENUM ('a');`;

test.each([
  ['ALTER TABLE app.orders RENAME TO bookings', 'says app.orders, because it is called bookings'],
  ['ALTER VIEW app.totals RENAME TO sums', 'says app.totals, because it is called sums'],
  ['ALTER TABLE IF EXISTS unheard_of RENAME TO x', 'says unheard_of, because it is called x'],
  ['ALTER TABLE app.orders RENAME TO b; CREATE VIEW other.orders AS SELECT * FROM app.b', 'says app.orders,'],
  [
    'ALTER TABLE app.orders RENAME TO b; VACUUM x; CREATE VIEW app.orders AS SELECT * FROM app.b',
    'says app.orders,',
  ],
])('the running application feels %s', async (sql, message) => {
  const findings = await found('rename-table', sql, { base });
  expect(findings).toMatchObject([{ severity: 'error', message: expect.stringContaining(message) }]);
});

test.each([
  'ALTER TABLE app.orders RENAME TO b; CREATE VIEW app.orders AS SELECT * FROM app.b',
  'CREATE TABLE n (id int); ALTER TABLE n RENAME TO m',
  'CREATE TABLE app.n (id int); ALTER TABLE app.orders RENAME TO o; ALTER TABLE app.n RENAME TO orders',
  'ALTER INDEX app.orders_id RENAME TO x',
  'ALTER TABLE app.orders_id RENAME TO x',
  'ALTER TABLE app.numbers RENAME TO x',
  'ALTER TABLE app.orders RENAME COLUMN id TO x',
])('the running application does not feel %s', async (sql) => {
  expect(await found('rename-table', sql, { base })).toEqual([]);
});

test('a renamed schema takes its name from everything', async () => {
  expect(await found('rename-schema', 'ALTER SCHEMA app RENAME TO shop')).toMatchObject([
    {
      severity: 'error',
      message:
        'breaks every query, search_path and function that says app, because the schema is called shop from now on',
    },
  ]);
  expect(await found('rename-schema', 'ALTER TABLE app.orders RENAME TO shop')).toEqual([]);
});

test.each([
  ['ALTER TABLE app.orders SET SCHEMA archive', 'error'],
  ['ALTER VIEW app.totals SET SCHEMA archive', 'error'],
  ['ALTER SEQUENCE app.numbers SET SCHEMA archive', 'error'],
  ['ALTER FUNCTION f(int) SET SCHEMA archive', 'warning'],
  ['ALTER TYPE state SET SCHEMA archive', 'warning'],
  ['ALTER EXTENSION citext SET SCHEMA archive', 'warning'],
  ['ALTER TABLE app.orders SET SCHEMA archive; CREATE VIEW archive.orders AS SELECT 1', 'error'],
])('what is moved is not found: %s', async (sql, severity) => {
  expect(await found('set-schema', sql, { base })).toMatchObject([{ severity }]);
});

test.each([
  'ALTER TABLE app.orders SET SCHEMA archive; CREATE VIEW app.orders AS SELECT * FROM archive.orders',
  'CREATE TABLE n (id int); ALTER TABLE n SET SCHEMA archive',
  'CREATE TYPE fresh AS ENUM (); ALTER TYPE fresh SET SCHEMA archive',
])('what is moved is found all the same: %s', async (sql) => {
  expect(await found('set-schema', sql, { base })).toEqual([]);
});

test('a renamed enum value is not known to the running application', async () => {
  expect(await found('rename-enum-value', "ALTER TYPE app.state RENAME VALUE 'a' TO 'b'")).toMatchObject([
    { severity: 'warning', message: expect.stringContaining("the value 'a' of app.state") },
  ]);
  expect(await found('rename-enum-value', "ALTER TYPE state ADD VALUE 'b'", { base })).toEqual([]);
  const fresh = "CREATE TYPE fresh AS ENUM ('a'); ALTER TYPE fresh RENAME VALUE 'a' TO 'b'";
  expect(await found('rename-enum-value', fresh, { base })).toEqual([]);
});
