/**
 * Three units meet here: JavaScript indexes UTF-16 code units, PostgreSQL reports error positions in code
 * points, and a person reads lines and columns. Offsets are 0-based UTF-16 offsets unless a name says
 * otherwise; line ends are LF.
 */
/** Line and column, both 1-based; the column counts code points. */
export declare function lineAndColumn(text: string, offset: number): {
    line: number;
    column: number;
};
/** How many code points a text has. A lone surrogate counts as one. */
export declare function codePointLength(text: string): number;
/**
 * The offset of the code point number `n`, 0-based: PostgreSQL's `position` less one. Beyond the end of the
 * text it is the end of the text.
 */
export declare function offsetOfCodePoint(text: string, n: number): number;
