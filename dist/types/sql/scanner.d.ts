/**
 * The lexical rules of PostgreSQL (scan.l) and of psql where the two differ, as one forward pass over a
 * UTF-16 string whose line ends are LF. `standard_conforming_strings` is taken to be on, its default.
 *
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html
 */
export type TokenKind = 'word' | 'quoted identifier' | 'string' | 'dollar string' | 'number' | 'symbol' | 'line comment' | 'block comment' | 'meta-command' | 'end';
/** What a text ends inside of, and the offset at which it was opened. */
export interface Unterminated {
    readonly what: 'string' | 'comment' | 'dollar quote' | 'quoted identifier';
    readonly start: number;
}
/** Reads one token after another: `kind`, `start` and `end` describe the token that `next()` found last. */
export declare class Scanner {
    readonly text: string;
    kind: TokenKind;
    start: number;
    end: number;
    unterminated: Unterminated | undefined;
    /** Up to here there are only + and -, cut off the end of an operator: each is one of its own. */
    private signsUntil;
    constructor(text: string, offset?: number);
    /** Goes on at `offset`, which must lie outside of every token. */
    jumpTo(offset: number): void;
    is(symbol: string): boolean;
    raw(): string;
    next(): TokenKind;
    private token;
    private symbol;
    /** A token that ends with its line. */
    private rest;
    private word;
    private number;
    /** An operator ends before a comment, and only some operators may end in + or -. */
    private operator;
    private string;
    private quoted;
    private escapeString;
    private dollar;
    private blockComment;
    private open;
}
