import { readdirSync } from 'node:fs';
import type { Environment } from '../postgres/environment.ts';
import type { JsonReport } from '../report/json.ts';

/** The commonest reason for a migrations folder that is not there: nothing was checked out. */
export function withCheckoutHint(report: JsonReport, environment: Environment): JsonReport {
  if (report.error?.reason !== 'invalid-migrations' || !isEmpty(environment['GITHUB_WORKSPACE']))
    return report;
  const next = 'Nothing is checked out: put a step with uses: actions/checkout before this one.';
  return { ...report, error: { ...report.error, next } };
}

function isEmpty(folder: string | undefined): boolean {
  try {
    return folder !== undefined && readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}
