import type { ObjectName } from '../../sql/names.ts';
import type { BaseSchema, Catalog, Column, Constraint, Index, Relation, Routine, Type } from '../catalog.ts';
import type { LintStatement } from '../statement.ts';

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

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Placed<T> = Omit<T, 'schema'> & { schema: string };

/** Temporary objects lie in a schema that is searched first. */
export const temporarySchema = 'pg_temp';

/** The catalog, as the statements so far have made it. */
export class CatalogState implements Catalog {
  complete: boolean;
  searchPath: readonly string[];
  readonly #relations = new Map<string, Map<string, RelationState>>();
  /** The tables that have had an index of a name. */
  readonly #indexed = new Map<string, Set<RelationState>>();
  /** Whether any relation has ever inherited from another one. */
  #inherits = false;
  readonly #types = new Map<string, Placed<Type>[]>();
  readonly #routines = new Map<string, Placed<Routine>[]>();

  constructor(base?: BaseSchema) {
    this.complete = base !== undefined;
    this.searchPath = base?.searchPath ?? ['public'];
    if (base === undefined) return;
    for (const relation of base.relations)
      this.add({ ...relation, ...freshParts(relation), created: undefined });
    for (const { parent, ...relation } of base.relations) {
      const partition = this.exactly(relation);
      const parentState = parent && this.relation(parent);
      if (partition && parentState) this.adopt(partition, parentState);
    }
    for (const type of base.types) this.addType(type);
    for (const routine of base.routines) this.addRoutine(routine);
  }

  relation(name: ObjectName): RelationState | undefined {
    const named = this.#relations.get(name.name);
    if (named === undefined) return undefined;
    return pick(name, this.searchPath, (schema) => named.get(schema)) ?? this.#anywhere(name, named);
  }

