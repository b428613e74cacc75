import type { MigrationError } from './errors.ts';
import type { MigrationsFolder } from './folder.ts';
import { digestInput } from './digest.ts';
import { currentVersion } from './history-row.ts';
import type { HistoryRow } from './history-row.ts';
import type { HistoryTable } from './history.ts';
import type { ServerState } from './server-state.ts';
import { executionTimeOf, withOwnChanges } from './own-changes.ts';
import type { Plan, PlannedStep, SkippedStep } from './plan.ts';
import type {
  Command,
  MigrationState,
  Report,
  ReportCounts,
  ReportMigration,
  ReportSpan,
  ReportStatus,
  ReportWarning,
} from './report.ts';
import { goesOn } from './blockers.ts';
import type { Rehearsed } from './rehearsal-port.ts';
import type { Resumption } from './resume.ts';
import { knownMigrations } from './states.ts';
import type { KnownMigration } from './states.ts';
import { reportSteps } from './report-steps.ts';
import { compareVersions, versionKey } from './version.ts';

/** What is known of a run when its report is made. */
export interface RunFacts {
  command: Command;
  dryRun: boolean;
  folder: MigrationsFolder | undefined;
  state: ServerState | undefined;
  table: HistoryTable | undefined;
  /** As last read; the run's own changes are in `changed`. */
  history: readonly HistoryRow[];
  plan: Plan | undefined;
  /** What can be done about unfinished migrations, for a command that only looks. */
  resumed?: ReadonlyMap<string, Resumption> | undefined;
  rehearsed?: Rehearsed | undefined;
  /** By version key: what this run did. */
  changed: ReadonlyMap<string, 'applied' | 'reverted'>;
  /** The version key of the step that failed. */
  failed: string | undefined;
  timeline: readonly ReportSpan[];
  warnings: readonly ReportWarning[];
  error: MigrationError | undefined;
  durationMs: number;
}

export function buildReport(asRead: RunFacts): Report {
  const history = withOwnChanges(asRead.history, asRead.changed, asRead.plan);
  const facts = { ...asRead, history };
  const known = facts.folder ? knownMigrations(facts.folder, facts.history) : [];
  const counts = countStates(known, facts);
  const planned: Planned = {
    steps: new Map(facts.plan?.steps.map((step) => [step.key, step])),
    skipped: new Set(facts.plan?.skipped.map((step) => step.key)),
  };
  const { plan, state, table, command } = facts;
  const shown = reportSteps(facts.dryRun ? (plan?.steps ?? []) : [], facts.folder);
  return {
    version: 1,
    command: facts.command,
    dryRun: facts.dryRun,
    status: statusOf(facts, counts),
    failureReason: facts.error?.reason ?? null,
    database:
      state && table
        ? {
            name: state.database,
            schema: table.schema,
            table: table.table,
            serverVersion: state.serverVersion,
          }
        : null,
    currentVersion: currentVersion(history),
    targetVersion: plan ? versionAfter(plan) : null,
    // Only a dry run of `up` asks for an approval.
    planDigest: command === 'check' ? null : (plan?.digest ?? null),
    plan: plan && command !== 'check' ? digestInput(plan) : null,
    migrations: known.map((migration) => reportMigration(migration, facts, planned)),
    counts,
    steps: shown.steps,
    timeline: [...facts.timeline],
    findings: facts.rehearsed?.findings ?? [],
    rehearsal: facts.rehearsed?.rehearsal ?? null,
    warnings: [
      ...(facts.folder?.warnings ?? []),
      ...stateWarnings(known, facts),
      ...shown.warnings,
      ...facts.warnings,
      ...(facts.rehearsed?.warnings ?? []),
    ],
    error: facts.error?.details ?? null,
    durationMs: Math.round(facts.durationMs),
  };
}

interface Planned {
  steps: ReadonlyMap<string, PlannedStep>;
  skipped: ReadonlySet<string>;
}

function reportMigration(migration: KnownMigration, facts: RunFacts, planned: Planned): ReportMigration {
  const { file, row, key } = migration;
  return {
    version: migration.version,
    name: migration.name,
    state: shownState(migration, facts, planned),
    changed: facts.changed.has(key),
    checksum: file?.checksum ?? null,
    recordedChecksum: row?.checksum ?? null,
    appliedAt: row?.appliedAt ?? null,
    executionTimeMs: executionTimeOf(row),
    gitCommit: row?.gitCommit ?? null,
    hasDown: migration.hasDown,
    transaction: planned.steps.get(key)?.script.transaction ?? null,
  };
}

function shownState(migration: KnownMigration, facts: RunFacts, planned: Planned): MigrationState {
  if (facts.failed === migration.key && migration.state !== 'unfinished') return 'failed';
  if (facts.changed.get(migration.key) === 'reverted' && !migration.row) return 'reverted';
  if (planned.skipped.has(migration.key)) return 'skipped';
  return migration.state;
}

