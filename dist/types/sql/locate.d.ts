import type { Range } from './lexer.js';
import type { MappedSql } from './mapped.js';
/**
 * Where the statement number `n` (0-based) of what was sent stands in the original text. Runtime errors
 * carry no position, but the statements of a message that went through can be counted.
 */
export declare function nthStatement(mapped: MappedSql, n: number): Range | undefined;
