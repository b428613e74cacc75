import { expect, test } from 'vitest';
import { createDatabase } from '../../kit/database.ts';
import { firing, messages } from './firing.ts';

const base = "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE people (id int, m mood, name text);";
const added = "ALTER TYPE mood ADD VALUE 'b';";

test('before version 12 no value is added to an enum in a transaction', async () => {
  const id = 'enum-add-value-in-transaction';
  expect(await messages(id, added, { base, version: 11 })).toEqual([
    'fails: before PostgreSQL 12 no value can be added to mood in a transaction',
  ]);
  expect(await firing(id, added, { base, version: 12 })).toEqual([]);
  expect(await firing(id, added, { base, version: 11, assumeInTransaction: false })).toEqual([]);
  expect(await firing(id, `CREATE TYPE n AS ENUM (); ALTER TYPE n ADD VALUE 'b'`, { version: 11 })).toEqual(
    [],
  );
  expect(await firing(id, "ALTER TYPE mood RENAME VALUE 'a' TO 'z'", { base, version: 11 })).toEqual([]);
});

const using = [
  "INSERT INTO people (id, m) VALUES (1, 'b')",
  "SELECT 'b'::mood",
  "CREATE TABLE more (m mood DEFAULT 'b')",
  "CREATE VIEW v AS SELECT * FROM people WHERE m = 'b'",
  "ALTER TABLE people ALTER COLUMN m SET DEFAULT 'b'",
];
const notUsing = [
  "SELECT 'b'::text",
  "CREATE TABLE more (a text DEFAULT 'b')",
  'INSERT INTO people (id) VALUES (1)',
];

test.each(using)('a new value is used by %s in the same transaction', async (sql) => {
  const id = 'enum-value-used-in-same-transaction';
  expect(await messages(id, `${added} ${sql}`, { base })).toEqual([
    "fails: 'b' of mood cannot be used before the transaction that adds it has committed",
  ]);
  expect(await firing(id, [added, sql], { base })).toEqual([]);
  expect(await firing(id, `${added} ${sql}`, { base, assumeInTransaction: false })).toEqual([]);
});

test.each(notUsing)('a new value is not used by %s', async (sql) => {
  expect(await firing('enum-value-used-in-same-transaction', `${added} ${sql}`, { base })).toEqual([]);
});

test('the server agrees on what uses a new value', async () => {
  const client = await (await createDatabase()).client();
  await client.query(base);
  for (const sql of [...using, ...notUsing]) {
    await client.query(`BEGIN; ${added}`);
    const code = await client.query(sql).then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    );
    await client.query('ROLLBACK');
    expect([sql, code]).toEqual([sql, using.includes(sql) ? '55P04' : 'done']);
  }
});

test('from version 17 on the values of a type that is new itself can be used', async () => {
  const sql = `CREATE TYPE n AS ENUM ('a'); ALTER TYPE n ADD VALUE 'b'; SELECT 'b'::n;`;
  expect(await firing('enum-value-used-in-same-transaction', sql, { version: 16 })).toHaveLength(1);
  expect(await firing('enum-value-used-in-same-transaction', sql, { version: 17 })).toEqual([]);
});

test('renaming a value adds none', async () => {
  const sql = "ALTER TYPE mood RENAME VALUE 'a' TO 'z'; INSERT INTO people (m) VALUES ('z')";
  expect(await firing('enum-value-used-in-same-transaction', sql, { base })).toEqual([]);
});

test('the place of a new value is asked for, and enums as such', async () => {
  expect(await firing('style-enum-value-position', added)).toHaveLength(1);
  expect(
    await firing('style-enum-value-position', "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'b'"),
  ).toHaveLength(1);
  expect(await firing('style-enum-value-position', "ALTER TYPE mood ADD VALUE 'b' BEFORE 'a'")).toEqual([]);
  expect(await firing('style-enum-value-position', "ALTER TYPE mood RENAME VALUE 'a' TO 'z'")).toEqual([]);
  expect(await firing('style-create-enum', "CREATE TYPE s.mood AS ENUM ('a')")).toHaveLength(1);
  expect(await firing('style-create-enum', 'CREATE TYPE pair AS (a int, b int)')).toEqual([]);
});
