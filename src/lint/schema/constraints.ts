import type { Constraint as ConstraintNode, Node } from 'libpg-query';
import type { ObjectName } from '../../sql/names.ts';
import type { Constraint, Index } from '../catalog.ts';
import { columnsIn } from '../expressions.ts';
import { checksRows, columnNames, constraintKind, isEnforced, rangeName, truncated } from '../nodes.ts';
import type { LintStatement } from '../statement.ts';
import { chosenName } from './default-names.ts';
import { indexColumns } from './indexes.ts';
import type { CatalogState, RelationState } from './state.ts';

/** Adds a constraint to a table, with the index that comes with it and what it says of the columns; returns it. */
export function addConstraint(
  catalog: CatalogState,
  table: RelationState,
  node: ConstraintNode,
  created: LintStatement | undefined,
  column?: string,
): Constraint | undefined {
  const kind = constraintKind(node);
  if (kind === undefined) return undefined;
  const columns = constraintColumns(node, kind, column);
  if (kind === 'not null') {
    // A plain NOT NULL is no more than a property of its column.
    if (checksRows(node)) for (const name of columns) setNotNull(table, name, true);
    if (column !== undefined && node.conname === undefined) return undefined;
  }
  const used = usedIndex(table, node);
  const name = node.conname === undefined ? used?.name : truncated(node.conname);
  const constraint: Constraint = {
    name: name ?? defaultName(catalog, table, kind, columns),
    kind,
    columns: used === undefined ? columns : used.columns.filter((each) => each !== undefined),
    validated: checksRows(node),
    enforced: isEnforced(node),
    references: kind === 'foreign key' ? referenced(catalog, node) : undefined,
    referencedColumns: kind === 'foreign key' ? referencedColumns(catalog, node) : [],
    provesNotNull: kind === 'check' ? provenNotNull(node.raw_expr) : [],
    expression: kind === 'check' ? node.raw_expr : undefined,
    created,
  };
  table.constraints.push(constraint);
  if (kind === 'primary key') for (const each of constraint.columns) setNotNull(table, each, true);
  if (used !== undefined) adopt(catalog, table, used, constraint);
  else if (hasIndex(kind)) catalog.addIndex(table, ownIndex(table, node, constraint));
  return constraint;
}

export function setNotNull(table: RelationState, column: string, notNull: boolean): void {
  const known = table.columns.get(column);
  if (known) table.columns.set(column, { ...known, notNull });
  else if (!table.known) table.columns.set(column, { ...unknownColumn(column), notNull });
}

/** A column that must be there, in a table of which not everything is known. */
export function unknownColumn(name: string) {
  return {
    name,
    type: undefined,
    notNull: false,
    hasDefault: false,
    identity: false,
    generated: undefined,
    created: undefined,
  };
}

/** The columns that an expression proves to be not null: `a IS NOT NULL`, and what is joined to it by AND. */
export function provenNotNull(node: Node | undefined): string[] {
  if (node === undefined) return [];
  if ('BoolExpr' in node && node.BoolExpr.boolop === 'AND_EXPR') {
    return (node.BoolExpr.args ?? []).flatMap((part) => provenNotNull(part));
  }
  if (!('NullTest' in node) || node.NullTest.nulltesttype !== 'IS_NOT_NULL') return [];
  const { arg } = node.NullTest;
  return arg !== undefined && 'ColumnRef' in arg ? columnsIn(arg) : [];
}

function constraintColumns(node: ConstraintNode, kind: Constraint['kind'], column?: string): string[] {
  switch (kind) {
    case 'check':
      return columnsIn(node.raw_expr);
    case 'foreign key':
      return column === undefined ? columnNames(node.fk_attrs) : [column];
    case 'exclusion':
      return exclusionElements(node).flatMap(({ name }) => name ?? []);
    default:
      return column === undefined ? columnNames(node.keys) : [column];
  }
}

function exclusionElements({ exclusions }: ConstraintNode) {
  return indexColumns(
    (exclusions ?? []).flatMap((pair) => ('List' in pair ? (pair.List.items ?? []).slice(0, 1) : [])),
  );
}

function referenced(catalog: CatalogState, { pktable }: ConstraintNode): ObjectName | undefined {
  const name = rangeName(pktable);
  if (name === undefined) return undefined;
  const known = catalog.relation(name);
  return known ? { schema: known.schema, name: known.name } : catalog.place(name);
}

/** Without a list, it is the primary key. */
function referencedColumns(catalog: CatalogState, { pktable, pk_attrs }: ConstraintNode): readonly string[] {
  const named = columnNames(pk_attrs);
  const name = rangeName(pktable);
  if (named.length > 0 || name === undefined) return named;
  return catalog.relation(name)?.constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [];
}

const labels: Readonly<Record<Constraint['kind'], string>> = {
  check: 'check',
  'foreign key': 'fkey',
  'primary key': 'pkey',
  unique: 'key',
  exclusion: 'excl',
  'not null': 'not_null',
};

function defaultName(
  catalog: CatalogState,
  table: RelationState,
  kind: Constraint['kind'],
  columns: readonly string[],
): string {
  const named = kind === 'primary key' || (kind === 'check' && columns.length !== 1) ? [] : columns;
  return chosenName(table.name, named, labels[kind], (name) => {
    if (table.constraints.some((constraint) => constraint.name === name)) return true;
    return hasIndex(kind) && isTaken(catalog, table, name);
  });
}

/** Tables and indexes share their names. */
export function isTaken(catalog: CatalogState, { schema }: RelationState, name: string): boolean {
  return catalog.exactly({ schema, name }) !== undefined || catalog.indexOf({ schema, name }) !== undefined;
}

function hasIndex(kind: Constraint['kind']): boolean {
  return kind === 'primary key' || kind === 'unique' || kind === 'exclusion';
}

function usedIndex(table: RelationState, { indexname }: ConstraintNode): Index | undefined {
  if (indexname === undefined) return undefined;
  const name = truncated(indexname);
  return (
    table.indexes.find((index) => index.name === name) ?? {
      ...plainIndex(table, [], true),
      name,
      created: undefined,
    }
  );
}

/** USING INDEX: the index takes the name of its constraint. */
function adopt(catalog: CatalogState, table: RelationState, used: Index, constraint: Constraint): void {
  const others = table.indexes.filter((index) => index !== used);
  catalog.setIndexes(table, [...others, { ...used, name: constraint.name, constraint: constraint.name }]);
}

function ownIndex(table: RelationState, node: ConstraintNode, constraint: Constraint): Index {
  const excludes = constraint.kind === 'exclusion';
  const columns = excludes ? exclusionElements(node).map(({ name }) => name) : constraint.columns;
  return {
    ...plainIndex(table, columns, !excludes),
    name: constraint.name,
    partial: node.where_clause !== undefined,
    method: node.access_method ?? 'btree',
    uses: [
      ...new Set([...constraint.columns, ...columnsIn(node.exclusions), ...columnsIn(node.where_clause)]),
    ],
    ordinary: !excludes && node.including === undefined,
    constraint: constraint.name,
    created: constraint.created,
  };
}

function plainIndex(
  table: RelationState,
  columns: readonly (string | undefined)[],
  unique: boolean,
): Omit<Index, 'name' | 'created'> {
  return {
    table: { schema: table.schema, name: table.name },
    columns,
    unique,
    partial: false,
    valid: true,
    constraint: undefined,
    partitioned: table.kind === 'partitioned',
  };
}
