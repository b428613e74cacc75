import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { LintStatement } from './statement.js';
/**
 * What there is before a statement, as far as it can be known: the base schema, if one was read from a server, and
 * what the statements so far have made of it. Without a base schema only what the files themselves say is known.
 */
export interface Catalog {
    /** Whether a base schema was read: then what is not in here does not exist. */
    readonly complete: boolean;
    /** A relation by its name as a statement has it: without a schema, the search path decides. */
    relation(name: ObjectName): Relation | undefined;
    index(name: ObjectName): Index | undefined;
    type(name: ObjectName): Type | undefined;
    /** Functions of that name. */
    functions(name: ObjectName): readonly Routine[];
    /** Every relation, for rules about what is left in the end. */
    relations(): Iterable<Relation>;
}
export interface Relation extends ObjectName {
    readonly kind: 'table' | 'partitioned' | 'view' | 'materialized view' | 'foreign table' | 'sequence' | 'other';
    /** The pending statement that created it; undefined when it was there before. */
    readonly created: LintStatement | undefined;
    readonly temporary: boolean;
    /** Whether `columns`, `constraints` and `indexes` are everything there is. */
    readonly known: boolean;
    readonly columns: ReadonlyMap<string, Column>;
    readonly constraints: readonly Constraint[];
    readonly indexes: readonly Index[];
    /** Of a partition. */
    readonly parent: ObjectName | undefined;
    /** Of a partitioned table that has a default partition. */
    readonly defaultPartition: ObjectName | undefined;
}
export interface Column {
    readonly name: string;
    /** As format_type() has it, such as `character varying(50)`; undefined when it is not known. */
    readonly type: string | undefined;
    readonly notNull: boolean;
    readonly hasDefault: boolean;
    readonly identity: boolean;
    readonly generated: 'stored' | 'virtual' | undefined;
    /** The pending statement that added it; undefined when it was there before. */
    readonly created: LintStatement | undefined;
}
export interface Constraint {
    /** Undefined when PostgreSQL chooses it and it is not known. */
    readonly name: string | undefined;
    readonly kind: 'check' | 'foreign key' | 'primary key' | 'unique' | 'exclusion' | 'not null';
    /** Empty for a check whose columns are not known. */
    readonly columns: readonly string[];
    readonly validated: boolean;
    readonly enforced: boolean;
    /** Of a foreign key. */
    readonly references: ObjectName | undefined;
    readonly referencedColumns: readonly string[];
    /** For a check: columns that it proves to be not null (`CHECK (a IS NOT NULL AND …)`). */
    readonly provesNotNull: readonly string[];
    /** Of a check, as the grammar has it; undefined when it is not known. */
    readonly expression?: Node | undefined;
    readonly created: LintStatement | undefined;
}
export interface Index {
    /** Undefined when PostgreSQL chooses it and it is not known. */
    readonly name: string | undefined;
    readonly table: ObjectName;
    /** Undefined for an expression. */
    readonly columns: readonly (string | undefined)[];
    readonly unique: boolean;
    readonly partial: boolean;
    readonly valid: boolean;
    /** Belongs to a constraint, which is dropped in its place. */
    readonly constraint: string | undefined;
    /** Of a partitioned table. */
    readonly partitioned: boolean;
    readonly created: LintStatement | undefined;
    /** Such as `btree`; undefined when it is not known. */
    readonly method?: string;
    /** Every column that its keys, its expressions and its predicate name; undefined when they are not known. */
    readonly uses?: readonly string[];
    /**
     * Nothing but columns in their own order, collation and operator class, and nothing included: two such indexes
     * with the same columns do the same.
     */
    readonly ordinary?: boolean;
}
export interface Type extends ObjectName {
    readonly kind: 'enum' | 'domain' | 'composite' | 'range' | 'base';
    /** Of a domain: whether it has a CHECK or is NOT NULL. */
    readonly constrained: boolean;
    readonly created: LintStatement | undefined;
}
export interface Routine extends ObjectName {
    readonly volatility: 'immutable' | 'stable' | 'volatile';
    readonly language: string;
    readonly created: LintStatement | undefined;
}
/** A catalog as plain data: what a server says of its schema, before the pending files. */
export interface BaseSchema {
    readonly searchPath: readonly string[];
    readonly relations: readonly (Omit<Relation, 'columns' | 'created' | 'schema'> & {
        readonly schema: string;
        readonly columns: readonly Column[];
    })[];
    readonly types: readonly Type[];
    readonly routines: readonly Routine[];
}
