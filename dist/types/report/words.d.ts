import type { LockHolder } from '../engine/options.js';
/** `1 migration`, `4,980 migrations`. */
export declare function counted(count: number, noun: string, plural?: string): string;
/** `4,980` */
export declare function grouped(count: number): string;
/** A time span for people: `12 ms`, `1.2 s`, `2 min 5 s`, `1 h 4 min`. */
export declare function timeSpan(ms: number): string;
/** `2026-03-01 09:00:00` of an ISO 8601 time in UTC; anything else stays as it is. */
export declare function utcTime(iso: string): string;
/** `001`, `001 and 002`, `001 to 011`: versions in the order in which they ran. */
export declare function versionSpan(versions: readonly string[]): string;
/** The session that keeps a runner waiting, in a few words. */
export declare function holderInWords({ pid, applicationName, user, since }: LockHolder): string;
/** `a`, `a and b`, `a, b and c`. */
export declare function listed(parts: readonly string[]): string;
