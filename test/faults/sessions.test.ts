import { expect, test } from 'vitest';
import type { EngineEvent, MigratorSettings } from '../../src/engine/options.ts';
import { Migrator } from '../../src/engine/migrator.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { createRole } from '../kit/role.ts';
import { until } from '../kit/until.ts';
import { failure, states } from '../engine/support.ts';

/** Waits for a migration that sleeps until the table `go` has a row, and tells its process ID. */
async function waiting({ query }: TestDatabase): Promise<number> {
  return until('a migration that waits', async () => {
    const [row] = await query(
      "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
    );
    return row?.['pid'] as number | undefined;
  });
}

const WAITS = 'LOCK TABLE gate IN SHARE MODE;';

async function gated(): Promise<{ database: TestDatabase; open: () => Promise<void> }> {
  const database = await createDatabase();
  await database.query('CREATE TABLE gate (); CREATE TABLE ledger (entry text)');
  const keeper = await database.client();
  await keeper.query('BEGIN; LOCK TABLE gate');
  return {
    database,
    open: async () => {
      await keeper.query('COMMIT');
    },
  };
}

function migratorFor(url: string, dir: string, settings: Partial<MigratorSettings> = {}): Migrator {
  const target = parseTarget({ url });
  return new Migrator({ database: { kind: 'target', target }, migrationsDir: dir, ...settings });
}

const files = {
  // Nothing is sent behind the first: it is done, and told, before the second is begun.
  'versions/001_a.sql': "INSERT INTO ledger VALUES ('001'); -- not synchronous_commit",
  'versions/002_b.sql': `INSERT INTO ledger VALUES ('002'); ${WAITS} INSERT INTO ledger VALUES ('002 too');`,
  'versions/003_c.sql': "INSERT INTO ledger VALUES ('003');",
};

test('a run whose session an administrator ends in the middle of a file goes on with that file', async () => {
  const { database, open } = await gated();
  const dir = await migrationsFolder(files);
  const running = migratorFor(database.url, dir, { lockTimeoutMs: 0 }).up();
  const pid = await waiting(database);
  await database.query('SELECT pg_terminate_backend($1)', [pid]);
  await until('the run is back', async () => (await waiting(database)) !== pid);
  await open();
  expect(states(await running)).toBe('001 applied, 002 applied, 003 applied');
  const entries = await database.query('SELECT entry FROM ledger');
  expect(entries.map(({ entry }) => entry)).toEqual(['001', '002', '002 too', '003']);
});

test('a run whose sessions are ended again and again gives up, and says what is and is not applied', async () => {
  const { database, open } = await gated();
  const dir = await migrationsFolder(files);
  const ended = failure(migratorFor(database.url, dir, { lockTimeoutMs: 0, connectAttempts: 2 }).up());
  const first = await waiting(database);
  await database.query('SELECT pg_terminate_backend($1)', [first]);
  const second = await until('the run is back', async () => {
    const pid = await waiting(database);
    return pid !== first && pid;
  });
  await database.query('SELECT pg_terminate_backend($1)', [second]);
  const { reason, message, details, report } = await ended;
  expect(reason).toBe('unknown-outcome');
  expect(message).toContain('terminating connection due to administrator command');
  expect(details.state).toContain('002_b and the 1 sent behind it, up to 003_c, are each either committed');
  expect(details.state).toContain('Finished by this run: 001_a.');
  expect(states(report)).toBe('001 applied, 002 pending, 003 pending');
  await open();
  expect(states(await migratorFor(database.url, dir).up())).toBe('001 applied, 002 applied, 003 applied');
  expect(await database.query('SELECT FROM ledger')).toHaveLength(4);
});

test('a server without a free connection is asked again with growing waits, and the run begins when one is free', async () => {
  const role = await createRole();
  const database = await createDatabase({ owner: role });
  await database.query(`ALTER ROLE ${role.identifier} CONNECTION LIMIT 1`);
  const holder = await database.client();
  const dir = await migrationsFolder({ 'versions/001_a.sql': 'CREATE TABLE public.a ();' });
  const waits: number[] = [];
  const onEvent = (event: EngineEvent): void => {
    if (event.type !== 'connect-failed') return;
    expect(event.message).toMatch(/too many connections/);
    waits.push(event.retryInMs);
    if (waits.length === 3) void holder.end();
  };
  await database.query(`GRANT CREATE ON SCHEMA public TO ${role.identifier}`);
  const report = await migratorFor(database.url, dir, { onEvent }).up();
  expect(states(report)).toBe('001 applied');
  for (const [index, wait] of waits.entries()) {
    expect(wait).toBeGreaterThanOrEqual(125 * 2 ** index);
    expect(wait).toBeLessThanOrEqual(250 * 2 ** index);
  }
});

test('a server that has no connection to give ends the run in an error that says so', async () => {
  const role = await createRole();
  const database = await createDatabase({ owner: role });
  await database.query(`ALTER ROLE ${role.identifier} CONNECTION LIMIT 0`);
  const dir = await migrationsFolder({ 'versions/001_a.sql': '' });
  const error = await failure(migratorFor(database.url, dir, { connectAttempts: 2 }).up());
  expect(error).toMatchObject({ reason: 'connection', details: { sqlstate: '53300' } });
  expect(error.details.state).toBe('Nothing was changed in the database.');
});

test('a run that loses its session and finds no connection free says which file is in doubt', async () => {
  const role = await createRole();
  const { database, open } = await gated();
  await database.query(`ALTER ROLE ${role.identifier} CONNECTION LIMIT 1`);
  await database.query(
    `GRANT CREATE ON SCHEMA public TO ${role.identifier}; GRANT ALL ON ledger, gate TO ${role.identifier}`,
  );
  const dir = await migrationsFolder(files);
  const url = role.url(database.url);
  const ended = failure(migratorFor(url, dir, { lockTimeoutMs: 0, connectAttempts: 2 }).up());
  const pid = await waiting(database);
  await database.query(`ALTER ROLE ${role.identifier} CONNECTION LIMIT 0`);
  await database.query('SELECT pg_terminate_backend($1)', [pid]);
  const error = await ended;
  expect(error.reason).toBe('unknown-outcome');
  expect(error.message).toMatch(/002_b was being applied.*too many connections/);
  expect(error.details.state).toContain('Finished by this run: 001_a.');
  expect(states(error.report)).toBe('001 applied, 002 pending, 003 pending');
  await database.query(`ALTER ROLE ${role.identifier} CONNECTION LIMIT -1`);
  await open();
  expect(states(await migratorFor(url, dir).up())).toBe('001 applied, 002 applied, 003 applied');
  expect(await database.query('SELECT FROM ledger')).toHaveLength(4);
});
