import type { A_Const, A_Expr, Node, PartitionBoundSpec } from 'libpg-query';

/** A constant as a script writes it. */
type Literal = number | string;

/** A partition bound of one key column: rows from `from` on and below `to`, or those of a list. */
type Bound =
  | { readonly kind: 'range'; readonly from: Literal | undefined; readonly to: Literal | undefined }
  | { readonly kind: 'list'; readonly values: readonly Literal[]; readonly nulls: boolean };

/**
 * Does a CHECK, together with others, imply the bound, as PostgreSQL's own proof sees it? Then attaching reads no
 * row. The key column is not known here: one for which it holds is taken for it.
 *
 * @param notNull columns that are known to be not null, other than by these checks
 */
export function impliesBound(
  checks: readonly Node[],
  spec: PartitionBoundSpec,
  notNull: (column: string) => boolean,
): boolean {
  const bound = readBound(spec);
  if (!bound) return false;
  const facts = checks.flatMap(conjuncts);
  return columnsOf(facts).some((column) => {
    const own = facts.flatMap((fact) => comparison(fact, column) ?? []);
    const filled =
      (bound.kind === 'list' && bound.nulls) ||
      notNull(column) ||
      facts.some((fact) => isNullTest(fact, column, 'IS_NOT_NULL'));
    if (!filled) return false;
    if (bound.kind === 'list') return own.some((one) => isWithin(one, bound.values));
    const above = bound.from === undefined || own.some((one) => startsAt(one, bound.from));
    return above && (bound.to === undefined || own.some((one) => endsBelow(one, bound.to)));
  });
}

/** Does a CHECK say that no row is within the bound? Then a default partition need not be read for it. */
export function excludesBound(check: Node, spec: PartitionBoundSpec): boolean {
  const bound = readBound(spec);
  return bound !== undefined && columnsOf([check]).some((column) => excludes(check, column, bound));
}

function excludes(check: Node, column: string, bound: Bound): boolean {
  if ('BoolExpr' in check) {
    const { boolop, args = [] } = check.BoolExpr;
    if (boolop === 'AND_EXPR') return args.some((arg) => excludes(arg, column, bound));
    if (boolop === 'OR_EXPR') return args.every((arg) => excludes(arg, column, bound));
    return args.every((arg) => covers(arg, column, bound));
  }
  if (isNullTest(check, column, 'IS_NULL')) return bound.kind === 'range' || !bound.nulls;
  const found = comparison(check, column);
  if (!found) return false;
  const { operator, values } = found;
  if (operator === '<>')
    return bound.kind === 'list' && bound.values.every((value) => values.some(equals(value)));
  if (bound.kind === 'list')
    return operator === '=' && !bound.values.some((value) => values.some(equals(value)));
  const { from, to } = bound;
  const beyond = (value: Literal) => order(value, to) >= 0;
  const before = (value: Literal) => order(value, from) < 0;
  switch (operator) {
    case '=':
      return values.every((value) => beyond(value) || before(value));
    case '>':
    case '>=':
      return values.some(beyond);
    case '<':
      return values.some((value) => order(value, from) <= 0);
    case '<=':
      return values.some(before);
  }
}

/** Does every row within the bound fulfil it? */
function covers(check: Node, column: string, bound: Bound): boolean {
  if ('BoolExpr' in check && check.BoolExpr.boolop !== 'NOT_EXPR') {
    const { boolop, args = [] } = check.BoolExpr;
    const covered = (arg: Node) => covers(arg, column, bound);
    return boolop === 'AND_EXPR' ? args.every(covered) : args.some(covered);
  }
  if (isNullTest(check, column, 'IS_NOT_NULL')) return bound.kind === 'range' || !bound.nulls;
  return comparisons(check, column).every(({ operator, values }) => {
    if (bound.kind === 'list') {
      return operator === '=' && bound.values.every((value) => values.some(equals(value)));
    }
    const { from, to } = bound;
    if (operator === '>=') return values.every((value) => order(value, from) <= 0);
    if (operator === '>') return values.every((value) => order(value, from) < 0);
    return (operator === '<' || operator === '<=') && values.every((value) => order(value, to) >= 0);
  });
}

function readBound({ strategy, listdatums, lowerdatums, upperdatums, is_default }: PartitionBoundSpec) {
  if (is_default === true) return undefined;
  if (strategy === 'l') {
    const values = (listdatums ?? []).map(literal);
    const known = values.filter((value) => value !== undefined && value !== null);
    if (values.includes(undefined)) return undefined;
    return { kind: 'list', values: known, nulls: values.includes(null) } satisfies Bound;
  }
  if (strategy !== 'r' || lowerdatums?.length !== 1 || upperdatums?.length !== 1) return undefined;
  const [from, to] = [edge(lowerdatums[0]), edge(upperdatums[0])];
  if (!from || !to) return undefined;
  return { kind: 'range', from: from.at, to: to.at } satisfies Bound;
}

/** Without `at` for MINVALUE and MAXVALUE; undefined for what is no constant. */
function edge(node: Node | undefined): { at: Literal | undefined } | undefined {
  if (!node) return undefined;
  if (/^(?:minvalue|maxvalue)$/i.test(columnOf(node) ?? '')) return { at: undefined };
  const at = literal(node);
  return at === undefined || at === null ? undefined : { at };
}

interface Comparison {
  readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
  readonly values: readonly Literal[];
}

function isWithin({ operator, values }: Comparison, wanted: readonly Literal[]): boolean {
  return operator === '=' && values.every((value) => wanted.some(equals(value)));
}

