import type { FailureReason, ReportError } from '../engine/report.ts';
import { proseLine, shortened } from './escape-markdown.ts';
import type { JsonReport } from './json.ts';
import { counted } from './words.ts';

/** The target with a preposition and a space before it; empty when it has no name. */
export type Target = (preposition: string) => string;

/** What a headline says between its mark and the findings. */
export interface Phrase {
  mark: '✅' | '🟡' | '🛑' | '🔴' | '⚪';
  text: string;
}

export type Failed = JsonReport & { error: ReportError };

/** Whether the command is one that changes the database. */
export function changes({ command }: JsonReport): boolean {
  return command === 'up' || command === 'down' || command === 'reset';
}

export function verb({ command }: JsonReport): string {
  return command === 'up' ? 'applied' : 'rolled back';
}

export function preposition({ command }: JsonReport): string {
  return command === 'up' ? 'to' : 'on';
}

/** Why a command was stopped, in few words. */
export function cause({ reason, sqlstate }: ReportError): string {
  return sqlstate !== null && /^[0-9A-Z]{5}$/.test(sqlstate) ? `SQLSTATE ${sqlstate}` : CAUSES[reason];
}

export const CAUSES: Record<FailureReason, string> = {
  'invalid-input': 'invalid input',
  'invalid-migrations': 'problems in the migrations folder',
  connection: 'no connection',
  locked: 'locked by another session',
  'checksum-mismatch': 'checksum mismatch',
  'missing-migration': 'an applied migration has no file',
  unfinished: 'a migration is unfinished',
  'out-of-order': 'a pending migration is out of order',
  'no-rollback-script': 'no rollback script',
  'plan-changed': 'the plan has changed',
  'not-approved': 'no approved plan was found',
  'not-allowed': 'not allowed in this event',
  findings: 'findings stand against it',
  drift: 'the schema has drifted',
  'read-only': 'the database cannot be written to',
  history: 'the history table cannot be used',
  'sql-error': 'SQL error',
  'left-transaction': 'the file ended its transaction',
  'unknown-outcome': 'the outcome is not known',
  cancelled: 'cancelled',
  internal: 'unexpected failure',
};

/** Where the files and the history do not agree; empty when they do. */
export function historyProblems(counts: JsonReport['counts']): string {
  const parts: string[] = [];
  if (counts.unfinished > 0) parts.push(`${counted(counts.unfinished, 'migration')} unfinished`);
  if (counts.mismatch > 0) parts.push(`checksum mismatch in ${counted(counts.mismatch, 'applied file')}`);
  if (counts.missing > 0) parts.push(`${counted(counts.missing, 'applied file')} missing`);
  return parts.join(', ');
}

export function unfinishedToo({ counts }: JsonReport): string {
  return counts.unfinished === 0 ? '' : ` · ${counted(counts.unfinished, 'migration')} unfinished`;
}

/** Characters of a version in a heading, which is read at a glance. */
const MOST = 40;

/** Digits stay as they are; what could mean something to GitHub becomes code. */
export function versionText(version: string): string {
  return proseLine(shortened(version, MOST));
}
