import type { ReportStep } from '../engine/report.ts';
import { code, fence, htmlCode, proseLine } from './escape-markdown.ts';
import type { JsonReport } from './json.ts';
import type { Detail, LeftOut } from './markdown.ts';
import { counted, grouped } from './words.ts';

/** Up to this many lines of SQL in all, nothing needs to be unfolded. */
const SHORT = 15;

/** The SQL that a dry run would run, folded, in its order. */
export function markdownSteps(report: JsonReport, detail: Detail, left: LeftOut): string {
  const { steps } = report;
  if (steps.length === 0) return '';
  const shown = steps.slice(0, detail.steps);
  const more = steps.length - shown.length;
  if (more > 0) left.add(`${grouped(more)} of ${counted(steps.length, 'file')} to run`);
  const lines = steps.reduce((sum, step) => sum + linesOf(step.sql).length, 0);
  const open = lines <= SHORT ? ' open' : '';
  return [
    `**SQL to run:** ${counted(steps.length, 'file')}, ${counted(lines, 'line')}`,
    ...shown.map((step) => (detail.sqlLines === 0 ? listed(step, left) : folded(step, open, detail, left))),
  ].join(detail.sqlLines === 0 ? '\n' : '\n\n');
}

function listed(step: ReportStep, left: LeftOut): string {
  left.add('the SQL');
  return `- ${code(step.file)}, ${modeOf(step)}, ${counted(linesOf(step.sql).length, 'line')}`;
}

function folded(step: ReportStep, open: string, detail: Detail, left: LeftOut): string {
  const lines = linesOf(step.sql);
  return [
    `<details${open}><summary>${htmlCode(step.file)}, ${modeOf(step)}, ${counted(lines.length, 'line')}</summary>`,
    ...(step.notAtomic.length === 0
      ? []
      : [step.notAtomic.map(({ line, message }) => `- line ${line}: ${proseLine(message)}`).join('\n')]),
    fence(cutSql(step.sql, lines, detail, left), 'sql'),
    '</details>',
  ].join('\n\n');
}

function modeOf({ direction, transaction }: ReportStep): string {
  const what = direction === 'up' ? 'apply' : 'revert';
  return `${what} ${transaction === 'transactional' ? 'in one transaction' : 'statement by statement, not atomic'}`;
}

function cutSql(sql: string, lines: readonly string[], detail: Detail, left: LeftOut): string {
  if (lines.length <= detail.sqlLines && Buffer.byteLength(sql, 'utf8') <= detail.sqlBytes) return sql;
  left.add(`SQL beyond ${counted(detail.sqlLines, 'line')} or ${grouped(detail.sqlBytes)} bytes of a file`);
  const kept = Buffer.from(lines.slice(0, detail.sqlLines).join('\n'), 'utf8');
  // Cutting bytes may cut a character in two; what is left of it goes.
  const text = kept
    .subarray(0, detail.sqlBytes)
    .toString('utf8')
    .replace(/\uFFFD$/, '');
  return `${text}\n-- … the rest of ${counted(lines.length, 'line')} is left out here`;
}

function linesOf(sql: string): string[] {
  return sql.replace(/\n+$/, '').split('\n');
}
