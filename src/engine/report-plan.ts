import type { ReportPlan } from './report.ts';

/** A plan that came from outside, or what is wrong with it. */
export type ReadPlan = { plan: ReportPlan } | { problems: string[] };

/** Problems that are told one by one. */
const MOST_PROBLEMS = 10;

/**
 * Takes a value of unknown origin for a plan, every field of it checked; fields that plans do not have are left
 * behind. The problems say where in the plan they are: `steps[3] must be …`.
 */
export function readReportPlan(value: unknown): ReadPlan {
  const problems: string[] = [];
  const need = (holds: boolean, problem: string): void => {
    if (!holds && problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  if (!isRecord(value)) return { problems: ['it must be an object.'] };
  const { v, command, limit, target, applied, steps, atomic } = value;
  need(v === 1, 'v must be 1: other versions of this program make other plans.');
  need(isOneOf(command, ['up', 'down', 'reset']), 'command must be up, down or reset.');
  need(isLimit(limit), 'limit must be null, { steps: a number from 1 } or { to: a version }.');
  need(atomic === undefined || atomic === true, 'atomic must be true or left out.');
  need(isTarget(target), 'target must have database, schema and table, all of them text.');
  for (const [name, list, is, shape] of [
    ['applied', applied, isApplied, '[version, checksum]'],
    [
      'steps',
      steps,
      isStep,
      '[version, name, direction, SHA-256 in hex, transaction] and, of a step that is gone on with, the number of its statements that are done',
    ],
  ] as const) {
    if (!Array.isArray(list)) need(false, `${name} must be a list.`);
    else
      list.forEach((item, index) => {
        need(is(item), `${name}[${index}] must be ${shape}.`);
      });
  }
  return problems.length > 0 ? { problems } : { plan: copyOf(value as unknown as ReportPlan) };
}

/** With the fields of a plan and no others, since every field goes into its digest. */
function copyOf({ v, command, limit, target, applied, steps, atomic }: ReportPlan): ReportPlan {
  const { database, schema, table } = target;
  return {
    v,
    command,
    limit: limit && { ...limit },
    target: { database, schema, table },
    applied,
    steps,
    ...(atomic && { atomic }),
  };
}

function isLimit(value: unknown): boolean {
  if (value === null) return true;
  if (!isRecord(value) || Object.keys(value).length !== 1) return false;
  const { steps, to } = value;
  return isVersion(to) || (Number.isSafeInteger(steps) && Number(steps) >= 1);
}

function isTarget(value: unknown): boolean {
  return isRecord(value) && [value['database'], value['schema'], value['table']].every(isText);
}

function isApplied(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isVersion(value[0]) && isText(value[1]);
}

function isStep(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 5 || value.length > 6) return false;
  const [version, name, direction, sha256, transaction, done] = value as unknown[];
  return (
    isVersion(version) &&
    isText(name) &&
    isOneOf(direction, ['up', 'down']) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    isOneOf(transaction, ['transactional', 'statement-by-statement']) &&
    (value.length === 5 || (Number.isSafeInteger(done) && Number(done) >= 0))
  );
}

function isVersion(value: unknown): boolean {
  return typeof value === 'string' && /^\d+$/.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isOneOf(value: unknown, words: readonly string[]): boolean {
  return typeof value === 'string' && words.includes(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
