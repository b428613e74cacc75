import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
/** A type that a statement gives to a column of a table. */
export interface DeclaredColumn {
    readonly table: ObjectName;
    readonly column: string;
    /** The last part of the type's name, as the grammar has it: `int4` for integer, `bpchar` for char. */
    readonly type: string;
    readonly hasModifier: boolean;
    readonly array: boolean;
    /** Of the type. */
    readonly location: number;
}
/** The columns of CREATE TABLE, ADD COLUMN and ALTER COLUMN … TYPE. */
export declare function declaredColumns(node: Node | undefined): DeclaredColumn[];
