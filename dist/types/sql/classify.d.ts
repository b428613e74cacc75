import type { Statement } from './lexer.js';
import type { ObjectName } from './names.js';
import type { StatementClass } from './words.js';
/**
 * Classifies the statements of a script, in order. The parser is loaded only when the words of a statement
 * leave something open, and reads one statement at a time.
 *
 * @param committing procedures that are known to commit or roll back
 */
export declare function classify(text: string, statements: readonly Statement[], committing: Iterable<ObjectName>): Promise<StatementClass[]>;
