import type { Node, TypeName } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { listName } from './nodes.ts';
import { commandsOf, named } from './objects.ts';

/** A type that a statement gives to a column of a table. */
export interface DeclaredColumn {
  readonly table: ObjectName;
  readonly column: string;
  /** The last part of the type's name, as the grammar has it: `int4` for integer, `bpchar` for char. */
  readonly type: string;
  readonly hasModifier: boolean;
  readonly array: boolean;
  /** Of the type. */
  readonly location: number;
}

/** The columns of CREATE TABLE, ADD COLUMN and ALTER COLUMN … TYPE. */
export function declaredColumns(node: Node | undefined): DeclaredColumn[] {
  if (!node) return [];
  if ('CreateStmt' in node) return ofElements(node.CreateStmt.relation, node.CreateStmt.tableElts);
  if ('CreateForeignTableStmt' in node) {
    const { base } = node.CreateForeignTableStmt;
    return ofElements(base?.relation, base?.tableElts);
  }
  return commandsOf(node).flatMap(({ command: { subtype, def, name: column }, name: table, objectType }) => {
    if (objectType !== 'OBJECT_TABLE' && objectType !== 'OBJECT_FOREIGN_TABLE') return [];
    if (subtype !== 'AT_AddColumn' && subtype !== 'AT_AlterColumnType') return [];
    if (!def || !('ColumnDef' in def)) return [];
    return declared(table, def.ColumnDef.colname ?? column, def.ColumnDef.typeName);
  });
}

function ofElements(
  range: Parameters<typeof named>[0],
  elements: readonly Node[] | undefined,
): DeclaredColumn[] {
  const table = named(range)?.name;
  if (!table) return [];
  return (elements ?? []).flatMap((element) =>
    'ColumnDef' in element ? declared(table, element.ColumnDef.colname, element.ColumnDef.typeName) : [],
  );
}

function declared(
  table: ObjectName,
  column: string | undefined,
  type: TypeName | undefined,
): DeclaredColumn[] {
  const name = listName(type?.names)?.name;
  if (column === undefined || name === undefined) return [];
  return [
    {
      table,
      column,
      type: name,
      hasModifier: (type?.typmods ?? []).length > 0,
      array: (type?.arrayBounds ?? []).length > 0,
      location: type?.location ?? 0,
    },
  ];
}
