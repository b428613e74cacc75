import { describe, expect, test } from 'vitest';
import { rule as validating } from '../../../src/lint/rules/add-foreign-key-validating.ts';
import { rule as drops } from '../../../src/lint/rules/drop-foreign-key.ts';
import { rule as locks } from '../../../src/lint/rules/foreign-key-locks-referenced-table.ts';
import { rule as partitioned } from '../../../src/lint/rules/foreign-key-not-valid-on-partitioned.ts';
import { rule as mismatch } from '../../../src/lint/rules/foreign-key-type-mismatch.ts';
import { rule as withoutIndex } from '../../../src/lint/rules/foreign-key-without-index.ts';
import { rule as multiple } from '../../../src/lint/rules/multiple-foreign-keys-one-transaction.ts';
import { allFindings, findings, messages, severities } from './findings.ts';

const tables =
  'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE q (id int PRIMARY KEY); CREATE TABLE c (p_id int, q_id int);';
const key = 'ALTER TABLE c ADD CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id)';
const other = 'ALTER TABLE c ADD CONSTRAINT c_q FOREIGN KEY (q_id) REFERENCES q (id)';

describe('add-foreign-key-validating', () => {
  test('blocks writes to both tables', async () => {
    expect(await messages(validating, key)).toEqual([
      'blocks writes to c and p while every row of c is looked up in p',
    ]);
    expect(await messages(validating, 'ALTER TABLE c ADD FOREIGN KEY (parent) REFERENCES c (id)')).toEqual([
      'blocks writes to c while every row of c is looked up in c',
    ]);
  });

  test.each([`${key} NOT VALID`, `${key} NOT ENFORCED`, 'CREATE TABLE n (p_id int REFERENCES p (id))'])(
    'is silent about %s',
    async (sql) => {
      expect(await messages(validating, sql, { version: 18 })).toEqual([]);
    },
  );

  test('a new referring table has nothing to look up, a new referenced one does not help', async () => {
    expect(await messages(validating, `CREATE TABLE c (p_id int); ${key}`)).toEqual([]);
    expect(await messages(validating, `CREATE TABLE p (id int PRIMARY KEY); ${key}`)).toHaveLength(1);
  });

  test('names the way that there is for a partitioned table', async () => {
    const before = 'CREATE TABLE c (p_id int) PARTITION BY LIST (p_id);';
    const remedy = async (version: number) =>
      (await findings(validating, key, { before, version }))[0]!.remedy;
    expect(await remedy(17)).toContain('each partition');
    expect(await remedy(18)).not.toContain('each partition');
  });
});

describe('foreign-key-locks-referenced-table', () => {
  const create =
    'CREATE TABLE n (p_id int REFERENCES p (id), q_id int, FOREIGN KEY (q_id) REFERENCES q (id))';

  test('tells of every existing table that a new one refers to', async () => {
    expect(await messages(locks, create)).toEqual([
      expect.stringMatching(
        /^blocks writes to p, to which n gets a foreign key, until the transaction ends|for an instant/,
      ),
      expect.stringMatching(/^blocks writes to q/),
    ]);
    expect(await messages(locks, `CREATE TABLE p (id int); CREATE TABLE q (id int); ${create}`)).toEqual([]);
    expect(await messages(locks, 'CREATE TABLE n (id int PRIMARY KEY, up int REFERENCES n)')).toEqual([]);
  });

  test('tells of NOT VALID, and leaves one that validates to the rule about that', async () => {
    expect(await messages(locks, `${key} NOT VALID`)).toHaveLength(1);
    expect(await messages(locks, key)).toEqual([]);
    expect(await messages(locks, 'ALTER TABLE c ADD COLUMN x int REFERENCES p (id)')).toEqual([]);
    expect(await messages(locks, `CREATE TABLE c (p_id int); ${key}`)).toHaveLength(1);
  });

  test('is a notice where the runner bounds the wait and the end of the transaction the lock', async () => {
    const timeouts = { lockTimeoutMs: 5000, statementTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };
    expect(await severities(locks, `${key} NOT VALID`, { timeouts })).toEqual(['notice']);
    expect(await severities(locks, `${key} NOT VALID`)).toEqual(['warning']);
    expect(await findings(locks, `${key} NOT VALID; UPDATE x SET a = 1;`, { timeouts })).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('until the transaction ends') },
    ]);
  });

  test('is guarded where the file has it alone and sets the timeout', async () => {
    const alone = `SET LOCAL lock_timeout = '2s'; ${key} NOT VALID;`;
    expect(await allFindings(locks, alone)).toMatchObject([{ guarded: expect.stringContaining('alone') }]);
    expect(await messages(locks, `${alone} UPDATE x SET a = 1;`)).toHaveLength(1);
    expect(await messages(locks, alone.replace('2s', '0'))).toHaveLength(1);
  });

  test.each([
    'DROP TABLE c',
    'ALTER TABLE c DROP COLUMN p_id',
    // The key is made anew, though not validated.
    'ALTER TABLE c ALTER COLUMN p_id TYPE varchar(20)',
  ])('taking the key away blocks reads of the other table, too: %s', async (sql) => {
    const before = `CREATE TABLE p (id varchar(9) PRIMARY KEY);
      CREATE TABLE c (p_id varchar(9) REFERENCES p, x int);`;
    expect(await messages(locks, sql, { before })).toEqual([
      expect.stringMatching(/^blocks reads and writes of p as well/),
    ]);
  });

  test('is silent where no key goes', async () => {
    const before = `${tables} ${key};`;
    for (const sql of ['ALTER TABLE c DROP COLUMN q_id', 'DROP TABLE q', 'ALTER TABLE c ADD COLUMN z int']) {
      expect(await messages(locks, sql, { before })).toEqual([]);
    }
  });
});

