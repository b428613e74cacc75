/** Milliseconds of a duration in words, or what is wrong with it and what to write instead. */
export type ReadDuration = {
    ms: number;
} | {
    problem: string;
    remedy: string;
};
/**
 * Reads `500ms`, `2s`, `1.5s`, `15min` (or `15m`), `1h`, and `0`. A number alone is refused: to one reader it
 * is seconds, to PostgreSQL milliseconds.
 */
export declare function readDuration(text: string): ReadDuration;
/** The duration as it would be written: `5s`, `10min`, `0`. */
export declare function writeDuration(ms: number): string;
