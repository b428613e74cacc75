/** How many columns a line takes. It must hold no control character. */
export declare function columnsOf(text: string): number;
/** The text, filled up with spaces to `columns` columns. */
export declare function padded(text: string, columns: number, side?: 'left' | 'right'): string;
/** The text, cut to `columns` columns; an ellipsis says that something is missing. */
export declare function clipped(text: string, columns: number): string;
/**
 * The text in lines of at most `columns` columns, broken only between sentences: a command or a statement
 * inside of one can still be copied whole. A sentence that is longer is left to the terminal.
 */
export declare function sentenceLines(text: string, columns: number): string[];
