import type { FuncCall, Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';

/** Visits every object of a parse tree that is the value of a key, with that key: `FuncCall`, `ColumnRef`, ... */
export function walkTree(tree: unknown, visit: (key: string, value: object) => void): void {
  if (Array.isArray(tree)) {
    for (const item of tree) walkTree(item, visit);
    return;
  }
  if (typeof tree !== 'object' || tree === null) return;
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) visit(key, value as object);
    walkTree(value, visit);
  }
}

/** The texts of a list of names, as in `FOREIGN KEY (a, b)`. */
export function texts(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) =>
    'String' in node && node.String.sval !== undefined ? [node.String.sval] : [],
  );
}

/** The name of an object that a tree has as a list of its parts. */
export function listedName(nodes: readonly Node[] | undefined): ObjectName | undefined {
  const parts = texts(nodes);
  const [name, schema] = [parts.at(-1), parts.at(-2)];
  if (name === undefined) return undefined;
  return schema === undefined ? { name } : { schema, name };
}

/** The columns that an expression names; `*` for a whole row. */
export function columnsNamed(tree: unknown): Set<string> {
  const columns = new Set<string>();
  walkTree(tree, (key, value) => {
    if (key !== 'ColumnRef' || !('fields' in value)) return;
    const last = (value.fields as readonly Node[]).at(-1);
    if (last === undefined) return;
    if ('A_Star' in last) columns.add('*');
    else if ('String' in last && last.String.sval !== undefined) columns.add(last.String.sval);
  });
  return columns;
}

/** The function calls of an expression, inner ones too. */
export function functionCalls(tree: unknown): FuncCall[] {
  const calls: FuncCall[] = [];
  walkTree(tree, (key, value) => {
    if (key === 'FuncCall') calls.push(value);
  });
  return calls;
}

/** The relations that a query names, wherever in it. */
export function relationsNamed(tree: unknown): ObjectName[] {
  const relations: ObjectName[] = [];
  walkTree(tree, (key, value) => {
    if (key !== 'RangeVar' || !('relname' in value) || typeof value.relname !== 'string') return;
    const schema =
      'schemaname' in value && typeof value.schemaname === 'string' ? value.schemaname : undefined;
    relations.push(schema === undefined ? { name: value.relname } : { schema, name: value.relname });
  });
  return relations;
}

/** Whether an expression is the constant NULL, also with a cast: `NULL::text`. */
export function isNull(expression: Node | undefined): boolean {
  if (expression === undefined) return false;
  if ('TypeCast' in expression) return isNull(expression.TypeCast.arg);
  return 'A_Const' in expression && expression.A_Const.isnull === true;
}
