import type { LockHolder } from './options.js';
import type { ReportBlocker } from './report.js';
/** A session in a sentence: its process, application and user, since when, and what it runs. One line. */
export declare function describeSession(session: LockHolder & Partial<ReportBlocker>): string;
/** At most three, and how many more. */
export declare function describeBlockers(blockers: readonly ReportBlocker[]): string;
/** What to do about sessions that hold a lock. */
export declare function blockerRemedy(blockers: readonly ReportBlocker[]): string;
