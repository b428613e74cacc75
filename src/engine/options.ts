import type { ClientLike } from '../postgres/client-like.ts';
import type { Target } from '../postgres/target.ts';
import type { MigrationsFolder } from './folder.ts';
import type { Git } from './git.ts';
import type { Rehearse } from './rehearsal-port.ts';
import type { ServerErrorFields } from '../postgres/server-error-fields.ts';
import type { ReportBlocker, ReportPlan, TransactionMode } from './report.ts';

/** Where a `Migrator` finds its database: a target, the embedded server, or a connected client of the caller's. */
export type Database =
  | { kind: 'target'; target: Target }
  | { kind: 'embedded'; dir?: string }
  | { kind: 'client'; client: ClientLike };

export interface MigratorSettings {
  database: Database;
  /** The folder that holds `versions/` and `down/`. */
  migrationsDir: string;
  /** The schema of the history. Without one it is found through the search_path, as the original runner does. */
  schema?: string | undefined;
  /** The name of the history table; `_migrations` by default. */
  table?: string | undefined;
  /** Whether a pending version below the highest applied one is an error (the default) or applied. */
  outOfOrder?: 'error' | 'allow' | undefined;
  /** Recorded with what is applied; 40 characters at most. */
  gitCommit?: string | undefined;
  /** How long one statement waits for a lock before its transaction is tried again. Milliseconds; 0 waits for ever. */
  lockTimeoutMs?: number | undefined;
  /**
   * How often a transaction is tried that failed for a lock, with growing waits between: 50, the default, are some
   * 9 minutes. For another passing reason (a deadlock, a serialization failure) it is tried ten times at most.
   */
  lockAttempts?: number | undefined;
  /** How long one statement may run. Milliseconds; 0, the default, is for ever. */
  statementTimeoutMs?: number | undefined;
  /** How long to wait for another runner. Milliseconds. */
  lockWaitMs?: number | undefined;
  /** How long one attempt to connect may take. Milliseconds. */
  connectTimeoutMs?: number | undefined;
  /** How often a connection is tried, also after it was lost. */
  connectAttempts?: number | undefined;
  /** Cancels the command: what runs on the server is cancelled and rolled back, and the report says so. */
  signal?: AbortSignal | undefined;
  /** Called as things happen, never before they are known. */
  onEvent?: ((event: EngineEvent) => void) | undefined;
  /** What git knows of the files; without it, messages say less. */
  git?: Git | undefined;
  /** The migrations folder, read already, in place of reading `migrationsDir`. */
  folder?: MigrationsFolder | undefined;
  /** Looks at the plan of `check` and of a dry run of `up`, and at the schema for `verify` with `drift`. */
  rehearse?: Rehearse | undefined;
}

/** What happens while a command runs. */
export type EngineEvent =
  | { type: 'connecting'; attempt: number; attempts: number }
  | { type: 'connect-failed'; message: string; retryInMs: number }
  /**
   * A session is open. Its server process (`pg_backend_pid()`) and when that was started (ISO 8601 in UTC,
   * microseconds) name it to whoever wants to find or cancel it later. Not told behind a pooler, whose server
   * process may be working for anybody by then, nor of the embedded server.
   */
  | { type: 'session'; pid: number; backendStart: string | null }
  /** It is settled what will run, or in a dry run would: the approval, if one is asked for, has been checked. */
  | { type: 'planned'; digest: string; steps: number }
  | { type: 'waiting-for-runner'; holder: LockHolder | undefined; waitedMs: number }
  | {
      type: 'step-started';
      direction: 'up' | 'down';
      version: string;
      name: string;
      transaction: TransactionMode;
    }
  | { type: 'step-progress'; version: string; name: string; done: number; total: number }
  /**
   * A step has been running for a while, told a few times a second: `elapsedMs` since it began, with every try
   * of it. What the server says of it is null or empty where it cannot be asked on a second connection: behind a
   * transaction pooler, on the embedded server, on a client of the caller's.
   */
  | ({ type: 'step-running'; version: string; name: string; elapsedMs: number } & StepLife)
  | {
      type: 'step-retry';
      version: string;
      name: string;
      message: string;
      /** Who was seen to hold the lock; empty when nobody was, or it failed for another reason. */
      blockers: ReportBlocker[];
      attempt: number;
      attempts: number;
      retryInMs: number;
    }
  | {
      type: 'step-finished';
      direction: 'up' | 'down';
      version: string;
      name: string;
      executionTimeMs: number | null;
    }
  | { type: 'step-skipped'; version: string; name: string; expectedPath: string }
  /** What a migration raises: of many the first and, when it ends, the last few. Texts are cut at 2,000 characters. */
  | { type: 'notice'; version: string; name: string; notice: ServerErrorFields }
  /** How many notices are not told; the last few follow. */
  /** A rehearsal has got to this part, in words such as `starting a server`. */
  | { type: 'rehearsing'; phase: string }
  | { type: 'notices-left-out'; version: string; name: string; count: number };

