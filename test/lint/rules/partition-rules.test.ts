import { expect, test } from 'vitest';
import { found } from './found.ts';

const base = `CREATE TABLE m (id int, d date NOT NULL) PARTITION BY RANGE (d);
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE w (id int, d date NOT NULL) PARTITION BY RANGE (d);
CREATE TABLE w_rest PARTITION OF w DEFAULT;
CREATE TABLE w25 PARTITION OF w FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE full_one (id int, d date NOT NULL);
CREATE TABLE nullable (id int, d date);
CREATE TABLE indexes_only (id int); CREATE INDEX m_id ON m (id);`;
const bounds = `FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')`;
const check = `CHECK (d >= '2026-01-01' AND d < '2027-01-01')`;

test('rows of an attached table are read', async () => {
  const findings = await found('attach-partition-scan', `ALTER TABLE m ATTACH PARTITION full_one ${bounds}`, {
    base,
    complete: true,
  });
  expect(findings).toMatchObject([
    {
      severity: 'error',
      message:
        'blocks reads and writes of full_one while every row of full_one is checked against the bounds',
    },
  ]);
});

test('of a table that is not known it is said that it depends', async () => {
  const [finding] = await found('attach-partition-scan', `ALTER TABLE p ATTACH PARTITION c ${bounds}`);
  expect(finding?.message).toMatch(/, unless a validated CHECK on it implies them$/);
});

test('before PostgreSQL 12 the partitioned table is stopped as well', async () => {
  const sql = `ALTER TABLE m ATTACH PARTITION full_one ${bounds}`;
  const [finding] = await found('attach-partition-scan', sql, { base, version: 110022 });
  expect(finding?.message).toContain('reads and writes of full_one and of m while');
});

test.each([
  `ALTER TABLE full_one ADD CONSTRAINT b ${check} NOT VALID; ALTER TABLE full_one VALIDATE CONSTRAINT b`,
  `ALTER TABLE full_one ADD CONSTRAINT b ${check}`,
  `ALTER TABLE full_one ADD CHECK (d >= '2026-01-01'), ADD CHECK (d < '2027-01-01')`,
])('rows are not read behind %s', async (before) => {
  const sql = `${before}; ALTER TABLE m ATTACH PARTITION full_one ${bounds}`;
  expect(await found('attach-partition-scan', sql, { base })).toEqual([]);
});

test.each([
  ['full_one', `ALTER TABLE full_one ADD CONSTRAINT b ${check} NOT VALID`],
  ['full_one', `ALTER TABLE full_one ADD CHECK (d >= '2026-01-01')`],
  ['full_one', `ALTER TABLE full_one ADD CONSTRAINT b ${check}; ALTER TABLE full_one DROP CONSTRAINT b`],
  ['nullable', `ALTER TABLE nullable ADD CONSTRAINT b ${check}`],
])('rows of %s are read although %s', async (table, before) => {
  const sql = `${before}; ALTER TABLE m ATTACH PARTITION ${table} ${bounds}`;
  expect(await found('attach-partition-scan', sql, { base })).toHaveLength(1);
});

test.each([
  `CREATE TABLE fresh (LIKE m); ALTER TABLE m ATTACH PARTITION fresh ${bounds}`,
  'ALTER INDEX m_id ATTACH PARTITION m25_id',
  `CREATE TABLE fresh PARTITION OF m ${bounds}`,
])('there are no rows to read in %s', async (sql) => {
  expect(await found('attach-partition-scan', sql, { base })).toEqual([]);
});

test.each([
  `ALTER TABLE w ATTACH PARTITION full_one ${bounds}`,
  `CREATE TABLE w26 PARTITION OF w ${bounds}`,
  `ALTER TABLE w_rest ADD CHECK (d < '2026-06-01'); CREATE TABLE w26 PARTITION OF w ${bounds}`,
])('the default partition is read for %s', async (sql) => {
  expect(await found('attach-partition-default-scan', sql, { base, complete: true })).toMatchObject([
    {
      severity: 'error',
      message:
        'blocks reads and writes of w_rest, the default partition of w, while every row of it is checked against the new bounds',
    },
  ]);
});

