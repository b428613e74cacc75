import { columnsIn, walk } from './expressions.ts';
import { columnConstraints, columnNames, listName, rangeName } from './nodes.ts';
import type { Node, RangeVar } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { mayBeSame, nameText } from '../sql/names.ts';
import type { Context } from './rule.ts';
import type { LintFile, LintStatement } from './statement.ts';
import { tableActions } from './table-actions.ts';

interface Dependant {
  readonly kind: 'view' | 'materialized view' | 'policy' | 'trigger' | 'generated column';
  readonly name: ObjectName;
  /** Of policies, triggers and generated columns, which are dropped with it. */
  readonly table: ObjectName | undefined;
}

/** What the statements before this one define by a column, and that keeps its type from being changed. */
export function dependantsOf(
  table: ObjectName,
  column: string,
  statement: LintStatement,
  context: Context,
): string[] {
  const dependants = new Map<string, Dependant>();
  for (const before of statementsBefore(statement, context)) {
    if (before.node === undefined) continue;
    forget(before.node, dependants);
    for (const dependant of definedBy(before, table, column)) {
      dependants.set(`${dependant.kind} ${nameText(dependant.name)}`, dependant);
    }
  }
  return [...dependants].filter(([, dependant]) => isThere(dependant, context)).map(([text]) => text);
}

function* statementsBefore(statement: LintStatement, { files }: Context): Iterable<LintStatement> {
  for (const file of files) {
    for (const before of bearingOn(file)) {
      if (file === statement.file && before.index >= statement.index) return;
      yield before;
    }
    if (file === statement.file) return;
  }
}

const known = new WeakMap<LintFile, readonly LintStatement[]>();

/** The statements that can define a dependant or take one away: looked for once in a file. */
function bearingOn(file: LintFile): readonly LintStatement[] {
  let found = known.get(file);
  if (!found) {
    found = file.statements.filter(({ node, sql }) => {
      if (node === undefined || 'InsertStmt' in node || 'IndexStmt' in node) return false;
      return !('AlterTableStmt' in node) || /generated/i.test(sql) || [...dropsOf(node)].length > 0;
    });
    known.set(file, found);
  }
  return found;
}

/** When a whole schema was read, what is not in it was dropped by hand. */
function isThere({ kind, name }: Dependant, { catalog }: Context): boolean {
  const isView = kind === 'view' || kind === 'materialized view';
  return !isView || !catalog.complete || catalog.relation(name) !== undefined;
}

function definedBy(statement: LintStatement, table: ObjectName, column: string): Dependant[] {
  const { node } = statement;
  if (node === undefined) return [];
  const uses = (tree: unknown): boolean => columnsIn(tree).includes(column);
  const isTable = (relation: RangeVar | undefined): boolean => {
    const name = rangeName(relation);
    return name !== undefined && mayBeSame(name, table);
  };
  const found = (kind: Dependant['kind'], name: ObjectName | undefined, on?: ObjectName): Dependant[] =>
    name === undefined ? [] : [{ kind, name, table: on }];
  if ('ViewStmt' in node) {
    const { view, query } = node.ViewStmt;
    return queryUses(query, table, column) ? found('view', rangeName(view)) : [];
  }
  if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.objtype === 'OBJECT_MATVIEW') {
    const { into, query } = node.CreateTableAsStmt;
    return queryUses(query, table, column) ? found('materialized view', rangeName(into?.rel)) : [];
  }
  if ('CreatePolicyStmt' in node) {
    const { table: on, policy_name: name, qual, with_check: check } = node.CreatePolicyStmt;
    return isTable(on) && name !== undefined && uses([qual, check]) ? found('policy', { name }, table) : [];
  }
  if ('CreateTrigStmt' in node) {
    const { relation, trigname: name, columns, whenClause } = node.CreateTrigStmt;
    const names = columnNames(columns).includes(column) || uses(whenClause);
    return isTable(relation) && name !== undefined && names ? found('trigger', { name }, table) : [];
  }
  return generatedFrom(statement, table, column).map((name) => ({
    kind: 'generated column',
    name: { name },
    table,
  }));
}

