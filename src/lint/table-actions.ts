import type {
  AlterTableCmd,
  AlterTableType,
  ColumnDef,
  Constraint as ConstraintNode,
  Node,
} from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import type { Column, Relation } from './catalog.ts';
import { isNull } from './expressions.ts';
import {
  columnConstraints,
  columnDef,
  constraintDef,
  isEnforced,
  isSerial,
  listName,
  tableCommands,
  truncated,
} from './nodes.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';

/** One action of an ALTER TABLE. */
export interface TableAction {
  readonly relation: ObjectName;
  readonly subtype: AlterTableType | undefined;
  /** Of the column or constraint that it is about. */
  readonly name: string | undefined;
  readonly command: AlterTableCmd;
  /** All actions of the statement. */
  readonly all: readonly AlterTableCmd[];
}

/** The actions of an ALTER TABLE, in the order of the text; none for another statement. */
export function tableActions({ node }: LintStatement): TableAction[] {
  const commands = tableCommands(node, ['OBJECT_TABLE']);
  const all = commands.map(({ command }) => command);
  return commands.map(({ table, command }) => {
    const name = command.name === undefined ? undefined : truncated(command.name);
    return { relation: table, subtype: command.subtype, name, command, all };
  });
}

/** Those that are about the rows of a table: a foreign table has them elsewhere, a view has none. */
export function rowActions(statement: LintStatement, context: Context): TableAction[] {
  return tableActions(statement).filter(({ relation }) => mayHaveRows(context.catalog.relation(relation)));
}

function mayHaveRows(relation: Relation | undefined): boolean {
  return relation === undefined || !/view|foreign|sequence/.test(relation.kind);
}

/** What is known of a column; `'absent'` when it is known not to be there. */
export function columnOf(context: Context, table: ObjectName, name: string): Column | 'absent' | undefined {
  const relation = context.catalog.relation(table);
  if (relation === undefined) return undefined;
  return relation.columns.get(name) ?? (relation.known ? 'absent' : undefined);
}

/** What is known of a column that is there. */
export function knownColumn(context: Context, table: ObjectName, name: string): Column | undefined {
  return context.catalog.relation(table)?.columns.get(name);
}

/** Undefined when it is not known: of a table that is not known, only what the files have said of a column is. */
export function isNotNull(context: Context, table: ObjectName, name: string): boolean | undefined {
  const column = knownColumn(context, table, name);
  if (column?.notNull === true) return true;
  return isDescribed(context, table, column) ? false : undefined;
}

/** As above. */
export function hasDefault(context: Context, table: ObjectName, name: string): boolean | undefined {
  const column = knownColumn(context, table, name);
  if (column?.hasDefault === true) return true;
  return isDescribed(context, table, column) ? false : undefined;
}

function isDescribed({ catalog }: Context, table: ObjectName, column: Column | undefined): boolean {
  return column !== undefined && (column.created !== undefined || catalog.relation(table)?.known === true);
}

/** A column that an ALTER TABLE adds. */
export interface AddedColumn {
  readonly relation: ObjectName;
  readonly name: string;
  readonly def: ColumnDef;
  readonly constraints: readonly ConstraintNode[];
  /** Other than NULL. */
  readonly defaultValue: Node | undefined;
  readonly identity: ConstraintNode | undefined;
  readonly generated: ConstraintNode | undefined;
  /** `bigserial` and its kind. */
  readonly serial: string | undefined;
  /** Whether every existing row has a value from it. */
  readonly filled: boolean;
}

/** Not one that is known to be there (IF NOT EXISTS). */
export function addedColumns(statement: LintStatement, context: Context): AddedColumn[] {
  return rowActions(statement, context).flatMap(({ relation, subtype, command }) => {
    const def = columnDef(command);
    if (subtype !== 'AT_AddColumn' || def?.colname === undefined) return [];
    const name = truncated(def.colname);
    const isThere = command.missing_ok === true && knownColumn(context, relation, name) !== undefined;
    return isThere ? [] : [addedColumn(relation, name, def)];
  });
}

function addedColumn(relation: ObjectName, name: string, def: ColumnDef): AddedColumn {
  const constraints = columnConstraints(def);
  const of = (type: ConstraintNode['contype']): ConstraintNode | undefined =>
    constraints.find(({ contype }) => contype === type);
  const expression = of('CONSTR_DEFAULT')?.raw_expr;
  const defaultValue = isNull(expression) ? undefined : expression;
  const [identity, generated] = [of('CONSTR_IDENTITY'), of('CONSTR_GENERATED')];
  const serial = isSerial(def) ? listName(def.typeName?.names)?.name : undefined;
  const filled = [defaultValue, identity, generated, serial].some((source) => source !== undefined);
  return { relation, name, def, constraints, defaultValue, identity, generated, serial, filled };
}

/** A constraint that an ALTER TABLE adds to a table, not one of a column that it adds. */
export interface AddedConstraint {
  readonly relation: ObjectName;
  readonly constraint: ConstraintNode;
}

export function addedConstraints(statement: LintStatement, context: Context): AddedConstraint[] {
  return rowActions(statement, context).flatMap(({ relation, subtype, command }) => {
    const constraint = constraintDef(command);
    return subtype === 'AT_AddConstraint' && constraint ? [{ relation, constraint }] : [];
  });
}

/** Of a constraint of a column, whose NOT ENFORCED stands behind it as an item of its own. */
export function columnConstraintEnforced(
  all: readonly ConstraintNode[],
  constraint: ConstraintNode,
): boolean {
  for (const { contype } of all.slice(all.indexOf(constraint) + 1)) {
    if (contype === 'CONSTR_ATTR_NOT_ENFORCED') return false;
    if (contype?.startsWith('CONSTR_ATTR_') !== true) break;
  }
  return isEnforced(constraint);
}
