import { describe, expect, test } from 'vitest';
import { rule as dependentView } from '../../../src/lint/rules/alter-column-type-dependent-view.ts';
import { rule as narrowing } from '../../../src/lint/rules/alter-column-type-narrowing.ts';
import { rule as reindex } from '../../../src/lint/rules/alter-column-type-reindex.ts';
import { rule as revalidates } from '../../../src/lint/rules/alter-column-type-revalidates.ts';
import { rule as changeDefault } from '../../../src/lint/rules/change-column-default.ts';
import { rule as dropDefault } from '../../../src/lint/rules/drop-default-required-column.ts';
import { rule as dropNotNull } from '../../../src/lint/rules/drop-not-null.ts';
import { rule as setExpression } from '../../../src/lint/rules/set-generated-expression.ts';
import { rule as setNotNull } from '../../../src/lint/rules/set-not-null-scan.ts';
import { allFindings, findings, messages, severities } from './findings.ts';

describe('alter-column-type-reindex', () => {
  const table = 'CREATE TABLE t (a int, c varchar(10), d text, e citext);';
  const check = (index: string, change: string) =>
    messages(reindex, `ALTER TABLE t ALTER COLUMN ${change}`, {
      before: `${table} CREATE INDEX i ON t ${index};`,
    });

  test.each([
    ['(d)', 'd TYPE citext'],
    ['(e)', 'e TYPE varchar'],
    ['(d)', 'd TYPE text COLLATE "C"'],
    ['(c, a)', 'c TYPE varchar COLLATE "C"'],
    ['(lower(c))', 'c TYPE text'],
    ['(a) WHERE c IS NOT NULL', 'c TYPE varchar(20)'],
    ['(c) WHERE c IS NOT NULL', 'c TYPE varchar(20)'],
  ])('tells that the index over %s is built anew by %s', async (index, change) => {
    expect(await check(index, change)).toEqual([
      expect.stringMatching(/^blocks reads and writes of t while i is built anew$/),
    ]);
  });

  test.each([
    ['(c)', 'c TYPE text'],
    ['(c)', 'c TYPE varchar(20)'],
    ['(d)', 'd TYPE varchar'],
    ['(a)', 'd TYPE citext'],
    ['(lower(d))', 'c TYPE text'],
    // The rewrite rebuilds it, too, and has a rule of its own.
    ['(d)', 'd TYPE varchar(10)'],
    ['(d)', 'd TYPE text'],
  ])('is silent where the index over %s stays, or goes with a rewrite: %s', async (index, change) => {
    expect(await check(index, change)).toEqual([]);
  });

  test('an index of which the columns are not known is a notice', async () => {
    const base = {
      searchPath: ['public'],
      types: [],
      routines: [],
      relations: [
        {
          schema: 'public',
          name: 't',
          kind: 'table' as const,
          temporary: false,
          known: true,
          columns: [{ ...column, name: 'c', type: 'character varying(10)' }],
          constraints: [],
          indexes: [{ ...expressionIndex, name: 'i' }],
          parent: undefined,
          defaultPartition: undefined,
        },
      ],
    };
    expect(await findings(reindex, 'ALTER TABLE t ALTER COLUMN c TYPE text', { base })).toMatchObject([
      { severity: 'notice', message: expect.stringContaining('if c is in its expression or condition') },
    ]);
  });
});

const column = {
  notNull: false,
  hasDefault: false,
  identity: false,
  generated: undefined,
  created: undefined,
};

const expressionIndex = {
  table: { schema: 'public', name: 't' },
  columns: [undefined],
  unique: false,
  partial: false,
  valid: true,
  constraint: undefined,
  partitioned: false,
  created: undefined,
};

