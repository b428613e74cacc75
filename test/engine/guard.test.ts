import { expect, test } from 'vitest';
import { runSteps } from '../../src/engine/apply.ts';
import { fullChecksum } from '../../src/engine/checksum.ts';
import type { MigratorSettings } from '../../src/engine/options.ts';
import type { PlannedStep } from '../../src/engine/plan.ts';
import { Session } from '../../src/engine/session.ts';
import type { StepOutcome } from '../../src/engine/step.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { wholeSql } from '../../src/sql/mapped.ts';
import { bench, failure, states } from './support.ts';

/**
 * The analysis of a file refuses what would end its transaction. The guard behind it is for what the analysis
 * does not see: here the text is handed to the engine as if it had been found harmless.
 */
async function slippedThrough(sql: string): Promise<{
  error: unknown;
  done: readonly StepOutcome[];
  has: (relation: string) => Promise<boolean>;
  made: Awaited<ReturnType<typeof bench>>;
}> {
  const made = await bench({});
  const settings: MigratorSettings = {
    database: { kind: 'target', target: parseTarget({ url: made.database.url }) },
    migrationsDir: made.dir,
  };
  const session = await Session.open(settings);
  await session.lock();
  const done: StepOutcome[] = [];
  const run = {
    finished: [],
    sent: () => undefined,
    starting: () => undefined,
    done: (_: PlannedStep, outcome: StepOutcome) => done.push(outcome),
    withdrawn: () => undefined,
    failedAt: () => undefined,
  };
  const steps = [plainStep('001', 'a', sql), plainStep('002', 'b', 'CREATE TABLE behind ();')];
  const error = await runSteps({ session, settings, gitCommit: undefined, run }, steps).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  await session.close();
  return { error, done, has: made.has, made };
}

function plainStep(version: string, name: string, sql: string): PlannedStep {
  const body = wholeSql({ text: sql, inBytes: false });
  return {
    direction: 'up',
    version,
    key: String(Number(version)),
    name,
    path: `versions/${version}_${name}.sql`,
    text: sql,
    inBytes: false,
    sha256: fullChecksum(sql),
    checksum: 'x',
    script: {
      transaction: 'transactional',
      reasons: [],
      problems: [],
      leading: [],
      body,
      units: [],
      isEmpty: false,
    },
    directives: {},
    row: undefined,
  };
}

test.each([
  ['COMMIT', 'CREATE TABLE a (); COMMIT;', true],
  ['COMMIT and a failure', 'CREATE TABLE a (); COMMIT; SELECT 1/0;', true],
  ['COMMIT; BEGIN', 'CREATE TABLE a (); COMMIT; BEGIN;', true],
  ['END', 'CREATE TABLE a (); END;', true],
  ['COMMIT AND CHAIN', 'CREATE TABLE a (); COMMIT AND CHAIN;', true],
  ['ROLLBACK', 'CREATE TABLE a (); ROLLBACK;', false],
  ['ROLLBACK; BEGIN', 'CREATE TABLE a (); ROLLBACK; BEGIN;', false],
  ['ROLLBACK; BEGIN; ROLLBACK', 'CREATE TABLE a (); ROLLBACK; BEGIN; ROLLBACK;', false],
])(
  'a file that ends its transaction by %s is never recorded as applied, what was committed is told, and what was sent behind it does not run',
  async (_, sql, kept) => {
    const { error, done, has, made } = await slippedThrough(sql);
    expect(error).toMatchObject({ reason: 'left-transaction' });
    expect(done).toEqual([]);
    expect([await has('a'), await has('behind')]).toEqual([kept, false]);
    expect((await made.history()).map((row) => row.execution_time_ms)).toEqual(kept ? [-1] : []);
  },
);

test.each([
  ['ROLLBACK', 'CREATE TABLE a (); ROLLBACK;'],
  ['ROLLBACK, and goes on', 'ROLLBACK; CREATE TABLE a ();'],
  ['ROLLBACK; BEGIN', 'CREATE TABLE a (); ROLLBACK; BEGIN; CREATE TABLE a ();'],
  ['ROLLBACK AND CHAIN', 'ROLLBACK AND CHAIN; CREATE TABLE a ();'],
  ['ABORT', 'CREATE TABLE a (); ABORT;'],
])('what is said of a file that ends its transaction by %s is what it did', async (_, sql) => {
  const { error, has } = await slippedThrough(sql);
  expect(error).toMatchObject({
    message: 'versions/001_a.sql ended the transaction that it ran in by a ROLLBACK.',
    details: {
      state: 'Nothing of 001_a remains: all of it was rolled back. Nothing else was applied by this run.',
      next: 'Take ROLLBACK out of the file, and run up again.',
    },
  });
  expect([await has('a'), await has('behind')]).toEqual([false, false]);
});

test('an error of the file in the words of a savepoint that is gone is its error', async () => {
  const { error } = await slippedThrough(
    'CREATE TABLE a (); SAVEPOINT s; RELEASE SAVEPOINT s; RELEASE SAVEPOINT s; SELECT 1;',
  );
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '3B001', line: 1, column: 54 } });
});

