import type { ColumnDef } from 'libpg-query';
import type { ObjectName } from '../../sql/names.js';
import type { Column } from '../catalog.js';
import type { LintStatement } from '../statement.js';
import type { CatalogState, RelationState } from './state.js';
/** Adds a column with the constraints that stand behind it. */
export declare function addColumn(catalog: CatalogState, table: RelationState, definition: ColumnDef, created: LintStatement | undefined): void;
/** Types are spelled with the schema that they are found in, where it is not that of the built-in ones. */
export declare function columnType(catalog: CatalogState, { typeName }: ColumnDef): string | undefined;
/** Whether a column is of a type, or of an array of it. */
export declare function isOfType({ type }: Column, { schema, name }: ObjectName): boolean;
/** The sequence behind SERIAL and IDENTITY goes with its table. */
export declare function addSequence(catalog: CatalogState, table: RelationState, column: string, created: LintStatement | undefined): void;