describe('alter-column-type-revalidates', () => {
  const before = `CREATE TABLE p (id varchar(5) PRIMARY KEY, n int UNIQUE);
    CREATE TABLE t (c varchar(10) CONSTRAINT filled CHECK (c <> ''), p_id varchar(5), n int, x int);
    ALTER TABLE t ADD CONSTRAINT later CHECK (x > 0) NOT VALID;
    ALTER TABLE t ADD CONSTRAINT t_p FOREIGN KEY (p_id) REFERENCES p;
    ALTER TABLE t ADD CONSTRAINT t_n FOREIGN KEY (n) REFERENCES p (n);`;
  const check = (sql: string) => messages(revalidates, sql, { before });

  test('a CHECK is checked again even without a rewrite', async () => {
    expect(await check('ALTER TABLE t ALTER COLUMN c TYPE text')).toEqual([
      'blocks reads and writes of t while every row is checked again for filled',
    ]);
  });

  test('not one that is NOT VALID, that is dropped in the same breath, or of another column', async () => {
    expect(await check('ALTER TABLE t ALTER COLUMN x TYPE bigint')).toEqual([]);
    expect(await check('ALTER TABLE t DROP CONSTRAINT filled, ALTER COLUMN c TYPE text')).toEqual([]);
    expect(
      await check('ALTER TABLE t DROP CONSTRAINT filled; ALTER TABLE t ALTER COLUMN c TYPE text;'),
    ).toEqual([]);
    expect(await check('ALTER TABLE t ALTER COLUMN c TYPE varchar(10)')).toEqual([]);
  });

  test('a foreign key is checked again with a rewrite, from either side', async () => {
    expect(await check('ALTER TABLE t ALTER COLUMN n TYPE bigint')).toEqual([
      expect.stringMatching(/^blocks reads and writes of t and p while the foreign keys over n/),
    ]);
    expect(await check('ALTER TABLE p ALTER COLUMN n TYPE bigint')).toEqual([
      expect.stringMatching(/^blocks reads and writes of p and t while the foreign keys over n/),
    ]);
    expect(await check('ALTER TABLE t ALTER COLUMN p_id TYPE text')).toEqual([]);
  });
});