test('a file that takes its row away and calls itself finished, in the words of the one before it, is found out', async () => {
  const forged = "regexp_replace(current_setting('migrate_action.finished'), '[0-9]+$', '2')";
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/002_b.sql': `CREATE TABLE said AS SELECT ${forged} AS words;
SELECT set_config('migrate_action.finished', ${forged}, false);
DELETE FROM _migrations WHERE version = '002';`,
    'versions/003_c.sql': 'CREATE TABLE c ();',
  });
  expect(await failure(made.migrator.up())).toMatchObject({ reason: 'left-transaction' });
  expect([await made.has('a'), await made.has('said'), await made.has('c')]).toEqual([true, false, false]);
  expect((await made.history()).map((row) => row.version)).toEqual(['001']);
});

test('savepoints and RESET ALL do not look like leaving the transaction', async () => {
  const { error, done } = await slippedThrough(
    'SAVEPOINT s; CREATE TABLE a (); ROLLBACK TO s; SAVEPOINT t; RESET ALL;',
  );
  expect(error).toBeUndefined();
  expect(done).toMatchObject([
    { executionTimeMs: expect.any(Number) },
    { executionTimeMs: expect.any(Number) },
  ]);
});

test('backslashes mean the same to the server as to the analysis, whatever the database is set to', async () => {
  const made = await bench({
    'versions/001_a.sql':
      "CREATE TABLE a (t text); INSERT INTO a VALUES ('\\'), (' ; COMMIT; SELECT 1/0; --');",
  });
  await made.database.query(`ALTER DATABASE "${made.database.name}" SET standard_conforming_strings = off`);
  expect(await made.migrator.up()).toMatchObject({ status: 'applied' });
  expect(await made.database.query('SELECT t FROM a')).toEqual([
    { t: '\\' },
    { t: ' ; COMMIT; SELECT 1/0; --' },
  ]);
});

test.each([
  ['in its own statements', 'CREATE TABLE b ();', 'at line 3: cannot execute CREATE TABLE'],
  [
    'when a claim is finished',
    'SELECT 1 AS "end";',
    'behind its last statement, when it was recorded in the history and committed',
  ],
])('a file that makes its transaction read-only is told so where it fails %s', async (_, last, where) => {
  const made = await bench({
    'versions/001_a.sql': `CREATE TABLE a ();\nSET transaction_read_only = on;\n${last}`,
  });
  const { message, details } = await failure(made.migrator.up());
  expect(message).toContain(where);
  expect(details.next).toMatch(/^The file makes its transaction read-only/);
  expect([await made.has('a'), await made.history()]).toEqual([false, []]);
});

test('the rest of a file may be read-only: its record and the next file are not', async () => {
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();\nSET transaction_read_only = on;',
    'versions/002_b.sql': 'CREATE TABLE b ();',
  });
  expect(await made.migrator.up()).toMatchObject({ status: 'applied', counts: { newlyApplied: 2 } });
});

test("an error that a file raises in our words is the file's error", async () => {
  const made = await bench({
    'versions/001_a.sql':
      "DO $$ BEGIN RAISE EXCEPTION 'migrate-action: the file left its transaction'; END $$;",
  });
  expect(await failure(made.migrator.up())).toMatchObject({
    reason: 'sql-error',
    details: { sqlstate: 'P0001' },
  });
  expect(await made.history()).toEqual([]);
});

test('a SQLSTATE of a lost connection that a file raises is an error of the file', async () => {
  const made = await bench({
    'versions/001_a.sql':
      "CREATE TABLE a (); DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '57P01'; END $$;",
  });
  expect(await failure(made.migrator.up())).toMatchObject({
    reason: 'sql-error',
    details: { sqlstate: '57P01' },
  });
});

test('a file that changes its own row of the history is rolled back, and said to be', async () => {
  const made = await bench({ 'versions/001_a.sql': 'CREATE TABLE a (); TRUNCATE _migrations;' });
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'left-transaction' });
  expect(error.details.state).toContain('Nothing of 001_a remains');
  expect([await made.has('a'), await made.history()]).toEqual([false, []]);
});

test('what a later file of the run takes out of the history is not called applied', async () => {
  const made = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/002_b.sql': "UPDATE _migrations SET execution_time_ms = -1 WHERE version = '001';",
    'versions/003_c.sql': "DELETE FROM _migrations WHERE version = '002';",
    'versions/004_d.sql': 'CREATE TABLE d ();',
  });
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'history', report: { status: 'failed' } });
  expect(error.message).toContain('This run has applied 001_a, 002_b, and the history does not say so');
  expect(states(error.report)).toBe('001 unfinished, 002 pending, 003 applied, 004 applied');
});

test('a claim that the table itself refuses ends in an error and not in a loop', async () => {
  const made = await bench({ 'versions/001_a.sql': '', 'versions/002_a.sql': '' });
  await made.migrator.up({ steps: 1 });
  await made.database.query('ALTER TABLE _migrations ADD UNIQUE (name)');
  expect(await failure(made.migrator.up())).toMatchObject({
    reason: 'history',
    details: { sqlstate: '23505' },
  });
});

test('a COMMIT that the analysis does not see is not called a success', async () => {
  const made = await bench({
    'versions/001_a.sql': `CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1 CASE; END;
CREATE TABLE t (x int);
SET CONSTRAINTS ALL IMMEDIATE; SET search_path = public; RESET search_path; SELECT 1;
COMMIT;
SELECT 1/0;`,
  });
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({
    reason: 'left-transaction',
    details: { state: expect.stringContaining('remains') },
  });
  expect(error.report).toMatchObject({ counts: { newlyApplied: 0, unfinished: 1 } });
});

test('an empty search_path does not hide the history from the next run', async () => {
  const made = await bench({ 'versions/001_a.sql': '', 'versions/002_b.sql': '' });
  await made.database.query(`ALTER DATABASE "${made.database.name}" SET search_path = ''`);
  await made.migrator.up({ steps: 1 });
  expect(await made.migrator.up()).toMatchObject({ counts: { newlyApplied: 1, applied: 2 } });
});
