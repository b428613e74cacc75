import type { ReportFinding } from '../engine/report.ts';

/** Findings by what they ask of a reader. */
export interface SortedFindings {
  /** What stands, most severe first, in the order of the files within. */
  standing: readonly ReportFinding[];
  /** Foreseen by a rule, run on the shadow, and not so. */
  refuted: readonly ReportFinding[];
  /** A comment in the file says why it is meant. */
  suppressed: readonly ReportFinding[];
}

const SEVERITIES = ['error', 'warning', 'notice'] as const;

export function sortedFindings(findings: readonly ReportFinding[]): SortedFindings {
  const standing = findings.filter(stands);
  return {
    standing: SEVERITIES.flatMap((severity) => standing.filter((one) => one.severity === severity)),
    refuted: findings.filter(({ evidence, suppressed }) => evidence === 'refuted' && suppressed === null),
    suppressed: findings.filter(({ suppressed }) => suppressed !== null),
  };
}

/** Whether a finding counts: neither suppressed nor refuted. */
export function stands({ suppressed, evidence }: Pick<ReportFinding, 'suppressed' | 'evidence'>): boolean {
  return suppressed === null && evidence !== 'refuted';
}
