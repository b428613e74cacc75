/** Two texts of several lines as the lines that differ, `-   old` and `+   new`, with a line around each. */
export declare function lineDifference(before: string, after: string): string[];
