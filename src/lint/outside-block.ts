import type { Node } from 'libpg-query';
import { splitStatements } from '../sql/lexer.ts';
import { classifyTree } from '../sql/tree.ts';
import { classifyWords } from '../sql/words.ts';
import type { Catalog } from './catalog.ts';
import { commandsOf, dropOf, hasOption } from './objects.ts';
import type { LintStatement } from './statement.ts';

const refusedWords =
  /\b(?:CONCURRENTLY|VACUUM|CLUSTER|REINDEX|DATABASE|SYSTEM|TABLESPACE|SUBSCRIPTION|DISCARD|PREPARED)\b/i;

/** PostgreSQL's name for a statement that it refuses in a transaction block; undefined for all others. */
export function refusedInBlock({ node, sql }: LintStatement, catalog: Catalog): string | undefined {
  // Most statements have none of the words; reading them once more would cost too much.
  if (!refusedWords.test(sql)) return undefined;
  const [statement] = splitStatements(sql).statements;
  if (!statement) return undefined;
  const words = classifyWords(statement, sql.slice(statement.start, statement.end));
  const isPartitioned = (name: { schema?: string; name: string }) =>
    catalog.relation(name)?.kind === 'partitioned' || catalog.index(name)?.partitioned === true;
  const found = words.sure || !node ? words.class : classifyTree(node, words.class, isPartitioned);
  return found.kind === 'outside block' && found.certain ? found.what : undefined;
}

/** Whether it works in several transactions of its own so that others go on. */
export function isConcurrent(node: Node | undefined): boolean {
  if (!node) return false;
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true;
  if ('ReindexStmt' in node) return hasOption(node.ReindexStmt.params, 'concurrently');
  if (dropOf(node, 'OBJECT_INDEX')?.concurrent === true) return true;
  return commandsOf(node).some(
    ({ command: { def } }) => def && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true,
  );
}
