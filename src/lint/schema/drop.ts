import type { DropStmt, Node } from 'libpg-query';
import type { ObjectName } from '../../sql/names.ts';
import { objectNameOf } from '../nodes.ts';
import { isOfType } from './columns.ts';
import { isSame } from './state.ts';
import type { CatalogState, RelationState } from './state.ts';

export function drop(catalog: CatalogState, { objects, removeType, behavior }: DropStmt): void {
  const cascades = behavior === 'DROP_CASCADE';
  for (const node of objects ?? []) dropOne(catalog, removeType ?? '', node, cascades);
}

function dropOne(catalog: CatalogState, type: string, node: Node, cascades: boolean): void {
  const name = objectNameOf(node);
  if (name === undefined) return;
  switch (type) {
    case 'OBJECT_TABLE':
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
    case 'OBJECT_FOREIGN_TABLE':
    case 'OBJECT_SEQUENCE': {
      const relation = catalog.relation(name);
      if (relation) dropRelation(catalog, relation, cascades);
      return;
    }
    case 'OBJECT_INDEX': {
      const found = catalog.indexOf(name);
      if (!found) return;
      for (const table of catalog.family(found.table)) {
        table.indexes = table.indexes.filter(
          (index) => index !== found.index && !(table !== found.table && isCopy(index, found.index)),
        );
      }
      return;
    }
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN': {
      const type = catalog.type(name) ?? name;
      catalog.removeType(name);
      if (cascades) dropColumnsOf(catalog, type);
      return;
    }
    case 'OBJECT_FUNCTION':
    case 'OBJECT_PROCEDURE':
    case 'OBJECT_ROUTINE':
      // Which of several is meant, their arguments tell: none of them is left rather than one too many.
      catalog.removeRoutines(name);
      return;
    case 'OBJECT_SCHEMA':
      for (const relation of catalog.inSchema(name.name)) dropRelation(catalog, relation, true);
      for (const each of catalog.types()) if (each.schema === name.name) catalog.removeType(each);
      return;
    case 'OBJECT_EXTENSION':
      catalog.complete = false;
      return;
    default:
      return;
  }
}

function isCopy(index: RelationState['indexes'][number], of: RelationState['indexes'][number]): boolean {
  return of.partitioned && index.unique === of.unique && index.columns.join() === of.columns.join();
}

/** Partitions and sequences go with a table; with CASCADE its views and the foreign keys on it, too. */
function dropRelation(catalog: CatalogState, relation: RelationState, cascades: boolean): void {
  catalog.remove(relation);
  const place = { schema: relation.schema, name: relation.name };
  for (const other of [...catalog.relations()]) {
    if (isSame(other.defaultPartition, place)) other.defaultPartition = undefined;
    if (cascades) {
      other.constraints = other.constraints.filter(({ references }) => !isSame(references, place));
    }
    const isPart =
      isSame(other.parent, place) || (other.kind === 'sequence' && other.uses.includes(relation));
    const depends = other.uses.includes(relation) || other.parents.includes(relation);
    if (catalog.exactly(other) === other && (isPart || (cascades && depends && isDependent(other)))) {
      dropRelation(catalog, other, cascades);
    }
  }
}

/** A table that was made of a query does not depend on what the query read. */
function isDependent({ kind, parents }: RelationState): boolean {
  return kind !== 'table' || parents.length > 0;
}

/** DROP TYPE … CASCADE drops the columns of that type. */
function dropColumnsOf(catalog: CatalogState, type: ObjectName): void {
  for (const relation of catalog.relations()) {
    for (const column of [...relation.columns.values()]) {
      if (isOfType(column, type)) relation.columns.delete(column.name);
    }
  }
}
