/** Asks on standard error, so that standard output stays the result's. Undefined when no answer comes. */
export declare function ask(question: string, signal: AbortSignal): Promise<string | undefined>;
