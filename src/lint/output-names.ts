import type { Node, SelectStmt, String as StringNode } from 'libpg-query';

/**
 * The names of a query's columns as PostgreSQL chooses them (FigureColname); undefined where it depends on what is
 * in a table, as with `*`, or is not known here.
 */
export function outputNames(query: SelectStmt | undefined): (string | undefined)[] {
  if (!query) return [];
  if (query.larg) return outputNames(query.larg);
  const [row] = query.valuesLists ?? [];
  if (row && 'List' in row) return (row.List.items ?? []).map((_, number) => `column${number + 1}`);
  return (query.targetList ?? []).map((target) => {
    if (!('ResTarget' in target)) return undefined;
    return target.ResTarget.name ?? figured(target.ResTarget.val)?.name;
  });
}

/** The names of a view or table that is made from a query: some may be given in front of it. */
export function columnNames(query: SelectStmt | undefined, given: readonly Node[] | undefined) {
  const names = outputNames(query);
  const aliases = (given ?? []).map((node) => stringOf(node));
  return aliases.length >= names.length ? aliases : [...aliases, ...names.slice(aliases.length)];
}

export function stringOf(node: Node | undefined): string | undefined {
  return node && 'String' in node ? (node.String satisfies StringNode).sval : undefined;
}

interface Figured {
  readonly name: string;
  /** A name that a type or a CASE gives is given up for a better one. */
  readonly weak: boolean;
}

const nameless: Figured = { name: '?column?', weak: true };

function figured(node: Node | undefined): Figured | undefined {
  if (!node) return undefined;
  if ('ColumnRef' in node) return strong(stringOf(node.ColumnRef.fields?.at(-1)));
  if ('FuncCall' in node) return strong(stringOf(node.FuncCall.funcname?.at(-1)));
  if ('TypeCast' in node) {
    const inner = figured(node.TypeCast.arg);
    if (!inner?.weak) return inner;
    const type = stringOf(node.TypeCast.typeName?.names?.at(-1));
    return type === undefined ? undefined : { name: type, weak: true };
  }
  if ('A_Indirection' in node) {
    const field = (node.A_Indirection.indirection ?? []).map(stringOf).findLast((name) => name !== undefined);
    return strong(field) ?? figured(node.A_Indirection.arg);
  }
  if ('CollateClause' in node) return figured(node.CollateClause.arg);
  if ('CaseExpr' in node) {
    const inner = figured(node.CaseExpr.defresult);
    return inner && !inner.weak ? inner : { name: 'case', weak: true };
  }
  if ('A_Expr' in node) return node.A_Expr.kind === 'AEXPR_NULLIF' ? strong('nullif') : nameless;
  return fixed(node);
}

function fixed(node: Node): Figured | undefined {
  if ('A_Const' in node || 'BoolExpr' in node || 'NullTest' in node || 'BooleanTest' in node) return nameless;
  if ('CoalesceExpr' in node) return strong('coalesce');
  if ('A_ArrayExpr' in node) return strong('array');
  if ('RowExpr' in node) return strong('row');
  if ('MinMaxExpr' in node) return strong(node.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest');
  if ('SubLink' in node && node.SubLink.subLinkType === 'EXISTS_SUBLINK') return strong('exists');
  return undefined;
}

function strong(name: string | undefined): Figured | undefined {
  return name === undefined ? undefined : { name, weak: false };
}
