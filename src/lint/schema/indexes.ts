import type { IndexStmt, Node } from 'libpg-query';
import { columnsIn } from '../expressions.ts';
import { listName, rangeName, truncated } from '../nodes.ts';
import type { LintStatement } from '../statement.ts';
import { isTaken } from './constraints.ts';
import { chosenName } from './default-names.ts';
import type { CatalogState, IndexState, RelationState } from './state.ts';

/** One key of an index. */
export interface IndexKey {
  /** Undefined for an expression. */
  readonly name: string | undefined;
  /** What PostgreSQL calls it in a name that it chooses. */
  readonly label: string;
  /** In the order, collation and operator class that a column has by itself. */
  readonly ordinary: boolean;
}

export function indexColumns(nodes: readonly Node[] | undefined): IndexKey[] {
  return (nodes ?? []).flatMap((node) => {
    if (!('IndexElem' in node)) return [];
    const { name, expr, ordering, nulls_ordering, collation, opclass } = node.IndexElem;
    const ordinary =
      name !== undefined &&
      ordering !== 'SORTBY_DESC' &&
      nulls_ordering !== 'SORTBY_NULLS_FIRST' &&
      (collation ?? opclass) === undefined;
    const column = name === undefined ? undefined : truncated(name);
    return [{ name: column, label: column ?? expressionLabel(expr), ordinary }];
  });
}

function expressionLabel(node: Node | undefined): string {
  if (node !== undefined && 'FuncCall' in node) return listName(node.FuncCall.funcname)?.name ?? 'expr';
  return 'expr';
}

export function createIndex(
  catalog: CatalogState,
  statement: IndexStmt,
  created: LintStatement | undefined,
): void {
  const name = rangeName(statement.relation);
  const table = name && catalog.worked(name);
  if (!table) return;
  const wanted = statement.idxname === undefined ? undefined : truncated(statement.idxname);
  if (wanted !== undefined && isTaken(catalog, table, wanted)) return;
  // ON ONLY a partitioned table: not valid before each partition has one that is attached.
  const partitioned = table.kind === 'partitioned';
  const only = statement.relation?.inh !== true;
  catalog.addIndex(table, newIndex(catalog, table, statement, created, wanted, !(partitioned && only)));
  if (!partitioned || only) return;
  for (const partition of catalog.family(table).slice(1)) {
    catalog.addIndex(partition, newIndex(catalog, partition, statement, created, undefined, true));
  }
}

function newIndex(
  catalog: CatalogState,
  table: RelationState,
  { indexParams, indexIncludingParams, whereClause, unique, accessMethod }: IndexStmt,
  created: LintStatement | undefined,
  name: string | undefined,
  valid: boolean,
): IndexState {
  const keys = indexColumns(indexParams);
  const included = indexColumns(indexIncludingParams);
  const labels = distinct([...keys, ...included].map(({ label }) => label));
  return {
    name: name ?? chosenName(table.name, labels, 'idx', (taken) => isTaken(catalog, table, taken)),
    table: { schema: table.schema, name: table.name },
    columns: keys.map((key) => key.name),
    unique: unique ?? false,
    partial: whereClause !== undefined,
    valid,
    constraint: undefined,
    partitioned: table.kind === 'partitioned',
    created,
    method: accessMethod ?? 'btree',
    uses: [
      ...new Set([
        ...keys.concat(included).flatMap((key) => key.name ?? []),
        ...columnsIn(indexParams),
        ...columnsIn(whereClause),
      ]),
    ],
    ordinary: included.length === 0 && keys.every(({ ordinary }) => ordinary),
    labels,
  };
}

/** The second of a name gets a number. */
function distinct(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let name = label;
    for (let number = 1; taken.has(name); number++) name = `${label}${number}`;
    taken.add(name);
    return name;
  });
}
