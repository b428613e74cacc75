import type {
  FailureReason,
  Report,
  ReportBlocker,
  ReportDifference,
  ReportError,
  ReportProblem,
} from './report.ts';

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
  differences?: readonly ReportDifference[] | undefined;
  blockers?: readonly ReportBlocker[] | undefined;
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
    super(withProblems(fields), fields.cause === undefined ? undefined : { cause: fields.cause });
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
      differences: [...(fields.differences ?? [])],
      blockers: [...(fields.blockers ?? [])],
    };
  }

  /** The same error with every text passed through `redact`; without its cause, if that had anything to hide. */
  redacted(redact: <T>(value: T) => T): MigrationError {
    const details = redact(this.details);
    const report = this.report && redact(this.report);
    const clean = JSON.stringify(details) === JSON.stringify(this.details);
    const error = new MigrationError({ ...present(details), ...(clean ? { cause: this.cause } : {}) });
    error.report = report;
    return error;
  }
}

/** Details without what is null, as the constructor takes them. */
export function present(details: ReportError): MigrationErrorFields {
  const given = Object.entries(details).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as unknown as MigrationErrorFields;
}

export const NOTHING_TOUCHED = 'Nothing was changed in the database.';

/** The message as `Error.message` has it: with every problem when there are several. */
function withProblems({ message, problems = [] }: MigrationErrorFields): string {
  return problems.length < 2
    ? message
    : [message, ...problems.map((problem) => `- ${problem.message}`)].join('\n');
}

/** The command was cancelled before it changed anything. */
export function cancelled(when: string): MigrationError {
  return new MigrationError({
    reason: 'cancelled',
    message: `Cancelled ${when}.`,
    state: NOTHING_TOUCHED,
    next: 'Run the command again when it should go on.',
  });
}

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
