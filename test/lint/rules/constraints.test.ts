import { describe, expect, test } from 'vitest';
import { rule as check } from '../../../src/lint/rules/add-check-validating.ts';
import { rule as exclusion } from '../../../src/lint/rules/add-exclusion-constraint.ts';
import { rule as primaryKey } from '../../../src/lint/rules/add-primary-key-builds-index.ts';
import { rule as unique } from '../../../src/lint/rules/add-unique-builds-index.ts';
import { rule as leftNotValid } from '../../../src/lint/rules/constraint-left-not-valid.ts';
import { rule as uniqueIndex } from '../../../src/lint/rules/create-unique-index-may-fail.ts';
import { rule as notEnforced } from '../../../src/lint/rules/not-enforced-constraint.ts';
import { rule as sameTransaction } from '../../../src/lint/rules/not-valid-validate-same-transaction.ts';
import { rule as usingIndex } from '../../../src/lint/rules/primary-key-using-nullable-index.ts';
import { rule as strongerLock } from '../../../src/lint/rules/validate-under-stronger-lock.ts';
import { allFindings, findings, messages, severities } from './findings.ts';

const add = 'ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID';
const validate = 'ALTER TABLE t VALIDATE CONSTRAINT k';

describe('add-check-validating', () => {
  test('tells of a CHECK of the table, and of one behind a column that is about others', async () => {
    expect(await messages(check, 'ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0)')).toEqual([
      'blocks reads and writes of t while every row is read to check k',
    ]);
    expect(await messages(check, 'ALTER TABLE t ADD COLUMN b int CHECK (b > a)')).toHaveLength(1);
    expect(await messages(check, 'ALTER TABLE t ADD COLUMN b int CHECK (b > 0)')).toEqual([]);
  });

  test('names the partitions', async () => {
    const before = 'CREATE TABLE t (a int) PARTITION BY LIST (a);';
    expect(await messages(check, 'ALTER TABLE t ADD CHECK (a > 0)', { before })).toEqual([
      'blocks reads and writes of t and its partitions while every row is read to check the CHECK',
    ]);
  });

  test.each([
    add,
    'ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT ENFORCED',
    'CREATE TABLE t (a int CHECK (a > 0))',
    'CREATE TABLE t (a int); ALTER TABLE t ADD CHECK (a > 0);',
    'ALTER DOMAIN d ADD CHECK (VALUE > 0)',
  ])('is silent about %s', async (sql) => {
    expect(await messages(check, sql, { version: 18 })).toEqual([]);
  });
});

describe('constraints with an index', () => {
  test('are built under the lock', async () => {
    expect(await messages(primaryKey, 'ALTER TABLE t ADD PRIMARY KEY (a, b)')).toEqual([
      expect.stringMatching(
        /^blocks reads and writes of t while the index of the primary key \(a, b\) is built/,
      ),
    ]);
    expect(await messages(unique, 'ALTER TABLE t ADD UNIQUE (a)')).toEqual([
      expect.stringMatching(/^blocks reads and writes of t while the index for UNIQUE \(a\) is built/),
    ]);
    expect(await messages(exclusion, 'ALTER TABLE t ADD EXCLUDE USING gist (a WITH &&)')).toEqual([
      expect.stringMatching(/^blocks reads and writes of t while the index for EXCLUDE/),
    ]);
  });

  test('a primary key says which columns it has to read', async () => {
    const before = 'CREATE TABLE t (a int NOT NULL, b int);';
    expect(await messages(primaryKey, 'ALTER TABLE t ADD PRIMARY KEY (a, b)', { before })).toEqual([
      expect.stringContaining('every row is read to see that b is not NULL'),
    ]);
  });

  test.each([
    [primaryKey, 'ALTER TABLE t ADD PRIMARY KEY USING INDEX i'],
    [unique, 'ALTER TABLE t ADD UNIQUE USING INDEX i'],
    [unique, 'ALTER TABLE t ADD PRIMARY KEY (a)'],
    [primaryKey, 'ALTER TABLE t ADD UNIQUE (a)'],
    [exclusion, 'CREATE TABLE t (a int4range, EXCLUDE USING gist (a WITH &&))'],
    [unique, 'CREATE TABLE t (a int); ALTER TABLE t ADD UNIQUE (a);'],
  ])('one that takes an index over or is on a new table is not: %#', async (rule, sql) => {
    expect(await messages(rule, sql)).toEqual([]);
  });
});

