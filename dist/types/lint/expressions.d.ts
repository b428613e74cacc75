import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { Catalog } from './catalog.js';
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
/** Nothing but constants: no column, no function, no query. `'1'::text`, `-1` and `ARRAY[1]` are. */
export declare function isConstant(tree: Node): boolean;
/** Just NULL, also with a cast. */
export declare function isNull(node: Node | undefined): boolean;
export type Volatility = 'immutable or stable' | 'volatile' | 'unknown';
/**
 * How volatile an expression is by the functions that it calls. `unknown`: it calls one that is neither in the
 * catalog nor built in; when the catalog is complete, what is not in there is built in.
 */
export declare function volatilityOf(tree: unknown, catalog: Catalog): Volatility;
