import type { MigrationState, ReportMigration } from '../engine/report.ts';
import { codeCell } from './escape-markdown.ts';
import type { JsonReport } from './json.ts';
import { cutName } from './markdown-page.ts';
import type { Page } from './markdown-page.ts';
import { migrationRows } from './migration-rows.ts';
import { stoppedMigration } from './stopped-migration.ts';
import { grouped, timeSpan, utcTime } from './words.ts';

/** Rows from which on the table is folded. */
const LONG = 30;

const COLUMNS = ['State', 'Version', 'Name', 'Applied (UTC)', 'Time', 'Checksum', 'Down'];
/** Columns of a comment, which is 760 pixels wide at most: more would make every row two lines high. */
const NARROW = COLUMNS.indexOf('Down');

/** The status table: a migration each row, in the order of their versions. */
export function markdownTable(page: Page): string {
  const { report, detail, left } = page;
  // Where the history was not read, every file would pass for pending.
  const isKnown = report.database !== null || report.error === null;
  if (report.migrations.length === 0 || !isKnown) return '';
  const outcomeOf = outcomes(report);
  if (detail.rows === 0) {
    left.add('the status table');
    return `**Migrations:** ${tally(report.migrations, outcomeOf)}`;
  }
  const rows = chosenRows(page, outcomeOf);
  const width = page.kind === 'comment' ? NARROW : COLUMNS.length;
  const line = (cells: readonly string[]): string => `| ${cells.slice(0, width).join(' | ')} |`;
  const table = [
    line(COLUMNS),
    line(['---', '---', '---', '---', '--:', '---', '---']),
    ...rows.map((row) =>
      line('gap' in row ? ['…', '', row.gap, '', '', '', ''] : cells(row, outcomeOf(row), page)),
    ),
  ].join('\n');
  if (rows.length <= LONG) return table;
  return [
    `<details><summary><b>Migrations</b>: ${tally(report.migrations, outcomeOf)}</summary>`,
    table,
    '</details>',
  ].join('\n\n');
}

/** A state, or what became of a migration in which the run was stopped. */
type Outcome = MigrationState | 'cancelled' | 'not known';

function outcomes(report: JsonReport): (row: ReportMigration) => Outcome {
  const stop = stoppedMigration(report);
  return ({ version, state }) => {
    if (stop?.fate === 'unknown' && version === stop.version && state !== 'unfinished') return 'not known';
    return state === 'failed' && report.status === 'cancelled' ? 'cancelled' : state;
  };
}

function chosenRows(
  { report, detail, left }: Page,
  outcomeOf: (row: ReportMigration) => Outcome,
): ReturnType<typeof migrationRows> {
  const { command } = report;
  const migrations = report.migrations.map((row) => rowOfItsOwn(row, outcomeOf(row)));
  if (detail.rows === null) return migrationRows({ command: command ?? 'status', migrations });
  // The rows that any command but status would show: what changed, what is out of the ordinary, and neighbours.
  const rows = migrationRows({ command: 'up', migrations });
  if (command === 'status' && rows.length < migrations.length) left.add('rows of the status table');
  if (rows.length <= detail.rows) return rows;
  left.add('rows of the status table');
  return [...rows.slice(0, detail.rows), { gap: `${grouped(rows.length - detail.rows)} more rows` }];
}

/** The history has it as pending or applied still, and rows of those are left out where there are many. */
function rowOfItsOwn(row: ReportMigration, outcome: Outcome): ReportMigration {
  return outcome === 'not known' ? { ...row, state: 'failed' } : row;
}

function cells(row: ReportMigration, outcome: Outcome, page: Page): string[] {
  return [
    stateCell(row, outcome),
    codeCell(cutName(row.version, page)),
    codeCell(cutName(row.name, page)),
    timeCell(row.appliedAt, page),
    row.executionTimeMs === null ? '' : spanCell(row.executionTimeMs, page),
    checksumCell(row, page),
    row.hasDown ? 'yes' : 'no',
  ];
}

const OUTCOMES: Record<Outcome, string> = {
  applied: '✅ applied',
  pending: '🟡 pending',
  mismatch: '🛑 mismatch',
  missing: '🛑 missing',
  future: '🔵 future',
  unfinished: '🛑 unfinished',
  failed: '🔴 failed',
  cancelled: '⚪ cancelled',
  'not known': '❓ not known',
  reverted: '↩️ reverted',
  skipped: '⚪ skipped',
};

function stateCell({ changed, transaction }: ReportMigration, outcome: Outcome): string {
  const now = changed && outcome === 'applied' ? ' now' : '';
  const notAtomic =
    transaction === 'statement-by-statement' && outcome !== 'applied' && outcome !== 'reverted'
      ? ', not atomic'
      : '';
  return `${OUTCOMES[outcome]}${now}${notAtomic}`;
}

function checksumCell({ state, checksum, recordedChecksum }: ReportMigration, page: Page): string {
  const shown = checksum ?? recordedChecksum;
  if (shown === null) return '';
  const cell = (text: string): string => codeCell(narrowed(cutName(text, page), /^[0-9a-f]{8}/, page));
  if (state !== 'mismatch' || recordedChecksum === null) return cell(shown);
  if (page.kind === 'comment') return `was ${cell(recordedChecksum)}<br>now ${cell(shown)}`;
  return `${cell(recordedChecksum)} was applied, the file has ${cell(shown)}`;
}

function timeCell(iso: string | null, page: Page): string {
  if (iso === null) return '';
  const time = utcTime(iso);
  return /^[\d :-]{1,30}$/.test(time) ? narrowed(time, /^\d+-\d\d-\d\d/, page) : codeCell(cutName(iso, page));
}

/** In a narrow table, a number and its unit would come to stand on two lines. */
function spanCell(ms: number, { kind }: Page): string {
  return kind === 'comment' ? timeSpan(ms).replaceAll(' ', '&nbsp;') : timeSpan(ms);
}

/** In a comment, the beginning of what can do without its end. */
function narrowed(text: string, beginning: RegExp, { kind }: Page): string {
  return (kind === 'comment' ? beginning.exec(text)?.[0] : undefined) ?? text;
}

/** `41 applied, 2 pending`, in the order above. */
function tally(migrations: readonly ReportMigration[], outcomeOf: (row: ReportMigration) => Outcome): string {
  const counts = new Map<Outcome, number>();
  for (const row of migrations) counts.set(outcomeOf(row), (counts.get(outcomeOf(row)) ?? 0) + 1);
  return (Object.keys(OUTCOMES) as Outcome[])
    .flatMap((outcome) => (counts.has(outcome) ? [`${grouped(counts.get(outcome) ?? 0)} ${outcome}`] : []))
    .join(', ');
}
