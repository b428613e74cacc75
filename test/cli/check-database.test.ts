import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import type { Report, ReportFinding } from '../../src/engine/report.ts';
import { createDatabase, queryOnce } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import type { MigrationFiles } from '../kit/migrations.ts';
import { createRole } from '../kit/role.ts';
import { runCli } from '../kit/run-cli.ts';
import { expectNoSecret } from '../kit/secrets.ts';
import { briefly, HARMLESS, reported, SHOP } from './checking.ts';

/** A database that has the first migration, and the folder with the others. */
async function place(
  files: MigrationFiles,
): Promise<{ database: TestDatabase; dir: string; env: { DATABASE_URL: string } }> {
  const [database, dir] = await Promise.all([createDatabase(), migrationsFolder(files)]);
  const env = { DATABASE_URL: database.url };
  const up = await runCli(['up', '--steps', '1', '--migrations-dir', dir], { env });
  expect(up.exitCode).toBe(0);
  return { database, dir, env };
}

/** What there is on the server that a rehearsal may leave behind. */
async function leftovers(): Promise<unknown> {
  const sql = `SELECT datname AS name FROM pg_database WHERE datname LIKE 'migrate_action_shadow%'
    UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'of_the_check_%'`;
  return queryOnce(inject('serverUrl'), sql);
}

describe('check with a database', () => {
  test('begins with what it has applied, weighs locks with its sizes, and changes nothing', async () => {
    const { database, dir, env } = await place(SHOP);
    await database.query(
      'INSERT INTO orders SELECT n, n FROM generate_series(1, 20000) AS n; ANALYZE orders',
    );
    const { exitCode, report } = await reported(['check', '--migrations-dir', dir], { env });
    expect(exitCode).toBe(1);
    expect(report).toMatchObject({ dryRun: true, planDigest: null, plan: null, failureReason: 'findings' });
    expect(report.rehearsal?.base).toEqual({ from: 'target', migrations: 1 });
    const [lock] = report.rehearsal?.locks ?? [];
    expect(lock).toMatchObject({ relation: 'public.orders', mode: 'ACCESS EXCLUSIVE', rows: 20_000 });
    expect(lock?.bytes).toBeGreaterThan(500_000);
    expect(report.rehearsal?.rollbacks.map(({ outcome }) => outcome)).toEqual(['exact', 'exact']);
    const [{ type } = {}] = await database.query(
      `SELECT format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = 'id'`,
    );
    expect(type).toBe('integer');
    expect(await database.query('SELECT version FROM _migrations')).toEqual([{ version: '001' }]);
  });

  test('is refused where up would be, before anything is rehearsed', async () => {
    const { dir, env } = await place({ 'versions/005_late.sql': 'CREATE TABLE late ();\n' });
    await writeFile(join(dir, 'versions/002_early.sql'), 'CREATE TABLE early (id bigint PRIMARY KEY);\n');
    const refused = await reported(['check', '--migrations-dir', dir], { env });
    expect(refused.exitCode).toBe(1);
    expect(refused.report).toMatchObject({ failureReason: 'out-of-order', rehearsal: null });
    const allowed = await reported(
      ['check', '--out-of-order', 'allow', '--rehearsal', 'lint', '--migrations-dir', dir],
      { env },
    );
    expect(allowed.report.failureReason).not.toBe('out-of-order');

    await writeFile(join(dir, 'versions/005_late.sql'), 'CREATE TABLE another ();\n');
    const changed = await reported(['check', '--migrations-dir', dir], { env });
    expect(changed.report.failureReason).toBe('checksum-mismatch');
  });

  test('of an unfinished file rehearses it from its beginning', async () => {
    const { database, dir, env } = await place({
      'versions/001_t.sql': 'CREATE TABLE t (id bigint PRIMARY KEY, n int);\n',
      'versions/002_i.sql':
        'CREATE INDEX CONCURRENTLY t_n ON t (n);\nCREATE UNIQUE INDEX CONCURRENTLY t_n_key ON t (n);\n',
    });
    await database.query('INSERT INTO t VALUES (1, 1), (2, 1)');
    const up = await reported(['up', '--migrations-dir', dir], { env });
    expect(up.report.error?.state).toContain('002_i is unfinished');
    const { report } = await reported(['check', '--migrations-dir', dir], { env });
    expect(report.rehearsal?.locks.map(({ relation }) => relation)).toContain('public.t');
    expect(report.rehearsal?.notes.join()).toContain('002_i was begun and not finished');
    expect(JSON.stringify(report)).not.toContain('another runner');
  });

  test('and a dry run of up find the same, which alone shows a plan to approve', async () => {
    const { dir, env } = await place(HARMLESS);
    const check = await reported(['check', '--migrations-dir', dir], { env });
    const dry = await reported(['up', '--dry-run', '--migrations-dir', dir], { env });
    expect([check.exitCode, dry.exitCode]).toEqual([0, 0]);
    expect(dry.report.findings).toEqual(check.report.findings);
    expect(dry.report.rehearsal?.changes).toEqual(check.report.rehearsal?.changes);
    expect(dry.report.rehearsal?.shadow).not.toBeNull();
    expect([check.report.planDigest, dry.report.planDigest]).toEqual([
      null,
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });

  test('with nothing pending rehearses nothing', async () => {
    const { dir, env } = await place({ 'versions/001_a.sql': 'CREATE TABLE a ();\n' });
    const { exitCode, report } = await reported(['check', '--migrations-dir', dir], { env });
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ status: 'up-to-date', findings: [], rehearsal: null });
  });

  test('counts in its tables what is in the way when it may, and shows no value', async () => {
    const files = {
      'versions/001_tables.sql':
        'CREATE TABLE teams (id int PRIMARY KEY);\nCREATE TABLE people (id int PRIMARY KEY, email text, name text, team int);\n',
      'versions/002_keys.sql':
        'ALTER TABLE people ADD CONSTRAINT one_email UNIQUE (email);\nALTER TABLE people ALTER COLUMN name SET NOT NULL;\nALTER TABLE people ADD CONSTRAINT of_team FOREIGN KEY (team) REFERENCES teams (id);\n',
    };
    const { database, dir, env } = await place(files);
    await database.query(
      `INSERT INTO people VALUES (1, 'hunter2', 'x', 12345), (2, 'hunter2', NULL, NULL), (3, 'other', NULL, NULL)`,
    );
    const result = await reported(['check', '--data-checks', '--migrations-dir', dir], { env });
    const ofData = ({ findings }: Report): ReportFinding[] =>
      findings.filter(({ rule }) => rule.startsWith('data-'));
    const counted = ofData(result.report);
    expect(counted.map(({ line, message }) => [line, message])).toEqual([
      [1, expect.stringMatching(/\b1\b/)],
      [2, expect.stringMatching(/\b2\b/)],
      [3, expect.stringMatching(/\b1\b/)],
    ]);
    expect(result.exitCode).toBe(1);
    for (const value of ['hunter2', '12345']) expect(result.stdout + result.stderr).not.toContain(value);
    const without = await reported(['check', '--rehearsal', 'lint', '--migrations-dir', dir], { env });
    expect(ofData(without.report)).toEqual([]);
  });
});

