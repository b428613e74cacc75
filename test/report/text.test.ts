import { describe, expect, it } from 'vitest';
import { errorText } from '../../src/report/text-error.ts';
import { resultText } from '../../src/report/text.ts';
import type { TextOptions } from '../../src/report/text.ts';
import type { Report } from '../../src/engine/report.ts';
import { applied, error, migration, pending, problem, report, step } from './reports.ts';

/** What a person sees: standard output, and standard error below it. */
function page(seen: Report, { columns = 100, colour = false }: Partial<TextOptions> = {}): string {
  const options = { columns, colour };
  const result = resultText(seen, options);
  if (seen.error === null) return result;
  return `${result}${'~'.repeat(20)} standard error\n${errorText(seen.error, options)}`;
}

const DIGEST = '3f9a0c1b2d4e5f60718293a4b5c6d7e8f9010203a4b5c6d7e8f9010203040506';

const pages: Record<string, { what: string; report: Report; columns?: number }> = {
  'up-first': {
    what: 'up on an empty database',
    report: report({ status: 'applied', migrations: applied(1, 11, { changed: true }) }),
  },
  'up-again': {
    what: 'up with nothing to do',
    report: report({ migrations: applied(1, 11) }),
  },
  'up-no-files': {
    what: 'up of an empty folder',
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
  'up-two-of-five-thousand': {
    what: 'up of a long history: what changed and its neighbours',
    report: report({
      status: 'applied',
      migrations: [...applied(1, 4998), ...applied(4999, 5000, { changed: true })],
    }),
  },
  'up-steps': {
    what: 'up of a part of many: what is still pending is counted',
    report: report({
      status: 'applied',
      migrations: [...applied(1, 30), ...applied(31, 31, { changed: true }), ...pending(32, 80)],
    }),
  },
  'up-to-lower': {
    what: 'up to a version that is applied, with others pending',
    report: report({ status: 'pending', migrations: [...applied(1, 4), ...pending(5, 6)] }),
  },
  'up-failed': {
    what: 'up with an SQL error',
    report: report({
      status: 'failed',
      migrations: [
        ...applied(1, 6),
        ...applied(7, 7, { changed: true }),
        migration(8, 'failed', { transaction: 'transactional' }),
        ...pending(9, 11),
      ],
      currentVersion: '007',
      error: error({
        message:
          'migrations/versions/008_dlq.sql failed at line 14: column "atempts" does not exist (SQLSTATE 42703)',
        file: 'migrations/versions/008_dlq.sql',
        line: 14,
        column: 39,
        excerpt: 'CREATE INDEX dlq_attempts_idx ON dlq (atempts);\n                                      ^',
        sqlstate: '42703',
        detail: 'There is a column named "attempts" in table "dlq".',
        hint: 'Perhaps you meant to reference the column "dlq.attempts".',
        where:
          'PL/pgSQL function automation.add_index(text) line 3 at EXECUTE\nSQL statement "SELECT automation.add_index(\'dlq\')"',
        state:
          'Nothing of 008_dlq remains: its transaction was rolled back. Before it this run applied: 007_audit_log.',
        next: 'Mend the file and run up again.',
      }),
    }),
  },
  'up-blocked': {
    what: 'up with files that have changed',
    report: report({
      status: 'failed',
      migrations: [
        ...applied(1, 2),
        migration(3, 'mismatch', { recordedChecksum: 'aaaaaaaaaaaaaaaa' }),
        ...applied(4, 5),
        migration(6, 'missing'),
        ...pending(7, 7),
      ],
      error: error({
        reason: 'checksum-mismatch',
        message: '2 problems between the files and the history.',
        next: 'See to every problem listed and run the command again.',
        problems: [
          problem({
            message:
              'migrations/versions/003_heartbeats.sql has changed since it was applied: its checksum is 0003c0ffee5eed42, the history has aaaaaaaaaaaaaaaa. Only white space or comments differ. Last changed by commit 1f2e3d4c5b6a (Ada, 2026-02-27: Tidy up).',
            remedy:
              'Either restore the file: git restore --source=0a1b2c3d4e5f -- migrations/versions/003_heartbeats.sql. Or restore it and put the change into a new migration.',
            file: 'migrations/versions/003_heartbeats.sql',
          }),
          problem({
            message: '006_templates is applied, but the folder has no file for version 006.',
            remedy:
              'Bring the file back (git log --diff-filter=D --name-only finds the commit that removed it), or run from a checkout that has it.',
          }),
        ],
      }),
    }),
  },
  'up-cancelled': {
    what: 'up, cancelled by a signal',
    report: report({
      status: 'cancelled',
      migrations: [...applied(1, 9, { changed: true }), migration(10, 'failed'), ...pending(11, 11)],
      currentVersion: '009',
      error: error({
        reason: 'cancelled',
        message: 'Cancelled during 010_robot_api_keys.',
        state: 'Nothing of 010_robot_api_keys remains: its transaction was rolled back.',
        next: 'Run up again when it should go on.',
      }),
    }),
  },
  'up-plan-changed': {
    what: 'up of a plan that is not the approved one',
    report: report({
      status: 'failed',
      migrations: [...applied(1, 9), ...pending(10, 11)],
      error: error({
        reason: 'plan-changed',
        message:
          'The approved plan is 5a77d01c9e3b; what would run now is plan 3f9a0c1b2d4e: 010_robot_api_keys, 011_robot_logs.',
        next: 'The files or the database have changed since the approval. Make the plan again with a dry run, and have it approved.',
        differences: [
          {
            field: 'SQL of 010_robot_api_keys',
            approved: 'SHA-256 5a77d01c9e3b',
            now: 'SHA-256 0be4417ac3d2',
          },
          { field: 'step 011_robot_logs', approved: null, now: 'up, in one transaction' },
        ],
      }),
    }),
  },
  'up-dry-run': {
    what: 'a dry run of up',
    report: report({
      dryRun: true,
      status: 'pending',
      planDigest: DIGEST,
      targetVersion: '011',
      migrations: [...applied(1, 9), ...pending(10, 11)],
      steps: [
        step(10),
        step(11, {
          transaction: 'statement-by-statement',
          notAtomic: [{ line: 3, message: 'CREATE INDEX CONCURRENTLY cannot run inside a transaction.' }],
          sql: '-- Logs are read by time.\n\nCREATE INDEX CONCURRENTLY robot_logs_at_idx\n\tON robot_logs (logged_at);\n\n',
        }),
      ],
    }),
  },
  'up-dry-run-nothing': {
    what: 'a dry run of up with nothing to do',
    report: report({ dryRun: true, planDigest: DIGEST, migrations: applied(1, 11) }),
  },
  down: {
    what: 'down of two, one of them without a script',
    report: report({
      command: 'down',
      status: 'reverted',
      migrations: [
        migration(1, 'applied'),
        migration(2, 'skipped'),
        migration(3, 'reverted', { changed: true }),
      ],
      currentVersion: '002',
      warnings: [
        {
          code: 'no-rollback-script',
          message:
            '002_job_queue is skipped: it has no rollback script. Expected at migrations/down/002_job_queue_down.sql.',
          file: 'migrations/down/002_job_queue_down.sql',
        },
      ],
    }),
  },
  'down-nothing': {
    what: 'down when nothing is applied',
    report: report({ command: 'down', migrations: pending(1, 3) }),
  },
  'down-dry-run': {
    what: 'a dry run of down',
    report: report({
      command: 'down',
      dryRun: true,
      status: 'pending',
      planDigest: DIGEST,
      migrations: applied(1, 3),
      steps: [
        step(3, {
          direction: 'down',
          file: 'migrations/down/003_heartbeats_down.sql',
          sql: 'DROP TABLE heartbeats;',
        }),
      ],
    }),
  },
  reset: {
    what: 'reset',
    report: report({
      command: 'reset',
      status: 'reverted',
      migrations: [1, 2, 3].map((number) => migration(number, 'reverted', { changed: true })),
      durationMs: 65_000,
    }),
  },
  status: {
    what: 'status in every state there is',
    report: report({
      command: 'status',
      status: 'failed',
      migrations: [
        migration(1, 'applied', { executionTimeMs: 0 }),
        migration(2, 'applied', { executionTimeMs: 1499 }),
        migration(3, 'mismatch', { executionTimeMs: 59_600 }),
        migration(4, 'missing', { executionTimeMs: 125_000 }),
        migration(5, 'applied', { executionTimeMs: 3_840_000 }),
        migration(6, 'unfinished'),
        migration(7, 'pending'),
        migration(12, 'future'),
      ],
      warnings: [
        {
          code: 'future-migration',
          message:
            '012_step_12 is applied, but is above every file: this checkout is older than the database.',
          file: null,
        },
      ],
      error: error({
        reason: 'checksum-mismatch',
        message: 'migrations/versions/003_heartbeats.sql has changed since it was applied.',
        file: 'migrations/versions/003_heartbeats.sql',
        next: 'Restore the file.',
        problems: [
          problem({ message: 'migrations/versions/003_heartbeats.sql has changed since it was applied.' }),
        ],
      }),
    }),
  },
  'status-no-table': {
    what: 'status of a database without a history',
    report: report({ command: 'status', status: 'pending', migrations: pending(1, 3) }),
  },
  'status-72-columns': {
    what: 'status on 72 columns',
    columns: 72,
    report: report({
      command: 'status',
      status: 'pending',
      migrations: [...applied(1, 4), ...pending(5, 5)],
    }),
  },
  'status-50-columns': {
    what: 'status on 50 columns',
    columns: 50,
    report: report({
      command: 'status',
      status: 'pending',
      migrations: [...applied(1, 4), ...pending(5, 5)],
    }),
  },
  'status-long-names': {
    what: 'status with names of every width, on 60 columns',
    columns: 60,
    report: report({
      command: 'status',
      migrations: [
        migration(1, 'applied', { name: 'a'.repeat(80) }),
        migration(2, 'applied', { name: 'テーブルを追加してからインデックスを作り直す' }),
        migration(3, 'applied', { name: 'cafe\u0301_and_naïve' }),
        migration(4, 'applied', { name: '👩‍👩‍👧_family_🇩🇪' }),
        migration(5, 'applied', { version: '20260301090000', name: 'timestamp' }),
      ],
    }),
  },
  'verify-clean': {
    what: 'verify without a finding',
    report: report({ command: 'verify', migrations: [...applied(1, 11)] }),
  },
  'verify-failed': {
    what: 'verify with a finding in a long history',
    report: report({
      command: 'verify',
      status: 'failed',
      migrations: [...applied(1, 40), migration(41, 'unfinished'), ...applied(42, 60)],
      error: error({
        reason: 'unfinished',
        message: 'The application of 041_step_41 was begun and not finished.',
        next: 'See in the database which statements of the file took effect.',
        problems: [problem({ message: 'The application of 041_step_41 was begun and not finished.' })],
      }),
    }),
  },
  hostile: {
    what: 'names, messages and SQL that would move the cursor, change colours or reorder text',
    report: report({
      command: 'up',
      dryRun: true,
      status: 'failed',
      database: {
        name: 'app\u001b]0;title\u0007',
        schema: 'public',
        table: '_mig\u009brations',
        serverVersion: '15\n.18',
      },
      migrations: [migration(1, 'pending', { name: 'evil\u001b[2K\r\nmore\u202Etxet' })],
      steps: [
        step(1, {
          name: 'evil\u001b[31m',
          sql: 'SELECT 1;\r\n-- \u202E;eliforp\u2066 \u001b[1A\u0000\n\tSELECT 2;',
        }),
      ],
      warnings: [{ code: 'connection', message: 'a\u001b[2Jb\nsecond line', file: null }],
      error: error({
        message: 'bad \u001b[31mred\u001b[0m\nsecond line',
        file: 'migrations/versions/001_evil\u001b[2K.sql',
        line: 1,
        column: 7,
        excerpt: '    SELECT \u001b日本 x FROM y;\n                ^',
        detail: '\u001b]8;;http://example.com\u0007link',
      }),
    }),
  },
  connection: {
    what: 'no database reached',
    report: report({
      status: 'failed',
      database: null,
      migrations: pending(1, 3),
      error: error({
        reason: 'connection',
        message: 'Nothing listens on db.example.com:5432 (connection refused). Tried 5 times.',
        next: 'Check the host, the port and the network between, then run the command again.',
      }),
    }),
  },
  'invalid-folder': {
    what: 'a folder with several problems',
    report: report({
      status: 'failed',
      database: null,
      error: error({
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
    }),
  },
};

describe('the text of a report', () => {
  for (const [name, { what, report: seen, columns }] of Object.entries(pages)) {
    it(`reads well: ${what}`, async () => {
      await expect(page(seen, columns === undefined ? {} : { columns })).toMatchFileSnapshot(
        `../golden/text/${name}.txt`,
      );
    });
  }

  it('holds no control character but line ends and tabs, whatever the data holds', () => {
    for (const { report: seen } of Object.values(pages)) {
      // eslint-disable-next-line no-control-regex -- these are what is looked for
      expect(page(seen)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it('never has a line of the table wider than the terminal', () => {
    for (const columns of [40, 60, 80, 120]) {
      const lines = resultText(report({ command: 'status', migrations: applied(1, 11) }), {
        columns,
        colour: false,
      }).split('\n');
      expect(Math.max(...lines.slice(2, 15).map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  });

  it('shows everything when there is no terminal', () => {
    const long = migration(1, 'applied', { name: 'x'.repeat(300) });
    const text = resultText(report({ command: 'status', migrations: [long] }), {
      columns: undefined,
      colour: false,
    });
    expect(text).toContain('x'.repeat(300));
    expect(text).toContain(long.checksum);
  });

  it('shows every migration in status, however many', () => {
    const text = resultText(report({ command: 'status', migrations: applied(1, 3000) }), {
      columns: 80,
      colour: false,
    });
    expect(text.split('\n').filter((line) => line.includes(' applied '))).toHaveLength(3000);
  });

  it('has the same text with colours as without', () => {
    for (const { report: seen } of Object.values(pages)) {
      const coloured = page(seen, { colour: true });
      // eslint-disable-next-line no-control-regex -- the colours
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(page(seen));
    }
  });

  it('colours what failed red', () => {
    const coloured = page(pages['up-failed']!.report, { colour: true });
    expect(coloured).toContain('\u001b[31mfailed\u001b[39m');
    expect(coloured).toContain('\u001b[31merror: \u001b[39m');
  });

  it('counts differences that are too many to read, and shows control characters in them', () => {
    const differences = Array.from({ length: 25 }, (_, index) => ({
      field: `step ${index}\u001b[2J`,
      approved: 'a',
      now: null,
    }));
    const text = errorText(error({ differences }), { columns: 80, colour: false });
    expect(text).toContain('- step 19␛[2J: approved a, now none\n… 5 more\n');
    expect(text).not.toContain('step 20');
  });

  it('counts warnings that are too many to read', () => {
    const warnings = Array.from({ length: 25 }, (_, index) => ({
      code: 'skipped-file' as const,
      message: `file ${index} is skipped`,
      file: null,
    }));
    const text = resultText(report({ warnings }), { columns: 80, colour: false });
    expect(text).toContain('warning: file 19 is skipped\n… 5 more; --json lists them all\n');
    expect(text).not.toContain('file 20');
  });
});
