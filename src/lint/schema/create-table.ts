import type {
  Constraint as ConstraintNode,
  CreateStmt,
  RangeVar,
  SelectStmt,
  TableLikeClause,
} from 'libpg-query';
import { walk } from '../expressions.ts';
import { isEnforced, rangeName, truncated } from '../nodes.ts';
import type { Relation } from '../catalog.ts';
import type { LintStatement } from '../statement.ts';
import { addColumn, addSequence } from './columns.ts';
import { addConstraint, isTaken, unknownColumn } from './constraints.ts';
import { chosenName } from './default-names.ts';
import { newRelation } from './state.ts';
import type { CatalogState, RelationState } from './state.ts';

export function createTable(
  catalog: CatalogState,
  statement: CreateStmt,
  created: LintStatement | undefined,
  kind: 'table' | 'foreign table' = 'table',
): void {
  const partitioned = statement.partspec !== undefined;
  const table = newTable(catalog, statement.relation, partitioned ? 'partitioned' : kind, created);
  if (table === undefined) return;
  inherit(catalog, table, statement, created);
  // Keys are about columns that may stand behind them.
  const elements = statement.tableElts ?? [];
  for (const element of elements) {
    if ('ColumnDef' in element) addColumn(catalog, table, element.ColumnDef, created);
    else if ('TableLikeClause' in element) copy(catalog, table, element.TableLikeClause, created);
  }
  for (const element of [...elements, ...(statement.constraints ?? [])]) {
    if ('Constraint' in element) addConstraint(catalog, table, onNoRows(element.Constraint), created);
  }
}

/** NOT VALID says nothing of a table that has no rows yet. */
function onNoRows(constraint: ConstraintNode): ConstraintNode {
  return isEnforced(constraint) ? { ...constraint, skip_validation: false } : constraint;
}

/** Undefined when there is one of that name: IF NOT EXISTS leaves it alone, and without it the statement fails. */
export function newTable(
  catalog: CatalogState,
  range: RangeVar | undefined,
  kind: Relation['kind'],
  created: LintStatement | undefined,
): RelationState | undefined {
  const name = rangeName(range);
  if (name === undefined) return undefined;
  const place = catalog.place(name, range?.relpersistence === 't');
  if (catalog.exactly(place)) return undefined;
  const table = newRelation(place, kind, created);
  catalog.add(table);
  return table;
}

function inherit(
  catalog: CatalogState,
  table: RelationState,
  { inhRelations, partbound }: CreateStmt,
  created: LintStatement | undefined,
): void {
  for (const node of inhRelations ?? []) {
    const name = 'RangeVar' in node ? rangeName(node.RangeVar) : undefined;
    const parent = name && catalog.worked(name);
    if (!parent) {
      table.known = false;
      continue;
    }
    if (!parent.known) table.known = false;
    catalog.adopt(table, parent);
    for (const column of parent.columns.values())
      table.columns.set(column.name, { ...column, identity: false, created });
    const isPartition = partbound !== undefined;
    for (const constraint of parent.constraints) {
      if (isPartition || constraint.kind === 'check') table.constraints.push({ ...constraint, created });
    }
    if (!isPartition) continue;
    copyIndexes(catalog, table, parent, created);
    table.parent = { schema: parent.schema, name: parent.name };
    if (partbound.is_default === true) {
      parent.defaultPartition = { schema: table.schema, name: table.name };
    }
  }
}

const likeConstraints = 4;
const likeDefaults = 8;
const likeGenerated = 16;
const likeIdentity = 32;
const likeIndexes = 64;

