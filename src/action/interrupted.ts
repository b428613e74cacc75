import { MigrationError } from '../engine/errors.ts';
import type { Command, Report, ReportMigration } from '../engine/report.ts';
import type { Progress } from './state.ts';

/** What is known of a step that was killed. */
export interface Interruption {
  command: Command;
  progress: Progress;
  /** Whether nothing of it runs on the server any more. */
  gone: boolean;
}

/** The report of a step that was killed, from the history as it was found afterwards. */
export function interruptedReport(seen: Report, interruption: Interruption): Report {
  const { command, progress } = interruption;
  const running = runningMigration(seen, progress);
  const done = progress.finished + (finishedUnheard(running, command) ? 1 : 0);
  const error = interruptedError(seen, interruption);
  return {
    ...seen,
    command,
    status: error.reason === 'cancelled' ? 'cancelled' : 'failed',
    failureReason: error.reason,
    planDigest: progress.digest,
    counts: {
      ...seen.counts,
      newlyApplied: command === 'up' ? done : 0,
      reverted: command === 'up' ? 0 : done,
    },
    error: error.details,
  };
}

/** The same as an error; without a report of the history, which could then not be read. */
export function interruptedError(
  seen: Report | undefined,
  { command, progress, gone }: Interruption,
): MigrationError {
  const during = progress.running === null ? '' : ` while ${progress.running} was running`;
  const done =
    progress.last === null
      ? 'The step had finished no migration.'
      : `The step had finished ${progress.finished === 1 ? '1 migration' : `${progress.finished} migrations`}, the last one ${progress.last}.`;
  const settled = seen !== undefined && gone;
  return new MigrationError({
    reason: settled ? 'cancelled' : 'unknown-outcome',
    message: `The step was killed, or its runner was lost,${during === '' ? ' before it could tell what came of it' : during}.`,
    state: [
      seen === undefined ? 'The history could not be read.' : committed(seen),
      done,
      seen === undefined || progress.running === null ? '' : fate(seen, command, progress),
      gone
        ? ''
        : 'Something of the step may still be running on the server: look for application_name migrate-action in pg_stat_activity.',
    ]
      .filter(Boolean)
      .join(' '),
    next: settled
      ? `Run ${command} again when it should go on; what is done is not done twice.`
      : `Run status when the server can be reached: the history tells. Then run ${command} again; what is done is not done twice.`,
  });
}

function committed({ currentVersion }: Report): string {
  return currentVersion === null
    ? 'No migration is applied.'
    : `The last committed version is ${currentVersion}.`;
}

function fate(seen: Report, command: Command, progress: Progress): string {
  const name = progress.running ?? '';
  const running = runningMigration(seen, progress);
  if (running?.state === 'unfinished') {
    return `${name} does not run in one transaction and is unfinished: verify says how far it came and what to do.`;
  }
  const applied = running !== undefined && running.recordedChecksum !== null;
  if (command === 'up') {
    return applied
      ? `${name} is applied: it was committed before the step ended.`
      : `${name} is not applied: all of it was rolled back.`;
  }
  return applied
    ? `${name} is still applied: its rollback was undone.`
    : `${name} is rolled back: that was committed before the step ended.`;
}

/** Whether the migration that ran last was committed without the step having heard of it. */
function finishedUnheard(running: ReportMigration | undefined, command: Command): boolean {
  if (running === undefined || running.state === 'unfinished') return false;
  return (running.recordedChecksum !== null) === (command === 'up');
}

function runningMigration(seen: Report, { running }: Progress): ReportMigration | undefined {
  return running === null
    ? undefined
    : seen.migrations.find(({ version, name }) => `${version}_${name}` === running);
}
