import type { AlterTableCmd, AlterTableType, ColumnDef, Constraint as ConstraintNode, Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { Column } from './catalog.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
/** One action of an ALTER TABLE. */
export interface TableAction {
    readonly relation: ObjectName;
    readonly subtype: AlterTableType | undefined;
    /** Of the column or constraint that it is about. */
    readonly name: string | undefined;
    readonly command: AlterTableCmd;
    /** All actions of the statement. */
    readonly all: readonly AlterTableCmd[];
}
/** The actions of an ALTER TABLE, in the order of the text; none for another statement. */
export declare function tableActions({ node }: LintStatement): TableAction[];
/** Those that are about the rows of a table: a foreign table has them elsewhere, a view has none. */
export declare function rowActions(statement: LintStatement, context: Context): TableAction[];
/** What is known of a column; `'absent'` when it is known not to be there. */
export declare function columnOf(context: Context, table: ObjectName, name: string): Column | 'absent' | undefined;
/** What is known of a column that is there. */
export declare function knownColumn(context: Context, table: ObjectName, name: string): Column | undefined;
/** Undefined when it is not known: of a table that is not known, only what the files have said of a column is. */
export declare function isNotNull(context: Context, table: ObjectName, name: string): boolean | undefined;
/** As above. */
export declare function hasDefault(context: Context, table: ObjectName, name: string): boolean | undefined;
/** A column that an ALTER TABLE adds. */
export interface AddedColumn {
    readonly relation: ObjectName;
    readonly name: string;
    readonly def: ColumnDef;
    readonly constraints: readonly ConstraintNode[];
    /** Other than NULL. */
    readonly defaultValue: Node | undefined;
    readonly identity: ConstraintNode | undefined;
    readonly generated: ConstraintNode | undefined;
    /** `bigserial` and its kind. */
    readonly serial: string | undefined;
    /** Whether every existing row has a value from it. */
    readonly filled: boolean;
}
/** Not one that is known to be there (IF NOT EXISTS). */
export declare function addedColumns(statement: LintStatement, context: Context): AddedColumn[];
/** A constraint that an ALTER TABLE adds to a table, not one of a column that it adds. */
export interface AddedConstraint {
    readonly relation: ObjectName;
    readonly constraint: ConstraintNode;
}
export declare function addedConstraints(statement: LintStatement, context: Context): AddedConstraint[];
/** Of a constraint of a column, whose NOT ENFORCED stands behind it as an item of its own. */
export declare function columnConstraintEnforced(all: readonly ConstraintNode[], constraint: ConstraintNode): boolean;
