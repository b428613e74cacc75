import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder, smallMigrations } from '../kit/migrations.ts';
import { runCli, startCli } from '../kit/run-cli.ts';
import type { CliOptions, CliResult, RunningCli } from '../kit/run-cli.ts';
import { until } from '../kit/until.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const RECORDER = join(import.meta.dirname, 'record-imports.ts');

/** Runs the entry from its source, as a process of its own. */
function main(args: string[], options: CliOptions = {}): Promise<CliResult> {
  return runCli(args, { script: MAIN, ...options });
}

/** The packages that a command line loads. */
async function packagesOf(args: string[], env: Record<string, string> = {}): Promise<string[]> {
  const record = join(await temporaryFolder(), 'imports.json');
  await main(args, { env: { ...env, RECORD_IMPORTS: record, NODE_OPTIONS: `--import ${RECORDER}` } });
  return JSON.parse(await readFile(record, 'utf8')) as string[];
}

describe('the process of the command line', () => {
  it('ends with the exit status of the command, its text on the right streams', async () => {
    const help = await main(['--help']);
    expect({ exitCode: help.exitCode, stderr: help.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(help.stdout).toContain('Usage: migrate-action COMMAND');
    const wrong = await main(['up', '--nonsense']);
    expect({ exitCode: wrong.exitCode, stdout: wrong.stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(wrong.stderr).toContain('There is no option --nonsense.');
  });

  it('reads the database from its environment', async () => {
    const { exitCode, stderr } = await main(['status'], { env: { DATABASE_URL: 'postgres://[broken' } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('DATABASE_URL: ');
  });

  it.each([[['--help']], [['--version']], [['up', '--nonsense']], [['up']]])(
    'loads no package for %j',
    async (args) => {
      expect(await packagesOf(args)).toEqual([]);
    },
  );

  it('loads the driver and nothing else to apply plain migrations to a server', async () => {
    const [database, folder] = await Promise.all([createDatabase(), migrationsFolder(smallMigrations(2))]);
    const env = { DATABASE_URL: database.url, GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567' };
    const packages = await packagesOf(['up', '--migrations-dir', folder], env);
    expect(packages).toContain('pg');
    expect(packages.filter((name) => /^(?:@actions|@electric-sql|libpg-query)/.test(name))).toEqual([]);
    expect(await database.query('SELECT version FROM _migrations ORDER BY id')).toHaveLength(2);
  });

  it('goes on when nobody reads its output any more', async () => {
    const [database, folder] = await Promise.all([createDatabase(), migrationsFolder(smallMigrations(3))]);
    await promisify(execFile)(
      'bash',
      [
        '--norc',
        '-o',
        'pipefail',
        '-c',
        '"$0" "$@" | true',
        process.execPath,
        MAIN,
        'up',
        '--migrations-dir',
        folder,
      ],
      { env: { PATH: process.env['PATH'], DATABASE_URL: database.url } },
    );
    expect(await database.query('SELECT version FROM _migrations ORDER BY id')).toHaveLength(3);
  });
});

describe('a signal', () => {
  async function stuckIn(sql: string): Promise<{ database: TestDatabase; running: RunningCli }> {
    const [database, folder] = await Promise.all([
      createDatabase(),
      migrationsFolder({ 'versions/001_slow.sql': sql }),
    ]);
    const running = startCli(['up', '--migrations-dir', folder], {
      script: MAIN,
      env: { DATABASE_URL: database.url },
    });
    await until('the migration to run', async () => {
      const rows = await database.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query ~ 'pg_sleep' AND pid <> pg_backend_pid()`,
      );
      return rows.length > 0;
    });
    return { database, running };
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s cancels what runs, and the report says so',
    async (signal) => {
      const { database, running } = await stuckIn('CREATE TABLE t (); SELECT pg_sleep(600);');
      running.signal(signal);
      const { exitCode, stderr } = await running.result;
      expect(exitCode).toBe(1);
      expect(stderr).toContain('error: Cancelled during 001_slow.');
      expect(await database.query(`SELECT to_regclass('t') AS made`)).toEqual([{ made: null }]);
    },
  );

  it('SIGINT twice from one press is one', async () => {
    const { running } = await stuckIn('SELECT pg_sleep(600);');
    running.signal('SIGINT');
    running.signal('SIGINT');
    expect((await running.result).exitCode).toBe(1);
  });

  it('SIGINT again leaves at once, and does not claim to know how it ended', async () => {
    const { running } = await stuckIn(
      `DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(600); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$;`,
    );
    let ended = false;
    void running.result.then(() => {
      ended = true;
    });
    await until(
      'the process to leave',
      () => {
        running.signal('SIGINT');
        return ended;
      },
      { everyMs: 100 },
    );
    const { exitCode, stderr } = await running.result;
    expect(exitCode).toBe(130);
    expect(stderr).toContain(
      'Left at once. What was running may still be finished or rolled back by the server',
    );
    expect(stderr).not.toContain('error: Cancelled');
  });
});
