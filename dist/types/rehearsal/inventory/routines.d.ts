/** Functions, procedures, aggregates, operators and their classes, and event triggers. */
export declare function routines(): string[];
