import type { LockHolder } from './options.ts';
import type { ReportBlocker } from './report.ts';

/** A session in a sentence: its process, application and user, since when, and what it runs. One line. */
export function describeSession(session: LockHolder & Partial<ReportBlocker>): string {
  const { pid, applicationName, user, since, state, transactionMs } = session;
  if (pid === 0) return 'a prepared transaction (SELECT * FROM pg_prepared_xacts)';
  const application = applicationName === '' ? '' : ` (${oneLine(applicationName)})`;
  const of = user === '' ? '' : ` of ${oneLine(user)}`;
  // Of what runs, the query says enough.
  const idle = state == null || state === 'active' ? '' : `, ${state}`;
  const when =
    transactionMs != null
      ? `, in a transaction for ${span(transactionMs)}`
      : since === null
        ? ''
        : `, since ${since}`;
  return `process ${pid}${application}${of}${idle}${when}${whatItRuns(session)}`;
}

/** At most three, and how many more. */
export function describeBlockers(blockers: readonly ReportBlocker[]): string {
  const more = blockers.length - MOST_DESCRIBED;
  const described = blockers.slice(0, MOST_DESCRIBED).map(describeSession);
  return [...described, ...(more > 0 ? [`${more} more`] : [])].join('; and by ');
}

const MOST_DESCRIBED = 3;

function whatItRuns({ query, state }: Pick<ReportBlocker, 'query'> & Partial<ReportBlocker>): string {
  const migration = /^\/\* migrate-action (up|down) (.*?) \*\//.exec(query);
  if (migration) return `, and runs ${migration[1] ?? ''} ${migration[2] ?? ''}`;
  const text = oneLine(query);
  if (text === '') return '';
  return state?.startsWith('idle') === true ? `, after: ${text}` : `: ${text}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function span(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** What to do about sessions that hold a lock. */
export function blockerRemedy(blockers: readonly ReportBlocker[]): string {
  const pids = blockers.filter(({ pid }) => pid !== 0).map(({ pid }) => pid);
  const end = pids.length === 0 ? '' : pids.map((pid) => `SELECT pg_terminate_backend(${pid});`).join(' ');
  return [
    'Wait until the lock is given back.',
    end === '' ? '' : `Or end what holds it, whose work is then rolled back: ${end}`,
    blockers.some(({ pid }) => pid === 0)
      ? 'Or end the prepared transaction with COMMIT PREPARED or ROLLBACK PREPARED.'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
