import type { FailureReason, Report, ReportError, ReportProblem } from './report.ts';

export interface MigrationErrorFields {
  reason: FailureReason;
  /** What happened. */
  message: string;
  /** What is in the database now. */
  state: string;
  /** What to do next. */
  next: string;
  file?: string | undefined;
  line?: number | undefined;
  column?: number | undefined;
  excerpt?: string | undefined;
  sqlstate?: string | undefined;
  detail?: string | undefined;
  hint?: string | undefined;
  where?: string | undefined;
  problems?: readonly ReportProblem[] | undefined;
  cause?: unknown;
}

/**
 * The one error of the engine. `message` says what happened, `state` what is in the database now, `next` what
 * to do; `reason` is the same for machines. `report` is the outcome up to here, when a command was under way.
 */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly reason: FailureReason;
  readonly details: ReportError;
  report: Report | undefined;

  constructor(fields: MigrationErrorFields) {
    super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.reason = fields.reason;
    this.details = {
      reason: fields.reason,
      message: fields.message,
      state: fields.state,
      next: fields.next,
      file: fields.file ?? null,
      line: fields.line ?? null,
      column: fields.column ?? null,
      excerpt: fields.excerpt ?? null,
      sqlstate: fields.sqlstate ?? null,
      detail: fields.detail ?? null,
      hint: fields.hint ?? null,
      where: fields.where ?? null,
      problems: [...(fields.problems ?? [])],
    };
  }
}

export const NOTHING_TOUCHED = 'Nothing was changed in the database.';

/** What should not have happened, as an error of ours. */
export function unexpectedFailure(error: unknown, state: string): MigrationError {
  return new MigrationError({
    reason: 'internal',
    message: `Unexpected failure: ${error instanceof Error ? error.message : String(error)}`,
    state,
    next: 'Run status to see what the history says. If this happens again, report it with the steps that lead to it, without secrets.',
    cause: error,
  });
}
