import type { AlterObjectSchemaStmt, RenameStmt } from 'libpg-query';
import type { ObjectName } from '../../sql/names.ts';
import type { Type } from '../catalog.ts';
import { objectNameOf, rangeName, truncated } from '../nodes.ts';
import { isOfType } from './columns.ts';
import type { CatalogState, RelationState } from './state.ts';

export function rename(catalog: CatalogState, statement: RenameStmt): void {
  const { renameType, relation, object, subname = '', newname = '' } = statement;
  const to = truncated(newname);
  const from = truncated(subname);
  const name = rangeName(relation) ?? objectNameOf(object);
  switch (renameType) {
    case 'OBJECT_COLUMN': {
      const table = name && catalog.worked(name);
      if (table) for (const member of catalog.family(table)) renameColumn(member, from, to);
      return;
    }
    case 'OBJECT_TABCONSTRAINT': {
      const table = name && catalog.worked(name);
      if (table) for (const member of catalog.family(table)) renameConstraint(catalog, member, from, to);
      return;
    }
    case 'OBJECT_SCHEMA':
      for (const member of catalog.inSchema(from)) catalog.move(member, { schema: to, name: member.name });
      return;
    case 'OBJECT_TABLE':
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
    case 'OBJECT_SEQUENCE':
    case 'OBJECT_FOREIGN_TABLE':
    case 'OBJECT_INDEX':
      if (name) renameRelation(catalog, name, to, renameType === 'OBJECT_TABLE');
      return;
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN': {
      const type = name && catalog.type(name);
      if (type) moveType(catalog, type, { schema: type.schema ?? 'public', name: to });
      return;
    }
    case 'OBJECT_FUNCTION':
    case 'OBJECT_PROCEDURE':
    case 'OBJECT_ROUTINE': {
      const routines = name === undefined ? [] : catalog.functions(name);
      if (name) catalog.removeRoutines(name);
      for (const routine of routines) catalog.addRoutine({ ...routine, name: to });
      return;
    }
    default:
      return;
  }
}

/** ALTER TABLE and ALTER INDEX rename either kind; one that is not known is taken for a table if it says so. */
function renameRelation(catalog: CatalogState, name: ObjectName, to: string, saysTable: boolean): void {
  const index = catalog.relation(name) === undefined ? catalog.indexOf(name) : undefined;
  if (index) {
    const { table, index: old } = index;
    catalog.setIndexes(
      table,
      table.indexes.map((each) =>
        each === old ? { ...each, name: to, constraint: each.constraint && to } : each,
      ),
    );
    if (old.constraint !== undefined) {
      table.constraints = table.constraints.map((each) =>
        each.name === old.constraint ? { ...each, name: to } : each,
      );
    }
    return;
  }
  const relation = saysTable ? catalog.worked(name) : catalog.relation(name);
  if (relation) catalog.move(relation, { schema: relation.schema, name: to });
}

function renameColumn(table: RelationState, from: string, to: string): void {
  const renamed = (name: string): string => (name === from ? to : name);
  table.columns = new Map(
    [...table.columns.values()].map((column) => [
      renamed(column.name),
      { ...column, name: renamed(column.name) },
    ]),
  );
  table.constraints = table.constraints.map((constraint) => ({
    ...constraint,
    columns: constraint.columns.map(renamed),
    provesNotNull: constraint.provesNotNull.map(renamed),
  }));
  table.indexes = table.indexes.map((index) => ({
    ...index,
    columns: index.columns.map((column) => (column === undefined ? undefined : renamed(column))),
    ...(index.uses && { uses: index.uses.map(renamed) }),
  }));
}

/** The columns of the type follow it. */
function moveType(catalog: CatalogState, type: Type, to: ObjectName & { schema: string }): void {
  for (const relation of catalog.relations()) {
    for (const column of relation.columns.values()) {
      if (!isOfType(column, type)) continue;
      const prefix = catalog.searchPath.includes(to.schema) ? '' : `${to.schema}.`;
      const dimensions = /(?:\[\])*$/.exec(column.type ?? '')?.[0] ?? '';
      relation.columns.set(column.name, { ...column, type: `${prefix}${to.name}${dimensions}` });
    }
  }
  catalog.removeType(type);
  catalog.addType({ ...type, ...to });
}

/** The index of a key is named as its constraint is. */
function renameConstraint(catalog: CatalogState, table: RelationState, from: string, to: string): void {
  table.constraints = table.constraints.map((constraint) =>
    constraint.name === from ? { ...constraint, name: to } : constraint,
  );
  catalog.setIndexes(
    table,
    table.indexes.map((index) =>
      index.constraint === from ? { ...index, name: to, constraint: to } : index,
    ),
  );
}

export function setSchema(catalog: CatalogState, statement: AlterObjectSchemaStmt): void {
  const { objectType, relation, object, newschema } = statement;
  const name = rangeName(relation) ?? objectNameOf(object);
  if (name === undefined || newschema === undefined) return;
  const schema = truncated(newschema);
  if (objectType === 'OBJECT_TYPE' || objectType === 'OBJECT_DOMAIN') {
    const type = catalog.type(name);
    if (type) moveType(catalog, type, { schema, name: type.name });
  } else if (relation !== undefined) {
    const moved = catalog.worked(name);
    if (moved) catalog.move(moved, { schema, name: moved.name });
  }
}
