import type { BaseSchema } from '../lint/catalog.ts';
import type { LintFile } from '../lint/statement.ts';
import type { ObjectName } from '../sql/names.ts';
import type { RelationId } from './evidence.ts';
import { isSame } from './merge.ts';
import type { Names } from './merge.ts';

/** The relations that were there before the pending files, also under the names that these give them. */
export class ExistingRelations implements Names {
  readonly #names: Map<string, ObjectName & { schema: string }>;
  readonly #parents = new Map<string, ObjectName>();

  constructor(base: BaseSchema, pending: readonly LintFile[]) {
    this.#names = new Map(base.relations.map((relation) => [keyOf(relation), relation]));
    for (const relation of base.relations)
      if (relation.parent) this.#parents.set(keyOf(relation), relation.parent);
    for (const { statements } of pending) {
      for (const { node } of statements) {
        if (node === undefined) continue;
        if ('RenameStmt' in node) this.#renamed(node.RenameStmt.relation, node.RenameStmt.newname);
      }
    }
  }

  has(id: RelationId): boolean {
    return this.#names.has(keyOf({ schema: id.schema, name: id.table ?? id.name }));
  }

  /** The name that it had before, by which the target knows it. */
  original({ schema, name }: RelationId): ObjectName & { schema: string } {
    return this.#names.get(keyOf({ schema, name })) ?? { schema, name };
  }

  /** Also when a pending file has renamed it in the meantime. */
  same(name: ObjectName, id: RelationId): boolean {
    if (isSame(name, id)) return true;
    const original = this.original({ ...id, name: id.table ?? id.name });
    for (const [key, relation] of this.#names) {
      if (relation.name !== original.name || relation.schema !== original.schema) continue;
      if (key.endsWith(`.${name.name}`) && (name.schema ?? relation.schema) === relation.schema) return true;
    }
    return false;
  }

  within(name: ObjectName, id: RelationId): boolean {
    if (this.same(name, id)) return true;
    const parent = this.parentOf({ ...id, name: id.table ?? id.name });
    return (
      parent !== undefined &&
      this.within(name, {
        schema: parent.schema ?? id.schema,
        name: parent.name,
        table: null,
        kind: 'partitioned table',
      })
    );
  }

  /** The partitioned table that it is a partition of, if it is one. */
  parentOf({ schema, name }: RelationId): ObjectName | undefined {
    return this.#parents.get(keyOf({ schema, name }));
  }

  #renamed(range: { schemaname?: string; relname?: string } | undefined, to: string | undefined): void {
    if (range?.relname === undefined || to === undefined) return;
    for (const relation of [...this.#names.values()]) {
      const { schema, name } = relation;
      if (name !== range.relname || (range.schemaname !== undefined && range.schemaname !== schema)) continue;
      const renamed = keyOf({ schema, name: to });
      if (!this.#names.has(renamed)) this.#names.set(renamed, relation);
    }
  }
}

function keyOf({ schema = '', name }: ObjectName): string {
  return `${schema}.${name}`;
}
