import type { ReportPlan } from '../engine/report.ts';
import type { JsonReport } from '../report/json.ts';
import type { PageContext } from '../report/page.ts';
import type { CommentContent } from './github/comments.ts';
import { packedPlan, type Marker } from './github/marker.ts';

export interface ContentParts {
  key: string;
  commit: string | null;
  /** What this run had as the approved plan. */
  approved: { digest: string; plan: ReportPlan | null } | undefined;
  context: PageContext;
  /** The page within a budget in bytes. */
  page: (budgetBytes: number, context: PageContext) => string;
}

/** Larger than GitHub takes, so that the essence does not hang on how much fits. */
const ESSENCE_BYTES = 65_000;

/** A report as a comment: what it shows, and what later runs must know of it. */
export function commentContent(
  report: JsonReport,
  { key, commit, approved, context, page }: ContentParts,
): CommentContent {
  return {
    marker: {
      v: 1,
      key,
      commit,
      kind: kindOf(report),
      closed: isClosing(report),
      ...planOf(report, approved),
    },
    text: (budgetBytes) => page(budgetBytes, context),
    // The link to the run and the time change with every run, and say nothing new.
    essence: page(ESSENCE_BYTES, { ...context, runUrl: null, updatedAt: null }),
  };
}

function kindOf({ command, dryRun }: JsonReport): Marker['kind'] {
  if (dryRun) return 'plan';
  return command === 'status' || command === 'verify' ? 'check' : 'apply';
}

/** A comment that tells what was done to the database is never written over. */
export function isClosing({ counts, failureReason, timeline }: JsonReport): boolean {
  return (
    counts.newlyApplied + counts.reverted > 0 ||
    failureReason === 'unknown-outcome' ||
    ((timeline.length > 0 || failureReason === 'cancelled') && counts.unfinished > 0)
  );
}

/** A dry run shows the plan to approve. Any other run leaves what was approved as it was. */
function planOf(report: JsonReport, approved: ContentParts['approved']): Pick<Marker, 'digest' | 'plan'> {
  // Nobody has looked at the plan of a run that needed no approval: it must not become one.
  if (!report.dryRun) return { digest: approved?.digest ?? null, plan: packed(approved?.plan) };
  if (report.error !== null || report.steps.length === 0) return { digest: null, plan: null };
  return { digest: report.planDigest, plan: packed(report.plan) };
}

function packed(plan: ReportPlan | null | undefined): string | null {
  return plan ? packedPlan(plan) : null;
}
