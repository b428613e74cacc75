import { failureReport } from '../../src/report/failure.ts';
import type { ReportCase } from './markdown-reports.ts';
import { applied, error, migration, pending, problem, report } from './reports.ts';

const mismatch = problem({
  message:
    'migrations/versions/002_job_queue.sql has changed since it was applied: its checksum is 0be4417ac3d2e1f0, the history has 0002c0ffee5eed42. Only white space or comments differ. Last changed by commit 4be1c0f9a2d3 (Ann, 2026-11-19: Tidy up #12, thanks @bob).',
  remedy:
    'Restore the file: git restore --source=77c0a1d2e3f4 -- migrations/versions/002_job_queue.sql. If the change is wanted, put it into a new migration.',
  file: 'migrations/versions/002_job_queue.sql',
});
const missing = problem({
  message: '003_heartbeats is applied, but the folder has no file for version 003.',
  remedy:
    'Bring the file back. When it is gone from the working tree alone: git restore -- migrations/versions/003_heartbeats.sql',
  file: 'migrations/versions/003_heartbeats.sql',
});

/** Commands that were refused, or failed before they ran anything. */
export const failed: Record<string, ReportCase> = {
  'checksum-mismatch': {
    report: report({
      status: 'failed',
      migrations: [
        ...applied(1, 1),
        migration(2, 'mismatch', { checksum: '0be4417ac3d2e1f0' }),
        ...pending(3, 3),
      ],
      error: error({
        reason: 'checksum-mismatch',
        message: mismatch.message,
        next: mismatch.remedy ?? '',
        file: mismatch.file,
        problems: [mismatch],
      }),
    }),
  },
  'verify-finds-two': {
    report: report({
      command: 'verify',
      status: 'failed',
      migrations: [
        ...applied(1, 1),
        migration(2, 'mismatch', { checksum: '0be4417ac3d2e1f0' }),
        migration(3, 'missing', { hasDown: false }),
      ],
      error: error({
        reason: 'checksum-mismatch',
        message: '2 problems between the files and the history.',
        next: 'See to every problem listed and run the command again.',
        file: mismatch.file,
        problems: [mismatch, missing],
      }),
    }),
  },
  'missing-migration': {
    report: report({
      status: 'failed',
      migrations: [...applied(1, 2), migration(3, 'missing', { hasDown: false }), ...pending(4, 4)],
      error: error({
        reason: 'missing-migration',
        message: missing.message,
        next: missing.remedy ?? '',
        file: missing.file,
        problems: [missing],
      }),
    }),
  },
  unfinished: {
    report: report({
      status: 'failed',
      migrations: [...applied(1, 2), migration(3, 'unfinished')],
      error: error({
        reason: 'unfinished',
        message:
          'The application of 003_heartbeats was begun and not finished. 1 of its statements is done; the one after may be.',
        next: `See in the database which statements of the file took effect. Undo them by hand and remove the row with DELETE FROM "public"."_migrations" WHERE version = '003'; Then run up again.`,
        file: 'migrations/versions/003_heartbeats.sql',
      }),
    }),
  },
  'out-of-order': {
    report: report({
      status: 'failed',
      migrations: [...applied(1, 1), ...pending(2, 2), ...applied(3, 3)],
      error: error({
        reason: 'out-of-order',
        message:
          'migrations/versions/002_job_queue.sql is pending, but a higher version (003) is applied already.',
        next: 'Give the file a version above every applied one, or allow this with out-of-order: allow.',
        file: 'migrations/versions/002_job_queue.sql',
      }),
    }),
  },
  'no-rollback-script': {
    report: report({
      command: 'down',
      status: 'failed',
      migrations: applied(1, 2),
      error: error({
        reason: 'no-rollback-script',
        message: 'Migration 002_job_queue has no rollback script.',
        next: 'Write the scripts, or run without require-down: migrations without a script are then skipped.',
        problems: [
          problem({
            message:
              '002_job_queue has no rollback script; expected at migrations/down/002_job_queue_down.sql.',
            file: 'migrations/down/002_job_queue_down.sql',
          }),
        ],
      }),
    }),
  },
  'plan-changed': {
    report: report({
      status: 'failed',
      planDigest: '8d1e44a90c21f0b7a9d3c5e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c2d4e6f80a',
      migrations: [...applied(1, 2), ...pending(3, 4)],
      error: error({
        reason: 'plan-changed',
        message:
          'The approved plan is 5a77d01c9e3b; what would run now is plan 8d1e44a90c21: 003_heartbeats, 004_schedules.',
        next: 'The files or the database have changed since the approval. Make the plan again with a dry run, and have it approved.',
        differences: [
          { field: 'applied 002', approved: 'not applied', now: 'applied, checksum 0002c0ffee5eed42' },
          { field: 'SQL of 003_heartbeats', approved: 'SHA-256 5a77d01c9e3b', now: 'SHA-256 0be4417ac3d2' },
          { field: 'step 004_schedules', approved: null, now: 'up, in one transaction' },
        ],
      }),
    }),
  },
  'plan-changed-for-a-rollback': {
    report: report({
      command: 'down',
      status: 'failed',
      migrations: applied(1, 2),
      error: error({
        reason: 'plan-changed',
        message: 'The approved plan is 5a77d01c9e3b; what would run now is plan 8d1e44a90c21: 002_job_queue.',
        next: 'Make the plan again with a dry run, and have it approved.',
      }),
    }),
  },
  'not-approved': {
    report: report({
      status: 'failed',
      migrations: [...applied(1, 2), ...pending(3, 3)],
      error: error({
        reason: 'not-approved',
        message: 'No comment of pull request #17 has a plan for this database.',
        next: 'Run a dry run on the pull request first, and have its plan approved.',
      }),
    }),
  },
  'not-allowed': {
    report: failureReport(
      'reset',
      error({
        reason: 'not-allowed',
        message: 'reset does not run on a pull request against a given database.',
        next: 'Run it from another event, or set allow-destructive: true.',
      }),
      { dryRun: false, durationMs: 4 },
    ),
  },
  'invalid-input': {
    report: failureReport(
      'up',
      error({
        reason: 'invalid-input',
        message: '2 problems with the input.',
        next: 'The inputs are described in action.yml.',
        problems: [
          problem({ message: 'steps must be a whole number from 1, not "many".' }),
          problem({
            message: 'lock-timeout is not understood: "5 parsecs" has an unknown unit: parsecs.',
            remedy: 'Write 500ms, 5s, 2min or 1h.',
          }),
        ],
      }),
      { dryRun: false, durationMs: 1 },
    ),
  },
  'invalid-command': {
    report: failureReport(
      null,
      error({
        reason: 'invalid-input',
        message: '"upp" is not a command. Did you mean "up"?',
        next: 'Commands are up, down, status, verify and reset.',
      }),
      { dryRun: false, durationMs: 1 },
    ),
  },
  'invalid-migrations': {
    report: failureReport(
      'up',
      error({
        reason: 'invalid-migrations',
        message: '2 problems in the migrations folder migrations.',
        next: 'Mend every problem listed and run the command again.',
        problems: [
          problem({
            message: 'migrations/versions/002_job_queue.sql: COMMIT without BEGIN.',
            remedy: 'Take it out: a migration runs in a transaction of its own.',
            file: 'migrations/versions/002_job_queue.sql',
            line: 3,
            column: 1,
          }),
          problem({
            message: 'migrations/versions/1_a.sql and migrations/versions/001_b.sql have the same version 1.',
            remedy: 'Give the newer of the two a version of its own.',
            file: 'migrations/versions/001_b.sql',
          }),
        ],
      }),
      { dryRun: true, durationMs: 30 },
    ),
  },
  'no-connection': {
    report: report({
      status: 'failed',
      database: null,
      migrations: pending(1, 3),
      error: error({
        reason: 'connection',
        message: 'No server answers at db.example.com, port 5432 (connection refused), after 5 attempts.',
        next: 'Check the host, the port and the network between, then run the command again.',
      }),
    }),
  },
  locked: {
    report: report({
      status: 'failed',
      migrations: [...applied(1, 2), ...pending(3, 3)],
      error: error({
        reason: 'locked',
        message:
          'Another runner holds the lock: process 4711, migrate-action, user deploy, since 2026-11-22 12:58:03. Waited 1 min.',
        state: 'Nothing was changed in the database. What the other run does is not affected.',
        next: 'Wait until it is done and run the command again. To end it: SELECT pg_terminate_backend(4711);',
      }),
    }),
  },
  'read-only': {
    report: report({
      status: 'failed',
      migrations: [...applied(1, 2), ...pending(3, 3)],
      error: error({
        reason: 'read-only',
        message: 'The server is a standby: it cannot be written to.',
        next: 'Give the URL of the primary.',
      }),
    }),
  },
  history: {
    report: report({
      status: 'failed',
      database: null,
      migrations: pending(1, 3),
      error: error({
        reason: 'history',
        message:
          'The history "public"."_migrations" could not be read: permission denied for table _migrations',
        next: 'Let the role read it: GRANT USAGE ON SCHEMA "public" TO "deploy"; GRANT SELECT ON "public"."_migrations" TO "deploy";',
        sqlstate: '42501',
      }),
    }),
  },
  'verify-cancelled': {
    report: report({
      command: 'verify',
      status: 'cancelled',
      error: error({
        reason: 'cancelled',
        message: 'Cancelled while the history was read.',
        next: 'Run the command again when it should go on.',
      }),
    }),
  },
};
