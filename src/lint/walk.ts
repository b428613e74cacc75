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

function* objectsIn(tree: unknown): Generator<object> {
  if (typeof tree !== 'object' || tree === null) return;
  if (!Array.isArray(tree)) yield tree;
  for (const value of Object.values(tree)) yield* objectsIn(value);
}
