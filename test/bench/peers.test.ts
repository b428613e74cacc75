import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { measureCell } from '../../bench/peers/cell.ts';
import type { CellReport } from '../../bench/peers/report.ts';
import { node, root, type Runner } from '../../bench/peers/runner.ts';
import { allRunners } from '../../bench/peers/runners.ts';
import { startBenchServer } from '../../bench/peers/server.ts';
import { afterTest } from '../kit/cleanup.ts';
import { temporaryFolder } from '../kit/folder.ts';

// Counts and words, never times: the machine that runs the tests has other things to do.
const TIMEOUT_MS = 240_000;

test(
  'the benchmark runs ours and psql on the same migrations, checks both, and counts what each costs',
  async () => {
    const kept = await temporaryFolder();
    const narrowed = ['--workload', 'W11', '--command', 'up', '--latency', '4', '--runners', 'psql-each'];
    const args = ['bench/run.ts', 'peers', ...narrowed, '--rounds', '1', '--results', kept];
    const { stdout } = await promisify(execFile)(node, args, { cwd: root });

    const [file] = await readdir(kept);
    const report = JSON.parse(await readFile(join(kept, file!), 'utf8')) as CellReport;
    expect(report.results.map(({ name, failure }) => ({ name, failure }))).toEqual([
      { name: 'ours', failure: null },
      { name: 'psql, each', failure: null },
    ]);
    const [ours, psql] = report.results.map(({ samples }) => samples[0]!);
    for (const sample of [ours!, psql!]) {
      expect(sample.ms).toBeGreaterThan(0);
      // Each of the 11 in a transaction of its own, and at least the last on the disk.
      expect(sample.transactions).toBeGreaterThanOrEqual(11);
      expect(sample.fsyncs).toBeGreaterThanOrEqual(1);
    }
    // Logging in, and then psql waits for every statement.
    expect(psql!.roundTrips).toBeGreaterThan(200);
    expect(ours!.roundTrips).toBeGreaterThan(3);
    expect(ours!.roundTrips).toBeLessThan(psql!.roundTrips! / 4);

    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(rows[0]).toContain('× ours');
    expect(rows.find((row) => row.includes('**ours**'))).toMatch(/^\| \*\*ours\*\* \| 1\.00 \| /);
    expect(rows.find((row) => row.includes('psql'))).toMatch(/^\| _psql, each_ \| \d/);
  },
  TIMEOUT_MS,
);

test(
  'a runner that leaves out a migration is WRONG, whatever it says it did, and its time does not count',
  async () => {
    const server = await startBenchServer();
    afterTest(server.stop);
    const psql = allRunners(server.binDir).find(({ name }) => name === 'psql, each')!;
    const lazy: Runner = {
      ...psql,
      name: 'lazy',
      write: (folder, migrations) => psql.write(folder, migrations.slice(0, -1)),
    };
    const liar: Runner = { ...lazy, name: 'liar', recorded: 'SELECT 2' };
    const workload = {
      name: 'two',
      description: 'two tables',
      migrations: () =>
        [1, 2].map((version) => ({
          version,
          name: `table_${version}`,
          up: `CREATE TABLE t${version} (id int);`,
          down: '',
        })),
    };
    const results = await measureCell({ workload, kind: 'up', latencyMs: 0, rounds: 1 }, null, {
      server,
      runners: [psql, lazy, liar],
      reference: psql,
      budgetSeconds: 30,
      log: () => undefined,
    });
    expect(results.map(({ name, failure, samples }) => ({ name, failure, runs: samples.length }))).toEqual([
      { name: 'psql, each', failure: null, runs: 1 },
      { name: 'lazy', failure: 'WRONG 1 of 2 recorded', runs: 0 },
      { name: 'liar', failure: 'WRONG another database than psql, each leaves', runs: 0 },
    ]);
  },
  TIMEOUT_MS,
);
