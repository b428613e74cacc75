import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import type { ReportFinding } from '../engine/report.ts';

export type FailOn = 'error' | 'warning' | 'never';

/** What a plan fails with for its findings; undefined when none is severe enough. */
export function verdict(findings: readonly ReportFinding[], failOn: FailOn): MigrationError | undefined {
  if (failOn === 'never') return undefined;
  const against = findings.filter(
    ({ severity, guarded, suppressed, evidence }) =>
      guarded === null &&
      suppressed === null &&
      evidence !== 'refuted' &&
      (severity === 'error' || (severity === 'warning' && failOn === 'warning')),
  );
  const [first] = against;
  if (!first) return undefined;
  const count = against.length === 1 ? '1 finding stands' : `${against.length} findings stand`;
  return new MigrationError({
    reason: 'findings',
    message: `${count} against the pending migrations.`,
    state: NOTHING_TOUCHED,
    next: `Do what the findings say. One that is meant is suppressed by a comment above its statement: \`-- migrate-ignore: ${first.rule}: REASON\`.`,
  });
}
