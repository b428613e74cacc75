import type { SqlText } from './text.js';
/**
 * Three units meet here: JavaScript indexes the characters of a string, PostgreSQL reports error positions in
 * code points, and a person reads lines and columns. Offsets are 0-based and count the characters of the string
 * unless a name says otherwise; line ends are LF. Texts given as a string are not `inBytes`.
 */
/** Line and column, both 1-based; the column counts code points. */
export declare function lineAndColumn(source: string | SqlText, offset: number): {
    line: number;
    column: number;
};
/** How many code points a text has, or a part of it. A lone surrogate counts as one. */
export declare function codePointLength(source: string | SqlText, start?: number, end?: number): number;
/**
 * The offset of the code point number `n`, 0-based: PostgreSQL's `position` less one. Beyond the end of the
 * text it is the end of the text.
 */
export declare function offsetOfCodePoint(source: string | SqlText, n: number): number;
