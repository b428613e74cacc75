import { interruptedError, interruptedReport } from '../../src/action/interrupted.ts';
import type { Interruption } from '../../src/action/interrupted.ts';
import type { ReportMigration } from '../../src/engine/report.ts';
import { failureReport } from '../../src/report/failure.ts';
import type { ReportCase } from './markdown-reports.ts';
import { applied, error, migration, report } from './reports.ts';

/** 003 was finished by the step, and 004 was running when it was killed. */
const during: Interruption = {
  command: 'up',
  gone: true,
  progress: {
    finished: 1,
    last: { version: '003', name: 'heartbeats' },
    running: { version: '004', name: 'schedules' },
    begun: [],
    sessions: [],
    report: null,
    digest: '8d1e44a90c21f0b7a9d3c5e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c2d4e6f80a',
  },
};
const rollingBack: Interruption = {
  ...during,
  command: 'down',
  progress: {
    ...during.progress,
    last: { version: '004', name: 'schedules' },
    running: { version: '003', name: 'heartbeats' },
  },
};

/** `history` is that of 003 and 004 as it was found afterwards. */
function found(interruption: Interruption, ...history: ReportMigration[]): ReportCase {
  const seen = report({ command: 'status', migrations: [...applied(1, 2), ...history] });
  return { report: interruptedReport(seen, interruption), kinds: ['comment', 'summary'] };
}

/** Steps that were killed before they could tell anything, as the post step tells of them. */
export const killed: Record<string, ReportCase> = {
  'killed-during': found(during, migration(3, 'applied'), migration(4, 'pending')),
  'killed-after-the-commit': found(during, migration(3, 'applied'), migration(4, 'applied')),
  'killed-left-unfinished': found(during, migration(3, 'applied'), migration(4, 'unfinished')),
  'killed-in-the-first': found(
    { ...during, progress: { ...during.progress, finished: 0, last: null } },
    migration(3, 'applied'),
    migration(4, 'pending'),
  ),
  'killed-before-anything': found(
    { ...during, progress: { ...during.progress, finished: 0, last: null, running: null } },
    migration(3, 'pending'),
    migration(4, 'pending'),
  ),
  'killed-in-a-rollback': found(rollingBack, migration(3, 'applied'), migration(4, 'pending')),
  'killed-and-still-running': found(
    { ...during, gone: false },
    migration(3, 'applied'),
    migration(4, 'pending'),
  ),
  'killed-in-a-rollback-and-still-running': found(
    { ...rollingBack, gone: false },
    migration(3, 'applied'),
    migration(4, 'pending'),
  ),
  'killed-with-an-unknown-outcome': {
    report: {
      ...failureReport('up', interruptedError(undefined, { ...during, gone: false }).details, {
        dryRun: false,
        durationMs: 0,
      }),
      planDigest: during.progress.digest,
    },
    kinds: ['comment', 'summary'],
  },
  'killed-in-a-dry-run': {
    report: failureReport(
      'up',
      error({
        reason: 'cancelled',
        message: 'The step was ended before it could tell what it saw.',
        state: 'Nothing was changed in the database. It only reads.',
        next: 'Run the job again.',
      }),
      { dryRun: true, durationMs: 0 },
    ),
    kinds: ['summary'],
  },
};
