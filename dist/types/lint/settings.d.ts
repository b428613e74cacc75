import type { Settings } from './rule.js';
import type { LintStatement } from './statement.js';
/** What the runner sets before a file, in milliseconds; 0 is no limit. */
export interface Timeouts {
    readonly lockTimeoutMs: number;
    readonly statementTimeoutMs: number;
    readonly idleInTransactionTimeoutMs: number;
}
/** As the server has them when nobody has set anything. */
export declare const noTimeouts: Timeouts;
/** Follows the settings of one file's session: the runner takes back what a file has set before the next one. */
export declare class SessionSettings {
    #private;
    constructor(runner: Timeouts, searchPath: readonly string[]);
    /** To be called before each statement: what was set for another transaction is over. */
    enter({ transaction }: LintStatement): void;
    /** What a statement sets, for those behind it. */
    apply({ node }: LintStatement): void;
    get searchPath(): readonly string[];
    get settings(): Settings;
}
/** A timeout as PostgreSQL reads it: milliseconds unless there is a unit. */
export declare function milliseconds(text: string): number | undefined;
