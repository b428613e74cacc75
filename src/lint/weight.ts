import type { Node } from 'libpg-query';
import type { Catalog } from './catalog.ts';
import { writesOf } from './dml.ts';
import { isOwn } from './locks.ts';
import { commandsOf, named } from './objects.ts';
import { nodesOfKind, relationsIn } from './walk.ts';

/** What a statement goes through, so that its time grows with the data; undefined when it only writes catalogs. */
export function workOf(node: Node | undefined, catalog: Catalog): string | undefined {
  if (!node) return 'a statement that cannot be judged';
  if ('DoStmt' in node) return 'a DO block';
  if ('CallStmt' in node) return 'a procedure';
  if ('SelectStmt' in node || writesOf(node).length > 0) return workOfQuery(node, catalog);
  if ('CopyStmt' in node) return 'COPY';
  if ('CreateTableAsStmt' in node) {
    const reads = node.CreateTableAsStmt.into?.skipData !== true && readsRelation(node, catalog);
    return reads ? 'the query of a new table' : undefined;
  }
  if ('RefreshMatViewStmt' in node) return 'the refresh of a materialized view';
  if ('ReindexStmt' in node) return 'REINDEX';
  if ('ClusterStmt' in node) return 'CLUSTER';
  if ('VacuumStmt' in node) return node.VacuumStmt.is_vacuumcmd === true ? 'VACUUM' : 'ANALYZE';
  if ('IndexStmt' in node) {
    const table = named(node.IndexStmt.relation);
    return table && !isOwn(catalog, table.name) ? 'the build of an index' : undefined;
  }
  return workOfAlter(node, catalog);
}

function workOfQuery(node: Node, catalog: Catalog): string | undefined {
  const writes = writesOf(node);
  const [first] = writes;
  if (first && first.kind !== 'INSERT' && !isOwn(catalog, first.target.name)) return first.kind;
  const reads = 'InsertStmt' in node ? node.InsertStmt.selectStmt : node;
  if (!readsRelation(reads, catalog)) return undefined;
  return first ? `${first.kind} … SELECT` : 'a query';
}

function readsRelation(tree: unknown, catalog: Catalog): boolean {
  for (const { name } of relationsIn(tree)) if (!isOwn(catalog, name)) return true;
  return false;
}

function workOfAlter(node: Node, catalog: Catalog): string | undefined {
  for (const { command, name, objectType } of commandsOf(node)) {
    if (objectType !== 'OBJECT_TABLE' || isOwn(catalog, name)) continue;
    const { subtype, def } = command;
    switch (subtype) {
      case 'AT_ValidateConstraint':
        return 'the check of a constraint';
      case 'AT_SetNotNull':
        return 'SET NOT NULL';
      case 'AT_AlterColumnType':
        return 'the change of a type';
      case 'AT_SetLogged':
      case 'AT_SetUnLogged':
      case 'AT_SetTableSpace':
      case 'AT_SetAccessMethod':
      case 'AT_SetExpression':
        return 'a rewrite of the table';
      case 'AT_AttachPartition':
        return 'the check of a partition';
      case 'AT_AddConstraint':
      case 'AT_AddColumn':
        for (const constraint of nodesOfKind(def, 'Constraint')) {
          const work = workOfConstraint(constraint, subtype === 'AT_AddColumn');
          if (work !== undefined) return work;
        }
        break;
      default:
    }
  }
  return undefined;
}

function workOfConstraint(
  {
    contype,
    skip_validation,
    indexname,
  }: { contype?: string; skip_validation?: boolean; indexname?: string },
  inColumn: boolean,
): string | undefined {
  switch (contype) {
    case 'CONSTR_UNIQUE':
    case 'CONSTR_PRIMARY':
    case 'CONSTR_EXCLUSION':
      return indexname === undefined ? 'the build of an index' : undefined;
    case 'CONSTR_CHECK':
      return skip_validation === true ? undefined : 'the check of a constraint';
    case 'CONSTR_FOREIGN':
      // A new column is empty: there is nothing to look up.
      return skip_validation === true || inColumn ? undefined : 'the check of a foreign key';
    case 'CONSTR_IDENTITY':
    case 'CONSTR_GENERATED':
      return inColumn ? 'a rewrite of the table' : undefined;
    default:
      return undefined;
  }
}