test.each([
  `ALTER TABLE m ATTACH PARTITION full_one ${bounds}`,
  `ALTER TABLE w_rest ADD CHECK (d < '2026-01-01'); CREATE TABLE w26 PARTITION OF w ${bounds}`,
  `ALTER TABLE w_rest ADD CONSTRAINT n CHECK (NOT (d >= '2026-01-01' AND d < '2027-01-01')) NOT VALID;
ALTER TABLE w_rest VALIDATE CONSTRAINT n; ALTER TABLE w ATTACH PARTITION full_one ${bounds}`,
  `CREATE TABLE n (d date) PARTITION BY RANGE (d); CREATE TABLE n_rest PARTITION OF n DEFAULT;
CREATE TABLE n26 PARTITION OF n ${bounds}`,
  'CREATE TABLE m_rest PARTITION OF m DEFAULT',
])('no default partition is read for %s', async (sql) => {
  expect(await found('attach-partition-default-scan', sql, { base })).toEqual([]);
});

test('a partition that is made in place stops the whole table', async () => {
  const sql = `CREATE TABLE m26 PARTITION OF m ${bounds}`;
  expect(await found('create-partition-of-locks-parent', sql, { base })).toMatchObject([
    {
      severity: 'warning',
      message:
        'blocks reads and writes of m and all of its partitions, and waits for every query that is under way there',
    },
  ]);
  const [finding] = await found('create-partition-of-locks-parent', sql, { base, version: 110022 });
  expect(finding?.remedy).toContain('before PostgreSQL 12');
});

test('a partition that is dropped stops the whole table', async () => {
  const remedies = [];
  for (const [sql, version] of [
    ['DROP TABLE m25', 150000],
    ['DROP TABLE m25', 130000],
    ['DROP TABLE w25', 150000],
  ] as const) {
    const [finding] = await found('create-partition-of-locks-parent', sql, { base, version });
    expect(finding?.message).toMatch(/^blocks reads and writes of [mw] and all of its partitions while/);
    remedies.push(finding?.remedy.includes('CONCURRENTLY'));
  }
  expect(remedies).toEqual([true, false, false]);
});

test.each([
  `CREATE TABLE n (d date) PARTITION BY RANGE (d); CREATE TABLE n26 PARTITION OF n ${bounds}`,
  'CREATE TABLE child () INHERITS (full_one)',
  'DROP TABLE full_one',
  `CREATE TABLE m26 (LIKE m INCLUDING ALL, ${check}); ALTER TABLE m ATTACH PARTITION m26 ${bounds}`,
])('no busy parent is stopped by %s', async (sql) => {
  expect(await found('create-partition-of-locks-parent', sql, { base })).toEqual([]);
});

test.each([
  ['ALTER TABLE m DETACH PARTITION m25', 150000, 'error', 'Use DETACH PARTITION … CONCURRENTLY'],
  ['ALTER TABLE w DETACH PARTITION w25', 150000, 'warning', 'default partition'],
  ['ALTER TABLE m DETACH PARTITION m25', 130000, 'warning', 'comes with PostgreSQL 14'],
  ['ALTER TABLE unheard_of DETACH PARTITION p', 150000, 'error', 'Use DETACH PARTITION … CONCURRENTLY'],
])('%s on %i stops the whole table', async (sql, version, severity, remedy) => {
  expect(await found('detach-partition-not-concurrent', sql, { base, version })).toMatchObject([
    { severity, remedy: expect.stringContaining(remedy) },
  ]);
});

test.each([
  'ALTER TABLE m DETACH PARTITION m25 CONCURRENTLY',
  'ALTER TABLE m DETACH PARTITION m25 FINALIZE',
  'CREATE TABLE n (d date) PARTITION BY RANGE (d); CREATE TABLE r PARTITION OF n DEFAULT; ALTER TABLE n DETACH PARTITION r',
])('%s stops nobody', async (sql) => {
  expect(await found('detach-partition-not-concurrent', sql, { base })).toEqual([]);
});

test.each([
  ['ALTER TABLE c INHERIT p', 'blocks reads and writes of c, and adds its rows to every query of p'],
  ['ALTER TABLE c NO INHERIT p', 'blocks reads and writes of c, and takes its rows out of every query of p'],
])('%s stops the child', async (sql, message) => {
  expect(await found('inherit-change', sql)).toMatchObject([{ severity: 'warning', message }]);
  expect(await found('inherit-change', `CREATE TABLE c (a int); ${sql}`)).toEqual([]);
});
