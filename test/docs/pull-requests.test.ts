import { expect, test } from 'vitest';
import { applyingHeadline, headline } from '../../src/report/headline.ts';
import type { ReportRehearsal, ReportRollback } from '../../src/engine/report-rehearsal.ts';
import type { FailureReason, Report, ReportFinding } from '../../src/engine/report.ts';
import { applied, error, finding, migration, pending, report, step } from '../report/reports.ts';
import { checkBlocks } from './checked.ts';
import { readDocument, tableRows } from './markdown.ts';
import { planOf, stepOf } from './plans.ts';
import { areSteps, isInJob } from './steps.ts';

await checkBlocks('docs/pull-requests.md', {
  'One comment for each database': [isInJob],
  'What does not fit': [areSteps],
});

function rehearsal(...outcomes: ReportRollback['outcome'][]): ReportRehearsal {
  const rollback = { message: null, changes: [], again: [], againError: null };
  return {
    shadow: { kind: 'binaries', serverVersion: '17.5', targetMajor: null },
    base: { from: 'target', migrations: 2 },
    ...{ notes: [], locks: [], changes: [], diagram: null, drift: null, phases: [] },
    rollbacks: outcomes.map((outcome, index) => ({
      ...{ version: `00${index + 3}`, file: `migrations/down/00${index + 3}.sql`, outcome },
      ...rollback,
    })),
  };
}

/** A dry run with two pending migrations. */
function previewed(rehearsed: ReportRehearsal, findings: ReportFinding[] = []): Report {
  const migrations = [...applied(1, 2), ...pending(3, 4)];
  return report({ dryRun: true, migrations, steps: [step(3), step(4)], rehearsal: rehearsed, findings });
}

const SQLSTATES: Partial<Record<FailureReason, string>> = { 'sql-error': '23502' };

test('the page shows first lines as they are written', async () => {
  const label = 'production';
  const two = planOf({ steps: [stepOf('3'), stepOf('4')] });
  const now = (from: number, to: number): Partial<Report> => ({
    migrations: [
      ...applied(1, 2),
      ...applied(from, to, { changed: true }),
      ...(to < 4 ? [migration(4, 'failed', { transaction: 'transactional' })] : []),
    ],
    plan: two,
  });
  const stopped = (reason: FailureReason, more: Partial<Report>): Report =>
    report({ status: 'failed', ...more, error: error({ reason, sqlstate: SQLSTATES[reason] ?? null }) });
  const shown: Report[] = [
    report({ dryRun: true, migrations: [...applied(1, 2), ...pending(3, 4)], steps: [step(3), step(4)] }),
    report({ dryRun: true, database: null, steps: [step(1), step(2)] }),
    previewed(rehearsal('exact', 'exact')),
    previewed(rehearsal('exact', 'different'), [finding({})]),
    previewed(rehearsal('not-run', 'not-run'), [finding({ rule: 'statement-fails', severity: 'error' })]),
    report({
      dryRun: true,
      database: null,
      steps: [step(1), step(2)],
      rehearsal: rehearsal('exact', 'exact'),
    }),
    report({ dryRun: true, migrations: applied(1, 2) }),
    stopped('checksum-mismatch', {
      dryRun: true,
      migrations: [...applied(1, 1), migration(2, 'mismatch')],
    }),
    report({ status: 'applied', ...now(3, 4) }),
    stopped('sql-error', now(3, 3)),
    stopped('plan-changed', { migrations: [...applied(1, 2), ...pending(3, 4)] }),
    stopped('cancelled', { ...now(3, 3), status: 'cancelled' }),
    stopped('unknown-outcome', {
      migrations: [...applied(1, 2), ...pending(3, 4)],
      plan: two,
      timeline: [
        {
          version: '003',
          name: 'orders',
          direction: 'up',
          startedMs: 0,
          durationMs: 9,
          outcome: 'unknown',
        },
      ],
    }),
  ];
  const written = shown.map((one) => headline(one, { label }));
  written.push(applyingHeadline({ digest: '8d1e44a90c21', label, command: 'up' }));
  const rows = tableRows(await readDocument('docs/pull-requests.md'), 'The comment');
  expect(written.sort()).toEqual(rows.map(([line = '']) => `### ${line}`).sort());
});
