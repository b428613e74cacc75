import type pg from 'pg';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { until } from '../kit/until.ts';
import { PREPARED } from './scenarios.ts';
import type { AccountedStep, Scenario } from './scenarios.ts';

/** What has become of one step, by the database alone. Anything that must never be is told in words. */
export type Fate = 'done' | 'not done' | { unfinished: number } | { wrong: string };

export interface Arena {
  database: TestDatabase;
  /** As before any migration. */
  empty: () => Promise<void>;
  /** What the database holds at this moment, by the names of the scenario's steps. */
  fates: (scenario: Scenario) => Promise<Map<string, Fate>>;
  terminate: (pid: number) => Promise<void>;
  /** Waits until nobody but the arena is connected, and with that no lock of a session is left. */
  deserted: () => Promise<void>;
}

/** A database of its own for one trial after the other. */
export async function openArena(serverUrl?: string): Promise<Arena> {
  const database = await createDatabase(serverUrl === undefined ? {} : { serverUrl });
  const connect = async (): Promise<{ client: pg.Client; lost: boolean }> => {
    const session = { client: await database.client(), lost: false };
    session.client.once('end', () => {
      session.lost = true;
    });
    return session;
  };
  let session = await connect();
  /** A server that crashes takes the arena's own session with it. */
  const connected = async (): Promise<pg.Client> => {
    if (session.lost) session = await connect();
    return session.client;
  };
  return {
    database,
    empty: async () => {
      await (await connected()).query(`SET client_min_messages = warning; ${PREPARED}`);
    },
    fates: async (scenario) => readFates(await connected(), scenario),
    terminate: async (pid) => {
      // Waits until the process is gone. One that has ended already gets a warning.
      await session.client.query('SELECT pg_terminate_backend($1, 10000)', [pid]);
    },
    deserted: async () => {
      await until('the other sessions of the trial are gone', async () => {
        const { rowCount } = await session.client.query(
          'SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        );
        return rowCount === 0;
      });
    },
  };
}

interface HistoryLine {
  step: string;
  version: string;
  execution_time_ms: number;
}

/** What the database of the client holds at this moment. */
export async function readFates(
  client: Pick<pg.Client, 'query'>,
  scenario: Scenario,
): Promise<Map<string, Fate>> {
  const historyThere = await client.query("SELECT FROM pg_tables WHERE tablename = '_migrations'");
  const history = `SELECT coalesce(json_agg(h ORDER BY id), '[]') FROM (SELECT id, version, version || '_' || name AS step, execution_time_ms FROM _migrations) h`;
  const { rows } = await client.query<{
    entries: { entry: string; xid: string }[];
    history: HistoryLine[];
  }>(`
    SELECT (SELECT coalesce(json_agg(e), '[]') FROM (
        SELECT entry, xid::text FROM ledger
        UNION ALL
        SELECT 'valid index ' || c.relname, '' FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
         WHERE i.indisvalid AND c.relname LIKE 'idx%') e) AS entries,
      (${historyThere.rowCount === 0 ? "SELECT '[]'::json" : history}) AS history`);
  const { entries = [], history: lines = [] } = rows[0] ?? {};
  const strangers = lines.filter(({ step }) => !scenario.steps.some(({ name }) => name === step));
  if (strangers.length > 0) throw new Error(`unknown rows in the history: ${JSON.stringify(strangers)}`);
  return new Map(scenario.steps.map((step) => [step.name, fateOf(step, scenario.command, entries, lines)]));
}

function fateOf(
  step: AccountedStep,
  command: 'up' | 'down',
  entries: readonly { entry: string; xid: string }[],
  history: readonly HistoryLine[],
): Fate {
  const wanted = step.entries[command];
  const found = wanted.map((entry) => entries.filter((line) => line.entry === entry));
  const counts = found.map((lines) => lines.length);
  const rows = history.filter((line) => line.step === step.name);
  const told = `entries ${counts.join(',')}; rows ${rows.map((row) => row.execution_time_ms).join(',')}`;
  if (rows.length > 1 || counts.some((count) => count > 1)) return { wrong: `doubled: ${told}` };
  const [row] = rows;
  const done = counts.filter((count) => count === 1).length;
  if (step.atomic && new Set(found.flat().map(({ xid }) => xid)).size > 1)
    return { wrong: `torn over transactions: ${told}` };
  if (row && row.execution_time_ms < 0) {
    const inOrder = counts.slice(0, done).every((count) => count === 1);
    return step.atomic || !inOrder ? { wrong: `half-applied: ${told}` } : { unfinished: done };
  }
  const recorded = command === 'up' ? row !== undefined : row === undefined;
  if (recorded && done === wanted.length) return 'done';
  if (!recorded && done === 0) return 'not done';
  return { wrong: `record and database differ: ${told}` };
}
