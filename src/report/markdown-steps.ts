import type { ReportStep } from '../engine/report.ts';
import { code, fence, htmlCode, proseLine } from './escape-markdown.ts';
import { cutCell, cutName } from './markdown-page.ts';
import type { Page } from './markdown-page.ts';
import { cutSql, linesOf } from './markdown-sql.ts';
import { counted, grouped } from './words.ts';

/** Up to this many lines of SQL in all, nothing needs to be unfolded. */
const SHORT = 15;

/** The SQL that a dry run would run, folded, in its order. */
export function markdownSteps(page: Page): string {
  const { report, detail, left } = page;
  const { steps } = report;
  if (steps.length === 0) return '';
  const lines = steps.reduce((sum, step) => sum + linesOf(step.sql), 0);
  const together = report.plan?.atomic === true ? ', all in one transaction (atomic)' : '';
  const heading = `**SQL to run:** ${counted(steps.length, 'file')}, ${counted(lines, 'line')}${together}`;
  const shown = steps.slice(0, detail.files);
  const more = steps.length - shown.length;
  if (more > 0) left.add(`${grouped(more)} of ${counted(steps.length, 'file')} to run`);
  if (detail.sqlLines === 0) {
    left.add('the SQL');
    return [heading, ...list(shown, more, page)].join('\n\n');
  }
  const open = lines <= SHORT || report.error !== null ? ' open' : '';
  return [heading, ...shown.map((step) => folded(step, open, page))].join('\n\n');
}

function list(steps: readonly ReportStep[], more: number, page: Page): string[] {
  if (steps.length === 0) return [];
  const items = steps.map(
    (step) => `- ${code(cutName(step.file, page))}, ${modeOf(step)}, ${counted(linesOf(step.sql), 'line')}`,
  );
  if (more > 0) items.push(`- … ${grouped(more)} more`);
  if (items.length <= SHORT) return [items.join('\n')];
  return [
    `<details><summary>${counted(steps.length + more, 'file')}</summary>`,
    items.join('\n'),
    '</details>',
  ];
}

function folded(step: ReportStep, open: string, page: Page): string {
  const summary = `${htmlCode(cutName(step.file, page))}, ${modeOf(step)}, ${counted(linesOf(step.sql), 'line')}`;
  return [
    `<details${open}><summary>${summary}</summary>`,
    ...notAtomic(step, page),
    fence(cutSql(step.sql, page), 'sql'),
    '</details>',
  ].join('\n\n');
}

/** Reasons of one file that are told. */
const REASONS = 20;

function notAtomic({ notAtomic: reasons }: ReportStep, page: Page): string[] {
  if (reasons.length === 0) return [];
  const items = reasons
    .slice(0, REASONS)
    .map(({ line, message }) => `- line ${line}: ${proseLine(cutCell(message, page))}`);
  if (reasons.length > REASONS) items.push(`- … ${grouped(reasons.length - REASONS)} more`);
  return [items.join('\n')];
}

function modeOf({ direction, transaction }: ReportStep): string {
  const what = direction === 'up' ? 'apply' : 'roll back';
  return `${what} ${transaction === 'transactional' ? 'in one transaction' : 'statement by statement, not atomic'}`;
}
