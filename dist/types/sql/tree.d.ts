import type { Node, RangeVar } from 'libpg-query';
import type { ObjectName } from './names.js';
import type { StatementClass } from './words.js';
/** Says whether a name may be that of a partitioned table or index. */
export type IsPartitioned = (name: ObjectName) => boolean;
/**
 * Classifies a statement by its parse tree. `byWords` is what its words say; it stands where the tree only
 * confirms that the statement is what it looks like.
 */
export declare function classifyTree(node: Node, byWords: StatementClass, isPartitioned: IsPartitioned): StatementClass;
export declare function objectName({ schemaname, relname }: RangeVar): ObjectName | undefined;
