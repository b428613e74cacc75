import { expect, test } from 'vitest';
import { found } from './found.ts';

const base = `CREATE TABLE t (id int PRIMARY KEY, a text); CREATE VIEW v AS SELECT 1 AS a;
CREATE INDEX t_a ON t (a); CREATE TABLE p (d date) PARTITION BY RANGE (d); CREATE INDEX p_d ON p (d);
CREATE MATERIALIZED VIEW mv AS SELECT 1 AS a;`;

test.each([
  'CREATE TABLE n (a int NOT NULL UNIQUE)',
  'CREATE TABLE n AS SELECT 1 AS a',
  'CREATE TABLE n (a int) PARTITION BY LIST (a)',
  'CREATE UNLOGGED TABLE n (a int)',
  'CREATE TABLE n (a int PRIMARY KEY); ALTER TABLE n DROP CONSTRAINT n_pkey',
])('a table without a primary key is made by %s', async (sql) => {
  expect(await found('table-without-primary-key', sql, { base })).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('makes n without a primary key') },
  ]);
});

test.each([
  'CREATE TABLE n (a int PRIMARY KEY)',
  'CREATE TABLE n (a int, b int, PRIMARY KEY (a, b))',
  'CREATE TABLE n (a int); ALTER TABLE n ADD PRIMARY KEY (a)',
  'CREATE TABLE n (a int); CREATE UNIQUE INDEX i ON n (a); ALTER TABLE n ADD PRIMARY KEY USING INDEX i',
  'CREATE TEMP TABLE n (a int)',
  "CREATE TABLE n PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')",
  'CREATE TABLE n (a int); DROP TABLE n',
  'CREATE TABLE n (LIKE t INCLUDING ALL)',
  'CREATE TABLE n (LIKE unheard_of INCLUDING ALL)',
  'CREATE VIEW n AS SELECT 1 AS a',
])('no table without a primary key is left by %s', async (sql) => {
  expect(await found('table-without-primary-key', sql, { base })).toEqual([]);
});

test.each([
  ['ALTER TABLE t SET LOGGED', 'write-ahead log'],
  ['ALTER TABLE t SET UNLOGGED', 'lets a crash or a failover empty it'],
])('%s writes the table anew', async (sql, message) => {
  expect(await found('set-logged-unlogged', sql)).toMatchObject([
    { severity: 'error', message: expect.stringContaining(message) },
  ]);
});

test.each([
  'CREATE UNLOGGED TABLE n (a int)',
  'ALTER SEQUENCE s SET UNLOGGED',
  'CREATE TABLE n (a int); ALTER TABLE n SET UNLOGGED',
])('%s writes no table anew', async (sql) => {
  expect(await found('set-logged-unlogged', sql)).toEqual([]);
});

test.each([
  ['set-tablespace', 'ALTER TABLE t SET TABLESPACE fast', 'of t while the whole table is copied to fast'],
  ['set-tablespace', 'ALTER INDEX t_a SET TABLESPACE fast', 'of t while the index is copied to fast'],
  [
    'set-tablespace',
    'ALTER TABLE ALL IN TABLESPACE slow SET TABLESPACE fast',
    'every table in tablespace slow',
  ],
  ['set-access-method', 'ALTER TABLE t SET ACCESS METHOD columnar', 'in the format of columnar'],
])('%s: %s copies the table', async (rule, sql, message) => {
  expect(await found(rule, sql, { base })).toMatchObject([
    { severity: 'error', message: expect.stringContaining(message) },
  ]);
});

test.each([
  ['set-tablespace', 'ALTER TABLE p SET TABLESPACE fast'],
  ['set-tablespace', 'ALTER INDEX p_d SET TABLESPACE fast'],
  ['set-tablespace', 'CREATE TABLE n (a int) TABLESPACE slow; ALTER TABLE n SET TABLESPACE fast'],
  ['set-access-method', 'ALTER TABLE p SET ACCESS METHOD columnar'],
])('%s: %s copies nothing', async (rule, sql) => {
  expect(await found(rule, sql, { base })).toEqual([]);
});

