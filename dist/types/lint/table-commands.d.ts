import type { AlterTableCmd, AlterTableType, ColumnDef, Constraint as ConstraintNode, Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { Column, Relation } from './catalog.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
/** One action of an ALTER TABLE. */
export interface TableCommand {
    readonly relation: ObjectName;
    readonly subtype: AlterTableType;
    /** Of the column or constraint that it is about. */
    readonly name: string | undefined;
    readonly command: AlterTableCmd;
    /** All actions of the statement. */
    readonly all: readonly AlterTableCmd[];
}
/** The actions of an ALTER TABLE, in the order of the text; none for another statement. */
export declare function tableCommands({ node }: LintStatement): TableCommand[];
/** Those that are about the rows of a table: a foreign table has them elsewhere, a view has none. */
export declare function rowCommands(statement: LintStatement, context: Context): TableCommand[];
export declare function mayHaveRows(relation: Relation | undefined): boolean;
/** What is known of a column; `'absent'` when it is known not to be there. */
export declare function columnOf(context: Context, table: ObjectName, name: string): Column | 'absent' | undefined;
/** What is known of a column that is there. */
export declare function knownColumn(context: Context, table: ObjectName, name: string): Column | undefined;
/** Undefined when it is not known: of a table that is not known, only what the files have said of a column is. */
export declare function isNotNull(context: Context, table: ObjectName, name: string): boolean | undefined;
/** As above. */
export declare function hasDefault(context: Context, table: ObjectName, name: string): boolean | undefined;
export interface AddedColumn {
    readonly relation: ObjectName;
    readonly name: string;
    readonly def: ColumnDef;
    readonly constraints: readonly ConstraintNode[];
    /** Other than NULL. */
    readonly defaultValue: Node | undefined;
    readonly identity: ConstraintNode | undefined;
    readonly generated: ConstraintNode | undefined;
    readonly serial: string | undefined;
    /** Whether every existing row has a value from it. */
    readonly filled: boolean;
}
/** The columns that an ALTER TABLE adds; not one that is known to be there (IF NOT EXISTS). */
export declare function addedColumns(statement: LintStatement, context: Context): AddedColumn[];
export declare function addedColumn(relation: ObjectName, def: ColumnDef): AddedColumn | undefined;
export declare function columnConstraints(def: ColumnDef): ConstraintNode[];
export interface AddedConstraint {
    readonly relation: ObjectName;
    readonly constraint: ConstraintNode;
    readonly command: TableCommand;
}
/** The constraints that an ALTER TABLE adds to a table, not those of a column that it adds. */
export declare function addedConstraints(statement: LintStatement, context: Context): AddedConstraint[];
/** A CHECK or foreign key that PostgreSQL checks against the rows there are when it is added. */
export declare function validates(constraint: ConstraintNode): boolean;
/** Only a CHECK and a foreign key can be NOT ENFORCED (since 18). */
export declare function isEnforced({ contype, is_enforced: enforced }: ConstraintNode): boolean;
/** Of a constraint of a column, whose NOT ENFORCED stands behind it as an item of its own. */
export declare function columnConstraintEnforced(all: readonly ConstraintNode[], constraint: ConstraintNode): boolean;
