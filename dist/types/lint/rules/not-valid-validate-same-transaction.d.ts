import type { ObjectName } from '../../sql/names.js';
import type { Context, Rule } from '../rule.js';
import type { LintStatement } from '../statement.js';
import type { AddedConstraint } from '../table-actions.js';
export declare const rule: Rule;
/** Earlier in the transaction, or in the same ALTER TABLE. */
export declare function addedBefore(statement: LintStatement, table: ObjectName, name: string, context: Context): AddedConstraint | undefined;
