import type { ReportRehearsal } from '../../src/engine/report-rehearsal.ts';
import type { ReportCase } from './markdown-reports.ts';
import { applied, error, finding, migration, pending, report, rollback, step } from './reports.ts';

const DIGEST = '8d1e44a90c21f0b7a9d3c5e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c2d4e6f80a';
const FILE = 'migrations/versions/003_heartbeats.sql';

const dryRun = report({
  dryRun: true,
  status: 'pending',
  targetVersion: '003',
  planDigest: DIGEST,
  migrations: [...applied(1, 2), ...pending(3, 3)],
  steps: [
    step(3, {
      sql: 'ALTER TABLE invoices ALTER COLUMN amount TYPE numeric(12, 2);\nCREATE INDEX invoices_email_idx ON invoices (email);\n',
      rollback: rollback(3, 'DROP INDEX invoices_email_idx;\n'),
    }),
  ],
});

const rewrite = finding({
  severity: 'error',
  rule: 'alter-column-type-rewrite',
  evidence: 'proven',
  file: FILE,
  message:
    'The type of public.invoices.amount changes from integer to numeric(12,2): every row and 4 indexes are written anew while reads and writes wait.',
  remedy: 'Add a new column, fill it in batches, and swap.',
});
const index = finding({
  severity: 'error',
  rule: 'create-index-not-concurrent',
  evidence: 'proven',
  file: FILE,
  line: 2,
  message: 'Writes to public.invoices wait while the index is built.',
  remedy: 'Write CREATE INDEX CONCURRENTLY, in a file of its own.',
});
const refuted = finding({
  rule: 'set-not-null-scan',
  evidence: 'refuted',
  file: FILE,
  message: 'Reads every row of public.invoices while reads and writes wait.',
  remedy: 'Validate a CHECK first.',
});
const suppressed = finding({
  severity: 'error',
  rule: 'drop-column',
  file: FILE,
  line: 4,
  message: 'Drops public.invoices.fax, and what is in it.',
  remedy: 'Release code first that does not read it.',
  suppressed: 'not read since v3.2 | see #41',
});

const rehearsal: ReportRehearsal = {
  shadow: { kind: 'binaries', serverVersion: '16.4', targetMajor: null },
  base: { from: 'target', migrations: 2 },
  notes: [],
  locks: [
    {
      version: '003',
      file: FILE,
      line: 1,
      relation: 'public.invoices',
      mode: 'ACCESS EXCLUSIVE',
      blocks: 'reads and writes',
      until: 'commit',
      statementsBehind: 1,
      does: ['rewrites the table and 4 indexes', 'builds 1 index'],
      rows: 1_200_000,
      bytes: 402_653_184,
    },
    {
      version: '003',
      file: FILE,
      line: 2,
      relation: 'public.orders',
      mode: 'SHARE ROW EXCLUSIVE',
      blocks: 'writes',
      until: 'commit',
      statementsBehind: 0,
      does: [],
      rows: null,
      bytes: 8192,
    },
  ],
  rollbacks: [
    {
      version: '003',
      file: 'migrations/down/003_heartbeats_down.sql',
      outcome: 'exact',
      message: null,
      changes: [],
      again: [],
      againError: null,
    },
    { version: null, file: null, outcome: 'exact', message: null, changes: [], again: [], againError: null },
  ],
  changes: [
    {
      kind: 'column',
      identity: 'public.invoices.amount',
      before: 'integer not null',
      after: 'numeric(12,2) not null',
      cosmetic: false,
    },
    {
      kind: 'index',
      identity: 'public.invoices_email_idx',
      before: null,
      after: 'CREATE INDEX invoices_email_idx ON public.invoices USING btree (email)',
      cosmetic: false,
    },
  ],
  diagram: 'erDiagram\n  invoices {\n    bigint id PK\n    numeric amount\n    text email\n  }',
  drift: null,
  phases: [
    { name: 'start the server', durationMs: 912 },
    { name: 'apply what is applied', durationMs: 48 },
    { name: 'rehearse', durationMs: 130 },
  ],
};

const stopped = error({
  reason: 'findings',
  message: '2 findings stand against these migrations.',
  state: 'Nothing was changed in the database.',
  next: 'Do what the findings say. One that is meant is suppressed by a comment above its statement, such as `-- migrate-ignore: drop-column: not read since v3.2`.',
});

/** What a pull request shows that was rehearsed. */
export const rehearsed: Record<string, ReportCase> = {
  'check-clean': {
    report: report({
      ...dryRun,
      command: 'check',
      planDigest: null,
      plan: null,
      rehearsal: { ...rehearsal, locks: [] },
    }),
    kinds: ['comment', 'summary'],
  },
  'check-dangerous': {
    report: report({
      ...dryRun,
      status: 'failed',
      failureReason: 'findings',
      error: stopped,
      findings: [suppressed, index, rewrite, refuted],
      rehearsal,
    }),
    kinds: ['comment', 'summary'],
  },
  'check-rollback-not-exact': {
    report: report({
      ...dryRun,
      findings: [
        finding({
          rule: 'down-not-inverse',
          evidence: 'proven',
          file: 'migrations/down/003_heartbeats_down.sql',
          message: 'After up and down the schema is not as it was: column public.invoices.amount.',
          remedy: 'Put back what up changed.',
        }),
      ],
      rehearsal: {
        ...rehearsal,
        rollbacks: [
          {
            version: '003',
            file: 'migrations/down/003_heartbeats_down.sql',
            outcome: 'different',
            message: null,
            changes: [
              {
                kind: 'column',
                identity: 'public.invoices.amount',
                before: 'integer not null',
                after: 'numeric(12,2) not null',
                cosmetic: false,
              },
            ],
            again: [],
            againError: null,
          },
          {
            version: null,
            file: null,
            outcome: 'failed',
            message: 'relation "a|b" does not exist',
            changes: [],
            again: [],
            againError: null,
          },
        ],
      },
    }),
  },
  'check-without-a-server': {
    report: report({
      dryRun: true,
      command: 'check',
      status: 'pending',
      database: null,
      migrations: [migration(3, 'pending')],
      steps: dryRun.steps,
      findings: [{ ...index, evidence: 'unproven' }],
      rehearsal: {
        ...rehearsal,
        shadow: null,
        base: { from: 'git', migrations: 2 },
        notes: [
          'No server binaries were found, and the embedded server could not be started: out of memory.',
        ],
        locks: [],
        rollbacks: [],
        changes: [],
        diagram: null,
        phases: [],
      },
    }),
  },
  'verify-drift': {
    report: report({
      command: 'verify',
      status: 'failed',
      failureReason: 'drift',
      migrations: applied(1, 3),
      error: error({
        reason: 'drift',
        message: 'The schema is not what the applied files make: 1 difference.',
        next: 'Write a migration that says what was done by hand, or undo it.',
      }),
      rehearsal: {
        ...rehearsal,
        locks: [],
        rollbacks: [],
        changes: [],
        diagram: null,
        drift: [
          {
            kind: 'index',
            identity: 'public.by_hand',
            before: null,
            after: 'CREATE INDEX by_hand ON public.invoices USING btree (fax)',
            cosmetic: false,
          },
        ],
      },
    }),
  },
};
