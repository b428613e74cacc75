import { MigrationError } from '../engine/errors.ts';
import type { Command, Report, ReportMigration } from '../engine/report.ts';
import type { NamedMigration, Progress } from './state.ts';

/** What is known of a step that was killed. */
export interface Interruption {
  command: Command;
  progress: Progress;
  /** Whether it is known that nothing of it runs on the server any more. */
  gone: boolean;
}

/** What became of the migration that was running. */
type Fate = 'done' | 'undone' | 'unfinished' | 'open';

/** The report of a step that was killed, from the history as it was found afterwards. */
export function interruptedReport(seen: Report, interruption: Interruption): Report {
  const { command } = interruption;
  const progress = withCommitted(interruption.progress, seen, command);
  const fate = fateOf(seen, interruption);
  const error = interruptedError(seen, interruption);
  return {
    ...seen,
    command,
    status: error.reason === 'cancelled' ? 'cancelled' : 'failed',
    failureReason: error.reason,
    planDigest: progress.digest,
    migrations: seen.migrations.map((migration) =>
      (fate === 'undone' || fate === 'open') &&
      migration.state !== 'unfinished' &&
      migration.version === progress.running?.version
        ? { ...migration, state: 'failed' }
        : migration,
    ),
    counts: {
      ...seen.counts,
      newlyApplied: command === 'up' ? progress.finished : 0,
      reverted: command === 'up' ? 0 : progress.finished,
    },
    error: error.details,
  };
}

/** The same as an error; `seen` is undefined when the history could not be read. */
export function interruptedError(seen: Report | undefined, interruption: Interruption): MigrationError {
  const { command, progress, gone } = interruption;
  const fate = seen && fateOf(seen, interruption);
  const running = progress.running && nameOf(progress.running);
  const known = fate !== undefined && fate !== 'open';
  return new MigrationError({
    reason: known ? 'cancelled' : 'unknown-outcome',
    message:
      running === null
        ? 'The step was killed, or its runner was lost, before it could tell what came of it.'
        : `The step was killed, or its runner was lost, while ${running} was being ${command === 'up' ? 'applied' : 'rolled back'}.`,
    state: [
      seen === undefined ? 'The history could not be read.' : committed(seen),
      finishedByStep(seen ? withCommitted(progress, seen, command) : progress),
      seen ? '' : begunBefore(progress),
      fate === undefined || running === null ? '' : fateInWords(fate, running, command),
      gone
        ? ''
        : 'Something of the step may still be running on the server: look for application_name migrate-action in pg_stat_activity.',
    ]
      .filter(Boolean)
      .join(' '),
    next: nextStep(fate, command, running),
  });
}

/** With nothing running there is nothing to wonder about: what is done is in the history. */
function fateOf(seen: Report, { command, progress, gone }: Interruption): Fate {
  const { running } = progress;
  if (running === null) return gone ? 'undone' : 'open';
  const migration = seen.migrations.find(({ version }) => version === running.version);
  if (migration?.state === 'unfinished') return gone ? 'unfinished' : 'open';
  // What is in the history, or no longer, was committed.
  if (isInHistory(migration) === (command === 'up')) return 'done';
  return gone ? 'undone' : 'open';
}

function isInHistory(migration: ReportMigration | undefined): boolean {
  return migration !== undefined && migration.recordedChecksum !== null;
}

/** What was begun in front of the one that was running, and is in the history as the step meant it to be, is done. */
function withCommitted(progress: Progress, seen: Report, command: Command): Progress {
  const done = progress.begun.filter(
    ({ version }) =>
      isInHistory(seen.migrations.find((migration) => migration.version === version)) === (command === 'up'),
  );
  return { ...progress, finished: progress.finished + done.length, last: done.at(-1) ?? progress.last };
}

function committed({ currentVersion }: Report): string {
  return currentVersion === null
    ? 'No migration is applied.'
    : `The last committed version is ${currentVersion}.`;
}

function finishedByStep({ finished, last }: Progress): string {
  if (last === null) return 'The step had finished no migration.';
  const count = finished === 1 ? '1 migration' : `${finished} migrations`;
  return `The step had finished ${count}, the last one ${nameOf(last)}.`;
}

/** What was begun and not told, in a pipeline in front of the one that was running. */
function begunBefore({ begun }: Progress): string {
  const [first, ...others] = begun.map(nameOf);
  const last = others.at(-1);
  if (first === undefined) return '';
  return last === undefined
    ? `It had begun ${first} before it; whether that is committed is not known either.`
    : `It had begun ${first} ${others.length > 1 ? 'to' : 'and'} ${last} before it; whether they are committed is not known either.`;
}

function fateInWords(fate: Fate, running: string, command: Command): string {
  const up = command === 'up';
  switch (fate) {
    case 'done':
      return `${running} is ${up ? 'applied' : 'rolled back'}: by this step before it ended, or by another run since.`;
    case 'undone':
      return up
        ? `${running} is not applied: all of it was rolled back.`
        : `${running} is still applied: its rollback was undone.`;
    case 'unfinished':
      return `${running} does not run in one transaction and is unfinished.`;
    case 'open':
      return `When the history was read, ${running} was not ${up ? 'applied' : 'rolled back'}; it may yet be.`;
  }
}

function nextStep(fate: Fate | undefined, command: Command, running: string | null): string {
  const again = `Run ${command} again when it should go on; what is done is not done twice.`;
  switch (fate) {
    case 'unfinished':
      return `Run verify: it says how far ${running ?? 'the migration'} came and what to do. Until then no other command changes anything.`;
    case 'open':
    case undefined:
      return `Run status when nothing of the step runs any more: the history tells what became of it.${command === 'up' ? ' Then run up again; what is done is not done twice.' : ` Run ${command} again only when it shows that the migration is still applied: : each run rolls back more.`}`;
    default:
      return command === 'up'
        ? again
        : `Look at the status first: each ${command} rolls back more. Run it again when it should go on.`;
  }
}

function nameOf({ version, name }: NamedMigration): string {
  return `${version}_${name}`;
}
