import type { LintStatement } from './statement.js';
/** The time zone that the file sets before a statement, if it does. */
export declare function timeZoneBefore(statement: LintStatement): string | undefined;
/** Zones that are at UTC all the year round, which is what PostgreSQL looks at. */
export declare function isZeroOffset(zone: string): boolean;
