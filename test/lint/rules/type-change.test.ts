import { describe, expect, test } from 'vitest';
import { rule as rewrite } from '../../../src/lint/rules/alter-column-type-rewrite.ts';
import { rule as timeZone } from '../../../src/lint/rules/alter-column-type-timezone.ts';
import { createDatabase } from '../../kit/database.ts';
import { findings, messages } from './findings.ts';

/** From, to, and USING: whether each rewrites the table is asked of the server. */
const changes: readonly (readonly [string, string, string?])[] = [
  ['varchar(10)', 'varchar(20)'],
  ['varchar(10)', 'varchar(10)'],
  ['varchar(20)', 'varchar(10)'],
  ['varchar(10)', 'varchar'],
  ['varchar(10)', 'text'],
  ['varchar(10)', 'char(10)'],
  ['varchar(10)', 'bpchar'],
  ['text', 'varchar'],
  ['text', 'varchar(100)'],
  ['text', 'text'],
  ['text', 'text', 'lower(c)'],
  ['text', 'name'],
  ['name', 'text'],
  ['char(10)', 'text'],
  ['char(10)', 'varchar(10)'],
  ['char(5)', 'char(9)'],
  ['char(5)', 'bpchar'],
  ['varchar(20)', 'text', 'c::text'],
  ['varchar(20)', 'text', 'c::varchar(10)'],
  ['varchar(20)', 'text', "c || ''"],
  ['varchar(10)', 'varchar(20)', 'c::varchar'],
  ['varchar(10)', 'varchar(20)', 'c::varchar(20)'],
  ['varchar(10)[]', 'varchar(20)[]'],
  ['varchar(10)[]', 'text[]'],
  ['varchar(10)[]', 'varchar[]'],
  ['smallint', 'int'],
  ['int', 'bigint'],
  ['bigint', 'int'],
  ['int', 'int'],
  ['serial', 'int'],
  ['int', 'oid'],
  ['int', 'numeric'],
  ['int', 'text'],
  ['numeric(10,2)', 'numeric(12,2)'],
  ['numeric(10,2)', 'numeric(8,2)'],
  ['numeric(10,2)', 'numeric(12,3)'],
  ['numeric(10,2)', 'numeric'],
  ['numeric', 'numeric(10,2)'],
  ['numeric(10)', 'numeric(12)'],
  ['numeric(10)', 'numeric(12,2)'],
  ['decimal(10,2)', 'numeric(10,2)'],
  ['real', 'double precision'],
  ['float', 'double precision'],
  ['timestamp(3)', 'timestamp(6)'],
  ['timestamp(3)', 'timestamp'],
  ['timestamp', 'timestamp(6)'],
  ['timestamp', 'timestamp(3)'],
  ['timestamp(6)', 'timestamptz(3)'],
  ['timestamp', 'date'],
  ['date', 'timestamp'],
  ['timestamp', 'timestamptz', "c AT TIME ZONE 'UTC'"],
  ['time(3)', 'time'],
  ['time', 'timetz'],
  ['interval(3)', 'interval(6)'],
  ['interval(6)', 'interval(3)'],
  ['interval(3)', 'interval'],
  ['interval day', 'interval'],
  ['interval', 'interval day'],
  ['interval hour to minute', 'interval day to second'],
  ['interval year', 'interval month'],
  ['varbit(3)', 'varbit(5)'],
  ['varbit(5)', 'varbit(3)'],
  ['bit(3)', 'varbit'],
  ['bit(3)', 'bit(5)'],
  ['cidr', 'inet'],
  ['inet', 'cidr'],
  ['inet', 'text'],
  ['json', 'jsonb'],
  ['json', 'text'],
  ['xml', 'text'],
  ['"char"', 'char(1)'],
  ['boolean', 'int', 'c::int'],
  ['checked', 'checked'],
  ['int', 'checked'],
  ['mood', 'mood'],
  ['mood', 'text'],
  ['text', 'mood', 'c::mood'],
];

const types = "CREATE DOMAIN checked AS int CHECK (VALUE > 0); CREATE TYPE mood AS ENUM ('a');";

test('a change of type is told of where the server rewrites the table, and nowhere else', async () => {
  const database = await createDatabase();
  const client = await database.client();
  await client.query(`SET timezone = 'UTC'; ${types}`);
  const fileNode = async (): Promise<unknown> =>
    (await client.query<{ node: unknown }>("SELECT pg_relation_filenode('t') AS node")).rows[0]?.node;
  const [told, done] = [[] as string[], [] as string[]];
  for (const [from, to, using] of changes) {
    const name = `${from} to ${to}${using === undefined ? '' : ` using ${using}`}`;
    const sql = `ALTER TABLE t ALTER COLUMN c TYPE ${to}${using === undefined ? '' : ` USING ${using}`};`;
    await client.query(`DROP TABLE IF EXISTS t; CREATE TABLE t (c ${from});`);
    const before = await fileNode();
    const changed = sql.includes('USING') ? sql : sql.replace(';', ` USING c::${to};`);
    // Where there is no assignment cast, PostgreSQL wants the one that is written out.
    await client.query(sql).catch(() => client.query(changed));
    if ((await fileNode()) !== before) done.push(name);
    if ((await messages(rewrite, sql, { before: `${types} CREATE TABLE t (c ${from});` })).length > 0)
      told.push(name);
  }
  expect(told).toEqual(done);
  expect(done.length).toBeGreaterThan(30);
});

