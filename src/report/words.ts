import type { LockHolder } from '../engine/options.ts';

/** `1 migration`, `4,980 migrations`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** `4,980` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A time span for people: `12 ms`, `1.2 s`, `2 min 5 s`, `1 h 4 min`. */
export function timeSpan(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return twoUnits(seconds, 60, 'min', 's');
  return twoUnits(Math.round(seconds / 60), 60, 'h', 'min');
}

/** `2026-03-01 09:00:00` of an ISO 8601 time in UTC; anything else stays as it is. */
export function utcTime(iso: string): string {
  const [, date, time] = /^(\d+-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso) ?? [];
  return date === undefined || time === undefined ? iso : `${date} ${time}`;
}

/** `001`, `001 and 002`, `001 to 011`: versions in the order in which they ran. */
export function versionSpan(versions: readonly string[]): string {
  const [first = ''] = versions;
  const last = versions.at(-1) ?? '';
  if (versions.length <= 1) return first;
  return versions.length === 2 ? `${first} and ${last}` : `${first} to ${last}`;
}

function twoUnits(count: number, per: number, large: string, small: string): string {
  const rest = count % per;
  return `${Math.floor(count / per)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`;
}

/** The session that keeps a runner waiting, in a few words. */
export function holderInWords({ pid, applicationName, user, since }: LockHolder): string {
  const parts = [`process ${pid}`];
  if (applicationName !== '') parts.push(applicationName);
  if (user !== '') parts.push(`user ${user}`);
  if (since !== null) parts.push(`since ${since}`);
  return parts.join(', ');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
