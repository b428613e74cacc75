import { readFile } from 'node:fs/promises';
import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import { Migrator } from '../engine/migrator.ts';
import type { Database } from '../engine/options.ts';
import type { Report } from '../engine/report.ts';
import { stopSessions } from '../engine/stop-sessions.ts';
import { failureReport } from '../report/failure.ts';
import type { JsonReport } from '../report/json.ts';
import type { EventContext } from './event.ts';
import type { ActionInputs, UnderstoodInputs } from './inputs.ts';
import { interruptedError, interruptedReport } from './interrupted.ts';
import type { Log } from './log.ts';
import type { Ports } from './run.ts';
import { readProgress } from './state.ts';
import type { Progress } from './state.ts';
import { telling } from './telling.ts';

/** How long the server may take to end what the dead step left running. Milliseconds. */
const STOP_MS = 20_000;

/**
 * The post step: when the main step was killed before it could tell anything, stops what it left running on
 * the server, reads the history, and tells what is known. Otherwise it has nothing to do. Never fails.
 */
export async function post(given: ActionInputs, event: EventContext, ports: Ports): Promise<void> {
  const progress = readProgress(ports.environment);
  if (progress === undefined || 'error' in given || given.command === null) return;
  const { log, tell } = telling(given, event, ports);
  log.text('The step was ended before it could tell what came of it. Looking at what it left.');
  try {
    await tell((await reportOf(progress)) ?? (await whatIsKnown(given, progress, ports, log)));
  } catch (error) {
    log.text(
      `It could not be told: ${inWords(error)} Run status to see what the history says before anything is run again.`,
    );
    log.end();
  }
}

/** The report of a step that had come to its end. It is the truth, whatever was told of it. */
async function reportOf({ report }: Progress): Promise<JsonReport | undefined> {
  if (report === null) return undefined;
  try {
    const read = JSON.parse(await readFile(report, 'utf8')) as JsonReport;
    // Later steps of the job may have written something else there.
    return (read as { version: unknown }).version === 1 ? read : undefined;
  } catch {
    return undefined;
  }
}

async function whatIsKnown(
  { inputs, database, dryRun }: UnderstoodInputs & Pick<ActionInputs, 'dryRun'>,
  progress: Progress,
  ports: Ports,
  log: Log,
): Promise<JsonReport> {
  const { command } = inputs;
  const unseen = (error: MigrationError): JsonReport => ({
    ...failureReport(command, error.details, { dryRun, durationMs: 0 }),
    planDigest: progress.digest,
  });
  if (dryRun || command === 'status' || command === 'verify' || database === undefined) {
    return unseen(
      new MigrationError({
        reason: 'cancelled',
        message: 'The step was ended before it could tell what it saw.',
        state: `${NOTHING_TOUCHED} ${dryRun ? 'A dry run' : command} only reads.`,
        next: 'Run the job again.',
      }),
    );
  }
  const interruption = { command, progress, gone: await stopped(database, progress, log) };
  try {
    const seen = await status(inputs, { database, signal: ports.signal });
    return interruptedReport(seen, interruption);
  } catch (error) {
    log.text(`The history could not be read: ${inWords(error)}`);
    return unseen(interruptedError(undefined, interruption));
  }
}

/** Whether nothing of the step runs any more. Behind a pooler no session is known, and it cannot be told. */
async function stopped(database: Database, progress: Progress, log: Log): Promise<boolean> {
  if (database.kind !== 'target' || progress.running === null) return true;
  if (progress.sessions.length === 0) return false;
  try {
    return await stopSessions(database.target, progress.sessions, STOP_MS);
  } catch (error) {
    log.text(`The server could not be asked to stop what runs: ${inWords(error)}`);
    return false;
  }
}

async function status(
  { settings }: UnderstoodInputs['inputs'],
  where: Pick<ConstructorParameters<typeof Migrator>[0], 'database' | 'signal'>,
): Promise<Report> {
  try {
    return await new Migrator({ ...settings, ...where, connectAttempts: 2 }).status();
  } catch (error) {
    // The history was read, whatever there is to say against the files.
    if (error instanceof MigrationError && error.report?.database) return error.report;
    throw error;
  }
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
