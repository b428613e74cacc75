import type { Constraint as ConstraintNode } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { Constraint } from './catalog.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
/** A foreign key that a statement makes. */
export interface NewForeignKey {
    readonly table: ObjectName;
    readonly columns: readonly string[];
    readonly referenced: ObjectName;
    readonly referencedColumns: readonly string[];
    readonly constraint: ConstraintNode;
    readonly by: 'create table' | 'add column' | 'add constraint';
    /** Whether rows are looked at: with a new column only if it is filled. */
    readonly scans: boolean;
}
export declare function newForeignKeys(statement: LintStatement, context: Context): NewForeignKey[];
/** The foreign keys of a table that is there before the statement. */
export declare function foreignKeysOf(context: Context, table: ObjectName): Constraint[];
/** The foreign keys of other tables, or its own, that point at these columns of a table. */
export declare function referencesTo(context: Context, table: ObjectName, column: string): {
    readonly table: ObjectName;
    readonly constraint: Constraint;
}[];
/** Whether the pending files made the table. */
export declare function isNew(context: Context, table: ObjectName): boolean;
