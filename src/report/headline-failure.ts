import type { FailureReason, ReportError } from '../engine/report.ts';
import { proseLine, shortened } from './escape-markdown.ts';
import type { JsonReport } from './json.ts';
import { counted, grouped } from './words.ts';

/** The target with a preposition and a space before it; empty when it has no name. */
export type Target = (preposition: string) => string;

/** What a headline says between its mark and the findings. */
export interface Phrase {
  mark: '✅' | '🟡' | '🛑' | '🔴' | '⚪';
  text: string;
}

type Failed = JsonReport & { error: ReportError };

/** What a headline says of a command that was stopped. Never that a thing is applied which may not be. */
export function failurePhrase(report: JsonReport, target: Target): Phrase {
  if (!hasError(report)) return { mark: '🔴', text: `failed${target('for')}` };
  if (report.dryRun) return dryRunFailure(report, target);
  if (!changes(report)) return lookFailure(report, target);
  const stop = stopOf(report);
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

/** A migration in which a run was stopped. */
interface Stop {
  version: string;
  /** What became of it; `open` when that stands in the error's own words alone. */
  fate: 'undone' | 'unfinished' | 'unknown' | 'open';
}

function stopOf({ timeline, migrations, error, dryRun }: Failed): Stop | null {
  if (dryRun) return null;
  const span = timeline.findLast(({ outcome }) => outcome !== 'done');
  const failed = migrations.find(({ state }) => state === 'failed');
  const version = span?.version ?? failed?.version;
  if (version === undefined) return null;
  const row = migrations.find((migration) => migration.version === version);
  if (span?.outcome === 'unknown' || error.reason === 'unknown-outcome') return { version, fate: 'unknown' };
  if (row?.state === 'unfinished') return { version, fate: 'unfinished' };
  const whole = row?.state === 'failed' && row.transaction === 'transactional';
  return { version, fate: whole && error.reason !== 'internal' ? 'undone' : 'open' };
}

function unknownText(report: Failed, stop: Stop, target: Target): string {
  const version = versionText(stop.version);
  const what =
    report.error.reason === 'cancelled'
      ? `cancelled during ${version}, whose outcome is not known`
      : `outcome of ${version} is not known`;
  return `${what}, ${progress(report)} known to be ${verb(report)}${target(preposition(report))}`;
}

function cancelledText(report: Failed, stop: Stop | null, target: Target): string {
  const done = doneBy(report);
  const last = lastDone(report);
  if (stop === null) {
    if (done === 0 && report.counts.unfinished > 0)
      return `cancelled${target('for')}${unfinishedToo(report)}`;
    if (done === 0) return `cancelled before anything was ${verb(report)}${target(preposition(report))}`;
    const after = last === null ? '' : ` after ${versionText(last)}`;
    return `cancelled${after}, ${progress(report)} ${verb(report)}${target(preposition(report))}`;
  }
  const during = `cancelled during ${rollbackOf(report)}${versionText(stop.version)}${stop.fate === 'unfinished' ? ', which is unfinished' : ''}`;
  if (done > 0) {
    return report.command === 'up' && last !== null
      ? `${during}, last committed version ${versionText(last)}${target('for')}`
      : `${during}, ${progress(report)} ${verb(report)}${target(preposition(report))}`;
  }
  return `${during}${nothingDone(report, stop, target)}`;
}

function stoppedText(report: Failed, stop: Stop | null, target: Target): string {
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

function failedText(report: Failed, stop: Stop, target: Target): string {
  const unfinished = stop.fate === 'unfinished' ? ', which is unfinished' : '';
  return `failed at ${rollbackOf(report)}${versionText(stop.version)} (${cause(report.error)})${unfinished}${nothingDone(report, stop, target)}`;
}

/** Without a transaction around it, a file may have changed something before it failed. */
function nothingDone(report: Failed, { fate }: Stop, target: Target): string {
  if (fate === 'undone') return `, nothing ${verb(report)}${target(preposition(report))}`;
  const place = target('on');
  return fate === 'unfinished' && place !== '' ? `,${place}` : place;
}

/** A command that ran no migration. */
function refusal(report: Failed, target: Target): Phrase {
  const { error, dryRun } = report;
  const not = !changes(report) || dryRun ? '' : `not ${verb(report)}${target(preposition(report))}, `;
  const place = not === '' ? target('for') : '';
  switch (error.reason) {
    case 'checksum-mismatch':
    case 'missing-migration':
    case 'unfinished':
    case 'out-of-order':
      return { mark: '🛑', text: `${refusedBy(report)}${target('for')}${untouched(report)}` };
    case 'plan-changed':
      return { mark: '🛑', text: `${not}the plan has changed${place}` };
    case 'not-approved':
      return { mark: '🛑', text: `${not}no approved plan was found${place}` };
    case 'not-allowed':
      return { mark: '🛑', text: `${not}not allowed in this event${place}` };
    case 'no-rollback-script': {
      const scripts = counted(Math.max(1, error.problems.length), 'rollback script');
      return { mark: '🛑', text: `${not}${scripts} missing${place}` };
    }
    case 'invalid-input':
      return { mark: '🔴', text: `${problemsWith('the input', 'invalid input', error)}${target('for')}` };
    case 'invalid-migrations':
      return {
        mark: '🔴',
        text: `${problemsWith('the migrations folder', '1 problem with the migrations folder', error)}${target('for')}`,
      };
    case 'connection':
      return { mark: '🔴', text: `no connection${target('to') || ' to the database'}` };
    case 'locked':
    case 'read-only':
      return { mark: '🔴', text: `${not}${CAUSES[error.reason]}${place}` };
    default: {
      const failed = dryRun ? 'dry run failed' : 'failed';
      return { mark: '🔴', text: `${failed}${target('for')} (${cause(error)})${unfinishedToo(report)}` };
    }
  }
}

function refusedBy({ counts, error }: Failed): string {
  const known = historyProblems(counts);
  if (known !== '') return known;
  if (error.reason !== 'out-of-order') return CAUSES[error.reason];
  return `${counted(Math.max(1, error.problems.length), 'pending migration')} out of order`;
}

/** Where the files and the history do not agree; empty when they do. */
export function historyProblems(counts: JsonReport['counts']): string {
  const parts: string[] = [];
  if (counts.unfinished > 0) parts.push(`${counted(counts.unfinished, 'migration')} unfinished`);
  if (counts.mismatch > 0) parts.push(`checksum mismatch in ${counted(counts.mismatch, 'applied file')}`);
  if (counts.missing > 0) parts.push(`${counted(counts.missing, 'applied file')} missing`);
  return parts.join(', ');
}

function unfinishedToo({ counts }: JsonReport): string {
  return counts.unfinished === 0 ? '' : ` · ${counted(counts.unfinished, 'migration')} unfinished`;
}

function problemsWith(what: string, one: string, { problems }: ReportError): string {
  return problems.length < 2 ? one : `${grouped(problems.length)} problems with ${what}`;
}

function untouched(report: Failed): string {
  return !changes(report) || report.dryRun ? '' : `, nothing ${verb(report)}`;
}

const CAUSES: Record<FailureReason, string> = {
  'invalid-input': 'invalid input',
  'invalid-migrations': 'problems in the migrations folder',
  connection: 'no connection',
  locked: 'locked by another session',
  'checksum-mismatch': 'checksum mismatch',
  'missing-migration': 'an applied migration has no file',
  unfinished: 'a migration is unfinished',
  'out-of-order': 'a pending migration is out of order',
  'no-rollback-script': 'no rollback script',
  'plan-changed': 'the plan has changed',
  'not-approved': 'no approved plan was found',
  'not-allowed': 'not allowed in this event',
  'read-only': 'the database cannot be written to',
  history: 'the history table cannot be used',
  'sql-error': 'SQL error',
  'left-transaction': 'the file ended its transaction',
  'unknown-outcome': 'the outcome is not known',
  cancelled: 'cancelled',
  internal: 'unexpected failure',
};

function cause({ reason, sqlstate }: ReportError): string {
  return sqlstate !== null && /^[0-9A-Z]{5}$/.test(sqlstate) ? `SQLSTATE ${sqlstate}` : CAUSES[reason];
}

function changes({ command }: JsonReport): boolean {
  return command === 'up' || command === 'down' || command === 'reset';
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

function verb({ command }: JsonReport): string {
  return command === 'up' ? 'applied' : 'rolled back';
}

function preposition({ command }: JsonReport): string {
  return command === 'up' ? 'to' : 'on';
}

function rollbackOf({ command }: JsonReport): string {
  return command === 'up' ? '' : 'the rollback of ';
}

/** Characters of a version in a heading, which is read at a glance. */
const MOST = 40;

/** Digits stay as they are; what could mean something to GitHub becomes code. */
function versionText(version: string): string {
  return proseLine(shortened(version, MOST));
}
