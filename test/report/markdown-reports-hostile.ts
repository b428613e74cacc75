import type { ReportCase } from './markdown-reports.ts';
import { error, finding, migration, pending, problem, report, step } from './reports.ts';

/** Everything that means something to Markdown, HTML, GitHub, its runner, Mermaid or a terminal. */
export const HOSTILE = [
  '|`</details></summary><script>alert(1)</script><!--',
  '@octocat #1 GH-2 octo/orders#3 4be1c0f9a2d37c55e0b1a2c3d4e5f60718293a4b https://evil.example ![x](y) [z](javascript:1)',
  '',
  '````',
  '::error::x',
  '##[error]y',
  '# Heading',
  '> [!CAUTION]',
  '| a | b |',
  '%%{init: {}}%% end;; section x : crit, 0, 1ms # "q" \'p\' `t` $\\alpha$ &amp; <U+0000> \u0000\u001b[31m\u202e\u2066',
].join('\n');

/** The same on a line of its own, as a name or a label can have it. */
const LINE = HOSTILE.replaceAll('\n', ' ');

const warning = { code: 'connection' as const, message: HOSTILE, file: HOSTILE };

/** Data that would be more than text if it could. */
export const hostile: Record<string, ReportCase> = {
  hostile: {
    context: { label: LINE, job: LINE, commit: LINE, updatedAt: LINE, notes: [HOSTILE] },
    report: report({
      command: 'up',
      dryRun: true,
      status: 'failed',
      planDigest: 'ab'.repeat(32),
      database: { name: HOSTILE, schema: HOSTILE, table: HOSTILE, serverVersion: HOSTILE },
      currentVersion: HOSTILE,
      targetVersion: LINE,
      migrations: [
        migration(1, 'mismatch', {
          version: HOSTILE,
          name: HOSTILE,
          checksum: HOSTILE,
          recordedChecksum: HOSTILE,
          appliedAt: HOSTILE,
        }),
        ...pending(2, 2),
      ],
      steps: [
        step(2, {
          name: HOSTILE,
          sql: HOSTILE,
          file: HOSTILE,
          notAtomic: [{ line: 1, message: HOSTILE }],
          rollback: { file: HOSTILE, sql: HOSTILE },
        }),
        step(3, { version: HOSTILE, name: HOSTILE, sql: HOSTILE, file: LINE }),
      ],
      timeline: [
        { version: HOSTILE, name: HOSTILE, direction: 'up', startedMs: 1, durationMs: 5, outcome: 'done' },
        { version: '2', name: LINE, direction: 'down', startedMs: 6, durationMs: 9, outcome: 'failed' },
        { version: 'end', name: 'end', direction: 'up', startedMs: 15, durationMs: 9, outcome: 'unknown' },
      ],
      findings: (['error', 'warning', 'notice'] as const).map((severity) =>
        finding({ severity, rule: HOSTILE, file: HOSTILE, message: HOSTILE, remedy: HOSTILE }),
      ),
      warnings: [warning, warning],
      error: error({
        message: HOSTILE,
        state: HOSTILE,
        next: HOSTILE,
        file: HOSTILE,
        line: 1,
        excerpt: HOSTILE,
        sqlstate: LINE,
        detail: HOSTILE,
        hint: HOSTILE,
        where: HOSTILE,
        problems: [
          problem({ message: HOSTILE, remedy: HOSTILE, file: HOSTILE, line: 1, column: 1 }),
          problem({ message: HOSTILE, remedy: HOSTILE, file: LINE, line: 1, column: 1 }),
        ],
        differences: [{ field: HOSTILE, approved: HOSTILE, now: null }],
      }),
    }),
  },
  'hostile-approval': {
    context: { label: LINE, job: LINE },
    report: report({
      dryRun: true,
      status: 'pending',
      planDigest: 'ab'.repeat(32),
      targetVersion: HOSTILE,
      migrations: pending(1, 1),
      steps: [step(1, { file: `migrations/versions/(1)_'a|b'/<i>]\u202e.sql` })],
      findings: [
        finding({ severity: 'error', file: `migrations/versions/001_(a)'|[b]<i>#1.sql`, message: HOSTILE }),
        finding({ file: '../../etc/passwd' }),
        finding({ file: 'C:\\migrations\\001_a.sql' }),
        finding({ file: '/srv/migrations/001_a.sql' }),
      ],
    }),
  },
};
