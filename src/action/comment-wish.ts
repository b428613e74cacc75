import type { JsonReport } from '../report/json.ts';
import type { GitHubInputs } from './github-inputs.ts';

/**
 * What a report has to say to the pull request: `put` makes a comment or updates the open one, `settle` only
 * updates one that is open, `settle-check` only one that is open and tells of a failed check.
 */
export type CommentWish = 'put' | 'settle' | 'settle-check' | 'nothing';

/** Failures that concern the workflow file and not the migrations; the run's own page tells them. */
const OF_THE_WORKFLOW: readonly (string | null)[] = ['invalid-input', 'not-allowed'];

export function wishOf(report: JsonReport, mode: GitHubInputs['comment']): CommentWish {
  const { command, dryRun, status, failureReason, counts, steps } = report;
  if (mode === 'never' || command === null || OF_THE_WORKFLOW.includes(failureReason)) return 'nothing';
  // A preview is cancelled because a newer one is under way: what it would say is of no more use.
  if (status === 'cancelled' && (dryRun || command === 'status' || command === 'verify')) return 'nothing';
  if (mode === 'always' || status === 'failed' || status === 'cancelled') return 'put';
  if (command === 'status' || command === 'verify') return 'settle-check';
  if (dryRun) return steps.length > 0 ? 'put' : 'settle';
  return counts.newlyApplied + counts.reverted > 0 ? 'put' : 'settle';
}
