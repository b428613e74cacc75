import { expect, test } from 'vitest';
import { nameText } from '../../src/sql/names.ts';
import { lint } from '../../src/lint/lint.ts';
import { locksOf, modes } from '../../src/lint/locks.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { readStatements } from '../../src/lint/statements.ts';
import { createDatabase } from '../kit/database.ts';

const base = `CREATE TABLE users (id integer PRIMARY KEY, email text, age integer);
CREATE INDEX users_email ON users (email);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id integer CONSTRAINT orders_user REFERENCES users (id), ref text);
ALTER TABLE orders ADD CONSTRAINT orders_ref CHECK (ref <> '') NOT VALID;
CREATE UNIQUE INDEX orders_ref_key ON orders (ref);
CREATE VIEW v AS SELECT id FROM users;
CREATE MATERIALIZED VIEW mv AS SELECT id FROM users;
CREATE UNIQUE INDEX mv_id ON mv (id);
CREATE TABLE pt (id integer, d date) PARTITION BY RANGE (d);
CREATE TABLE pt1 PARTITION OF pt FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE pt_new (id integer, d date);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tg BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION tf();
CREATE SEQUENCE sq;
CREATE POLICY p0 ON users USING (true);`;

const statements = [
  'ALTER TABLE users ADD COLUMN x integer',
  'ALTER TABLE users ADD COLUMN x bigint REFERENCES orders (id)',
  'ALTER TABLE users DROP COLUMN email',
  'ALTER TABLE users ALTER COLUMN age SET STATISTICS 500',
  'ALTER TABLE users SET (fillfactor = 90)',
  'ALTER TABLE users DISABLE TRIGGER tg',
  'ALTER TABLE users ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE users RENAME TO people',
  'ALTER TABLE users RENAME COLUMN email TO mail',
  'ALTER TABLE users CLUSTER ON users_email',
  'ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id)',
  'ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID',
  'ALTER TABLE orders VALIDATE CONSTRAINT orders_ref',
  'ALTER TABLE orders DROP CONSTRAINT orders_user',
  'ALTER TABLE orders DROP COLUMN user_id',
  'ALTER TABLE orders ADD CONSTRAINT u UNIQUE USING INDEX orders_ref_key',
  "ALTER TABLE pt ATTACH PARTITION pt_new FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')",
  'ALTER TABLE pt DETACH PARTITION pt1',
  "CREATE TABLE p2 PARTITION OF pt FOR VALUES FROM ('2028-01-01') TO ('2029-01-01')",
  'CREATE TABLE n (id integer REFERENCES users (id))',
  'CREATE TABLE n (id integer)',
  'CREATE TABLE n AS SELECT * FROM users',
  'CREATE INDEX i ON users (age)',
  'DROP INDEX users_email',
  'REINDEX TABLE users',
  'DROP TABLE orders',
  'DROP TABLE pt1',
  'DROP VIEW v',
  'DROP MATERIALIZED VIEW mv',
  'TRUNCATE orders',
  'LOCK TABLE users',
  'LOCK TABLE users IN SHARE MODE',
  'LOCK TABLE users IN ROW EXCLUSIVE MODE',
  'CREATE TRIGGER t2 AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION tf()',
  'DROP TRIGGER tg ON users',
  'CREATE POLICY p ON users USING (true)',
  'ALTER POLICY p0 ON users USING (false)',
  'DROP POLICY p0 ON users',
  'CREATE RULE r AS ON INSERT TO users DO ALSO NOTHING',
  'CREATE OR REPLACE VIEW v AS SELECT id FROM users',
  'CREATE VIEW v2 AS SELECT id FROM users',
  'REFRESH MATERIALIZED VIEW mv',
  'REFRESH MATERIALIZED VIEW CONCURRENTLY mv',
  "COMMENT ON TABLE users IS 'people'",
  'ALTER SEQUENCE sq RESTART WITH 5',
  "UPDATE users SET email = ''",
  'INSERT INTO orders (id) SELECT id FROM users',
  'SELECT * FROM users FOR UPDATE',
  'GRANT SELECT ON users TO PUBLIC',
];

