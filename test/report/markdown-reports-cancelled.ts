import type { ReportMigration } from '../../src/engine/report.ts';
import type { ReportCase } from './markdown-reports.ts';
import { applied, error, migration, pending, plan, report, timeline } from './reports.ts';

const whole = { transaction: 'transactional' } as const;
const notAtomic = { transaction: 'statement-by-statement' } as const;

const cancelled = error({
  reason: 'cancelled',
  message: 'Cancelled during 004_schedules.',
  state:
    'Nothing of 004_schedules remains: its transaction was rolled back. Before it this run applied: 003_heartbeats.',
  next: 'Run up again when it should go on.',
});

const oneDone = [...applied(1, 2), migration(3, 'applied', { changed: true })];

function secondOfTwo(row: ReportMigration): ReportMigration[] {
  return [...oneDone, row];
}

/** Runs that someone stopped, with some of it done or none. */
export const stoppedByHand: Record<string, ReportCase> = {
  'cancelled-during': {
    report: report({
      status: 'cancelled',
      plan: plan('up', 3, 4),
      migrations: secondOfTwo(migration(4, 'failed', whole)),
      timeline: timeline('up', [3, 24], [4, 41_000, 'cancelled']),
      error: cancelled,
    }),
  },
  'cancelled-in-the-first': {
    report: report({
      status: 'cancelled',
      plan: plan('up', 4),
      migrations: [...applied(1, 3), migration(4, 'failed', whole)],
      timeline: timeline('up', [4, 41_000, 'cancelled']),
      error: {
        ...cancelled,
        state:
          'Nothing of 004_schedules remains: its transaction was rolled back. Nothing else was applied by this run.',
      },
    }),
  },
  'cancelled-left-unfinished': {
    report: report({
      status: 'cancelled',
      plan: plan('up', 3, 4),
      migrations: secondOfTwo(migration(4, 'unfinished', notAtomic)),
      timeline: timeline('up', [3, 24], [4, 41_000, 'cancelled']),
      error: {
        ...cancelled,
        state:
          '004_schedules is unfinished: it does not run in a transaction, and 1 of its 3 statements is done. Of statement 2 nothing remains.',
      },
    }),
  },
  'cancelled-with-an-unknown-outcome': {
    report: report({
      status: 'cancelled',
      plan: plan('up', 3, 4),
      migrations: [...oneDone, ...pending(4, 4)],
      timeline: timeline('up', [3, 24], [4, 7000, 'unknown']),
      error: error({
        reason: 'cancelled',
        message: 'Cancelled; the server did not answer in time while 004_schedules was being applied.',
        state:
          '004_schedules is either committed with its record or rolled back whole; which of the two is not known yet. Finished by this run: 003_heartbeats.',
        next: 'Run status when the server can be reached: the history tells. Running the command again is safe.',
      }),
    }),
  },
  'cancelled-between': {
    report: report({
      status: 'cancelled',
      plan: plan('up', 3, 4),
      migrations: [...oneDone, ...pending(4, 4)],
      timeline: timeline('up', [3, 24]),
      error: {
        ...cancelled,
        message: 'Cancelled before 004_schedules.',
        state: 'Finished by this run: 003_heartbeats. Nothing else was begun.',
      },
    }),
  },
  'cancelled-before-anything': {
    report: report({
      status: 'cancelled',
      plan: plan('up', 3),
      migrations: [...applied(1, 2), ...pending(3, 3)],
      error: {
        ...cancelled,
        message: 'Cancelled before the first migration.',
        state: 'Nothing was changed in the database.',
      },
    }),
  },
  'cancelled-in-a-rollback': {
    report: report({
      command: 'reset',
      status: 'cancelled',
      plan: plan('reset', 3, 2, 1),
      migrations: [
        migration(1, 'applied'),
        migration(2, 'failed', { ...whole, recordedChecksum: '0002c0ffee5eed42' }),
        migration(3, 'reverted', { changed: true }),
      ],
      currentVersion: '002',
      timeline: timeline('down', [3, 24], [2, 9000, 'cancelled']),
      error: {
        ...cancelled,
        message: 'Cancelled during 002_job_queue.',
        state:
          '002_job_queue is still applied: the transaction of its rollback script was rolled back. Before it this run rolled back: 003_heartbeats.',
        next: 'Run down again when it should go on.',
      },
    }),
  },
};
