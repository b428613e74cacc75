import type { ServerError } from '../postgres/message.ts';
import { enumValueUse } from '../sql/enums.ts';
import { lettersOf } from '../sql/text.ts';
import type { PlannedStep } from './plan.ts';
import type { ReportBlocker } from './report.ts';
import { blockerRemedy } from './watch-words.ts';

/** What to do about an error whose cause PostgreSQL's own hint does not tell, in the terms of a migration file. */
export function sqlRemedy(error: ServerError, step: PlannedStep, blockers: readonly ReportBlocker[]): string {
  switch (error.sqlstate) {
    case '25001':
      return error.message.includes('SET TRANSACTION')
        ? 'Put SET TRANSACTION first in the file.'
        : 'The statement cannot run in a transaction: begin the file with "-- migrate: no-transaction".';
    case '25006':
      return 'The file makes its transaction read-only. Take that out of it.';
    case '2D000':
      return 'A procedure or DO block commits, which it may not do in a transaction: begin the file with "-- migrate: no-transaction".';
    case '55P04':
      return newEnumValue(step);
    case '55006':
      return error.message.includes('pending trigger events')
        ? 'Rows changed earlier in the file wait for a deferred constraint. Put SET CONSTRAINTS ALL IMMEDIATE; before the statement, or the statement into a migration of its own.'
        : '';
    case '55P03':
      return `${blockers.length > 0 ? blockerRemedy(blockers) : WHO_WAITS} Every try waits for at most lock-timeout, and there are lock-attempts of them: "-- migrate: lock-timeout=5s" at the head of the file waits longer, and every query of the table with it.`;
    case '57014':
      return error.message.includes('statement timeout')
        ? 'Give the file more time: "-- migrate: statement-timeout=15min" at its head, or statement-timeout: 0.'
        : 'The statement was cancelled from outside this run.';
    case '53200':
      return 'The file locks more objects than max_locks_per_transaction allows: split it.';
    case '42501':
      return 'The role that runs migrations lacks a privilege: grant it, or connect as the owner of the objects.';
    case '08P01':
      return 'The file has COPY … FROM STDIN where no data follows it.';
    default:
      return '';
  }
}

/** When nobody was seen to hold the lock. */
const WHO_WAITS =
  "Another session held the lock. Who it is shows while a migration waits: SELECT pid, pg_blocking_pids(pid), query FROM pg_stat_activity WHERE wait_event_type = 'Lock';";

/** A new enum value cannot be used in the transaction that added it. */
function newEnumValue(step: PlannedStep): string {
  const added = enumValueUse(step.text).map(
    ({ line, value }) => `'${step.inBytes ? lettersOf(value) : value}' (line ${line})`,
  );
  if (added.length === 0)
    return 'An earlier migration of this transaction adds the enum value, and it can be used only after a COMMIT. Run up without atomic, or up to and including that migration first, with to.';
  return `The file adds the enum value ${added.join(', ')} and uses it in the same transaction. Put the ALTER TYPE … ADD VALUE into a migration of its own before this one.`;
}
