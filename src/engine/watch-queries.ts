import { quoteLiteral } from '../postgres/quote.ts';
import type { StatementResult } from '../postgres/message.ts';
import type { ServerState } from './server-state.ts';
import type { StepLife } from './options.ts';

/** The server process that is watched. Process IDs are used again; the time when it began is its own. */
export type Watched = Pick<ServerState, 'backendPid' | 'backendStart' | 'serverVersionNum'>;

/**
 * What a server process does and whom it waits for: one message, over before it can hold anything up. Ours
 * must not stay in a transaction: CREATE INDEX CONCURRENTLY waits for every older snapshot.
 */
export function lifeQuery({ backendPid, backendStart, serverVersionNum }: Watched): string {
  const process = `a.pid = ${backendPid} AND a.backend_start = ${quoteLiteral(backendStart ?? '-infinity')}::timestamptz`;
  return [
    `SELECT p.pid, b.application_name, b.usename, b.state,
  pg_catalog.left(NULLIF(b.query, '<insufficient privilege>'), 200),
  pg_catalog.to_char(COALESCE(b.xact_start, b.backend_start) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  ${ageMs('b.xact_start')}, ${ageMs('b.query_start')}
FROM pg_catalog.pg_stat_activity a
CROSS JOIN LATERAL (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(a.pid))) p (pid)
LEFT JOIN pg_catalog.pg_stat_activity b ON b.pid = p.pid
WHERE ${process} AND a.wait_event_type = 'Lock' ORDER BY b.xact_start, p.pid LIMIT ${MOST_BLOCKERS}`,
    `SELECT l.mode || ' on ' || COALESCE(l.relation::pg_catalog.regclass::pg_catalog.text, l.locktype)
FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE ${process} AND NOT l.granted LIMIT 1`,
    `SELECT v.command, v.phase, v.done, v.total FROM (${progressViews(serverVersionNum).join('\nUNION ALL ')}) v
JOIN pg_catalog.pg_stat_activity a ON a.pid = v.pid WHERE ${process} LIMIT 1`,
  ].join(';\n');
}

/** More of them say nothing more. */
const MOST_BLOCKERS = 10;

function ageMs(since: string): string {
  return `pg_catalog.round(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - ${since}) * 1000)::bigint`;
}

/** PostgreSQL documentation, "Progress Reporting". What is counted differs from phase to phase. */
function progressViews(serverVersionNum: number): string[] {
  const views = [
    `SELECT pid, 'VACUUM' AS command, phase, heap_blks_scanned AS done, heap_blks_total AS total
FROM pg_catalog.pg_stat_progress_vacuum`,
  ];
  if (serverVersionNum >= 120000) {
    views.push(
      `SELECT pid, command, phase,
  CASE WHEN phase LIKE 'waiting%' THEN lockers_done WHEN phase LIKE '%tuples%' THEN tuples_done ELSE blocks_done END,
  CASE WHEN phase LIKE 'waiting%' THEN lockers_total WHEN phase LIKE '%tuples%' THEN tuples_total ELSE blocks_total END
FROM pg_catalog.pg_stat_progress_create_index`,
      `SELECT pid, command, phase, heap_blks_scanned, heap_blks_total FROM pg_catalog.pg_stat_progress_cluster`,
    );
  }
  if (serverVersionNum >= 130000) {
    views.push(
      `SELECT pid, 'ANALYZE', phase, sample_blks_scanned, sample_blks_total FROM pg_catalog.pg_stat_progress_analyze`,
    );
  }
  if (serverVersionNum >= 140000) {
    views.push(
      `SELECT pid, command, tuples_processed || ' rows', bytes_processed, bytes_total FROM pg_catalog.pg_stat_progress_copy`,
    );
  }
  return views;
}

export function readLife([blockers, lock, progress]: readonly StatementResult[]): StepLife {
  const [command, phase, done, total] = progress?.rows[0] ?? [];
  return {
    progress:
      command == null
        ? null
        : { command, phase: phase ?? '', percent: percentOf(Number(done ?? 0), Number(total ?? 0)) },
    waitsFor: lock?.rows[0]?.[0] ?? null,
    blockers: (blockers?.rows ?? []).map((row) => ({
      pid: Number(row[0]),
      applicationName: row[1] ?? '',
      user: row[2] ?? '',
      state: row[3] ?? null,
      query: row[4] ?? '',
      since: row[5] ?? null,
      transactionMs: milliseconds(row[6]),
      queryMs: milliseconds(row[7]),
    })),
  };
}

/** Nothing is known. */
export const NO_LIFE: StepLife = { progress: null, waitsFor: null, blockers: [] };

/** Rounded down: 100 is said only of what is done. */
function percentOf(done: number, total: number): number | null {
  return total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : null;
}

function milliseconds(text: string | null | undefined): number | null {
  return text == null ? null : Number(text);
}
