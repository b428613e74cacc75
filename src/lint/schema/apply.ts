import type { AlterDomainStmt, CreateDomainStmt, CreateFunctionStmt, Node } from 'libpg-query';
import { columnNames, listName, parts, rangeName, strings } from '../nodes.ts';
import type { Routine, Type } from '../catalog.ts';
import type { LintStatement } from '../statement.ts';
import { alterTable } from './alter-table.ts';
import { createTable, describeQuery, newTable } from './create-table.ts';
import { drop } from './drop.ts';
import { createIndex } from './indexes.ts';
import { rename, setSchema } from './rename.ts';
import type { CatalogState } from './state.ts';

/** Moves the catalog on by a statement. */
export function applyStatement(catalog: CatalogState, statement: LintStatement): void {
  if (statement.node === undefined) {
    catalog.complete = false;
    return;
  }
  const created = statement.file.pending ? statement : undefined;
  for (const node of parts(statement.node)) applyNode(catalog, node, created);
}

function applyNode(catalog: CatalogState, node: Node, created: LintStatement | undefined): void {
  if ('CreateStmt' in node) createTable(catalog, node.CreateStmt, created);
  else if ('CreateForeignTableStmt' in node) {
    const { base } = node.CreateForeignTableStmt;
    if (base) createTable(catalog, base, created, 'foreign table');
  } else if ('AlterTableStmt' in node) alterTable(catalog, node.AlterTableStmt, created);
  else if ('IndexStmt' in node) createIndex(catalog, node.IndexStmt, created);
  else if ('DropStmt' in node) drop(catalog, node.DropStmt);
  else if ('RenameStmt' in node) rename(catalog, node.RenameStmt);
  else if ('AlterObjectSchemaStmt' in node) setSchema(catalog, node.AlterObjectSchemaStmt);
  else if (!applyQuery(catalog, node, created) && !applyTypes(catalog, node, created)) {
    // What they do to the schema is not to be seen from here.
    if ('DoStmt' in node || 'CallStmt' in node || 'CreateExtensionStmt' in node) catalog.complete = false;
    else if ('ImportForeignSchemaStmt' in node || 'AlterExtensionStmt' in node) catalog.complete = false;
  }
}

function applyQuery(catalog: CatalogState, node: Node, created: LintStatement | undefined): boolean {
  if ('CreateTableAsStmt' in node) {
    const { into, query, objtype } = node.CreateTableAsStmt;
    const kind = objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table';
    const table = newTable(catalog, into?.rel, kind, created);
    if (table) describeQuery(catalog, table, query, columnNames(into?.colNames), created);
    return true;
  }
  if ('SelectStmt' in node) {
    const { intoClause } = node.SelectStmt;
    const table = newTable(catalog, intoClause?.rel, 'table', created);
    if (table) describeQuery(catalog, table, node, [], created);
    return true;
  }
  if ('ViewStmt' in node) {
    const { view, query, aliases, replace } = node.ViewStmt;
    const name = rangeName(view);
    const old = name && replace === true ? catalog.relation(name) : undefined;
    if (old) catalog.remove(old);
    const relation = newTable(catalog, view, 'view', old ? old.created : created);
    if (relation) describeQuery(catalog, relation, query, columnNames(aliases), created);
    return true;
  }
  if ('CreateSeqStmt' in node) {
    newTable(catalog, node.CreateSeqStmt.sequence, 'sequence', created);
    return true;
  }
  return false;
}

function applyTypes(catalog: CatalogState, node: Node, created: LintStatement | undefined): boolean {
  const type = typeOf(node);
  if (type) {
    catalog.addType({ ...type, ...catalog.place(type), created });
    return true;
  }
  if ('AlterDomainStmt' in node) {
    alterDomain(catalog, node.AlterDomainStmt);
    return true;
  }
  if ('CreateFunctionStmt' in node) {
    const routine = routineOf(node.CreateFunctionStmt);
    if (routine) {
      // Another with the same arguments is replaced; without looking at them, the newest counts.
      if (node.CreateFunctionStmt.replace === true) catalog.removeRoutines(catalog.place(routine));
      catalog.addRoutine({ ...routine, created });
    }
    return true;
  }
  return false;
}

function typeOf(node: Node): Omit<Type, 'created'> | undefined {
  if ('CreateEnumStmt' in node) return named(node.CreateEnumStmt.typeName, 'enum');
  if ('CreateRangeStmt' in node) return named(node.CreateRangeStmt.typeName, 'range');
  if ('CompositeTypeStmt' in node) {
    const name = rangeName(node.CompositeTypeStmt.typevar);
    return name && { ...name, kind: 'composite', constrained: false };
  }
  if ('DefineStmt' in node && node.DefineStmt.kind === 'OBJECT_TYPE') {
    return named(node.DefineStmt.defnames, 'base');
  }
  if ('CreateDomainStmt' in node) {
    const domain = named(node.CreateDomainStmt.domainname, 'domain');
    return domain && { ...domain, constrained: isConstrained(node.CreateDomainStmt) };
  }
  return undefined;
}

function named(parts: readonly Node[] | undefined, kind: Type['kind']): Omit<Type, 'created'> | undefined {
  const name = listName(parts);
  return name && { ...name, kind, constrained: false };
}

function isConstrained({ constraints }: CreateDomainStmt): boolean {
  return (constraints ?? []).some(
    (node) => 'Constraint' in node && /^CONSTR_(?:CHECK|NOTNULL)$/.test(node.Constraint.contype ?? ''),
  );
}

/** `C` adds a constraint and `O` is SET NOT NULL; what DROP leaves is not known. */
function alterDomain(catalog: CatalogState, { typeName, subtype }: AlterDomainStmt): void {
  const name = listName(typeName);
  const domain = name && catalog.type(name);
  if (!domain || (subtype !== 'C' && subtype !== 'O')) return;
  catalog.removeType(domain);
  catalog.addType({ ...domain, constrained: true });
}

function routineOf({ funcname, options }: CreateFunctionStmt): Omit<Routine, 'created'> | undefined {
  const name = listName(funcname);
  const option = (wanted: string): string | undefined => {
    const node = options?.find((each) => 'DefElem' in each && each.DefElem.defname === wanted);
    const arg = node !== undefined && 'DefElem' in node ? node.DefElem.arg : undefined;
    return strings(arg && [arg])[0];
  };
  const volatility = option('volatility');
  return (
    name && {
      ...name,
      volatility: volatility === 'immutable' || volatility === 'stable' ? volatility : 'volatile',
      // Without one, the body is that of SQL.
      language: option('language') ?? 'sql',
    }
  );
}
