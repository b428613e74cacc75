import type { ReportCase } from './markdown-reports.ts';
import { applied, migration, pending, plan, report, timeline } from './reports.ts';

const notAtomic = { transaction: 'statement-by-statement' } as const;

/** A long run: one that takes its time among many that do not. */
const long = Array.from({ length: 120 }, (_, index): [number, number] => [
  index + 1,
  index === 70 ? 95_000 : 20 + (index % 7) * 15,
]);

/** Commands that did what they were asked. */
export const ran: Record<string, ReportCase> = {
  'up-applied': {
    report: report({
      status: 'applied',
      targetVersion: '004',
      plan: plan('up', 3, 4),
      migrations: [
        ...applied(1, 2),
        migration(3, 'applied', { changed: true }),
        migration(4, 'applied', { changed: true, executionTimeMs: 1712, ...notAtomic }),
      ],
      timeline: timeline('up', [3, 24], [4, 1733]),
      durationMs: 1904,
    }),
  },
  'up-applied-a-part': {
    report: report({
      status: 'applied',
      migrations: [...applied(1, 2), migration(3, 'applied', { changed: true }), ...pending(4, 5)],
      timeline: timeline('up', [3, 24]),
    }),
  },
  'up-applied-one-more-of-many': {
    report: report({
      status: 'applied',
      migrations: [...applied(1, 41), migration(42, 'applied', { changed: true })],
    }),
  },
  'up-applied-many': {
    report: report({
      status: 'applied',
      migrations: applied(1, 120, { changed: true }),
      timeline: timeline('up', ...long),
      durationMs: 103_000,
    }),
  },
  'up-applied-for-an-hour': {
    report: report({
      status: 'applied',
      migrations: [...applied(1, 2), ...applied(3, 5, { changed: true, executionTimeMs: 1_500_000 })],
      timeline: timeline('up', [3, 900_000], [4, 2_700_000], [5, 300_000]),
      durationMs: 3_900_000,
    }),
  },
  'up-nothing-to-do': { report: report({ targetVersion: '002', migrations: applied(1, 2) }) },
  'up-nothing-within-the-limit': {
    report: report({ status: 'pending', migrations: [...applied(1, 2), ...pending(3, 4)] }),
  },
  'up-of-an-empty-folder': {
    report: report({
      warnings: [
        {
          code: 'empty-folder',
          message: 'migrations/versions holds no migration (NNN_name.sql).',
          file: 'migrations/versions',
        },
      ],
    }),
  },
  'down-reverted': {
    report: report({
      command: 'down',
      status: 'reverted',
      migrations: [...applied(1, 1), migration(2, 'skipped'), migration(3, 'reverted', { changed: true })],
      timeline: timeline('down', [3, 24]),
      warnings: [
        {
          code: 'no-rollback-script',
          message:
            '002_job_queue is skipped and stays applied: it has no rollback script. Expected at migrations/down/002_job_queue_down.sql.',
          file: 'migrations/down/002_job_queue_down.sql',
        },
      ],
    }),
  },
  'down-all-skipped': {
    report: report({ command: 'down', migrations: [...applied(1, 1), migration(2, 'skipped')] }),
  },
  'reset-reverted': {
    report: report({
      command: 'reset',
      status: 'reverted',
      migrations: [1, 3, 4].map((number) => migration(number, 'reverted', { changed: true })),
      timeline: timeline('down', [4, 310], [3, 24], [1, 1200]),
    }),
  },
  'status-up-to-date': {
    report: report({
      command: 'status',
      migrations: [
        ...applied(1, 2),
        migration(3, 'future', { version: '20261101120000', name: 'from_a_newer_release', hasDown: false }),
      ],
      warnings: [
        {
          code: 'future-migration',
          message:
            '20261101120000_from_a_newer_release is applied, but is above every file: this checkout is older than the database.',
          file: null,
        },
      ],
    }),
  },
  'status-pending': {
    report: report({
      command: 'status',
      status: 'pending',
      migrations: [...applied(1, 2), ...pending(3, 3)],
    }),
  },
  'status-before-the-first-run': {
    report: report({ command: 'status', status: 'pending', migrations: pending(1, 2) }),
  },
  'status-of-many': {
    report: report({
      command: 'status',
      status: 'pending',
      migrations: [...applied(1, 58), ...pending(59, 60)],
    }),
  },
  'status-unfinished': {
    report: report({
      command: 'status',
      migrations: [...applied(1, 2), migration(3, 'unfinished')],
      warnings: [
        {
          code: 'unfinished',
          message: '003_heartbeats was begun and not finished. verify says what to do.',
          file: 'migrations/versions/003_heartbeats.sql',
        },
      ],
    }),
  },
  'verify-clean': { report: report({ command: 'verify', migrations: [...applied(1, 2), ...pending(3, 3)] }) },
};
