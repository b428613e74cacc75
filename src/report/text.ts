import type { MigrationState, Report, ReportMigration, ReportStep } from '../engine/report.ts';
import { migrationRows } from './migration-rows.ts';
import { outcome } from './outcome.ts';
import { painter } from './paint.ts';
import type { Colour, Paint } from './paint.ts';
import { hanging } from './text-error.ts';
import { findingMessages, foldedFindings, rehearsalBlocks } from './text-rehearsal.ts';
import { table } from './text-table.ts';
import type { Column } from './text-table.ts';
import { visible, visibleOnOneLine } from './visible.ts';
import { timeSpan, utcTime } from './words.ts';

export interface TextOptions {
  colour: boolean;
  /** The width of the terminal; undefined when there is none, and nothing is cut or wrapped. */
  columns: number | undefined;
}

/**
 * What a command came to, for a terminal or a log: a table, the plan of a dry run with its SQL, warnings, and
 * in the last lines what was done. What stopped it is `errorText`'s. Empty when there is nothing to say.
 */
export function resultText(report: Report, options: TextOptions): string {
  const paint = painter(options.colour);
  const blocks = [
    ...(showsTable(report) ? [headingLines(report), migrationTable(report, options, paint)] : []),
    ...report.steps.map((step) => stepLines(step, report.plan?.atomic === true, paint)),
    messageLines(report, options, paint),
    ...rehearsalBlocks(report, options, paint),
    showsOutcome(report) ? [paint(outcome(report), outcomeColour(report)), ...digestLines(report)] : [],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/**
 * Without a database, what is known of the migrations is only that the files are there. A command that found
 * nothing to do needs no table to say so.
 */
function showsTable({ command, status, migrations, dryRun, database, steps }: Report): boolean {
  if (database === null || migrations.length === 0) return false;
  if (command === 'status') return true;
  return dryRun ? steps.length > 0 : ['applied', 'reverted', 'failed', 'cancelled'].includes(status);
}

/** Without a database a command has come to nothing, but for a check, which needs none. */
function showsOutcome({ command, database, migrations }: Report): boolean {
  return database !== null || (command === 'check' && migrations.length > 0);
}

function headingLines({ database }: Report): string[] {
  if (database === null) return [];
  const { name, schema, table: history, serverVersion } = database;
  return [visibleOnOneLine(`Database ${name}, history ${schema}.${history}, PostgreSQL ${serverVersion}`)];
}

function migrationTable(report: Report, { columns }: TextOptions, paint: Paint): string[] {
  return table(LAYOUTS, migrationRows(report), columns, paint);
}

const STATE_COLOURS: Record<MigrationState, Colour | undefined> = {
  applied: undefined,
  pending: 'yellow',
  mismatch: 'red',
  missing: 'red',
  future: 'yellow',
  unfinished: 'red',
  failed: 'red',
  reverted: 'cyan',
  skipped: 'yellow',
};

const version: Column<ReportMigration> = { header: 'Version', cell: (row) => visibleOnOneLine(row.version) };
const name: Column<ReportMigration> = {
  header: 'Name',
  cell: (row) => visibleOnOneLine(row.name),
  flexible: true,
};
const state: Column<ReportMigration> = {
  header: 'State',
  cell: (row) => (row.changed && row.state === 'applied' ? 'applied now' : row.state),
  colour: (row) => (row.changed && row.state === 'applied' ? 'green' : STATE_COLOURS[row.state]),
};
const appliedAt: Column<ReportMigration> = {
  header: 'Applied (UTC)',
  cell: ({ appliedAt: time }) => visibleOnOneLine(time === null ? '' : utcTime(time)),
};
const appliedOn: Column<ReportMigration> = {
  header: 'Applied',
  cell: (row) => appliedAt.cell(row).slice(0, '2000-01-01'.length),
};
const time: Column<ReportMigration> = {
  header: 'Time',
  cell: ({ executionTimeMs }) => (executionTimeMs === null ? '' : timeSpan(executionTimeMs)),
  side: 'right',
};
const checksum: Column<ReportMigration> = {
  header: 'Checksum',
  cell: (row) => visibleOnOneLine(row.checksum ?? row.recordedChecksum ?? ''),
};
const shortChecksum: Column<ReportMigration> = { ...checksum, cell: (row) => checksum.cell(row).slice(0, 8) };
const down: Column<ReportMigration> = { header: 'Down', cell: ({ hasDown }) => (hasDown ? 'yes' : 'no') };

/** Widest first. What a person can best do without goes first. */
const LAYOUTS: readonly (readonly Column<ReportMigration>[])[] = [
  [version, name, state, appliedAt, time, checksum, down],
  [version, name, state, appliedAt, time, shortChecksum, down],
  [version, name, state, appliedAt, time, down],
  [version, name, state, appliedAt, time],
  [version, name, state, appliedAt],
  [version, name, state, appliedOn],
  [version, name, state],
];

/** The SQL of a step under a heading that is a comment, so that the whole can be read as one script. */
function stepLines(step: ReportStep, atomic: boolean, paint: Paint): string[] {
  const what = step.direction === 'up' ? 'apply' : 'roll back';
  const together = atomic ? 'in one transaction with all others' : 'in one transaction';
  const mode = step.transaction === 'transactional' ? together : 'statement by statement';
  return [
    paint(visibleOnOneLine(`-- ${what} ${step.version} ${step.name}, ${mode} (${step.file})`), 'bold'),
    ...step.notAtomic.map(({ line, message }) =>
      paint(visibleOnOneLine(`-- not atomic, line ${line}: ${message}`), 'yellow'),
    ),
    visible(step.sql).trimEnd(),
  ];
}

/** Warnings and findings beyond this many are counted, unless they are errors; `--json` has them all. */
const MOST_MESSAGES = 20;

function messageLines(report: Report, { columns }: TextOptions, paint: Paint): string[] {
  const messages = [
    ...report.warnings.map(({ message }) => ({ severity: 'warning' as const, message })),
    ...findingMessages(report),
  ];
  // What fails the command is not cut.
  const lastError = messages.findLastIndex(({ severity }) => severity === 'error');
  const shown = messages.slice(0, Math.max(MOST_MESSAGES, lastError + 1));
  const left = messages.length - shown.length;
  return [
    ...shown.flatMap(({ severity, message }) => {
      const prefix = `${severity}: `;
      return hanging(paint(prefix, severity === 'error' ? 'red' : 'yellow'), prefix.length, message, columns);
    }),
    ...(left === 0 ? [] : [`… ${left} more; --json lists them all`]),
    ...foldedFindings(report),
  ];
}

function digestLines({ dryRun, planDigest, steps }: Report): string[] {
  if (!dryRun || planDigest === null || steps.length === 0) return [];
  return [
    `Plan digest: ${planDigest}`,
    'To run exactly this plan, give --approved-plan with this digest in place of --dry-run.',
  ];
}

function outcomeColour({ status, command }: Report): Colour {
  if (status === 'failed' || status === 'cancelled') return 'red';
  return status === 'pending' && command !== 'status' ? 'bold' : 'green';
}