test.each([
  ['VACUUM FULL t', 'of t while VACUUM FULL writes'],
  ['VACUUM (FULL, ANALYZE) t', 'of t while VACUUM FULL writes'],
  ['VACUUM FULL', 'of one table after the other while VACUUM FULL writes'],
  ['CLUSTER t USING i', 'of t while CLUSTER writes'],
  ['CLUSTER', 'of one table after the other while CLUSTER writes'],
  ['REPACK t', 'while REPACK writes'],
  ['REPACK (CONCURRENTLY false, VERBOSE) t', 'while REPACK writes'],
])('%s writes the table anew', async (sql, message) => {
  expect(await found('vacuum-full-or-cluster', sql)).toMatchObject([
    { severity: 'error', message: expect.stringContaining(message) },
  ]);
});

test.each([
  'VACUUM t',
  'VACUUM (FULL false) t',
  'VACUUM (ANALYZE, FREEZE) t',
  'ALTER TABLE t CLUSTER ON t_a',
  'REPACK (CONCURRENTLY) t',
  'REPACK (VERBOSE, CONCURRENTLY true) t USING INDEX i',
  'CREATE TABLE n (a int); CLUSTER n USING i',
])('%s writes no table anew', async (sql) => {
  expect(await found('vacuum-full-or-cluster', sql)).toEqual([]);
});

test('REPACK is told to servers that know it', async () => {
  const remedies = await Promise.all(
    [180000, 190000].map(
      async (version) => (await found('vacuum-full-or-cluster', 'CLUSTER t', { version }))[0]?.remedy,
    ),
  );
  expect(remedies.map((remedy) => remedy?.includes('REPACK'))).toEqual([false, true]);
});

test.each([
  'ALTER TABLE t DISABLE ROW LEVEL SECURITY',
  'ALTER TABLE t FORCE ROW LEVEL SECURITY',
  'CREATE POLICY x ON t USING (true)',
  'ALTER POLICY x ON t USING (true)',
  'ALTER POLICY x ON t RENAME TO y',
  'DROP POLICY x ON t',
])('%s stops the table for a moment', async (sql) => {
  expect(await found('rls-change-lock', sql)).toMatchObject([
    {
      severity: 'warning',
      message: 'blocks reads and writes of t, and waits for every query that is under way there',
    },
  ]);
});

test('row level security without a policy hides every row', async () => {
  const enable = 'ALTER TABLE t ENABLE ROW LEVEL SECURITY';
  const hides = async (sql: string) =>
    (await found('rls-change-lock', sql)).some(({ message }) =>
      message.includes('all but the owner see no row'),
    );
  expect(await hides(enable)).toBe(true);
  expect(await hides(`${enable}; CREATE POLICY x ON u`)).toBe(true);
  expect(await hides(`${enable}; CREATE POLICY x ON t`)).toBe(false);
  expect(await hides(`CREATE POLICY x ON t; ${enable}`)).toBe(false);
});

test('policies of a table that is new stop nobody', async () => {
  const sql =
    'CREATE TABLE n (a int); CREATE POLICY x ON n; ALTER TABLE n ENABLE ROW LEVEL SECURITY; DROP POLICY x ON n';
  expect(await found('rls-change-lock', sql)).toEqual([]);
});

const trigger = 'CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()';

test.each([
  [trigger, 'blocks writes to t, and waits for every transaction that has written to it'],
  [trigger.replace('CREATE', 'CREATE OR REPLACE'), 'blocks writes to t, and waits'],
  ['ALTER TABLE t DISABLE TRIGGER g', 'blocks writes to t, and waits'],
  ['ALTER TABLE t ENABLE ALWAYS TRIGGER g', 'blocks writes to t, and waits'],
  ['ALTER TABLE t DISABLE TRIGGER ALL', 'are not checked by its foreign keys, and never will be'],
  ['DROP TRIGGER g ON t', 'blocks reads and writes of t, and waits for every transaction that uses it'],
  ['ALTER TRIGGER g ON t RENAME TO h', 'blocks reads and writes of t, and waits'],
])('%s waits for the table', async (sql, message) => {
  expect(await found('trigger-change-lock', sql)).toMatchObject([
    { severity: 'warning', message: expect.stringContaining(message) },
  ]);
  expect(await found('trigger-change-lock', `CREATE TABLE t (a int); ${sql}`)).toEqual([]);
});

