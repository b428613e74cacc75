import { randomUUID } from 'node:crypto';
import { quoteIdentifier } from '../postgres/quote.ts';
import type { ServerError } from '../postgres/message.ts';
import type { StatementResult } from '../postgres/message.ts';
import { isCancelled, retriesOf } from '../postgres/sqlstate.ts';
import { bytesOf } from '../sql/text.ts';
import { MigrationError } from './errors.ts';
import { qualified } from './history.ts';
import type { HistoryTable } from './history.ts';
import { standsBehind } from './locate.ts';
import type { PlannedStep } from './plan.ts';
import type { Session } from './session.ts';
import type { SentMessage } from './step.ts';

/**
 * Stands around a file whose record is written behind it. No file can name it, so it is there to be released only
 * in the transaction that it was made in.
 */
export const FILE = quoteIdentifier(`migrate_action_${randomUUID()}`);

/**
 * What could commit, with nothing in the history to tell of it; and what does not work behind a savepoint: exporting
 * a snapshot, and rewriting certain catalogs.
 */
const CLAIMED_FIRST = /\b(?:commit|end|prepare|pg_export_snapshot|reindex|cluster)\b/i;

/** Next to what a file of this length costs, a claim is nothing; to look through it would take a copy of it. */
const LONG = 1 << 20;

/**
 * Whether the record of a step is written once, behind its file. It costs the server less than a claim in front that
 * is finished behind. Not where the claim keeps others out, as behind a pooler, nor where the file has a word by which
 * it could commit or work on the history, nor where the table could refuse or swallow it.
 */
export function recordsLast(session: Session, step: PlannedStep): boolean {
  const { pooled, state, historyNamed } = session;
  const { row, script, text } = step;
  if (row !== undefined || pooled || !state.plainInsert || historyNamed) return false;
  return text.length <= LONG && !CLAIMED_FIRST.test(script.body.sql) && !namesHistory(step, session.table);
}

/** Whether a file has the name of the history in it. Without a copy of it: files are large. */
export function namesHistory({ text, inBytes }: PlannedStep, { table }: HistoryTable): boolean {
  const name = inBytes ? bytesOf(table) : table;
  return new RegExp(name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'i').test(text);
}

/** In what of our own statements behind the file an error arose. */
export function atRecord(
  error: ServerError,
  { recordAt, ...message }: SentMessage,
): 'release' | 'record' | undefined {
  if (recordAt === undefined) return undefined;
  if (standsBehind(error, message, recordAt - 1)) return 'release';
  return standsBehind(error, message, recordAt) ? 'record' : undefined;
}

/** The savepoint was gone: in another transaction block, or outside of any. */
export function leftTransaction(error: ServerError, message: SentMessage): boolean {
  return /^(?:3B001|25P01)$/.test(error.sqlstate) && atRecord(error, message) === 'release';
}

/** The history would not take the record, and trying again is of no use. */
export function recordRefused(error: ServerError, message: SentMessage): boolean {
  const passing = retriesOf(error.fields) === 'whole transaction' || isCancelled(error.sqlstate);
  return !passing && atRecord(error, message) === 'record';
}

/** The transaction was committed, and the INSERT of its record had no row: since the session began it got a trigger. */
export function notRecorded(
  results: readonly StatementResult[],
  { recordAt }: SentMessage,
  step: PlannedStep,
  table: HistoryTable,
): MigrationError | undefined {
  if (recordAt === undefined || results.at(-1)?.command !== 'COMMIT') return undefined;
  if (results.at(-2)?.rowCount !== 0) return undefined;
  const named = `${step.version}_${step.name}`;
  return new MigrationError({
    reason: 'history',
    message: `The history ${qualified(table)} did not take the record of ${named}: a trigger of the table kept it out.`,
    state: `What ${step.path} does is in the database, and the history does not have ${named}.`,
    next: `Take the trigger off ${qualified(table)}, and write the row of ${named} by hand: up would run the file again.`,
    file: step.path,
  });
}