function copy(
  catalog: CatalogState,
  table: RelationState,
  { relation, options = 0 }: TableLikeClause,
  created: LintStatement | undefined,
): void {
  const name = rangeName(relation);
  const from = name && catalog.relation(name);
  if (!from) {
    table.known = false;
    return;
  }
  if (!from.known) table.known = false;
  const has = (option: number): boolean => (options & option) !== 0;
  for (const column of from.columns.values()) {
    table.columns.set(column.name, {
      ...column,
      hasDefault: column.hasDefault && has(likeDefaults),
      identity: column.identity && has(likeIdentity),
      generated: has(likeGenerated) ? column.generated : undefined,
      created,
    });
  }
  for (const { name: column, identity } of table.columns.values()) {
    if (identity && from.columns.has(column)) addSequence(catalog, table, column, created);
  }
  if (has(likeConstraints)) {
    const checks = from.constraints.filter(({ kind }) => kind === 'check');
    table.constraints.push(...checks.map((check) => ({ ...check, validated: true, created })));
  }
  if (has(likeIndexes)) copyIndexes(catalog, table, from, created);
}

/** Indexes get names of their own; those of keys keep being keys. */
export function copyIndexes(
  catalog: CatalogState,
  table: RelationState,
  from: RelationState,
  created: LintStatement | undefined,
): void {
  for (const index of from.indexes) {
    const key = from.constraints.find(({ name }) => name !== undefined && name === index.constraint);
    const label = key?.kind === 'primary key' ? 'pkey' : key === undefined ? 'idx' : 'key';
    const columns = label === 'pkey' ? [] : (index.labels ?? index.columns.map((column) => column ?? 'expr'));
    const name = chosenName(table.name, columns, label, (taken) => isTaken(catalog, table, taken));
    if (key) {
      const copied = { ...key, name, created };
      const same = table.constraints.findIndex((constraint) => constraint.name === key.name);
      if (same < 0) table.constraints.push(copied);
      else table.constraints[same] = copied;
    }
    catalog.addIndex(table, {
      ...index,
      name,
      table: { schema: table.schema, name: table.name },
      constraint: key && name,
      valid: true,
      partitioned: table.kind === 'partitioned',
      created,
    });
  }
}

/** Of CREATE TABLE AS, SELECT INTO and views: what the query is made of, and its columns if it names them. */
export function describeQuery(
  catalog: CatalogState,
  relation: RelationState,
  query: unknown,
  names: readonly string[],
  created: LintStatement | undefined,
): void {
  walk(query, (node) => {
    const name = 'RangeVar' in node ? rangeName(node.RangeVar) : undefined;
    const used = name && catalog.relation(name);
    if (used && used !== relation) relation.uses.push(used);
    return undefined;
  });
  const outputs = outputsOf(query);
  if (outputs === undefined && names.length === 0) relation.known = false;
  const all = names.length > 0 ? names.map((name, at) => ({ name, column: outputs?.[at]?.column })) : outputs;
  for (const { name, column } of all ?? []) {
    relation.columns.set(name, { ...unknownColumn(name), type: typeOf(column, relation.uses), created });
  }
}

/** That of the only column with the name, where a query just passes it on. */
function typeOf(column: string | undefined, from: readonly RelationState[]): string | undefined {
  const found = column === undefined ? [] : from.flatMap(({ columns }) => columns.get(column) ?? []);
  return found.length === 1 ? found[0]?.type : undefined;
}

interface Output {
  readonly name: string;
  /** Undefined for an expression. */
  readonly column: string | undefined;
}

function outputsOf(query: unknown): Output[] | undefined {
  const select = (query as { SelectStmt?: SelectStmt } | undefined)?.SelectStmt;
  if (select === undefined || select.targetList === undefined) return undefined;
  const outputs: Output[] = [];
  for (const target of select.targetList) {
    if (!('ResTarget' in target)) return undefined;
    const { name, val } = target.ResTarget;
    const last = val !== undefined && 'ColumnRef' in val ? val.ColumnRef.fields?.at(-1) : undefined;
    const column = last !== undefined && 'String' in last ? truncated(last.String.sval ?? '') : undefined;
    const output = name === undefined ? column : truncated(name);
    if (output === undefined) return undefined;
    outputs.push({ name: output, column });
  }
  return outputs;
}