describe('the server that is rehearsed on', () => {
  test('is that of --shadow-database-url, on which nothing is left', async () => {
    const before = await leftovers();
    const dir = await migrationsFolder({
      ...SHOP,
      'versions/003_role.sql':
        'CREATE ROLE of_the_check_role;\nGRANT SELECT ON orders TO of_the_check_role;\n',
    });
    const { report } = await reported([
      ...['check', '--base', '1', '--migrations-dir', dir],
      ...['--shadow-database-url', inject('serverUrl')],
    ]);
    expect(report.rehearsal?.shadow).toMatchObject({ kind: 'url' });
    expect(briefly(report)).toContain('alter-column-type-rewrite proven');
    expect(await leftovers()).toEqual(before);
  });

  test('may be the one of the database itself, which is said', async () => {
    const [dir, database] = await Promise.all([migrationsFolder(SHOP), createDatabase()]);
    const checks = ['check', '--migrations-dir', dir, '--shadow-database-url', inject('serverUrl')];
    const notesOf = async (more: string[]): Promise<string> =>
      (await reported([...checks, ...more])).report.rehearsal?.notes.join(' ') ?? '';
    const said = 'shadow-database-url leads to the server of the database itself';
    expect(await notesOf(['--database-url', database.url])).toContain(said);
    expect(await notesOf(['--base', '1'])).not.toContain(said);
  });

  test('is not told with its password, whatever happens', async () => {
    const dir = await migrationsFolder(SHOP);
    const role = await createRole();
    const database = await createDatabase({ owner: role });
    const wrong = new URL(database.url);
    wrong.pathname = '/no-such-database';
    for (const url of [database.url, wrong.href, `${database.url}?sslmode=no`]) {
      const sarif = join(await temporaryFolder(), 'findings.sarif');
      const { exitCode, stdout, stderr } = await runCli([
        ...['check', '--json', '--base', '1', '--migrations-dir', dir, '--sarif-path', sarif],
        ...['--shadow-database-url', url],
      ]);
      // The role may not create a database.
      expect(exitCode).toBeGreaterThan(0);
      expect(stdout).toContain('shadow-database-url');
      expectNoSecret({ stdout, stderr }, role.password);
    }
  });

  // pg_dump comes with the server's programs, which a server in a container keeps to itself.
  const binDir = inject('serverBinDir');
  test.runIf(binDir !== null)('begins with the schema of --base-dump', async () => {
    const { database, dir } = await place(SHOP);
    await database.query('ALTER TABLE orders ADD COLUMN by_hand text');
    const dump = join(await temporaryFolder(), 'schema.sql');
    await promisify(execFile)(join(binDir ?? '', 'pg_dump'), [
      '--schema-only',
      '--file',
      dump,
      database.adminUrl,
    ]);
    await writeFile(join(dir, 'versions/002_wide.sql'), 'ALTER TABLE orders DROP COLUMN by_hand;\n');
    const { report } = await reported([
      ...['check', '--base', '1', '--migrations-dir', dir, '--base-dump', dump],
    ]);
    expect(report.rehearsal?.base).toEqual({ from: 'dump', migrations: 0 });
    expect(report.rehearsal?.changes).toContainEqual(
      expect.objectContaining({ kind: 'column', identity: 'public.orders.by_hand', after: null }),
    );
    expect(briefly(report)).not.toContain('statement-fails dynamic-only');
  });

  test('needs a dump in plain text', async () => {
    const dir = await migrationsFolder(SHOP);
    const dump = join(await temporaryFolder(), 'dump');
    for (const content of [undefined, 'PGDMP\u0001\u000e']) {
      if (content !== undefined) await writeFile(dump, content);
      const { exitCode, stderr } = await runCli([
        ...['check', '--base', '1', '--migrations-dir', dir, '--base-dump', dump],
      ]);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/pg_dump --schema-only --format=plain/);
    }
  });
});
