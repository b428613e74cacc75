import type { MessageSql } from '../postgres/frames.ts';
import type { MappedSql } from '../sql/mapped.ts';
import type { MigratorSettings } from './options.ts';
import type { Session } from './session.ts';

/** What the steps of one run share. */
export interface StepContext {
  session: Session;
  settings: MigratorSettings;
  gitCommit: string | undefined;
  /** Versions that this run has applied or reverted so far, as `001_name`. */
  finished: readonly string[];
}

export interface StepOutcome {
  /** Measured by the server; null when it is not known. */
  executionTimeMs: number | null;
}

/** One message that runs a step and its record in one transaction, and where in it the file stands. */
export interface StepMessage {
  sql: MessageSql;
  /** Where the file's text begins, in code points of `sql`, as the server counts. */
  fileStart: number;
  body: MappedSql;
  /** How many statements stand before the file's. The last of them is the claim. */
  before: number;
  /** How many statements stand behind its COMMIT. */
  afterCommit: number;
  /** The statements behind COMMIT once more, for when it was not got that far. */
  resetSession: string;
}
