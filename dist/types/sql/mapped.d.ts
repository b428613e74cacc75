import type { MetaCommand, Range, Statement } from './lexer.js';
/** SQL as it is sent, and the way back to the text that it came from. */
export interface MappedSql {
    readonly sql: string;
    /** The data of each COPY … FROM STDIN in `sql`, in order: lines that end in LF, or nothing. */
    readonly copyData: readonly string[];
    /** The UTF-16 offset in the original text of a UTF-16 offset in `sql`. */
    readonly toSource: (offset: number) => number;
}
/** A range of `text` without what lies in `removed` (ascending, not overlapping) and without COPY data. */
export declare function mapSql(text: string, within: Range, statements: readonly Statement[], removed: readonly Range[]): MappedSql;
/** The `\restrict` and `\unrestrict` lines of pg_dump mean something to psql only. */
export declare function isSkipped({ text }: MetaCommand): boolean;
/** The range of a statement with the `;` that ends it. */
export declare function withSemicolon(text: string, { start, end }: Range): Range;
