import type { FailureReason } from '../engine/report.ts';

const WORDS: Record<FailureReason, string> = {
  'invalid-input': 'Invalid input',
  'invalid-migrations': 'The migrations folder has problems',
  connection: 'No connection to the database',
  locked: 'Locked by another session',
  'checksum-mismatch': 'An applied migration has changed',
  'missing-migration': 'An applied migration has no file',
  unfinished: 'A migration is unfinished',
  'out-of-order': 'A pending migration is out of order',
  'no-rollback-script': 'A rollback script is missing',
  'plan-changed': 'The plan is not the approved one',
  'not-approved': 'No approved plan was found',
  'not-allowed': 'Not allowed in this event',
  findings: 'Findings stand against the pending migrations',
  drift: 'The schema is not what the applied files make',
  'read-only': 'The database cannot be written to',
  history: 'The history table cannot be used',
  'sql-error': 'SQL error',
  'left-transaction': 'A file ended its transaction',
  'unknown-outcome': 'The outcome is not known',
  cancelled: 'Cancelled',
  internal: 'Unexpected failure',
};

/** A failure reason as a heading or a title, without a full stop. */
export function reasonInWords(reason: FailureReason): string {
  return WORDS[reason];
}
