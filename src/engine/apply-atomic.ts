import { randomUUID } from 'node:crypto';
import { ServerError } from '../postgres/message.ts';
import type { MessageSql, Piece } from '../postgres/frames.ts';
import type { StatementResult } from '../postgres/message.ts';
import { codePointLength } from '../sql/position.ts';
import { lockedByAnother } from './advisory-lock.ts';
import { DURABLE } from './history.ts';
import { interruptible } from './interrupt.ts';
import type { PlannedStep } from './plan.ts';
import { retried } from './retry.ts';
import { rollBack } from './roll-back.ts';
import { ClaimTakenError, stepFailure, whatNext } from './step-failure.ts';
import { beforeFile, behindFile, label } from './step-message.ts';
import type { StepContext, StepOutcome } from './step.ts';

/** Begins the one row of the statement that stands before each step. A file would have to look for it to select it. */
const MARK = `migrate-action ${randomUUID()} `;

/** The savepoint around a file that makes some of its own. */
const FILE = `"migrate-action ${randomUUID()}"`;

/**
 * After each file SET CONSTRAINTS ALL IMMEDIATE stays in force for the rest of the transaction; the next file finds
 * deferrable constraints as they are declared, as it would in a transaction of its own.
 */
const CONSTRAINTS_AS_DECLARED = [
  'SET CONSTRAINTS ALL DEFERRED',
  `DO $$ DECLARE names text; BEGIN
  SELECT pg_catalog.string_agg(DISTINCT pg_catalog.format('%I.%I', n.nspname, c.conname), ', ') INTO names
  FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  WHERE c.condeferrable AND NOT c.condeferred;
  IF names IS NOT NULL THEN EXECUTE 'SET CONSTRAINTS ' || names || ' IMMEDIATE'; END IF; END $$`,
];

/** Where in the message a step stands. */
interface Part {
  step: PlannedStep;
  /** In code points of the message, as the server counts. */
  fileStart: number;
  /** Statements before the file, counted from the mark. */
  before: number;
  /** How many statements of the part stand before the claim. */
  claimAt: number;
}

/**
 * Runs all steps and their history records in one transaction and one message: all of them are applied, or none.
 * Fails as the first failing step does.
 */
export async function runAtomically(context: StepContext, steps: readonly PlannedStep[]): Promise<void> {
  const { session, settings, run } = context;
  const { connection } = session;
  const [first] = steps;
  if (!first) return;
  const { sql, parts, copyData } = atomicMessage(context, steps);
  for (const step of steps) run.sent(step);
  // Where the server is, as far as its marks have arrived.
  let at = 0;
  let notices = session.notices.of(first);
  const begin = (index: number): void => {
    const step = steps[index];
    if (!step) return;
    at = index;
    notices.end();
    notices = session.notices.of(step);
    run.starting(step);
  };
  // Once for all: the marks arrive in batches, the last of them when the server has ended or failed.
  const endWatch = session.watch.begin(first);
  try {
    const results = await retried(
      context,
      () => steps[at] ?? first,
      async () => {
        begin(0);
        try {
          return await interruptible(connection, settings.signal, () =>
            connection.send(sql, {
              rows: 'first',
              copyData,
              onRow: ([text]) => {
                if (text === `${MARK}${at + 1}`) begin(at + 1);
              },
              onNotice: (notice) => {
                notices.take(notice);
              },
            }),
          );
        } catch (error) {
          if (error instanceof ServerError) {
            session.watch.failed(error);
            await rollBack(
              connection,
              steps.flatMap(({ script }) => session.resetAfter(script)),
            );
          }
          throw error;
        }
      },
    );
    // COMMIT of an aborted transaction succeeds with the tag ROLLBACK.
    if (results.at(-1)?.command !== 'COMMIT') {
      throw failureOf(context, { error: undefined, parts, at });
    }
    for (const [index, outcome] of outcomes(results, steps).entries()) {
      const step = steps[index];
      if (step) run.done(step, outcome);
    }
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    throw failureOf(context, { error, parts, at });
  } finally {
    notices.end();
    endWatch();
  }
}

