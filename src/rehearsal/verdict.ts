import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import type { ReportFinding } from '../engine/report.ts';

export type FailOn = 'error' | 'warning' | 'never';

/** What is wrong with a comment is mended there, and no comment makes a statement run. */
const NOT_BY_COMMENT: readonly string[] = [
  'statement-fails',
  'enum-value-used-in-same-transaction',
  'pending-trigger-events',
  'suppression-without-reason',
  'suppression-unknown-rule',
  'unused-suppression',
];

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
  if (against.length === 0) return undefined;
  const suppressible = against.find(
    ({ rule }) => !NOT_BY_COMMENT.includes(rule) && !rule.startsWith('data-'),
  );
  const count = against.length === 1 ? '1 finding stands' : `${against.length} findings stand`;
  return new MigrationError({
    reason: 'findings',
    message: `${count} against the pending migrations.`,
    state: NOTHING_TOUCHED,
    next: [
      'Do what the findings say.',
      ...(suppressible === undefined
        ? []
        : [
            `One that is meant is suppressed by a comment above its statement that says migrate-ignore: ${suppressible.rule}: REASON.`,
          ]),
    ].join(' '),
  });
}
