import type { DataQuestion } from './check.js';
/** Counted no further: that it is not none is what matters. */
export declare const MOST_COUNTED = 1000;
/** A query that counts what stands in the way, in one number; `table` and `referenced` are quoted names. */
export declare function questionSql(question: DataQuestion, table: string, referenced: {
    table: string;
    columns: readonly string[];
} | undefined): string;
