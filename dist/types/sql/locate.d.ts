import type { Range, Statement } from './lexer.js';
import type { MappedSql } from './mapped.js';
/**
 * The statement an offset belongs to: the last one that begins at or before it, since what follows a
 * statement (its `;`, its COPY data) is its own. Undefined in front of the first.
 */
export declare function statementAt(text: string, offset: number): Statement | undefined;
/**
 * Where the statement number `n` (0-based) of what was sent stands in the original text. Runtime errors
 * carry no position, but the statements of a message that went through can be counted.
 */
export declare function nthStatement(mapped: MappedSql, n: number): Range | undefined;
