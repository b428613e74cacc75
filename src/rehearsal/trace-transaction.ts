import type { Connection } from '../postgres/connection.ts';
import { ServerError } from '../postgres/message.ts';
import { whatIsBlocked } from './canary.ts';
import type { Hooks } from './hooks.ts';
import { observe } from './observe.ts';
import type { Observation } from './observe.ts';
import type { Onlooking } from './onlooking.ts';
import { seed, unseed } from './seed.ts';
import { tablesIn } from './seed-schema.ts';
import { takeSnapshot } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { sentOf } from './statements.ts';
import type { TracedStatement } from './statements.ts';
import { notRun, toEvidence } from './to-evidence.ts';
import type { Place } from './to-evidence.ts';
import type { Traced } from './trace.ts';

/** A transaction of a step. */
export interface TracedTransaction {
  place: Place;
  statements: TracedStatement[];
  /** Sent as one message in front of the statements. */
  begin: string[];
  /** Sent as one message behind them, with the COMMIT. */
  finish: string[];
  /** The part of the file that it is. */
  text: string;
}

export interface TransactionContext {
  connection: Connection;
  hooks: Hooks;
  onlooking: Onlooking;
  /** Whether rows of ours may be put into tables. */
  seeds: boolean;
  historyTable: string;
  /** The tables that were there before the first step, by OID. A new one has no rows, but those that the files put in. */
  tables: ReadonlySet<string>;
  /** What takes back what a rolled back transaction leaves in the session all the same. */
  reset: string[];
}

/** Of more tables than this only the first get rows. */
const MOST_TABLES = 60;

/** How often it is tried with rows, each time without those that the last failure was about. */
const MOST_PASSES = 4;

/** From so many statements on a transaction is not looked at after each. */
const MANY = 200;

interface Pass {
  atStart: Snapshot;
  observations: Observation[];
}

/**
 * Runs a transaction: first with rows of ours in the tables that it speaks of, and rolled back, then as it is, and
 * committed. An empty table hides what rows would make fail, and makes the server read less than it would.
 */
export async function traceTransaction(
  context: TransactionContext,
  transaction: TracedTransaction,
): Promise<Traced[]> {
  const { statements, place } = transaction;
  const failures = new Map<number, Observation>();
  const withRows = await passesWithRows(context, transaction, failures);
  const isSeen = withRows?.observations.length === statements.length && failures.size === 0;
  const real = await pass(context, transaction, { keep: true, look: !isSeen, tries: withRows === undefined });
  return statements.map((statement, index) => {
    const seen = real.observations[index];
    if (!seen) return { statement, evidence: notRun(statement, place), seen: undefined };
    const rich = withRows?.observations[index];
    const told = rich && !rich.error && !seen.error ? { pass: withRows, seen: rich } : { pass: real, seen };
    const evidence = toEvidence(told.seen, statement, place, told.pass.atStart);
    // An index that is built over no rows is valid whatever it is: what is left is that of the real pass.
    const failure = failures.get(index);
    if (failure && !seen.error) {
      evidence.outcome = 'failed';
      evidence.error = failure.error;
      evidence.dataDependent = true;
    }
    return { statement, evidence, seen: told.seen };
  });
}

/** The last pass with rows; undefined when there is no table to put any into. */
async function passesWithRows(
  context: TransactionContext,
  transaction: TracedTransaction,
  failures: Map<number, Observation>,
): Promise<Pass | undefined> {
  const { connection, historyTable } = context;
  if (
    !context.seeds ||
    !/\b(?:ALTER|CREATE|DROP|REFRESH|TRUNCATE|DO|VALIDATE|UPDATE|INSERT|DELETE|MERGE|CALL)\b/i.test(
      transaction.text,
    )
  )
    return undefined;
  let tables = (await tablesIn(connection, transaction.text, MOST_TABLES, historyTable)).filter((oid) =>
    context.tables.has(oid),
  );
  let last: Pass | undefined;
  for (let passes = 0; passes < MOST_PASSES && tables.length > 0; passes++) {
    const rows = await seed(connection, tables);
    if (rows.length === 0) return last;
    try {
      last = await pass(context, transaction, { keep: false, look: true, tries: true });
    } finally {
      if (!connection.lost) await unseed(connection, rows);
    }
    const at = last.observations.findIndex(({ error }) => error !== null);
    const failed = last.observations[at];
    if (!failed) return last;
    if (!failures.has(at)) failures.set(at, failed);
    const culprits = tablesOfFailure(failed, last.atStart, transaction.statements[at]);
    const left = tables.filter((oid) => !culprits.has(oid));
    if (left.length === tables.length) return last;
    tables = left;
  }
  return last;
}

/** The tables whose rows are the likely reason: the one that the error names, or those that the statement does. */
function tablesOfFailure(
  { error }: Observation,
  atStart: Snapshot,
  statement: TracedStatement | undefined,
): Set<string> {
  const named = [...atStart.relations.values()].filter(
    ({ name, schema }) => name === error?.table && schema === error.schema,
  );
  const sql = statement?.sql.toLowerCase() ?? '';
  const spoken = [...atStart.relations.values()].filter(({ name }) => sql.includes(name.toLowerCase()));
  return new Set([...named, ...spoken].map(({ oid }) => oid));
}

interface PassOptions {
  /** Commit. */
  keep: boolean;
  /** Look at each statement. */
  look: boolean;
  /** Try in a second session what is blocked. */
  tries: boolean;
}

async function pass(
  context: TransactionContext,
  { begin, statements, finish }: TracedTransaction,
  { keep, look, tries }: PassOptions,
): Promise<Pass> {
  const { connection, hooks, onlooking, reset } = context;
  const quiet = { onNotice: (): void => undefined };
  await connection.send(begin.join(';\n'), quiet);
  const atStart = await takeSnapshot(connection, hooks.schema);
  const canary = tries ? await onlooking.canary() : undefined;
  const observations: Observation[] = [];
  let before = atStart;
  for (const [index, statement] of statements.entries()) {
    const looks = look && !isOneOfManyRows(statements, index);
    const looking = { connection, hooks, inTransaction: true, look: looks };
    const seen = await observe(looking, sentOf(statement), before);
    if (canary && !seen.error) seen.blocked = await whatIsBlocked(canary, seen.locks, atStart);
    observations.push(seen);
    if (seen.error) break;
    before = seen.after;
  }
  const failed = observations.at(-1)?.error != null;
  const end = ['SET CONSTRAINTS ALL IMMEDIATE', ...(keep ? finish : [])];
  const error = failed ? null : await errorOf(connection, end.join(';\n'));
  const last = observations.at(-1);
  if (error && last) last.error = error.fields;
  else if (error) throw error;
  if (failed || error || !keep)
    await connection.send(['ROLLBACK', 'DEALLOCATE ALL', ...reset].join(';\n'), quiet);
  return { atStart, observations };
}

/** A file can have very many statements that write a row: of such a run the last is looked at, for all of them. */
function isOneOfManyRows(statements: readonly TracedStatement[], index: number): boolean {
  if (statements.length < MANY) return false;
  const next = statements[index + 1];
  return [statements[index], next].every((statement) =>
    /^(?:INSERT|UPDATE|DELETE)$/.test(statement?.words[0] ?? ''),
  );
}

/** What was put off to the end of the transaction fails there. */
async function errorOf(connection: Connection, sql: string): Promise<ServerError | null> {
  try {
    await connection.send(sql, { onNotice: () => undefined });
    return null;
  } catch (error) {
    if (error instanceof ServerError) return error;
    throw error;
  }
}
