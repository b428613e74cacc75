import { randomBytes } from 'node:crypto';
import { expect, inject, it } from 'vitest';
import { connect } from '../../src/engine/connect.ts';
import { findBinaries } from '../../src/rehearsal/binaries.ts';
import { startCluster } from '../../src/rehearsal/cluster.ts';
import { supplyNeeds } from '../../src/rehearsal/needs.ts';
import { openShadow } from '../../src/rehearsal/shadow.ts';
import { afterTest } from '../kit/cleanup.ts';
import { queryOnce } from '../kit/database.ts';
import { rehearsed } from './rehearsed.ts';

const unique = (name: string): string => `${name}_${randomBytes(4).toString('hex')}`;

it('Roles and databases that files make, code too, are gone from a server that is not ours', async () => {
  const [plain, coded, database] = [unique('plain'), unique('coded'), unique('made')];
  const report = await rehearsed(
    {
      'versions/002_roles.sql': `CREATE ROLE ${plain}; DO $$ BEGIN EXECUTE 'CREATE ROLE ${coded}'; END $$`,
      'versions/003_made.sql': `CREATE DATABASE ${database}`,
      'versions/004_fails.sql': 'SELECT nothing',
    },
    inject('serverUrl'),
  );

  // The third file fails, and what is before it is run once more: nothing of the first run stands in its way.
  expect(report.rehearsal?.rollbacks.map(({ message }) => message).join()).toContain('004_fails.sql failed');
  expect(report.findings.filter(({ rule }) => rule === 'statement-fails')).toHaveLength(1);
  const left = await queryOnce(
    inject('serverUrl'),
    `SELECT rolname FROM pg_roles WHERE rolname IN ('${plain}', '${coded}')
     UNION ALL SELECT datname FROM pg_database WHERE datname = '${database}'`,
  );
  expect(left).toEqual([]);
});

it('A stand-in that two rehearsals share goes with the last of them', async () => {
  const [found] = await findBinaries(undefined);
  const { database, stop } = await startCluster(found!.binDir);
  afterTest(stop);
  if (database.kind !== 'target') throw new Error('it has a URL');
  const url = database.target;
  const shadows = [(await openShadow({ url })).shadow!, (await openShadow({ url })).shadow!];
  const grant = 'GRANT USAGE ON SCHEMA public TO guest';
  for (const shadow of shadows) {
    const connection = await shadow.connect();
    await supplyNeeds(shadow, connection, [grant]);
    await connection.send(grant);
    await connection.close();
  }
  const left = async (): Promise<number> => {
    const { connection } = await connect({ database, migrationsDir: '' });
    const [result] = await connection.send(`SELECT FROM pg_roles WHERE rolname = 'guest'`, { rows: 'all' });
    await connection.close();
    return result!.rows.length;
  };
  await shadows[0]!.close();
  expect(await left()).toBe(1);
  await shadows[1]!.close();
  expect(await left()).toBe(0);
});

it('A role that code looks for gets a stand-in, and one that it just creates gets none', async () => {
  const [found, created] = [unique('found'), unique('created')];
  const { findings } = await rehearsed(
    {
      'versions/002_roles.sql': `
        DO $$ BEGIN CREATE ROLE ${created}; END $$;
        DO $$ BEGIN CREATE ROLE ${found}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        GRANT SELECT ON t TO ${created}, ${found};`,
    },
    inject('serverUrl'),
  );

  expect(findings.filter(({ evidence }) => evidence === 'failed')).toEqual([]);
});

it('What stays on a server that is not ours is told', async () => {
  const role = unique('altered');
  await queryOnce(inject('serverUrl'), `CREATE ROLE ${role}`);
  const files = { 'versions/002_alter.sql': `ALTER ROLE ${role} SET work_mem = '5MB'` };
  const { rehearsal } = await rehearsed(files, inject('serverUrl'));
  await queryOnce(inject('serverUrl'), `DROP ROLE ${role}`);

  const said = 'ALTER ROLE changes more than a database: that stays on the server of shadow-database-url.';
  expect(rehearsal?.notes).toContain(said);
  expect((await rehearsed(files)).rehearsal?.notes).not.toContain(said);
});

it('A file that ends all sessions of the server is told of, and fails no check', async () => {
  const { rehearsal } = await rehearsed({
    'versions/002_end.sql':
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid();\nALTER TABLE t ADD v int;',
  });

  expect(rehearsal?.notes.join('\n')).toMatch(/The rehearsal did not get to its end/);
});