describe('multiple-foreign-keys-one-transaction', () => {
  const both = `${key} NOT VALID; ${other} NOT VALID;`;

  test('tells once, at the second table', async () => {
    const third = 'ALTER TABLE c ADD FOREIGN KEY (r_id) REFERENCES r (id) NOT VALID;';
    const found = await findings(multiple, `${both}\n${third}`);
    expect(found).toMatchObject([
      { statement: { index: 1 }, message: expect.stringMatching(/^blocks writes to p and q/) },
    ]);
    expect(await messages(multiple, 'CREATE TABLE n (a int REFERENCES p, b int REFERENCES q)')).toHaveLength(
      1,
    );
  });

  test.each([
    ['one table twice', `${key} NOT VALID; ALTER TABLE c ADD FOREIGN KEY (b) REFERENCES p (id) NOT VALID;`],
    ['a new table', `CREATE TABLE q (id int PRIMARY KEY); ${both}`],
    ['transactions of their own', `BEGIN; ${key} NOT VALID; COMMIT; BEGIN; ${other} NOT VALID; COMMIT;`],
    ['no transaction', `CREATE INDEX CONCURRENTLY i ON c (p_id); ${both}`],
    ['itself', `${key} NOT VALID; ALTER TABLE c ADD FOREIGN KEY (up) REFERENCES c (id) NOT VALID;`],
  ])('is silent about %s', async (_, sql) => {
    expect(await messages(multiple, sql)).toEqual([]);
  });

  test('two files are two transactions', async () => {
    expect(await messages(multiple, [`${key} NOT VALID`, `${other} NOT VALID`])).toEqual([]);
  });
});

describe('foreign-key-not-valid-on-partitioned', () => {
  const before =
    'CREATE TABLE c (p_id int) PARTITION BY RANGE (p_id); CREATE TABLE c1 PARTITION OF c DEFAULT;';

  test('fails until 17, even on a new table', async () => {
    expect(await severities(partitioned, `${key} NOT VALID`, { before, version: 17 })).toEqual(['error']);
    expect(await severities(partitioned, `${before} ${key} NOT VALID`)).toEqual(['error']);
    expect(await severities(partitioned, `${key} NOT VALID`, { before, version: 18 })).toEqual([]);
  });

  test('is silent about a partition, a plain table, one that is not known, and a key that validates', async () => {
    const onPartition = `${key} NOT VALID`.replace('TABLE c', 'TABLE c1');
    expect(await messages(partitioned, onPartition, { before })).toEqual([]);
    expect(await messages(partitioned, key, { before })).toEqual([]);
    expect(await messages(partitioned, `${key} NOT VALID`, { before: tables })).toEqual([]);
    expect(await messages(partitioned, `${key} NOT VALID`)).toEqual([]);
  });
});

