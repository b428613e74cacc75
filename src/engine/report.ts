import type { ReportRehearsal } from './report-rehearsal.ts';

/** The outcome of a command as plain data (the JSON report, version 1). Everything that is shown is rendered from it. */
export interface Report {
  version: 1;
  command: Command;
  dryRun: boolean;
  status: ReportStatus;
  failureReason: FailureReason | null;
  /** Null when no database was reached. */
  database: ReportDatabase | null;
  /** The highest applied version after the command; null when none is. */
  currentVersion: string | null;
  /** The highest applied version when the plan is through; null when nothing would be applied. */
  targetVersion: string | null;
  /** SHA-256 over the canonical JSON of the plan, in hex; null for commands that plan nothing. */
  planDigest: string | null;
  /** What the digest is made of; null for commands that plan nothing. */
  plan: ReportPlan | null;
  migrations: ReportMigration[];
  counts: ReportCounts;
  /** What a dry run would do, in order, with its SQL. Empty otherwise. */
  steps: ReportStep[];
  /** What this run ran and when, in order. Empty for a dry run and for commands that run nothing. */
  timeline: ReportSpan[];
  findings: ReportFinding[];
  /** What a rehearsal showed; null when there was none. */
  rehearsal: ReportRehearsal | null;
  warnings: ReportWarning[];
  /** What stopped the command; null when nothing did. */
  error: ReportError | null;
  durationMs: number;
}

export type Command = 'up' | 'down' | 'status' | 'verify' | 'reset' | 'check';

export type ReportStatus = 'up-to-date' | 'pending' | 'applied' | 'reverted' | 'failed' | 'cancelled';

/** Why a command did not do what it was asked: a closed list, for machines. */
export type FailureReason =
  | 'invalid-input'
  | 'invalid-migrations'
  | 'connection'
  | 'locked'
  | 'checksum-mismatch'
  | 'missing-migration'
  | 'unfinished'
  | 'out-of-order'
  | 'no-rollback-script'
  | 'plan-changed'
  | 'not-approved'
  | 'not-allowed'
  | 'findings'
  | 'drift'
  | 'read-only'
  | 'history'
  | 'sql-error'
  | 'left-transaction'
  | 'unknown-outcome'
  | 'cancelled'
  | 'internal';

export interface ReportDatabase {
  name: string;
  schema: string;
  table: string;
  /** As `SHOW server_version` gives it. */
  serverVersion: string;
}

export type MigrationState =
  | 'applied'
  | 'pending'
  | 'mismatch'
  | 'missing'
  | 'future'
  | 'unfinished'
  | 'failed'
  | 'reverted'
  | 'skipped';

export type TransactionMode = 'transactional' | 'statement-by-statement';

export interface ReportMigration {
  version: string;
  name: string;
  state: MigrationState;
  /** True for what this very run applied or reverted. */
  changed: boolean;
  /** Of the file; null when there is none. */
  checksum: string | null;
  /** Of the history; null when it is not in there. */
  recordedChecksum: string | null;
  /** ISO 8601 in UTC, when its application began. */
  appliedAt: string | null;
  /** Measured by the server, in milliseconds. */
  executionTimeMs: number | null;
  gitCommit: string | null;
  hasDown: boolean;
  /** Known for what is planned; null for what is not looked into. */
  transaction: TransactionMode | null;
}

export interface ReportCounts {
  /** In the history when the command ended. */
  applied: number;
  pending: number;
  /** Applied by this run. */
  newlyApplied: number;
  /** Reverted by this run. */
  reverted: number;
  skipped: number;
  mismatch: number;
  missing: number;
  future: number;
  unfinished: number;
}

export interface ReportStep {
  version: string;
  name: string;
  direction: 'up' | 'down';
  /** Path as given by the migrations folder. */
  file: string;
  transaction: TransactionMode;
  /** Why the file does not run in one transaction; empty when it does. */
  notAtomic: { line: number; message: string }[];
  sql: string;
  /** The rollback script of what would be applied; null when it has none, and for a rollback itself. */
  rollback: { file: string; sql: string } | null;
}

