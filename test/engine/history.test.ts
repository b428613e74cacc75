import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Migrator } from '../../src/engine/migrator.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { startCluster } from '../kit/cluster.ts';
import { createDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { createRole } from '../kit/role.ts';
import { bench, failure, states } from './support.ts';

/** The table as the original runner creates it. */
const ORIGINAL_TABLE = `CREATE TABLE IF NOT EXISTS _migrations (
  id SERIAL PRIMARY KEY,
  version VARCHAR(10) NOT NULL UNIQUE,
  name VARCHAR(255) NOT NULL,
  checksum VARCHAR(32) NOT NULL,
  applied_at TIMESTAMPTZ DEFAULT NOW(),
  execution_time_ms INTEGER NOT NULL,
  git_commit VARCHAR(40)
)`;

/** The checksum as the original runner takes it: of the text as Python's text mode reads the file. */
function originalChecksum(bytes: Buffer): string {
  const text = bytes.toString('utf8').replace(/\r\n?/g, '\n');
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}

test('the history has the columns of the original runner, type for type', async () => {
  const columns = `SELECT attname, format_type(atttypid, atttypmod) AS type, attnotnull FROM pg_attribute
    WHERE attrelid = '_migrations'::regclass AND attnum > 0 ORDER BY attnum`;
  const original = await createDatabase();
  await original.query(ORIGINAL_TABLE);
  const { migrator, database } = await bench({ 'versions/001_a.sql': '' });
  await migrator.up();
  const differences = (await database.query(columns)).filter(({ attname }) => attname !== 'applied_at');
  expect(differences).toEqual(
    (await original.query(columns)).filter(({ attname }) => attname !== 'applied_at'),
  );
  const [unique] = await database.query(
    "SELECT count(*)::int FROM pg_constraint WHERE conrelid = '_migrations'::regclass AND contype IN ('p', 'u')",
  );
  expect(unique).toEqual({ count: 2 });
});

test('a database migrated by the original runner verifies clean, and goes on from there', async () => {
  const files = {
    'versions/001_lf.sql': Buffer.from('CREATE TABLE a ();\n'),
    'versions/002_crlf.sql': Buffer.from('CREATE TABLE b ();\r\nCREATE TABLE c ();\r\n'),
    'versions/003_bom.sql': Buffer.from('\ufeffCREATE TABLE d ();\n-- é\n'),
    'versions/004_cr.sql': Buffer.from('CREATE TABLE e ();\rCREATE TABLE f ();'),
    'down/001_lf_down.sql': 'DROP TABLE a;',
    'down/002_crlf_down.sql': 'DROP TABLE b, c;',
  };
  const { migrator, database, history } = await bench(files);
  await database.query(ORIGINAL_TABLE);
  for (const [path, bytes] of Object.entries(files)) {
    const [, version, name] = /^versions\/(\d+)_(.+)\.sql$/.exec(path) ?? [];
    if (version === undefined || typeof bytes === 'string') continue;
    await database.query(bytes.toString('utf8').replace('\ufeff', ''));
    await database.query(
      'INSERT INTO _migrations (version, name, checksum, execution_time_ms, git_commit) VALUES ($1, $2, $3, 5, NULL)',
      [version, name, originalChecksum(bytes)],
    );
  }
  expect(await migrator.verify()).toMatchObject({ status: 'up-to-date', failureReason: null });
  expect(await migrator.up()).toMatchObject({ status: 'up-to-date' });
  await migrator.down({ to: '2' });
  expect((await history()).map((row) => row.version)).toEqual(['001', '002', '003', '004']);
  await database.query("DELETE FROM _migrations WHERE version IN ('003', '004')");
  expect(await migrator.down({ steps: 2 })).toMatchObject({ counts: { reverted: 2 } });
});

test('what we apply, the original runner sees as applied with a matching checksum', async () => {
  const bytes = Buffer.from('CREATE TABLE b ();\r\n');
  const { migrator, history } = await bench({ 'versions/001_a.sql': bytes });
  await migrator.up();
  expect(await history()).toMatchObject([{ version: '001', name: 'a', checksum: originalChecksum(bytes) }]);
});

test('a version that does not fit widens the column of the original runner', async () => {
  const { migrator, database, history } = await bench({ 'versions/20240101120000_a.sql': '' });
  await database.query(ORIGINAL_TABLE);
  await migrator.up();
  expect((await history()).map((row) => row.version)).toEqual(['20240101120000']);
});

test('a history in another schema of the search_path is found, and a named schema is created', async () => {
  const { database, dir, migrator } = await bench({ 'versions/001_a.sql': '' });
  await database.query(`CREATE SCHEMA app; ALTER DATABASE "${database.name}" SET search_path = app, public`);
  await migrator.up();
  expect(await database.query('SELECT version FROM app._migrations')).toEqual([{ version: '001' }]);
  const target = parseTarget({ url: database.url });
  const named = new Migrator({
    database: { kind: 'target', target },
    migrationsDir: dir,
    schema: 'Ops "x"',
    table: "it's",
  });
  expect(await named.up()).toMatchObject({
    status: 'applied',
    database: { schema: 'Ops "x"', table: "it's" },
  });
  expect(await named.verify()).toMatchObject({ status: 'up-to-date' });
});

test('eight clients that start on an empty database at once create one history', async () => {
  for (let round = 0; round < 20; round++) {
    const { migrator, history } = await bench(
      { 'versions/001_a.sql': 'CREATE TABLE a ();' },
      { schema: 'public' },
    );
    const reports = await Promise.all(Array.from({ length: 8 }, () => migrator.up()));
    expect(reports.filter(({ status }) => status === 'applied')).toHaveLength(1);
    expect(await history()).toHaveLength(1);
  }
});

test('a changed file is a mismatch: up and verify refuse, status shows it', async () => {
  const { migrator, dir } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/002_b.sql': '',
  });
  await migrator.up({ steps: 1 });
  await writeFile(join(dir, 'versions/001_a.sql'), 'CREATE TABLE a (id int);');
  const error = await failure(migrator.up());
  expect(error).toMatchObject({ reason: 'checksum-mismatch' });
  expect(error.details.problems[0]?.message).toMatch(
    /001_a\.sql has changed since it was applied: its checksum is [0-9a-f]{16}, the history has [0-9a-f]{16}/,
  );
  expect(error.details.problems[0]?.remedy).toContain('git restore');
  expect(await migrator.verify()).toMatchObject({ status: 'failed', failureReason: 'checksum-mismatch' });
  const status = await migrator.status();
  expect(states(status)).toBe('001 mismatch, 002 pending');
  expect(status).toMatchObject({ status: 'failed', failureReason: 'checksum-mismatch' });
});

