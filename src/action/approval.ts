import { readApprovedPlan } from '../engine/approved-plan.ts';
import { MigrationError, NOTHING_TOUCHED, present } from '../engine/errors.ts';
import type { ReportPlan } from '../engine/report.ts';
import type { PullRequestComment } from './pull-request-comment.ts';
import type { RunPullRequest } from './run-pull-request.ts';

/** What may run: the plan with this digest, with its data where they are at hand. */
export interface Approval {
  /** Null when an approval is required and there is none: then nothing may run. */
  approvedPlan: string | null;
  approvedPlanData?: ReportPlan;
  /** Why there is none, in words. */
  missing?: string;
}

/** How long to look for the data of an approved plan, which only make a refusal clearer. Milliseconds. */
const DATA_PATIENCE_MS = 10_000;

/**
 * The approval of a run that changes the database: that of the input `approved-plan`, or else, when one is
 * required, that of the action's own comment on the pull request. Undefined when anything may run.
 *
 * @throws {MigrationError} `invalid-input` for an input that names no plan, `not-approved` when GitHub does
 * not tell
 */
export async function approvalOf(
  { approvedPlan, required }: { approvedPlan: string | undefined; required: boolean },
  pull: RunPullRequest,
  comment: PullRequestComment,
): Promise<Approval | undefined> {
  if (approvedPlan !== undefined) {
    const { digest, data } = await readApprovedPlan(approvedPlan);
    const plan = data ?? (await planOf(digest, pull, comment));
    return { approvedPlan: digest, ...(plan === undefined ? {} : { approvedPlanData: plan }) };
  }
  if (!required) return undefined;
  const { obstacle } = pull;
  if (obstacle !== null) throw notApproved(`No approved plan can be looked up: ${obstacle}.`);
  const found = await lookedUp(comment);
  if (found === undefined) return { approvedPlan: null, missing: await comment.missingPlan() };
  return { approvedPlan: found.digest, ...(found.plan === null ? {} : { approvedPlanData: found.plan }) };
}

async function lookedUp(comment: PullRequestComment): ReturnType<PullRequestComment['approvedPlan']> {
  try {
    return await comment.approvedPlan();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw notApproved(`The approved plan could not be looked up on the pull request: ${why}`);
  }
}

/** The comment may tell what a digest is made of. Whatever goes wrong with that changes nothing. */
async function planOf(
  digest: string,
  pull: RunPullRequest,
  comment: PullRequestComment,
): Promise<ReportPlan | undefined> {
  if (pull.obstacle !== null) return undefined;
  const given = comment.planOfDigest(digest).then(
    (found) => found?.plan ?? undefined,
    () => undefined,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, DATA_PATIENCE_MS);
  });
  try {
    return await Promise.race([given, late]);
  } finally {
    clearTimeout(timer);
  }
}

function notApproved(message: string): MigrationError {
  return new MigrationError({
    reason: 'not-approved',
    message,
    state: NOTHING_TOUCHED,
    next: 'Give the plan as approved-plan, which is the output plan-digest of a dry run. Or see to it that the run belongs to a pull request (the input pr-number), that a dry run has commented on it with the same label, database and folder, and that github-token may read it (pull-requests: write).',
  });
}

/** The engine's refusal for want of an approval, with why there is none. */
export function withMissing(error: unknown, missing: string | undefined): unknown {
  if (!(error instanceof MigrationError) || error.reason !== 'not-approved' || missing === undefined) {
    return error;
  }
  const message = `${error.details.message} ${missing}`;
  const explained = new MigrationError({ ...present(error.details), message });
  if (error.report) explained.report = { ...error.report, error: explained.details };
  return explained;
}
