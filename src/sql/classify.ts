import type { Statement } from './lexer.ts';
import { mayBeSame } from './names.ts';
import type { ObjectName } from './names.ts';
import { loadParser } from './parser.ts';
import type { Parsed } from './parser.ts';
import { findPartitioned } from './partitioned.ts';
import type { Partitioned } from './partitioned.ts';
import { Routines } from './routines.ts';
import { classifyTree } from './tree.ts';
import type { IsPartitioned } from './tree.ts';
import { classifyWords } from './words.ts';
import type { StatementClass } from './words.ts';

/**
 * Classifies the statements of a script, in order. The parser is loaded only when the words of a statement
 * leave something open, and reads one statement at a time.
 *
 * @param committing procedures that are known to commit or roll back
 */
export async function classify(
  text: string,
  statements: readonly Statement[],
  committing: Iterable<ObjectName>,
): Promise<StatementClass[]> {
  const routines = new Routines(committing);
  let partitioned: Partitioned[] | undefined;
  const classes: StatementClass[] = [];
  for (const [index, statement] of statements.entries()) {
    const sql = text.slice(statement.start, statement.end);
    const byWords = classifyWords(statement, sql);
    if (byWords.sure) {
      classes.push((await routines.classify(statement, sql)) ?? byWords.class);
      continue;
    }
    const parser = await loadParser();
    const isPartitioned = (name: ObjectName) => {
      partitioned ??= findPartitioned(text, statements, parser);
      return partitioned.some((created) => created.statement < index && mayBeSame(created.name, name));
    };
    classes.push(byGrammar(parser.parse(sql), byWords.class, isPartitioned));
  }
  return classes;
}

function byGrammar(
  parsed: Parsed | undefined,
  byWords: StatementClass,
  isPartitioned: IsPartitioned,
): StatementClass {
  if (parsed === undefined) return byWords;
  if ('nodes' in parsed) {
    const [node] = parsed.nodes;
    return node === undefined ? { kind: 'other' } : classifyTree(node, byWords, isPartitioned);
  }
  // What the grammar does not know is wrong, and the server will say so, or newer than the grammar. BEGIN
  // and COMMIT do not change any more.
  return byWords.kind === 'outside block' ? byWords : { kind: 'other' };
}
