import type { CreateStmt, RangeVar } from 'libpg-query';
import type { Relation } from '../catalog.js';
import type { LintStatement } from '../statement.js';
import type { CatalogState, RelationState } from './state.js';
export declare function createTable(catalog: CatalogState, statement: CreateStmt, created: LintStatement | undefined, kind?: 'table' | 'foreign table'): void;
/** Undefined when there is one of that name: IF NOT EXISTS leaves it alone, and without it the statement fails. */
export declare function newTable(catalog: CatalogState, range: RangeVar | undefined, kind: Relation['kind'], created: LintStatement | undefined): RelationState | undefined;
/** Indexes get names of their own; those of keys keep being keys. */
export declare function copyIndexes(catalog: CatalogState, table: RelationState, from: RelationState, created: LintStatement | undefined): void;
/** Of CREATE TABLE AS, SELECT INTO and views: what the query is made of, and its columns if it names them. */
export declare function describeQuery(catalog: CatalogState, relation: RelationState, query: unknown, names: readonly string[], created: LintStatement | undefined): void;
