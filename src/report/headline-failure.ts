import { refusal } from './headline-refusal.ts';
import { cause, changes, preposition, unfinishedToo, verb, versionText } from './headline-words.ts';
import type { Failed, Phrase, Target } from './headline-words.ts';
import type { JsonReport } from './json.ts';
import { stoppedMigration } from './stopped-migration.ts';
import type { StoppedMigration } from './stopped-migration.ts';
import { grouped } from './words.ts';

/** What a headline says of a command that was stopped. Never that a thing is applied which may not be. */
export function failurePhrase(report: JsonReport, target: Target): Phrase {
  if (!hasError(report)) return { mark: '🔴', text: `failed${target('for')}` };
  if (report.dryRun) return dryRunFailure(report, target);
  if (!changes(report)) return lookFailure(report, target);
  const stop = stoppedMigration(report);
  const mark = report.error.reason === 'cancelled' ? '⚪' : '🔴';
  if (stop !== null && stop.fate === 'unknown') return { mark, text: unknownText(report, stop, target) };
  if (report.error.reason === 'cancelled') return { mark, text: cancelledText(report, stop, target) };
  if (doneBy(report) > 0) return { mark, text: stoppedText(report, stop, target) };
  if (stop !== null) return { mark, text: failedText(report, stop, target) };
  return refusal(report, target);
}

function hasError(report: JsonReport): report is Failed {
  return report.error !== null;
}

function dryRunFailure(report: Failed, target: Target): Phrase {
  const { reason, file } = report.error;
  if (reason === 'cancelled') return { mark: '⚪', text: `dry run cancelled${target('for')}` };
  if (reason !== 'sql-error' && reason !== 'left-transaction') return refusal(report, target);
  const version =
    report.migrations.find(({ state }) => state === 'failed')?.version ??
    report.steps.find((step) => step.file === file || step.rollback?.file === file)?.version;
  const at = version === undefined ? '' : ` at ${versionText(version)}`;
  return { mark: '🔴', text: `dry run failed${at} (${cause(report.error)})${target('for')}` };
}

/** `status` and `verify`, which change nothing. */
function lookFailure(report: Failed, target: Target): Phrase {
  if (report.error.reason !== 'cancelled') return refusal(report, target);
  return { mark: '⚪', text: `${report.command ?? 'command'} cancelled${target('for')}` };
}

function unknownText(report: Failed, stop: StoppedMigration, target: Target): string {
  const version = `${rollbackOf(report)}${versionText(stop.version)}`;
  const what =
    report.error.reason === 'cancelled'
      ? `cancelled during ${version}, whose outcome is not known`
      : `outcome of ${version} is not known`;
  return `${what}, ${progress(report)} known to be ${verb(report)}${target(preposition(report))}`;
}

function cancelledText(report: Failed, stop: StoppedMigration | null, target: Target): string {
  const done = doneBy(report);
  if (stop === null) {
    if (done === 0 && report.counts.unfinished > 0)
      return `cancelled${target('for')}${unfinishedToo(report)}`;
    if (done === 0) return `cancelled before anything was ${verb(report)}${target(preposition(report))}`;
    const last = lastDone(report);
    const after = last === null ? '' : ` after ${versionText(last)}`;
    return `cancelled${after}, ${progress(report)} ${verb(report)}${target(preposition(report))}${unfinishedToo(report)}`;
  }
  const during = `cancelled during ${rollbackOf(report)}${versionText(stop.version)}${stop.fate === 'unfinished' ? ', which is unfinished' : ''}`;
  const committed = lastCommitted(report);
  if (committed !== null)
    return `${during}, last committed version ${versionText(committed)}${target('for')}`;
  return done > 0
    ? `${during}, ${progress(report)} ${verb(report)}${target(preposition(report))}`
    : `${during}${nothingDone(report, stop, target)}`;
}

/** Of `up` that did something; or that was killed, so that there is nothing but the history to tell what it did. */
function lastCommitted(report: Failed): string | null {
  if (report.command !== 'up') return null;
  if (report.timeline.length === 0) return lastDone(report) ?? report.currentVersion;
  return doneBy(report) > 0 ? lastDone(report) : null;
}

function stoppedText(report: Failed, stop: StoppedMigration | null, target: Target): string {
  const last = lastDone(report);
  const after = last === null ? '' : ` after ${versionText(last)}`;
  const why =
    stop === null
      ? cause(report.error)
      : stop.fate === 'unfinished'
        ? `${versionText(stop.version)} is unfinished (${cause(report.error)})`
        : `${rollbackOf(report)}${versionText(stop.version)} failed (${cause(report.error)})`;
  return `stopped${after}, ${progress(report)} ${verb(report)}${target(preposition(report))} · ${why}`;
}

function failedText(report: Failed, stop: StoppedMigration, target: Target): string {
  const unfinished = stop.fate === 'unfinished' ? ', which is unfinished' : '';
  return `failed at ${rollbackOf(report)}${versionText(stop.version)} (${cause(report.error)})${unfinished}${nothingDone(report, stop, target)}`;
}

/** Without a transaction around it, a file may have changed something before it failed. */
function nothingDone(report: Failed, { fate }: StoppedMigration, target: Target): string {
  if (fate === 'undone') return `, nothing ${verb(report)}${target(preposition(report))}`;
  const place = target('on');
  return fate === 'unfinished' && place !== '' ? `,${place}` : place;
}

function doneBy({ command, counts }: JsonReport): number {
  return command === 'up' ? counts.newlyApplied : counts.reverted;
}

/** `1 of 2`; `1` when it is not known how many there were to be. */
function progress(report: JsonReport): string {
  const done = grouped(doneBy(report));
  return report.plan === null ? done : `${done} of ${grouped(report.plan.steps.length)}`;
}

function lastDone({ timeline, migrations, command }: JsonReport): string | null {
  const span = timeline.findLast(({ outcome }) => outcome === 'done');
  if (span) return span.version;
  // `up` runs in the order of the versions; the order of a rollback is that of the history.
  if (command !== 'up') return null;
  return migrations.findLast(({ changed, state }) => changed && state === 'applied')?.version ?? null;
}

function rollbackOf({ command }: JsonReport): string {
  return command === 'up' ? '' : 'the rollback of ';
}
