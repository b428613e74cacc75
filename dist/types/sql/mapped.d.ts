import type { MetaCommand, Range, Statement } from './lexer.js';
import type { Piece, SqlText } from './text.js';
/** SQL as it is sent, and the way back to the text that it came from. */
export interface MappedSql {
    /** What is sent, one piece after the other: a large text is never copied into one. */
    readonly pieces: readonly Piece[];
    /** The pieces in one; of a text `inBytes`, its bytes. */
    readonly sql: string;
    readonly inBytes: boolean;
    /** The data of each COPY … FROM STDIN in `sql`, in order: lines that end in LF, or nothing. */
    readonly copyData: readonly Piece[];
    /** The offset in the original text of an offset in `sql`. */
    toSource(offset: number): number;
    /** The offset in the original text of a code point, by its number in `sql`; undefined behind the end. */
    toSourceOfCodePoint(n: number): number | undefined;
}
/** A range of a text without what lies in `removed` (ascending, not overlapping) and without COPY data. */
export declare function mapSql(source: SqlText, within: Range, statements: readonly Statement[], removed: readonly Range[]): MappedSql;
/** A text that is sent as it is. */
export declare function wholeSql(source: SqlText): MappedSql;
/** The `\restrict` and `\unrestrict` lines of pg_dump mean something to psql only. */
export declare function isSkipped({ text }: MetaCommand): boolean;
/** The range of a statement with the `;` that ends it. */
export declare function withSemicolon(text: string, { start, end }: Range): Range;
