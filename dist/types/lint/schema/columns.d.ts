import type { ColumnDef } from 'libpg-query';
import type { LintStatement } from '../statement.js';
import type { CatalogState, RelationState } from './state.js';
/** Adds a column with the constraints that stand behind it. */
export declare function addColumn(catalog: CatalogState, table: RelationState, definition: ColumnDef, created: LintStatement | undefined): void;
/** Types are spelled with the schema that they are found in, where it is not that of the built-in ones. */
export declare function columnType(catalog: CatalogState, { typeName }: ColumnDef): string | undefined;
/** The sequence behind SERIAL and IDENTITY goes with its table. */
export declare function addSequence(catalog: CatalogState, table: RelationState, column: string, created: LintStatement | undefined): void;
