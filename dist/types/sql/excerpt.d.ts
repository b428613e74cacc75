import type { SqlText } from './text.js';
/**
 * The line that holds an offset, and below it a caret under the place:
 *
 *     SELECT * FORM users;
 *              ^
 *
 * Of a long line, about 120 terminal columns around the place. Tabs become spaces, wide characters take two
 * columns and combining ones none; control and formatting characters show as U+FFFD, so that no text can
 * move a cursor or turn the direction of a line.
 */
export declare function excerpt(source: string | SqlText, offset: number): string;
