import type { ObjectName } from '../sql/names.ts';
import { mayBeSame } from '../sql/names.ts';
import type { Constraint } from './catalog.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';
import type { TableAction } from './table-actions.ts';
import { tableActions } from './table-actions.ts';

/** A constraint that an ALTER TABLE drops. */
export interface DroppedConstraint {
  readonly table: ObjectName;
  readonly name: string;
  readonly command: TableAction;
  /** What is known of it. */
  readonly known: Constraint | undefined;
  /** By what is known, or else by its name where it is one that PostgreSQL gives. */
  readonly kind: Constraint['kind'] | undefined;
}

/** Not one that is known not to be there, nor one that the pending files have made. */
export function droppedConstraints(statement: LintStatement, context: Context): DroppedConstraint[] {
  return tableActions(statement).flatMap((command) => {
    const { relation: table, subtype, name } = command;
    if (subtype !== 'AT_DropConstraint' || name === undefined) return [];
    const relation = context.catalog.relation(table);
    const known = relation?.constraints.find((constraint) => constraint.name === name);
    if (known === undefined && relation?.known === true && command.command.missing_ok === true) return [];
    if (known?.created !== undefined) return [];
    return [{ table, name, command, known, kind: known?.kind ?? kindByName(name) }];
  });
}

/** PostgreSQL calls them `orders_pkey` and `orders_customer_id_fkey`. */
function kindByName(name: string): Constraint['kind'] | undefined {
  if (/_pkey\d*$/.test(name)) return 'primary key';
  return /_fkey\d*$/.test(name) ? 'foreign key' : undefined;
}

/** Whether the same ALTER TABLE, or a later one of the same transaction, adds one that answers to the test. */
export function isReplaced(
  statement: LintStatement,
  table: ObjectName,
  test: (constraint: { readonly contype?: string; readonly conname?: string }) => boolean,
): boolean {
  return statement.file.statements.some((other) => {
    const together =
      other.index === statement.index ||
      (other.index > statement.index &&
        statement.transaction !== null &&
        other.transaction === statement.transaction);
    return (
      together &&
      tableActions(other).some(({ relation, subtype, command: { def } }) => {
        if (subtype !== 'AT_AddConstraint' || def === undefined || !('Constraint' in def)) return false;
        return mayBeSame(relation, table) && test(def.Constraint);
      })
    );
  });
}
