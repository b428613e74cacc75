import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
/** Calls `visit` for every node of a tree, from the outside in; a `false` leaves out what is inside of one. */
export declare function walk(tree: unknown, visit: (node: Node) => boolean | undefined): void;
/** A function that an expression calls. */
export interface Call {
    readonly name: ObjectName;
    /** As the parser counts it. */
    readonly location: number;
    readonly arguments: readonly Node[];
}
/** The functions that are called by name anywhere in a tree. */
export declare function functionCalls(tree: unknown): Call[];
/** The columns that an expression names, without their tables. */
export declare function columnsIn(tree: unknown): string[];
/** Just NULL, also with a cast. */
export declare function isNull(node: Node | undefined): boolean;
