import type { ColumnDef, Constraint as ConstraintNode } from 'libpg-query';
import type { ObjectName } from '../../sql/names.ts';
import type { Column } from '../catalog.ts';
import { isNull } from '../expressions.ts';
import { columnConstraint, columnConstraints, isSerial, listName, truncated } from '../nodes.ts';
import type { LintStatement } from '../statement.ts';
import { typeText } from '../type-names.ts';
import { addConstraint } from './constraints.ts';
import { chosenName } from './default-names.ts';
import { newRelation } from './state.ts';
import type { CatalogState, RelationState } from './state.ts';

/** Adds a column with the constraints that stand behind it. */
export function addColumn(
  catalog: CatalogState,
  table: RelationState,
  definition: ColumnDef,
  created: LintStatement | undefined,
): void {
  const name = truncated(definition.colname ?? '');
  table.columns.set(name, columnOf(catalog, definition, name, created));
  for (const constraint of columnConstraints(definition)) {
    addConstraint(catalog, table, constraint, created, name);
  }
  if (isSerial(definition) || columnConstraint(definition, 'CONSTR_IDENTITY')) {
    addSequence(catalog, table, name, created);
  }
}

function columnOf(
  catalog: CatalogState,
  definition: ColumnDef,
  name: string,
  created: LintStatement | undefined,
): Column {
  const serial = isSerial(definition);
  const identity = columnConstraint(definition, 'CONSTR_IDENTITY') !== undefined;
  const initial = columnConstraint(definition, 'CONSTR_DEFAULT');
  return {
    name,
    type: columnType(catalog, definition),
    notNull: serial || identity,
    hasDefault: serial || (initial !== undefined && !isNull(initial.raw_expr)),
    identity,
    generated: generatedKind(columnConstraint(definition, 'CONSTR_GENERATED')),
    created,
  };
}

/** Types are spelled with the schema that they are found in, where it is not that of the built-in ones. */
export function columnType(catalog: CatalogState, { typeName }: ColumnDef): string | undefined {
  const text = typeText(typeName);
  const name = listName(typeName?.names);
  const own = name && name.schema !== 'pg_catalog' ? catalog.type(name) : undefined;
  if (text === undefined || own === undefined) return text;
  return own.schema === undefined || catalog.searchPath.includes(own.schema)
    ? text.replace(/^.*\./, '')
    : `${own.schema}.${text.replace(/^.*\./, '')}`;
}

/** Whether a column is of a type, or of an array of it. */
export function isOfType({ type }: Column, { schema, name }: ObjectName): boolean {
  const base = type?.replace(/(?:\[\])+$/, '');
  return base === name || (schema !== undefined && base === `${schema}.${name}`);
}

/** The grammar of version 18 takes VIRTUAL for what is left out; before 18, only STORED can be. */
function generatedKind(node: ConstraintNode | undefined): Column['generated'] {
  if (node === undefined) return undefined;
  return node.generated_kind === 's' ? 'stored' : 'virtual';
}

/** The sequence behind SERIAL and IDENTITY goes with its table. */
export function addSequence(
  catalog: CatalogState,
  table: RelationState,
  column: string,
  created: LintStatement | undefined,
): void {
  const isTaken = (name: string): boolean => catalog.exactly({ schema: table.schema, name }) !== undefined;
  const name: ObjectName & { schema: string } = {
    schema: table.schema,
    name: chosenName(table.name, [column], 'seq', isTaken),
  };
  catalog.add({ ...newRelation(name, 'sequence', created), uses: [table] });
}
