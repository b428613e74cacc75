import type { BaseSchema } from '../lint/catalog.ts';
import type { ObjectName } from '../sql/names.ts';
import type { RelationId, StatementEvidence } from './evidence.ts';

/** The relations that were there before the pending files, also under the names that these give them. */
export class ExistingRelations {
  readonly #names: Map<string, ObjectName & { schema: string }>;
  readonly #parents = new Map<string, ObjectName>();

  constructor(base: BaseSchema, evidence: readonly Pick<StatementEvidence, 'renamed'>[]) {
    this.#names = new Map(base.relations.map((relation) => [keyOf(relation), relation]));
    for (const relation of base.relations)
      if (relation.parent) this.#parents.set(keyOf(relation), relation.parent);
    for (const { from, to } of evidence.flatMap(({ renamed }) => renamed)) {
      const relation = this.#names.get(keyOf(from));
      if (relation && !this.#names.has(keyOf(to))) this.#names.set(keyOf(to), relation);
    }
  }

  has(id: RelationId): boolean {
    return this.#names.has(keyOf({ schema: id.schema, name: id.table ?? id.name }));
  }

  /** The name that it had before, by which the target knows it. */
  original({ schema, name }: RelationId): ObjectName & { schema: string } {
    return this.#names.get(keyOf({ schema, name })) ?? { schema, name };
  }

  /** The partitioned tables that it is in, from the nearest on. */
  partitionedAbove(id: ObjectName): ObjectName[] {
    const parent = this.#parents.get(keyOf(id));
    return parent ? [parent, ...this.partitionedAbove(parent)] : [];
  }
}

function keyOf({ schema = '', name }: ObjectName): string {
  return `${schema}.${name}`;
}
