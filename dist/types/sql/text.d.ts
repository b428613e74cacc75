/**
 * SQL as it is read and sent. A string that holds a single letter beyond Latin-1 takes two bytes for each of its
 * characters, so a large text is held as UTF-8 instead: `inBytes`, each character is one byte of it. PostgreSQL's
 * syntax is ASCII and every other byte belongs to a name, a literal or a comment, so that both forms are scanned
 * alike. Offsets count the characters of `text` in either.
 */
export interface SqlText {
    readonly text: string;
    readonly inBytes: boolean;
}
/** A text that is one piece of what is sent: as it is, or as UTF-8 with one byte in each character. */
export type Piece = string | {
    readonly utf8: string;
};
export declare function pieceOf(text: string, inBytes: boolean): Piece;
/** The whole text as a string of JavaScript. */
export declare function decoded({ text, inBytes }: SqlText): string;
/** The bytes in a text of our own words and pieces of an `inBytes` text, as letters. */
export declare function lettersOf(text: string): string;
/** A text in the form that is `inBytes`. */
export declare function bytesOf(text: string): string;