test('line endings and a byte order mark do not change a checksum', async () => {
  const { migrator, dir } = await bench({ 'versions/001_a.sql': 'CREATE TABLE a ();\n-- é\n' });
  await migrator.up();
  await writeFile(join(dir, 'versions/001_a.sql'), '\ufeffCREATE TABLE a ();\r\n-- é\r\n');
  expect(await migrator.verify()).toMatchObject({ status: 'up-to-date' });
});

test.each(['status', 'verify'] as const)(
  '%s says that there is no history, which is so of a new database and of a wrong one',
  async (command) => {
    const { with: other, database, migrator, dir } = await bench({ 'versions/001_a.sql': '' });
    expect((await migrator[command]()).warnings).toEqual([
      {
        code: 'no-history',
        message: expect.stringContaining(
          `There is no history table public._migrations in the database ${database.name}: nothing is known to be applied.`,
        ) as string,
        file: null,
      },
    ]);
    expect((await migrator.up({ dryRun: true })).warnings).toEqual([]);
    expect((await migrator.up()).warnings).toEqual([]);
    expect((await migrator[command]()).warnings).toEqual([]);
    expect((await other({ schema: 'publik' })[command]()).warnings).toMatchObject([
      { code: 'no-history', message: expect.stringContaining(' publik._migrations ') as string },
    ]);
    await rm(join(dir, 'versions/001_a.sql'));
    const nothing = (await other({ schema: 'publik' })[command]()).warnings;
    expect(nothing.map(({ code }) => code)).not.toContain('no-history');
  },
);

test('the commands that bring a missing file back stand on lines of their own, and work', async () => {
  const { migrator, dir } = await bench({ 'versions/001_a.sql': '', 'versions/002_b.sql': '' });
  const sh = (command: string): string => execFileSync('sh', ['-c', command], { cwd: dir, encoding: 'utf8' });
  const identity = '-c user.name=Ada -c user.email=a@example.org';
  sh(`git init -q && git add . && git ${identity} commit -q -m Add`);
  await migrator.up();
  const file = join(dir, 'versions/001_a.sql');
  const commands = async (): Promise<string[]> => {
    const { report } = await failure(migrator.up());
    return [...(report?.error?.next ?? '').matchAll(/^ {2}(git .*)$/gm)].map(([, command = '']) => command);
  };
  await rm(file);
  const [restore = ''] = await commands();
  sh(restore);
  expect(existsSync(file)).toBe(true);
  sh(`git rm -q versions/001_a.sql && git ${identity} commit -q -m Remove`);
  const [, find = '', bring = ''] = await commands();
  sh(bring.replace('COMMIT', sh(find).trim()));
  expect(await migrator.verify()).toMatchObject({ status: 'up-to-date' });
});

