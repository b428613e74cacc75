import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { startCluster, type Cluster } from './kit/cluster.ts';
import { createDatabase, queryOnce, type TestDatabase } from './kit/database.ts';
import { temporaryFolder } from './kit/folder.ts';
import { createRole } from './kit/role.ts';
import { startSharedServer } from './kit/server/choose.ts';
import { until } from './kit/until.ts';

describe('the shared server', () => {
  test('is of the major version that is told', async () => {
    const [row] = await queryOnce(inject('serverUrl'), 'SHOW server_version_num');
    expect(String(row!['server_version_num']).slice(0, 2)).toBe(String(inject('serverMajor')));
  });

  test('has room for many connections and for prepared transactions', async () => {
    const [row] = await queryOnce(
      inject('serverUrl'),
      `SELECT current_setting('max_connections')::int >= 100 AS connections,
              current_setting('max_prepared_transactions')::int > 0 AS prepared`,
    );
    expect(row).toEqual({ connections: true, prepared: true });
  });

  test('is the one of TEST_DATABASE_URL when that is set', async () => {
    const server = await startSharedServer({
      TEST_DATABASE_URL: 'postgresql://a@b/c',
      TEST_POSTGRES_MAJOR: '14',
    });
    expect(server).toMatchObject({ adminUrl: 'postgresql://a@b/c', binDir: null });
  });

  test('is not to be had for a major version that nobody has, and the error names the ways', async () => {
    await expect(startSharedServer({ TEST_POSTGRES_MAJOR: '9', TEST_CONTAINER_IMAGE: '' })).rejects.toThrow(
      /PostgreSQL 9[^]*apt-get install[^]*TEST_POSTGRES_MAJOR[^]*TEST_CONTAINER_IMAGE[^]*TEST_DATABASE_URL/,
    );
    await expect(startSharedServer({ TEST_POSTGRES_MAJOR: 'new' })).rejects.toThrow(/'new'/);
    await expect(startSharedServer({ TEST_POSTGRES: 'docker' })).rejects.toThrow(/'docker'/);
  });
});