describe('foreign-key-without-index', () => {
  const pair = 'ALTER TABLE c ADD FOREIGN KEY (p_id, q_id) REFERENCES r (a, b) NOT VALID';

  test('tells of a key without an index, and only reminds where the indexes are not known', async () => {
    expect(await severities(withoutIndex, `${key} NOT VALID`, { before: tables })).toEqual(['warning']);
    expect(await findings(withoutIndex, `${key} NOT VALID`)).toMatchObject([
      { severity: 'notice', message: expect.stringContaining('as far as can be seen') },
    ]);
  });

  test.each([
    ['CREATE INDEX ON c (p_id);', key],
    ['CREATE INDEX ON c (p_id, x);', key],
    ['CREATE UNIQUE INDEX ON c (p_id);', key],
    ['ALTER TABLE c ADD PRIMARY KEY (p_id, q_id);', key],
    ['CREATE INDEX ON c (q_id, p_id);', pair],
  ])('%s serves', async (index, sql) => {
    expect(await messages(withoutIndex, sql, { before: `${tables} ${index}` })).toEqual([]);
  });

  test.each([
    ['CREATE INDEX ON c (q_id, p_id);', key],
    ['CREATE INDEX ON c (p_id) WHERE p_id > 1;', key],
    ['CREATE INDEX ON c ((p_id + 1));', key],
    ['CREATE INDEX ON c (p_id);', pair],
  ])('%s does not', async (index, sql) => {
    expect(await messages(withoutIndex, sql, { before: `${tables} ${index}` })).toHaveLength(1);
  });

  test('a key of a partitioned table is told once, and not of each partition', async () => {
    const before = `${tables} CREATE TABLE m (p_id int, at date) PARTITION BY RANGE (at);
      CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`;
    expect(
      await messages(withoutIndex, 'ALTER TABLE m ADD FOREIGN KEY (p_id) REFERENCES p', { before }),
    ).toEqual([expect.stringContaining('reads all of m for')]);
  });

  test('an index may follow in a later file, and a new table has time for it', async () => {
    const files = [`${key} NOT VALID`, 'CREATE INDEX CONCURRENTLY ON c (p_id)'];
    expect(await messages(withoutIndex, files, { before: tables })).toEqual([]);
    const created = 'CREATE TABLE n (p_id int REFERENCES p (id))';
    expect(await allFindings(withoutIndex, created, { before: tables })).toMatchObject([
      { guarded: expect.stringContaining('n is new') },
    ]);
  });

  test('a partial index that looks as if it served is told of', async () => {
    const before = `${tables} ${key};`;
    const index = 'CREATE INDEX ON c (p_id) WHERE p_id > 0';
    expect(await messages(withoutIndex, index, { before })).toEqual([
      expect.stringMatching(/^does not help the foreign key of c over p_id/),
    ]);
    expect(await messages(withoutIndex, `${index}; CREATE INDEX ON c (p_id);`, { before })).toEqual([]);
    expect(await messages(withoutIndex, index, { before: `${before} CREATE INDEX ON c (p_id);` })).toEqual(
      [],
    );
    expect(await messages(withoutIndex, 'CREATE INDEX ON c (q_id) WHERE p_id > 0', { before })).toEqual([]);
  });
});

describe('foreign-key-type-mismatch', () => {
  test.each([
    ['int', 'bigint', 1],
    ['bigserial', 'int', 1],
    ['text', 'uuid', 1],
    ['serial', 'int', 0],
    ['bigint', 'int8', 0],
    ['varchar(20)', 'text', 0],
    ['numeric(10,2)', 'numeric', 0],
  ])('%s that refers to %s', async (from, to, count) => {
    const sql = `CREATE TABLE p (id ${to} PRIMARY KEY); CREATE TABLE c (p_id ${from} REFERENCES p);`;
    expect(await messages(mismatch, sql)).toHaveLength(count);
  });

  test('names both columns, of keys with several too, and is silent where a type is not known', async () => {
    const before = 'CREATE TABLE r (a int, b bigint, PRIMARY KEY (a, b)); CREATE TABLE c (x int, y int);';
    expect(
      await messages(mismatch, 'ALTER TABLE c ADD FOREIGN KEY (x, y) REFERENCES r (a, b)', { before }),
    ).toEqual([expect.stringMatching(/c\.y is integer and refers to r\.b, which is bigint/)]);
    expect(await messages(mismatch, key)).toEqual([]);
  });
});

describe('drop-foreign-key', () => {
  test('tells of a key that is known, and of one by its name', async () => {
    const before = `${tables} ${key};`;
    expect(await messages(drops, 'ALTER TABLE c DROP CONSTRAINT c_p', { before })).toEqual([
      expect.stringMatching(/^blocks reads and writes of c and p until the transaction ends$/),
    ]);
    expect(await messages(drops, 'ALTER TABLE c DROP CONSTRAINT c_p_id_fkey')).toEqual([
      expect.stringContaining('if c_p_id_fkey is the foreign key that its name says'),
    ]);
  });

  test('is silent about other constraints, and guarded where the file bounds the wait', async () => {
    expect(await messages(drops, 'ALTER TABLE c DROP CONSTRAINT c_check')).toEqual([]);
    const alone = "SET LOCAL lock_timeout = '2s'; ALTER TABLE c DROP CONSTRAINT c_p_id_fkey;";
    expect(await messages(drops, alone)).toEqual([]);
    expect(await messages(drops, `${alone} UPDATE c SET x = 1;`)).toHaveLength(1);
    expect(await messages(drops, alone.replace('2s', '0'))).toHaveLength(1);
  });
});
