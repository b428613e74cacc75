import type { ReportMigration } from '../../src/engine/report.ts';
import type { ReportCase } from './markdown-reports.ts';
import { applied, error, migration, pending, plan, report, timeline } from './reports.ts';

const whole = { transaction: 'transactional' } as const;
const notAtomic = { transaction: 'statement-by-statement' } as const;

const sqlError = error({
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
});

const oneDone = [...applied(1, 2), migration(3, 'applied', { changed: true })];

function secondOfTwo(row: ReportMigration): ReportMigration[] {
  return [...oneDone, row];
}

/** Runs that were stopped by an error, with some of it done or none. */
export const stopped: Record<string, ReportCase> = {
  'sql-error-after-one': {
    report: report({
      status: 'failed',
      plan: plan('up', 3, 4, 5),
      migrations: [...secondOfTwo(migration(4, 'failed', whole)), migration(5, 'pending', notAtomic)],
      timeline: timeline('up', [3, 24], [4, 310, 'failed']),
      error: sqlError,
    }),
  },
  'sql-error-in-the-first': {
    report: report({
      status: 'failed',
      plan: plan('up', 4),
      migrations: [...applied(1, 3), migration(4, 'failed', whole)],
      timeline: timeline('up', [4, 310, 'failed']),
      error: {
        ...sqlError,
        state:
          'Nothing of 004_schedules remains: its transaction was rolled back. Nothing else was applied by this run.',
      },
    }),
  },
  'sql-error-left-unfinished': {
    report: report({
      status: 'failed',
      plan: plan('up', 4),
      migrations: [...applied(1, 3), migration(4, 'unfinished', notAtomic)],
      timeline: timeline('up', [4, 8600, 'failed']),
      error: error({
        message:
          'migrations/versions/004_schedules.sql failed at line 2: could not create unique index "a_idx" (SQLSTATE 23505)',
        state:
          '004_schedules is unfinished: it does not run in a transaction, and 1 of its 3 statements is done. Of statement 2 nothing remains. The invalid index public.a_idx that it left was dropped.',
        next: `See in the database which statements of the file took effect. Either undo them by hand and remove the row with DELETE FROM "public"."_migrations" WHERE version = '004'; Then mend the file and run up again.`,
        file: 'migrations/versions/004_schedules.sql',
        line: 2,
        sqlstate: '23505',
      }),
    }),
  },
  'sql-error-in-a-rollback': {
    report: report({
      command: 'down',
      status: 'failed',
      plan: plan('down', 4, 3),
      migrations: [
        ...applied(1, 2),
        migration(3, 'failed', { ...whole, recordedChecksum: '0003c0ffee5eed42' }),
        migration(4, 'reverted', { changed: true }),
      ],
      currentVersion: '003',
      timeline: timeline('down', [4, 24], [3, 310, 'failed']),
      error: error({
        message:
          'migrations/down/003_heartbeats_down.sql failed at line 1: cannot drop table heartbeats because other objects depend on it (SQLSTATE 2BP01)',
        state:
          '003_heartbeats is still applied: the transaction of its rollback script was rolled back. Before it this run rolled back: 004_schedules.',
        next: 'Mend the rollback script and run down again.',
        file: 'migrations/down/003_heartbeats_down.sql',
        line: 1,
        sqlstate: '2BP01',
      }),
    }),
  },
  'left-transaction': {
    report: report({
      status: 'failed',
      plan: plan('up', 3, 4),
      migrations: secondOfTwo(migration(4, 'unfinished', whole)),
      timeline: timeline('up', [3, 24], [4, 12, 'failed']),
      error: error({
        reason: 'left-transaction',
        message:
          'migrations/versions/004_schedules.sql ended the transaction that it ran in by a COMMIT of its own.',
        state:
          'What it did up to its COMMIT remains, and the history shows 004_schedules as unfinished. Before it this run applied: 003_heartbeats.',
        next: 'Take the COMMIT out of the file, or begin it with "-- migrate: no-transaction". What verify says of an unfinished migration holds for this one.',
        file: 'migrations/versions/004_schedules.sql',
      }),
    }),
  },
  'history-row-lost': {
    report: report({
      status: 'failed',
      plan: plan('up', 4),
      migrations: [...applied(1, 3), migration(4, 'failed', notAtomic)],
      timeline: timeline('up', [4, 310, 'failed']),
      error: error({
        reason: 'history',
        message:
          'The row of 004_schedules in the history could not be written while its file ran: it is no longer there.',
        state:
          '004_schedules does not run in a transaction: what its statements have done so far remains, and the history may not show it.',
        next: 'See which statements of migrations/versions/004_schedules.sql took effect and what "public"."_migrations" has. Finish or undo them by hand, and bring the row in line.',
        file: 'migrations/versions/004_schedules.sql',
      }),
    }),
  },
  'connection-lost-between': {
    report: report({
      status: 'failed',
      plan: plan('up', 3, 4),
      migrations: [...oneDone, ...pending(4, 4)],
      timeline: timeline('up', [3, 24]),
      error: error({
        reason: 'connection',
        message: 'The connection was lost (ECONNRESET).',
        state: 'Finished by this run: 003_heartbeats.',
        next: 'Run the command again; what is done is not done twice.',
      }),
    }),
  },
  'unknown-outcome': {
    report: report({
      status: 'failed',
      plan: plan('up', 3, 4),
      migrations: [...oneDone, ...pending(4, 4)],
      timeline: timeline('up', [3, 24], [4, 12_800, 'unknown']),
      error: error({
        reason: 'unknown-outcome',
        message: 'The connection was lost (ECONNRESET) while 004_schedules was being applied.',
        state:
          '004_schedules is either committed with its record or rolled back whole; which of the two is not known yet. Finished by this run: 003_heartbeats.',
        next: 'Run status when the server can be reached: the history tells. Running the command again is safe.',
        file: 'migrations/versions/004_schedules.sql',
      }),
    }),
  },
  'unknown-outcome-of-a-rollback': {
    report: report({
      command: 'down',
      status: 'failed',
      plan: plan('down', 4, 3),
      migrations: [...applied(1, 3), migration(4, 'reverted', { changed: true })],
      timeline: timeline('down', [4, 24], [3, 12_800, 'unknown']),
      error: error({
        reason: 'unknown-outcome',
        message: 'The connection was lost (ECONNRESET) while 003_heartbeats was being rolled back.',
        state:
          '003_heartbeats is either rolled back and its record gone, or as it was; which of the two is not known yet. Finished by this run: 004_schedules.',
        next: 'Run status when the server can be reached: the history tells.',
        file: 'migrations/down/003_heartbeats_down.sql',
      }),
    }),
  },
  'unexpected-failure': {
    report: report({
      status: 'failed',
      plan: plan('up', 3, 4),
      migrations: [...oneDone, ...pending(4, 4)],
      timeline: timeline('up', [3, 24]),
      error: error({
        reason: 'internal',
        message: "Unexpected failure: Cannot read properties of undefined (reading 'rows')",
        state: 'Finished by this run: 003_heartbeats.',
        next: 'Run status to see what the history says. If this happens again, report it with the steps that lead to it, without secrets.',
      }),
    }),
  },
};
