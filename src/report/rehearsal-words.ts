import type {
  ReportChange,
  ReportLock,
  ReportRehearsal,
  ReportRollback,
} from '../engine/report-rehearsal.ts';
import type { ReportFinding } from '../engine/report.ts';
import { counted, grouped, listed, timeSpan } from './words.ts';

/** What a lock means to those who use the relation: `blocks reads and writes of public.invoices from line 3 until COMMIT`. */
export function lockInWords({ blocks, relation, line, until, does }: ReportLock): string {
  const end = until === 'commit' ? 'until COMMIT' : 'while the statement runs';
  const what = does.length === 0 ? '' : `; ${listed(does)}`;
  return `blocks ${blocks} of ${relation} from line ${line} ${end}${what}`;
}

/** How large a relation is on the target; empty when that is not known. */
export function sizeInWords({ rows, bytes }: Pick<ReportLock, 'rows' | 'bytes'>): string {
  const parts = [
    ...(rows === null ? [] : [`about ${counted(Math.round(rows), 'row')}`]),
    ...(bytes === null ? [] : [byteCount(bytes)]),
  ];
  return parts.join(', ');
}

/** `812 bytes`, `48 MB`: as PostgreSQL's pg_size_pretty counts, in powers of 1,024. */
export function byteCount(bytes: number): string {
  let rest = bytes;
  for (const unit of ['bytes', 'kB', 'MB', 'GB'] as const) {
    if (rest < 10_240) return `${grouped(Math.round(rest))} ${unit}`;
    rest /= 1024;
  }
  return `${grouped(Math.round(rest))} TB`;
}

/** Where a rehearsal ran, in one sentence; why there was none is in the notes. */
export function shadowInWords({ shadow, base }: ReportRehearsal): string {
  if (shadow === null) return 'Not rehearsed on a server.';
  const on = {
    url: 'the shadow database',
    binaries: 'a server of this machine',
    embedded: 'the embedded server',
  };
  const [version = ''] = shadow.serverVersion.split(' ');
  return `Rehearsed on PostgreSQL ${version} (${on[shadow.kind]}), ${baseInWords(base)}.`;
}

function baseInWords({ from, migrations }: ReportRehearsal['base']): string {
  const count = counted(migrations, 'migration');
  switch (from) {
    case 'target':
      return migrations === 0 ? 'with nothing applied before' : `after the ${count} that the database has`;
    case 'version':
      return `after the ${count} up to the given base`;
    case 'git':
      return `after the ${count} that this branch does not touch`;
    case 'dump':
      return 'after the given dump';
    case 'nothing':
      return 'with nothing before';
  }
}

const OUTCOMES: Record<ReportRollback['outcome'], string> = {
  exact: 'exact: the schema is as it was before',
  cosmetic: 'as before, but for what changes nothing',
  different: 'not exact',
  failed: 'failed',
  'no-script': 'no rollback script',
  'not-run': 'not tried',
};

/** What the rehearsal of a rollback came to, without what is different. */
export function rollbackInWords({ outcome, changes, again }: ReportRollback): string {
  const count = changes.filter(({ cosmetic }) => !cosmetic).length;
  const different = outcome === 'different' && count > 0 ? `: ${counted(count, 'difference')}` : '';
  const second = again.filter(({ cosmetic }) => !cosmetic).length;
  const anew = second === 0 ? '' : `; a second up leaves ${counted(second, 'difference')}`;
  return `${OUTCOMES[outcome]}${different}${anew}`;
}

const VIEWS = ['view', 'materialized view'];

/** Changes that a reader wants to see: not each column of a view, and of a table that goes not what goes with it. */
export function shownChanges(changes: readonly ReportChange[]): ReportChange[] {
  const whole = changes.filter(
    ({ kind, before, after }) =>
      (VIEWS.includes(kind) && (before === null || after === null)) || (kind === 'table' && after === null),
  );
  const parents = whole.map(({ identity }) => `${identity}.`);
  return changes.filter(
    ({ kind, identity }) => !(kind === 'column' && parents.some((parent) => identity.startsWith(parent))),
  );
}

/** The lines of a diff: `+` for what comes, `-` for what goes, `!` for what is another. */
export function changeLines({ kind, identity, before, after }: ReportChange): string[] {
  const name = `${kind} ${identity}`;
  if (before === null) return [`+ ${name}${definition(after)}`];
  if (after === null) return [`- ${name}${definition(before)}`];
  const [from, to] = [oneLine(before), oneLine(after)];
  return [`! ${name}`, `-   ${from}`, `+   ${to}`];
}

function definition(text: string | null): string {
  const shown = text === null ? '' : oneLine(text);
  return shown === '' ? '' : `: ${shown}`;
}

/** Characters of a definition in a diff. */
const LONGEST = 300;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}

/** How sure a finding is, for a reader; empty where there was no rehearsal to ask. */
export function evidenceInWords({ evidence, rule }: Pick<ReportFinding, 'evidence' | 'rule'>): string {
  switch (evidence) {
    case 'proven':
      return rule.startsWith('data-') ? 'counted in the database' : 'proven in the rehearsal';
    case 'dynamic-only':
      return 'seen in the rehearsal';
    case 'failed':
      return 'the statement failed in the rehearsal';
    case 'refuted':
      return 'not so in the rehearsal';
    case 'unproven':
      return '';
  }
}

/** `read the target 12 ms, start the shadow 1.2 s`. */
export function phasesInWords({ phases }: ReportRehearsal): string {
  return phases.map(({ name, durationMs }) => `${name} ${timeSpan(durationMs)}`).join(', ');
}
