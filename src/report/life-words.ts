import type { StepLife } from '../engine/options.ts';
import type { ReportBlocker } from '../engine/report.ts';
import { counted, timeSpan } from './words.ts';

/** What a statement that takes its time is doing, in a few words; empty when nothing is known. */
export function lifeInWords({ progress, waitsFor, blockers }: StepLife): string {
  const percent = progress?.percent == null ? '' : ` ${progress.percent} %`;
  const parts = progress ? [`${progress.command}: ${progress.phase}${percent}`] : [];
  const lock = waitsFor === null ? '' : `waits for ${waitsFor}`;
  if (blockers.length > 0) parts.push([lock, blockersInWords(blockers)].filter(Boolean).join(', '));
  else if (lock !== '') parts.push(lock);
  return parts.join(', ');
}

/** Who holds a lock: the one that has been at it longest, with what it runs, and how many others. */
export function blockersInWords([first, ...others]: readonly ReportBlocker[]): string {
  if (!first) return '';
  const more = others.length === 0 ? '' : ` and ${counted(others.length, 'other')}`;
  return `held by ${blockerInWords(first)}${more}`;
}

function blockerInWords(blocker: ReportBlocker): string {
  const { pid, applicationName, user, state, query, transactionMs } = blocker;
  if (pid === 0) return 'a prepared transaction';
  const parts = [applicationName, user === '' ? '' : `user ${user}`, state === 'active' ? '' : (state ?? '')];
  if (transactionMs !== null) parts.push(`in a transaction for ${timeSpan(transactionMs)}`);
  const who = [`process ${pid}`, ...parts.filter((part) => part !== '')].join(', ');
  const text = query.replace(/\s+/g, ' ').trim();
  return text === ''
    ? who
    : `${who}: ${text.length > SHOWN_OF_QUERY ? `${text.slice(0, SHOWN_OF_QUERY)}…` : text}`;
}

/** Of a query that stands in a line of progress. */
const SHOWN_OF_QUERY = 80;

/** A passing failure, whom it was for, and when it is tried again. */
export function retryInWords({
  message,
  blockers,
  attempt,
  attempts,
  retryInMs,
}: {
  message: string;
  blockers: readonly ReportBlocker[];
  attempt: number;
  attempts: number;
  retryInMs: number;
}): string {
  const held = blockers.length === 0 ? '' : ` (${blockersInWords(blockers)})`;
  const told = held === '' ? message : `${message.replace(/\.$/, '')}${held}.`;
  return `${/[.!?]$/.test(told) ? told : `${told}.`} Trying again in ${timeSpan(retryInMs)} (attempt ${attempt} of ${attempts}).`;
}

/** How long to say nothing new of what goes on: the longer it has been going on, the longer. Milliseconds. */
export function quietMs(elapsedMs: number): number {
  return Math.min(60_000, Math.max(5000, elapsedMs / 2));
}
