import type { Node } from 'libpg-query';
import type { LintStatement } from './statement.js';
export type TransactionWord = 'begin' | 'end' | 'other';
/** What a statement does to the transaction block. A savepoint is none of it. */
export declare function transactionWord(node: Node | undefined): TransactionWord;
/** Whether a BEGIN of the file itself is open in front of a statement. */
export declare function isInOwnBlock(statement: LintStatement): boolean;
