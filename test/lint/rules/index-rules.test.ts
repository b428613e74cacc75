import { expect, test } from 'vitest';
import { found } from './found.ts';

test('an index on a table that was there blocks its writers', async () => {
  expect(await found('create-index-not-concurrent', 'CREATE INDEX i ON app.orders (a)')).toEqual([
    {
      severity: 'error',
      message: 'blocks writes to app.orders until the index is built',
      remedy: 'Use CREATE INDEX CONCURRENTLY, in a file of its own.',
    },
  ]);
});

test.each([
  'CREATE INDEX CONCURRENTLY i ON orders (a)',
  'CREATE TABLE fresh (a int); CREATE INDEX i ON fresh (a)',
  'CREATE TABLE fresh AS SELECT 1 AS a; CREATE UNIQUE INDEX i ON fresh (a)',
  'CREATE MATERIALIZED VIEW fresh AS SELECT 1 AS a; CREATE INDEX i ON fresh (a)',
  'CREATE TEMP TABLE scratch (a int); CREATE INDEX i ON scratch (a)',
  'CREATE INDEX i ON ONLY measurements (a)',
])('no writer is blocked by %s', async (sql) => {
  expect(await found('create-index-not-concurrent', sql)).toEqual([]);
});

const partitioned = `CREATE TABLE m (id int, d date NOT NULL) PARTITION BY RANGE (d);
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX m_d ON m (d); CREATE TABLE orders (id int PRIMARY KEY, a int, b int); CREATE INDEX orders_a ON orders (a);`;

test('an index on a partitioned table is told the way over ON ONLY', async () => {
  const [finding] = await found('create-index-not-concurrent', 'CREATE INDEX i ON m (id)', {
    base: partitioned,
  });
  expect(finding?.message).toBe(
    'blocks writes to m and all of its partitions until the index is built on every one of them',
  );
  expect(finding?.remedy).toContain('ON ONLY m');
});

test('ON ONLY a plain table is no way around the lock', async () => {
  const sql = 'CREATE INDEX i ON ONLY orders (b)';
  expect(await found('create-index-not-concurrent', sql, { base: partitioned })).toHaveLength(1);
});

test.each([
  ['CREATE INDEX CONCURRENTLY i ON m (id)', 1],
  ['CREATE INDEX CONCURRENTLY i ON ONLY m (id)', 1],
  ['CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE INDEX CONCURRENTLY i ON p (a)', 1],
  ['CREATE INDEX CONCURRENTLY i ON m25 (id)', 0],
  ['CREATE INDEX CONCURRENTLY i ON unheard_of (id)', 0],
  ['CREATE INDEX i ON m (id)', 0],
])('CONCURRENTLY fails on a partitioned table: %s', async (sql, times) => {
  const findings = await found('create-index-concurrently-partitioned', sql, { base: partitioned });
  expect(findings).toHaveLength(times);
});

test.each([
  ['CREATE INDEX CONCURRENTLY i ON t (a)', 'CREATE INDEX CONCURRENTLY'],
  ['DROP INDEX CONCURRENTLY i', 'DROP INDEX CONCURRENTLY'],
  ['REINDEX (CONCURRENTLY) TABLE t', 'REINDEX CONCURRENTLY'],
  ['ALTER TABLE m DETACH PARTITION p CONCURRENTLY', 'ALTER TABLE ... DETACH CONCURRENTLY'],
  ['VACUUM t', 'VACUUM'],
  ['CREATE DATABASE d', 'CREATE DATABASE'],
])('%s fails in a transaction block', async (sql, what) => {
  const block = `SELECT 1; BEGIN; ${sql}; COMMIT; SELECT 1`;
  expect(await found('concurrently-in-transaction', block)).toMatchObject([
    { severity: 'error', message: `fails: ${what} cannot run inside a transaction block` },
  ]);
  expect(await found('concurrently-in-transaction', `${sql}; SELECT 1`)).toEqual([]);
});

test('a statement that only looks like one of those may stand in a transaction block', async () => {
  const sql = `SELECT 1; BEGIN; CREATE INDEX concurrently_i ON t (a); COMMENT ON TABLE t IS 'VACUUM'; COMMIT; SELECT 1`;
  expect(await found('concurrently-in-transaction', sql)).toEqual([]);
});

