import type { Node, PartitionBoundSpec } from 'libpg-query';
/**
 * Does a CHECK, together with others, imply the bound, as PostgreSQL's own proof sees it? Then attaching reads no
 * row. The key column is not known here: one for which it holds is taken for it.
 *
 * @param notNull columns that are known to be not null, other than by these checks
 */
export declare function impliesBound(checks: readonly Node[], spec: PartitionBoundSpec, notNull: (column: string) => boolean): boolean;
/** Does a CHECK say that no row is within the bound? Then a default partition need not be read for it. */
export declare function excludesBound(check: Node, spec: PartitionBoundSpec): boolean;
