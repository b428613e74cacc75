import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { commandsOf, dropOf, droppedNames, droppedOnTable, named } from './objects.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';

export interface Policy {
  readonly name: string;
  readonly statement: LintStatement;
  readonly permissive: boolean;
  /** `all`, `select`, `insert`, `update` or `delete`. */
  readonly command: string;
  /** Names of roles; `public` for everybody. */
  readonly roles: readonly string[];
  readonly using: Node | undefined;
  readonly check: Node | undefined;
}

/** What the files say of the row security of a table; of a table that none of them creates it is not all there is. */
export interface TableSecurity {
  readonly name: ObjectName;
  created: LintStatement | undefined;
  /** Undefined when no statement says so: off for a table that is created here. */
  enabled: boolean | undefined;
  /** The last statement that switched it. */
  switched: LintStatement | undefined;
  policies: Policy[];
}

/** Reads all files from the first to the last. */
export function rowSecurity({ files, catalog }: Context): TableSecurity[] {
  const tables = new Map<string, TableSecurity>();
  const keyOf = (name: ObjectName) =>
    `${name.schema ?? catalog.relation(name)?.schema ?? 'public'}.${name.name}`;
  const table = (name: ObjectName): TableSecurity => {
    const key = keyOf(name);
    let found = tables.get(key);
    if (!found) {
      found = { name, created: undefined, enabled: undefined, switched: undefined, policies: [] };
      tables.set(key, found);
    }
    return found;
  };
  for (const statement of files.flatMap(({ statements }) => statements)) {
    const { node } = statement;
    if (!node) continue;
    if ('CreateStmt' in node) {
      const created = named(node.CreateStmt.relation);
      if (!created || node.CreateStmt.relation?.relpersistence === 't') continue;
      table(created.name).created ??= statement;
    }
    for (const { command, name } of commandsOf(node)) {
      const { subtype } = command;
      if (subtype !== 'AT_EnableRowSecurity' && subtype !== 'AT_DisableRowSecurity') continue;
      const of = table(name);
      of.enabled = subtype === 'AT_EnableRowSecurity';
      of.switched = statement;
    }
    const policy = policyOf(statement);
    if (policy) table(policy.table).policies.push(policy);
    const dropsPolicies = dropOf(node, 'OBJECT_POLICY');
    for (const dropped of dropsPolicies ? droppedOnTable(dropsPolicies) : []) {
      const of = table(dropped.table);
      of.policies = of.policies.filter(({ name }) => name !== dropped.name);
    }
    const dropsTables = dropOf(node, 'OBJECT_TABLE');
    for (const name of dropsTables ? droppedNames(dropsTables) : []) tables.delete(keyOf(name));
    if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_TABLE') {
      const from = named(node.RenameStmt.relation)?.name;
      const { newname } = node.RenameStmt;
      if (!from || newname === undefined) continue;
      const old = table(from);
      tables.delete(keyOf(from));
      const name = from.schema === undefined ? { name: newname } : { schema: from.schema, name: newname };
      tables.set(keyOf(name), { ...old, name });
    }
  }
  return [...tables.values()];
}

/** The policies that pending statements make, with the table of each. */
export function policyOf(statement: LintStatement): (Policy & { table: ObjectName }) | undefined {
  const { node } = statement;
  if (!node || !('CreatePolicyStmt' in node)) return undefined;
  const { policy_name, table, permissive, cmd_name, roles, qual, with_check } = node.CreatePolicyStmt;
  const on = named(table);
  if (!on || policy_name === undefined) return undefined;
  return {
    table: on.name,
    name: policy_name,
    statement,
    permissive: permissive === true,
    command: cmd_name ?? 'all',
    roles: (roles ?? []).map(roleName),
    using: qual,
    check: with_check,
  };
}

export function roleName(node: Node): string {
  if (!('RoleSpec' in node)) return '';
  return node.RoleSpec.roletype === 'ROLESPEC_PUBLIC' ? 'public' : (node.RoleSpec.rolename ?? '');
}
