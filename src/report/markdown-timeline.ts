import type { ReportSpan } from '../engine/report.ts';
import { code, fence } from './escape-markdown.ts';
import type { Page } from './markdown-page.ts';
import { ganttChart, timelineBars } from './timeline.ts';
import { timeSpan } from './words.ts';

const OUTCOMES: Record<ReportSpan['outcome'], string> = {
  done: '✅ done',
  failed: '🔴 failed',
  cancelled: '⚪ cancelled',
  unknown: '❓ outcome not known',
};

/** What ran when, as a picture that GitHub draws, and the same in words. A comment goes without. */
export function markdownTimeline({ report, kind, detail, left }: Page): string {
  if (kind === 'comment' || report.timeline.length === 0) return '';
  if (!detail.timeline) {
    left.add('the timeline');
    return '';
  }
  const bars = timelineBars(report.timeline);
  const rows = bars.map(
    ({ label, startedMs, durationMs, outcome }) =>
      `| ${code(label)} | ${timeSpan(startedMs)} | ${timeSpan(durationMs)} | ${OUTCOMES[outcome]} |`,
  );
  return [
    '**Timeline**',
    fence(ganttChart(bars), 'mermaid'),
    '<details><summary>The timeline in words</summary>',
    ['| What ran | From the start | Took | Outcome |', '|---|--:|--:|---|', ...rows].join('\n'),
    '</details>',
  ].join('\n\n');
}
