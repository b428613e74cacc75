import { readdirSync } from 'node:fs';
import type * as Core from '@actions/core';
import { MigrationError, unexpectedFailure } from '../engine/errors.ts';
import { commandLineGit } from '../engine/git.ts';
import { Migrator } from '../engine/migrator.ts';
import type { Report } from '../engine/report.ts';
import type { Environment } from '../postgres/environment.ts';
import { failureReport } from '../report/failure.ts';
import type { JsonReport } from '../report/json.ts';
import { redactedCopy, redactor } from '../report/redact.ts';
import { visibleOnOneLine } from '../report/visible.ts';
import type { ActionInputs } from './inputs.ts';
import { Log } from './log.ts';
import { progressLines } from './progress.ts';
import { publish } from './publish.ts';

/** What the action gets from the outside; tests give another one. */
export interface Ports {
  core: Pick<
    typeof Core,
    'endGroup' | 'error' | 'setOutput' | 'setSecret' | 'startGroup' | 'summary' | 'warning'
  >;
  environment: Environment;
  /** Writes to the log as it is. */
  write: (text: string) => void;
  /** Aborted when the runner cancels the step. */
  signal: AbortSignal;
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
}

/**
 * Runs the command of the inputs and tells what came of it: in the log, the job summary, annotations, the
 * outputs and the JSON report. Returns the exit status, 0 when the command did what it was asked. Never fails
 * itself.
 */
export async function run(given: ActionInputs, ports: Ports): Promise<0 | 1> {
  // Before anything else: from here on the runner masks them in whatever is written.
  for (const secret of given.secrets) ports.core.setSecret(secret);
  const redact = redactor([...given.secrets, ...given.secrets.map(visibleOnOneLine)]);
  const log = new Log(ports.write, redact);
  const report = redactedCopy(
    withCheckoutHint(await outcomeOf(given, ports, log), ports.environment),
    redact,
  );
  await publish(report, ports, log);
  return report.status === 'failed' || report.status === 'cancelled' ? 1 : 0;
}

async function outcomeOf(given: ActionInputs, ports: Ports, log: Log): Promise<JsonReport> {
  const started = ports.now();
  try {
    if ('error' in given) throw given.error;
    return await command(given, ports, log);
  } catch (error) {
    const failure =
      error instanceof MigrationError
        ? error
        : unexpectedFailure(error, 'What the database has is not known; the history tells.');
    if (failure.reason === 'internal' && failure.cause instanceof Error) log.text(failure.cause.stack ?? '');
    return (
      failure.report ??
      failureReport(given.command, failure.details, {
        dryRun: given.dryRun,
        durationMs: ports.now() - started,
      })
    );
  }
}

async function command(
  { inputs, database }: Extract<ActionInputs, { inputs: unknown }>,
  { core, environment, signal, now }: Ports,
  log: Log,
): Promise<Report> {
  const group = { isOpen: false };
  const progress = progressLines((text) => {
    if (!group.isOpen) {
      log.command(() => {
        core.startGroup(`${inputs.command} in progress`);
      });
    }
    group.isOpen = true;
    log.text(text);
  }, now);
  const migrator = new Migrator({
    ...inputs.settings,
    database,
    gitCommit: environment['GITHUB_SHA'],
    git: commandLineGit(inputs.settings.migrationsDir),
    signal,
    onEvent: progress.on,
  });
  try {
    return await migrator.run(inputs.command, inputs.options);
  } finally {
    progress.end();
    if (group.isOpen) {
      log.command(() => {
        core.endGroup();
      });
    }
  }
}

/** The commonest reason for a migrations folder that is not there: nothing was checked out. */
function withCheckoutHint(report: JsonReport, environment: Environment): JsonReport {
  if (report.error?.reason !== 'invalid-migrations' || !isEmpty(environment['GITHUB_WORKSPACE']))
    return report;
  const next = 'Nothing is checked out: put a step with uses: actions/checkout before this one.';
  return { ...report, error: { ...report.error, next } };
}

function isEmpty(folder: string | undefined): boolean {
  try {
    return folder !== undefined && readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}
