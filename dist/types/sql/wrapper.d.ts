import type { Block } from './blocks.js';
import type { Range, Split } from './lexer.js';
import type { SqlText } from './text.js';
import type { StatementClass } from './words.js';
/** A script taken apart, which everything about it is decided from. */
export interface Anatomy {
    readonly source: SqlText;
    readonly text: string;
    readonly split: Split;
    readonly classes: readonly StatementClass[];
    readonly blocks: readonly Block[];
    /** The one block that is around the whole script. */
    readonly wrapper: Block | undefined;
}
/**
 * A block is the wrapper of its script when all statements outside of it are settings, which mean the same
 * inside: `SET lock_timeout = '2s'; BEGIN; …; COMMIT;`.
 */
export declare function findWrapper(classes: readonly StatementClass[], blocks: readonly Block[]): Block | undefined;
/** Why a script does not run in one transaction. */
export interface Reason {
    /** UTF-16 offset in the text. */
    readonly offset: number;
    readonly message: string;
}
export declare function reasonsAgainstTransaction({ split, classes, blocks, wrapper }: Anatomy): Reason[];
/** A SET TRANSACTION that has to come before the first query of its transaction. */
export interface Leading extends Range {
    readonly sql: string;
    readonly words: readonly string[];
    /** It stands in the text as a statement, which then has to be taken out. */
    readonly moved: boolean;
}
/** The modes of the wrapper's BEGIN, and the SET TRANSACTIONs that only other settings stand in front of. */
export declare function findLeading({ text, split, classes, wrapper }: Anatomy): Leading[];
