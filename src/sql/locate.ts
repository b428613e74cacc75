import { statementAt } from './lexer.ts';
import type { Range } from './lexer.ts';
import type { MappedSql } from './mapped.ts';

/**
 * Where the statement number `n` (0-based) of what was sent stands in the original text. Runtime errors
 * carry no position, but the statements of a message that went through can be counted.
 */
export function nthStatement(mapped: MappedSql, n: number): Range | undefined {
  const statement = statementAt(mapped.sql, n);
  // The end maps as the last character and one more: behind it something may have been taken out.
  return (
    statement && { start: mapped.toSource(statement.start), end: mapped.toSource(statement.end - 1) + 1 }
  );
}
