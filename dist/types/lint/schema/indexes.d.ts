import type { IndexStmt, Node } from 'libpg-query';
import type { LintStatement } from '../statement.js';
import type { CatalogState } from './state.js';
/** One key of an index. */
export interface IndexKey {
    /** Undefined for an expression. */
    readonly name: string | undefined;
    /** What PostgreSQL calls it in a name that it chooses. */
    readonly label: string;
    /** In the order, collation and operator class that a column has by itself. */
    readonly ordinary: boolean;
}
export declare function indexColumns(nodes: readonly Node[] | undefined): IndexKey[];
export declare function createIndex(catalog: CatalogState, statement: IndexStmt, created: LintStatement | undefined): void;