describe('primary-key-using-nullable-index', () => {
  const sql = 'ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX i';
  const table = (a: string) => `CREATE TABLE t (a ${a}); CREATE UNIQUE INDEX i ON t (a);`;

  test('tells of a nullable column, and with the doubt where it is not known', async () => {
    expect(await messages(usingIndex, sql, { before: table('int') })).toEqual([
      expect.stringMatching(/while every row is read to see that a is not NULL$/),
    ]);
    expect(await messages(usingIndex, sql)).toEqual([
      expect.stringContaining('unless they are NOT NULL already'),
    ]);
  });

  test('is silent where NOT NULL is certain or, since 12, proven', async () => {
    expect(await messages(usingIndex, sql, { before: table('int NOT NULL') })).toEqual([]);
    const proven = `${table('int')} ALTER TABLE t ADD CHECK (a IS NOT NULL);`;
    expect(await messages(usingIndex, sql, { before: proven })).toEqual([]);
    expect(await messages(usingIndex, sql, { before: proven, version: 11 })).toHaveLength(1);
  });

  test('18: fails while the NOT NULL constraint is NOT VALID', async () => {
    const before = `${table('int')} ALTER TABLE t ADD CONSTRAINT nn NOT NULL a NOT VALID;`;
    expect(await findings(usingIndex, sql, { before, version: 18 })).toMatchObject([
      { severity: 'error', message: expect.stringMatching(/^fails: .* over a is NOT VALID/) },
    ]);
    const validated = `${before} ALTER TABLE t VALIDATE CONSTRAINT nn;`;
    expect(await messages(usingIndex, sql, { before: validated, version: 18 })).toEqual([]);
  });
});

describe('create-unique-index-may-fail', () => {
  test('tells of the columns', async () => {
    expect(await messages(uniqueIndex, 'CREATE UNIQUE INDEX i ON t (a, b)')).toEqual([
      'fails if two rows of t have the same (a, b)',
    ]);
    expect(await messages(uniqueIndex, 'CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT')).toEqual([
      expect.stringContaining('two NULLs'),
    ]);
    expect(await messages(uniqueIndex, 'CREATE UNIQUE INDEX i ON t (lower(a))')).toEqual([
      expect.stringContaining('the indexed expression'),
    ]);
  });

  test.each([
    ['CREATE INDEX i ON t (a)', ''],
    ['CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)', ''],
    ['CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a);', ''],
    ['CREATE UNIQUE INDEX i ON t (a, b)', 'CREATE TABLE t (a int PRIMARY KEY, b int);'],
  ])('is silent about %s', async (sql, before) => {
    expect(await messages(uniqueIndex, sql, { before })).toEqual([]);
  });

  test('what is unique by more columns may have duplicates by fewer', async () => {
    const before = 'CREATE TABLE t (a int, b int, UNIQUE (a, b));';
    expect(await messages(uniqueIndex, 'CREATE UNIQUE INDEX i ON t (a)', { before })).toHaveLength(1);
  });
});

describe('not-valid-validate-same-transaction', () => {
  test.each([
    `${add}; ${validate};`,
    `BEGIN; ${add}; UPDATE u SET a = 1; ${validate}; COMMIT;`,
    'ALTER TABLE t ADD CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT t_a_check;',
    `${add}, VALIDATE CONSTRAINT k`,
  ])('tells of %s', async (sql) => {
    expect(await messages(sameTransaction, sql)).toEqual([
      expect.stringMatching(/^blocks reads and writes of t while every row is checked/),
    ]);
  });

  test('names both tables of a foreign key', async () => {
    const sql = `ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p NOT VALID; ${validate};`;
    expect(await messages(sameTransaction, sql)).toEqual([
      expect.stringMatching(/^blocks writes to t and p /),
    ]);
  });

  test.each([
    [`BEGIN; ${add}; COMMIT; BEGIN; ${validate}; COMMIT;`],
    [`CREATE INDEX CONCURRENTLY ON t (a); ${add}; ${validate};`],
    [`ALTER TABLE t ADD CONSTRAINT j CHECK (a > 0) NOT VALID; ${validate};`],
    [`ALTER TABLE u ADD CONSTRAINT k CHECK (a > 0) NOT VALID; ${validate};`],
    [`CREATE TABLE t (a int); ${add}; ${validate};`],
  ])('is silent about %s', async (sql) => {
    expect(await messages(sameTransaction, sql)).toEqual([]);
  });

  test('two files are two transactions', async () => {
    expect(await messages(sameTransaction, [add, validate])).toEqual([]);
  });
});

