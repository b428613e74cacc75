import type { IndexStmt } from 'libpg-query';
import { objectName } from '../sql/tree.ts';
import { mayBeSame } from '../sql/names.ts';
import type { Index } from './catalog.ts';
import type { Context } from './rule.ts';

/** The statement of a file that made an index, which has what the catalog has not: expressions and the condition. */
export function indexStatement(index: Index, { files }: Context): IndexStmt | undefined {
  if (index.name === undefined) return undefined;
  for (const { statements } of files.toReversed()) {
    for (const { node } of statements.toReversed()) {
      if (node === undefined || !('IndexStmt' in node) || node.IndexStmt.idxname !== index.name) continue;
      const table = node.IndexStmt.relation && objectName(node.IndexStmt.relation);
      if (table !== undefined && mayBeSame(table, index.table)) return node.IndexStmt;
    }
  }
  return undefined;
}
