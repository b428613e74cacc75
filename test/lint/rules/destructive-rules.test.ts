import { expect, test } from 'vitest';
import { found } from './found.ts';

const shop = `CREATE TABLE customers (id int PRIMARY KEY);
CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers);
CREATE TABLE items (order_id int REFERENCES orders);
CREATE VIEW totals AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW summary AS SELECT 1 AS a;
CREATE FUNCTION total() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE m (d date) PARTITION BY RANGE (d);
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');`;

test('a dropped table loses its rows and stops the tables that it references', async () => {
  expect(await found('drop-table', 'DROP TABLE orders', { base: shop })).toMatchObject([
    {
      severity: 'error',
      message: 'deletes orders and every row in it for good, and blocks reads and writes of customers',
    },
  ]);
  expect(await found('drop-table', 'DROP TABLE m25', { base: shop })).toMatchObject([
    { message: 'deletes m25 and every row in it for good, and blocks reads and writes of m' },
  ]);
});

test('each of several dropped tables is told, of which nothing is known too', async () => {
  const findings = await found('drop-table', 'DROP TABLE IF EXISTS a, s.b');
  expect(findings.map(({ message }) => message)).toEqual([
    'deletes a and every row in it for good',
    'deletes s.b and every row in it for good',
  ]);
});

test.each([
  'CREATE TABLE fresh (a int); DROP TABLE fresh',
  'CREATE TEMP TABLE scratch (a int); DROP TABLE scratch',
  'DROP TABLE IF EXISTS never_there',
  'DROP VIEW totals',
])('no row is lost by %s', async (sql) => {
  expect(await found('drop-table', sql, { base: shop, complete: true })).toEqual([]);
});

test.each([
  ['drop-table-cascade', 'DROP TABLE orders CASCADE', 'DROP TABLE orders'],
  ['drop-view-cascade', 'DROP VIEW totals CASCADE', 'DROP VIEW totals RESTRICT'],
  ['drop-view-cascade', 'DROP MATERIALIZED VIEW summary CASCADE', 'DROP TABLE orders CASCADE'],
  ['drop-type-cascade', 'DROP TYPE state CASCADE', 'DROP TYPE state'],
  ['drop-type-cascade', 'DROP DOMAIN percent CASCADE', 'DROP DOMAIN percent'],
])('%s: %s takes more than it names, %s does not', async (rule, bad, good) => {
  expect(await found(rule, bad)).toMatchObject([{ severity: 'error' }]);
  expect(await found(rule, good)).toEqual([]);
});

test.each([
  ['DROP SCHEMA app CASCADE', 'deletes everything in schema app for good'],
  ['DROP SCHEMA app', 'removes schema app, and fails where anything is left in it'],
  ['DROP SCHEMA IF EXISTS app, other', 'removes schema app and other'],
])('%s', async (sql, message) => {
  expect(await found('drop-schema', sql)).toMatchObject([
    { severity: 'error', message: expect.stringContaining(message) },
  ]);
});

test('a schema that the pending files made may go', async () => {
  expect(await found('drop-schema', 'CREATE SCHEMA tmp; DROP SCHEMA tmp CASCADE')).toEqual([]);
  expect(await found('drop-schema', 'CREATE SCHEMA IF NOT EXISTS tmp; DROP SCHEMA tmp')).toHaveLength(1);
});

test.each(['DROP DATABASE shop', 'DROP DATABASE IF EXISTS shop WITH (FORCE)'])('%s', async (sql) => {
  expect(await found('drop-database', sql)).toMatchObject([
    { severity: 'error', message: 'deletes the database shop with everything in it' },
  ]);
});

test('TRUNCATE loses the rows of each table', async () => {
  const findings = await found('truncate', 'TRUNCATE orders, s.items');
  expect(findings.map(({ message }) => message)).toEqual([
    'deletes every row of orders, and blocks its reads and writes until COMMIT',
    'deletes every row of s.items, and blocks its reads and writes until COMMIT',
  ]);
  expect(await found('truncate', 'CREATE TABLE fresh (a int); TRUNCATE fresh')).toEqual([]);
  expect(await found('truncate', 'CREATE TEMP TABLE scratch (a int); TRUNCATE scratch')).toEqual([]);
});

