import type { ObjectName } from '../../sql/names.js';
import type { BaseSchema, Catalog, Column, Constraint, Index, Relation, Routine, Type } from '../catalog.js';
import type { LintStatement } from '../statement.js';
/** A relation that is moved on by the statements. */
export interface RelationState extends Omit<Mutable<Relation>, 'columns' | 'constraints' | 'indexes'> {
    schema: string;
    columns: Map<string, Column>;
    constraints: Constraint[];
    /** Set by `setIndexes` of the catalog. */
    indexes: readonly IndexState[];
    /** A partition's table, or the tables whose columns it inherits. */
    parents: RelationState[];
    /** What goes with them: the tables of a view, the table of a sequence. */
    uses: RelationState[];
}
/** An index with what PostgreSQL calls its keys in a name that it chooses. */
export interface IndexState extends Index {
    readonly labels?: readonly string[];
}
type Mutable<T> = {
    -readonly [Key in keyof T]: T[Key];
};
type Placed<T> = Omit<T, 'schema'> & {
    schema: string;
};
/** Temporary objects lie in a schema that is searched first. */
export declare const temporarySchema = "pg_temp";
/** The catalog, as the statements so far have made it. */
export declare class CatalogState implements Catalog {
    #private;
    complete: boolean;
    searchPath: readonly string[];
    constructor(base?: BaseSchema);
    relation(name: ObjectName): RelationState | undefined;
    /** The relation of just that schema. */
    exactly({ schema, name }: ObjectName): RelationState | undefined;
    index(name: ObjectName): Index | undefined;
    indexOf(name: ObjectName): {
        index: IndexState;
        table: RelationState;
    } | undefined;
    type(name: ObjectName): Type | undefined;
    functions(name: ObjectName): readonly Routine[];
    relations(): Generator<RelationState>;
    types(): Iterable<Type>;
    /** Where a statement creates what it names. */
    place(name: ObjectName, temporary?: boolean): Placed<ObjectName>;
    add(relation: RelationState): void;
    /** Gives a table other indexes, so that they are found by their names. */
    setIndexes(table: RelationState, indexes: readonly IndexState[]): void;
    addIndex(table: RelationState, index: IndexState): void;
    /** Makes a relation inherit from another one. */
    adopt(relation: RelationState, parent: RelationState): void;
    remove({ schema, name }: RelationState): void;
    /** Gives a relation another name, which those that refer to it follow. */
    move(relation: RelationState, to: Placed<ObjectName>): void;
    /**
     * A relation that a statement works on. One that must be there, but of which nothing is known, is noted as such;
     * undefined if there is none.
     */
    worked(name: ObjectName): RelationState | undefined;
    addType(type: Type): void;
    removeType(name: ObjectName): void;
    addRoutine(routine: Routine): void;
    removeRoutines(name: ObjectName): void;
    /** What goes with a schema. */
    inSchema(schema: string): Generator<RelationState>;
    /** A relation and all that inherit its columns. */
    family(relation: RelationState): RelationState[];
}
export declare function isSame(one: ObjectName | undefined, other: ObjectName): boolean;
export declare function newRelation(name: Placed<ObjectName>, kind: Relation['kind'], created: LintStatement | undefined): RelationState;
export {};
