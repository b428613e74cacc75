import type { Statement } from './lexer.js';
import type { ObjectName } from './names.js';
import type { Parser } from './parser.js';
/** A partitioned table or index, and the statement (by number) of the script that creates it. */
export interface Partitioned {
    readonly name: ObjectName;
    readonly statement: number;
}
/** Finds what a script creates partitioned: tables, and the named indexes on them. */
export declare function findPartitioned(text: string, statements: readonly Statement[], parser: Parser): Partitioned[];
