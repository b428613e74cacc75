import type { Command, Report, ReportError } from '../engine/report.ts';

/** The report of a command that failed before there was anything to report on. */
export function failureReport<C extends Command | null>(
  command: C,
  error: ReportError,
  run: { dryRun: boolean; durationMs: number },
): Omit<Report, 'command'> & { command: C } {
  return {
    version: 1,
    command,
    dryRun: run.dryRun,
    status: error.reason === 'cancelled' ? 'cancelled' : 'failed',
    failureReason: error.reason,
    database: null,
    currentVersion: null,
    targetVersion: null,
    planDigest: null,
    plan: null,
    migrations: [],
    counts: {
      applied: 0,
      pending: 0,
      newlyApplied: 0,
      reverted: 0,
      skipped: 0,
      mismatch: 0,
      missing: 0,
      future: 0,
      unfinished: 0,
    },
    steps: [],
    timeline: [],
    findings: [],
    rehearsal: null,
    warnings: [],
    error,
    durationMs: run.durationMs,
  };
}
