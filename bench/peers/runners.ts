import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goRunners } from './runners-go.ts';
import { nodeRunners } from './runners-node.ts';
import { otherRunners } from './runners-other.ts';
import { builtBin, node, number, root, writeEach, type Runner } from './runner.ts';
import type { Migration } from './workloads.ts';

/** All runners that there can be: `ours` first, then the limits, then the peers. */
export function allRunners(serverBinDir: string): Runner[] {
  return [ours(), ...limits(serverBinDir), ...goRunners(), ...nodeRunners(), ...otherRunners()];
}

/** The names of those that no migration tool can be expected to beat. */
export const limitNames = ['C, each', 'C, one', 'psql, each', 'psql -1'];

function ours(): Runner {
  const cli = join(root, 'dist/cli.js');
  const command = (name: string) => (folder: string, url: string) => ({
    program: node,
    args: [cli, name, '--database-url', url, '--migrations-dir', folder],
  });
  return {
    name: 'ours',
    version: () => {
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
      try {
        const git = ['rev-parse', '--short', 'HEAD'];
        return `${version} (${execFileSync('git', git, { cwd: root, encoding: 'utf8' }).trim()})`;
      } catch {
        return version;
      }
    },
    work: 'a transaction each; compares checksums; locks',
    write: (folder, migrations) =>
      writeEach(folder, migrations, ({ version, name, up, down }) => ({
        [`versions/${number(version)}_${name}.sql`]: up,
        [`down/${number(version)}_${name}_down.sql`]: down,
      })),
    up: command('up'),
    status: command('status'),
    recorded: 'SELECT count(*) FROM _migrations WHERE execution_time_ms >= 0',
    forget: 'DROP TABLE _migrations',
  };
}

function limits(serverBinDir: string): Runner[] {
  // Debian's /usr/bin/psql is a script in Perl that looks for this one.
  const psql = existsSync(join(serverBinDir, 'psql')) ? join(serverBinDir, 'psql') : 'psql';
  const psqlVersion = (): string | null => {
    try {
      return /(\d[\d.]*)/.exec(execFileSync(psql, ['--version'], { encoding: 'utf8' }))?.[1] ?? null;
    } catch {
      return null;
    }
  };
  const quiet = ['-X', '-q', '-v', 'ON_ERROR_STOP=1'];
  const plain = (folder: string, migrations: Migration[]): Promise<void> =>
    writeEach(folder, migrations, ({ version, name, up }) => ({ [`${number(version)}_${name}.sql`]: up }));
  const oneMessage = (mode: 'each' | 'one'): Runner => ({
    name: `C, ${mode}`,
    version: () => (existsSync(builtBin('one-message')) ? 'libpq' : null),
    work: `one message; ${mode === 'each' ? 'a transaction each' : 'one transaction'}; asks nothing, keeps a history`,
    write: plain,
    up: (folder, url) => ({
      program: builtBin('one-message'),
      args: [mode, folder],
      env: { DATABASE_URL: url },
    }),
    knowsNothingPending: false,
    recorded: 'SELECT count(*) FROM one_message_history',
    forget: 'DROP TABLE one_message_history',
  });
  return [
    oneMessage('each'),
    oneMessage('one'),
    {
      name: 'psql, each',
      version: psqlVersion,
      work: 'one process; a transaction each; asks nothing, keeps a history',
      write: async (folder, migrations) => {
        await plain(join(folder, 'files'), migrations);
        const script = migrations.map(
          ({ version, name }) =>
            `BEGIN;\n\\i files/${number(version)}_${name}.sql\nINSERT INTO psql_history VALUES (${version});\nCOMMIT;\n`,
        );
        const text = `CREATE TABLE psql_history (version bigint PRIMARY KEY);\n${script.join('')}`;
        await writeEach(folder, migrations.slice(0, 1), () => ({ 'all.psql': text }));
      },
      up: (_, url) => ({ program: psql, args: [...quiet, '-f', 'all.psql', url] }),
      knowsNothingPending: false,
      recorded: 'SELECT count(*) FROM psql_history',
      forget: 'DROP TABLE psql_history',
    },
    {
      name: 'psql -1',
      version: psqlVersion,
      work: 'one process; one transaction; asks nothing, keeps no history',
      write: async (folder, migrations) => {
        await plain(join(folder, 'files'), migrations);
        const script = migrations.map(({ version, name }) => `\\i files/${number(version)}_${name}.sql\n`);
        await writeEach(folder, migrations.slice(0, 1), () => ({ 'all.psql': script.join('') }));
      },
      up: (_, url) => ({ program: psql, args: [...quiet, '-1', '-f', 'all.psql', url] }),
      knowsNothingPending: false,
    },
  ];
}
