import type { Statement } from './lexer.js';
import type { ScriptProblem } from './problems.js';
import type { StatementClass } from './words.js';
/** A balanced BEGIN … COMMIT, by the numbers of its two statements. */
export interface Block {
    readonly begin: number;
    readonly commit: number;
}
/** Finds the BEGIN … COMMIT blocks of a script, and every transaction command that is none of theirs. */
export declare function findBlocks(statements: readonly Statement[], classes: readonly StatementClass[]): {
    blocks: Block[];
    problems: ScriptProblem[];
};
/** Does a statement, by number, lie between a BEGIN and its COMMIT? */
export declare function isInside(blocks: readonly Block[], statement: number): boolean;
