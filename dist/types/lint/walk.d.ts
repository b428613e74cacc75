import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
type KindOf<N> = N extends N ? keyof N : never;
/** The kinds of node that a tree wraps: `{ UpdateStmt: … }`. */
export type NodeKind = KindOf<Node>;
type ValueOf<N, K extends PropertyKey> = N extends {
    [key in K]: infer Value;
} ? Value : never;
export type NodeValue<K extends NodeKind> = ValueOf<Node, K>;
/** Every node of one kind, wherever it is in a tree, the outer ones first. */
export declare function nodesOfKind<K extends NodeKind>(tree: unknown, kind: K): Generator<NodeValue<K>>;
/** Every relation that a tree names, where it names it. */
export declare function relationsIn(tree: unknown): Generator<{
    name: ObjectName;
    location: number;
}>;
export {};
