import type { Node } from 'libpg-query';
import { nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import type { Catalog } from '../catalog.ts';
import { writesOf } from '../dml.ts';
import type { Write } from '../dml.ts';
import { isOwn } from '../locks.ts';
import type { Rule } from '../rule.ts';
import { relationsIn } from '../walk.ts';

/** From here on a table counts as large. */
const manyRows = 10_000;

export const rule: Rule = {
  id: 'large-backfill',
  severity: 'warning',
  family: 'transaction',
  summary: 'Rows of an existing table are changed or copied in bulk, in one transaction.',
  why: `A bulk UPDATE, DELETE or INSERT … SELECT locks each row that it touches until it commits, writes every one of them to
the WAL (which replicas then have to follow), leaves as many dead rows behind as it changed, and keeps one snapshot open
all the time, behind which VACUUM cannot clean anything in the database. If it fails near the end, all of it was for
nothing and is done again.

Work on data belongs in batches that commit, outside of the transaction that changes the schema: in a file without a
transaction, or in a background job. Whether it is large is taken from the target's statistics where they can be read;
where not, this is a notice.`,
  unsafe: `UPDATE orders SET total_cents = total * 100 WHERE total_cents IS NULL;`,
  safe: `-- migrate: no-transaction
DO $$
BEGIN
  LOOP
    UPDATE orders SET total_cents = total * 100
     WHERE id IN (SELECT id FROM orders WHERE total_cents IS NULL LIMIT 5000 FOR UPDATE SKIP LOCKED);
    EXIT WHEN NOT FOUND;
    COMMIT;
  END LOOP;
END
$$;`,
  *check(statement, context) {
    for (const write of writesOf(statement.node)) {
      const { name, location } = write.target;
      const bulk = bulkOf(write, context.catalog);
      if (!bulk) continue;
      const sizes = bulk.reads.map((read) => context.size(read)?.rows);
      const rows = Math.max(...sizes.map((size) => size ?? -1));
      if (rows <= manyRows && !sizes.includes(undefined)) continue;
      yield {
        statement,
        location,
        relation: name,
        ...(rows <= manyRows && { severity: 'notice' as const }),
        message: `${bulk.does}${rows > manyRows ? ` (about ${rows.toLocaleString('en')} rows to go through)` : ''} in one transaction`,
        remedy:
          'Do it in batches that commit, in a file with `-- migrate: no-transaction` or in a background job.',
      };
    }
  },
};

interface Bulk {
  readonly does: string;
  /** The tables whose size says how much it is. */
  readonly reads: readonly ObjectName[];
}

function bulkOf(write: Write, catalog: Catalog): Bulk | undefined {
  const { name } = write.target;
  const table = nameText(name);
  switch (write.kind) {
    case 'UPDATE':
      if (picksFew(write.update.whereClause, name, catalog)) return undefined;
      return { does: `changes rows of ${table} in bulk, keeps each of them locked`, reads: [name] };
    case 'DELETE':
      if (picksFew(write.delete.whereClause, name, catalog)) return undefined;
      return { does: `deletes rows of ${table} in bulk, keeps each of them locked`, reads: [name] };
    case 'MERGE': {
      const reads = sources(write.merge.sourceRelation, catalog);
      return reads.length === 0 ? undefined : { does: `merges rows in bulk into ${table}`, reads };
    }
    case 'INSERT': {
      const reads = sources(write.insert.selectStmt, catalog);
      return reads.length === 0 ? undefined : { does: `copies rows in bulk into ${table}`, reads };
    }
  }
}

/** The tables with rows that a query reads; none for VALUES and for a SELECT of constants. */
function sources(query: Node | undefined, catalog: Catalog): ObjectName[] {
  if (query && 'SelectStmt' in query && picksFew(query.SelectStmt.whereClause, undefined, catalog)) return [];
  return [...relationsIn(query)].map(({ name }) => name).filter((name) => !isOwn(catalog, name));
}

/** Whether a condition names single rows: a key compared with constants. */
function picksFew(where: Node | undefined, table: ObjectName | undefined, catalog: Catalog): boolean {
  const columns = comparedColumns(where);
  if (columns.size === 0) return false;
  const relation = table && catalog.relation(table);
  const keys = [
    ...(relation?.indexes ?? [])
      .filter(({ unique, partial }) => unique && !partial)
      .map((index) => index.columns),
    ...(relation?.constraints ?? [])
      .filter(({ kind }) => kind === 'primary key' || kind === 'unique')
      .map((constraint) => constraint.columns),
  ];
  if (keys.some((key) => key.length > 0 && key.every((column) => columns.has(column ?? '')))) return true;
  return relation?.known !== true && [...columns].some((column) => usualKeys.test(column));
}

/** Columns that hardly have another meaning than to name a row, for tables that nothing is known of. */
const usualKeys = /^(?:id|uuid|guid|key|code|slug|name|email)$/;

/** The columns that must equal a constant, or one of a list. */
function comparedColumns(where: Node | undefined): Set<string> {
  if (!where) return new Set();
  if ('BoolExpr' in where) {
    const { boolop, args } = where.BoolExpr;
    if (boolop !== 'AND_EXPR') return new Set();
    return new Set((args ?? []).flatMap((arg) => [...comparedColumns(arg)]));
  }
  if (!('A_Expr' in where)) return new Set();
  const { kind, name, lexpr, rexpr } = where.A_Expr;
  const [operator] = name ?? [];
  const equals = operator && 'String' in operator && operator.String.sval === '=';
  if (!equals || (kind !== 'AEXPR_OP' && kind !== 'AEXPR_IN')) return new Set();
  const column = columnName(lexpr) ?? columnName(rexpr);
  const other = columnName(lexpr) === undefined ? lexpr : rexpr;
  return new Set(column !== undefined && isConstant(other) ? [column] : []);
}

function columnName(node: Node | undefined): string | undefined {
  const last = node && 'ColumnRef' in node ? node.ColumnRef.fields?.at(-1) : undefined;
  return last && 'String' in last ? last.String.sval : undefined;
}

function isConstant(node: Node | undefined): boolean {
  if (!node) return false;
  if ('A_Const' in node) return true;
  if ('TypeCast' in node) return isConstant(node.TypeCast.arg);
  return 'List' in node && (node.List.items ?? []).every(isConstant);
}
