import type { Range } from './lexer.js';
/** A comment from `--` to the end of its line, or between stars. */
export interface Comment extends Range {
    readonly kind: 'line comment' | 'block comment';
    readonly text: string;
    /** Only comments, psql commands and white space come before it. */
    readonly inHead: boolean;
    /** Nothing stands in front of it on its line. */
    readonly ownLine: boolean;
}
/** A comment from `--` to the end of its line. */
export interface LineComment extends Comment {
    readonly kind: 'line comment';
}
/** The line comments of a script; not what looks like one in a literal or in COPY data. */
export declare function lineComments(text: string): Generator<LineComment>;
/** The comments of a script, of either kind. */
export declare function comments(text: string): Generator<Comment>;
