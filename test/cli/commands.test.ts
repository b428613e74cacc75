import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder, smallMigrations } from '../kit/migrations.ts';
import type { MigrationFiles } from '../kit/migrations.ts';
import { createRole } from '../kit/role.ts';
import { expectNoSecret } from '../kit/secrets.ts';
import { until } from '../kit/until.ts';
import { told } from './world.ts';
import type { Told, World } from './world.ts';

/** A database and a folder, and a command line on both. */
async function place(
  files: MigrationFiles,
): Promise<{ database: TestDatabase; folder: string; cli: (line: string, world?: World) => Promise<Told> }> {
  const [database, folder] = await Promise.all([createDatabase(), migrationsFolder(files)]);
  const cli = (line: string, world: World = {}): Promise<Told> =>
    told([...line.split(' '), '--migrations-dir', folder], {
      ...world,
      environment: { DATABASE_URL: database.url, ...world.environment },
    });
  return { database, folder, cli };
}

const FAILING = {
  'versions/001_one.sql': 'CREATE TABLE one (id int);\n',
  'versions/002_two.sql': '-- a comment\nCREATE TABLE two (\n  id int,\n  other integr\n);\n',
};

describe('the commands', () => {
  it('apply, show, verify and roll back', async () => {
    const { database, cli } = await place(smallMigrations(3));

    const up = await cli('up');
    expect(up).toMatchObject({ status: 0, stderr: '' });
    expect(up.stdout).toContain(`Database ${database.name}, history public._migrations, PostgreSQL `);
    expect(up.stdout).toMatch(
      /^001 +add_step_1 +applied now +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d+ ms +[0-9a-f]{16} +yes$/m,
    );
    expect(up.stdout).toMatch(/\nApplied 3 migrations in .+ m?s\. Current version: 003\.\n$/);

    expect(await cli('up')).toEqual({
      status: 0,
      stdout: 'Up to date: 3 migrations applied. Current version: 003.\n',
      stderr: '',
    });

    const down = await cli('down');
    expect(down).toMatchObject({ status: 0, stderr: '' });
    expect(down.stdout).toMatch(/^003 +add_step_3 +reverted /m);
    expect(down.stdout).toMatch(/\nRolled back 1 migration in .+\. Current version: 002\.\n$/);

    const status = await cli('status');
    expect(status).toMatchObject({ status: 0, stderr: '' });
    expect(status.stdout).toMatch(/\n3 migrations: 2 applied, 1 pending\. Current version: 002\.\n$/);

    expect(await cli('verify')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Verified 2 applied/) as string,
    });

    const reset = await cli('reset --confirm RESET');
    expect(reset.stdout).toMatch(/\nRolled back 2 migrations in .+\. No migration is applied\.\n$/);
    expect(await database.query('SELECT * FROM _migrations')).toEqual([]);
  });

  it('write the report as JSON, and nothing else to standard output', async () => {
    const { cli } = await place(smallMigrations(2));
    for (const [line, status] of [
      ['up --json', 'applied'],
      ['status --json', 'up-to-date'],
      ['down --json', 'reverted'],
      ['up --dry-run --rehearsal off --json', 'pending'],
    ] as const) {
      const result = await cli(line);
      expect(result).toMatchObject({ status: 0, stderr: '' });
      expect(JSON.parse(result.stdout)).toMatchObject({
        version: 1,
        command: line.split(' ')[0],
        status,
        error: null,
      });
    }
  });

  it('tell of a failed migration where it is wrong, what remains and what to do', async () => {
    const { cli } = await place(FAILING);
    const { status, stdout, stderr } = await cli('up');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^001 +one +applied now /m);
    expect(stdout).toMatch(/^002 +two +failed /m);
    expect(stdout).toMatch(/\nApplied 1 migration, then up failed\. Current version: 001\. 1 pending\.\n$/);
    expect(stderr).toMatch(/^error: .*002_two\.sql.*type "integr" does not exist/);
    expect(stderr).toMatch(/at .*002_two\.sql:4:9$/m);
    const [line = '', caret = ''] = /^.*other integr\n.*\^$/m.exec(stderr)?.[0].split('\n') ?? [];
    expect(caret.indexOf('^')).toBe(line.indexOf('integr'));
    expect(stderr).toMatch(/^database {2}Nothing of 002_two remains/m);
    expect(stderr).toMatch(/^next {6}.*run up again/m);
  });

  it('write the same failure as JSON to standard output, and as text to standard error', async () => {
    const { cli } = await place(FAILING);
    const { status, stdout, stderr } = await cli('up --json');
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ status: 'failed', failureReason: 'sql-error', currentVersion: '001' });
    expect(report.error).toMatchObject({ line: 4, column: 9, sqlstate: '42704' });
    expect(stderr).toContain('error: ');
  });

  it('show in a dry run what would run, change nothing, and run it when it is approved', async () => {
    const { database, cli } = await place({
      ...smallMigrations(1),
      'versions/002_index.sql': 'CREATE INDEX CONCURRENTLY ON step_1 (created_at);\n',
    });
    const dry = await cli('up --dry-run --rehearsal off');
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    expect(dry.stdout).toContain('CREATE TABLE step_1 (');
    expect(dry.stdout).toMatch(
      /^-- apply 002 index, statement by statement \(.*002_index\.sql\)\n-- not atomic, line 1: .+$/m,
    );
    expect(await database.query(`SELECT to_regclass('_migrations') AS history`)).toEqual([{ history: null }]);

    const digest = /^Plan digest: ([0-9a-f]{64})$/m.exec(dry.stdout)?.[1] ?? '';
    const few = await cli(`up --approved-plan ${digest.slice(0, 12)}`);
    expect(few.status).toBe(2);
    expect(few.stderr).toContain('fewer than 32 do not tell one plan from another');
    const refused = await cli(`up --approved-plan ${'0'.repeat(64)}`);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/^error: The approved plan is 000000000000/);
    expect(await cli(`up --approved-plan ${digest}`)).toMatchObject({ status: 0, stderr: '' });
  });

  it('record the commit of the workflow', async () => {
    const { database, cli } = await place(smallMigrations(1));
    const commit = '0123456789abcdef0123456789abcdef01234567';
    await cli('up', { environment: { GITHUB_SHA: commit } });
    expect(await database.query('SELECT git_commit FROM _migrations')).toEqual([{ git_commit: commit }]);
  });

  it('pass on what a migration has to say, as text and not as commands to a terminal or a workflow', async () => {
    const { cli } = await place({
      'versions/001_talk.sql': `DO $$ BEGIN RAISE NOTICE E'\\n::error::\\x1b[31mred'; RAISE WARNING 'careful'; END $$;`,
    });
    const { status, stderr } = await cli('up', { environment: { GITHUB_ACTIONS: 'true' } });
    expect(status).toBe(0);
    expect(stderr).toBe('NOTICE of 001 talk: ␊::error::␛[31mred\nWARNING of 001 talk: careful\n');
  });

  it('name a version that is not there as wrong usage', async () => {
    const { cli } = await place(smallMigrations(2));
    const { status, stderr } = await cli('up --to 7');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: There is no migration with version 7\./);
  });

  it('tell every problem of a folder before they connect', async () => {
    const folder = await migrationsFolder({
      'versions/001_a.sql': '',
      'versions/1_b.sql': '',
      'versions/002_c.sql': '\0',
    });
    const { status, stdout, stderr } = await told(['up', '--migrations-dir', folder], {
      environment: { DATABASE_URL: 'postgres://127.0.0.1:1/app' },
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^error: 2 problems in the migrations folder/);
    expect(stderr).toMatch(/^1\. .*NUL byte/m);
    expect(stderr).toMatch(/^2\. .*the same version 1/m);
  });

  it('use the embedded server when it is asked for, over any variable', async () => {
    const [folder, dir] = await Promise.all([migrationsFolder(smallMigrations(2)), temporaryFolder()]);
    const argv = ['--embedded', `${dir}/demo`, '--migrations-dir', folder];
    const world = { environment: { DATABASE_URL: 'postgres://127.0.0.1:1/app' } };
    const up = await told(['up', ...argv], world);
    expect(up).toMatchObject({ status: 0, stderr: '' });
    expect(up.stdout).toContain('Applied 2 migrations in ');
    const again = await told(['up', ...argv], world);
    expect(again.stdout).toBe('Up to date: 2 migrations applied. Current version: 002.\n');
  });

  it('stop when they are told to, and say what they left', async () => {
    const { database, cli } = await place({
      ...smallMigrations(1),
      'versions/002_slow.sql': 'SELECT pg_sleep(600);',
    });
    const stop = new AbortController();
    const running = cli('up', { signal: stop.signal });
    await until('the slow migration to run', async () => {
      const rows = await database.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query ~ 'pg_sleep' AND pid <> pg_backend_pid()`,
      );
      return rows.length > 0;
    });
    stop.abort();
    const { status, stdout, stderr } = await running;
    expect(status).toBe(1);
    expect(stderr).toContain('Cancelling: the server is asked to stop.');
    expect(stderr).toContain('error: Cancelled during 002_slow.');
    expect(stdout).toMatch(
      /\nApplied 1 migration, then up was cancelled\. Current version: 001\. 1 pending\.\n$/,
    );
  });
});

describe('the secrets of the database', () => {
  it('are in no output, whatever happens', async () => {
    const role = await createRole();
    const database = await createDatabase({ owner: role });
    const url = role.url(database.url);
    const folder = await migrationsFolder({
      'versions/001_leak.sql': `DO $$ BEGIN RAISE NOTICE '%', convert_from('\\x${Buffer.from(role.password).toString('hex')}', 'UTF8'); END $$;`,
    });
    const wrong = new URL(url);
    wrong.pathname = '/no-such-database';
    const outputs: Record<string, string> = {};
    for (const [name, environment] of Object.entries({
      url: { DATABASE_URL: url },
      wrongDatabase: { DATABASE_URL: wrong.href },
      unreadable: { DATABASE_URL: `${url}?sslmode=no` },
      variables: {
        PGHOST: new URL(url).hostname,
        PGPORT: '1',
        PGUSER: role.name,
        PGPASSWORD: role.password,
      },
    })) {
      for (const argv of [['up'], ['up', '--json'], ['up', '--steps', url], ['status', '--json']]) {
        const { stdout, stderr } = await told(
          [...argv, '--connect-attempts', '1', '--migrations-dir', folder],
          {
            environment,
          },
        );
        outputs[`${name} ${argv.join(' ').slice(0, 20)} stdout`] = stdout;
        outputs[`${name} ${argv.join(' ').slice(0, 20)} stderr`] = stderr;
      }
    }
    expect(outputs['url up stderr']).toBe('NOTICE of 001 leak: ***\n');
    expectNoSecret(outputs, role.password);
  });
});
