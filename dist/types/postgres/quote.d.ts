/** `name` as a quoted SQL identifier, whatever it contains. */
export declare function quoteIdentifier(name: string): string;
/**
 * `value` as a SQL string literal. A backslash makes it an `E''` literal, so that the result means the
 * same under either setting of `standard_conforming_strings`.
 */
export declare function quoteLiteral(value: string): string;
