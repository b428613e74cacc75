import type { AlterTableCmd, AlterTableStmt } from 'libpg-query';
import type { Column } from '../catalog.ts';
import { columnDef, constraintDef, rangeName, truncated } from '../nodes.ts';
import type { LintStatement } from '../statement.ts';
import { addColumn, addSequence, columnType } from './columns.ts';
import { addConstraint, setNotNull, unknownColumn } from './constraints.ts';
import { copyIndexes } from './create-table.ts';
import type { CatalogState, RelationState } from './state.ts';

export function alterTable(
  catalog: CatalogState,
  { relation, cmds, objtype }: AlterTableStmt,
  created: LintStatement | undefined,
): void {
  const name = rangeName(relation);
  if (name === undefined || objtype === 'OBJECT_INDEX' || objtype === 'OBJECT_TYPE') return;
  const table = catalog.worked(name);
  if (!table) return;
  for (const cmd of cmds ?? []) {
    if (!('AlterTableCmd' in cmd)) continue;
    const command = cmd.AlterTableCmd;
    if (isPartitioning(command)) attachOrDetach(catalog, table, command, created);
    else {
      // What is done to a table is done to those that inherit from it, unless it says ONLY.
      const inherited = relation?.inh === true && inherits(command, table);
      const members = inherited ? catalog.family(table) : [table];
      if (command.subtype === 'AT_AddConstraint') addToAll(catalog, members, command, created);
      else for (const member of members) run(catalog, member, command, created);
    }
  }
}

function inherits({ subtype, def }: AlterTableCmd, { kind }: RelationState): boolean {
  if (subtype !== 'AT_AddConstraint') return subtype !== 'AT_ColumnDefault' || kind === 'table';
  const contype = def !== undefined && 'Constraint' in def ? def.Constraint.contype : undefined;
  return kind === 'partitioned' || contype === 'CONSTR_CHECK' || contype === 'CONSTR_NOTNULL';
}

/** Keys have names of their own in each table; what has no index has one name in all of them. */
function addToAll(
  catalog: CatalogState,
  members: readonly RelationState[],
  command: AlterTableCmd,
  created: LintStatement | undefined,
): void {
  const definition = constraintDef(command);
  if (definition === undefined) return;
  let conname: string | undefined;
  for (const member of members) {
    const named = conname === undefined ? definition : { ...definition, conname };
    const added = addConstraint(catalog, member, named, created);
    if (added?.kind === 'check' || added?.kind === 'foreign key') conname ??= added.name;
  }
}

function run(
  catalog: CatalogState,
  table: RelationState,
  command: AlterTableCmd,
  created: LintStatement | undefined,
): void {
  const name = command.name === undefined ? '' : truncated(command.name);
  switch (command.subtype) {
    case 'AT_AddColumn': {
      const definition = columnDef(command);
      if (definition && !table.columns.has(truncated(definition.colname ?? ''))) {
        addColumn(catalog, table, definition, created);
      }
      return;
    }
    case 'AT_DropColumn':
      dropColumn(catalog, table, name);
      return;
    case 'AT_AlterColumnType': {
      const definition = columnDef(command);
      if (definition) changeColumn(table, name, { type: columnType(catalog, definition) });
      return;
    }
    case 'AT_ColumnDefault':
      changeColumn(table, name, { hasDefault: command.def !== undefined });
      return;
    case 'AT_SetNotNull':
    case 'AT_DropNotNull':
      setNotNull(table, name, command.subtype === 'AT_SetNotNull');
      return;
    case 'AT_AddIdentity':
      changeColumn(table, name, { identity: true });
      addSequence(catalog, table, name, created);
      return;
    case 'AT_DropIdentity':
      changeColumn(table, name, { identity: false });
      return;
    case 'AT_DropExpression':
      changeColumn(table, name, { generated: undefined });
      return;
    case 'AT_DropConstraint':
      dropConstraint(catalog, table, name, command.behavior === 'DROP_CASCADE');
      return;
    case 'AT_ValidateConstraint':
      validate(table, name);
      return;
    case 'AT_AlterConstraint':
      alterConstraint(table, command);
      return;
    case 'AT_AddInherit':
    case 'AT_DropInherit':
      changeParent(catalog, table, command);
      return;
    default:
      return;
  }
}

function changeColumn(table: RelationState, name: string, change: Partial<Column>): void {
  const column = table.columns.get(name) ?? (table.known ? undefined : unknownColumn(name));
  if (column) table.columns.set(name, { ...column, ...change });
}

