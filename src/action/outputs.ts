import type { ReportFinding } from '../engine/report.ts';
import { stands } from '../report/findings.ts';
import type { JsonReport } from '../report/json.ts';

/** The outputs of action.yml. All are small; one that does not apply or is not known is empty. */
export function outputsOf(report: JsonReport, reportPath: string): Record<string, string> {
  const { counts, database } = report;
  // Without a database the counts are not known, which is not the same as none.
  const known = (value: number | boolean): string => (database === null ? '' : String(value));
  return {
    status: report.status,
    'has-pending': known(counts.pending > 0),
    'pending-count': known(counts.pending),
    'applied-count': String(counts.newlyApplied),
    'reverted-count': String(counts.reverted),
    'current-version': report.currentVersion ?? '',
    'target-version': report.targetVersion ?? '',
    'plan-digest': report.planDigest ?? '',
    'failure-reason': report.failureReason ?? '',
    'failed-version': failedVersion(report),
    'error-count': String(standing(report, 'error')),
    'warning-count': String(standing(report, 'warning')),
    'report-path': reportPath,
    'duration-ms': String(Math.round(report.durationMs)),
  };
}

function standing({ findings }: JsonReport, severity: ReportFinding['severity']): number {
  return findings.filter((finding) => finding.severity === severity && stands(finding)).length;
}

function failedVersion({ status, migrations }: JsonReport): string {
  if (status !== 'failed' && status !== 'cancelled') return '';
  const failed =
    migrations.find(({ state }) => state === 'failed') ??
    migrations.find(({ state }) => state === 'unfinished');
  return failed?.version ?? '';
}