/** The locks from SHARE UPDATE EXCLUSIVE on that the words of a statement promise, as `relation: mode`. */
async function promised(sql: string, version = 15): Promise<string[]> {
  const files = await readStatements([
    { path: '001.sql', source: base, pending: false },
    { path: '002.sql', source: sql, pending: true },
  ]);
  const found: string[] = [];
  const look: Rule = {
    ...{ id: 'look', severity: 'notice', family: 'lock', summary: '', why: '', unsafe: '', safe: '' },
    check(statement, context) {
      found.push(
        ...locksOf(statement, context).map(
          ({ name, mode }) => `${nameText(name).replace('public.', '')}: ${mode}`,
        ),
      );
      return [];
    },
  };
  lint({ files, serverVersionNum: version * 10_000, rules: [look] });
  return found.sort();
}

const granted = `SELECT relation::int AS oid, mode FROM pg_locks
  WHERE pid = pg_backend_pid() AND locktype = 'relation' AND database <> 0 AND granted`;

test('the locks that a statement promises are those that the server takes', async () => {
  const database = await createDatabase();
  const client = await database.client();
  await client.query(base);
  const { rows } = await client.query<{ oid: number; relname: string }>(
    `SELECT oid::int, relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')`,
  );
  const names = new Map(rows.map(({ oid, relname }) => [oid, relname]));
  const taken = new Map<string, string[]>();
  for (const sql of statements) {
    await client.query('BEGIN');
    await client.query(sql);
    const locks = await client.query<{ oid: number; mode: string }>(granted);
    await client.query('ROLLBACK');
    const strongest = new Map<string, number>();
    for (const { oid, mode } of locks.rows) {
      const name = names.get(oid);
      const words = mode
        .replace(/Lock$/, '')
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
      const strength = modes.findIndex((known) => known === words);
      if (name === undefined || strength < 0) continue;
      strongest.set(name, Math.max(strength, strongest.get(name) ?? 0));
    }
    taken.set(sql, [...strongest].map(([name, strength]) => `${name}: ${modes[strength] ?? ''}`).sort());
  }
  const expected = new Map<string, string[]>();
  for (const sql of statements) expected.set(sql, await promised(sql));
  // The partitions of a table and what a CASCADE reaches are not followed; nothing here has either.
  expect(Object.fromEntries(expected)).toEqual(Object.fromEntries(taken));
});

test('a version decides where the lock has changed', async () => {
  const attach = "ALTER TABLE pt ATTACH PARTITION pt_new FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')";
  expect(await promised(attach, 11)).toContain('pt: ACCESS EXCLUSIVE');
  expect(await promised(attach, 12)).toContain('pt: SHARE UPDATE EXCLUSIVE');
  expect(await promised('ALTER TABLE pt DETACH PARTITION pt1', 13)).toContain('pt1: SHARE UPDATE EXCLUSIVE');
  expect(await promised('ALTER TABLE pt DETACH PARTITION pt1', 14)).toContain('pt1: ACCESS EXCLUSIVE');
});

test.each([
  'CREATE INDEX CONCURRENTLY i ON users (age)',
  'DROP INDEX CONCURRENTLY users_email',
  'REINDEX TABLE CONCURRENTLY users',
  'ALTER TABLE pt DETACH PARTITION pt1 CONCURRENTLY',
  'CREATE TEMP TABLE t (id integer)',
])('%s keeps no lock that others wait for', async (sql) => {
  expect(await promised(sql)).toEqual([]);
});

test('a table that the pending files make is nobody else’s', async () => {
  expect(await promised('CREATE TABLE n (id integer); ALTER TABLE n ADD COLUMN a text')).toEqual([]);
});
