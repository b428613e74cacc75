import type { Node } from 'libpg-query';
import { listName } from './nodes.ts';
import { commandsOf, named } from './objects.ts';
import { nodesOfKind } from './walk.ts';

/** A name that a statement gives to something, and that people will have to type. */
export interface NewName {
  readonly what: string;
  readonly name: string;
  readonly location: number;
}

export function newNames(node: Node | undefined): NewName[] {
  return node ? [...namesIn(node)] : [];
}

function* namesIn(node: Node): Generator<NewName> {
  if ('CreateStmt' in node) {
    yield* relation('table', node.CreateStmt.relation);
    yield* inTable(node.CreateStmt.tableElts);
  } else if ('CreateTableAsStmt' in node) {
    const { objtype, into } = node.CreateTableAsStmt;
    yield* relation(objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table', into?.rel);
  } else if ('ViewStmt' in node) yield* relation('view', node.ViewStmt.view);
  else if ('CreateSeqStmt' in node) yield* relation('sequence', node.CreateSeqStmt.sequence);
  else if ('IndexStmt' in node) yield* word('index', node.IndexStmt.idxname);
  else if ('CreateEnumStmt' in node) yield* listed('type', node.CreateEnumStmt.typeName);
  else if ('CreateDomainStmt' in node) yield* listed('domain', node.CreateDomainStmt.domainname);
  else if ('CompositeTypeStmt' in node) yield* relation('type', node.CompositeTypeStmt.typevar);
  else if ('CreateFunctionStmt' in node) yield* listed('function', node.CreateFunctionStmt.funcname);
  else if ('CreateSchemaStmt' in node) yield* word('schema', node.CreateSchemaStmt.schemaname);
  else if ('CreateTrigStmt' in node) yield* word('trigger', node.CreateTrigStmt.trigname);
  else if ('RenameStmt' in node) yield* word('new name', node.RenameStmt.newname);
  for (const { command } of commandsOf(node)) {
    if (command.subtype === 'AT_AddColumn' || command.subtype === 'AT_AddConstraint') {
      yield* inTable(command.def ? [command.def] : []);
    }
  }
}

function* inTable(elements: readonly Node[] | undefined): Generator<NewName> {
  for (const element of elements ?? []) {
    if ('ColumnDef' in element) yield* word('column', element.ColumnDef.colname, element.ColumnDef.location);
    for (const { conname, location } of nodesOfKind(element, 'Constraint')) {
      yield* word('constraint', conname, location);
    }
  }
}

function* relation(what: string, range: Parameters<typeof named>[0]): Generator<NewName> {
  const of = named(range);
  if (of) yield { what, name: of.name.name, location: of.location };
}

function* listed(what: string, parts: readonly Node[] | undefined): Generator<NewName> {
  yield* word(what, listName(parts)?.name);
}

function* word(what: string, name: string | undefined, location = 0): Generator<NewName> {
  if (name !== undefined) yield { what, name, location };
}
