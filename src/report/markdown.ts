import type { Report } from '../engine/report.ts';
import { code, proseLine } from './escape-markdown.ts';
import { markdownError, problemLine } from './markdown-error.ts';
import { markdownSteps } from './markdown-steps.ts';
import { markdownTable } from './markdown-table.ts';
import { outcome } from './outcome.ts';
import { reasonInWords } from './reason-words.ts';
import { grouped } from './words.ts';
import type { JsonReport } from './json.ts';

export interface MarkdownOptions {
  /** The page's limit, in bytes of UTF-8. GitHub drops what is above its own limit, all of it. */
  budgetBytes: number;
  /** Markdown that says where the whole report is, for what had to be left out. */
  whole: string;
}

/** How much of a report a page has. A number of lines or rows counts from the beginning. */
export interface Detail {
  /** Of the SQL of one file; 0 leaves SQL out. */
  sqlLines: number;
  sqlBytes: number;
  /** Files listed in a dry run. */
  steps: number;
  /** Rows of the status table; null is all that the report's command shows. */
  rows: number | null;
  /** Characters of one text: a message, a detail, an excerpt. */
  text: number;
  problems: number;
  warnings: number;
}

/** What had to be left out of a page, in words. */
export type LeftOut = Set<string>;

/** What goes when the page is too long, in this order. */
const DETAILS: readonly Detail[] = [
  {
    sqlLines: Infinity,
    sqlBytes: Infinity,
    steps: Infinity,
    rows: null,
    text: Infinity,
    problems: Infinity,
    warnings: Infinity,
  },
  { sqlLines: 50, sqlBytes: 4000, steps: Infinity, rows: null, text: 20_000, problems: 1000, warnings: 1000 },
  { sqlLines: 10, sqlBytes: 800, steps: Infinity, rows: null, text: 20_000, problems: 200, warnings: 200 },
  { sqlLines: 0, sqlBytes: 0, steps: Infinity, rows: null, text: 4000, problems: 50, warnings: 50 },
  { sqlLines: 0, sqlBytes: 0, steps: 50, rows: 50, text: 2000, problems: 20, warnings: 20 },
  { sqlLines: 0, sqlBytes: 0, steps: 0, rows: 10, text: 300, problems: 3, warnings: 3 },
];

/**
 * A page about what a command came to: its first line answers the question, then what stopped it, the status
 * table, the SQL of a dry run and its plan digest. What does not fit into the budget is left out step by
 * step, and the page says so. A budget below 4,000 bytes may leave the first line alone.
 */
export function renderMarkdown(report: JsonReport, options: MarkdownOptions): string {
  for (const detail of DETAILS) {
    const markdown = page(report, detail, options.whole);
    if (Buffer.byteLength(markdown, 'utf8') <= options.budgetBytes) return markdown;
  }
  return `${headline(report)}\n\nToo long to show here. All of it is in ${options.whole}.\n`;
}

function page(report: JsonReport, detail: Detail, whole: string): string {
  const left: LeftOut = new Set();
  const blocks = [
    headline(report),
    facts(report),
    report.error === null ? '' : markdownError(report.error, detail, left),
    markdownTable(report, detail, left),
    markdownSteps(report, detail, left),
    warnings(report, detail, left),
    plan(report),
  ];
  if (left.size > 0) blocks.push(`**Left out to fit:** ${[...left].join('; ')}. All of it is in ${whole}.`);
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const MARKS: Record<Report['status'], string> = {
  'up-to-date': '✅',
  pending: '🟡',
  applied: '✅',
  reverted: '✅',
  failed: '🔴',
  cancelled: '⚪',
};

function headline(report: JsonReport): string {
  const why = report.failureReason === null ? '' : `${reasonInWords(report.failureReason)}. `;
  const what = report.command === null ? '' : outcome({ ...report, command: report.command });
  return `### ${MARKS[report.status]} ${proseLine(`${why}${what}`)}`;
}

function facts({ database }: JsonReport): string {
  if (database === null) return '';
  const { name, schema, table, serverVersion } = database;
  return `Database ${code(name)}, history ${code(`${schema}.${table}`)}, PostgreSQL ${proseLine(serverVersion)}`;
}

function warnings(report: JsonReport, detail: Detail, left: LeftOut): string {
  if (report.warnings.length === 0) return '';
  const shown = report.warnings.slice(0, detail.warnings);
  const more = report.warnings.length - shown.length;
  if (more > 0) left.add(`${grouped(more)} warnings`);
  return [
    '**Warnings**',
    shown.map(({ message }) => `- ⚠️ ${problemLine(message, detail, left)}`).join('\n'),
  ].join('\n\n');
}

function plan({ dryRun, planDigest, steps }: JsonReport): string {
  if (!dryRun || planDigest === null || steps.length === 0) return '';
  const short = planDigest.slice(0, 12);
  return `**Plan** ${code(short)} (${code(planDigest)}). To run exactly this plan, give ${code(`approved-plan: ${short}`)} in place of ${code('dry-run: true')}.`;
}
