import type { Constraint as ConstraintNode, Node } from 'libpg-query';
import type { Constraint } from '../catalog.js';
import type { LintStatement } from '../statement.js';
import type { CatalogState, RelationState } from './state.js';
/** Adds a constraint to a table, with the index that comes with it and what it says of the columns; returns it. */
export declare function addConstraint(catalog: CatalogState, table: RelationState, node: ConstraintNode, created: LintStatement | undefined, column?: string): Constraint | undefined;
export declare function setNotNull(table: RelationState, column: string, notNull: boolean): void;
/** A column that must be there, in a table of which not everything is known. */
export declare function unknownColumn(name: string): {
    name: string;
    type: undefined;
    notNull: boolean;
    hasDefault: boolean;
    identity: boolean;
    generated: undefined;
    created: undefined;
};
/** The columns that an expression proves to be not null: `a IS NOT NULL`, and what is joined to it by AND. */
export declare function provenNotNull(node: Node | undefined): string[];
/** Tables and indexes share their names. */
export declare function isTaken(catalog: CatalogState, { schema }: RelationState, name: string): boolean;
