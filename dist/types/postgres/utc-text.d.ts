/** A timestamptz as ISO 8601 in UTC, microseconds. */
export declare function utcText(timestamp: string): string;
