import { code, labelled, proseLine, shortened } from './escape-markdown.ts';
import { headline } from './headline.ts';
import { markdownError } from './markdown-error.ts';
import { blockersAlert, markdownFindings } from './markdown-findings.ts';
import { markdownFooter, markdownPlan } from './markdown-footer.ts';
import { cutCell, cutText, DETAILS } from './markdown-page.ts';
import type { LeftOut, Page, PageKind } from './markdown-page.ts';
import { markdownRehearsal } from './markdown-rehearsal.ts';
import { markdownRollback } from './markdown-rollback.ts';
import { markdownSteps } from './markdown-steps.ts';
import { markdownTable } from './markdown-table.ts';
import { markdownTimeline } from './markdown-timeline.ts';
import { NO_CONTEXT } from './page.ts';
import type { PageContext } from './page.ts';
import { counted, grouped } from './words.ts';
import type { JsonReport } from './json.ts';

export interface MarkdownOptions {
  /** The page's limit, in bytes of UTF-8. GitHub drops what is above its own limit, all of it. */
  budgetBytes: number;
  /** Markdown that says where the whole report is, for what had to be left out. */
  whole: string;
  context?: PageContext;
  /** `summary` when not given. */
  kind?: PageKind;
}

/**
 * A page about what a command came to: its first line answers the question, then what stopped it, the status
 * table, findings, what the rehearsal showed, what ran when, the SQL of a dry run, its plan digest and where the page comes from. What does
 * not fit into the budget is left out step by step, and the page says so. A budget below 20,000 bytes may leave
 * the first line alone.
 */
export function renderMarkdown(report: JsonReport, options: MarkdownOptions): string {
  const { context = NO_CONTEXT, kind = 'summary', budgetBytes } = options;
  let tooManyWords: number | undefined;
  for (const detail of DETAILS) {
    if (detail.text === tooManyWords) continue;
    const used = { words: 0, sql: 0, most: SHRINKING * budgetBytes };
    const markdown = written({ report, context, kind, detail, left: new Set(), used }, options.whole);
    if (used.words > used.most) tooManyWords = detail.text;
    else if (used.sql <= used.most && Buffer.byteLength(markdown, 'utf8') <= budgetBytes) return markdown;
  }
  return `${headline(report, context)}\n\nToo long to show here. All of it is in ${options.whole}.\n`;
}

/** How many characters of a report can come to one of a page: CR LF is written as LF, white space as a space. */
const SHRINKING = 2;

function written(page: Page, whole: string): string {
  const blocks = [
    headline(page.report, page.context),
    facts(page.report),
    ...notes(page),
    blockersAlert(page),
    markdownError(page),
    markdownTable(page),
    markdownFindings(page),
    markdownRehearsal(page),
    markdownTimeline(page),
    markdownSteps(page),
    markdownRollback(page),
    warnings(page),
    markdownPlan(page),
    leftOut(page.left, whole),
    markdownFooter(page),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Characters of a name or a version among the facts. */
const NAME = 100;

function facts({ database, dryRun, steps, error, currentVersion, targetVersion }: JsonReport): string {
  if (database === null) {
    // Without an error it is a preview from the files alone.
    return error === null && dryRun
      ? 'No database was asked: which of these migrations it has already is not known.'
      : '';
  }
  const name = (text: string): string => code(shortened(text, NAME));
  const planned = error === null && dryRun && steps.length > 0 && targetVersion !== currentVersion;
  const after = targetVersion === null ? 'none' : name(targetVersion);
  return [
    `Database ${name(database.name)}`,
    `history ${name(`${database.schema}.${database.table}`)}`,
    `PostgreSQL ${proseLine(shortened(database.serverVersion, NAME))}`,
    currentVersion === null ? 'no version applied' : `version ${name(currentVersion)}`,
    ...(planned ? [`${after} after this plan`] : []),
  ].join(', ');
}

function notes(page: Page): string[] {
  return page.context.notes.map((note) => labelled('ℹ️', cutText(note, page)));
}

/** Warnings from which on they are folded. */
const MANY = 5;

function warnings(page: Page): string {
  const { report, detail, left } = page;
  const all = report.warnings;
  if (all.length === 0) return '';
  const shown = all.slice(0, detail.warnings);
  const more = all.length - shown.length;
  if (more > 0) left.add(counted(more, 'warning'));
  if (shown.length === 0) return `**Warnings:** ${grouped(all.length)}`;
  const list = shown.map(({ message }) => `- ⚠️ ${proseLine(cutCell(message, page))}`);
  if (more > 0) list.push(`- … ${grouped(more)} more`);
  if (all.length <= MANY) return `**Warnings**\n\n${list.join('\n')}`;
  return [
    `<details><summary><b>Warnings</b>: ${grouped(all.length)}</summary>`,
    list.join('\n'),
    '</details>',
  ].join('\n\n');
}

function leftOut(left: LeftOut, whole: string): string {
  return left.size === 0 ? '' : `**Left out to fit:** ${[...left].join('; ')}. All of it is in ${whole}.`;
}
