import type { AlterTableCmd, ColumnDef, Constraint as ConstraintNode, Node, RangeVar } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { Constraint } from './catalog.js';
/** NAMEDATALEN less the byte that ends a name. */
export declare const longestName = 63;
/** A name as PostgreSQL stores it: cut to 63 bytes, at the end of a character. */
export declare function truncated(name: string): string;
/** The name of a table, view, index or sequence where a statement names it. */
export declare function rangeName(range: RangeVar | undefined): ObjectName | undefined;
/** The name that a list of its parts is, such as that of a function or type. */
export declare function listName(parts: readonly Node[] | undefined): ObjectName | undefined;
/** What one entry of DROP, COMMENT and their kind names: a list, a type, a function with arguments, or a word. */
export declare function objectNameOf(node: Node | undefined): ObjectName | undefined;
/** The words of a list; what is no word is left out. */
export declare function strings(nodes: readonly Node[] | undefined): string[];
/** The columns that a constraint or an ALTER names, as the catalogs spell them. */
export declare function columnNames(nodes: readonly Node[] | undefined): string[];
/** One action of an ALTER TABLE. */
export interface TableCommand {
    readonly table: ObjectName;
    readonly command: AlterTableCmd;
}
/** The actions of an ALTER TABLE (or of an ALTER INDEX, VIEW …, when `objects` says so), in order. */
export declare function tableCommands(node: Node | undefined, objects?: readonly string[]): TableCommand[];
/** The column that ADD COLUMN adds, or that ALTER COLUMN TYPE describes. */
export declare function columnDef({ def }: AlterTableCmd): ColumnDef | undefined;
/** The constraint that ADD CONSTRAINT adds. */
export declare function constraintDef({ def }: AlterTableCmd): ConstraintNode | undefined;
/** The constraints written behind a column, DEFAULT, GENERATED and IDENTITY among them. */
export declare function columnConstraints({ constraints }: ColumnDef): ConstraintNode[];
/** The constraint of a kind behind a column, such as `CONSTR_DEFAULT`. */
export declare function columnConstraint(column: ColumnDef, contype: ConstraintNode['contype']): ConstraintNode | undefined;
/** The kind as the catalog has it; undefined for DEFAULT, NULL, GENERATED, IDENTITY and attributes. */
export declare function constraintKind({ contype }: ConstraintNode): Constraint['kind'] | undefined;
/** Not NOT ENFORCED. */
export declare function isEnforced({ contype, is_enforced }: ConstraintNode): boolean;
/** Existing rows are checked when it is added: neither NOT VALID nor NOT ENFORCED. */
export declare function checksRows(constraint: ConstraintNode): boolean;
/** SERIAL and its kind: an integer with a sequence behind it. */
export declare function isSerial({ typeName }: ColumnDef): boolean;
/** What a constant is, as text; undefined for NULL and for what is no constant. */
export declare function constantText(node: Node | undefined): string | undefined;
/** The statements that run when this one does: CREATE SCHEMA can have others in it. */
export declare function parts(node: Node): Node[];