  /** Without a base schema, the search path may be another one: a name that only one relation has is that one. */
  #anywhere(name: ObjectName, named: ReadonlyMap<string, RelationState>): RelationState | undefined {
    if (this.complete || name.schema !== undefined || named.size !== 1) return undefined;
    return named.values().next().value;
  }

  /** The relation of just that schema. */
  exactly({ schema = '', name }: ObjectName): RelationState | undefined {
    return this.#relations.get(name)?.get(schema);
  }

  index(name: ObjectName): Index | undefined {
    return this.indexOf(name)?.index;
  }

  indexOf(name: ObjectName): { index: IndexState; table: RelationState } | undefined {
    const found = new Map<string, { index: IndexState; table: RelationState }>();
    for (const table of this.#indexed.get(name.name) ?? []) {
      const index = table.indexes.find((candidate) => candidate.name === name.name);
      if (index && this.exactly(table) === table) found.set(table.schema, { index, table });
    }
    const picked = pick(name, this.searchPath, (schema) => found.get(schema));
    if (picked || this.complete || name.schema !== undefined || found.size !== 1) return picked;
    return found.values().next().value;
  }

  type(name: ObjectName): Type | undefined {
    const named = this.#types.get(name.name) ?? [];
    return pick(name, this.searchPath, (schema) => named.find((type) => type.schema === schema));
  }

  functions(name: ObjectName): readonly Routine[] {
    const named = this.#routines.get(name.name) ?? [];
    const schemas = name.schema === undefined ? this.searchPath : [name.schema];
    return named.filter(({ schema }) => schemas.includes(schema));
  }

  *relations(): Generator<RelationState> {
    for (const named of this.#relations.values()) yield* named.values();
  }

  types(): Iterable<Type> {
    return [...this.#types.values()].flat();
  }

  /** Where a statement creates what it names. */
  place(name: ObjectName, temporary = false): Placed<ObjectName> {
    if (temporary) return { schema: temporarySchema, name: name.name };
    return { schema: name.schema ?? this.searchPath[0] ?? 'public', name: name.name };
  }

  add(relation: RelationState): void {
    const named = this.#relations.get(relation.name) ?? new Map<string, RelationState>();
    named.set(relation.schema, relation);
    this.#relations.set(relation.name, named);
    this.setIndexes(relation, relation.indexes);
  }

  /** Gives a table other indexes, so that they are found by their names. */
  setIndexes(table: RelationState, indexes: readonly IndexState[]): void {
    table.indexes = indexes;
    for (const index of indexes) this.#noteIndex(table, index);
  }

  addIndex(table: RelationState, index: IndexState): void {
    table.indexes = [...table.indexes, index];
    this.#noteIndex(table, index);
  }

  #noteIndex(table: RelationState, { name }: IndexState): void {
    if (name === undefined) return;
    const tables = this.#indexed.get(name) ?? new Set();
    this.#indexed.set(name, tables.add(table));
  }

  /** Makes a relation inherit from another one. */
  adopt(relation: RelationState, parent: RelationState): void {
    relation.parents.push(parent);
    this.#inherits = true;
  }

  remove({ schema, name }: RelationState): void {
    const named = this.#relations.get(name);
    named?.delete(schema);
    if (named?.size === 0) this.#relations.delete(name);
  }

  /** Gives a relation another name, which those that refer to it follow. */
  move(relation: RelationState, to: Placed<ObjectName>): void {
    const from = { schema: relation.schema, name: relation.name };
    this.remove(relation);
    [relation.schema, relation.name] = [to.schema, to.name];
    relation.indexes = relation.indexes.map((index) => ({ ...index, table: to }));
    this.add(relation);
    for (const other of this.relations()) {
      if (isSame(other.parent, from)) other.parent = to;
      if (isSame(other.defaultPartition, from)) other.defaultPartition = to;
      other.constraints = other.constraints.map((constraint) =>
        isSame(constraint.references, from) ? { ...constraint, references: to } : constraint,
      );
    }
  }

  /**
   * A relation that a statement works on. One that must be there, but of which nothing is known, is noted as such;
   * undefined if there is none.
   */
  worked(name: ObjectName): RelationState | undefined {
    const known = this.relation(name);
    if (known || this.complete) return known;
    const relation = newRelation(this.place(name, name.schema === temporarySchema), 'table', undefined);
    relation.known = false;
    this.add(relation);
    return relation;
  }

  addType(type: Type): void {
    const placed = { ...type, ...this.place(type) };
    const others = (this.#types.get(type.name) ?? []).filter(({ schema }) => schema !== placed.schema);
    this.#types.set(type.name, [...others, placed]);
  }

  removeType(name: ObjectName): void {
    const type = this.type(name);
    if (type === undefined) return;
    this.#types.set(
      type.name,
      (this.#types.get(type.name) ?? []).filter(({ schema }) => schema !== type.schema),
    );
  }

  addRoutine(routine: Routine): void {
    const named = this.#routines.get(routine.name) ?? [];
    this.#routines.set(routine.name, [...named, { ...routine, ...this.place(routine) }]);
  }

  removeRoutines(name: ObjectName): void {
    const gone = new Set<Routine>(this.functions(name));
    const left = (this.#routines.get(name.name) ?? []).filter((routine) => !gone.has(routine));
    this.#routines.set(name.name, left);
  }

  /** What goes with a schema. */
  *inSchema(schema: string): Generator<RelationState> {
    for (const relation of [...this.relations()]) if (relation.schema === schema) yield relation;
  }

  /** A relation and all that inherit its columns. */
  family(relation: RelationState): RelationState[] {
    const all = [relation];
    if (!this.#inherits) return all;
    for (const member of all) {
      for (const other of this.relations()) {
        if (other.parents.includes(member) && !all.includes(other)) all.push(other);
      }
    }
    return all;
  }
}

/** The first of the search path, or that of the schema that is named. */
function pick<T>(
  { schema }: ObjectName,
  searchPath: readonly string[],
  find: (schema: string) => T | undefined,
): T | undefined {
  if (schema !== undefined) return find(schema);
  for (const candidate of [temporarySchema, ...searchPath]) {
    const found = find(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isSame(one: ObjectName | undefined, other: ObjectName): boolean {
  return one !== undefined && one.name === other.name && one.schema === other.schema;
}

function freshParts(
  relation: BaseSchema['relations'][number],
): Pick<RelationState, 'columns' | 'constraints' | 'indexes' | 'parents' | 'uses'> {
  return {
    columns: new Map(relation.columns.map((column) => [column.name, column])),
    constraints: [...relation.constraints],
    indexes: [...relation.indexes],
    parents: [],
    uses: [],
  };
}

export function newRelation(
  name: Placed<ObjectName>,
  kind: Relation['kind'],
  created: LintStatement | undefined,
): RelationState {
  return {
    ...name,
    kind,
    created,
    temporary: name.schema === temporarySchema,
    known: true,
    columns: new Map(),
    constraints: [],
    indexes: [],
    parent: undefined,
    defaultPartition: undefined,
    parents: [],
    uses: [],
  };
}
