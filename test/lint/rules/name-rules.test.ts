import { expect, test } from 'vitest';
import { createDatabase } from '../../kit/database.ts';
import { firing, messages } from './firing.ts';

const long = 'a'.repeat(64);

test.each([
  [`ALTER TABLE t ADD COLUMN ${long} int`, 'a'.repeat(63)],
  [`CREATE TABLE "${long}" (id int)`, 'a'.repeat(63)],
  [`CREATE INDEX ON t ("${'é'.repeat(40)}")`, 'é'.repeat(31)],
  [`SELECT 1 AS ${long}`, 'a'.repeat(63)],
])('a name of more than 63 bytes is cut', async (sql, cut) => {
  expect(await messages('identifier-truncated', sql)).toEqual([
    expect.stringMatching(new RegExp(`to ${cut}$`)),
  ]);
});

test.each([
  `CREATE TABLE ${'a'.repeat(63)} (id int)`,
  `SELECT '${long}'`,
  `SELECT 1 -- ${long}`,
  `DO $$ SELECT ${long} $$`,
  `CREATE TABLE "${'é'.repeat(31)}" (id int)`,
])('no name is cut', async (sql) => {
  expect(await firing('identifier-truncated', sql)).toEqual([]);
});

test('the place of a long name is right behind letters of several bytes', async () => {
  const sql = `CREATE TABLE "é" (\n  "ü" int, ${long} int)`;
  expect(await firing('identifier-truncated', sql)).toMatchObject([{ line: 2, column: 12 }]);
});

test('names are told by their signs, their case and whether they are reserved', async () => {
  const said = async (sql: string): Promise<string[]> => {
    const fired: string[] = [];
    for (const id of ['style-naming', 'style-uppercase-name', 'style-reserved-keyword']) {
      if ((await firing(id, sql)).length > 0) fired.push(id);
    }
    return fired;
  };
  expect(await said('CREATE TABLE order_items (id int, "größe" int, a1_b2 int, _hidden int)')).toEqual([]);
  expect(await said('CREATE TABLE "order-items" (id int)')).toEqual(['style-naming']);
  expect(await said('CREATE TABLE t ("2nd" int)')).toEqual(['style-naming']);
  expect(await said('CREATE TABLE t (a__b int)')).toEqual(['style-naming']);
  expect(await said('CREATE TABLE "Orders" (id int)')).toEqual(['style-uppercase-name']);
  expect(await said('ALTER TABLE t ADD COLUMN "userId" int')).toEqual(['style-uppercase-name']);
  expect(await said('ALTER TABLE t RENAME COLUMN a TO "B"')).toEqual(['style-uppercase-name']);
  expect(await said('CREATE TABLE "order" (id int)')).toEqual(['style-reserved-keyword']);
  expect(await said('CREATE INDEX CONCURRENTLY "left" ON t (id)')).toEqual(['style-reserved-keyword']);
  expect(await said('ALTER TABLE t ADD CONSTRAINT "Check" CHECK (true)')).toEqual(['style-uppercase-name']);
  expect(await said('CREATE TYPE "Mood" AS ENUM ()')).toEqual(['style-uppercase-name']);
  // Not a new name: it is only used.
  expect(await said('INSERT INTO "Orders" ("order") VALUES (1)')).toEqual([]);
  expect(await said('CREATE TABLE t (name text, value int, key int, timestamp text)')).toEqual([]);
});

test('the reserved words are those that the server does not take as a name', async () => {
  const { isReserved } = await import('../../../src/lint/reserved-words.ts');
  const rows = await (
    await createDatabase()
  ).query("SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')");
  for (const { word } of rows) expect([word, isReserved(String(word))]).toEqual([word, true]);
  const free = await (
    await createDatabase()
  ).query("SELECT word FROM pg_get_keywords() WHERE catcode IN ('U', 'C')");
  // Words that are reserved in a later version only are in the list, too.
  const wrong = free
    .map(({ word }) => String(word))
    .filter((word) => isReserved(word) && word !== 'system_user');
  expect(wrong).toEqual([]);
});

test('a table is named with its schema', async () => {
  const id = 'style-unqualified-table';
  for (const sql of [
    'CREATE TABLE t (id int)',
    'ALTER TABLE t ADD COLUMN a int',
    'DROP TABLE t',
    'CREATE TABLE t AS SELECT 1',
    'ALTER TABLE t RENAME TO u',
  ]) {
    expect(await firing(id, sql)).toHaveLength(1);
  }
  for (const sql of [
    'CREATE TABLE s.t (id int)',
    'ALTER TABLE s.t ADD COLUMN a int',
    'DROP TABLE s.t',
    'CREATE TEMP TABLE t (id int); ALTER TABLE t ADD COLUMN a int',
    'CREATE TEMP TABLE t AS SELECT 1',
    'SELECT * FROM t',
  ]) {
    expect(await firing(id, sql)).toEqual([]);
  }
});

test('a new table is commented', async () => {
  const id = 'style-comment-required';
  const create = 'CREATE TABLE t (id int);';
  expect(await firing(id, create)).toHaveLength(1);
  expect(await firing(id, `${create} COMMENT ON TABLE public.t IS 'what it is for'`)).toEqual([]);
  expect(await firing(id, [create, "COMMENT ON TABLE t IS 'what it is for'"])).toEqual([]);
  expect(await firing(id, `${create} COMMENT ON COLUMN t.id IS 'x'`)).toHaveLength(1);
  expect(await firing(id, `${create} DROP TABLE t`)).toEqual([]);
  expect(await firing(id, 'CREATE TEMP TABLE t (id int)')).toEqual([]);
  expect(await firing(id, 'ALTER TABLE t ADD COLUMN a int', { base: create })).toEqual([]);
});