test.each([
  ['CREATE INDEX i ON t (a)', 1],
  ['CREATE INDEX CONCURRENTLY i ON t (a)', 1],
  ['CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)', 0],
  ['DROP INDEX CONCURRENTLY IF EXISTS i; CREATE INDEX CONCURRENTLY i ON t (a)', 0],
  ['CREATE INDEX IF NOT EXISTS i ON t (a); DROP INDEX i', 0],
  ['DROP TABLE t', 1],
  ['CREATE VIEW v AS SELECT 1', 1],
  ['CREATE OR REPLACE VIEW v AS SELECT 1', 0],
  ['DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT 1', 0],
  ['CREATE TYPE e AS ENUM ()', 1],
  ['DROP TYPE IF EXISTS e; CREATE TYPE e AS ENUM ()', 0],
  ["ALTER TYPE e ADD VALUE 'x'", 1],
  ["ALTER TYPE e ADD VALUE IF NOT EXISTS 'x'", 0],
  ['ALTER TABLE t ADD COLUMN a int', 1],
  ['ALTER TABLE t ADD COLUMN IF NOT EXISTS a int', 0],
  ['ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)', 1],
  ['ALTER TABLE t DROP CONSTRAINT IF EXISTS c, ADD CONSTRAINT c CHECK (a > 0)', 0],
  ['ALTER TABLE t DROP CONSTRAINT IF EXISTS c; ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID', 0],
  ['ALTER TABLE t RENAME TO u', 1],
  ['ALTER TABLE t RENAME COLUMN a TO b', 1],
  ['CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()', 1],
  ['DROP TRIGGER IF EXISTS g ON t; CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()', 0],
  ['CREATE POLICY p ON t', 1],
  ['CREATE TEMP TABLE scratch (a int)', 0],
  ['ALTER TABLE t ALTER a SET NOT NULL', 0],
  ['ALTER TABLE t VALIDATE CONSTRAINT c', 0],
  ['ALTER TABLE t DISABLE ROW LEVEL SECURITY', 0],
  ['CREATE INDEX CONCURRENTLY ON t (a)', 0],
])('outside of a transaction, can it be run again: %s', async (sql, times) => {
  const findings = await found('non-idempotent-outside-transaction', `${sql}; VACUUM t`);
  expect(findings).toHaveLength(times);
  for (const { severity } of findings) expect(severity).toBe('warning');
});

test('what is undone as a whole can be run again', async () => {
  expect(await found('non-idempotent-outside-transaction', 'CREATE TABLE t (a int); DROP TABLE u')).toEqual(
    [],
  );
  const block = 'BEGIN; CREATE TABLE t (a int); COMMIT; VACUUM u';
  expect(await found('non-idempotent-outside-transaction', block)).toEqual([]);
});

test('the second of two equal statements finds what the first left', async () => {
  const sql = `ALTER TABLE t DROP CONSTRAINT IF EXISTS c;
ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX i; ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX i; VACUUM t`;
  expect(await found('non-idempotent-outside-transaction', sql)).toHaveLength(1);
});

test('behind the only statement of a file nothing can fail', async () => {
  const sql = 'CREATE INDEX CONCURRENTLY i ON t (a)';
  expect(await found('non-idempotent-outside-transaction', sql)).toEqual([]);
});

test('an index that is built concurrently is dropped before, not passed over', async () => {
  const sql = 'CREATE INDEX CONCURRENTLY i ON app.t (a); VACUUM t';
  const [finding] = await found('non-idempotent-outside-transaction', sql);
  expect(finding?.remedy).toMatch(/^Write DROP INDEX CONCURRENTLY IF EXISTS app\.i before it/);
});

test('OR REPLACE TRIGGER is told to servers that know it', async () => {
  const sql = 'CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f(); VACUUM t';
  const remedies = await Promise.all(
    [130000, 150000].map(async (version) => {
      const [finding] = await found('non-idempotent-outside-transaction', sql, { version });
      return finding?.remedy;
    }),
  );
  expect(remedies).toEqual([
    'Drop it with DROP TRIGGER IF EXISTS before.',
    'Write CREATE OR REPLACE TRIGGER.',
  ]);
});

test.each([
  ['CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)', 1],
  ['CREATE INDEX CONCURRENTLY i ON t (a)', 0],
  ['CREATE INDEX IF NOT EXISTS i ON t (a)', 0],
])('an invalid index of the name is taken for the wanted one: %s', async (sql, times) => {
  expect(await found('concurrently-if-not-exists', sql)).toHaveLength(times);
});

