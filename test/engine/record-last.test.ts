import { expect, test } from 'vitest';
import { Migrator } from '../../src/engine/migrator.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { createRole } from '../kit/role.ts';
import { until } from '../kit/until.ts';
import { bench, failure, states } from './support.ts';
import type { Bench } from './support.ts';

const GATE = 'SELECT pg_advisory_xact_lock(42);';

/** Lets a run come as far as a file's `GATE`, does something else meanwhile, and lets it go on. */
async function meanwhile(
  made: Bench,
  run: () => ReturnType<Migrator['up']>,
  sql: string,
): ReturnType<Migrator['up']> {
  const other = await made.database.client();
  await other.query('SELECT pg_advisory_lock(42)');
  const running = run();
  const waiting =
    "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
  await until('the run to wait', async () => (await made.database.query(waiting)).length > 0);
  await other.query(`${sql}; SELECT pg_advisory_unlock(42)`);
  return running;
}

/** What another runner, which takes no lock, writes when it has applied 002, or begun with it. */
async function recordOf002({ migrator }: Bench, time = 7): Promise<string> {
  const checksum = (await migrator.status()).migrations[1]?.checksum ?? '';
  return `INSERT INTO _migrations (version, name, checksum, execution_time_ms) VALUES ('002', 'b', '${checksum}', ${time})`;
}

test('the record is of the transaction of its file, and counts from its beginning', async () => {
  const { migrator, database } = await bench({
    'versions/001_a.sql':
      'CREATE TABLE a AS SELECT now() AS began, pg_current_xact_id()::text AS id; SELECT pg_sleep(0.3);',
  });
  await migrator.up();
  const [row] = await database.query(
    'SELECT applied_at = began AS began, m.xmin::text = a.id AS same, execution_time_ms AS ms FROM _migrations m, a',
  );
  expect(row).toMatchObject({ began: true, same: true });
  expect(row?.['ms']).toBeGreaterThanOrEqual(300);
});

test('what somebody else has recorded while the file ran is left to them, and its transaction is rolled back', async () => {
  const made = await bench({
    'versions/001_a.sql': '',
    'versions/002_b.sql': `CREATE TABLE b (); ${GATE}`,
    'versions/003_c.sql': 'CREATE TABLE c ();',
  });
  const up = (): ReturnType<Migrator['up']> => made.with({ lockTimeoutMs: 0 }).up();
  const report = await meanwhile(made, up, await recordOf002(made));
  expect(report).toMatchObject({ counts: { newlyApplied: 2 } });
  expect([await made.has('b'), await made.has('c')]).toEqual([false, true]);
  expect((await made.history()).map((row) => row.execution_time_ms === 7)).toEqual([false, true, false]);
});

test('what somebody else has applied while the file ran is no error of the file that stumbles over it', async () => {
  const made = await bench({
    'versions/001_a.sql': '',
    'versions/002_b.sql': `${GATE} CREATE TABLE b ();`,
    'versions/003_c.sql': 'CREATE TABLE c ();',
  });
  const up = (): ReturnType<Migrator['up']> => made.with({ lockTimeoutMs: 0 }).up();
  const report = await meanwhile(made, up, `CREATE TABLE b (); ${await recordOf002(made)}`);
  expect(report).toMatchObject({ counts: { newlyApplied: 2 } });
  expect(await made.has('c')).toBe(true);
});

test('a file that fails is told so when somebody else has only begun with it', async () => {
  const made = await bench({ 'versions/001_a.sql': '', 'versions/002_b.sql': `${GATE} CREATE TABLE b ();` });
  const up = (): ReturnType<Migrator['up']> => made.with({ lockTimeoutMs: 0 }).up();
  const error = await failure(meanwhile(made, up, `CREATE TABLE b (); ${await recordOf002(made, -1)}`));
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '42P07' } });
});

/** A migrator of a role that owns what it creates, and has these rights on the history. */
async function roleWith(made: Bench, rights: string): Promise<Migrator> {
  const role = await createRole();
  await made.database.query(`GRANT CREATE ON SCHEMA public TO ${role.identifier}`);
  await made.database.query(rights.replaceAll('ROLE', role.identifier));
  const target = parseTarget({ url: role.url(made.database.url) });
  return new Migrator({ database: { kind: 'target', target }, migrationsDir: made.dir });
}

