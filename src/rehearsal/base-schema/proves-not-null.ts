import type { Node } from 'libpg-query';
import type { Parser } from '../../sql/parser.ts';

/** Columns of which a check says by itself, or with AND between, that they are not null. */
export function columnsProvenNotNull(expression: string, parser: Parser): string[] {
  const parsed = parser.parse(`SELECT ${expression}`);
  const statement = parsed && 'nodes' in parsed ? parsed.nodes[0] : undefined;
  if (statement === undefined || !('SelectStmt' in statement)) return [];
  const [target] = statement.SelectStmt.targetList ?? [];
  return target !== undefined && 'ResTarget' in target ? proven(target.ResTarget.val) : [];
}

function proven(node: Node | undefined): string[] {
  if (node === undefined) return [];
  if ('BoolExpr' in node)
    return node.BoolExpr.boolop === 'AND_EXPR' ? (node.BoolExpr.args ?? []).flatMap(proven) : [];
  if (!('NullTest' in node) || node.NullTest.nulltesttype !== 'IS_NOT_NULL') return [];
  const { arg } = node.NullTest;
  if (arg === undefined || !('ColumnRef' in arg)) return [];
  const name = arg.ColumnRef.fields?.at(-1);
  return name !== undefined && 'String' in name ? [name.String.sval ?? ''] : [];
}
