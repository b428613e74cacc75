import type { Statement } from './lexer.js';
import type { ObjectName } from './names.js';
/** What a statement means for the transaction that a script runs in. */
export type StatementClass = {
    readonly kind: 'other';
}
/** BEGIN, START TRANSACTION; `modes` is what may follow SET TRANSACTION, or empty. */
 | {
    readonly kind: 'begin';
    readonly modes: string;
} | {
    readonly kind: 'commit';
    readonly chain: boolean;
} | {
    readonly kind: 'rollback';
} | {
    readonly kind: 'prepare transaction';
}
/** SET TRANSACTION, or one of its parameters by name. */
 | {
    readonly kind: 'set transaction';
}
/** SET and RESET of a parameter, that mean the same inside a transaction block and outside of it. */
 | {
    readonly kind: 'set';
} | OutsideBlock;
/** A statement that PostgreSQL refuses inside a transaction block. */
export interface OutsideBlock {
    readonly kind: 'outside block';
    /** PostgreSQL's name for it, as in "CREATE INDEX CONCURRENTLY cannot run inside a transaction block". */
    readonly what: string;
    /** False when it depends on the database whether PostgreSQL refuses. */
    readonly certain: boolean;
    /** A lock timeout would leave an invalid index or a half-detached partition. */
    readonly concurrently: boolean;
    readonly index?: ConcurrentIndex;
    /** The index that DROP INDEX CONCURRENTLY drops. */
    readonly drops?: ObjectName;
    /** What DETACH PARTITION CONCURRENTLY takes apart. */
    readonly detaches?: Detached;
}
export interface Detached {
    readonly table: ObjectName;
    readonly partition: ObjectName;
}
/** The index that CREATE INDEX CONCURRENTLY or REINDEX … CONCURRENTLY builds. */
export interface ConcurrentIndex {
    /** Absent when PostgreSQL chooses the name, and when all indexes of `table` are built anew. */
    readonly index?: ObjectName;
    readonly table?: ObjectName;
    readonly ifNotExists: boolean;
}
export declare function refusal(what: string): string;
export interface WordsVerdict {
    readonly class: StatementClass;
    /** False: the words leave it open, the parser knows better. */
    readonly sure: boolean;
}
/** Classifies a statement by its words, which is all that most statements need. */
export declare function classifyWords(statement: Statement, sql: string): WordsVerdict;
