/** In milliseconds. */
export interface Patience {
    /** For one attempt of a request. */
    requestMs: number;
    /** For failed attempts and the waits after them, of all requests together. */
    totalMs: number;
}
export declare const PATIENCE: Patience;
/** How long requests may take, and whether there is time for another attempt. */
export declare class Pace {
    #private;
    constructor({ requestMs, totalMs }: Patience);
    /** From now on requests have 2.5 seconds in all, what is under way included, and nothing waits. */
    hurry(): void;
    /** Aborts the signal of the work when its time is over. */
    attempt<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
    /** Waits; false, and at once, when that is more than there is patience or time for. */
    pause(ms: number): Promise<boolean>;
}