/** What a statement that takes its time is doing, as the server tells it. */
export interface StepLife {
  /** From the server's progress views; `phase` in its words. `percent` is of the phase, null when there is no total. */
  progress: { command: string; phase: string; percent: number | null } | null;
  /** The lock that it waits for, such as `AccessExclusiveLock on orders`. */
  waitsFor: string | null;
  /** Who keeps it waiting. */
  blockers: ReportBlocker[];
}

/** The session that keeps another runner waiting. */
export interface LockHolder {
  pid: number;
  applicationName: string;
  user: string;
  /** ISO 8601 in UTC. */
  since: string | null;
  query: string;
}

/** What was approved; one that is not what would run now is refused with `plan-changed`. */
export interface ApprovalOptions {
  /**
   * Run only the plan with this digest (64 hex digits, or the first 32 or more). Null when there must be an
   * approval and none was found: then nothing may run, and what would is refused with `not-approved`.
   */
  approvedPlan?: string | null | undefined;
  /**
   * The approved plan as data: `plan` in the report of its dry run. With it a refusal names every field that
   * differs. Where `approvedPlan` is left out, it is the approval itself.
   */
  approvedPlanData?: ReportPlan | undefined;
}

export interface UpOptions extends ApprovalOptions {
  /** Apply at most this many. */
  steps?: number | undefined;
  /** Apply up to and including this version. */
  to?: string | undefined;
  /** Apply all in one transaction and one message, or nothing. Refused when a file cannot run in a transaction. */
  atomic?: boolean | undefined;
  dryRun?: boolean | undefined;
}

/** `check` takes of the pending migrations what `up` would. */
export type CheckOptions = Pick<UpOptions, 'steps' | 'to' | 'atomic'>;

export interface VerifyOptions {
  /** Hold the schema of the target against what its applied files make of an empty database. */
  drift?: boolean | undefined;
}

export interface DownOptions extends ApprovalOptions {
  /** Roll back this many; 1 by default. */
  steps?: number | undefined;
  /** Roll back everything above this version; `0` means everything. */
  to?: string | undefined;
  /** Refuse, before anything runs, when a migration has no rollback script. */
  requireDown?: boolean | undefined;
  dryRun?: boolean | undefined;
}

export interface ResetOptions extends ApprovalOptions {
  /** Must be the word `RESET` unless it is a dry run. */
  confirm?: string | undefined;
  requireDown?: boolean | undefined;
  dryRun?: boolean | undefined;
}

export const DEFAULTS = {
  table: '_migrations',
  // Below the 2 seconds that an application may give a query, and above the deadlock_timeout of 1 second, after
  // which a waiting statement ends an autovacuum that is in its way: a shorter one would never get past it.
  lockTimeoutMs: 1_200,
  lockAttempts: 50,
  statementTimeoutMs: 0,
  lockWaitMs: 10 * 60_000,
  connectTimeoutMs: 15_000,
  connectAttempts: 7,
} as const;
