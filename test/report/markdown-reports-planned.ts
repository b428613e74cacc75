import type { ReportCase } from './markdown-reports.ts';
import { applied, error, finding, migration, pending, report, rollback, step } from './reports.ts';

const DIGEST = '8d1e44a90c21f0b7a9d3c5e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c2d4e6f80a';
const notAtomic = { transaction: 'statement-by-statement' } as const;

const email = step(3, {
  sql: "ALTER TABLE invoices ADD COLUMN email text;\nCOMMENT ON COLUMN invoices.email IS 'Where the invoice goes';\n",
  rollback: rollback(3, 'ALTER TABLE invoices DROP COLUMN email;\n'),
});
const emailIndex = step(4, {
  ...notAtomic,
  sql: 'CREATE INDEX CONCURRENTLY invoices_email_idx ON invoices (email);\n',
  notAtomic: [{ line: 1, message: 'CREATE INDEX CONCURRENTLY cannot run inside a transaction block' }],
});

const dryRun = report({
  dryRun: true,
  status: 'pending',
  targetVersion: '004',
  planDigest: DIGEST,
  migrations: [...applied(1, 2), ...pending(3, 3), migration(4, 'pending', notAtomic)],
  steps: [email, emailIndex],
});

const blocking = finding({
  severity: 'error',
  message:
    'Takes ACCESS EXCLUSIVE on public.invoices (about 1.2 M rows): blocks reads and writes while SET NOT NULL scans the table.',
  remedy: 'Add CHECK (email IS NOT NULL) NOT VALID, and validate it in the next migration.',
});
const advice = finding({
  severity: 'notice',
  rule: 'no-lock-timeout',
  file: 'migrations/versions/004_schedules.sql',
  message: 'Waits for its lock as long as it takes; what comes after waits behind it.',
  remedy: 'Set lock-timeout: 5s.',
});
const risk = finding({
  rule: 'rollback-loses-data',
  file: 'migrations/down/003_heartbeats_down.sql',
  line: null,
  message: 'The rollback drops a column, and what is in it.',
  remedy: '',
});

const long = Array.from({ length: 25 }, (_, index) =>
  step(index + 3, {
    sql: `CREATE TABLE t${index} (id bigint PRIMARY KEY);\nCREATE INDEX ON t${index} (id);\n`.repeat(30),
    rollback: index % 5 === 4 ? null : rollback(index + 3, `DROP TABLE t${index};\n`),
  }),
);

/** What a pull request shows before anything runs. */
export const planned: Record<string, ReportCase> = {
  'up-dry-run': { report: dryRun },
  'up-dry-run-outside-of-github': {
    report: dryRun,
    context: { label: null, repositoryUrl: null, commit: null, runUrl: null, job: null, updatedAt: null },
  },
  'up-dry-run-with-findings': { report: { ...dryRun, findings: [advice, risk, blocking] } },
  'up-dry-run-with-many-blockers': {
    report: {
      ...dryRun,
      findings: Array.from({ length: 8 }, (_, index) => ({ ...blocking, line: index + 1 })),
    },
  },
  'up-dry-run-with-advice': { report: { ...dryRun, findings: [advice] } },
  'up-dry-run-of-a-part': {
    report: report({
      dryRun: true,
      status: 'pending',
      targetVersion: '003',
      planDigest: DIGEST,
      migrations: [...applied(1, 2), ...pending(3, 5)],
      steps: [email],
    }),
  },
  'up-dry-run-of-many': {
    report: report({
      dryRun: true,
      status: 'pending',
      targetVersion: '027',
      planDigest: DIGEST,
      migrations: [...applied(1, 2), ...pending(3, 27)],
      steps: long,
      warnings: Array.from({ length: 7 }, (_, index) => ({
        code: 'skipped-file' as const,
        message: `migrations/versions/notes-${index}.sql is skipped: its name is not NNN_name.sql.`,
        file: `migrations/versions/notes-${index}.sql`,
      })),
    }),
  },
  'up-dry-run-too-long': {
    budgetBytes: 8000,
    report: report({
      dryRun: true,
      status: 'pending',
      targetVersion: '027',
      planDigest: DIGEST,
      migrations: [...applied(1, 2), ...pending(3, 27)],
      steps: long,
    }),
  },
  'up-dry-run-nothing-to-do': {
    report: report({ dryRun: true, targetVersion: '011', planDigest: DIGEST, migrations: applied(1, 11) }),
  },
  'up-dry-run-nothing-within-the-limit': {
    report: report({ dryRun: true, planDigest: DIGEST, migrations: [...applied(1, 2), ...pending(3, 4)] }),
  },
  'up-dry-run-without-a-database': {
    report: report({
      dryRun: true,
      status: 'pending',
      database: null,
      migrations: pending(1, 2),
      steps: [step(1, { rollback: rollback(1) }), step(2)],
      warnings: [
        {
          code: 'no-database',
          message:
            'No database was given. Shown are the 2 migrations that this change touches. There are 9 other files in the folder. What is applied already is not known, nor whether an applied file has changed, nor whether what is shown runs.',
          file: null,
        },
        {
          code: 'mismatch',
          message:
            'migrations/versions/001_initial_schema.sql changes an existing migration: where it is applied already, this will be a checksum mismatch. Put the change into a new migration instead.',
          file: 'migrations/versions/001_initial_schema.sql',
        },
      ],
    }),
    kinds: ['comment', 'summary'],
  },
  'up-dry-run-failed': {
    report: report({
      dryRun: true,
      status: 'failed',
      migrations: [
        ...applied(1, 2),
        migration(3, 'failed', { transaction: 'transactional' }),
        ...pending(4, 4),
      ],
      steps: [email, emailIndex],
      error: error({
        message:
          'migrations/versions/003_heartbeats.sql failed at line 1: column "email" of relation "invoices" already exists (SQLSTATE 42701)',
        state: 'Nothing was changed in the database.',
        next: 'Mend the file and run up again.',
        file: 'migrations/versions/003_heartbeats.sql',
        line: 1,
        column: 34,
        excerpt: 'ALTER TABLE invoices ADD COLUMN email text;\n                                 ^',
        sqlstate: '42701',
      }),
    }),
  },
  'up-dry-run-cancelled': {
    report: report({
      dryRun: true,
      status: 'cancelled',
      migrations: [...applied(1, 2), ...pending(3, 3)],
      error: error({
        reason: 'cancelled',
        message: 'Cancelled between two statements.',
        next: 'Run the command again when it should go on.',
      }),
    }),
  },
  'down-dry-run': {
    report: report({
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
  },
  'down-dry-run-nothing-to-do': { report: report({ command: 'down', dryRun: true, planDigest: DIGEST }) },
  'reset-dry-run': {
    report: report({
      command: 'reset',
      dryRun: true,
      status: 'pending',
      targetVersion: '002',
      planDigest: DIGEST,
      migrations: [...applied(1, 1), migration(2, 'skipped'), ...applied(3, 3)],
      steps: [3, 1].map((number) =>
        step(number, { direction: 'down', file: rollback(number).file, sql: rollback(number).sql }),
      ),
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
};
