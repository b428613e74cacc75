import type { FuncCall, Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
/** Visits every object of a parse tree that is the value of a key, with that key: `FuncCall`, `ColumnRef`, ... */
export declare function walkTree(tree: unknown, visit: (key: string, value: object) => void): void;
/** The texts of a list of names, as in `FOREIGN KEY (a, b)`. */
export declare function texts(nodes: readonly Node[] | undefined): string[];
/** The name of an object that a tree has as a list of its parts. */
export declare function listedName(nodes: readonly Node[] | undefined): ObjectName | undefined;
/** The columns that an expression names; `*` for a whole row. */
export declare function columnsNamed(tree: unknown): Set<string>;
/** The function calls of an expression, inner ones too. */
export declare function functionCalls(tree: unknown): FuncCall[];
/** The relations that a query names, wherever in it. */
export declare function relationsNamed(tree: unknown): ObjectName[];
/** Whether an expression is the constant NULL, also with a cast: `NULL::text`. */
export declare function isNull(expression: Node | undefined): boolean;