test.each([
  ['CREATE INDEX CONCURRENTLY ON t (a)', 1],
  ['CREATE INDEX CONCURRENTLY i ON t (a)', 0],
  ['CREATE INDEX ON t (a)', 0],
])('nobody knows the name of a leftover: %s', async (sql, times) => {
  expect(await found('unnamed-concurrent-index', sql)).toHaveLength(times);
});

test.each([
  ['DROP INDEX orders_a', 'blocks reads and writes of orders,'],
  ['DROP INDEX IF EXISTS gone', 'blocks reads and writes of the table of gone,'],
  ['DROP INDEX m_d', 'blocks reads and writes of m and all of its partitions,'],
])('a dropped index stops its table: %s', async (sql, start) => {
  const findings = await found('drop-index-not-concurrent', sql, { base: partitioned });
  expect(findings).toMatchObject([{ severity: 'warning', message: expect.stringContaining(start) }]);
});

test('several dropped indexes are told once for each table', async () => {
  const base = `${partitioned} CREATE INDEX orders_b ON orders (b);`;
  const findings = await found('drop-index-not-concurrent', 'DROP INDEX orders_a, m_d, orders_b', { base });
  expect(findings.map(({ message }) => message.split(',')[0])).toEqual([
    'blocks reads and writes of orders',
    'blocks reads and writes of m and all of its partitions',
  ]);
});

test.each([
  'DROP INDEX CONCURRENTLY orders_a',
  'DROP INDEX orders_a; DROP TABLE orders',
  'CREATE TABLE t (a int); CREATE INDEX i ON t (a); DROP INDEX i',
])('no table is stopped for long by %s', async (sql) => {
  expect(await found('drop-index-not-concurrent', sql, { base: partitioned })).toEqual([]);
});

test.each([
  ['DROP INDEX CONCURRENTLY orders_a, orders_b', 'one index at a time'],
  ['DROP INDEX CONCURRENTLY orders_a CASCADE', 'takes no CASCADE'],
  ['DROP INDEX CONCURRENTLY orders_pkey', 'belongs to the constraint orders_pkey'],
  ['DROP INDEX CONCURRENTLY m_d', 'is the index of the partitioned table'],
])('%s fails', async (sql, why) => {
  const findings = await found('drop-index-concurrently-unsupported', sql, { base: partitioned });
  expect(findings).toMatchObject([{ severity: 'error', message: expect.stringContaining(why) }]);
});

test.each(['DROP INDEX CONCURRENTLY orders_a', 'DROP INDEX CONCURRENTLY IF EXISTS other', 'DROP INDEX a, b'])(
  '%s does not fail',
  async (sql) => {
    expect(await found('drop-index-concurrently-unsupported', sql, { base: partitioned })).toEqual([]);
  },
);

test.each([
  ['REINDEX TABLE orders', 'of orders until'],
  ['REINDEX INDEX orders_a', 'of orders until'],
  ['REINDEX INDEX other', 'of the table of other until'],
  ['REINDEX SCHEMA app', 'of one table after the other of schema app until'],
  ['REINDEX DATABASE shop', 'of the whole database until'],
  ['REINDEX (CONCURRENTLY off) TABLE orders', 'of orders until'],
])('%s stops readers and writers', async (sql, where) => {
  const findings = await found('reindex-not-concurrent', sql, { base: partitioned });
  expect(findings).toMatchObject([{ severity: 'error', message: expect.stringContaining(where) }]);
});

test.each([
  'REINDEX TABLE CONCURRENTLY orders',
  'REINDEX (VERBOSE, CONCURRENTLY) INDEX orders_a',
  'REINDEX SYSTEM shop',
  'CREATE TABLE t (a int PRIMARY KEY); REINDEX TABLE t',
])('%s stops nobody', async (sql) => {
  expect(await found('reindex-not-concurrent', sql, { base: partitioned })).toEqual([]);
});

test('before PostgreSQL 12 there is no REINDEX CONCURRENTLY to advise', async () => {
  const [finding] = await found('reindex-not-concurrent', 'REINDEX TABLE orders', { version: 110022 });
  expect(finding?.remedy).toContain('comes with PostgreSQL 12');
});

