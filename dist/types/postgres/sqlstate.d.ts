/** When an error with a certain SQLSTATE is tried again. The documentation's table is made from this. */
export interface RetryRule {
    /** Five characters, or the two of a class. */
    sqlstate: string;
    /** The name that PostgreSQL gives it ("PostgreSQL Error Codes"). */
    condition: string;
    /** The rule holds only for errors whose message contains one of these. */
    messages?: readonly string[];
    /** The rule holds only for errors about an object in this schema. */
    schema?: string;
    retried: 'on connecting' | 'whole transaction' | 'never';
    why: string;
}
/** The first rule that fits an error decides; an error that none fits is never retried. */
export declare const retryRules: readonly RetryRule[];
/**
 * When an error from the server may be tried again. A connection that is lost in the middle of a transaction
 * is no case for this: only the history tells whether its COMMIT was carried out.
 */
export declare function retriesOf(error: {
    sqlstate: string;
    message?: string;
    schema?: string;
}): RetryRule['retried'];
/** A cancel request or `statement_timeout` stopped the statement. The SQLSTATE does not say which. */
export declare function isCancelled(sqlstate: string): boolean;
/** An earlier error of the same transaction; this one says nothing new. */
export declare function isAbortedTransaction(sqlstate: string): boolean;
/** What `CREATE … IF NOT EXISTS` fails with when another session creates the same at the same time. */
export declare function isAlreadyThere(sqlstate: string): boolean;
/** `lock_timeout` ran out, or NOWAIT met a lock. */
export declare function isLockNotAvailable(sqlstate: string): boolean;
