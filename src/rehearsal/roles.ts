import { walk } from '../lint/expressions.ts';
import type { LintFile } from '../lint/statement.ts';

/** Without any of these in its text, a file names no role. */
const MAY_NAME_ROLES = /\b(?:GRANT|REVOKE|OWNER|OWNED|ROLE|USER|POLICY|AUTHORIZATION|PRIVILEGES)\b/i;

export function mayNameRoles(text: string): boolean {
  return MAY_NAME_ROLES.test(text);
}

/** The roles that files name and none of them makes, in the order in which they come. */
export function rolesNamed(files: readonly LintFile[]): string[] {
  const named = new Set<string>();
  const made = new Set<string>();
  for (const { statements } of files) {
    for (const { node } of statements) {
      if (node === undefined) continue;
      if ('CreateRoleStmt' in node && node.CreateRoleStmt.role !== undefined)
        made.add(node.CreateRoleStmt.role);
      walk([node], (part) => {
        const role = 'RoleSpec' in part ? part.RoleSpec : undefined;
        if (role?.roletype === 'ROLESPEC_CSTRING' && role.rolename !== undefined) named.add(role.rolename);
        return undefined;
      });
    }
  }
  return [...named].filter((role) => !made.has(role) && !role.startsWith('pg_'));
}
