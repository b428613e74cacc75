import { expect } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import type { TestDatabase } from '../kit/database.ts';
import { startCli } from '../kit/run-cli.ts';
import type { RunningCli } from '../kit/run-cli.ts';

/** Dozens of processes take their time where processors are few. */
export const PATIENCE_MS = 240_000;

/** Runs `up --json` once for each URL, all at the same time, each as a process of its own. */
export function startRunners(urls: readonly string[], dir: string, args: string[] = []): RunningCli[] {
  return urls.map((url) =>
    startCli(['up', '--json', '--migrations-dir', dir, ...args], {
      env: { DATABASE_URL: url },
      timeoutMs: PATIENCE_MS,
    }),
  );
}

export interface Ended {
  exitCode: number | null;
  report: Report;
}

export async function ended(runners: readonly RunningCli[]): Promise<Ended[]> {
  const results = await Promise.all(runners.map(({ result }) => result));
  return results.map(({ exitCode, stdout }) => ({ exitCode, report: JSON.parse(stdout) as Report }));
}

/**
 * Holds that all runners have ended well, that each of the `count` migrations was applied by one of them alone and
 * is told by that one, and that nothing of any is left.
 */
export async function expectExactlyOnce(
  database: TestDatabase,
  runners: readonly Ended[],
  count: number,
): Promise<void> {
  expect(runners.map(({ exitCode, report }) => [exitCode, report.error?.message ?? null])).toEqual(
    runners.map(() => [0, null]),
  );
  const told = runners.flatMap(({ report }) => {
    const versions = report.timeline.map(({ version, outcome }) => `${version} ${outcome}`);
    expect(versions).toHaveLength(report.counts.newlyApplied);
    expect(report).toMatchObject({ counts: { applied: count, pending: 0 } });
    expect(report.status).toBe(versions.length === 0 ? 'up-to-date' : 'applied');
    return versions;
  });
  const history = await database.query(
    'SELECT version, execution_time_ms >= 0 AS finished FROM _migrations ORDER BY id',
  );
  expect(history).toHaveLength(count);
  expect(history.every(({ finished }) => finished === true)).toBe(true);
  expect(told.sort()).toEqual(history.map(({ version }) => `${String(version)} done`).sort());
  expect(await advisoryLocks(database)).toEqual([]);
}

export function advisoryLocks(database: TestDatabase): Promise<unknown[]> {
  return database.query(
    "SELECT pid, granted FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
  );
}

/** `count` times what is given, one after the other. */
export function times<T>(count: number, ...values: T[]): T[] {
  return Array.from({ length: count }, () => values).flat();
}