describe('alter-column-type-rewrite', () => {
  test.each([
    ['text', 'warning', 'unless c is varchar or citext now'],
    ['varchar(255)', 'warning', 'unless c is a varchar of at most 255 now'],
    ['numeric(10,2)', 'warning', 'unless c is numeric of a smaller precision with 2 decimals now'],
    ['bigint', 'error', 'unless c is bigint now'],
    ['jsonb', 'error', 'unless c is jsonb now'],
  ])('says on what it depends where the type is not known: %s', async (type, severity, words) => {
    const found = await findings(rewrite, `ALTER TABLE t ALTER COLUMN c TYPE ${type}`);
    expect(found).toMatchObject([{ severity, message: expect.stringContaining(words) }]);
  });

  test('an expression rewrites, whatever the type was', async () => {
    const sql = 'ALTER TABLE t ALTER COLUMN c TYPE text USING trim(c)';
    expect(await messages(rewrite, sql)).toEqual([expect.not.stringContaining('unless')]);
  });

  test('knows the type that an earlier statement gave', async () => {
    const sql = `ALTER TABLE t ADD COLUMN c cidr;
      ALTER TABLE t ALTER COLUMN c TYPE inet;
      ALTER TABLE t ALTER COLUMN c TYPE text;`;
    expect(await messages(rewrite, sql)).toEqual([expect.stringContaining('as text in place of inet')]);
  });

  test('timestamps: by the time zone since 12, always before', async () => {
    const before = 'CREATE TABLE t (c timestamp(3));';
    const sql = 'ALTER TABLE t ALTER COLUMN c TYPE timestamptz';
    expect(await messages(rewrite, sql, { before, version: 12 })).toEqual([]);
    expect(await messages(rewrite, sql, { before, version: 11 })).toHaveLength(1);
    expect(await messages(rewrite, `SET timezone = 'Europe/Vienna'; ${sql}`, { before })).toHaveLength(1);
    expect(await messages(rewrite, `SET TIME ZONE 'Etc/UTC'; ${sql}`, { before })).toEqual([]);
  });

  test('a domain without constraints leaves it open', async () => {
    const before = 'CREATE DOMAIN d AS text; CREATE TABLE t (c d, e text);';
    const sql = 'ALTER TABLE t ALTER COLUMN c TYPE text; ALTER TABLE t ALTER COLUMN e TYPE d;';
    const found = await messages(rewrite, sql, { before });
    expect(found).toEqual([
      expect.stringContaining('unless one of'),
      expect.stringContaining('unless one of'),
    ]);
  });

  test('is silent about composite types and foreign tables', async () => {
    const before = 'CREATE TYPE y AS (a int); CREATE FOREIGN TABLE f (a int) SERVER s;';
    const sql = 'ALTER TYPE y ALTER ATTRIBUTE a TYPE bigint; ALTER TABLE f ALTER COLUMN a TYPE bigint;';
    expect(await messages(rewrite, sql, { before })).toEqual([]);
  });
});

describe('alter-column-type-timezone', () => {
  const before = 'CREATE TABLE t (c timestamp, d timestamptz, e date);';
  const change = 'ALTER TABLE t ALTER COLUMN c TYPE timestamptz;';

  test('tells of both directions', async () => {
    const sql = `${change} ALTER TABLE t ALTER COLUMN d TYPE timestamp;`;
    expect(await messages(timeZone, sql, { before })).toHaveLength(2);
  });

  test.each([
    `SET LOCAL timezone = 'UTC'; ${change}`,
    `SET TIME ZONE 'Europe/Vienna'; ${change}`,
    "ALTER TABLE t ALTER COLUMN c TYPE timestamptz USING c AT TIME ZONE 'UTC'",
    'ALTER TABLE t ALTER COLUMN c TYPE timestamp(3)',
    'ALTER TABLE t ALTER COLUMN e TYPE timestamp',
  ])('is silent where the file says the zone, or where none is needed: %s', async (sql) => {
    expect(await messages(timeZone, sql, { before })).toEqual([]);
  });

  test.each([
    `SET timezone = 'UTC'; RESET timezone; ${change}`,
    `SET timezone = 'UTC'; SET TIME ZONE DEFAULT; ${change}`,
    // Outside of a transaction SET LOCAL does nothing.
    `SET LOCAL timezone = 'UTC'; CREATE INDEX CONCURRENTLY ON u (a); ${change}`,
    `BEGIN; SET LOCAL timezone = 'UTC'; COMMIT; BEGIN; ${change} COMMIT;`,
  ])('a zone that is no longer set does not count: %s', async (sql) => {
    expect(await messages(timeZone, sql, { before })).toHaveLength(1);
  });

  test('does not speak of a rewrite by time zone where there is always one', async () => {
    expect(await messages(timeZone, change, { before, version: 11 })).toEqual([
      expect.not.stringContaining('unless that is UTC'),
    ]);
  });
});
