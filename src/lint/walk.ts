import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';

type KindOf<N> = N extends N ? keyof N : never;
/** The kinds of node that a tree wraps: `{ UpdateStmt: … }`. */
export type NodeKind = KindOf<Node>;
type ValueOf<N, K extends PropertyKey> = N extends { [key in K]: infer Value } ? Value : never;
export type NodeValue<K extends NodeKind> = ValueOf<Node, K>;

/** Every node of one kind, wherever it is in a tree, the outer ones first. */
export function* nodesOfKind<K extends NodeKind>(tree: unknown, kind: K): Generator<NodeValue<K>> {
  for (const part of objectsIn(tree)) {
    if (kind in part) yield (part as Record<K, NodeValue<K>>)[kind];
  }
}

/** Every relation that a tree names, where it names it. */
export function* relationsIn(tree: unknown): Generator<{ name: ObjectName; location: number }> {
  for (const part of objectsIn(tree)) {
    if (!('relname' in part) || typeof part.relname !== 'string') continue;
    const schema = 'schemaname' in part && typeof part.schemaname === 'string' ? part.schemaname : undefined;
    const location = 'location' in part && typeof part.location === 'number' ? part.location : 0;
    yield {
      name: schema === undefined ? { name: part.relname } : { schema, name: part.relname },
      location,
    };
  }
}

/** Without recursion: a generator in a generator for each level of a tree is slow. */
function* objectsIn(tree: unknown): Generator<object> {
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    if (!Array.isArray(part)) yield part;
    const values: unknown[] = Object.values(part);
    for (let at = values.length - 1; at >= 0; at--) open.push(values[at]);
  }
}