describe('createDatabase', () => {
  let earlier: TestDatabase | undefined;

  test('makes databases that know nothing of each other', async () => {
    const [one, other] = [await createDatabase(), await createDatabase()];
    await one.query('CREATE TABLE mine (id int)');
    expect(await one.query("SELECT to_regclass('mine') IS NOT NULL AS found")).toEqual([{ found: true }]);
    expect(await other.query("SELECT to_regclass('mine') IS NOT NULL AS found")).toEqual([{ found: false }]);
    earlier = one;
  });

  test('drops them after the test', async () => {
    expect(
      await queryOnce(inject('serverUrl'), 'SELECT FROM pg_database WHERE datname = $1', [earlier!.name]),
    ).toEqual([]);
  });

  test('drops a database while somebody is at work in it', async () => {
    const database = await createDatabase();
    const client = await database.client();
    const busy = expect(client.query('SELECT pg_sleep(600)')).rejects.toThrow(/terminat/);
    await database.drop();
    await busy;
    await expect(database.query('SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });

  test('copies a template', async () => {
    const template = await createDatabase();
    await template.query('CREATE TABLE copied AS SELECT 7 AS seven');
    const copy = await createDatabase({ template: template.name });
    expect(await copy.query('SELECT seven FROM copied')).toEqual([{ seven: 7 }]);
  });

  test('connects as the owner', async () => {
    const owner = await createRole();
    const database = await createDatabase({ owner });
    const client = await database.client();
    expect((await client.query('SELECT current_user::text AS name')).rows).toEqual([{ name: owner.name }]);
    expect(await database.query('SELECT current_user::text <> $1 AS other', [owner.name])).toEqual([
      { other: true },
    ]);
  });

  test('takes another encoding', async () => {
    const database = await createDatabase({ encoding: 'LATIN1' });
    expect(await database.query('SHOW server_encoding')).toEqual([{ server_encoding: 'LATIN1' }]);
  });
});

describe('createRole', () => {
  let earlier: string | undefined;

  test('makes a role that can log in and do nothing else', async () => {
    const database = await createDatabase();
    const role = await createRole();
    await database.query('CREATE TABLE secret (id int)');
    await expect(queryOnce(role.url(database.url), 'SELECT * FROM secret')).rejects.toMatchObject({
      code: '42501',
    });
    // What it owns and is granted must not keep it from being dropped, though the database goes later.
    await database.query(
      `GRANT SELECT ON secret TO ${role.identifier}; CREATE SCHEMA own AUTHORIZATION ${role.identifier}`,
    );
    earlier = role.name;
  });

  test('drops the role after the test', async () => {
    expect(
      await queryOnce(inject('serverUrl'), 'SELECT FROM pg_roles WHERE rolname = $1', [earlier]),
    ).toEqual([]);
  });

  test('gives the attributes and memberships asked for', async () => {
    const role = await createRole({ login: false, createdb: true, memberOf: ['pg_read_all_data'] });
    const [row] = await queryOnce(
      inject('serverUrl'),
      `SELECT rolcanlogin, rolcreatedb, rolsuper, pg_has_role(oid, 'pg_read_all_data', 'member') AS reader
         FROM pg_roles WHERE rolname = $1`,
      [role.name],
    );
    expect(row).toEqual({ rolcanlogin: false, rolcreatedb: true, rolsuper: false, reader: true });
  });
});

describe('startCluster', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster({
      settings: { work_mem: '9MB' },
      files: { 'extra.conf': '# nothing\n' },
      hba: ['local all all trust', 'host all all 127.0.0.1/32 scram-sha-256'],
    });
  });

  test('takes settings, files and host-based authentication', async () => {
    expect(await queryOnce(cluster.adminUrl, 'SHOW work_mem')).toEqual([{ work_mem: '9MB' }]);
    expect(await readFile(join(cluster.dataDir, 'extra.conf'), 'utf8')).toBe('# nothing\n');
    const socket = `postgresql://postgres@/postgres?host=${encodeURIComponent(cluster.socketDir)}&port=${cluster.port}`;
    expect(await queryOnce(socket, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('refuses a wrong password', async () => {
    const url = new URL(cluster.adminUrl);
    url.password = 'wrong';
    await expect(queryOnce(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('keeps port and data through a crash, a stop and a restart with other settings', async () => {
    await queryOnce(cluster.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await cluster.stop('immediate');
    await expect(queryOnce(cluster.adminUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await cluster.start();
    await cluster.restart({ work_mem: '11MB' });
    expect(await queryOnce(cluster.adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    expect(await queryOnce(cluster.adminUrl, 'SHOW work_mem')).toEqual([{ work_mem: '11MB' }]);
  });

  test('says what the server said when it does not start', async () => {
    await expect(startCluster({ settings: { work_mem: 'plenty' } })).rejects.toThrow(/work_mem/);
  });

  test('leaves nothing behind when the process that started it is killed', async () => {
    const module = (name: string): string => JSON.stringify(join(import.meta.dirname, 'kit/server', name));
    const program = `
      import { launchCluster } from ${module('cluster.ts')};
      const { pid, dataDir } = await launchCluster(${JSON.stringify(cluster.binDir)});
      console.log(JSON.stringify({ pid: pid(), dataDir }));`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve) =>
      child.stdout.setEncoding('utf8').once('data', resolve),
    );
    const { pid, dataDir } = JSON.parse(line) as { pid: number; dataDir: string };
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    await until('the server is gone', () => !isAlive(pid));
    await until('its folder is gone', () => !existsSync(dirname(dataDir)));
  });
});

describe('temporaryFolder', () => {
  let earlier: string | undefined;

  test('makes a folder', async () => {
    earlier = await temporaryFolder();
    expect(existsSync(earlier)).toBe(true);
  });

  test('removes it after the test', () => {
    expect(existsSync(earlier!)).toBe(false);
  });
});

describe('until', () => {
  test('gives what it waited for', async () => {
    let looks = 0;
    expect(await until('the third look', () => (++looks === 3 ? looks : undefined), { everyMs: 1 })).toBe(3);
  });

  test('says what it waited for in vain', async () => {
    await expect(until('the moon', () => false, { timeoutMs: 5, everyMs: 1 })).rejects.toThrow(/the moon/);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
