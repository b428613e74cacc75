import { applyingHeadline } from '../../src/report/headline.ts';
import type { JsonReport } from '../../src/report/json.ts';
import type { PageKind } from '../../src/report/markdown-page.ts';
import type { PageContext } from '../../src/report/page.ts';
import { stoppedByHand } from './markdown-reports-cancelled.ts';
import { failed } from './markdown-reports-failed.ts';
import { hostile } from './markdown-reports-hostile.ts';
import { killed } from './markdown-reports-killed.ts';
import { planned } from './markdown-reports-planned.ts';
import { rehearsed } from './markdown-reports-rehearsed.ts';
import { ran } from './markdown-reports-ran.ts';
import { stopped } from './markdown-reports-stopped.ts';
import { uncommented } from './markdown-reports-uncommented.ts';

/** A page and what it is made from; its golden file has its name. */
export interface PageCase {
  report: JsonReport;
  context: PageContext;
  kind: PageKind;
  budgetBytes: number;
  /** What a later step of the run writes over the first line. */
  headline?: string;
}

/** A report of a state that a page can show. */
export interface ReportCase {
  report: JsonReport;
  context?: Partial<PageContext>;
  budgetBytes?: number;
  /** A comment, and a summary where that is another page, unless given. */
  kinds?: readonly PageKind[];
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
export const reports: Record<string, ReportCase> = {
  ...planned,
  ...rehearsed,
  ...ran,
  ...stopped,
  ...stoppedByHand,
  ...killed,
  ...failed,
  ...uncommented,
  ...hostile,
};

function pagesOf(name: string): [string, PageCase][] {
  const { report, context, budgetBytes, kinds } = reports[name]!;
  const shown = kinds ?? (report.timeline.length > 0 ? ['comment', 'summary'] : ['comment']);
  return shown.map((kind) => [
    `${kind}/${name}`,
    {
      report,
      context: { ...CONTEXT, ...context },
      kind,
      budgetBytes: budgetBytes ?? (kind === 'comment' ? 65_000 : 1_000_000),
    },
  ]);
}

/** The comment of a dry run while its plan is carried out. */
function beingRun(name: string, command: 'up' | 'down' | 'reset'): PageCase {
  const [[, page] = []] = pagesOf(name);
  const { planDigest: digest } = page!.report;
  return { ...page!, headline: applyingHeadline({ digest, label: CONTEXT.label, command }) };
}

/** Every page, by the path of its golden file. */
export const pages: Record<string, PageCase> = {
  ...Object.fromEntries(Object.keys(reports).flatMap(pagesOf)),
  'comment/up-being-applied': beingRun('up-dry-run', 'up'),
  'comment/up-being-applied-with-findings': beingRun('up-dry-run-with-findings', 'up'),
  'comment/down-being-run': beingRun('down-dry-run', 'down'),
  'comment/reset-being-run': beingRun('reset-dry-run', 'reset'),
};
