import { inspect } from 'node:util';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrateDatabase, MigrationError, Migrator } from '../src/index.ts';
import { createDatabase } from './kit/database.ts';
import { migrationsFolder, smallMigrations } from './kit/migrations.ts';
import { createRole } from './kit/role.ts';
import { expectNoSecret } from './kit/secrets.ts';

async function thrownBy(run: () => unknown): Promise<MigrationError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof MigrationError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('several instances of an application that start at once apply once, and all go on', async () => {
  const { url } = await createDatabase();
  const migrationsDir = await migrationsFolder(smallMigrations(5));
  const reports = await Promise.all(
    Array.from({ length: 5 }, () => migrateDatabase({ database: url, migrationsDir })),
  );
  expect(reports.map(({ counts }) => counts.newlyApplied).sort()).toEqual([0, 0, 0, 0, 5]);
});

test('every problem of the options is told at once, a misspelt name among them', async () => {
  const options = {
    database: '',
    migrationsDir: '',
    lockTimeout: '5s',
    lockAttempts: 0,
    outOfOrder: 'maybe',
    schema: '',
  };
  const error = await thrownBy(() => new Migrator(options as never));
  expect(error.reason).toBe('invalid-input');
  for (const part of [
    'There is no option lockTimeout. Did you mean lockTimeoutMs?',
    'database is empty',
    'migrationsDir',
    'lockAttempts',
    'outOfOrder',
    'schema',
  ]) {
    expect(error.message).toContain(part);
  }
});

test('a misspelt option of a verb is an error and not a real run', async () => {
  const { url, query } = await createDatabase();
  const migrator = new Migrator({ database: url, migrationsDir: await migrationsFolder(smallMigrations(1)) });
  for (const options of [
    { dryrun: true },
    { to: 7 },
    { steps: 0 },
    { steps: 1, to: '1' },
    { approvedPlan: 'yes' },
    { approvedPlanData: { v: 1 } },
  ]) {
    expect(await thrownBy(() => migrator.up(options as never))).toMatchObject({ reason: 'invalid-input' });
  }
  expect(await query("SELECT to_regclass('_migrations') AS found")).toEqual([{ found: null }]);
});

test('the plan of a dry run is an approval: what differs from it is named field by field', async () => {
  const { url } = await createDatabase();
  const migrator = new Migrator({ database: url, migrationsDir: await migrationsFolder(smallMigrations(2)) });
  const { planDigest, plan } = await migrator.up({ dryRun: true });
  const approved = { approvedPlan: planDigest, approvedPlanData: plan ?? undefined };
  const error = await thrownBy(() => migrator.up({ ...approved, steps: 1 }));
  expect(error.reason).toBe('plan-changed');
  expect(error.details.differences).toMatchObject([
    { field: 'limit', approved: 'all', now: '1 step' },
    { field: '002_add_step_2', now: null },
  ]);
  expect(error.report?.error?.differences).toEqual(error.details.differences);
  expect(await migrator.up(approved)).toMatchObject({ status: 'applied' });
});

test('a pool is refused with the way to hand over one client of it', async () => {
  const pool = new pg.Pool();
  const error = await thrownBy(() => new Migrator({ database: pool, migrationsDir: 'migrations' }));
  expect(error.message).toContain('await pool.connect()');
  await pool.end();
});

test('a client in a transaction is refused, and its transaction is left alone', async () => {
  const database = await createDatabase();
  const client = await database.client();
  await client.query('BEGIN; CREATE TABLE theirs ()');
  const migrator = new Migrator({
    database: client,
    migrationsDir: await migrationsFolder(smallMigrations(1)),
  });
  expect((await thrownBy(() => migrator.up())).message).toContain('is in a transaction');
  expect((await client.query("SELECT to_regclass('theirs') IS NOT NULL AS there")).rows).toEqual([
    { there: true },
  ]);
});

test('no secret of the URL is in an error, its report or its causes, even when a migration raises it', async () => {
  const role = await createRole({ login: true, password: 'S3cr/t?pw#1' });
  const { url } = await createDatabase({ owner: role });
  const migrationsDir = await migrationsFolder({
    'versions/001_a.sql':
      "DO $$ BEGIN RAISE NOTICE 'pw S3cr/t?pw#1'; RAISE EXCEPTION 'pw is S3cr/t?pw#1'; END $$;",
  });
  const events: unknown[] = [];
  const migrator = new Migrator({ database: url, migrationsDir, onEvent: (event) => events.push(event) });
  const error = await thrownBy(() => migrator.up());
  const deep = { depth: 20, showHidden: true };
  expectNoSecret(
    {
      message: error.message,
      details: JSON.stringify(error.details),
      report: JSON.stringify(error.report),
      stack: error.stack ?? '',
      inspect: inspect(error, deep),
      migrator: inspect(migrator, deep),
      events: inspect(events, deep),
    },
    'S3cr/t?pw#1',
  );
  expect(error.details.sqlstate).toBe('P0001');
});

