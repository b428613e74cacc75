import type { DeleteStmt, InsertStmt, MergeStmt, Node, UpdateStmt } from 'libpg-query';
import { named } from './objects.ts';
import type { Named } from './objects.ts';
import { nodesOfKind } from './walk.ts';

interface Target {
  readonly target: Named;
}
export type Write = Target &
  (
    | { readonly kind: 'INSERT'; readonly insert: InsertStmt }
    | { readonly kind: 'UPDATE'; readonly update: UpdateStmt }
    | { readonly kind: 'DELETE'; readonly delete: DeleteStmt }
    | { readonly kind: 'MERGE'; readonly merge: MergeStmt }
  );

/** What a statement writes when it runs, in its WITH queries too; not what is in the body of a function or a rule. */
export function writesOf(node: Node | undefined): readonly Write[] {
  if (!node || definesOnly(node)) return [];
  const known = found.get(node);
  if (known) return known;
  const writes = allWrites(node);
  found.set(node, writes);
  return writes;
}

const found = new WeakMap<Node, readonly Write[]>();

function allWrites(node: Node): Write[] {
  const writes: Write[] = [];
  for (const update of nodesOfKind(node, 'UpdateStmt')) {
    const target = named(update.relation);
    if (target) writes.push({ kind: 'UPDATE', target, update });
  }
  for (const remove of nodesOfKind(node, 'DeleteStmt')) {
    const target = named(remove.relation);
    if (target) writes.push({ kind: 'DELETE', target, delete: remove });
  }
  for (const insert of nodesOfKind(node, 'InsertStmt')) {
    const target = named(insert.relation);
    if (target) writes.push({ kind: 'INSERT', target, insert });
  }
  for (const merge of nodesOfKind(node, 'MergeStmt')) {
    const target = named(merge.relation);
    if (target) writes.push({ kind: 'MERGE', target, merge });
  }
  return writes;
}

function definesOnly(node: Node): boolean {
  return 'CreateFunctionStmt' in node || 'RuleStmt' in node || 'PrepareStmt' in node || 'ExplainStmt' in node;
}
