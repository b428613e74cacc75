import type { Connection } from '../postgres/connection.ts';
import type { MigrationError } from './errors.ts';
import type { MigrationFile, MigrationsFolder } from './folder.ts';
import type { HistoryTable } from './history.ts';
import type { ServerState } from './server-state.ts';
import type { PlannedStep } from './plan.ts';
import type { ReportRehearsal } from './report-rehearsal.ts';
import type { ReportFinding, ReportWarning } from './report.ts';

/**
 * Looks at what would run before anything does: rules and a rehearsal. The engine knows neither; who wants them
 * hands them over. Does not fail for what it could not do: that is told in `notes`.
 */
export type Rehearse = (subject: RehearsalSubject) => Promise<Rehearsed>;

export interface RehearsalSubject {
  /** `drift`: only the target's schema is held against what its applied files make. */
  purpose: 'plan' | 'drift';
  folder: MigrationsFolder;
  /** What would be applied, in order; empty for `drift`. */
  steps: readonly PlannedStep[];
  /** The files that it starts from, in the order of their versions. */
  base: readonly MigrationFile[];
  baseFrom: ReportRehearsal['base']['from'];
  /** What is applied and has no file, or another one, in words: the base is not the target's schema then. */
  baseGaps: readonly string[];
  target: RehearsalTarget | undefined;
}

/** The database that the plan is for. Nothing is ever written to it. */
export interface RehearsalTarget {
  connection: Connection;
  state: ServerState;
  table: HistoryTable;
}

export interface Rehearsed {
  findings: ReportFinding[];
  rehearsal: ReportRehearsal | null;
  warnings: ReportWarning[];
  /** What the command fails with; undefined when nothing stands against the plan. */
  error: MigrationError | undefined;
}