function countStates(known: readonly KnownMigration[], { changed, plan }: RunFacts): ReportCounts {
  const states = { applied: 0, pending: 0, mismatch: 0, missing: 0, future: 0, unfinished: 0 };
  let inHistory = 0;
  for (const { state, row } of known) {
    states[state] += 1;
    if (row && state !== 'unfinished') inHistory += 1;
  }
  const done = (what: 'applied' | 'reverted'): number =>
    [...changed.values()].filter((value) => value === what).length;
  return {
    applied: inHistory,
    pending: states.pending,
    newlyApplied: done('applied'),
    reverted: done('reverted'),
    skipped: plan?.skipped.length ?? 0,
    mismatch: states.mismatch,
    missing: states.missing,
    future: states.future,
    unfinished: states.unfinished,
  };
}

function statusOf({ error, dryRun, command, plan }: RunFacts, counts: ReportCounts): ReportStatus {
  if (error) return error.reason === 'cancelled' ? 'cancelled' : 'failed';
  if (dryRun) return (plan?.steps.length ?? 0) > 0 ? 'pending' : 'up-to-date';
  if (counts.newlyApplied > 0) return 'applied';
  if (counts.reverted > 0) return 'reverted';
  return counts.pending > 0 && command !== 'down' && command !== 'reset' ? 'pending' : 'up-to-date';
}

/** The highest version when the plan is through. */
function versionAfter(plan: Plan): string | null {
  const gone = new Set(plan.steps.filter((step) => step.direction === 'down').map((step) => step.key));
  const left =
    gone.size === 0 ? plan.history : plan.history.filter((row) => !gone.has(versionKey(row.version)));
  const applied = plan.steps.filter((step) => step.direction === 'up').map((step) => step.version);
  const before = currentVersion(left);
  return [...(before === null ? [] : [before]), ...applied].sort(compareVersions).at(-1) ?? null;
}

/** Characters of a file from which on the memory that the server takes to parse it is worth a word. */
const LARGE = 10_000_000;

function stateWarnings(
  known: readonly KnownMigration[],
  { command, plan, resumed }: RunFacts,
): ReportWarning[] {
  const warnings: ReportWarning[] = [];
  for (const { state, version, name, file, key } of known) {
    if (state === 'future') {
      warnings.push({
        code: 'future-migration',
        message: `${version}_${name} is applied, but is above every file: this checkout is older than the database.`,
        file: null,
      });
    }
    if (state === 'missing' && command !== 'up' && command !== 'verify') {
      warnings.push({
        code: 'missing-migration',
        message: `${version}_${name} is applied, but the folder has no file for it.`,
        file: null,
      });
    }
    if (state === 'mismatch' && (command === 'down' || command === 'reset')) {
      warnings.push({
        code: 'mismatch',
        message: `${file?.path ?? version} has changed since it was applied.`,
        file: file?.path ?? null,
      });
    }
    if (state === 'unfinished' && command === 'status') {
      const resumption = resumed?.get(key);
      warnings.push({
        code: 'unfinished',
        message: `${version}_${name} was begun and not finished. ${resumption?.goesOn === true ? goesOn(resumption) : 'verify says what to do.'}`,
        file: file?.path ?? null,
      });
    }
  }
  for (const { resume, version, name, direction, path, script } of plan?.steps ?? []) {
    if (!resume) continue;
    warnings.push({
      code: 'unfinished',
      message: `The ${direction === 'up' ? 'application' : 'rollback'} of ${version}_${name} was begun by an earlier run: ${direction} goes on with statement ${resume.done + 1} of ${script.units.length}${resume.begun ? ', after a look at what became of it' : ''}.`,
      file: path,
    });
  }
  for (const { path, text } of plan?.steps ?? []) {
    if (text.length > LARGE) {
      warnings.push({
        code: 'large-file',
        message: `${path} has ${Math.round(text.length / 1e6)} MB: the server reads all of it before it runs any, in several times the memory. Rows are loaded better by COPY … FROM STDIN.`,
        file: path,
      });
    }
  }
  for (const skipped of plan?.skipped ?? []) {
    warnings.push({
      code: 'no-rollback-script',
      message: `${skipped.version}_${skipped.name} is skipped and stays applied: it has no rollback script. Expected at ${skipped.expectedPath}.${above(skipped, plan)}`,
      file: skipped.expectedPath,
    });
  }
  return warnings;
}

/** Around a skipped migration the history gets a hole, which the next `up` will not fill of itself. */
function above(skipped: SkippedStep, plan: Plan | undefined): string {
  const below = plan?.steps.some((step) => compareVersions(step.version, skipped.version) < 0) ?? false;
  return below
    ? ' What is rolled back below it will be out of order for up; require-down refuses instead.'
    : '';
}
