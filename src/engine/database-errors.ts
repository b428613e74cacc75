import { ServerError } from '../postgres/message.ts';
import { isCancelled } from '../postgres/sqlstate.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import { qualified } from './history.ts';
import type { HistoryTable } from './history.ts';
import type { ServerState } from './server-state.ts';
import type { LockHolder } from './options.ts';
import type { ReportWarning } from './report.ts';
import { describeSession } from './watch-words.ts';

export function readOnlyServer(state: ServerState): MigrationError {
  const message = state.inRecovery
    ? 'The server is a standby: it takes no changes.'
    : 'Transactions of this session are read-only (default_transaction_read_only).';
  return new MigrationError({
    reason: 'read-only',
    message,
    state: NOTHING_TOUCHED,
    next: state.inRecovery
      ? 'Connect to the primary; with several hosts in the URL, target_session_attrs=read-write finds it.'
      : 'Connect as a role that may write, or take the setting off the role or the database.',
  });
}

/** Another runner held the lock for longer than we were told to wait. */
export function lockedOut(holder: LockHolder | undefined, waitedMs: number): MigrationError {
  const waited = waitedMs < 1000 ? `${Math.round(waitedMs)} ms` : `${Math.round(waitedMs / 1000)} s`;
  const who = holder ? describeHolder(holder) : 'It has ended in the meantime';
  return new MigrationError({
    reason: 'locked',
    message: `Another run is at work on this database; waited ${waited} for it. ${who}.`,
    state: `${NOTHING_TOUCHED} What the other run does is not affected.`,
    next: holder
      ? `Wait until it is done and run the command again, or give it more time with lock-wait. If it is stuck, end it with SELECT pg_terminate_backend(${holder.pid}).`
      : 'Run the command again.',
    blockers: holder ? [{ ...holder, state: null, transactionMs: null, queryMs: null }] : [],
  });
}

/** A runner holds the lock while something is unfinished: it may be its doing, and not a dead run's. */
export function runnerAtWork(holder: LockHolder): ReportWarning {
  return {
    code: 'unfinished',
    message: `A runner is at work and may finish it yet. ${describeHolder(holder)}.`,
    file: null,
  };
}

/** Right for a new database, and the only sign of a wrong name or of a database that lost its contents. */
export function noHistory({ table, state }: { table: HistoryTable; state: ServerState }): ReportWarning {
  return {
    code: 'no-history',
    message: `There is no history table ${table.schema}.${table.table} in the database ${state.database}: nothing is known to be applied. If this database has been migrated before, it is not the one that was meant, or the schema or the table is another, or it was restored without its tables.`,
    file: null,
  };
}

function describeHolder(holder: LockHolder): string {
  return `The lock is held by ${describeSession(holder)}`;
}

/** The history could not be read, created or widened. */
export function historyRefused(
  error: unknown,
  table: HistoryTable,
  state: ServerState,
  verb: string,
): unknown {
  if (!(error instanceof ServerError)) return error;
  // A cancel request of ours; who sent it says what it means.
  if (isCancelled(error.sqlstate) && !error.message.includes('statement timeout')) return error;
  return new MigrationError({
    reason: error.sqlstate === '25006' ? 'read-only' : 'history',
    message: `The history ${qualified(table)} could not be ${verb}: ${error.message}`,
    state: NOTHING_TOUCHED,
    next: historyRemedy(error.sqlstate, table, state, verb),
    sqlstate: error.sqlstate,
    detail: error.fields.detail,
    hint: error.fields.hint,
    cause: error,
  });
}

function historyRemedy(sqlstate: string, table: HistoryTable, state: ServerState, verb: string): string {
  const role = `"${state.user}"`;
  if (sqlstate === '42501' && verb === 'read') {
    return `Let the role read it: GRANT USAGE ON SCHEMA "${table.schema}" TO ${role}; GRANT SELECT ON ${qualified(table)} TO ${role};`;
  }
  if (sqlstate === '42501' && verb === 'written') {
    return `Let the role write it: GRANT SELECT, INSERT, UPDATE, DELETE ON ${qualified(table)} TO ${role}; GRANT USAGE ON SEQUENCE ${qualified({ ...table, table: `${table.table}_id_seq` })} TO ${role};`;
  }
  if (sqlstate === '42501') {
    return `The role ${role} may not do that. Let it: GRANT USAGE, CREATE ON SCHEMA "${table.schema}" TO ${role} (on PostgreSQL 15 and later only the database's owner has CREATE on public), or name another schema with schema.`;
  }
  if (sqlstate === '42703') {
    return 'A table of this name is there, but it is not a history of ours. Name another with table.';
  }
  if (sqlstate === '0A000')
    return 'A view uses the column. Drop the view, run the command again, and create the view anew.';
  if (sqlstate === '25006') return 'Connect to a server, or as a role, that takes changes.';
  return 'See to what the server says and run the command again.';
}
