import type {
  MigrationState,
  Report,
  ReportCounts,
  ReportError,
  ReportFinding,
  ReportMigration,
  ReportPlan,
  ReportProblem,
  ReportSpan,
  ReportStep,
} from '../../src/engine/report.ts';

/** Reports as the engine makes them, for the tests of everything that renders one. */

const NAMES = [
  'initial_schema',
  'job_queue',
  'heartbeats',
  'schedules',
  'rbac_tenancy',
  'templates',
  'audit_log',
  'dlq',
  'healing_events',
  'robot_api_keys',
  'robot_logs',
];

export function migration(
  number: number,
  state: MigrationState,
  more: Partial<ReportMigration> = {},
): ReportMigration {
  const version = String(number).padStart(3, '0');
  const recorded = state !== 'pending' && state !== 'reverted' && state !== 'failed';
  const checksum = `${number.toString(16).padStart(4, '0')}c0ffee5eed42`;
  return {
    version,
    name: NAMES[number - 1] ?? `step_${number}`,
    state,
    changed: false,
    checksum: state === 'missing' || state === 'future' ? null : checksum,
    recordedChecksum: recorded ? checksum : null,
    appliedAt: recorded
      ? new Date(Date.UTC(2026, 2, 1, 9, 0, number)).toISOString().replace('Z', '000Z')
      : null,
    executionTimeMs: recorded && state !== 'unfinished' ? 7 * number : null,
    gitCommit: null,
    hasDown: number !== 2,
    transaction: null,
    ...more,
  };
}

export function applied(from: number, to: number, more: Partial<ReportMigration> = {}): ReportMigration[] {
  return series(from, to, (number) => migration(number, 'applied', more));
}

export function pending(from: number, to: number): ReportMigration[] {
  return series(from, to, (number) => migration(number, 'pending', { transaction: 'transactional' }));
}

function series(from: number, to: number, make: (number: number) => ReportMigration): ReportMigration[] {
  return Array.from({ length: to - from + 1 }, (_, index) => make(from + index));
}

export function report(fields: Partial<Report>): Report {
  const migrations = fields.migrations ?? [];
  return {
    version: 1,
    command: 'up',
    dryRun: false,
    status: 'up-to-date',
    failureReason: fields.error?.reason ?? null,
    database: { name: 'automation', schema: 'public', table: '_migrations', serverVersion: '15.18' },
    currentVersion: migrations.findLast(isRecorded)?.version ?? null,
    targetVersion: null,
    planDigest: null,
    plan: null,
    migrations,
    counts: countsOf(migrations),
    steps: [],
    timeline: [],
    findings: [],
    rehearsal: null,
    warnings: [],
    error: null,
    durationMs: 1234,
    ...fields,
  };
}

function isRecorded({ recordedChecksum, state }: ReportMigration): boolean {
  return recordedChecksum !== null && state !== 'unfinished';
}

function countsOf(migrations: readonly ReportMigration[]): ReportCounts {
  const inState = (state: MigrationState): number => migrations.filter((one) => one.state === state).length;
  return {
    applied: migrations.filter(isRecorded).length,
    pending: inState('pending') + inState('failed'),
    newlyApplied: migrations.filter((one) => one.changed && one.state === 'applied').length,
    reverted: inState('reverted'),
    skipped: inState('skipped'),
    mismatch: inState('mismatch'),
    missing: inState('missing'),
    future: inState('future'),
    unfinished: inState('unfinished'),
  };
}

export function error(fields: Partial<ReportError>): ReportError {
  return {
    reason: 'sql-error',
    message: 'It failed.',
    state: 'Nothing was changed in the database.',
    next: 'Run the command again.',
    file: null,
    line: null,
    column: null,
    excerpt: null,
    sqlstate: null,
    detail: null,
    hint: null,
    where: null,
    problems: [],
    differences: [],
    blockers: [],
    ...fields,
  };
}

export function problem(fields: Partial<ReportProblem>): ReportProblem {
  return { message: 'Something is wrong.', remedy: null, file: null, line: null, column: null, ...fields };
}

export function step(number: number, fields: Partial<ReportStep> = {}): ReportStep {
  const { version, name } = migration(number, 'pending');
  return {
    version,
    name,
    direction: 'up',
    file: `migrations/versions/${version}_${name}.sql`,
    transaction: 'transactional',
    notAtomic: [],
    rollback: null,
    sql: `CREATE TABLE ${name} (id bigint PRIMARY KEY);\n`,
    ...fields,
  };
}

/** The rollback script of a step that applies. */
export function rollback(number: number, sql?: string): NonNullable<ReportStep['rollback']> {
  const { version, name } = migration(number, 'pending');
  return { file: `migrations/down/${version}_${name}_down.sql`, sql: sql ?? `DROP TABLE ${name};\n` };
}

/** What ran, one after the other: its number, how long it took in milliseconds, and how it ended. */
export function timeline(
  direction: 'up' | 'down',
  ...runs: [number: number, durationMs: number, outcome?: ReportSpan['outcome']][]
): ReportSpan[] {
  let startedMs = 40;
  return runs.map(([number, durationMs, outcome = 'done']) => {
    const { version, name } = migration(number, 'pending');
    const span = { version, name, direction, startedMs, durationMs, outcome };
    startedMs += durationMs + 3;
    return span;
  });
}

/** A plan of these migrations. Only its steps are of interest to what is rendered. */
export function plan(command: 'up' | 'down' | 'reset', ...numbers: number[]): ReportPlan {
  return {
    v: 1,
    command,
    limit: null,
    target: { database: 'automation', schema: 'public', table: '_migrations' },
    applied: [],
    steps: numbers.map((number) => {
      const { version, name } = migration(number, 'pending');
      return [version, name, command === 'up' ? 'up' : 'down', 'ab'.repeat(32), 'transactional'];
    }),
  };
}

export function finding(fields: Partial<ReportFinding>): ReportFinding {
  return {
    rule: 'set-not-null-scan',
    severity: 'warning',
    evidence: 'unproven',
    guarded: null,
    suppressed: null,
    file: 'migrations/versions/003_heartbeats.sql',
    line: 1,
    column: null,
    message: 'Something is risky.',
    remedy: 'Do it another way.',
    ...fields,
  };
}
