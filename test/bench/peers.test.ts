import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { CellReport } from '../../bench/peers/report.ts';
import { node, root } from '../../bench/peers/runner.ts';
import { temporaryFolder } from '../kit/folder.ts';

// Counts and words, never times: the machine that runs the tests has other things to do.
test('the benchmark runs ours and psql on the same migrations, checks both, and counts what each costs', async () => {
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
});
