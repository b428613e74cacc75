import type { Node } from 'libpg-query';
/**
 * Writes an expression anew that only compares the columns of one row, for a query on the target. Undefined for
 * anything beyond that: a migration's text is never run there, and no function but a few of PostgreSQL's own.
 */
export declare function expressionText(node: Node | undefined): string | undefined;
