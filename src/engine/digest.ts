import { createHash } from 'node:crypto';
import type { HistoryRow } from './history-row.ts';
import type { Plan, PlannedStep } from './plan.ts';
import type { ReportPlan } from './report.ts';
import { compareVersions, versionKey } from './version.ts';

/**
 * SHA-256, in hex, over the canonical JSON of what a plan would run and what it starts from. No hosts, users,
 * rendered text or times: the same files against the same history give the same digest anywhere.
 */
export function planDigest(plan: Omit<Plan, 'digest'>): string {
  return digestOfPlan(digestInput(plan));
}

/** The digest of a plan that is at hand as data. */
export function digestOfPlan(plan: ReportPlan): string {
  return createHash('sha256')
    .update(canonicalJson({ ...plan }), 'utf8')
    .digest('hex');
}

/** What is hashed. */
export function digestInput(plan: Omit<Plan, 'digest'>): ReportPlan {
  return {
    v: 1,
    command: plan.command,
    limit: plan.limit,
    target: { database: plan.target.database, schema: plan.target.schema, table: plan.target.table },
    applied: appliedRows(plan.history),
    steps: plan.steps.map(planStep),
    ...(plan.atomic && { atomic: true }),
  };
}

/** A history as a plan starts from it. */
export function appliedRows(
  history: readonly Pick<HistoryRow, 'version' | 'checksum'>[],
): ReportPlan['applied'] {
  return [...history]
    .sort((a, b) => compareVersions(a.version, b.version))
    .map((row) => [versionKey(row.version), row.checksum]);
}

/** A step as a plan names it. */
export function planStep(step: PlannedStep): ReportPlan['steps'][number] {
  const { key, name, direction, sha256, script, resume } = step;
  const whole = [key, name, direction, sha256, script.transaction] as const;
  return resume ? [...whole, resume.done] : [...whole];
}

/**
 * How many of its 64 digits bind to a plan. Whoever writes the files can make two plans that have fewer digits in
 * common in minutes (12 digits: 2^24 tries), and have one of them approved; 32 are out of reach.
 */
const LEAST_DIGITS = 32;

/** What is wrong with hex digits that are given as a plan digest; undefined when nothing is. */
export function digestProblem(hex: string): string | undefined {
  if (hex.length > 64) return 'a plan digest has 64 hex digits';
  if (hex.length >= LEAST_DIGITS) return undefined;
  return `a plan digest has 64 hex digits, of which fewer than ${LEAST_DIGITS} do not tell one plan from another that was made to look like it`;
}

/** Where the whole digest is. */
export const WHOLE_DIGEST =
  'Copy the whole digest: it is in the line of the plan in the comment, the output plan-digest, and planDigest of --json.';

/** Whether an approval names this digest: all of it, or enough of its digits. */
export function approves(approvedPlan: string, digest: string): boolean {
  const given = approvedPlan
    .trim()
    .toLowerCase()
    .replace(/^sha256:/, '');
  return given.length >= LEAST_DIGITS && digest.startsWith(given);
}

type Json =
  string | number | boolean | null | readonly (Json | undefined)[] | { readonly [key: string]: Json };

/** JSON with the keys of every object in code unit order and no white space (as RFC 8785 orders them). */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) {
    // The rows of a history, a thousand times the rest: there are no keys to be put in order.
    if (value.every((item) => typeof item === 'string')) return JSON.stringify(value);
    const items = value.filter((item) => item !== undefined);
    return `[${items.map((item) => canonicalJson(item)).join(',')}]`;
  }
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly (Json | undefined)[] {
  return Array.isArray(value);
}
