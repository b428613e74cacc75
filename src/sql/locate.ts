import { splitStatements } from './lexer.ts';
import type { Range, Statement } from './lexer.ts';
import type { MappedSql } from './mapped.ts';

/**
 * The statement an offset belongs to: the last one that begins at or before it, since what follows a
 * statement (its `;`, its COPY data) is its own. Undefined in front of the first.
 */
export function statementAt(text: string, offset: number): Statement | undefined {
  return splitStatements(text).statements.findLast(({ start }) => start <= offset);
}

/**
 * Where the statement number `n` (0-based) of what was sent stands in the original text. Runtime errors
 * carry no position, but the statements of a message that went through can be counted.
 */
export function nthStatement(mapped: MappedSql, n: number): Range | undefined {
  const statement = splitStatements(mapped.sql, { copyData: 'removed' }).statements[n];
  // The end maps as the last character and one more: behind it something may have been taken out.
  return (
    statement && { start: mapped.toSource(statement.start), end: mapped.toSource(statement.end - 1) + 1 }
  );
}