test('the environment is not read: PG* variables change nothing', async () => {
  const { url } = await createDatabase();
  const migrationsDir = await migrationsFolder(smallMigrations(1));
  const before = { ...process.env };
  Object.assign(process.env, {
    PGHOST: '192.0.2.1',
    PGPASSWORD: 'wrong',
    PGOPTIONS: '-c nonsense=1',
    PGSSLMODE: 'verify-full',
    PGUSER: 'nobody',
  });
  try {
    expect(await migrateDatabase({ database: url, migrationsDir })).toMatchObject({ status: 'applied' });
  } finally {
    process.env = before;
  }
});

const WIDE = {
  'versions/001_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY);\n',
  'versions/002_wide.sql': 'ALTER TABLE orders ALTER COLUMN id TYPE bigint;\n',
};

test('check proves on a throw-away server what up would do, and changes nothing', async () => {
  const { url, query } = await createDatabase();
  const migrationsDir = await migrationsFolder(WIDE);
  // An empty table is small, and what is done to a small one is a warning.
  const rehearsal = { shadowUrl: url, failOn: 'warning' } as const;
  const migrator = new Migrator({ database: url, migrationsDir, rehearsal });
  await migrator.up({ steps: 1 });
  const error = await thrownBy(() => migrator.check());
  expect(error.reason).toBe('findings');
  expect(error.report).toMatchObject({ command: 'check', dryRun: true, planDigest: null });
  expect(error.report?.rehearsal?.shadow?.kind).toBe('url');
  expect(error.report?.findings).toContainEqual(
    expect.objectContaining({ rule: 'alter-column-type-rewrite', evidence: 'proven' }),
  );
  expect(await query('SELECT version FROM _migrations')).toEqual([{ version: '001' }]);
  const lenient = new Migrator({
    database: url,
    migrationsDir,
    rehearsal: { ...rehearsal, failOn: 'never' },
  });
  const report = await lenient.check({ to: '002' });
  expect(report).toMatchObject({ status: 'pending', error: null });
  expect(report.findings).toEqual(error.report?.findings);
});

test('a dry run of up is rehearsed where the options say how, and nowhere else', async () => {
  const { url } = await createDatabase();
  const options = { database: url, migrationsDir: await migrationsFolder(WIDE) };
  await new Migrator(options).up({ steps: 1 });
  expect(await new Migrator(options).up({ dryRun: true })).toMatchObject({ findings: [], rehearsal: null });
  const rehearsed = new Migrator({ ...options, rehearsal: { shadowUrl: url, failOn: 'warning' } });
  expect((await thrownBy(() => rehearsed.up({ dryRun: true }))).reason).toBe('findings');
  expect(await rehearsed.up()).toMatchObject({ status: 'applied', findings: [], rehearsal: null });
});

test('verify tells of drift when it is asked to', async () => {
  const { url, query } = await createDatabase();
  const migrationsDir = await migrationsFolder(WIDE);
  const migrator = new Migrator({ database: url, migrationsDir, rehearsal: { shadowUrl: url } });
  await migrator.up();
  expect(await migrator.verify({ drift: true })).toMatchObject({ error: null, rehearsal: { drift: [] } });
  await query('CREATE INDEX by_hand ON orders (id)');
  expect(await migrator.verify()).toMatchObject({ error: null, rehearsal: null });
  const report = await migrator.verify({ drift: true });
  expect(report).toMatchObject({ status: 'failed', failureReason: 'drift' });
  expect(report.rehearsal?.drift).toMatchObject([{ kind: 'index', identity: 'public.by_hand' }]);
});

test('every problem of the options of a rehearsal is told, and the password of its server never', async () => {
  const migrationsDir = await migrationsFolder(WIDE);
  const database = (await createDatabase()).url;
  const options = { shadowURL: 'x', failOn: 'errors', config: '', dataChecks: 1 };
  const { message } = await thrownBy(
    () => new Migrator({ database, migrationsDir, rehearsal: options as never }),
  );
  for (const part of [
    'Did you mean shadowUrl?',
    'rehearsal.failOn',
    'rehearsal.config',
    'rehearsal.dataChecks',
  ])
    expect(message).toContain(part);

  const role = await createRole();
  const shadowUrl = role.url(database);
  const migrator = new Migrator({ database, migrationsDir, rehearsal: { shadowUrl } });
  const error = await thrownBy(() => migrator.check());
  expect(error.message).toContain('shadow-database-url');
  expectNoSecret(
    { error: inspect(error, { depth: 9 }), report: JSON.stringify(error.report) },
    role.password,
  );
});
