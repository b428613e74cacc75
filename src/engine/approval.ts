import { approves, digestInput, digestOfPlan } from './digest.ts';
import type { MigrationsFolder } from './folder.ts';
import { unfinished } from './history-row.ts';
import type { HistoryRow } from './history-row.ts';
import type { ApprovalOptions } from './options.ts';
import type { Plan } from './plan.ts';
import { comparePlans } from './plan-differences.ts';
import type { VersionAsWritten } from './plan-differences.ts';
import { approvedPlanBehind } from './plan-hypotheses.ts';
import type { ReportPlan, ReportWarning } from './report.ts';
import type { Run } from './run.ts';
import { alreadyDone, listedSteps, notApproved, planChanged, shortDigest } from './run-errors.ts';
import { versionKey } from './version.ts';

/** The plan that a run is bound to; `missing` when it must be bound to one and there is none. */
export type Approval = ApprovedPlan | 'missing';

interface ApprovedPlan {
  /** 64 hex digits, or the first 32 or more. */
  digest: string;
  /** The plan itself, where it is at hand and has this digest. */
  data: ReportPlan | undefined;
}

export function approvalOf({ approvedPlan, approvedPlanData }: ApprovalOptions): Approval | undefined {
  if (approvedPlan === null) return 'missing';
  if (approvedPlanData === undefined)
    return approvedPlan === undefined ? undefined : { digest: approvedPlan, data: undefined };
  const digest = digestOfPlan(approvedPlanData);
  if (approvedPlan === undefined) return { digest, data: approvedPlanData };
  return { digest: approvedPlan, data: approves(approvedPlan, digest) ? approvedPlanData : undefined };
}

/**
 * Lets only the approved plan run. With nothing left to run nothing can go wrong either, as when a job that has
 * succeeded is run again: that is a warning of the run and no refusal, unless it is known that what was approved
 * has not been done. A dry run needs no approval; given one, it tells whether that still holds.
 *
 * @throws {MigrationError} `plan-changed`, with what differs as far as it can be known; `not-approved`
 */
export async function requireApproval(
  run: Pick<Run, 'folder' | 'warnings' | 'dryRun'>,
  plan: Plan,
  approval: Approval | undefined,
): Promise<void> {
  const nothingLeft = plan.steps.length === 0;
  if (approval === 'missing') {
    if (nothingLeft || run.dryRun) return;
    throw notApproved(plan);
  }
  if (!approval || approves(approval.digest, plan.digest)) return;
  const { folder, dryRun } = run;
  const asWritten = versionsAsWritten(plan, folder);
  const approved = approval.data ?? (folder && (await approvedPlanBehind(approval.digest, plan, folder)));
  const done = approved !== undefined && isDone(approved, plan, folder);
  if (nothingLeft && (!approved || done)) {
    run.warnings.push(nothingLeftToRun(approval, approved, asWritten));
    return;
  }
  const differences = approved && comparePlans(approved, digestInput(plan), asWritten);
  throw done && approved.steps.length > 0
    ? alreadyDone(approval.digest, plan, { names: namesOfSteps(approved, asWritten), differences })
    : planChanged(approval.digest, plan, { differences, dryRun });
}

/** A plan has versions without leading zeros; people know them as their files, or else the history, have them. */
function versionsAsWritten({ history }: Plan, folder: MigrationsFolder | undefined): VersionAsWritten {
  const known = [...history, ...(folder?.migrations ?? [])];
  const versions = new Map(known.map(({ version }) => [versionKey(version), version]));
  return (key) => versions.get(key) ?? key;
}

/** Whether the history shows that an approved plan was carried out. */
function isDone(approved: ReportPlan, plan: Plan, folder: MigrationsFolder | undefined): boolean {
  const { command, target } = plan;
  const sameTarget = (['database', 'schema', 'table'] as const).every(
    (part) => approved.target[part] === target[part],
  );
  if (approved.command !== command || !sameTarget) return false;
  const rows = new Map(plan.history.map((row) => [versionKey(row.version), row]));
  return approved.steps.every(([version, , direction, sha256]) => {
    const row = rows.get(versionKey(version));
    return direction === 'down' ? !row : row !== undefined && isRecordOf(row, sha256, folder);
  });
}

/** The history has the first 16 digits, or, as the original runner wrote it, those of the text with its byte order mark. */
function isRecordOf(row: HistoryRow, sha256: string, folder: MigrationsFolder | undefined): boolean {
  if (unfinished(row)) return false;
  if (row.checksum === sha256.slice(0, 16)) return true;
  const file = folder?.migrations.find(({ key }) => key === versionKey(row.version));
  return file !== undefined && file.sha256 === sha256 && file.acceptedChecksums.includes(row.checksum);
}

function namesOfSteps({ steps }: ReportPlan, asWritten: VersionAsWritten): string[] {
  return steps.map(([version, name]) => `${asWritten(version)}_${name}`);
}

function nothingLeftToRun(
  { digest }: ApprovedPlan,
  approved: ReportPlan | undefined,
  asWritten: VersionAsWritten,
): ReportWarning {
  const short = shortDigest(digest);
  const names = approved ? namesOfSteps(approved, asWritten) : [];
  const message = !approved
    ? `Nothing is left to run: the approved plan ${short} was not run now. Whether it was run before is not known, because only its digest is at hand.`
    : names.length === 0
      ? `Nothing is left to run, and plan ${short} was approved with nothing to run.`
      : `Nothing is left to run: the approved plan ${short} is done already (${listedSteps(names)}).`;
  return { code: 'approved-plan', message, file: null };
}
