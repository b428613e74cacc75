import type { MigrationState, ReportMigration } from '../engine/report.ts';
import { codeCell } from './escape-markdown.ts';
import type { JsonReport } from './json.ts';
import type { Detail, LeftOut } from './markdown.ts';
import { migrationRows } from './migration-rows.ts';
import { grouped, timeSpan, utcTime } from './words.ts';

/** The status table: a migration each row, in the order of their versions. */
export function markdownTable(report: JsonReport, detail: Detail, left: LeftOut): string {
  if (report.migrations.length === 0) return '';
  const rows = chosenRows(report, detail, left);
  return [
    '| State | Version | Name | Applied (UTC) | Time | Checksum | Down |',
    '|---|---|---|---|--:|---|---|',
    ...rows.map(
      (row) => `| ${('gap' in row ? ['…', '', row.gap, '', '', '', ''] : cells(row)).join(' | ')} |`,
    ),
  ].join('\n');
}

function chosenRows(report: JsonReport, detail: Detail, left: LeftOut): ReturnType<typeof migrationRows> {
  const { command, migrations } = report;
  if (detail.rows === null) return migrationRows({ command: command ?? 'status', migrations });
  // The rows that any command but status would show: what changed, what is out of the ordinary, and neighbours.
  const rows = migrationRows({ command: 'up', migrations });
  if (command === 'status' && rows.length < migrations.length) left.add('rows of the status table');
  if (rows.length <= detail.rows) return rows;
  left.add('rows of the status table');
  return [...rows.slice(0, detail.rows), { gap: `${grouped(rows.length - detail.rows)} more rows` }];
}

function cells(row: ReportMigration): string[] {
  return [
    stateCell(row),
    codeCell(row.version),
    codeCell(row.name),
    row.appliedAt === null ? '' : codeOrTime(row.appliedAt),
    row.executionTimeMs === null ? '' : timeSpan(row.executionTimeMs),
    checksumCell(row),
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

function checksumCell({ state, checksum, recordedChecksum }: ReportMigration): string {
  const shown = checksum ?? recordedChecksum;
  if (shown === null) return '';
  if (state !== 'mismatch' || recordedChecksum === null) return codeCell(shown);
  return `${codeCell(recordedChecksum)} was applied, the file has ${codeCell(shown)}`;
}

function codeOrTime(iso: string): string {
  const time = utcTime(iso);
  return /^[\d :-]+$/.test(time) ? time : codeCell(iso);
}
