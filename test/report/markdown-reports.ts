import type { Report } from '../../src/engine/report.ts';
import { applied, error, migration, pending, problem, report, step } from './reports.ts';

const DIGEST = '8d1e44a90c21f0b7a9d3c5e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c2d4e6f80a';

const notAtomic = { transaction: 'statement-by-statement' } as const;

/** One report for every state that a page can show, by the name of its golden file. */
export const reports: Record<string, Report> = {
  'up-applied': report({
    status: 'applied',
    targetVersion: '004',
    migrations: [
      ...applied(1, 2),
      migration(3, 'applied', { changed: true }),
      migration(4, 'applied', { changed: true, executionTimeMs: 1712, ...notAtomic }),
    ],
  }),
  'up-nothing-to-do': report({ targetVersion: '002', migrations: applied(1, 2) }),
  'up-one-more-of-many': report({
    status: 'applied',
    migrations: [...applied(1, 41), migration(42, 'applied', { changed: true })],
  }),
  'up-dry-run': report({
    dryRun: true,
    status: 'pending',
    targetVersion: '004',
    planDigest: DIGEST,
    migrations: [...applied(1, 2), ...pending(3, 3), migration(4, 'pending', notAtomic)],
    steps: [
      step(3, {
        sql: "ALTER TABLE invoices ADD COLUMN email text;\nCOMMENT ON COLUMN invoices.email IS 'Where the invoice goes';\n",
      }),
      step(4, {
        ...notAtomic,
        sql: 'CREATE INDEX CONCURRENTLY invoices_email_idx ON invoices (email);\n',
        notAtomic: [{ line: 1, message: 'CREATE INDEX CONCURRENTLY cannot run inside a transaction block' }],
      }),
    ],
  }),
  'down-dry-run': report({
    command: 'down',
    dryRun: true,
    status: 'pending',
    targetVersion: '002',
    planDigest: DIGEST,
    migrations: applied(1, 3),
    steps: [
      step(3, {
        direction: 'down',
        file: 'migrations/down/003_heartbeats_down.sql',
        sql: 'DROP TABLE heartbeats;\n',
      }),
    ],
  }),
  'down-reverted': report({
    command: 'down',
    status: 'reverted',
    migrations: [...applied(1, 1), migration(2, 'skipped'), migration(3, 'reverted', { changed: true })],
    warnings: [
      {
        code: 'no-rollback-script',
        message:
          '002_job_queue is skipped: it has no rollback script. Expected at migrations/down/002_job_queue_down.sql.',
        file: 'migrations/down/002_job_queue_down.sql',
      },
    ],
  }),
  'status-pending': report({
    command: 'status',
    status: 'pending',
    migrations: [
      ...applied(1, 2),
      ...pending(3, 3),
      migration(4, 'future', { version: '20261101120000', name: 'from_a_newer_release', hasDown: false }),
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
  'status-before-the-first-run': report({
    command: 'status',
    status: 'pending',
    migrations: pending(1, 2),
  }),
  'verify-clean': report({ command: 'verify', migrations: applied(1, 2) }),
  'checksum-mismatch': report({
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
      problems: [
        problem({
          message:
            'migrations/versions/002_job_queue.sql has changed since it was applied: its checksum is 0be4417ac3d2e1f0, the history has 0002c0ffee5eed42. Only white space and comments differ. Last changed by commit 4be1c0f9a2d3 (Ann, 2026-11-19: Tidy up #12, thanks @bob).',
          remedy:
            'Either restore the file: git restore --source=77c0a1d2e3f4 -- migrations/versions/002_job_queue.sql. Or restore it and put the change into a new migration.',
          file: 'migrations/versions/002_job_queue.sql',
        }),
        problem({
          message: '003_heartbeats is applied, but the folder has no file for version 003.',
          remedy:
            'Bring the file back (git log --diff-filter=D --name-only finds the commit that removed it), or run from a checkout that has it.',
        }),
      ],
    }),
  }),
  'sql-error': report({
    status: 'failed',
    migrations: [
      ...applied(1, 2),
      migration(3, 'applied', { changed: true }),
      migration(4, 'failed', { transaction: 'transactional' }),
      migration(5, 'pending', notAtomic),
    ],
    error: error({
      reason: 'sql-error',
      message:
        'migrations/versions/004_schedules.sql failed at line 3: column "email" of relation "invoices" contains null values (SQLSTATE 23502)',
      state:
        'Nothing of 004_schedules remains: its transaction was rolled back. Before it this run applied: 003_heartbeats.',
      next: 'Mend the file and run up again.',
      file: 'migrations/versions/004_schedules.sql',
      line: 3,
      column: 8,
      excerpt: '  ALTER COLUMN email SET NOT NULL;\n         ^',
      sqlstate: '23502',
      detail: 'Failing row contains (17, null, @octocat, #42).',
      hint: 'Fill the column first.',
      where: 'SQL statement "ALTER TABLE invoices"\nPL/pgSQL function fill() line 4 at EXECUTE',
    }),
  }),
  cancelled: report({
    status: 'cancelled',
    migrations: [...applied(1, 2), migration(3, 'applied', { changed: true }), migration(4, 'failed')],
    error: error({
      reason: 'cancelled',
      message: 'Cancelled during 004_schedules.',
      state:
        'Nothing of 004_schedules remains: its transaction was rolled back. Before it this run applied: 003_heartbeats.',
      next: 'Run up again when it should go on.',
    }),
  }),
  unfinished: report({
    status: 'failed',
    migrations: [...applied(1, 2), migration(3, 'unfinished')],
    error: error({
      reason: 'unfinished',
      message:
        'The application of 003_heartbeats was begun and not finished. 1 of its statements is done; the one after may be.',
      next: `See in the database which statements of the file took effect. Undo them by hand and remove the row (DELETE FROM "public"."_migrations" WHERE version = '003';), then run up again.`,
      file: 'migrations/versions/003_heartbeats.sql',
    }),
  }),
  'plan-changed': report({
    status: 'failed',
    planDigest: DIGEST,
    migrations: [...applied(1, 2), ...pending(3, 3)],
    error: error({
      reason: 'plan-changed',
      message: `The approved plan is 5a77d01c9e3b; what would run now is plan ${DIGEST.slice(0, 12)}: 003_heartbeats.`,
      next: 'The files or the database have changed since the approval. Make the plan again with a dry run, and have it approved.',
    }),
  }),
  'no-connection': report({
    status: 'failed',
    database: null,
    error: error({
      reason: 'connection',
      message: 'No server answers at db.example.com, port 5432 (connection refused), after 5 attempts.',
      next: 'Check the host, the port and the network between, then run the command again.',
    }),
  }),
  'invalid-input': report({
    status: 'failed',
    database: null,
    error: error({
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
  }),
};