/** What a plan digest is the SHA-256 of, as canonical JSON. */
export interface ReportPlan {
  v: 1;
  command: Command;
  limit: { steps: number } | { to: string } | null;
  target: { database: string; schema: string; table: string };
  /** Version and recorded checksum of what the plan starts from, by version. */
  applied: [version: string, checksum: string][];
  /**
   * What would run, in order; `sha256` is that of the SQL, in hex. `done` is there when an earlier run has begun the
   * step and this one goes on with it: so many of its statements are done.
   */
  steps: [
    version: string,
    name: string,
    direction: 'up' | 'down',
    sha256: string,
    transaction: TransactionMode,
    done?: number,
  ][];
  /** All steps in one transaction; left out when each has its own. */
  atomic?: true;
}

/** One migration that was run. */
export interface ReportSpan {
  version: string;
  name: string;
  direction: 'up' | 'down';
  /** Milliseconds since the command began. */
  startedMs: number;
  /** Milliseconds, with every try of it. */
  durationMs: number;
  outcome: 'done' | 'failed' | 'cancelled' | 'unknown';
}

/** One thing a rule or the rehearsal has to say. */
export interface ReportFinding {
  rule: string;
  severity: 'error' | 'warning' | 'notice';
  /** Whether the rehearsal bears it out. */
  evidence: Evidence;
  file: string;
  line: number | null;
  column: number | null;
  message: string;
  remedy: string;
  /** Why it does no harm here, such as that the table is new; null when it stands. One that does no harm never fails a command. */
  guarded: string | null;
  /** Why a comment in the file suppresses it; null when none does. A suppressed finding never fails a command. */
  suppressed: string | null;
}

/**
 * `proven`: foreseen by a rule and seen in the rehearsal. `refuted`: foreseen, run, and not so. `dynamic-only`: seen
 * and not foreseen. `unproven`: foreseen, and nothing that a rehearsal can show, or there was none. `failed`: the
 * statement failed there.
 */
export type Evidence = 'proven' | 'refuted' | 'dynamic-only' | 'unproven' | 'failed';

export interface ReportWarning {
  code: WarningCode;
  message: string;
  file: string | null;
}

export type WarningCode =
  | 'skipped-file'
  | 'orphan-rollback-script'
  | 'no-rollback-script'
  | 'future-migration'
  | 'mismatch'
  | 'missing-migration'
  | 'unfinished'
  | 'version-width'
  | 'large-file'
  | 'pooler'
  | 'no-database'
  | 'no-history'
  | 'approved-plan'
  | 'connection'
  | 'empty-folder';

export interface ReportError {
  reason: FailureReason;
  /** What happened. */
  message: string;
  /** What is in the database now. */
  state: string;
  /** What to do next. */
  next: string;
  file: string | null;
  /** 1-based. */
  line: number | null;
  /** 1-based, in characters (code points). */
  column: number | null;
  /** The failing line with a caret under the column. */
  excerpt: string | null;
  sqlstate: string | null;
  detail: string | null;
  hint: string | null;
  /** Where inside functions it happened, as the server tells it. */
  where: string | null;
  /** Every problem when there are several; `message` then counts them. */
  problems: ReportProblem[];
  /** Where the plan that would run now differs from the approved one; empty when that is not known. */
  differences: ReportDifference[];
  /** Who held the lock that was not to be had; empty when nobody was seen, or something else went wrong. */
  blockers: ReportBlocker[];
}

/** A session that kept this run waiting. */
export interface ReportBlocker {
  /** Of its server process; 0 for a prepared transaction, which has none. */
  pid: number;
  applicationName: string;
  user: string;
  /** As in `pg_stat_activity`, such as `idle in transaction`; null when it is not known. */
  state: string | null;
  /** Running or run last: 200 characters at most; empty when the role may not see it. */
  query: string;
  /** ISO 8601 in UTC: when its transaction began, or its statement when that is not known. */
  since: string | null;
  /** How long its transaction has been open, in milliseconds by the server's clock. */
  transactionMs: number | null;
  /** How long ago its query began, in milliseconds by the server's clock. */
  queryMs: number | null;
}

/** One field of a plan, in words; null where it has no such thing. */
export interface ReportDifference {
  field: string;
  approved: string | null;
  now: string | null;
}

export interface ReportProblem {
  message: string;
  remedy: string | null;
  file: string | null;
  line: number | null;
  column: number | null;
}
