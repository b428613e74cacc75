import { expect, test } from 'vitest';
import { bench, failure, states } from './support.ts';

test.each([
  ['COMMIT', 'CREATE TABLE a ();\nCOMMIT;\nSELECT 1/0;', 2],
  ['ROLLBACK', 'CREATE TABLE a ();\nROLLBACK;', 2],
  ['ABORT', 'CREATE TABLE a ();\n  /* c */ abort work;', 2],
  ['END', 'CREATE TABLE a ();\nEnd Transaction;', 2],
  ['COMMIT AND CHAIN', 'BEGIN;\nCREATE TABLE a ();\nCOMMIT AND CHAIN;\nCOMMIT;', 3],
  ['COMMIT; BEGIN', 'CREATE TABLE a ();\nCOMMIT; BEGIN;\nCREATE TABLE b ();', 2],
  ['PREPARE TRANSACTION', "CREATE TABLE a ();\nPREPARE TRANSACTION 'x';", 2],
  ['BEGIN without COMMIT', 'BEGIN;\nCREATE TABLE a ();', 1],
  ['ROLLBACK of a block', 'BEGIN;\nCREATE TABLE a ();\nROLLBACK;', 3],
])('a file with a stray %s is refused with its line, before anything runs', async (_, sql, line) => {
  const { migrator, has } = await bench({ 'versions/001_a.sql': sql });
  const error = await failure(migrator.up());
  expect(error).toMatchObject({ reason: 'invalid-migrations', details: { line } });
  expect(error.details.next).not.toBe('');
  expect([await has('a'), await has('_migrations')]).toEqual([false, false]);
});

test('a wrapper BEGIN … COMMIT is taken off, so that the record commits with the file', async () => {
  const { migrator, database, has, history } = await bench({
    'versions/001_a.sql': '-- why\nBEGIN;\nCREATE TABLE a ();\nCOMMIT;\n-- end',
    'versions/002_b.sql': 'BEGIN;\nCREATE TABLE b ();\nINSERT INTO _migrations_missing VALUES (1);\nCOMMIT;',
  });
  const error = await failure(migrator.up());
  expect(error.details).toMatchObject({ sqlstate: '42P01', line: 3, column: 13 });
  expect([await has('a'), await has('b')]).toEqual([true, false]);
  expect(await history()).toHaveLength(1);
  const [xmin] = await database.query(
    "SELECT c.xmin = m.xmin AS same FROM pg_class c, _migrations m WHERE c.relname = 'a'",
  );
  expect(xmin).toEqual({ same: true });
});

test('the isolation level of a wrapper or a leading SET TRANSACTION holds for the file', async () => {
  const seen = "INSERT INTO seen SELECT current_setting('transaction_isolation');";
  const { migrator, database } = await bench({
    'versions/001_a.sql': 'CREATE TABLE seen (level text);',
    'versions/002_b.sql': `BEGIN ISOLATION LEVEL SERIALIZABLE;\n${seen}\nCOMMIT;`,
    'versions/003_c.sql': `SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;\n${seen}`,
    'versions/004_d.sql': seen,
  });
  await migrator.up();
  expect(await database.query('SELECT level FROM seen')).toEqual([
    { level: 'serializable' },
    { level: 'repeatable read' },
    { level: 'read committed' },
  ]);
});

test('BEGIN … COMMIT blocks of a file are honoured, each by itself', async () => {
  const { migrator, has } = await bench({
    'versions/001_a.sql':
      'BEGIN;\nCREATE TABLE a ();\nCOMMIT;\nBEGIN;\nCREATE TABLE b ();\nCOMMIT;\nCREATE TABLE c ();',
  });
  const plan = await migrator.up({ dryRun: true });
  expect(plan.steps[0]).toMatchObject({ transaction: 'statement-by-statement' });
  expect(plan.steps[0]?.notAtomic.length).toBeGreaterThan(0);
  await migrator.up();
  expect([await has('a'), await has('b'), await has('c')]).toEqual([true, true, true]);
});