function atomicMessage(
  context: StepContext,
  steps: readonly PlannedStep[],
): { sql: MessageSql; parts: Part[]; copyData: Piece[] } {
  const { session } = context;
  const leading = steps[0]?.script.leading ?? [];
  const parts: Part[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const add = (...more: readonly Piece[]): void => {
    pieces.push(...more);
    length += more.reduce((sum, piece) => sum + codePoints(piece), 0);
  };
  add(['BEGIN', ...leading, ''].join(';\n'));
  for (const [index, step] of steps.entries()) {
    const before = [
      `SELECT '${MARK}${index}'`,
      ...(index === 0 ? [] : CONSTRAINTS_AS_DECLARED),
      ...beforeFile(context, step),
    ];
    const claimAt = before.length - 1;
    // One that a file leaves open would make the next claim part of a subtransaction, under another xmin.
    const [open, close] = /savepoint/i.test(step.text)
      ? [[`SAVEPOINT ${FILE}`], [`RELEASE SAVEPOINT ${FILE}`]]
      : [[], []];
    before.push(...open);
    add(`${label(step)}${before.join(';\n')};\n`);
    parts.push({ step, fileStart: length, before: before.length, claimAt });
    add(...step.script.body.pieces);
    // The line break before the semicolon ends a comment that the file may end in.
    add(`\n;${[...close, ...behindFile(session, step)].join(';\n')};\n`);
  }
  add(`${DURABLE};\nCOMMIT`);
  const copyData = steps.flatMap((step) => step.script.body.copyData);
  return { sql: pieces, parts, copyData };
}

function codePoints(piece: Piece): number {
  return codePointLength(typeof piece === 'string' ? piece : { text: piece.utf8, inBytes: true });
}

/** The finish of each step is the last statement before the next one's mark. */
function outcomes(results: readonly StatementResult[], steps: readonly PlannedStep[]): StepOutcome[] {
  const places = new Map(results.map(({ rows }, place) => [rows[0]?.[0], place]));
  return steps.map((_, index) => {
    const next = places.get(`${MARK}${index + 1}`) ?? results.length - 2;
    const duration = results[next - 1]?.rows[0]?.[0];
    return { executionTimeMs: duration == null ? null : Number(duration) };
  });
}

function failureOf(
  context: StepContext,
  { error, parts, at }: { error: ServerError | undefined; parts: readonly Part[]; at: number },
): unknown {
  const index = error?.fields.position === undefined ? at : stepAt(error.fields.position, parts);
  const part = parts[index];
  if (!part) return error;
  const { step, fileStart, before, claimAt } = part;
  const marked = error?.completed.findIndex(({ rows }) => rows[0]?.[0] === `${MARK}${index}`) ?? -1;
  const own = error && new ServerError(error.fields, error.completed.slice(Math.max(marked, 0)));
  if (own) context.session.watch.failedAs(error, own);
  context.run.failedAt(step);
  if (lockedByAnother(own)) return new ClaimTakenError(step, own, { locked: true });
  if (own?.sqlstate === '23505' && own.completed.length === claimAt) return new ClaimTakenError(step, own);
  const message = { fileStart, body: step.script.body, before };
  const all = parts.length === 1 ? 'the migration' : `the ${parts.length} migrations`;
  const state = `Nothing of ${all} remains: one transaction held all of it (atomic), and was rolled back.`;
  const remains = { state, next: own ? whatNext(step, own) : '' };
  return stepFailure(own, { context, step, message, remains, rowLost: own === undefined });
}

/** The step in whose part of the message a position lies, counted in code points from 1. */
function stepAt(position: number, parts: readonly Part[]): number {
  return Math.max(
    parts.findLastIndex(({ fileStart }) => fileStart < position),
    0,
  );
}
