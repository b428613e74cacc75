import type { ReportPlan } from '../engine/report.ts';
import type { JsonReport } from '../report/json.ts';
import type { PageContext } from '../report/page.ts';
import type { CommentContent } from './github/comments.ts';
import { packedPlan, type Marker } from './github/marker.ts';

export interface ContentParts {
  key: string;
  commit: string | null;
  /** What the open comment shows for approval. */
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
function isClosing({ counts, failureReason, timeline }: JsonReport): boolean {
  return (
    counts.newlyApplied + counts.reverted > 0 ||
    failureReason === 'unknown-outcome' ||
    ((timeline.length > 0 || failureReason === 'cancelled') && counts.unfinished > 0)
  );
}

const NO_PLAN = { digest: null, plan: null };

/**
 * A dry run shows the plan to approve, and a closed comment tells what was run. A run that failed and changed
 * nothing, or only looked, leaves what can be approved as it was: nobody has looked at a plan of its own.
 */
function planOf(report: JsonReport, approved: ContentParts['approved']): Pick<Marker, 'digest' | 'plan'> {
  const own = { digest: report.planDigest, plan: packed(report.plan) };
  if (isClosing(report)) return own;
  if (report.dryRun) return report.error !== null || report.steps.length === 0 ? NO_PLAN : own;
  // Nothing was left to run: what was approved is done, and must not fit again after a rollback.
  if (kindOf(report) === 'apply' && report.error === null) return NO_PLAN;
  return { digest: approved?.digest ?? null, plan: packed(approved?.plan) };
}

function packed(plan: ReportPlan | null | undefined): string | null {
  return plan ? packedPlan(plan) : null;
}
