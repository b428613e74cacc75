import type { MigrationState, Report } from '../engine/report.ts';
import { sortedFindings } from './findings.ts';
import { stoppedMigration } from './stopped-migration.ts';
import { counted, grouped, listed, timeSpan, versionSpan } from './words.ts';

/** What a command came to, in a sentence or two. */
export function outcome(report: Report): string {
  if (report.command === 'check') return checkOutcome(report);
  if (report.dryRun) return `${dryRunOutcome(report)} Nothing was changed.`;
  switch (report.command) {
    case 'up':
      return upOutcome(report);
    case 'down':
    case 'reset':
      return downOutcome(report);
    case 'status':
      return tally(report);
    case 'verify':
      return verifyOutcome(report);
  }
}

function dryRunOutcome({ command, steps, status, counts }: Report): string {
  if (status === 'failed') return `Dry run: ${command} would not run.`;
  if (status === 'cancelled') return 'Dry run: cancelled.';
  const verb = command === 'up' ? 'apply' : 'roll back';
  if (steps.length === 0)
    return `Dry run: ${command} has nothing to ${verb}.${skipped(counts.skipped, 'would be skipped')}`;
  const span = versionSpan(steps.map((step) => step.version));
  return `Dry run: ${command} would ${verb} ${counted(steps.length, 'migration')}, ${span}.${skipped(counts.skipped, 'would be skipped')}`;
}

function checkOutcome({ status, steps, findings, error, rehearsal }: Report): string {
  if (status === 'cancelled') return 'The check was cancelled.';
  if (status === 'failed' && error?.reason !== 'findings') return 'Nothing was checked.';
  if (steps.length === 0) return 'Nothing is pending, so there was nothing to check.';
  const span = versionSpan(steps.map((step) => step.version));
  const how = rehearsal !== null && rehearsal.shadow === null ? ' by the rules alone' : '';
  return `Checked ${counted(steps.length, 'pending migration')}, ${span}${how}: ${findingTally(findings)}.`;
}

/** `2 errors and 1 warning`, of what stands. */
function findingTally(findings: Report['findings']): string {
  const { standing } = sortedFindings(findings);
  const parts = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const count = standing.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  return parts.length === 0 ? 'nothing found' : listed(parts);
}

function upOutcome(report: Report): string {
  const { newlyApplied, pending, applied } = report.counts;
  const pendingToo = pending === 0 ? '' : ` ${grouped(pending)} pending.`;
  if (stopped(report))
    return `${stoppedOutcome(report, 'Applied', newlyApplied)}${inDoubt(report) ?? `${current(report)}${pendingToo}`}`;
  if (newlyApplied > 0) {
    return `Applied ${counted(newlyApplied, 'migration')} in ${timeSpan(report.durationMs)}.${current(report)}${pendingToo}`;
  }
  if (pending > 0) return `Nothing to apply.${current(report)}${pendingToo}`;
  if (applied === 0) return 'Up to date: there are no migrations.';
  return `Up to date: ${counted(applied, 'migration')} applied.${current(report)}`;
}

function downOutcome(report: Report): string {
  const { reverted } = report.counts;
  const skippedToo = skipped(report.counts.skipped, 'skipped');
  if (stopped(report))
    return `${stoppedOutcome(report, 'Rolled back', reverted)}${inDoubt(report) ?? current(report)}${skippedToo}`;
  if (reverted === 0) return `Nothing was rolled back.${current(report)}${skippedToo}`;
  return `Rolled back ${counted(reverted, 'migration')} in ${timeSpan(report.durationMs)}.${current(report)}${skippedToo}`;
}

function verifyOutcome(report: Report): string {
  if (stopped(report)) return `Verification failed. ${tally(report)}`;
  const { applied, future } = report.counts;
  if (applied === 0) return 'Verified: no migration is applied.';
  const unseen =
    future === 0 ? '' : ` ${counted(future, 'applied migration')} above every file could not be.`;
  return `Verified ${counted(applied - future, 'applied migration')}: every file is as it was when it was applied.${unseen}${current(report)}`;
}

function stopped({ status }: Report): boolean {
  return status === 'failed' || status === 'cancelled';
}

function stoppedOutcome({ command, status }: Report, verb: string, count: number): string {
  if (count === 0) return `${command} ${status === 'cancelled' ? 'was cancelled' : 'failed'}.`;
  return `${verb} ${counted(count, 'migration')}, then ${command} ${status === 'cancelled' ? 'was cancelled' : 'failed'}.`;
}

/** The connection was lost for good: what the rows say is from before. */
function inDoubt(report: Report): string | undefined {
  return stoppedMigration(report)?.fate === 'unknown'
    ? ' What is applied now is not known: what is shown was read before.'
    : undefined;
}

function current({ currentVersion, database }: Report): string {
  if (currentVersion !== null) return ` Current version: ${currentVersion}.`;
  return database === null ? '' : ' No migration is applied.';
}

function skipped(count: number, verb: string): string {
  return count === 0 ? '' : ` ${counted(count, 'migration')} without a rollback script ${verb}.`;
}

/** States in the order in which they are counted up. */
const STATES: readonly MigrationState[] = [
  'applied',
  'pending',
  'mismatch',
  'missing',
  'future',
  'unfinished',
  'failed',
  'reverted',
  'skipped',
];

function tally(report: Report): string {
  const { migrations } = report;
  if (migrations.length === 0) return 'There are no migrations.';
  const counts = STATES.map((state) => ({
    state,
    count: migrations.filter((migration) => migration.state === state).length,
  })).filter(({ count }) => count > 0);
  const parts = counts.map(({ state, count }) => `${grouped(count)} ${state}`);
  return `${counted(migrations.length, 'migration')}: ${parts.join(', ')}.${current(report)}`;
}
