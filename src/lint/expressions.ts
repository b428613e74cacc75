import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { listName, truncated } from './nodes.ts';

/** Calls `visit` for every node of a tree, from the outside in; a `false` leaves out what is inside of one. */
export function walk(tree: unknown, visit: (node: Node) => boolean | undefined): void {
  if (Array.isArray(tree)) {
    for (const part of tree) walk(part, visit);
  } else if (typeof tree === 'object' && tree !== null) {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value !== 'object' || value === null) continue;
      // Only nodes have names that begin with a capital letter; fields never do.
      if (/^[A-Z]/.test(key) && visit({ [key]: value as unknown } as unknown as Node) === false) continue;
      walk(value, visit);
    }
  }
}

/** A function that an expression calls. */
export interface Call {
  readonly name: ObjectName;
  /** As the parser counts it. */
  readonly location: number;
  readonly arguments: readonly Node[];
}

/** The functions that are called by name anywhere in a tree. */
export function functionCalls(tree: unknown): Call[] {
  const calls: Call[] = [];
  walk(tree, (node) => {
    if (!('FuncCall' in node)) return undefined;
    const { funcname, location = 0, args = [] } = node.FuncCall;
    const name = listName(funcname);
    if (name) calls.push({ name, location, arguments: args });
    return undefined;
  });
  return calls;
}

/** The columns that an expression names, without their tables. */
export function columnsIn(tree: unknown): string[] {
  const columns = new Set<string>();
  walk(tree, (node) => {
    if (!('ColumnRef' in node)) return undefined;
    const last = node.ColumnRef.fields?.at(-1);
    if (last !== undefined && 'String' in last) columns.add(truncated(last.String.sval ?? ''));
    return undefined;
  });
  return [...columns];
}

/** Just NULL, also with a cast. */
export function isNull(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if ('TypeCast' in node) return isNull(node.TypeCast.arg);
  return 'A_Const' in node && node.A_Const.isnull === true;
}
