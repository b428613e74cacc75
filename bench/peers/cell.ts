import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Measured } from './measure.ts';
import type { Runner } from './runner.ts';
import { look, type BenchServer, type Network } from './server.ts';
import type { Migration, Workload } from './workloads.ts';

export type Kind = 'up' | 'nothing pending' | 'status';

/** One table of the outcome: a workload, what is done with it, and over which network. */
export interface Cell {
  workload: Workload;
  kind: Kind;
  /** Round trip that the network adds, in milliseconds; 0 for none and no proxy. */
  latencyMs: number;
  rounds: number;
}

export interface Sample {
  ms: number;
  peakMiB: number | null;
  transactions: number;
  fsyncs: number;
  /** Null without a proxy. */
  roundTrips: number | null;
}

export interface RunnerResult {
  name: string;
  samples: Sample[];
  /** Why there are no samples: FAIL or WRONG, and a line that says more. */
  failure: string | null;
}

export interface CellOptions {
  server: BenchServer;
  runners: Runner[];
  /** What it leaves in the database is right by definition. */
  reference: Runner;
  /** Seconds after which a runner sits out the rounds that are left. */
  budgetSeconds: number;
  /** Is told what goes on. */
  log: (line: string) => void;
}

interface Entry {
  runner: Runner;
  folder: string;
  result: RunnerResult;
  spentMs: number;
}

/**
 * Measures one cell. Every runner first runs once unmeasured, without latency; one that fails, or leaves
 * another database than psql, is out. Then the rounds: one run of each, in reversed order every other round.
 */
export async function measureCell(
  cell: Cell,
  network: Network | null,
  { server, runners, reference, budgetSeconds, log }: CellOptions,
): Promise<RunnerResult[]> {
  const migrations = await cell.workload.migrations();
  const base = await mkdtemp(join(tmpdir(), 'migrate-bench-'));
  const entries: Entry[] = [];
  try {
    const right = await referenceFingerprint(server, reference, migrations, join(base, 'reference'));
    for (const [index, runner] of runners.filter((one) => takesPart(one, cell.kind)).entries()) {
      const folder = join(base, String(index));
      await runner.write(folder, migrations);
      entries.push({ runner, folder, result: { name: runner.name, samples: [], failure: null }, spentMs: 0 });
    }
    const check = async (entry: Entry, database: string, measured: Measured): Promise<string | null> => {
      if (measured.exitCode !== 0) return `FAIL ${tellingLine(measured.output)}`;
      const seen = await look(server.url(database), entry.runner);
      if (seen.recorded !== null && seen.recorded !== migrations.length) {
        return `WRONG ${seen.recorded} of ${migrations.length} recorded`;
      }
      return seen.fingerprint === right ? null : `WRONG another database than ${reference.name} leaves`;
    };
    const standing = cell.kind !== 'up';
    const databaseOf = (entry: Entry): string => `bench_${entries.indexOf(entry)}`;

    for (const entry of entries) {
      const database = databaseOf(entry);
      await server.createDatabase(database);
      const measured = await measure(entry.runner.up(entry.folder, server.url(database)), entry.folder);
      if (!standing) {
        entry.result.failure = await check(entry, database, measured);
        await server.dropDatabase(database);
      } else if (measured.exitCode !== 0) entry.result.failure = `FAIL ${tellingLine(measured.output)}`;
      else await measure(command(entry, cell.kind, server.url(database)), entry.folder);
      log(`  warm-up ${entry.runner.name}: ${entry.result.failure ?? `${measured.ms.toFixed(0)} ms`}`);
    }

    for (let round = 0; round < cell.rounds; round++) {
      const order = entries.filter(
        ({ result, spentMs }) => result.failure === null && spentMs < budgetSeconds * 1000,
      );
      if (round % 2 === 1) order.reverse();
      for (const entry of order) {
        const database = databaseOf(entry);
        if (!standing) await server.createDatabase(database);
        await network?.counts();
        const before = await server.counters(database);
        const url = (network ?? server).url(database);
        const measured = await measure(command(entry, cell.kind, url), entry.folder);
        const after = await server.counters(database);
        const roundTrips = network === null ? null : (await network.counts()).roundTrips;
        entry.spentMs += measured.ms;
        entry.result.samples.push({
          ms: measured.ms,
          peakMiB: measured.peakMiB,
          transactions: after.transactions - before.transactions,
          fsyncs: after.fsyncs - before.fsyncs,
          roundTrips,
        });
        if (standing) {
          if (measured.exitCode !== 0) entry.result.failure = `FAIL ${tellingLine(measured.output)}`;
        } else {
          entry.result.failure = await check(entry, database, measured);
          await server.dropDatabase(database);
        }
      }
      log(`  round ${round + 1} of ${cell.rounds}: ${order.length} runners`);
    }

    if (standing) {
      for (const entry of entries) {
        // Looked at only now, for a look removes the history.
        const fine: Measured = { ms: 0, peakMiB: null, exitCode: 0, output: '' };
        entry.result.failure ??= await check(entry, databaseOf(entry), fine);
        await server.dropDatabase(databaseOf(entry));
      }
    }
    return entries.map(({ result }) => result);
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

function takesPart(runner: Runner, kind: Kind): boolean {
  if (kind === 'up') return true;
  return kind === 'status' ? runner.status !== undefined : runner.knowsNothingPending !== false;
}

function command({ runner, folder }: Entry, kind: Kind, url: string): ReturnType<Runner['up']> {
  return (kind === 'status' && runner.status ? runner.status : runner.up)(folder, url);
}

async function referenceFingerprint(
  server: BenchServer,
  runner: Runner,
  migrations: Migration[],
  folder: string,
): Promise<string> {
  const database = 'bench_reference';
  await runner.write(folder, migrations);
  await server.createDatabase(database);
  const measured = await measure(runner.up(folder, server.url(database)), folder);
  if (measured.exitCode !== 0) throw new Error(`${runner.name} failed: ${measured.output}`);
  const { fingerprint } = await look(server.url(database), runner);
  await server.dropDatabase(database);
  return fingerprint;
}

const TELLING = /^\s*(?:\w*error\b|Unexpected error|.*\b(?:ERROR|FATAL|SEVERE)\b.*: )/i;

/** The line that says what went wrong, which in most programs comes before where. */
function tellingLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => TELLING.test(line)) ?? lines.at(-1) ?? '').trim().slice(0, 200);
}