describe('alter-column-type-narrowing', () => {
  const check = (from: string, to: string, using = '') =>
    messages(narrowing, `ALTER TABLE t ALTER COLUMN c TYPE ${to} ${using}`, {
      before: `CREATE TABLE t (c ${from});`,
    });

  test.each([
    ['varchar(10)', 'varchar(5)', '', /^fails on/],
    ['text', 'varchar(5)', '', /^fails on/],
    ['varchar(10)', 'varchar(5)', 'USING c::varchar(5)', /^cuts off/],
    ['text', 'int', 'USING c::int', /^fails on/],
    ['text', 'date', 'USING c::date', /^fails on/],
    ['bigint', 'int', '', /^fails on/],
    ['int', 'numeric(5,2)', '', /^fails on/],
    ['bigint', 'double precision', '', /^rounds/],
    ['numeric(10,2)', 'numeric(8,2)', '', /^fails on/],
    ['numeric(10,4)', 'numeric(10,2)', '', /^rounds/],
    ['numeric', 'int', '', /^rounds .* or fails/],
    ['double precision', 'real', '', /^rounds/],
    ['timestamptz(6)', 'timestamptz(3)', '', /^rounds/],
    ['timestamp', 'date', '', /^drops the time of day/],
  ])('%s to %s %s', async (from, to, using, message) => {
    expect(await check(from, to, using)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['varchar(5)', 'varchar(10)'],
    ['varchar(5)', 'text'],
    ['int', 'bigint'],
    ['int', 'numeric(10,0)'],
    ['int', 'numeric'],
    ['int', 'double precision'],
    ['numeric(8,2)', 'numeric(10,2)'],
    ['timestamp(3)', 'timestamp'],
    ['date', 'timestamp'],
    ['json', 'jsonb'],
    ['int', 'varchar(20)'],
  ])('%s to %s holds everything', async (from, to) => {
    expect(await check(from, to)).toEqual([]);
  });

  test('a new column without a default has nothing to lose', async () => {
    const added = 'ALTER TABLE t ADD COLUMN c text; ALTER TABLE t ALTER COLUMN c TYPE varchar(5);';
    expect(await messages(narrowing, added)).toEqual([]);
    expect(await messages(narrowing, added.replace('c text', "c text DEFAULT 'abcdef'"))).toHaveLength(1);
  });

  test('an expression of its own, and a type that is not known, are left alone', async () => {
    expect(await check('text', 'varchar(5)', 'USING left(c, 5)')).toEqual([]);
    expect(await messages(narrowing, 'ALTER TABLE t ALTER COLUMN c TYPE varchar(5)')).toEqual([]);
  });
});

describe('alter-column-type-dependent-view', () => {
  const table = 'CREATE TABLE t (a int, b int, c int);';
  const check = (before: string, sql = 'ALTER TABLE t ALTER COLUMN a TYPE bigint') =>
    messages(dependentView, sql, { before: table + before });

  test.each([
    ['view v', 'CREATE VIEW v AS SELECT a FROM t'],
    ['view v', 'CREATE VIEW v AS SELECT * FROM t'],
    ['view v', 'CREATE VIEW v AS SELECT b FROM t WHERE a > 0'],
    ['view s.v', 'CREATE VIEW s.v AS SELECT x.a FROM t AS x JOIN u USING (b)'],
    ['materialized view m', 'CREATE MATERIALIZED VIEW m AS SELECT a FROM t'],
    ['policy p', 'CREATE POLICY p ON t USING (a > 0)'],
    ['policy p', 'CREATE POLICY p ON t FOR INSERT WITH CHECK (a > 0)'],
    ['trigger g', 'CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f()'],
    ['trigger g', 'CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION f()'],
    ['generated column g', 'ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a + 1) STORED'],
  ])('fails because of %s: %s', async (name, before) => {
    expect(await check(before)).toEqual([`fails: t.a is used by ${name}`]);
  });

  test.each([
    'CREATE VIEW v AS SELECT b FROM t',
    'CREATE VIEW v AS SELECT a FROM u',
    'CREATE VIEW v AS SELECT a FROM t; DROP VIEW v;',
    'CREATE VIEW v AS SELECT a FROM t; CREATE OR REPLACE VIEW v AS SELECT b AS a FROM t;',
    'CREATE POLICY p ON t USING (b > 0)',
    'CREATE POLICY p ON t USING (a > 0); DROP POLICY p ON t;',
    'CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()',
    'ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a + 1) STORED; ALTER TABLE t DROP COLUMN g;',
  ])('does not because of: %s', async (before) => {
    expect(await check(before)).toEqual([]);
  });

  test('sees what the same file drops and makes, and a view of a new table', async () => {
    const change = 'ALTER TABLE t ALTER COLUMN a TYPE bigint;';
    const view = 'CREATE VIEW v AS SELECT a FROM t;';
    expect(await check(view, `DROP VIEW v; ${change} ${view}`)).toEqual([]);
    expect(await messages(dependentView, `${table} ${view} ${change}`)).toHaveLength(1);
  });
});

describe('set-generated-expression', () => {
  const sql = 'ALTER TABLE t ALTER COLUMN g SET EXPRESSION AS (a + 2)';
  const table = (kind: string) => `CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 1) ${kind});`;

  test('tells of a stored column, not of a virtual one, and of an unknown one with the doubt', async () => {
    expect(await messages(setExpression, sql, { before: table('STORED') })).toEqual([
      expect.not.stringContaining('unless'),
    ]);
    expect(await messages(setExpression, sql, { before: table('VIRTUAL'), version: 18 })).toEqual([]);
    expect(await messages(setExpression, sql, { version: 18 })).toEqual([
      expect.stringContaining('unless it is VIRTUAL'),
    ]);
    expect(await messages(setExpression, sql, { version: 17 })).toEqual([
      expect.not.stringContaining('unless'),
    ]);
  });
});

describe('set-not-null-scan', () => {
  const sql = 'ALTER TABLE t ALTER COLUMN a SET NOT NULL';
  const proven = (check: string, rest = '') =>
    `CREATE TABLE t (a int, b int); ALTER TABLE t ADD CONSTRAINT c CHECK (${check}) ${rest};`;

  test('tells of a column of which nothing is known, with what would make it harmless', async () => {
    expect(await messages(setNotNull, sql)).toEqual([
      expect.stringMatching(
        /^blocks reads and writes of t while every row is read .* unless it is NOT NULL already or/,
      ),
    ]);
    expect(await messages(setNotNull, sql, { version: 11 })).toEqual([expect.not.stringContaining('CHECK')]);
  });

  test.each(['a IS NOT NULL', 'a IS NOT NULL AND b > 0'])(
    'a validated CHECK (%s) proves it since 12',
    async (check) => {
      const before = proven(check);
      expect(await allFindings(setNotNull, sql, { before, version: 12 })).toMatchObject([
        { guarded: 'A validated CHECK proves that a is not NULL.' },
      ]);
      expect(await messages(setNotNull, sql, { before, version: 11 })).toHaveLength(1);
    },
  );

  test.each([
    ['a IS NOT NULL', 'NOT VALID'],
    ['a > 0', ''],
    ['b IS NOT NULL', ''],
    ['a IS NOT NULL OR b IS NOT NULL', ''],
  ])('CHECK (%s) %s proves nothing', async (check, rest) => {
    expect(await messages(setNotNull, sql, { before: proven(check, rest) })).toHaveLength(1);
  });

  test('each column needs a proof of its own', async () => {
    const both = 'ALTER TABLE t ALTER COLUMN a SET NOT NULL, ALTER COLUMN b SET NOT NULL';
    expect(await messages(setNotNull, both, { before: proven('a IS NOT NULL') })).toEqual([
      expect.stringContaining('that b is not NULL'),
    ]);
    expect(await messages(setNotNull, both, { before: proven('a IS NOT NULL AND b IS NOT NULL') })).toEqual(
      [],
    );
  });

  test('is silent about a column that is NOT NULL, and where the proof is in an earlier pending file', async () => {
    expect(await messages(setNotNull, sql, { before: 'CREATE TABLE t (a int NOT NULL);' })).toEqual([]);
    expect(await messages(setNotNull, sql, { before: 'CREATE TABLE t (a int PRIMARY KEY);' })).toEqual([]);
    const files = [
      'ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID',
      'ALTER TABLE t VALIDATE CONSTRAINT c',
      sql,
    ];
    expect(await messages(setNotNull, files)).toEqual([]);
    expect(await messages(setNotNull, files.toSpliced(1, 1))).toHaveLength(1);
  });

  test('18: a NOT NULL constraint scans unless it is NOT VALID, and SET NOT NULL does while it is', async () => {
    const add = 'ALTER TABLE t ADD CONSTRAINT nn NOT NULL a';
    const at18 = { before: 'CREATE TABLE t (a int);', version: 18 };
    expect(await messages(setNotNull, add, at18)).toHaveLength(1);
    expect(await messages(setNotNull, `${add} NOT VALID`, at18)).toEqual([]);
    expect(await messages(setNotNull, [`${add} NOT VALID`, sql], at18)).toHaveLength(1);
    const validated = [`${add} NOT VALID`, 'ALTER TABLE t VALIDATE CONSTRAINT nn', sql];
    expect(await messages(setNotNull, validated, at18)).toEqual([]);
  });
});

describe('drop-not-null', () => {
  const sql = 'ALTER TABLE t ALTER COLUMN a DROP NOT NULL';

  test('tells of a column that is NOT NULL or of which nothing is known', async () => {
    expect(await severities(dropNotNull, sql)).toEqual(['warning']);
    expect(await severities(dropNotNull, sql, { before: 'CREATE TABLE t (a int NOT NULL);' })).toEqual([
      'warning',
    ]);
  });

  test('is silent about one that is nullable already or new', async () => {
    expect(await messages(dropNotNull, sql, { before: 'CREATE TABLE t (a int);' })).toEqual([]);
    const added = `ALTER TABLE t ADD COLUMN a int NOT NULL DEFAULT 1; ${sql};`;
    expect(await messages(dropNotNull, added)).toEqual([]);
  });
});

describe('change-column-default', () => {
  const sql = 'ALTER TABLE t ALTER COLUMN a SET DEFAULT 2';

  test('reminds where there may be an old default', async () => {
    expect(await severities(changeDefault, sql)).toEqual(['notice']);
    expect(await severities(changeDefault, sql, { before: 'CREATE TABLE t (a int DEFAULT 1);' })).toEqual([
      'notice',
    ]);
  });

  test('is silent where there is none, about a new column, and about DROP DEFAULT', async () => {
    expect(await messages(changeDefault, sql, { before: 'CREATE TABLE t (a int);' })).toEqual([]);
    expect(await messages(changeDefault, `ALTER TABLE t ADD COLUMN a int DEFAULT 1; ${sql}`)).toEqual([]);
    expect(await messages(changeDefault, 'ALTER TABLE t ALTER COLUMN a DROP DEFAULT')).toEqual([]);
  });
});

describe('drop-default-required-column', () => {
  const sql = 'ALTER TABLE t ALTER COLUMN a DROP DEFAULT';

  test.each([
    ['CREATE TABLE t (a int NOT NULL DEFAULT 1);', ['warning']],
    ['CREATE TABLE t (a int DEFAULT 1);', []],
    ['CREATE TABLE t (a int NOT NULL);', []],
    ['', ['notice']],
  ])('after %s', async (before, expected) => {
    expect(await severities(dropDefault, sql, { before })).toEqual(expected);
  });

  test('tells of the pair that some frameworks write, but not in a new table', async () => {
    const pair = `ALTER TABLE t ADD COLUMN a int NOT NULL DEFAULT 1; ${sql};`;
    expect(await severities(dropDefault, pair)).toEqual(['warning']);
    expect(await severities(dropDefault, `CREATE TABLE t (b int); ${pair}`)).toEqual([]);
  });
});