/** Its indexes and constraints go with it, and its sequence. */
function dropColumn(catalog: CatalogState, table: RelationState, column: string): void {
  table.columns.delete(column);
  table.constraints = table.constraints.filter(({ columns }) => !columns.includes(column));
  table.indexes = table.indexes.filter(
    ({ columns, uses = [] }) => !columns.includes(column) && !uses.includes(column),
  );
  for (const other of catalog.relations()) {
    other.constraints = other.constraints.filter(
      ({ references, referencedColumns }) =>
        !(
          references?.name === table.name &&
          references.schema === table.schema &&
          referencedColumns.includes(column)
        ),
    );
  }
}

/** The foreign keys that need a key go with it. */
function dropConstraint(catalog: CatalogState, table: RelationState, name: string, cascades: boolean): void {
  const gone = table.constraints.find((constraint) => constraint.name === name);
  table.constraints = table.constraints.filter((constraint) => constraint !== gone);
  table.indexes = table.indexes.filter(({ constraint }) => constraint !== name);
  if (gone?.kind === 'not null') for (const column of gone.columns) setNotNull(table, column, false);
  if (!cascades || gone === undefined || !/key|unique/.test(gone.kind)) return;
  const key = [...gone.columns].sort().join();
  for (const other of catalog.relations()) {
    other.constraints = other.constraints.filter(
      ({ references, referencedColumns }) =>
        references?.name !== table.name ||
        references.schema !== table.schema ||
        [...referencedColumns].sort().join() !== key,
    );
  }
}

function validate(table: RelationState, name: string): void {
  table.constraints = table.constraints.map((constraint) => {
    if (constraint.name !== name) return constraint;
    if (constraint.kind === 'not null')
      for (const column of constraint.columns) setNotNull(table, column, true);
    return { ...constraint, validated: true };
  });
}

function alterConstraint(table: RelationState, { def }: AlterTableCmd): void {
  if (def === undefined || !('ATAlterConstraint' in def)) return;
  const { conname, alterEnforceability, is_enforced = false } = def.ATAlterConstraint;
  if (alterEnforceability !== true || conname === undefined) return;
  table.constraints = table.constraints.map((constraint) =>
    constraint.name === truncated(conname)
      ? { ...constraint, enforced: is_enforced, validated: is_enforced }
      : constraint,
  );
}

function changeParent(catalog: CatalogState, table: RelationState, { def, subtype }: AlterTableCmd): void {
  const name = def !== undefined && 'RangeVar' in def ? rangeName(def.RangeVar) : undefined;
  const parent = name && catalog.worked(name);
  if (!parent) return;
  table.parents = table.parents.filter((other) => other !== parent);
  if (subtype === 'AT_AddInherit') catalog.adopt(table, parent);
}

function isPartitioning({ subtype }: AlterTableCmd): boolean {
  return subtype === 'AT_AttachPartition' || subtype === 'AT_DetachPartition';
}

function attachOrDetach(
  catalog: CatalogState,
  table: RelationState,
  { def, subtype }: AlterTableCmd,
  created: LintStatement | undefined,
): void {
  const command = def !== undefined && 'PartitionCmd' in def ? def.PartitionCmd : undefined;
  const name = rangeName(command?.name);
  const partition = name && catalog.worked(name);
  if (!partition) return;
  const place = { schema: partition.schema, name: partition.name };
  table.kind = 'partitioned';
  if (subtype === 'AT_AttachPartition') {
    partition.parent = { schema: table.schema, name: table.name };
    catalog.adopt(partition, table);
    attachIndexes(catalog, partition, table, created);
    if (command?.bound?.is_default === true) table.defaultPartition = place;
  } else {
    partition.parent = undefined;
    partition.parents = partition.parents.filter((parent) => parent !== table);
    if (table.defaultPartition?.name === place.name) table.defaultPartition = undefined;
  }
}

/** The partition's own indexes are taken where they fit; the others are built. */
function attachIndexes(
  catalog: CatalogState,
  partition: RelationState,
  table: RelationState,
  created: LintStatement | undefined,
): void {
  const missing = table.indexes.filter(
    ({ columns, unique }) =>
      !partition.indexes.some((own) => own.unique === unique && own.columns.join() === columns.join()),
  );
  copyIndexes(catalog, partition, { ...table, indexes: missing }, created);
}