function startsAt({ operator, values }: Comparison, from: Literal | undefined): boolean {
  if (operator !== '=' && operator !== '>' && operator !== '>=') return false;
  return values.every((value) => order(value, from) >= 0);
}

function endsBelow({ operator, values }: Comparison, to: Literal | undefined): boolean {
  if (operator === '<') return values.every((value) => order(value, to) <= 0);
  return (operator === '<=' || operator === '=') && values.every((value) => order(value, to) < 0);
}

/** The parts of a CHECK that all hold. BETWEEN is two of them. */
function conjuncts(check: Node): Node[] {
  if ('BoolExpr' in check && check.BoolExpr.boolop === 'AND_EXPR') {
    return (check.BoolExpr.args ?? []).flatMap(conjuncts);
  }
  if ('A_Expr' in check && check.A_Expr.kind === 'AEXPR_BETWEEN') {
    const { lexpr, rexpr } = check.A_Expr;
    const [from, to] = itemsOf(rexpr);
    return [...(from ? [operation('>=', lexpr, from)] : []), ...(to ? [operation('<=', lexpr, to)] : [])];
  }
  return [check];
}

function operation(operator: string, lexpr: Node | undefined, rexpr: Node): Node {
  const name: Node[] = [{ String: { sval: operator } }];
  return { A_Expr: { kind: 'AEXPR_OP', name, ...(lexpr && { lexpr }), rexpr } };
}

/** None is found in what compares something else: then nothing is known of it. */
function comparisons(check: Node, column: string): Comparison[] {
  const found = conjuncts(check).map((part) => comparison(part, column));
  return found.every((part) => part !== undefined) ? found : [{ operator: '<>', values: [] }];
}

function comparison(check: Node, column: string): Comparison | undefined {
  if (!('A_Expr' in check)) return undefined;
  const { kind, lexpr, rexpr } = check.A_Expr;
  const operator = operatorOf(check.A_Expr);
  if (!operator || !lexpr || !rexpr) return undefined;
  if (columnOf(lexpr) === column) {
    const many = kind === 'AEXPR_IN' || kind === 'AEXPR_OP_ANY';
    const values = (many ? itemsOf(rexpr) : [rexpr]).map(literal);
    if (values.length === 0 || (kind === 'AEXPR_OP_ANY' && operator !== '=')) return undefined;
    const known = values.filter((value) => value !== undefined && value !== null);
    return known.length === values.length ? { operator, values: known } : undefined;
  }
  const value = columnOf(rexpr) === column && kind === 'AEXPR_OP' ? literal(lexpr) : undefined;
  return value === undefined || value === null ? undefined : { operator: turned[operator], values: [value] };
}

const turned = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function operatorOf({ name }: A_Expr): Comparison['operator'] | undefined {
  const [part] = name ?? [];
  const text = part && 'String' in part ? part.String.sval : undefined;
  return text !== undefined && text in turned ? (text as Comparison['operator']) : undefined;
}

function itemsOf(node: Node | undefined): readonly Node[] {
  if (!node) return [];
  if ('List' in node) return node.List.items ?? [];
  if ('A_ArrayExpr' in node) return node.A_ArrayExpr.elements ?? [];
  return 'TypeCast' in node ? itemsOf(node.TypeCast.arg) : [];
}

function isNullTest(check: Node, column: string, type: 'IS_NULL' | 'IS_NOT_NULL'): boolean {
  if (!('NullTest' in check)) return false;
  const { arg, nulltesttype } = check.NullTest;
  return nulltesttype === type && columnOf(arg) === column;
}

/** The columns that a text of conditions has, each once. */
function columnsOf(checks: readonly Node[]): string[] {
  const found = new Set<string>();
  JSON.stringify(checks, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'ColumnRef' in value) {
      const column = columnOf(value as Node);
      if (column !== undefined) found.add(column);
    }
    return value;
  });
  return [...found];
}

/** `(col)::text` is how the server writes a varchar column that is compared. */
function columnOf(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ('TypeCast' in node) return columnOf(node.TypeCast.arg);
  const last = 'ColumnRef' in node ? node.ColumnRef.fields?.at(-1) : undefined;
  return last && 'String' in last ? last.String.sval : undefined;
}

/** Null for NULL, undefined for what is no constant. */
function literal(node: Node): Literal | null | undefined {
  if ('TypeCast' in node) return node.TypeCast.arg && literal(node.TypeCast.arg);
  return 'A_Const' in node ? constant(node.A_Const) : undefined;
}

function constant({ isnull, ival, fval, sval, boolval }: A_Const): Literal | null | undefined {
  if (isnull === true) return null;
  if (ival) return ival.ival ?? 0;
  if (fval) return Number(fval.fval);
  if (boolval) return String(boolval.boolval ?? false);
  return sval ? (sval.sval ?? '') : undefined;
}

function equals(one: Literal): (other: Literal) => boolean {
  return (other) => order(one, other) === 0;
}

/** A date or a time of day on it, without a zone: their order is that of their letters. */
const isoTime = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(:\d{2})?)?$/;

/** Below, at or above 0, or NaN, which compares to nothing, where the order is not known. */
function order(one: Literal, other: Literal | undefined): number {
  if (other === undefined) return Number.NaN;
  if (one === other) return 0;
  // Of two strings it is not known whether they are numbers or texts.
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  const [first, second] = [timeOf(one), timeOf(other)];
  if (first === undefined || second === undefined) return Number.NaN;
  return first === second ? 0 : first < second ? -1 : 1;
}

function timeOf(text: string): string | undefined {
  const [, date, time = '00:00', seconds = ':00'] = isoTime.exec(text) ?? [];
  return date && `${date} ${time}${seconds}`;
}
