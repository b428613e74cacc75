import type { MigrationState, ReportMigration } from '../engine/report.ts';
import { codeCell } from './escape-markdown.ts';
import { cutName } from './markdown-page.ts';
import type { Page } from './markdown-page.ts';
import { migrationRows } from './migration-rows.ts';
import { grouped, timeSpan, utcTime } from './words.ts';

/** Rows from which on the table is folded. */
const LONG = 30;

const COLUMNS = ['State', 'Version', 'Name', 'Applied (UTC)', 'Time', 'Checksum', 'Down'];
/** Columns of a comment, which is 760 pixels wide at most: more would make every row two lines high. */
const NARROW = COLUMNS.indexOf('Down');

/** The status table: a migration each row, in the order of their versions. */
export function markdownTable(page: Page): string {
  const { report, detail, left } = page;
  if (report.migrations.length === 0) return '';
  if (detail.rows === 0) {
    left.add('the status table');
    return `**Migrations:** ${tally(report.migrations)}`;
  }
  const rows = chosenRows(page);
  const width = page.kind === 'comment' ? NARROW : COLUMNS.length;
  const line = (cells: readonly string[]): string => `| ${cells.slice(0, width).join(' | ')} |`;
  const table = [
    line(COLUMNS),
    line(['---', '---', '---', '---', '--:', '---', '---']),
    ...rows.map((row) => line('gap' in row ? ['…', '', row.gap, '', '', '', ''] : cells(row, page))),
  ].join('\n');
  if (rows.length <= LONG) return table;
  return [
    `<details><summary><b>Migrations</b>: ${tally(report.migrations)}</summary>`,
    table,
    '</details>',
  ].join('\n\n');
}

function chosenRows({ report, detail, left }: Page): ReturnType<typeof migrationRows> {
  const { command, migrations } = report;
  if (detail.rows === null) return migrationRows({ command: command ?? 'status', migrations });
  // The rows that any command but status would show: what changed, what is out of the ordinary, and neighbours.
  const rows = migrationRows({ command: 'up', migrations });
  if (command === 'status' && rows.length < migrations.length) left.add('rows of the status table');
  if (rows.length <= detail.rows) return rows;
  left.add('rows of the status table');
  return [...rows.slice(0, detail.rows), { gap: `${grouped(rows.length - detail.rows)} more rows` }];
}

function cells(row: ReportMigration, page: Page): string[] {
  return [
    stateCell(row),
    codeCell(cutName(row.version, page)),
    codeCell(cutName(row.name, page)),
    timeCell(row.appliedAt, page),
    row.executionTimeMs === null ? '' : spanCell(row.executionTimeMs, page),
    checksumCell(row, page),
    row.hasDown ? 'yes' : 'no',
  ];
}

const STATES: Record<MigrationState, string> = {
  applied: '✅ applied',
  pending: '🟡 pending',
  mismatch: '🛑 mismatch',
  missing: '🛑 missing',
  future: '🔵 future',
  unfinished: '🛑 unfinished',
  failed: '🔴 failed',
  reverted: '↩️ reverted',
  skipped: '⚪ skipped',
};

function stateCell({ state, changed, transaction }: ReportMigration): string {
  const now = changed && state === 'applied' ? ' now' : '';
  const notAtomic =
    transaction === 'statement-by-statement' && state !== 'applied' && state !== 'reverted'
      ? ', not atomic'
      : '';
  return `${STATES[state]}${now}${notAtomic}`;
}

function checksumCell({ state, checksum, recordedChecksum }: ReportMigration, page: Page): string {
  const shown = checksum ?? recordedChecksum;
  if (shown === null) return '';
  const cell = (text: string): string => codeCell(narrowed(cutName(text, page), /^[0-9a-f]{8}/, page));
  if (state !== 'mismatch' || recordedChecksum === null) return cell(shown);
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

/** `41 applied, 2 pending`, in the order of the states above. */
function tally(migrations: readonly ReportMigration[]): string {
  const counts = new Map<MigrationState, number>();
  for (const { state } of migrations) counts.set(state, (counts.get(state) ?? 0) + 1);
  return (Object.keys(STATES) as MigrationState[])
    .flatMap((state) => (counts.has(state) ? [`${grouped(counts.get(state) ?? 0)} ${state}`] : []))
    .join(', ');
}
