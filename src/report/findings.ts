import type { ReportFinding } from '../engine/report.ts';
import type { JsonReport } from './json.ts';

/** Findings by what they ask of a reader. */
export interface SortedFindings {
  /** What stands, most severe first, that it does not run before all else, in the order of the files within. */
  standing: readonly ReportFinding[];
  /** Harmless here, and why. */
  guarded: readonly ReportFinding[];
  /** Foreseen by a rule, run on the shadow, and not so. */
  refuted: readonly ReportFinding[];
  /** A comment in the file says why it is meant. */
  suppressed: readonly ReportFinding[];
}

/** The rule of a statement that failed in the rehearsal. */
const FAILS = 'statement-fails';

const SEVERITIES = ['error', 'warning', 'notice'] as const;

export function sortedFindings(findings: readonly ReportFinding[]): SortedFindings {
  const standing = findings.filter(stands);
  return {
    standing: SEVERITIES.flatMap((severity) => {
      const of = standing.filter((one) => one.severity === severity);
      const [runs, fails] = [
        of.filter(({ rule }) => rule !== FAILS),
        of.filter(({ rule }) => rule === FAILS),
      ];
      return [...fails, ...runs];
    }),
    guarded: findings.filter(({ guarded }) => guarded !== null),
    refuted: findings.filter(
      ({ evidence, suppressed, guarded }) =>
        evidence === 'refuted' && suppressed === null && guarded === null,
    ),
    suppressed: findings.filter(({ suppressed, guarded }) => suppressed !== null && guarded === null),
  };
}

/** Whether a finding counts: neither harmless here, nor suppressed, nor refuted. */
export function stands({
  guarded,
  suppressed,
  evidence,
}: Pick<ReportFinding, 'guarded' | 'suppressed' | 'evidence'>): boolean {
  return guarded === null && suppressed === null && evidence !== 'refuted';
}

/** Whether the rules were held against a plan: only then no finding means that there is none. */
export function wasChecked({
  command,
  dryRun,
  error,
}: Pick<JsonReport, 'command' | 'dryRun' | 'error'>): boolean {
  if (command !== 'check' && !(command === 'up' && dryRun)) return false;
  return error === null || error.reason === 'findings';
}
