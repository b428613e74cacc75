import type { Anatomy, Leading } from './wrapper.js';
/** Something in a script that cannot work, with the way out. */
export interface ScriptProblem {
    /** UTF-16 offset in the text. */
    readonly offset: number;
    readonly message: string;
    readonly remedy: string;
}
/**
 * Everything in a script that cannot work, in the order of the text.
 *
 * @param blockProblems what is wrong with its BEGINs and COMMITs
 */
export declare function findProblems(anatomy: Anatomy, blockProblems: readonly ScriptProblem[], leading: readonly Leading[]): ScriptProblem[];
