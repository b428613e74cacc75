import type { Node } from 'libpg-query';
/** A migration as the rules see it: its statements, and in which transaction each of them runs. */
export interface LintFile {
    /** As the report names it. */
    readonly path: string;
    readonly text: string;
    readonly statements: readonly LintStatement[];
    /** Pending files are linted; the others only say what there is. */
    readonly pending: boolean;
    /** No engine runs it: it is taken to run in a transaction of whoever does. */
    readonly assumeInTransaction?: boolean;
}
export interface LintStatement {
    readonly file: LintFile;
    /** 0-based, in its file. */
    readonly index: number;
    /** The tree of PostgreSQL's grammar; undefined when the parser does not know the statement. */
    readonly node: Node | undefined;
    /** Why there is no tree; undefined when there is one. */
    readonly parseError: string | undefined;
    /** Without the `;` and without the data of a COPY. */
    readonly sql: string;
    /** UTF-16 offset of `sql` in the text of the file. */
    readonly start: number;
    /**
     * The number of the transaction that the runner runs it in: statements of a file with the same number share
     * one. Null outside of a transaction block, where each statement is a transaction of its own.
     */
    readonly transaction: number | null;
}
