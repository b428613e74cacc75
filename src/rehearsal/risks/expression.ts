import type { A_Const, A_Expr, Node, TypeName } from 'libpg-query';
import { quoteIdentifier, quoteLiteral } from '../../postgres/quote.ts';

/**
 * Writes an expression anew that only compares the columns of one row, for a query on the target. Undefined for
 * anything beyond that: a migration's text is never run there, and no function but a few of PostgreSQL's own.
 */
export function expressionText(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if ('ColumnRef' in node) return columnText(node.ColumnRef.fields);
  if ('A_Const' in node) return constantText(node.A_Const);
  if ('BoolExpr' in node) {
    const args = all(node.BoolExpr.args);
    if (!args) return undefined;
    const words = { AND_EXPR: ' AND ', OR_EXPR: ' OR ', NOT_EXPR: undefined }[
      node.BoolExpr.boolop ?? 'NOT_EXPR'
    ];
    return words === undefined ? `(NOT ${args[0] ?? 'NULL'})` : `(${args.join(words)})`;
  }
  if ('NullTest' in node) {
    const arg = expressionText(node.NullTest.arg);
    return arg && `(${arg} IS ${node.NullTest.nulltesttype === 'IS_NULL' ? '' : 'NOT '}NULL)`;
  }
  if ('TypeCast' in node) {
    const [arg, type] = [expressionText(node.TypeCast.arg), typeText(node.TypeCast.typeName)];
    return arg !== undefined && type !== undefined ? `(${arg}::${type})` : undefined;
  }
  if ('CoalesceExpr' in node) {
    const args = all(node.CoalesceExpr.args);
    return args && `COALESCE(${args.join(', ')})`;
  }
  if ('A_ArrayExpr' in node) {
    const elements = all(node.A_ArrayExpr.elements);
    return elements && `ARRAY[${elements.join(', ')}]`;
  }
  if ('FuncCall' in node) return callText(node.FuncCall.funcname, node.FuncCall.args);
  if ('A_Expr' in node) return operationText(node.A_Expr);
  return undefined;
}

function all(nodes: readonly Node[] | undefined): string[] | undefined {
  const texts = (nodes ?? []).map(expressionText);
  return texts.every((text) => text !== undefined) && texts.length > 0 ? texts : undefined;
}

/** Of the one table that is read; what it was called in the statement does not matter. */
function columnText(fields: readonly Node[] | undefined): string | undefined {
  const name = fields?.at(-1);
  return name !== undefined && 'String' in name ? quoteIdentifier(name.String.sval ?? '') : undefined;
}

function constantText({ isnull, ival, fval, boolval, sval }: A_Const): string | undefined {
  if (isnull === true) return 'NULL';
  if (ival) return String(ival.ival ?? 0);
  if (fval) return /^[\d._eE+-]+$/.test(fval.fval ?? '') ? fval.fval : undefined;
  if (boolval) return boolval.boolval === true ? 'true' : 'false';
  return sval ? quoteLiteral(sval.sval ?? '') : undefined;
}

function typeText(type: TypeName | undefined): string | undefined {
  if (type?.names === undefined || type.setof === true) return undefined;
  const names = type.names.map((name) =>
    'String' in name ? quoteIdentifier(name.String.sval ?? '') : undefined,
  );
  const limits = (type.typmods ?? []).map((node) =>
    'A_Const' in node ? constantText(node.A_Const) : undefined,
  );
  if ([...names, ...limits].includes(undefined)) return undefined;
  return `${names.join('.')}${limits.length > 0 ? `(${limits.join(', ')})` : ''}${'[]'.repeat(type.arrayBounds?.length ?? 0)}`;
}

/** They read nothing but their arguments. */
const FUNCTIONS = new Set([
  'abs',
  'array_length',
  'array_position',
  'btrim',
  'cardinality',
  'char_length',
  'character_length',
  'jsonb_typeof',
  'length',
  'lower',
  'ltrim',
  'num_nonnulls',
  'num_nulls',
  'octet_length',
  'round',
  'rtrim',
  'starts_with',
  'upper',
]);

function callText(
  funcname: readonly Node[] | undefined,
  args: readonly Node[] | undefined,
): string | undefined {
  const parts = (funcname ?? []).map((part) => ('String' in part ? part.String.sval : undefined));
  const name = parts.at(-1);
  if (name === undefined || !FUNCTIONS.has(name) || (parts.length > 1 && parts[0] !== 'pg_catalog'))
    return undefined;
  const texts = all(args);
  return texts && `pg_catalog.${name}(${texts.join(', ')})`;
}

function operationText({ kind, name, lexpr, rexpr }: A_Expr): string | undefined {
  const [left, operator] = [expressionText(lexpr), operatorText(name)];
  if (kind === 'AEXPR_BETWEEN' || kind === 'AEXPR_NOT_BETWEEN') {
    const bounds = listed(rexpr);
    const words = kind === 'AEXPR_BETWEEN' ? 'BETWEEN' : 'NOT BETWEEN';
    return left !== undefined && bounds ? `(${left} ${words} ${bounds.join(' AND ')})` : undefined;
  }
  if (kind === 'AEXPR_IN') {
    const values = listed(rexpr);
    const words = operator === '<>' ? 'NOT IN' : 'IN';
    return left !== undefined && values ? `(${left} ${words} (${values.join(', ')}))` : undefined;
  }
  const right = expressionText(rexpr);
  if (operator === undefined || right === undefined) return undefined;
  switch (kind) {
    case 'AEXPR_OP':
      if (lexpr === undefined) return `(${operator} ${right})`;
      return left && `(${left} ${operator} ${right})`;
    case 'AEXPR_LIKE':
    case 'AEXPR_ILIKE':
      return left && `(${left} ${operator} ${right})`;
    case 'AEXPR_OP_ANY':
      return left && `(${left} ${operator} ANY (${right}))`;
    case 'AEXPR_OP_ALL':
      return left && `(${left} ${operator} ALL (${right}))`;
    case 'AEXPR_DISTINCT':
      return left && `(${left} IS DISTINCT FROM ${right})`;
    case 'AEXPR_NOT_DISTINCT':
      return left && `(${left} IS NOT DISTINCT FROM ${right})`;
    default:
      return undefined;
  }
}

function listed(node: Node | undefined): string[] | undefined {
  return node !== undefined && 'List' in node ? all(node.List.items) : undefined;
}

function operatorText(name: readonly Node[] | undefined): string | undefined {
  const [only] = name ?? [];
  const text = only !== undefined && 'String' in only ? (only.String.sval ?? '') : '';
  return name?.length === 1 && /^[-+*/<>=~!@#%^&|?]+$/.test(text) && !/--|\/\*/.test(text) ? text : undefined;
}
