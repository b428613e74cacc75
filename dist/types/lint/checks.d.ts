import type { Node } from 'libpg-query';
import type { Relation } from './catalog.js';
/** The conditions of the CHECK constraints that every row is known to fulfil. */
export declare function checkExpressions(relation: Relation): Node[];
/** May it have a CHECK whose condition cannot be seen here? */
export declare function hasUnreadChecks(relation: Relation): boolean;
