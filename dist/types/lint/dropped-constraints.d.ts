import type { ObjectName } from '../sql/names.js';
import type { Constraint } from './catalog.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
import type { TableAction } from './table-actions.js';
/** A constraint that an ALTER TABLE drops. */
export interface DroppedConstraint {
    readonly table: ObjectName;
    readonly name: string;
    readonly command: TableAction;
    /** What is known of it. */
    readonly known: Constraint | undefined;
    /** By what is known, or else by its name where it is one that PostgreSQL gives. */
    readonly kind: Constraint['kind'] | undefined;
}
/** Not one that is known not to be there, nor one that the pending files have made. */
export declare function droppedConstraints(statement: LintStatement, context: Context): DroppedConstraint[];
/** Whether the same ALTER TABLE, or a later one of the same transaction, adds one that answers to the test. */
export declare function isReplaced(statement: LintStatement, table: ObjectName, test: (constraint: {
    readonly contype?: string;
    readonly conname?: string;
}) => boolean): boolean;
