import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { named } from './objects.ts';
import { policyOf, roleName } from './row-security.ts';
import type { LintStatement } from './statement.ts';

/** What CREATE or ALTER POLICY says of a policy. */
export interface PolicyWords {
  readonly name: string;
  readonly table: ObjectName;
  /** Undefined for ALTER POLICY, which does not say it. */
  readonly command: string | undefined;
  /** Undefined where ALTER POLICY leaves the roles as they are. */
  readonly roles: readonly string[] | undefined;
  readonly permissive: boolean;
  readonly expressions: readonly Node[];
}

export function policyWords(statement: LintStatement): PolicyWords | undefined {
  const created = policyOf(statement);
  if (created) {
    const { name, table, command, roles, permissive, using, check } = created;
    return {
      name,
      table,
      command,
      roles,
      permissive,
      expressions: [using, check].filter((node) => node !== undefined),
    };
  }
  const { node } = statement;
  if (!node || !('AlterPolicyStmt' in node)) return undefined;
  const { policy_name, table, roles, qual, with_check } = node.AlterPolicyStmt;
  const on = named(table);
  if (!on || policy_name === undefined) return undefined;
  return {
    name: policy_name,
    table: on.name,
    command: undefined,
    roles: roles && roles.length > 0 ? roles.map(roleName) : undefined,
    permissive: true,
    expressions: [qual, with_check].filter((expression) => expression !== undefined),
  };
}
