import { describe, expect, test } from 'vitest';
import { rule as createDomain } from '../../../src/lint/rules/create-domain-with-constraint.ts';
import { rule as domainScan } from '../../../src/lint/rules/domain-constraint-scan.ts';
import { rule as dropCascade } from '../../../src/lint/rules/drop-column-cascade.ts';
import { rule as dropColumn } from '../../../src/lint/rules/drop-column.ts';
import { rule as dropConstraint } from '../../../src/lint/rules/drop-constraint.ts';
import { rule as dropPrimaryKey } from '../../../src/lint/rules/drop-primary-key.ts';
import { rule as renameColumn } from '../../../src/lint/rules/rename-column.ts';
import { allFindings, findings, messages } from './findings.ts';

describe('drop-column', () => {
  test('tells of a column, and of the table that its foreign key locks', async () => {
    expect(await messages(dropColumn, 'ALTER TABLE s.t DROP COLUMN a')).toEqual([
      'deletes what is in s.t.a, and breaks every running client that still names it',
    ]);
    const before = 'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int REFERENCES p);';
    expect(await messages(dropColumn, 'ALTER TABLE t DROP COLUMN a', { before })).toEqual([
      expect.stringMatching(/blocks reads and writes of p too$/),
    ]);
  });

  test.each([
    ['ALTER TABLE t ADD COLUMN a int; ALTER TABLE t DROP COLUMN a;', ''],
    ['CREATE TABLE t (a int); ALTER TABLE t DROP COLUMN a;', ''],
    ['ALTER TABLE t DROP COLUMN IF EXISTS z', 'CREATE TABLE t (a int);'],
    ['ALTER TABLE t DROP COLUMN a', 'CREATE TABLE t (b int, a int GENERATED ALWAYS AS (b) VIRTUAL);'],
    ['ALTER TYPE y DROP ATTRIBUTE a', ''],
    ['CREATE TEMPORARY TABLE x (a int); ALTER TABLE x DROP COLUMN a;', ''],
  ])('is silent about %s', async (sql, before) => {
    expect(await messages(dropColumn, sql, { before, version: 18 })).toEqual([]);
  });

  test('says why it holds back, and a stored generated column does not count', async () => {
    const sql = 'ALTER TABLE t ADD COLUMN a int; ALTER TABLE t DROP COLUMN a;';
    expect(await allFindings(dropColumn, sql)).toMatchObject([{ guarded: 'a is new: 002.sql adds it.' }]);
    const before = 'CREATE TABLE t (b int, a int GENERATED ALWAYS AS (b) STORED);';
    expect(await messages(dropColumn, 'ALTER TABLE t DROP COLUMN a', { before })).toHaveLength(1);
  });
});

describe('drop-column-cascade', () => {
  test('names the foreign keys that are known to go', async () => {
    const before = 'CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE c (t_id int REFERENCES t);';
    expect(await messages(dropCascade, 'ALTER TABLE t DROP COLUMN id CASCADE', { before })).toEqual([
      expect.stringMatching(/the foreign keys of c among them$/),
    ]);
    expect(await messages(dropCascade, 'ALTER TABLE t DROP COLUMN id')).toEqual([]);
    expect(await messages(dropCascade, 'ALTER TABLE t DROP COLUMN id RESTRICT')).toEqual([]);
  });
});

describe('rename-column', () => {
  const sql = 'ALTER TABLE t RENAME COLUMN a TO b';

  test.each([sql, 'ALTER VIEW t RENAME COLUMN a TO b', 'ALTER TABLE IF EXISTS ONLY t RENAME a TO b'])(
    'tells of %s',
    async (statement) => {
      expect(await messages(renameColumn, statement)).toEqual([
        'breaks every running client that still says t.a, from the moment it is called b',
      ]);
    },
  );

  test.each([
    'ALTER TABLE t RENAME TO u',
    'ALTER TABLE t RENAME CONSTRAINT a TO b',
    'ALTER TYPE y RENAME ATTRIBUTE a TO b',
    `ALTER TABLE t ADD COLUMN a int; ${sql};`,
    `CREATE TABLE t (a int); ${sql};`,
    `${sql}; ALTER TABLE t RENAME TO base; CREATE VIEW t AS SELECT b AS a FROM base;`,
  ])('is silent about %s', async (statement) => {
    expect(await messages(renameColumn, statement)).toEqual([]);
  });

  test.each([
    // Between the two, nobody finds the old name.
    `CREATE INDEX CONCURRENTLY ON x (y); ${sql}; ALTER TABLE t RENAME TO base; CREATE VIEW t AS SELECT b AS a FROM base;`,
    `${sql}; ALTER TABLE t RENAME TO base; CREATE VIEW t AS SELECT b FROM base;`,
    `${sql}; CREATE VIEW v AS SELECT b AS a FROM t;`,
  ])('a view without the old name, or too late, does not help: %s', async (statement) => {
    expect(await messages(renameColumn, statement)).toHaveLength(1);
  });
});

