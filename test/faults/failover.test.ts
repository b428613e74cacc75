import pg from 'pg';
import { beforeEach, expect, test } from 'vitest';
import { Migrator } from '../../src/engine/migrator.ts';
import type { MigratorSettings } from '../../src/engine/options.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { startCluster } from '../kit/cluster.ts';
import type { Cluster } from '../kit/cluster.ts';
import { queryOnce } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { startProxy } from '../kit/proxy.ts';
import { until } from '../kit/until.ts';
import { failure, states } from '../engine/support.ts';
import { readFates } from './arena.ts';
import type { Fate } from './arena.ts';
import { filesOf, up as scenario } from './scenarios.ts';
import { untrue } from './words.ts';

let primary: Cluster;
let standby: Cluster;
let dir: string;

beforeEach(async () => {
  primary = await startCluster();
  standby = await startCluster({ standbyOf: primary });
  await queryOnce(
    primary.adminUrl,
    'CREATE TABLE ledger (entry text, xid xid8 DEFAULT pg_current_xact_id())',
  );
  // A COMMIT then means that the standby has it, so that a failover loses nothing.
  await queryOnce(primary.adminUrl, "ALTER SYSTEM SET synchronous_standby_names = '*'");
  await queryOnce(primary.adminUrl, "ALTER SYSTEM SET synchronous_commit = 'remote_apply'");
  await queryOnce(primary.adminUrl, 'SELECT pg_reload_conf()');
  await until('the standby is synchronous', async () => {
    const rows = await queryOnce(
      primary.adminUrl,
      "SELECT FROM pg_stat_replication WHERE sync_state = 'sync'",
    );
    return rows.length === 1;
  });
  dir = await migrationsFolder(filesOf(scenario));
});

/** Over both servers, the primary by way of a proxy that crashes it at the message with this text. */
async function migrator(at: string, settings: Partial<MigratorSettings>): Promise<Migrator> {
  let crash: Promise<void> | undefined;
  const proxy = await startProxy(primary.adminUrl, {
    onMessage: async ({ from, bytes }) => {
      if (crash || from !== 'frontend' || !bytes.includes(at)) return undefined;
      crash = primary.stop('immediate');
      await crash;
      return 'cut-before';
    },
  });
  const url = `postgresql://postgres:${encodeURIComponent(primary.password)}@127.0.0.1:${proxy.port},127.0.0.1:${standby.port}/postgres?sslmode=disable&target_session_attrs=read-write`;
  const target = parseTarget({ url });
  return new Migrator({ database: { kind: 'target', target }, migrationsDir: dir, ...settings });
}

async function onStandby(): Promise<Map<string, Fate>> {
  const client = new pg.Client({ connectionString: standby.adminUrl });
  await client.connect();
  try {
    return await readFates(client, scenario);
  } finally {
    await client.end();
  }
}

const allDone = new Map(scenario.steps.map(({ name }) => [name, 'done']));

test('while the standby is read-only, a run that loses the primary says what is applied and what is in doubt', async () => {
  const cut = await migrator('002 up 1', { connectAttempts: 2 });
  const error = await failure(cut.up());
  expect(error.reason).toBe('unknown-outcome');
  expect(error.message).toContain('is not read-write, which target_session_attrs asks for');
  expect(error.details.state).toContain('002_step');
  expect(untrue(error, scenario, await onStandby())).toEqual([]);

  await queryOnce(standby.adminUrl, 'SELECT pg_promote()');
  expect(states(await cut.up())).toBe('001 applied, 002 applied');
  expect(await onStandby()).toEqual(allDone);
});

test('a run goes on on the standby that is promoted while it waits, and the history there decides', async () => {
  let refusals = 0;
  const made = await migrator('002 up 1', {
    onEvent: ({ type }) => {
      if (type === 'connect-failed' && ++refusals === 2)
        void queryOnce(standby.adminUrl, 'SELECT pg_promote()');
    },
  });
  expect(states(await made.up())).toBe('001 applied, 002 applied');
  expect(refusals).toBeGreaterThanOrEqual(2);
  expect(await onStandby()).toEqual(allDone);
});

test('a standby alone is refused before anything is tried, whatever the URL asks for', async () => {
  for (const attributes of ['any', 'read-write']) {
    const url = `${standby.adminUrl}?sslmode=disable&target_session_attrs=${attributes}`;
    const target = parseTarget({ url });
    const made = new Migrator({
      database: { kind: 'target', target },
      migrationsDir: dir,
      connectAttempts: 1,
    });
    const error = await failure(made.up());
    expect(error.reason).toBe(attributes === 'any' ? 'read-only' : 'connection');
    expect(error.details.state).toBe('Nothing was changed in the database.');
  }
});
