import type * as Core from '@actions/core';
import { MigrationError, unexpectedFailure } from '../engine/errors.ts';
import type { Report } from '../engine/report.ts';
import type { Environment } from '../postgres/environment.ts';
import { failureReport } from '../report/failure.ts';
import type { JsonReport } from '../report/json.ts';
import { withCheckoutHint } from './checkout-hint.ts';
import { runCommand } from './command.ts';
import type { EventContext } from './event.ts';
import type { ActionInputs } from './inputs.ts';
import type { Log } from './log.ts';
import type { PullRequestComment } from './pull-request-comment.ts';
import type { RunPullRequest } from './run-pull-request.ts';
import { progressRecorder } from './state.ts';
import { telling } from './telling.ts';

/** What the action gets from the outside; tests give another one. */
export interface Ports {
  core: Pick<
    typeof Core,
    | 'endGroup'
    | 'error'
    | 'notice'
    | 'saveState'
    | 'setOutput'
    | 'setSecret'
    | 'startGroup'
    | 'summary'
    | 'warning'
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
 * Runs the command of the inputs and tells what came of it: in the log, the job summary, the comment on the
 * pull request, annotations, the outputs and the JSON report. Returns the exit status, 0 when the command did
 * what it was asked. Never fails itself.
 */
export async function run(given: ActionInputs, event: EventContext, ports: Ports): Promise<0 | 1> {
  const { log, pull, comment, redact, tell } = telling(given, event, ports);
  const recorder = progressRecorder((name, value) => {
    // Without the runner's file it would be written to the log as a command.
    if ((ports.environment['GITHUB_STATE'] ?? '') !== '') ports.core.saveState(name, value);
  }, redact);
  const outcome = await outcomeOf(given, { event, pull, comment, recorder, ports, log });
  const { status } = await tell(withCheckoutHint(outcome, ports.environment), recorder.ended);
  recorder.told();
  return status === 'failed' || status === 'cancelled' ? 1 : 0;
}

/** What a command works with. */
export interface Surroundings {
  event: EventContext;
  pull: RunPullRequest;
  comment: PullRequestComment;
  recorder: ReturnType<typeof progressRecorder>;
  ports: Ports;
  log: Log;
}

async function outcomeOf(given: ActionInputs, surroundings: Surroundings): Promise<JsonReport> {
  const { ports, log } = surroundings;
  const started = ports.now();
  try {
    if ('error' in given) throw given.error;
    return await runCommand(given, surroundings);
  } catch (error) {
    const failure =
      error instanceof MigrationError
        ? error
        : unexpectedFailure(error, 'What the database has is not known; the history tells.');
    if (failure.reason === 'internal' && failure.cause instanceof Error) log.text(failure.cause.stack ?? '');
    return (
      failure.report ??
      (failureReport(given.command, failure.details, {
        dryRun: given.dryRun,
        durationMs: ports.now() - started,
      }) satisfies Omit<Report, 'command'>)
    );
  }
}
