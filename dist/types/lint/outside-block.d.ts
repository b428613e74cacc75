import type { Node } from 'libpg-query';
import type { Catalog } from './catalog.js';
import type { LintStatement } from './statement.js';
/** PostgreSQL's name for a statement that it refuses in a transaction block; undefined for all others. */
export declare function refusedInBlock({ node, sql }: LintStatement, catalog: Catalog): string | undefined;
/** Whether it works in several transactions of its own so that others go on. */
export declare function isConcurrent(node: Node | undefined): boolean;