test('TRUNCATE CASCADE names the tables that it empties where they are known', async () => {
  const findings = await found('truncate-cascade', 'TRUNCATE customers CASCADE', { base: shop });
  expect(findings.map(({ message }) => message)).toEqual([
    'empties orders as well, because it references customers',
    'empties items as well, because it references customers',
  ]);
  expect(await found('truncate-cascade', 'TRUNCATE other CASCADE')).toMatchObject([
    { severity: 'error', message: 'empties every table that references other as well' },
  ]);
});

test.each(['TRUNCATE customers', 'TRUNCATE customers, orders, items CASCADE', 'TRUNCATE items CASCADE'])(
  'nothing else is emptied by %s',
  async (sql) => {
    expect(await found('truncate-cascade', sql, { base: shop, complete: true })).toEqual([]);
  },
);

test.each([
  ['DROP VIEW totals', 'takes totals away from every query that still reads it'],
  ['DROP MATERIALIZED VIEW summary', 'takes summary away from every query that still reads it'],
  [
    'DROP MATERIALIZED VIEW summary; CREATE MATERIALIZED VIEW summary AS SELECT 2 AS a',
    'makes every reader of summary wait until the new one is filled and committed',
  ],
  ['DROP VIEW totals; CREATE VIEW totals AS SELECT 2 AS a; VACUUM orders', 'takes totals away from'],
])('readers feel %s', async (sql, message) => {
  const findings = await found('drop-view', sql, { base: shop });
  expect(findings).toMatchObject([{ severity: 'warning', message: expect.stringContaining(message) }]);
});

test.each([
  'DROP VIEW totals; CREATE VIEW totals AS SELECT 2 AS a',
  'DROP VIEW totals; CREATE TABLE totals (a int)',
  'CREATE VIEW fresh AS SELECT 1 AS a; DROP VIEW fresh',
  'DROP VIEW IF EXISTS never_there',
  'CREATE OR REPLACE VIEW totals AS SELECT 2 AS a',
])('no reader feels %s', async (sql) => {
  expect(await found('drop-view', sql, { base: shop, complete: true })).toEqual([]);
});

test.each([
  ['DROP FUNCTION total()', 'warning'],
  ['DROP FUNCTION total() CASCADE', 'error'],
  ['DROP PROCEDURE p', 'warning'],
  [
    'DROP FUNCTION total(); CREATE FUNCTION total() RETURNS text LANGUAGE sql AS $$SELECT 1$$; VACUUM m',
    'warning',
  ],
])('callers feel %s', async (sql, severity) => {
  expect(await found('drop-function', sql, { base: shop })).toMatchObject([{ severity }]);
});

test.each([
  'DROP FUNCTION total(); CREATE FUNCTION total() RETURNS text LANGUAGE sql AS $$SELECT 1$$',
  'CREATE FUNCTION fresh() RETURNS int LANGUAGE sql AS $$SELECT 1$$; DROP FUNCTION fresh()',
  'DROP FUNCTION IF EXISTS never_there()',
  'CREATE OR REPLACE FUNCTION total() RETURNS int LANGUAGE sql AS $$SELECT 2$$',
])('no caller feels %s', async (sql) => {
  expect(await found('drop-function', sql, { base: shop, complete: true })).toEqual([]);
});

test.each([
  ['DROP TABLE IF EXISTS orders; CREATE TABLE orders (id int)', 1],
  ['DROP TABLE orders CASCADE; CREATE TABLE IF NOT EXISTS orders (id int)', 1],
  ['DROP TABLE orders; CREATE TABLE orders AS SELECT 1 AS id', 1],
  ['DROP TABLE IF EXISTS fresh; CREATE TABLE fresh (id int)', 0],
  ['DROP TABLE orders; CREATE TABLE other.orders (id int)', 0],
  ['DROP TABLE orders; CREATE TEMP TABLE orders (id int)', 0],
  ['DROP TABLE orders', 0],
  ['CREATE TABLE t (a int); DROP TABLE t; CREATE TABLE t (a int)', 0],
])('a table is replaced by an empty one: %s', async (sql, times) => {
  const findings = await found('create-table-force', sql, { base: shop, complete: true });
  expect(findings).toHaveLength(times);
});

test('a table may be there where nothing is known', async () => {
  const sql = 'DROP TABLE IF EXISTS t; CREATE TABLE t (a int)';
  expect(await found('create-table-force', sql)).toHaveLength(1);
});
