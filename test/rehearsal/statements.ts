import type { LintFile, LintStatement } from '../../src/lint/statement.ts';
import { splitStatements } from '../../src/sql/lexer.ts';
import { loadParser } from '../../src/sql/parser.ts';

/** The statements of a pending file, parsed. */
export async function statementsOf(text: string, path = 'versions/001_step.sql'): Promise<LintStatement[]> {
  const parser = await loadParser();
  const statements: LintStatement[] = [];
  const file: LintFile = { path, text, statements, pending: true };
  splitStatements(text).statements.forEach(({ start, end }, index) => {
    const sql = text.slice(start, end);
    const parsed = parser.parse(sql);
    const node = parsed && 'nodes' in parsed ? parsed.nodes[0] : undefined;
    if (node === undefined) throw new Error(`this does not parse: ${sql}`);
    statements.push({ file, index, node, parseError: undefined, sql, start, transaction: 0 });
  });
  return statements;
}