test('a missing file fails verify and up; one above every file is a warning', async () => {
  const { migrator, database } = await bench({ 'versions/001_a.sql': '', 'versions/003_c.sql': '' });
  await migrator.up();
  await database.query(
    "INSERT INTO _migrations (version, name, checksum, execution_time_ms) VALUES ('004', 'future', 'x', 1)",
  );
  const ahead = await migrator.verify();
  expect(ahead).toMatchObject({ status: 'up-to-date', counts: { future: 1 } });
  expect(ahead.warnings).toContainEqual(expect.objectContaining({ code: 'future-migration' }));
  await database.query(
    "INSERT INTO _migrations (version, name, checksum, execution_time_ms) VALUES ('002', 'gone', 'x', 1)",
  );
  expect(await migrator.verify()).toMatchObject({ status: 'failed', failureReason: 'missing-migration' });
  expect(await failure(migrator.up())).toMatchObject({ reason: 'missing-migration' });
});

test('an unfinished row blocks up and down, and says how far it came and what to do', async () => {
  const { migrator, database } = await bench({ 'versions/001_a.sql': '' });
  await migrator.up();
  await database.query('UPDATE _migrations SET execution_time_ms = -3');
  const error = await failure(migrator.up());
  expect(error).toMatchObject({ reason: 'unfinished' });
  expect(error.details.problems[0]?.message).toContain('2 of its statements are done');
  expect(error.details.problems[0]?.remedy).toContain(
    `UPDATE "public"."_migrations" SET execution_time_ms = 0 WHERE version = '001';`,
  );
  expect(await failure(migrator.down())).toMatchObject({ reason: 'unfinished' });
  expect(states(await migrator.status())).toBe('001 unfinished');
});

test('read-only commands work for a role without any write privilege and write nothing, not one byte of log', async () => {
  const cluster = await startCluster({
    settings: { wal_level: 'minimal', max_wal_senders: 0, autovacuum: 'off', checkpoint_timeout: '1h' },
  });
  const database = await createDatabase({ serverUrl: cluster.adminUrl });
  const dir = await migrationsFolder({
    'versions/001_a.sql': 'CREATE TABLE a ();',
    'versions/002_b.sql': 'CREATE TABLE b ();',
    'down/001_a_down.sql': 'DROP TABLE a;',
  });
  const reader = await createRole({ login: true, serverUrl: cluster.adminUrl });
  await database.query(`ALTER ROLE ${reader.identifier} SET default_transaction_read_only = on`);
  const as = (url: string): Migrator =>
    new Migrator({ database: { kind: 'target', target: parseTarget({ url }) }, migrationsDir: dir });
  const readOnly = as(reader.url(database.url));
  const position = async (): Promise<unknown> =>
    (await database.query('SELECT pg_current_wal_insert_lsn() AS lsn'))[0];
  const settled = async (): Promise<unknown> => {
    await database.query('CHECKPOINT');
    await readOnly.status();
    return position();
  };

  const empty = await settled();
  expect(await readOnly.status()).toMatchObject({ status: 'pending' });
  expect(await readOnly.up({ dryRun: true })).toMatchObject({
    steps: [{ version: '001' }, { version: '002' }],
  });
  expect(await position()).toEqual(empty);

  await as(database.url).up({ steps: 1 });
  await database.query(`GRANT SELECT ON _migrations TO ${reader.identifier}`);
  const before = await settled();
  expect(states(await readOnly.status())).toBe('001 applied, 002 pending');
  expect(await readOnly.verify()).toMatchObject({ failureReason: null });
  expect(await readOnly.up({ dryRun: true })).toMatchObject({ steps: [{ version: '002' }] });
  expect(await readOnly.down({ dryRun: true })).toMatchObject({ steps: [{ version: '001' }] });
  expect(await failure(readOnly.up())).toMatchObject({ reason: 'read-only' });
  expect(await position()).toEqual(before);
});

test('a role that may not create the history is told what it needs', async () => {
  const { database, dir } = await bench({ 'versions/001_a.sql': '' });
  const role = await createRole({ login: true });
  await database.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  const target = parseTarget({ url: role.url(database.url) });
  const error = await failure(
    new Migrator({ database: { kind: 'target', target }, migrationsDir: dir }).up(),
  );
  expect(error).toMatchObject({ reason: 'history', details: { sqlstate: '42501' } });
  expect(error.details.next).toContain('GRANT USAGE, CREATE ON SCHEMA');
});

test('another table of the same name is not taken for a history', async () => {
  const { migrator, database } = await bench({ 'versions/001_a.sql': '' });
  await database.query('CREATE TABLE _migrations (id int, run_on timestamp)');
  expect(await failure(migrator.up())).toMatchObject({ reason: 'history', details: { sqlstate: '42703' } });
});

test("the duration is the server's and the commit is recorded", async () => {
  const { migrator, history } = await bench(
    { 'versions/001_a.sql': 'SELECT pg_sleep(0.3);' },
    { gitCommit: 'a'.repeat(40) },
  );
  const report = await migrator.up();
  const [row] = await history();
  expect(row?.git_commit).toBe('a'.repeat(40));
  expect(row?.execution_time_ms).toBeGreaterThanOrEqual(300);
  expect(report.migrations[0]?.executionTimeMs).toBe(row?.execution_time_ms);
});
