import type { ReportDifference, ReportPlan } from './report.ts';
import { compareVersions, versionKey } from './version.ts';

/** A difference, and a clause of a sentence that says it. */
export interface PlanDifference extends ReportDifference {
  says: string;
}

/** A version as the files or the history write it; plans have versions without leading zeros. */
export type VersionAsWritten = (version: string) => string;

/** How many differences are named one by one. */
const MOST = 50;

/**
 * Where the plan that would run now differs from the approved one, field by field. First what explains the
 * rest: what was asked for, where, the files that changed, the history; then the steps that come and go with
 * it. At most 50, and then one that counts the others. Empty for equal plans.
 */
export function comparePlans(
  approvedPlan: ReportPlan,
  planNow: ReportPlan,
  asWritten: VersionAsWritten,
): PlanDifference[] {
  const approved = written(approvedPlan, asWritten);
  const now = written(planNow, asWritten);
  const differences = [
    ...requestDifferences(approved, now),
    ...changedSteps(approved, now),
    ...historyDifferences(approved, now),
    ...stepsThatComeOrGo(approved, now),
  ];
  const more = differences.length - MOST;
  if (more <= 0) return differences;
  const rest = `${more} more ${more === 1 ? 'difference' : 'differences'}`;
  return [...differences.slice(0, MOST), { field: rest, approved: null, now: null, says: rest }];
}

function written(plan: ReportPlan, asWritten: VersionAsWritten): ReportPlan {
  const { limit, applied, steps } = plan;
  return {
    ...plan,
    limit: limit && 'to' in limit ? { to: asWritten(limit.to) } : limit,
    applied: applied.map(([version, checksum]) => [asWritten(version), checksum]),
    steps: steps.map(([version, ...step]) => [asWritten(version), ...step]),
  };
}

type Step = ReportPlan['steps'][number];

/** What was asked for, and where. */
function requestDifferences(approved: ReportPlan, now: ReportPlan): PlanDifference[] {
  const differences: PlanDifference[] = [];
  const compare = (field: string, before: string, after: string, says: string): void => {
    if (before !== after) differences.push({ field, approved: before, now: after, says });
  };
  compare(
    'command',
    approved.command,
    now.command,
    `it was approved for ${approved.command}, and this is ${now.command}`,
  );
  for (const part of ['database', 'schema', 'table'] as const) {
    const [before, after] = [approved.target[part], now.target[part]];
    const what = part === 'table' ? 'history table' : part;
    compare(part, before, after, `it was approved for the ${what} ${before}, and this is ${after}`);
  }
  const [before, after] = [limitInWords(approved.limit), limitInWords(now.limit)];
  compare('limit', before, after, `it was approved for ${before}, and this is ${after}`);
  const [apart, together] = ['a transaction for each migration', 'one transaction for all migrations'];
  const [was, is] = [approved.atomic ? together : apart, now.atomic ? together : apart];
  compare('atomic', was, is, `it was approved for ${was}, and this is ${is}`);
  return differences;
}