describe('drop-constraint', () => {
  const table =
    'CREATE TABLE t (a int, b int CONSTRAINT positive CHECK (b > 0), CONSTRAINT once UNIQUE (a));';

  test('tells of one that is not known, and what goes with one that is', async () => {
    expect(await findings(dropConstraint, 'ALTER TABLE t DROP CONSTRAINT users_email_key')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('if it is UNIQUE') },
    ]);
    expect(await messages(dropConstraint, 'ALTER TABLE t DROP CONSTRAINT once', { before: table })).toEqual([
      expect.stringContaining('ON CONFLICT over its columns fails'),
    ]);
    expect(
      await messages(dropConstraint, 'ALTER TABLE t DROP CONSTRAINT positive', { before: table }),
    ).toEqual([expect.not.stringContaining('ON CONFLICT')]);
  });

  test.each([
    'ALTER TABLE t DROP CONSTRAINT positive, ADD CONSTRAINT positive CHECK (b > 1) NOT VALID',
    'ALTER TABLE t DROP CONSTRAINT positive; ALTER TABLE t ADD CONSTRAINT positive CHECK (b > 1) NOT VALID;',
    'ALTER TABLE t DROP CONSTRAINT IF EXISTS no_such',
    'ALTER TABLE t DROP CONSTRAINT t_pkey',
    'ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID; ALTER TABLE t DROP CONSTRAINT k;',
  ])('is silent about %s', async (sql) => {
    expect(await messages(dropConstraint, sql, { before: table })).toEqual([]);
  });

  test('another one in a later transaction comes too late', async () => {
    const sql = `BEGIN; ALTER TABLE t DROP CONSTRAINT positive; COMMIT;
      BEGIN; ALTER TABLE t ADD CONSTRAINT positive CHECK (b > 1) NOT VALID; COMMIT;`;
    expect(await messages(dropConstraint, sql, { before: table })).toHaveLength(1);
  });

  test('the CHECK that has made a column NOT NULL has done its work', async () => {
    const before = 'CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT nn CHECK (a IS NOT NULL);';
    const set = 'ALTER TABLE t ALTER COLUMN a SET NOT NULL';
    expect(await messages(dropConstraint, `${set}; ALTER TABLE t DROP CONSTRAINT nn;`, { before })).toEqual(
      [],
    );
    expect(await messages(dropConstraint, `${set}, DROP CONSTRAINT nn`, { before })).toEqual([]);
    expect(await messages(dropConstraint, 'ALTER TABLE t DROP CONSTRAINT nn', { before })).toHaveLength(1);
  });
});

describe('drop-primary-key', () => {
  const before = 'CREATE TABLE t (a int CONSTRAINT pk PRIMARY KEY, b int NOT NULL);';

  test('tells of one that is known, by its name, and of CASCADE', async () => {
    expect(await messages(dropPrimaryKey, 'ALTER TABLE t DROP CONSTRAINT pk', { before })).toHaveLength(1);
    expect(await messages(dropPrimaryKey, 'ALTER TABLE t DROP CONSTRAINT t_pkey CASCADE')).toEqual([
      expect.stringMatching(/\(t_pkey is one by its name\).*drops the foreign keys/),
    ]);
  });

  test.each([
    'ALTER TABLE t DROP CONSTRAINT pk, ADD CONSTRAINT pk PRIMARY KEY USING INDEX i',
    'ALTER TABLE t DROP CONSTRAINT t_check',
    'CREATE TABLE n (a int PRIMARY KEY); ALTER TABLE n DROP CONSTRAINT n_pkey;',
  ])('is silent about %s', async (sql) => {
    expect(await messages(dropPrimaryKey, sql, { before })).toEqual([]);
  });
});

describe('domains', () => {
  const before =
    'CREATE DOMAIN d AS int; CREATE DOMAIN lonely AS int; CREATE TABLE t (a d); CREATE TABLE u (a int);';

  test.each([
    'ALTER DOMAIN d ADD CONSTRAINT k CHECK (VALUE > 0)',
    'ALTER DOMAIN d VALIDATE CONSTRAINT k',
    'ALTER DOMAIN d SET NOT NULL',
  ])('domain-constraint-scan: %s', async (sql) => {
    expect(await messages(domainScan, sql, { before })).toEqual([
      expect.stringMatching(/^blocks writes to t and whatever else with a column of d/),
    ]);
    expect(await messages(domainScan, sql)).toEqual([
      expect.stringContaining('every table with a column of d'),
    ]);
  });

  test.each([
    'ALTER DOMAIN d ADD CONSTRAINT k CHECK (VALUE > 0) NOT VALID',
    'ALTER DOMAIN d DROP NOT NULL',
    'ALTER DOMAIN d DROP CONSTRAINT k',
    'ALTER DOMAIN d SET DEFAULT 1',
    'CREATE DOMAIN e AS int; ALTER DOMAIN e ADD CHECK (VALUE > 0);',
  ])('domain-constraint-scan is silent about %s', async (sql) => {
    expect(await messages(domainScan, sql, { before })).toEqual([]);
  });

  test('domain-constraint-scan is silent about a domain that no table of a whole schema uses', async () => {
    const types = [
      { name: 'lonely', schema: 'public', kind: 'domain' as const, constrained: false, created: undefined },
    ];
    const base = { searchPath: ['public'], relations: [], routines: [], types };
    expect(await messages(domainScan, 'ALTER DOMAIN lonely SET NOT NULL', { base })).toEqual([]);
  });

  test.each([
    ['CREATE DOMAIN e AS text CHECK (VALUE <> $$$$)', 1],
    ['CREATE DOMAIN e AS text NOT NULL', 1],
    ["CREATE DOMAIN e AS text DEFAULT '' NULL", 0],
    ['CREATE DOMAIN e AS text', 0],
  ])('create-domain-with-constraint: %s', async (sql, count) => {
    expect(await messages(createDomain, sql)).toHaveLength(count);
  });
});
