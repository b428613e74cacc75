import type { Unterminated } from './scanner.js';
/** A half-open range of UTF-16 offsets. */
export interface Range {
    readonly start: number;
    readonly end: number;
}
/** From the first token of a statement to behind its last one, without the `;`. */
export interface Statement extends Range {
    /** The unquoted words outside of parentheses and of BEGIN ATOMIC bodies, upper case; at most 24. */
    readonly words: readonly string[];
    /** Nothing but words and comments: the words say everything. */
    readonly plain: boolean;
    /** For COPY … FROM STDIN: the lines of data behind the statement, without the closing `\.` line. */
    readonly copyData?: Range;
}
/** A psql meta-command, from its backslash to the end of its line. */
export interface MetaCommand extends Range {
    readonly text: string;
}
export interface Split {
    readonly statements: readonly Statement[];
    readonly metaCommands: readonly MetaCommand[];
    readonly unterminated?: Unterminated;
}
/**
 * Splits a script into its statements, where psql would: not at a `;` in a literal, a comment, parentheses
 * (CREATE RULE … DO (…; …)) or the BEGIN ATOMIC body of a function. Empty statements are dropped. Never
 * fails: what does not end goes on to the end of the text, and `unterminated` says so.
 *
 * @param options.copyData 'inline' (default): data follows COPY … FROM STDIN, as in a dump.
 *   'removed': the data has been taken out of this text.
 */
export declare function splitStatements(text: string, options?: {
    copyData?: 'inline' | 'removed';
}): Split;
/**
 * As `splitStatements`, but of statements in a row that only read or write rows no more than the first: a large
 * script has a million of them, and they decide nothing that the first does not.
 */
export declare function splitWithoutRows(text: string): Split;
/** A statement with its number among all of its script, 0-based. */
export interface NumberedStatement extends Statement {
    readonly number: number;
}
/** The statements of a large script that `keeps` wants: the others are not held in memory. */
export declare function selectStatements(text: string, keeps: (statement: Statement) => boolean): NumberedStatement[];
/** What a text ends inside of, if anything. */
export declare function findUnterminated(text: string): Unterminated | undefined;
/** The statement number `n` (0-based) of a text whose COPY data has been taken out. */
export declare function statementAt(text: string, n: number): Statement | undefined;
/** The offset behind a block of COPY data and its closing `\.`, at the end of that line. */
export declare function afterCopyData(text: string, data: Range): number;
/** The blocks of COPY data in a text, in order. */
export declare function copyDataBlocks(text: string): Range[];
