import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import { Migrator } from '../engine/migrator.ts';
import type { Report } from '../engine/report.ts';
import { stopSessions } from '../engine/stop-sessions.ts';
import type { JsonReport } from '../report/json.ts';
import { failureReport } from '../report/failure.ts';
import { redactedCopy, redactor } from '../report/redact.ts';
import { visibleOnOneLine } from '../report/visible.ts';
import { keyOf } from './comment-key.ts';
import { pageContext } from './context.ts';
import type { EventContext } from './event.ts';
import { interruptedError, interruptedReport } from './interrupted.ts';
import type { ActionInputs, UnderstoodInputs } from './inputs.ts';
import { Log } from './log.ts';
import { publish } from './publish.ts';
import { PullRequestComment } from './pull-request-comment.ts';
import type { Ports } from './run.ts';
import { readProgress } from './state.ts';
import type { Progress } from './state.ts';

/** How long the server may take to end what the dead step left running. Milliseconds. */
const STOP_MS = 20_000;

/**
 * The post step: when the main step was killed before it could tell anything, stops what it left running on
 * the server, reads the history, and tells what is known. Otherwise it has nothing to do. Never fails.
 */
export async function post(given: ActionInputs, event: EventContext, ports: Ports): Promise<void> {
  const progress = readProgress(ports.environment);
  if (progress === undefined || 'error' in given || given.command === null) return;
  for (const secret of given.secrets) ports.core.setSecret(secret);
  const redact = redactor([...given.secrets, ...given.secrets.map(visibleOnOneLine)]);
  const log = new Log(ports.write, redact);
  log.text('The step was ended before it could tell what came of it. Looking at what it left.');
  const comment = new PullRequestComment({
    inputs: given.github,
    event,
    environment: ports.environment,
    key: keyOf(given, event),
    signal: ports.signal,
    redact,
  });
  const report = redactedCopy(await whatIsKnown(given, progress, ports, log), redact);
  await publish(
    {
      report,
      inputs: given.github,
      context: (notes) => pageContext(event, given.github, new Date(), notes),
      comment: (context) => comment.tell(report, context),
      redact,
    },
    ports,
    log,
  );
}

async function whatIsKnown(
  { inputs, database, dryRun }: UnderstoodInputs & Pick<ActionInputs, 'dryRun'>,
  progress: Progress,
  ports: Ports,
  log: Log,
): Promise<JsonReport> {
  const { command } = inputs;
  const reads = dryRun || command === 'status' || command === 'verify';
  const unseen = (error: MigrationError): JsonReport => ({
    ...failureReport(command, error.details, { dryRun, durationMs: 0 }),
    planDigest: progress.digest,
  });
  if (reads || database === undefined) {
    return unseen(
      new MigrationError({
        reason: 'cancelled',
        message: 'The step was ended before it could tell what it saw.',
        state: `${NOTHING_TOUCHED} It only reads.`,
        next: 'Run the job again.',
      }),
    );
  }
  let gone = true;
  if (database.kind === 'target') {
    try {
      gone = await stopSessions(database.target, progress.sessions, STOP_MS);
    } catch (error) {
      log.text(`The server could not be asked to stop what runs: ${inWords(error)}`);
      gone = false;
    }
  }
  try {
    const seen = await status(inputs, { database, signal: ports.signal });
    return interruptedReport(seen, { command, progress, gone });
  } catch (error) {
    log.text(`The history could not be read: ${inWords(error)}`);
    return unseen(interruptedError(undefined, { command, progress, gone }));
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