test.each([
  ['table', 'GRANT SELECT ON _migrations TO ROLE'],
  ['sequence', 'GRANT SELECT, INSERT ON _migrations TO ROLE'],
])(
  'a role that lacks its right on the %s of the history is told what it lacks, and nothing of the file remains',
  async (_, rights) => {
    const made = await bench({
      'versions/001_a.sql': '',
      'versions/002_b.sql': 'CREATE TABLE b ();',
      'versions/003_c.sql': 'CREATE TABLE c ();',
    });
    await made.migrator.up({ steps: 1 });
    const error = await failure((await roleWith(made, rights)).up());
    expect(error).toMatchObject({
      reason: 'history',
      message: expect.stringContaining('The history "public"."_migrations" could not be written'),
      details: { sqlstate: '42501', state: 'Nothing was changed in the database.' },
    });
    expect(error.details.next).toContain('GRANT USAGE ON SEQUENCE "public"."_migrations_id_seq"');
    expect(states(error.report)).toBe('001 applied, 002 failed, 003 pending');
    expect([await made.has('b'), await made.has('c')]).toEqual([false, false]);
  },
);

test('a role that may INSERT and SELECT applies migrations', async () => {
  const made = await bench({ 'versions/001_a.sql': '', 'versions/002_b.sql': 'CREATE TABLE b ();' });
  await made.migrator.up({ steps: 1 });
  const rights = 'GRANT SELECT, INSERT ON _migrations TO ROLE; GRANT USAGE ON _migrations_id_seq TO ROLE';
  expect(await (await roleWith(made, rights)).up()).toMatchObject({ counts: { newlyApplied: 1 } });
});

test('a history that is gone with what the file dropped takes the file with it', async () => {
  const made = await bench(
    { 'versions/001_a.sql': 'CREATE TABLE a ();', 'versions/002_b.sql': 'DROP SCHEMA meta CASCADE;' },
    { schema: 'meta' },
  );
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'history', details: { sqlstate: '42P01' } });
  expect(error.details.state).toBe('Finished by this run: 001_a.');
  expect(states(error.report)).toBe('001 applied, 002 failed');
});

/** Keeps every new row out of the history. */
const SWALLOW = `CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER swallow BEFORE INSERT ON _migrations FOR EACH ROW EXECUTE FUNCTION swallow();`;

test('a history whose trigger swallows the record takes the file with it', async () => {
  const made = await bench({ 'versions/001_a.sql': '', 'versions/002_b.sql': 'CREATE TABLE b ();' });
  await made.migrator.up({ steps: 1 });
  await made.database.query(SWALLOW);
  expect(await failure(made.migrator.up())).toMatchObject({ reason: 'left-transaction' });
  expect(await made.has('b')).toBe(false);
});

test('behind a file that names the history its trigger takes the next file with it, in the same run too', async () => {
  const made = await bench({ 'versions/001_a.sql': SWALLOW, 'versions/002_b.sql': 'CREATE TABLE b ();' });
  expect(await failure(made.migrator.up())).toMatchObject({ reason: 'left-transaction' });
  expect(await made.has('b')).toBe(false);
});

test('a file that runs statement by statement and names the history is remembered, too', async () => {
  const made = await bench({
    'versions/001_a.sql': `-- migrate: no-transaction\n${SWALLOW}`,
    'versions/002_b.sql': 'CREATE TABLE b ();',
  });
  expect(await failure(made.migrator.up())).toMatchObject({ reason: 'left-transaction' });
  expect(await made.has('b')).toBe(false);
});

test('what a trigger that nobody saw made kept out of the history is not called applied', async () => {
  const hidden = SWALLOW.replace(
    /CREATE TRIGGER[^]*/,
    (create) => `DO $$ BEGIN EXECUTE '${create.replace('_migrations', "_migra' || 'tions")}'; END $$;`,
  );
  const made = await bench({
    'versions/001_a.sql': hidden,
    'versions/002_b.sql': 'CREATE TABLE b ();',
    'versions/003_c.sql': 'CREATE TABLE c ();',
  });
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'history', details: { file: expect.stringContaining('002_b.sql') } });
  expect(error.details.state).toContain('is in the database, and the history does not have 002_b.');
  expect(states(error.report)).toBe('001 applied, 002 failed, 003 pending');
  expect([await made.has('b'), await made.has('c')]).toEqual([true, false]);
});

test('a file that waits for the history as long as lock-timeout is tried again, and told as locked', async () => {
  const made = await bench(
    { 'versions/001_a.sql': '', 'versions/002_b.sql': 'CREATE TABLE b ();' },
    { lockTimeoutMs: 50, lockAttempts: 2 },
  );
  await made.migrator.up({ steps: 1 });
  const other = await made.database.client();
  await other.query('BEGIN; LOCK TABLE _migrations IN SHARE MODE');
  const error = await failure(made.migrator.up());
  expect(error).toMatchObject({ reason: 'sql-error', details: { sqlstate: '55P03' } });
  expect(error.message).toContain(
    'behind its last statement, when it was recorded in the history and committed',
  );
  expect(made.events.filter(({ type }) => type === 'step-retry')).toHaveLength(1);
  await other.query('ROLLBACK');
  expect(await made.migrator.up()).toMatchObject({ status: 'applied' });
});