test.each([
  [130022, undefined],
  [140000, 'notice'],
  [140003, 'error'],
  [140004, undefined],
  [150000, undefined],
])('on server version %i an index that is built concurrently may lack rows', async (version, severity) => {
  for (const sql of ['CREATE INDEX CONCURRENTLY i ON orders (b)', 'REINDEX INDEX CONCURRENTLY orders_a']) {
    const [finding] = await found('pg14-concurrent-index-corruption', sql, { version, base: partitioned });
    expect(finding?.severity).toBe(severity);
  }
  for (const sql of ['CREATE INDEX i ON orders (b)', 'DROP INDEX CONCURRENTLY orders_a']) {
    expect(await found('pg14-concurrent-index-corruption', sql, { version, base: partitioned })).toEqual([]);
  }
});

const indexed = `CREATE TABLE t (id int PRIMARY KEY, a int, b int, c int, e text UNIQUE);
CREATE INDEX t_a ON t (a); CREATE INDEX t_b_c ON t (b, c); CREATE INDEX t_a_some ON t (a) WHERE b > 0;`;

test.each([
  ['CREATE INDEX i ON t (a)', 'whatever i does, t_a does too'],
  ['CREATE INDEX i ON t (b)', 'whatever i does, t_b_c does too'],
  ['CREATE INDEX i ON t (a, c)', 'whatever t_a does, i does too'],
  ['CREATE UNIQUE INDEX i ON t (a)', 'whatever t_a does, i does too'],
  ['CREATE INDEX i ON t (id)', 'whatever i does, t_pkey does too'],
  ['CREATE INDEX i ON t (e)', 'whatever i does, t_e_key does too'],
  ['CREATE UNIQUE INDEX i ON t (id)', 'whatever i does, t_pkey does too'],
])('one index is enough: %s', async (sql, why) => {
  const findings = await found('duplicate-index', sql, { base: indexed });
  expect(findings).toMatchObject([{ severity: 'warning', message: expect.stringContaining(why) }]);
});

test.each([
  'CREATE INDEX i ON t (c)',
  'CREATE INDEX i ON t (c, b)',
  'CREATE UNIQUE INDEX i ON t (b)',
  'CREATE INDEX i ON t (id, a)',
  'CREATE INDEX i ON t USING hash (a)',
  'CREATE INDEX i ON t (a) WHERE c > 0',
  'CREATE INDEX i ON t (a) INCLUDE (c)',
  'CREATE INDEX i ON t (a DESC)',
  'CREATE INDEX i ON t (e text_pattern_ops)',
  'CREATE INDEX i ON t ((a + 1))',
  'CREATE INDEX i ON t (a, c); DROP INDEX t_a',
  'CREATE UNIQUE INDEX CONCURRENTLY i ON t (e); ALTER TABLE t DROP CONSTRAINT t_e_key, ADD UNIQUE USING INDEX i',
  'CREATE INDEX i ON unheard_of (a)',
])('both indexes are wanted: %s', async (sql) => {
  expect(await found('duplicate-index', sql, { base: indexed })).toEqual([]);
});

test.each([
  ['CREATE INDEX i ON t (a, b, c, d)', 1],
  ['CREATE INDEX i ON t (a, b, c)', 0],
  ['CREATE INDEX i ON t (a, b, c) INCLUDE (d, e)', 0],
  ['CREATE UNIQUE INDEX i ON t (a, b, c, d)', 0],
])('an index is wide from four columns on: %s', async (sql, times) => {
  expect(await found('style-wide-nonunique-index', sql)).toHaveLength(times);
});

test('the sixteenth index of a table is told', async () => {
  const indexes = Array.from({ length: 15 }, (_, n) => `CREATE INDEX t_${n} ON t ((a + ${n}));`).join('\n');
  const base = `CREATE TABLE t (a int, b int); ${indexes}`;
  const findings = await found('too-many-indexes', 'CREATE INDEX more ON t (b)', { base });
  expect(findings).toMatchObject([
    { severity: 'notice', message: expect.stringContaining('number 16 of t') },
  ]);
  const fewer = base.replace('CREATE INDEX t_0 ON t ((a + 0));', '');
  expect(await found('too-many-indexes', 'CREATE INDEX more ON t (b)', { base: fewer })).toEqual([]);
});
