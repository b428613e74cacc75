import { columnConstraints, columnNames, isEnforced, rangeName } from './nodes.ts';
import type { Constraint as ConstraintNode, Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { mayBeSame } from '../sql/names.ts';
import type { Constraint } from './catalog.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';
import { addedColumns, addedConstraints, columnConstraintEnforced } from './table-actions.ts';

/** A foreign key that a statement makes. */
export interface NewForeignKey {
  readonly table: ObjectName;
  readonly columns: readonly string[];
  readonly referenced: ObjectName;
  readonly referencedColumns: readonly string[];
  readonly constraint: ConstraintNode;
  readonly by: 'create table' | 'add column' | 'add constraint';
  /** Whether rows are looked at: with a new column only if it is filled. */
  readonly scans: boolean;
}

export function newForeignKeys(statement: LintStatement, context: Context): NewForeignKey[] {
  return [
    ...addedConstraints(statement, context).flatMap(({ relation, constraint }) =>
      keyOf(
        relation,
        constraint,
        'add constraint',
        isEnforced(constraint) && constraint.skip_validation !== true,
      ),
    ),
    ...addedColumns(statement, context).flatMap(({ relation, name, constraints, filled }) =>
      constraints.flatMap((constraint) =>
        keyOf(
          relation,
          constraint,
          'add column',
          filled && columnConstraintEnforced(constraints, constraint),
          name,
        ),
      ),
    ),
    ...inNewTable(statement.node),
  ];
}

function inNewTable(node: Node | undefined): NewForeignKey[] {
  if (node === undefined || !('CreateStmt' in node)) return [];
  const table = rangeName(node.CreateStmt.relation);
  if (table === undefined) return [];
  return (node.CreateStmt.tableElts ?? []).flatMap((element) => {
    if ('Constraint' in element) return keyOf(table, element.Constraint, 'create table', false);
    if (!('ColumnDef' in element)) return [];
    const { colname } = element.ColumnDef;
    return columnConstraints(element.ColumnDef).flatMap((constraint) =>
      keyOf(table, constraint, 'create table', false, colname),
    );
  });
}

function keyOf(
  table: ObjectName,
  constraint: ConstraintNode,
  by: NewForeignKey['by'],
  scans: boolean,
  column?: string,
): NewForeignKey[] {
  const referenced = rangeName(constraint.pktable);
  if (constraint.contype !== 'CONSTR_FOREIGN' || referenced === undefined) return [];
  const columns = column === undefined ? columnNames(constraint.fk_attrs) : [column];
  return [
    {
      table,
      columns,
      referenced,
      referencedColumns: columnNames(constraint.pk_attrs),
      constraint,
      by,
      scans,
    },
  ];
}

/** The foreign keys of a table that is there before the statement. */
export function foreignKeysOf(context: Context, table: ObjectName): Constraint[] {
  const constraints = context.catalog.relation(table)?.constraints ?? [];
  return constraints.filter(({ kind }) => kind === 'foreign key');
}

/** The foreign keys of other tables, or its own, that point at these columns of a table. */
export function referencesTo(
  context: Context,
  table: ObjectName,
  column: string,
): { readonly table: ObjectName; readonly constraint: Constraint }[] {
  const found: { readonly table: ObjectName; readonly constraint: Constraint }[] = [];
  for (const relation of context.catalog.relations()) {
    for (const constraint of relation.constraints) {
      const { kind, references, referencedColumns } = constraint;
      if (kind !== 'foreign key' || references === undefined || !mayBeSame(references, table)) continue;
      if (referencedColumns.includes(column)) found.push({ table: relation, constraint });
    }
  }
  return found;
}

/** Whether the pending files made the table. */
export function isNew(context: Context, table: ObjectName): boolean {
  return context.catalog.relation(table)?.created !== undefined;
}