test("a deferred constraint that fails is the file's failure, and leaves no record", async () => {
  const { migrator, history } = await bench({
    'versions/001_a.sql':
      'CREATE TABLE p (id int PRIMARY KEY);\nCREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);',
    'versions/002_b.sql': 'INSERT INTO c VALUES (7);',
  });
  const error = await failure(migrator.up());
  expect(error.details).toMatchObject({ sqlstate: '23503' });
  expect(error.message).toContain('deferred constraints');
  expect(await history()).toHaveLength(1);
});

test('pending trigger events come with the way out', async () => {
  const { migrator } = await bench({
    'versions/001_a.sql':
      'CREATE TABLE p (id int PRIMARY KEY);\nCREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);',
    'versions/002_b.sql':
      'INSERT INTO p VALUES (7);\nINSERT INTO c VALUES (7);\nALTER TABLE c ADD COLUMN x int;',
  });
  const error = await failure(migrator.up());
  expect(error.details).toMatchObject({ sqlstate: '55006', line: 3 });
  expect(error.details.next).toContain('SET CONSTRAINTS ALL IMMEDIATE');
});

test('a transactional file that fails leaves no state to clean: the mended file is applied by a plain up', async () => {
  const { migrator, dir } = await bench({ 'versions/001_a.sql': 'CREATE TABLE a (id int;' });
  expect(await failure(migrator.up())).toMatchObject({ details: { sqlstate: '42601', line: 1, column: 23 } });
  const { writeFile } = await import('node:fs/promises');
  await writeFile(`${dir}/versions/001_a.sql`, 'CREATE TABLE a (id int);');
  expect(await migrator.up()).toMatchObject({ status: 'applied' });
});

test('an enum value added by one file is used by the next; used in the same file, both lines are named', async () => {
  const { migrator } = await bench({
    'versions/001_a.sql': "CREATE TYPE mood AS ENUM ('ok');\nCREATE TABLE t (m mood);",
    'versions/002_b.sql': "ALTER TYPE mood ADD VALUE 'sad';",
    'versions/003_c.sql': "INSERT INTO t VALUES ('sad');",
    'versions/004_d.sql': "\nALTER TYPE mood ADD VALUE 'odd';\n\nINSERT INTO t VALUES ('odd');",
  });
  const error = await failure(migrator.up());
  expect(error.details).toMatchObject({ sqlstate: '55P04', line: 4 });
  expect(error.details.next).toContain("'odd' (line 2)");
  expect(states(error.report)).toBe('001 applied, 002 applied, 003 applied, 004 failed');
});

test('the order of the history is that of application, even within one clock tick', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`versions/${String(index + 1).padStart(3, '0')}_n.sql`, '']),
  );
  const { migrator, database } = await bench(files);
  await migrator.up();
  const [row] = await database.query(
    'SELECT bool_and(version::int = place) AS ordered, count(*)::int FROM (SELECT version, row_number() OVER (ORDER BY applied_at, id) AS place FROM _migrations) m',
  );
  expect(row).toEqual({ ordered: true, count: 200 });
});

test('times in the report are UTC whatever the time zone of the role', async () => {
  const { migrator, database } = await bench({ 'versions/001_a.sql': '' });
  await migrator.up();
  await database.query(`ALTER DATABASE "${database.name}" SET timezone = 'Asia/Kolkata'`);
  await database.query(`ALTER DATABASE "${database.name}" SET datestyle = 'German'`);
  const [row] = await database.query(
    'SELECT extract(epoch FROM applied_at)::float8 AS epoch FROM _migrations',
  );
  const [migration] = (await migrator.status()).migrations;
  expect(migration?.appliedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  expect(Math.abs(Date.parse(migration?.appliedAt ?? '') / 1000 - Number(row?.['epoch']))).toBeLessThan(0.01);
});
