import type { Node, SelectStmt } from 'libpg-query';
/**
 * The names of a query's columns as PostgreSQL chooses them (FigureColname); undefined where it depends on what is
 * in a table, as with `*`, or is not known here.
 */
export declare function outputNames(query: SelectStmt | undefined): (string | undefined)[];
/** The names of a view or table that is made from a query: some may be given in front of it. */
export declare function columnNames(query: SelectStmt | undefined, given: readonly Node[] | undefined): (string | undefined)[];
export declare function stringOf(node: Node | undefined): string | undefined;
