import type {
  AlterTableCmd,
  AlterTableType,
  ColumnDef,
  Constraint as ConstraintNode,
  Node,
} from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { objectName } from '../sql/tree.ts';
import type { Column, Relation } from './catalog.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';
import { isNull } from './tree-walk.ts';

/** One action of an ALTER TABLE. */
export interface TableCommand {
  readonly relation: ObjectName;
  readonly subtype: AlterTableType;
  /** Of the column or constraint that it is about. */
  readonly name: string | undefined;
  readonly command: AlterTableCmd;
  /** All actions of the statement. */
  readonly all: readonly AlterTableCmd[];
}

/** The actions of an ALTER TABLE, in the order of the text; none for another statement. */
export function tableCommands({ node }: LintStatement): TableCommand[] {
  if (node === undefined || !('AlterTableStmt' in node)) return [];
  const { relation, cmds, objtype } = node.AlterTableStmt;
  const name = relation && objectName(relation);
  if (name === undefined || objtype !== 'OBJECT_TABLE') return [];
  const all = (cmds ?? []).flatMap((cmd) => ('AlterTableCmd' in cmd ? [cmd.AlterTableCmd] : []));
  return all.flatMap((command) =>
    command.subtype === undefined
      ? []
      : [{ relation: name, subtype: command.subtype, name: command.name, command, all }],
  );
}

/** Those that are about the rows of a table: a foreign table has them elsewhere, a view has none. */
export function rowCommands(statement: LintStatement, context: Context): TableCommand[] {
  return tableCommands(statement).filter(({ relation }) => mayHaveRows(context.catalog.relation(relation)));
}

export function mayHaveRows(relation: Relation | undefined): boolean {
  if (relation === undefined) return true;
  const { kind } = relation;
  return kind === 'table' || kind === 'partitioned' || kind === 'materialized view' || kind === 'other';
}

/** What is known of a column; `'absent'` when it is known not to be there. */
export function columnOf(context: Context, table: ObjectName, name: string): Column | 'absent' | undefined {
  const relation = context.catalog.relation(table);
  if (relation === undefined) return undefined;
  return relation.columns.get(name) ?? (relation.known ? 'absent' : undefined);
}

/** What is known of a column that is there. */
export function knownColumn(context: Context, table: ObjectName, name: string): Column | undefined {
  const column = columnOf(context, table, name);
  return column === 'absent' ? undefined : column;
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

export interface AddedColumn {
  readonly relation: ObjectName;
  readonly name: string;
  readonly def: ColumnDef;
  readonly constraints: readonly ConstraintNode[];
  /** Other than NULL. */
  readonly defaultValue: Node | undefined;
  readonly identity: ConstraintNode | undefined;
  readonly generated: ConstraintNode | undefined;
  readonly serial: string | undefined;
  /** Whether every existing row has a value from it. */
  readonly filled: boolean;
}

/** The columns that an ALTER TABLE adds; not one that is known to be there (IF NOT EXISTS). */
export function addedColumns(statement: LintStatement, context: Context): AddedColumn[] {
  return rowCommands(statement, context).flatMap(({ relation, subtype, command }) => {
    if (subtype !== 'AT_AddColumn' || command.def === undefined || !('ColumnDef' in command.def)) return [];
    const column = addedColumn(relation, command.def.ColumnDef);
    if (column === undefined) return [];
    const isThere = command.missing_ok === true && knownColumn(context, relation, column.name) !== undefined;
    return isThere ? [] : [column];
  });
}

export function addedColumn(relation: ObjectName, def: ColumnDef): AddedColumn | undefined {
  if (def.colname === undefined) return undefined;
  const constraints = columnConstraints(def);
  const of = (type: ConstraintNode['contype']): ConstraintNode | undefined =>
    constraints.find(({ contype }) => contype === type);
  const expression = of('CONSTR_DEFAULT')?.raw_expr;
  const defaultValue = isNull(expression) ? undefined : expression;
  const [identity, generated, serial] = [of('CONSTR_IDENTITY'), of('CONSTR_GENERATED'), serialType(def)];
  const filled = defaultValue !== undefined || identity !== undefined || generated !== undefined;
  return {
    relation,
    name: def.colname,
    def,
    constraints,
    defaultValue,
    identity,
    generated,
    serial,
    filled: filled || serial !== undefined,
  };
}

export function columnConstraints(def: ColumnDef): ConstraintNode[] {
  return (def.constraints ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));
}

const serialTypes = new Set(['serial', 'bigserial', 'smallserial', 'serial2', 'serial4', 'serial8']);

/** The pseudo-type that makes a column of integers with a sequence as its default. */
function serialType({ typeName }: ColumnDef): string | undefined {
  const [only, ...more] = typeName?.names ?? [];
  if (only === undefined || more.length > 0 || !('String' in only)) return undefined;
  const name = only.String.sval ?? '';
  return serialTypes.has(name) ? name : undefined;
}

export interface AddedConstraint {
  readonly relation: ObjectName;
  readonly constraint: ConstraintNode;
  readonly command: TableCommand;
}

/** The constraints that an ALTER TABLE adds to a table, not those of a column that it adds. */
export function addedConstraints(statement: LintStatement, context: Context): AddedConstraint[] {
  return rowCommands(statement, context).flatMap((command) => {
    const { def } = command.command;
    if (command.subtype !== 'AT_AddConstraint' || def === undefined || !('Constraint' in def)) return [];
    return [{ relation: command.relation, constraint: def.Constraint, command }];
  });
}

/** A CHECK or foreign key that PostgreSQL checks against the rows there are when it is added. */
export function validates(constraint: ConstraintNode): boolean {
  return constraint.skip_validation !== true && isEnforced(constraint);
}

/** Only a CHECK and a foreign key can be NOT ENFORCED (since 18). */
export function isEnforced({ contype, is_enforced: enforced }: ConstraintNode): boolean {
  return (contype !== 'CONSTR_CHECK' && contype !== 'CONSTR_FOREIGN') || enforced === true;
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
