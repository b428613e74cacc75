import type * as LibpgQuery from 'libpg-query';
import type { Node } from 'libpg-query';
/** What PostgreSQL's grammar has to say about a statement it does not know. */
export interface GrammarError {
    readonly message: string;
    /** UTF-16 offset in the text that was parsed. */
    readonly offset: number;
}
export type Parsed = {
    readonly nodes: readonly Node[];
} | {
    readonly error: GrammarError;
};
/**
 * PostgreSQL's own grammar (of version 18). Every method answers undefined when it cannot say: the text is
 * beyond the parser's limits, or the parser has died. Callers then go by the words of a statement.
 */
export interface Parser {
    /** The parse trees of a text, one for each statement. Meant for one statement at a time. */
    parse(sql: string): Parsed | undefined;
    /** The PL/pgSQL functions of one DO, CREATE FUNCTION or CREATE PROCEDURE; undefined if they are invalid, too. */
    parsePlpgsql(sql: string): unknown;
}
type Library = Pick<typeof LibpgQuery, 'parseSync' | 'parsePlPgSQLSync' | 'loadModule'>;
/** Loads the parser at the first call (some 50 ms). Never rejects: a parser that cannot be had knows nothing. */
export declare function loadParser(): Promise<Parser>;
/**
 * Keeps the rule that a dead parser is never trusted again: after running out of memory or stack the
 * library goes on to answer, and what it answers is wrong. The one error that says nothing about the
 * parser's health is its SqlError.
 */
export declare class GuardedParser implements Parser {
    private readonly library;
    private alive;
    constructor(library: Library);
    parse(sql: string): Parsed | undefined;
    parsePlpgsql(sql: string): unknown;
    private canRead;
    /** The library's way to abort sets the exit status of the whole process: that is undone. */
    private die;
    private isHealthy;
}
export {};
