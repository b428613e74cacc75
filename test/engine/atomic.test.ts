import { expect, test } from 'vitest';
import { startProxy } from '../kit/proxy.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import type { Report } from '../../src/engine/report.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { resultText } from '../../src/report/text.ts';
import { bench, failure, states } from './support.ts';

const THREE = {
  'versions/001_a.sql': "CREATE TABLE a ();\nDO $$ BEGIN RAISE NOTICE 'from a'; END $$;",
  'versions/002_b.sql':
    "CREATE TABLE b (x int);\nCOPY b FROM STDIN;\n1\n2\n\\.\nSELECT 'rows', 'of its own';",
  'versions/003_c.sql': "CREATE TABLE c ();\nDO $$ BEGIN RAISE NOTICE 'from c'; END $$;",
};

test('atomic applies all pending migrations in one transaction and one message', async () => {
  const made = await bench(THREE);
  const proxy = await startProxy(made.database.url);
  const target = parseTarget({ url: proxy.url(made.database.url) });
  const report = await made.with({ database: { kind: 'target', target } }).up({ atomic: true });
  expect(states(report)).toBe('001 applied, 002 applied, 003 applied');
  expect(report.plan).toMatchObject({ atomic: true });
  const [row] = await made.database.query('SELECT count(DISTINCT xmin::text)::int AS n FROM _migrations');
  expect(row).toEqual({ n: 1 });
  expect((await made.history()).every((one) => one.execution_time_ms >= 0)).toBe(true);
  expect(await made.database.query('SELECT x FROM b')).toEqual([{ x: 1 }, { x: 2 }]);
  // The state, the lock, the history table, the message, the history.
  expect(proxy.stats().frontend.Query).toBe(5);
  expect(
    made.events.flatMap((event) => (event.type === 'notice' ? [[event.version, event.notice.message]] : [])),
  ).toEqual([
    ['001', 'from a'],
    ['003', 'from c'],
  ]);
});

test.each([
  ['with a position', 'CREATE TABLE a (x int);\nSELECT nothing;', 2],
  ['without one', 'CREATE TABLE a (x int);\nSELECT 1;\nSELECT 1/0;', 3],
  ['that does not parse', 'CREATE TABLE a (x int);\nSELEC 1;', 2],
])(
  'an error %s in the second of three leaves nothing of any, and stands on its line',
  async (_, sql, line) => {
    const made = await bench({
      'versions/001_first.sql': 'CREATE TABLE first ();',
      'versions/002_second.sql': sql,
      'versions/003_third.sql': 'CREATE TABLE third ();',
    });
    const error = await failure(made.migrator.up({ atomic: true }));
    expect(error).toMatchObject({
      reason: 'sql-error',
      details: { file: expect.stringMatching(/002_second\.sql$/), line },
    });
    expect(error.details.state).toBe(
      'Nothing of the 3 migrations remains: one transaction held all of it (atomic), and was rolled back. Nothing else was applied by this run.',
    );
    expect([await made.has('first'), await made.has('a'), await made.has('third')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(await made.history()).toEqual([]);
    expect(states(error.report)).toBe('001 pending, 002 failed, 003 pending');
  },
);

test('a deferred constraint that fails is charged to its own file', async () => {
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE a (x int PRIMARY KEY);',
    'versions/002_b.sql':
      'CREATE TABLE b (x int REFERENCES a DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO b VALUES (1);',
    'versions/003_c.sql': 'INSERT INTO a VALUES (1);',
  });
  const error = await failure(made.migrator.up({ atomic: true }));
  expect(error.details).toMatchObject({ sqlstate: '23503', file: expect.stringMatching(/002_b\.sql$/) });
});

test('what cannot run in one transaction is refused before anything runs, all of it at once', async () => {
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE a (x int);',
    'versions/002_b.sql': 'CREATE INDEX CONCURRENTLY i ON a (x);',
    'versions/003_c.sql': 'BEGIN;\nSET TRANSACTION ISOLATION LEVEL SERIALIZABLE;\nSELECT 1;\nCOMMIT;',
    'versions/004_d.sql': 'VACUUM a;',
  });
  for (const dryRun of [true, false]) {
    const error = await failure(made.migrator.up({ atomic: true, dryRun }));
    expect(error.reason).toBe('invalid-input');
    expect(error.details.problems.map(({ file }) => file?.slice(-9))).toEqual([
      '002_b.sql',
      '003_c.sql',
      '004_d.sql',
    ]);
  }
  expect([await made.has('a'), await made.has('_migrations')]).toEqual([false, false]);
});

test('a dry run says that all would be one transaction', async () => {
  const made = await bench({ 'versions/001_a.sql': 'SELECT 1;', 'versions/002_b.sql': 'SELECT 2;' });
  const report = await made.migrator.up({ dryRun: true, atomic: true });
  const shown = (seen: Report): string =>
    resultText(seen, { colour: false, columns: undefined }) +
    renderMarkdown(seen, { budgetBytes: 65_000, whole: 'the report' });
  expect(shown(report)).toContain('-- apply 001 a, in one transaction with all others');
  expect(shown(report)).toContain(', all in one transaction (atomic)');
  expect(shown(await made.migrator.up({ dryRun: true }))).not.toMatch(/all others|atomic/);
});

test('a plan that was approved for a transaction each is not run in one', async () => {
  const made = await bench(THREE);
  const { planDigest, plan } = await made.migrator.up({ dryRun: true });
  expect(plan).not.toHaveProperty('atomic');
  const error = await failure(
    made.migrator.up({ atomic: true, approvedPlan: planDigest, approvedPlanData: plan ?? undefined }),
  );
  expect(error.reason).toBe('plan-changed');
  expect(error.message).toContain(
    'it was approved for a transaction for each migration, and this is one transaction for all migrations',
  );
  const { planDigest: atomic } = await made.migrator.up({ dryRun: true, atomic: true });
  expect(await made.migrator.up({ atomic: true, approvedPlan: atomic })).toMatchObject({ status: 'applied' });
});

test('the settings of one file do not reach the next, in one transaction neither', async () => {
  const made = await bench({
    'versions/001_a.sql': "SET search_path = ''; CREATE TEMP TABLE t (); CREATE ROLE other_role_of_atomic;",
    'versions/002_b.sql': 'CREATE TEMP TABLE t (); CREATE TABLE in_public ();',
    'versions/003_c.sql': 'DROP ROLE other_role_of_atomic;',
  });
  await made.migrator.up({ atomic: true });
  expect(await made.has('public.in_public')).toBe(true);
});

test('a savepoint that one file leaves open, and its deferred constraints, are nothing to the next', async () => {
  const made = await bench({
    'versions/001_a.sql': `SAVEPOINT s;
CREATE TABLE p (id int PRIMARY KEY, c int);
CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE p ADD FOREIGN KEY (c) REFERENCES c DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE u (x int UNIQUE DEFERRABLE INITIALLY IMMEDIATE);`,
    'versions/002_b.sql': 'INSERT INTO p VALUES (1, 1); INSERT INTO c VALUES (1, 1);',
  });
  expect(states(await made.migrator.up({ atomic: true }))).toBe('001 applied, 002 applied');
});

test('a constraint that is declared immediate is checked at once in every file', async () => {
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE u (x int UNIQUE DEFERRABLE INITIALLY IMMEDIATE);',
    'versions/002_b.sql': 'INSERT INTO u VALUES (1);\nINSERT INTO u VALUES (1);\nDELETE FROM u;',
  });
  const error = await failure(made.migrator.up({ atomic: true }));
  expect(error.details).toMatchObject({ sqlstate: '23505', line: 2 });
});