/** Steps of both plans whose files, names or ways to run have changed. */
function changedSteps(approved: ReportPlan, now: ReportPlan): PlanDifference[] {
  const before = new Map(approved.steps.map((step) => [stepKey(step), step]));
  const after = new Map(now.steps.map((step) => [stepKey(step), step]));
  const differences: PlanDifference[] = [];
  for (const [key, [version, name, direction, sha256, transaction, done]] of after) {
    const old = before.get(key);
    if (!old) continue;
    const title = `${version}_${name}`;
    const [, oldName, oldDirection, oldSha256, oldTransaction, oldDone] = old;
    const compare = (field: string, approved: string, now: string, says: string): void => {
      if (approved !== now) differences.push({ field: `${title} ${field}`, approved, now, says });
    };
    compare('SQL', short(oldSha256), short(sha256), `the SQL of ${title} has changed`);
    compare('name', oldName, name, `${version}_${oldName} is named ${title} now`);
    compare(
      'direction',
      oldDirection,
      direction,
      direction === 'up'
        ? `${title} would be applied, and was to be rolled back`
        : `${title} would be rolled back, and was to be applied`,
    );
    compare(
      'transaction',
      oldTransaction,
      transaction,
      transaction === 'transactional'
        ? `${title} would run in one transaction now`
        : `${title} would run statement by statement now`,
    );
    compare(
      'start',
      startInWords(oldDone),
      startInWords(done),
      done === undefined
        ? `${title} would run from its beginning, and was to be gone on with`
        : `${title} is begun: it would run from statement ${done + 1} on`,
    );
  }
  const order = (steps: Iterable<string>, others: ReadonlyMap<string, Step>): string[] =>
    [...steps].filter((key) => others.has(key));
  const [oldOrder, newOrder] = [order(before.keys(), after), order(after.keys(), before)];
  if (oldOrder.join() !== newOrder.join()) {
    differences.push({
      field: 'order of steps',
      approved: listed(oldOrder),
      now: listed(newOrder),
      says: 'the order of the steps has changed',
    });
  }
  return differences;
}

/** What the plan starts from. */
function historyDifferences(approved: ReportPlan, now: ReportPlan): PlanDifference[] {
  const before = new Map(approved.applied);
  const after = new Map(now.applied);
  const versions = [...new Set([...before.keys(), ...after.keys()])].sort(compareVersions);
  return versions.flatMap((version): PlanDifference[] => {
    const [old, current] = [before.get(version), after.get(version)];
    if (old === current) return [];
    const begun = now.steps.some(([key, , direction]) => key === version && direction === 'up');
    const says =
      old === undefined
        ? `${version} has been ${begun ? 'begun' : 'applied'} since`
        : current === undefined
          ? `${version} is not applied any more`
          : `${version} is recorded with another checksum now`;
    const difference = { approved: shortOrNull(old), now: shortOrNull(current), says };
    return [{ field: `applied ${version}`, ...difference }];
  });
}

/** Steps of one plan alone. */
function stepsThatComeOrGo(approved: ReportPlan, now: ReportPlan): PlanDifference[] {
  const before = new Set(approved.steps.map(stepKey));
  const after = new Set(now.steps.map(stepKey));
  const added = now.steps.filter((step) => !before.has(stepKey(step)));
  const removed = approved.steps.filter((step) => !after.has(stepKey(step)));
  return [
    ...added.map((step) => ({
      field: titleOf(step),
      approved: null,
      now: inWords(step),
      says: `${titleOf(step)} would ${verb(step)}, too`,
    })),
    ...removed.map((step) => ({
      field: titleOf(step),
      approved: inWords(step),
      now: null,
      says: `${titleOf(step)} would not ${verb(step)} any more`,
    })),
  ];
}

function stepKey([version]: Step): string {
  return versionKey(version);
}

function titleOf([version, name]: Step): string {
  return `${version}_${name}`;
}

function verb([, , direction]: Step): string {
  return direction === 'up' ? 'be applied' : 'be rolled back';
}

function inWords([, , direction, sha256]: Step): string {
  return `${direction === 'up' ? 'apply' : 'roll back'}, SQL ${short(sha256)}`;
}

function startInWords(done: number | undefined): string {
  return done === undefined ? 'from the beginning' : `from statement ${done + 1}`;
}

function limitInWords(limit: ReportPlan['limit']): string {
  if (limit === null) return 'all';
  return 'to' in limit ? `to ${limit.to}` : `${limit.steps} ${limit.steps === 1 ? 'step' : 'steps'}`;
}

function listed(versions: readonly string[]): string {
  return versions.length > 10 ? `${versions.slice(0, 10).join(', ')}, …` : versions.join(', ');
}

function shortOrNull(checksum: string | undefined): string | null {
  return checksum === undefined ? null : short(checksum);
}

/** As digests are shown. */
function short(hash: string): string {
  return hash.slice(0, 12);
}
