import type { ReportStep } from '../engine/report.ts';
import { code, fence } from './escape-markdown.ts';
import { cutName } from './markdown-page.ts';
import type { Page } from './markdown-page.ts';
import { cutSql, linesOf } from './markdown-sql.ts';
import { counted, grouped } from './words.ts';

/** What would take back what a dry run would apply, folded, and what nothing would take back. */
export function markdownRollback(page: Page): string {
  const steps = page.report.steps.filter(({ direction }) => direction === 'up');
  if (steps.length === 0) return '';
  const scripts = steps.flatMap(({ rollback }) => (rollback === null ? [] : [rollback]));
  const without = steps.filter(({ rollback }) => rollback === null);
  return [
    scripts.length === 0 ? '' : folded(scripts, page),
    without.length === 0 ? '' : `**No rollback script:** ${named(without, page)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function folded(scripts: readonly { file: string; sql: string }[], page: Page): string {
  const lines = scripts.reduce((sum, { sql }) => sum + linesOf(sql), 0);
  const counts = `${counted(scripts.length, 'file')}, ${counted(lines, 'line')}`;
  if (!page.detail.rollbackSql) {
    page.left.add('the rollback SQL');
    return `**Rollback SQL (down):** ${counts}`;
  }
  return [
    `<details><summary><b>Rollback SQL (down)</b>: ${counts}</summary>`,
    ...scripts.flatMap(({ file, sql }) => [code(cutName(file, page)), fence(cutSql(sql, page), 'sql')]),
    '</details>',
  ].join('\n\n');
}

/** Names in one line; what is more is counted. */
const NAMED = 20;

function named(steps: readonly ReportStep[], page: Page): string {
  const most = Math.min(NAMED, page.detail.files);
  const more = steps.length - most;
  const names = steps.slice(0, most).map(({ version, name }) => code(cutName(`${version}_${name}`, page)));
  if (names.length === 0) return counted(steps.length, 'migration');
  return `${names.join(', ')}${more > 0 ? ` and ${grouped(more)} more` : ''}`;
}
