/** One row of the history. */
export interface HistoryRow {
    id: number;
    version: string;
    name: string;
    checksum: string;
    /** ISO 8601 in UTC, microseconds. Null in rows that something else wrote without one. */
    appliedAt: string | null;
    /** Milliseconds; negative while unfinished (see `unfinished`). */
    executionTimeMs: number;
    gitCommit: string | null;
}
/** What an unfinished row tells: whose run it was and how far it came. */
export interface Unfinished {
    direction: 'up' | 'down';
    /** Statements (or blocks) that are done. */
    done: number;
    /** The one after those was begun and may be done, or half done. Otherwise nothing of it remains. */
    begun: boolean;
    /** Of a rollback: `scriptTag` of its script, whose checksum the row does not have. 0 is not known. */
    tag: number;
}
export declare function unfinished(row: Pick<HistoryRow, 'executionTimeMs'>): Unfinished | undefined;
/** The mark of a row that is not finished; `unfinished` reads it. */
export declare function progressMark({ direction, done, begun, tag }: Unfinished): number;
/** Tells a rollback script from a changed one: 1 to 139,999. 0 when it has more statements than a mark can count. */
export declare function scriptTag(text: string, statements: number): number;
/** The highest applied version. */
export declare function currentVersion(history: readonly HistoryRow[]): string | null;
