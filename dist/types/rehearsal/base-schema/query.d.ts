import type { Column, Constraint, Relation, Routine, Type } from '../../lint/catalog.js';
import type { LeftOut } from '../inventory/query.js';
/** The answer of `baseSchemaQuery`, as JSON. */
export interface FoundSchema {
    searchPath: string[];
    relations: FoundRelation[];
    types: Omit<Type & {
        schema: string;
    }, 'created'>[];
    routines: Omit<Routine & {
        schema: string;
    }, 'created'>[];
}
export interface FoundRelation {
    schema: string;
    name: string;
    kind: Relation['kind'];
    columns: (Omit<Column, 'created' | 'generated'> & {
        generated: 'stored' | 'virtual' | null;
    })[];
    constraints: FoundConstraint[];
    indexes: FoundIndex[];
    parent: FoundName | null;
    defaultPartition: FoundName | null;
}
interface FoundName {
    schema: string;
    name: string;
}
export interface FoundConstraint {
    name: string;
    kind: Constraint['kind'];
    columns: string[];
    validated: boolean;
    enforced: boolean;
    references: FoundName | null;
    referencedColumns: string[];
    expression: string | null;
}
export interface FoundIndex {
    name: string;
    /** Null for an expression. */
    columns: (string | null)[];
    unique: boolean;
    partial: boolean;
    valid: boolean;
    constraint: string | null;
}
/** One statement with one JSON document; the same text on every version. */
export declare function baseSchemaQuery({ tables, schemas }: LeftOut): string;
export {};
