import { groups, runSteps } from '../engine/apply.ts';
import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import type { MigrationsFolder } from '../engine/folder.ts';
import type { MigratorSettings } from '../engine/options.ts';
import { planUp } from '../engine/plan.ts';
import { Session } from '../engine/session.ts';
import type { StepContext } from '../engine/step.ts';
import { ServerError } from '../postgres/message.ts';
import { analyzeScript } from '../sql/script.ts';
import { lineAndColumn } from '../sql/position.ts';
import type { Shadow } from './shadow.ts';

/** The same as for the run on the target, so that the history is where it is there. */
export type BaseSettings = Pick<MigratorSettings, 'schema' | 'table' | 'statementTimeoutMs' | 'signal'>;

/**
 * Applies migrations on a shadow as the engine does, with their history: those whose keys are given, in the order of
 * their versions. Returns how many.
 *
 * @throws {MigrationError} as `up` does when one of them fails
 */
export async function replay(
  shadow: Shadow,
  folder: MigrationsFolder,
  keys: ReadonlySet<string>,
  given: BaseSettings = {},
): Promise<number> {
  if (keys.size === 0) return 0;
  const { database, release } = await shadow.database();
  try {
    const settings = { ...given, database, migrationsDir: folder.dir, outOfOrder: 'allow' as const };
    const session = await Session.open(settings);
    try {
      await session.lock();
      const target = { ...session.table, database: session.state.database };
      const plan = await planUp({ folder, history: session.history, target, settings }, {}, keys);
      await session.widenFor(plan.steps);
      const context: StepContext = { session, settings, gitCommit: undefined, run: NOWHERE };
      for (const steps of groups(plan.steps, session.pipelined)) {
        given.signal?.throwIfAborted();
        await runSteps(context, steps);
      }
      return plan.steps.length;
    } finally {
      await session.close();
    }
  } finally {
    await release();
  }
}

/** The history on the shadow is the account. */
export const NOWHERE: StepContext['run'] = {
  finished: [],
  sent: () => undefined,
  starting: () => undefined,
  done: () => undefined,
  failedAt: () => undefined,
  withdrawn: () => undefined,
};

/** @throws {MigrationError} for a dump in another format than plain text */
export function requirePlainText(path: string, text: string): void {
  if (!text.startsWith('PGDMP')) return;
  throw new MigrationError({
    reason: 'invalid-input',
    message: `${path} is a dump in pg_dump's own format.`,
    state: NOTHING_TOUCHED,
    next: 'Make it with pg_dump --schema-only --format=plain.',
    file: path,
  });
}

/** A dump with more failures than this is of another kind of database. */
const MOST_FAILURES = 20;

/**
 * Runs a plain-text dump of pg_dump on a shadow. A statement that fails is left out, since a dump names much that a
 * shadow need not have; the notes say which.
 *
 * @throws {MigrationError} when it is no dump in plain text
 */
export async function loadDump(shadow: Shadow, path: string, text: string): Promise<string[]> {
  requirePlainText(path, text);
  const { units } = await analyzeScript(text, { noTransaction: true });
  const notes: string[] = [];
  let failures = 0;
  const connection = await shadow.connect();
  try {
    for (const { sql } of units) {
      try {
        await connection.send(sql.pieces, { copyData: sql.copyData });
      } catch (error) {
        if (!(error instanceof ServerError)) throw error;
        // A dump makes the schema that every database has.
        if (error.sqlstate === '42P06' && /"public"/.test(error.message)) continue;
        const { line } = lineAndColumn(text, sql.toSource(0));
        if (++failures <= MOST_FAILURES)
          notes.push(`Line ${line} of ${path} failed on the shadow: ${error.message}.`);
      }
    }
  } finally {
    await connection.close();
  }
  if (failures > MOST_FAILURES)
    notes.push(`${failures - MOST_FAILURES} more statements of ${path} failed on the shadow.`);
  return notes;
}