test.each([
  'CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING',
  'DROP RULE r ON t',
  'ALTER RULE r ON t RENAME TO s',
  'ALTER TABLE t DISABLE RULE r',
  'ALTER TABLE t ENABLE REPLICA RULE r',
])('%s stops the table', async (sql) => {
  expect(await found('rule-change-lock', sql)).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('blocks reads and writes of t,') },
  ]);
  expect(await found('rule-change-lock', `CREATE TABLE t (a int); ${sql}`)).toEqual([]);
});

test.each([
  ['replica-identity-change', 'ALTER TABLE t REPLICA IDENTITY FULL'],
  ['owner-change', 'ALTER TABLE t OWNER TO o'],
  ['owner-change', 'ALTER VIEW t OWNER TO o'],
  ['set-storage', 'ALTER TABLE t ALTER a SET STORAGE EXTERNAL'],
  ['set-compression', 'ALTER TABLE t ALTER a SET COMPRESSION lz4'],
])('%s: %s is worth a notice', async (rule, sql) => {
  expect(await found(rule, sql)).toMatchObject([
    { severity: 'notice', message: expect.stringContaining('blocks reads and writes of t for a moment') },
  ]);
  expect(await found(rule, `CREATE TABLE t (a text); ${sql}`)).toEqual([]);
  expect(await found(rule, 'ALTER TABLE t SET (fillfactor = 80); COMMENT ON TABLE t IS $$x$$')).toEqual([]);
});

test('REASSIGN OWNED stops every table of the role', async () => {
  expect(await found('owner-change', 'REASSIGN OWNED BY a TO b')).toHaveLength(1);
  expect(await found('owner-change', 'ALTER FUNCTION f OWNER TO o')).toEqual([]);
});

test.each([
  ['REFRESH MATERIALIZED VIEW mv', 'makes every reader of mv wait until its query has run'],
  [
    'REFRESH MATERIALIZED VIEW mv WITH NO DATA',
    'empties mv, and every read of it fails until it is filled again',
  ],
])('readers feel %s', async (sql, message) => {
  expect(await found('refresh-matview-lock', sql)).toMatchObject([{ severity: 'warning', message }]);
});

test.each([
  'REFRESH MATERIALIZED VIEW CONCURRENTLY mv',
  'CREATE MATERIALIZED VIEW n AS SELECT 1 AS a WITH NO DATA; REFRESH MATERIALIZED VIEW n',
])('no reader feels %s', async (sql) => {
  expect(await found('refresh-matview-lock', sql, { base })).toEqual([]);
});

test('an extension has to be there, of a version that is not said', async () => {
  expect(await found('create-extension', 'CREATE EXTENSION IF NOT EXISTS citext')).toMatchObject([
    {
      severity: 'notice',
      message:
        'needs citext on the server and the right to create it, and installs whichever version that server has',
    },
  ]);
  expect(await found('create-extension', "CREATE EXTENSION citext VERSION '1.6'")).toMatchObject([
    { message: 'needs citext on the server and the right to create it' },
  ]);
});

test.each([
  ['CREATE PUBLICATION x FOR ALL TABLES', 1],
  ['CREATE PUBLICATION x FOR TABLES IN SCHEMA app', 1],
  ['ALTER PUBLICATION x ADD TABLES IN SCHEMA CURRENT_SCHEMA', 1],
  ['ALTER PUBLICATION x DROP TABLES IN SCHEMA app', 0],
  ['CREATE PUBLICATION x FOR TABLE a, b', 0],
  ['CREATE PUBLICATION x', 0],
])('future tables are published: %s', async (sql, times) => {
  expect(await found('publication-all-tables', sql)).toHaveLength(times);
});