describe('validate-under-stronger-lock', () => {
  test.each([
    `${validate}, DROP COLUMN b`,
    `ALTER TABLE t ALTER COLUMN a SET NOT NULL, VALIDATE CONSTRAINT k`,
    `ALTER TABLE t DROP COLUMN b; ${validate};`,
    `TRUNCATE t; ${validate};`,
    `LOCK TABLE t; ${validate};`,
    `ALTER TABLE t RENAME COLUMN b TO c; ${validate};`,
    `DROP TRIGGER g ON t; ${validate};`,
    `ALTER TABLE t ADD CONSTRAINT j CHECK (a > 1) NOT VALID; ${validate};`,
  ])('blocks reads and writes: %s', async (sql) => {
    expect(await messages(strongerLock, sql)).toEqual([
      expect.stringMatching(/^blocks reads and writes of t while every row is checked for k/),
    ]);
  });

  test.each([
    `CREATE INDEX i ON t (a); ${validate};`,
    `LOCK TABLE t IN SHARE MODE; ${validate};`,
    `ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p NOT VALID; ${validate};`,
    `CREATE TABLE n (a int REFERENCES t); ${validate};`,
    `CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); ${validate};`,
    `${validate}, DISABLE TRIGGER g`,
  ])('blocks writes: %s', async (sql) => {
    expect(await messages(strongerLock, sql)).toEqual([expect.stringMatching(/^blocks writes to t while/)]);
  });

  test.each([
    validate,
    `${validate}, VALIDATE CONSTRAINT j, ALTER COLUMN a SET STATISTICS 100`,
    `${validate}; ALTER TABLE t DROP COLUMN b;`,
    `ALTER TABLE u DROP COLUMN b; ${validate};`,
    `INSERT INTO t VALUES (1); LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE; ${validate};`,
    `BEGIN; ALTER TABLE t DROP COLUMN b; COMMIT; BEGIN; ${validate}; COMMIT;`,
    // That has a rule of its own.
    `${add}; ${validate};`,
  ])('is silent about %s', async (sql) => {
    expect(await messages(strongerLock, sql)).toEqual([]);
  });

  test('names the statement that took the lock', async () => {
    const sql = `/* old */ ALTER TABLE t DROP COLUMN b; ${validate};`;
    expect(await messages(strongerLock, sql)).toEqual([expect.stringContaining('ALTER TABLE')]);
  });
});

describe('constraint-left-not-valid', () => {
  const later = 'CREATE TABLE n (a int)';

  test('tells of one that a later file could have validated, and reminds of one in the last file', async () => {
    expect(await messages(leftNotValid, [add, later])).toEqual([
      expect.stringMatching(/^leaves the existing rows of t unchecked: the check constraint k is NOT VALID/),
    ]);
    expect(await allFindings(leftNotValid, [later, add])).toMatchObject([
      { guarded: expect.stringContaining('last') },
    ]);
  });

  test.each([
    [[add, validate]],
    [[add, 'ALTER TABLE t DROP CONSTRAINT k', later]],
    [['CREATE TABLE t (a int)', add, later]],
    [['ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT ENFORCED', later]],
  ])('is silent about %#', async (files) => {
    expect(await messages(leftNotValid, files, { version: 18 })).toEqual([]);
  });

  test('does not speak of what was left before', async () => {
    expect(await messages(leftNotValid, [later, later.replace('n', 'm')], { before: add })).toEqual([]);
  });
});

describe('not-enforced-constraint', () => {
  const wordings = [
    'ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT ENFORCED',
    'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p NOT ENFORCED',
    'ALTER TABLE t ADD COLUMN b int CHECK (b > 0) NOT ENFORCED',
    'CREATE TABLE n (a int, CHECK (a > 0) NOT ENFORCED)',
    'CREATE TABLE n (a int REFERENCES p NOT ENFORCED)',
  ];

  test.each(wordings)('tells what it is worth, and that it fails before 18: %s', async (sql) => {
    expect(await findings(notEnforced, sql, { version: 18 })).toMatchObject([
      { severity: 'notice', message: expect.stringContaining('is never checked') },
    ]);
    expect(await findings(notEnforced, sql, { version: 17 })).toMatchObject([
      { severity: 'error', message: expect.stringContaining('PostgreSQL 17 does not know NOT ENFORCED') },
    ]);
  });

  test('is silent about constraints that are enforced', async () => {
    const sql = `${add}; ALTER TABLE t ADD UNIQUE (a), ADD FOREIGN KEY (a) REFERENCES p, ADD NOT NULL a;`;
    expect(await severities(notEnforced, sql, { version: 18 })).toEqual([]);
  });
});
