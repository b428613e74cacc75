/**
 * How long to wait before try number `attempt` (1 is the second try): doubling from `firstMs` up to `mostMs`,
 * of which a random half is taken off, so that runners that failed together do not meet again.
 */
export declare function backoffMs(attempt: number, firstMs: number, mostMs: number): number;
/** Waits, or returns at once when the signal is or gets aborted. */
export declare function sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
export declare function isAborted(signal: AbortSignal | undefined): boolean;
