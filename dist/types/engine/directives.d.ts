/** What a migration asks of the engine, in the comments at its head. */
export interface Directives {
    /** Run statement by statement, not in one transaction. */
    readonly noTransaction?: boolean;
    /** Milliseconds; 0 is no limit. */
    readonly lockTimeoutMs?: number;
    /** Milliseconds; 0 is no limit. */
    readonly statementTimeoutMs?: number;
}
export interface DirectiveProblem {
    /** UTF-16 offset of the comment. */
    readonly offset: number;
    readonly message: string;
    readonly remedy: string;
}
/**
 * Reads the directives of a migration: line comments in front of its first statement, one directive each,
 * such as `-- migrate: no-transaction` and `-- migrate: lock-timeout=2s`. What other tools write for "no
 * transaction" is understood. A part that another tool would run on the way down is a problem.
 */
export declare function readDirectives(text: string): {
    directives: Directives;
    problems: DirectiveProblem[];
};