/** With `*` it is every column of the tables in FROM. */
function queryUses(query: Node | undefined, table: ObjectName, column: string): boolean {
  let [readsTable, namesColumn] = [false, false];
  walk([query], (node) => {
    if ('RangeVar' in node) {
      const relation = rangeName(node.RangeVar);
      readsTable ||= relation !== undefined && mayBeSame(relation, table);
    } else if ('ColumnRef' in node) {
      const last = node.ColumnRef.fields?.at(-1);
      namesColumn ||= last !== undefined && ('A_Star' in last || columnNames([last]).includes(column));
    }
    return undefined;
  });
  return readsTable && namesColumn;
}

function generatedFrom(statement: LintStatement, table: ObjectName, column: string): string[] {
  const { node } = statement;
  const created = node !== undefined && 'CreateStmt' in node ? node.CreateStmt : undefined;
  const name = rangeName(created?.relation);
  const elements = name !== undefined && mayBeSame(name, table) ? (created?.tableElts ?? []) : [];
  const added = tableActions(statement).flatMap(({ relation, subtype, command: { def } }) =>
    subtype === 'AT_AddColumn' && def !== undefined && mayBeSame(relation, table) ? [def] : [],
  );
  return [...elements, ...added].flatMap((element) => {
    if (!('ColumnDef' in element) || element.ColumnDef.colname === undefined) return [];
    const generated = columnConstraints(element.ColumnDef).find(
      ({ contype }) => contype === 'CONSTR_GENERATED',
    );
    return columnsIn(generated?.raw_expr).includes(column) ? [element.ColumnDef.colname] : [];
  });
}

/** What a DROP or REPLACE takes away; with CASCADE it may take more, and then views are not counted on any more. */
function forget(node: Node, dependants: Map<string, Dependant>): void {
  if ('ViewStmt' in node) {
    const replaced = rangeName(node.ViewStmt.view);
    if (replaced !== undefined) dependants.delete(`view ${nameText(replaced)}`);
    return;
  }
  for (const [kind, dropped, cascades] of dropsOf(node)) {
    for (const [key, dependant] of dependants) {
      const isView = dependant.kind === 'view' || dependant.kind === 'materialized view';
      const isIt = dependant.kind === kind && mayBeSame(dependant.name, dropped);
      const isOnIt = kind === 'table' && dependant.table !== undefined && mayBeSame(dependant.table, dropped);
      if (isIt || isOnIt || (cascades && isView)) dependants.delete(key);
    }
  }
}

const dropKinds: Readonly<Record<string, Dependant['kind'] | 'table'>> = {
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_POLICY: 'policy',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_TABLE: 'table',
  OBJECT_SCHEMA: 'table',
};

function* dropsOf(node: Node): Iterable<readonly [string, ObjectName, boolean]> {
  if ('AlterTableStmt' in node) {
    for (const cmd of node.AlterTableStmt.cmds ?? []) {
      if (!('AlterTableCmd' in cmd) || cmd.AlterTableCmd.name === undefined) continue;
      const { subtype, name, behavior } = cmd.AlterTableCmd;
      const drops = subtype === 'AT_DropColumn' || subtype === 'AT_DropExpression';
      if (drops) yield ['generated column', { name }, behavior === 'DROP_CASCADE'];
    }
    return;
  }
  if (!('DropStmt' in node)) return;
  const { removeType = '', objects, behavior } = node.DropStmt;
  const kind = dropKinds[removeType];
  if (kind === undefined) return;
  for (const object of objects ?? []) {
    const parts = 'List' in object ? object.List.items : [object];
    // Policies and triggers are named behind their table.
    const ofTable = kind === 'policy' || kind === 'trigger';
    const name = ofTable ? listName(parts?.slice(-1)) : listName(parts);
    if (name !== undefined) yield [kind, name, behavior === 'DROP_CASCADE'];
  }
}
