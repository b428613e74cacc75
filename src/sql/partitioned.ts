import type { Statement } from './lexer.ts';
import { mayBeSame } from './names.ts';
import type { ObjectName } from './names.ts';
import type { Parser } from './parser.ts';
import { objectName } from './tree.ts';

/** A partitioned table or index, and the statement (by number) of the script that creates it. */
export interface Partitioned {
  readonly name: ObjectName;
  readonly statement: number;
}

/** Finds what a script creates partitioned: tables, and the named indexes on them. */
export function findPartitioned(
  text: string,
  statements: readonly Statement[],
  parser: Parser,
): Partitioned[] {
  const found: Partitioned[] = [];
  for (const [statement, { words, start, end }] of statements.entries()) {
    const createsTable = words.includes('PARTITION') && words.includes('TABLE');
    const createsIndex = found.length > 0 && words.includes('INDEX');
    if (words[0] !== 'CREATE' || !(createsTable || createsIndex)) continue;
    const parsed = parser.parse(text.slice(start, end));
    const node = parsed && 'nodes' in parsed ? parsed.nodes[0] : undefined;
    if (node === undefined) continue;
    if ('CreateStmt' in node && node.CreateStmt.partspec !== undefined) {
      const name = node.CreateStmt.relation && objectName(node.CreateStmt.relation);
      if (name) found.push({ name, statement });
    } else if ('IndexStmt' in node && node.IndexStmt.idxname !== undefined) {
      const table = node.IndexStmt.relation && objectName(node.IndexStmt.relation);
      if (table && found.some(({ name }) => mayBeSame(name, table))) {
        found.push({ name: { ...table, name: node.IndexStmt.idxname }, statement });
      }
    }
  }
  return found;
}
