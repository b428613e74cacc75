import type { JsonReport } from '../../src/report/json.ts';
import type { PageKind } from '../../src/report/markdown-page.ts';
import type { PageContext } from '../../src/report/page.ts';
import { failed } from './markdown-reports-failed.ts';
import { hostile } from './markdown-reports-hostile.ts';
import { planned } from './markdown-reports-planned.ts';
import { ran } from './markdown-reports-ran.ts';
import { stopped } from './markdown-reports-stopped.ts';

/** A page and what it is made from; its golden file has its name. */
export interface PageCase {
  report: JsonReport;
  context: PageContext;
  kind: PageKind;
  budgetBytes: number;
}

/** A report of a state that a page can show. */
export interface ReportCase {
  report: JsonReport;
  context?: Partial<PageContext>;
  budgetBytes?: number;
}

export const CONTEXT: PageContext = {
  label: 'orders-prod',
  repositoryUrl: 'https://github.com/octo/orders',
  commit: '4be1c0f9a2d37c55e0b1a2c3d4e5f60718293a4b',
  runUrl: 'https://github.com/octo/orders/actions/runs/4711/attempts/1',
  job: 'migrations',
  updatedAt: '2026-11-22T13:05:41.250Z',
  notes: [],
};

/** Every report, by its name. */
export const reports: Record<string, ReportCase> = { ...planned, ...ran, ...stopped, ...failed, ...hostile };

/** Every page: each report as a comment, and as a summary where that is another page. */
export const pages: Record<string, PageCase> = Object.fromEntries(
  Object.entries(reports).flatMap(([name, { report, context, budgetBytes }]) => {
    const kinds: PageKind[] = report.timeline.length > 0 ? ['comment', 'summary'] : ['comment'];
    return kinds.map((kind) => [
      `${kind}/${name}`,
      {
        report,
        context: { ...CONTEXT, ...context },
        kind,
        budgetBytes: budgetBytes ?? (kind === 'comment' ? 65_000 : 1_000_000),
      },
    ]);
  }),
);
